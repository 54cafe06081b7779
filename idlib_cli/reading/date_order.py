"""Which way round a page writes 10/11/2025, told by the story below where no other date tells.

Two kinds of evidence: how its days without a year are written ("October 20", "20 October"), and
which reading lets the first weekday of the story be the day of publication or the day before. Two
days in words, or both kinds, must agree; else the date stays open.
"""

import re
from collections.abc import Sequence
from datetime import date

from idlib_cli.reading.calendar_dates import MONTH
from idlib_cli.records import Paragraph

_IN_WORDS = re.compile(
    rf"\b(?:(?P<month_first>(?=[A-Z])(?i:{MONTH})\.?\s\d{{1,2}}\b(?![,\s]+\d)"
    r"(?!\s(?:[a-z]{3,15}s|people|men|women|children|more)\b))"
    rf"|(?P<day_first>(?<![\d.,])\d{{1,2}}\s(?=[A-Z])(?i:{MONTH})\b(?!\s\d{{4}})))"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?<!next )(?<!last )(?:{'|'.join(_WEEKDAYS)})\b(?!['’]s)")
_FRESH = 1
"""The first day that the news tells is seldom more days old."""
_LOOKED_AT = 12
"""Paragraphs of the story that are looked at."""


def by_story(
    text: str, paragraphs: Sequence[Paragraph], day_first: str, month_first: str
) -> bool | None:
    """Whether the day comes first, given the ISO dates of both readings; None if nothing tells."""
    story = [p for p in paragraphs if p.kind == "body"][:_LOOKED_AT]
    words = [
        match.lastgroup == "day_first"
        for p in story
        for match in _IN_WORDS.finditer(text, p.start, p.end)
    ]
    weekday = next(
        (_WEEKDAYS.index(m[0]) for p in story if (m := _WEEKDAY.search(text, p.start, p.end))), None
    )
    votes = set(words)
    if len(votes) != 1:
        return None
    by_weekday = None if weekday is None else _nearer(weekday, day_first, month_first)
    vote = votes.pop()
    if by_weekday is None:
        return vote if len(words) >= 2 else None
    return vote if by_weekday == vote else None


def _nearer(weekday: int, day_first: str, month_first: str) -> bool | None:
    """Which reading the weekday has just been on; None where it is both or neither."""
    fresh = [
        (date.fromisoformat(value).weekday() - weekday) % 7 <= _FRESH
        for value in (day_first, month_first)
    ]
    return fresh[0] if fresh[0] != fresh[1] else None
