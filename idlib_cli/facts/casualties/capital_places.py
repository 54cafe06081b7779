"""Names of places in text of capitals throughout, where letters tell no name from other words.

"IN TRES PALMAS A GROUP OF MEN", "IN PRINCIPLE", "IN WHICH ORLA": what follows a preposition is a
place only where a list knows it, the word for its kind ends it, a dateline gives it, or the article
comes back to it behind a preposition. Leaves out: places told once that no list has.
"""

import re
from functools import lru_cache

from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern

_KINDS = frozenset(
    {"DEPARTMENT", "CITY", "PROVINCE", "NEIGHBORHOOD", "NEIGHBOURHOOD", "TOWN", "VILLAGE", "STREET"}
    | {
        "AVENUE",
        "MUNICIPALITY",
        "DISTRICT",
        "REGION",
        "STATE",
        "COUNTY",
        "VALLEY",
        "ISLAND",
        "PARK",
    }
    | {"SQUARE", "AIRPORT", "UNIVERSITY", "BRIDGE", "RIVER", "HIGHWAY", "ROAD"}
)
_COMMON = frozenset(
    {"RURAL", "URBAN", "THAT", "WHICH", "EVERY", "EACH", "SOME", "ANY", "OTHER", "ANOTHER", "SAME"}
    | {"OUR", "MY", "YOUR", "HIS", "HER", "THEIR", "ITS", "WHOSE", "THIS", "THESE", "THOSE", "ONE"}
    | {"SEVERAL", "VARIOUS", "MANY", "MOST", "ALL", "BOTH", "CAPITAL", "NEARBY", "DOWNTOWN", "SUCH"}
    | {"INTERNATIONAL", "NATIONAL", "PUBLIC", "ARMED", "MILITARY", "POLITICAL", "WHAT", "NO"}
    | {"FRONT", "ORDER", "FACT", "CASE", "ADDITION", "GENERAL", "PRINCIPLE"}
)
"""What no name of a place begins with, whatever word for a kind ends it."""
_DATELINE = lazy_pattern(
    r"^\s{0,8}(?P<town>[A-Z][A-Z .'-]{2,30}?)\s?(?:\([A-Z ]{3,25}\))?,\s\d{1,2}\s[A-Z]{3}",
    re.MULTILINE,
)
_LINKS = ("IN", "AT", "NEAR", "OUTSIDE", "FROM", "OF")
_LEAST = 2
"""Times that an article has to give a name behind a preposition."""


def trimmed(text: str, name: str) -> str | None:
    """The place that a stretch of capitals begins with; None where it names none."""
    words = name.split()
    if words[0] in _COMMON:
        return None
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        kinded = count > 1 and words[count - 1] in _KINDS
        if kinded or fold(head) in language.places() or head in _towns(text):
            return head
    for count in range(min(len(words), 3), 0, -1):
        head = " ".join(words[:count])
        again = _times(text, head) >= _LEAST and not _goes_on(text, head)
        if again or _is_told_in_small_letters(text, head):
            return head
    return None


@lru_cache(maxsize=4)
def _towns(text: str) -> frozenset[str]:
    """The towns of an article's datelines."""
    return frozenset(" ".join(found["town"].split()) for found in _DATELINE.finditer(text))


@lru_cache(maxsize=4)
def _line(text: str) -> str:
    return " ".join(text.split())


def _times(text: str, name: str) -> int:
    """How often a name stands behind a preposition of place with its clause ending behind it."""
    return sum(_line(text).count(f" {link} {name}{end}") for link in _LINKS for end in _ENDS)


_ENDS = (",", ".", " AND ", " TODAY", " ON ", " YESTERDAY", " DEPARTMENT", " (", ";")


def _goes_on(text: str, name: str) -> bool:
    """Whether a word that a verb or an article goes before is common: "THE RECEPTION"."""
    line = _line(text)
    return any(f" {word} {name} " in line for word in ("THE", "A", "AN", "THEIR", "ITS", "HIS"))


def _is_told_in_small_letters(text: str, name: str) -> bool:
    """Whether the article below a headline of capitals names the place: "in Orla"."""
    line, small = _line(text), name.title()
    return any(f" {link.lower()} {small}" in line for link in _LINKS[:-1])
