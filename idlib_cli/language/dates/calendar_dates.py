"""Resolving dates of the calendar: of which year, and of which month."""

from dataclasses import replace
from datetime import date
from typing import Literal

from idlib_cli.language.dates import calendar as days
from idlib_cli.language.dates.context import (
    TURN_OF_YEAR,
    Context,
    Resolution,
    Tense,
    add_years,
    month_of,
)
from idlib_cli.language.dates.meaning import Calendar

_NEAR_WEEKDAY = 190
"""A weekday picks the year of its date only this many days around publication: beyond that, a
weekday that does not fall on its date is more likely a slip."""


def resolve_calendar(  # noqa: PLR0911  (one way to find the year a return)
    meaning: Calendar, context: Context
) -> Resolution | None:
    """A day, month, section of a year or year; None where there is no such day."""
    if meaning.either:
        if context.day_first is None:
            known = f"{meaning.year:04d}" if meaning.year else None
            return Resolution(known, "the day and the month may be either way round", "text")
        if not context.day_first:
            meaning = replace(meaning, day=meaning.month, month=meaning.day)
    if meaning.short and context.narrative and context.year and context.year.isdigit():
        return _in_century(meaning, int(context.year))
    if meaning.year is not None:
        value = in_year(meaning, f"{'BC' if meaning.before_christ else ''}{meaning.year:04d}")
        return Resolution(value, "as written", "text") if value else None
    if meaning.day and meaning.month is None:
        return _in_month_told(meaning, context)
    if meaning.day and not days.is_day(2000, meaning.month or 1, meaning.day):
        return None
    if meaning.base.startswith("year of"):
        return _in_year_told(meaning, context)
    if context.year and (context.told_first or meaning.base == "story"):
        return _in_story(meaning, context, context.year)
    if context.published is None:
        value = in_year(meaning, "XXXX")
        return Resolution(value, "the year is not given", "text") if value else None
    if meaning.section:
        year = _year_of_section(meaning, context.published, context.tense)
        value = f"{year:04d}-{meaning.section}"
        return Resolution(value, f"beside publication {context.published}")
    return _by_publication(meaning, context.published, context.tense)


def in_year(meaning: Calendar, year: str) -> str | None:
    """The value with that year ("1939", "BC0480"); None where there is no such day or month."""
    if meaning.section:
        return f"{year}-{meaning.section}"
    if meaning.month is None:
        return year
    if meaning.nth and meaning.weekday is not None:
        if not year.isdigit():
            return f"{year}-{meaning.month:02d}"
        return days.nth_weekday(int(year), meaning.month, meaning.weekday, meaning.nth).isoformat()
    number = int(year) if year.isdigit() else 2000
    if not days.is_day(number, meaning.month, meaning.day or 1):
        return None
    return f"{year}-{meaning.month:02d}" + (f"-{meaning.day:02d}" if meaning.day else "")


def _in_century(meaning: Calendar, told: int) -> Resolution | None:
    """'89 in a history: of the century that brings it nearest to what was told."""
    year = (meaning.year or 0) % 100 + told // 100 * 100
    nearest = min((year - 100, year, year + 100), key=lambda one: abs(one - told))
    value = in_year(meaning, f"{nearest:04d}")
    return Resolution(value, f"the one nearest to {told}, told before", "text") if value else None


def _in_month_told(meaning: Calendar, context: Context) -> Resolution | None:
    """ "On the 9th": of the month told, or the one nearest publication; "of last month"."""
    day, published, told = meaning.day or 1, context.published, context.story
    if meaning.which and published:
        step = {"last": -1, "next": 1}.get(meaning.which, 0)
        year, month = days.add_months(published.year, published.month, step)
        return _day_in(
            year, month, day, f"a month counted from publication {published}", "publication"
        )
    month_told = month_of(told)
    near = published and not context.narrative and _is_near(told, published)
    if told and month_told and not near and told[:4].isdigit():
        year, month = int(told[:4]), month_told
        if len(told) == len("2020-02-03") and day < int(told[8:]):
            year, month = days.add_months(year, month, 1)
        return _day_in(year, month, day, f"beside {told}, told before", "story")
    if published is None:
        return Resolution(None, "nothing in the text says of which month", "text")
    best: tuple[int, int, int] | None = None
    for step in (-1, 0, 1):
        year, month = days.add_months(published.year, published.month, step)
        if days.is_day(year, month, day):
            away = (date(year, month, day) - published).days
            against = (context.tense == "past" and away > 0) or (
                context.tense == "future" and away < 0
            )
            best = min(best or (9999, 0, 0), (abs(away) + 99 * against, year, month))
    if best is None:
        return None
    return _day_in(best[1], best[2], day, f"nearest to publication {published}", "publication")


def _is_near(told: str | None, published: date) -> bool:
    covered = days.days_of(told)
    return covered is None or abs((covered[0] - published).days) < 45


def _day_in(
    year: int, month: int, day: int, basis: str, anchor: Literal["story", "publication"] = "story"
) -> Resolution | None:
    if not days.is_day(year, month, day):
        return None
    return Resolution(f"{year:04d}-{month:02d}-{day:02d}", basis, anchor)


def _in_year_told(meaning: Calendar, context: Context) -> Resolution | None:
    """ "March of last year", "July of that year"."""
    year = context.year if "story" in meaning.base or context.narrative else None
    if year is None and context.published:
        year = f"{context.published.year:04d}"
    if year is None:
        return Resolution(None, "nothing in the text says of which year")
    told = add_years(year, {"last": -1, "next": 1}.get(meaning.which or "", 0))
    value = in_year(meaning, told)
    return Resolution(value, f"counted from {year}", "story") if value else None


def _in_story(meaning: Calendar, context: Context, year: str) -> Resolution | None:
    """The year of the date told before, or the one beside it."""
    told = month_of(context.story)
    month = meaning.month or (_first_month(meaning.section) if meaning.section else 1)
    step = 0
    if meaning.which == "last":
        step = 0 if told and month < told else -1
    elif meaning.which == "next":
        step = 0 if told and month > told else 1
    elif meaning.which == "this":
        step = 0  # "that November" after "January 2015"
    elif told and told - month >= TURN_OF_YEAR:
        step = 1
    elif told and month - told >= TURN_OF_YEAR and context.tense == "past":
        step = 0 if context.narrative else -1
    value = in_year(meaning, add_years(year, step))
    return Resolution(value, f"beside {context.story}, told before", "story") if value else None


def _by_publication(meaning: Calendar, published: date, tense: Tense | None) -> Resolution | None:
    month, day = meaning.month or 1, meaning.day
    if meaning.weekday is not None and day:
        for year in (published.year, published.year - 1, published.year + 1):
            if days.is_day(year, month, day):
                found = date(year, month, day)
                near = abs((found - published).days) <= _NEAR_WEEKDAY
                if near and found.weekday() == meaning.weekday:
                    basis = f"that weekday nearest publication {published}"
                    return Resolution(found.isoformat(), basis)
    if day and meaning.which is None:
        year, way = _nearest_year(month, day, published, tense), "nearest to"
    else:
        year, way = _year_of_month(meaning, published, tense)
    value = in_year(meaning, f"{year:04d}")
    return Resolution(value, f"{way} publication {published}") if value else None


def _year_of_month(meaning: Calendar, published: date, tense: Tense | None) -> tuple[int, str]:
    this, that = published.month, meaning.month or 1
    if meaning.which == "last":
        return published.year - (that >= this), "last before"
    if meaning.which == "next":
        return published.year + (that <= this), "next after"
    if meaning.which == "this":
        return published.year, "in the year of"
    if tense == "future":
        return published.year + (that < this), "next after"
    return published.year - (that > this), "last before"


def _nearest_year(month: int, day: int, published: date, tense: Tense | None) -> int:
    """A day without its year is near publication: prose names the year of a day that is far off.
    Tense tells before from after where both are about as near."""
    best: tuple[int, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        if not days.is_day(year, month, day):
            continue
        away = (date(year, month, day) - published).days
        against = (tense == "past" and away > 0) or (tense == "future" and away < 0)
        cost = abs(away) * (4 if against else 1) + (away > 0 and tense is None)
        if best is None or cost < best[0]:
            best = cost, year
    return best[1] if best else published.year


def _year_of_section(meaning: Calendar, published: date, tense: Tense | None) -> int:
    """Which year's quarter, half or season, against publication."""
    section, month, year = meaning.section or "", published.month, published.year
    begins = _first_month(section)
    ends = begins + (5 if section[0] == "H" else 2)
    if section == "WI" and month < _WINTER_ENDS and meaning.which in {"last", "this"}:
        return year - (2 if meaning.which == "last" else 1)  # called by the year it began in
    if meaning.which == "last":
        return year - (month <= ends)
    if meaning.which == "next":
        return year + (month >= begins)
    if meaning.which == "this":
        return year
    if tense == "future":
        # "will report the third quarter" in October speaks of the one that has just ended
        return year + (month > ends + (3 if section[0] == "Q" else 0))
    return year - (month < begins)


_WINTER_ENDS = 3


def _first_month(section: str) -> int:
    if section[0] == "Q":
        return int(section[1]) * 3 - 2
    if section[0] == "H":
        return int(section[1]) * 6 - 5
    return days.SEASON_MONTHS[section][0]
