"""The day from which a running total counts: "since April", "the war, which broke out in 2014"."""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import copy, has_day
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

NO_EVENT_BEHIND = (
    r"(?!\s+(?:[^\s,.;]+\s+){1,5}?(?:struck|hit|burst|broke(?!\s+out)|sank|capsized|collapsed|crashed"
    r"|exploded|overturned|swept|tore|ploughed|slammed)\b)"
)
"""Behind "since": "two have died *since* the dam burst" is of one event."""
_SINCE = lazy_pattern(
    r"(?<!\bhad\s)(?<!\bhas\s)(?<!\bhave\s)\bsince\b(?!\s+then\b|\s+(?:[^\s,.;]+\s+){0,3}[^\s,.;]+,\s+when\b)"
    + NO_EVENT_BEHIND,
    re.IGNORECASE,
)
"""since April; not "the worst since 1992, when 167 died", "two had since left"."""
_SINCE_IT_BEGAN = lazy_pattern(
    r"\bsince\b[^.;,]{3,30}(?:,\s\d{4})?,\s+when\b[^.;,]{3,60}"
    r"\b(?:began|broke\s+out|erupted|started|flared|launched)\b",
    re.IGNORECASE,
)
"""had counted 50 deaths since 18 June, when the protests began: a total from then on after all."""
_SINCE_WHEN = lazy_pattern(r"\bsince\b(?!\s+then\b)")
"""have killed 90 since May 2015, when a shop was stormed."""
_OF_A_TOTAL = lazy_pattern(r",\s+(?:bring|rais|tak|push|lift)ing\b")
"""9 died in May, *bringing* the total since 2019 to 80: the nine have not died since 2019."""
_THAT_HAS = lazy_pattern(r"\b(?:that|which)\s(?:has|have)\b")
"""Freed those held since May, and ended the violence *that has* uprooted 800: of its own time."""
_SINCE_THEN_WORDS = frozenset({"since"})
_SINCE_THEN = lazy_pattern(r"\bsince(?:\s+then)?(?=[,.;]|\s+and\b)", re.IGNORECASE)
_HAS_BEGUN = lazy_pattern(
    r"\b(?:began|begun|started|erupted|broke\s+out|launched|flared|opened)\b[^.;:]{0,40}\Z"
)
"""The protests *began* on 3 May. Some 500 people have been arrested *since*."""
_OPENS_SINCE = lazy_pattern(r"\W*(?:But\s+|And\s+)?Since\s+", re.IGNORECASE)
_PERFECT = frozenset({"has", "have"})


_LASTS_SINCE = lazy_pattern(
    r"\s+(?:\w+\s+)?since\b(?!\s+(?:then|early|late|the\s+(?:start|war)|\d{4})\b)"
)
_LASTING = frozenset({"state", "trapped", "hostage", "rounded-up", "unfound"})


def lasts_since(text: str, draft: Draft) -> bool:
    """Whether people are gone since one event: "two have been *missing since* Monday"."""
    if draft.effect not in ("missing", "abducted", "detained"):
        return False
    if draft.point != 1 and (draft.frame not in _LASTING or (draft.point or 0) > _AT_ONE_TIME):
        return False
    return _LASTS_SINCE.match(text, draft.end, draft.sentence.end) is not None


def found_dead(text: str, draft: Draft) -> bool:
    """Whether "since" only tells from when somebody was missed: "the body of a woman *missing
    since* May was found"."""
    return draft.effect == "killed" and _MISSED.search(text, draft.start, draft.end) is not None


_MISSED = lazy_pattern(r"\b(?:missing|gone|unseen|seen|sought|untraced)\s+since\b")
_AT_ONE_TIME = 40
"""So many may be taken or lost at one time; more are so in the course of it."""


def beginning(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The date from which a running total counts: "since the offensive began in late April"."""
    sentence, text = draft.sentence, analysis.text
    if found_dead(text, draft):
        return None
    start, end = max(sentence.start, draft.start - 80), min(sentence.end, draft.end + 80)
    perfect = not _PERFECT.isdisjoint(sentence.low[draft.verb[0] : draft.verb[1]])
    match = None
    if "since" in text[start : end + 60].lower():
        match = _SINCE.search(text, start, end)
        match = match or _SINCE_IT_BEGAN.search(text, draft.end, end + 60)
    if match is None and perfect:
        match = _OPENS_SINCE.match(text, sentence.start, sentence.end)
        match = match or _SINCE_WHEN.search(text, draft.end, end)
    if match is None and draft.scope != "joint" and not _dated(analysis, draft):
        match = _broke_out(text, draft)
    if match is not None and _THAT_HAS.search(text, match.end(), max(match.end(), draft.start)):
        match = None
    if match is None and not _SINCE_THEN_WORDS.isdisjoint(sentence.low):
        return _began_before(analysis, draft)
    if match is None or _OF_A_TOTAL.search(text, draft.end, max(draft.end, match.start())):
        return None
    if WORST.search(text, max(sentence.start, match.start() - 60), match.start()):
        return None
    at = bisect_left(analysis.dates, match.start(), key=lambda d: d.start)
    mentions = analysis.dates[at : at + 1]
    told = next((m for m in mentions if m.start <= min(match.end() + 70, sentence.end)), None)
    return told or _began_before(analysis, draft)


def is_of_a_total(text: str, draft: Draft, at: int) -> bool:
    """Whether a place behind a claim is of the total that it raises: "nine deaths, bringing the
    total since *January* to 612"."""
    return draft.end <= at and _OF_A_TOTAL.search(text, draft.end, at) is not None


def _began_before(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The day on which what the sentence before tells of began: "500 have been arrested since"."""
    sentence, text = draft.sentence, analysis.text
    if victims.additional(draft):
        return None  # "another three had died since then"
    if not draft.order or not _SINCE_THEN.search(
        text, max(sentence.start, draft.start - 80), min(sentence.end, draft.end + 80)
    ):
        return None
    before = analysis.sentences[draft.order - 1]
    for mention in when.days_of(analysis, before):
        if _HAS_BEGUN.search(text, max(before[0], mention.start - 60), mention.start):
            return mention
    return None


WORST = lazy_pattern(
    r"\b(?:worst|deadliest|bloodiest|biggest|heaviest|highest|largest|first|most|lowest|fewest)\b",
    re.IGNORECASE,
)
"""In the worst fighting since the truce of 2020: it says how bad, not from when on."""
_BEGUN = lazy_pattern(
    r"\b(?:war|conflict|insurgency|uprising|offensive|operation|crackdown|protests|unrest|outbreak"
    r"|epidemic|siege|campaign|fighting|revolt|crisis|drought|famine),?\s+(?:(?:which|that)\s+)?"
    r"(?:began|begun|broke\s+out|erupted|started|flared)\b",
    re.IGNORECASE,
)
"""The war, which broke out on April 15, has killed 10,000 people."""


def _dated(analysis: "Analysis", draft: Draft) -> bool:
    """Whether a time follows a claim: "the war, which began in 2014, killed two *this week*"."""
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start)
    end = min(draft.sentence.end, draft.end + 60)
    if at >= len(analysis.dates) or analysis.dates[at].start >= end:
        return False
    return "," not in analysis.text[draft.end : analysis.dates[at].start]  # ", it said on Friday"


def _broke_out(text: str, draft: Draft) -> re.Match[str] | None:
    """Where the sentence of a toll in the perfect tells when its war began."""
    low, first = draft.sentence.low, draft.verb[0]
    if _PERFECT.isdisjoint(low[max(0, first - 2) : draft.verb[1]]) or draft.point == 1:
        return None
    begin, end = max(draft.sentence.start, draft.start - 120), draft.end + 60
    return _BEGUN.search(text, begin, min(draft.sentence.end, end))


def _adds(draft: Draft) -> bool:
    """A further 59, another 300, 40 more."""
    if draft.phrase is None:
        return False
    first = draft.phrase.first
    return victims.additional(draft) or "further" in draft.sentence.low[max(0, first - 1) : first]


def further(found: list[Draft]) -> None:
    """Let a total that adds to another count from the same day, in place.

    "Since June 300 people have died. A further 59 have been abducted."
    """
    for here, there in pairwise(found):
        if (
            here.scope == "cumulative"
            and here.extra.get("date")
            and 0 < there.order - here.order <= 1
            and there.point != 1
            and _adds(there)
            and not has_day(there)
            and not _PERFECT.isdisjoint(there.sentence.low)
        ):
            copy(here, there)
            there.scope = "cumulative"
