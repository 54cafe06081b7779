"""How many dates of the timeline fall into each day, month or year."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result, counted

_LENGTH = {"day": len("2020-02-03"), "month": len("2020-02"), "year": len("2020")}


def periods(timeline: Result, by: str, filters: Filters) -> Result:
    """One record for each period that has a date, in order of time.

    Repeats and copies are not counted, and a date that spans several periods ("2019" by month)
    is not either: a note tells how many there are.
    """
    length = _LENGTH[by]
    counts: Counter[str] = Counter()
    wide = undated = 0
    for record in timeline.records:
        if record["repeat_of"] or record["duplicate_of"]:
            continue
        first, last = record["first_day"], record["last_day"]
        if not first or not last:
            undated += 1
        elif first[:length] != last[:length]:
            wide += 1
        else:
            counts[first[:length]] += 1
    notes = timeline.notes
    if wide:
        notes.append(f"{counted(wide, 'date')} that span more than a {by} left out")
    if undated:
        notes.append(f"{counted(undated, 'date')} without a day left out")
    ordered = sorted(counts.items(), reverse=filters.reverse)

    def records() -> Iterator[Record]:
        for period, count in ordered[: filters.limit or None]:
            yield {"period": period, "count": count}

    return Result(records(), notes, {"total": lambda: len(ordered)}, fields=fields("periods"))


class Density(NamedTuple):
    """How the dates of a timeline lie in time: one count a period, without gaps."""

    unit: str
    """day, month, year or decade: what a period is."""
    periods: list[str]
    counts: list[int]
    planned: list[int]
    """How many of each count lie ahead of their article."""
    left_out: int
    """Dates longer than a period, and those without a day."""


_LENGTHS = {"day": 10, "month": 7, "year": 4, "decade": 3}


Span = tuple[str | None, str | None, bool, int]
"""First day, last day, whether planned, and how many dates have these."""


def span_of(record: Record) -> Span:
    """The span of one record of the timeline."""
    return record["first_day"], record["last_day"], record["planned"], 1


def density(spans: Iterable[Span], width: int) -> Density | None:
    """How dense the dates lie, in the finest periods of which at most `width` cover them all.

    None where fewer than two periods have a date.
    """
    dated = [
        (first, last, planned, count) for first, last, planned, count in spans if first and last
    ]
    total = sum(count for *_, count in dated)
    for unit, length in _LENGTHS.items():
        inside = [
            (first[:length], planned, count)
            for first, last, planned, count in dated
            if first[:length] == last[:length]
        ]
        names = sorted({name for name, *_ in inside})
        within = sum(count for *_, count in inside)
        if 2 * within < total or len(names) < 2:
            continue  # most of the dates are longer than that, or all of them in one
        periods = list(_periods(names[0], names[-1], unit, width))
        if len(periods) <= width:
            counts: Counter[str] = Counter()
            ahead: Counter[str] = Counter()
            for name, planned, count in inside:
                counts[name] += count
                ahead[name] += count * planned
            return Density(
                unit,
                periods,
                [counts[name] for name in periods],
                [ahead[name] for name in periods],
                total - within,
            )
    return None


def _periods(first: str, last: str, unit: str, width: int) -> Iterator[str]:
    """The periods from the first to the last; no more than one beyond the width."""
    name = first
    for _ in range(width + 1):
        yield name
        if name == last:
            return
        name = _next(name, unit)


def _next(name: str, unit: str) -> str:
    if unit == "day":
        return (date.fromisoformat(name) + timedelta(1)).isoformat()
    if unit == "month":
        year, month = int(name[:4]), int(name[5:])
        return f"{year + month // 12:04d}-{month % 12 + 1:02d}"
    return f"{int(name) + 1:0{len(name)}d}"
