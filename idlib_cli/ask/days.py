"""The time that a question names: "on 3 February 2020", "in 2019", "since December 2019".

>>> asked_days("What happened on Feb. 4, 2020?")
Days(first='2020-02-04', last='2020-02-04', words='Feb. 4, 2020')
>>> asked_days("between December 2019 and early February 2020")[:2]
('2019-12-01', '2020-02-29')
>>> asked_days("Who won?")
"""

import calendar
import re
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"""
    \b(?:(?P<iso>\d{{4}}-\d\d(?:-\d\d)?)
    |(?P<day1>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month1>{_MONTH})(?:,?\s+(?P<year1>\d{{4}}))?
    |(?P<month2>{_MONTH})\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(?P<year2>\d{{4}}))?
    |(?P<month3>{_MONTH}),?\s+(?P<year3>\d{{4}})
    |(?P<year4>(?:19|20)\d\d))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|after|from)\s+(?:early\s+|late\s+|mid-?)?\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|before|by)\s+(?:the\s+end\s+of\s+)?\Z", re.IGNORECASE)


class Days(NamedTuple):
    """First and last day, both included; None is open. A date without a year is `--MM-DD`."""

    first: str | None
    last: str | None
    words: str
    """What of the question said so."""


def asked_days(question: str) -> Days | None:
    """The time that a question names, or None."""
    found = [(m, _bounds(m)) for m in _DATE.finditer(question)]
    known = [(m, bounds) for m, bounds in found if bounds]
    if not known:
        return None
    first, last = known[0], known[-1]
    written = question[first[0].start() : last[0].end()]
    before = question[: first[0].start()]
    if len(known) == 1 and _SINCE.search(before):
        return Days(first[1][0], None, written)
    if len(known) == 1 and _UNTIL.search(before):
        return Days(None, first[1][1], written)
    return Days(first[1][0], last[1][1], written)


def within(days: Days, first: str | None, last: str | None) -> bool | None:
    """Whether a fact's days meet the time asked for; None where they are not known.

    A fact of unknown year ("XXXX-02-03") is tried in the years asked about. One that is spread
    over more than a week says nothing about a single day.
    """
    if first is None:
        return None
    if first.startswith("XXXX"):
        years = {day[:4] for day in (days.first, days.last) if day and day[:4].isdigit()}
        rest = first[4:], (last or first)[4:]
        return any(within(days, year + rest[0], year + rest[1]) for year in years) or None
    begin, end = (first + "-01-01")[:10], _padded(last or first)
    if days.first is not None and days.first.startswith("-"):
        return begin == end and begin[-5:] == days.first[-5:]
    if days.first == days.last and _spread(begin, end) > _WEEK:
        return False
    return (days.first is None or end >= days.first) and (days.last is None or begin <= days.last)


_WEEK = 7


def _padded(day: str) -> str:
    """The last day of a year, month or day, near enough to compare."""
    return day[:10] if len(day) >= 10 else day + "-12-31"[len(day) - 4 :]


def _spread(first: str, last: str) -> int:
    """Days between two dates, near enough: months count 30."""
    parts = [int(part) for part in (*first.split("-"), *last.split("-")) if part.isdigit()]
    if len(parts) != 6:
        return 0
    return (parts[3] - parts[0]) * 365 + (parts[4] - parts[1]) * 30 + parts[5] - parts[2]


def month_day(days: Days) -> str | None:
    """`MM-DD` where a single day is asked for."""
    if days.first is None or days.first != days.last:
        return None
    return days.first[-5:]


def _bounds(match: re.Match[str]) -> tuple[str, str] | None:
    if iso := match["iso"]:
        return _of_month(iso) if len(iso) == 7 else (iso, iso)
    if year := match["year4"]:
        return f"{year}-01-01", f"{year}-12-31"
    if match["month3"]:
        return _of_month(f"{match['year3']}-{_number(match['month3']):02d}")
    day, month = match["day1"] or match["day2"], match["month1"] or match["month2"]
    if not 1 <= int(day) <= 31:
        return None
    year = match["year1"] or match["year2"] or "-"
    date = f"{year}-{_number(month):02d}-{int(day):02d}"
    return date, date


def _of_month(month: str) -> tuple[str, str] | None:
    if not 1 <= int(month[5:7]) <= 12:
        return None
    last = calendar.monthrange(int(month[:4]), int(month[5:7]))[1]
    return f"{month}-01", f"{month}-{last:02d}"


def _number(month: str) -> int:
    return _MONTHS.index(month[:3].lower()) + 1
