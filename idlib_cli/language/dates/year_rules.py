"""Rules for years, decades and centuries: "480 BC", "fiscal 1990", "the early 1980s"."""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import EDGE, ERA, PART, calendar
from idlib_cli.language.dates.meaning import Fixed, Meaning
from idlib_cli.language.dates.rules import DateRule, rule

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


def _decade(match: re.Match[str]) -> Meaning | None:
    if match["tens"]:
        return Fixed(value=f"19{_DECADES[match['tens']]}")
    digits = match["digits"].strip("'")
    if len(digits) == 2:
        return Fixed(value=("20" if digits == "00" else "19") + digits[0])
    value = digits[:3]
    if digits.endswith("00") and digits != "2000":
        value = digits[:2]  # "the 1800s" is the century, "the 2000s" are its first ten years
    return Fixed(value=("BC" if (match["era"] or "").startswith("b") else "") + value)


def _early_decade(match: re.Match[str]) -> Meaning | None:
    before = match["era"].startswith("b")
    return Fixed(value=("BC" if before else "") + f"{int(match['digits']) // 10:03d}")


def _century(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    number = int(found["digits"]) if found.get("digits") else v.ordinal(found["ordinal"])
    if not 1 <= number <= 21:
        return None
    if (found.get("era") or "").startswith("b"):
        return Fixed(value=f"BC{number - 1:02d}")
    return Fixed(value=f"{number - 1:02d}")


YEAR_RULES: tuple[DateRule, ...] = (
    rule(
        "year-before-christ",
        "year",
        "a year before our era",
        rf"{EDGE}(?P<year>[0-9]{{1,4}}){ERA}",
        calendar,
        "480 BC",
        "early 31 B.C.",
    ),
    rule(
        "year-of-our-era",
        "year",
        "an early year of our era",
        rf"{EDGE}(?:ad|a\.d\.) (?P<year>[0-9]{{1,4}})\b(?! ?%)",
        calendar,
        "AD 79",
        "late A.D. 410",
    ),
    rule(
        "decade-before-christ",
        "year",
        "a decade before our era, or an early one of it",
        rf"{EDGE}(?:the )?{EDGE}(?P<digits>[0-9]{{1,3}}0)'?s{ERA}",
        _early_decade,
        "the 470s BC",
        "the end of the 60s AD",
    ),
    rule(
        "year",
        "year",
        "a year",
        rf"{EDGE}(?:the (?:calendar |fiscal |financial )?year "
        rf"|(?:fiscal|financial)(?: year)? )?{v.YEAR}",
        calendar,
        "2018",
        "the end of 1944",
        "fiscal 1990",
        but_not=("2,018",),
    ),
    rule(
        "short-year",
        "year",
        "a year in two figures",
        rf"{EDGE}'(?P<short>[0-9]{{2}})(?![0-9a-z'])",
        calendar,
        "the end of '89",
    ),
    rule(
        "spoken-year",
        "year",
        "a year in words",
        rf"{EDGE}(?:the year )?{v.SPOKEN_YEAR}",
        calendar,
        "nineteen ninety-six",
    ),
    rule(
        "decade",
        "year",
        "a decade",
        rf"{EDGE}(?:the )?(?:{EDGE})(?:(?P<digits>[12][0-9]{{2}}0|'[0-9]0)'?s\b(?:{ERA})?"
        rf"|(?P<tens>{'|'.join(_DECADES)})\b)",
        _decade,
        "the early 1980s",
        "the nineties",
    ),
    rule(
        "century",
        "unit",
        "a century",
        rf"{PART}(?:the )?{PART}(?:(?P<digits>[0-9]{{1,2}})(?:st|nd|rd|th)"
        rf"|{v.ORDINAL_DAY})_(?:century|centuries)(?: (?P<era>b\.?c|a\.?d))?",
        _century,
        "the 19th century",
        "the early twentieth century",
    ),
)
