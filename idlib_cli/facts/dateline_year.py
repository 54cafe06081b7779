"""The day of publication where the dateline names no year: "LIMA, June 6 (Wire) -", "6 Jun, 13:20".

The year is told by the latest month or day that the article names with its year, where that lies in
the weeks before (in the year before, where the weekday of the day itself is told), or by a year
that "this year" is held against; and by its weekdays: news tells first of the day it appears on or
of the day before. A year alone says nothing else ("has ruled since 2017"): such an article stays
without a day.
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
_YEAR = timedelta(weeks=51)
"""From the latest day or month that is named with its year to the day of publication: the longer
where the weekday told is that of the day itself, which one year in seven gives by chance."""
_FRESH = 1
_HELD_AGAINST = re.compile(
    r"\bthis\s+year\b[^\n]{0,80}?(?:\bthan|\bas|\bagainst|\bwith|\bto|\bfrom|\bover|\.)\s+(?:in\s+|In\s+)?\Z"
)
"""109,000 so far this year, more than in *2018*: it is 2019."""
_BEGUN = re.compile(r"\b(?:since|from)\s\Z", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:[^|\n]{1,40}\|\s*){0,3}(?:(?:first|last)\s)?"
    r"(?:(?:published|posted|updated)[ :]{1,3}(?:on\s)?)?\Z",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:,|\sat|\s[|–-])?\s{0,3}\d{1,2}[:.h]\d\d\b|\s*\Z")
"""What stands before and behind the day in a line of its own: "Updated 6 Jun, 13:20"."""


def day_of_dateline(analysis: "Analysis") -> tuple[date, str] | None:
    """The day and the evidence in words; None where no dateline or not one year fits."""
    text, told = analysis.text, analysis.expressions
    dated = next((d for d in told[:_OPENING] if is_dateline(text, *d)), None)
    if dated is None or not isinstance(dated[1].meaning, Calendar):
        return None
    expression, meaning = dated[1], dated[1].meaning
    first = _first_weekday(analysis) if meaning.weekday is None else None
    if meaning.weekday is None and first is None:
        return None
    words = " ".join(text[expression.start : expression.end].split())
    others = [e.meaning for _, e, _ in told if isinstance(e.meaning, Calendar)]
    dated_days = (_of_year(m, m.year) for m in others if m.year and m.month and not m.before_christ)
    last = max((day for day in dated_days if day is not None), default=None)
    latest = max((m.year for m in others if m.year), default=None)
    day = _soon_after(meaning, last, first) if last is not None else None
    if last is not None and day is not None and day.year >= (latest or 0):
        return day, (
            f"the dateline says “{words}”, the latest day or month told with its year is of"
            f" {last:%B %Y}, and the weekday told fits"
        )
    before = _year_before(analysis)
    day = _of_year(meaning, before + 1) if before is not None and before == latest else None
    if day is None or not _fits(day, meaning, first):
        return None
    return day, f"the dateline says “{words}”, “this year” follows {before}, and the weekday fits"


def _soon_after(meaning: Calendar, last: date, first: int | None) -> date | None:
    """The one day of a dateline in the weeks or the year after the latest day told."""
    fitting = []
    for year in (last.year, last.year + 1):
        day = _of_year(meaning, year)
        if day is None or day < last or not _fits(day, meaning, first):
            continue
        if day <= last + (_YEAR if day.weekday() in (meaning.weekday, first) else _WEEKS):
            fitting.append(day)
    return fitting[0] if len(fitting) == 1 else None


def _fits(day: date, meaning: Calendar, first: int | None) -> bool:
    """Whether a day has the weekday told beside it, or about the first that the story tells."""
    return day.weekday() == meaning.weekday if first is None else _is_fresh(day, first)


def _year_before(analysis: "Analysis") -> int | None:
    """The year that "this year" is held against."""
    for _, expression, _ in analysis.expressions:
        meaning = expression.meaning
        if not isinstance(meaning, Calendar) or not meaning.year or meaning.month:
            continue
        begin = max(0, expression.start - 120)
        if _HELD_AGAINST.search(analysis.text, begin, expression.start):
            return meaning.year
    return None


def _of_year(meaning: Calendar, year: int) -> date | None:
    month, day = meaning.month or 1, meaning.day or 1
    return date(year, month, day) if is_day(year, month, day) else None


def _is_fresh(day: date, weekday: int) -> bool:
    return (day.weekday() - weekday) % 7 <= _FRESH


def is_dateline(
    text: str, paragraph: Paragraph, expression: Expression, sentence: tuple[int, int]
) -> bool:
    """Whether an expression is the day of a dateline without its year: "ORLA, *July 20* -"."""
    meaning = expression.meaning
    if not isinstance(meaning, Calendar) or not meaning.day or not meaning.month:
        return False
    if meaning.year or meaning.which or meaning.either:
        return False
    if paragraph.kind == "body" and sentence[0] == paragraph.start:
        found = DATELINE.match(text, *sentence)
        return found is not None and found.start("date") <= expression.start < found.end("date")
    return bool(
        paragraph.kind in ("heading", "title")
        and _STAMP.match(text, paragraph.start, expression.start)
        and _CLOCK.match(text, expression.end, paragraph.end)
    )


def _first_weekday(analysis: "Analysis") -> int | None:
    """The first weekday that can be of the news: not "last Thursday", "since Monday"."""
    for paragraph, expression, _ in analysis.expressions:
        meaning = expression.meaning
        if paragraph.kind != "body" or not isinstance(meaning, Weekday) or meaning.which:
            continue
        if not _BEGUN.search(analysis.text, max(0, expression.start - 8), expression.start):
            return meaning.weekday
    return None
