"""The facts of an article as bytes: a line of JSON for each kind, compressed together.

What follows from another value of a fact, or from the fact before it, is left out. Whoever asks
for one kind unpacks the others of its article too, which takes less time than four compressed
pieces take room.

>>> figures = [[5, 3, "count", None, "why", 40, 40, None, "40", None, "men", None, None, None]]
>>> packed = pack_facts({"figures": figures}, "Some 40 men")
>>> unpack_facts(packed, "figures", "Some 40 men") == figures
True
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from idlib_cli.index.packing import hint_of, packed_lines, unpacked_lines
from idlib_cli.index.schema import PLACE_COLUMNS, TABLES

Rows = Sequence[list[Any]]

_SAME: dict[str, tuple[tuple[str, str], ...]] = {
    "quotes": (("speaker_as_written", "speaker"),),
    "casualties": (("max", "min"), ("date_end", "date")),
    "figures": (("max", "min"),),
    "dates": (("last_day", "first_day"), ("first_day", "value"), ("basis", "why")),
}
"""By table: (column, another that often says the same), `True` then standing for it. No value of
these columns is true or false. What others are compared with comes later than they do."""

_COLUMNS = {name: (*PLACE_COLUMNS, *table.columns) for name, table in TABLES.items()}
_ALIKE = {
    name: [(_COLUMNS[name].index(one), _COLUMNS[name].index(other)) for one, other in pairs]
    for name, pairs in _SAME.items()
}
_START = PLACE_COLUMNS.index("start")
_WRITTEN, _FIRST, _LAST, _STATEMENT = map(
    _COLUMNS["quotes"].index, ("speaker_as_written", "speaker_start", "speaker_end", "statement")
)


def pack_facts(facts: Mapping[str, Rows], text: str) -> bytes:
    """The facts of a text by table, each the values of its columns in order; no bytes of none."""
    if not any(facts.values()):
        return b""
    lines = [_shortened(name, facts[name]) if facts.get(name) else [] for name in TABLES]
    return packed_lines(lines, hint_of(text))


def unpack_facts(blob: bytes, table: str, text: str) -> list[list[Any]]:
    """The facts of a table, as they were packed with the same text; tuples come back as lists."""
    line = unpacked_lines(blob, hint_of(text))[list(TABLES).index(table)]
    rows: list[list[Any]] = json.loads(line)
    start = statement = 0
    for row in rows:
        start = row[_START] = row[_START] + start
        for one, other in reversed(_ALIKE[table]):
            if row[one] is True:
                row[one] = row[other]
        if table == "quotes":
            statement = _restore_quote(row, statement)
    return rows


def _shortened(table: str, rows: Rows) -> list[list[Any]]:
    """The rows without what follows from the rest of them."""
    found = []
    start = statement = 0
    for whole in rows:
        row = list(whole)
        for one, other in _ALIKE[table]:
            # 1 and 1.0 are printed differently.
            if row[one] == row[other] and type(row[one]) is type(row[other]) is not type(None):
                row[one] = True
        if table == "quotes":
            statement = _shorten_quote(row, whole, statement)
        row[_START], start = row[_START] - start, row[_START]
        found.append(row)
    return found


def _shorten_quote(row: list[Any], whole: Sequence[Any], before: int) -> int:
    """Leave out of a quote what its beginning tells of its speaker's place; its statement."""
    if None not in (whole[_FIRST], whole[_LAST]):
        row[_LAST] = whole[_LAST] - whole[_FIRST] - len(whole[_WRITTEN] or "")
        row[_FIRST] = whole[_FIRST] - whole[_START]
    if whole[_STATEMENT] is None:
        return before
    row[_STATEMENT] = whole[_STATEMENT] - before
    return int(whole[_STATEMENT])


def _restore_quote(row: list[Any], before: int) -> int:
    """Put in what was left out of a quote; its statement."""
    if None not in (row[_FIRST], row[_LAST]):
        row[_FIRST] += row[_START]
        row[_LAST] += row[_FIRST] + len(row[_WRITTEN] or "")
    if row[_STATEMENT] is None:
        return before
    row[_STATEMENT] += before
    return int(row[_STATEMENT])
