"""What a reading of a history pays for: strides through time, and what the text leaves unmarked.

The figures are weights, about a month's worth each; small changes of them change little.
"""

from functools import lru_cache

from idlib_cli.language.dates.calendar import SEASON_MONTHS

_AHEAD, _BACK = 0.1, 0.2
"""What a month forward and a month back cost."""
_FARTHEST = 1.5
"""What a leap costs at most."""
TURN = 1.2
"""A new year that the text does not name."""
BESIDE = 1.5
"""A date with its year that does not move the story."""
BESIDE_BACK = 0.9
"""The same amid a paragraph and of an earlier year, named because it is not the story's."""
RETURN = 1.0
"""Back from a date beside the story to the story, within a paragraph and unmarked."""
MENTIONED = 0.5
"""The story goes on to a year that the words around it only mention."""
OPEN = 1.0
"""A date that a reading leaves open, where another may say which it is."""
NEW_PARAGRAPH, NEW_SECTION = 0.7, 0.3
"""What part of a leap's cost is left where a paragraph or a section begins."""


def is_next_year(before: str | None, after: str | None) -> bool:
    """Whether one date is of the same year or the next after another."""
    here, there = _months(before), _months(after)
    return here is not None and there is not None and 0 <= there[0] - here[1] <= 12


def is_earlier_year(value: str | None, before: str | None) -> bool:
    """Whether one date is of an earlier year than another."""
    here, there = _months(value), _months(before)
    return here is not None and there is not None and here[0] // 12 < there[0] // 12


def leap(before: str | None, after: str | None) -> float:
    """What it costs to go from one date to another: from the nearest month of the one to the
    nearest of the other."""
    here, there = _months(before), _months(after)
    if here is None or there is None:
        return 0.0
    if there[0] > here[1]:
        return min(_FARTHEST, _AHEAD * (there[0] - here[1]))
    if there[1] < here[0]:
        return min(_FARTHEST, _BACK * (here[0] - there[1]))
    return 0.0


@lru_cache(maxsize=1024)
def _months(value: str | None) -> tuple[float, float] | None:
    """First and last month that a value covers, counted through the years; None without a year."""
    bare = (value or "").removeprefix("BC")
    if len(bare) < 4 or not bare[:4].isdigit():
        return None
    january = 12.0 * (-int(bare[:4]) if value != bare else int(bare[:4]))
    first, last = _months_of_year(bare[5:])
    return january + first, january + last


def _months_of_year(rest: str) -> tuple[float, float]:
    """First and last month of what stands behind the year in a value."""
    if rest[:2].isdigit():
        month = int(rest[:2]) + (int(rest[3:5]) / 31 if rest[3:5].isdigit() else 0.5)
        return month, month
    if rest[:1] == "W" and rest[1:3].isdigit():
        month = 1 + int(rest[1:3]) / 4.35
        return month, month
    if rest[:1] == "Q":
        return 3 * int(rest[1]) - 2, 3 * int(rest[1])
    if rest == "WI":
        return 1, 14  # some name it by its first year, some by its second
    return SEASON_MONTHS.get(rest, (1, 12))
