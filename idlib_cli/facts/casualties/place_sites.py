"""Places told otherwise than by a preposition and a name: what was struck, roads, sites."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.no_places import is_adjective, is_group, is_person
from idlib_cli.facts.casualties.place import Place
from idlib_cli.facts.casualties.place_asides import BEFORE, aside_at
from idlib_cli.facts.casualties.place_patterns import (
    COMPASS,
    LINK,
    NO_PLACE,
    OTHER_NOUN,
    POSSESSIVE,
    ROAD,
    ROAD_WORDS,
    SITE,
    SITE_WORDS,
    WHERE,
)
from idlib_cli.facts.casualties.place_reading import without_country
from idlib_cli.facts.casualties.struck_patterns import (
    ALONE,
    CALLED_A_PLACE,
    FIRE,
    STORM,
    STRUCK,
    STRUCK_WORDS,
    UNDETERMINED,
)
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import matches_at
from idlib_cli.language.plain_words import places_of

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def patterns_of_sites(
    text: str, start: int, end: int, words: Sequence[str]
) -> list[re.Pattern[str]]:
    """The patterns of sites that may match in a stretch of these plain words."""
    patterns = [] if SITE_WORDS.isdisjoint(words) else [SITE]
    if not ROAD_WORDS.isdisjoint(words):
        patterns.append(ROAD)
    if ", where" in text[start:end]:
        patterns.append(WHERE)
    return patterns


def struck_in(analysis: "Analysis", start: int, end: int) -> list[Place]:
    """Places that something hit, as the object of its verb."""
    found: list[Place] = []
    beginnings = [start + at for at in places_of(STRUCK_WORDS, analysis.plain[start:end])]
    for match in matches_at(STRUCK, analysis.text, beginnings, end):
        name = " ".join(match["name"].split())
        if POSSESSIVE.search(name) or NO_PLACE.match(name) or is_adjective(name):
            continue
        known = fold(name.split(",")[0]) in language.places() or bool(
            UNDETERMINED.sub("", match["qualifier"])
        )
        kind = name.split(",")[0].split()[-1][0].islower()  # "Kharkiv market"
        alone = ALONE.match(analysis.text, match.end(), end) is not None
        if alone and not is_person(analysis, match):
            nature = match["nature"] or COMPASS.match(name) is not None
            storm = STORM.search(analysis.text, max(start, match.start() - BEFORE), match.start())
            fired = FIRE.search(analysis.text, max(start, match.start() - BEFORE), match.start())
            town = (match["territory"] or fired) and not _is_somebodys(name)
            called = CALLED_A_PLACE.match(analysis.text, match.end(), end)
            sure = bool(known or kind or nature or storm or town or called)
            place = without_country(name)
            found.append(Place(match.start(), match.end(), place, here=sure, struck=True))
    return found


def _is_somebodys(name: str) -> bool:
    """Whether an army, a party or a firm has a name."""
    return is_group(name) or name in language.institutions() or name.endswith("s")


def links_in(text: str, start: int, end: int) -> Iterator[Place]:
    """Roads told by where they lead."""
    for match in LINK.finditer(text, start, end):
        name = " ".join((match["name"] or match["end"]).split())
        goes_with = OTHER_NOUN.match(text, match.end())  # "the road to Peace Prize talks"
        if not NO_PLACE.match(match["proper"] or name) and goes_with is None:
            yield Place(match.start(), match.end(), name, here=True)


def _nested(text: str, inner: Place, match: re.Match[str]) -> bool:
    """Whether a place told by "where" only holds one told right before it."""
    return match.start() >= inner.end and not text[inner.end : match.start()].strip(" ,")


def sites_in(
    analysis: "Analysis",
    start: int,
    end: int,
    found: list[Place],
    patterns: Iterable[re.Pattern[str]],
) -> Iterator[Place]:
    """Sites called after where they are, and places that a clause with "where" follows."""
    text = analysis.text
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            proper = match["name"] if pattern is WHERE else match["proper"]
            barred = NO_PLACE.match(proper) or is_adjective(proper)
            if pattern is WHERE and any(p.here and _nested(text, p, match) for p in found):
                continue  # "in Orla district of Vell province, where"
            barred = barred or proper.endswith(" No")  # "the Orla No. 3 mine"
            if not barred and not POSSESSIVE.search(proper) and not is_person(analysis, match):
                name = " ".join(match["name"].split())
                aside = aside_at(text, start, match.start())
                yield Place(match.start(), match.end(), name, here=True, aside=aside)
