"""Incidents as rows in the manner of ACLED's event data, for those who merge them with it.

One row for each incident; only the columns that the text can fill. ACLED's way with vague numbers
is followed here and nowhere else: a dozen or dozens count 12, hundreds 100, thousands 1000,
"several" and "a few" 3, "at least 5" 5, "up to 20" 20; the words themselves stand in `notes`. A
row without a number of dead has `fatalities` null, never 0, unless a claim says that nobody died.

Left out because only a coder can fill them: event_type, sub_event_type, interaction codes,
latitude and longitude, disorder_type.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from idlib_cli.language.folding import fold
from idlib_cli.linking.contradictions import cited
from idlib_cli.linking.totals import number, originals
from idlib_cli.query.incident_records import Block

Record = dict[str, Any]

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "actor1", "actor2",
    "civilian_targeting", "location", "source", "notes", "fatalities",
)  # fmt: skip

_VIOLENT = re.compile(
    r"attack|strike|shell|bomb|shoot|gun|sniper|raid|stab|blast|massacre|ambush|clash|rocket|missile"
    r"|mortar|artillery|fighting|mine\b",
    re.IGNORECASE,
)
"""Causes that somebody inflicts."""
VAGUE = {
    "dozen": 12, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000,
    "several": 3, "few": 3, "handful": 3, "multiple": 3,
}  # fmt: skip
"""What a vague word counts in ACLED; "tens of thousands" keeps its own lower end."""

_WORD = re.compile(r"[a-z]+")
_DAY, _MONTH = len("2020-02-03"), len("2020-02")


def rows(blocks: Iterable[Block]) -> Iterator[Record]:
    """The rows of incidents, in the order of the blocks; running totals are no events."""
    events: dict[str, list[Block]] = {}
    for block in blocks:
        if block.record["scope"] != "cumulative":
            events.setdefault(block.record["incident"], []).append(block)
    for group in events.values():
        yield _row(group)


def fatalities(claim: Record) -> int | None:
    """The number that a claim counts by ACLED's rules; None where it has none.

    >>> fatalities({"min": 24, "max": 99, "number_as_written": "dozens", "qualifier": "dozens"})
    12
    """
    words = _WORD.findall(fold(f"{claim['number_as_written'] or ''} {claim['qualifier'] or ''}"))
    vague = sorted({word for word in words if word in VAGUE})
    if len(vague) == 1 and claim["min"] != claim["max"]:
        return VAGUE[vague[0]]
    return number(claim)


def _row(group: list[Block]) -> Record:
    """The row of one incident from its blocks, one for each effect."""
    first = group[0].record
    claims = [claim for block in group for claim in originals(block.claims)]
    killed = next((block for block in group if block.record["effect"] == "killed"), None)
    best = None
    if killed is not None:
        best = next((c for c in killed.claims if c["id"] == killed.record["best_claim"]), None)
    date = first["date"]
    return {
        "event_id_cnty": first["incident"],
        "event_date": date,
        "year": int(date[:4]) if date and date[:4].isdigit() else None,
        "time_precision": _precision(date, first["date_end"]),
        "actor1": _first(claims, "perpetrator"),
        "actor2": _first(claims, "victims"),
        "civilian_targeting": ("Civilian targeting" if _targeted(claims) else None),
        "location": (first["place"] or "").partition(" in ")[0] or None,
        "source": "; ".join(dict.fromkeys(c["outlet"] or c["article"] for c in claims)),
        "notes": _notes(claims, group),
        "fatalities": fatalities(best) if best is not None else None,
    }


def _targeted(claims: Sequence[Record]) -> bool:
    """Whether civilians were attacked: an accident targets nobody."""
    violent = any(c["perpetrator"] or _VIOLENT.search(c["cause"] or "") for c in claims)
    return violent and any(c["victim_kind"] == "civilian" for c in claims)


def _precision(date: str | None, date_end: str | None) -> int | None:
    """1: the day is known; 2: a few days; 3: the month or longer; None: no date."""
    if date is None:
        return None
    if len(date) == _DAY:
        return 1 if date_end in (None, date) else 2
    return 3


def _first(claims: list[Record], field: str) -> str | None:
    value: str | None = next((c[field] for c in claims if c[field]), None)
    return value


def _notes(claims: list[Record], group: list[Block]) -> str:
    """The words of each claim with article and line, then what contradicts."""
    told = [f"“{' '.join(c['text'].split())}” ({cited(c)})" for c in claims]
    told += [sentence for block in group for sentence in block.record["contradictions"]]
    return "; ".join(dict.fromkeys(told))
