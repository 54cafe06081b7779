"""Days of one month that share its name: "26-30 November", "May 3, 4 and 5", "3, 4 and 5 May".

A number beside a date may as well count something ("On May 3, 4 people died"), so that a list
must go up and be closed by "and", "to" or a dash, and what follows it must be no noun.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from idlib_cli.language.dates.meaning import Calendar, Expression
from idlib_cli.language.patterns import lazy_pattern

_NUMBER = r"(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)?"
_BEFORE = lazy_pattern(
    rf"(?:(?<=[\s(\[-])|\A)(?P<days>(?:(?:the )?{_NUMBER},\s){{0,6}}(?:the )?{_NUMBER})"
    r"\s*(?:-|/|,?\s(?:to|and|or|through|until))\s*(?:the )?\Z"
)
"""26-30 November; between 3 and 5 May; 3, 4 and 5 May."""
_SPAN_BEFORE = re.compile(r"\b(?:between|from)\s(?:the )?\Z")
_NO_COUNT = (
    r"(?=[ ]*(?:[.;:)]|,(?![0-9])|\Z)"
    r"|\s(?:were|was)\b(?!\s(?:also\s|still\s)?(?:killed|wounded|injured|hurt|shot|held|arrested"
    r"|detained|dead|missing|taken|kidnapped|abducted|rescued|treated|charged|freed|jailed)\b)"
    r"|\s(?:at|in|with|when|as|but|by|to|for|and|across|around|near|outside|inside|after"
    r"|before|following|between|respectively|during|over|against|this|last|that|which|the|an?|his"
    r"|her|its|their|he|she|they|it)\b"
    r"|\s(?:left|killed|injured|wounded|claimed|destroyed|damaged)\s"
    r"(?:at|more|over|about|some|nearly|almost|up|dozens|scores|hundreds|[0-9]|two|three|four|five"
    r"|six|seven|eight|nine|ten|an?|the)\b)"
)
"""What follows is no noun: "5 and 6 in the town", not "5 and 6 people"."""
_AFTER = lazy_pattern(
    rf"(?P<days>(?:(?:,\s{_NUMBER}(?=,?\s(?:[0-9]|and\s|or\s))){{1,6}},?|)"
    rf"(?:\s*[-/]|\s(?:to|and|or|through)(?=\s{_NUMBER}(?:,?\s(?:1[0-9]|20)[0-9]{{2}}\b"
    rf"|{_NO_COUNT})))\s*{_NUMBER}(?![0-9%]|[:.,/-][0-9]))"
    r"(?:,?\s(?P<year>1[0-9]{3}|20[0-9]{2})\b)?"
)
"""March 5-9, 1918; April 6 and 7; May 3, 4 and 5."""
_SPAN_AFTER = lazy_pattern(
    rf"(?P<days>\s(?:to|and|until|through)\s{_NUMBER})(?![0-9%]|[:.,/-][0-9]"
    r"|\s?(?:am|pm|a\.m|p\.m|percent|per\scent|million|billion|o'clock|people|days|hours|of)\b)"
    r"(?P<year>(?!))?"
)
"""Between May 3 and 5 the town was cut off: what follows may be a noun here."""
_DAY = re.compile(r"[0-9]{1,2}")
_WIDTH = 14
_LISTED = 44
_TOGETHER = 12


def days_before(
    low: str, offset: int, begin: int, expression: Expression, meaning: Calendar
) -> list[Expression]:
    """The days that stand before the one at `low[begin:]` and are of its month."""
    if not meaning.day or not expression.rule.startswith("day-month"):
        return []
    near = low[begin - 5 if begin > 5 else 0 : begin]
    if not any(map(near.__contains__, _CLOSING)):
        return []
    match = _BEFORE.search(low, max(0, begin - _WIDTH), begin)
    if match is None:
        return []
    if low.rfind(",", max(0, begin - _WIDTH), begin) >= 0:
        match = _BEFORE.search(low, max(0, begin - _LISTED), begin) or match
    found = list(_days(offset, match, meaning))
    if len(found) > 1 and not _rising([*found, expression]):
        return found[-1:]
    return found


_CLOSING = ("-", "/", "to", "and", "or", "ugh", "til")
"""Letters with which what stands right before the last day of a list may end."""


def days_after(
    low: str, offset: int, end: int, expression: Expression, meaning: Calendar
) -> list[Expression]:
    """The days that stand after the one that ends at `low[end]` and are of its month."""
    if not meaning.day or expression.rule != "month-day":
        return []
    match = _AFTER.match(low, end)
    if match is None:
        begin = expression.start - offset
        if _SPAN_BEFORE.search(low, max(0, begin - _TOGETHER), begin):
            match = _SPAN_AFTER.match(low, end)
    if match is None:
        return []
    year = int(match["year"]) if match["year"] else None
    found = list(_days(offset, match, replace(meaning, year=year)))
    if not _rising([expression, *found]):
        return []
    if year:
        found[-1] = replace(found[-1], end=offset + match.end())
    return found


def _days(offset: int, match: re.Match[str], meaning: Calendar) -> Iterator[Expression]:
    for day in _DAY.finditer(match.string, *match.span("days")):
        told = replace(meaning, day=int(day[0]), weekday=None)
        end = day.end() + 2 * (match.string[day.end() : day.end() + 2] in _ENDINGS)
        yield Expression(offset + day.start(), offset + end, "day-range", told)


_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def _rising(found: list[Expression]) -> bool:
    days = [e.meaning.day or 0 for e in found if isinstance(e.meaning, Calendar)]
    return all(one < other for one, other in pairwise(days))
