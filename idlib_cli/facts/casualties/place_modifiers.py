"""Places told by what stands before a noun or a verb, not after a preposition.

"The Orla siege", "Orla's cholera epidemic", "on an Orla tram", "Orla recorded 29 homicides". Only
names that the article gives as places elsewhere, or that everybody knows, count: the same words
stand behind people and firms. Leaves out: who reports a number from elsewhere ("Orla says").
"""

from collections.abc import Callable, Iterator

from idlib_cli.facts.casualties.place_patterns import NAME
from idlib_cli.facts.casualties.place_reading import without_country
from idlib_cli.facts.happenings import LAST_WORDS, NOUN
from idlib_cli.language.naming import is_compound
from idlib_cli.language.patterns import branches, lazy_pattern

_ALSO_TOLD = (
    "siege|bomb|massacre|disaster|quake|violence|unrest|riot|riots|escalation|offensive"
    "|campaign|war|conflict|crisis|epidemic|outbreak|insurgency|uprising|famine|heatwave"
)
_TOLD = rf"(?:{NOUN}|{branches(_ALSO_TOLD)})"
_TOLD_WORDS = LAST_WORDS.union(_ALSO_TOLD.split("|"))
_SITES = (
    r"(?:car|truck|suicide|bus|train|rail|school|market|mosque|church|temple|hotel|hospital|prison"
    r"|factory|mine|bridge|nightclub|drone|missile|rocket|air|gas|boat|ferry|plane|crowd|bank|hostage"
    r"|stadium|airport|supermarket|wedding|funeral|taxi|gang|police|army|street|road|border|election"
    r"|village|club|pub|hall|tower|dam|tunnel|metro|camp|convoy|highway|football|concert|festival"
    r"|protest|cholera|measles|power|fuel|landmine)"
)
_OF_AN_EVENT = lazy_pattern(
    rf"(?<![\w’'-])(?P<name>{NAME})(?:\s|[’']s\s(?:[a-z-]+\s){{0,2}}?)(?:{_SITES}\s){{0,2}}{_TOLD}\b"
)
"""Orla car *bomb*, the Orla school *shooting*, Orla's worst *flood*."""
_STRIKERS = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "UN"})
_FROM_AFAR = lazy_pattern(
    r"\b(?:air|drone|missile|rocket|army|air[-\s]?strikes?|strikes?|raids?)\b"
)
"""A *US* air strike: who struck, wherever it was."""
_SURELY = lazy_pattern(
    rf"(?<![\w’'-])(?P<name>{NAME})\s(?:(?:train|bus|rail|ferry|factory|mine|school|nightclub|dam|bridge"
    rf"|tunnel|stadium|hotel|mosque|church|market|prison|refinery|building)\s{NOUN}"
    r"|eruption|siege|earthquake|quake|landslide|avalanche|mudslide)\b"
)
"""the Orla ferry *disaster*, the Orla *eruption*: hardly anybody's but a place's."""
_SURE = frozenset({"train", "bus", "rail", "ferry", "factory", "mine", "school", "nightclub", "dam",
                   "bridge", "tunnel", "stadium", "hotel", "mosque", "church", "market", "prison",
                   "refinery", "building", "eruption", "siege", "earthquake", "quake", "landslide",
                   "avalanche", "mudslide"})  # fmt: skip
_OPENERS = frozenset({"The", "This", "That", "An", "Another", "No", "One", "Last", "Each", "Every",
                      "First", "Second", "Third", "Yesterday", "Today", "Deadly",
                      "Massive"})  # fmt: skip
_RECORDING = lazy_pattern(
    rf"(?<![\w’'-])(?P<name>{NAME})\s(?:(?:has|had|have)\s)?(?:already\s|so\sfar\s)?"
    r"(?:recorded|registered|logged|seen|saw|reported|counted)\s(?:[^\s,.;:]+\s){1,6}?"
    r"(?:deaths|fatalities|homicides|murders|killings|casualties|injuries|arrests|abductions"
    r"|kidnappings)\b"
)
"""Orla *has recorded* 29 homicides: where they were."""
_RECORDED = frozenset({"recorded", "registered", "logged", "seen", "saw", "reported", "counted"})
_ABOARD = lazy_pattern(
    rf"(?<![\w-])(?:[Oo]n|[Aa]board|into|[Oo]utside|[Aa]t|[Ii]n|[Nn]ear)\s(?:an?|the)\s"
    rf"(?P<name>{NAME})\s(?:[a-z]+\s)?(?:tram|train|bus|metro|subway|ferry|flight|market|housing|block"
    r"|court|cinema|theatre|theater|pub|bakery|mall|suburb|neighbou?rhood)\b"
)
"""on an *Orla* tram, into a *Vell* Christmas market."""
_VEHICLES = frozenset({"tram", "train", "bus", "metro", "subway", "ferry", "flight", "market",
                       "housing", "block", "cinema", "theatre", "theater", "pub", "bakery",
                       "mall", "suburb", "court", "neighbourhood", "neighborhood"})  # fmt: skip


def modifiers(
    text: str,
    start: int,
    end: int,
    words: frozenset[str],
    known: Callable[[str], bool],
    may_be: Callable[[int, int], bool],
) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of each such place in a stretch of text; `words`: its plain words.

    `may_be` tells of a stretch of text whether it can be a place's name for all that is known.
    """
    if not _SURE.isdisjoint(words):
        for match in _SURELY.finditer(text, start, end):
            at = match.start("name") + (4 if match["name"].startswith("The ") else 0)
            compound = is_compound(match["name"].partition(" ")[0].lower())
            if match["name"] not in _OPENERS and not compound and may_be(at, match.end("name")):
                yield (
                    match.start(),
                    match.end("name"),
                    without_country(" ".join(text[at : match.end("name")].split())),
                )
    patterns = [] if _TOLD_WORDS.isdisjoint(words) else [_OF_AN_EVENT]
    if not _RECORDED.isdisjoint(words):
        patterns.append(_RECORDING)
    if not _VEHICLES.isdisjoint(words):
        patterns.append(_ABOARD)
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            name = " ".join(match["name"].split()).removeprefix("The ")
            if name in _STRIKERS and _FROM_AFAR.search(match.group()):
                continue
            first = name.partition(" ")[0]
            place = next((n for n in (name, first) if known(n)), None)
            if place is not None:
                at = text.find(place.partition(" ")[0], match.start("name"))
                yield match.start(), at + len(place), place
