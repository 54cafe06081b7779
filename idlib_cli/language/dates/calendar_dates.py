"""Resolving dates of the calendar: which year, which Tuesday, which Christmas."""

from dataclasses import replace
from datetime import date, timedelta

from idlib_cli.language.dates import calendar as days
from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.context import Context, Resolution, Tense, add_years, month_of
from idlib_cli.language.dates.holidays import holiday
from idlib_cli.language.dates.meaning import Calendar, Holiday, Weekday

_NEAR_WEEKDAY = 190
"""A weekday picks the year of its date only this many days around publication: beyond that, a
weekday that does not fall on its date is more likely a slip."""
_TURN_OF_YEAR = 8
"""A history that goes from one month to another this many months back has turned the year."""


def resolve_calendar(  # noqa: PLR0911  (one way to find the year a return)
    meaning: Calendar, context: Context
) -> Resolution | None:
    """A day, month, section of a year or year; None where there is no such day."""
    if meaning.either:
        if context.day_first is None:
            return None
        if not context.day_first:
            meaning = replace(meaning, day=meaning.month, month=meaning.day)
    if meaning.short and context.narrative and context.year and context.year.isdigit():
        return _in_century(meaning, int(context.year))
    if meaning.year is not None:
        value = in_year(meaning, f"{'BC' if meaning.before_christ else ''}{meaning.year:04d}")
        return Resolution(value, "as written", "text") if value else None
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
    elif told and told - month >= _TURN_OF_YEAR:
        step = 1
    elif told and month - told >= _TURN_OF_YEAR and context.tense == "past":
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


def _first_month(section: str) -> int:
    if section[0] == "Q":
        return int(section[1]) * 3 - 2
    if section[0] == "H":
        return int(section[1]) * 6 - 5
    return days.SEASON_MONTHS[section][0]


def resolve_weekday(meaning: Weekday, context: Context) -> Resolution:
    """Which Tuesday: counted from publication, in a history from the day told before."""
    name = v.WEEKDAYS[meaning.weekday].capitalize()
    anchor = days.as_day(context.story)
    if anchor and (meaning.base == "story" or context.told_first):
        return _weekday_in_story(meaning, anchor, name)
    if context.published is None:
        value = f"XXXX-WXX-{meaning.weekday + 1}"
        return Resolution(value, f"a {name} of a week not given", "text")
    published = context.published
    back = (published.weekday() - meaning.weekday) % 7
    ahead = (meaning.weekday - published.weekday()) % 7
    after = f"weekday after publication {published}"
    if meaning.of_week:
        weeks = {"last": -1, "next": 1}.get(meaning.which or "", 0)
        day = published - timedelta(published.weekday() - 7 * weeks - meaning.weekday)
        basis = f"{name} of the week that counts from publication {published}"
    elif meaning.week_on:
        day, basis = published + timedelta((ahead or 7) + 7), f"a week on from the {after}"
    elif meaning.which == "last":
        day, basis = published - timedelta(back or 7), f"weekday before publication {published}"
    elif meaning.which == "next":
        day, basis = published + timedelta(ahead or 7), after
    elif context.tense == "future" or (meaning.which == "this" and context.tense != "past"):
        day = published + timedelta(ahead)
        basis = after if ahead else f"weekday of publication {published}"
    else:
        where = "before" if back else "of"
        day, basis = published - timedelta(back), f"weekday {where} publication {published}"
    return Resolution(day.isoformat(), basis)


def _weekday_in_story(meaning: Weekday, anchor: date, name: str) -> Resolution:
    if meaning.which == "last":
        back = (anchor.weekday() - meaning.weekday) % 7 or 7
        day = anchor - timedelta(back)
        return Resolution(day.isoformat(), f"{name} before {anchor}, told before", "story")
    ahead = (meaning.weekday - anchor.weekday()) % 7
    day = anchor + timedelta(ahead or (7 if meaning.which == "next" else 0))
    return Resolution(day.isoformat(), f"{name} after {anchor}, told before", "story")


def resolve_holiday(meaning: Holiday, context: Context) -> Resolution | None:
    """Which Christmas; None for a year that has no such day."""
    year = meaning.year
    if year is None and context.told_first and context.year and context.year.isdigit():
        year = int(context.year)
    if year is not None:
        day = holiday(meaning.name, year)
        if day is None:
            return None
        day += timedelta(meaning.shift)
        return Resolution(day.isoformat(), f"the day of {year} with that name", "story")
    published = context.published
    if published is None:
        return Resolution(None, "the year is not given")
    found = (holiday(meaning.name, published.year + step) for step in (-1, 0, 1))
    candidates = [day + timedelta(meaning.shift) for day in found if day]
    if not candidates:
        return None
    future = meaning.which == "next" or (meaning.which is None and context.tense == "future")
    later = [day for day in candidates if day >= published]
    earlier = [day for day in candidates if day <= published]
    chosen = later[0] if future else earlier[-1]
    if meaning.which is None and (later[0] - published).days <= 7:
        chosen = later[0]
    return Resolution(chosen.isoformat(), f"the day with that name beside publication {published}")
