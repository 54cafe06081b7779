"""Ranges and lists of dates: what one end leaves out is taken from the other.

"26-30 November 1950" tells two days, "October and November 1917" gives October its year, and
"2006-07" names two years. The rules find the ends that say enough by themselves; this adds the
other ends.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from idlib_cli.language.dates.calendar import SEASON_MONTHS
from idlib_cli.language.dates.day_lists import days_after, days_before
from idlib_cli.language.dates.meaning import Calendar, Expression, Weekday
from idlib_cli.language.patterns import lazy_pattern

_YEAR_AFTER = lazy_pattern(r"[-/](?P<year>[0-9]{2})(?![0-9-])")
"""2006-07."""
_YEAR_BEFORE_CHRIST = lazy_pattern(r"(?<![0-9,.])(?P<year>[0-9]{2,4})\s*(?:-|\s(?:to|and|or))\s*\Z")
"""477-450 BC."""
_LINK = lazy_pattern(
    r"\s*(?:-|,|,?\s?(?:to|and|or|through|until|till|into))\s*(?:(?:the|in|of|on) ){0,2}\Z"
)
_THING_OF = lazy_pattern(r"\s[a-z-]{3,20}\sof\s(?:the\s)?")
"""The spring offensive of 1918."""
_REACH = 14
_CLAUSE = 60
_STOP = lazy_pattern(r"[.,;:]")


def complete(low: str, offset: int, found: list[Expression]) -> Iterator[Expression]:
    """The expressions with the ends of their ranges, in order; `low` begins at `offset`."""
    done: list[Expression] = []
    for expression in _with_years(low, offset, found):
        if done and expression.start < done[-1].end:
            continue
        if not isinstance(expression.meaning, Calendar):
            done.append(expression)
            continue
        begin, end = expression.start - offset, expression.end - offset
        before = _before(low, offset, begin, expression, expression.meaning)
        while before and done and done[-1].end > before[0].start:
            done.pop()
        after = _after(low, offset, end, expression, expression.meaning)
        last = after[-1].meaning if after else None
        if before or after:
            done += [*before, _with_year_of(expression, last), *after]
        else:
            done.append(_of_week(low, offset, expression, expression.meaning))
    return iter(done)


def _of_week(low: str, offset: int, expression: Expression, meaning: Calendar) -> Expression:
    """ "The week of 4 March", where a day is told so."""
    begin = expression.start - offset
    first = max(0, begin - _BEFORE_WEEK)
    if not meaning.day or "week " not in low[first:begin]:
        return expression
    match = _WEEK.search(low, first, begin)
    if match is None:
        return expression
    start = offset + match.start()
    return replace(expression, start=start, meaning=replace(meaning, week=True))


_WEEK = lazy_pattern(r"(?:\bthe )?\bweek (?:of|beginning|starting|commencing)(?: on)?(?: the)? \Z")
_BEFORE_WEEK = 34


def _with_year_of(expression: Expression, last: object) -> Expression:
    """ "March 5-9, 1918": the first day is of the year that stands behind the last."""
    mine = expression.meaning
    if not isinstance(last, Calendar) or not last.day or not isinstance(mine, Calendar):
        return expression
    return replace(expression, meaning=replace(mine, year=last.year))


def _with_years(low: str, offset: int, found: list[Expression]) -> list[Expression]:
    """A month or day without its year takes it from the one it is linked to."""
    for index in range(len(found) - 2, -1, -1):
        here, there = found[index], found[index + 1]
        mine, other = here.meaning, there.meaning
        if (
            isinstance(mine, Weekday)
            and isinstance(other, Calendar)
            and other.day
            and not mine.which
        ):
            if low[here.end - offset : there.start - offset] == " (":  # on Wednesday (June 5)
                found[index] = replace(here, meaning=replace(other, weekday=mine.weekday))
            continue
        if (
            isinstance(mine, Calendar)
            and isinstance(other, Calendar)
            and mine.year is None
            and not mine.which
            and (told := _completed(mine, other, low[here.end - offset : there.start - offset]))
        ):
            found[index] = replace(here, meaning=told)
    return found


def _completed(mine: Calendar, other: Calendar, gap: str) -> Calendar | None:
    """A month, day or season with the year of the date that follows it, `gap` being between."""
    if mine.section in SEASON_MONTHS and other.year is not None:
        if other.month:
            near = len(gap) <= _CLAUSE and not _STOP.search(gap)
            year = _year_of_season(mine.section, other.year, other.month) if near else None
        else:
            year = other.year if _is_year(other) and _THING_OF.fullmatch(gap) else None
        return replace(mine, year=year) if year else None
    if not mine.month or not other.month or len(gap) > _REACH or not _LINK.match(gap):
        return None
    if other.which and other.base.startswith("year of") and mine.month <= other.month:
        return replace(mine, which=other.which, base=other.base)  # June and July last year
    if other.year is None:
        return None
    return replace(mine, year=other.year - (mine.month > other.month))


def _is_year(meaning: Calendar) -> bool:
    return bool(
        meaning.year and not meaning.month and not meaning.section and not meaning.before_christ
    )


def _year_of_season(section: str, year: int, month: int) -> int | None:
    """ "The summer offensive of June 1942": of that year, where the month is one of the season."""
    first, last = SEASON_MONTHS[section]
    if first <= last:
        return year if first <= month <= last else None
    return year if month >= first else year - 1 if month <= last else None


def _end(offset: int, match: re.Match[str], name: str, meaning: Calendar) -> Expression:
    start, end = match.span(name)
    return Expression(offset + start, offset + end, f"{name}-range", meaning)


def _before(
    low: str, offset: int, begin: int, expression: Expression, meaning: Calendar
) -> list[Expression]:
    if meaning.before_christ and meaning.month is None:
        match = _YEAR_BEFORE_CHRIST.search(low, max(0, begin - _REACH), begin)
        if match:
            first = replace(meaning, year=int(match["year"]))
            return [_end(offset, match, "year", first)]
    return days_before(low, offset, begin, expression, meaning)


def _after(
    low: str, offset: int, end: int, expression: Expression, meaning: Calendar
) -> list[Expression]:
    if meaning.year and meaning.year > 999 and not meaning.before_christ and not meaning.day:
        match = _YEAR_AFTER.match(low, end)
        if match and int(match["year"]) > meaning.year % 100 and not meaning.month:
            last = replace(meaning, year=meaning.year // 100 * 100 + int(match["year"]))
            return [_end(offset, match, "year", last)]
    return days_after(low, offset, end, expression, meaning)
