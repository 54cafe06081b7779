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


_LENGTHS = (0, len("2020"), len("2020-02"), len("2020-02-03"))
OTHERWISE = -1
"""The form of what is written in another way than `spelt` gives it."""


def form(date: str | None, end: str | None) -> int | None:
    """How exactly a date, or a range of two, is written; None where there is none.

    >>> form("2020-02", None), form("2020-02-03", "2020-03"), form("2020-SP", None)
    (8, 14, -1)
    """
    if date is None and end is None:
        return None
    first, last = span(date, end)
    if date is None or first is None or last is None:
        return OTHERWISE
    known = len(date) in _LENGTHS and len(end or "") in _LENGTHS
    found = (
        len(_LENGTHS) * _LENGTHS.index(len(date)) + _LENGTHS.index(len(end or "")) if known else 0
    )
    return found if spelt(found, first, last) == (date, end) else OTHERWISE


def spelt(form: int, first: str, last: str) -> tuple[str, str | None]:
    """The date or range of such a form that spans these days.

    >>> spelt(8, "2020-02-01", "2020-02-31")
    ('2020-02', None)
    """
    one, two = divmod(form, len(_LENGTHS))
    return first[: _LENGTHS[one]], last[: _LENGTHS[two]] or None


_EARLY = re.compile(r"BC(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(SP|SU|FA|WI))?\Z")
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}


def before_christ(value: str | None) -> tuple[int, int] | None:
    """First and last day of a value before our era, as numbers that compare as the days do.

    >>> before_christ("BC0411"), before_christ("BC0410-SP"), before_christ("2020")
    ((-4109899, -4108769), (-4099699, -4099469), None)
    """
    match = _EARLY.match(value or "")
    if match is None:
        return None
    months = _SEASONS.get(match[4] or "", (1, 12))
    first, last = (int(match[2]), int(match[2])) if match[2] else months
    year, day = -10000 * int(match[1]), match[3]
    return year + 100 * first + int(day or 1), year + 100 * last + int(day or 31)
