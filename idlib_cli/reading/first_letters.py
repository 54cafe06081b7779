"""By which letter the text that a pattern matches can begin, told from how the pattern is written.

Of two hundred patterns for the lines of a page a dozen can match a line that begins with "r".
"""

import re

_PIECE = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:-?[a-z]+)?[:=!]|\(\?P?<\w+>|.", re.DOTALL
)
_GROUPS = ("(?:", "(?-i:")
_MAYBE = frozenset("?*{")
"""Behind something that need not stand there."""


def first_letters(pattern: str) -> frozenset[str] | None:
    """The lower-case letters and digits that a match can begin with; None for "it may be others".

    Understood are letters, groups of alternatives and what may be left out.

    >>> sorted(first_letters(r"(?:the )?(?:read|see) more|close"))
    ['c', 'r', 's', 't']
    >>> first_letters(r"\\w+ more") is None
    True
    """
    return _of_alternatives(_PIECE.findall(pattern))


def _of_alternatives(pieces: list[str]) -> frozenset[str] | None:
    letters: frozenset[str] = frozenset()
    for alternative in _parted(pieces):
        found = _of_sequence(alternative)
        if found is None:
            return None
        letters |= found
    return letters


def _of_sequence(pieces: list[str]) -> frozenset[str] | None:
    if not pieces:
        return None
    first = pieces[0]
    if first in _GROUPS:
        end = _closing(pieces)
        found = _of_alternatives(pieces[1:end])
    elif first.isascii() and first.isalnum():
        end, found = 0, frozenset(first.lower())
    else:
        return None
    rest = pieces[end + 1 :]
    if found is None or not rest or rest[0] not in _MAYBE:
        return found
    if rest[0] != "?":
        return None
    others = _of_sequence(rest[1:])
    return None if others is None else found | others


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


def _closing(pieces: list[str]) -> int:
    """Where the group ends that the first piece opens."""
    depth = 0
    for at, piece in enumerate(pieces):
        depth += piece[0] == "("
        depth -= piece == ")"
        if not depth:
            return at
    raise ValueError("a group without an end: " + "".join(pieces))
