"""Quotation marks: where quoted stretches begin and end, whatever marks an outlet uses.

The marks of the world's press: “ ” and straight ", „ “ and „ ”, « » (and » «), two
apostrophes '' and backquotes ``, ‘ ’ and straight ' as primary marks with apostrophes all
around, 「 」. A mark that is never closed runs to the end of its paragraph, since a quote that
goes on over paragraphs opens a mark in each and closes only the last. Marks inside marks
belong to the outer quotation. What a quotation means (speech, a title, irony) is decided by
`facts.quotes`; dashes as quotation signs are read there too, since only a cue tells them from
other dashes.

>>> text = "He said: ‘The workers’ council isn’t ready.’ «Non», she replied."
>>> [text[q.start:q.end] for q in find(text, 0, len(text))]
['The workers’ council isn’t ready.', 'Non']
"""

import re
from typing import NamedTuple


class Quotation(NamedTuple):
    """The inside of a pair of quotation marks, within one paragraph."""

    start: int
    end: int
    open_start: int
    """Where the opening mark starts."""
    close_end: int
    """Where the closing mark ends; `end` where the mark was never closed."""
    closed: bool


_MARKS = "\"“”„‟«»‘’‚‹›'`「」『』＂"
_DOUBLED = ("''", "``", ",,")
"""Two characters that are one mark."""
_MARK = re.compile(
    # begins with a set of characters, which is what searching is fast for
    rf"[{_MARKS},](?:(?<=')'|(?<=`)`|(?<=,),(?=\w)|(?<!,))"
)
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "``": "''",
    ",,": "''“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
}
_SINGLE = frozenset("‘'‚`")
_SINGLE_CLOSERS = frozenset("’'‘")
_BEFORE_OPENING = frozenset("([{—–―-/:>\"“„«'‘`")
_AFTER_CLOSING = frozenset(",.;:)]!?…—–")
_BEFORE_SPEECH = ("", ".", ",", ":", "?", "!", "—", "–", "’", "'")
_ELIDED = re.compile(
    # 'em, 'til, 'cause, '90s, ’s: an apostrophe that opens nothing
    r"(?:\d\ds?|em|til|till|cause|bout|n|tis|twas|s|round|neath)\b",
    re.IGNORECASE,
)
_LONGEST_SINGLE = 2000
"""Code points that a single-quoted stretch may span; a stray apostrophe reaches no further."""
_MOST_MARKS = 60
"""Marks that are looked at for the end of a quotation; what has more of them is no prose."""

Mark = tuple[int, int, str]


def marks_of(text: str) -> str | None:
    """The marks that a text has at all, of which the press of the world has many and an outlet two
    or three; None where one is made of two characters."""
    if any(mark in text for mark in _DOUBLED):
        return None
    return "".join([mark for mark in _MARKS if mark in text])


def find(text: str, start: int, end: int, among: str | None = None) -> list[Quotation]:
    """The quotations of the paragraph `text[start:end]`, outermost only, in order.

    `among`: `marks_of` the text, for many paragraphs of one.
    """
    marks = _marks(text, start, end, among)
    found: list[Quotation] = []
    index = 0
    while index < len(marks):
        begin, after, mark = marks[index]
        close = _closing_mark(text, marks, index, start, end)
        if close is None:
            index += 1
            continue
        if close < len(marks):
            finish, close_end, closer = marks[close]
            if closer == "''" and text[close_end : close_end + 1] == "'":
                finish, close_end = finish + 1, close_end + 1  # a single mark closes before it
            closed = True
            if mark in ("“", '"') and closer == "“":  # never closed: another one opens
                finish = close_end = _trimmed(text, after, finish)
                closed = False
                close -= 1
        else:
            finish = close_end = _trimmed(text, after, end)
            closed = False
        after, finish = _inner(text, after, finish)
        if finish > after:
            found.append(Quotation(after, finish, begin, close_end, closed))
        index = close + 1
    return found


def _marks(text: str, start: int, end: int, among: str | None) -> list[Mark]:
    """The marks in `text[start:end]`, in order."""
    if among is None:
        return [(m.start(), m.end(), m.group()) for m in _MARK.finditer(text, start, end)]
    # a search for one character after the other is thirty times as fast as one pattern for all
    found: list[Mark] = []
    for mark in among:
        at = text.find(mark, start, end)
        while at >= 0:
            found.append((at, at + 1, mark))
            at = text.find(mark, at + 1, end)
    found.sort()
    return found


def _closing_mark(text: str, marks: list[Mark], index: int, start: int, end: int) -> int | None:
    """Where the quotation that the mark at `index` opens is closed; None where it opens none."""
    begin, after, mark = marks[index]
    if index + 1 < len(marks) and marks[index + 1] == (after, 2 * after - begin, mark):
        return None  # nothing stands between the two
    if mark in _SINGLE:
        if _opens(text, begin, after, start, end) and not _ELIDED.match(text, after, end):
            close = _single_close(text, marks, index, end)
            if (
                close is None
                and text[max(start, begin - 4) : begin].rstrip()[-1:] in _BEFORE_SPEECH
            ):
                return len(marks) if _runs_on(text, end, mark) else None
            return close
    elif mark in _CLOSERS:
        if mark not in "»›" or _opens(text, begin, after, start, end):
            return _paired_close(marks, index, _CLOSERS[mark])
    elif mark in ('"', "''", "＂", "”") and _straight_opens(text, marks[index], start, end):
        return _straight_close(text, marks, index, start, end)
    return None


def _runs_on(text: str, end: int, mark: str) -> bool:
    """Whether the paragraph behind `end` opens with the same mark: a quotation over paragraphs."""
    following = text[end : end + 6].lstrip()
    return following.startswith(mark) and following[1:2].isupper()


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the spaces that French puts inside its marks."""
    while start < end and text[start].isspace():
        start += 1
    return start, _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _opens(text: str, begin: int, after: int, start: int, end: int) -> bool:
    """Whether the mark stands where an opening mark stands: after a gap, before a word."""
    before = text[begin - 1] if begin > start else " "
    follows = text[after] if after < end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not (
        follows.isspace() or (follows in _AFTER_CLOSING and text[after : after + 3] != "...")
    )


def _straight_opens(text: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a mark that looks the same on both sides opens here."""
    begin, after, _ = mark
    before = text[begin - 1] if begin > start else " "
    follows = text[after] if after < end else " "
    if before == "=" or (before.isdigit() and not follows.isalpha()):
        return False  # an attribute of markup; inches
    return not follows.isspace() or before.isspace()


def _paired_close(marks: list[Mark], index: int, closers: str) -> int:
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


def _straight_close(text: str, marks: list[Mark], index: int, start: int, end: int) -> int:
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
        if mark == "“" and opener == '"' and _opens(text, begin, after, start, end):
            inner = _inner_close(marks, same[position + 1 :])
            if inner >= 0:
                continue  # "It was “too loud” for them."
        if mark == opener and _opens(text, begin, after, start, end):
            # Opens again: a quotation inside this one if two closing marks follow.
            rest = [_opens(text, marks[n][0], marks[n][1], start, end) for n in same[position:]]
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


def _single_close(text: str, marks: list[Mark], index: int, end: int) -> int | None:
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
        if before in ",.!?…—–" or follows in _AFTER_CLOSING or close_end == end:
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
        and not _ELIDED.match(text, after, end)
    )
