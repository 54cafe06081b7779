"""The dates of a history, read together: the years that let its story run most smoothly.

A history leaves years out ("By June the town had fallen"), runs ahead for a sentence ("In 2005 it
became known …") and goes back to take up another thread. Read one after the other such dates take
the year of whatever was named last. Here several readings of all of them are carried along, each
with what it costs: a step forward little, a step back more, the turn of a year that the text does
not mark more still. A date with its year may move the story or stand beside it until its paragraph
ends; which of the two shows in the dates that come after. The cheapest reading is given.

Left out: news, whose dates count from the day of publication.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from idlib_cli.facts.narrative.costs import (
    BESIDE,
    BESIDE_BACK,
    MENTIONED,
    NEW_PARAGRAPH,
    NEW_SECTION,
    OPEN,
    RETURN,
    TURN,
    is_earlier_year,
    is_next_year,
    leap,
)
from idlib_cli.facts.narrative.readings import Reading, Told
from idlib_cli.facts.story import REFERENCES, Story
from idlib_cli.language import dates
from idlib_cli.language.dates import Expression, Resolution
from idlib_cli.language.dates.calendar import as_day
from idlib_cli.language.dates.context import add_years, year_of
from idlib_cli.language.dates.meaning import Calendar, Fixed, Shift

_READINGS = 4
"""How many readings are carried along: the time stays linear in the text."""
_HOPELESS = 2.0
"""A reading that costs so much more than the cheapest is given up."""


_COST = attrgetter("cost")

_Days = dict[tuple[int | None, int], str]
"""The year told last for a month and a day."""


def read(told: Sequence[Told]) -> list[Resolution | None]:
    """What each of the expressions stands for in the cheapest reading, in their order."""
    readings = [Reading(0.0, Story(), None, None)]
    paragraph, ease = -1, 1.0
    named: _Days = {}
    for item in told:
        first = item.paragraph != paragraph
        if first:
            paragraph, ease = item.paragraph, min(ease, NEW_PARAGRAPH)
            readings = [reading._replace(beside=None) for reading in readings]
        if item.heading:
            ease = NEW_SECTION
        alone = dates.resolve(item.expression, item.context)
        if _is_outside(item, alone):
            alone = _outside(item, alone)
            readings = [reading.over(alone) for reading in readings]
            continue
        if alone and alone.anchor == "text" and not _is_short(item) and _moves(alone.value):
            _remember(item, alone, named)
            if item.heading and not first:  # a section begins with the first year of "1917-1918"
                readings = [reading.over(alone) for reading in readings]
            else:
                readings = _best(_with_year(item, readings, alone, ease, first=first))
        else:
            readings = _best(_by_story(item, readings, ease, named))
        if not item.heading:
            ease = 1.0
    found = []
    link = readings[0].past
    while link:
        found.append(link.resolution)
        link = link.before
    found.reverse()
    return found


def _is_outside(item: Told, alone: Resolution | None) -> bool:
    """Whether the expression counts from the day it was written or spoken, not from the story."""
    meaning = item.expression.meaning
    if isinstance(meaning, Fixed):
        return True
    return isinstance(meaning, Shift) and meaning.base == "publication" and alone is not None


def _outside(item: Told, alone: Resolution | None) -> Resolution | None:
    """Somebody's "today" is of a day not given; the writer's own means the present."""
    if isinstance(item.expression.meaning, Fixed):
        return alone
    if item.quoted:
        return Resolution(None, "counted from a day of speech that the text does not give", "text")
    if item.expression.rule == "day-word" and item.expression.meaning == _TODAY:
        return Resolution("PRESENT_REF", "“today” in a history means the present", "text")
    return alone


_TODAY = Shift(unit="day", amount=0, base="publication", calendar=True)


def _remember(item: Told, alone: Resolution, named: _Days) -> None:
    meaning = item.expression.meaning
    if isinstance(meaning, Calendar) and meaning.day and alone.value:
        named[meaning.month, meaning.day] = alone.value[:-6]


def _best(readings: Iterable[Reading]) -> list[Reading]:
    """The cheapest readings, one for each story they could go on with."""
    cheapest: dict[tuple[str | None, str | None], Reading] = {}
    for reading in readings:
        key = reading.story.value, reading.beside.value if reading.beside else None
        other = cheapest.get(key)
        if other is None or reading.cost < other.cost:
            cheapest[key] = reading
    kept = sorted(cheapest.values(), key=_COST)[:_READINGS]
    hopeless = kept[0].cost + _HOPELESS
    return [reading for reading in kept if reading.cost < hopeless]


def _with_year(
    item: Told, readings: Iterable[Reading], found: Resolution, ease: float, *, first: bool
) -> Iterator[Reading]:
    """A date that says all by itself moves the story, stands beside it, or is only mentioned."""
    planned = item.context.tense == "future"
    for reading in readings:
        before = reading.story.value
        story = reading.story.then(found.value)
        stride = ease * leap(before, found.value)
        goes_back = item.heading or (first and item.aside.flashback)
        if before and not goes_back and (planned or item.aside.holds(before, found.value)):
            yield reading.on(0.0, reading.story, reading.beside, found)
            if planned or is_next_year(before, found.value):
                yield reading.on(MENTIONED + stride, story, None, found)
            continue
        yield reading.on(stride, story, None, found)
        if before and story is not reading.story and not item.heading:
            beside = (reading.beside or Story()).then(found.value)
            back = not first and is_earlier_year(found.value, before)
            yield reading.on(BESIDE_BACK if back else BESIDE, reading.story, beside, found)


def _by_story(
    item: Told, readings: Iterable[Reading], ease: float, named: _Days
) -> Iterator[Reading]:
    """A date that the story completes: the story's own, or the one just told beside it."""
    planned = item.context.tense == "future" or _is_deictic(item.expression) or _is_short(item)
    for reading in readings:
        if item.apposed and reading.past and reading.past.resolution:
            same = reading.past.resolution.value
            yield reading.over(Resolution(same, "the same as the date beside it"))
            continue
        bases = [(reading.story, 0.0)]
        if (
            item.follows
            and reading.past
            and (last := reading.past.resolution)
            and as_day(last.value)
        ):
            bases = [(Story(last.value), 0.0)]
        elif reading.beside:
            bases = [(reading.beside, 0.0), (reading.story, RETURN)]
        for base, back in bases:
            for resolution, turn in _candidates(item, base, named):
                if resolution is None or not _moves(resolution.value):
                    unread = OPEN * (resolution is not None and resolution.value is None)
                    yield reading.over(resolution, back + unread)
                    continue
                cost = back + turn + ease * leap(base.value, resolution.value)
                if planned or item.aside.holds(base.value, resolution.value):
                    yield reading.on(cost, reading.story, reading.beside, resolution)
                elif base is reading.story:
                    yield reading.on(cost, base.then(resolution.value), None, resolution)
                else:
                    after = base.then(resolution.value)
                    yield reading.on(cost, reading.story, after, resolution)


def _is_short(item: Told) -> bool:
    return isinstance(item.expression.meaning, Calendar) and item.expression.meaning.short


def _is_deictic(expression: Expression) -> bool:
    """ "Next summer" is said by somebody looking ahead; "the next summer" belongs to the story."""
    meaning = expression.meaning
    if not isinstance(meaning, Calendar) or meaning.which != "next":
        return False
    return meaning.base in {"publication", "year of the publication"}


def _candidates(
    item: Told, story: Story, named: _Days
) -> Iterator[tuple[Resolution | None, float]]:
    """What a date may stand for after a story, each with the cost of a year not named."""
    meaning = item.expression.meaning
    year = year_of(story.value)
    if (
        year is None
        or not isinstance(meaning, Calendar)
        or meaning.year is not None
        or meaning.which is not None
        or meaning.base != "publication"
    ):
        published = item.context.published if year else None  # a history is not of its own day
        context = item.context._replace(
            published=published, story=story.value, quarter=story.quarter
        )
        yield dates.resolve(item.expression, context), 0.0
        return
    basis = f"beside {story.value}, told before"
    years = [year, add_years(year, 1), add_years(year, -1)]
    if meaning.day and (known := named.get((meaning.month, meaning.day))):
        years.append(known)
    found = False
    for number in dict.fromkeys(years):
        value = dates.in_year(meaning, number)
        if value:
            found = True
            again = meaning.day is not None and named.get((meaning.month, meaning.day)) == number
            yield Resolution(value, basis, "story"), TURN * (number != year and not again)
    if not found:
        yield None, 0.0


def _moves(value: str | None) -> bool:
    return value is not None and value not in REFERENCES and not value.startswith("XXXX")
