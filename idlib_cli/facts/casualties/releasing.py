"""When a claim is no repeat, and no share, of the one that it seemed to be of.

What two claims have in common (number, nouns) makes one a repeat or a share of the other (`story`);
their days, places and paragraphs may show that they tell of two events.
"""

from idlib_cli.facts.casualties import rivalry, sharing, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_model import Story
from idlib_cli.facts.casualties.evidence import (
    another_kind,
    another_time,
    differ,
    elsewhere,
    long_before,
    own_day,
    somebody_else,
    told_apart,
)
from idlib_cli.language.patterns import lazy_pattern


def release(story: Story, draft: Draft) -> None:
    """Undo that a claim repeats or is a share of one that is of another event, in place."""
    text, today = story.analysis.text, story.analysis.published.value
    if draft.entry is not None and draft.entry.section:
        _keep_to_section(draft)
    whole, again = draft.part_of, draft.repeat_of
    if whole is not None and draft.order != whole.order:
        apart = another_time(draft, whole) or told_apart(text, draft) or elsewhere(draft, whole)
        apart = apart or (draft.scope == "cumulative" and whole.scope == "incident")
        apart = apart or (draft.frame == "body" and whole.scope == "cumulative")
        apart = apart or _is_abroad(text, draft, whole)
        apart = apart or rivalry.is_count_of_another(draft, whole)
        apart = apart or (victims.bare(draft) and rivalry.is_earlier_count(draft))
        apart = apart or (today is None and _of_another_year(text, draft, whole))
        apart = apart or _in_another_item(story, draft, whole)
        apart = apart or _goes_on_nearer(story, draft, whole)
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
        other = _is_of_other_people(text, draft, again) or _tells_on_of_the_past(
            story, draft, again
        )
        if own_day(draft, again, story.opening) or other:
            draft.repeat_of = None
            return
        single = draft.point == 1 and draft.extra.get("place") and draft.extra.get("date")
        day = (again.extra.get("date") or story.opening) if single else None
        if somebody_else(draft, again, day) or (
            not single and not victims.pointing(draft) and long_before(draft, again, today)
        ):
            draft.repeat_of = None


_ABROAD = lazy_pattern(
    r"\b(?:[Aa]cross|[Oo]ver|[Bb]eyond)\sthe\s(?:border|frontier|strait)\b|\b[Nn]eighbou?ring\s"
)


def _is_abroad(text: str, draft: Draft, whole: Draft) -> bool:
    """Whether a count is that of another land than a running total: "Cholera has killed 412 in
    Luanda. *Across the border* in Kasai, officials have confirmed 37 deaths"."""
    if whole.scope != "cumulative" or not differ(*_places(draft, whole)):
        return False
    return _ABROAD.search(text, draft.sentence.start, draft.start) is not None


def _is_of_other_people(text: str, draft: Draft, again: Draft) -> bool:
    """Whether a number comes again of somebody else: told as of another event, or of whom another
    sentence has just told ("A boy was hit by lightning. *He* was dead on arrival")."""
    if told_apart(text, draft) and differ(draft.extra.get("place"), again.extra.get("place")):
        return True
    one, other = (draft.victims or "").lower().split(), (again.victims or "").lower().split()
    told = victims.pronoun(draft) and one[:1] in (["a"], ["an"]) and bool(other)
    return told and not set(one[1:]) & set(other)


def _tells_on_of_the_past(story: Story, draft: Draft, again: Draft) -> bool:
    """Whether a sentence goes on with what its paragraph has just told of years ago: "In 2018, 15
    miners were trapped at Orla. Only two bodies were ever found", as two were found now."""
    current, today = story.current, story.analysis.published.value
    if current is None or today is None or current.number == again.incident:
        return False
    latest, paragraphs = current.latest, story.paragraphs
    day = latest.extra.get("date") or today
    beside = latest.order == draft.order - 1 and paragraphs[latest.order] == paragraphs[draft.order]
    old = int(day[:4]) < int(today[:4]) - 1
    return beside and old and not draft.extra.get("date") and not victims.pointing(draft)


_NEARER = 3
"""Sentences between a share and its whole, from which on what is told between goes before."""


def _goes_on_nearer(story: Story, draft: Draft, whole: Draft) -> bool:
    """Whether a bare number tells on of what the sentence before told, not of a toll far above:
    "abducted 63 passengers near Orla. Four were shot dead"."""
    current, paragraphs = story.current, story.paragraphs
    if current is None or current.number == whole.incident or current.place is None:
        return False
    latest = current.latest
    if latest.order < draft.order - 1:
        return False
    if draft.point == 1 and not victims.pointing(draft):  # "It said one soldier was killed too"
        here = paragraphs[draft.order]
        return paragraphs[latest.order] == here != paragraphs[whole.order]
    far = draft.order - whole.order > _NEARER
    return far and victims.bare(draft) and (latest.point or 0) > (draft.point or 0)


def _keep_to_section(draft: Draft) -> None:
    """Undo that a claim repeats or is a share of one in another section of a round-up, in place."""
    for other in (draft.part_of, draft.repeat_of):
        if other is not None and other.entry is not None and other.entry is not draft.entry:
            draft.part_of = None if other is draft.part_of else draft.part_of
            draft.repeat_of = None if other is draft.repeat_of else draft.repeat_of


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
