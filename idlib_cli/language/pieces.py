"""A stretch of text cut at its white space, the cheapest way to come by its words.

What stands between two spaces is a word with the marks that touch it. What a rule makes of such a
piece is kept in a `memo.Memo`, so that only the few pieces that matter are looked at closely.

>>> pieces("He said  so.", 3, 12)
(['said', 'so.'], [3, 9])
"""

import re
from collections.abc import Sequence
from itertools import accumulate, count
from operator import add

_PIECE = re.compile(r"\S+")


def pieces(text: str, start: int, end: int) -> tuple[list[str], Sequence[int]]:
    """The pieces of `text[start:end]` and where each begins."""
    stretch = text[start:end]
    found = stretch.split()
    if not found:
        return found, []
    first = start + len(stretch) - len(stretch.lstrip())
    begins = list(map(add, accumulate(map(len, found), initial=first), count()))
    after = begins.pop()
    if after - 1 != start + len(stretch.rstrip()):  # not single spaces throughout
        return found, [match.start() for match in _PIECE.finditer(text, start, end)]
    return found, begins
