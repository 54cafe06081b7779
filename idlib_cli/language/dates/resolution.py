"""From a meaning to a day, week, month or year of the calendar, and how in words."""

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


def resolve(expression: Expression, context: Context) -> Resolution | None:
    """What the expression stands for; None where there is no such day ("31 February")."""
    match expression.meaning:
        case Fixed(value=value):
            return Resolution(value, "as written", "text")
        case Calendar() as meaning:
            return resolve_calendar(meaning, context)
        case Weekday() as meaning:
            return resolve_weekday(meaning, context)
        case Shift() as meaning:
            return resolve_shift(meaning, context)
        case Holiday() as meaning:
            return resolve_holiday(meaning, context)
