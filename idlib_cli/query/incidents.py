"""Incidents: the claims about one event side by side, with low, best and high.

One record for each incident and effect, each with its claims, as a reader wants to see them. Where
only some are shown the others are put in order by what the tables tell (`incident_outline`), and
no claim of theirs is read. What the records hold is in `incident_records`.
"""

from collections.abc import Iterator, Sequence

from idlib_cli.index import Conditions, Index, Row
from idlib_cli.index.outlines import check, has_doubts, met
from idlib_cli.linking import sums
from idlib_cli.query import making
from idlib_cli.query.fact_queries import casualties_asked
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result
from idlib_cli.query.incident_outline import Key, Parts, ordered
from idlib_cli.query.incident_records import Block, add_sum, incident_blocks, unsummed


def blocks(index: Index, filters: Filters = Filters()) -> list[Block]:
    """The incidents with a claim that meets the filters, by date, each with all its claims.

    `effect` chooses the records of an incident, the other filters choose incidents: rival claims
    that do not meet them are shown too.
    """
    wanted = _wanted(index, filters)
    claims, doubtful = _read(index, wanted, explain=filters.explain)
    made = incident_blocks(claims, doubtful)
    kept = [b for b in made if (b.record["incident"], b.record["effect"]) in wanted]
    return kept[::-1] if filters.reverse else kept


def _first_blocks(index: Index, filters: Filters) -> tuple[list[Block], int]:
    """The first of the incidents, as many as the limit allows, and how many there are."""
    if not filters.limit:
        found = blocks(index, filters)
        return found, len(found)
    wanted = _wanted(index, filters)
    every = ordered(index, {incident for incident, _ in wanted})
    kept = [key for key in every if key in wanted]
    shown = (kept[::-1] if filters.reverse else kept)[: filters.limit]
    claims, doubtful = _read(index, shown, explain=filters.explain)
    made = {(b.record["incident"], b.record["effect"]): b for b in unsummed(claims, doubtful)}
    check(shown, made)
    found = [made[key] for key in shown]
    totals = [block.record for block in found if sums.is_total(block.record)]
    if totals:
        others = Parts(index, every, lambda names: _claims(index, names))
        for total in totals:
            if parts := others.of(total):
                add_sum(total, parts)
    return found, len(kept)


def incidents(index: Index, filters: Filters = Filters(), *, told: bool = False) -> Result:
    """One record for each incident and effect, with `told` each followed by its claims.

    `limit` counts incidents; copies are told only where the filters ask for them.
    """
    shown, count = _first_blocks(index, filters)
    records: list[Record] = []
    hidden = 0
    for block in shown:
        records.append(block.record)
        claims = [c for c in block.claims if c["duplicate_of"] is None and not c["repeat_of"]]
        hidden += len(block.claims) - len(claims)
        if told:
            records += block.claims if filters.copies else claims
    return Result(
        iter(records),
        [] if shown else why_none(index, filters),
        {
            "total": lambda: len(records) + count - len(shown),
            "hidden": lambda: hidden if told and not filters.copies else 0,
        },
        fields=fields("incidents"),
    )


def acled(index: Index, filters: Filters = Filters()) -> Result:
    """The incidents as rows in the manner of ACLED's event data; see query.acled."""
    from idlib_cli.query.acled import COLUMNS, rows

    made = list(rows(blocks(index, filters)))
    notes = [] if made else why_none(index, filters)
    return Result(
        iter(made[: filters.limit or None]), notes, {"total": lambda: len(made)}, fields=COLUMNS
    )


def why_none(index: Index, filters: Filters) -> list[str]:
    """What casualties notes where no claim meets the filters: the name that is not there."""
    from idlib_cli import query

    look = query.casualties(index, filters._replace(limit=1, copies=True))
    found = list(look.records)
    return ["nothing found"] if found or not look.notes else look.notes


def _wanted(index: Index, filters: Filters) -> set[Key]:
    """The incidents and effects with a claim that meets the filters."""
    asked, tests = casualties_asked(index, filters._replace(copies=True), [])
    if not tests:
        return met(index, asked)
    records = (making.fact(index, "casualties", row) for row in index.facts("casualties", asked))
    return {
        (record["incident"], record["effect"])
        for record in records
        if record["incident"] is not None and all(test(record) for test in tests)
    }


def _read(
    index: Index, wanted: Sequence[Key] | set[Key], *, explain: bool
) -> tuple[list[Record], list[Record]]:
    """The claims of incidents, and the dates that the articles of these themselves contradict."""
    claims: list[Record] = []
    doubtful: list[Record] = []
    before = None
    for row in _rows(index, sorted({incident for incident, _ in wanted})):
        claims.append(making.fact(index, "casualties", row, explain=explain))
        if (number := row["number"]) != before:
            before = number
            if has_doubts(index, "dates", number):  # while the article is at hand
                dates = index.facts("dates", Conditions(numbers=[number]))
                doubtful += [making.fact(index, "dates", date) for date in dates if date["doubt"]]
    return claims, doubtful


def _claims(index: Index, incidents: Sequence[str]) -> Iterator[Record]:
    return (making.fact(index, "casualties", row) for row in _rows(index, incidents))


def _rows(index: Index, incidents: Sequence[str]) -> Iterator[Row]:
    """The claims of incidents as the index gives them, those of an article together."""
    return index.facts("casualties", Conditions(values={"incident": incidents}))
