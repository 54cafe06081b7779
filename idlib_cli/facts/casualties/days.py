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
    mention = _opening(analysis, draft, mention) or mention
    if mention is not None and draft.effect == "missing" and _searched(analysis, draft, mention):
        return
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


_OPENS_ON = re.compile(r"\W*(?:On|In)\s+\Z")
_OF_DAY = re.compile(r"\bof\s+\Z")
_EARLIER = re.compile(r"\b(?:had|since|earlier|previous|previously|before|after)\b", re.IGNORECASE)


_SEARCH = re.compile(r"\b(?:search(?:ed|es|ing)?|look(?:ed|ing)\s+for|hunt(?:ed|ing)?)\b", re.I)


def _searched(analysis: "Analysis", draft: Draft, mention: DateMention) -> bool:
    """Whether the day is that of the search: "on Monday divers searched for two missing men"."""
    near = max(draft.sentence.start, draft.start - _SENTENCE)
    return mention.start >= near and bool(_SEARCH.search(analysis.text, near, draft.start))


def _opening(analysis: "Analysis", draft: Draft, known: DateMention | None) -> DateMention | None:
    """The date that opens a claim's sentence ("On 3 May a mob …; one man died") or its subject.

    The subject: "the fires of 7 May 2003 claimed 12 lives".
    """
    text, start = analysis.text, draft.sentence.start
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start) - 1
    mention = analysis.dates[at] if at >= 0 else None
    if mention is None or mention.start < start:
        return None
    inside = known is not None and start <= known.start < draft.sentence.end
    opens = not inside and _OPENS_ON.match(text, start, mention.start) is not None
    told = text[mention.end : draft.start]
    if opens and len(told) < _SENTENCE and not _EARLIER.search(told):
        return mention
    of_day = _OF_DAY.search(text, max(start, mention.start - 5), mention.start)
    return mention if of_day and told.strip() in _TOOK else None


_TOOK = frozenset({"", "claimed", "cost", "took"})
_SENTENCE = 250
"""Characters that a date which opens a sentence reaches."""
_HAPPENED = (
    r"(?:gave\s+way|collapsed|struck|hit|happened|occurred|burst|erupted|crashed|exploded"
    r"|broke\s+out|sank|capsized|derailed|overturned|took\s+place|went\s+off|opened\s+fire"
    r"|stormed|attacked|raided|ambushed|detonated|blew\s+up|collided|plunged)"
)
_THEN = re.compile(rf"\b{_HAPPENED}\b[^.;:?!]{{0,70}}\Z", re.IGNORECASE)
_NEXT_VERB = re.compile(rf"\s+{_HAPPENED}\b", re.IGNORECASE)
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
    dated = next((d for d in told if _has_day(d)), None)
    if dated is not None:
        for draft in told:
            if not _has_day(draft) and draft.order < dated.order <= _LEDE + _ON:
                _copy(dated, draft)
        return
    last = max(d.order for d in told if d.order <= _LEDE) + _ON
    mention = _told_day(analysis, told[0].order, min(last, len(analysis.sentences) - 1))
    if mention is None:
        return
    for draft in told:
        draft.extra["date"] = mention.first_day
        draft.extra["date_as_written"] = analysis.text[mention.start : mention.end]
    orders = {d.order for d in told}
    for draft in found:
        beside = draft.order in orders and draft.scope == "incident"
        again = draft.repeat_of is not None and _has_day(draft.repeat_of)
        if (beside or again) and not _has_day(draft):
            _copy(told[0] if beside else draft.repeat_of or told[0], draft)


def _has_day(draft: Draft) -> bool:
    return bool(draft.extra.get("date") or draft.extra.get("date_as_written"))


def _copy(known: Draft, draft: Draft) -> None:
    """Give a claim the day of another, in place."""
    for field in ("date", "date_end", "date_as_written"):
        draft.extra[field] = known.extra.get(field)


def _told_day(analysis: "Analysis", first: int, last: int) -> DateMention | None:
    """The one day, in a stretch of sentences, on which something struck, burst, sank …"""
    text = analysis.text
    days: dict[str, DateMention] = {}
    for start, end in analysis.sentences[first : last + 1]:
        at = bisect_left(analysis.dates, start, key=lambda d: d.start)
        for mention in analysis.dates[at : at + 6]:
            day = mention.first_day
            if mention.start >= end:
                break
            if day is None or day != mention.last_day or day > (analysis.published.value or day):
                continue
            begin = max(start, mention.start - 100)
            if _THEN.search(text, begin, mention.start) or _NEXT_VERB.match(text, mention.end, end):
                days.setdefault(day, mention)
    return next(iter(days.values())) if len(days) == 1 else None


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
