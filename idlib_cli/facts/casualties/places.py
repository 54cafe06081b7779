"""Where a claim's event was: the place beside it, of its event, or the one the article is about.

The claim's own sentence decides where it can (`near`). Once the claims of one incident are known,
a claim without a place takes that of its incident, of the sentence before or after where that
goes on with the event, or last the place named most often (`far`).

Leaves out: places of photographs for what the text tells, places of talks and statements, and
any place for what happened at another time, unless "the same spot" or "there" points to one.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import place_names
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.place_names import Place

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_BOUNDARY = re.compile(r"\b(?:as|while|when|after|before|because|although|since|whereas)\b|[;:]")
_OTHER_EVENT = re.compile(r"\b(?:while|before|because|although|since|whereas|during talks)\b|[;:]")
"""What parts a claim from a place told after it."""
_AS = re.compile(r"\bas\b")
"""What may or may not part them: "killed as talks went on in …", "killed as gunmen stormed …"."""
_STRIKING = re.compile(
    r"\bas\b[^,;:]{0,60}\b(?:hit|struck|crashed|plunged|sank|capsized|overturned|collapsed|exploded|stormed"
    r"|opened\s+fire|attacked|bombed|shelled|swept|burst|derailed|collided|caved|erupted|landed|fell)\b"
)
"""died as a jet hit a hillside near …: the clause tells what killed them."""
_OF_THEM = re.compile(r"\bof\s+(?:them|whom|those)\b")
_SAME = re.compile(
    r"\b(?:the|that)\s+(?:very\s+)?same\s+(?:spot|place|area|waters|road|highway|village|town|city"
    r"|district|site|stretch|region|street|building|neighbou?rhood|province|location)\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\b(?:nationwide|across\s+the\s+country|worldwide|globally|nationally)\b")
"""Where a total is told for a whole country, no town is its place."""
_GOES_ON = re.compile(
    r"\W*(?:(?:The|This|That)\s+(?:[\w-]+\s+){0,2}?(?:attack|blast|bombing|explosion|strike|airstrike"
    r"|raid|shooting|shelling|killing|assault|incident|ambush|clash|crash|accident|collision|fire"
    r"|blaze|quake|earthquake|flood|storm|violence|massacre|battle|fighting|bomb|bomber|disaster"
    r"|tragedy|collapse|stampede|landslide|derailment|boat|ferry|bus|train|victims?|dead)s?\b"
    r"|It\s+(?:was|happened|occurred|took|came|went)\b)"
)
"""The blast …; It happened …: goes on with the event of the sentence before."""
_DATELINE = re.compile(
    r"\W{0,3}(?P<place>[A-Z][A-Z'’.-]{2,20}(?:[ -][A-Z][A-Z'’.-]{1,20}){0,2})"
    r"(?:,\s[A-Z][\w. ]{1,20})?"
    r"(?:,\s[\w.]{3,9}\s\d{1,2})?(?:\s?\([^()\n]{2,30}\))?\s?(?:[—–]|--?)\s"
)
_THE_CITY = re.compile(r"\bthe\s+city(?:['’]s\b|(?!\s+of\b))|\bdowntown\b")
_HEADLINE = 3
"""What a place in the headline counts for."""


class Places:
    """The places of one article, found when first asked for."""

    def __init__(self, analysis: "Analysis") -> None:
        self._analysis = analysis
        self._sentences: dict[tuple[int, int, bool], list[Place]] = {}

    def near(self, draft: Draft) -> str | None:
        """The place that a claim's own sentence gives it, as written."""
        place = self._near(draft)
        return place.name if place is not None else None

    def _near(self, draft: Draft) -> Place | None:
        text, sentence = self._analysis.text, draft.sentence
        found = self._in(sentence.start, sentence.end, capitals=sentence.capitals)
        first = bisect_left(found, draft.start - _NEAR, key=lambda p: p.start)
        last = bisect_right(found, draft.end + _NEAR, key=lambda p: p.end)
        here = [p for p in found[first:last] if p.here and not _is_aside(p, draft)]
        after = [p for p in here if p.start >= draft.end - 2]
        before = [p for p in here if p.end <= draft.end]
        headline = self._kinds[draft.order] == "title"
        if after and draft.part_of is None and _OF_THEM.search(text, draft.end, after[0].start):
            after = []  # "eleven died, eight of them in Leeds"
        if after and (headline or not _BOUNDARY.search(text, draft.end, after[0].start)):
            return self._within(after)
        if before:
            return before[-1]
        if after and draft.scope != "cumulative":
            between = text[draft.end : after[0].start]
            parted = _AS.search(between) and not _STRIKING.search(between) and self.main
            if not _OTHER_EVENT.search(between) and not parted:
                return self._within(after)
        return None

    def _within(self, after: list[Place]) -> Place:
        """The first place after a claim, or the town that follows a mere country."""
        first = after[0]
        if not first.country:
            return first
        for place in after[1:]:
            if _OTHER_EVENT.search(self._analysis.text, first.end, place.start):
                break
            if not place.country:
                return place
        return first

    def carry(self, found: list[Draft]) -> None:
        """Give the claims whose sentence names no place that of their incident, in place."""
        told: dict[int, str] = {}
        for draft in reversed(found):
            if (place := draft.extra.get("place")) and draft.part_of is None:
                told[draft.incident] = place  # the first that an incident names
        elsewhere = False
        first = next((d.incident for d in found if d.incident in told), 0)
        for draft in found:
            own = told.get(draft.incident)
            place = draft.extra.get("place")
            if place is not None:
                elsewhere = elsewhere or draft.incident != first
            else:
                dated = draft.extra.get("date_as_written") is not None
                story = None if elsewhere or dated else told.get(first)
                place = self._far(draft, own, told.get(first), story)
            draft.extra["place"] = place
            if place is not None and draft.scope == "incident":
                told[draft.incident] = place

    def _far(
        self, draft: Draft, incident: str | None, first: str | None, story: str | None
    ) -> str | None:
        """The place of a claim whose sentence names none.

        `incident` is the one last told of its incident, `first` of the article's first; `story`
        is that too, where the article has told of nowhere else and the claim has no day of its own.
        """
        start = max(draft.sentence.start, draft.start - _NEAR)
        end = min(draft.sentence.end, draft.end + _NEAR)
        if _SAME.search(self._analysis.text, start, end):
            return first or self.main
        if incident is not None:
            return incident
        if self._is_background(draft):
            return None
        if draft.scope == "cumulative":
            return None if _NATIONAL.search(self._analysis.text, start, end) else self.main
        beside = self._before(draft) or self._next(draft) or story or self.main
        return beside or self._of_the_dateline(draft)

    def _of_the_dateline(self, draft: Draft) -> str | None:
        """The town of the dateline, where headline or sentence say that it happened there."""
        if self._dateline is None:
            return None
        titles = (p for p in self._analysis.paragraphs if p.kind == "title")
        named = re.compile(rf"\b{re.escape(self._dateline)}\b", re.IGNORECASE)
        headed = any(named.search(self._analysis.text, p.start, p.end) for p in titles)
        here = _THE_CITY.search(self._analysis.text, draft.sentence.start, draft.sentence.end)
        return self._dateline if headed or here else None

    @cached_property
    def _dateline(self) -> str | None:
        """The town that opens the text, in capitals before a dash: "BURL — …"."""
        body = (p for p in self._analysis.paragraphs if p.kind == "body")
        first = next(body, None)
        if first is None:
            return None
        match = _DATELINE.match(self._analysis.text, first.start, first.end)
        return match["place"] if match else None

    def _is_background(self, draft: Draft) -> bool:
        """Whether a claim has a time of its own, long before the article: "last year 900 died"."""
        written = (draft.extra.get("date_as_written") or "").lower()
        if written.startswith(("last year", "last month")):
            return draft.order > 1
        day, today = draft.extra.get("date"), self._analysis.published.value
        if not day or not today or draft.scope == "cumulative":
            return False
        return day[:4] < today[:4] and not _within_months(day, today)

    def _before(self, draft: Draft) -> str | None:
        """The last place of the sentence before, where the two tell of one event."""
        if not draft.order or self._kinds[draft.order - 1] != self._kinds[draft.order]:
            return None
        start, end = self._analysis.sentences[draft.order - 1]
        if draft.sentence.start - end > 40:
            return None
        found = self._in(start, end, capitals=draft.sentence.capitals)
        return next((p.name for p in reversed(found) if p.here and p.aside is None), None)

    def _next(self, draft: Draft) -> str | None:
        """The first place of the next sentence, where that goes on with the event."""
        sentences = self._analysis.sentences
        if draft.order + 1 >= len(sentences):
            return None
        start, end = sentences[draft.order + 1]
        if not _GOES_ON.match(self._analysis.text, start, end):
            return None
        found = self._in(start, end, capitals=draft.sentence.capitals)
        return next((p.name for p in found if p.here and p.aside is None), None)

    @cached_property
    def main(self) -> str | None:
        """The place named most often after "in", "at" or "near"; None where none stands out."""
        counts: Counter[str] = Counter()
        for (start, end), kind in zip(self._analysis.sentences, self._kinds, strict=True):
            if kind == "caption":
                continue
            for place in self._in(start, end, capitals=False):
                if place.here and place.aside is None:
                    counts[place.name.split(",")[0]] += _HEADLINE if kind == "title" else 1
        best = counts.most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]) and best[0][1] > 1:
            return best[0][0]
        return None

    @cached_property
    def _kinds(self) -> list[str]:
        """What kind of paragraph each sentence stands in."""
        return [p.kind for p, spans in self._analysis.paragraph_sentences for _ in spans]

    def _in(self, start: int, end: int, *, capitals: bool) -> list[Place]:
        key = start, end, capitals
        if key not in self._sentences:
            self._sentences[key] = place_names.find(self._analysis, start, end, capitals=capitals)
        return self._sentences[key]


def _within_months(day: str, today: str) -> bool:
    """Whether a day of an earlier year is less than half a year before another."""
    months = 12 * (int(today[:4]) - int(day[:4])) + int(today[5:7] or 1) - int(day[5:7] or 1)
    return months < 6


def _is_aside(place: Place, draft: Draft) -> bool:
    """Whether something else went on there: the word for it is none of the claim's own."""
    if place.aside is None:
        return False
    return place.treated or not draft.start <= place.aside < draft.end
