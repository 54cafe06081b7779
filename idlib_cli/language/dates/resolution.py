"""From a meaning to a day, week, month or year of the calendar, and how in words."""

from datetime import timedelta

from idlib_cli.language.dates.calendar import as_day, week
from idlib_cli.language.dates.calendar_dates import resolve_calendar
from idlib_cli.language.dates.context import Context, Resolution
from idlib_cli.language.dates.distances import resolve_shift
from idlib_cli.language.dates.meaning import (
    Calendar,
    Expression,
    Fixed,
    Holiday,
    Shift,
    Weekday,
)
from idlib_cli.language.dates.named_days import resolve_holiday, resolve_weekday

_OF_DAYS = frozenset({"day", "weekend", "week"})


def resolve(expression: Expression, context: Context) -> Resolution | None:
    """What the expression stands for; None where there is no such day ("31 February")."""
    found = _resolve(expression, context)
    if not context.of_month or found is None or found.anchor != "publication":
        return found
    meaning = expression.meaning
    if isinstance(meaning, Weekday) or (isinstance(meaning, Shift) and meaning.unit in _OF_DAYS):
        return Resolution(None, "counted from a day of publication that is not known", "text")
    day = f"{context.published}"
    return found._replace(basis=found.basis.replace(day, day[:7]))


def _resolve(expression: Expression, context: Context) -> Resolution | None:
    match expression.meaning:
        case Fixed(value=value):
            return Resolution(value, "as written", "text")
        case Calendar() as meaning:
            found = resolve_calendar(meaning, context)
            return _week_of(found) if meaning.week and found else found
        case Weekday() as meaning:
            return resolve_weekday(meaning, context)
        case Shift() as meaning:
            return resolve_shift(meaning, context)
        case Holiday() as meaning:
            return resolve_holiday(meaning, context)


def _week_of(found: Resolution) -> Resolution:
    """The week of a day; one that is named after its Sunday begins on it."""
    day = as_day(found.value)
    if day is None:
        return found
    day += timedelta(day.weekday() == _SUNDAY)
    return found._replace(value=week(day), basis=f"the week of {found.value}, {found.basis}")


_SUNDAY = 6
