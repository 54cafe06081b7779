"""The day of the items of a round-up, which only its lead gives: "In Orla, a drone killed two".

A lead that dates its harm opens a list of others: the sentences that follow name another place and
no day, and are of the lead's. So is what came "hours later" or "earlier in the day", wherever.

Leaves out: items of an article that tells of several days, or of days long gone.
"""

import re
from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import event_days
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.evidence import another_kind
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.casualties.event_model import Story

_REACH = 2
"""Sentences between two items."""
_HOURS = 10
"""Sentences between an event and what came hours after it."""
_NEWS = 10
"""Days before the article that a round-up tells of."""
_EXACT = len("2020-01-01")

_LATER = lazy_pattern(r"(?<!\d\s)\b(?:minutes|hours)\slater\b")
OTHER_TIME = lazy_pattern(
    r"\b(?:had|has|have|earlier|initially|since|so\sfar|recent(?:ly)?|previous(?:ly)?|last|past|overall|altogether"
    r"|already|ever|ago|annually|later|before|after\s(?:an?|the)\s(?:\w+\s)?(?:attack|raid)|year|years|months?|weeks?|days"
    r"|night|overnight|history|anniversary|when\she\swas|war|later|next|following|would|will|may|might|if)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may be of another time than the one before it."""


def day_of(story: "Story", draft: Draft) -> Draft | None:
    """The claim whose day an item of a round-up has, if it has one."""
    known = story.current.dated if story.current is not None else None
    if known is None or not _may_be_an_item(story, draft) or not is_one_day(known):
        return None
    text, sentence = story.text, draft.sentence
    hours = when.HOURS_LATER.match(text, sentence.start, sentence.end)
    if hours or _LATER.search(text, draft.end, min(sentence.end, draft.end + _BESIDE)):
        return known
    if _distance(story, draft) > _REACH or len(story.of_day) != 1 or not _is_news(story, known):
        return None
    harm = draft.effect in _HARMS and draft.extra.get("place") and not another_kind(draft, known)
    if not harm or _is_larger(story, draft) or _is_aside(text, draft):
        return None
    return None if OTHER_TIME.search(text, sentence.start, sentence.end) else known


_OF_ANOTHER_TIME = lazy_pattern(r"\W*(?:It|They|The\s+same|Such|Its|Their|His|Her)\s")
_CLAUSE = lazy_pattern(r"\b(?:where|which|who|whose)\b")
"""The town lies near Vell, *where* gunmen killed 12: what is known of it, no news."""


def _is_aside(text: str, draft: Draft) -> bool:
    """Whether a claim stands in a clause about a place, or goes on about somebody."""
    start = draft.sentence.start
    opens = _OF_ANOTHER_TIME.match(text, start, draft.end)
    return bool(opens or _CLAUSE.search(text, start, draft.start))


def _is_larger(story: "Story", draft: Draft) -> bool:
    """Whether a claim counts far more than the lead does: no news goes behind a smaller one."""
    events = [event for event in (story.main, story.current) if event is not None]
    told = max((d.point or 0 for event in events for d in event.tolls.values()), default=0)
    return (draft.point or 0) > max(_FEW, 1.5 * told)


_FEW = 5


def _may_be_an_item(story: "Story", draft: Draft) -> bool:
    """Whether a claim has no day, nor any in its sentence, and follows soon enough."""
    if draft.scope != "incident" or draft.long_dead or event_days.has_day(draft):
        return False
    if draft.headline or draft.frame in _OF_OTHER_DAYS:
        return False
    return 0 < _distance(story, draft) <= _HOURS and not _is_dated(story, draft)


def _distance(story: "Story", draft: Draft) -> int:
    """Sentences since the event told last."""
    return draft.order - story.current.latest.order if story.current is not None else 0


_OF_OTHER_DAYS = frozenset({"was-before", "body"})
"""Frames of numbers held against others, and of bodies found."""
_HARMS = frozenset({"killed", "wounded"})
_BESIDE = 30


_SPAN = 1
"""Days between the ends of "overnight" or "over the past 24 hours"."""


def is_one_day(known: Draft) -> bool:
    """Whether a claim has a day or a night."""
    day, end = known.extra.get("date") or "", known.extra.get("date_end") or ""
    if len(day) != _EXACT or (end and len(end) != _EXACT):
        return False
    return not end or (date.fromisoformat(end) - date.fromisoformat(day)).days <= _SPAN


def _is_news(story: "Story", known: Draft) -> bool:
    """Whether a day is one of the last before the article."""
    today, day = story.analysis.published.value or "", known.extra.get("date") or ""
    if len(today) != _EXACT:
        return False
    return 0 <= (date.fromisoformat(today) - date.fromisoformat(day)).days <= _NEWS


def _is_dated(story: "Story", draft: Draft) -> bool:
    """Whether a claim's sentence names any day, be it of something else."""
    starts = story.analysis.date_starts
    at = bisect_left(starts, draft.sentence.start)
    return at < len(starts) and starts[at] < draft.sentence.end
