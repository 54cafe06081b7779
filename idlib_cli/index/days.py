"""Dates as far as known to the days they span, for comparing as text.

>>> span("2020-02")
('2020-02-01', '2020-02-31')
>>> span("2020-02-03")
('2020-02-03', '2020-02-03')

The last day of a month is 31 throughout: bounds are compared, never printed.
"""

import re

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])")


def span(date: str | None, end: str | None = None) -> tuple[str, str] | tuple[None, None]:
    """(first day, last day) of a date or of a range of two; (None, None) where it is none."""
    first = _DATE.match(date) if date else None
    if not first:
        return None, None
    last = (_DATE.match(end) if end else None) or first
    return (
        f"{first[1]}-{first[2] or '01'}-{first[3] or '01'}",
        f"{last[1]}-{last[2] or '12'}-{last[3] or '31'}",
    )


def number(day: str) -> int:
    """A day as a number that compares as the day does: 20200203 of 2020-02-03."""
    return int(day.replace("-", ""))
