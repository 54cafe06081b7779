"""Timeline of one article: its dates, which of them lie ahead, and which tell an event again."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.doubts import out_of_order, past_doubt, weekday_doubt
from idlib_cli.facts.resolved import resolved
from idlib_cli.facts.story import REFERENCES
from idlib_cli.facts.when import DATELINE
from idlib_cli.language.dates.calendar import as_day, days_of, span
from idlib_cli.language.telling import alike, weighty
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def find(analysis: "Analysis") -> Iterator[DateMention]:
    """Every date expression of the article, resolved, in the order of the text."""
    stated = analysis.published.value
    published = as_day(stated)
    month = days_of(stated) if published is None and len(stated or "") == len("2020-02") else None
    mentions = []
    for expression, resolution, time in resolved(
        analysis, month[0] + timedelta(14) if month else published, of_month=bool(month)
    ):
        value = resolution.value
        covered = span(value)
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
                planned=value is not None
                and _planned(covered, month[1] if month else published, time),
            )
        )
    yield from out_of_order(analysis, mentions)


class _Telling(NamedTuple):
    """Where a date stands, and the number of its sentence."""

    start: int
    sentence: int


def extract(analysis: "Analysis") -> Iterator[DateMention]:
    """The date expressions of the article's body, its section headings included.

    A repeat is the same date in a sentence that tells the same event again.
    """
    bodies = [(p.start, p.end) for p in analysis.paragraphs if p.kind in {"body", "heading"}]
    in_dateline = _datelines(analysis.text, bodies)
    told: dict[str, list[_Telling]] = {}
    words = _Words(analysis)
    index = 0
    for mention in analysis.dates:
        while index < len(bodies) and bodies[index][1] <= mention.start:
            index += 1
        if index == len(bodies) or mention.start < bodies[index][0]:
            continue
        if mention.start < in_dateline.get(bodies[index][0], 0):
            continue
        value = mention.value
        if value is None or value in REFERENCES:
            yield mention
            continue
        sentence = bisect_right(analysis.sentence_starts, mention.start) - 1
        before = told.setdefault(value, [])
        first = _told_before(sentence, before, words)
        if first is None:
            before.append(_Telling(mention.start, sentence))
        yield mention if first is None else replace(mention, repeat_of=first)


class _Words(dict[int, frozenset[str]]):
    """The words of weight of each sentence, by its number, found out when first asked for."""

    def __init__(self, analysis: "Analysis") -> None:
        super().__init__()
        self._analysis = analysis

    def __missing__(self, sentence: int) -> frozenset[str]:
        words = self[sentence] = weighty(_text(self._analysis, sentence))
        return words


def _datelines(text: str, bodies: list[tuple[int, int]]) -> dict[int, int]:
    """Where the dateline ends that a paragraph opens with, by where the paragraph begins."""
    found = ((start, DATELINE.match(text, start, end)) for start, end in bodies[:_OPENING])
    return {start: match.end() for start, match in found if match}


_OPENING = 4
"""Paragraphs that may open with a dateline."""
_LOOKED_AT = 20
"""How many earlier sentences of one date are compared: the time stays linear in the text."""


def _told_before(sentence: int, before: list[_Telling], words: _Words) -> int | None:
    """Where the event of the sentence was told before with the same date, or None."""
    for other in before[-_LOOKED_AT:]:
        if other.sentence == sentence or alike(words[other.sentence], words[sentence]):
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
