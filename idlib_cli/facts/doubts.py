"""Dates that the article itself contradicts: reported as printed, with the doubt in a sentence.

Three contradictions are told apart: a weekday that does not fall on its date; an event told as
past that would lie after publication; and an event called the latest, there or in the sentence
after, that is dated before another of its kind in the same article.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from idlib_cli.language.dates.calendar import as_day, days_of
from idlib_cli.language.dates.meaning import Calendar, Expression
from idlib_cli.language.dates.vocabulary import WEEKDAYS
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_LATEST = lazy_pattern(r"\b(?:latest|most recent|newest)\b", re.IGNORECASE)
_ON = lazy_pattern(r"\b(?:on|On)\s+(?:\w+day,?\s+)?\Z")
_IN = lazy_pattern(r"\b[a-z]{2,}ed\s+in\s+\Z")
"""collapsed in 2041: a month or a year, right behind its verb."""
_LOOKING_AHEAD = lazy_pattern(
    r"""\b(?:to|by|until|till|through|for|due|set|deadline|expir\w+|end(?:s|ing)|matur\w+|effective
    |schedul\w+|plann\w+|extend\w+|postpon\w+|delay\w+)\b[^.;]{0,80}\Z""",
    re.VERBOSE,
)
"""asked to testify on 3 March: the asking is past, the day is not."""
_TAKEN_UP = lazy_pattern(
    r"\b(?:this|these|with\s+the)\s+(?:latest|most\s+recent|newest)\b", re.IGNORECASE
)
"""With this latest attack: the event of the sentence before."""
_WORD = lazy_pattern(r"[a-z]{4,}")
_LOOKED_AT = 20
"""How many events called the latest are looked at: the time stays linear in the text."""
_NEAR = 300
_ENDING = lazy_pattern(r"(?:ings?|ed|s)\Z")


def weekday_doubt(expression: Expression, value: str | None) -> str | None:
    """ "Tuesday, 3 February 2020", which was a Monday."""
    meaning = expression.meaning
    if not isinstance(meaning, Calendar) or meaning.weekday is None:
        return None
    day = as_day(value)
    if day is None or day.weekday() == meaning.weekday:
        return None
    name = WEEKDAYS[day.weekday()].capitalize()
    said = WEEKDAYS[meaning.weekday].capitalize()
    return f"{day} is a {name}, not a {said}."


def past_doubt(
    text: str, expression: Expression, value: str | None, published: date | None, time: str | None
) -> str | None:
    """Told as past ("was shot on 3 March"), yet after publication; plans and deadlines are not."""
    covered = days_of(value) if time == "past" and published else None
    if covered is None or published is None or (covered[0] - published).days <= 1:
        return None
    before = text[max(0, expression.start - _NEAR) : expression.start]
    stands = _ON if covered[0] == covered[1] else _IN
    if not stands.search(before) or _LOOKING_AHEAD.search(before):
        return None
    return f"{value} is told as past but lies after publication, {published}."


def out_of_order(analysis: "Analysis", mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with a doubt where the latest event is dated before another of its kind."""
    suspects = []
    for index, mention in enumerate(mentions):
        if mention.doubt or not _month_day(mention):
            continue
        sentence = _sentence(analysis, mention.start)
        if sentence and (
            _LATEST.search(analysis.text, *sentence) or _is_taken_up(analysis, mention.start)
        ):
            suspects.append((index, mention, _kinds(analysis.text, sentence)))
    for index, mention, kinds in suspects[:_LOOKED_AT]:
        for other in mentions:
            if not _is_later(other, mention) or other.planned:
                continue
            sentence = _sentence(analysis, other.start)
            if sentence and kinds & _kinds(analysis.text, sentence):
                words = " ".join(analysis.text[other.start : other.end].split())
                doubt = (
                    f"Told as the latest, but the same article dates an earlier one “{words}”:"
                    " perhaps a misprint."
                )
                mentions[index] = replace(mention, doubt=doubt)
                break
    return mentions


def _month_day(mention: DateMention) -> tuple[int, int] | None:
    value = mention.value or ""
    if mention.rule not in {"month-day", "day-month"} or len(value) != 10:
        return None
    return int(value[5:7]), int(value[8:10])


def _is_later(other: DateMention, mention: DateMention) -> bool:
    """Whether the other is later by less than half a year, so that no year's turn is between."""
    here, there = _month_day(mention), _month_day(other)
    if not here or not there:
        return False
    return here < there and (there[0] - here[0]) < 6


def _sentence(analysis: "Analysis", position: int) -> tuple[int, int] | None:
    """What of its sentence is near the position, as (start, end)."""
    index = bisect_right(analysis.sentences, position, key=lambda span: span[0]) - 1
    if index < 0:
        return None
    start, end = analysis.sentences[index]
    return max(start, position - _NEAR), min(end, position + _NEAR)


def _is_taken_up(analysis: "Analysis", position: int) -> bool:
    """Whether the next sentence of the paragraph calls the event of this one the latest."""
    index = bisect_right(analysis.sentences, position, key=lambda span: span[0])
    if not 0 < index < len(analysis.sentences):
        return False
    start, end = analysis.sentences[index]
    if "\n\n" in analysis.text[analysis.sentences[index - 1][1] : start]:
        return False
    return bool(_TAKEN_UP.search(analysis.text, start, min(end, start + _NEAR)))


def _kinds(text: str, sentence: tuple[int, int]) -> set[str]:
    """The stems of the event words of a sentence: "killing", "killed" → "kill"."""
    events = words("events", package="idlib_cli.facts")
    found = _WORD.findall(text[sentence[0] : sentence[1]].lower())
    stems = {_ENDING.sub("", word) for word in found if word in events}
    return {stem for stem in stems if len(stem) > 3}
