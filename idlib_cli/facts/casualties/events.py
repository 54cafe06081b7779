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
    rivalry,
    roundups,
    scenes,
    sharing,
    tellings,
    victims,
)
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_model import Event, Story
from idlib_cli.facts.casualties.evidence import (
    another,
    another_kind,
    another_time,
    differ,
    elsewhere,
    headline_parted,
    introduced,
    long_before,
    nested,
    newly_dated,
    on_another_day,
    own_day,
    somebody_else,
    told_apart,
)
from idlib_cli.language import causes

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_REACH = 3
"""Sentences after which a claim no longer goes on with the event before it."""
_FURTHER = 8
"""The same for one that says that it goes on: "two more bodies", "the death toll"."""
_THROUGHOUT = 40
"""The same for a few wounded of a story that tells of one event alone."""


def number(analysis: "Analysis", found: list[Draft]) -> None:
    """Give claims of one event one number, and the day and cause that one of them has, in place."""
    story = Story(analysis, found)
    for draft in found:
        _release(story, draft)
        _attach(story, draft)
    sharing.look_back(found, analysis.published.value)


def _release(story: Story, draft: Draft) -> None:
    """Undo that a claim repeats or is a share of one that is of another event, in place."""
    text, today = story.analysis.text, story.analysis.published.value
    whole, again = draft.part_of, draft.repeat_of
    if whole is not None and draft.order != whole.order:
        apart = another_time(draft, whole) or told_apart(text, draft) or elsewhere(draft, whole)
        apart = apart or (draft.scope == "cumulative" and whole.scope == "incident")
        apart = apart or (draft.frame == "body" and whole.scope == "cumulative")
        apart = apart or rivalry.is_count_of_another(draft, whole)
        apart = apart or (today is None and _of_another_year(text, draft, whole))
        apart = apart or _in_another_item(story, draft, whole)
        apart = apart or bool(draft.extra.get("anew") and differ(*_places(draft, whole)))
        if (
            apart
            or another_kind(draft, whole)
            or long_before(draft, whole, today)
            or _is_beside_another(story, draft, whole)
        ):
            draft.part_of = None
        elif _is_of_an_aside(story, draft, whole):
            draft.part_of = story.main.tolls.get(draft.effect) if story.main else None
    if again is not None and draft.order != again.order and (draft.point or 0) < sharing.TELLING:
        if own_day(draft, again, story.opening):
            draft.repeat_of = None
            return
        single = draft.point == 1 and draft.extra.get("place") and draft.extra.get("date")
        day = (again.extra.get("date") or story.opening) if single else None
        if somebody_else(draft, again, day) or (
            not single and not victims.pointing(draft) and long_before(draft, again, today)
        ):
            draft.repeat_of = None


def _is_beside_another(story: Story, draft: Draft, whole: Draft) -> bool:
    """Whether the claim before it in its sentence is of another event than its whole: "leaving a
    shepherd dead and *his nephew injured*"."""
    latest = story.current.latest if story.current is not None else None
    beside = latest is not None and latest.sentence is draft.sentence
    return beside and draft.point == 1 and latest is not None and latest.incident != whole.incident


def _is_of_an_aside(story: Story, draft: Draft, whole: Draft) -> bool:
    """Whether a claim of a new paragraph would be a share of what was told of years ago, and not of
    the event that the story is about: "84 died in 2009. // Among the dead were three women."."""
    main, day = story.main, whole.extra.get("date") or ""
    today = story.analysis.published.value
    if main is None or not day or not today or int(day[:4]) >= int(today[:4]) - 1:
        return False
    written = draft.extra.get("date_as_written")
    own = story.text[draft.sentence.start : draft.sentence.end]
    if main.number == whole.incident or (written and written in own):
        return False
    toll = main.tolls.get(draft.effect)
    return (
        toll is not None
        and (toll.point or 0) > (draft.point or 0)
        and story.paragraphs[draft.order] != story.paragraphs[whole.order]
    )


def _of_another_year(text: str, draft: Draft, whole: Draft) -> bool:
    """Whether a claim's own sentence gives it a year, and its whole has no year: "the last such
    accident, in 1999, killed four"."""
    year = draft.extra.get("date") or ""
    own = len(year) == len("1999") and year in text[draft.sentence.start : draft.sentence.end]
    return own and not whole.extra.get("date")


def _in_another_item(story: Story, draft: Draft, whole: Draft) -> bool:
    """Whether a share would lie in another item of a list than its whole, and points to nobody."""
    one, other = story.paragraphs[draft.order], story.paragraphs[whole.order]
    if one == other or victims.pointing(draft):
        return False
    return story.is_item(one) or story.is_item(other)


def _places(draft: Draft, whole: Draft) -> tuple[str | None, str | None]:
    return draft.extra.get("place"), whole.extra.get("place")


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
        event = going_back.gone_back(story, draft) or _gone_on(story, draft)
    if event is None and known is not None and current is not None and _risen(story, draft):
        event, draft.scope = current, "incident"
        sharing.take_day(draft, known)
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


def _gone_on(story: Story, draft: Draft) -> Event | None:
    """The event told last, or the main one after an aside, where a claim goes on with it."""
    current, main = story.current, story.main
    if draft.scope != "incident" or current is None or main is None:
        return None
    if held.is_freed(draft) and draft.effect not in current.tolls:
        return None
    if draft.entry is not current.latest.entry and not _is_of_its_entries(draft):
        return None
    event = main if current is not main and _is_left(story, draft, current, main) else current
    if draft.effect != "detained" and outcomes.is_verdict(story.text, event.latest):
        return None  # "A court on Friday jailed a man. He had abducted 24"
    return event if _goes_on(story, draft, event) else None


def _is_of_its_entries(draft: Draft) -> bool:
    """Whether an entry goes on with the one before it: "March 5: The toll rises to 15"."""
    named = draft.entry is not None and draft.entry.name is not None
    return not named and (draft.frame == "toll" or victims.pointing(draft))


def _goes_on(story: Story, draft: Draft, event: Event) -> bool:
    """Whether a claim tells on of an event, whose last claim is not far before it."""
    latest, same = event.latest, event.tolls.get(draft.effect)
    reach = _FURTHER if victims.additional(draft) or draft.frame == "toll" else _REACH
    day, other_day = draft.extra.get("date"), latest.extra.get("date")
    moved = differ(draft.extra.get("place"), latest.extra.get("place"))
    moved = moved and not nested(story.text, draft, latest)
    later = outcomes.is_later_death(story.text, draft, event)
    apart = (differ(day, other_day) and not later) or (moved and not _spreads(draft, latest))
    if event is story.main and going_back.is_of_the_only_event(story, draft):
        reach = _THROUGHOUT
    if draft.order - event.order > reach or apart or counted_days.is_some_time_before(draft):
        return False
    if draft.sentence is latest.sentence:
        return not (draft.headline and headline_parted(story.text, latest, draft))
    if later:
        return True
    anew = event is not story.main and _places_anew(story, draft, event)
    anew = anew or story.moved_on(draft, event) or story.told_of_before(draft, event)
    anew = anew or _behind_a_list(story, draft, event)
    if anew or _is_history(story, draft, event) or on_another_day(draft, latest, same):
        return False
    one, two = draft.extra.get("cause"), latest.extra.get("cause")
    if newly_dated(draft, latest) and day and one and two and not causes.alike(one, two):
        return False  # a blast, then a flood dated by itself
    return not another(story.text, draft)


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
    if past and not victims.pointing(draft):
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


def _risen(story: Story, draft: Draft) -> bool:
    """Whether a total only raises the toll of the event just told: "bringing the toll to nine"."""
    near = story.current is not None and draft.order - story.current.latest.order <= _FURTHER
    if not near or draft.frame != "toll" or draft.extra.get("date_as_written"):
        return False
    return not _CONFLICT.search(story.text, draft.start, min(draft.sentence.end, draft.end + 60))
