"""Resolving days that have a name: which Tuesday, which Christmas."""

from datetime import date, timedelta

from idlib_cli.language.dates import calendar as days
from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.context import TURN_OF_YEAR, Context, Resolution, Tense, month_of
from idlib_cli.language.dates.holidays import holiday
from idlib_cli.language.dates.meaning import Holiday, Weekday, Which


def resolve_weekday(meaning: Weekday, context: Context) -> Resolution:
    """Which Tuesday: counted from publication, in a history from the day told before."""
    name = v.WEEKDAYS[meaning.weekday].capitalize()
    anchor = days.as_day(context.story)
    if anchor and (meaning.base == "story" or context.narrative):
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
        near = ahead == 1  # on a Wednesday, "next Thursday" is not tomorrow
        day, basis = published + timedelta((ahead or 7) + 7 * near), after
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
    of_story = context.told_first or (meaning.base == "story" and meaning.which == "this")
    if meaning.year is None and of_story and context.year and context.year.isdigit():
        return _of_year(meaning, int(context.year) + _turns(meaning, context))
    if meaning.year is not None:
        return _of_year(meaning, meaning.year)
    published = context.published
    if published is None:
        return Resolution(None, "the year is not given")
    found = (holiday(meaning.name, published.year + step) for step in (-1, 0, 1))
    candidates = [day + timedelta(meaning.shift) for day in found if day]
    if not candidates:
        return None
    chosen = _beside(candidates, published, meaning.which, context.tense)
    return Resolution(chosen.isoformat(), f"the day with that name beside publication {published}")


def _of_year(meaning: Holiday, year: int) -> Resolution | None:
    day = holiday(meaning.name, year)
    if day is None:
        return None
    day += timedelta(meaning.shift)
    return Resolution(day.isoformat(), f"the day of {year} with that name", "story")


def _turns(meaning: Holiday, context: Context) -> int:
    """1 where a story that has come to the end of a year goes on to a day early in the next."""
    told, year = month_of(context.story), int(context.year or 0)
    day = holiday(meaning.name, year) if told else None
    return int(bool(day and told and told - day.month >= TURN_OF_YEAR))


def _beside(
    candidates: list[date], published: date, which: Which | None, tense: Tense | None
) -> date:
    if which is None and tense is None:
        return min(candidates, key=lambda day: abs((day - published).days))
    later = [day for day in candidates if day >= published]
    earlier = [day for day in candidates if day <= published]
    if which is None and (later[0] - published).days <= 7:
        return later[0]
    future = which == "next" or (which is None and tense == "future")
    return later[0] if future else earlier[-1]
