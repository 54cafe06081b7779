"""The paragraphs of a text and what each one is: body, heading, caption, junk …"""

import re

from idlib_cli.records import Paragraph

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t\r]*\n))*")


def paragraphs(text: str, begin: int) -> tuple[Paragraph, ...]:
    """The paragraphs of `text[begin:]`; what comes before `begin` is the front matter."""
    found = []
    for block in _BLOCK.finditer(text, begin):
        end = block.start() + len(block.group().rstrip())
        found.append(Paragraph(block.start(), end, "body"))
    return tuple(found)
