"""The records of incidents, made of the records of their claims.

One record for each incident and effect; the rules for its numbers are in `linking.estimates`.
Left out: which claims there are, see `incidents`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from idlib_cli.linking import contradictions, estimates, sums, totals
from idlib_cli.query.filters import EFFECTS, Record

T = TypeVar("T")

LAST = "~"
"""Sorts behind every day: what has none comes last."""


class Block(NamedTuple):
    """An incident record and the casualty records that it rests on, those of copies too."""

    record: Record
    claims: list[Record]


def incident_blocks(claims: Sequence[Record], doubtful_dates: Iterable[Record] = ()) -> list[Block]:
    """The incidents of casualty records, by date (undated last), incident and effect.

    `doubtful_dates`: date records with a doubt; those in a claim's sentence contradict it.
    """
    made = unsummed(claims, doubtful_dates)
    for position, parts in sums.sums([block.record for block in made]):
        add_sum(made[position].record, [made[p].record for p in parts])
    return made


def unsummed(claims: Iterable[Record], doubtful_dates: Iterable[Record]) -> list[Block]:
    """The same, but that no total is compared with other incidents."""
    doubtful: dict[str, list[Record]] = defaultdict(list)
    for date in doubtful_dates:
        doubtful[date["article"]].append(date)
    made = [
        Block(
            _record(name, effect, event, doubtful),
            [claim for claim in event if claim["effect"] == effect],
        )
        for name, event in events(claims).items()
        for effect in EFFECTS
        if any(claim["effect"] == effect for claim in event)
    ]
    made.sort(key=lambda b: (b.record["date"] or LAST, b.record["incident"]))
    return made


def events(claims: Iterable[Record]) -> dict[str, list[Record]]:
    """The claims of each incident, of whatever effect, in order."""
    found: dict[str, list[Record]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c["published"] or LAST, c["article"], c["start"])):
        found[claim["incident"]].append(claim)
    return found


def add_sum(total: Record, parts: Sequence[Record]) -> None:
    """Say of a total which two incidents add up to it."""
    total["sum_of"] = [part["incident"] for part in parts]
    total["notes"] = [sums.in_words(total, parts)]


def summary(name: str, effect: str, event: Sequence[Record]) -> Record:
    """What a total is compared with, of one effect of an event."""
    claims = [claim for claim in event if claim["effect"] == effect]
    found = estimates.estimate(claims)
    best = _best(claims, found)
    date, date_end = dated((c["date"], c["date_end"]) for c in event)
    return {
        "incident": name,
        "effect": effect,
        "date": date,
        "date_end": date_end,
        "place": _commonest([c["place"] for c in event if c["place"]]),
        "best": found.best,
        "scope": best["scope"],
        "victims": best["victims"],
    }


def _record(
    name: str, effect: str, event: Sequence[Record], doubtful: Mapping[str, Sequence[Record]]
) -> Record:
    """The record of one effect of an event; date and place are told by all its claims."""
    claims = [c for c in event if c["effect"] == effect]
    found = estimates.estimate(claims)
    own = totals.originals(claims)
    date, date_end = dated((c["date"], c["date_end"]) for c in event)
    best = _best(claims, found)
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


def _best(claims: Sequence[Record], found: estimates.Estimate) -> Record:
    """The claim that the best number is of, or stands for all."""
    best = (claim for claim in claims if claim["id"] == found.best_claim)
    return next(best, None) or totals.originals(claims)[0]


def dated(days: Iterable[tuple[str | None, str | None]]) -> tuple[str | None, str | None]:
    """The day or days of an event, given (date, last day) of each of its claims in order."""
    return _commonest([pair for pair in days if pair[0]]) or (None, None)


def stands_in(date: Record, record: Record) -> bool:
    """Whether a date stands in the sentence of a record of the same article."""
    if date["article"] != record["article"]:
        return False
    begin: int = record["start"] - record["sentence"].find(record["text"])
    end: int = begin + len(record["sentence"])
    return begin <= int(date["start"]) < end


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
