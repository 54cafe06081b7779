"""What must be done to bring an index up to date: the files there are beside those it knows."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from idlib_cli.building.extraction import Work
from idlib_cli.building.file_table import FileTable
from idlib_cli.reading import files

FileKey = tuple[int, str]
"""The number of its root and the path below that."""


class Plan(NamedTuple):
    """What must be done."""

    gone: list[FileKey]
    """Files whose articles are dropped."""
    files: FileTable
    """Those to extract."""
    roots: Sequence[int]
    """The number of the root of each of them."""
    suffixes: dict[int, str]
    """Of a few files, by their place in the list, what is added to the keys of their articles."""
    problems: list[tuple[str, str]]

    def work(self) -> Iterator[Work]:
        """What there is to extract."""
        for number, file in enumerate(self.files):
            yield Work(number, file, self.suffixes.get(number, ""))


def planned(db: sqlite3.Connection, roots: Sequence[Path], *, everything: bool) -> Plan:
    """Compare the files there are with those that were read."""
    found, problems = files(roots)
    found.reverse()
    numbers = {str(root): number for number, root in reversed(list(enumerate(roots)))}
    known = {
        (root, path): (size, mtime, suffix)
        for root, path, size, mtime, suffix in db.execute(
            "SELECT root, path, size, mtime_ns, suffix FROM files"
        )
    }
    # Articles of a file that was not finished when a build ended.
    unfinished = db.execute(
        "SELECT DISTINCT root, file FROM articles a WHERE NOT EXISTS"
        " (SELECT 1 FROM files f WHERE f.root = a.root AND f.path = a.file)"
    )
    seen: Counter[str] = Counter()  # of several roots, since one has no path twice
    changed = FileTable()
    of_roots = array("I")
    suffixes: dict[int, str] = {}
    gone = {*known, *unfinished}
    while found:  # what is in the table is let go of: there is never all of both
        file = found.pop()
        root = numbers[str(file.root)]
        suffix = ""
        if len(roots) > 1:
            seen[file.relative] += 1
            suffix = f"~{count}" if (count := seen[file.relative]) > 1 else ""
        key = (root, file.relative)
        if not everything and known.get(key) == (file.size, file.mtime_ns, suffix):
            gone.discard(key)
            continue
        if suffix:
            suffixes[len(changed)] = suffix
        changed.append(file)
        of_roots.append(root)
    problems_named = [(p.path, p.reason) for p in problems]
    return Plan(sorted(gone), changed, of_roots, suffixes, problems_named)
