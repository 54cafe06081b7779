"""Are these the articles of an earlier list? `articles --verify MANIFEST`.

A manifest is what `idlib articles --format csv` printed then (json and jsonl do as well), or what
`sha256sum` prints. Contents are compared by their SHA-256: the same bytes under another name have
moved, other bytes under the same name have changed.
"""

import csv
import io
import json
import re
from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from idlib_cli.errors import UsageError

Record = dict[str, Any]
Change = Literal["changed", "moved", "vanished", "came"]

_SHA256SUM = re.compile(r"\\?([0-9a-f]{64}) [ *](.+)")
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")
_LARGEST = 256 * 1024 * 1024


class Difference(NamedTuple):
    """An article that is not as the manifest says."""

    change: Change
    name: str
    """As the manifest calls it; for what came, as the corpus does."""
    record: Record | None
    """The article as it is now; None where it has vanished."""


class Comparison(NamedTuple):
    """How the articles of now compare with a manifest."""

    differences: list[Difference]
    """What changed, moved or vanished, in the manifest's order, then what came."""
    same: int


def compare(manifest: Path, records: Iterable[Record]) -> Comparison:
    """Compare article records with a manifest. Raises UsageError where it is none."""
    listed = _read(manifest)
    left = list(records)
    partners: dict[int, tuple[Change | None, Record]] = {}
    _pair(listed, left, partners, None, same_bytes=True, same_name=True)
    _pair(listed, left, partners, "moved", same_bytes=True, same_name=False)
    _pair(listed, left, partners, "changed", same_bytes=False, same_name=True)
    found: list[Difference] = []
    for position, (_, name) in enumerate(listed):
        if position not in partners:
            found.append(Difference("vanished", name, None))
            continue
        change, record = partners[position]
        if change is not None:
            found.append(Difference(change, name, record))
    found += (Difference("came", record["article"], record) for record in left)
    return Comparison(found, sum(change is None for change, _ in partners.values()))


def _pair(
    listed: Sequence[tuple[str, str]],
    left: list[Record],
    partners: dict[int, tuple[Change | None, Record]],
    change: Change | None,
    *,
    same_bytes: bool,
    same_name: bool,
) -> None:
    """Find each open entry the first record that agrees with it, and take that from `left`."""

    def key(digest: str, name: str) -> tuple[str, str]:
        return digest if same_bytes else "", name if same_name else ""

    waiting: dict[tuple[str, str], deque[Record]] = {}
    for record in left:
        waiting.setdefault(key(record["sha256"], record["article"]), deque()).append(record)
    for position, (digest, name) in enumerate(listed):
        if position not in partners and (alike := waiting.get(key(digest, name))):
            partners[position] = (change, alike.popleft())
    taken = {id(record) for _, record in partners.values()}
    left[:] = [record for record in left if id(record) not in taken]


def _read(manifest: Path) -> list[tuple[str, str]]:
    """(digest, name) of every entry, in order."""
    try:
        with manifest.open("rb") as source:
            text = source.read(_LARGEST).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--verify {manifest}: {getattr(error, 'strerror', 'not text')}") from None
    try:
        listed = _listed(text)
    except (ValueError, KeyError, TypeError, RecursionError, csv.Error):
        listed = []
    if not listed:
        hint = "idlib articles --format csv > articles.csv, or sha256sum, makes one"
        raise UsageError(f"--verify {manifest}: not a list of articles; {hint}")
    return listed


def _listed(text: str) -> list[tuple[str, str]]:
    head = text.lstrip()[:1]
    if head == "[":
        return [(entry["sha256"], entry["article"]) for entry in json.loads(text)]
    if head == "{":
        entries = [json.loads(line) for line in text.splitlines() if line.strip()]
        return [(entry["sha256"], entry["article"]) for entry in entries]
    sums = [match.groups() for line in text.splitlines() if (match := _SHA256SUM.match(line))]
    if sums:
        return [(digest, Path(name).stem) for digest, name in sums]
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [(row["sha256"], _unguarded(row["article"])) for row in rows]


def _unguarded(cell: str) -> str:
    """A quote guards cells that a spreadsheet would take for a formula."""
    return cell[1:] if cell.startswith(_GUARDED) else cell
