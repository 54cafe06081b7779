"""Places as an article names them, each with what its sentence makes of it.

A place is a capitalised name after "in", "at", "near" …, after a word of impact ("rocked central
Japan"), or before its kind ("the town of Orla"). Days, months, people and nationalities are no
places. A place where people only talked, spoke or were treated is an aside.

Leaves out: places without a name ("the northwest"), adjectives ("Kenyan roads") and anything
known only from a map.
"""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import areas, care
from idlib_cli.facts.casualties.capital_places import trimmed
from idlib_cli.facts.casualties.place import Place
from idlib_cli.facts.casualties.place_asides import (
    aside_at,
    holds,
    lies_in,
    ranked_at,
    sat_at,
    says,
)
from idlib_cli.facts.casualties.place_patterns import (
    CAPITALS,
    LINK_WORDS,
    PLACE,
    PLACE_WORDS,
    TREATED,
)
from idlib_cli.facts.casualties.place_reading import leads_to_a_name, read
from idlib_cli.facts.casualties.place_sites import links_in, patterns_of_sites, sites_in, struck_in
from idlib_cli.facts.casualties.struck_patterns import STRUCK_WORDS
from idlib_cli.language.plain_words import places_of

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def find(analysis: "Analysis", start: int, end: int, *, capitals: bool = False) -> list[Place]:
    """The places of a stretch of text, in its order."""
    found: list[Place] = []
    pattern = CAPITALS if capitals else PLACE
    text, at = analysis.text, start
    for first in places_of(PLACE_WORDS, analysis.plain[start:end]):
        match = pattern.match(text, start + first, end) if start + first >= at else None
        if match is None:
            continue
        at = match.end()
        place = None if leads_to_a_name(text, match, end) else read(analysis, match)
        if capitals and place is not None:
            name = trimmed(text, place.name)
            place = replace(place, name=name) if name else None
        if place is None:
            at = match.end() if capitals else match.start("name")
        elif not (found and place.here and holds(text, place, found[-1])):
            died = care.died_at(text, start, place)
            aside = aside_at(text, start, place.start)
            aside = died if aside is None else aside
            aside = sat_at(text, start, place) if aside is None else aside
            aside = ranked_at(text, start, place) if aside is None else aside
            if aside is not None:
                treated = aside == died or TREATED.match(text, aside) is not None
                place = replace(place, aside=aside, treated=treated)
            elif says(text, place.end, end) and not place.country:
                place = replace(place, said=True)
            found.append(place)
        elif lies_in(text, found[-1], place):
            found[-1] = replace(found[-1], holder=place.end)
    if not capitals:
        found = _with_others(analysis, start, end, found)
    return found


def _with_others(analysis: "Analysis", start: int, end: int, found: list[Place]) -> list[Place]:
    """The places after prepositions with roads, sites, areas and what was struck."""
    text, words = analysis.text, analysis.plain[start:end].split()
    links = [] if LINK_WORDS.isdisjoint(words) else list(links_in(text, start, end))
    if links:
        ends = {place.end for place in links}
        found = [place for place in found if place.end not in ends] + links
    others = [] if STRUCK_WORDS.isdisjoint(words) else struck_in(analysis, start, end)
    for n, inner in enumerate(others):  # "attacked Orla village in Vell district"
        for outer in [place for place in found if holds(text, place, inner)]:
            found.remove(outer)
            if lies_in(text, inner, outer):
                others[n] = replace(inner, holder=outer.end)
    if patterns := patterns_of_sites(text, start, end, words):
        taken, told = {place.end for place in found}, [*found, *others]
        sites = sites_in(analysis, start, end, told, patterns)
        others += [place for place in sites if place.end not in taken]
    if links or others:
        found = sorted((*found, *others), key=_place_start)
    return found if areas.TOLD_BY.isdisjoint(words) else _with_areas(text, start, end, words, found)


_place_start = attrgetter("start")


def _with_areas(
    text: str, start: int, end: int, words: Sequence[str], found: list[Place]
) -> list[Place]:
    for first, last, name in areas.called_after(text, start, end, words):
        if any(p.start <= first and p.end >= last for p in found):
            continue  # "the road between Orla and Vell"
        found = [p for p in found if p.end <= first or p.start >= last]
        found.append(Place(first, last, name, here=True, area=True))
    return sorted(found, key=_place_start)
