"""A parsed page to the text of its article: trafilatura finds the story, we lay it out.

One line a block, a blank line between blocks; headings are remembered. Menus, comments and
boxes stay out, so that what is left reads like a clean article.
"""

import re
from dataclasses import dataclass
from typing import Any

_SPACE = re.compile(r"\s+")
_BLOCKS = {"p", "head", "item", "quote", "row", "code", "ab", "fw"}
_ENOUGH = 250
"""Fewer characters than this are too little for a story: look again, harder."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row of the article."""

    text: str
    heading: bool


def blocks(tree: Any, body: str | None) -> list[Block]:
    """The blocks of the article on a page; `body` is its text as the page's data give it."""
    from trafilatura import bare_extraction

    def extract(*, fast: bool, precise: bool = False) -> list[Block]:
        document: Any = bare_extraction(
            tree,
            include_comments=False,
            with_metadata=False,
            fast=fast,
            favor_precision=precise,
        )
        return _blocks(document.body) if document is not None else []

    found = extract(fast=True)
    if _length(found) < _ENOUGH or (body and _length(found) * 2 < len(body)):
        found = max(found, extract(fast=False), key=_length)
    return found


def _blocks(body: Any) -> list[Block]:
    found: list[Block] = []
    _collect(body, found)
    return found


def _collect(element: Any, found: list[Block]) -> None:
    """Depth first, without recursion: pages nest thousands deep."""
    waiting: list[tuple[Any, bool]] = [(element, False)]
    loose: list[str] = []

    def flush() -> None:
        text = _SPACE.sub(" ", "".join(loose)).strip()
        if text:
            found.append(Block(text, heading=False))
        loose.clear()

    while waiting:
        node, tail = waiting.pop()
        if tail:
            loose.append(node.tail or "")
            continue
        if node is not element:
            waiting.append((node, True))
        if not isinstance(node.tag, str):
            continue
        if node.tag in _BLOCKS and not _holds_blocks(node):
            flush()
            text = _row(node) if node.tag == "row" else _flat(node)
            if text:
                found.append(Block(text, heading=node.tag == "head"))
            continue
        if node.tag not in {"hi", "ref", "del", "lb", "span"}:
            flush()
        loose.append(node.text or "")
        waiting.extend((child, False) for child in reversed(node))
    flush()


def _holds_blocks(node: Any) -> bool:
    return node.tag != "row" and any(child.tag in _BLOCKS for child in node.iterdescendants())


def _row(node: Any) -> str:
    cells = (_flat(cell) for cell in node)
    return " | ".join(cell for cell in cells if cell)


def _flat(node: Any) -> str:
    parts = []
    for piece in node.itertext():
        parts.append(piece)
    return _SPACE.sub(" ", "".join(parts)).strip()


def _length(found: list[Block]) -> int:
    return sum(len(block.text) for block in found)
