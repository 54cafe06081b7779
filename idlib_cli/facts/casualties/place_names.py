"""Places as an article names them, each with what its sentence makes of it.

A place is a capitalised name after "in", "at", "near" …, after a word of impact ("rocked central
Japan"), or before its kind ("the town of Lyptsi"). Days, months, people and nationalities are no
places. A place where people only talked, spoke or were treated is an aside.

Leaves out: places without a name ("the northwest"), adjectives ("Kenyan roads") and anything
known only from a map.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import lexicon
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.wordlists import entries

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


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

    @property
    def country(self) -> bool:
        """Whether it is only a country, which a town within it would tell better."""
        return fold(self.name) in language.adjectives()


_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĚĞĢĪİĶĹĽŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_NAME = (
    rf"[{_UPPER}][\w’'.-]*[\w]"
    rf"(?:[ \u00a0\n](?:(?:al|el|de|del|la|of|the|bin)[-\s])?[{_UPPER}][\w’'-]*\w)*"
)
_KIND = (
    r"(?:[ \u00a0\n](?:provinces?|city|districts?|region|town|village|county|counties|area"
    r"|neighbou?rhood|state|governorate|department|valley|islands?|border|suburb|airport"
    r"|municipality|camps?|prefecture|market|temple|mosque|church|bridge|stadium|square|park"
    r"|refinery|lake|river)(?![\w-]))?"
)
_QUALIFIED = (
    r"(?:(?:the|its|their|his|her|an?|this|that|nearby)\s+)?"
    r"(?:(?:north|south|east|west|central|upper|lower|coastal|mountainous|remote|rural|eastern"
    r"|western|northern|southern|densely\s+populated|predominantly\s+[a-z]+|[a-z]+-[a-z]+"
    r"|[a-z]+ern|neighbou?ring|troubled|restive|besieged|capital|city|town|village|province"
    r"|downtown|nearby|occupied|war-torn|parts?|region|state|suburb|old|new|historic|famous"
    r"|popular|busy|crowded|bustling|quiet|small|tiny|main|notorious|sprawling|volatile|flooded"
    r"|stricken)(?:\s+of)?,?\s+){0,4}"
)
_LISTED = rf"(?P<name>{_NAME}{_KIND}(?:,\s{_NAME}{_KIND}){{0,3}})"
_PLACE = re.compile(
    rf"""
    (?<![\w-])(?P<preposition>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|around|across|[Ii]nside|[Oo]ff|toward|into|to|from
       |(?:town|city|village|province|district|region|capital|enclave|suburb|port|area|outskirts|island
         |state|county|north|south|east|west|center|centre|governorate|resort)\s+of)\s+
    {_QUALIFIED}{_LISTED}
    """,
    re.VERBOSE,
)
_OTHER_NOUN = re.compile(
    r"\s(?!(?:on|in|at|and|but|when|while|as|after|before|during|by|with|who|which|where|was|were|is"
    r"|are|has|have|had|to|for|from|late|early|last|this|over|since|near|left|[a-z]+ing|[a-z]+ed"
    r"|[a-z]+ly)\b)[a-z]"
)
"""What follows a name that goes with a noun of its own."""
_SITES = (
    "street|road|highway|motorway|avenue|market|temple|mosque|church|cathedral|synagogue|school|college"
    "|university|hospital|clinic|hotel|nightclub|restaurant|cafe|mall|supermarket|park|beach|stadium"
    "|station|airport|port|harbour|harbor|bridge|tunnel|mine|factory|refinery|prison|jail|suburb"
    "|slum|township|neighbou?rhood|ground|lake|river|forest|border|camp"
)
_SITE = re.compile(
    rf"""
    (?<![\w-])(?:[Oo]n|[Aa]t|[Ii]n|[Oo]utside|[Ii]nside|[Nn]ear|through)\s+(?:(?:the|an?|its|this|one)\s+)?
    (?:(?!the\b)[a-z][a-z-]*\s+){{0,2}}(?P<name>(?P<proper>{_NAME})[ ](?:{_SITES}))(?![\w-])
    """,
    re.VERBOSE,
)
"""on a quiet Cork street, outside a Nairobi nightclub."""
_WHERE = re.compile(
    rf"(?<![\w-])(?:in|at|of|near|from|to|on|the)[ ](?:the[ ])?(?P<name>{_NAME})(?=,[ ]where\b)"
)
"""the ruins of Mill Lane, where three were hurt."""
_STRUCK = re.compile(
    rf"""
    (?<![\w-])(?:(?P<nature>rock(?:s|ed)?|sh(?:ake|akes|ook)|shaking|rocking|jolt(?:s|ed|ing)?|rattle[sd]?
        |devastat(?:es?|ed|ing)|lash(?:es|ed|ing)?|pummel(?:s|l?ed|l?ing)?|inundat(?:es?|ed|ing)
        |ravag(?:es?|ed|ing)|batter(?:s|ed|ing)?|(?:swept|sweeps|sweeping|tore|tears|ripped|rips|ripping)\s+through)
      |(?P<attack>hit|hits|hitting|struck|strikes|striking|bomb(?:s|ed|ing)|shell(?:s|ed|ing)|pound(?:s|ed|ing)
        |attack(?:s|ed|ing)?|storm(?:s|ed|ing)|raid(?:s|ed|ing)|besieg(?:e|es|ed|ing)|overr[au]n
        |bombard(?:s|ed|ing)|(?:attack|strike|raid|assault|airstrike|offensive)s?\s+(?:on|against)
        |(?:siege|bombing|shelling|bombardment)\s+of))\s+
    (?P<qualifier>{_QUALIFIED}){_LISTED}
    """,
    re.VERBOSE,
)
"""rocked central Japan, shelled the town of Lyptsi; but not "hit Turkish positions"."""
_UNDETERMINED = re.compile(r"(?:(?:the|its|their|his|her|an?|this|that)\s+)?")
_ALONE = re.compile(
    r"\s+(?:on|in|at|early|late|and|but|when|while|as|after|before|during|overnight|again|from|with"
    r"|to|by|over|for|since|this|last|yesterday|today|tonight|where|which|who|is|was|has|have|[a-z]+ing"
    r"|[a-z]+ly|\W|[A-Z])\b|\s*[^\w\s]|\s*\Z"
)
"""What follows a name that stands alone: not "hit *Turkey* positions"."""
_CAPITALS = re.compile(
    r"""
    \b(?P<preposition>IN|AT|NEAR|OUTSIDE)\s+(?:THE\s+)?
    (?P<name>(?!THE\b|THIS\b|AN?\b|HIS\b|THEIR\b|ITS\b|RECENT\b|ORDER\b|CONNECTION\b|LEAST\b)
      [A-Z][\w-]*(?:\s(?!AND\b|BY\b|ON\b|IN\b|OF\b|AT\b|WHEN\b|WHERE\b|WHO\b|WAS\b|WERE\b|AS\b|TO\b
      |IS\b|FOR\b|WITH\b|THAT\b|HAS\b|HAVE\b|TODAY\b|YESTERDAY\b|AFTER\b|DURING\b
      |ACCORDING\b)[A-Z][\w-]*){0,3})
    """,
    re.VERBOSE,
)
_NO_PLACE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|God|Mr|Mrs"
    r"|President|Parliament|Congress|Facebook|Twitter|English|Islam|Christmas|Easter|Ramadan)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?:[\w-]+[ ])?[A-Z][\w-]*(?:ish|ian|ean|ese|ican|raqi|aeli|emeni|stani|ench|utch|reek|wiss)"
    r"(?:\s(?:province|city|district|region|town|village|county|area|state|border|camp))?\Z"
)
"""Turkish, Syrian: goes with a noun, and is no place by itself."""
_OWNED = re.compile(
    r"\s(?:(?:far\s+)?(?:north|south|east|west)[a-z-]*|coast|capital|border|interior|countryside"
    r"|heartland|highlands|outskirts|suburbs|provinces?|regions?|waters)\b"
)
"""What belongs to a place and lies in it: "in Syria's *northwest*"."""
_POSSESSIVE = re.compile(r"['’]s?\Z")
_CONTAINER = re.compile(
    r"""
    ,?\s+(?:
      (?:an?|the)\s+(?:[\w-]+\s+){0,4}
        (?:town|city|village|district|suburb|neighbou?rhood|port|resort|settlement|hamlet|island|area
          |region|province|capital|stronghold|county|community|camp|enclave|part|corner|state
          |prefecture|municipality)\s+(?:[\w-]+\s+){0,3}?
      |(?:(?:about|some|around|roughly|just|only|nearly)\s+)?(?:[\w.,-]+\s+)?
        (?:km|kms|kilomet(?:er|re)s?|miles?)\s+(?:\([^()]{1,20}\)\s+)?(?:to\s+the\s+)?(?:[\w-]+\s+){0,2}?
    )?\Z
    """,
    re.VERBOSE,
)
"""What stands between a place and the larger or better known one it lies in or near."""
_BETWEEN = 90
_HERE = frozenset({"in", "at", "near", "outside", "around", "across", "inside", "off"})
_WORD = re.compile(r"[\w’'-]+|[,;:.()]")
_BEFORE = 60
"""Characters before a place that say what went on there."""
_WORDS_BEFORE = 5


def find(analysis: "Analysis", start: int, end: int, *, capitals: bool = False) -> list[Place]:
    """The places of a stretch of text, in its order."""
    found: list[Place] = []
    pattern = _CAPITALS if capitals else _PLACE
    text, at = analysis.text, start
    while match := pattern.search(text, at, end):
        at = match.end()
        place = _read(analysis, match)
        if place is None:
            at = match.start("name")
        elif not (found and place.here and _contains(text, found[-1], place.start)):
            found.append(replace(place, aside=_aside(text, start, place.start)))
    if not capitals:
        taken = {place.end for place in found}
        found.extend(_struck(analysis, start, end))
        found.extend(p for p in _sites(analysis, start, end) if p.end not in taken)
        found.sort(key=lambda place: place.start)
    return found


def _read(analysis: "Analysis", match: re.Match[str]) -> Place | None:
    name = " ".join(match["name"].split())
    if "," in name and _OTHER_NOUN.match(analysis.text, match.end()):
        name = name.rpartition(",")[0]  # "in the camps, UN agencies warn"
    if _NO_PLACE.match(name) or _ADJECTIVE.match(name) or _is_person(analysis, match):
        return None
    word = match["preposition"].lower()
    here, end = word in _HERE or " of" in word, match.end()
    if owner := _POSSESSIVE.search(name):
        owned = _OWNED.match(analysis.text, end)
        if owned is not None:
            end = owned.end()
            name = " ".join(analysis.text[match.start("name") : end].split())
        else:
            name = name[: owner.start()]
            here = here and fold(name) in language.places()
    return Place(match.start(), end, name, here)


def _struck(analysis: "Analysis", start: int, end: int) -> list[Place]:
    """Places that something hit, as the object of its verb."""
    found: list[Place] = []
    for match in _STRUCK.finditer(analysis.text, start, end):
        name = " ".join(match["name"].split())
        if _POSSESSIVE.search(name) or _NO_PLACE.match(name) or _ADJECTIVE.match(name):
            continue
        known = fold(name.split(",")[0]) in language.places() or bool(
            _UNDETERMINED.sub("", match["qualifier"])
        )
        kind = name.split(",")[0].split()[-1][0].islower()  # "Kharkiv market"
        alone = _ALONE.match(analysis.text, match.end(), end) is not None
        if alone and (known or kind or match["nature"]) and not _is_person(analysis, match):
            found.append(Place(match.start(), match.end(), name, here=True))
    return found


def _sites(analysis: "Analysis", start: int, end: int) -> Iterator[Place]:
    """Sites called after where they are, and places that a clause with "where" follows."""
    text = analysis.text
    for pattern in (_SITE, _WHERE):
        for match in pattern.finditer(text, start, end):
            proper = match["proper"] if pattern is _SITE else match["name"]
            barred = _NO_PLACE.match(proper) or _ADJECTIVE.match(proper)
            if not barred and not _POSSESSIVE.search(proper) and not _is_person(analysis, match):
                name = " ".join(match["name"].split())
                aside = _aside(text, start, match.start())
                yield Place(match.start(), match.end(), name, here=True, aside=aside)


def _aside(text: str, start: int, at: int) -> int | None:
    """Where the word stands that tells of talks, statements … at the place that begins at `at`."""
    words = list(_WORD.finditer(text, max(start, at - _BEFORE), at))
    for word in reversed(words[-_WORDS_BEFORE:]):
        low = word.group().lower()
        if low in ",;:.()" or low in lexicon.triggers():
            return None
        if low in _asides():
            return word.start()
    return None


@cache
def _asides() -> frozenset[str]:
    return frozenset(w for line in entries("aside", package=lexicon.PACKAGE) for w in line.split())


def _contains(text: str, inner: Place, start: int) -> bool:
    """Whether a place told at `start` only says where an inner one is."""
    if not inner.here or start - inner.end > _BETWEEN:
        return False
    return _CONTAINER.match(text[inner.end : start]) is not None


def _is_person(analysis: "Analysis", match: re.Match[str]) -> bool:
    """Whether the name is somebody's; nobody known only by two capitals is what one is in."""
    start, end = match.span("name")
    mention = analysis.people.at(start, end)
    if analysis.text[start:end].isupper() or mention is None:
        return False
    person = mention.person
    vague = person.gender is None and not person.roles
    preposition = match.groupdict().get("preposition") or ""
    if vague and preposition.lower() in ("in", "off"):
        return False
    return person.kind == "person"
