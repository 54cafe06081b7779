"""Places that later sentences tell more exactly: "in Orla province. The attack took place in Vell."

Leaves out: claims that name a town or a site themselves.
"""

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.pointing import Pointing
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_TOOK_PLACE = lazy_pattern(
    rf"\W*(?:The|This)\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUN}|crush|bomb|boat|ferry|bus|train|plane|helicopter|vehicle"
    r"|missile|rocket|drone|gunm[ae]n|attackers|victims)\s+(?:reportedly\s+)?(?:took\s+place|happened|occurred|struck|hit"
    r"|came|crashed|exploded|sank|capsized|went\s+(?:off|down)|fell|plunged|overturned|targeted|began|broke\s+out"
    r"|started|erupted|attacked|was\s+(?:hit|struck|travell?ing|attacked|ambushed))\b"
    rf"|\W*The\s+(?:[\w-]+\s+){{0,2}}?{NOUN},?\s+(?:on|in|at|near|outside)\s"
)
"""The attack *took place* in …, the bomb *struck* … in …"""
_OF_A_LAND = lazy_pattern(
    r"\b(?i:provinces?|states?|regions?|county|governorate|oblast|department|prefecture|islands?)\Z"
)
_PART_OF = lazy_pattern(
    r"\b(?i:in|across)\s(?:the\s)?(?:far\s)?"
    r"(?:(?:north|south)(?:-?(?:east|west))?|east|west)ern\s"
)
_ROAD = lazy_pattern(r"\b(?i:road|street|avenue|bridge)\Z")
"""on the Vell road near Orla: the town tells it better."""
_NEXT = 3
"""Sentences behind a claim that may tell its spot."""


class Sharpening(Pointing):
    """The spots of events that were told to be in a whole land."""

    def sharpen(self, found: list[Draft]) -> None:
        """Give claims told to be in a whole land the spot that the next sentences tell: "killed
        23 in Orla province. The attack took place in the village of Vell."""
        events: dict[int, list[Draft]] = {}
        for draft in found:
            if draft.scope == "incident":
                events.setdefault(draft.incident, []).append(draft)
        for told in events.values():
            placed = sorted((d for d in told if d.extra.get("place")), key=lambda d: d.headline)
            land = placed[0].extra.get("place") if placed else None
            if land is None or not self._is_wide(land, placed[0]):
                continue
            orders = [d.order for d in told if d.extra.get("place") == land]
            beyond = range(orders[0] + 1, orders[-1] + 1 + _NEXT)
            spot = next(filter(None, map(self._spot, beyond)), None)
            for draft in told if spot else ():
                if draft.extra.get("place") == land:
                    draft.extra["place"] = spot

    def _is_wide(self, place: str, draft: Draft) -> bool:
        """Whether a place is a whole land: a state, "Orla province", Orla in "northern Orla"."""
        if self._is_land(place) or _OF_A_LAND.search(place):
            return True
        told = self._analysis.text[draft.sentence.start : draft.sentence.end]
        return any(told.startswith(place, part.end()) for part in _PART_OF.finditer(told))

    def _spot(self, order: int) -> str | None:
        """The place at which a sentence says that the event came about."""
        if order >= len(self._analysis.sentences):
            return None
        start, end = self._analysis.sentences[order]
        if not _TOOK_PLACE.match(self._analysis.text, start, end):
            return None
        found = [p for p in self.told(start, end, capitals=False) if p.here and p.aside is None]
        spots = [p.name for p in found if not (p.country or p.said or self._is_land(p.name))]
        towns = [name for name in spots if not _ROAD.search(name)]
        return next(iter(towns or spots), None)
