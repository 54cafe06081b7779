"""Places and lands named before that a sentence only calls by their kind: "in the province".

"The same bridge" is the last one with a name, "across the province" the province told of last.
Leaves out: areas told by a direction alone ("the north of the country", `areas`).
"""

import re
from functools import cache

from idlib_cli.facts.casualties.areas import BEHIND_AREA
from idlib_cli.facts.casualties.place_patterns import NAME
from idlib_cli.language.patterns import lazy_pattern

_ACROSS = lazy_pattern(
    r"\b(?:[Aa]cross|[Tt]hroughout|[Ii]n|[Aa]round|elsewhere\s+in"
    r"|(?:attacks?|strikes?|shelling|raids?)\s+(?:on|of))\s+(?:the|that|this)\s+(?:whole\s+|entire\s+|same\s+)?"
    r"(?P<kind>province|state|region|district|county|governorate|department|island|prefecture|city"
    rf"|town|territory){BEHIND_AREA}"
)
"""Across the province: the one told of before."""


SITES = (
    "strait|bazaar|temple|shrine|upazila|tehsil|district|county|valley|bridge|river|lake|mine|camp|school"
    "|prison|factory|plant|market|junction|motorway|hospital|stadium|island|estate|port|canal|dam|tunnel"
    "|station|airport|base|mall|tower|mosque|church|hotel|parish|governorate|beach|bay|pass|estuary"
)
"""What a name may stand before, and "the same" later: "the Orla bridge … the same bridge"."""


def opens_with(text: str, start: int) -> bool:
    """Whether a sentence opens with a province or the like told of before: "In the same
    district, …", "Elsewhere in the province, …"."""
    return _OPENING.match(text, start) is not None


def kind_of_same(text: str, start: int, end: int) -> str | None:
    """What is called the same: the *district* of "in the same district"; None for a mere spot."""
    match = _SAME.search(text, start, end)
    return match["kind"] if match is not None else None


def same_settlement(text: str, sentence: int, start: int, end: int) -> str | None:
    """The "village of NAME" told of last before a sentence that says "the same village"."""
    match = _SAME_SETTLEMENT.search(text, start, end)
    if match is None:
        return None
    near = max(0, sentence - _NEAR_BEFORE)
    told = [match["name"] for match in _settled(match["kind"]).finditer(text, near, sentence)]
    return " ".join(told[-1].split()) if told else None


def same_by_name(text: str, sentence: int, start: int, end: int) -> str | None:
    """The "NAME bridge" told of last before a sentence that says "the same bridge"."""
    match = _SAME_SITE.search(text, start, end)
    if match is None:
        return None
    near = max(0, sentence - _REACH)
    told = [
        name
        for name in _named(match["kind"]).finditer(text, near, sentence)
        if not _HOME_OF.search(text, max(near, name.start() - 24), name.start())
    ]
    return " ".join((told[-1]["of"] or told[-1].group()).split()) if told else None


@cache
def _settled(kind: str) -> re.Pattern[str]:
    """village of Orla, for each of the kinds of `_SAME_SETTLEMENT`."""
    return lazy_pattern(rf"\b(?:{kind}\s+of\s+|{kind},\s+)(?P<name>{NAME})")


def before(text: str, start: int, end: int) -> str | None:
    """The province, state … told of last, where a sentence says "across the province"."""
    match = _ACROSS.search(text, start, end)
    if match is None:
        return None
    kind = match["kind"]
    last = None
    for told in _named(kind).finditer(text, max(0, start - _REACH), start):
        if not _NEIGHBOURING.search(text, max(0, told.start() - 14), told.start()):
            last = told
    if last is None:
        return None
    return " ".join((last["of"] or last.group()).split())


@cache
def _named(kind: str) -> re.Pattern[str]:
    """Orla province, province of Orla: for each of the dozen kinds of `_ACROSS`."""
    return lazy_pattern(
        rf"(?P<name>(?!(?:The|This|That|Each|Every|Another|Neighbou?ring|One|In|Across|Its|Our)\b){NAME})\s(?i:{kind})\b"
        rf"|\b{kind}\s+of\s+(?P<of>{NAME})"
    )


_OPENING = lazy_pattern(
    r"\W*(?:Elsewhere\s+)?(?:[Ii]n|[Aa]cross|[Tt]hroughout)\s+(?:the|that|this)\s+(?:whole\s+|entire\s+|same\s+)?"
    r"(?:province|state|region|district|county|governorate|department|island|prefecture|territory)\b"
)
_SAME = lazy_pattern(
    r"\b[Ii]n\s+the\s+same\s+(?P<kind>province|state|region|district|county|governorate|department"
    r"|prefecture)\b"
)
_SAME_SETTLEMENT = lazy_pattern(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]t)\s+the\s+same\s+(?P<kind>village|town|hamlet|settlement)\b"
)
_HOME_OF = lazy_pattern(
    r"\b(?:(?:residents?|natives?|inhabitants|belong\w*|hail\w*|people)\s(?:of|from|to)|from|neighbou?ring|nearby)\s(?:the\s)?\Z"
)
_SAME_SITE = lazy_pattern(
    rf"\b[Tt]he\s+same\s+(?P<kind>{SITES}|crossing|road|highway|university|college)\b"
)
_NEAR_BEFORE = 1200
_NEIGHBOURING = lazy_pattern(r"\b(?:neighbou?ring|nearby|from)\s+(?:the\s+)?\Z")
_REACH = 3000
"""Characters before a sentence that may name its province."""
