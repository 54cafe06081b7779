"""Rules for quarters and halves of a year, and the same time a year before."""

import re
from dataclasses import replace

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import PART
from idlib_cli.language.dates.meaning import Base, Calendar, Fixed, Meaning, Shift, Which
from idlib_cli.language.dates.rules import DateRule, rule

_SECTION_YEAR = (
    rf"(?: of (?:the (?:fiscal )?year )?(?:fiscal )?{v.YEAR}"
    r"|,? (?:of )?(?:the )?(?P<whichyear>last|this|next|that|previous|following|same) year)?"
)


def _half(match: re.Match[str]) -> Meaning | None:
    section = "H1" if match["nth"] == "first" else "H2"
    return Calendar(year=int(match["year"]), section=section)


def _quarter(match: re.Match[str]) -> Meaning | None:
    number = ("first", "second", "third", "fourth").index(match["nth"]) + 1
    return Calendar(year=int(match["year"]), section=f"Q{number}")


def _section(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 9, "final": 9, "latter": 2}
    kind = "H" if "half" in match.group() else "Q"
    digit = number[found["nth"]]
    if digit == 9:
        digit = 4 if kind == "Q" else 2
    if kind == "H" and digit > 2:
        return None
    word = found.get("whichyear")
    which: Which | None = None
    base: Base = "publication"
    if word:
        which = {"last": "last", "previous": "last", "next": "next", "following": "next"}.get(
            word, "this"
        )  # type: ignore[assignment]
        story = word in {"previous", "following", "that", "same"}
        base = "year of the story" if story else "year of the publication"
    return Calendar(
        year=int(found["year"]) if found.get("year") else None,
        section=f"{kind}{digit}",
        which=which,
        base=base,
    )


def _months(match: re.Match[str]) -> Meaning | None:
    """The first or last three or six months of a year."""
    meaning = _section(match)
    if not isinstance(meaning, Calendar):
        return None
    first, three = match["nth"] == "first", match["count"] in {"three", "3"}
    section = ("Q1" if first else "Q4") if three else ("H1" if first else "H2")
    return replace(meaning, section=section)


def _fiscal(match: re.Match[str]) -> Meaning | None:
    """FY25; FY 2024-25, which begins in the one and ends in the other."""
    years = [int(match[name]) for name in ("year", "last") if match[name]]
    years = [year + 2000 if year < 100 else year for year in years]
    if not 1950 < years[0] < 2060 or (len(years) == 2 and years[1] != years[0] + 1):
        return None
    return Fixed(value="/".join(map(str, years)))


def _short(match: re.Match[str]) -> Meaning | None:
    year = match["year"] or match["before"]
    section = match["section"] or match["first"] or match["alone"] or match["told"]
    return Calendar(year=int(year) if year else None, section=section.upper())


HALF_YEARLY = (
    r"profits?|loss(?:es)?|results?|earnings|revenues?|sales|income|figures|dividend|turnover"
    r"|net|operating|pre-?tax|trading|underlying|adjusted"
)
"""What companies report for half a year."""

QUARTER_RULES: tuple[DateRule, ...] = (
    rule(
        "short-quarter",
        "quarter",
        "a quarter or half of a year by its letter",
        rf"(?:(?P<before>(?:19|20)[0-9]{{2}}) (?P<section>q[1-4]|h[12])"
        rf"|(?P<first>q[1-4]|h[12]),? (?:of )?{v.YEAR}"
        r"|(?:(?<=in\s)|(?<=for\s)|(?<=during\s)|(?<=since\s)|(?<=by\s))(?P<alone>q[1-4]|h[12])"
        rf"|(?P<told>q[1-4]|h[12])(?= (?:{HALF_YEARLY})\b))(?![a-z0-9])",
        _short,
        "Q3 2019",
        "2019 Q3",
        "H1| profit",
        but_not=("q5 2019", "q3"),
    ),
    rule(
        "fiscal-year",
        "quarter",
        "a financial year by its letters",
        r"(?:(?:q[1-4]|h[12])(?: (?:of )?)?)?fy(?: )?'?(?P<year>[0-9]{4}|[0-9]{2})"
        r"(?:[-/](?P<last>[0-9]{4}|[0-9]{2}))?(?![0-9a-z]|[.,][0-9])",
        _fiscal,
        "FY25",
        "FY 2023",
        "FY2023-24",
        but_not=("FY7",),
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
        "the-quarter",
        "unit",
        "the quarter told, or the last one that had ended",
        r"(?:the |its )(?:(?:latest|most recent|current|just-ended) (?:fiscal )?)?"
        r"(?P<unit>quarter)\b(?! of (?:a|the|its|all)\b)",
        lambda m: Shift(unit="quarter", amount=0, base="quarter", calendar=True),
        "the quarter",
        "the latest quarter",
        but_not=("the quarter of a million",),
    ),
    rule(
        "year-earlier",
        "unit",
        "the same time a year before",
        r"(?:the )?(?:comparable |same )?(?P<amount>year)_(?P<unit>ago|earlier|before)\b"
        r"(?: (?:fiscal )?(?:(?:first|second|third|fourth)_)?(?:period|quarter|month|week"
        r"|level)\b)?",
        lambda m: Shift(
            unit="year",
            amount=-1,
            base="quarter" if "quarter" in m.group() else "comparison",
        ),
        "the year-earlier quarter",
        "year-ago",
    ),
    rule(
        "quarter-year-ago",
        "unit",
        "the same quarter a year before",
        r"(?:the )?(?:same |comparable |corresponding )?(?:quarter|period)"
        r" (?P<unit>(?:a year|one year|last year))(?: (?:ago|earlier|before))?\b",
        lambda m: Shift(
            unit="year", amount=-1, base="quarter" if "quarter" in m.group() else "comparison"
        ),
        "the quarter a year ago",
        "the corresponding period last year",
    ),
    rule(
        "quarter",
        "unit",
        "a quarter of a year",
        rf"(?:the )?(?:{v.YEAR}(?:'s)? )?(?:fiscal_)?(?P<nth>first|second|third|fourth"
        rf"|final)_quarter\b(?! of (?:an?|one|the (?:match|game|half|century|hour|race|season))\b)",
        _section,
        "third-quarter",
        "the fourth quarter",
    ),
    rule(
        "quarter-of-year",
        "unit",
        "a quarter of a year",
        rf"(?:{PART})(?:the )?(?:fiscal )?(?P<nth>first|second|third|fourth|final"
        r"|last(?=_quarter of))_quarter"
        r"(?! of (?:an?|one|the (?:match|game|half|century|hour|race|season))\b)"
        rf"{_SECTION_YEAR}",
        _section,
        "the third quarter of 1989",
        "the first quarter of next year",
        but_not=("the last quarter of an hour", "the third quarter of the match"),
    ),
    rule(
        "which-year-quarter",
        "unit",
        "a quarter of last or next year",
        r"(?P<whichyear>last|this|next) year's (?P<nth>first|second|third|fourth) quarter\b",
        _section,
        "next year's first quarter",
    ),
    rule(
        "half-of-which-year",
        "unit",
        "a half of a year",
        r"(?:the )?(?P<nth>first|second|latter)_half of (?P<whichyear>last|this|next) year",
        _section,
        "the second half of last year",
    ),
    rule(
        "half-of-the-year",
        "unit",
        "a half of the year of publication, or of the one told",
        r"(?:the )?(?P<nth>first|second|latter|last)_half of the (?:fiscal |calendar |financial )?"
        r"year\b(?! (?:[0-9]|before|after|earlier|to|ended|ending))",
        _section,
        "the first half of the year",
        but_not=("the first half of the year 1990",),
    ),
    rule(
        "first-months",
        "unit",
        "a quarter or half of a year told by its months",
        r"(?:the )?(?P<nth>first|last|final) (?P<count>three|six|3|6) months of"
        rf" (?:the (?:fiscal |calendar |financial )?year\b(?! [0-9])|{v.YEAR}"
        r"|(?:the )?(?P<whichyear>last|this|next|that|same|previous|following) year\b)",
        _months,
        "the first three months of 2019",
        "the last six months of last year",
    ),
    rule(
        "half-year-results",
        "unit",
        "the half of a year that results are given for",
        rf"(?:the |its )?(?P<nth>first|second)_half(?= (?:{HALF_YEARLY})\b)",
        _section,
        "its first-half| profit",
        but_not=("the first half of the match",),
    ),
)
