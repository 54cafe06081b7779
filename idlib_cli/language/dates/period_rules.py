"""Rules for whole days, weeks, months and years told from another day: "last week", "the
following year", "the end of the month"."""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import PART, UNITS
from idlib_cli.language.dates.meaning import Base, Meaning, Shift
from idlib_cli.language.dates.rules import DateRule, rule

_UNIT = v.UNIT


def _whole(match: re.Match[str]) -> Meaning | None:
    """ "last year", "this week", "the previous month"."""
    unit = UNITS[match["unit"]]
    word = match["which"].split()[-1]
    amount = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1}.get(word, 0)
    if word in {"next", "coming", "following", "upcoming", "ensuing"}:
        amount = 1
    base: Base = "publication"
    if (
        word in {"previous", "preceding", "prior", "following", "ensuing", "that", "same"}
        or "the next" in match.group()
    ):
        base = "story"
    elif word == "this":
        base = "telling"
    if unit == "quarter" and base == "story":
        base = "quarter"
    return Shift(
        unit=unit,
        amount=amount,
        base=base,
        calendar=True,
    )


PERIOD_RULES: tuple[DateRule, ...] = (
    rule(
        "this-unit",
        "unit",
        "a whole day, week, month or year told from publication or from the event just told",
        rf"(?P<vague>(?:earlier|later|sometime|early|late) )?{PART}(?:the )?(?P<which>this coming"
        r"|this past|last|previous|preceding|prior|this|that very|this very|that same|that|same"
        r"|next"
        rf"|coming|following|ensuing|upcoming|current)(?: (?:fiscal|calendar))?_{_UNIT}(?!s\b)y?\b"
        r"(?! of\b)",
        _whole,
        "last week",
        "earlier this month",
        "the previous year",
        "the next day",
        but_not=("the past year",),
    ),
    rule(
        "unit-before-last",
        "unit",
        "the week, month or year before the last",
        rf"the {_UNIT} before last\b",
        lambda m: Shift(unit=UNITS[m["unit"]], amount=-2, base="publication", calendar=True),
        "the week before last",
    ),
    rule(
        "unit-end",
        "unit",
        "the end or beginning of the month or year",
        r"(?:(?:the )?(?:end|beginning|start|middle|close|rest|remainder|latter part) of the"
        r" (?:fiscal |calendar )?(?P<unit>month|year|week|quarter)\b"
        r"|(?:earlier|later|late|early) in the (?P<within>month|year|week|quarter)\b"
        r"|(?P<short>month|year|week)(?:'s_|-| )end\b"
        r"|the (?:full|whole|fiscal) (?P<full>year)\b(?! [12][0-9]{3}))",
        lambda m: Shift(
            unit=UNITS[m["unit"] or m["within"] or m["short"] or m["full"]],
            amount=0,
            base="telling",
            calendar=True,
        ),
        "the end of the month",
        "year-end",
    ),
    rule(
        "weekend",
        "unit",
        "the weekend",
        r"(?:over |during )?(?:the|this) (?P<unit>weekend)\b",
        lambda m: Shift(unit="weekend", amount=0, base="publication", calendar=True),
        "the weekend",
    ),
)
