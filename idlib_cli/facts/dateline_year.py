"""The day of publication where the dateline names no year: "LIMA, June 6 (Wire) -", "6 Jun, 13:20".

The year is told by the latest month or day that the article names with its year, where that lies in
the weeks before, and by its weekdays: news tells first of the day it appears on or of the day
before. A year alone says nothing ("has ruled since 2017"): such an article stays without a day.
"""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts.when import DATELINE
from idlib_cli.language.dates import Expression
from idlib_cli.language.dates.calendar import is_day
from idlib_cli.language.dates.meaning import Calendar, Weekday
from idlib_cli.records import Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_OPENING = 6
"""Date expressions of the article among which its dateline is."""
_WEEKS = timedelta(weeks=9)
"""From the latest day or month that is named with its year to the day of publication."""
_FRESH = 1
_STAMP = re.compile(
    r"(?:(?:first|last)\s)?(?:(?:published|posted|updated)[ :]{1,3}(?:on\s)?)?\Z", re.IGNORECASE
)
_CLOCK = re.compile(r"(?:,|\sat|\s[|–-])?\s{0,3}\d{1,2}[:.h]\d\d\b|\s*\Z")
"""What stands before and behind the day in a line of its own: "Updated 6 Jun, 13:20"."""


def day_of_dateline(analysis: "Analysis") -> tuple[date, str] | None:
    """The day and the evidence in words; None where no dateline or not one year fits."""
    text, told = analysis.text, analysis.expressions
    dated = next((d for d in told[:_OPENING] if _is_dateline(text, *d)), None)
    if dated is None or not isinstance(dated[1].meaning, Calendar):
        return None
    expression, meaning = dated[1], dated[1].meaning
    others = [e.meaning for _, e, _ in told if isinstance(e.meaning, Calendar)]
    dated_days = (_of_year(m, m.year) for m in others if m.year and m.month and not m.before_christ)
    last = max((day for day in dated_days if day is not None), default=None)
    if last is None:
        return None
    weekday = meaning.weekday
    first = _first_weekday(analysis) if weekday is None else None
    if weekday is None and first is None:
        return None
    fitting = [
        day
        for day in (_of_year(meaning, year) for year in (last.year, last.year + 1))
        if day is not None
        and last <= day <= last + _WEEKS
        and (day.weekday() == weekday if first is None else _is_fresh(day, first))
    ]
    if len(fitting) != 1:
        return None
    words = " ".join(text[expression.start : expression.end].split())
    return fitting[0], (
        f"the dateline says “{words}”, the latest day or month told with its year is of"
        f" {last:%B %Y}, and the weekday told fits"
    )


def _of_year(meaning: Calendar, year: int) -> date | None:
    month, day = meaning.month or 1, meaning.day or 1
    return date(year, month, day) if is_day(year, month, day) else None


def _is_fresh(day: date, weekday: int) -> bool:
    return (day.weekday() - weekday) % 7 <= _FRESH


def _is_dateline(
    text: str, paragraph: Paragraph, expression: Expression, sentence: tuple[int, int]
) -> bool:
    meaning = expression.meaning
    if not isinstance(meaning, Calendar) or not meaning.day or not meaning.month:
        return False
    if meaning.year or meaning.which or meaning.either:
        return False
    if paragraph.kind == "body" and sentence[0] == paragraph.start:
        found = DATELINE.match(text, *sentence)
        return found is not None and found.start("date") <= expression.start < found.end("date")
    return bool(
        paragraph.kind == "heading"
        and _STAMP.match(text, paragraph.start, expression.start)
        and _CLOCK.match(text, expression.end, paragraph.end)
    )


def _first_weekday(analysis: "Analysis") -> int | None:
    """The first weekday of the story, but for "last Thursday": of the news itself."""
    for paragraph, expression, _ in analysis.expressions:
        meaning = expression.meaning
        if paragraph.kind == "body" and isinstance(meaning, Weekday) and meaning.which is None:
            return meaning.weekday
    return None
