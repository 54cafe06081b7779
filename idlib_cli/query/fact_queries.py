"""Look-ups of facts: quotes, casualties, figures and dates by what filters ask of them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

from idlib_cli.errors import UsageError
from idlib_cli.index import Conditions, Index, Row
from idlib_cli.index.days import number as day_number
from idlib_cli.language.folding import fold
from idlib_cli.query import making
from idlib_cli.query.about import about
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import (
    QUOTE_KINDS,
    VICTIM_KINDS,
    Filters,
    Record,
    Result,
    check,
    conditions,
    counted,
)
from idlib_cli.query.names import place_missed, speakers_named

Keep = Callable[[Record], bool]


def facts(index: Index, table: str, filters: Filters = Filters()) -> Result:
    """The facts of a table (quotes, casualties, figures, dates) by the filters all kinds share."""
    notes: list[str] = []
    check(filters)
    return _facts(index, table, filters, conditions(index, filters, notes), notes=notes)


def quotes(index: Index, filters: Filters = Filters()) -> Result:
    """Who said what, when."""
    check(filters)
    notes: list[str] = []
    asked = conditions(index, filters, notes)
    if filters.kind is not None:
        if filters.kind not in QUOTE_KINDS:
            raise UsageError(f"--kind {filters.kind}: write {', '.join(QUOTE_KINDS)}")
        asked = _restricted(asked, "kind", [filters.kind])
    if filters.unknown:
        asked = _restricted(asked, "speaker", [None])
    elif filters.speaker is not None:
        asked = _restricted(asked, "speaker", speakers_named(index, filters.speaker, notes))
    return _facts(index, "quotes", filters, asked, notes=notes)


def casualties(index: Index, filters: Filters = Filters()) -> Result:
    """How many were reported killed, wounded, missing, displaced, abducted, detained."""
    notes: list[str] = []
    return _facts(index, "casualties", filters, _of_casualties(index, filters, notes), notes=notes)


def casualties_asked(
    index: Index, filters: Filters, notes: list[str]
) -> tuple[Conditions, list[Keep]]:
    """The conditions on casualties, and what only a record can tell."""
    return _narrowed(index, filters, _of_casualties(index, filters, notes), notes)


def _of_casualties(index: Index, filters: Filters, notes: list[str]) -> Conditions:
    """The conditions on casualties but for what they are about."""
    check(filters)
    asked = conditions(index, filters, notes)
    if filters.effect is not None:
        asked = _restricted(asked, "effect", [filters.effect])
    if filters.victims is not None:
        kind = fold(filters.victims).removesuffix("s")
        if kind in VICTIM_KINDS:
            asked = _restricted(asked, "victim_kind", [kind])
        else:
            asked = _restricted(asked, "victims", _with(index, "victims", filters.victims))
    if filters.place is not None:
        asked = _restricted(asked, "place", _with(index, "place", filters.place))
    return asked


def figures(index: Index, filters: Filters = Filters()) -> Result:
    """Every reported number that is no casualty."""
    return facts(index, "figures", filters)


def timeline(index: Index, filters: Filters = Filters()) -> Result:
    """What happened when: one record for each date expression in body text, by date."""
    from idlib_cli.query import chronology  # its words are read for timelines alone

    check(filters)
    notes: list[str] = []
    asked = conditions(index, filters._replace(sort=filters.sort or "date"), notes)
    asked, tests = _narrowed(index, filters, asked, notes)
    if filters.place is not None:
        tests.append(_says("sentence", filters.place))

    def of_the_days(days: set[str]) -> Iterator[Record]:
        numbers = [day_number(day) for day in sorted(days)]
        same = Conditions(values={"earliest": numbers}, copies=False)
        rows = index.facts("dates", same)
        return chronology.in_time(making.fact(index, "dates", row) for row in rows)

    in_time = asked.order == "date"
    if filters.limit and in_time and not tests and index.count("dates", asked) > chronology.MANY:
        notes += _undated(index, "dates", filters, asked)
        given = _first(index, "dates", asked, filters)
        hidden = not asked.copies and index.count("dates", asked, which="hidden") > 0
        spans = partial(index.day_counts, "dates", asked)
        return chronology.begun(
            given, filters, of_the_days, notes, spans, changed=index.changed, hidden=hidden
        )
    if in_time:
        # Articles are unpacked once each in their own order, and many times in that of days.
        asked = asked._replace(order="published", reverse=False)
    every = filters._replace(limit=0, about=None)
    found = _facts(index, "dates", every, asked, notes=notes, keep=tests)
    if in_time:
        found.records = chronology.in_time(found.records, reverse=filters.reverse)
    narrowed = any((filters.about, filters.place, filters.article, filters.outlet))
    return chronology.timeline(found, filters, of_the_days if narrowed else None)


def _first(index: Index, table: str, asked: Conditions, filters: Filters) -> Iterator[Record]:
    """The records that meet the conditions, read some at a time."""
    read, most = 0, filters.limit
    while True:
        given = 0
        for row in index.facts(table, asked, most):
            given += 1
            if given > read:
                yield making.fact(index, table, row, explain=filters.explain)
        if given < most:
            return
        read, most = most, 4 * most


def _restricted(asked: Conditions, column: str, values: list[str] | list[None]) -> Conditions:
    return asked._replace(values={**asked.values, column: values})


def _with(index: Index, column: str, asked: str) -> list[str]:
    """The victims or places of the corpus that contain what was asked for, but for case and
    accents: so no record need be read for it."""
    key = fold(asked).strip()
    return [value for value, _ in index.distinct("casualties", column) if key in fold(value)]


def _says(field: str, asked: str) -> Keep:
    """Whether a field of a record contains what was asked for, but for case and accents."""
    key = fold(asked).strip()
    return lambda record: record[field] is not None and key in fold(record[field])


def _narrowed(
    index: Index, filters: Filters, asked: Conditions, notes: list[str]
) -> tuple[Conditions, list[Keep]]:
    """The conditions with what --about asks for, and what of that only a record can tell."""
    if not filters.about:
        return asked, []
    needed, test = about(index, filters.about, notes)
    return asked._replace(about=needed), [] if test is None else [test]


def _undated(index: Index, table: str, filters: Filters, asked: Conditions) -> list[str]:
    """A note on what has no date where a time is asked for."""
    if not (filters.since or filters.until):
        return []
    undated = index.count(table, asked, which="undated")
    return [f"{counted(undated, 'record')} without a date left out"] if undated else []


def _facts(
    index: Index,
    table: str,
    filters: Filters,
    asked: Conditions,
    *,
    notes: list[str],
    keep: Sequence[Keep] = (),
) -> Result:
    asked, tests = _narrowed(index, filters, asked, notes)
    tests += keep
    notes += _undated(index, table, filters, asked)

    def rows() -> Iterator[Row]:
        return index.facts(table, asked, 0 if tests else filters.limit)

    def made() -> Iterator[Record]:
        records = (making.fact(index, table, row, explain=filters.explain) for row in rows())
        wanted = (record for record in records if all(test(record) for test in tests))
        found = False
        for record in islice(wanted, filters.limit or None):
            found = True
            yield record
        notes.extend(index.changed())
        if not found:
            if filters.place is not None and table == "casualties":
                named = (place for place, _ in index.distinct(table, "place"))
                notes.extend(place_missed(filters.place, named))
            notes.append("nothing found")

    def tested(conditions: Conditions) -> int:
        records = (making.fact(index, table, row) for row in index.facts(table, conditions))
        return sum(all(test(record) for test in tests) for record in records)

    def total() -> int:
        return tested(asked) if tests else index.count(table, asked)

    def hidden() -> int:
        if asked.copies:
            return 0
        if tests:
            return tested(asked._replace(copies=True)) - tested(asked)
        return index.count(table, asked, which="hidden")

    return Result(
        made(),
        notes,
        {"total": total, "hidden": hidden},
        fields=fields(table, explain=filters.explain),
    )
