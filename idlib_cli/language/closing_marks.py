"""Where a quotation mark is closed: by a partner of its own, by its like, or past apostrophes."""

from idlib_cli.language.quotation_marks import AFTER_CLOSING, Mark, is_elided, opens

_SINGLE_CLOSERS = frozenset("’'‘")
_LONGEST_SINGLE = 2000
"""Code points that a single-quoted stretch may span; a stray apostrophe reaches no further."""
_MOST_MARKS = 60
"""Marks that are looked at for the end of a quotation; what has more of them is no prose."""


def paired_close(marks: list[Mark], index: int, closers: str) -> int:
    """Where a mark with a partner of its own is closed; len(marks) where it is not."""
    opener = marks[index][2]
    wanted = {closers} if closers == "''" else set(closers)
    if opener == ",,":
        wanted = {"''", "“", "”", '"'}
    depth = 0
    first: int | None = None
    reopened: int | None = None
    for at in range(index + 1, min(len(marks), index + _MOST_MARKS)):
        mark = marks[at][2]
        if mark == opener and opener not in wanted:
            depth += 1
            if first is None and reopened is None:
                reopened = at
        elif mark in wanted:
            first = at if first is None else first
            if depth == 0:
                return at
            depth -= 1
    if first is None and opener == "“":
        for at in range(index + 1, reopened or min(len(marks), index + _MOST_MARKS)):
            if marks[at][2] in ('"', "''"):
                return at
    if reopened is not None and (first is None or reopened < first) and opener == "“":
        return reopened
    return len(marks) if first is None else first


def straight_close(text: str, marks: list[Mark], index: int, start: int, end: int) -> int:
    """Where a mark that looks the same on both sides is closed; len(marks) where it is not."""
    opener = marks[index][2]
    same = [
        at
        for at in range(index + 1, min(len(marks), index + _MOST_MARKS))
        if marks[at][2] == opener
        or marks[at][2] in ("”", "“")
        or (opener == "''" and marks[at][2] == '"')
    ]
    inner = -1
    for position, at in enumerate(same):
        begin, after, mark = marks[at]
        if text[begin - 1] == "=" or at <= inner:
            continue
        if mark == "“" and opener == '"' and opens(text, begin, after, start, end):
            inner = _inner_close(marks, same[position + 1 :])
            if inner >= 0:
                continue  # "It was “too loud” for them."
        if mark == opener and opens(text, begin, after, start, end):
            # Opens again: a quotation inside this one if two closing marks follow.
            rest = [opens(text, marks[n][0], marks[n][1], start, end) for n in same[position:]]
            if rest[1:3] == [False, False] and after < end:
                return same[position + 2]
        return at
    return len(marks)


def _inner_close(marks: list[Mark], following: list[int]) -> int:
    """Where curly marks inside straight ones close; -1 where no straight one closes both."""
    for place, at in enumerate(following):
        if marks[at][2] == "”":
            return at if any(marks[later][2] == '"' for later in following[place + 1 :]) else -1
        if marks[at][2] == '"':
            break
    return -1


def single_close(text: str, marks: list[Mark], index: int, end: int) -> int | None:
    """Where a single quotation mark is closed, apostrophes passed over; None where it opens none.

    A mark before a letter is an apostrophe. One after a plural s ("the workers’ council") is
    one too where the sentence runs on in lower case and a better mark follows.
    """
    _begin, after, opener = marks[index]
    doubtful: int | None = None
    for at in range(index + 1, min(len(marks), index + _MOST_MARKS)):
        finish, close_end, mark = marks[at]
        if finish - after > _LONGEST_SINGLE:
            break
        if mark in ("‘", "'") and opener == mark and _reopens(text, finish, close_end, end):
            if doubtful is not None or mark == "‘":
                break
            continue
        if mark == "''" and opener in "'`":
            if finish > after:
                return at
            continue
        if mark not in _SINGLE_CLOSERS or (mark == "‘" and opener != "‚"):
            continue
        follows = text[close_end] if close_end < end else " "
        if follows.isalnum() or finish == after:
            continue
        before = text[finish - 1]
        if before in ",.!?…—–" or follows in AFTER_CLOSING or close_end == end:
            return (
                at
                if doubtful is None or before in ",.!?…—–"
                else _earlier(text, doubtful, marks, at)
            )
        if before in "sSzx" and follows == " ":
            if doubtful is None:
                doubtful = at
            continue
        return at if doubtful is None else _earlier(text, doubtful, marks, at)
    return doubtful


def _earlier(text: str, doubtful: int, marks: list[Mark], sure: int) -> int:
    """Of a doubtful and a sure closing mark the one that closes: the sure one, unless a
    sentence ends between them."""
    between = text[marks[doubtful][1] : marks[sure][0]]
    return doubtful if ". " in between or "\n\n" in between else sure


def _reopens(text: str, begin: int, after: int, end: int) -> bool:
    before = text[begin - 1]
    return (
        before.isspace()
        and after < end
        and not text[after].isspace()
        and not is_elided(text, after, end)
    )
