"""Bring an index up to date with its corpus: extract what is new or changed, drop what is gone.

Work is committed every few seconds together with the list of files that are done, so that a
build that was interrupted or killed goes on from there. The signs of freshness are written last
of all: an index that lacks them is never answered from.
"""

import gc
import json
import os
import sqlite3
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from idlib_cli.building import Progress, stamps
from idlib_cli.building.extraction import all_extracted
from idlib_cli.building.planning import Plan, planned
from idlib_cli.errors import CorpusError
from idlib_cli.index import writing
from idlib_cli.reading import supplied_dates

_NO_ROOM = frozenset(
    {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE}
)
"""What SQLite says, besides that the disk is full, where a file may not grow."""

_COMMIT_EVERY = 2.0
"""Seconds of work that a kill may cost."""

_STILL_WARM = 50_000_000
"""Nanoseconds: a file written so lately may be written again without its time changing."""

_WORTH_A_WORKER = 400_000
"""Bytes to extract for each process more, and from which on it pays to look for unused objects."""


def update(
    db: sqlite3.Connection,
    roots: Sequence[Path],
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    commit: Callable[[], None] | None = None,
) -> bool:
    """Make the index what the corpus is now. Raises CorpusError where nothing can be read.

    An index in memory is updated in the same way. `commit` ends a transaction. Returns whether
    so much is new that a file is better written anew.
    """
    started = time.time_ns()
    stamp = stamps.of_corpus([os.path.abspath(root) for root in roots])
    dates, date_problems = supplied_dates(roots)
    supplied = sha256(repr(sorted(dates.items())).encode()).hexdigest()
    plan = planned(db, roots, everything=_meta(db, "dates") not in {None, supplied})
    if plan.files.size > _WORTH_A_WORKER:
        gc.enable()  # the command line turns it off for look-ups
    stored = commit is not None
    general = plan.problems + [(p.path, p.reason) for p in date_problems]

    if commit is None:

        def commit() -> None:
            db.execute("COMMIT")

    db.execute("BEGIN IMMEDIATE")
    try:
        _set(db, stamp=b"", dates=supplied)
        changed = bool(plan.files or plan.gone)
        if changed:
            db.execute("DELETE FROM meta WHERE name = 'linked'")
        writing.remove(db, plan.gone)
        _extract(db, plan, dates, jobs=jobs, progress=progress, commit=commit)
        settled = plan.files.latest < started - _STILL_WARM
        del plan  # linking needs room too
        problems = [*general, *_file_problems(db)]
        if not db.execute("SELECT 1 FROM articles LIMIT 1").fetchone():
            raise CorpusError(_nothing_read(problems))
        if changed or _meta(db, "linked") is None:
            writing.finish(db)
            _set(db, linked=1)
        _set(
            db,
            stamp=zlib.compress(stamp.names) if settled else b"",
            stamp_kind=stamp.kind,
            stamp_signs=stamp.signs,
            roots="\n".join(str(root) for root in roots),
            absolute="\n".join(os.path.abspath(root) for root in roots),
            problems=json.dumps(problems),
        )
        commit()
        return stored and _tidied(db, commit)
    except BaseException:
        # Ctrl-C too: what the last commit holds is whole, the rest is done again.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def no_room(error: sqlite3.Error) -> bool:
    """Whether nothing is wrong but that there is no room; a failure to read is no such thing."""
    code = error.sqlite_errorcode
    return code & 0xFF == sqlite3.SQLITE_FULL or code in _NO_ROOM


def _tidied(db: sqlite3.Connection, commit: Callable[[], None]) -> bool:
    """Put search terms in one piece if much is new, in a transaction of its own: it takes as much
    room again, and a disk that has none must not cost the index that is finished."""
    db.execute("BEGIN IMMEDIATE")
    try:
        tidied = writing.tidied(db)
        commit()
    except sqlite3.OperationalError as error:
        if not no_room(error):
            raise
        if db.in_transaction:
            db.execute("ROLLBACK")
        return False
    return tidied


def _extract(
    db: sqlite3.Connection,
    plan: Plan,
    dates: dict[str, str],
    *,
    jobs: int | None,
    progress: Progress | None,
    commit: Callable[[], None],
) -> None:
    """Extract the files of a plan and store what they hold."""
    words: Counter[str] = Counter()
    size = plan.files.size
    if jobs is None:
        jobs = min(os.cpu_count() or 1, 1 + size // _WORTH_A_WORKER)
    last_commit = time.monotonic()
    articles = 0
    parts = all_extracted(plan.work(), dates, jobs)
    for number, group in groupby(parts, key=lambda part: part.number):
        position = 0
        problems: list[tuple[str, str]] = []
        file, root = plan.files[number], plan.roots[number]
        for part in group:
            for rows in part.articles:
                writing.insert(db, rows, root, file.relative, position)
                words.update(rows.words)
                position += 1
            problems += part.problems
            articles += len(part.articles)
            if progress:
                progress(articles, number + part.last, len(plan.files))
        db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (root, file.relative, file.size, file.mtime_ns, plan.suffixes.get(number, ""),
             json.dumps(problems)),
        )  # fmt: skip
        if time.monotonic() - last_commit > _COMMIT_EVERY:
            writing.count_words(db, words)
            words.clear()
            commit()
            db.execute("BEGIN IMMEDIATE")
            last_commit = time.monotonic()
    writing.count_words(db, words)


def _file_problems(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for (problems,) in db.execute(
        "SELECT problems FROM files WHERE problems <> '[]' ORDER BY root, path"
    ):
        yield from json.loads(problems)


def _nothing_read(problems: Sequence[tuple[str, str]]) -> str:
    if problems:
        path, reason = problems[0]
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        return f"no article could be read: {path}: {reason}{more}; name a folder with --corpus"
    return "no article found; name a folder of .txt, .md or .jsonl files with --corpus"


def _meta(db: sqlite3.Connection, name: str) -> str | None:
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def _set(db: sqlite3.Connection, **values: str | int | bytes) -> None:
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())
