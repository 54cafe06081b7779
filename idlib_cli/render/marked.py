"""An article on a terminal with its facts marked: the only module that draws with Rich.

Text reaches Rich as `Text`, with control characters made visible, so that markup, emoji codes and
escape sequences in it stay what they are: characters of the article.
"""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from idlib_cli.render import page
from idlib_cli.render.screen import screen
from idlib_cli.render.visible import visible

_WIDTH = 100


def write(title: str, pieces: Iterable[page.Piece], stream: TextIO) -> None:
    """Print an article with its facts marked, below a line that says what the marks mean."""
    width = screen(stream).width
    console = Console(file=stream, highlight=False, emoji=False, markup=False, width=width)
    console.print(Text(visible(title), "bold"))
    console.print(Text("  ").join(Text(name, style) for name, style in page.LEGEND), end="\n\n")
    console.print(Text.assemble(*pieces), width=min(width, _WIDTH))
