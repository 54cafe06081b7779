"""What a date of news takes from the one told just before it: the month whose end is named, the
year that opens the sentence, the day ahead that "the following day" follows.

News counts from its day of publication; these are the forms that do not. What a history takes
from its story is read in `narrative`.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import NamedTuple

from idlib_cli.facts.story import Story
from idlib_cli.language.dates import Context, Expression, Resolution, in_year, resolve
from idlib_cli.language.dates.calendar import as_day
from idlib_cli.language.dates.context import Tense, month_of
from idlib_cli.language.dates.meaning import Calendar, Holiday, Shift, Weekday
from idlib_cli.language.patterns import lazy_pattern


class Before(NamedTuple):
    """The date told just before, and where it stands."""

    paragraph: int
    sentence: int
    expression: Expression
    resolution: Resolution


_BEHIND_HEAD = re.compile(
    r"\s?[:–—-]\s{1,2}(?:(?:[Ee]arly|[Ll]ate)\s)?(?:[Oo]n\s)?(?:the\s(?:morning|evening|night)\sof\s)?"
    r"|,\s(?:a\s)?|\s?\("
)


def day_of_week(text: str, before: Before, expression: Expression) -> str | None:
    """The day of the date that a weekday stands right behind: "17/01/2010: On *Sunday*, …"."""
    meaning, told = expression.meaning, as_day(before.resolution.value)
    if not isinstance(meaning, Weekday) or meaning.which or told is None:
        return None
    if told.weekday() != meaning.weekday:
        return None
    between = _BEHIND_HEAD.fullmatch(text, before.expression.end, expression.start)
    return told.isoformat() if between else None


@dataclass(slots=True)
class SoFar:
    """What an article has told so far, as its dates are read one after the other."""

    stories: dict[int, Story] = field(default_factory=dict)
    """By thread."""
    months: dict[int, str] = field(default_factory=dict)
    """The value of each month told without its year."""
    before: Before | None = None
    opened: Before | None = None
    """The year told last."""
    ahead: str | None = None
    """The value of the last date told as to come."""
    named: str | None = None
    """The value of the last date with a month or a year of its own."""

    def tell(self, told: Before, time: Tense | None) -> None:
        """Take note of another date."""
        self.before, value = told, told.resolution.value
        meaning = told.expression.meaning
        if value and (
            isinstance(meaning, Calendar)
            or (isinstance(meaning, Shift) and meaning.unit == "year" and meaning.calendar)
        ):
            self.named = value
        if value and len(value) == len("1998"):
            self.opened = told
        if value and time == "future":
            self.ahead = value


_OPENS = lazy_pattern(
    r"\W*(?:(?:but|and|then|back|it was|late|early|only)\s+)*(?:in|during|by)\s+\Z"
    r"|\W*when\s[^.;]{1,80}\bin\s+\Z",
    re.I,
)
"""In 1998, …, When it opened in 1998, …: the sentence is about that year."""
_THEN = lazy_pattern(r"\bwould\b")
"""In 1998 he said it would end by June: of that year, though ahead of it."""
_WHEN = lazy_pattern(r"[^.;:]{1,60}\bwhen\b[^.;:]{1,80}\Z")
"""broken last year when it opened on 27 January."""


_COMPARING = frozenset({"year-earlier", "quarter-year-ago", "earlier", "ago"})
"""What results are held against is not what the text goes on from."""


def counted_from(
    expression: Expression, before: Before | None, place: tuple[int, int], time: Tense | None
) -> tuple[Expression, str] | None:
    """ "The end of the month", told as past, made to count from the month just told, and the month;
    None where it counts from publication.

    `place` is where its paragraph and its sentence begin.
    """
    meaning = expression.meaning
    if expression.rule != "unit-end" or before is None or not isinstance(meaning, Shift):
        return None
    value = before.resolution.value or ""
    compared = before.expression.rule in _COMPARING
    if compared or place[0] != before.paragraph or not value[:4].isdigit():
        return None
    if time == "future" or (time is None and place[1] != before.sentence):
        return None
    counted = replace(expression, meaning=replace(meaning, base="story"))
    if meaning.unit == "month":
        return (counted, value[:7]) if month_of(value) else None
    # "since year-end" is of the present, but for "in 1988, when year-end profit fell"
    of_the_day = expression.start + len("year-end") >= expression.end
    if meaning.unit != "year" or (of_the_day and place[1] != before.sentence):
        return None
    return counted, value[:4]


def points_back(text: str, expression: Expression) -> bool:
    """ "That August", "later that year": of the month or year told last, not of "Tuesday"."""
    meaning = expression.meaning
    if isinstance(meaning, Calendar):
        back = meaning.base == "story" and meaning.which == "this" and not meaning.day
    else:
        back = isinstance(meaning, Shift) and (meaning.base, meaning.unit, meaning.amount) == (
            "story",
            "year",
            0,
        )
    return back and _THAT.search(text, expression.start, expression.end) is not None


_THAT = lazy_pattern(r"\bthat\b", re.IGNORECASE)


def in_year_told(
    text: str, expression: Expression, opened: Before | None, sentence: int, context: Context
) -> Resolution | None:
    """A month or day of the year that its sentence has named (`opened` is the year told last); None
    where none is."""
    meaning = expression.meaning
    if opened is None or opened.sentence != sentence or not _lacks_year(meaning):
        return None
    between = text[opened.expression.end : expression.start]
    if context.tense == "future" and not _THEN.search(between):
        return None
    year, published = opened.resolution.value or "", context.published
    if not year.isdigit() or (published and int(year) >= published.year):
        return None
    if not _OPENS.match(text, sentence, opened.expression.start) and not _WHEN.match(between):
        return None
    if isinstance(meaning, Holiday):
        return resolve(replace(expression, meaning=replace(meaning, year=int(year))), context)
    value = in_year(meaning, year) if isinstance(meaning, Calendar) else None
    return Resolution(value, f"in {year}, told just before", "story") if value else None


def _lacks_year(meaning: object) -> bool:
    """Whether it is a month, a quarter, a day or a holiday of a year that is not said."""
    if isinstance(meaning, Calendar) and not meaning.month and not meaning.section:
        return False
    return isinstance(meaning, Calendar | Holiday) and not meaning.year and not meaning.which


def in_story_told(
    text: str,
    expression: Expression,
    before: Before | None,
    place: tuple[int, int],
    context: Context,
) -> Resolution | None:
    """A month that goes on from an earlier year told in its sentence ("fell ill in December 2019,
    and in January he died"), a season from one told in its paragraph; None where none is told."""
    meaning, published = expression.meaning, context.published
    if before is None or published is None or context.tense != "past":
        return None
    if not isinstance(meaning, Calendar | Holiday) or meaning.year or meaning.which:
        return None
    told = before.resolution.value or ""
    if not month_of(told) or not told[:4].isdigit() or int(told[:4]) >= published.year:
        return None
    if isinstance(meaning, Holiday) or expression.rule == "bare-season":
        if place[0] != before.paragraph:
            return None
    elif (
        not meaning.month
        or place[1] != before.sentence
        or not getattr(before.expression.meaning, "year", None)
        or not _GOING_ON.match(text, before.expression.end, expression.start)
    ):
        return None
    return resolve(expression, context._replace(published=None, story=told, narrative=True))


_GOING_ON = lazy_pattern(r",?\s+(?:and|but|then)\b[^.,;:]{0,60}\Z")


_RANGE = lazy_pattern(r"\s+(?:to|and|until|till|through)\s+(?:(?:late|early)\s+)?\Z")
_BETWEEN = lazy_pattern(r"\b(?:between|from)\s+(?:(?:late|early|last)\s+)?\Z", re.IGNORECASE)
_WEEK = timedelta(days=7)


def opens_range(
    text: str,
    expression: Expression,
    following: Expression,
    context: Context,
    time: Tense | None,
) -> Resolution | None:
    """The first of two weekdays that is not after the second: "between Friday and Wednesday", told
    on a Friday; None where they are no range or in order anyway."""
    first, last = expression.meaning, following.meaning
    plain = isinstance(first, Weekday) and isinstance(last, Weekday)
    if not plain or time == "future" or context.published is None or context.of_month:
        return None
    if not _RANGE.match(text[expression.end : following.start]):
        return None
    if not _BETWEEN.search(text, max(0, expression.start - 16), expression.start):
        return None
    told = [resolve(e, context) for e in (expression, following)]
    days = [as_day(r.value) if r is not None else None for r in told]
    if days[0] is None or days[1] is None or days[0] <= days[1]:
        return None
    return Resolution(
        (days[0] - _WEEK).isoformat(), f"weekday before {days[1]}, with which it ends"
    )


def after_what_is_ahead(
    expression: Expression, resolution: Resolution | None, context: Context
) -> bool:
    """Whether a day told as to come follows one that is ahead, not the one told last."""
    meaning, published = expression.meaning, context.published
    if context.tense != "future" or published is None or resolution is None:
        return False
    if not isinstance(meaning, Shift) or meaning.base != "story" or (meaning.amount or 0) <= 0:
        return False
    return resolution.value is not None and resolution.value < published.isoformat()
