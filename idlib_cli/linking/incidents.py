"""Which claims are about one incident, within and across articles.

Tellings are taken one by one, best dated first, and each joins the likeliest incident so far or
starts its own. Evidence is weighed in points: day, place, victims, cause, wording and, last and
least, the number. A contradiction in day, cause or victims forbids; a number alone never joins.
Running totals join only running totals. Copies of an article join through equal wording.

A telling is compared only with the incidents of the last tellings of each block it looks under
(`blocks`), so time is near linear in the number of claims. What it joins depends on the tellings
before it alone. So where some come, go or join another incident, `relink` takes up again only the
later ones that see the difference, and ends where linking everything anew would end: the result
depends on the claims alone, not on the order in which they came.
"""

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from idlib_cli.linking.blocks import filed_under, looked_up, lookers
from idlib_cli.linking.claims import Claim, Telling, tellings
from idlib_cli.linking.likeness import JOIN, points
from idlib_cli.linking.memory import Filed, Home, Memory, Told

WINDOW = 48
"""The last tellings of a block, whose incidents are compared."""
MEMBERS = 12
"""The first tellings of an incident, with which a new one is compared."""


Change = tuple[Telling, bool]
"""A telling, and whether it came to an incident (or left it)."""


def link(claims: Iterable[Claim]) -> dict[str, str]:
    """The incident of each claim: {claim id: incident id}.

    An incident is named after the least of its claims' ids, with an "i" before it.
    """
    memory = Told(tellings(claims))
    relink(memory, fresh=range(len(memory.told)))
    named: dict[str, str] = {}
    for incident in set(memory.incidents):
        ids = [c for _, number in memory.members(incident) for c in memory.told[number].claims]
        named.update(dict.fromkeys(ids, f"i{min(ids)}"))
    return named


def relink(
    memory: Memory, *, fresh: Iterable[int], gone: Iterable[int] = (), last: int = -1
) -> set[int]:
    """Settle fresh tellings, unsettle those that are gone, and settle anew whom that concerns.

    No telling with a greater place than `last` is settled yet. Returns the numbers of the
    incidents that lost or gained a telling.
    """
    return _Relinking(memory, last).run(fresh, gone)


class _Relinking:
    """Tellings waiting to be looked at, in order, with the incidents that changed for them.

    Those that are fresh may be all there are, so they wait in an array; others in a heap.
    """

    __slots__ = ("changed", "last", "memory", "queue", "suspects")

    def __init__(self, memory: Memory, last: int) -> None:
        self.memory = memory
        self.last = last
        self.queue: list[Filed] = []
        self.suspects: dict[int, dict[int, list[Change] | None]] = {}
        self.changed: set[int] = set()

    def run(self, fresh: Iterable[int], gone: Iterable[int]) -> set[int]:
        place = self.memory.place
        waiting = array("q", sorted(fresh, key=lambda number: (place(number), number)))
        leaving = set(gone)
        for number in leaving:
            self.take_out(number)
        for number in waiting:
            if self.queue:
                self.look_at_queued(leaving, before=(place(number), number))
            if number not in leaving:
                self.look_at(number)
        self.look_at_queued(leaving)
        return self.changed

    def look_at_queued(self, leaving: Container[int], before: Filed | None = None) -> None:
        """Look at those in the heap, or at those that come first."""
        while self.queue and (before is None or self.queue[0] < before):
            _, number = heappop(self.queue)
            if number not in leaving:
                self.look_at(number)

    def look_at(self, number: int) -> None:
        """Settle a telling, where it is not or may not stay where it is."""
        telling = self.memory.telling(number)
        home = self.memory.home(number)
        if home is not None and self.stays(telling, home, self.suspects[number]):
            return
        found = _home(number, telling, self.memory)
        if home is None:
            self.put_in(number, found)
        elif found.incident != home.incident:
            self.take_out(number)
            self.put_in(number, found)
        elif found.points != home.points:
            blocks = filed_under(telling)
            self.memory.unsettle(number, blocks)
            self.memory.settle(number, found, blocks)

    def stays(
        self, telling: Telling, home: Home, suspects: Mapping[int, Sequence[Change] | None]
    ) -> bool:
        """Whether a telling certainly belongs where it did, whatever became of the suspects."""
        if home.incident in suspects and not (
            home.incident in _seen(telling, self.memory)
            and _likeness(telling, home.incident, self.memory) == home.points
        ):
            return False
        least = max(home.points, JOIN)
        for incident, changes in suspects.items():
            if incident == home.incident or not _may_reach(telling, changes, least):
                continue
            value = _likeness(telling, incident, self.memory)
            if value is not None and value >= least:
                return False
        return True

    def put_in(self, number: int, home: Home) -> None:
        telling = self.memory.telling(number)
        self.memory.settle(number, home, filed_under(telling))
        self.disturb(telling, home.incident, came=True)

    def take_out(self, number: int) -> None:
        home = self.memory.home(number)
        if home is not None:
            telling = self.memory.telling(number)
            self.memory.unsettle(number, filed_under(telling))
            self.disturb(telling, home.incident, came=False)

    def disturb(self, telling: Telling, incident: int, *, came: bool) -> None:
        """Name to later tellings what changed for them: this one entered or left an incident."""
        self.changed.add(incident)
        place = telling.place
        if place >= self.last:
            return
        self.disturb_windows(telling, incident)
        members = self.memory.members(incident)
        if bisect_left(members, (place, -1)) < MEMBERS:
            changes = [(telling, came)]
            # Of a large incident another one is no longer compared for it, or is now.
            for _, other in members[MEMBERS if came else MEMBERS - 1 :][:1]:
                changes.append((self.memory.telling(other), not came))
            for at, member in members:
                if at != place:
                    self.disturb_lookers(self.memory.telling(member), incident, changes, place)

    def disturb_windows(self, telling: Telling, incident: int) -> None:
        """Name to those that look where a telling is filed its incident, and the one of the
        telling that it pushes out of their window, or lets in by leaving."""
        place = telling.place
        for block, looking in lookers(telling):
            following = self.memory.filed(block, place, None, WINDOW)
            before: list[Filed] | None = None
            for at, number in self.looking(following, looking, since=place):
                between = bisect_left(following, (at, -1))
                if before is None:
                    before = self.memory.filed(block, None, place, WINDOW)
                self.suspect(at, number, incident, None)
                if between < WINDOW <= between + len(before) and (
                    far := self.memory.home(before[between - WINDOW][1])
                ):
                    self.suspect(at, number, far.incident, None)

    def disturb_lookers(
        self, member: Telling, incident: int, changes: Sequence[Change], since: int
    ) -> None:
        """Name an incident to those after a place that see one of its tellings."""
        for block, looking in lookers(member):
            following = self.memory.filed(block, member.place, None, WINDOW)
            for at, number in self.looking(following, looking, since=max(member.place, since)):
                self.suspect(at, number, incident, changes)

    def looking(
        self, following: list[Filed], blocks: Iterable[int], *, since: int
    ) -> Iterator[Filed]:
        """The tellings after a place in whose window a telling lies that these follow."""
        # One more: the last of those that follow sees it too.
        end = following[-1][0] + 1 if len(following) == WINDOW else None
        for block in blocks:
            yield from self.memory.filed(block, since, end, 0)

    def suspect(
        self, place: int, number: int, incident: int, changes: Sequence[Change] | None
    ) -> None:
        """Have a telling looked at for changes of an incident; None where it may be new to it."""
        if number not in self.suspects:
            self.suspects[number] = {}
            heappush(self.queue, (place, number))
        known = self.suspects[number].setdefault(incident, [])
        if changes is None:
            self.suspects[number][incident] = None
        elif known is not None:
            known += changes


def _may_reach(telling: Telling, changes: Sequence[Change] | None, least: float) -> bool:
    """Whether changes can have made an incident likelier than `least` for a telling.

    Where it saw the incident before, only if a likely telling came or a forbidding one left.
    """
    if changes is None:
        return True
    for other, came in changes:
        value = points(telling, other)
        if value is None if not came else value is not None and value >= least:
            return True
    return False


def _home(number: int, telling: Telling, memory: Memory) -> Home:
    """The incident that the telling is about, its own where none is likely enough."""
    best: Home | None = None
    seen = _seen(telling, memory)
    for incident in sorted(seen, key=lambda incident: memory.members(incident)[0]):
        top = _likeness(telling, incident, memory)
        if top is not None and top >= JOIN and (best is None or top > best.points):
            best = Home(incident, top)
    return best or Home(number, 0.0)


def _seen(telling: Telling, memory: Memory) -> set[int]:
    """The incidents of the tellings that a telling is compared with."""
    near = {
        other
        for block in looked_up(telling)
        for _, other in memory.filed(block, None, telling.place, WINDOW)
    }
    return {home.incident for other in near if (home := memory.home(other))}


def _likeness(telling: Telling, incident: int, memory: Memory) -> float | None:
    """The points with the likeliest earlier member; None where any member forbids."""
    top = 0.0
    for place, member in memory.members(incident)[:MEMBERS]:
        if place >= telling.place:
            break
        value = points(telling, memory.telling(member))
        if value is None:
            return None
        top = max(top, value)
    return top
