"""Names of places in text of capitals throughout, where letters tell no name from other words.

"IN TRES PALMAS A GROUP OF MEN", "IN PRINCIPLE", "IN WHICH ORLA": what follows a preposition is a
place only where a list knows it, the word for its kind ends it, a dateline gives it, or the article
comes back to it behind a preposition. Leaves out: places told once that no list has.
"""

import re
from collections import Counter
from functools import lru_cache

from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern

_KINDS = frozenset({"DEPARTMENT", "CITY", "PROVINCE", "NEIGHBORHOOD", "NEIGHBOURHOOD", "TOWN",
                    "VILLAGE", "STREET", "AVENUE", "MUNICIPALITY", "DISTRICT", "REGION", "STATE",
                    "COUNTY", "VALLEY", "ISLAND", "PARK", "SQUARE", "AIRPORT", "UNIVERSITY",
                    "BRIDGE", "RIVER", "HIGHWAY", "ROAD"})  # fmt: skip
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
_LINKS = frozenset({"IN", "AT", "NEAR", "OUTSIDE", "FROM", "OF"})
_SMALL_LINKS = frozenset({"in", "at", "near", "outside", "from"})
_ARTICLES = frozenset({"THE", "A", "AN", "THEIR", "ITS", "HIS"})
_GOING_ON = frozenset({",", ".", ";", "(", "AND", "TODAY", "ON", "YESTERDAY", "DEPARTMENT"})
_WORD = lazy_pattern(r"[^\W_](?:[\w'’-]|\.(?=\w))*|[^\w\s]")
_LEAST = 2
"""Times that an article has to give a name behind a preposition."""
_LONGEST = 3
"""Words of such a name."""


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
    named = _named(text)
    for count in range(min(len(words), _LONGEST), 0, -1):
        head = " ".join(words[:count])
        if head in named:
            return head
    return None


@lru_cache(maxsize=4)
def _towns(text: str) -> frozenset[str]:
    """The towns of an article's datelines."""
    return frozenset(" ".join(found["town"].split()) for found in _DATELINE.finditer(text))


@lru_cache(maxsize=4)
def _named(text: str) -> frozenset[str]:
    """The names of up to three words that the article gives as places' more than once, each time
    behind a preposition with its clause ending, and never behind an article ("THE RECEPTION"); or
    once in small letters, below a headline of capitals. Read in one pass."""
    words = [match[0] for match in _WORD.finditer(text)]
    told: Counter[str] = Counter()
    common: set[str] = set()
    small: set[str] = set()
    for at, word in enumerate(words[:-1]):
        heads = [" ".join(words[at + 1 : at + 1 + count]) for count in range(1, _LONGEST + 1)]
        if word in _ARTICLES:
            common.update(heads)
        elif word in _SMALL_LINKS and words[at + 1][:1].isupper():
            small.update(head.upper() for head in heads if head.istitle())
        elif word in _LINKS:
            for count, head in enumerate(heads, 1):
                behind = "".join(words[at + 1 + count : at + 2 + count])
                if behind in _GOING_ON:
                    told[head] += 1
    again = {head for head, times in told.items() if times >= _LEAST}
    return frozenset((again - common) | small)
