"""Days and months that the article tells more fully elsewhere: "July 4", "the September deal"."""

import re
from collections.abc import Iterable
from datetime import date

from idlib_cli.language.dates import Expression, Resolution, in_year
from idlib_cli.language.dates.calendar import as_day
from idlib_cli.language.dates.context import Tense
from idlib_cli.language.dates.meaning import Calendar, Holiday

_KNOWN = re.compile(r"(?:\b(?:the|this|that|its|their|his|her)|['’]s?)\s+\Z", re.IGNORECASE)
_THING = re.compile(r"\s+[a-z]{3,}")


def days_in_full(expressions: Iterable[Expression]) -> dict[str, str]:
    """Month and day of every day told with its year, and that day: {"07-04": "2021-07-04"}; its
    month, and the year: {"07": "2021"}. "" where it is told of two years."""
    named: dict[str, str] = {}
    for expression in expressions:
        meaning = expression.meaning
        if isinstance(meaning, Calendar) and meaning.year and meaning.day and not meaning.either:
            day = in_year(meaning, f"{meaning.year:04d}") or ""
            named[day[5:]] = day if named.get(day[5:], day) == day else ""
            month, year = day[5:7], day[:4]
            named[month] = year if named.get(month, year) == year else ""
    return named


def told_in_full(
    expression: Expression,
    resolution: Resolution | None,
    time: Tense | None,
    published: date | None,
    named: dict[str, str],
) -> str | None:
    """ "Independence Day", "on July 4", where "July 4, 2021" stands elsewhere in the article."""
    meaning = expression.meaning
    if not isinstance(meaning, Calendar | Holiday) or (
        isinstance(meaning, Calendar) and not meaning.day
    ):
        return None
    if meaning.year or meaning.which or time == "future":
        return None
    value = resolution.value if resolution else None
    if not value or len(value) != len("2021-07-04"):
        return None
    if isinstance(meaning, Holiday):
        return named.get(value[5:]) or None
    return named.get(value[5:]) or _in_year_of(value, published, named)


def _in_year_of(value: str, published: date | None, named: dict[str, str]) -> str | None:
    """ "On 14 March", far from publication, where "12 March 2021" stands elsewhere."""
    year = named.get(value[5:7])
    if not year or published is None or abs((date.fromisoformat(value) - published).days) <= _NEAR:
        return None
    told = f"{year}{value[4:]}"
    return told if as_day(told) else None


_NEAR = 120
"""A day so near to publication is of its own year."""


def bare_month(expression: Expression) -> int | None:
    """The month of an expression that names nothing else, 1 to 12."""
    meaning = expression.meaning
    if expression.rule != "month" or not isinstance(meaning, Calendar) or meaning.which:
        return None
    return meaning.month


def known_month(text: str, expression: Expression, months: dict[int, str]) -> str | None:
    """ "The September deal", where September was told before."""
    month = bare_month(expression)
    if month not in months or not _THING.match(text, expression.end):
        return None
    before = text[max(0, expression.start - 12) : expression.start]
    return months[month] if _KNOWN.search(before) else None
