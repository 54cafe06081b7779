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

from typing import NamedTuple

from idlib_cli.language.closing_marks import paired_close, single_close, straight_close
from idlib_cli.language.quotation_marks import (
    Mark,
    is_elided,
    marks_in,
    marks_of,
    opens,
    straight_opens,
)

__all__ = ["Quotation", "find", "marks_of"]


class Quotation(NamedTuple):
    """The inside of a pair of quotation marks, within one paragraph."""

    start: int
    end: int
    open_start: int
    """Where the opening mark starts."""
    close_end: int
    """Where the closing mark ends; `end` where the mark was never closed."""
    closed: bool


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
_BEFORE_SPEECH = ("", ".", ",", ":", "?", "!", "—", "–", "’", "'")


def find(text: str, start: int, end: int, among: str | None = None) -> list[Quotation]:
    """The quotations of the paragraph `text[start:end]`, outermost only, in order.

    `among`: `marks_of` the text, for many paragraphs of one.
    """
    marks = marks_in(text, start, end, among)
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


def _closing_mark(text: str, marks: list[Mark], index: int, start: int, end: int) -> int | None:
    """Where the quotation that the mark at `index` opens is closed; None where it opens none."""
    begin, after, mark = marks[index]
    if index + 1 < len(marks) and marks[index + 1] == (after, 2 * after - begin, mark):
        return None  # nothing stands between the two
    if mark in _SINGLE:
        if opens(text, begin, after, start, end) and not is_elided(text, after, end):
            close = single_close(text, marks, index, end)
            if (
                close is None
                and text[max(start, begin - 4) : begin].rstrip()[-1:] in _BEFORE_SPEECH
            ):
                return len(marks) if _runs_on(text, end, mark) else None
            return close
    elif mark in _CLOSERS:
        if mark not in "»›" or opens(text, begin, after, start, end):
            return paired_close(marks, index, _CLOSERS[mark])
    elif mark in ('"', "''", "＂", "”") and straight_opens(text, marks[index], start, end):
        return straight_close(text, marks, index, start, end)
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
