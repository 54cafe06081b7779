"""HTML of feeds and mails to blocks of text, with nothing but the standard library.

Such markup holds one article and little else, so nothing is looked for in it; whole saved pages
are for `html`.
"""

import re
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
_BOXES = frozenset({"div", "blockquote"})
_DEEPEST = 1_000
_SILENT = frozenset({"script", "style", "head", "title", "noscript", "template", "svg"})


_QUOTING = re.compile(
    r"(?<![a-z])(?:gmail|yahoo|protonmail|moz|zmail|tutanota|mail)_?-?quot(?:e|ed)(?![a-z])|"
    r"divRplyFwdMsg|appendonsend|moz-cite-prefix|reply-?quote|quoted-?(?:text|reply|message)",
    re.IGNORECASE,
)
"""Names that mail programs give to what a mail answers."""
_LONGEST_NAMES = 500


def blocks(markup: str) -> list[tuple[str, bool]]:
    """(text, is a heading) of each block, in order. Raises UnreadableError."""
    return _parsed(markup).found


def blocks_of_mail(markup: str) -> tuple[list[tuple[str, bool]], list[bool]]:
    """The blocks of a mail, and of each whether the mail's program says that it is answered."""
    parser = _parsed(markup)
    return parser.found, parser.quoted


def _parsed(markup: str) -> "_Blocks":
    parser = _Blocks()
    try:
        parser.feed(markup)
        parser.close()
    except AssertionError as error:  # how the library says that a declaration is malformed
        raise UnreadableError("markup that cannot be read") from error
    parser.flush()
    return parser


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, bool]] = []
        self.quoted: list[bool] = []
        self._boxes: list[tuple[str, bool]] = []
        """Of the open boxes the tag, and whether an answered mail stands in it."""
        self._open = dict.fromkeys(_BOXES, 0)
        """How many of each tag are open."""
        self._deeper = dict.fromkeys(_BOXES, 0)
        """How many more, deeper than is kept."""
        self._pieces: list[str] = []
        self._heading = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.flush()
            self._heading = tag in _HEADINGS
            if tag in _BOXES:
                self._enter(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.flush()
            if tag in _BOXES:
                self._leave(tag)

    def _enter(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len(self._boxes) == _DEEPEST:
            self._deeper[tag] += 1
            return
        around = bool(self._boxes) and self._boxes[-1][1]
        self._boxes.append((tag, around or _quotes(tag, attrs)))
        self._open[tag] += 1

    def _leave(self, tag: str) -> None:
        """Close the innermost box of a tag, and those in it that nobody closed."""
        if self._deeper[tag]:
            self._deeper[tag] -= 1
            return
        while self._open[tag]:
            closed, _ = self._boxes.pop()
            self._open[closed] -= 1
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._pieces.append(data)

    def flush(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text:
            self.found.append((text, self._heading))
            self.quoted.append(bool(self._boxes) and self._boxes[-1][1])
        self._pieces.clear()
        self._heading = False


def _quotes(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    """Whether a box is one that mail programs put around what is answered."""
    given = {name: value or "" for name, value in attrs if name in {"class", "id", "type"}}
    if tag == "blockquote" and given.get("type", "").lower() == "cite":
        return True
    names = f"{given.get('class', '')} {given.get('id', '')}"
    return len(names) < _LONGEST_NAMES and _QUOTING.search(names) is not None
