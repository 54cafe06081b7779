"""The day of a claim told by its distance from another: "two days after", "a week after 12 died".

Leaves out: distances that date expressions resolve ("two days later").
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import copy
from idlib_cli.facts.casualties.told_days import COUNT
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
    rf"(?:(?:just|only|barely|exactly|hardly)\s+)?(?P<rough>(?:(?:a\s)?little\s+)?(?:less|more)\s+than\s+"
    rf"|(?:about|almost|nearly|over|roughly|some|under)\s+)?{_DISTANCE}",
    re.IGNORECASE,
)
"""The attack came *two days after* a missile killed a couple, *less than a week after* another."""

_DAY = 24


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
_THAT_HARMED = lazy_pattern(
    rf"\b{NOUN}\s(?:(?:on|at|in|near)\s[^,;:.]{{2,60}}\s)?(?:that|which)\s(?:had\s)?"
    r"(?:(?:claimed|hurt|injured|killed|left|wounded)\s[^,;:.]{1,40}\sand\s)?\Z",
    re.IGNORECASE,
)
"""Eleven years after *a crash that* killed nine."""
_NOT_AFTER = lazy_pattern(r"[,;]|\bthat\b|\bin\s+which\b")
"""Parts the claim from "after": "two days after the election, in which gunmen killed five"."""


def before(text: str, draft: Draft, latest: Draft) -> None:
    """The day of a claim told by its distance from the event before, in place."""
    known = latest.extra.get("date")
    if draft.extra.get("date"):
        return
    if not draft.extra.get("date_as_written") and (match := counts_on(text, draft)) is not None:
        count_on(draft, match, known)
        return
    match = told_later(text, draft)
    if match is not None and latest.sentence is draft.sentence:
        copy(latest, draft)  # "a week after a gunman killed four and injured six"
    elif match is not None:
        count_back(draft, match, known)


_FROM_DAY = lazy_pattern(
    rf"(?:,(?:\s[\w’'-]+){{1,6}}?\s(?:said|says|reported),|,|(?:['’]s(?:\s+[a-z-]+){{1,2}})?\s+(?:came|comes|happened|occurred|took\s+place))?\s+(?:(?:just|only|barely|exactly|almost|nearly|about)\s+)?{_DISTANCE}[^,;:.]*"
    r"(?:,\s+(?:(?:in|on)\s+)?which\s[^,;:.]*)?",
    re.IGNORECASE,
)
_FOUND_AFTER = lazy_pattern(
    rf",?\s+(?:(?:just|only|some|about)\s+)?{_DISTANCE}\s+(?:(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\b"
    r"|they\s+(?:were\s+(?:killed|shot|murdered|hit|struck|swept)|died|drowned)\b"
    r"|(?:(?:an?|the)\s+)?(?:[\w-]+\s+){1,4}?(?:raided|attacked|stormed|shelled|bombed|hit|struck|ambushed"
    r"|opened\s+fire|capsized|collapsed|crashed|overturned|sank|keeled\s+over|gave\s+way|went\s+down|burst"
    r"|erupted|exploded|derailed)\b)"
)
"""Three bodies were recovered on Sunday, *a week after a blast*: they died in it."""
_FROM_WHERE, _BEHIND = 40, 80
"""Characters between bodies and the distance told behind them, and of that."""
_OPENS_AFTER = lazy_pattern(
    rf"\W*(?:(?:Just|Only|Barely|Exactly|Almost|Nearly|About)\s+)?{_DISTANCE}[^,;:.]*",
    re.IGNORECASE,
)


_SOME_TIME_AFTER = lazy_pattern(
    r"(?:(?<=[,;—–.”]\s)|(?<=\bjust\s)|(?<=\bonly\s)|(?<=\bcame\s)|(?<=\n)|\A)"
    r"(?P<written>(?:(?:a\s+few|several|some|many)\s+)?(?:days|weeks|months|years)\s+after)\s+"
    rf"(?:(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\s+(?:(?:on|at|in|near)\s+[^,;:.]*?)?"
    r"(?:that|which|in\s+which|where|when)\s+(?:had\s+)?)?\Z",
    re.IGNORECASE,
)
"""*Days after* a quake in which 131 people died; *months after* 12 died: nobody says when."""


def is_some_time_before(draft: Draft) -> bool:
    """Whether a claim lies days or years, nobody says how many, before what its sentence tells."""
    written = draft.extra.get("date_as_written") or ""
    return not draft.extra.get("date") and written.endswith("after")


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
        if draft.frame == "body" and mention.end >= draft.end:
            distance = _FOUND_AFTER.match(text, mention.end, sentence.end)
        elif draft.frame == "body":  # "had by Monday pulled 34 bodies from a lake, a day after …"
            distance = _FOUND_AFTER.search(
                text, draft.end, min(sentence.end, draft.end + _FROM_WHERE + _BEHIND)
            )
            if distance is not None and distance.start() > draft.end + _FROM_WHERE:
                distance = None
        else:
            distance = _FROM_DAY.fullmatch(text, mention.end, max(mention.end, draft.start))
        if distance and (mention.end <= draft.start or draft.frame == "body"):
            count_back(draft, distance, mention.first_day)
            return True
    if vague := _SOME_TIME_AFTER.search(text, max(sentence.start, draft.start - 120), draft.start):
        draft.extra["date_as_written"] = " ".join(vague["written"].split())
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
    """The day of a claim that lies so far before a known one, in place; of "less than a week after"
    the words alone."""
    if match.groupdict().get("rough"):
        draft.extra["date_as_written"] = " ".join(match["written"].split())
        return
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


_OPENS_ON = lazy_pattern(
    rf"\W*(?:(?:Just|Only|Barely|Exactly|About)\s+)?{_DISTANCE.replace('after', '(?:after|later)')}"
    rf"(?:(?<=later)|(?<=after)\s+(?:the|that|this)\s+(?:[a-z-]+\s+){{0,2}}?{NOUN}),",
    re.IGNORECASE,
)
"""*Two days after the attack,* soldiers killed six."""
_ON_WORDS = frozenset({"after", "later"})


def counts_on(text: str, draft: Draft) -> re.Match[str] | None:
    """The distance from the event before that opens a claim's sentence: "two days after the raid,
    soldiers killed six"."""
    if _ON_WORDS.isdisjoint(draft.sentence.low):
        return None
    match = _OPENS_ON.match(text, draft.sentence.start, draft.start)
    if match is None or match["unit"].lower() == "hour":
        return None
    return None if _AND_SO.search(text, match.end(), draft.start) else match


_AND_SO = lazy_pattern(r"[;:]|\b(?:who|whose|which|that|for)\b")


def count_on(draft: Draft, match: re.Match[str], known: str | None) -> None:
    """The day of a claim that lies so far behind a known one, in place; else the words alone."""
    draft.extra["date_as_written"] = " ".join(match["written"].split())
    number, unit = match["n"].lower(), match["unit"].lower()
    count = COUNT.get(number) or int(number)
    if known is not None and unit == "year":
        draft.extra["date"] = f"{int(known[:4]) + count:04d}"
    days = {"day": 1, "week": 7}.get(unit)
    if known is None or len(known) != len("2020-01-01") or days is None:
        return
    draft.extra["date"] = (date.fromisoformat(known) + timedelta(days=count * days)).isoformat()
