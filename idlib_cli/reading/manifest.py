"""A list of articles with their digests, checked against the corpus as it is now.

The list is what `idlib articles --format csv` printed (json and jsonl do as well): a colleague
who has it can tell whether they look at the same articles.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from idlib_cli.reading.decode import UnreadableError, decode

Change = Literal["changed", "moved", "vanished", "came"]

_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")
_LARGEST = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Difference:
    """One article that is not as the list says."""

    change: Change
    article: str
    path: str | None
    """Where it lies now; where it lay, if it has vanished."""


def load(path: Path) -> list[dict[str, str]]:
    """The rows of a manifest, each with article, path and sha256.

    Raises UnreadableError for what is no such list, OSError for what cannot be opened.
    """
    with path.open("rb") as source:
        text = decode(source.read(_LARGEST)).text
    rows = _from_json(text) if text.lstrip()[:1] in {"{", "["} else _from_csv(text)
    kept = [
        {name: str(row[name]) for name in ("article", "path", "sha256")}
        for row in rows
        if row.get("article") and row.get("path") and row.get("sha256")
    ]
    if not kept:
        raise UnreadableError("no list of articles: make one with `idlib articles --format csv`")
    return kept


def differences(
    listed: Iterable[Mapping[str, Any]], found: Iterable[Mapping[str, Any]]
) -> list[Difference]:
    """What is not as listed, in the order of the list, then what came, in the corpus's order.

    Both are rows with article, path and sha256; the same bytes under another name have moved.
    """
    now = {row["article"]: row for row in found}
    rows = list(listed)
    names = {row["article"] for row in rows}
    elsewhere = {
        row["sha256"]: row for row in reversed(list(now.values())) if row["article"] not in names
    }
    changes: list[Difference] = []
    moved: set[str] = set()
    for row in rows:
        here = now.get(row["article"])
        there = elsewhere.get(row["sha256"])
        if here is not None and here["sha256"] == row["sha256"]:
            continue
        if here is not None:
            changes.append(Difference("changed", row["article"], here["path"]))
        elif there is not None and there["article"] not in moved:
            moved.add(there["article"])
            changes.append(Difference("moved", row["article"], there["path"]))
        else:
            changes.append(Difference("vanished", row["article"], row["path"]))
    changes += (
        Difference("came", article, row["path"])
        for article, row in now.items()
        if article not in names and article not in moved
    )
    return changes


def _from_csv(text: str) -> list[dict[str, Any]]:
    rows = []
    for row in csv.DictReader(io.StringIO(text, newline="")):
        cells = {name: value for name, value in row.items() if isinstance(value, str)}
        # a quote guards cells that a spreadsheet would take for a formula
        rows.append({k: v[1:] if v.startswith(_GUARDED) else v for k, v in cells.items()})
    return rows


def _from_json(text: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(text)
    except ValueError:
        try:
            data = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError as error:
            raise UnreadableError("not valid JSON") from error
    if isinstance(data, dict):
        data = [data]
    return [row for row in data if isinstance(row, dict)]
