"""Timeline of one article: every date expression, resolved by its story."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from idlib_cli.facts.doubts import out_of_order, past_doubt, weekday_doubt
from idlib_cli.facts.story import REFERENCES, Story, compares_years, is_aside, is_history
from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import as_day, span
from idlib_cli.language.dates.meaning import Shift
from idlib_cli.language.dates.tense import tense
from idlib_cli.records import DateMention, Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def find(analysis: "Analysis") -> Iterator[DateMention]:
    """Every date expression of the article, resolved, in the order of the text."""
    published = as_day(analysis.published.value)
    found = [
        (paragraph, sentence, expression)
        for paragraph, sentences in analysis.paragraph_sentences
        for expression, sentence in _expressions(analysis.text, paragraph, sentences)
    ]
    narrative = is_history((expression for _, _, expression in found), published)
    stories: dict[int, Story] = {}
    first: dict[str, int] = {}
    mentions = []
    for paragraph, (start, end), expression in found:
        # a caption tells its own story, which the body does not take up
        thread = paragraph.start if paragraph.kind == "caption" else -1
        story = stories.setdefault(thread, Story())
        time = tense(analysis.text, start, end, expression.start, expression.end)
        context = dates.Context(
            published=published,
            story=story.value,
            quarter=None if compares_years(analysis.text, expression) else story.quarter,
            tense=time,
            narrative=narrative,
        )
        resolution = dates.resolve(expression, context)
        if resolution is None or _is_open_distance(expression, resolution):
            continue
        value = resolution.value
        outside = narrative and (resolution.anchor == "publication" or time == "future")
        if not (outside or is_aside(analysis.text, expression, start)):
            stories[thread] = story.then(value, ahead=time == "future")
        covered = span(value)
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
                planned=_planned(covered, published, time),
                repeat_of=first.get(value) if value and value not in REFERENCES else None,
            )
        )
        if value:
            first.setdefault(value, expression.start)
    yield from out_of_order(analysis, mentions)


def _is_open_distance(expression: dates.Expression, resolution: dates.Resolution) -> bool:
    """Whether it is so long from an event of unknown day that it is no date for the reader: "ninety
    days after the vote", but not "a day after the vote"."""
    meaning = expression.meaning
    if resolution.value is not None or not isinstance(meaning, Shift) or meaning.base != "event":
        return False
    return meaning.unit != "day" or abs(meaning.amount or 0) != 1


def extract(analysis: "Analysis") -> Iterator[DateMention]:
    """The date expressions of the article's body, its section headings included; a repeat is one
    of an earlier one of these."""
    bodies = [(p.start, p.end) for p in analysis.paragraphs if p.kind in {"body", "heading"}]
    first: dict[str | None, int] = {}
    index = 0
    for mention in analysis.dates:
        while index < len(bodies) and bodies[index][1] <= mention.start:
            index += 1
        if index == len(bodies) or mention.start < bodies[index][0]:
            continue
        repeated = first.get(mention.value) if mention.repeat_of is not None else None
        first.setdefault(mention.value, mention.start)
        yield replace(mention, repeat_of=repeated) if repeated != mention.repeat_of else mention


def _expressions(
    text: str, paragraph: Paragraph, sentences: tuple[tuple[int, int], ...]
) -> Iterator[tuple[dates.Expression, tuple[int, int]]]:
    index = 0
    for expression in dates.find(text, paragraph.start, paragraph.end):
        while index + 1 < len(sentences) and sentences[index][1] <= expression.start:
            index += 1
        yield expression, sentences[index] if sentences else (expression.start, expression.end)


def _planned(covered: tuple[str, str] | None, published: date | None, time: str | None) -> bool:
    if covered and published and covered[0] > published.isoformat():
        return True
    return time == "future" and not (covered and published and covered[1] < published.isoformat())
