"""Articles that tell another article again: the same agency story on ten front pages.

An article is a copy of a longer (or equally long, earlier) one if nearly all of its text stands
there, word for word, and it gives no numbers of its own. So a copy may be left out without
losing a fact; an update that adds a paragraph is no copy of what it updates.

Each article is reduced to a fingerprint by itself; comparing them takes time in proportion to
their number, since each is looked up by a few of its own four-word runs and compared with a few
candidates. The result depends on the articles alone, not on the order in which they come.
"""

import math
from bisect import insort
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from heapq import heapify, heappop, heappush
from itertools import islice
from typing import Protocol
from zlib import crc32

from idlib_cli.linking.days import stretch
from idlib_cli.linking.fingerprints import SAMPLED, SHORT, Fingerprint

_SHOWN_OF_WORDS, _LEAST_SHOWN, _MOST_SHOWN = 60, 12, 48
"""An article is found by a run for so many words, by no fewer and no more than so many runs."""
_MOST_HOLDERS = 16
"""A run that more originals share than this is boilerplate and finds no candidates."""
_MOST_CANDIDATES = 8
_DAYS_APART = 10

_LONGEST = 127
_FIRST_DAY = 693_596  # 1 January 1900
_NO_DAY = (1 << 16) - 1
_MOST_WORDS = (1 << 16) - 1


class Memory(Protocol):
    """Numbered articles and what they copy; `linking` asks, `index` keeps them.

    Articles are filed under the runs that they show (`shown`); one that is settled is an
    original or copies one.
    """

    def fingerprint(self, number: int) -> Fingerprint:
        """The fingerprint of an article."""

    def outline(self, number: int) -> Fingerprint:
        """The same, maybe without its runs, which are most of it."""

    def place(self, number: int) -> int:
        """Its place, see `place`."""

    def settled(self, number: int) -> tuple[int | None] | None:
        """The article that this one copies, or None for an original; None where it is open."""

    def originals(self, run: int, before: int | None, most: int) -> list[tuple[int, int]]:
        """(place, number) of the first originals filed under a run, up to a place left out."""

    def filed(self, run: int, after: int, before: int | None) -> list[tuple[int, int]]:
        """(place, number) of what is filed under a run between two places, both left out."""

    def settle(self, number: int, original: int | None, runs: Sequence[int]) -> None:
        """Say what an article copies, and file it."""

    def unsettle(self, number: int, runs: Sequence[int]) -> None:
        """Take an article out of the files."""


def duplicates(fingerprints: Iterable[Fingerprint]) -> dict[str, str]:
    """For each copy the article it copies, which is never a copy itself."""
    memory = Printed(fingerprints)
    relink(memory, fresh=memory.prints)
    names = {number: entry.article for number, entry in memory.prints.items()}
    return {
        names[number]: names[original]
        for number, original in memory.copied.items()
        if original is not None
    }


def place(entry: Fingerprint) -> int:
    """Orders articles so that originals come before their copies: 63 bits.

    Clearly longer ones first, then earlier ones, then longer ones; then by a checksum.
    """
    length = min(int(math.log(entry.words + 1, 1.25)), _LONGEST)
    published = stretch((entry.published or "")[: len("2020-02-03")])
    day = min(max(published[0] - _FIRST_DAY, 0), _NO_DAY - 1) if published else _NO_DAY
    shorter = _MOST_WORDS - min(entry.words, _MOST_WORDS)
    checksum = crc32(entry.article.encode(errors="surrogateescape")) >> 8
    return (((_LONGEST - length) << 16 | day) << 16 | shorter) << 24 | checksum


def shown(entry: Fingerprint) -> list[int]:
    """What an article is filed under: a digest of all its words, and the least of its runs.

    What is least in a text is among the least of any part that holds it, so a few runs are enough
    to find the original of all but short excerpts. 30-bit numbers.
    """
    if not entry.words:
        return []
    sampled = (run // SAMPLED for run in entry.runs if run % SAMPLED == 0)
    count = min(max(entry.words // _SHOWN_OF_WORDS, _LEAST_SHOWN), _MOST_SHOWN)
    return list(dict.fromkeys([int(entry.exact[:8], 16) // SAMPLED, *islice(sampled, count)]))


def relink(
    memory: Memory, *, fresh: Iterable[int], gone: Iterable[int] = (), last: int | None = -1
) -> None:
    """Settle fresh articles, unsettle those that are gone, and settle anew whom that concerns.

    What an article copies depends on the originals before it alone: where one becomes or ceases
    to be an original, the later ones that see it are looked at again. Nothing is settled yet
    after the place `last`.
    """
    queue = [(memory.place(number), number) for number in fresh]
    queued = {number for _, number in queue}
    leaving = set(gone)

    def wake(number: int, at: int, runs: Sequence[int]) -> None:
        if last is not None and at >= last:
            return
        for run in runs:
            others = [o for o in memory.originals(run, None, _MOST_HOLDERS + 2) if o[1] != number]
            # Beyond so many others the run finds nobody, with this one or without.
            end = others[_MOST_HOLDERS][0] + 1 if len(others) > _MOST_HOLDERS else None
            for entry in memory.filed(run, at, end):
                if entry[1] not in queued:
                    queued.add(entry[1])
                    heappush(queue, entry)

    heapify(queue)
    for number in leaving:
        before, runs = memory.settled(number), shown(memory.fingerprint(number))
        memory.unsettle(number, runs)
        if before == (None,):
            wake(number, memory.place(number), runs)
    while queue:
        at, number = heappop(queue)
        if number in leaving:
            continue
        entry, before = memory.fingerprint(number), memory.settled(number)
        runs = shown(entry)
        original = _original(entry, at, runs, memory)
        if before == (original,):
            continue
        if before is not None:
            memory.unsettle(number, runs)
        memory.settle(number, original, runs)
        if (before == (None,)) != (original is None):
            wake(number, at, runs)


def _original(entry: Fingerprint, at: int, runs: Sequence[int], memory: Memory) -> int | None:
    """The original that holds most of the entry's text, if that makes the entry a copy."""
    shared: Counter[tuple[int, int]] = Counter()
    for run in runs:
        holders = memory.originals(run, at, _MOST_HOLDERS + 1)
        if len(holders) <= _MOST_HOLDERS:
            shared.update(holders)
    likely = sorted(shared, key=lambda holder: (-shared[holder], holder))
    for _, number in likely[:_MOST_CANDIDATES]:
        outline = memory.outline(number)
        if outline.exact == entry.exact or (
            _may_be_copy(entry, outline) and _is_copy(entry, memory.fingerprint(number))
        ):
            return number
    return None


def _is_copy(entry: Fingerprint, original: Fingerprint) -> bool:
    """Whether enough of an article's text stands in an original that it may be a copy of."""
    runs = set(entry.runs)
    if original.words > SHORT >= entry.words:
        runs = {run for run in runs if run % SAMPLED == 0}
    return bool(runs) and len(runs.intersection(original.runs)) >= _least(entry.words) * len(runs)


def _may_be_copy(entry: Fingerprint, original: Fingerprint) -> bool:
    """Whether numbers and days allow it, which is quickly told."""
    own = len(set(entry.numbers) - set(original.numbers))
    if (own > 1 and own * 8 > len(entry.numbers)) or (own and entry.words < 100):
        return False  # the same words about another day: a bulletin, not a copy
    return _days_apart(entry.published, original.published) <= _DAYS_APART


def _least(words: int) -> float:
    """The share of an article's runs that must stand in the original.

    Short reports follow templates ("no group claimed the attack"), so they must agree wholly.
    """
    if words < 100:
        return 0.95
    return 0.8 if words <= SHORT else 0.7


def _days_apart(one: str | None, other: str | None) -> int:
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return 0
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


class Printed:
    """Fingerprints kept in memory."""

    def __init__(self, prints: Iterable[Fingerprint] = ()) -> None:
        self.prints = dict(enumerate(prints))
        self.copied: dict[int, int | None] = {}
        self.runs: dict[int, list[tuple[int, int]]] = {}

    def fingerprint(self, number: int) -> Fingerprint:
        """The fingerprint of an article."""
        return self.prints[number]

    outline = fingerprint

    def place(self, number: int) -> int:
        """Its place."""
        return place(self.prints[number])

    def settled(self, number: int) -> tuple[int | None] | None:
        """What an article copies."""
        return (self.copied[number],) if number in self.copied else None

    def originals(self, run: int, before: int | None, most: int) -> list[tuple[int, int]]:
        """The first originals filed under a run."""
        earlier = (e for e in self.runs.get(run, ()) if before is None or e[0] < before)
        return list(islice((e for e in earlier if self.copied[e[1]] is None), most))

    def filed(self, run: int, after: int, before: int | None) -> list[tuple[int, int]]:
        """What is filed under a run between two places."""
        filed = self.runs.get(run, ())
        return [e for e in filed if after < e[0] and (before is None or e[0] < before)]

    def settle(self, number: int, original: int | None, runs: Sequence[int]) -> None:
        """Say what an article copies, and file it."""
        self.copied[number] = original
        for run in runs:
            insort(self.runs.setdefault(run, []), (self.place(number), number))

    def unsettle(self, number: int, runs: Sequence[int]) -> None:
        """Take an article out of the files."""
        del self.copied[number]
        for run in runs:
            self.runs[run].remove((self.place(number), number))
