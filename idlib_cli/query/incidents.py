"""Incidents: the claims about one event side by side, with low, best and high.

One record for each incident and effect; the rules for its numbers are in `linking.estimates`.
`blocks` gives each with its claims, as a reader wants to see them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from idlib_cli.index import Conditions, Index
from idlib_cli.linking import contradictions, estimates, sums, totals
from idlib_cli.query import making
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import EFFECTS, Filters, Record, Result

_AT_ONCE = 400

T = TypeVar("T")


class Block(NamedTuple):
    """An incident record and the casualty records that it rests on, those of copies too."""

    record: Record
    claims: list[Record]


def blocks(index: Index, filters: Filters = Filters()) -> list[Block]:
    """The incidents with a claim that meets the filters, by date, each with all its claims.

    `effect` chooses the records of an incident, the other filters choose incidents: rival claims
    that do not meet them are shown too.
    """
    from idlib_cli import query

    matching = query.casualties(index, filters._replace(limit=0, copies=True)).records
    wanted = {(r["incident"], r["effect"]) for r in matching if r["incident"] is not None}
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in _claims(index, sorted({incident for incident, _ in wanted}), filters.explain):
        groups[record["incident"], record["effect"]].append(record)
    claims = [c for group in groups.values() for c in group]
    made = incident_blocks(claims, _doubtful_dates(index, claims))
    kept = [b for b in made if (b.record["incident"], b.record["effect"]) in wanted]
    return kept[::-1] if filters.reverse else kept


def incidents(index: Index, filters: Filters = Filters(), *, told: bool = False) -> Result:
    """One record for each incident and effect, with `told` each followed by its claims.

    `limit` counts incidents; copies are told only where the filters ask for them.
    """
    found = blocks(index, filters)
    shown = found[: filters.limit or None]
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
        [] if found else why_none(index, filters),
        {
            "total": lambda: len(records) + len(found) - len(shown),
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


def _claims(index: Index, names: Sequence[str], explain: bool) -> Iterator[Record]:
    for at in range(0, len(names), _AT_ONCE):
        asked = Conditions(values={"incident": names[at : at + _AT_ONCE]})
        for row in index.facts("casualties", asked):
            yield making.fact(index, "casualties", row, explain=explain)


def _doubtful_dates(index: Index, claims: Sequence[Record]) -> list[Record]:
    """The dates of the claims' articles that these articles themselves contradict."""
    articles = sorted({claim["article"] for claim in claims})
    found: list[Record] = []
    for at in range(0, len(articles), _AT_ONCE):
        numbers = index.numbers(names=articles[at : at + _AT_ONCE])
        rows = index.facts("dates", Conditions(numbers=numbers))
        found += [making.fact(index, "dates", row) for row in rows if row["doubt"]]
    return found


def stands_in(date: Record, record: Record) -> bool:
    """Whether a date stands in the sentence of a record of the same article."""
    if date["article"] != record["article"]:
        return False
    begin: int = record["start"] - record["sentence"].find(record["text"])
    end: int = begin + len(record["sentence"])
    return begin <= int(date["start"]) < end


def incident_blocks(claims: Sequence[Record], doubtful_dates: Sequence[Record] = ()) -> list[Block]:
    """The incidents of casualty records, by date (undated last), incident and effect.

    `doubtful_dates`: date records with a doubt; those in a claim's sentence contradict it.
    """
    doubtful: dict[str, list[Record]] = defaultdict(list)
    for date in doubtful_dates:
        doubtful[date["article"]].append(date)
    events: dict[str, list[Record]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c["published"] or "~", c["article"], c["start"])):
        events[claim["incident"]].append(claim)
    made = [
        Block(_record(name, effect, event, doubtful), [c for c in event if c["effect"] == effect])
        for name, event in events.items()
        for effect in EFFECTS
        if any(c["effect"] == effect for c in event)
    ]
    made.sort(key=lambda b: (b.record["date"] or "~", b.record["incident"]))
    for position, parts in sums.sums([block.record for block in made]):
        total = made[position].record
        total["sum_of"] = [made[p].record["incident"] for p in parts]
        total["notes"] = [sums.in_words(total, [made[p].record for p in parts])]
    return made


def _record(
    name: str, effect: str, event: Sequence[Record], doubtful: Mapping[str, Sequence[Record]]
) -> Record:
    """The record of one effect of an event; date and place are told by all its claims."""
    claims = [c for c in event if c["effect"] == effect]
    found = estimates.estimate(claims)
    own = totals.originals(claims)
    date, date_end = _commonest([(c["date"], c["date_end"]) for c in event if c["date"]]) or (
        None,
        None,
    )
    best = next((c for c in claims if c["id"] == found.best_claim), own[0])
    single = best["scope"] == "incident"
    return {
        "incident": name,
        "effect": effect,
        "date": date,
        "date_end": date_end,
        "place": _commonest([c["place"] for c in event if c["place"]]),
        "low": found.low,
        "best": found.best,
        "high": found.high,
        "best_claim": found.best_claim,
        "best_because": found.because,
        "claims": [c["id"] for c in own],
        "articles": list(dict.fromkeys(c["article"] for c in own)),
        "contradictions": [
            *(contradictions.dates(event) if single else []),
            *contradictions.rivals(claims, effect),
            *(contradictions.doubts(claims) or (_date_doubts(claims, doubtful) if single else [])),
        ],
        "scope": best["scope"],
        "victims": best["victims"],
        "cause": _commonest([c["cause"] for c in event if c["cause"]]),
        "copies": sorted({c["article"] for c in claims} - {c["article"] for c in own}),
        "sum_of": [],
        "notes": [],
    }


def _date_doubts(claims: Sequence[Record], doubtful: Mapping[str, Sequence[Record]]) -> list[str]:
    """What speaks against a date printed beside a claim: "“Jan. 10” in kass:8: Told as …"."""
    told = {
        f"“{date['text']}” in {contradictions.cited(date)}: {date['doubt']}"
        for claim in totals.originals(claims)
        for date in doubtful.get(claim["article"], ())
        if stands_in(date, claim)
    }
    return sorted(told)


def _commonest(values: Sequence[T]) -> T | None:
    """The value that occurs most; of equals the first."""
    return Counter(values).most_common(1)[0][0] if values else None
