"""What a look-up may ask for, and its translation into conditions on the index."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from idlib_cli.errors import UsageError
from idlib_cli.index import Conditions, Index
from idlib_cli.query.names import articles_named, outlets_named

Record = dict[str, Any]

EFFECTS = ("killed", "wounded", "missing", "displaced", "abducted", "detained")
VICTIM_KINDS = ("civilian", "military", "police", "militant", "mixed")
QUOTE_KINDS = ("direct", "mixed", "indirect")
SORTS = ("score", "date", "article")

_DAY = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
"""Compiled when a look-up names a day: most do not."""


class Filters(NamedTuple):
    """The options that look-ups share; None or False asks for no restriction.

    Dates are `2020`, `2020-02` or `2020-02-03`; both ends are included and what overlaps is
    kept. `limit` 0 gives all. `copies` False leaves out what repeats or copies an earlier
    record. `explain` adds the field `why`. `counted` leaves lists that are only counted unread
    until they are looked at.
    """

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    article: str | None = None
    speaker: str | None = None
    about: str | None = None
    kind: str | None = None
    unknown: bool = False
    effect: str | None = None
    victims: str | None = None
    place: str | None = None
    sort: str | None = None
    reverse: bool = False
    limit: int = 0
    copies: bool = True
    explain: bool = False
    counted: bool = False


class Result:
    """The records that answer a look-up, and what its reader should be told.

    `records` may be iterated once; they are read as they are asked for. `notes` are complete
    after that: one line each. `total()` counts all records, also those beyond the limit;
    `hidden()` counts the copies and repeats that were left out. `fields` are those of its
    records, known also where there is none.
    """

    __slots__ = ("_count", "fields", "notes", "records")

    def __init__(
        self,
        records: Iterator[Record],
        notes: list[str],
        count: dict[str, Any] | None = None,
        *,
        fields: Sequence[str] = (),
    ) -> None:
        self.records = records
        self.notes = notes
        self._count = count or {}
        self.fields = fields

    def total(self) -> int | None:
        """How many records there are without the limit; None where only the best are ranked."""
        count = self._count.get("total")
        return count() if count else None

    def more(self) -> bool:
        """Whether there are more than the limit allows, where `total` cannot tell how many."""
        count = self._count.get("more")
        return bool(count and count())

    def spans(self) -> list[tuple[str | None, str | None, bool, int]]:
        """(first day, last day, planned, how many) of all dates that the limit was put to, where
        a look-up gives them; else none."""
        count = self._count.get("spans")
        return list(count()) if count else []

    def hidden(self) -> int:
        """How many copies and repeats were left out."""
        count = self._count.get("hidden")
        return count() if count else 0


def check(filters: Filters) -> None:
    """Raise UsageError where a filter has a value that makes no sense."""
    for name in ("since", "until"):
        value = getattr(filters, name)
        if value is not None and not re.fullmatch(_DAY, value):
            raise UsageError(f"--{name} {value}: not a date; write 2020, 2020-02 or 2020-02-03")
    if filters.sort is not None and filters.sort not in SORTS:
        raise UsageError(f"--sort {filters.sort}: not an order; write {_one_of(SORTS)}")
    if filters.limit < 0:
        raise UsageError(f"--limit {filters.limit}: write a number of records, 0 for all")
    if filters.effect is not None and filters.effect not in EFFECTS:
        raise UsageError(f"--effect {filters.effect}: not an effect; write {_one_of(EFFECTS)}")
    for name, example in (("victims", "soldiers"), ("place", "Aleppo")):
        value = getattr(filters, name)
        if value is not None and not value.strip():
            raise UsageError(f"--{name} needs words; write --{name} {example}")
    if filters.about is not None and not filters.about.strip():
        raise UsageError("say what it is about in one word or more, for instance: ceasefire")


def _one_of(values: Collection[str]) -> str:
    *most, last = values
    return f"{', '.join(most)} or {last}"


def bounds(filters: Filters) -> tuple[str | None, str | None]:
    """(first day, last day) that the filters ask for."""
    since, until = filters.since, filters.until
    return (
        since + "-01-01"[len(since) - 4 :] if since else None,
        until + "-12-31"[len(until) - 4 :] if until else None,
    )


def articles(index: Index, filters: Filters, notes: list[str]) -> list[int] | None:
    """The numbers of the articles that --article and --outlet allow; None for all."""
    names = outlets = None
    if filters.article is not None:
        names = articles_named(index, filters.article, notes)
    if filters.outlet is not None:
        outlets = outlets_named(index, filters.outlet, notes)
    if names is None and outlets is None:
        return None
    return index.numbers(names=names, outlets=outlets)


def conditions(index: Index, filters: Filters, notes: list[str]) -> Conditions:
    """The conditions that every kind of fact shares."""
    since, until = bounds(filters)
    return Conditions(
        since=since,
        until=until,
        numbers=articles(index, filters, notes),
        copies=filters.copies,
        order=filters.sort if filters.sort in {"date", "article"} else "published",
        reverse=filters.reverse,
    )


def counted(count: int, noun: str) -> str:
    """The number with its noun: 1 record, 2 records."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
