"""Places that later sentences tell more exactly: "in Orla province. The attack took place in Vell."

Leaves out: claims that name a town or a site themselves.
"""

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.pointing import Pointing
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_TOOK_PLACE = lazy_pattern(
    rf"\W*(?:The|This)\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUN}|bomb|boat|ferry|bus|train|plane|helicopter|vehicle"
    r"|missile|rocket|drone|gunm[ae]n|attackers|victims)\s+(?:reportedly\s+)?(?:took\s+place|happened|occurred|struck|hit"
    r"|came|crashed|exploded|sank|capsized|went\s+(?:off|down)|fell|plunged|overturned|targeted|began|broke\s+out"
    r"|started|erupted|attacked|was\s+(?:hit|struck|travell?ing|attacked|ambushed))\b"
)
"""The attack *took place* in …, the bomb *struck* … in …"""
_OF_A_LAND = lazy_pattern(
    r"\b(?i:provinces?|states?|regions?|county|governorate|oblast|department|prefecture|islands?)\Z"
)
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
            land = next((name for d in told if (name := d.extra.get("place"))), None)
            if land is None or not (self._is_land(land) or _OF_A_LAND.search(land)):
                continue
            last = max(d.order for d in told if d.extra.get("place") == land)
            spot = next(filter(None, map(self._spot, range(last + 1, last + 1 + _NEXT))), None)
            for draft in told if spot else ():
                if draft.extra.get("place") == land:
                    draft.extra["place"] = spot

    def _spot(self, order: int) -> str | None:
        """The place at which a sentence says that the event came about."""
        if order >= len(self._analysis.sentences):
            return None
        start, end = self._analysis.sentences[order]
        if not _TOOK_PLACE.match(self._analysis.text, start, end):
            return None
        found = [p for p in self.told(start, end, capitals=False) if p.here and p.aside is None]
        spot = found[0] if found else None
        if spot is None or spot.country or spot.said or self._is_land(spot.name):
            return None
        return spot.name
