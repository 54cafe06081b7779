"""With which letters the text that a pattern matches can begin, told from how it is written.

Of two hundred patterns for the lines of a page none, as a rule, can match a line of a story: so
long as it is known how they begin, they need be neither tried nor even compiled.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

LETTERS = 4
"""So many letters are told apart."""

_PIECE = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:-?[a-z]+)?[:=!]|\(\?<[=!]|\(\?P?<\w+>"
    r"|[\w ,:'’@&#-]+(?![?*+{])|.",
    re.DOTALL,
)
"""A letter, class, parenthesis or sign, or a run of letters of which none is repeated."""
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_REPEATS = frozenset("?*+{")
_NONE = frozenset("?*0,")
"""What a repetition begins with that need not be there."""
_NOTHING = ("\\b", "\\B", "^", "$")
"""What takes no letter."""
_ESCAPED = {rf"\{mark}": mark for mark in ".()[]{}+*?|/^$-"} | {r"\d": "0123456789"}
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
    found = {head(text) for text, _ in _of_alternatives(_PIECE.findall(pattern))}
    if "" in found:
        return None
    return frozenset(text for text in found if found.isdisjoint(accumulate(text[:-1])))


def _of_alternatives(pieces: list[str]) -> _Beginnings:
    return frozenset().union(*map(_of_sequence, _parted(pieces)))


def _of_sequence(pieces: list[str]) -> _Beginnings:
    found, at = _EMPTY, 0
    while at < len(pieces) and not all(ends for _, ends in found):
        end = _closing(pieces, at) if pieces[at][0] == "(" else at
        one = _of_piece(pieces[at : end + 1])
        missing, again, at = _repeated(pieces, end + 1)
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
    if first[0] == "[":
        known = first[1] != "^" and "\\" not in first and "-" not in first[2:-2]
        return frozenset((letter, False) for letter in first[1:-1]) if known else _ANYTHING
    if first[0] == "\\":
        return frozenset((letter, False) for letter in _ESCAPED.get(first, "")) or _ANYTHING
    return _ANYTHING if first == "." else frozenset({(first[:LETTERS], len(first) >= LETTERS)})


def _repeated(pieces: list[str], at: int) -> tuple[bool, bool, int]:
    """Whether what stands before may be missing, whether there may be more of it, and where what
    says so ends."""
    mark = pieces[at] if at < len(pieces) else ""
    if mark not in _REPEATS:
        return False, False, at
    least = mark
    if mark == "{":
        least = pieces[at + 1][0]
        at = pieces.index("}", at)
    at += 1
    if at < len(pieces) and pieces[at] in {"?", "+"}:  # lazy, or never given back
        at += 1
    return least in _NONE, mark != "?", at


def _added(found: _Beginnings, more: _Beginnings) -> Iterator[tuple[str, bool]]:
    for text, ends in found:
        if ends:
            yield text, True
            continue
        for other, stays in more:
            whole = text + other
            yield whole[:LETTERS], stays or len(whole) >= LETTERS


def _parted(pieces: list[str]) -> list[list[str]]:
    """What stands between the bars outside all groups."""
    parts: list[list[str]] = [[]]
    depth = 0
    for piece in pieces:
        depth += piece[0] == "("
        depth -= piece == ")"
        if piece == "|" and not depth:
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


def _closing(pieces: list[str], start: int) -> int:
    """Where the group ends that begins there."""
    depth = 0
    for at in range(start, len(pieces)):
        depth += pieces[at][0] == "("
        depth -= pieces[at] == ")"
        if not depth:
            return at
    raise ValueError("a group without an end: " + "".join(pieces))
