"""What a reader of a web page sees, a line for each block.

Scripts, styles and drawings are passed over. An inline element that is marked as a date stands
in a line of its own, since many pages glue it to what is before it.
"""

import re
from collections.abc import Iterator
from typing import Any

BLOCK_TAGS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("table", "td", "th", "time", "tr", "ul"),
    )
)
SILENT_TAGS = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "iframe",
        "select",
        "textarea",
        "menu",
    )
)
_DATED_TAGS = frozenset(("span", "em", "small", "i", "b", "abbr", "a"))
_DATED_CLASS = re.compile(r"date|time|publish|posted", re.IGNORECASE)


def lines(tree: Any) -> Iterator[str]:
    """The lines of a parsed page (an lxml element) in its order, spaces made single."""
    pieces: list[str] = []
    waiting: list[tuple[Any, bool]] = [(tree, False)]
    while waiting:
        node, closes = waiting.pop()
        if closes:  # a block ends here
            if pieces and (line := " ".join("".join(pieces).split())):
                yield line
            pieces.clear()
            if node.tail:
                pieces.append(node.tail)
            continue
        tag = node.tag
        silent = not isinstance(tag, str) or tag in SILENT_TAGS
        if not silent and _breaks(node, tag):
            if pieces and (line := " ".join("".join(pieces).split())):
                yield line
            pieces.clear()
            waiting.append((node, True))
            if node.text:
                pieces.append(node.text)
            waiting.extend((child, False) for child in reversed(node))
            continue
        if not silent:
            if node.text:
                pieces.append(node.text)
            if len(node):
                waiting.append((_Tail(node.tail), False))
                waiting.extend((child, False) for child in reversed(node))
                continue
        if node.tail:
            pieces.append(node.tail)
    if pieces and (line := " ".join("".join(pieces).split())):
        yield line


def _breaks(node: Any, tag: str) -> bool:
    if tag in BLOCK_TAGS:
        return True
    return tag in _DATED_TAGS and bool(_DATED_CLASS.search(node.get("class") or ""))


class _Tail:
    """The text behind an inline element that has children."""

    __slots__ = ("tail",)
    tag = None

    def __init__(self, tail: str | None) -> None:
        self.tail = tail
