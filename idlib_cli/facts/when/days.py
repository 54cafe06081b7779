"""The dates of a sentence that can say when something happened, and those that are not of a harm
that the sentence tells: of what came of it, or of the clause around it.

Leaves out: which of several dates governs an event (`when`).
"""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Protocol

from idlib_cli.facts.when import occasions
from idlib_cli.facts.when.came_after import (
    came_after,
    is_of_the_main_clause,
    is_of_what_came_after,
)
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_MOST_DAYS = 12
"""Dates of a sentence that are looked at: time stays linear."""
_OF_AN_ISSUE = lazy_pattern(
    r"(?:['’]s)?\s(?:[\w-]+\s){0,2}(?:round-?up|briefing|update|digest|newsletter|bulletin|recap"
    r"|headlines|papers)\b"
)
"""Monday crime roundup: … is the day of the page."""
DATELINE = lazy_pattern(
    r"(?:\[[A-Z ]{2,20}\]\s)?[A-Z][\w.'’/-]+(?:[ ,]+[A-Z][\w.'’/-]*){0,5}"
    r"(?:[ ]\([A-Z][^()\n]{2,30}\))?,[ ]"
    r"(?P<date>[^:\n—–]{4,30}?)"
    r"(?:\s?\([^()\n]{2,40}\))?(?::|\.?\s?[—–]|\s-{1,3}|\.-|\.?\s/[^/\n]{2,30}/\.?)\s"
)
"""BHOPAL, October 11, 2021: …, [TEXT] LIMA, 6 JUN (WIRE) -- … The day of writing, not of what
follows."""


def days_of(analysis: "Analysis", sentence: tuple[int, int]) -> list[DateMention]:
    """The dates of a sentence that can say when something happened."""
    known = analysis.days_of_sentences.get(sentence[0])
    if known is None:
        known = analysis.days_of_sentences[sentence[0]] = _find_days(analysis, sentence)
    return known


def _find_days(analysis: "Analysis", sentence: tuple[int, int]) -> list[DateMention]:
    starts = analysis.date_starts
    first, last = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
    if first == last:
        return []
    dateline = DATELINE.match(analysis.text, *sentence)
    while dateline and first < last and starts[first] < dateline.end():
        first += 1
    if (
        first < last
        and starts[first] == sentence[0]
        and _OF_AN_ISSUE.match(analysis.text, analysis.dates[first].end, sentence[1])
    ):
        first += 1
    return [
        mention
        for mention in analysis.dates[first:last]
        if not (mention.value or "").endswith("_REF")
        # "Two days later, …" of nobody knows what is counted on from the event told before
        and not (mention.value is None and mention.rule == "later" and mention.start == sentence[0])
    ]


def only_day(days: list[DateMention]) -> DateMention | None:
    """The date of a sentence, where it names one day and no other."""
    values = {day.value for day in days}
    return days[-1] if len(values) == 1 and days[-1].first_day == days[-1].last_day else None


def days_after(analysis: "Analysis", start: int, end: int) -> list[DateMention]:
    """The dates in the sentence of the harm `start:end` that are only of what came of it."""
    order = bisect_right(analysis.sentence_starts, start) - 1
    if order < 0 or not (days := days_of(analysis, analysis.sentences[order])):
        return []
    return [
        day for day in days[:_MOST_DAYS] if is_of_another_clause(analysis, order, day, start, end)
    ]


def is_of_another_clause(
    analysis: "Analysis", order: int, told: "_Told", start: int, end: int
) -> bool:
    """Whether a date or place in sentence `order` is not that of the harm `start:end` there, but of
    what came of it or of the clause around it."""
    sentence, text, at = analysis.sentences[order], analysis.text, (told.start, told.end)
    if is_of_the_main_clause(text, sentence, at, start, end):
        return True
    words_told = analysis.sentence_words[order]
    if not occasions.WORDS.isdisjoint(words_told) and occasions.is_of_an_occasion(
        text, sentence, at, start, end
    ):
        return True
    return not came_after().isdisjoint(words_told) and is_of_what_came_after(
        text, sentence, at, start, end
    )


class _Told(Protocol):
    """What has a span: a date, a place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
