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
    found = text[start:end].split()
    return found, begins(text, start, end, found)


def begins(text: str, start: int, end: int, found: list[str]) -> Sequence[int]:
    """Where each of the pieces `found` of `text[start:end]` begins."""
    if not found:
        return []
    first, last = start, end
    while text[first].isspace():
        first += 1
    while text[last - 1].isspace():
        last -= 1
    places = list(map(add, accumulate(map(len, found), initial=first), count()))
    if places.pop() - 1 != last:  # not single spaces throughout
        return [match.start() for match in _PIECE.finditer(text, start, end)]
    return places
