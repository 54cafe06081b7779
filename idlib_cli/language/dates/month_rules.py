"""Rules for months and seasons: "late May 1998", "January of that year", "last summer"."""

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import EDGE, ERA, IN_YEAR, WHICH, calendar, season
from idlib_cli.language.dates.rules import DateRule, rule

MONTH_RULES: tuple[DateRule, ...] = (
    rule(
        "month-year",
        "month",
        "a month of a year",
        rf"{EDGE}{v.MONTH}(?:(?<!\.),? (?:of |in )|,? )(?:the year )?"
        rf"(?:{v.YEAR}{ERA}?|{v.SPOKEN_YEAR}"
        rf"|'(?P<short>[0-9]{{2}})\b)",
        calendar,
        "February 2020",
        "late May of 1998",
        but_not=("Costa del Mar. In 2021",),
    ),
    rule(
        "month-year-before-christ",
        "month",
        "a month of a year before our era",
        rf"{EDGE}{v.MONTH},? (?:of )?(?P<year>[0-9]{{1,4}}){ERA}",
        calendar,
        "June 479 BC",
        "early August of 31 B.C.",
    ),
    rule(
        "month-of-year",
        "month",
        "a month of a year told by what came before",
        rf"{EDGE}{v.MONTH}{IN_YEAR}",
        calendar,
        "January of that year",
        "May this year",
    ),
    rule(
        "month",
        "month",
        "a month without its year",
        rf"{EDGE}(?:{WHICH})?{v.MONTH}(?! {v.DAY})",
        calendar,
        "early March",
        "last December",
        "mid-June",
        but_not=("an end on Sept. 26",),
    ),
    rule(
        "season-of-year",
        "season",
        "a season of a year",
        rf"{EDGE}(?:the )?{EDGE}(?P<season>spring|summer|autumn|fall|winter),? (?:of "
        rf"|in )?(?:the year )?{v.YEAR}(?:[-/][0-9]{{2}}\b|{ERA})?",
        season,
        "the summer of 1998",
        "the summer of 2019-20",
    ),
    rule(
        "season-before-christ",
        "season",
        "a season of a year before our era",
        rf"{EDGE}(?:the )?{EDGE}(?P<season>spring|summer|autumn|fall|winter),? (?:of |in )?"
        rf"(?P<year>[0-9]{{1,4}}){ERA}",
        season,
        "the spring of 410 BC",
        "winter 31 B.C.",
    ),
    rule(
        "season-of-which-year",
        "season",
        "a season of last or next year, or of the year told",
        rf"{EDGE}(?:the )?{EDGE}(?P<season>spring|summer|autumn|fall|winter){IN_YEAR}",
        season,
        "the summer of that year",
        "late autumn last year",
        "spring next year",
    ),
    rule(
        "year-season",
        "year",
        "a season of a year",
        rf"(?:the )?{v.YEAR} (?P<season>spring|summer|autumn|fall|winter)\b",
        season,
        "the 1998 summer",
    ),
    rule(
        "season",
        "season",
        "a season without its year",
        rf"{EDGE}(?:{WHICH})(?P<season>spring|summer|autumn|fall|winter)\b",
        season,
        "this past spring",
        "last fall",
    ),
    rule(
        "in-the-fall",
        "season",
        "a season without its year",
        r"(?:(?<=in\s)|(?<=by\s)|(?<=during\s)|(?<=until\s)|(?<=since\s)|(?<=throughout\s))the "
        r"(?P<season>fall)\b(?=\s*(?:[.,;:)]|$|and\b|when\b|after\b|before\b))",
        season,
    ),
    rule(
        "fall-campaign",
        "season",
        "a season without its year",
        r"(?P<season>fall)\b(?= (?:campaign|offensive|elections?|semester|harvest|foliage)\b)",
        season,
        "fall| campaign",
        but_not=("fall apart",),
    ),
    rule(
        "bare-season",
        "season",
        "a season without its year",
        rf"{EDGE}(?:the )?{EDGE}(?P<season>spring|summer|autumn|winter)\b(?!'s)",
        season,
        "the summer",
    ),
)
