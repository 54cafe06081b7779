"""All incidents in outline: enough to put them in order, so that only those shown are read."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from itertools import islice

from idlib_cli.index import Index
from idlib_cli.index.outlines import Days, check, days, mentions
from idlib_cli.linking import sums
from idlib_cli.query.filters import EFFECTS, Record
from idlib_cli.query.incident_records import LAST, dated, events, summary

Key = tuple[str, str]
"""An incident and an effect."""
Read = Callable[[Sequence[str]], Iterator[Record]]
"""Gives the claims of some incidents."""

_AT_ONCE = 50
"""Incidents that are read together to compare a total with them."""


def ordered(index: Index, incidents: Collection[str]) -> list[Key]:
    """The incidents and their effects in the order of their records."""
    told: dict[str, list[Days]] = {name: [] for name in incidents}
    keys: dict[Key, None] = {}
    for incident, effect, day in days(index):
        if incident in told:
            keys[incident, effect] = None
            told[incident].append(day)
    first = {name: dated(found)[0] or LAST for name, found in told.items()}
    order = {effect: place for place, effect in enumerate(EFFECTS)}
    return sorted(keys, key=lambda key: (first[key[0]], key[0], order[key[1]]))


class Parts:
    """The incidents that totals are compared with, read when they are asked for."""

    def __init__(self, index: Index, keys: Sequence[Key], read: Read) -> None:
        self._keys = keys
        self._naming = _naming(index, keys)
        self._read = read
        self._known: dict[Key, Record] = {}

    def of(self, total: Record) -> list[Record]:
        """The two incidents that add up to a total; none where there are no such."""

        def named(name: str) -> list[int]:
            return [*islice(self._named(total["effect"], name), sums.AT_MOST)]

        found = sums.parts_of(total, named, self._record)
        return [self._record(position) for position in found or ()]

    def _named(self, effect: str, name: str) -> Iterator[int]:
        """The positions of the parts that have a name, the last first."""
        likely = self._naming.get((effect, name), [])[::-1]
        for at in range(0, len(likely), _AT_ONCE):
            some = likely[at : at + _AT_ONCE]
            self._look_up({self._keys[position][0] for position in some})
            check([self._keys[position] for position in some], self._known)
            for position in some:
                part = self._record(position)
                if sums.is_part(part) and name in sums.names_of(part):
                    yield position

    def _record(self, position: int) -> Record:
        return self._known[self._keys[position]]

    def _look_up(self, incidents: set[str]) -> None:
        wanted = sorted(incidents - {incident for incident, _ in self._known})
        for name, event in events(self._read(wanted)).items():
            for effect in {claim["effect"] for claim in event}:
                self._known[name, effect] = summary(name, effect, event)


def _naming(index: Index, keys: Sequence[Key]) -> dict[Key, list[int]]:
    """The positions of those that a name may belong to, by (effect, name)."""
    victims: defaultdict[Key, set[str | None]] = defaultdict(set)
    places: defaultdict[str, set[str | None]] = defaultdict(set)
    for incident, effect, whom, place in mentions(index):
        victims[incident, effect].add(whom)
        places[incident].add(place)
    found: defaultdict[Key, list[int]] = defaultdict(list)
    names = cache(sums.names)
    for position, (incident, effect) in enumerate(keys):
        texts = victims[incident, effect] | places[incident]
        for name in set().union(*map(names, texts)):
            found[effect, name].append(position)
    return found
