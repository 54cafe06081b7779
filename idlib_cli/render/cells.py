"""Cells of styled text side by side: how wide each column gets, where lines break, what is padded.

A line breaks at white space; a word longer than its column is cut. Room is counted in terminal
cells: a Chinese character takes two, a combining accent none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest

from idlib_cli.render.screen import Line, Piece

_WORD = re.compile(r"\s*\S+\s*")

GAP = 2
"""Spaces after a column."""


def room(text: str) -> int:
    """How many terminal cells a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # knows every script; of Rich nothing else is imported

    return cell_len(text)


def fitting(widths: Sequence[int], whole: int) -> list[int]:
    """The widths of columns with their gaps, where need be less, the widest first: `whole`
    together, or one for each where there is no more."""
    found = list(widths)
    while (excess := sum(found) + GAP * len(found) - whole) > 0 and max(found) > 1:
        most = max(found)
        wide = [at for at, width in enumerate(found) if width == most]
        lower = max((width for width in found if width < most), default=1)
        for left, at in zip(range(len(wide), 0, -1), wide, strict=True):
            share = min(excess // left, most - lower)
            found[at] -= share
            excess -= share
    return found


def wrapped(line: Line, width: int) -> list[Line]:
    """A line as several that are no wider than `width`, without spaces at their ends."""
    text = "".join(piece.text for piece in line)
    if room(text) <= width:
        return [line]
    breaks = list(_breaks(text, width))
    return [
        _part(line, begin, begin + len(text[begin:end].rstrip()))
        for begin, end in zip([0, *breaks], [*breaks, len(text)], strict=True)
    ]


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where in a text a new line begins."""
    used = 0
    for match in _WORD.finditer(text):
        word, begin = match[0], match.start()
        length = room(word.rstrip())
        if used + length > width:
            if begin:
                yield begin
            used = 0
            if length > width:
                for letter in range(len(word.rstrip())):
                    takes = room(word[letter])
                    if used + takes > width:
                        yield begin + letter
                        used = 0
                    used += takes
                used += len(word) - len(word.rstrip())
                continue
        used += room(word)


def _part(line: Line, begin: int, end: int) -> Line:
    """What stands between two offsets of a line."""
    found: Line = []
    starts = accumulate((len(piece.text) for piece in line), initial=0)
    for piece, start in zip(line, starts, strict=False):
        first, last = max(begin - start, 0), end - start
        if first < len(piece.text) and last > 0:
            found.append(piece._replace(text=piece.text[first:last]))
    return found


def beside(cells: Sequence[Sequence[Line]], widths: Sequence[int]) -> Iterator[Line]:
    """The lines of cells that stand beside each other, each cell in a column of its width."""
    columns = [
        [part for line in cell for part in wrapped(line, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for parts in zip_longest(*columns, fillvalue=()):
        line: Line = []
        missing = 0  # spaces, which are written only where something follows
        for part, width in zip(parts, widths, strict=True):
            if part:
                line += [Piece(" " * missing), *part] if missing else part
                missing = 0
            missing += width + GAP - sum(room(piece.text) for piece in part)
        yield line
