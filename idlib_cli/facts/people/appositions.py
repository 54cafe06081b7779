"""What is told of somebody behind a comma: "Ada Lind, a nurse from Oslo", "Ada Lind, 34,"."""

import re

from idlib_cli.facts.people.roles import DETERMINERS
from idlib_cli.language.patterns import branches, lazy_pattern

_APPOSITION = lazy_pattern(
    r""",\s+(?:(?:aged\s+)?\d{1,3},\s+)?            # Ada Lind, 34, a nurse from Oslo, said
    (?P<role>(?:[^][,;:()"“”\n–—.?!]|\.(?=\S)|\n(?!\s*\n)){3}
      (?:[^][,;:()"“”–—.?!\s]++|\.(?=\S)
        |(?!\s+(?:who(?:m|se)?|which|that)\b|\s-\s|\n\s*\n|$)\s)*+)""",
    re.VERBOSE,
)
_LONGEST = 120
"""Characters of an apposition."""
_AGE = lazy_pattern(r",\s+(?:aged?\s+)?\d{1,3}(?=[,.;)\s])")
_FINITE = lazy_pattern(
    r"\b"
    + branches(
        "is|was|are|were|has|had|have|said|says|told|will|would|could|can|he|she|they|it|we|I|agreed|"
        "met|went|did|does|added|also|not|denies|denied|admits|admitted|pleads|pleaded|faces|faced|"
        "insists|lives|runs|wants|became|joined|died"
    )
    + r"\b"
)
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
_DOES = lazy_pattern(
    # Ada Lind, 60, lost his wife: a verb and its object, no role; but "now a nurse"
    r"(?!(?:now|then|once|also|formerly|himself|herself|both|and|or|of)\b)[a-z]+\s"
    r"(?:his|her|their|its|the|an?|two|three|four|five|six|\d)\b"
)


def apposition(text: str, end: int) -> tuple[int, int] | None:
    """(start, end) of the noun phrase in apposition after the name, its determiner left out."""
    match = _APPOSITION.match(text, end, end + 160)
    if not match:
        return None
    start, stop = match.span("role")
    if stop - start > _LONGEST:
        return None
    phrase = text[start:stop]
    parts = phrase.split()
    if len(parts) > 14 or _FINITE.search(phrase) or _DOES.match(phrase):
        return None
    if parts[0].lower() in _RELATIVES:
        return None
    if parts[0].lower() in DETERMINERS and len(parts) > 1:
        start += phrase.index(parts[1], len(parts[0]))
    return start, stop


def opens_apposition(piece: str) -> bool:
    """Whether what follows a name and a comma may be one: a quick look at its first word."""
    return piece.rstrip(".,;:?!").lower() not in _RELATIVES and not _FINITE.match(piece)


def has_age(text: str, end: int) -> bool:
    """Whether an age follows the name: "Ada Lind, 34, said"."""
    return _AGE.match(text, end) is not None
