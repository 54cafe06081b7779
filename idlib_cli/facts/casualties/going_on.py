"""Whether a claim goes on with the event told last, or with the main one.

Another day, another place, another kind of event, or too many sentences part the two; a new
paragraph may go back behind what was told aside.
"""

import re

from idlib_cli.facts.casualties import counted_days, going_back, held, outcomes, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_model import Event, Story
from idlib_cli.facts.casualties.evidence import (
    another,
    differ,
    headline_parted,
    introduced,
    long_before,
    nested,
    newly_dated,
    on_another_day,
    rounded_by_headline,
    written_apart,
)
from idlib_cli.language import causes

_REACH = 3
"""Sentences after which a claim no longer goes on with the event before it."""
_FURTHER = 8
"""The same for one that says that it goes on: "two more bodies", "the death toll"."""
_THROUGHOUT = 40
"""The same for a few wounded of a story that tells of one event alone."""


def gone_on(story: Story, draft: Draft) -> Event | None:
    """The event told last, or the main one after an aside, where a claim goes on with it."""
    current, main = story.current, story.main
    if draft.scope != "incident" or current is None or main is None:
        return None
    if held.is_freed(draft) and draft.effect not in current.tolls:
        return None
    if (before := _told_back(story, draft)) is not None:
        return before
    if draft.entry is not current.latest.entry and not _is_of_its_entries(draft):
        return None
    event = main if current is not main and _is_left(story, draft, current, main) else current
    if draft.effect != "detained" and outcomes.is_verdict(story.text, event.latest):
        return None  # "A court on Friday jailed a man. He had abducted 24"
    return event if _goes_on(story, draft, event) else None


def _told_back(story: Story, draft: Draft) -> Event | None:
    """The event that a claim's sentence has just gone back to: "came a week after a strike that
    killed eight *and injured nine*"."""
    newest = story.events[-1]
    if newest is story.current or newest.latest.sentence is not draft.sentence:
        return None
    back = counted_days.told_later(story.text, newest.latest)
    return newest if back and counted_days.told_later(story.text, draft) else None


def _is_of_its_entries(draft: Draft) -> bool:
    """Whether an entry goes on with the one before it: "March 5: The toll rises to 15"."""
    named = draft.entry is not None and (draft.entry.name is not None or draft.entry.section)
    return not named and (draft.frame == "toll" or victims.pointing(draft))


def _goes_on(story: Story, draft: Draft, event: Event) -> bool:
    """Whether a claim tells on of an event, whose last claim is not far before it."""
    latest, same = event.latest, event.tolls.get(draft.effect)
    again = victims.additional(draft) or draft.frame == "toll" or _is_rival(story, draft)
    reach = _FURTHER if again else _REACH
    day, other_day = draft.extra.get("date"), latest.extra.get("date")
    moved = differ(draft.extra.get("place"), latest.extra.get("place"))
    moved = moved and not (nested(story.text, draft, latest) or rounded_by_headline(draft, latest))
    later = outcomes.is_later_death(story.text, draft, event)
    apart = (differ(day, other_day) and not later) or (moved and not _spreads(draft, latest))
    if event is story.main and (
        going_back.is_of_the_only_event(story, draft) or going_back.is_rival_count(story, draft)
    ):
        reach = _THROUGHOUT
    if draft.order - event.order > reach or apart or counted_days.is_some_time_before(draft):
        return False
    if draft.sentence is latest.sentence:
        headline = draft.headline and headline_parted(story.text, latest, draft)
        return not (headline or written_apart(draft, latest))
    if later:
        return True
    anew = event is not story.main and _places_anew(story, draft, event)
    anew = anew or story.moved_on(draft, event) or story.told_of_before(draft, event)
    anew = anew or _behind_a_list(story, draft, event) or _is_meanwhile(draft, event)
    if anew or _is_history(story, draft, event) or on_another_day(draft, latest, same):
        return False
    one, two = draft.extra.get("cause"), latest.extra.get("cause")
    if newly_dated(draft, latest) and day and one and two and not causes.alike(one, two):
        return False  # a blast, then a flood dated by itself
    return not another(story.text, draft)


_GAVE_ANOTHER = re.compile(
    r"\b(?:puts?|gave|gives|offered|cited|had|reported)\s(?:the|an?|its\sown)\s(?:\w+\s)?(?:toll|figures?|number|count|tally)s?\b",
    re.IGNORECASE,
)
"""The agency *put the toll* higher. It said 21 bodies had been found."""


_LONG = 300
"""Characters of a sentence that are looked at."""


def _is_rival(story: Story, draft: Draft) -> bool:
    """Whether the sentence before tells that somebody gave another number."""
    if not draft.order or draft.sentence.low[0] not in ("it", "he", "she", "they"):
        return False
    start, end = story.analysis.sentences[draft.order - 1]
    return _GAVE_ANOTHER.search(story.text, start, min(end, start + _LONG)) is not None


def _is_meanwhile(draft: Draft, event: Event) -> bool:
    """Whether a sentence turns to another place: "*Meanwhile*, armed men shot dead a teacher in
    Vell", though the claim told last names none."""
    turns = draft.sentence.low[0] in ("meanwhile", "elsewhere", "separately")
    return turns and differ(draft.extra.get("place"), event.place)


def _behind_a_list(story: Story, draft: Draft, event: Event) -> bool:
    """Whether a claim tells, with a day and a place of its own, of one thing among those that the
    items of a list sum up without either, or in an item with a label of its own."""
    latest = event.latest
    one, other = story.paragraphs[draft.order], story.paragraphs[latest.order]
    if one != other and (label := story.label(one)) is not None and label != story.label(other):
        return True  # "CRASH: …", "DROWNING: …"
    summed = event.dated is None and event.place is None and latest.order < draft.order
    own = draft.extra.get("place") and draft.extra.get("date")
    item = story.is_item(story.paragraphs[latest.order])
    return bool(summed and own and item and not story.is_item(story.paragraphs[draft.order]))


def _is_history(story: Story, draft: Draft, event: Event) -> bool:
    """Whether a claim lies long before the news, and the event just told does not; or the event
    does, and the claim tells of another: "Nine died in the fire of 2005. A blaze has hurt three."
    """
    today = story.analysis.published.value
    past = event.dated is None and long_before(draft, event.latest, today)
    arrest = (draft.effect == "detained") != (event.latest.effect == "detained")
    if past and (arrest or not victims.pointing(draft)):
        return True
    known = (event.dated or event.latest).extra.get("date") or ""
    old = bool(today and known) and int(known[:4]) < int((today or "")[:4]) - 1
    apart = draft.effect == "detained" and story.paragraphs[draft.order] not in event.paragraphs
    return old and (introduced(story.text, draft) or apart or draft.sentence.low[:2] == _THIS_TIME)


_THIS_TIME = ["this", "time"]
"""A blast in 2009 killed two. *This time* nobody was hurt."""
_OVER_AN_AREA = frozenset({"quake", "eruption", "flood", "storm", "heat", "disease", "hunger"})


def _spreads(draft: Draft, latest: Draft) -> bool:
    """Whether an undated claim of another place may be of the same disaster: a quake has no one
    place, and "In Orla 86 people died" is what it did there."""
    own = draft.extra.get("cause") or latest.extra.get("cause")
    if draft.extra.get("date_as_written") or not own:
        return False
    return bool(causes.classes(own) & _OVER_AN_AREA)


def _places_anew(story: Story, draft: Draft, event: Event) -> bool:
    """Whether a new paragraph names a place after one told aside that had none."""
    new = story.paragraphs[draft.order] not in event.paragraphs
    return new and bool(draft.extra.get("place")) and not event.latest.extra.get("place")


def _is_left(story: Story, draft: Draft, current: Event, main: Event) -> bool:
    """Whether the event told last was told aside, and a claim's paragraph goes on without it."""
    paragraph = story.paragraphs[draft.order]
    if paragraph in current.paragraphs or len(current.paragraphs) > 1:
        return False
    if draft.extra.get("place") or draft.extra.get("date_as_written"):
        return False
    return not victims.additional(draft) and current.number > main.number


_CONFLICT = re.compile(
    r"\b(?:war|conflict|insurgency|uprising|escalation|campaign|offensive|crisis|epidemic|outbreak"
    r"|year|month)\b",
    re.IGNORECASE,
)


def risen(story: Story, draft: Draft) -> bool:
    """Whether a total only raises the toll of the event just told: "bringing the toll to nine"."""
    near = story.current is not None and draft.order - story.current.latest.order <= _FURTHER
    if not near or draft.frame != "toll" or draft.extra.get("date_as_written"):
        return False
    return not _CONFLICT.search(story.text, draft.start, min(draft.sentence.end, draft.end + 60))
