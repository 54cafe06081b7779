"""Places as an article names them, each with what its sentence makes of it.

A place is a capitalised name after "in", "at", "near" …, after a word of impact ("rocked central
Japan"), or before its kind ("the town of Orla"). Days, months, people and nationalities are no
places. A place where people only talked, spoke or were treated is an aside.

Leaves out: places without a name ("the northwest"), adjectives ("Kenyan roads") and anything
known only from a map.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import areas, lexicon
from idlib_cli.facts.casualties.place_patterns import (
    ADJECTIVE,
    ALONE,
    AWAY,
    CAPITALS,
    COMMON,
    COMPASS,
    CONTAINER,
    HELD,
    INSTITUTION,
    LAST_OF_LIST,
    LINK,
    LINK_WORDS,
    NAME,
    NAMED_STORM,
    NO_PLACE,
    OF_A_NAME,
    OTHER_NOUN,
    OWNED,
    PLACE,
    PLACE_WORDS,
    POSSESSIVE,
    ROAD,
    ROAD_WORDS,
    SITE,
    SITE_WORDS,
    STORM,
    STRUCK,
    STRUCK_WORDS,
    TREATED,
    UNDETERMINED,
    WHERE,
)
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import entries

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.people.model import Person


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a sentence; offsets into the article's text."""

    start: int
    """Where its preposition or verb stands."""
    end: int
    name: str
    here: bool
    """Whether its preposition says that something was there, not that it went there."""
    aside: int | None = None
    """Where the word stands that makes another matter of it: "*talks* in Rome"."""

    treated: bool = False
    """Whether that word is of treatment: "was *taken* to hospital in Derby with burns"."""
    struck: bool = False
    """Whether it is what something hit: a place for sure where the article names it as one."""

    area: bool = False
    """Whether it is told by a nation or by two towns: "the Lebanese side"."""
    said: bool = False
    """Whether somebody there only tells of it: "police in Orla said"."""

    @property
    def country(self) -> bool:
        """Whether it is only a country or the like, which a town within it would tell better."""
        return self.area or fold(self.name) in language.adjectives() or _is_highway(self.name)


_HIGHWAY = lazy_pattern(
    r"\b(?:Highway|Motorway|Expressway|Autobahn|Freeway|Interstate)(?:\s\d+)?\Z"
)


def _is_highway(name: str) -> bool:
    """Whether a place is a long road, which a town beside it tells better."""
    return _HIGHWAY.search(name) is not None


_BETWEEN = 90
_HERE = frozenset(
    {
        "in",
        "on",
        "at",
        "near",
        "outside",
        "above",
        "below",
        "along",
        "around",
        "across",
        "inside",
        "off",
    }
)
_WORD = lazy_pattern(r"[\w’'-]+|[,;:.()]")
_BEFORE = 60
"""Characters before a place that say what went on there."""
_WORDS_BEFORE = 5


def find(analysis: "Analysis", start: int, end: int, *, capitals: bool = False) -> list[Place]:
    """The places of a stretch of text, in its order."""
    found: list[Place] = []
    pattern = CAPITALS if capitals else PLACE
    text, at = analysis.text, start
    for first in _beginnings(analysis.plain[start:end]):
        match = pattern.match(text, start + first, end) if start + first >= at else None
        if match is None:
            continue
        at = match.end()
        place = None if OF_A_NAME.match(text, match.end("name"), end) else _read(analysis, match)
        if place is None:
            at = match.end() if capitals else match.start("name")
        elif not (found and place.here and _contains(text, found[-1], place.start)):
            aside = _aside(text, start, place.start)
            if aside is not None:
                treated = TREATED.match(text, aside) is not None
                place = replace(place, aside=aside, treated=treated)
            elif _says(text, place.end, end) and not place.country:
                place = replace(place, said=True)
            found.append(place)
    if not capitals:
        found = _with_others(analysis, start, end, found)
    return found


def _beginnings(plain: str) -> list[int]:
    """Where a place may begin in a stretch of which these are the `letters`: at some prepositions.

    A pattern that begins with many words is tried at every letter; looking for each is faster.
    """
    padded = f" {plain} "
    found: list[int] = []
    for word in PLACE_WORDS.intersection(plain.split()):
        alone = f" {word} "
        at = padded.find(alone)
        while at >= 0:
            found.append(at)
            at = padded.find(alone, at + 1)
    return sorted(found)


def _with_others(analysis: "Analysis", start: int, end: int, found: list[Place]) -> list[Place]:
    """The places after prepositions with roads, sites, areas and what was struck."""
    text, words = analysis.text, analysis.plain[start:end].split()
    links = [] if LINK_WORDS.isdisjoint(words) else list(_links(text, start, end))
    if links:
        ends = {place.end for place in links}
        found = [place for place in found if place.end not in ends] + links
    others = [] if STRUCK_WORDS.isdisjoint(words) else _struck(analysis, start, end)
    if patterns := _patterns_of_sites(text, start, end, words):
        taken, told = {place.end for place in found}, [*found, *others]
        sites = _sites(analysis, start, end, told, patterns)
        others += [place for place in sites if place.end not in taken]
    if links or others:
        found = sorted((*found, *others), key=_place_start)
    return found if areas.TOLD_BY.isdisjoint(words) else _with_areas(text, start, end, found)


_place_start = attrgetter("start")


def _with_areas(text: str, start: int, end: int, found: list[Place]) -> list[Place]:
    for first, last, name in areas.called_after(text, start, end):
        if any(p.start <= first and p.end >= last for p in found):
            continue  # "the road between Orla and Vell"
        found = [p for p in found if p.end <= first or p.start >= last]
        found.append(Place(first, last, name, here=True, area=True))
    return sorted(found, key=_place_start)


def _patterns_of_sites(
    text: str, start: int, end: int, words: Sequence[str]
) -> list[re.Pattern[str]]:
    """The patterns of sites that may match in a stretch of these plain words."""
    patterns = [] if SITE_WORDS.isdisjoint(words) else [SITE]
    if not ROAD_WORDS.isdisjoint(words):
        patterns.append(ROAD)
    if ", where" in text[start:end]:
        patterns.append(WHERE)
    return patterns


_SAYS = lazy_pattern(
    r"\s(?:(?:had|has|have|also|earlier|later|initially|first|on\s\w+day|late|early)\s){0,3}(?:said|says|reported|reports"
    r"|put|puts|spoke|spoken|told|announced|confirmed|counted|estimated|warned|added|denied|admitted)\b"
)
"""police in Orla *said*, the hospital in Orla *had earlier spoken* of 31."""


def _says(text: str, start: int, end: int) -> bool:
    return _SAYS.match(text, start, end) is not None


_TOLD = lazy_pattern(
    # At Northern Border | Leave At Least 46 Dead: what a headline goes on with, in capitals too
    r"\s(?:Leaves?|Left|Kills?|Killed|Killing|Claims?|Claimed|Injures?|Injured|Wounds?|Wounded|Dead|Dies?"
    r"|Died|Hits?|Displaces?|Displaced|At\sLeast|After|Amid|As|Says?|Over|\d+)(?=\s|$).*",
    re.DOTALL,
)


def _of_no_country(name: str) -> str:
    """A name without what only tells of which country it is: "China's Baotan City"."""
    if (kind := _OF_A_COUNTRY.search(name)) and fold(name[: kind.start()]) in _countries():
        name = name[: kind.start()]
    of = _OF_THE_LAND.search(name)
    return name[of.end() :] if of and fold(name[: of.start()]) in _countries() else name


def _read(analysis: "Analysis", match: re.Match[str]) -> Place | None:
    written = _without_tail(analysis, match)
    name = _of_no_country(_TOLD.sub("", " ".join(written.split())).rstrip(", "))
    if "," in name and OTHER_NOUN.match(analysis.text, match.end()):
        name = name.rpartition(",")[0]  # "in the camps, UN agencies warn"
    landmark = name == "Parliament" and match["preposition"].lower() in ("outside", "near")
    if (NO_PLACE.match(name) and not landmark) or _is_adjective(name):
        return None
    if is_group(name) or _is_person(analysis, match):
        return None
    if "," in name and _is_titled(name.rpartition(",")[2].strip()):
        name = name.rpartition(",")[0]  # "in the house, Mr Lee"
    if COMMON.fullmatch(name) or _is_titled(name) or NAMED_STORM.match(name) or _is_said(name):
        return None  # "Kills 10 at Supermarket"
    if INSTITUTION.search(name):
        return None  # "in Eastern Airways crash"
    if HELD.match(analysis.text, match.end()) and fold(name) not in language.places():
        return None  # "in Union jails"
    word = match["preposition"].lower()
    here, end = word in _HERE or " of" in word, match.end()
    if word == "from":
        here = (
            _DISTANT.search(analysis.text[max(0, match.start() - 60) : match.start()]) is not None
        )
    if owner := POSSESSIVE.search(name):
        end, name, owned = _owned(analysis.text, match.start("name"), end, name[: owner.start()])
        here = here and (owned or fold(name) in language.places())
    elif (
        here and (other := LAST_OF_LIST.match(analysis.text, end)) and is_place_name(other["other"])
    ):
        end = other.end()
        name = " ".join(analysis.text[match.start("name") : end].split())
    return Place(match.start(), end, name, here)


def _owned(text: str, start: int, end: int, owner: str) -> tuple[int, str, bool]:
    """End and name of what a place's name with "'s" leads to, and whether it lies in the place."""
    if (city := _ITS_CITY.match(text, end)) is not None:
        return city.end(), " ".join(city["name"].split()), True
    if (owned := OWNED.match(text, end)) is not None:
        return owned.end(), " ".join(text[start : owned.end()].split()), True
    return end, owner, False


_ITS_CITY = lazy_pattern(
    rf"\s(?:[a-z-]+\s){{0,2}}(?:city|capital|town|port|village|resort|island)(?:\sof|,)\s(?P<name>{NAME})"
)
"""outside Orland's *second city, Vell*."""
_OF_THE_LAND = lazy_pattern(r"[’']s\s(?=[A-Z])")
"""in south China*'s* Baotan City."""
_SAID_SO = frozenset({"least", "most", "last", "once", "first", "custody", "which",
                      "protest", "night", "hours", "days", "weeks", "months", "years", "total",
                      "wake", "brief", "pictures", "photos", "shootout"})  # fmt: skip


_DAY = lazy_pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")


_OF_A_KIND = lazy_pattern(
    r"\b(?:town|city|village|province|district|region|suburb|hamlet|township|settlement|municipality"
    r"|commune|island|county|state|port)\s+of\s+\Z"
)


def _is_said(name: str) -> bool:
    """Whether a headline in capitals goes on in a common word: "At Least 4 Dead", "in Clashes"."""
    last = name.rpartition(" ")[2].lower()
    if _DAY.search(name):
        return True  # "Black Saturday"
    return " " not in name and (last in _SAID_SO or _HAPPENING.fullmatch(last) is not None)


_DISTANT = lazy_pattern(
    r"\b(?:km|kms|kilomet(?:er|re)s?|miles?|metres?|meters?|yards|minutes|hours)(?:['’]?\s+(?:drive|walk|away|north"
    r"|south|east|west|[a-z]+(?:east|west|ern|ward)))*\s+\Z"
)
"""some forty *kilometres* from Orla: near it."""
_OF_A_COUNTRY = lazy_pattern(
    r"\s(?:county|city|town|village|province|state|district|region|market|school|mine|factory|church|mosque"
    r"|temple|airport|bridge|park|stadium|river|lake|area|camp|border)\Z"
)
"""flood-hit China *county*: one of them, the name is the country's."""


def is_place_name(name: str) -> bool:
    """Whether a name can be a place's: no day, month, person, storm or adjective of a nation."""
    return not (NO_PLACE.match(name) or NAMED_STORM.match(name) or _is_adjective(name))


def _is_adjective(name: str) -> bool:
    """Whether a name goes with a noun, and is no place by itself: "in Honduran waters"."""
    first, _, rest = name.partition(" ")
    named = rest[:1].isupper() and not name.isupper() and rest.partition(" ")[0] not in _STATES
    if COMPASS.fullmatch(first) or named:
        first, _, rest = rest.partition(" ")  # "Northern Samar", "British Columbia"
        if not first:
            return True  # "in Central"
    if ADJECTIVE.match(name):
        return True
    flags = language.flags(fold(first))
    return bool(flags & language.NATION and not flags & language.PLACE)


_STATES = frozenset({"Army", "Navy", "Parliament", "Airways", "Embassy", "Consulate", "Ministry",
                     "Council", "Government", "Forces", "Army's", "Air", "Red", "Railways",
                     "Supreme", "Open", "Cup", "Grand"})  # fmt: skip
"""What belongs to a nation and is no part of a place's name."""


@cache
def _countries() -> frozenset[str]:
    """Countries by name, folded."""
    return frozenset(language.adjectives())


def _is_titled(name: str) -> bool:
    """Whether a name begins with a title: somebody's, as in "the clerk in the town, Mr Lee"."""
    return bool(language.flags(fold(name.split(maxsplit=1)[0].rstrip("."))) & language.TITLE)


def _struck(analysis: "Analysis", start: int, end: int) -> list[Place]:
    """Places that something hit, as the object of its verb."""
    found: list[Place] = []
    for match in STRUCK.finditer(analysis.text, start, end):
        name = " ".join(match["name"].split())
        if POSSESSIVE.search(name) or NO_PLACE.match(name) or _is_adjective(name):
            continue
        known = fold(name.split(",")[0]) in language.places() or bool(
            UNDETERMINED.sub("", match["qualifier"])
        )
        kind = name.split(",")[0].split()[-1][0].islower()  # "Kharkiv market"
        alone = ALONE.match(analysis.text, match.end(), end) is not None
        if alone and not _is_person(analysis, match):
            nature = match["nature"] or COMPASS.match(name) is not None
            storm = STORM.search(analysis.text, max(start, match.start() - _BEFORE), match.start())
            sure = bool(known or kind or nature or storm)
            place = _of_no_country(name)
            found.append(Place(match.start(), match.end(), place, here=sure, struck=True))
    return found


def _links(text: str, start: int, end: int) -> Iterator[Place]:
    """Roads told by where they lead."""
    for match in LINK.finditer(text, start, end):
        name = " ".join((match["name"] or match["end"]).split())
        goes_with = OTHER_NOUN.match(text, match.end())  # "the road to Peace Prize talks"
        if not NO_PLACE.match(match["proper"] or name) and goes_with is None:
            yield Place(match.start(), match.end(), name, here=True)


def _nested(text: str, inner: Place, match: re.Match[str]) -> bool:
    """Whether a place told by "where" only holds one told right before it."""
    return match.start() >= inner.end and not text[inner.end : match.start()].strip(" ,")


def _sites(
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
            barred = NO_PLACE.match(proper) or _is_adjective(proper)
            if pattern is WHERE and any(p.here and _nested(text, p, match) for p in found):
                continue  # "in Orla district of Vell province, where"
            if not barred and not POSSESSIVE.search(proper) and not _is_person(analysis, match):
                name = " ".join(match["name"].split())
                aside = _aside(text, start, match.start())
                yield Place(match.start(), match.end(), name, here=True, aside=aside)


def _aside(text: str, start: int, at: int) -> int | None:
    """Where the word stands that tells of talks, statements … at the place that begins at `at`."""
    words = list(_WORD.finditer(text, max(start, at - _BEFORE), at))
    for word in reversed(words[-_WORDS_BEFORE:]):
        low = word.group().lower()
        if low in ",;:.()" or low in lexicon.triggers() or _HAPPENING.fullmatch(low):
            return None
        if low == "reported" and _WAS.search(text, max(start, word.start() - 8), word.start()):
            continue  # "two deaths were reported in Orla"
        if low in _asides() and not (low == "live" and _AMMUNITION.match(text, word.end())):
            return word.start()
    return None


_WAS = lazy_pattern(r"\b(?:was|were|been|are|is)\s\Z")
_HAPPENING = lazy_pattern(NOUN)
_AMMUNITION = lazy_pattern(r"\s+(?:rounds?|fire|ammunition|bullets?|shells?|wires?|cables?)\b")
"""live rounds: not where somebody lives."""


@cache
def _asides() -> frozenset[str]:
    return frozenset(w for line in entries("aside", package=lexicon.PACKAGE) for w in line.split())


def _contains(text: str, inner: Place, start: int) -> bool:
    """Whether a place told at `start` only says where an inner one is."""
    if not inner.here or start - inner.end > _BETWEEN:
        return False
    return CONTAINER.match(text[inner.end : start]) is not None


_OF_PLACES = frozenset({"in", "off", "above", "below", "along"})
"""Prepositions that nobody stands behind whom only two capitals tell."""


def _without_tail(analysis: "Analysis", match: re.Match[str]) -> str:
    """The names of a place without who speaks next: "in Orla, *Deputy Mayor Ana Ruiz* said"."""
    name, start = match["name"], match.start("name")
    while ", " in name:
        head, _, _ = name.rpartition(", ")
        mention = analysis.people.at(start + len(head) + 2, start + len(name))
        if mention is None or is_vague(mention.person):
            break
        name = head
    return name


def is_vague(person: "Person") -> bool:
    """Whether nothing but its look makes a person of a name."""
    return person.kind == "person" and person.gender is None and not person.roles


_GROUP = lazy_pattern(r"[A-Z]{2,6}(?:-[A-Z]{1,3})?\Z")


def is_group(name: str) -> bool:
    """Whether a name is letters alone, as of a party or an army: "in ISIS attacks"."""
    return _GROUP.match(name) is not None and fold(name) not in language.places()


def _is_person(analysis: "Analysis", match: re.Match[str]) -> bool:
    """Whether the name is somebody's; nobody known only by two capitals is what one is in."""
    start, end = match.start("name"), match.start("name") + len(match["name"].partition(",")[0])
    mention = analysis.people.at(start, end)
    if analysis.text[start:end].isupper() or mention is None:
        return False
    person = mention.person
    if AWAY.match(analysis.text, end):
        return False  # "a road outside Orla, 40 kilometres to the north"
    vague = is_vague(person)
    preposition = (match.groupdict().get("preposition") or "").lower()
    if _OF_A_KIND.search(analysis.text, max(0, start - 20), start):
        return False  # "the village of Orla Marn, said its mayor"
    if vague and (preposition in _OF_PLACES or preposition.endswith(" of")):
        return False  # "in Orla", "the province of Orla"
    return person.kind == "person"
