"""The index of a corpus: from the cache where that is fresh, else brought up to date first.

A cache is trusted only if it was written by this version of the extractors, nobody has touched
it since, and the corpus looks as it did then. Whatever is wrong with it, the corpus is read
again; where it cannot be written, the index is made in memory and a note says so.

This module is on the path of every look-up: it imports what it needs to say "fresh", no more.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from typing import NamedTuple

from idlib_cli.building import cache, stamps
from idlib_cli.errors import CorpusError
from idlib_cli.index import Index
from idlib_cli.index.schema import APPLICATION_ID, PAGE_SIZE, schema

Progress = Callable[[int, int, int], None]

_PATIENCE = 60.0
"""Seconds to wait for another process that holds the cache and does not get on."""


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


class _UnusableError(Exception):
    """The cache cannot be used; the message says why."""


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
            seen = _which(path)
            db = None if refresh else _fresh(path, roots)
            if db is None:
                db = _updated(path, roots, seen, refresh=refresh, jobs=jobs, progress=progress)
            return _opened(db, roots, notes)
        except (_UnusableError, OSError, sqlite3.Error) as error:
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


def _fresh(path: str, roots: Sequence[str]) -> sqlite3.Connection | None:
    """The cache, if it can be answered from as it is."""
    if not os.path.exists(path):
        return None
    db = _published(path)
    try:
        if _answers(db, path, roots):
            return db
    except sqlite3.Error:
        # Damaged, or no database at all: the slow way makes it again.
        pass
    db.close()
    return None


def _published(path: str) -> sqlite3.Connection:
    """A connection to a finished cache. Nobody writes to one: it is only ever replaced."""
    name = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    db = sqlite3.connect(
        f"file:{name}?mode=ro&immutable=1",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    db.execute("PRAGMA mmap_size = 1073741824")
    return db


def _answers(db: sqlite3.Connection, path: str, roots: Sequence[str]) -> bool:
    """Whether the cache is whole, of this version, and of the corpus as it is now."""
    meta = dict(db.execute("SELECT name, value FROM meta"))
    if meta.get("written") != os.stat(path).st_mtime_ns:
        return False
    if meta.get("package") != stamps.of_package():
        return False
    absolute = [os.path.abspath(root) for root in roots]
    if meta.get("absolute") != "\n".join(absolute) or not meta.get("stamp"):
        return False
    known = stamps.Stamp(str(meta["stamp_kind"]), meta["stamp"], meta["stamp_signs"])
    return stamps.unchanged(known, absolute)


def _which(path: str) -> tuple[int, int] | None:
    """Tells one file of this name from another that takes its place."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def _updated(
    path: str,
    roots: Sequence[str],
    seen: tuple[int, int] | None,
    *,
    refresh: bool,
    jobs: int | None,
    progress: Progress | None,
) -> sqlite3.Connection:
    """The cache brought up to date: a copy is, and then takes its place.

    Readers of the old one are not disturbed. One process at a time works on the copy; what a
    killed process leaves of it is taken up by the next. `seen` is the cache that was found wanting.
    """
    from pathlib import Path

    from idlib_cli.building.update import update

    folders = [Path(root) for root in roots]
    copy = path + cache.UNFINISHED
    with _alone(path):
        for _ in range(3):
            try:
                if not refresh and _which(path) != seen and (done := _fresh(path, roots)):
                    cache.remove(copy)
                    return done  # another process has done it while we waited
                cache.create(copy)
                with closing(_connected(copy)) as db:
                    if not refresh and _sound(db, copy, path):
                        commit = _Commit(db, copy)
                        anew = update(db, folders, jobs=jobs, progress=progress, commit=commit)
                        _publish(db, copy, path, anew=anew)
                        return _published(path)
            except CorpusError:
                cache.remove(copy)  # the cache stays: the folder may be back tomorrow
                raise
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                pass  # damaged, or no database at all
            cache.remove(copy)
            if refresh:
                cache.remove(path)
                refresh = False
    raise _UnusableError(f"{copy} is damaged again and again")


def _publish(db: sqlite3.Connection, copy: str, path: str, *, anew: bool) -> None:
    """Put the finished copy in the place of the cache: `anew` written without gaps."""
    from idlib_cli.building.update import no_room
    from idlib_cli.index.writing import write_anew

    tidy = path + cache.TIDY
    cache.remove(tidy)  # of a process that was killed
    # What did not fit on a full disk was written and taken back since the last commit.
    (moment,) = db.execute("SELECT value FROM meta WHERE name = 'written'").fetchone()
    os.utime(copy, ns=(moment, moment))
    if anew:
        try:
            cache.create(tidy)
            write_anew(db, tidy)
        except sqlite3.OperationalError as error:
            cache.remove(tidy)
            if not no_room(error):
                raise
            # No room for a second one: gaps do no harm.
        else:
            os.utime(tidy, ns=(moment, moment))
            os.replace(tidy, path)
            cache.remove(copy)
            return
    if os.name == "nt":
        db.close()  # an open file cannot be renamed there
    os.replace(copy, path)


class _Commit:
    """Ends a transaction and leaves a mark by which a file that others wrote to is told."""

    def __init__(self, db: sqlite3.Connection, path: str) -> None:
        self.db = db
        self.path = path

    def __call__(self) -> None:
        # Whole even seconds survive every file system; a write by somebody else does not.
        moment = time.time_ns() // 2_000_000_000 * 2_000_000_000
        self.db.execute("INSERT OR REPLACE INTO meta VALUES ('written', ?)", (moment,))
        self.db.execute("COMMIT")
        os.utime(self.path, ns=(moment, moment))


@contextmanager
def _alone(path: str) -> Iterator[None]:
    """Only one process at a time is in here for a cache; the others wait until it is done.

    What is locked is a file of its own, which holds nothing. Were it the copy, one that waits
    would have it open when it becomes the cache, and could take the journal of the next copy
    for one of the cache and roll that back.
    """
    lock = path + cache.LOCK
    db = _locked(lock, path + cache.UNFINISHED)
    try:
        yield
    finally:
        if os.name == "nt":  # an open file cannot be removed there, so no other's is
            db.close()
            with suppress(PermissionError):
                cache.remove(lock)
        else:
            # Still locked: whoever gets the lock of this file then sees that it is gone.
            cache.remove(lock)
            db.close()


def _locked(lock: str, copy: str) -> sqlite3.Connection:
    """A connection that holds the lock. While the copy grows, the other process gets on."""
    seen, since = None, time.monotonic()
    while True:
        cache.create(lock)
        before = _which(lock)
        db = sqlite3.connect(lock, timeout=0.1, isolation_level=None, check_same_thread=False)
        try:
            db.execute("PRAGMA journal_mode = MEMORY")  # a killed process leaves no second file
            db.execute("BEGIN EXCLUSIVE")
            if _is_still(lock, before):
                return db
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy and _is_still(lock, before):
                db.close()
                raise
        except BaseException:
            db.close()
            raise
        db.close()
        if seen != (now := (before, _which(copy))):
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > _PATIENCE:
            raise _UnusableError("another process holds it")
        time.sleep(0.05)


def _is_still(path: str, before: tuple[int, int] | None) -> bool:
    """Whether the file is there yet: the process that held it may have removed it."""
    there = _which(path)
    return there is not None and before is not None and there[0] == before[0]


def _connected(path: str) -> sqlite3.Connection:
    """A connection for writing, for the process that is alone with the file."""
    db = sqlite3.connect(path, timeout=0.1, isolation_level=None, check_same_thread=False)
    try:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")  # of a new file, before anything is asked
        db.execute("PRAGMA cache_size = -32768")
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
    except BaseException:
        db.close()
        raise
    return db


def _sound(db: sqlite3.Connection, copy: str, path: str) -> bool:
    """Whether a build can start from the file; an empty one is made a copy of the cache."""
    package = stamps.of_package()
    digest = _known_digest(path, package) or stamps.digest_of_package()
    if _has_tables(db):
        if not _whole(db, copy, digest):
            return False
    elif not _copied(path, db, digest):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.executescript(f"BEGIN; {schema()} COMMIT;")
    db.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        (("version", digest), ("package", package), ("stamp", b"")),
    )
    return True


def _known_digest(path: str, package: str) -> str | None:
    """The digest of this version, if a cache that nobody touched says that no file of it has
    changed: reading them all takes longer than an update needs otherwise."""
    if not os.path.exists(path):
        return None
    with closing(_published(path)) as finished:
        try:
            meta = dict(finished.execute("SELECT name, value FROM meta"))
        except sqlite3.DatabaseError:
            return None
    untouched = meta.get("written") == os.stat(path).st_mtime_ns
    return str(meta["version"]) if untouched and meta.get("package") == package else None


def _copied(path: str, db: sqlite3.Connection, digest: str) -> bool:
    """Copy the finished cache, if there is one to go on from."""
    if not os.path.exists(path):
        return False
    with closing(_published(path)) as finished:
        try:
            if _has_tables(finished) and _whole(finished, path, digest):
                finished.backup(db)
                return True
        except sqlite3.DatabaseError:
            pass  # damaged: start afresh
    return False


def _has_tables(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _whole(db: sqlite3.Connection, path: str, digest: str) -> bool:
    """Whether a file is a cache of this version and undamaged."""
    meta = dict(db.execute("SELECT name, value FROM meta"))
    if meta.get("version") != digest:
        return False
    # Where the mark is missing: killed in the middle of a build, copied, or damaged.
    touched = meta.get("written") != os.stat(path).st_mtime_ns
    return not touched or bool(db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
