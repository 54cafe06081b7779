"""One event told by several articles: its rows folded into the first, with the others named.

Rows are folded where they give the same date and their sentences tell the same event. All
articles of the corpus are looked at, whatever a question shows of them: a row that some other
article tells first has `repeat_of` whether or not that article is asked for. Of the rows shown
the first of an event names all its articles in `told_in`; where people read, the others are
left out.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from idlib_cli.index import day_spans, days
from idlib_cli.language.telling import alike, weighty
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result
from idlib_cli.query.periods import Span, span_of

MANY = 2_000
"""Of more dates than that only those shown are read and folded, where a limit is given."""

_COMMON = 200
"""A word that so many events of one date share tells none of them from the others."""


class _Event:
    """Its first row, and the articles that tell it, first to last."""

    __slots__ = ("articles", "first", "words")

    def __init__(self, record: Record, words: frozenset[str]) -> None:
        self.first = record
        self.words = words
        self.articles: dict[str, None] = {record["article"]: None}


class _Events:
    """The events of one date, found again by the words of their first telling."""

    def __init__(self) -> None:
        self.all: list[_Event] = []
        self.having: defaultdict[str, list[int]] = defaultdict(list)

    def same(self, words: frozenset[str]) -> _Event | None:
        """The event that shares most words and is alike, the earliest of them."""
        shared: Counter[int] = Counter()
        for word in words:
            events = self.having.get(word, ())
            if len(events) <= _COMMON:
                shared.update(events)
        for number, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            if alike(words, self.all[number].words):
                return self.all[number]
        return None

    def add(self, event: _Event) -> None:
        number = len(self.all)
        self.all.append(event)
        for word in sorted(event.words):
            self.having[word].append(number)


def events(records: Iterable[Record]) -> dict[str, _Event]:
    """The event that each record tells, by its id; `records` are all of their dates in the corpus,
    in order of time. Copies, repeats within an article and open dates tell none of their own."""
    dates: defaultdict[str, _Events] = defaultdict(_Events)
    told: dict[str, _Event] = {}
    for record in records:
        if record["duplicate_of"] or record["repeat_of"] or not record["first_day"]:
            continue
        words = weighty(record["sentence"])
        event = dates[record["value"]].same(words)
        if event is None:
            event = _Event(record, words)
            dates[record["value"]].add(event)
        event.articles[record["article"]] = None
        told[record["id"]] = event
    return told


def in_time(records: Iterable[Record], *, reverse: bool = False) -> Iterator[Record]:
    """The dates in the order of time, of records in the order of print; without a day last.

    A date that is open goes by the day of its article. Nothing is read before the first is asked
    for.
    """
    sign = -1 if reverse else 1

    def key(record: Record) -> tuple[float, float]:
        span = _days(record)
        return (math.inf, math.inf) if span is None else (sign * span[0], sign * span[1])

    in_print = list(records)
    yield from sorted(in_print[::sign], key=key)  # of one day as they stood


def _days(record: Record) -> tuple[int, int] | None:
    """First and last day of a date as numbers, as the index has them."""
    first, last = day_spans.span(record["first_day"], record["last_day"])
    if first is None:
        if before := day_spans.before_christ(record["value"]):
            return before
        first, last = day_spans.span(record["published"])
    return None if first is None or last is None else (days.number(first), days.number(last))


class _Row(NamedTuple):
    """A record, and whether an event that a row above tells is told again."""

    record: Record
    again: bool


def folded(records: Iterable[Record], told: dict[str, _Event]) -> Iterator[_Row]:
    """The records in their order, each with `told_in`; a repeat across articles has `repeat_of`.

    The first of an event that is shown names all articles that tell it. In reverse that is not
    the first row that tells it, which is then the repeat.
    """
    shown: dict[str, str] = {}  # the events, with the article whose row was shown first
    for record in records:
        explained = {"why": record.pop("why")} if "why" in record else {}
        event = told.get(record["id"])
        names = [record["article"]]
        again = record["repeat_of"] is not None or record["duplicate_of"] is not None
        if event:
            first = event.first["id"]
            if event.first["article"] != record["article"]:
                record["repeat_of"] = first
                again = first in shown
            elif shown.get(first, record["article"]) != record["article"]:
                again = True
            if first not in shown:
                names += [name for name in event.articles if name != record["article"]]
            shown.setdefault(first, record["article"])
        yield _Row(record | {"told_in": names} | explained, again)


def timeline(
    found: Result, filters: Filters, of_the_days: Callable[[set[str]], Iterable[Record]] | None
) -> Result:
    """The dates found, events told by several articles folded; without copies each event once.

    `of_the_days` gives the dates of the whole corpus that begin on one of some days; None where
    those found are all there are.
    """
    rows: list[_Row] = []

    def read() -> list[_Row]:
        if not rows:
            given = list(found.records)
            # Who tells an event first does not depend on the order asked for.
            everything: Iterable[Record] = reversed(given) if filters.reverse else given
            if of_the_days is not None:
                everything = of_the_days({r["first_day"] for r in given if r["first_day"]})
            rows.extend(folded(given, events(everything)))
        return rows

    def shown() -> Iterator[Record]:
        return (row.record for row in read() if filters.copies or not row.again)

    return Result(
        islice(shown(), filters.limit or None),
        found.notes,
        {
            "total": lambda: sum(1 for _ in shown()),
            "hidden": lambda: found.hidden() + (len(read()) - sum(1 for _ in shown())),
            "spans": lambda: [span_of(row.record) for row in read() if not row.again],
        },
        fields=fields("timeline", explain=filters.explain),
    )


def begun(
    given: Iterator[Record],
    filters: Filters,
    of_the_days: Callable[[set[str]], Iterable[Record]],
    notes: list[str],
    spans: Callable[[], Iterable[Span]],
    *,
    changed: Callable[[], Iterable[str]],
    hidden: bool,
) -> Result:
    """The first dates of very many: read and folded only as far as they are shown.

    How many more there are, folded, is not known; `spans` are those of all dates. `changed`
    tells of files that are not as they were read, `hidden` whether any were left out of those
    given.
    """
    told: dict[str, _Event] = {}
    known: set[str] = set()
    left_out = hidden

    def looked_up() -> Iterator[Record]:
        while batch := list(islice(given, filters.limit)):
            days = {record["first_day"] for record in batch if record["first_day"]} - known
            if days:
                told.update(events(of_the_days(days)))
                known.update(days)
            yield from batch

    def shown() -> Iterator[Record]:
        nonlocal left_out
        for row in folded(looked_up(), told):
            if filters.copies or not row.again:
                yield row.record
            else:
                left_out = True

    every = shown()

    def first() -> Iterator[Record]:
        yield from islice(every, filters.limit)
        notes.extend(changed())
        if left_out:
            notes.append("repeats left out; --all-copies shows them")

    return Result(
        first(),
        notes,
        {"more": lambda: next(every, None) is not None, "spans": spans},
        fields=fields("timeline", explain=filters.explain),
    )
