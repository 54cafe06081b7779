"""One event told by several articles: its rows folded into the first, with the others named.

Rows are folded where they give the same date and their sentences tell the same event; among the
records that answer, so that a narrower question folds only what it shows. The first row of an
event names the articles in `told_in`; a later one names the first in `repeat_of`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from idlib_cli.language.telling import alike, weighty
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result

_COMMON = 200
"""A word that so many events of one date share tells none of them from the others."""


class _Events:
    """The events of one date, found again by the words of their first telling."""

    def __init__(self) -> None:
        self.first: list[Record] = []
        self.words: list[frozenset[str]] = []
        self.having: defaultdict[str, list[int]] = defaultdict(list)

    def same(self, words: frozenset[str]) -> Record | None:
        """The event that shares most words and is alike, the earliest of them."""
        shared: Counter[int] = Counter()
        for word in words:
            events = self.having.get(word, ())
            if len(events) <= _COMMON:
                shared.update(events)
        for number, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            if alike(words, self.words[number]):
                return self.first[number]
        return None

    def add(self, record: Record, words: frozenset[str]) -> None:
        number = len(self.first)
        self.first.append(record)
        self.words.append(words)
        for word in sorted(words):
            self.having[word].append(number)


def folded(records: Iterable[Record]) -> Iterator[Record]:
    """The records in their order, each with `told_in`; a repeat across articles has `repeat_of`.

    All records are read before the first is given: a later one adds to the sources of the first.
    """
    given = list(records)
    dates: defaultdict[str, _Events] = defaultdict(_Events)
    for record in given:
        explained = {"why": record.pop("why")} if "why" in record else {}
        record.update({"told_in": [record["article"]]} | explained)
        if record["duplicate_of"] or record["repeat_of"] or not record["first_day"]:
            continue
        words = weighty(record["sentence"])
        same = dates[record["value"]].same(words)
        if same is None:
            dates[record["value"]].add(record, words)
        elif same["article"] != record["article"]:
            record["repeat_of"] = same["id"]
            if record["article"] not in same["told_in"]:
                same["told_in"].append(record["article"])
    yield from given


def timeline(found: Result, filters: Filters) -> Result:
    """The dates found, events told by several articles folded; without copies each event once."""
    rows: list[Record] = []

    def read() -> list[Record]:
        if not rows:
            rows.extend(folded(found.records))
        return rows

    def shown() -> Iterator[Record]:
        return (row for row in read() if filters.copies or not row["repeat_of"])

    return Result(
        islice(shown(), filters.limit or None),
        found.notes,
        {
            "total": lambda: sum(1 for _ in shown()),
            "hidden": lambda: found.hidden() + (len(read()) - sum(1 for _ in shown())),
        },
        fields=fields("timeline", explain=filters.explain),
    )
