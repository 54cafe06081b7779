"""ISO dates, as far as known, as stretches of days.

>>> stretch("2020-02-03") == stretch("2020-02-03", "2020-02-03")
True
>>> first, last = stretch("2020-02")
>>> last - first
28
>>> month_day("XXXX-02-03", None), month_day(None, "Feb. 3"), month_day(None, "3 February")
('02-03', '02-03', '02-03')
"""

import calendar
import datetime
import re

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_YEARLESS = re.compile(r"XXXX-(\d\d-\d\d)$")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_MONTH_DAY = re.compile(rf"\b{_MONTH}\s{{1,3}}{_DAY}\b", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"\b{_DAY}\s{{1,3}}(?:of\s{{1,3}})?{_MONTH}", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def stretch(date: str | None, date_end: str | None = None) -> tuple[int, int] | None:
    """First and last day (proleptic ordinals) of a date or of a period; None where unknown."""
    first = _bounds(date)
    last = _bounds(date_end) if date_end else first
    if first is None or last is None or last[1] < first[0]:
        return first or last
    return first[0], last[1]


def month_day(date: str | None, as_written: str | None) -> str | None:
    """`MM-DD` of a date whose year may be unknown, or None."""
    if date and (yearless := _YEARLESS.match(date)):
        return yearless.group(1)
    if date and len(date) == len("2020-02-03") and _ISO.match(date):
        return date[5:]
    written = (as_written or "")[:60]
    if match := _MONTH_DAY.search(written) or _DAY_MONTH.search(written):
        day = int(match["day"])
        if 1 <= day <= 31:
            return f"{_MONTHS.index(match['month'].lower()) + 1:02d}-{day:02d}"
    return None


def _bounds(date: str | None) -> tuple[int, int] | None:
    match = _ISO.match(date or "")
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            only = datetime.date(year, month, day).toordinal()
            return only, only
        last_month = month or 12
        last_day = calendar.monthrange(year, last_month)[1]
        return (
            datetime.date(year, month or 1, 1).toordinal(),
            datetime.date(year, last_month, last_day).toordinal(),
        )
    except (ValueError, calendar.IllegalMonthError):
        return None
