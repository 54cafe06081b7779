"""How a pattern is written: its letters, classes, groups and what may be repeated."""

import re

_PIECE = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:-?[a-z]+)?[:=!]|\(\?<[=!]|\(\?P?<\w+>"
    r"|[\w ,:'’@&#-]+(?![?*+{])|.",
    re.DOTALL,
)
"""A letter, class, parenthesis or sign, or a run of letters of which none is repeated."""
_REPEATS = frozenset("?*+{")
_NONE = frozenset("?*0,")
"""What a repetition begins with that need not be there."""
_ESCAPED = {rf"\{mark}": mark for mark in ".()[]{}+*?|/^$-"} | {r"\d": "0123456789"}


def pieces_of(pattern: str) -> list[str]:
    """Its letters, classes, parentheses and signs, in order."""
    return _PIECE.findall(pattern)


def any_of(piece: str) -> str:
    """The letters of which a class or an escape is any one; none where they are many or unknown."""
    if piece[0] == "[":
        known = piece[1] != "^" and "\\" not in piece and "-" not in piece[2:-2]
        return piece[1:-1] if known else ""
    return _ESCAPED.get(piece, "")


def repeated(pieces: list[str], at: int) -> tuple[bool, bool, int]:
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


def parted(pieces: list[str]) -> list[list[str]]:
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


def closing(pieces: list[str], start: int) -> int:
    """Where the group ends that begins there."""
    depth = 0
    for at in range(start, len(pieces)):
        depth += pieces[at][0] == "("
        depth -= pieces[at] == ")"
        if not depth:
            return at
    raise ValueError("a group without an end: " + "".join(pieces))
