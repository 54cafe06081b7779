"""What a date expression says, before it is known which day that is."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "weekend", "week", "month", "quarter", "year", "decade", "century"]
Which = Literal["last", "this", "next"]
Base = Literal[
    "publication",
    "story",
    "telling",
    "quarter",
    "comparison",
    "event",
    "year of the publication",
    "year of the story",
]
"""What a relative expression counts from: the day of publication; the event just told; the one
or the other as the text is news or a history; the quarter just told; what is being compared; an
event that the words after it name; or, for "March of last year", the year of the first two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Parts of a date of the calendar, as far as they are named; the rest comes from context."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    before_christ: bool = False
    weekday: int | None = None
    """0 (Monday) to 6, where it stands beside the date."""
    nth: int | None = None
    """"The first Monday of June": which of them, -1 for the last."""
    section: str | None = None
    """A named part of the year: Q1 … Q4, H1, H2, SP, SU, FA, WI."""
    which: Which | None = None
    """"last May", "this summer", "next January"."""
    base: Base = "publication"
    """"that September" goes back to the story, "this September" to the publication."""
    short: bool = False
    """'89: the century is not said."""
    week: bool = False
    """"The week of 4 March": the one with that day."""
    either: bool = False
    """03/02/2020: `day` and `month` may be the other way round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week: "Tuesday", "last Friday", "the following Monday"."""

    weekday: int
    which: Which | None = None
    base: Base = "publication"
    of_week: bool = False
    """"Tuesday of last week": `which` says which week."""
    week_on: bool = False
    """"Friday week", "a week on Friday": the one after the coming one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """So many units before or after: "two days ago", "a year earlier", "this month"."""

    unit: Unit
    amount: int | None
    """Negative for the past, 0 for this one; None where the text leaves it open ("a few")."""
    base: Base
    direction: int = 0
    """-1 or 1 where the amount is open."""
    calendar: bool = False
    """True for "last year", which is a whole year; False for "a year ago", a distance."""
    weekday: int | None = None
    """"a year ago Tuesday"."""
    grain: Unit | None = None
    """"a year ago today", "ten years ago this month"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A value that depends on nothing: PRESENT_REF, a decade, a century."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day of the year with a name: "Christmas Day", "last Thanksgiving"."""

    name: str
    year: int | None = None
    which: Which | None = None
    base: Base = "publication"
    """"that Christmas" goes back to the story."""
    shift: int = 0
    """-1 for an eve."""


Meaning = Calendar | Weekday | Shift | Fixed | Holiday


@dataclass(frozen=True, slots=True)
class Expression:
    """A span of the text that names a date, and what it says."""

    start: int
    end: int
    rule: str
    meaning: Meaning
