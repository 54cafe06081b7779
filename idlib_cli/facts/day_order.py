"""Whether an article puts the day before the month in figures: is 03/02/2020 in February?

Told by another date in figures (25/12/2019), by a date in words that only one reading agrees
with, by the order of day and month in words, or by publication: what is told as past has been.
Left open (None) where none of these tells, or where they contradict each other.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from idlib_cli.language.dates import Expression, in_year
from idlib_cli.language.dates.calendar import as_day
from idlib_cli.language.dates.context import Tense
from idlib_cli.language.dates.meaning import Calendar
from idlib_cli.reading.numeric_order import day_first

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def order(
    analysis: "Analysis", found: Iterable[tuple[Expression, Tense | None]], published: date | None
) -> bool | None:
    """True for the day first, False for the month first; None where nothing tells.

    `found` are the date expressions of the article, each with the tense around it.
    """
    dates = [
        (expression, expression.meaning, tense)
        for expression, tense in found
        if isinstance(expression.meaning, Calendar)
    ]
    open_ones = [(meaning, tense) for _, meaning, tense in dates if meaning.either]
    if not open_ones:
        return None
    told = day_first(analysis.text)
    if told is None:
        told = _by_words(expression.rule for expression, _, _ in dates)
    if told is not None or published is None:
        return told
    votes = {
        vote
        for meaning, tense in open_ones
        if tense == "past" and (vote := _by_publication(meaning, published)) is not None
    }
    return votes.pop() if len(votes) == 1 else None


def _by_words(rules: Iterable[str]) -> bool | None:
    """ "on 3 May", "by 9 June": the order of the dates in words, where two or more agree."""
    orders = [rule in _DAY_FIRST for rule in rules if rule in _DAY_FIRST or rule in _MONTH_FIRST]
    return orders[0] if len(orders) >= 2 and len(set(orders)) == 1 else None


_DAY_FIRST = frozenset({"day-month", "day-month-year"})
_MONTH_FIRST = frozenset({"month-day", "month-day-year"})


def _by_publication(meaning: Calendar, published: date) -> bool | None:
    """Which reading of a date told as past is not after publication, if only one is."""
    year, month, day = f"{meaning.year:04d}", meaning.month, meaning.day
    readings = {
        True: as_day(in_year(Calendar(month=month, day=day), year)),
        False: as_day(in_year(Calendar(month=day, day=month), year)),
    }
    past = [order for order, found in readings.items() if found and found <= published]
    return past[0] if len(past) == 1 else None
