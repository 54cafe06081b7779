"""TIMEX3 DATE values and the days they cover; arithmetic on days, months and years.

A value is `2020-02-03`, `2020-02`, `2020`, `2020-W06`, `2020-W06-WE`, `2020-Q1`, `2020-H1`,
`2019-SU`, `199` (a decade), `19` (a century), any of these with `XX` for what is
not known, with `BC` in front for years before our era, `2019/2020` (from the one to the other),
or `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`. A day may end in a part of it (`TMO`, `TAF`, `TEV`,
`TNI`).

>>> span("2020-02")
('2020-02-01', '2020-02-29')
>>> span("2020-W06")
('2020-02-03', '2020-02-09')
>>> span("XXXX-02-08") is None
True
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month of the seasons of the northern half; winter ends in the next year."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T\w\w)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?")
_YEAR = re.compile(r"(\d{4})(?:-XX)?(?:-XX)?")
_DECADE = re.compile(r"(\d{3})X?")
_CENTURY = re.compile(r"(\d\d)(?:XX)?")
_PART = re.compile(r"(\d{4})-(Q|H)(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31):
        return False
    return day <= 28 or day <= monthrange(year, month)[1]


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """(year, month) `count` months on."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def week(day: date) -> str:
    """The week of a day: 2020-W06."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


@lru_cache(maxsize=4096)
def as_day(value: str | None) -> date | None:
    """The day of a value that names one, part of the day left off."""
    match = _DAY.fullmatch(value or "")
    if not match:
        return None
    year, month, day = map(int, match.groups())
    return date(year, month, day) if is_day(year, month, day) else None


@lru_cache(maxsize=4096)
def span(value: str | None) -> tuple[str, str] | None:
    """(first day, last day) that a value covers, both ISO; None where the value leaves it open."""
    days = days_of(value)
    return (days[0].isoformat(), days[1].isoformat()) if days else None


def days_of(value: str | None) -> tuple[date, date] | None:
    """(first day, last day) that a value covers; None where the value leaves it open."""
    if not value:
        return None
    try:
        return _days_of(value)
    except (ValueError, OverflowError):  # week 53 of a year of 52, month 13, year 0
        return None


def _days_of(value: str) -> tuple[date, date] | None:  # noqa: PLR0911  (one form a branch)
    if day := as_day(value):
        return day, day
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if match := _YEAR.fullmatch(value):
        return _months(int(match[1]), 1, 12)
    if match := _PART.fullmatch(value):
        length = 3 if match[2] == "Q" else 6
        last = int(match[3]) * length
        return _months(int(match[1]), last - length + 1, last)
    if match := _SEASON.fullmatch(value):
        return _months(int(match[1]), *SEASON_MONTHS[match[2]])
    if "/" in value:
        begin, _, end = value.partition("/")
        opening, closing = days_of(begin), days_of(end)
        return (opening[0], closing[1]) if opening and closing else None
    if match := _DECADE.fullmatch(value):
        first = int(match[1]) * 10
        return date(first, 1, 1), date(first + 9, 12, 31)
    if match := _CENTURY.fullmatch(value):
        first = int(match[1]) * 100
        return date(first, 1, 1), date(first + 99, 12, 31)
    return None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    last_year = year + (last < first)
    return date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1])


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian reckoning)."""
    golden, century = year % 19, year // 100
    leap, rest = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * rest + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    shift = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, which count by the Julian calendar.

    >>> orthodox_easter(2021)
    datetime.date(2021, 5, 2)
    """
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    behind = year // 100 - year // 400 - 2  # days between the two calendars
    return date(year, month, day + 1) + timedelta(behind)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) … Sunday (6) of a month; -1 is the last."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta((last.weekday() - weekday) % 7)
