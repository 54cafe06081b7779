"""The day of a claim's event: what `facts.when` finds to govern it, or what its telling gives.

Adds to that rule what only tolls need: the beginning of a running total ("since April"), the day
that the next sentence narrows a period down to, and a day told by its distance from the event
before ("the raid came two days after a missile killed a couple").

Leaves out: days known only from other articles.
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_OPENS_SINCE = re.compile(r"\W*(?:But\s+|And\s+)?Since\s+", re.IGNORECASE)
_PERFECT = frozenset({"has", "have"})
_DAY_BEFORE_NOUN = re.compile(
    r"[ \u00a0](?:[\w-]+[ \u00a0]){0,2}?(?:attack|strike|airstrike|raid|blast|bombing|shelling"
    r"|incident|clash|shooting|explosion|assault|ambush|massacre|crash|quake|disaster)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:came|comes|happened|occurred|follow(?:s|ed)|took\s+place|struck|was|were)\s+"
    r"(?:just|only|barely|exactly)?\s*(?P<written>(?P<n>an?|one|two|three|four|five|six|seven|ten"
    r"|\d{1,2})\s+(?P<unit>day|week)s?\s+after)\b",
    re.IGNORECASE,
)
"""The attack came *two days after* a missile killed a couple."""
_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
          "seven": 7, "ten": 10}  # fmt: skip


def fill(analysis: "Analysis", draft: Draft) -> None:
    """The day of the event, or the days from and to, in place."""
    if draft.frame == "toll" and draft.scope == "cumulative":
        return
    beginning = _since(analysis, draft)
    mention = beginning or when.governing(analysis, draft.start, draft.end)
    if mention is None:
        return
    outside = not draft.sentence.start <= mention.start < draft.sentence.end
    if outside and (draft.scope == "cumulative" or _later(analysis.text, draft)):
        return  # neither a running total nor another event shares the day told before
    mention = beginning or _narrower(analysis, draft, mention)
    value = mention.value or ""
    first, last = mention.first_day, mention.last_day
    text = analysis.text
    draft.extra["date_as_written"] = text[mention.start : mention.end]
    if first is None:
        return
    draft.extra["date"] = value if _ISO.match(value) else first
    if mention.doubt:
        draft.doubt = mention.doubt
    if beginning is not None:
        draft.extra["date_end"] = analysis.published.value
        draft.scope = "cumulative"
    elif not _ISO.match(value) and last != first:
        draft.extra["date_end"] = last


def _since(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The date from which a running total counts: "since the offensive began in late April"."""
    sentence, text = draft.sentence, analysis.text
    start, end = max(sentence.start, draft.start - 80), min(sentence.end, draft.end + 80)
    match = _SINCE.search(text, start, end)
    if match is None and _PERFECT & set(sentence.low[draft.verb[0] : draft.verb[1]]):
        match = _OPENS_SINCE.match(text, sentence.start, sentence.end)
    if match is None:
        return None
    at = bisect_left(analysis.dates, match.start(), key=lambda d: d.start)
    mentions = analysis.dates[at : at + 1]
    return next((m for m in mentions if m.start <= min(match.end() + 70, sentence.end)), None)


def _narrower(analysis: "Analysis", draft: Draft, mention: DateMention) -> DateMention:
    """The day that the next sentence gives the event: "last week … the August 19 attack"."""
    if mention.first_day is None or mention.first_day == mention.last_day:
        return mention
    first, last = mention.first_day, mention.last_day or mention.first_day
    at = bisect_left(analysis.dates, draft.end, key=lambda d: d.start)
    for other in analysis.dates[at : at + 6]:
        if other.start > draft.sentence.end + 250:
            break
        day = other.first_day
        if day is not None and day == other.last_day and first <= day <= last:
            end = min(len(analysis.text), other.end + 40)
            if _DAY_BEFORE_NOUN.match(analysis.text, other.end, end):
                return other
    return mention


def _later(text: str, draft: Draft) -> re.Match[str] | None:
    """The distance told in a claim's sentence from the event before: "two days after"."""
    return _LATER.search(text, max(draft.sentence.start, draft.start - 120), draft.start)


def before(text: str, draft: Draft, latest: Draft) -> None:
    """The day of a claim told by its distance from the event before, in place."""
    known = latest.extra.get("date") or ""
    if draft.extra.get("date") or len(known) != len("2020-01-01"):
        return
    match = _later(text, draft)
    if match is None:
        return
    number = match["n"].lower()
    count = _COUNT.get(number) or int(number)
    distance = timedelta(days=count * (7 if match["unit"].lower() == "week" else 1))
    draft.extra["date"] = (date.fromisoformat(known) - distance).isoformat()
    draft.extra["date_as_written"] = " ".join(match["written"].split())
