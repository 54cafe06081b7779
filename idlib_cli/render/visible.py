"""Text made safe to show: what would move a cursor, hide or turn text round becomes visible.

For table, plain and markdown. The machine forms and piped `show` are exact and don't come here.
"""

import re
from functools import cache

_HARMFUL = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1: escape sequences begin with these
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of writing direction
    "\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"  # invisible: zero width space, annotations …
    "\U000e0000-\U000e007f"  # tags: a second, hidden alphabet
    "\ud800-\udfff]"  # half of a character, which no terminal can be sent
)
"""What is neither printable nor white space, to Python as to a reader."""
_SPACE = r"[ \t\r\n\x85\u2028\u2029]+"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Most text holds nothing of the kind, and compiling is a hundredth of a look-up."""
    return re.compile(pattern)


def visible(text: str) -> str:
    r"""One line that shows every character: white space as one space, controls as escapes.

    >>> visible("one\n two \x1b[31mred")
    'one two \\x1b[31mred'
    >>> visible("a\u202eb")
    'a\\u202eb'
    """
    line = text.replace("\n", " ")
    if line.isprintable() and "  " not in line:
        return line.strip()
    return _compiled(_HARMFUL).sub(_escape, _compiled(_SPACE).sub(" ", text)).strip()


def visible_lines(text: str) -> str:
    r"""The same with line ends and tabs kept, for whole articles.

    >>> visible_lines("one\r\ntwo\x07")
    'one\ntwo\\x07'
    """
    return _compiled(_HARMFUL).sub(_escape, text.replace("\r\n", "\n").replace("\r", "\n"))


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
