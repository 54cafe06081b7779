"""Where a claim's event was: the place beside it, of its event, or the one the article is about.

The claim's own sentence decides where it can (`near`). Once the claims of one incident are known,
a claim without a place takes that of its incident, of the sentence before or after where that
goes on with the event, or last the place named most often (`far`).

Leaves out: places of photographs for what the text tells, places of talks and statements, and
any place for what happened at another time, unless "the same spot" or "there" points to one.
"""

import re
from bisect import bisect_left, bisect_right

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.evidence import introduced
from idlib_cli.facts.casualties.gazetteer import Gazetteer
from idlib_cli.facts.casualties.place_names import Place, is_place_name
from idlib_cli.facts.casualties.place_patterns import LEFT
from idlib_cli.facts.happenings import NOUN

_LEAVING = 60
"""Characters after a claim that may name what people left."""
_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_BOUNDARY = re.compile(r"\b(?:as|while|when|after|before|because|although|since|whereas)\b|[;:]")
_OTHER_EVENT = re.compile(r"\b(?:while|before|because|although|since|whereas|during talks)\b|[;:]")
"""What parts a claim from a place told after it."""
_AS = re.compile(r"\bas\b")
"""What may or may not part them: "killed as talks went on in …", "killed as gunmen stormed …"."""
_STRIKING = re.compile(
    r"\bas\b[^,;:]{0,60}\b(?:hit|struck|crashed|plunged|sank|capsized|overturned|collapsed|exploded"
    r"|stormed|opened\s+fire|battled|clashed|fought|fired|charged|attacked|bombed|shelled|swept|burst"
    r"|derailed|collided|caved|erupted|landed|fell)\b"
)
"""died as a jet hit a hillside near …: the clause tells what killed them."""
_IN_PASSING = re.compile(r",\s+[a-z]+ing\b")
"""A mob torched houses in Orla, *killing* nine, a court in Vell said: of the clause before."""
_OF_THEM = re.compile(r"\bof\s+(?:them|whom|those)\b")
_HOSPITAL = re.compile(r"\b(?:Hospital|Infirmary|Clinic|Medical Cent(?:re|er))\Z")
"""in critical condition at Orla Hospital: where they are treated."""
_SAME = re.compile(
    r"\b(?:the|that)\s+(?:very\s+)?same\s+(?:spot|place|area|waters|road|highway|village|town|city"
    r"|district|site|stretch|region|street|building|neighbou?rhood|province|location)\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\b(?:nationwide|across\s+the\s+country|worldwide|globally|nationally)\b")
"""Where a total is told for a whole country, no town is its place."""
_GOES_ON = re.compile(
    rf"\W*(?:(?:The|This|That)\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUN}|(?:bomb|bomber|boat|ferry|bus|train"
    r"|victim|dead)s?)\b"
    r"|It\s+(?:was|happened|occurred|took|came|went)\b)"
)
"""The blast …; It happened …: goes on with the event of the sentence before."""


class Places(Gazetteer):
    """The places of the claims of one article."""

    def near(self, draft: Draft) -> str | None:
        """The place that a claim's own sentence gives it, as written."""
        place = self._near(draft)
        return place.name if place is not None else None

    def _near(self, draft: Draft) -> Place | None:
        text, sentence = self._analysis.text, draft.sentence
        if draft.effect == "displaced" and (left := self._left(draft)) is not None:
            return left
        found = self.told(sentence.start, sentence.end, capitals=sentence.capitals)
        first = bisect_left(found, draft.start - _NEAR, key=lambda p: p.start)
        last = bisect_right(found, draft.end + _NEAR, key=lambda p: p.end)
        here = [p for p in found[first:last] if p.here and not _is_aside(p, draft)]
        if draft.effect == "wounded":
            here = [p for p in here if not _HOSPITAL.search(p.name)]
        after = [p for p in here if p.start >= draft.end - 2]
        before = [p for p in here if p.end <= draft.end]
        headline = self.kinds[draft.order] == "title"
        begin = max(sentence.start, draft.start - 2)
        if before and after and _IN_PASSING.match(text, begin, draft.end):
            between = text[draft.end : after[0].start]
            after = after if "," not in between and ";" not in between else []
        if after and draft.part_of is None and _OF_THEM.search(text, draft.end, after[0].start):
            after = []  # "eleven died, eight of them in Leeds"
        if after:
            other_clause = headline and before and ";" in text[draft.end : after[0].start]
            straight = headline or not _BOUNDARY.search(text, draft.end, after[0].start)
            if straight and not other_clause:
                return self._within(after)
        if before:
            return before[-1]
        if after and draft.scope != "cumulative":
            between = text[draft.end : after[0].start]
            parted = _AS.search(between) and not _STRIKING.search(between) and self.main
            if not _OTHER_EVENT.search(between) and not parted:
                return self._within(after)
        return None

    def _left(self, draft: Draft) -> Place | None:
        """Where people were made to leave: "fled Orla", "ordered out of Orla"."""
        text = self._analysis.text
        begin = max(draft.sentence.start, draft.start - 1)
        for match in LEFT.finditer(text, begin, min(draft.sentence.end, draft.end + _LEAVING)):
            name = " ".join(match["name"].split())
            if is_place_name(name) and self._analysis.people.at(*match.span("name")) is None:
                return Place(match.start(), match.end(), name, here=True)
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
        tells: dict[int, set[int]] = {}
        for draft in found:
            if draft.scope == "incident":
                tells.setdefault(draft.order, set()).add(draft.incident)
        first = next((d.incident for d in found if d.incident in told), 0)
        for draft in found:
            own = told.get(draft.incident)
            place = draft.extra.get("place")
            if place is not None:
                elsewhere = elsewhere or draft.incident != first
            else:
                dated = draft.extra.get("date_as_written") is not None
                story = None if elsewhere or dated else told.get(first)
                alone = tells.get(draft.order - 1, {draft.incident}) == {draft.incident}
                new = draft.incident != first and dated and introduced(self._analysis.text, draft)
                place = self._far(draft, own, told.get(first), story, alone=alone, new=new)
            draft.extra["place"] = place
            if place is not None and draft.scope == "incident":
                told[draft.incident] = place

    def _far(
        self,
        draft: Draft,
        incident: str | None,
        first: str | None,
        story: str | None,
        *,
        alone: bool,
        new: bool,
    ) -> str | None:
        """The place of a claim whose sentence names none.

        `incident` is the one last told of its incident, `first` of the article's first; `story`
        is that too, where the article has told of nowhere else and the claim has no day of its own;
        `alone`: the sentence before tells of no other event; `new`: a claim introduces its event.
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
        beside = (self._before(draft) if alone else None) or self._next(draft)
        if new and not beside:
            return None  # "A bus crash on Saturday killed 12", after two raids elsewhere
        beside = beside or story or self.main
        return beside or self.of_the_dateline(draft)

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
        if not draft.order or self.kinds[draft.order - 1] != self.kinds[draft.order]:
            return None
        start, end = self._analysis.sentences[draft.order - 1]
        if draft.sentence.start - end > 40:
            return None
        found = self.told(start, end, capitals=draft.sentence.capitals)
        return next((p.name for p in reversed(found) if p.here and p.aside is None), None)

    def _next(self, draft: Draft) -> str | None:
        """The first place of the next sentence, where that goes on with the event."""
        sentences = self._analysis.sentences
        if draft.order + 1 >= len(sentences):
            return None
        start, end = sentences[draft.order + 1]
        if not _GOES_ON.match(self._analysis.text, start, end):
            return None
        found = self.told(start, end, capitals=draft.sentence.capitals)
        return next((p.name for p in found if p.here and p.aside is None), None)


def _within_months(day: str, today: str) -> bool:
    """Whether a day of an earlier year is less than half a year before another."""
    months = 12 * (int(today[:4]) - int(day[:4])) + int(today[5:7] or 1) - int(day[5:7] or 1)
    return months < 6


def _is_aside(place: Place, draft: Draft) -> bool:
    """Whether something else went on there: the word for it is none of the claim's own."""
    if place.aside is None:
        return False
    return place.treated or not draft.start <= place.aside < draft.end
