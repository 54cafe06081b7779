"""What linking keeps of tellings while it puts them together: where each belongs and is filed.

`Memory` is what linking asks for; `Told` keeps it in lists, `index.incidents` in a database.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from idlib_cli.linking.claims import Telling


class Home(NamedTuple):
    """The incident that a telling belongs to: the number of its first telling."""

    incident: int
    points: float
    """How well the telling fits it; 0 for the first one."""


Filed = tuple[int, int]
"""(place, number) of a telling."""


class Memory(Protocol):
    """Numbered tellings and where they belong; `linking` asks, `index` keeps them."""

    def telling(self, number: int) -> Telling:
        """The telling of a number."""

    def place(self, number: int) -> int:
        """Its place."""

    def home(self, number: int) -> Home | None:
        """Where a telling belongs; None until that is settled."""

    def filed(self, block: int, after: int | None, before: int | None, most: int) -> list[Filed]:
        """Settled tellings of a block between two places, both left out, in order.

        Of more than `most` the first, or without `after` the last; 0 sets no bound.
        """

    def members(self, incident: int) -> Sequence[Filed]:
        """The settled tellings of an incident, in order."""

    def settle(self, number: int, home: Home, blocks: Sequence[int]) -> None:
        """Say where a telling belongs, and file it."""

    def unsettle(self, number: int, blocks: Sequence[int]) -> None:
        """Take a telling out of its incident and out of the files."""


class Told:
    """Tellings kept in memory."""

    def __init__(self, told: Iterable[Telling] = ()) -> None:
        self.told = dict(enumerate(told))
        self.homes: dict[int, Home] = {}
        self.blocks: dict[int, list[Filed]] = {}
        self.incidents: dict[int, list[Filed]] = {}

    def telling(self, number: int) -> Telling:
        """The telling of a number."""
        return self.told[number]

    def place(self, number: int) -> int:
        """Its place."""
        return self.told[number].place

    def home(self, number: int) -> Home | None:
        """Where a telling belongs."""
        return self.homes.get(number)

    def filed(self, block: int, after: int | None, before: int | None, most: int) -> list[Filed]:
        """Settled tellings of a block between two places."""
        filed = self.blocks.get(block, [])
        start = 0 if after is None else bisect_left(filed, (after + 1, -1))
        end = len(filed) if before is None else bisect_left(filed, (before, -1))
        if most and end - start > most:
            start, end = (end - most, end) if after is None else (start, start + most)
        return filed[start:end]

    def members(self, incident: int) -> Sequence[Filed]:
        """The settled tellings of an incident."""
        return self.incidents.get(incident, [])

    def settle(self, number: int, home: Home, blocks: Sequence[int]) -> None:
        """Say where a telling belongs, and file it."""
        entry = self.told[number].place, number
        self.homes[number] = home
        for filed in (self.incidents.setdefault(home.incident, []), *map(self._block, blocks)):
            insort(filed, entry)

    def unsettle(self, number: int, blocks: Sequence[int]) -> None:
        """Take a telling out of its incident and out of the files."""
        entry = self.told[number].place, number
        for filed in (self.incidents[self.homes.pop(number).incident], *map(self._block, blocks)):
            filed.remove(entry)

    def _block(self, block: int) -> list[Filed]:
        return self.blocks.setdefault(block, [])
