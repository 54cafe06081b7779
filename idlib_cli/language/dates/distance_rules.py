"""Rules for distances: "two days ago", "a year earlier", "three weeks after the vote"."""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import UNITS
from idlib_cli.language.dates.meaning import Base, Meaning, Shift, Unit
from idlib_cli.language.dates.rules import DateRule, rule

_AMOUNT = rf"(?P<amount>{v.CARDINAL})"

_VAGUE = r"(?P<vague>(?:a )?few|several|many|some|(?:a )?number of)"

_ABOUT = (
    r"(?:(?:about|around|almost|nearly|some|just|only|exactly|over|more than|less than|roughly"
    r"|barely|a mere|at least|not quite) )*"
)

_HALF = r"(?: and a half)?"

_AGO_WEEKDAY = (
    rf"(?: (?:this |last |on )?{v.WEEKDAY}| (?P<grain>today|this week|this month)(?!['’]s))?"
)

_UNIT = v.UNIT


def _number(match: re.Match[str]) -> int | None:
    words = match.groupdict().get("amount")
    return v.cardinal(words) if words else None


def _unit(match: re.Match[str]) -> tuple[Unit, int]:
    return UNITS[match["unit"]], 2 if match["unit"] == "fortnight" else 1


def _shift(direction: int, base: Base, match: re.Match[str]) -> Meaning | None:
    unit, times = _unit(match)
    number = _number(match)
    weekday = match.groupdict().get("weekday")
    grain = (match.groupdict().get("grain") or "").removeprefix("this ")
    return Shift(
        unit=unit,
        amount=None if number is None else number * times * direction,
        direction=direction,
        base=base,
        weekday=v.weekday_number(weekday) if weekday else None,
        grain={"today": "day", "week": "week", "month": "month"}.get(grain),  # type: ignore[arg-type]
    )


def _ago(match: re.Match[str]) -> Meaning | None:
    return _shift(-1, "publication", match)


def _ahead(match: re.Match[str]) -> Meaning | None:
    return _shift(1, "publication", match)


def _before(match: re.Match[str]) -> Meaning | None:
    return _shift(-1, "story", match)


def _after(match: re.Match[str]) -> Meaning | None:
    return _shift(1, "story", match)


def _before_event(match: re.Match[str]) -> Meaning | None:
    return _shift(-1, "event", match)


def _after_event(match: re.Match[str]) -> Meaning | None:
    return _shift(1, "event", match)


DISTANCE_RULES: tuple[DateRule, ...] = (
    rule(
        "ago",
        "unit",
        "a distance back from publication",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE})(?: more)?{_HALF}_{_UNIT}s?(?: or (?:so"
        rf"|more))? ago\b{_AGO_WEEKDAY}",
        _ago,
        "two days ago",
        "almost four years ago",
        "ten years ago this month",
        "a year ago today",
        "a year ago",
    ),
    rule(
        "from-now",
        "unit",
        "a distance on from publication",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE}){_HALF}_{_UNIT}s? (?:from now|hence|from today)\b",
        _ahead,
        "two weeks from now",
    ),
    rule(
        "in-so-long",
        "unit",
        "a distance on from publication",
        rf"in {_ABOUT}{_AMOUNT}{_HALF}_{_UNIT}s?(?:'s?)? time\b",
        _ahead,
        "in two weeks' time",
        "in a year's time",
    ),
    rule(
        "earlier",
        "unit",
        "a distance back from the event just told",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE}){_HALF}_{_UNIT}s? (?:earlier(?! than\b)|previously|prior"
        r"|before(?=\s*(?:[.,;:)]|$)))",
        _before,
        "two days earlier",
        "a year before|,",
    ),
    rule(
        "before-event",
        "unit",
        "a distance back from an event that the text names",
        rf"{_ABOUT}{_AMOUNT}{_HALF}_{_UNIT}s? (?:before|prior to|ahead of)(?= [a-z])",
        _before_event,
        "two days before| the raid",
    ),
    rule(
        "after-event",
        "unit",
        "a distance on from an event that the text names",
        rf"{_ABOUT}{_AMOUNT}{_HALF}_{_UNIT}s? (?:after|following)(?= [a-z])",
        _after_event,
        "two days after| the raid",
    ),
    rule(
        "day-of-event",
        "unit",
        "the day before or after an event that the text names",
        r"the (?P<unit>day|week|month|year) (?P<side>before|after|following)(?= [a-z])",
        lambda m: Shift(
            unit=UNITS[m["unit"]], amount=-1 if m["side"] == "before" else 1, base="event"
        ),
        "the day after| the raid",
    ),
    rule(
        "unit-before-or-after",
        "unit",
        "the day, month or year before or after the one just told",
        r"the (?P<unit>day|week|month|year) (?P<side>before|after)(?=\s*(?:[.,;:)]|$))",
        lambda m: Shift(
            unit=UNITS[m["unit"]], amount=-1 if m["side"] == "before" else 1, base="story"
        ),
        "the day before|,",
        "the year after|.",
    ),
    rule(
        "later",
        "unit",
        "a distance on from the event just told",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE}){_HALF}_{_UNIT}s? (?:later(?! than\b)|afterwards?"
        r"|thereafter|after(?=\s*(?:[.,;:)]|$)))",
        _after,
        "two days later",
    ),
)
