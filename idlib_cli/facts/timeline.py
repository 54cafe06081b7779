"""Timeline of one article: every date expression, resolved by its story."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.doubts import out_of_order, past_doubt, weekday_doubt
from idlib_cli.facts.story import (
    REFERENCES,
    Story,
    compares_years,
    expressions,
    is_aside,
    is_history,
)
from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import as_day, span
from idlib_cli.language.dates.meaning import Calendar, Fixed, Shift
from idlib_cli.language.dates.tense import Verb, tense, verbs
from idlib_cli.language.telling import alike, weighty
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_APPOSED = re.compile(r"\s*[,(–—-]\s*(?:just |only |some )?")


def find(analysis: "Analysis") -> Iterator[DateMention]:
    """Every date expression of the article, resolved, in the order of the text."""
    published = as_day(analysis.published.value)
    found = [
        (paragraph, sentence, expression)
        for paragraph, sentences in analysis.paragraph_sentences
        for expression, sentence in expressions(analysis.text, paragraph, sentences)
    ]
    narrative = is_history((expression for _, _, expression in found), published)
    stories: dict[int, Story] = {}
    mentions: list[DateMention] = []
    spoken: dict[int, list[Verb]] = {}
    for paragraph, (start, end), expression in found:
        # a caption tells its own story, which the body does not take up
        thread = paragraph.start if paragraph.kind == "caption" else -1
        story = stories.setdefault(thread, Story())
        if start not in spoken:
            spoken = {start: verbs(analysis.text, start, end)}
        around = (analysis.text, spoken[start], expression.start, expression.end)
        plain = not narrative and _is_plain(expression)
        time = None if plain else tense(*around)
        context = dates.Context(
            published=published,
            story=story.value,
            quarter=None if compares_years(analysis.text, expression) else story.quarter,
            tense=time,
            narrative=narrative,
        )
        resolution = dates.resolve(expression, context)
        if mentions and _in_apposition(analysis.text, mentions[-1], expression):
            resolution = dates.Resolution(mentions[-1].value, "the same as the date beside it")
        if resolution is None or _is_open_distance(expression, resolution):
            continue
        value = resolution.value
        outside = narrative and (resolution.anchor == "publication" or time == "future")
        if not (outside or is_aside(analysis.text, expression, start, story, value)):
            stories[thread] = story.then(value, ahead=time == "future")
        covered = span(value)
        if plain and covered and published and covered[1] >= published.isoformat():
            time = tense(*around)
        mentions.append(
            DateMention(
                start=expression.start,
                end=expression.end,
                rule=expression.rule,
                why=resolution.basis,
                doubt=weekday_doubt(expression, value) or past_doubt(value, published, time),
                value=value,
                first_day=covered[0] if covered else None,
                last_day=covered[1] if covered else None,
                basis=resolution.basis,
                planned=value is not None and _planned(covered, published, time),
            )
        )
    yield from out_of_order(analysis, mentions)


def _is_plain(expression: dates.Expression) -> bool:
    """Whether it means the same whatever the tense: a year is given, or it counts back."""
    meaning = expression.meaning
    if isinstance(meaning, Calendar):
        return meaning.year is not None
    return isinstance(meaning, Fixed) or (isinstance(meaning, Shift) and (meaning.amount or 0) < 0)


def _in_apposition(text: str, before: DateMention, expression: dates.Expression) -> bool:
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
