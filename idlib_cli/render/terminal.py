"""Styled text for a terminal: how wide it is, how it is broken into lines, how styles are said.

Rich would do it too, but importing Rich takes as long as a whole look-up. Text is taken as it is:
no markup, no emoji codes. Where nobody looks there are no styles.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

_CODES = {
    "bold": "1", "dim": "2", "italic": "3", "underline": "4",
    "red": "31", "green": "32", "yellow": "33", "cyan": "36",
}  # fmt: skip
_COLOURS = frozenset(("red", "green", "yellow", "cyan"))

_WORD = re.compile(r"\S+")
_NOT_ONE_COLUMN = re.compile("[^\x20-\u02ff\u0370-\u0482\u048a-\u0530\u1e00-\u1fff\u2010-\u27bf]")
"""Characters that may take two columns or none; the others take one."""

_FILE_WIDTH = 160
_DEFAULT_WIDTH = 80


class Piece(NamedTuple):
    """A stretch of text in one style: words of `_CODES` with spaces between them."""

    text: str
    style: str = ""
    link: str | None = None


Line = Sequence[Piece]


class Terminal(NamedTuple):
    """Where lines go."""

    stream: TextIO
    width: int
    styled: bool
    coloured: bool

    def write(self, lines: Iterable[Line]) -> None:
        """Print lines that are no wider than the terminal, all at once."""
        spelled = ("".join(map(self._spelled, line)) for line in lines)
        self.stream.write("".join(f"{text.rstrip(' ')}\n" for text in spelled))

    def _spelled(self, piece: Piece) -> str:
        if not self.styled or not piece.text:
            return piece.text
        codes = [
            _CODES[word] for word in piece.style.split() if self.coloured or word not in _COLOURS
        ]
        text = f"\x1b[{';'.join(codes)}m{piece.text}\x1b[0m" if codes else piece.text
        return f"\x1b]8;;{piece.link}\x1b\\{text}\x1b]8;;\x1b\\" if piece.link else text


def terminal(stream: TextIO) -> Terminal:
    """The terminal behind a stream; in a file as wide as COLUMNS says, or a wide screen."""
    environ = os.environ
    watched = stream.isatty()
    styled = watched and environ.get("TERM", "").lower() not in {"dumb", "unknown"}
    if styled and os.name == "nt":
        os.system("")  # noqa: S605, S607 - turns escape sequences on
    return Terminal(stream, _width(stream, watched=watched), styled, not environ.get("NO_COLOR"))


def _width(stream: TextIO, *, watched: bool) -> int:
    asked = os.environ.get("COLUMNS", "")
    if asked.isdigit() and int(asked):
        return int(asked)
    if not watched:
        return _FILE_WIDTH
    for one in (stream, sys.stdin, sys.stderr):
        try:
            if columns := os.get_terminal_size(one.fileno()).columns:
                return columns
        except (AttributeError, OSError, ValueError):
            continue
    return _DEFAULT_WIDTH


def columns(text: str) -> int:
    """How many columns a text takes.

    >>> columns("“naïve”"), columns("北京"), columns("e\\u0301")
    (7, 4, 1)
    """
    if not _NOT_ONE_COLUMN.search(text):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def broken(line: Line, width: int) -> Iterator[list[Piece]]:
    """A line in lines of at most so many columns, broken between words where that is possible.

    >>> [[piece.text for piece in line] for line in broken([Piece("one two"), Piece("three")], 7)]
    [['one'], ['two', 'thre'], ['e']]
    """
    text = "".join(piece.text for piece in line)
    if columns(text) <= width:
        yield list(line)
        return
    for start, end in _breaks(text, max(width, 1)):
        yield _cut(line, start, end)


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each of the lines."""
    start = end = 0
    for word in _WORD.finditer(text):
        first, last = word.span()
        if columns(text[start:last]) <= width:
            end = last
            continue
        if end > start:
            yield start, end
            start = first
        while columns(text[start:last]) > width:
            cut = _fitting(text, start, width)
            yield start, cut
            start = cut
        end = last
    if end > start:
        yield start, end


def _fitting(text: str, start: int, width: int) -> int:
    """The end of what fits into so many columns; marks stay with the letter below them."""
    if not _NOT_ONE_COLUMN.search(text, start, start + width + 1):
        return start + width
    end = start + 1
    room = width - columns(text[start])
    while end < len(text) and (taken := columns(text[end])) <= room:
        room -= taken
        end += 1
    return end


def _cut(line: Line, start: int, end: int) -> list[Piece]:
    """A stretch of a line."""
    found, at = [], 0
    for piece in line:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(piece._replace(text=text))
        at += len(piece.text)
    return found
