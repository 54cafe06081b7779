"""What came of an event on a later day: who was caught or jailed for it, who died of their wounds.

Such a claim belongs to the event, and has a day of its own, which is not the event's.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.casualties.event_model import Event

_AND_WHERE = 45
"""Characters behind a claim that may tell where: "died on Sunday *in hospital*"."""


def died_later(text: str, draft: Draft) -> bool:
    """Whether a claim's dead died of what happened before: "two of the injured died"."""
    if draft.effect != "killed":
        return False
    end = min(draft.sentence.end, draft.end + _AND_WHERE)
    return when.died_later(text, draft.start, end) or (
        draft.point == 1
        and _ROSE_AFTER.search(text, _shortly_before(draft), draft.start) is not None
    )


def _shortly_before(draft: Draft) -> int:
    """Where what a claim's sentence tells shortly before it begins."""
    return max(draft.sentence.start, draft.start - _BEFORE)


_BEFORE = 300
"""Characters before a claim that may tell of a toll."""
_ROSE_AFTER = lazy_pattern(
    r"\b(?:toll|number|count)\b[^.;]{0,160}\b(?:rose|risen|climbed|increased|jumped)\b[^.;]{0,40}\safter\s\Z"
)
"""The toll has *risen to five after* a girl died: of what the toll counts."""


_VERDICT = lazy_pattern(r"\b(?:jail|sentenc|imprison|convict)", re.IGNORECASE)


def is_verdict(text: str, draft: Draft) -> bool:
    """Whether a claim tells who was jailed: others come to harm on no such day."""
    return draft.effect == "detained" and _VERDICT.search(text, draft.start, draft.end) is not None


def is_later_death(text: str, draft: Draft, event: "Event") -> bool:
    """Whether a claim tells who died of an event, or was found, on a day not the event's own."""
    known = event.dated
    if known is None:  # "rose to 11 on Monday with two more succumbing": the blast was before
        beside = event.latest is not draft and event.latest.sentence is draft.sentence
        return beside and draft.frame != "toll" and died_later(text, draft)
    if known is draft:
        return False
    day, other = draft.extra.get("date"), known.extra.get("date")
    if not (day and other) or day.startswith(other) or other.startswith(day):
        return False
    return died_later(text, draft) or draft.part_of is not None


def came_later(known: Draft, draft: Draft) -> bool:
    """Whether the day of one claim is only that of what came of another of its sentence: "the men
    who killed a nurse were jailed on Friday"."""
    if not draft.not_on or known.sentence is not draft.sentence:
        return False
    return (known.extra.get("date_as_written") or "") in draft.not_on


def is_caught(draft: Draft, event: "Event") -> bool:
    """Whether a claim tells who was caught or jailed for an event, on a day that is not its own."""
    harmed = [d for effect, d in event.tolls.items() if effect != "detained"]
    if draft.effect != "detained" or not harmed:
        return False
    orders = {d.order for d in harmed}
    return draft.order not in orders or any(came_later(draft, d) for d in harmed)
