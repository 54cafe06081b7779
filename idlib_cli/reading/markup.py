"""HTML of feeds and mails to blocks of text, with nothing but the standard library.

Such markup holds one article and little else, so nothing is looked for in it; whole saved pages
are for `html`.
"""

from html.parser import HTMLParser

from idlib_cli.reading.decode import UnreadableError

_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre"),
        *("section", "table", "td", "th", "tr", "ul"),
    )
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset({"script", "style", "head", "title", "noscript", "template", "svg"})


def blocks(markup: str) -> list[tuple[str, bool]]:
    """(text, is a heading) of each block, in order. Raises UnreadableError."""
    parser = _Blocks()
    try:
        parser.feed(markup)
        parser.close()
    except AssertionError as error:  # how the library says that a declaration is malformed
        raise UnreadableError("markup that cannot be read") from error
    parser.flush()
    return parser.found


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, bool]] = []
        self._pieces: list[str] = []
        self._heading = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.flush()
            self._heading = tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._pieces.append(data)

    def flush(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text:
            self.found.append((text, self._heading))
        self._pieces.clear()
        self._heading = False
