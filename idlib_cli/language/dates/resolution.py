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
            return resolve_calendar(meaning, context)
        case Weekday() as meaning:
            return resolve_weekday(meaning, context)
        case Shift() as meaning:
            return resolve_shift(meaning, context)
        case Holiday() as meaning:
            return resolve_holiday(meaning, context)
