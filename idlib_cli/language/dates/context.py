"""What an expression is resolved against, and what comes of it."""

from datetime import date
from typing import Literal, NamedTuple

Tense = Literal["past", "present", "future"]

TURN_OF_YEAR = 8
"""A history that goes from one month to another this many months back has turned the year."""


class Context(NamedTuple):
    """What an expression is resolved against."""

    published: date | None = None
    of_month: bool = False
    """Whether only the month of publication is known: `published` is then a day amid it."""
    story: str | None = None
    """Value of the last date told, "1939-09-01", "1989-Q3", "BC0480", or None."""
    quarter: str | None = None
    """Value of the last quarter told, or None."""
    tense: Tense | None = None
    day_first: bool | None = None
    """Whether 03/02/2020 is the third of February, as far as the text shows it."""
    narrative: bool = False
    """True for a history: told in order, far from the day it was published."""

    @property
    def year(self) -> str | None:
        """The year of the story as it opens a value: "1939", "BC0480"."""
        return year_of(self.story)

    @property
    def told_first(self) -> bool:
        """Whether a date without its year takes it from the story: in a history; in news of unknown
        day only from a month or day that was told, since "active since 2016" says nothing of May.
        """
        if self.year is None:
            return False
        return self.narrative or (self.published is None and month_of(self.story) is not None)


class Resolution(NamedTuple):
    """A TIMEX3 value (None where nothing ties the expression down) and its derivation in words."""

    value: str | None
    basis: str
    anchor: Literal["text", "story", "publication"] = "publication"
    """What it was counted from; "text" where the expression itself says it all."""


def year_of(value: str | None) -> str | None:
    """The year that a value opens with: "1939", "BC0480"; None where it has none."""
    if not value:
        return None
    head = value[:6] if value.startswith("BC") else value[:4]
    return head if head[-4:].isdigit() and len(head) >= 4 else None


def month_of(value: str | None) -> int | None:
    """The month of a value that names one, 1 to 12."""
    rest = value.removeprefix("BC")[4:7] if value else ""
    return int(rest[1:]) if rest[:1] == "-" and rest[1:].isdigit() and len(rest) == 3 else None


def add_years(year: str, count: int) -> str:
    """The year `count` years on, as it opens a value.

    >>> add_years("BC0480", 2), add_years("1999", 1)
    ('BC0478', '2000')
    """
    if year.startswith("BC"):
        return f"BC{max(int(year[2:]) - count, 1):04d}"
    return f"{int(year) + count:04d}"
