"""Every date expression of an article with what it stands for.

A history's dates are read together (`narrative`); those of news one after the other, each against
the day of publication or what was told just before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts import narrative
from idlib_cli.facts.beside import (
    Before,
    SoFar,
    after_what_is_ahead,
    counted_from,
    day_of_week,
    in_story_told,
    in_year_told,
    opens_range,
    points_back,
)
from idlib_cli.facts.dateline_year import is_dateline
from idlib_cli.facts.day_order import order
from idlib_cli.facts.known_days import bare_month, days_in_full, known_month, told_in_full
from idlib_cli.facts.narrative.readings import Told
from idlib_cli.facts.story import Story, aside, compares_years, is_beside, is_history
from idlib_cli.facts.ways_to_count import (
    goes_back,
    is_day_after,
    is_days_on,
    is_of_the_day,
    is_open_distance,
    is_plain,
    is_unknown_day,
)
from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import span
from idlib_cli.language.dates.context import Tense
from idlib_cli.language.dates.meaning import Shift
from idlib_cli.language.dates.tense import as_one_line, tense
from idlib_cli.language.dates.verb_groups import VerbsOf
from idlib_cli.records import Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_APPOSED = re.compile(r"\s*[,(–—-]\s*(?:just |only |some )?")


class _Found(NamedTuple):
    """A date expression and where it stands."""

    paragraph: Paragraph
    sentence: tuple[int, int]
    expression: dates.Expression


class Resolved(NamedTuple):
    """A date expression with what it stands for, and the tense around it."""

    expression: dates.Expression
    resolution: dates.Resolution
    time: Tense | None


def resolved(
    analysis: "Analysis", published: date | None, *, of_month: bool = False
) -> Iterator[Resolved]:
    """The date expressions that stand for something, in the order of the text.

    `of_month`: only the month of publication is known, in which `published` lies.
    """
    found = [
        _Found(paragraph, sentence, expression)
        for paragraph, expression, sentence in analysis.expressions
    ]
    history = is_history(
        [item.expression for item in found], published, partial(_is_quoted, analysis)
    )
    text = as_one_line(analysis.text)
    verbs_of = VerbsOf(text)
    tenses = list(_tenses(text, found, verbs_of, narrative=history))
    pairs = zip((item.expression for item in found), tenses, strict=True)
    basis = dates.Context(
        published=published,
        of_month=of_month,
        day_first=order(analysis, pairs, published),
        narrative=history,
    )
    read = _read_as_history if history else _read_as_news
    resolutions = read(analysis, found, tenses, basis)
    for item, resolution, time in zip(found, resolutions, tenses, strict=True):
        expression = item.expression
        if resolution is None or is_open_distance(expression, resolution):
            continue
        if not history and is_plain(expression) and _may_lie_ahead(resolution, published):
            spoken = partial(verbs_of.__getitem__, item.sentence)
            later = tense(text, spoken, expression.start, expression.end)
            yield Resolved(expression, resolution, later)
        else:
            yield Resolved(expression, resolution, time)


def _may_lie_ahead(resolution: dates.Resolution, published: date | None) -> bool:
    covered = span(resolution.value)
    return bool(covered and published and covered[1] >= published.isoformat())


def _tenses(
    text: str,
    found: list[_Found],
    verbs_of: VerbsOf,
    *,
    narrative: bool,
) -> Iterator[Tense | None]:
    """The tense around each expression; None also where it makes no difference to its date."""
    for item in found:
        expression = item.expression
        if not narrative and is_plain(expression):
            yield None
        else:
            spoken = partial(verbs_of.__getitem__, item.sentence)
            yield tense(text, spoken, expression.start, expression.end)


def _read_as_news(
    analysis: "Analysis", found: list[_Found], tenses: list[Tense | None], basis: dates.Context
) -> Iterator[dates.Resolution | None]:
    """One after the other, each against publication or what was told before."""
    named = days_in_full(item.expression for item in found)
    text, far = analysis.text, SoFar()
    for item, time, after in zip_longest(found, tenses, found[1:]):
        expression, thread = item.expression, _thread(item.paragraph)
        story = far.stories.get(thread, _UNTOLD)
        resolution = _counted(text, item, story, far, basis, time)
        if far.before and _in_apposition(text, far.before.expression, expression):
            same = far.before.resolution.value
            resolution = dates.Resolution(same, "the same as the date beside it")
        elif far.before and (day := day_of_week(text, far.before, expression)):
            resolution = dates.Resolution(day, "the day of the date beside it", "text")
        elif (
            again := told_in_full(expression, resolution, time, basis.published, named)
        ) and not is_dateline(text, item.paragraph, expression, item.sentence):
            resolution = dates.Resolution(again, "the day that the article tells in full", "story")
        elif after and (first := opens_range(text, expression, after.expression, basis, time)):
            resolution = first
        elif known := known_month(text, expression, far.months):
            resolution = dates.Resolution(known, "the same month as told before", "story")
        yield resolution
        if resolution is None or is_open_distance(expression, resolution):
            continue
        place = item.paragraph.start, item.sentence[0]
        far.tell(Before(*place, expression, resolution), time)
        if (month := bare_month(expression)) and resolution.value:
            far.months.setdefault(month, resolution.value)
        if not is_beside(text, expression, item.sentence[0], story.value, resolution.value):
            far.stories[thread] = story.then(resolution.value, ahead=time == "future")


_UNTOLD = Story()


def _counted(
    text: str, item: _Found, story: Story, far: SoFar, basis: dates.Context, time: Tense | None
) -> dates.Resolution | None:
    """What it stands for, counted from publication, the story, or the date beside it."""
    expression, before, told = item.expression, far.before, story.value
    place = item.paragraph.start, item.sentence[0]
    if before and goes_back(expression):
        if far.named and points_back(text, expression):
            told = far.named
        elif before.sentence == place[1]:
            told = before.resolution.value or told
        elif before.paragraph == place[0] and is_day_after(expression, before):
            told = before.resolution.value
        elif before.paragraph == place[0] and is_unknown_day(before):
            told = None
    if ends := counted_from(expression, before, place, time):
        expression, told = ends
    years = compares_years(text, expression)
    context = dates.Context(  # as basis._replace(…), in half the time
        published=basis.published,
        of_month=basis.of_month,
        story=told[:4] if years and told and "-Q" in told else told,
        quarter=None if years else story.quarter,
        tense=time,
        day_first=basis.day_first,
        narrative=basis.narrative,
    )
    resolution = dates.resolve(expression, context)
    if far.ahead and after_what_is_ahead(expression, resolution, context):
        return dates.resolve(expression, context._replace(story=far.ahead))
    return (
        in_year_told(text, expression, far.opened, place[1], context)
        or in_story_told(text, expression, before, place, context)
        or resolution
    )


def _read_as_history(
    analysis: "Analysis", found: list[_Found], tenses: list[Tense | None], basis: dates.Context
) -> list[dates.Resolution | None]:
    """All together, each thread by itself."""
    threads: dict[int, list[int]] = {}
    for number, item in enumerate(found):
        threads.setdefault(_thread(item.paragraph), []).append(number)
    resolutions: list[dates.Resolution | None] = [None] * len(found)
    for numbers in threads.values():
        told = [
            Told(
                expression=found[number].expression,
                aside=aside(analysis.text, found[number].expression, found[number].sentence[0]),
                quoted=is_of_the_day(found[number].expression)
                and _is_quoted(analysis, found[number].expression.start),
                paragraph=found[number].paragraph.start,
                heading=found[number].paragraph.kind == "heading",
                apposed=number > 0
                and _in_apposition(
                    analysis.text, found[number - 1].expression, found[number].expression
                ),
                follows=number > 0
                and found[number - 1].sentence == found[number].sentence
                and is_days_on(found[number].expression),
                context=basis._replace(tense=tenses[number]),
            )
            for number in numbers
        ]
        for number, resolution in zip(numbers, narrative.read(told), strict=True):
            resolutions[number] = resolution
    return resolutions


def _is_quoted(analysis: "Analysis", position: int) -> bool:
    index = bisect_right(analysis.quotations, position, key=lambda q: q.start) - 1
    return index >= 0 and position < analysis.quotations[index].end


def _thread(paragraph: Paragraph) -> int:
    """A caption tells its own story, which the body does not take up."""
    return paragraph.start if paragraph.kind == "caption" else -1


def _in_apposition(text: str, before: dates.Expression, expression: dates.Expression) -> bool:
    """ "On 27 June, two days after the raid": both say the same day."""
    meaning = expression.meaning
    if not isinstance(meaning, Shift) or meaning.base != "event":
        return False
    gap = text[before.end : expression.start]
    return len(gap) < 10 and bool(_APPOSED.fullmatch(gap))
