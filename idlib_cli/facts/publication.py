"""When an article appeared: as its reader gave it, or forced by the evidence of its own text.

Three kinds of evidence are taken. "Today, 5 March 2021" says it outright. "Today, the third day of
talks that began on 8 February 2021" counts it. And where a photograph is dated, the text says
"today", and its weekdays leave one day only (Tuesday is told as past, Thursday as to come), the
article appeared on that day of the photograph's week. The date of a photograph alone, or of an
event, is no publication date: then it stays unknown. A dateline that leaves out the year is in
`dateline_year`.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from idlib_cli.facts import dateline_year
from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import as_day
from idlib_cli.language.dates.context import Tense
from idlib_cli.language.dates.meaning import Shift, Weekday
from idlib_cli.language.dates.tense import as_one_line, tense
from idlib_cli.language.dates.verb_groups import verbs
from idlib_cli.language.dates.vocabulary import ORDINALS as _ORDINALS
from idlib_cli.language.dates.vocabulary import WEEKDAYS
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_FRESH = 2
"""A photograph of the news is at most so many days older than the article."""
_BESIDE = re.compile(r",?\s*\(?(?:\w+day,?\s+)?\Z")
"""What may stand between "today" and its date: "today, Friday, 5 March", "today (5 March"."""


_NTH_DAY = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(?:st|nd|rd|th))"
    r"\s+(?:straight\s+|consecutive\s+)?day\b[^.;]{0,80}\b(?:began|started|opened|broke\s+out)"
    r"\s+(?:on\s+)?(?:\w+day,?\s+)?\Z",
    re.IGNORECASE,
)
"""The third day of talks that began on …: the date stands right after it."""
_NOT_SEEN = re.compile(r"\b(?:was|were|had|has|have|did|said|told|will|would|could)\b")
_PRESENT = re.compile(r"(?<![\w-])[a-z]{3,}(?![\w-])")


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication date, where it comes from, and the evidence in words."""

    value: str | None
    source: str | None
    evidence: str | None


@dataclass(frozen=True, slots=True)
class _Told:
    """A date expression of the text, not yet resolved."""

    expression: dates.Expression
    kind: str
    sentence: tuple[int, int]
    quoted: bool


def published(analysis: "Analysis") -> Publication:
    """The article's publication date; value is None where nothing forces one."""
    article = analysis.article
    if article.published:
        return Publication(article.published, article.published_from, article.published_evidence)
    told = _told(analysis)
    text = analysis.text
    found = (
        _said_outright(text, told)
        or _by_count(text, told)
        or _by_weekdays(text, told)
        or dateline_year.day_of_dateline(analysis)
    )
    return Publication(found[0].isoformat(), "inferred", found[1]) if found else _UNKNOWN


_UNKNOWN = Publication(None, None, None)


def _told(analysis: "Analysis") -> list[_Told]:
    found = []
    for paragraph, expression, sentence in analysis.expressions:
        index = bisect_right(analysis.quotations, expression.start, key=lambda q: q.start) - 1
        quoted = index >= 0 and expression.start < analysis.quotations[index].end
        found.append(_Told(expression, paragraph.kind, sentence, quoted))
    return found


def _said_outright(text: str, told: list[_Told]) -> tuple[date, str] | None:
    """ "Today, 5 March 2021": the day itself, beside the word."""
    for here, there in pairwise(told):
        meaning = here.expression.meaning
        if not isinstance(meaning, Shift) or meaning.unit != "day" or here.quoted:
            continue
        if meaning.base != "publication" or here.expression.rule == "ago":
            continue
        day = _full_day(there.expression)
        gap = text[here.expression.end : there.expression.start]
        if day and here.kind == "body" and len(gap) < 20 and _BESIDE.match(gap):
            words = text[here.expression.start : there.expression.end]
            return day - timedelta(meaning.amount or 0), f"the text says “{_line(words)}”"
    return None


def _by_count(text: str, told: list[_Told]) -> tuple[date, str] | None:
    """ "Today is the third day of talks that began on 8 February 2021": the tenth."""
    todays = dict.fromkeys(item.sentence[0] for item in told if _is_today(item))
    first_full: dict[int, _Told] = {}
    for item in told:
        start = item.sentence[0]
        if start in todays and start not in first_full and _full_day(item.expression):
            first_full[start] = item
    for start in todays:
        there = first_full.get(start)
        day = _full_day(there.expression) if there else None
        if there is None or day is None:
            continue
        counted = _NTH_DAY.search(text, start, there.expression.start)
        if counted:
            nth = counted["nth"].lower()
            found = day + timedelta((_ORDINALS.get(nth) or int(nth[:-2])) - 1)
            words = _line(text[counted.start() : there.expression.end])
            return found, f"the text says “today” and “{words}”, which makes today {found}"
    return None


def _by_weekdays(text: str, told: list[_Told]) -> tuple[date, str] | None:
    """The day that a dated photograph, "today" and the weekdays leave."""
    if not any(map(_is_today, told)):
        return None
    photographs = [
        (day, item.expression)
        for item in told
        if (day := _full_day(item.expression)) and _is_of_a_photograph(text, item)
    ]
    if not photographs:
        return None
    plain = as_one_line(text)
    taken, expression = max(photographs, key=lambda pair: pair[0])
    weekdays = [
        (item.expression.meaning.weekday, _time(plain, item))
        for item in told
        if item.kind == "body"
        and not item.quoted
        and isinstance(item.expression.meaning, Weekday)
        and item.expression.meaning.which is None
    ]
    past = {weekday for weekday, time in weekdays if time != "future"}
    ahead = {weekday for weekday, time in weekdays if time == "future"}
    for days in range(_FRESH + 1):
        day = taken + timedelta(days)
        before, after = (day.weekday() - 1) % 7, (day.weekday() + 1) % 7
        if before in past and after in ahead and day.weekday() not in past | ahead:
            dated = _line(text[expression.start : expression.end])
            return day, (
                f"the text says “today”, tells {_name(before)} as past and {_name(after)} as to"
                f" come, so it appeared on a {_name(day.weekday())}; a photograph is dated"
                f" “{dated}”, which is {'that day' if not days else 'in that week'}"
            )
    return None


def _time(text: str, item: _Told) -> Tense | None:
    """Whether the words around a date speak of the past or of the future."""
    spoken = partial(verbs, text, *item.sentence)
    return tense(text, spoken, item.expression.start, item.expression.end)


def _is_of_a_photograph(text: str, item: _Told) -> bool:
    """Whether the date stands in a caption: by the page, or by the shape of its sentence, which
    tells in the present what is to be seen and ends in the date."""
    if item.kind == "caption":
        return True
    start, end = item.sentence
    if end - item.expression.end > 3 or _NOT_SEEN.search(text, start, end):
        return False
    scene = words("scene", package="idlib_cli.facts")
    return any(
        (word := found.group())[:-1] in scene or word in scene or word.removesuffix("es") in scene
        for found in _PRESENT.finditer(text, start, item.expression.start)
    )


def _is_today(item: _Told) -> bool:
    meaning = item.expression.meaning
    return (
        item.kind == "body"
        and not item.quoted
        and isinstance(meaning, Shift)
        and (meaning.unit, meaning.amount, meaning.base) == ("day", 0, "publication")
    )


def _full_day(expression: dates.Expression) -> date | None:
    """The day of an expression that needs nothing else to be known."""
    if isinstance(expression.meaning, (Shift, Weekday)):
        return None
    resolution = dates.resolve(expression, dates.Context())
    if resolution is None or resolution.anchor != "text":
        return None
    return as_day(resolution.value)


def _name(weekday: int) -> str:
    return WEEKDAYS[weekday].capitalize()


def _line(words: str) -> str:
    return " ".join(words.split())
