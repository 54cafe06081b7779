"""How likely two tellings are of one incident, in points; None where they cannot be.

What is weighed, and how much, stands in the small functions below, one for each kind of
evidence; `points` adds them up. A telling joins an incident at JOIN points or more.
"""

from idlib_cli.language import causes
from idlib_cli.linking.claims import Telling
from idlib_cli.linking.counts import agreeing, all_found, same_numbers, telling_number

JOIN = 5.0

_RISING = frozenset(
    ("quake", "eruption", "flood", "slide", "storm", "crash", "sinking", "fire", "collapse")
)
"""Causes whose toll keeps rising: there a far number speaks against nothing."""
_SAME_WORDS, _LIKE_WORDS = 4.0, 2.0
_SAME_PLACE = 2.0
_ALL_FOUND = 2
"""Points for three dead and 40 missing, then 21 and 22, and at last 43 dead."""
_LATE = 10
"""Days after which a report of an undated event is no news of it."""


def points(one: Telling, other: Telling) -> float | None:
    """The evidence that two tellings are of one incident, or None where they cannot be.

    Below JOIN any value below it may be given: the rest of the evidence is not looked at.
    """
    same_article = one.article == other.article
    if one.scope == other.scope == "incident" and not same_article:  # nearly all are
        total, totals = 0.0, False
        when = _when(one, other)
    else:
        apart = _totals_apart(one, other)
        if apart is None or (same_article and not _may_join_within(one, other)):
            return None
        total = apart
        totals = "cumulative" in (one.scope, other.scope)
        when = _when_total(one, other) if totals else _when(one, other)
        if when is None and same_article and _misprinted(one, other):
            when = 1.0
    if when is None or (victims := _victims(one, other)) is None:
        return None
    if (cause := _cause(one, other)) is None:
        return None
    return _weighed(one, other, when, victims + cause, total, totals=totals)


def _weighed(
    one: Telling, other: Telling, when: float, what: float, total: float, *, totals: bool
) -> float:
    """The points of two tellings that nothing forbids to be of one incident."""
    where = _where(one, other)
    told = when + where + what + total
    # The most that wording and numbers can add decides whether they need be looked at.
    same_words = not one.sentences.isdisjoint(other.sentences)
    wording = _SAME_WORDS if same_words else _LIKE_WORDS
    found = _ALL_FOUND if "missing" in one.numbers or "missing" in other.numbers else 0
    near = when > 0 and where >= _SAME_PLACE
    if told + wording + len(one.numbers) + near + found + totals < JOIN:
        return told
    most = len(one.numbers.keys() & other.numbers.keys()) + near + found + totals
    if told + wording + most < JOIN:
        return told
    if not same_words and told + most + (wording := _wording(one, other)) < JOIN:
        return told
    telling = totals and telling_number(one, other)
    if when <= 0 and wording < 2 and where + what < (3 if telling else 4):
        return 0.0  # neither day nor wording: place, victims and cause must all speak for it
    if found and all_found(one, other):
        number: float = found
    else:
        rising = "missing" in one.numbers and "missing" in other.numbers
        rising = rising or bool(one.causes & other.causes & _RISING)
        number = agreeing(one, other, rising=rising) + (near and telling_number(one, other))
    return told + wording + number + telling


def _totals_apart(one: Telling, other: Telling) -> float | None:
    """Running totals and joint tolls join their like; or their very number told loosely."""
    if one.scope == other.scope == "incident":
        return 0.0
    same = same_numbers(one, other)
    if one.scope == other.scope:
        return 0.0 if same or one.scope == "cumulative" else -2.0
    loose = {one.scope, other.scope} == {"cumulative", "joint"}
    return 0.0 if same and loose else None


def _may_join_within(one: Telling, other: Telling) -> bool:
    """An article that numbers two incidents means two, unless it says the same of both."""
    return same_numbers(one, other) and not one.sentences & other.sentences


def _misprinted(one: Telling, other: Telling) -> bool:
    """Whether one article dates one event in two ways: all its numbers agree, two at least, and
    so does the day of the month."""
    shared = one.numbers.keys() & other.numbers.keys()
    days = {m[3:] for m in one.month_days} & {m[3:] for m in other.month_days}
    return len(shared) > 1 and bool(days) and bool(one.who & other.who or one.causes & other.causes)


def _when(one: Telling, other: Telling) -> float | None:
    if one.days and other.days:
        return _days_alike(one.days, other.days)
    if one.month_days and other.month_days:
        return 3.0 if one.month_days & other.month_days else None
    if one.days or other.days:
        return _half_dated(one, other) if one.days else _half_dated(other, one)
    if one.period and other.period:
        return 1.0 if _overlap(one.period, other.period) else None
    if one.published is not None and other.published is not None:
        return _freshness(abs(one.published - other.published)) - 0.5
    return 0.0


def _days_alike(days: frozenset[int], others: frozenset[int]) -> float | None:
    if not days.isdisjoint(others):
        return 3.0
    for day in days:
        if day - 1 in others or day + 1 in others:
            return 1.0
    return None


def _half_dated(dated: Telling, undated: Telling) -> float | None:
    """An exact day on one side; on the other a longer period, or a publication date, or none."""
    day = min(dated.days)
    if undated.period is not None:
        first, last = undated.period
        return 1.0 if first - 1 <= day <= last + 1 else None
    if undated.published is None:
        return 0.0
    return None if undated.published < day - 1 else _freshness(undated.published - day)


def _freshness(days: int) -> float:
    """How well a report without a day fits an event so many days before it."""
    if days <= 3:
        return 1.5
    return 0.0 if days <= _LATE else -1.0


def _when_total(one: Telling, other: Telling) -> float | None:
    """Running totals count over one period: they start together, where both say when."""
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return 0.0
    if one.scope != other.scope:
        return 1.0 if _overlap(first, second) else None
    apart = abs(first[0] - second[0])
    return 2.0 if apart <= 31 else 0.0 if _overlap(first, second) and apart <= 62 else None


def _span(telling: Telling) -> tuple[int, int] | None:
    if telling.period is not None:
        return telling.period
    return (min(telling.days), max(telling.days)) if telling.days else None


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _where(one: Telling, other: Telling) -> float:
    if one.places and other.places:
        if not one.places.isdisjoint(other.places):
            return _SAME_PLACE
        # A town and its province: one place where either text names both.
        apart = one.places.isdisjoint(other.names) and other.places.isdisjoint(one.names)
        return -3.0 if apart else 1.0
    return min(2.0, 1.0 * len((one.places | one.names) & (other.places | other.names)))


def _victims(one: Telling, other: Telling) -> float | None:
    if one.kinds and other.kinds and one.kinds.isdisjoint(other.kinds) and not _mixed(one, other):
        return None
    score = 0.0
    if one.who and other.who:
        score += -2.0 if one.who.isdisjoint(other.who) else 1.0
    if not one.nouns.isdisjoint(other.nouns):
        score += 1.0
    return score


def _mixed(one: Telling, other: Telling) -> bool:
    kinds = one.kinds | other.kinds
    return "mixed" in kinds or len(kinds) > 2


def _cause(one: Telling, other: Telling) -> float | None:
    if not one.causes or not other.causes:
        return 0.0
    if not one.causes.isdisjoint(other.causes):
        return 1.0
    return 0.0 if causes.akin(one.causes, other.causes) else None


def _wording(one: Telling, other: Telling) -> float:
    both = len(one.content & other.content)
    least = min(len(one.content), len(other.content))
    if not least:
        return 0.0
    share = both / least
    return (
        _LIKE_WORDS if share >= 0.6 and both >= 4 else 1.0 if share >= 0.35 and both >= 3 else 0.0
    )
