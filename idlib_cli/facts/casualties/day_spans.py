"""From a date expression, or from two, to the days of a claim.

"From January to August this year", "between Saturday night and the early hours of yesterday".
"""

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ISO = lazy_pattern(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")


def written(text: str, mention: DateMention) -> dict[str, str | None]:
    """A date as the fields of a claim."""
    value = mention.value or ""
    first, last = mention.first_day, mention.last_day
    told: dict[str, str | None] = {"date_as_written": text[mention.start : mention.end]}
    value = value.removesuffix("-XX")  # some day of that month
    begin, _, end = value.partition("/")
    if end and _ISO.match(begin) and _ISO.match(end):
        told["date"], told["date_end"] = begin, end
    elif (
        first is not None
        and first == last
        and _OVERNIGHT.search(text, max(0, mention.start - 20), mention.start)
    ):
        told["date"] = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
        told["date_end"] = first
    elif first is not None:
        exact = _ISO.match(value) is not None
        grain = 4 if _DECADE.match(value) else 7 if _PART_OF_YEAR.match(value) else 10
        told["date"] = value if exact else first[:grain]
        if not exact and last is not None and last[:grain] != first[:grain]:
            told["date_end"] = last[:grain]
    return told


_OVERNIGHT = lazy_pattern(r"\b(?i:overnight)\s+(?:in)?to\s+\Z")
"""overnight into Tuesday: from the day before."""


def as_written(text: str, mention: DateMention) -> str:
    """A date as its article has it."""
    return text[mention.start : mention.end]


_DECADE = lazy_pattern(r"\d{2,3}X{0,2}\Z")
_PART_OF_YEAR = lazy_pattern(r"\d{4}-(?:[QH]\d|SP|SU|FA|AU|WI)\Z")
"""Whose days nobody names: a summer is told to the month, the 1970s to the year."""


_FROM = lazy_pattern(
    r"\b(?:between|from|overnight|nights?\s+of|night)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE
)
"""From Monday to, on the night of 15 to, overnight Monday to."""
_NIGHT_OF = lazy_pattern(r"(?:the\s+)?nights?\s+of\b")
"""The *night of* Sunday to Monday."""
_ON = lazy_pattern(r"\b(?:on|of|in)\s+(?:the\s+)?\Z", re.IGNORECASE)
_AND = lazy_pattern(r"\s+and\s+(?:(?:the|early|late|into|on)\s+){0,3}")
_INTO = lazy_pattern(r"\s+into\s+(?:early\s+)?")
_TO = lazy_pattern(
    r"\s+(?:and|to|until|till|through)\s+"
    r"(?:(?:the|early|late|small|first|morning|evening|night|hours|of|on|dawn)\s+){0,5}"
)


def from_to(analysis: "Analysis", mention: DateMention) -> DateMention | None:
    """ "Between Saturday night and the early hours of yesterday": the date with its other end."""
    text, at = analysis.text, bisect_left(analysis.date_starts, mention.start)
    for first, last in pairwise(analysis.dates[max(0, at - 1) : at + 2]):
        if last.start - first.end > _MARK or not _is_span(text, first, last):
            continue
        begin, end = first.first_day, last.last_day
        if first.value and last.value and begin and end and begin < end:
            value = f"{first.value}/{last.value}"
            return replace(first, end=last.end, value=value, last_day=end)
    return None


_MARK = 60
"""Characters between the two ends."""


def _is_span(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether two dates are ends of a stretch: "on 5 and 6 May", "Monday night into Tuesday"."""
    gap = first.end, last.start
    if _INTO.fullmatch(text, *gap):
        return True
    before = text[max(0, first.start - 24) : first.start]
    if _NIGHT_OF.match(text, first.start, first.end) and _TO.fullmatch(text, *gap):
        return True
    mark = text[slice(*gap)].strip()
    if _FROM.search(before) and (mark in _DASHES or mark == "/" or _TO.fullmatch(text, *gap)):
        return True
    if _OTHER_CLAUSE.match(text, last.end, last.end + 30):
        return False
    if mark in _DASHES:
        return last.start - first.end == 1 or bool(
            _DIGIT.search(text, first.start, first.end)
            and _DIGIT.search(text, last.start, last.end)
        )
    return _AND.fullmatch(text, *gap) is not None and _ON.search(before) is not None


_DASHES = frozenset({"-", "–", "—"})
_DIGIT = lazy_pattern(r"\d")
"""28 April – 1 May is a stretch; in "on Monday – Tuesday …" the dash may part two clauses."""
_OTHER_CLAUSE = lazy_pattern(
    r"['’]s?\b|\s+(?:is|was|are|were|has|had|will|would|saw|brought|came|went|began|ended|passed"
    r"|marks|marked|remains|remained|became|looks|looked|turned)\b"
)
"""Nine died on Monday and Tuesday *was* a day of mourning: the second day begins a clause."""


_RANGE = lazy_pattern(
    r"\W*(?:From|Between)\s+[\w ]{3,20}\s(?:to|and|until|till|through)\s+(?:\w+\s+)?\Z"
)
"""From January to *August this year*, nine died."""


def opening_range(analysis: "Analysis", start: int, at: int) -> DateMention | None:
    """Two dates, the later one date `at` of the article, as one of the value "A/B"."""
    first, last = analysis.dates[at - 1], analysis.dates[at]
    if not at or first.start < start or not _RANGE.match(analysis.text, start, last.start):
        return None
    if first.value is None or last.value is None:
        return None
    value = f"{first.value}/{last.value}"
    return replace(first, end=last.end, value=value, last_day=last.last_day)
