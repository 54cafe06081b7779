"""Rules for dates of the calendar: days, months, years, decades, weekdays, holidays."""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.meaning import Calendar, Fixed, Holiday, Meaning, Weekday, Which
from idlib_cli.language.dates.rules import DateRule, rule

_THIS: dict[str, Which] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "preceding": "last",
    "this": "this",
    "that": "this",
    "same": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "upcoming": "next",
    "following": "next",
}
_OF_THE_STORY = {"previous", "preceding", "that", "same", "following"}

_EDGE = (
    r"(?:(?:(?:the |as )?(?:very )?(?:early|mid|late|later|earlier|middle|beginning|start|end|close"
    r"|eve|outset|dawn|turn|first (?:half|part)|second half|latter (?:half|part)"
    r"|early part|(?:first|last) (?:days|weeks|week|day)|rest|whole|all)"
    r"(?: (?:days|weeks|months|hours))?)"
    r"(?:_(?:of|in|on))?_)*"
)
_WHICH = (
    r"(?:the )?(?P<which>this past|this coming|last|past|previous|preceding|this|that|same"
    r"|current|next|coming|upcoming|following) "
)
_IN_YEAR = (
    r"(?:,? (?:of |in )?(?:the )?(?P<whichyear>last|this|next|that|same|previous|following) year\b)"
)
_ERA = r"(?: (?P<era>b\.?\s?c(?:\.?\s?e)?\b\.?|a\.?\s?d\b\.?))"
_WEEKDAY_BEFORE = (
    rf"(?:{v.WEEKDAY}(?: (?:morning|afternoon|evening|night|dawn))?(?:,| of| on)? (?:the )?)?"
)
_DAY_WORD = rf"(?:{v.DAY}|{v.ORDINAL_DAY})"


def _which(match: re.Match[str]) -> tuple[Which | None, str]:
    words = (match.groupdict().get("which") or "").split()
    if not words:
        return None, "publication"
    return _THIS[words[-1]], "story" if words[-1] in _OF_THE_STORY else "publication"


def _calendar(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    number = found.get("ordinal")
    day = int(found["day"]) if found.get("day") else v.ordinal(number) if number else None
    year = int(found["year"]) if found.get("year") else None
    if found.get("spoken"):
        year = v.spoken_year(found["spoken"])
    if found.get("short"):
        year = 1900 + int(found["short"])
        year += 100 if year < 1930 else 0
    which, base = _which(match)
    if word := found.get("whichyear"):
        which, base = _THIS[word], "story" if word in _OF_THE_STORY else "publication"
        base = "year of the " + base
    return Calendar(
        year=year,
        month=v.month_number(found["month"]) if found.get("month") else None,
        day=day,
        before_christ=(found.get("era") or "").startswith("b"),
        weekday=v.weekday_number(found["weekday"]) if found.get("weekday") else None,
        which=which,
        base=base,  # type: ignore[arg-type]
    )


def _section(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    which, base = _which(match)
    return Calendar(
        year=int(found["year"]) if found.get("year") else None,
        section=v.SEASONS[found["season"]],
        before_christ=(found.get("era") or "").startswith("b"),
        which=which,
        base=base,  # type: ignore[arg-type]
    )


def _half(match: re.Match[str]) -> Meaning | None:
    section = "H1" if match["nth"] == "first" else "H2"
    return Calendar(year=int(match["year"]), section=section)


def _quarter(match: re.Match[str]) -> Meaning | None:
    number = ("first", "second", "third", "fourth").index(match["nth"]) + 1
    return Calendar(year=int(match["year"]), section=f"Q{number}")


def _weekday(match: re.Match[str]) -> Meaning | None:
    which, base = _which(match)
    return Weekday(
        weekday=v.weekday_number(match["weekday"]),
        which=which,
        base=base,  # type: ignore[arg-type]
        of_week="week" in match.groupdict(),
    )


def _decade(match: re.Match[str]) -> Meaning | None:
    if match["tens"]:
        return Fixed(value=f"19{_DECADES[match['tens']]}")
    digits = match["digits"].strip("'")
    if len(digits) == 2:
        return Fixed(value=("20" if digits == "00" else "19") + digits[0])
    value = digits[:3]
    if digits.endswith("00"):
        value = digits[:2]  # "the 1800s" is the century
    return Fixed(value=("BC" if (match["era"] or "").startswith("b") else "") + value)


def _numeric(match: re.Match[str]) -> Meaning | None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    return Calendar(year=year, month=month, day=day)


def _slashed(match: re.Match[str]) -> Meaning | None:
    """Day first or month first: only where the numbers themselves say which."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900
    if first > 12 >= second or first == second:
        return Calendar(year=year, month=second, day=first)
    if second > 12 >= first:
        return Calendar(year=year, month=first, day=second)
    return None


def _holiday(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    name = re.sub("[ ']+", " ", found["holiday"].replace("'s", "s").replace("s'", "s"))
    which, _ = _which(match)
    return Holiday(
        name=name,
        year=int(found["year"]) if found.get("year") else None,
        which=which,
        shift=-1 if (found.get("eve") or "").strip() == "eve" else 0,
    )


_DECADES = {
    word: str(digit)
    for digit, word in enumerate(
        [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ],
        2,
    )
}

HOLIDAYS = (
    r"christmas|boxing day|new year'?s|independence day|thanksgiving|labou?r day|memorial day"
    r"|veterans'? day|armistice day|remembrance day|valentine'?s|halloween|easter(?: sunday"
    r"| monday)?"
    r"|good friday|palm sunday|ash wednesday|election day|martin luther king(?:,? jr\.?)? day"
    r"|presidents'? day|columbus day|bastille day|may day|st\.? patrick'?s|fourth of july"
    r"|april fools'?|mother'?s day|father'?s day|all saints'? day|epiphany|pentecost"
)

CALENDAR_RULES: tuple[DateRule, ...] = (
    rule(
        "month-day-year",
        "month",
        "a day with month and year",
        rf"{_WEEKDAY_BEFORE}{v.MONTH} {_DAY_WORD}(?:,? (?:of |in )?{v.YEAR}"
        rf"|, '(?P<short>[0-9]{{2}})\b)",
        _calendar,
        "February 3, 2020",
        "Tuesday, Sept. 8, 1998",
    ),
    rule(
        "month-day",
        "month",
        "a day with its month",
        rf"{_WEEKDAY_BEFORE}{v.MONTH} {_DAY_WORD}{_IN_YEAR}?",
        _calendar,
        "Feb. 3",
        "March 21st",
    ),
    rule(
        "day-month-year",
        "month",
        "a day with month and year",
        rf"{_WEEKDAY_BEFORE}(?:the )?{_DAY_WORD}(?: of)?_{v.MONTH},?_{v.YEAR}",
        _calendar,
        "3 February 2020",
        "the 3rd of May, 1998",
    ),
    rule(
        "day-month",
        "month",
        "a day with its month",
        rf"{_WEEKDAY_BEFORE}(?:the )?{_DAY_WORD}(?: of)?_{v.MONTH}{_IN_YEAR}?",
        _calendar,
        "3 February",
        "the 3rd of May",
    ),
    rule(
        "month-year",
        "month",
        "a month of a year",
        rf"{_EDGE}{v.MONTH},? (?:of |in )?(?:the year )?(?:{v.YEAR}{_ERA}?|{v.SPOKEN_YEAR}"
        rf"|'(?P<short>[0-9]{{2}})\b)",
        _calendar,
        "February 2020",
        "late May of 1998",
    ),
    rule(
        "month-of-year",
        "month",
        "a month of a year told by what came before",
        rf"{_EDGE}{v.MONTH}{_IN_YEAR}",
        _calendar,
        "January of that year",
        "May this year",
    ),
    rule(
        "month",
        "month",
        "a month without its year",
        rf"{_EDGE}(?:{_WHICH})?{v.MONTH}",
        _calendar,
        "early March",
        "last December",
        "mid-June",
    ),
    rule(
        "weekday",
        "weekday",
        "a day of the week",
        rf"(?:(?:early|late|earlier|later) (?:on )?)?(?:{_WHICH})?{v.WEEKDAY}(?:(?: "
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
        "part-of-weekday",
        "weekday",
        "a part of a day of the week",
        rf"(?:the )?(?:early |late )?{v.PART_OF_DAY} (?:of |on )(?:{_WHICH})?{v.WEEKDAY}",
        _weekday,
        "the night of Tuesday",
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
        "a date in figures whose order is certain",
        r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})"
        r"(?P=mark)(?P<year>[12][0-9]{3}|[0-9]{2})(?![0-9])",
        _slashed,
        "13/02/2020",
        "02/13/20",
        but_not=("03/02/2020",),
    ),
    rule(
        "year-before-christ",
        "year",
        "a year before our era",
        rf"{_EDGE}(?P<year>[0-9]{{1,4}}){_ERA}",
        _calendar,
        "480 BC",
        "early 31 B.C.",
    ),
    rule(
        "year-quarter",
        "year",
        "a quarter of a year",
        rf"(?:the )?(?:fiscal )?{v.YEAR}(?:'s)? (?P<nth>first|second|third|fourth)_quarter\b",
        _quarter,
        "the 1989 second quarter",
    ),
    rule(
        "half-of-year",
        "year",
        "a half of a year",
        rf"(?:the )?(?P<nth>first|second|latter)_half of (?:the year |fiscal )?{v.YEAR}",
        _half,
        "the second half of 1999",
    ),
    rule(
        "year",
        "year",
        "a year",
        rf"{_EDGE}(?:the (?:calendar |fiscal )?year |fiscal(?: year)? )?{v.YEAR}",
        _calendar,
        "2018",
        "the end of 1944",
        "fiscal 1990",
        but_not=("2,018",),
    ),
    rule(
        "short-year",
        "year",
        "a year in two figures",
        rf"{_EDGE}'(?P<short>[0-9]{{2}})(?![0-9a-z'])",
        _calendar,
        "the end of '89",
    ),
    rule(
        "spoken-year",
        "year",
        "a year in words",
        rf"{_EDGE}(?:the year )?{v.SPOKEN_YEAR}",
        _calendar,
        "nineteen ninety-six",
    ),
    rule(
        "decade",
        "year",
        "a decade",
        rf"{_EDGE}(?:the )?(?:{_EDGE})(?:(?P<digits>[12][0-9]{{2}}0|'[0-9]0)'?s(?:{_ERA})?\b"
        rf"|(?P<tens>{'|'.join(_DECADES)})\b)",
        _decade,
        "the early 1980s",
        "the nineties",
    ),
    rule(
        "season-of-year",
        "season",
        "a season of a year",
        rf"{_EDGE}(?:the )?{_EDGE}(?P<season>spring|summer|autumn|fall|winter),? (?:of "
        rf"|in )?(?:the year )?{v.YEAR}{_ERA}?",
        _section,
        "the summer of 1998",
    ),
    rule(
        "year-season",
        "year",
        "a season of a year",
        rf"(?:the )?{v.YEAR} (?P<season>spring|summer|autumn|fall|winter)\b",
        _section,
        "the 1998 summer",
    ),
    rule(
        "season",
        "season",
        "a season without its year",
        rf"{_EDGE}(?:{_WHICH})(?P<season>spring|summer|autumn|fall|winter)\b",
        _section,
        "this past spring",
        "last fall",
    ),
    rule(
        "bare-season",
        "season",
        "a season without its year",
        rf"{_EDGE}(?:the )?{_EDGE}(?P<season>spring|summer|autumn|winter)\b(?!'s)",
        _section,
        "the summer",
    ),
    rule(
        "holiday",
        "holiday",
        "a day of the year with a name",
        rf"(?:{_WHICH})?(?P<holiday>{HOLIDAYS})(?P<eve> eve\b)?(?: day\b)?(?:,? (?:of "
        rf"|in )?{v.YEAR})?",
        _holiday,
        "Christmas Eve",
        "last Thanksgiving",
        "Election Day 1998",
    ),
)
