"""The index of a corpus: from the cache where that is fresh, else brought up to date first.

A cache is trusted only if it was written by this version of the extractors, nobody has touched
it since, and the corpus looks as it did then. Whatever is wrong with it, the corpus is read
again; where it cannot be written, the index is made in memory and a note says so.

How a cache is brought up to date is in `renewing`, by one process at a time (`locking`).
This module is on the path of every look-up: it imports what it needs to say "fresh", no more.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from idlib_cli.building import cache
from idlib_cli.building.finished import fresh, which
from idlib_cli.index import Index
from idlib_cli.index.schema import schema

Progress = Callable[[int, int, int], None]
"""Called while a corpus is built with (articles done, files done, files to do)."""


class Unread(NamedTuple):
    """A file, or an article of one, that could not be read."""

    path: str
    reason: str


class Opened:
    """An index and what its reader should know."""

    __slots__ = ("index", "notes", "problems")

    def __init__(self, index: Index, problems: tuple[Unread, ...], notes: tuple[str, ...]) -> None:
        self.index = index
        self.problems = problems
        self.notes = notes


def opened(
    roots: Sequence[str],
    *,
    cached: bool = True,
    refresh: bool = False,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Opened:
    """The index of a corpus. Raises CorpusError where nothing can be read.

    With `refresh` everything is extracted again; without `cached` in memory only.
    """
    notes: list[str] = []
    if cached and "-" not in roots:  # what comes on standard input is not kept
        path = cache.file_for([os.path.abspath(root) for root in roots])
        try:
            seen = which(path)
            db = None if refresh else fresh(path, roots)
            if db is None:
                from idlib_cli.building.renewing import renewed

                db = renewed(path, roots, seen, refresh=refresh, jobs=jobs, progress=progress)
            return _opened(db, roots, notes)
        except (cache.UnusableError, OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            notes.append(f"the cache cannot be used ({reason}); working in memory")
    from pathlib import Path

    from idlib_cli.building.update import update

    db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db.executescript(schema())
    update(db, [Path(root) for root in roots], jobs=jobs, progress=progress)
    return _opened(db, roots, notes)


def _opened(db: sqlite3.Connection, roots: Sequence[str], notes: list[str]) -> Opened:
    index = Index(db, roots=roots)
    problems = tuple(Unread(path, reason) for path, reason in index.problems())
    return Opened(index, problems, tuple(notes))
