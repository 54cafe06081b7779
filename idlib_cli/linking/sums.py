"""A total that is the sum of two other incidents' tolls: said in words, never added.

Works on incident records. A joint or running toll is compared with single incidents of the same
effect that share a name with it in victims or place and do not lie after it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from idlib_cli.language.folding import fold

Record = dict[str, Any]

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
AT_MOST = 200
"""Incidents of one name that a total is compared with, the latest."""


def sums(records: Sequence[Record]) -> Iterator[tuple[int, tuple[int, int]]]:
    """(position of a total, positions of the two incidents that add up to it)."""
    named: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        if is_part(record):
            for name in names_of(record):
                named[record["effect"], name].append(position)
    for position, total in enumerate(records):
        if not is_total(total):
            continue
        last = {name: named[total["effect"], name][-AT_MOST:] for name in names_of(total)}
        if parts := parts_of(total, last.__getitem__, records.__getitem__):
            yield position, parts


def is_part(record: Record) -> bool:
    """Whether an incident may be one of the two that a total counts."""
    return record["scope"] == "incident" and bool(record["best"])


def is_total(record: Record) -> bool:
    """Whether an incident may be the sum of others."""
    return record["scope"] != "incident" and bool(record["best"])


def parts_of(
    total: Record, named: Callable[[str], Iterable[int]], record: Callable[[int], Record]
) -> tuple[int, int] | None:
    """The positions of the two incidents that add up to a total.

    `named` gives the positions of the last `AT_MOST` parts of its effect that have a name.
    """
    positions = {position for name in names_of(total) for position in named(name)}
    near = sorted(position for position in positions if not _after(record(position), total))
    seen: dict[int, int] = {}
    for position in near:
        best = record(position)["best"]
        if (other := seen.get(total["best"] - best)) is not None:
            return other, position
        seen.setdefault(best, position)
    return None


def in_words(total: Record, parts: Sequence[Record]) -> str:
    """The sentence that says what a total is made of."""
    told = " and ".join(f"{p['best']} ({p['date'] or 'undated'}, {p['incident']})" for p in parts)
    return f"{total['best']} equals {told} together: taken for their total, not added to them"


def _after(part: Record, total: Record) -> bool:
    """Whether an incident lies outside the time that a total counts."""
    last = total["date_end"] or total["date"]
    if part["date"] is None or last is None:
        return False
    first = total["date"] if total["date_end"] else None
    return part["date"][: len(last)] > last or (first is not None and part["date"] < first)


def names_of(record: Record) -> set[str]:
    """The names in the victims and the place of an incident."""
    return names(record["victims"]) | names(record["place"])


def names(text: str | None) -> set[str]:
    """The names in victims or a place, folded: nations, towns, provinces."""
    return {fold(name) for name in _NAME.findall(text or "")}
