"""With which letters the text that a pattern matches can begin, told from how it is written.

Of two hundred patterns for the lines of a page none, as a rule, can match a line of a story: so
long as it is known how they begin, they need be neither tried nor even compiled.
"""

from collections.abc import Iterator
from itertools import accumulate

from idlib_cli.reading.pattern_pieces import any_of, closing, parted, pieces_of, repeated

LETTERS = 4
"""So many letters are told apart."""

_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_NOTHING = ("\\b", "\\B", "^", "$")
"""What takes no letter."""
_SAME = str.maketrans("İıſ", "iis")
"""Letters that Python takes for a plain one where case does not count."""

_Beginnings = frozenset[tuple[str, bool]]
"""Letters, and whether anything may follow them, so that nothing is to be added."""
_EMPTY: _Beginnings = frozenset({("", False)})
_ANYTHING: _Beginnings = frozenset({("", True)})


def head(text: str) -> str:
    """The letters that a text begins with, as those of `beginnings` are written."""
    return text[:LETTERS].translate(_SAME).lower()


def beginnings(pattern: str) -> frozenset[str] | None:
    """How what the pattern matches can begin, case aside: one of the strings, behind which
    anything may follow where it is a short one. None for "it may be otherwise".

    >>> sorted(beginnings(r"(?:the )?(?:read|se?e) more|x"))
    ['read', 'se m', 'see ', 'the ', 'x']
    >>> beginnings(r"\\w+ more") is None
    True
    """
    found = {head(text) for text, _ in _of_alternatives(pieces_of(pattern))}
    if "" in found:
        return None
    return frozenset(text for text in found if found.isdisjoint(accumulate(text[:-1])))


def _of_alternatives(pieces: list[str]) -> _Beginnings:
    return frozenset().union(*map(_of_sequence, parted(pieces)))


def _of_sequence(pieces: list[str]) -> _Beginnings:
    found, at = _EMPTY, 0
    while at < len(pieces) and not all(ends for _, ends in found):
        end = closing(pieces, at) if pieces[at][0] == "(" else at
        one = _of_piece(pieces[at : end + 1])
        missing, again, at = repeated(pieces, end + 1)
        if again:
            one = frozenset((text, True) for text, _ in one)
        if missing:
            one |= _EMPTY
        found = frozenset(_added(found, one))
    return found


def _of_piece(pieces: list[str]) -> _Beginnings:
    """Of some letters, a class or a group."""
    first = pieces[0]
    if first in _NOTHING or first in _LOOKS:
        return _EMPTY
    if first[0] == "(":
        return _of_alternatives(pieces[1:-1])
    if len(first) > 1 and first[0] in "[\\":
        return frozenset((letter, False) for letter in any_of(first)) or _ANYTHING
    return _ANYTHING if first == "." else frozenset({(first[:LETTERS], len(first) >= LETTERS)})


def _added(found: _Beginnings, more: _Beginnings) -> Iterator[tuple[str, bool]]:
    for text, ends in found:
        if ends:
            yield text, True
            continue
        for other, stays in more:
            whole = text + other
            yield whole[:LETTERS], stays or len(whole) >= LETTERS
