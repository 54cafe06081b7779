"""What trafilatura finds (a tree of its own tags) to paragraphs, headings, items and table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_SPACE = re.compile(r"\s+")
_STOP = re.compile(r"[.!?…:][\"'”’»)]{0,3}$")
_STOP_REACH = 8
_BLOCKS = frozenset(("p", "head", "item", "quote", "row", "code", "ab", "fw"))
_INLINE = frozenset(("hi", "ref", "del", "lb", "span"))
_BREAK = "\u2028"
"""Stands for a line break while the words of a block are collected."""
_PARAGRAPH = 60
_CELL = 200
"""A cell of so many characters is no cell of a table of figures: the page is laid out with it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row of the article."""

    text: str
    heading: bool


def told(body: Any) -> list[Block]:
    """The blocks of an extracted body, depth first, without recursion: pages nest deep."""
    for line_break in body.iter("lb"):
        line_break.tail = _BREAK + (line_break.tail or "")
    found: list[Block] = []
    waiting: list[tuple[Any, bool]] = [(body, False)]
    loose: list[str] = []

    def flush() -> None:
        found.extend(Block(text, heading=False) for text in _lines("".join(loose)))
        loose.clear()

    while waiting:
        node, tail = waiting.pop()
        if tail:
            loose.append(node.tail or "")
            continue
        if node is not body:
            waiting.append((node, True))
        if not isinstance(node.tag, str):
            continue
        if node.tag in _BLOCKS and not _holds_blocks(node):
            flush()
            if node.tag == "head":
                found.append(Block(_flat(node), heading=True))
            elif node.tag == "row":
                found.append(Block(_row(node), heading=False))
            else:
                loose.extend(node.itertext())
                flush()
            continue
        if node.tag not in _INLINE:
            flush()
        loose.append(node.text or "")
        waiting.extend((child, False) for child in reversed(node))
    flush()
    return [block for block in found if block.text]


def _holds_blocks(node: Any) -> bool:
    if node.tag == "row":
        return any(len(cell) and len("".join(cell.itertext())) > _CELL for cell in node)
    return any(True for _ in node.iterdescendants(*_BLOCKS))


def _lines(text: str) -> Iterator[str]:
    """The paragraphs that line breaks make; a break within a sentence is a space."""
    paragraph: list[str] = []
    length = 0
    for piece in text.split(_BREAK):
        line = _SPACE.sub(" ", piece).strip()
        if not line:
            continue
        paragraph.append(line)
        length += len(line)
        if length >= _PARAGRAPH and _STOP.search(line, max(0, len(line) - _STOP_REACH)):
            yield " ".join(paragraph)
            paragraph.clear()
            length = 0
    if paragraph:
        yield " ".join(paragraph)


def _row(node: Any) -> str:
    cells = (_flat(cell) for cell in node)
    return " | ".join(cell for cell in cells if cell)


def _flat(node: Any) -> str:
    return _SPACE.sub(" ", "".join(node.itertext())).strip()
