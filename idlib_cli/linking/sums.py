"""A total that is the sum of two other incidents' tolls: said in words, never added.

Works on incident records. A joint or running toll is compared with single incidents of the same
effect that share a name with it in victims or place and do not lie after it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from idlib_cli.language.folding import fold

Record = dict[str, Any]

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
_AT_MOST = 200
"""Incidents of one name that a total is compared with, the latest."""


def sums(records: Sequence[Record]) -> Iterator[tuple[int, tuple[int, int]]]:
    """(position of a total, positions of the two incidents that add up to it)."""
    named: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        if record["scope"] == "incident" and record["best"]:
            for name in _names(record):
                named[record["effect"], name].append(position)
    for position, total in enumerate(records):
        if total["scope"] == "incident" or not total["best"]:
            continue
        near = {
            p
            for name in _names(total)
            for p in named[total["effect"], name][-_AT_MOST:]
            if not _after(records[p], total)
        }
        if parts := _pair(records, sorted(near), total["best"]):
            yield position, parts


def in_words(total: Record, parts: Sequence[Record]) -> str:
    """The sentence that says what a total is made of."""
    told = " and ".join(f"{p['best']} ({p['date'] or 'undated'}, {p['incident']})" for p in parts)
    return f"{total['best']} equals {told} together: taken for their total, not added to them"


def _pair(records: Sequence[Record], near: Sequence[int], total: int) -> tuple[int, int] | None:
    """The first two positions whose best numbers add up to the total."""
    seen: dict[int, int] = {}
    for position in near:
        best = records[position]["best"]
        if (other := seen.get(total - best)) is not None:
            return other, position
        seen.setdefault(best, position)
    return None


def _after(part: Record, total: Record) -> bool:
    """Whether an incident lies outside the time that a total counts."""
    last = total["date_end"] or total["date"]
    if part["date"] is None or last is None:
        return False
    first = total["date"] if total["date_end"] else None
    return part["date"][: len(last)] > last or (first is not None and part["date"] < first)


def _names(record: Record) -> set[str]:
    """The names in victims and place, folded: nations, towns, provinces."""
    return {fold(n) for n in _NAME.findall(f"{record['victims'] or ''} {record['place'] or ''}")}
