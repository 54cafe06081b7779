"""Places told without a name of their own: "the north of the country", "the Lebanese side".

A region, a side of a border, a coast called after its country, a stretch between two towns, "across
the province". They count where the sentence names nothing better.

Leaves out: sites that could be anywhere ("a market", "outside a school").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.place_patterns import NAME, NO_PLACE
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern, matches_at
from idlib_cli.language.plain_words import places_of

_COMPASS = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west)"
_LANDS = r"(?:country|nation|island|province|state|region|territory|peninsula|kingdom|archipelago)"
_KINDS = (
    r"(?:regions?|provinces?|districts?|areas?|parts?|communes?|hamlets?|oblasts?|highlands|lowlands|coast|coastline|states?"
    r"|suburbs?|outskirts|countryside|hills|mountains|plains|islands?|desert|counties|valleys?"
    r"|departments?|governorates?|prefectures?|villages?|towns?)"
)
_WHERE = (
    rf"(?:{_COMPASS}(?:ern|most)?|neighbou?ring|nearby|adjacent|central|centre|center|interior|coastal|border|far|extreme|upper"
    r"|lower)"
)
_OF = (
    rf"(?:\s+of\s+(?:the|that|this)\s+(?:{_LANDS}|city|capital|town|strip|enclave|district|county))"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
BEHIND_AREA = (
    r"(?=\s*(?:[.,;:)!?]|\Z)|\s+(?:on|in|at|and|but|when|while|where|as|after|before|during|by|with|who|was"
    r"|were|is|are|has|have|had|to|for|from|late|early|last|this|over|since|overnight|that|which|near"
    r"|said|alone|into|(?!wing\b|building\b|opening\b|morning\b)[a-z]+ing|[a-z]+ed|[a-z]+ly|[A-Z]\w+day)\b)"
)

AREA = lazy_pattern(
    rf"""
    (?<![\w-])(?:[Ii]n|[Oo]n|[Aa]cross|[Aa]long|[Nn]ear|[Tt]hroughout|[Oo]ver|[Oo]ff|[Ff]rom|into|hit|hits|struck|swept
      |rocked|battered|lashed|pounded|ravaged|flooded)\s+
    (?:(?P<the>the|its|their|this|that|both|an?)\s+(?:[a-z]+(?:-[a-z]+)?\s+)??)?
    (?P<name>
       (?(the)(?:far\s+)?{_COMPASS}{_OF}?|(?!))
      |(?:far\s+)?{_WHERE}(?:\s+(?!of\b)[a-z]+)?\s+{_KINDS}{_OF}?
      |(?:{_LANDS}|city|capital)['’]s\s+(?:[a-z-]+\s+){{0,2}}?(?:{_COMPASS}|{_KINDS}|{_WHERE}\s+{_KINDS}|interior)
      |(?:Interstate|Highway|Route|Motorway|Autoroute|National\sRoad|Ring\sRoad)\s(?:No\.?\s)?\d{{1,4}}[A-Z]?(?!\w)
      |(?(the)[ABEMNR]\d{{1,4}}(?:\(M\))?(?!\w)|(?!))
      |(?:centre|center|interior){_OF}
    ){BEHIND_AREA}
    """,
    re.VERBOSE,
)
"""in the north of the country, in the country's restive northwest, across six states."""

SIDE = lazy_pattern(
    rf"""
    (?<![\w-])(?:[Oo]n|[Ii]n|[Oo]ff|[Aa]long|[Nn]ear|[Ff]rom|[Aa]t|[Ii]nside|into|of)\s+(?:(?:the|both|its)\s+)?
    (?P<name>(?P<proper>(?:[A-Z][a-z]+-)?[A-Z][a-z]+)(?:\s[a-z]+ern)?\s
       (?:side(?:\s+of\s+the\s+(?:border|frontier|line|river|lake))?|coast|coastline|waters|border|frontier|soil|territory|airspace
         |countryside|desert|highlands|lowlands|interior|mountains|shores?|littoral)){BEHIND_AREA}
    """,
    re.VERBOSE,
)
"""on the Lebanese side of the border, off the Tunisian coast: called after a nation."""

BETWEEN = lazy_pattern(
    rf"""
    (?:(?<![\w-])(?:[Oo]n|[Aa]t|[Nn]ear|[Aa]long|across)\s+(?:the|their|its)\s+(?P<border>(?:[a-z]+\s)?(?:border|frontier|boundary)\s+
         between\s+(?P<one>{NAME})\s+and\s+{NAME})
      |\b(?:occurred|happened|took\s+place|exploded|struck|derailed|overturned|crashed|sank|capsized|ambushed|attacked
         |collided|blast|ambush|accident|crash|travell?ing|driving|somewhere|(?:half|mid)way|road|highway|sea|waters|mine|bomb|kilomet(?:er|re)s)\s+
       (?P<name>between\s+(?P<first>{NAME})\s+and\s+{NAME}))
    """,
    re.VERBOSE,
)
"""on the border between Orla and Vell, the blast occurred between Orla and Vell."""

_PARTS = lazy_pattern(
    r"(?<![\w-])(?:[Aa]cross|[Ii]n|[Oo]ver|[Tt]hroughout|(?:hit|struck|swept|battered|lashed|pounded|on|against)(?=\s))\s+"
    r"(?P<name>(?:(?:far\s)?(?:(?:north|south)(?:-?(?:east|west))?|east|west)ern|central)"
    r"(?:,\s|,?\sand\s)(?:(?:(?:north|south)(?:-?(?:east|west))?|east|west)ern|central)"
    rf"(?:,?\sand\s(?:(?:north|south|east|west)ern|central))?\s+{NAME})"
)
"""across southern and eastern Orla."""
ALL_OVER = lazy_pattern(
    r"\b(?:across|throughout|all\sover|around)\s(?:the\s)?(?:whole\s|entire\s)?(?:province|region|state|district|county"
    r"|governorate|island|prefecture|oblast)\b"
)
IN_A_LAND = lazy_pattern(
    r"\s(?:in|across|throughout)\s(?:the|her|his|their|its)\s"
    r"(?:province|region|state|county|governorate|prefecture|oblast)"
    r"(?=[,.;]|\s(?:since|this|last|in|so|over|during|and|alone)\b)"
)
"""4,000 are missing *in the state*: of whichever the article is about."""
_SIDES = frozenset({"side", "coast", "coastline", "waters", "border", "frontier", "soil",
                    "territory", "airspace", "countryside", "desert", "highlands", "lowlands",
                    "interior", "mountains", "shore", "shores", "littoral"})  # fmt: skip
"""`SIDE` has one of these."""
_COMPASSES = frozenset({"northern", "southern", "eastern", "western", "northeastern",
                        "northwestern", "southeastern", "southwestern", "central"})  # fmt: skip
TOLD_BY = _SIDES | _COMPASSES | {"between"}
"""What `called_after` finds has one of these words."""


SEVERAL = lazy_pattern(
    rf"[^,;.:]{{0,40}}?\b(?:[Aa]cross|throughout|in)\s(?:at\sleast\s)?{_COUNT}\s(?:[a-z]+\s)?"
    r"(?:counties|states|provinces|districts|regions|countries|nations|municipalities|governorates|prefectures)\b"
)
"""Two more deaths were reported *across six counties*: at no one place."""


_AREA_WORDS = frozenset({"in", "on", "across", "along", "near", "throughout", "over", "off", "from",
                         "into", "hit", "hits", "struck", "swept", "rocked", "battered", "lashed",
                         "pounded", "ravaged", "flooded"})  # fmt: skip
"""`AREA` begins with one of these."""


def nameless(text: str, plain: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of each area that nothing but its direction tells; `plain`: the
    `letters` of the text."""
    places = [start + at for at in places_of(_AREA_WORDS, plain[start:end])]
    for match in matches_at(AREA, text, places, end):
        if match.group()[:4].lower() == "from" and _of_origin(text, start, match.start()):
            continue
        yield match.start(), match.end(), " ".join(match["name"].split())


_LEFT = lazy_pattern(
    r"\b(?:evacuat|displac|remov|kidnapp|abduct|seiz|rescu|airlift|relocat|driv|drove|forc|uproot|expel"
    r"|mov|tak|took|flee|fled|snatch)",
    re.IGNORECASE,
)
_LEFT_REACH = 80


def _of_origin(text: str, start: int, at: int) -> bool:
    """Whether "from" tells where people come from: "migrants *from* the north of the country"."""
    before = text[max(start, at - _LEFT_REACH) : at]
    words = before.split()
    return bool(words) and words[-1].lower() in lexicon.people() and not _LEFT.search(before)


def told_expressly(text: str, start: int, name: str) -> bool:
    """Whether a sentence says of its own claims that they were in an area: it opens with it."""
    opening = text[start : start + 40].lstrip()
    at = opening.find(name)
    in_it = at > 0 and opening[:at].split(maxsplit=1)[0] in ("In", "On", "Across")
    return in_it and opening[:1].isupper()


def called_after(
    text: str, start: int, end: int, words: Sequence[str]
) -> Iterator[tuple[int, int, str]]:
    """The same of those that are told by a nation or by two towns; `words`: the plain words."""
    if not _SIDES.isdisjoint(words):
        for match in SIDE.finditer(text, start, end):
            if _is_of_a_nation(match["proper"]):
                yield match.start(), match.end(), " ".join(match["name"].split())
    if not _COMPASSES.isdisjoint(words) and "and" in words:
        for match in _PARTS.finditer(text, start, end):
            yield match.start(), match.end(), " ".join(match["name"].split())
    for match in BETWEEN.finditer(text, start, end) if "between" in words else ():
        first = match["one"] or match["first"]
        if not NO_PLACE.match(first):
            name = match["border"] or match["name"]
            yield match.start(), match.end(), " ".join(name.split())


def _is_of_a_nation(word: str) -> bool:
    """Whether a word says of which country: "Lebanese", "Kyrgyz-Tajik"."""
    return bool(language.flags(fold(word.rpartition("-")[2])) & language.NATION)


_ITS_ROADS = lazy_pattern(
    r"\b(?:[Oo]n|[Ii]n|[Aa]cross|[Ff]rom)\s(?:the\s)?(?P<of>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\s"
    r"(?:roads?|highways|motorways|streets|prisons?|jails|mines|coal\smines|cities|towns|villages|hospitals|schools"
    r"|homes|farms|factories|rivers|beaches|workplaces|railways|skies)\b"
)
_ROADS = frozenset({"roads", "road", "highways", "motorways", "streets", "prisons", "prison",
                    "jails", "mines", "cities", "towns", "villages", "hospitals", "schools",
                    "homes", "farms", "factories", "rivers", "beaches", "workplaces", "railways",
                    "skies"})  # fmt: skip


@cache
def _nations() -> dict[str, str]:
    """Each country by its adjective, folded."""
    return {adjective: country for country, adjective in language.adjectives().items()}


def nation_of_roads(text: str, plain: str, start: int, end: int) -> str | None:
    """The country of "on Kenyan roads", "in Indian mines": a number is told of all of them."""
    if _ROADS.isdisjoint(plain[start:end].split()):
        return None
    for match in _ITS_ROADS.finditer(text, start, end):
        country = _nations().get(fold(match["of"]))
        if country is not None:
            return country.title()
    return None
