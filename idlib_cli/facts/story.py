"""What a text has told so far: the last date, and whether it is news or a history."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from idlib_cli.language.dates import Expression, find
from idlib_cli.language.dates.meaning import Shift
from idlib_cli.language.plain_words import plain_words
from idlib_cli.records import Paragraph

REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
"""Values that name no day."""
_OF_THE_DAY = frozenset({"weekday", "weekday-week"})
"""What ties a text to the day it appeared."""
_YEARS, _YEARS_OF_ALL, _YEARS_A_DAY = 5, 10, 5
_YEARS_UNDATED = 2
"""A history names five years (two where nothing tells when it appeared), every tenth date is one,
and five of them come on one weekday."""
_ASIDE = frozenset(
    {"year-earlier", "quarter-year-ago", "earlier", "before-event", "decade", "century"}
)
"""What is only held against the story does not move it on."""
_PERIOD = re.compile(
    r"(?P<short>quarter)|(?P<long>(?:six|nine|12|twelve)[ -]months?|half|full[ -]year|fiscal year"
    r"|for the year)"
)
_MENTIONED = re.compile(r"(?:\b(?:the|since|than|like|from|and)|[A-Z][\w-]+ of)\s+\Z")
_UNTIL = ("until ", "till ", "Until ")
"""Lasted until February 1945: runs ahead of the story."""
_HAD = re.compile(
    r"\b(?:had|since|previously|earlier|formerly|compared (?:with|to)|opposed to|against|than"
    r"|from (?:a|an|its|the) (?:high|low|peak|record)|(?:up|down) from)\b"
)
"""Looking back: what had been the case in an earlier year does not take the story there."""
_BACK = frozenset({"had", "since", "previously", "earlier", "formerly", "compared", "opposed",
                   "against", "than", "from"})  # fmt: skip
"""One of these words stands in all that does so: a quick look."""


_MAIN_HAD = re.compile(
    r"(?:(?!\b(?:who|which|that|whose|where|when|because|as|than|since|if|after|before|said)\b)[^,;])"
    r"{1,80}?\bhad\b"
)
"""The blockade had been declared: a clause of its own, not "the admiral, who had lost"."""


class Story(NamedTuple):
    """The last date and the last quarter told."""

    value: str | None = None
    quarter: str | None = None

    def then(self, value: str | None, *, ahead: bool = False) -> "Story":
        """The story after another date; `ahead` where the text speaks of the future."""
        if not value or value in REFERENCES or value.startswith("XXXX"):
            return self
        if self.value and value == self.value[: len(value)]:
            return self  # "in 1941" after "on 8 December 1941" says nothing new
        return Story(value, value if "-Q" in value and not ahead else self.quarter)


def is_history(
    expressions: Sequence[Expression], published: date | None, quoted: Callable[[int], bool]
) -> bool:
    """Whether this is a history: it names years before its own again and again, and hardly a
    weekday or "yesterday", but where somebody is `quoted` at a position."""
    past = today = latest = 0
    for expression in expressions:
        year = getattr(expression.meaning, "year", None)
        past += year is not None and (published is None or year < published.year)
        latest = max(latest, year or 0)
    enough = _YEARS if published else _YEARS_UNDATED
    if past < enough or _YEARS_OF_ALL * past < len(expressions):
        return False
    if published is not None and latest >= published.year - 1:
        now = sum(_is_of_now(e) and not quoted(e.start) for e in expressions)
        if now >= _OF_NOW and now * _OF_ALL_NOW >= len(expressions):
            return False
    for expression in expressions:
        meaning = expression.meaning
        fresh = expression.rule in _OF_THE_DAY or (
            isinstance(meaning, Shift) and meaning.base == "publication"
        )
        today += fresh and not quoted(expression.start)
    return past >= _YEARS_A_DAY * today


_OF_NOW, _OF_ALL_NOW = 2, 20
"""Times "last year" or "next May" tell that a text which goes back years is of its own day,
and of how many dates one has to."""


def _is_of_now(expression: Expression) -> bool:
    """Whether it counts from the day of writing: "last year", "next May", "this month"."""
    meaning = expression.meaning
    if isinstance(meaning, Shift):
        return meaning.calendar and meaning.base in ("publication", "telling")
    which = getattr(meaning, "which", None)
    base = getattr(meaning, "base", "publication")
    return which in ("last", "next") and base in _WRITTEN


_WRITTEN = ("publication", "telling", "year of the publication")


def compares_years(text: str, expression: Expression) -> bool:
    """Whether "a year earlier" is held against nine months or a whole year, not a quarter."""
    meaning = expression.meaning
    if not isinstance(meaning, Shift) or meaning.unit != "year" or meaning.calendar:
        return False
    before = text[max(0, expression.start - 250) : expression.start].lower()
    periods = list(_PERIOD.finditer(before))
    return bool(periods) and periods[-1].lastgroup == "long"


_LONG = frozenset({"month", "quarter", "year", "decade", "century"})


class Aside(NamedTuple):
    """What the words around a date say of its place in the story."""

    always: bool
    """It only says how far something is: "a decade earlier"."""
    mentioned: bool
    """(1914-18), the Treaty of 1785, since 1912: beside the story, once there is one."""
    looking_back: bool
    """There is "had" or "since" before it: an earlier year is no step of the story."""

    flashback: bool = False
    """The main clause says what "had been": so a paragraph begins that tells an earlier time."""

    def holds(self, story: str | None, value: str | None) -> bool:
        """Whether the date is beside the story that has come to a value."""
        if self.always or story is None:
            return self.always
        return self.mentioned or (self.looking_back and value is not None and value[:4] < story[:4])


def aside(text: str, expression: Expression, start: int) -> Aside:
    """What the words before the date say of its place; `start` is where its sentence begins."""
    if _is_held_against(expression):
        return Aside(True, True, True)
    before = _before(text, expression, start)
    looks_back = _is_looking_back(before)
    flashback = looks_back and bool(_MAIN_HAD.match(text, start, expression.start))
    return Aside(False, _is_mentioned(text, expression, before), looks_back, flashback)


def is_beside(
    text: str, expression: Expression, start: int, story: str | None, value: str | None
) -> bool:
    """`Aside.holds` of a date's `aside`, of which only what decides is looked at."""
    if story is None or _is_held_against(expression):
        return _is_held_against(expression)
    before = _before(text, expression, start)
    if _is_mentioned(text, expression, before):
        return True
    return value is not None and value[:4] < story[:4] and _is_looking_back(before)


def _is_held_against(expression: Expression) -> bool:
    """Whether it only says how far something is from the story."""
    meaning = expression.meaning
    if expression.rule in _ASIDE or (isinstance(meaning, Shift) and _looks_back(meaning)):
        return True
    return expression.rule == "ago" and getattr(meaning, "unit", "") == "year"


def _before(text: str, expression: Expression, start: int) -> str:
    return text[max(start, expression.start - 80) : expression.start]


def _is_mentioned(text: str, expression: Expression, before: str) -> bool:
    inserted = expression.rule == "later" and before.endswith(", ")
    return (
        (inserted and text[expression.end : expression.end + 1] == ",")
        or ("(" in before and before.rfind("(") > before.rfind(")"))
        or before.endswith(_UNTIL)
        or (expression.rule in {"year", "year-before-christ"} and bool(_MENTIONED.search(before)))
    )


def _is_looking_back(before: str) -> bool:
    return not _BACK.isdisjoint(plain_words(before)) and bool(_HAD.search(before))


def _looks_back(meaning: Shift) -> bool:
    """ "The gains of the previous year" are held against the story."""
    return meaning.base == "story" and meaning.unit in _LONG and (meaning.amount or 0) < 0


def expressions(
    text: str,
    paragraph: Paragraph,
    sentences: tuple[tuple[int, int], ...],
    words: Iterable[str] | None = None,
    figured: Sequence[int] | None = None,
) -> Iterator[tuple[Expression, tuple[int, int]]]:
    """The date expressions of a paragraph, each with its sentence as (start, end).

    `words` and `figured`: its `plain_words` and `figures`, where they are known already.
    """
    index = 0
    for expression in find(text, paragraph.start, paragraph.end, words=words, figured=figured):
        while index + 1 < len(sentences) and sentences[index][1] <= expression.start:
            index += 1
        yield expression, sentences[index] if sentences else (expression.start, expression.end)
