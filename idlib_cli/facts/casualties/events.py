"""The events an article tells of, and which claims are about each.

An article introduces an event once, with its day and place, mostly at the top; claims further down
go on with it. The first event told is the main one. A claim belongs to

1. the event of the claim that it repeats or is a share of,
2. an earlier event whose day it names ("one woman died during the Saturday raid"),
3. the event told last, unless something parts the two (`evidence`: another day, place or kind,
   "a second blast") or lies too far between them,
4. the main event again, where a new paragraph follows one that only told something aside ("In 2003
   a quake of that size killed 176."),
5. else an event of its own, as every total over several events.

What a claim leaves open (day, cause) it takes from its event. Leaves out: events across articles,
which `linking` joins, and places (`places`).
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import (
    counted_days,
    going_back,
    held,
    outcomes,
    roundups,
    scenes,
    sharing,
    tellings,
)
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_model import Event, Story
from idlib_cli.facts.casualties.going_on import gone_on, risen
from idlib_cli.facts.casualties.releasing import release

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def number(analysis: "Analysis", found: list[Draft]) -> None:
    """Give claims of one event one number, and the day and cause that one of them has, in place."""
    story = Story(analysis, found)
    for draft in found:
        release(story, draft)
        _attach(story, draft)
    sharing.look_back(found, analysis.published.value)


def _attach(story: Story, draft: Draft) -> None:
    """Find or open the event of a claim, and share what the two tell, in place."""
    home, current = draft.repeat_of or draft.part_of or draft.counts_again, story.current
    if draft.frame == "listing" and draft.part_of is not None:
        _leave_day(story, draft)
    known = None
    if current is not None:
        known = current.dated or current.latest
        if not known.extra.get("date"):
            known = story.dated or known
        if home is None:
            counted_days.before(story.text, draft, known)
    if home is None:
        scenes.fill(story, draft)
        tellings.fill(story, draft)
    if home is not None and home.incident:
        event: Event | None = story.events[home.incident - 1]
    else:
        event = going_back.gone_back(story, draft) or gone_on(story, draft)
    if event is None and known is not None and current is not None and risen(story, draft):
        event, draft.scope = _of_its_dead(story, draft, current), "incident"
        sharing.take_day(draft, known if event is current else event.dated or event.latest)
    if event is None:
        if (same_day := roundups.day_of(story, draft)) is not None:
            sharing.take_day(draft, same_day)
        event = Event(len(story.events) + 1, draft)
        story.events.append(event)
    draft.incident = event.number
    if event.dated is not None and outcomes.came_later(event.dated, draft):
        story.dated = None if story.dated is event.dated else story.dated
        event.dated = None  # "the man who killed two was jailed on Friday"
    if draft.counts_again is not None:
        draft.scope = draft.counts_again.scope
        sharing.take_day(draft, draft.counts_again)
    sharing.share(draft, event.dated or home or (event is current and event.latest) or None)
    _file(story, event, draft)


def _of_its_dead(story: Story, draft: Draft, current: Event) -> Event:
    """The event whose toll rises: the story's, where the one told last tells of none of that kind
    ("Two engineers were held. An earlier statement had put the toll at nine")."""
    main = story.main
    told = main is None or draft.effect in current.tolls or draft.effect not in main.tolls
    return current if told or main is None else main


def _leave_day(story: Story, draft: Draft) -> None:
    """Take from "two of the dead were children" a day that another sentence tells, in place: their
    whole has the day of the event, and may have left that one to a burial."""
    written = draft.extra.get("date_as_written")
    if written and story.text.find(written, draft.sentence.start, draft.sentence.end) < 0:
        draft.extra["date"] = draft.extra["date_end"] = draft.extra["date_as_written"] = None


def _file(story: Story, event: Event, draft: Draft) -> None:
    """Note what a claim tells of its event, in place."""
    caught = outcomes.is_caught(draft, event)
    event.tolls[draft.effect] = draft
    event.paragraphs.add(story.paragraphs[draft.order])
    if not caught:
        event.order = max(event.order, draft.order)
    if caught or outcomes.is_later_death(story.text, draft, event):
        return
    event.place = event.place or draft.extra.get("place")
    incident = draft.scope == "incident"
    if draft.extra.get("date") or draft.extra.get("date_as_written"):
        event.dated = draft
        if incident and (day := draft.extra.get("date")):
            story.dated = draft
            story.of_day[day] = event
    if held.is_freed(draft) and len(event.tolls) == 1:
        return
    if event is not story.main and counted_days.told_later(story.text, draft) is not None:
        return  # "The raid came a day after two died in Vell": what goes on is the raid
    if incident and _WHOSE.search(story.text, draft.start - 12, draft.start + 6) is None:
        event.latest, story.current = draft, event
        story.main = story.main or event


_WHOSE = re.compile(r"\b[Ww]hose\s")
"""A woman *whose* son was abducted in May: who she is, and nothing that the story goes on with."""
