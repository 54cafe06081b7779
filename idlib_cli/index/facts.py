"""Packed facts to rows: ids and references are worked out again, since they follow from the rest.

An id depends on the article's key, the kind of fact and its span alone; facts refer to others of
their article by ordinal, which becomes the id of that one.
"""

from typing import Any

from idlib_cli.index.ids import digest
from idlib_cli.index.places import Places
from idlib_cli.index.schema import PLACE_COLUMNS, Table

_START, _LENGTH = PLACE_COLUMNS.index("start"), PLACE_COLUMNS.index("length")
_OWN = len(PLACE_COLUMNS)


def identity(table: Table, key: str, facts: list[list[Any]], ordinal: int) -> str:
    """The id of a fact of an article, given all of the same kind in order."""
    what = _what(table, facts[ordinal])
    count, before = 1, ordinal - 1
    while before >= 0 and facts[before][: _LENGTH + 1] == facts[ordinal][: _LENGTH + 1]:
        count += _what(table, facts[before]) == what
        before -= 1
    return digest(key, table.name, (*what, count))


def _what(table: Table, fact: list[Any]) -> tuple[int, int, str | None]:
    effect = fact[_OWN] if table.columns[0] == "effect" else None
    return fact[_START], fact[_START] + fact[_LENGTH], effect


def row(
    table: Table, key: str, facts: list[list[Any]], ordinal: int, places: Places
) -> dict[str, Any]:
    """The values of a fact by column, with where it stands in the layout of its text.

    That of `table.linked` is what linking starts from.
    """
    fact = facts[ordinal]
    found = dict(zip((*PLACE_COLUMNS, *table.columns), fact, strict=True))
    start = found["start"]
    end = found["end"] = start + found.pop("length")
    found["section"], found["page"] = places.section(start), places.page(start)
    found["line"] = places.line(start)
    found["first_sentence"], found["last_sentence"] = places.sentences(start, end)
    found["id"] = identity(table, key, facts, ordinal)
    for column in ("repeat_of", "part_of"):
        if (other := found.get(column)) is not None:
            found[column] = identity(table, key, facts, other)
    for column in ("statement", "incident"):
        if (number := found.get(column)) is not None:
            found[column] = digest(key, column, number)
    return found
