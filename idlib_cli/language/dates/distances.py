"""Resolving distances: so many days, weeks, months or years from publication or the story."""

from datetime import date, timedelta

from idlib_cli.language.dates import calendar as days
from idlib_cli.language.dates.context import Context, Resolution, Tense, add_years, month_of
from idlib_cli.language.dates.meaning import Shift, Unit

_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def resolve_shift(meaning: Shift, context: Context) -> Resolution:
    """ "two days ago", "last week", "the quarter", "a year earlier"."""
    if meaning.amount is None:
        value = "PAST_REF" if meaning.direction < 0 else "FUTURE_REF"
        return Resolution(value, "how long is left open", "text")
    told = _told(meaning, context)
    published = context.published.isoformat() if context.published else None
    moved = _moved(told, meaning, context.tense) if told else None
    if moved is not None and _has_come(moved, meaning, context):
        return Resolution(moved, _basis(meaning, f"{told}, told before"), "story")
    if meaning.base == "event":
        return Resolution(None, "counted from an event whose day the text does not give", "text")
    if published is None or moved is not None or (told and meaning.base == "story"):
        return Resolution(None, "nothing in the text says from which day to count", "text")
    if meaning.base == "story" and (meaning.amount or 0) > 0 and context.tense != "future":
        return Resolution(None, "nothing told before says from which day to count", "text")
    moved = _moved(published, meaning, context.tense)
    return Resolution(moved, _basis(meaning, f"publication {published}"))


def _has_come(moved: str, meaning: Shift, context: Context) -> bool:
    """Whether what is told as past, so long after something, lies before publication.

    "Yesterday the inquest heard … found alive but died two days later": not two days after
    yesterday.
    """
    if meaning.base != "story" or (meaning.amount or 0) <= 0 or context.published is None:
        return True
    if context.tense == "future" or not moved[:4].isdigit() or "W" in moved or "Q" in moved:
        return True
    return moved <= context.published.isoformat()[: len(moved)]


def _basis(meaning: Shift, source: str) -> str:
    amount = meaning.amount or 0
    if not amount:
        return f"the {meaning.unit} of {source}"
    plural = "" if abs(amount) == 1 else "s"
    return f"{abs(amount)} {meaning.unit}{plural} {'before' if amount < 0 else 'after'} {source}"


def _told(meaning: Shift, context: Context) -> str | None:
    """What was told that the distance counts from; None for publication."""
    if meaning.base == "quarter":
        return context.quarter or (_last_quarter(context.published) if context.published else None)
    if meaning.base == "event" and not context.narrative:
        return None  # "twenty years after a riot": of a day not given
    if meaning.unit == "year" and not meaning.calendar and not context.narrative:
        # results of a quarter are held against the same quarter a year before
        if context.quarter or meaning.base == "publication":
            return context.quarter
        bare = context.published is None and month_of(context.story) is None
        return None if bare else context.story  # "last year" of no day known: not before "in 2021"
    if meaning.base in {"event", "telling"}:
        return context.story if context.narrative else None
    return None if meaning.base == "publication" else context.story


def _last_quarter(day: date) -> str:
    year, month = days.add_months(day.year, day.month, -3)
    return f"{year:04d}-Q{(month + 2) // 3}"


def _moved(anchor: str, meaning: Shift, tense: Tense | None) -> str | None:
    """The value so many units from the anchor, as fine as the unit."""
    unit, amount = meaning.unit, meaning.amount or 0
    try:
        if meaning.grain and (here := days.as_day(anchor)):
            return _as_fine_as(meaning.grain, here, meaning)
        if unit in {"year", "decade", "century"}:
            return _moved_years(anchor, meaning)
        if unit in {"month", "quarter"}:
            return _moved_months(anchor, unit, amount)
        day = days.as_day(anchor)
        return _within(anchor, unit, amount) if day is None else _moved_days(day, meaning, tense)
    except (ValueError, OverflowError):  # before year 1 or after 9999
        return None


def _as_fine_as(grain: Unit, here: date, meaning: Shift) -> str:
    """ "A year ago today": the same day of that year; "this week", "this month": that of it."""
    amount = meaning.amount or 0
    if meaning.unit in _MONTHS:
        day = _same_day(here, _MONTHS[meaning.unit] * amount)
    else:
        day = here + timedelta(_days(meaning.unit, amount))
    value = day.isoformat()
    return {"week": days.week(day), "month": value[:7]}.get(grain, value)


def _days(unit: Unit, amount: int) -> int:
    return amount if unit == "day" else 7 * amount


def _moved_days(day: date, meaning: Shift, tense: Tense | None) -> str:
    unit, amount = meaning.unit, meaning.amount or 0
    moved = day + timedelta(_days(unit, amount))
    if meaning.weekday is not None:
        return _weekday_near(moved, meaning.weekday)
    if unit == "day":
        return moved.isoformat()
    if unit == "week":
        return days.week(moved)
    if amount == 0 and moved.weekday() < 5 and tense != "future":
        moved -= timedelta(7)  # on a weekday "the weekend" is the one that has been
    return f"{days.week(moved)}-WE"


def _weekday_near(day: date, weekday: int) -> str:
    """ "a year ago Tuesday": the Tuesday nearest that day."""
    return (day + timedelta((weekday - day.weekday() + 3) % 7 - 3)).isoformat()


def _moved_years(anchor: str, meaning: Shift) -> str | None:
    amount = meaning.amount or 0
    head, rest = (anchor[:6], anchor[6:]) if anchor.startswith("BC") else (anchor[:4], anchor[4:])
    if not head[-4:].isdigit() or len(head) < 4:
        return None
    if meaning.weekday is not None and (day := days.as_day(anchor)):
        return _weekday_near(_same_day(day, 12 * amount), meaning.weekday)
    year = add_years(head, amount * {"year": 1, "decade": 10, "century": 100}[meaning.unit])
    if meaning.unit == "decade":
        exact = not meaning.calendar and abs(amount) == 1  # "a decade ago" is about that year
        return year if exact else year[:-1]
    if meaning.unit == "century":
        return year[:-2]
    return year + rest if rest.startswith("-Q") and not meaning.calendar else year


def _moved_months(anchor: str, unit: Unit, amount: int) -> str | None:
    if not anchor[:4].isdigit():
        return None
    year, month = int(anchor[:4]), month_of(anchor)
    if month is None:
        covered = days.days_of(anchor)
        if covered is None or len(anchor) == 4:
            return None
        month = covered[0].month
    year, month = days.add_months(year, month, amount * _MONTHS[unit])
    return f"{year:04d}-{month:02d}" if unit == "month" else f"{year:04d}-Q{(month + 2) // 3}"


def _same_day(day: date, months: int) -> date:
    year, month = days.add_months(day.year, day.month, months)
    return date(year, month, min(day.day, 28))


def _within(anchor: str, unit: Unit, amount: int) -> str | None:
    """Days or weeks from a month or a week: nothing finer than the month is known."""
    if unit == "week" and "W" in anchor:
        covered = days.days_of(anchor)
        return days.week(covered[0] + timedelta(7 * amount)) if covered else None
    return f"{anchor}-XX" if month_of(anchor) and len(anchor.removeprefix("BC")) == 7 else None
