"""The unit of a number: percent, a currency, a measure. A plain count has none.

Currencies are given by their ISO 4217 code where the text says whose they are ("$" alone is the
US dollar); a name that countries share ("pesos", "pounds") is the unit as written, in the singular.
"""

import re
from functools import cache
from typing import NamedTuple

from idlib_cli.language.memo import Memo
from idlib_cli.language.numbers import Number
from idlib_cli.language.patterns import branches
from idlib_cli.language.wordlists import entries

_PACKAGE = "idlib_cli.facts"
_BEFORE_LIMIT = 8
_AFTER_LIMIT = 40
_LONGEST_OPENING = 16
"""Characters after a number that show whether the name of a unit may stand there."""

Bounds = tuple[float | None, float | None]

_QUALIFIER = re.compile(
    r"\b(?P<words>at\s+least|more\s+than|less\s+than|fewer\s+than|up\s+to|as\s+much\s+as|over|under"
    r"|just\s+over|just\s+under|about|around|nearly|almost|roughly|some|approximately"
    r"|an\s+estimated|close\s+to)\s+\Z",
    re.IGNORECASE,
)
_ENDS_QUALIFIER = (
    *("least", "than", "to", "as", "over", "under", "about", "around", "nearly", "almost"),
    *("roughly", "some", "approximately", "estimated"),
)
"""The last words of what `_QUALIFIER` finds: a quick look."""
_OPEN_UPWARDS = frozenset(("more than", "at least", "over", "just over"))
_OPEN_DOWNWARDS = frozenset(
    ("less than", "fewer than", "up to", "as much as", "under", "just under")
)


class Unit(NamedTuple):
    """A unit and the stretch that number and unit cover together, without the qualifier."""

    name: str
    start: int
    end: int


def unit_of(text: str, number: Number, start: int, end: int) -> Unit | None:
    """The unit of a number of the paragraph `text[start:end]`; None for a plain count."""
    first, last = number.number_start, number.number_end
    before = text[max(start, first - _BEFORE_LIMIT) : first]
    if before.rstrip(" \u00a0")[-1:] in _last_of_signs() and (
        sign := _signs().search(text, first - len(before), first)
    ):
        code = _codes()[" ".join(sign["sign"].split())]
        return Unit(code, sign.start("sign"), _spelled_out(text, last, end))
    if name := _name_after(text, last, end):
        written = " ".join(name["name"].split())
        table = _codes()
        return Unit(table.get(written) or table[written.lower()], first, name.end())
    return None


def qualified(text: str, unit: Unit, start: int) -> tuple[int, str | None]:
    """Where a sum begins with the qualifier before its sign ("more than $3 billion"), and that.

    `start` is the start of the sentence.
    """
    before = text[max(start, unit.start - 24) : unit.start]
    if not before[-1:].isspace() or not before.rstrip().lower().endswith(_ENDS_QUALIFIER):
        return unit.start, None
    match = _QUALIFIER.search(text, unit.start - len(before), unit.start)
    if match is None:
        return unit.start, None
    return match.start(), " ".join(match["words"].lower().split())


def opened(low: float | None, high: float | None, words: str | None) -> Bounds:
    """The bounds that a qualifier leaves of a plain number.

    >>> opened(3, 3, "more than"), opened(3, 3, "up to"), opened(3, 3, "about")
    ((3, None), (None, 3), (3, 3))
    """
    if words in _OPEN_UPWARDS:
        return low, None
    if words in _OPEN_DOWNWARDS:
        return None, high
    return low, high


def _spelled_out(text: str, last: int, end: int) -> int:
    """The end of "$5 million dollars", where sign and name stand both."""
    name = _name_after(text, last, end)
    return name.end() if name else last


def _name_after(text: str, last: int, end: int) -> re.Match[str] | None:
    """The name of a unit behind a number; most words do not begin as one does."""
    following = text[last : last + _LONGEST_OPENING].lstrip(" \t\n\u00a0-")
    if not following or not _may_open[following.split(None, 1)[0]]:
        return None
    return _names().match(text, last, min(end, last + _AFTER_LIMIT))


@cache
def _openings() -> tuple[str, ...]:
    """The first words of all names, in lower case, the longest cut short."""
    first = {name.split()[0][: _LONGEST_OPENING - 4].lower() for _, _, g in _table() for name in g}
    return tuple(sorted(first))


_may_open = Memo(lambda piece: piece.lower().startswith(_openings()))
"""Whether a name of a unit may begin where a piece of text does: few do."""


@cache
def _table() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """(unit, signs before, names after) of both word lists."""
    rows = []
    for line in entries("currencies", package=_PACKAGE):
        unit, signs, names = (cell.strip() for cell in line.split("|"))
        rows.append((unit, tuple(signs.split()), _split(names)))
    for line in entries("measures", package=_PACKAGE):
        unit, names = (cell.strip() for cell in line.split("|"))
        rows.append((unit, (), _split(names)))
    return tuple(rows)


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


@cache
def _codes() -> dict[str, str]:
    """The unit of every sign and name."""
    table: dict[str, str] = {}
    for unit, signs, names in _table():
        for written in (*signs, *names):
            table.setdefault(written, unit)
            table.setdefault(written.lower(), unit)
    return table


@cache
def _signs() -> re.Pattern[str]:
    signs = [sign for _, group, _ in _table() for sign in group]
    # A sign that is a letter code needs a word border before it: "Rs 500", not "hers 500".
    ordered = sorted(signs, key=lambda s: (-len(s), s))
    return re.compile(rf"(?<![\w$])(?P<sign>{'|'.join(map(re.escape, ordered))})[ \u00a0]?\Z")


@cache
def _last_of_signs() -> frozenset[str]:
    """The characters that signs end with: a quick look."""
    return frozenset(sign[-1] for _, group, _ in _table() for sign in group)


@cache
def _names() -> re.Pattern[str]:
    names = [name for _, _, group in _table() for name in group]
    short = [n for n in names if n.isascii() and len(n) < 4 and n.isalpha()]
    long = sorted(set(names) - set(short), key=lambda n: (-len(n), n))
    plain = [n for n in long if n.replace(" ", "").isalpha() and n.isascii()]
    marked = [r"\s{1,3}".join(map(re.escape, n.split())) for n in long if n not in plain]
    spelled = "|".join((*marked, branches("|".join(plain)).replace(" ", r"\s{1,3}")))
    # Abbreviations count as written ("km", "MW", not "Km in"); names in any case.
    abbreviated = "|".join(map(re.escape, short))
    return re.compile(rf"[ \t\n\u00a0-]{{0,2}}(?P<name>(?i:{spelled})|(?:{abbreviated}))(?!\w)")
