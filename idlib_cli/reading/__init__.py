"""Bytes to Articles: one small reader a format, imported when a file needs it.

`read(paths)` walks the corpus and yields an `Article` for everything readable and a `Problem`
for everything else, in a fixed order. It never raises for a bad file.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from idlib_cli.reading.problem import Problem
from idlib_cli.records import Article

__all__ = ["Problem", "read"]


def read(roots: Sequence[Path]) -> Iterator[Article | Problem]:
    """Every article below the roots, sorted by path, and a Problem for each bad file."""
    for root in roots:
        paths = sorted(p for p in root.rglob("*") if p.is_file()) if root.is_dir() else [root]
        for path in paths:
            yield from _read_file(root, path)


def _read_file(root: Path, path: Path) -> Iterator[Article | Problem]:
    suffix = path.suffix.lower()
    if path.parent == root and path.name in {"aliases.txt", "dates.csv"}:
        return
    if suffix in {".txt", ".md"}:
        from idlib_cli.reading import text

        yield text.read(root, path)
    elif suffix == ".jsonl":
        from idlib_cli.reading import json_lines

        yield from json_lines.read(root, path)
