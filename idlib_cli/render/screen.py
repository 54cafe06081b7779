"""A terminal, or a file in its place: how wide it is, and which styles, colours and links it shows.

Importing a library for terminals takes as long as two look-ups; a page of rows needs no more of
one than is here. An article with its marks (`render.marked`) is drawn with Rich.
"""

import os
import sys
from collections.abc import Iterable
from typing import NamedTuple, TextIO

_FILE_WIDTH = 160
_USUAL_WIDTH = 80
_DUMB = {"dumb", "unknown"}

_CODES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", "red": "31"}
"""What a terminal calls the words of a style (ECMA-48)."""
_COLOURS = {"red"}


class Piece(NamedTuple):
    """A stretch of text in one style: words of `_CODES` with a space between."""

    text: str
    style: str = ""
    link: str | None = None


Line = list[Piece]


class Screen(NamedTuple):
    """What a stream can show."""

    width: int
    styles: bool
    colours: bool

    def painted(self, line: Iterable[Piece]) -> str:
        """The line as it is written."""
        return "".join(map(self._piece, line))

    def _piece(self, piece: Piece) -> str:
        text = piece.text
        if not self.styles or not text:
            return text
        words = (word for word in piece.style.split() if self.colours or word not in _COLOURS)
        # In the order of their numbers, whichever way a style is written.
        if codes := ";".join(sorted((_CODES[word] for word in words), key=int)):
            text = f"\x1b[{codes}m{text}\x1b[0m"
        return f"\x1b]8;;{piece.link}\x1b\\{text}\x1b]8;;\x1b\\" if piece.link else text


def screen(stream: TextIO) -> Screen:
    """What a stream can show; a file is as wide as COLUMNS or a wide screen."""
    environ, terminal = os.environ, stream.isatty()
    dumb = environ.get("TERM", "").lower() in _DUMB
    width = _USUAL_WIDTH if terminal else _FILE_WIDTH
    if (asked := environ.get("COLUMNS", "")).isdigit() and int(asked):
        width = int(asked)
    elif terminal and not dumb:
        width = _measured() or width
    styles = terminal and not dumb and _understands_codes()
    return Screen(width, styles, styles and not environ.get("NO_COLOR"))


def _measured() -> int:
    """The columns of the terminal; 0 where none can tell."""
    for stream in (sys.__stdin__, sys.__stderr__, sys.__stdout__):
        try:
            if stream and (columns := os.get_terminal_size(stream.fileno()).columns):
                return columns
        except (AttributeError, ValueError, OSError):
            continue
    return 0


def _understands_codes() -> bool:
    """Whether escape codes change how text looks: the old console of Windows shows them."""
    return os.name != "nt" or any(
        name in os.environ for name in ("WT_SESSION", "ConEmuANSI", "ANSICON", "TERM_PROGRAM")
    )


def links_work() -> bool:
    """Whether the terminal says that it follows links (OSC 8); others would show them as junk."""
    environ = os.environ
    if forced := environ.get("FORCE_HYPERLINK"):
        return forced != "0"
    if environ.get("TERM", "dumb") == "dumb" or environ.get("TMUX") or environ.get("STY"):
        return False
    vte = environ.get("VTE_VERSION", "")
    return (
        environ.get("TERM_PROGRAM") in {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"}
        or environ.get("TERM", "").startswith(("xterm-kitty", "foot", "alacritty", "xterm-ghostty"))
        or any(name in environ for name in ("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID"))
        or (vte.isdigit() and int(vte) >= 5000)
    )
