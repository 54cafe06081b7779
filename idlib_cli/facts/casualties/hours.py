"""The day of a claim told by hours: "over the past 24 hours", "overnight", "at about 7.40 p.m.".

The last hours count back from the day a figure was given or the article appeared. An hour without
its day is of the day told last before it, where that was the only one of its sentence.

Leaves out: months that have passed, which are date expressions.
"""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.told_days import COUNT
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_LATELY = lazy_pattern(
    r"\b(?P<written>(?:in|over|during|within)\s+the\s+(?:past|last|previous|preceding)\s+"
    r"(?:(?:(?P<hours>12|24|36|48|72)|twenty-four)[\s-]+hours?"
    r"|(?:(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+)?(?P<unit>day|week)s?)\b|overnight)\b",
    re.IGNORECASE,
)
_NOT_THEN = lazy_pattern(
    r"[;:]|\b(?:after|before|since|until|(?:of|among)\s(?:them|whom|these|those))\b"
)
_REACH = 120
_LATELY_WORDS = frozenset({"overnight", "hours", "hour", "day", "days", "week", "weeks"})
_BETWEEN = lazy_pattern(r"\s+(?:from\s+)?[A-Z][a-z]+day\s+(?:to|into|and)\b")
"""overnight *Sunday to* Monday: whose days are told."""
_AT_HOUR = lazy_pattern(
    r"\b(?:at|before|after|around|by|until)\s+(?:(?:about|around|just|shortly)\s+){0,2}"
    r"(?:dawn|noon|midday|midnight|dusk|nightfall|sunrise|sunset"
    r"|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|hrs\b|gmt\b)|\d{1,2}[:.]\d\d(?!\d))",
    re.IGNORECASE,
)
_AT_HOUR_WORDS = frozenset({"at", "before", "after", "around", "by", "until"})
_BY_THEN = lazy_pattern(
    r"(?:By|Before|Around|Shortly\s(?:before|after))\s"
    r"(?:dawn|noon|midday|midnight|dusk|nightfall|sunrise|sunset)\b"
)
"""By midnight he was dead: of whatever day was told before."""
_OF_THE_NEXT_DAY = lazy_pattern(r"\w+\s(?:\w+\s)?(?:dawn|sunrise)\b")
_NIGHT = lazy_pattern(
    r"\b(?:nights?|overnight|evening|midnight|nightfall|dusk|morning|dawn|hours|[ap]\.?m\b)",
    re.IGNORECASE,
)
"""By dawn is the next day's, unless the sentence before told of that night or morning."""
_BACK = 3
"""Sentences before, of which one may have told the day."""


def lately(
    analysis: "Analysis", draft: Draft, *, beside: bool = False
) -> dict[str, str | None] | None:
    """The last days up to publication, or up to the day a figure was given on.

    `beside`: only where the words for them stand right behind the claim.
    """
    sentence, text = draft.sentence, analysis.text
    if _LATELY_WORDS.isdisjoint(sentence.low):
        return None
    begin, end = max(sentence.start, draft.start - _REACH), min(sentence.end, draft.end + _REACH)
    found = _LATELY.search(text, begin, end)
    if found is None or _NOT_THEN.search(
        text, min(found.end(), draft.end), max(found.start(), draft.start)
    ):
        return None
    if _BETWEEN.match(text, found.end(), end):
        return None
    gap = text[draft.end : found.start()]
    if beside and (found.start() < draft.end or gap.strip()):
        return None
    days = [] if beside else when.days_of(analysis, (sentence.start, sentence.end))
    values = {day.value for day in days}
    told = next(iter(values)) if len(values) == 1 else None if values else analysis.published.value
    if told is None or len(told) != len("2020-01-01") or not told[:4].isdigit():
        return None
    return {
        "date": (date.fromisoformat(told) - _back(found)).isoformat(),
        "date_end": told,
        "date_as_written": " ".join(found["written"].split()),
    }


_AFTERWARDS = lazy_pattern(
    r"\b(?P<written>(?:in|over|during|within|for)\s+the\s+(?:following|next|subsequent|ensuing|coming)\s+"
    r"(?:(?:few|several|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s+)?"
    r"(?:hours|days?|weeks?|months?|years?)"
    r"|in\s+the\s+(?:hours|days|weeks|months|years)\s+(?:that|which)\s+followed"
    r"|(?:in|over|during|within)\s+the\s+(?:last|past)\s+(?:(?:\w+|\d{1,2})\s+)?(?:months?|years?|decades?))\b",
    re.IGNORECASE,
)
_AND_THEN = lazy_pattern(r",\s+(?:and|but)\b|\b(?:and|but)\s+\Z")
"""Nine were killed, *and* in the next two weeks schools stay closed: of another verb."""
_AHEAD = lazy_pattern(r"\b(?:next|coming)\b", re.IGNORECASE)
_TO_COME = lazy_pattern(r"\b(?:will|is|are|may|should|must)\b")
_AFTERWARDS_WORDS = frozenset({"following", "next", "subsequent", "ensuing", "coming", "followed",
                               "last", "past"})  # fmt: skip


def afterwards(analysis: "Analysis", draft: Draft) -> dict[str, str | None] | None:
    """ "Nine more died in the following days", "40 have died in the last two years": not on the day
    told before, and on none that is told; the words alone."""
    sentence = draft.sentence
    if _AFTERWARDS_WORDS.isdisjoint(sentence.low):
        return None
    begin, end = max(sentence.start, draft.start - _REACH), min(sentence.end, draft.end + _REACH)
    found = _AFTERWARDS.search(analysis.text, begin, end)
    if found is None or _NOT_THEN.search(
        analysis.text, min(found.end(), draft.end), max(found.start(), draft.start)
    ):
        return None
    between = min(found.end(), draft.end), max(found.start(), draft.start)
    if _AND_THEN.search(analysis.text, *between):
        return None
    if _AHEAD.search(found["written"]) and _TO_COME.search(analysis.text, found.end(), end):
        return None
    return {"date_as_written": " ".join(found["written"].split())}


def _back(found: re.Match[str]) -> timedelta:
    if found["unit"] is None:
        return timedelta(days=-(-int(found["hours"] or 24) // 24))
    number = (found["n"] or "1").lower()
    count = COUNT.get(number) or int(number)
    return timedelta(days=count * (7 if found["unit"].lower() == "week" else 1))


def of_the_day_told(analysis: "Analysis", draft: Draft) -> dict[str, str | None] | None:
    """ "Warplanes struck a tower at dawn": of the one day that the sentences before have told."""
    sentence = draft.sentence
    if draft.scope != "incident" or _AT_HOUR_WORDS.isdisjoint(sentence.low):
        return None
    if not _AT_HOUR.search(analysis.text, sentence.start, sentence.end) or when.days_of(
        analysis, (sentence.start, sentence.end)
    ):
        return None
    goes_on = _BY_THEN.match(analysis.text, sentence.start, sentence.end) is not None
    for order in range(draft.order - 1, max(-1, draft.order - 1 - _BACK), -1):
        span = analysis.sentences[order]
        days = when.days_of(analysis, span)
        if not days:
            continue
        day = when.only_day(days)
        ahead = day is None or (day.first_day or "") > (analysis.published.value or "9")
        if goes_on and _OF_THE_NEXT_DAY.match(analysis.text, sentence.start, sentence.end):
            goes_on = _NIGHT.search(analysis.text, *span) is not None
        if day is None or ahead or not (goes_on or when.tells_harm(analysis.text, span)):
            break
        return {"date": day.value, "date_as_written": analysis.text[day.start : day.end]}
    return None
