"""Columns of a PDF's page whose file writes them line by line, across the page.

The library gives the text in the order of the file: mostly that of reading, but some programs
write the first lines of all columns, then the second ones. Here it is told from where the
pieces of lines stand; which of them have white space between them all the way down.
"""

from collections.abc import Sequence
from itertools import pairwise

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points; as everywhere in a PDF, up is more."""

MOST_BOXES = 5_000
"""More pieces of lines on a page are a drawing."""
_FEWEST_LINES = 6
_NARROWEST = 90.0
"""Points; the mean width of a column's lines. Cells of tables are narrower."""
_GUTTER = 8.0
"""Points of white space between columns at the least."""
_SAME_LINE = 3.0
_SHARE = 0.75
"""So much of the lines between the first and the last in two columns are in two."""
_DEEPEST = 3
_WHOLE: Box = (-1e5, -1e5, 1e5, 1e5)
"""All of a page, wherever its corner lies and however it is turned."""
_TRIED = 200


def reading_order(boxes: Sequence[Box]) -> list[Box]:
    """The parts of a page to be read one after another.

    `boxes` are the pieces of its lines in the order of the file. Empty where that is the order of
    reading, or no columns are found.
    """
    if not 2 * _FEWEST_LINES <= len(boxes) <= MOST_BOXES:
        return []
    return _parts(boxes, _WHOLE, _DEEPEST)


def listed(column: str) -> bool:
    """Whether every line begins anew, as the cells of a table do: prose runs on over its lines."""
    first = [line.lstrip(" \t\"'“‘(")[:1] for line in column.splitlines() if line.strip()]
    return len(first) >= _FEWEST_LINES and all(c.isupper() or c.isdigit() for c in first)


def _parts(boxes: Sequence[Box], page: Box, depth: int) -> list[Box]:
    lines = _lines(boxes)
    split = _gutter(lines) if depth else None
    if split is None:
        return []
    gutter, first, last = split
    left, bottom, right, top = page
    inside = {box for line in lines[first : last + 1] for box in line}
    if not _interleaved(boxes, inside, gutter):
        return []
    above = min((box[1] for line in lines[:first] for box in line), default=top)
    below = max((box[3] for line in lines[last + 1 :] for box in line), default=bottom)
    columns = ((left, below, gutter, above), (gutter, below, right, above))
    parts = [(left, above, right, top)] if first else []
    for column in columns:
        own = [b for b in boxes if b in inside and (b[0] < gutter) == (column[0] < gutter)]
        parts += _parts(own, column, depth - 1) or [column]
    return [*parts, (left, bottom, right, below)] if last + 1 < len(lines) else parts


def _lines(boxes: Sequence[Box]) -> list[list[Box]]:
    """The pieces that stand beside one another, from the top; each line from the left."""
    lines: list[list[Box]] = []
    for box in sorted(boxes, key=lambda b: -b[1]):
        if lines and abs(lines[-1][0][1] - box[1]) <= _SAME_LINE:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [sorted(line) for line in lines]


def _gutter(lines: Sequence[Sequence[Box]]) -> tuple[float, int, int] | None:
    """Where the first two columns part, and the first and last line that stand in two."""
    gaps = [
        (before[2], after[0])
        for line in lines
        for before, after in pairwise(line)
        if after[0] - before[2] >= _GUTTER
    ]
    tried = {end - _GUTTER / 2 for _, end in gaps[:_TRIED]}  # lines begin under one another
    through = {at: sum(start < at < end for start, end in gaps) for at in tried}
    at = max(sorted(through), key=through.__getitem__, default=0.0)
    if through.get(at, 0) < _FEWEST_LINES:
        return None
    two = [i for i, line in enumerate(lines) if _parted(line, at)]
    first, last = two[0], two[-1]
    crossed = sum(any(b[0] < at < b[2] for b in line) for line in lines[first : last + 1])
    if crossed or len(two) < _SHARE * (last + 1 - first):
        return None
    left = sum(b[2] - b[0] for i in two for b in lines[i] if b[2] <= at)
    right = sum(b[2] - b[0] for i in two for b in lines[i] if b[0] >= at)
    return (at, first, last) if min(left, right) >= _NARROWEST * len(two) else None


def _parted(line: Sequence[Box], at: float) -> bool:
    return any(b[2] < at for b in line) and any(b[0] > at for b in line)


def _interleaved(boxes: Sequence[Box], inside: set[Box], at: float) -> bool:
    """Whether the file goes to and fro between what stands on the left and on the right."""
    sides = [box[0] < at for box in boxes if box in inside]
    changes = sum(one != other for one, other in pairwise(sides))
    return changes > _FEWEST_LINES
