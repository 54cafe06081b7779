"""The sentence that tells what happened, some way before a claim that only counts who came to harm.

"A bus plunged into a ravine near Orla on Saturday. // Investigators went there from Vell on Sunday.
// Thirty-one people died." Place and day are those of the plunge, not of what was done about it.

Leaves out: what claims tell of their own sentence, and happenings parted from a claim by another
one that harmed people.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import has_day
from idlib_cli.facts.casualties.roundups import OTHER_TIME
from idlib_cli.facts.casualties.telling_patterns import (
    FORCES,
    GOES_ON,
    HAPPENED,
    INTRODUCED,
    NO_EVENT,
    OPENING,
    OTHER_WORDS,
    SAID,
    SURE_WORDS,
    UNSURE_OF,
)
from idlib_cli.facts.happenings import LAST_WORDS
from idlib_cli.language import causes
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.casualties.event_model import Story
    from idlib_cli.records import DateMention

_BACK = 6
"""Sentences before a claim, of which one may tell what happened."""
_LONG = 500
"""Characters of a sentence that are looked at: time stays linear."""


@dataclass(slots=True)
class Happening:
    """Where an article tells what happened."""

    order: int
    """Its sentence."""
    start: int
    """Where the words for it stand."""
    end: int
    begin: int
    """Where what it tells begins: its sentence, or a phrase within that tells of something else."""


_TOLD_ON = frozenset({"title", "body"})


def before(
    analysis: "Analysis", draft: Draft, barred: Callable[[int], bool] | None = None
) -> Happening | None:
    """What a claim without place or day is about, told in one of the sentences before it.

    `barred`: tells of a sentence whether it is of other events, where all claims are known.
    """
    own, kinds = _classes(analysis.text, *_near(draft)), analysis.sentence_kinds
    akin: Happening | None = None
    for order in range(draft.order - 1, max(-1, draft.order - 1 - _BACK), -1):
        others = barred is not None and barred(order)
        if others or not {kinds[order], kinds[draft.order]} <= _TOLD_ON:
            return akin
        found, (start, end) = told_in(analysis, order), analysis.sentences[order]
        if found is None:
            if barred is None and _HARM.search(analysis.text, start, min(end, start + _LONG)):
                break  # of another event, for all that is known
            continue
        told = _classes(analysis.text, start, min(end, found.end + _LONG))
        if not own or own & told:
            return found
        akin = akin or (None if causes.apart(own, told) else found)
    return akin or (_opening(analysis, draft) if barred is not None else None)


def _opening(analysis: "Analysis", draft: Draft) -> Happening | None:
    """The sentence that opens an article with a place and a day: what the article is about, where
    a claim follows only what was done about that."""
    kinds = analysis.sentence_kinds
    first = next((at for at, kind in enumerate(kinds[:_LEDE]) if kind == "body"), None)
    if first is None or not first + 1 < draft.order <= first + _BACK:
        return None
    start, end = analysis.sentences[first]
    mention = when.only_day(when.days_of(analysis, (start, end)))
    event = when.event_of(analysis, (start, end), mention) if mention is not None else None
    if event is None or not when.came_after().isdisjoint(analysis.sentence_words[first]):
        return None
    return None if when.is_said(analysis.text, event) else Happening(first, *event, start)


_LEDE = 3
"""Sentences, headline and byline among them, by which an article opens."""


def behind(analysis: "Analysis", draft: Draft, mention: "DateMention") -> Happening | None:
    """What a claim is about, where a day told before it stands in a sentence that tells only what
    was done about that: "Aid reached the villages on *Friday*. The quake killed 42 people"."""
    order = bisect_right(analysis.sentence_starts, mention.start) - 1
    told = told_in(analysis, order)
    if told is not None and mention.end <= told.begin:
        return told  # "marched on Monday over a shooting in Orla on Thursday"
    start, end = analysis.sentences[order]
    if told is not None or _HARM.search(analysis.text, start, min(end, start + _LONG)):
        return None
    return before(analysis, draft)


_HARM = lazy_pattern(
    r"\b(?:kill|di(?:e|ed|es)\b|dead\b|death|wound|injur|hurt\b|drown|murder|slain|shot\b|abduct|kidnap"
    r"|missing|casualt|perish|victim|toll\b)",
    re.IGNORECASE,
)


def _near(draft: Draft) -> tuple[int, int]:
    return max(draft.sentence.start, draft.start - 120), min(draft.sentence.end, draft.end + 60)


def _classes(text: str, start: int, end: int) -> frozenset[str]:
    """The kinds of event that words tell of."""
    return causes.classes(text[start:end])


def told_in(analysis: "Analysis", order: int) -> Happening | None:
    """What a sentence tells to have happened."""
    known = analysis.tellings
    if order not in known:
        known[order] = _find(analysis, order)
    return known[order]


def _find(analysis: "Analysis", order: int) -> Happening | None:
    words = analysis.sentence_words[order]
    text, (start, end) = analysis.text, analysis.sentences[order]
    verbs = not SURE_WORDS.isdisjoint(words) or not OTHER_WORDS.isdisjoint(words)
    if verbs:
        said = SAID.search(text, start, min(end, start + _TO_SAYING))
        for begin in (start, said.end()) if said is not None else (start,):
            found = HAPPENED.match(text, begin, end)
            if found is not None and not _is_response(text, begin, found):
                return Happening(order, *found.span("verb"), start)
    if LAST_WORDS.isdisjoint(words) and "crush" not in words:
        return None
    noun = OPENING.match(text, start, end) or INTRODUCED.search(text, start, end)
    return Happening(order, *noun.span("verb"), noun.start()) if noun is not None else None


_TO_SAYING = 80
"""Characters of a sentence that may tell who says so."""


def _is_response(text: str, begin: int, found: re.Match[str]) -> bool:
    """Whether police or soldiers only do something about what happened."""
    if found["verb"] not in UNSURE_OF:
        return False
    forces = FORCES.search(text, begin, found.start("verb"))
    return forces is not None and NO_EVENT.match(text, found.end()) is not None


def day_of(analysis: "Analysis", telling: Happening) -> "DateMention | None":
    """The day that the sentence of a telling gives it."""
    start, end = analysis.sentences[telling.order]
    mention = when.governing(analysis, telling.start, telling.end, said=False, harm=True)
    if mention is None or not max(start, telling.begin) <= mention.start < end:
        days = when.days_of(analysis, (start, end))
        mention = when.only_day([day for day in days if day.start >= telling.begin])
        if mention is None or _PARTED.search(analysis.text, telling.end, mention.start):
            return None
    today, day = analysis.published.value, mention.first_day
    if _NAMED.match(analysis.text, mention.end):
        return None  # "the 17 February Brigade"
    if day is None or day != mention.last_day or (today and day[: len(today)] > today):
        return None
    return mention


_NAMED = lazy_pattern(r"\s[A-Z]")
_PARTED = lazy_pattern(
    r"[;:“”\"]|,\s(?:and|but|who|which|where)\s|\b(?:after|before|since|until|when|while|because|said|says)\b"
)


def anew(analysis: "Analysis", draft: Draft, last: int | None) -> Happening | None:
    """What is newly told right before a claim, behind the sentence of the claim before (`last`)."""
    if last is None or draft.headline or draft.scope != "incident" or draft.effect in _FOLLOWS:
        return None
    if last >= draft.order - 1 or victims.pointing(draft) or victims.additional(draft):
        return None
    paragraph = analysis.text.rfind("\n\n", 0, draft.start)
    for order in range(draft.order - 1, max(last, draft.order - 1 - _JUST_BEFORE), -1):
        start, end = analysis.sentences[order]
        if start < paragraph and order < draft.order - 1:
            return None
        found = told_in(analysis, order)
        if found is not None and analysis.sentence_kinds[order] == "body":
            known = GOES_ON.match(analysis.text, found.begin, end)
            return found if known is None else None
    return None


_JUST_BEFORE = 2
"""Sentences before a claim that may tell of something new."""
_FOLLOWS = _OF_WHAT_FOLLOWED = frozenset({"detained", "displaced"})


def fill(story: "Story", draft: Draft) -> None:
    """Give a claim without a day that of what it is about, in place, where no claim that harmed
    anybody has told of an event yet."""
    if draft.headline or draft.effect == "detained" or draft.scope != "incident":
        return
    if draft.long_dead or has_day(draft) or draft.extra.get("place"):
        return
    if story.current is not None and not story.current.tolls.keys() <= _OF_WHAT_FOLLOWED:
        return
    analysis, sentence = story.analysis, draft.sentence
    if when.days_of_events(analysis, (sentence.start, sentence.end)) or OTHER_TIME.search(
        story.text, sentence.start, sentence.end
    ):
        return
    telling = before(analysis, draft)
    day = day_of(analysis, telling) if telling is not None else None
    if day is not None:
        draft.extra["date"] = day.value
        draft.extra["date_as_written"] = story.text[day.start : day.end]
