"""Rules for days of the week: "Tuesday", "late Monday night", "Friday of last week"."""

import re
from dataclasses import replace

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import IN_YEAR, WHICH, calendar, which_of
from idlib_cli.language.dates.meaning import Calendar, Meaning, Weekday
from idlib_cli.language.dates.rules import DateRule, rule


def _weekday(match: re.Match[str]) -> Meaning | None:
    which, base = which_of(match)
    return Weekday(
        weekday=v.weekday_number(match["weekday"]),
        which=which,
        base=base,  # type: ignore[arg-type]
        of_week="week" in match.groupdict(),
    )


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}


def _nth(match: re.Match[str]) -> Meaning | None:
    meaning = calendar(match)
    return replace(meaning, nth=_NTH[match["nth"]]) if isinstance(meaning, Calendar) else None


_ALONE = (
    r"(?!,? (?:the )?[0-9]"
    r"|,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? [0-9])"
)
"""No day of the calendar follows, which says more."""

WEEKDAY_RULES: tuple[DateRule, ...] = (
    rule(
        "weekday",
        "weekday",
        "a day of the week",
        rf"(?:(?:early|late|earlier|later) (?:on )?)?(?:{WHICH})?{v.WEEKDAY}(?:(?: "
        rf"|'s )(?:early |late )?{v.PART_OF_DAY})?",
        _weekday,
        "Tuesday",
        "last Friday",
        "late Monday night",
    ),
    rule(
        "weekday-week",
        "weekday",
        "a day of last or next week",
        rf"{v.WEEKDAY}(?: {v.PART_OF_DAY})?,? (?:of )?(?P<which>last|next|this) (?P<week>week)\b",
        _weekday,
        "Tuesday of last week",
    ),
    rule(
        "nth-weekday",
        "weekday",
        "the first, second … or last such day of a month",
        rf"(?:the )?(?P<nth>{'|'.join(_NTH)}) {v.WEEKDAY} (?:in|of) {v.MONTH}"
        rf"(?:,? (?:of |in )?{v.YEAR}|{IN_YEAR})?",
        _nth,
        "the first Monday in June",
        "the last Friday of April 2019",
    ),
    rule(
        "week-on-weekday",
        "weekday",
        "the day of the week after the coming one",
        rf"(?:(?<=on\s){v.WEEKDAY} week\b(?!\s+(?:of|long|in|after|before|at|when)\b|['-])"
        rf"|a week (?:on|from) {v.WEEKDAY.replace('<weekday>', '<other>')})",
        lambda m: Weekday(weekday=v.weekday_number(m["weekday"] or m["other"]), week_on=True),
        "a week on Friday",
    ),
    rule(
        "part-of-weekday",
        "weekday",
        "a part of a day of the week",
        rf"(?:the )?(?:early |late )?{v.PART_OF_DAY} (?:of |on )(?:{WHICH})?{v.WEEKDAY}{_ALONE}",
        _weekday,
        "the night of Tuesday",
        but_not=("the night of Tuesday 5 May", "the morning of Friday, March 6"),
    ),
)
