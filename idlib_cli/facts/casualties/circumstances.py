"""What stands around a claim: day, cause, who did it, who gives the number, and its scope."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import doers, lexicon
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.wordlists import entries
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_CAUSES = frozenset(entries("causes", package=lexicon.PACKAGE))
_CAUSE_HEADS = frozenset(cause.split()[-1] for cause in _CAUSES)
_NEAR_CAUSE = 40
"""Tokens between a claim and its cause."""
_LONGEST_CAUSE = 3
"""Words of a cause."""
_RUNNING = re.compile(
    r"""
    \b(?:so\s+far\s+this|this\s+(?:year|month|week)|since\b|over\s+the\s+(?:past|last)
      |(?:in|during|over|within)\s+(?:the\s+)?(?:past|last|recent)\s+(?:few\s+|several\s+|\w+\s+)?
        (?:days|weeks|months|years|decade)
      |in\s+recent\s+(?:days|weeks|months|years)|to\s+date
      |(?:in|during|of|over)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}
        (?P<conflict>war|conflict|insurgency|uprising|escalation|campaign)\b
      |(?:each|every|a)\s+(?:year|month|day|week)|annually)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What makes a figure a running total rather than one incident's."""
_RAISED = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took)\s+(?:to|the)\b|\b(?:overall|total)\b",
    re.IGNORECASE,
)
"""What makes a toll a running one: "raising the overall toll to 900"."""
_JOINT = re.compile(
    r"""
    \b(?:across|in|during|from|by)\s+(?:all|both|the)?\s*(?:of\s+the\s+)?
      (?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|both|these|multiple|various|separate|different)
      \s+(?:[\w-]+\s+){0,2}(?:attacks|incidents|blasts|explosions|bombings|raids|strikes|airstrikes|clashes
        |shootings|ambushes|assaults|villages|towns|cities|provinces|crashes|accidents)\b
    |\b(?:across|in)\s+both\s+(?:[\w-]+\s+){0,2}(?:attacks|incidents|blasts)\b
    |\bin\s+separate\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PERFECT = frozenset({"has", "have", "already", "now"})
_DAY_BEFORE_NOUN = re.compile(
    r"[ \u00a0](?:[\w-]+[ \u00a0]){0,2}?(?:attack|strike|airstrike|raid|blast|bombing|shelling"
    r"|incident|clash|shooting|explosion|assault|ambush|massacre|crash|quake|disaster)\b",
    re.IGNORECASE,
)


def fill(analysis: "Analysis", draft: Draft, named: list[tuple[int, int]]) -> None:
    """Day, cause, perpetrator and scope of a claim, in place; `named`: the sentence's causes."""
    _scope(analysis, draft)
    _day(analysis, draft)
    draft.extra["cause"] = _cause(analysis, draft, named)
    draft.extra["perpetrator"] = doers.doer(analysis, draft, causes=_CAUSES)


def _scope(analysis: "Analysis", draft: Draft) -> None:
    text, sentence = analysis.text, draft.sentence
    near = text[max(sentence.start, draft.start - 60) : min(sentence.end, draft.end + 90)]
    if draft.effect == "displaced":
        first = min(draft.verb[0], draft.phrase.first if draft.phrase else draft.verb[0])
        words = set(sentence.low[max(0, first - 2) : draft.verb[1]])
        if words & _PERFECT or _RUNNING.search(near):
            draft.scope = "cumulative"
        return
    if draft.low == 0 == draft.high:
        return
    if draft.frame == "toll" and _RAISED.search(
        text, max(sentence.start, draft.start - 40), draft.end
    ):
        draft.scope = "cumulative"
    elif _JOINT.search(near):
        draft.scope = "joint"
    elif (running := _RUNNING.search(near)) and not (running["conflict"] and draft.point == 1):
        draft.scope = "cumulative"


def _day(analysis: "Analysis", draft: Draft) -> None:
    """The day of the event, or the days from and to."""
    if draft.frame == "toll" and draft.scope == "cumulative":
        return
    beginning = _since(analysis, draft)
    mention = beginning or when.governing(analysis, draft.start, draft.end)
    if mention is None:
        return
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
    sentence = draft.sentence
    start, end = max(sentence.start, draft.start - 80), min(sentence.end, draft.end + 80)
    match = _SINCE.search(analysis.text, start, end)
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


def causes(sentence: Sentence) -> list[tuple[int, int]]:
    """The causes named in a sentence as (first token, last token), end exclusive."""
    low = sentence.low
    found: list[tuple[int, int]] = []
    for at, word in enumerate(low):
        if word not in _CAUSE_HEADS:
            continue
        first = at if word in _CAUSES else at + 1
        for longer in range(1, _LONGEST_CAUSE):
            if at >= longer and " ".join(low[at - longer : at + 1]) in _CAUSES:
                first = at - longer
        if first > at:
            continue
        if first == at and low[at - 1 : at] in (["the"], ["an"]) and sentence.kind[at] == "t":
            continue
        found.append((first, at + 1))
    return found


def _cause(analysis: "Analysis", draft: Draft, named: list[tuple[int, int]]) -> str | None:
    """The cause named nearest to the claim in its sentence."""
    sentence = draft.sentence
    first, last = draft.verb
    at = bisect_left(named, (first, 0))
    near = [(min(abs(c[0] - last), abs(first - c[1])), c) for c in named[max(0, at - 2) : at + 3]]
    near = [(d, c) for d, c in near if d <= _NEAR_CAUSE and not (c[0] >= first and c[1] <= last)]
    if not near:
        return None
    _, (start, end) = min(near)
    return " ".join(analysis.text[sentence.first[start] : sentence.last[end - 1]].split())
