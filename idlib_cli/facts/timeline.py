"""Timeline of one article."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import as_day, span
from idlib_cli.language.dates.meaning import Shift
from idlib_cli.language.dates.tense import tense
from idlib_cli.records import DateMention, Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ASIDE = frozenset({"year-earlier", "ago", "earlier", "before-event", "decade", "century"})
"""What is only held against the story does not move it on."""
_OF_THE_DAY = frozenset({"weekday", "weekday-week"})
"""What ties a text to the day it appeared."""
_MENTIONED = re.compile(r"\b(?:of|the|since|than|like|from|and)\s+\Z")
_REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def find(analysis: "Analysis") -> Iterator[DateMention]:
    """Every date expression of the article, resolved, in the order of the text."""
    published = as_day(analysis.published.value)
    found = [
        (expression, sentence)
        for paragraph, sentences in analysis.paragraph_sentences
        for expression, sentence in _expressions(analysis.text, paragraph, sentences)
    ]
    narrative = _is_narrative([expression for expression, _ in found], published)
    story: str | None = None
    quarter: str | None = None
    first: dict[str, int] = {}
    for expression, (start, end) in found:
        time = tense(analysis.text, start, end, expression.start, expression.end)
        context = dates.Context(
            published=published, story=story, quarter=quarter, tense=time, narrative=narrative
        )
        resolution = dates.resolve(expression, context)
        if resolution is None:
            continue
        value = resolution.value
        outside = narrative and (resolution.anchor == "publication" or time == "future")
        aside = outside or expression.rule in _ASIDE or _is_aside(analysis.text, expression, start)
        if value and not aside and not _is_open(value):
            story = value
            quarter = value if "-Q" in value else quarter
        covered = span(value)
        yield DateMention(
            start=expression.start,
            end=expression.end,
            rule=expression.rule,
            value=value,
            first_day=covered[0] if covered else None,
            last_day=covered[1] if covered else None,
            basis=resolution.basis,
            planned=_planned(covered, published, time),
            repeat_of=first.get(value) if value and value not in _REFERENCES else None,
        )
        if value:
            first.setdefault(value, expression.start)


def extract(analysis: "Analysis") -> Iterator[DateMention]:
    """The date expressions of the article's body; a repeat is one of an earlier one in the body."""
    bodies = [(p.start, p.end) for p in analysis.paragraphs if p.kind == "body"]
    first: dict[str | None, int] = {}
    for mention in analysis.dates:
        if not any(start <= mention.start < end for start, end in bodies):
            continue
        if mention.repeat_of is not None:
            mention = replace(mention, repeat_of=first.get(mention.value))  # noqa: PLW2901
        first.setdefault(mention.value, mention.start)
        yield mention


def _expressions(
    text: str, paragraph: Paragraph, sentences: tuple[tuple[int, int], ...]
) -> Iterator[tuple[dates.Expression, tuple[int, int]]]:
    index = 0
    for expression in dates.find(text, paragraph.start, paragraph.end):
        while index + 1 < len(sentences) and sentences[index][1] <= expression.start:
            index += 1
        yield expression, sentences[index] if sentences else (expression.start, expression.end)


def _is_narrative(expressions: list[dates.Expression], published: date | None) -> bool:
    """Whether this is a history: it names years before its own again and again, and hardly a
    weekday or "yesterday"."""
    if published is None:
        return True
    past = today = 0
    for expression in expressions:
        year = getattr(expression.meaning, "year", None)
        past += year is not None and year < published.year
        today += expression.rule in _OF_THE_DAY
        meaning = expression.meaning
        today += isinstance(meaning, Shift) and meaning.base == "publication"
    return past >= 5 and past >= 5 * today and 10 * past >= len(expressions)


def _is_aside(text: str, expression: dates.Expression, start: int) -> bool:
    """Whether the date is only mentioned: "(1914-18)", "the treaty of 1785", "since 1912"."""
    before = text[max(start, expression.start - 60) : expression.start]
    if before.rfind("(") > before.rfind(")"):
        return True
    return expression.rule in {"year", "year-before-christ"} and bool(_MENTIONED.search(before))


def _is_open(value: str) -> bool:
    return value in _REFERENCES or value.startswith("XXXX")


def _planned(covered: tuple[str, str] | None, published: date | None, time: str | None) -> bool:
    if covered and published and covered[0] > published.isoformat():
        return True
    return time == "future" and not (covered and published and covered[1] < published.isoformat())
