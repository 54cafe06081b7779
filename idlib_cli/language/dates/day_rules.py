"""Rules for days of the calendar: "3 February 2020", "Feb. 3", "13/02/2020"."""

import re
from dataclasses import replace
from datetime import date

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.calendar import is_day
from idlib_cli.language.dates.fragments import IN_YEAR, calendar
from idlib_cli.language.dates.meaning import Calendar, Meaning
from idlib_cli.language.dates.rules import DateRule, rule

_WEEKDAY_BEFORE = (
    r"(?:(?:early|late|earlier|later) (?:on )?)?"
    rf"(?:{v.WEEKDAY}(?: (?:morning|afternoon|evening|night|dawn))?(?:,| of| on)? (?:the )?)?"
)

_THE = r"(?:the (?=[0-9]{1,2}(?:st|nd|rd|th)))?"
"""June the 5th."""
_DAY_WORD = rf"(?:{v.DAY}|{v.ORDINAL_DAY})"


def _numeric(match: re.Match[str]) -> Meaning | None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    return Calendar(year=year, month=month, day=day)


def _in_figures(match: re.Match[str]) -> Meaning | None:
    """Day first or month first: the numbers may say which, or dots, or the weekday beside them."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900
    weekday = v.weekday_number(match["weekday"]) if match["weekday"] else None
    if min(first, second) > 12 or not first or not second:
        return None
    if first > 12 or first == second or match["mark"] == ".":
        return Calendar(year=year, month=second, day=first, weekday=weekday)
    if second > 12:
        return Calendar(year=year, month=first, day=second, weekday=weekday)
    orders = [
        Calendar(year=year, month=month, day=day, weekday=weekday)
        for day, month in ((first, second), (second, first))
    ]
    fits = [order for order in orders if _falls_on_its_weekday(order)]
    if len(fits) == 1:
        return fits[0]
    return None if match["weekday"] else replace(orders[0], either=True)


def _day_and_month(match: re.Match[str]) -> Meaning | None:
    """ "in the night of 28/03": only where the numbers say which is the day."""
    first, second = int(match["first"]), int(match["second"])
    if first > 12 >= second > 0:
        return Calendar(month=second, day=first)
    if second > 12 >= first > 0:
        return Calendar(month=first, day=second)
    return None


def _falls_on_its_weekday(meaning: Calendar) -> bool:
    year, month, day = meaning.year or 0, meaning.month or 0, meaning.day or 0
    return is_day(year, month, day) and date(year, month, day).weekday() == meaning.weekday


_NTH = (
    r"(?:(?<=\son\s)|(?<=\sby\s)|(?<=\suntil\s)|(?<=\ssince\s)|(?<=^on\s)|(?<=^by\s)"
    r"|(?<=\sset\sfor\s)|(?<=\sdue\son\s)|(?<=scheduled\sfor\s)|(?<=planned\sfor\s)"
    r"|(?<=(?:morning|evening)\sof\s)|(?<=night\sof\s))"
    r"the (?P<day>3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)"
    r"(?: of (?:(?P<whichmonth>last|this|next)|the|that|the same) month\b)?"
    r"(?=\s*(?:[.,;:)]|-|$|(?:and|or)\s(?!the\s?[0-9]|[0-9])|(?:but|when|as|after|before|with|at|in"
    r"|they|he|she|it|we|the|a|an|his|her|their|there|to|was|were|is|had|has)\b))"
)
"""On the 9th: what follows is no noun, so that it is a day and not a floor or a division."""


def _nth(match: re.Match[str]) -> Meaning | None:
    which = match["whichmonth"]
    return Calendar(
        day=int(match["day"]),
        which=which,  # type: ignore[arg-type]
        base="year of the publication" if which else "story",
    )


DAY_RULES: tuple[DateRule, ...] = (
    rule(
        "month-day-year",
        "month",
        "a day with month and year",
        rf"{_WEEKDAY_BEFORE}{v.MONTH} {_THE}{_DAY_WORD}(?:,? (?:of |in )?{v.YEAR}"
        rf"|, '(?P<short>[0-9]{{2}})\b)",
        calendar,
        "February 3, 2020",
        "Tuesday, Sept. 8, 1998",
    ),
    rule(
        "month-day",
        "month",
        "a day with its month",
        rf"{_WEEKDAY_BEFORE}{v.MONTH} {_THE}{_DAY_WORD}{IN_YEAR}?",
        calendar,
        "Feb. 3",
        "March 21st",
        "late on March 21",
        "June the 5th",
    ),
    rule(
        "day-month-year",
        "month",
        "a day with month and year",
        rf"{_WEEKDAY_BEFORE}(?:the )?{_DAY_WORD}(?: of)?_{v.MONTH},?_{v.YEAR}",
        calendar,
        "3 February 2020",
        "the 3rd of May, 1998",
    ),
    rule(
        "day-month",
        "month",
        "a day with its month",
        rf"{_WEEKDAY_BEFORE}(?:the )?{_DAY_WORD}(?: of)?_{v.MONTH}{IN_YEAR}?",
        calendar,
        "3 February",
        "the 3rd of May",
        "early on 3 May",
    ),
    rule(
        "iso-day",
        "numeric",
        "a date in figures",
        r"(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>[0-9]{1,2})"
        r"(?P=mark)(?P<day>[0-9]{1,2})(?![0-9])",
        _numeric,
        "2020-02-03",
        "2020/2/3",
    ),
    rule(
        "day-in-figures",
        "numeric",
        "a date in figures",
        rf"(?:{v.WEEKDAY},? )?(?P<first>[0-9]{{1,2}})(?P<mark>[-/.])(?P<second>[0-9]{{1,2}})"
        r"(?P=mark)(?P<year>[12][0-9]{3}|[0-9]{2})(?![0-9])",
        _in_figures,
        "13/02/2020",
        "02/13/20",
        "03/02/2020",
        "Thursday 6/2/2020",
        but_not=("13/13/2013",),
    ),
    rule(
        "day-month-in-figures",
        "numeric",
        "a day and its month in figures",
        r"(?P<first>[0-9]{2})/(?P<second>[0-9]{2})(?![0-9/]| of )",
        _day_and_month,
        "28/03",
        "03/28",
        but_not=("12/08", "30/31"),
    ),
    rule(
        "nth-day",
        "nth",
        "a day of the month told, or of that nearest publication",
        _NTH,
        _nth,
        but_not=("the 9th", "on the 9th floor"),
    ),
)
