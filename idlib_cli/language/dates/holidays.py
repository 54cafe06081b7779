"""Days of the year with a name, as far as every reader agrees on their date."""

from collections.abc import Callable
from datetime import date, timedelta

from idlib_cli.language.dates.calendar import easter, nth_weekday, orthodox_easter

_FIXED: dict[str, tuple[int, int]] = {
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new years": (1, 1),
    "new years eve": (12, 31),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "valentines": (2, 14),
    "halloween": (10, 31),
    "bastille day": (7, 14),
    "may day": (5, 1),
    "st patricks": (3, 17),
    "april fools": (4, 1),
    "all saints day": (11, 1),
    "epiphany": (1, 6),
    "orthodox christmas": (1, 7),
}
_MOVING: dict[str, Callable[[int], date]] = {
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "martin luther king day": lambda year: nth_weekday(year, 1, 0, 3),
    "presidents day": lambda year: nth_weekday(year, 2, 0, 3),
    "columbus day": lambda year: nth_weekday(year, 10, 0, 2),
    "mothers day": lambda year: nth_weekday(year, 5, 6, 2),
    "fathers day": lambda year: nth_weekday(year, 6, 6, 3),
    "remembrance sunday": lambda year: nth_weekday(year, 11, 6, 2),
    "easter": easter,
    "orthodox easter": orthodox_easter,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(1),
    "good friday": lambda year: easter(year) - timedelta(2),
    "palm sunday": lambda year: easter(year) - timedelta(7),
    "ash wednesday": lambda year: easter(year) - timedelta(46),
    "pentecost": lambda year: easter(year) + timedelta(49),
    "election day": lambda year: nth_weekday(year, 11, 0, 1) + timedelta(1),
}


def holiday(name: str, year: int) -> date | None:
    """The day of that name in a year; None for a name not known here.

    >>> holiday("thanksgiving", 1998)
    datetime.date(1998, 11, 26)
    """
    name = name.replace("labour", "labor").replace(".", "").replace("'", "")
    if name in _FIXED:
        return date(year, *_FIXED[name])
    return _MOVING[name](year) if name in _MOVING else None
