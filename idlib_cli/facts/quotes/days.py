"""The day on which something was said.

The date beside the cue, or in what follows the speaker ("said Lee, who spoke to reporters today").
Where a sentence has none, the day of the speaker's last words holds, if they stand in the same
paragraph or just before and nothing speaks of another time.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.drafts import Draft
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.when import days_of, governing
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ISO = lazy_pattern(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SPEAKING = lazy_pattern(
    # ", who spoke to reporters today", ", speaking on Monday"
    r",\s(?:who\s(?:was\s)?)?(?:spoke|speaking|addressed|addressing|briefed|briefing|talked|talking)"
    r"\b[^.;“”\"]{0,80}"
)
_ASIDE = lazy_pattern(r"[^,;.]{0,40},\s[^,;.“”\"]{1,60}")
_CLOSED = lazy_pattern(r"(?:\s(?:in|at|during|to)\s[^,;.“”\"]{1,40})?,")
"""In May, *he noted*, donors had promised more: the date belongs to what was said."""
_HANGS = lazy_pattern(r",\s(?:which|where|whose)\s")
_WHEN_BEHIND = lazy_pattern(
    # told | me when I visited on Friday; said | as he left the court on Monday
    r"(?:(?!\s(?:of|about|on)\s)[^,.;:“”\"]){0,40}\s(?:when|as|while)\s(?:I|we|he|she|they)\s"
    r"[^,.;:“”\"]{1,90}"
)
_WHEN_OPENING = lazy_pattern(
    # When we met on Monday, she said …
    r"(?:When|As|While)\s(?:I|we)\s[^,.;:“”\"]{1,90},\s"
)
_AT_IT = lazy_pattern(
    r"(?:At|During)\s(?:the|that)\s(?:ceremony|funeral|service|unveiling|opening|launch|event|rally|vigil"
    r"|meeting|hearing|briefing|press\sconference|news\sconference|summit|inauguration)\b"
)
_IN_A_LETTER = lazy_pattern(
    r"In\s(?:an?|its|his|her|their)\s(?:[a-z]+\s){0,2}?(?:reply|letter|statement|report|memo|note|message|e-?mail|response"
    r"|notice|post)\s(?:dated|of|sent\son|issued\son)\s"
)
_ITS_MEETING = lazy_pattern(
    r"['’]s\s(?:[a-z]+\s){0,2}?(?:meeting|hearing|inquest|session|debate|rally|briefing|conference|sitting|summit)\b"
)
_OPENS_AT_IT = ("at", "during")
_OPENING_REACH = 16
_IN_OR_ON = lazy_pattern(r"(?:(?:In|On|By)\s(?:the\s)?)?")
_WHEN_CLAUSE = lazy_pattern(r",\s(?:when|after|as|while)\s[^,;:.“”\"]{5,90},\s(?:[\w’'.-]+\s){1,4}")
"""In 2014, *when a plaque was put up, she* wrote: the year is that of both."""
_A_DAY = lazy_pattern(r"\d{4}-\d\d-\d\d")
_BOUND = lazy_pattern(r"\b(?:since|until|till|before|after|by|from|through|between)\s(?:the\s)?$")
_BOUND_REACH = 14
_AROUND = 6
"""Reported words before a date that may hold it."""
_PARAGRAPHS_ON = 2
"""Paragraphs over which the day of somebody's words holds."""


def day(date: DateMention | None) -> str | None:
    """The day, month or year of a date in ISO form; None for what is not known as such."""
    if date is None or date.value is None:
        return None
    if _ISO.fullmatch(date.value):
        return date.value
    return date.first_day if date.first_day == date.last_day else None


_HEARD = lazy_pattern(
    r",\s(?:an?|the)\s(?:[a-z]+\s)?(?:court|hearing|inquest|inquiry|jury|trial|tribunal)\s"
    r"(?:heard|was\stold)\b"
)


class Days:
    """When each speaker of an article spoke last, in the order of the text."""

    def __init__(self, analysis: "Analysis", reported: Sequence[tuple[int, int]] = ()) -> None:
        self.analysis = analysis
        self._reported = reported
        """Where what somebody said stands, in the order of the text."""
        self._begins = [start for start, _ in reported]
        self._last: dict[str, tuple[DateMention, int]] = {}

    def said(
        self, draft: Draft, cue: tuple[int, int] | None, speaker: str | None
    ) -> DateMention | None:
        """The date on which the words of a draft were said; None where it is not told.

        `cue`: where the cue of its origin stands.
        """
        if not self.analysis.dates:
            return None
        found = self._told(draft, cue) if cue is not None else None
        if speaker is None:
            return found
        if found is None:
            if speaker in self._last and _is_same_time(draft):
                date, paragraph = self._last[speaker]
                if draft.frame.paragraph - paragraph <= _PARAGRAPHS_ON:
                    self._last[speaker] = date, draft.frame.paragraph
                    return date
        elif _A_DAY.fullmatch(day(found) or "") and not _is_past_perfect(draft):
            self._last[speaker] = found, draft.frame.paragraph
        else:  # said in another year: what comes next is of no known day
            self._last.pop(speaker, None)
        return found

    def _told(self, draft: Draft, place: tuple[int, int]) -> DateMention | None:
        """The date that the sentence of the cue gives."""
        origin = draft.origin
        frame, cue = origin.frame, origin.cue
        if self._first_date(*frame.reach) is None:  # as in most
            opens = frame.words[0] in _OPENS_AT_IT
            return self._of_the_occasion(frame.start(0)) if opens else None
        start, end = place
        found = self._dated(frame.start(0), end)
        found = found or governing(self.analysis, start, end, said=True)
        found = found or self._opening(frame.span(0, len(frame.kinds))[0], start)
        if found is not None and not self._is_beside(found, draft, place):
            found = None
        if found is None:
            found = self._when_met(frame.span(0, len(frame.kinds)), end)
        if found is not None or cue is None:
            return found
        if cue.inverted is not None:
            named = frame.end(cue.inverted.last - 1)
            match = _SPEAKING.match(self.analysis.text, named, frame.end(len(frame.kinds) - 1))
            return self._first_date(*match.span()) if match else None
        speaker = origin.speaker
        if speaker is None or speaker.last > cue.first:
            return None
        between = frame.kinds[speaker.last : cue.first]
        if cue.form == "gerund" or ("D" in between and set(between).isdisjoint("vCeBGgwQ;:cb")):
            # "had, in a note on Monday, warned"
            return self._speaking_day(frame.end(speaker.last - 1), start)
        return None

    def _dated(self, first: int, cue: int) -> DateMention | None:
        """The day of the letter that a sentence opens with, or of the meeting told: "In a reply
        *dated 30 March*, the ministry said …", "told *today's* meeting that …"."""
        text, starts = self.analysis.text, self.analysis.date_starts
        opening = _IN_A_LETTER.match(text, first)
        at = bisect_left(starts, opening.end() if opening is not None else cue)
        date = self.analysis.dates[at] if at < len(starts) else None
        if date is None:
            return None
        if opening is not None:
            return date if date.start == opening.end() else None
        meets = date.start <= cue + 1 and _ITS_MEETING.match(text, date.end) is not None
        return date if meets else None

    def _of_the_occasion(self, first: int) -> DateMention | None:
        """The one day of the sentence before, whose occasion this one takes up.

        "A stone was set up on Monday. At the ceremony Lee said …".
        """
        if not _AT_IT.match(self.analysis.text, first):
            return None
        index = bisect_right(self.analysis.sentence_starts, first) - 1
        days = days_of(self.analysis, self.analysis.sentences[index - 1]) if index > 0 else []
        return days[0] if len({date.value for date in days}) == 1 and day(days[0]) else None

    def _opening(self, first: int, cue: int) -> DateMention | None:
        """The day that opens the sentence of a cue, before a clause that tells more of it.

        "In 2014, when a plaque was put up, she wrote that …".
        """
        date = self._first_date(first, min(cue, first + _OPENING_REACH))
        if date is None or day(date) is None or date.planned:
            return None
        text = self.analysis.text
        if not _IN_OR_ON.fullmatch(text, first, date.start):
            return None
        return date if _WHEN_CLAUSE.fullmatch(text, date.end, cue) else None

    def _when_met(self, sentence: tuple[int, int], end: int) -> DateMention | None:
        """The day of a clause that tells on what occasion it was said: "…, she told me when I
        visited on Friday", "When we met on Monday, she said …"."""
        text = self.analysis.text
        for match in (
            _WHEN_OPENING.match(text, *sentence),
            _WHEN_BEHIND.match(text, end, sentence[1]),
        ):
            if match is not None and (date := self._speaking_day(*match.span())) is not None:
                return None if self._is_said(date, end - 1) else date
        return None

    def _speaking_day(self, start: int, end: int) -> DateMention | None:
        """The first date there, if it is a day and bounds nothing: "rose since May 3, noting"."""
        date = self._first_date(start, end)
        if date is None or not _A_DAY.fullmatch(day(date) or ""):
            return None
        bound = _BOUND.search(self.analysis.text, max(start, date.start - _BOUND_REACH), date.start)
        return None if bound else date

    def _is_beside(self, date: DateMention, draft: Draft, place: tuple[int, int]) -> bool:
        """Whether a date stands in the sentence of the cue, and not in what was said."""
        origin = draft.origin
        frame, phrase, cue = origin.frame, origin.speaker, origin.cue
        text = self.analysis.text
        if draft.start <= date.start < draft.end or self._is_said(date, place[0]):
            return False
        if (
            cue is not None
            and cue.form == "phrase"
            and phrase is not None
            and "," in text[frame.end(phrase.last - 1) : date.start]
        ):
            return False  # "…, according to the union, up from 12 a decade ago"
        if _CLOSED.match(text, place[1]) and _ASIDE.fullmatch(text, date.end, place[0]):
            return False
        between = place[1], max(place[1], date.start)
        if _HANGS.search(text, *between) or _HEARD.search(text, *between):
            # "he said, vowing a check before the feast, which falls on Feb. 1"; "she told him, the
            # jury heard on Monday"
            return False
        first, last = frame.span(0, len(frame.kinds))
        if draft.rule == "said at the end" and phrase is not None and cue is not None:
            first = frame.start(min(phrase.first, cue.first))  # "In June, she said, it had rained"
        return first <= date.start < last

    def _is_said(self, date: DateMention, cue: int) -> bool:
        """Whether a date stands in what anybody is reported to say, and the cue does not."""
        last = bisect_right(self._begins, date.start)
        return any(
            start <= date.start < end and not start <= cue < end
            for start, end in self._reported[max(0, last - _AROUND) : last]
        )

    def _first_date(self, start: int, end: int) -> DateMention | None:
        starts = self.analysis.date_starts
        index = bisect_left(starts, start)
        return self.analysis.dates[index] if index < len(starts) and starts[index] < end else None


def _is_past_perfect(draft: Draft) -> bool:
    """Whether it was said before what the text tells: "had warned in February that"."""
    cue = draft.origin.cue
    return cue is not None and draft.origin.frame.word(cue.first - 1) == "had"


def _is_same_time(draft: Draft) -> bool:
    """Whether nothing in the sentence speaks of another time than the words before it."""
    frame = draft.origin.frame
    return "D" not in frame.kinds and closed("other_times").isdisjoint(frame.words)
