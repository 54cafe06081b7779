"""From a match of a place's pattern to the place: its name without what goes on behind it."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.no_places import (
    KINDED,
    countries,
    is_adjective,
    is_group,
    is_of_a_nation,
    is_person,
    is_place_name,
    is_said,
    is_titled,
    is_vague,
)
from idlib_cli.facts.casualties.place import Place
from idlib_cli.facts.casualties.place_patterns import (
    COMMON,
    HELD,
    INSTITUTION,
    LAST_OF_LIST,
    NAME,
    NAMED_STORM,
    NO_PLACE,
    OF_A_NAME,
    OTHER_NOUN,
    OWNED,
    POSSESSIVE,
)
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.naming import is_compound
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


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

_TOLD = lazy_pattern(
    # At Northern Border | Leave At Least 46 Dead: what a headline goes on with, in capitals too
    r"\s(?:Leaves?|Left|Kills?|Killed|Killing|Claims?|Claimed|Injures?|Injured|Wounds?|Wounded|Dead|Dies?"
    r"|Died|Shoots?|Shot|Stabs?|Stabbed|Arrests?|Arrested|Detains?|Strikes?|Sinks?|Destroys?|Traps?|Rocks"
    r"|Sparks?|Leaving|Wounding|Injuring|Fatally|Hits?|Displaces?|Displaced|At\sLeast|After|Amid|As|Says?|Over|\d+)(?=[\s,]|$).*",
    re.DOTALL,
)


def without_country(name: str) -> str:
    """A name without what only tells of which country it is: "China's Baotan City"."""
    if (kind := _OF_A_COUNTRY.search(name)) and fold(name[: kind.start()]) in countries():
        name = name[: kind.start()]
    of = _OF_THE_LAND.search(name)
    return name[of.end() :] if of and fold(name[: of.start()]) in countries() else name


def leads_to_a_name(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the name behind "of" is the place's: "the Black Sea town *of Orla*", but not of a
    country: "the Vell region of Russia"."""
    of = OF_A_NAME.match(text, match.end("name"), end)
    if of is None:
        return False
    land = _LAND.match(text, of.end() - 1, end)
    return land is None or fold(land[0]) not in countries()


_LAND = lazy_pattern(r"[A-Z]\w+(?:\s[A-Z]\w+){0,2}")


def read(analysis: "Analysis", match: re.Match[str]) -> Place | None:
    written = _without_tail(analysis, match)
    name = without_country(_TOLD.sub("", " ".join(written.split())).rstrip(", "))
    if "," in name and OTHER_NOUN.match(analysis.text, match.end()):
        name = name.rpartition(",")[0]  # "in the camps, UN agencies warn"
    landmark = name == "Parliament" and match["preposition"].lower() in ("outside", "near")
    if (NO_PLACE.match(name) and not landmark) or _goes_with_a_noun(analysis.text, match, name):
        return None
    if is_group(name) or is_person(analysis, match):
        return None
    if "," in name and is_titled(name.rpartition(",")[2].strip()):
        name = name.rpartition(",")[0]  # "in the house, Mr Lee"
    titled = is_titled(name) and not KINDED.search(name)
    name = name.removesuffix(" No")  # "at the Orla No. 3 mine"
    styled = is_compound(name.partition(" ")[0].lower())  # "in Orla-style violence"
    if styled or COMMON.fullmatch(name) or titled or NAMED_STORM.match(name) or is_said(name):
        return None  # "Kills 10 at Supermarket"
    body = name in language.institutions() and OTHER_NOUN.match(analysis.text, match.end())
    if body or INSTITUTION.search(name):
        return None  # "in a Hezbollah attack", "in Eastern Airways crash"
    if HELD.match(analysis.text, match.end()) and fold(name) not in language.places():
        return None  # "in Union jails"
    word = match["preposition"].lower()
    here, end = word in _HERE or " of" in word, match.end()
    if word == "from":
        before = analysis.text[max(0, match.start() - 60) : match.start()]
        here = _DISTANT.search(before) is not None or _TAKEN_OFF.search(before) is not None
        here = here or (_WATER.search(name) is not None and _OUT_OF.search(before) is not None)
    if owner := POSSESSIVE.search(name):
        end, name, owned = _owned(analysis.text, match.start("name"), end, name[: owner.start()])
        here = here and (owned or fold(name) in language.places())
    elif (
        here and (other := LAST_OF_LIST.match(analysis.text, end)) and is_place_name(other["other"])
    ):
        end = other.end()
        name = " ".join(analysis.text[match.start("name") : end].split())
    return Place(match.start(), end, name, here)


def _goes_with_a_noun(text: str, match: re.Match[str], name: str) -> bool:
    """Whether a name is an adjective: "in Honduran waters", but not "in Dalian on Friday"."""
    if not is_adjective(name):
        return False
    known = any(map(is_of_a_nation, name.split()))
    behind = OTHER_NOUN.match(text, match.end())
    return (
        known or name.isupper() or (behind is not None and not text.startswith(" of ", match.end()))
    )


def _owned(text: str, start: int, end: int, owner: str) -> tuple[int, str, bool]:
    """End and name of what a place's name with "'s" leads to, and whether it lies in the place."""
    if (city := _ITS_CITY.match(text, end)) is not None and is_place_name(city["name"]):
        return city.end(), " ".join(city["name"].split()), True
    if (owned := OWNED.match(text, end)) is not None:
        return owned.end(), " ".join(text[start : owned.end()].split()), True
    part = _ITS_PART.match(text, end)
    return (end, owner, False) if part is None else (part.end(), owner, True)


_ITS_CITY = lazy_pattern(
    rf"\s(?:[a-z-]+\s){{0,2}}(?:city|capital|town|port|village|resort|island)(?:\sof|,)?\s(?P<name>{NAME})"
)
"""outside Orland's *second city, Vell*."""

_ITS_PART = lazy_pattern(
    r"\s(?:(?:far|mostly|largely|remote|restive|troubled)\s)?(?:[a-z]*ern|central|coastal|mountainous|rural)\s"
    r"(?:[a-z]+\s)?(?:areas?|border|cities|coast|count(?:y|ies)|districts?|highlands|islands?|mountains"
    r"|neighbou?rhoods?|outskirts|parts?|plains|provinces?|regions?|states?|suburbs?|towns|villages)\b"
)
"""in Orland*'s southern provinces*: no name of their own."""

_OF_THE_LAND = lazy_pattern(r"[’']s\s(?=[A-Z])")
"""in south China*'s* Baotan City."""

_DISTANT = lazy_pattern(
    r"\b(?:km|kms|kilomet(?:er|re)s?|miles?|metres?|meters?|yards|minutes|hours)(?:['’]?\s+(?:drive|walk|away|north"
    r"|south|east|west|[a-z]+(?:east|west|ern|ward)))*\s+\Z"
)
"""some forty *kilometres* from Orla: near it."""

_TAKEN_OFF = lazy_pattern(
    r"\b(?:shortly|soon|just|minutes?|moments|seconds|immediately|right)\s+after\s+"
    r"(?:it\s+)?(?:taking\s+off|took\s+off|take-?off|departing|departure|leaving)\s+\Z"
)
"""crashed *shortly after taking off* from Orla."""

_WATER = lazy_pattern(r"\A(?:Lake|River)\s|\s(?:Lake|River|Sea|Canal|Dam|Reservoir|Bay|Creek)\Z")
_OUT_OF = lazy_pattern(r"\b(?:bod(?:y|ies)|corpses?|remains|people|survivors)\s\Z")
"""recovered 13 *bodies* from Lake Orla."""
_OF_A_COUNTRY = lazy_pattern(
    r"\s(?:county|city|town|village|province|district|region|market|school|mine|factory|church|mosque"
    r"|temple|airport|bridge|park|stadium|river|lake|area|camp|border)\Z"
)
"""flood-hit China *county*: one of them, the name is the country's; not Niger *state*."""


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
