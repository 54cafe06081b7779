"""A parsed page to the text of its article: trafilatura finds the story, we lay it out.

One line a block, a blank line between blocks; headings are remembered. Menus, comments and
boxes stay out, so that what is left reads like a clean article.
"""

import html
import re
from typing import Any

from idlib_cli.reading import markup
from idlib_cli.reading.html_blocks import Block, told
from idlib_cli.reading.html_weight import lighten

_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<(?:p|br|div|h[1-6]|ul|li|blockquote|figure|em|strong|a)\b", re.IGNORECASE)
_ENOUGH = 250
"""Fewer characters than this are too little for a story: look again, harder."""


def blocks(tree: Any, body: str | None) -> list[Block]:
    """The blocks of the article on a page; `body` is its text as the page's data give it.

    Takes out of the tree what no article is made of.
    """
    from trafilatura import bare_extraction

    lighten(tree)

    def extract(*, fast: bool) -> list[Block]:
        document: Any = bare_extraction(
            tree, include_comments=False, with_metadata=False, fast=fast
        )
        return told(document.body) if document is not None else []

    found = extract(fast=True)
    if body and _length(found) * 2 < len(body):
        given = _given(body)
        if _length(found) * 2 < _length(given):
            found = given
    if _length(found) < _ENOUGH:
        found = max(found, extract(fast=False), key=_length)
    return found


def _given(body: str) -> list[Block]:
    """The blocks of an article as the page's data give it: markup, escaped markup or text."""
    for _ in range(2):
        if "&" in body:
            body = html.unescape(body)
    if _TAG.search(body):
        return [Block(text, heading) for text, heading in markup.blocks(body)]
    lines = (_SPACE.sub(" ", line).strip() for line in body.splitlines())
    return [Block(line, heading=False) for line in lines if line]


def _length(found: list[Block]) -> int:
    return sum(len(block.text) for block in found)
