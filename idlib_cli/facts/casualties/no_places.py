"""Capitalised names that are no place: days, people, titles, groups, adjectives of nations.

Leaves out: what stands around a name (`place_reading`).
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.place_patterns import (
    ADJECTIVE,
    AWAY,
    COMPASS,
    NAMED_STORM,
    NO_PLACE,
)
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.people.model import Person


_SAID_SO = frozenset({"least", "most", "last", "once", "first", "custody", "which",
                      "protest", "night", "hours", "days", "weeks", "months", "years", "total",
                      "wake", "brief", "pictures", "photos", "shootout"})  # fmt: skip

_TIMES = frozenset(
    {"year", "week", "weekend", "month", "years", "weeks", "months", "decade", "days"}
)
_DAY = lazy_pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")

_OF_A_KIND = lazy_pattern(
    r"\b(?:town|city|village|province|district|region|suburb|hamlet|township|settlement|municipality"
    r"|commune|island|county|state|port)\s+of\s+\Z|\b(?:nearby|neighbou?ring)\s+\Z"
)


KINDED = lazy_pattern(r"\s(?:district|province|region|county|town|village|city|state|area)(?:,|\Z)")
"""the Imam Orla *district*: whatever its first word is, it is a place."""


def is_said(name: str) -> bool:
    """Whether a headline in capitals goes on in a common word: "At Least 4 Dead", "in Clashes"."""
    *_, last = words = name.lower().split()
    if _DAY.search(name) or last in _TIMES:
        return True  # "Black Saturday", "POLITICAL VIOLENCE LAST YEAR"
    happened = last == "violence" or HAPPENING.fullmatch(last) is not None
    if len(words) == 1:
        return last in _SAID_SO or happened
    return happened and fold(words[0]) not in language.places()  # "in Weekend Violence"


def is_place_name(name: str) -> bool:
    """Whether a name can be a place's: no day, month, person, storm or adjective of a nation."""
    return not (NO_PLACE.match(name) or NAMED_STORM.match(name) or is_adjective(name))


def is_adjective(name: str) -> bool:
    """Whether a name goes with a noun, and is no place by itself: "in Honduran waters"."""
    first, _, rest = name.partition(" ")
    named = rest[:1].isupper() and not name.isupper() and rest.partition(" ")[0] not in _STATES
    if COMPASS.fullmatch(first) or named:
        first, _, rest = rest.partition(" ")  # "Northern Samar", "British Columbia"
        if not first:
            return True  # "in Central"
    return ADJECTIVE.match(name) is not None or is_of_a_nation(first)


def is_of_a_nation(word: str) -> bool:
    """Whether a word is known as a nation's, and not only by its ending: Turkish, not Dalian."""
    flags = language.flags(fold(word))
    return bool(flags & language.NATION and not flags & language.PLACE)


_STATES = frozenset({"Army", "Navy", "Parliament", "Airways", "Embassy", "Consulate", "Ministry",
                     "Council", "Government", "Forces", "Army's", "Air", "Red", "Railways",
                     "Supreme", "Open", "Cup", "Grand"})  # fmt: skip
"""What belongs to a nation and is no part of a place's name."""


@cache
def countries() -> frozenset[str]:
    """Countries by name, folded."""
    return frozenset(language.adjectives())


def is_titled(name: str) -> bool:
    """Whether a name begins with a title: somebody's, as in "the clerk in the town, Mr Lee"."""
    return bool(language.flags(fold(name.split(maxsplit=1)[0].rstrip("."))) & language.TITLE)


HAPPENING = lazy_pattern(NOUN)

_OF_PLACES = frozenset({"in", "off", "above", "below", "along"})
"""Prepositions that nobody stands behind whom only two capitals tell."""


def is_vague(person: "Person") -> bool:
    """Whether nothing but its look makes a person of a name."""
    return person.kind == "person" and person.gender is None and not person.roles


_GROUP = lazy_pattern(r"[A-Z]{2,6}(?:-[A-Z]{1,3})?\Z")


def is_group(name: str) -> bool:
    """Whether a name is letters alone, as of a party or an army: "in ISIS attacks"."""
    return _GROUP.match(name) is not None and fold(name) not in language.places()


_WHERE = lazy_pattern(
    r"(?<!confidence\s)(?<!trust\s)(?<!faith\s)\b(?:[Ii]n|[Nn]ear|[Oo]utside)\s+\Z"
)


_ACTS = lazy_pattern(
    r",?\s(?:said|says|told|tells|added|asked|wrote|was|is|who|whose|has|had|died|lost|saw|and\shis|and\sher|\d\d\b)"
)


def _is_only_where(text: str, person: "Person") -> bool:
    """Whether something is in or near what bears a name, and nobody of that name does anything."""
    near = [_WHERE.search(text, max(0, m.start - 20), m.start) for m in person.mentions]
    where = any(near) if not person.roles else all(near)  # "in Orla, the chairman, Ana Vell, said"
    return where and not any(_ACTS.match(text, m.end) for m in person.mentions)


_HAPPENED_AT = lazy_pattern(rf"\b{NOUN}\s+(?:at|near|outside)\s+\Z")
"""A *bombing at* Orla Marn."""


def is_person(analysis: "Analysis", match: re.Match[str]) -> bool:
    """Whether the name is somebody's; nobody known only by two capitals is what one is in."""
    start, end = match.start("name"), match.start("name") + len(match["name"].partition(",")[0])
    mention = analysis.people.at(start, end)
    if analysis.text[start:end].isupper() or mention is None or KINDED.search(match["name"]):
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
    if preposition == "in" and _is_only_where(analysis.text, person):
        return False  # "in Santiago del Estero"
    once = len(person.mentions) == 1
    at = once and _HAPPENED_AT.search(analysis.text, max(0, match.start() - 30), start)
    return person.kind == "person" and not at
