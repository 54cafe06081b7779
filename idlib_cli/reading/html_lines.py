"""What a reader of a web page sees, a line for each block.

Scripts, styles and drawings are passed over. An inline element that is marked as a date stands
in a line of its own, since many pages glue it to what is before it.
"""

import re
from copy import deepcopy
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
_MARK = "\ue0ff"
"""From the private use area: pages do not write it, and XML takes it."""


def lines(tree: Any) -> list[str]:
    """The lines of a parsed page (an lxml element) in its order, spaces made single.

    A mark is set where blocks begin and end, in a copy of the tree; all else is done by lxml,
    so that only blocks are visited one by one.
    """
    from lxml import etree

    page = deepcopy(tree)
    etree.strip_elements(page, *SILENT_TAGS, with_tail=False)
    for block in page.iter(*BLOCK_TAGS):
        _set_off(block)
    for element in page.iter(*_DATED_TAGS):
        if (name := element.get("class")) and _DATED_CLASS.search(name):
            _set_off(element)
    words = etree.tostring(page, method="text", encoding="unicode", with_tail=False)
    found = (" ".join(line.split()) for line in words.split(_MARK))
    return [line for line in found if line]


def _set_off(element: Any) -> None:
    element.text = _MARK + (element.text or "")
    element.tail = _MARK + (element.tail or "")
