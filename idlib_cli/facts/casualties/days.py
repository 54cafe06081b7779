"""The day of a claim's event: what `facts.when` finds to govern it, or what its telling gives.

Adds to that rule what only tolls need: the beginning of a running total ("since April"), the day
that the next sentence narrows a period down to, and a day told by its distance from the event
before ("the raid came two days after a missile killed a couple").

Leaves out: days known only from other articles.
"""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import (
    counted_days,
    day_spans,
    held,
    hours,
    other_days,
    outcomes,
    own_days,
    tellings,
    totals,
)
from idlib_cli.facts.casualties.drafts import Draft, is_of_who
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def fill(analysis: "Analysis", draft: Draft) -> None:
    """The day of the event, or the days from and to, in place."""
    if draft.frame == "was-before":
        draft.extra |= _own(analysis, draft)
        return
    if other_days.is_of_a_grave(analysis.text, draft):
        draft.long_dead = True
        return
    if counted_days.counted_from(analysis, draft):
        return
    if outcomes.died_later(analysis.text, draft):
        draft.extra["died_later"] = "yes"
    if draft.effect == "detained" and held.is_for_a_deed(analysis.text, draft, _DEED):
        draft.extra["held_for"] = "yes"
    later = when.days_after(analysis, draft.start, draft.end)
    draft.not_on = tuple(day_spans.as_written(analysis.text, mention) for mention in later)
    beginning = totals.beginning(analysis, draft)
    if draft.frame == "toll" and draft.scope == "cumulative" and beginning is None:
        draft.extra |= own_days.this_year(analysis, draft)
        return
    mention = beginning or _of_its_entry(analysis, draft) or _event_day(analysis, draft)
    inside = mention is not None and draft.sentence.start <= mention.start < draft.sentence.end
    lately = None if beginning else hours.lately(analysis, draft, beside=inside)
    if not (inside or beginning or lately):
        lately = hours.afterwards(analysis, draft)
    if lately or mention is None:
        told = lately or hours.of_the_day_told(analysis, draft) or {}
        draft.extra |= {} if told.get("date_as_written") in draft.not_on else told
        return
    told = day_spans.written(analysis.text, mention)
    if beginning is not None and "date" in told and not totals.lasts_since(analysis.text, draft):
        told["date_end"] = analysis.published.value
        draft.scope = "cumulative"
    elif own_days.is_of_the_quake(analysis.text, draft, mention):
        pass  # "put the toll of a quake in 1707 at 2,000"
    elif draft.scope == "incident" and other_days.is_of_the_count(analysis.text, draft, mention):
        draft.as_of = told
        return
    draft.extra |= told
    if mention.doubt and "date" in told:
        draft.doubt = mention.doubt


def _of_its_entry(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The day that labels the entry of a list, where the entry tells no other before a claim."""
    entry = draft.entry
    if entry is None or entry.day is None:
        return None
    first = bisect_left(analysis.date_starts, entry.end)
    last = bisect_left(analysis.date_starts, draft.sentence.end)
    same = all(analysis.dates[at].first_day == entry.day.first_day for at in range(first, last))
    return entry.day if same else None


def _own(analysis: "Analysis", draft: Draft) -> dict[str, str | None]:
    """The day told within a claim's own words: "against 19 *in 2015*"."""
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start)
    mention = analysis.dates[at] if at < len(analysis.dates) else None
    if mention is None or mention.start >= draft.end:
        return {}
    earlier = _EARLIER.search(analysis.text, mention.start, mention.end) is not None
    return {} if earlier else day_spans.written(analysis.text, mention)


_EARLIER = lazy_pattern(
    r"\b(?:day|hours?|night|week)s?\s(?:earlier|before)\b|\bprevious\s(?:day|week)\b"
)
"""Up from 14 *a day earlier*: when those were counted, of the same event."""


_DEED = 200
"""Characters behind a claim that may tell what people are held for."""


def _is_of_a_deed(text: str, draft: Draft, mention: DateMention) -> bool:
    """Whether a day is that of what those arrested did, not of their arrest."""
    if is_of_who(text, draft, mention.start):
        return True
    return mention.start > held.deed(text, draft, _DEED)


def _event_day(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The date that governs a claim, unless something else than its event lies on that day."""
    mention = when.governing(analysis, draft.start, draft.end, said=False, harm=True)
    mention = own_days.told(analysis, draft, mention) or mention
    if draft.frame == "ellipsis":
        mention = own_days.behind_its_place(analysis, draft) or mention
    if mention is not None and (
        totals.is_of_a_total(analysis.text, draft, mention.start)
        or _died_lately(analysis.text, draft, mention)
    ):
        mention = None
    if mention is not None and _compared(analysis, draft, mention):
        mention = own_days.opening(analysis, draft, None)
    if mention is None:
        return None
    if _cared_for(analysis, draft, mention):
        return None
    if draft.effect == "missing" and other_days.searched(analysis, draft, mention):
        return None
    if other_days.is_of_something_else(analysis.text, mention):
        return None
    if draft.effect == "detained" and _is_of_a_deed(analysis.text, draft, mention):
        return None
    if not draft.sentence.start <= mention.start < draft.sentence.end:
        mention = _of_a_sentence_before(analysis, draft, mention)
    return mention and (day_spans.from_to(analysis, mention) or _narrower(analysis, draft, mention))


_LATER = lazy_pattern(
    r"\s(?:(?:was|were|are|is|has|have|had)\s|remain(?:s|ed)?\b|crossed\b|arrived\b|returned\b"
    r"|reached\b|left\b|told\b|said\b|met\b|stayed\b)"
)
"""Twelve wounded soldiers *were* flown home on Monday: wounded before."""


_AFTER_ONE_DIED = lazy_pattern(
    r",?\safter\s(?:an?|one|another|two|three)\s[^.;]{0,90}?\b(?:died|dying|succumbed|was\sfound|were\sfound)\b"
)


def _died_lately(text: str, draft: Draft, mention: DateMention) -> bool:
    """Whether a toll only rose on a day: "has risen to five *after a girl died on Friday*"."""
    if draft.frame != "toll" or mention.start < draft.end:
        return False
    return _AFTER_ONE_DIED.match(text, draft.end, mention.start) is not None


_FROM = lazy_pattern(
    r"\b(?:(?:down|up)\s+from|(?:decrease|decline|increase|reduction|(?:drop|fall|rise|jump)\s+of\s[^,;.]{1,20}?)"
    r"\s+(?:from|on))\s+(?:[\w,-]+\s+){0,4}\Z"
)


def _compared(analysis: "Analysis", draft: Draft, mention: DateMention) -> bool:
    """Whether a day is that of the number before: "four are missing, *down from* nine"."""
    first = max(draft.sentence.start, mention.start - 40)
    before = _FROM.search(analysis.text, first, mention.start)
    return before is not None and not before.start() <= draft.start < mention.start


_HANDED = lazy_pattern(r"\b(?:handed|returned|flown|repatriated|transferred|sent)\Z")
"""The bodies of 14 soldiers were *handed* over on Monday."""


_BURIED = lazy_pattern(
    r"\A(?<!\bfound\s)buried\b|(?<!\bfound\s)\bburied\Z|\bburied\s(?=(?:at\s|\w+\s)?least|\d|[a-z]+\s)"
)
"""Villagers *buried* nine people on Tuesday: they died before."""


def _cared_for(analysis: "Analysis", draft: Draft, mention: DateMention) -> bool:
    """Whether a day is that of what was done with the wounded or the dead later, or they did."""
    if draft.frame == "body" and _BURIED.search(analysis.text, draft.start, draft.end):
        return draft.sentence.start <= mention.start < draft.sentence.end
    if mention.start < draft.end:
        return False
    if draft.frame == "body":
        return _HANDED.search(analysis.text, draft.start, draft.end) is not None
    if draft.effect != "wounded" or draft.frame != "attributive":
        return False
    return _LATER.search(analysis.text, draft.end, mention.start) is not None


def _of_a_sentence_before(
    analysis: "Analysis", draft: Draft, mention: DateMention
) -> DateMention | None:
    """The date told before a claim's sentence, unless the claim is about another event."""
    if draft.sentence.low[:2] == ["this", "time"]:
        return None  # "A blast in 2009 killed two. This time nobody was hurt"
    parted = "\n\n" in analysis.text[mention.end : draft.sentence.start]
    if parted and not when.TAKEN_UP.search(analysis.text, *_near(draft)):
        return None  # of another paragraph: which event it is about, `events` decides
    begin = analysis.sentence_starts[bisect_right(analysis.sentence_starts, mention.start) - 1]
    if _is_of_what_followed(analysis, mention) or other_days.is_of_a_state(
        analysis.text, begin, mention
    ):
        return None
    if (telling := tellings.behind(analysis, draft, mention)) is not None:
        mention = tellings.day_of(analysis, telling) or mention
    if opened := counted_days.counts_on(analysis.text, draft):
        counted_days.count_on(draft, opened, _exact(mention))
        return None
    if distance := counted_days.told_later(analysis.text, draft):
        counted_days.count_back(draft, distance, _exact(mention))
        return None
    # of the raid that came a week before; a running total does not share the day told before
    apart = counted_days.counts_back(analysis.text, draft) or draft.scope == "cumulative"
    return None if apart else mention


def _exact(mention: DateMention) -> str | None:
    """The one day that a date names, if it does."""
    return mention.first_day if mention.first_day == mention.last_day else None


def _is_of_what_followed(analysis: "Analysis", mention: DateMention) -> bool:
    """Whether a date told before is that of a visit or a burial, not of the harm they followed."""
    at = bisect_right(analysis.sentences, mention.start, key=lambda s: s[0]) - 1
    sentence = analysis.sentences[max(0, at)]
    if when.is_of_aftermath(analysis, sentence, mention):
        return True
    return counted_days.counts_from(analysis.text, mention.end, sentence[1])


def _near(draft: Draft) -> tuple[int, int]:
    """What of a claim's sentence lies around it."""
    first = max(draft.sentence.start, draft.start - other_days.REACH)
    return first, min(draft.sentence.end, draft.end + other_days.REACH)


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
            if other_days.DAY_BEFORE_NOUN.match(analysis.text, other.end, end):
                return other
    return mention
