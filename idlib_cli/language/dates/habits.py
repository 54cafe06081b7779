"""Days that come again: "every year on 4 July", "open Monday to Friday", "daily except Monday".

They name no date. "Every Tuesday" itself is left out by `guards`.
"""

from collections.abc import Iterator
from itertools import pairwise

from idlib_cli.language.dates.meaning import Calendar, Expression, Holiday, Weekday
from idlib_cli.language.patterns import lazy_pattern

_SIGNS = ("every ", "each ", "nnual", "yearly", "except")
"""Letters of which a yearly habit has some."""
_EVERY = r"(?:every|each)(?: single)? (?:year|winter|summer|spring|autumn|fall|season)"
_AT = r"(?:on|in|from|by|until|between|around|during|at|starting|beginning|ending)"
_YEARLY_BEFORE = lazy_pattern(
    rf"\b(?:{_EVERY}|(?<!bi)annually|yearly)(?:,? {_AT})?(?: the)?(?: (?:early|late|mid))?[ -]\Z"
)
_YEARLY_AFTER = lazy_pattern(
    r",? (?:of )?(?:(?:every|each)(?: single)? year|annually|yearly)\b(?! (?:since|from|report))"
)
_EXCEPT = lazy_pattern(r"\bexcept(?: for| on)?(?: a| the)? \Z")
_SPAN = lazy_pattern(r"\s?(?:-|to|through|until|till)\s?\Z")
_REACH = 40

_OPEN = lazy_pattern(
    r"\b(?:open(?:s|ing)?|(?<!was )(?<!were )closed|staffed|manned|available|hours|daily|weekdays"
    r"|weeknights|(?:an|per) (?:hour|day|ride))\b[^.;!?]{0,40}\Z"
    r"|\b(?:operates?|airs?|works?|runs?|shifts?)\b[^.;!?]{0,40}(?<!from )(?<!between )\Z"
)
"""The shop is open, he works Monday to Friday, two crowns a ride: what holds week after week."""
_ONCE = lazy_pattern(
    r"\b(?:was|were|been|be|will|would|had|remain(?:s|ed)?|stay(?:s|ed)?|kept|keep|this|next|last)\b"
    r"[^.;!?]{0,60}\b(?:from|between) \Z"
)
"""The shop was open from Monday to Friday, it stays open from Monday to Friday: one week."""
_HOURS = lazy_pattern(
    r",?\s\(?(?:from |between )?[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:[ap]\.?m\.?)?"
    r" ?(?:-|to|until|till|and) ?[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:[ap]\.?m\b|hrs?\b|\)|[.,;]|\Z)"
)
"""9 am to 5 pm."""
_LONG = 90


def of_days(low: str, offset: int, found: list[Expression]) -> list[Expression]:
    """Those that name a date; `low` begins at `offset`."""
    signed = any(map(low.__contains__, _SIGNS))
    weekly = len(found) > 1 and _has_weekdays(found)
    if not signed and not weekly:
        return found
    if weekly:
        week = set(_weekly(low, offset, found))
        found = [one for one in found if one.start not in week]
    return list(_not_yearly(low, offset, found)) if signed else found


def _has_weekdays(found: list[Expression]) -> bool:
    days = [one for one in found if one.rule == "weekday"]
    return len(days) > 1


def _weekly(low: str, offset: int, found: list[Expression]) -> Iterator[int]:
    """Where the two days begin of a week's hours: "open Monday to Friday"."""
    for one, other in pairwise(found):
        begin, gap = one.start - offset, other.start - one.end
        if not _is_plain(one) or not _is_plain(other) or not 0 < gap <= len(" through "):
            continue
        if not _SPAN.fullmatch(low, one.end - offset, other.start - offset):
            continue
        before = max(0, begin - _LONG)
        if _ONCE.search(low, before, begin):
            continue
        if _HOURS.match(low, other.end - offset) or _OPEN.search(low, before, begin):
            yield from (one.start, other.start)


def _is_plain(expression: Expression) -> bool:
    return isinstance(expression.meaning, Weekday) and expression.meaning.which is None


def _not_yearly(low: str, offset: int, found: list[Expression]) -> Iterator[Expression]:
    yearly = {one.start for one in found if _is_yearly(low, offset, one)}
    for one, other in pairwise(found):
        ends = {one.start, other.start}  # from December to March
        if len(ends & yearly) == 1 and _SPAN.fullmatch(low, one.end - offset, other.start - offset):
            yearly |= {end.start for end in (one, other) if _lacks_year(end)}
    return (one for one in found if one.start not in yearly)


def _is_yearly(low: str, offset: int, found: Expression) -> bool:
    begin, end = found.start - offset, found.end - offset
    first = max(0, begin - _REACH)
    if isinstance(found.meaning, Weekday):
        return _EXCEPT.search(low, first, begin) is not None
    if not _lacks_year(found):
        return False
    before = _YEARLY_BEFORE.search(low, first, begin)
    return bool(before) or _YEARLY_AFTER.match(low, end) is not None


def _lacks_year(expression: Expression) -> bool:
    meaning = expression.meaning
    if isinstance(meaning, Holiday):
        return meaning.year is None and meaning.which is None
    if not isinstance(meaning, Calendar) or meaning.year or meaning.which:
        return False
    return meaning.month is not None or meaning.section is not None
