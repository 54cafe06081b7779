"""Cells to the lines of a table: columns as wide as they need, lines broken where they must.

Columns that hold words of an article give way first, down to `_READABLE`; then the widest others.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from idlib_cli.render.terminal import Line, Piece, broken, columns

GAP = 2
"""Columns between one cell and the next."""
_READABLE = 24
"""Columns that words of an article have at least, while there are others to take from."""

Cell = Sequence[Line]


class Column(NamedTuple):
    """What is known of a column before its cells."""

    heading: str
    flexible: bool = False
    most: int | None = None
    """Columns that it takes at most."""


def table(
    heads: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int, *, roomy: bool
) -> Iterator[Line]:
    """The lines of a table; with `roomy` an empty one between rows."""
    widths = _widths(heads, rows, width)
    head = [[[Piece(column.heading, "bold underline")]] for column in heads]
    for number, row in enumerate([head, *rows]):
        if roomy and number > 1:
            yield []
        yield from _row(row, widths)


def _row(row: Sequence[Cell], widths: Sequence[int]) -> Iterator[Line]:
    cells = [
        [part for line in cell for part in broken(line, width)]
        for cell, width in zip(row, widths, strict=True)
    ]
    for number in range(max(map(len, cells), default=0)):
        line: list[Piece] = []
        room = 0
        for cell, width in zip(cells, widths, strict=True):
            part = cell[number] if number < len(cell) else []
            if part and room:
                line.append(Piece(" " * room))
                room = 0
            line += part
            room += width + GAP - sum(columns(piece.text) for piece in part)
        yield line


def _widths(heads: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> list[int]:
    """How wide each column is: together no wider than the terminal."""
    natural = [
        max(
            columns(head.heading),
            *(_width(line) for row in rows for line in row[number]),
        )
        for number, head in enumerate(heads)
    ]
    widths = [
        min(one, head.most) if head.most else one for one, head in zip(natural, heads, strict=True)
    ]
    room = max(width - GAP * (len(heads) - 1), len(heads))
    _shrink(widths, [n for n, head in enumerate(heads) if head.flexible], room, _READABLE)
    _shrink(widths, [n for n, head in enumerate(heads) if not head.flexible], room, 1)
    _shrink(widths, range(len(heads)), room, 1)
    return widths


def _shrink(widths: list[int], which: Sequence[int], room: int, least: int) -> None:
    """Take from the widest of some columns until all have room, or none has more than `least`."""
    while which and (over := sum(widths) - room) > 0:
        widest = max(widths[n] for n in which)
        if widest <= least:
            return
        wide = [n for n in which if widths[n] == widest]
        second = max((widths[n] for n in which if widths[n] < widest), default=least)
        step = max(1, min(widest - max(second, least), over // len(wide)))
        for number in wide:
            widths[number] -= step
            if sum(widths) <= room:
                return


def _width(line: Line) -> int:
    return sum(columns(piece.text) for piece in line)
