"""Are these the articles of an earlier list? `articles --verify MANIFEST`.

A manifest is what `idlib articles --json` (or jsonl) printed then, or what `sha256sum` prints.
Contents are compared by their SHA-256 alone: a file that was only renamed is the same.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from idlib_cli.errors import UsageError

Record = dict[str, Any]

_SHA256SUM = re.compile(r"\\?([0-9a-f]{64}) [ *](.+)")


class Comparison(NamedTuple):
    """How the articles of now compare with a manifest."""

    differing: list[Record]
    """Articles whose content the manifest does not have."""
    missing: list[str]
    """Names in the manifest whose content no article has."""
    same: int


def compare(manifest: Path, records: Iterable[Record]) -> Comparison:
    """Compare article records with a manifest. Raises UsageError where it is none."""
    listed = _read(manifest)
    spare = Counter(digest for digest, _ in listed)
    differing, same = [], 0
    for record in records:
        if spare[record["sha256"]] > 0:
            spare[record["sha256"]] -= 1
            same += 1
        else:
            differing.append(record)
    missing = []
    for digest, name in reversed(listed):
        if spare[digest] > 0:
            spare[digest] -= 1
            missing.append(name)
    return Comparison(differing, missing[::-1], same)


def _read(manifest: Path) -> list[tuple[str, str]]:
    """(digest, name) of every entry, in order."""
    try:
        text = manifest.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--verify {manifest}: {getattr(error, 'strerror', 'not text')}") from None
    try:
        if text.lstrip().startswith("["):
            return [(entry["sha256"], entry["article"]) for entry in json.loads(text)]
        if text.lstrip().startswith("{"):
            entries = [json.loads(line) for line in text.splitlines() if line.strip()]
            return [(entry["sha256"], entry["article"]) for entry in entries]
    except (ValueError, KeyError, TypeError):
        listed = []
    else:
        listed = [match.groups() for line in text.splitlines() if (match := _SHA256SUM.match(line))]
    if not listed:
        hint = "idlib articles --json > articles.json, or sha256sum, makes one"
        raise UsageError(f"--verify {manifest}: not a list of articles; {hint}")
    return [(digest, name) for digest, name in listed]
