"""From a meaning to a day, week, month or year of the calendar, and how in words."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from idlib_cli.language.dates import calendar as days
from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.holidays import holiday
from idlib_cli.language.dates.meaning import (
    Base,
    Calendar,
    Expression,
    Fixed,
    Holiday,
    Shift,
    Unit,
    Weekday,
)

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an expression is resolved against."""

    published: date | None = None
    story: str | None = None
    """Value of the last date told, "1939-09-01", "1989-Q3", or None."""
    tense: Tense | None = None
    narrative: bool = False
    """True for a history: told in order, far from the day it was published."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A TIMEX3 value (None where nothing ties the expression down) and its derivation in words."""

    value: str | None
    basis: str
    exact: bool = False
    """True where the expression itself names the year, or the day of publication gives it."""


def resolve(expression: Expression, context: Context) -> Resolution | None:
    """What the expression stands for; None where there is no such day ("31 February")."""
    match expression.meaning:
        case Fixed(value=value):
            return Resolution(value, "as written")
        case Calendar() as meaning:
            return _calendar(meaning, context)
        case Weekday() as meaning:
            return _weekday(meaning, context)
        case Shift() as meaning:
            return _shift(meaning, context)
        case Holiday() as meaning:
            return _holiday(meaning, context)


# ------------------------------------------------------------------------------------------------
# Dates of the calendar


def _calendar(meaning: Calendar, context: Context) -> Resolution | None:
    if meaning.year is not None:
        value = _value(meaning, meaning.year)
        return Resolution(value, "as written", exact=True) if value else None
    if meaning.day and not days.is_day(2000, meaning.month or 1, meaning.day):
        return None
    if meaning.base.startswith("year of"):
        year = _base_year(meaning.base, context)
        if year is None:
            return Resolution(None, "a year that the text leaves open")
        year += {"last": -1, "next": 1}.get(meaning.which or "", 0)
        value = _value(meaning, year)
        return Resolution(value, f"counted from {year}") if value else None
    if meaning.section:
        return _section(meaning, context)
    return _without_year(meaning, context)


def _value(meaning: Calendar, year: int) -> str | None:
    """The value with that year; None where there is no such day or month."""
    value = f"{'BC' if meaning.before_christ else ''}{year:04d}"
    if meaning.section:
        return f"{value}-{meaning.section}"
    if meaning.month is None:
        return value
    if not days.is_day(year, meaning.month, meaning.day or 1):
        return None
    value += f"-{meaning.month:02d}"
    return f"{value}-{meaning.day:02d}{meaning.part}" if meaning.day else value


def _base_year(base: Base, context: Context) -> int | None:
    story = _year_of(context.story)
    if "story" in base and story is not None:
        return story
    return context.published.year if context.published else story


def _year_of(value: str | None) -> int | None:
    return int(value[:4]) if value and value[:4].isdigit() else None


def _without_year(meaning: Calendar, context: Context) -> Resolution | None:
    """A month or a day of one, its year told by tense, publication or story."""
    month, day = meaning.month or 1, meaning.day
    told = _year_of(context.story)
    if told is not None and (
        context.narrative or context.published is None or meaning.base == "story"
    ):
        year = _year_in_story(meaning, told, context)
        value = _value(meaning, year)
        return Resolution(value, f"in the year of {context.story}, told before") if value else None
    published = context.published
    if published is None:
        value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        return Resolution(value, "the year is not given")
    year, why = _year_by_publication(meaning, published, context.tense)
    value = _value(meaning, year)
    return Resolution(value, f"{why} publication {published}", exact=True) if value else None


def _year_in_story(meaning: Calendar, told: int, context: Context) -> int:
    month = meaning.month or 1
    story_month = _month_of(context.story)
    if meaning.which == "last":
        return told if story_month and month < story_month else told - 1
    if meaning.which == "next":
        return told if story_month and month > story_month else told + 1
    return told


def _month_of(value: str | None) -> int | None:
    return int(value[5:7]) if value and value[5:7].isdigit() else None


def _year_by_publication(
    meaning: Calendar, published: date, tense: Tense | None
) -> tuple[int, str]:
    month, day = meaning.month or 1, meaning.day
    this = (published.month, published.day) if day else (published.month,)
    that = (month, day) if day else (month,)
    before = published.year if that <= this else published.year - 1
    after = published.year if that >= this else published.year + 1
    if meaning.which == "last":
        return published.year if that < this else published.year - 1, "last before"
    if meaning.which == "next":
        return published.year if that > this else published.year + 1, "next after"
    if meaning.which == "this":
        return published.year, "in the year of"
    if tense == "future":
        return after, "next after"
    return before, "last before"


def _section(meaning: Calendar, context: Context) -> Resolution | None:
    """A quarter, half or season without its year."""
    section = meaning.section or ""
    told = _year_of(context.story)
    published = context.published
    if told is not None and (context.narrative or published is None or meaning.base == "story"):
        year = told + {"last": -1, "next": 1}.get(meaning.which or "", 0)
        return Resolution(f"{year:04d}-{section}", f"in the year of {context.story}, told before")
    if published is None:
        return Resolution(f"XXXX-{section}", "the year is not given")
    begins = _first_month(section)
    year = published.year
    if meaning.which == "last":
        ends = (begins + 2) if begins != 12 else 14
        year -= published.month <= ends
    elif meaning.which == "next":
        year += published.month >= begins
    elif meaning.which != "this":
        if context.tense == "future":
            year += published.month > begins + 2
        else:
            year -= published.month < begins
    return Resolution(f"{year:04d}-{section}", f"against publication {published}", exact=True)


def _first_month(section: str) -> int:
    if section[0] == "Q":
        return int(section[1]) * 3 - 2
    if section[0] == "H":
        return int(section[1]) * 6 - 5
    return days.SEASON_MONTHS[section][0]


# ------------------------------------------------------------------------------------------------
# Days of the week


def _weekday(meaning: Weekday, context: Context) -> Resolution:
    name = v.WEEKDAYS[meaning.weekday].capitalize()
    anchor, told = context.published, "publication"
    story = days.as_day(context.story)
    if (meaning.base == "story" or anchor is None or context.narrative) and story:
        anchor, told = story, "the day told before,"
    if anchor is None:
        return Resolution(f"XXXX-WXX-{meaning.weekday + 1}", f"{name} of a week not given")
    if meaning.of_week:
        monday = anchor - timedelta(anchor.weekday())
        weeks = {"last": -1, "next": 1}.get(meaning.which or "", 0)
        day = monday + timedelta(7 * weeks + meaning.weekday)
        return _day(day, meaning.part, f"{name} of {meaning.which} week, from {told} {anchor}")
    back = (anchor.weekday() - meaning.weekday) % 7
    ahead = (meaning.weekday - anchor.weekday()) % 7
    if meaning.which == "last":
        return _day(anchor - timedelta(back or 7), meaning.part, f"{name} before {told} {anchor}")
    future = context.tense == "future" if meaning.which is None else meaning.which == "next"
    if told != "publication":
        future = True
    elif meaning.which == "this":
        future = context.tense != "past"
    if future:
        return _day(anchor + timedelta(ahead or 7), meaning.part, f"{name} after {told} {anchor}")
    where = "of" if back == 0 else "before"
    return _day(anchor - timedelta(back), meaning.part, f"weekday {where} {told} {anchor}")


def _day(day: date, part: str, basis: str) -> Resolution:
    return Resolution(day.isoformat() + part, basis, exact=True)


# ------------------------------------------------------------------------------------------------
# Distances


def _shift(meaning: Shift, context: Context) -> Resolution:
    if meaning.amount is None:
        value = "PAST_REF" if meaning.direction < 0 else "FUTURE_REF"
        return Resolution(value, "how long is left open")
    told = context.story if meaning.base == "story" else None
    published = context.published
    anchor = told or (published.isoformat() if published else None)
    if anchor is None:
        return Resolution(None, "nothing in the text says from which day to count")
    source = "the date told before," if told else "publication"
    moved = _moved(anchor, meaning.unit, meaning.amount, meaning)
    if moved is None:
        return Resolution(None, f"cannot be counted from {anchor}")
    value, exact = moved, not told
    if meaning.weekday is not None and (day := days.as_day(anchor)):
        near = _move_day(day, meaning.unit, meaning.amount)
        near += timedelta((meaning.weekday - near.weekday() + 3) % 7 - 3)
        value = near.isoformat()
    count = f"{abs(meaning.amount)} {meaning.unit}{'s' if abs(meaning.amount) != 1 else ''}"
    way = "before" if meaning.amount < 0 else "after"
    basis = (
        f"{count} {way} {source} {anchor}"
        if meaning.amount
        else f"{meaning.unit} of {source} {anchor}"
    )
    return Resolution(value + (meaning.part if len(value) == 10 else ""), basis, exact=exact)


def _move_day(day: date, unit: Unit, amount: int) -> date:
    if unit == "day":
        return day + timedelta(amount)
    if unit in {"week", "weekend"}:
        return day + timedelta(7 * amount)
    months = amount * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = days.add_months(day.year, day.month, months)
    return date(year, month, min(day.day, 28))


def _moved(  # noqa: PLR0911, PLR0912  (one unit a branch)
    anchor: str, unit: Unit, amount: int, meaning: Shift
) -> str | None:
    """The value `amount` units from the anchor, as fine as the unit."""
    if anchor.startswith("BC") and anchor[2:6].isdigit():
        return f"BC{int(anchor[2:6]) - amount:04d}" if unit == "year" else None
    year = _year_of(anchor)
    if year is None:
        return None
    day = days.as_day(anchor)
    try:
        if unit == "year":
            if "Q" in anchor and not meaning.calendar:
                return f"{year + amount:04d}{anchor[4:]}"
            return f"{year + amount:04d}"
        if unit == "decade":
            return f"{year + amount * 10:04d}"[:3]
        if unit == "century":
            return f"{year + amount * 100:04d}"[:2]
        if unit == "quarter" and "Q" in anchor:
            index = year * 4 + int(anchor[6]) - 1 + amount
            return f"{index // 4:04d}-Q{index % 4 + 1}"
        if unit == "month" and (month := _month_of(anchor)):
            return "{:04d}-{:02d}".format(*days.add_months(year, month, amount))
        if day is None:
            covered = days.days_of(anchor)
            return _within(covered[0], unit, amount, anchor) if covered else None
        moved = _move_day(day, unit, amount)
    except (ValueError, OverflowError):
        return None
    if unit == "day":
        return moved.isoformat()
    if unit == "weekend":
        return f"{days.week(moved)}-WE"
    if unit == "week":
        return days.week(moved)
    return f"{moved.year:04d}-Q{(moved.month + 2) // 3}"


def _within(first: date, unit: Unit, amount: int, anchor: str) -> str | None:
    """Days or weeks from a month or year: only the month or year is known."""
    if unit == "quarter":
        moved = _move_day(first, unit, amount)
        return f"{moved.year:04d}-Q{(moved.month + 2) // 3}"
    if unit == "week" and "W" in anchor:
        return days.week(first + timedelta(7 * amount))
    return f"{anchor}-XX" if len(anchor) == 7 and anchor[5:].isdigit() else None


# ------------------------------------------------------------------------------------------------
# Holidays


def _holiday(meaning: Holiday, context: Context) -> Resolution | None:
    year = meaning.year
    told = _year_of(context.story)
    published = context.published
    if year is None and told is not None and (context.narrative or published is None):
        year = told
    if year is not None:
        day = holiday(meaning.name, year)
        if day is None:
            return None
        return _day(day + timedelta(meaning.shift), "", f"the day of {year} with that name")
    if published is None:
        return Resolution(None, "the year is not given")
    found = [holiday(meaning.name, published.year + step) for step in (-1, 0, 1)]
    candidates = [day + timedelta(meaning.shift) for day in found if day]
    if not candidates:
        return None
    later = [day for day in candidates if day >= published]
    earlier = [day for day in candidates if day <= published]
    future = meaning.which == "next" or (meaning.which is None and context.tense == "future")
    chosen = later[0] if future and later else earlier[-1] if earlier else later[0]
    return _day(chosen, "", f"the day with that name beside publication {published}")


def at(context: Context, **changes: object) -> Context:
    """The context with some of it changed."""
    return replace(context, **changes)  # type: ignore[arg-type]
