"""Which claims are about one incident, within and across articles.

Tellings are taken one by one, best dated first, and each joins the likeliest incident so far or
starts its own. Evidence is weighed in points: day, place, victims, cause, wording and, last and
least, the number. A contradiction in day, cause or victims forbids; a number alone never joins.
Running totals join only running totals. Copies of an article join through equal wording.

The result depends on the claims alone, not on the order in which they came. A telling is
compared only with incidents that share a day, a sentence, or a place and number with it, and of
each such block with the newest, so time is near linear in the number of claims.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from idlib_cli.linking.claims import Claim, Telling, tellings
from idlib_cli.linking.likeness import JOIN, points

_BLOCK = 48
"""The newest incidents of a block that are compared."""
_MEMBERS = 12
"""Tellings of an incident that a new one is compared with."""
_REPORTED_WITHIN = 3
"""Days after an event within which an undated report may be of it."""

Key = tuple[str | int, ...]


@dataclass(slots=True)
class _Incident:
    number: int
    members: list[Telling] = field(default_factory=list)


def link(claims: Iterable[Claim]) -> dict[str, str]:
    """The incident of each claim: {claim id: incident id}.

    An incident is named after the least of its claims' ids, with an "i" before it.
    """
    incidents: list[_Incident] = []
    blocks: dict[Key, deque[_Incident]] = {}
    for telling in tellings(claims):
        home = _home(telling, blocks)
        if home is None:
            home = _Incident(len(incidents))
            incidents.append(home)
        home.members.append(telling)
        for key in _filed_under(telling):
            block = blocks.setdefault(key, deque(maxlen=_BLOCK))
            if home not in block:
                block.append(home)
    named: dict[str, str] = {}
    for incident in incidents:
        ids = [claim.id for telling in incident.members for claim in telling.claims]
        named.update(dict.fromkeys(ids, f"i{min(ids)}"))
    return named


def _home(telling: Telling, blocks: dict[Key, deque[_Incident]]) -> _Incident | None:
    """The incident that the telling is about, or None where none is likely enough."""
    seen: dict[int, _Incident] = {}
    for key in _looked_up(telling):
        for incident in blocks.get(key, ()):
            seen[incident.number] = incident
    best: tuple[float, int] | None = None
    for number in sorted(seen):
        top = _likeness(telling, seen[number])
        if top is not None and top >= JOIN and (best is None or top > best[0]):
            best = top, number
    return seen[best[1]] if best else None


def _likeness(telling: Telling, incident: _Incident) -> float | None:
    """The points with the likeliest member; None where any member forbids."""
    top = 0.0
    for member in incident.members[:_MEMBERS]:
        value = points(telling, member)
        if value is None:
            return None
        top = max(top, value)
    return top


def _filed_under(telling: Telling) -> Iterator[Key]:
    """The blocks in which later tellings find this one."""
    yield from _common_keys(telling)
    yield from (("day", day) for day in sorted(telling.days))


def _looked_up(telling: Telling) -> Iterator[Key]:
    """The blocks in which earlier tellings of the same incident lie."""
    yield from _common_keys(telling)
    for day in sorted(telling.days):
        yield from (("day", day + offset) for offset in (-1, 0, 1))
    if not telling.days and telling.published is not None:
        yield from (("day", telling.published - n) for n in range(_REPORTED_WITHIN + 1))


def _common_keys(telling: Telling) -> Iterator[Key]:
    yield ("article", telling.article)
    yield from (("sentence", sentence) for sentence in sorted(telling.sentences))
    yield from (("month-day", value) for value in sorted(telling.month_days))
    where = sorted(telling.places) or sorted(telling.names)[:8]
    for effect, ranges in sorted(telling.numbers.items()):
        for low, high in sorted(ranges, key=str):
            for bound in {low, high} - {None}:
                yield from (("number", effect, bound or 0, place) for place in where)
