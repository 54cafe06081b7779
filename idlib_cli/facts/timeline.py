"""Timeline of one article: every date expression, resolved by its story."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts import narrative
from idlib_cli.facts.day_order import order
from idlib_cli.facts.doubts import out_of_order, past_doubt, weekday_doubt
from idlib_cli.facts.story import (
    REFERENCES,
    Story,
    aside,
    compares_years,
    expressions,
    is_history,
)
from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import as_day, span
from idlib_cli.language.dates.context import Tense
from idlib_cli.language.dates.meaning import Calendar, Fixed, Shift
from idlib_cli.language.dates.tense import Verb, tense, verbs
from idlib_cli.language.telling import alike, weighty
from idlib_cli.records import DateMention, Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_APPOSED = re.compile(r"\s*[,(–—-]\s*(?:just |only |some )?")


class _Found(NamedTuple):
    """A date expression and where it stands."""

    paragraph: Paragraph
    sentence: tuple[int, int]
    expression: dates.Expression


def find(analysis: "Analysis") -> Iterator[DateMention]:
    """Every date expression of the article, resolved, in the order of the text."""
    published = as_day(analysis.published.value)
    found = [
        _Found(paragraph, sentence, expression)
        for paragraph, sentences in analysis.paragraph_sentences
        for expression, sentence in expressions(analysis.text, paragraph, sentences)
    ]
    history = is_history(
        (item.expression for item in found), published
    ) or is_history(  # what somebody said "today" does not make news of it
        (i.expression for i in found if not _is_quoted(analysis, i.expression.start)), published
    )
    tenses = list(_tenses(analysis.text, found, narrative=history))
    pairs = zip((item.expression for item in found), tenses, strict=True)
    basis = dates.Context(
        published=published,
        day_first=order(analysis, pairs, published),
        narrative=history,
    )
    if history:
        resolutions = _read_as_history(analysis, found, tenses, basis)
    else:
        resolutions = list(_read_as_news(analysis, found, tenses, basis))
    mentions = []
    for item, resolution, told in zip(found, resolutions, tenses, strict=True):
        expression, time = item.expression, told
        if resolution is None or _is_open_distance(expression, resolution):
            continue
        value = resolution.value
        covered = span(value)
        if (
            not history
            and _is_plain(expression)
            and covered
            and published
            and covered[1] >= published.isoformat()
        ):
            spoken = verbs(analysis.text, *item.sentence)
            time = tense(analysis.text, spoken, expression.start, expression.end)
        mentions.append(
            DateMention(
                start=expression.start,
                end=expression.end,
                rule=expression.rule,
                why=resolution.basis,
                doubt=weekday_doubt(expression, value)
                or past_doubt(analysis.text, expression, value, published, time),
                value=value,
                first_day=covered[0] if covered else None,
                last_day=covered[1] if covered else None,
                basis=resolution.basis,
                planned=value is not None and _planned(covered, published, time),
            )
        )
    yield from out_of_order(analysis, mentions)


def _tenses(text: str, found: list[_Found], *, narrative: bool) -> Iterator[Tense | None]:
    """The tense around each expression; None also where it makes no difference to its date."""
    begin, spoken = -1, list[Verb]()
    for item in found:
        expression = item.expression
        if not narrative and _is_plain(expression):
            yield None
            continue
        if item.sentence[0] != begin:
            begin, spoken = item.sentence[0], verbs(text, *item.sentence)
        yield tense(text, spoken, expression.start, expression.end)


def _read_as_news(
    analysis: "Analysis", found: list[_Found], tenses: list[Tense | None], basis: dates.Context
) -> Iterator[dates.Resolution | None]:
    """One after the other, each against publication or what was told before."""
    stories: dict[int, Story] = {}
    text = analysis.text
    before: tuple[dates.Expression, dates.Resolution] | None = None
    for item, time in zip(found, tenses, strict=True):
        expression, thread = item.expression, _thread(item.paragraph)
        story = stories.setdefault(thread, Story())
        context = replace(
            basis,
            story=story.value,
            quarter=None if compares_years(text, expression) else story.quarter,
            tense=time,
        )
        resolution = dates.resolve(expression, context)
        if before and _in_apposition(text, before[0], expression):
            resolution = dates.Resolution(before[1].value, "the same as the date beside it")
        yield resolution
        if resolution is None or _is_open_distance(expression, resolution):
            continue
        before = expression, resolution
        beside = aside(text, expression, item.sentence[0])
        if not beside.holds(story.value, resolution.value):
            stories[thread] = story.then(resolution.value, ahead=time == "future")


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
            narrative.Told(
                expression=found[number].expression,
                aside=aside(analysis.text, found[number].expression, found[number].sentence[0]),
                quoted=_is_quoted(analysis, found[number].expression.start),
                paragraph=found[number].paragraph.start,
                heading=found[number].paragraph.kind == "heading",
                apposed=number > 0
                and _in_apposition(
                    analysis.text, found[number - 1].expression, found[number].expression
                ),
                context=replace(basis, tense=tenses[number]),
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


def _is_plain(expression: dates.Expression) -> bool:
    """Whether it means the same whatever the tense: a year is given, or it counts back."""
    meaning = expression.meaning
    if isinstance(meaning, Calendar):
        return meaning.year is not None and not meaning.either
    return isinstance(meaning, Fixed) or (isinstance(meaning, Shift) and (meaning.amount or 0) < 0)


def _in_apposition(text: str, before: dates.Expression, expression: dates.Expression) -> bool:
    """ "On 27 June, two days after the raid": both say the same day."""
    gap = text[before.end : expression.start]
    return (
        isinstance(expression.meaning, Shift)
        and expression.meaning.base == "event"
        and len(gap) < 10
        and bool(_APPOSED.fullmatch(gap))
    )


def _is_open_distance(expression: dates.Expression, resolution: dates.Resolution) -> bool:
    """Whether it is so long from an event of unknown day that it is no date for the reader: "ninety
    days after the vote", but not "a day after the vote"."""
    meaning = expression.meaning
    if resolution.value is not None or not isinstance(meaning, Shift) or meaning.base != "event":
        return False
    return meaning.unit != "day" or abs(meaning.amount or 0) != 1


class _Telling(NamedTuple):
    """Where a date stands, the number of its sentence, and what that tells."""

    start: int
    sentence: int
    words: frozenset[str]


def extract(analysis: "Analysis") -> Iterator[DateMention]:
    """The date expressions of the article's body, its section headings included.

    A repeat is the same date in a sentence that tells the same event again.
    """
    bodies = [(p.start, p.end) for p in analysis.paragraphs if p.kind in {"body", "heading"}]
    told: dict[str, list[_Telling]] = {}
    telling: _Telling | None = None
    words: frozenset[str] = frozenset()
    index = 0
    for mention in analysis.dates:
        while index < len(bodies) and bodies[index][1] <= mention.start:
            index += 1
        if index == len(bodies) or mention.start < bodies[index][0]:
            continue
        value = mention.value
        if value is None or value in REFERENCES:
            yield mention
            continue
        sentence = bisect_right(analysis.sentences, mention.start, key=lambda span: span[0]) - 1
        before = told.setdefault(value, [])
        if telling is None or telling.sentence != sentence:
            words = weighty(_text(analysis, sentence))
        telling = _Telling(mention.start, sentence, words)
        first = _told_before(telling, before)
        if first is None:
            before.append(telling)
        yield mention if first is None else replace(mention, repeat_of=first)


_LOOKED_AT = 20
"""How many earlier sentences of one date are compared: the time stays linear in the text."""


def _told_before(telling: _Telling, before: list[_Telling]) -> int | None:
    """Where the event of the sentence was told before with the same date, or None."""
    for other in before[-_LOOKED_AT:]:
        if other.sentence == telling.sentence or alike(other.words, telling.words):
            return other.start
    return None


def _text(analysis: "Analysis", sentence: int) -> str:
    start, end = analysis.sentences[sentence]
    return analysis.text[start : min(end, start + 600)]


def _planned(covered: tuple[str, str] | None, published: date | None, time: str | None) -> bool:
    """Whether the date lies ahead: after publication, or told so where that is not known."""
    if covered and published:
        return covered[0] > published.isoformat() or (
            time == "future" and covered[1] >= published.isoformat()
        )
    return time == "future"
