"""Fragments of patterns that several families of rules share, and what they mean.

Notation as in `vocabulary`: a space is any run of spaces, an underscore spaces or hyphens.
"""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.meaning import Calendar, Meaning, Unit, Which

WHICH_OF: dict[str, Which] = {
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

OF_THE_STORY = {"previous", "preceding", "that", "same", "following"}

EDGE = (
    r"(?:(?:(?:the |as )?(?:very )?(?:early|mid|late|later|earlier|middle|beginning|start|end|close"
    r"|eve|outset|dawn|turn|first (?:half|part)|second half|latter (?:half|part)"
    r"|early part|(?:first|last) (?:days|weeks|week|day)|rest|whole|all)"
    r"(?: (?:days|weeks|months|hours))?)"
    r"(?:_(?:of|in|on))?_)*"
)
"""early, the end of, the eve of: which part of a date of the calendar."""

PART = (
    r"(?:(?:(?:the )?(?:very )?(?:early|mid|late|later|earlier|sometime|middle|beginning|start"
    r"|end|close"
    r"|first (?:half|part|days|weeks)|second half|latter (?:half|part)|early part|last (?:days"
    r"|weeks)"
    r"|rest|whole|all|most|much)(?: (?:days|weeks|months|hours))?)(?:_(?:of|in|on|during))?_)*"
)
"""early, much of, sometime: which part of a week, a month or a year."""

WHICH = (
    r"(?:the )?(?P<which>this past|this coming|last|past|previous|preceding|this|that|same"
    r"|current|next|coming|upcoming|following(?!\s\w+['’]s\b)) "
)

IN_YEAR = (
    r"(?:,? (?:of |in )?(?:the )?(?P<whichyear>last|this|next|that|same|previous|following) year\b)"
)

ERA = (
    r"(?: (?P<era>b\.\s?c\.(?:\s?e\.)?|b\.?\s?c\.?\s?e\b|b\.?\s?c\b|a\.\s?d\.|a\.?\s?d\b"
    r"|c\.\s?e\.|ce\b))"
)
"""BC, B.C., BCE, AD: with its last stop where the others are written."""

UNITS: dict[str, Unit] = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "centur": "century",
}


def which_of(match: re.Match[str]) -> tuple[Which | None, str]:
    """Which one the words before a date say ("last", "the following"), and what it counts from."""
    words = (match.groupdict().get("which") or "").split()
    if not words:
        return None, "publication"
    of_the_story = words[-1] in OF_THE_STORY or "the next " in match.group()
    return WHICH_OF[words[-1]], "story" if of_the_story else "publication"


def which_of_year(match: re.Match[str]) -> tuple[Which | None, str]:
    """Of which year the words after a date say it is, and what that counts from."""
    word = match["whichyear"]
    of_the_story = word in OF_THE_STORY or "the next year" in match.group()
    return WHICH_OF[word], f"year of the {'story' if of_the_story else 'publication'}"


def calendar(match: re.Match[str]) -> Meaning | None:
    """The meaning of a match with any of the groups year, month, day, weekday, which, era …"""
    found = match.groupdict()
    number = found.get("ordinal")
    day = int(found["day"]) if found.get("day") else v.ordinal(number) if number else None
    year = int(found["year"]) if found.get("year") else None
    if found.get("spoken"):
        year = v.spoken_year(found["spoken"])
    if found.get("short"):
        year = 1900 + int(found["short"])
        year += 100 if year < 1930 else 0
    which, base = which_of_year(match) if found.get("whichyear") else which_of(match)
    return Calendar(
        year=year,
        month=v.month_number(found["month"]) if found.get("month") else None,
        day=day,
        before_christ=(found.get("era") or "").startswith("b"),
        weekday=v.weekday_number(found["weekday"]) if found.get("weekday") else None,
        which=which,
        base=base,  # type: ignore[arg-type]
        short=bool(found.get("short")),
    )


def season(match: re.Match[str]) -> Meaning | None:
    """The meaning of a match with a season."""
    found = match.groupdict()
    which, base = which_of_year(match) if found.get("whichyear") else which_of(match)
    return Calendar(
        year=int(found["year"]) if found.get("year") else None,
        section=v.SEASONS[found["season"]],
        before_christ=(found.get("era") or "").startswith("b"),
        which=which,
        base=base,  # type: ignore[arg-type]
    )
