"""The day of a claim's event: what `facts.when` finds to govern it, or what its telling gives.

Adds to that rule what only tolls need: the beginning of a running total ("since April"), the day
that the next sentence narrows a period down to, and a day told by its distance from the event
before ("the raid came two days after a missile killed a couple").

Leaves out: days known only from other articles.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import event_days, hours, totals
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_DAY_BEFORE_NOUN = re.compile(rf"[ \u00a0](?:[\w-]+[ \u00a0]){{0,2}}?{NOUN}\b", re.IGNORECASE)


def fill(analysis: "Analysis", draft: Draft) -> None:
    """The day of the event, or the days from and to, in place."""
    if draft.frame == "was-before":
        draft.extra |= _own(analysis, draft)
        return
    beginning = totals.beginning(analysis, draft)
    if draft.frame == "toll" and draft.scope == "cumulative" and beginning is None:
        return
    mention = beginning or _event_day(analysis, draft)
    inside = mention is not None and draft.sentence.start <= mention.start < draft.sentence.end
    lately = None if beginning else hours.lately(analysis, draft, beside=inside)
    if lately or mention is None:
        draft.extra |= lately or hours.of_the_day_told(analysis, draft) or {}
        return
    told = _written(analysis.text, mention)
    if beginning is not None and "date" in told:
        told["date_end"] = analysis.published.value
        draft.scope = "cumulative"
    elif draft.scope == "incident" and _is_of_the_count(analysis.text, draft, mention):
        draft.as_of = told
        return
    draft.extra |= told
    if mention.doubt and "date" in told:
        draft.doubt = mention.doubt


def _own(analysis: "Analysis", draft: Draft) -> dict[str, str | None]:
    """The day told within a claim's own words: "against 19 *in 2015*"."""
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start)
    mention = analysis.dates[at] if at < len(analysis.dates) else None
    return _written(analysis.text, mention) if mention and mention.start < draft.end else {}


def _event_day(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The date that governs a claim, unless something else than its event lies on that day."""
    mention = when.governing(analysis, draft.start, draft.end, said=False)
    mention = _opening(analysis, draft, mention) or mention
    if mention is None or (draft.effect == "missing" and _searched(analysis, draft, mention)):
        return None
    if _is_of_something_else(analysis.text, mention):
        return None
    if not draft.sentence.start <= mention.start < draft.sentence.end:
        mention = _of_a_sentence_before(analysis, draft, mention)
    return mention and (_from_to(analysis, mention) or _narrower(analysis, draft, mention))


def _of_a_sentence_before(
    analysis: "Analysis", draft: Draft, mention: DateMention
) -> DateMention | None:
    """The date told before a claim's sentence, unless the claim is about another event."""
    parted = "\n\n" in analysis.text[mention.end : draft.sentence.start]
    if parted and not when.TAKEN_UP.search(analysis.text, *_near(draft)):
        return None  # of another paragraph: which event it is about, `events` decides
    if distance := event_days.told_later(analysis.text, draft):
        exact = mention.first_day if mention.first_day == mention.last_day else None
        event_days.count_back(draft, distance, exact)
        return None
    # of the raid that came a week before; a running total does not share the day told before
    apart = event_days.counts_back(analysis.text, draft) or draft.scope == "cumulative"
    return None if apart else mention


_FROM = re.compile(r"\b(?:between|from)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_TO = re.compile(
    r"\s+(?:and|to|until|till|through)\s+"
    r"(?:(?:the|early|late|small|first|morning|evening|night|hours|of|on|dawn)\s+){0,5}"
)


def _from_to(analysis: "Analysis", mention: DateMention) -> DateMention | None:
    """ "Between Saturday night and the early hours of yesterday": the date with its other end."""
    text, at = analysis.text, bisect_left(analysis.date_starts, mention.start)
    for first, last in pairwise(analysis.dates[max(0, at - 1) : at + 2]):
        if (
            _TO.fullmatch(text, first.end, last.start) is None
            or _FROM.search(text, max(0, first.start - 24), first.start) is None
        ):
            continue
        begin, end = first.first_day, last.last_day
        if first.value and last.value and begin and end and begin < end:
            value = f"{first.value}/{last.value}"
            return replace(first, end=last.end, value=value, last_day=end)
    return None


def _near(draft: Draft) -> tuple[int, int]:
    """What of a claim's sentence lies around it."""
    first = max(draft.sentence.start, draft.start - _SENTENCE)
    return first, min(draft.sentence.end, draft.end + _SENTENCE)


def _written(text: str, mention: DateMention) -> dict[str, str | None]:
    """A date as the fields of a claim."""
    value = mention.value or ""
    first, last = mention.first_day, mention.last_day
    told: dict[str, str | None] = {"date_as_written": text[mention.start : mention.end]}
    begin, _, end = value.partition("/")
    if end and _ISO.match(begin) and _ISO.match(end):
        told["date"], told["date_end"] = begin, end
    elif first is not None:
        exact = _ISO.match(value) is not None
        grain = 4 if _DECADE.match(value) else 7 if _PART_OF_YEAR.match(value) else 10
        told["date"] = value if exact else first[:grain]
        if not exact and last is not None and last[:grain] != first[:grain]:
            told["date_end"] = last[:grain]
    return told


_DECADE = re.compile(r"\d{2,3}X{0,2}\Z")
_PART_OF_YEAR = re.compile(r"\d{4}-(?:[QH]\d|SP|SU|FA|AU|WI)\Z")
"""Whose days nobody names: a summer is told to the month, the 1970s to the year."""


_CENTURY = re.compile(r"\d{2,3}\Z")


def _is_of_something_else(text: str, mention: DateMention) -> bool:
    """Whether a date is that of a building, a record or a text, never that of the event."""
    return (
        _is_of_a_building(text, mention)
        or _says_how_bad(text, mention)
        or _is_of_a_text(text, mention)
    )


_TEXT = re.compile(
    r"\b(?:note|statement|report|tally|count|bulletin|communiqu[eé]|post|video|update|message|letter|toll)s?\s+"
    r"(?:that\s+was\s+)?(?:released|issued|published|posted|dated|aired|broadcast|shared|sent|signed|from|of)\s+"
    r"(?:on\s+|late\s+(?:on\s+)?|early\s+(?:on\s+)?)?\Z",
    re.IGNORECASE,
)
"""in a note released *Saturday*: the day of the note."""
_EDITION = re.compile(
    r"\s+(?:\w+\s+)?(?:round-?up|briefs?|briefing|bulletin|digest|edition|newsletter|updates?)\b",
    re.IGNORECASE,
)
"""*Monday* crime roundup: the day of the page."""


def _is_of_a_text(text: str, mention: DateMention) -> bool:
    """Whether a day is that of what is read or written, not of what it tells."""
    before = text[max(0, mention.start - 50) : mention.start]
    return _TEXT.search(before) is not None or _EDITION.match(text, mention.end) is not None


def _is_of_a_building(text: str, mention: DateMention) -> bool:
    """Whether a date says how old something is: "a sixteenth-century church", "a 1970s block"."""
    old = _CENTURY.match(mention.value or "") is not None
    if not old or _NOUN.match(text, mention.end) is None:
        return False
    before = text[max(0, mention.start - 16) : mention.start]
    return _ARTICLE.search(before) is not None and _IN_THE.search(before) is None


def _says_how_bad(text: str, mention: DateMention) -> bool:
    """Whether a date only says how bad it was: "the worst fighting since *2020*"."""
    before = text[max(0, mention.start - 80) : mention.start]
    if _WHEN.match(text, mention.end):
        return False  # "the worst since 2020, when nine died"
    return _SINCE_THE.search(before) is not None and totals.WORST.search(before) is not None


_WHEN = re.compile(r",?\s+(?:when|where|in\s+which|after)\b")
_SINCE_THE = re.compile(r"\bsince\s+(?:the\s+|(?:late|early)\s+)?\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s+[a-z]{3,}")
_ARTICLE = re.compile(r"\b(?:an?|the)\s+\Z", re.IGNORECASE)
_IN_THE = re.compile(r"\b(?:in|during|since|of)\s+the\s+\Z", re.IGNORECASE)


_UP_TO = re.compile(r"\b(?:by|as\s+of|until|up\s+to)\s+(?:late\s+|early\s+)?\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:ris(?:es|ing|en)|rose|climb|rais|increas|jump|reach|grew|grow|grown|put|stood|stands"
    r"|updat|revis|brought|bring|pass|soar|hit)",
    re.IGNORECASE,
)
_STILL = frozenset({"still", "remain", "remained", "remains", "unaccounted"})


def _is_of_the_count(text: str, draft: Draft, mention: DateMention) -> bool:
    """Whether a day is that of a count: "the toll rose to nine on Monday", "by Monday"."""
    if _DAY_BEFORE_NOUN.match(text, mention.end, mention.end + 60):
        return False
    if _UP_TO.search(text, max(0, mention.start - 16), mention.start):
        return True
    if draft.frame == "body":
        return True  # the day they were found
    if draft.frame == "toll":
        return _COUNTED.search(text, max(0, draft.start - 12), draft.end) is not None
    low = draft.sentence.low
    return draft.effect == "missing" and bool(
        _STILL & set(low[max(0, draft.verb[0] - 2) : draft.verb[1]])
    )


_OPENS_ON = re.compile(
    r"\W*(?:On|In|From|Between|During|Over)\s+(?:the\s+(?:night|morning|evening|afternoon|day)\s+of\s+)?\Z"
)
_RANGE = re.compile(
    r"\W*(?:From|Between)\s+[\w ]{3,20}\s(?:to|and|until|till|through)\s+(?:\w+\s+)?\Z"
)
"""From January to *August this year*, nine died."""
_OF_DAY = re.compile(r"\bof\s+\Z")
_EARLIER = re.compile(r"\b(?:had|since|earlier|previous|previously|before|after)\b", re.IGNORECASE)


_SEARCH = re.compile(
    r"\b(?:search(?:ed|es|ing)?|searchers|comb(?:ed|s|ing)?|look(?:ed|ing)\s+for|hunt(?:ed|ing)?)\b",
    re.I,
)


def _searched(analysis: "Analysis", draft: Draft, mention: DateMention) -> bool:
    """Whether the day is that of the search: "on Monday divers searched for two missing men"."""
    near = max(draft.sentence.start, draft.start - _SENTENCE)
    return mention.start >= near and bool(_SEARCH.search(analysis.text, near, draft.start))


def _range(analysis: "Analysis", start: int, at: int) -> DateMention | None:
    """Two dates, the later one date `at` of the article, as one of the value "A/B"."""
    first, last = analysis.dates[at - 1], analysis.dates[at]
    if not at or first.start < start or not _RANGE.match(analysis.text, start, last.start):
        return None
    if first.value is None or last.value is None:
        return None
    value = f"{first.value}/{last.value}"
    return replace(first, end=last.end, value=value, last_day=last.last_day)


def _opening(analysis: "Analysis", draft: Draft, known: DateMention | None) -> DateMention | None:
    """The date that opens a claim's sentence ("On 3 May a mob …; one man died") or its subject.

    The subject: "the fires of 7 May 2003 claimed 12 lives".
    """
    text, start = analysis.text, draft.sentence.start
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start) - 1
    mention = analysis.dates[at] if at >= 0 else None
    if mention is None or mention.start < start:
        return None
    inside = known is not None and start <= known.start < draft.sentence.end
    opens = not inside and _OPENS_ON.match(text, start, mention.start) is not None
    told = text[mention.end : draft.start]
    if opens and when.is_said_then(told):
        return None
    if not inside or known is mention:
        ends = _range(analysis, start, at)
        if ends is not None and not opens:
            return ends
    if opens and len(told) < _SENTENCE and not _EARLIER.search(told):
        return mention
    of_day = _OF_DAY.search(text, max(start, mention.start - 5), mention.start)
    return mention if of_day and told.strip() in _TOOK else None


_TOOK = frozenset({"", "claimed", "cost", "took"})
_SENTENCE = 250
"""Characters that a date which opens a sentence reaches."""


def _narrower(analysis: "Analysis", draft: Draft, mention: DateMention) -> DateMention:
    """The day that the next sentence gives the event: "last week … the August 19 attack"."""
    if mention.first_day is None or mention.first_day == mention.last_day:
        return mention
    first, last = mention.first_day, mention.last_day or mention.first_day
    at = bisect_left(analysis.dates, draft.end, key=lambda d: d.start)
    for other in analysis.dates[at : at + 6]:
        if other.start > draft.sentence.end + 250:
            break
        day = other.first_day
        if day is not None and day == other.last_day and first <= day <= last:
            end = min(len(analysis.text), other.end + 40)
            if _DAY_BEFORE_NOUN.match(analysis.text, other.end, end):
                return other
    return mention
