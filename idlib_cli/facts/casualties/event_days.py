"""The day that an event has from elsewhere in its article than the sentence of a claim.

From a later claim of it, from a sentence that tells when it struck, from its distance to the event
before ("two days after"), and, where nothing says more, the day that its dead were counted on.
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import outcomes
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.told_days import COUNT, day_of_the_event, told_day
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


_DISTANCE = (
    r"(?P<written>(?P<n>an?|one|two|three|four|five|six|seven|ten|eight|nine|eleven|twelve|\d{1,2})"
    r"\s+(?P<unit>day|week|hour|month|year)s?\s+after)\b"
)
_LATER = lazy_pattern(
    r"\b(?:came|comes|happened|occurred|follow(?:s|ed)|took\s+place|struck|was|were)\s+"
    rf"(?:(?:just|only|barely|exactly|hardly)\s+)?{_DISTANCE}",
    re.IGNORECASE,
)
"""The attack came *two days after* a missile killed a couple."""

_DAY = 24


def of_counts(found: list[Draft]) -> None:
    """Give claims whose event has no day that of their count, in place."""
    for draft in found:
        if draft.as_of is not None and not has_day(draft):
            draft.extra |= draft.as_of


_LEDE = 8
"""Sentences that open an article."""

_ON = 2
"""Sentences after a claim that may say when it came about."""


def telling(analysis: "Analysis", found: list[Draft]) -> None:
    """Give the claims that open the article the day which their event has later, in place.

    The day is that of a later claim of it or, where none has one, of what is told beside them:

    "The dam gave way late on Tuesday", "gunmen who on Sunday stormed a school".
    """
    first = next((d.incident for d in found if d.scope == "incident"), 0)
    told = [d for d in found if d.incident == first and d.scope == "incident"]
    if not told or told[0].order > _LEDE:
        return
    dated = next((d for d in told if has_day(d) and _is_of_its_day(analysis.text, d, told)), None)
    beside = next((d.order for d in told if not d.headline), told[0].order) + _ON
    if dated is not None and dated.order > beside and told_day(analysis, told[0].order, beside):
        dated = None  # what the next sentences tell of the event goes before a claim further on
    if dated is not None:
        _refine(analysis, told, beside)
        for draft in told:
            if not has_day(draft) and max(draft.order, dated.order) <= _LEDE + _ON:
                copy(dated, draft)
        return
    last = max(d.order for d in told if d.order <= _LEDE) + _ON
    begin = max(0, told[0].order - _ON)
    mention = told_day(analysis, begin, min(last, len(analysis.sentences) - 1))
    mention = mention or day_of_the_event(analysis, begin, last)
    if mention is None:
        return
    for draft in told:
        if not has_day(draft) and not draft.long_dead:
            draft.extra["date"], draft.extra["date_as_written"] = mention
    orders = {d.order for d in told if d.order <= last}
    for draft in found:
        beside = draft.order in orders and draft.scope == "incident"
        again = draft.repeat_of is not None and has_day(draft.repeat_of)
        if (beside or again) and not has_day(draft):
            copy(told[0] if beside else draft.repeat_of or told[0], draft)


def _is_of_its_day(text: str, draft: Draft, told: list[Draft]) -> bool:
    """Whether a claim may have the day of the event which `told` tells of: who is caught or jailed
    for what others suffered, in a sentence of its own, is so later, as is who dies of wounds."""
    harmed = {d.order for d in told if d.effect != "detained" and not outcomes.died_later(text, d)}
    later = draft.effect == "detained" and harmed and draft.order not in harmed
    apart = draft.part_of is not None and draft.part_of.order != draft.order
    apart = apart or outcomes.died_later(text, draft)
    apart = apart or any(outcomes.came_later(draft, d) for d in told)
    return draft.frame != "was-before" and not later and not apart


def _refine(analysis: "Analysis", told: list[Draft], last: int) -> None:
    """Give claims of "a year ago" the day that the next sentences give, in place.

    "The ferry sank a year ago, drowning 63. The Aurora went down on 14 June 2017."
    """
    vague = [d for d in told if 0 < len(d.extra.get("date") or "") < len("2017-06-14")]
    vague = [d for d in vague if (d.extra.get("date_as_written") or "").endswith("ago")]
    known = told_day(analysis, vague[0].order, last + 1) if vague else None
    for draft in vague:
        if known is not None and known[0].startswith(draft.extra["date"] or "-"):
            draft.extra["date"], draft.extra["date_as_written"] = known


def opening_day(analysis: "Analysis", found: list[Draft]) -> str | None:
    """The day that the claims which open the article have, or that is told beside them."""
    told = [d for d in found if d.order <= _LEDE]
    if not told:
        return None
    day = next((d.extra["date"] for d in told if d.extra.get("date")), None)
    last = min(max(d.order for d in told) + _ON, len(analysis.sentences) - 1)
    return day or (told_day(analysis, told[0].order, last) or (None,))[0]


def has_day(draft: Draft) -> bool:
    """Whether a claim's day is known, if only by its words."""
    return bool(draft.extra.get("date") or draft.extra.get("date_as_written"))


def copy(known: Draft, draft: Draft) -> None:
    """Give a claim the day of another, in place."""
    if draft.long_dead or known.long_dead or outcomes.came_later(known, draft):
        return
    for field in ("date", "date_end", "date_as_written"):
        draft.extra[field] = known.extra.get(field)


def told_later(text: str, draft: Draft) -> re.Match[str] | None:
    """The distance told in a claim's sentence from the event before: "two days after"."""
    match = _LATER.search(text, max(draft.sentence.start, draft.start - 120), draft.start)
    if match is None:
        return None
    ends = draft.start
    if text[ends - 2 : ends] == ", " and _GOING_ON.match(text, ends):
        ends -= 2  # "a day after a drone hit a silo, injuring two"
    named = _THAT_HARMED.search(text, match.end(), draft.start)
    return None if _NOT_AFTER.search(text, match.end(), named.start() if named else ends) else match


def counts_back(text: str, draft: Draft) -> bool:
    """Whether a claim's sentence counts the days from an event that it tells before the claim."""
    return _LATER.search(text, draft.sentence.start, draft.start) is not None


_GOING_ON = lazy_pattern(r"(?:killing|injuring|wounding|leaving)\b")
_THAT_HARMED = lazy_pattern(rf"\b{NOUN}\s(?:that|which)\s\Z", re.IGNORECASE)
"""Eleven years after *a crash that* killed nine."""
_NOT_AFTER = lazy_pattern(r"[,;]|\bthat\b|\bin\s+which\b")
"""Parts the claim from "after": "two days after the election, in which gunmen killed five"."""


def before(text: str, draft: Draft, latest: Draft) -> None:
    """The day of a claim told by its distance from the event before, in place."""
    known = latest.extra.get("date")
    if draft.extra.get("date"):
        return
    match = told_later(text, draft)
    if match is not None and latest.sentence is draft.sentence:
        copy(latest, draft)  # "a week after a gunman killed four and injured six"
    elif match is not None:
        count_back(draft, match, known)


_FROM_DAY = lazy_pattern(
    rf",?\s+(?:(?:just|only|barely|exactly|almost|nearly|about)\s+)?{_DISTANCE}[^,;:.]*"
    r"(?:,\s+(?:(?:in|on)\s+)?which\s[^,;:.]*)?",
    re.IGNORECASE,
)
_OPENS_AFTER = lazy_pattern(
    rf"\W*(?:(?:Just|Only|Barely|Exactly|Almost|Nearly|About)\s+)?{_DISTANCE}[^,;:.]*",
    re.IGNORECASE,
)


def counted_from(analysis: "Analysis", draft: Draft) -> bool:
    """Give a claim the day it lies before that of its sentence, in place; whether it has such a
    distance: "visited Orla on Monday, *a week after* 12 people were killed", or that turned round.
    """
    text, sentence = analysis.text, draft.sentence
    if "after" not in sentence.low:
        return False
    first = bisect_left(analysis.dates, sentence.start, key=lambda d: d.start)
    near = [d for d in analysis.dates[first : first + 8] if d.start < sentence.end]
    days = [d for d in near if d.first_day is not None and d.first_day == d.last_day]
    for mention in days:
        distance = _FROM_DAY.fullmatch(text, mention.end, draft.start)
        if mention.end <= draft.start and distance:
            count_back(draft, distance, mention.first_day)
            return True
    opening = _OPENS_AFTER.fullmatch(text, sentence.start, draft.start)
    comma = text.find(",", draft.end, sentence.end)
    if opening is None or comma < 0:
        return False
    inside = [d for d in near if draft.start <= d.start < comma]
    told = next((d for d in days if d.start > comma), None)
    if inside or told is None:
        return False
    count_back(draft, opening, told.first_day)
    return True


def counts_from(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a day counts back from it: "on Monday, *a week after* …"."""
    return _FROM_DAY.match(text, start, end) is not None


def count_back(draft: Draft, match: re.Match[str], known: str | None) -> None:
    """The day of a claim that lies so far before a known one, in place."""
    if known is None or len(known) != len("2020-01-01"):
        return
    number = match["n"].lower()
    count = COUNT.get(number) or int(number)
    unit = match["unit"].lower()
    if unit == "year":
        draft.extra["date"] = f"{int(known[:4]) - count:04d}"
        draft.extra["date_as_written"] = " ".join(match["written"].split())
        return
    if unit == "month" or (unit == "hour" and count % _DAY):
        return
    count = count // _DAY if unit == "hour" else count * (7 if unit == "week" else 1)
    distance = timedelta(days=count)
    draft.extra["date"] = (date.fromisoformat(known) - distance).isoformat()
    draft.extra["date_as_written"] = " ".join(match["written"].split())
