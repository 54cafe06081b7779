"""What a reader of a web page sees, a line for each block.

Scripts, styles and drawings are passed over. An inline element that is marked as a date stands
in a line of its own, since many pages glue it to what is before it.
"""

import re
from collections.abc import Iterator
from typing import Any

from idlib_cli.language.memo import Memo

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
    from lxml import etree

    pieces: list[str] = []
    add = pieces.append
    broken: set[Any] = set()
    """The open elements that stand in lines of their own, but for those that always do."""
    elements = etree.iterwalk(tree, events=("start", "end"))
    for event, element in elements:
        tag = element.tag
        if event == "start":
            if tag in SILENT_TAGS:
                elements.skip_subtree()
                continue
            breaks = tag in BLOCK_TAGS
            if tag in _DATED_TAGS and _says_day[element.get("class") or ""]:
                broken.add(element)
                breaks = True
            text = element.text
        else:
            breaks = tag in BLOCK_TAGS or element in broken
            text = element.tail
        if breaks:
            if pieces and (line := " ".join("".join(pieces).split())):
                yield line
            pieces.clear()
        if text:
            add(text)
    if pieces and (line := " ".join("".join(pieces).split())):
        yield line


_says_day = Memo(lambda names: _DATED_CLASS.search(names) is not None)
