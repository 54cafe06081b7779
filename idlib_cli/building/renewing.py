"""A cache brought up to date: a copy of it is, and then takes its place as a whole.

Readers of the old one are not disturbed. Whatever is wrong with what is there, it is made anew;
what a killed process leaves of the copy is taken up by the next.
"""

import errno
import os
import shutil
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from idlib_cli.building import Progress, cache, stamps
from idlib_cli.building.finished import fresh, published, which
from idlib_cli.building.locking import alone
from idlib_cli.building.update import no_room, update
from idlib_cli.errors import CorpusError
from idlib_cli.index import writing
from idlib_cli.index.schema import APPLICATION_ID, PAGE_SIZE, schema


def renewed(
    path: str,
    roots: Sequence[str],
    seen: tuple[int, int] | None,
    *,
    refresh: bool,
    jobs: int | None,
    progress: Progress | None,
) -> sqlite3.Connection:
    """The cache brought up to date, by one process at a time. `seen` is the cache that was found
    wanting. Raises UnusableError, OSError, sqlite3.Error and CorpusError."""
    folders = [Path(root) for root in roots]
    copy = path + cache.UNFINISHED
    copied = damaged = False  # a page of the cache: seen when a copy is brought up to date
    with alone(path):
        for _ in range(3):
            try:
                if not refresh and which(path) != seen and (done := fresh(path, roots)):
                    cache.remove(copy)
                    return done  # another process has done it while we waited
                cache.create(copy)
                package = stamps.of_package()
                known = None if damaged else _known_digest(path, package)
                digest = known or stamps.digest_of_package()
                copied = not (refresh or damaged or os.path.getsize(copy))
                if copied:
                    _copy(path, copy, digest)
                with closing(connected(copy)) as db:
                    if not refresh and _sound(db, copy, package, digest):
                        commit = _Commit(db, copy)
                        anew = update(db, folders, jobs=jobs, progress=progress, commit=commit)
                        _publish(db, copy, path, anew=anew)
                        return published(path)
            except CorpusError:
                cache.remove(copy)  # the cache stays: the folder may be back tomorrow
                raise
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                damaged = damaged or copied  # or no database at all
            cache.remove(copy)
            if refresh:
                cache.remove(path)
                refresh = False
    raise cache.UnusableError(f"{copy} is damaged again and again")


def _publish(db: sqlite3.Connection, copy: str, path: str, *, anew: bool) -> None:
    """Put the finished copy in the place of the cache: `anew` written without gaps."""
    tidy = path + cache.TIDY
    cache.remove(tidy)  # of a process that was killed
    # What did not fit on a full disk was written and taken back since the last commit.
    (moment,) = db.execute("SELECT value FROM meta WHERE name = 'written'").fetchone()
    os.utime(copy, ns=(moment, moment))
    if anew:
        try:
            cache.create(tidy)
            writing.write_anew(db, tidy)
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


def connected(path: str) -> sqlite3.Connection:
    """A connection for writing, for the process that is alone with the file."""
    db = sqlite3.connect(path, timeout=0.1, isolation_level=None, check_same_thread=False)
    try:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")  # of a new file, before anything is asked
        db.execute("PRAGMA cache_size = -16384")
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
    except BaseException:
        db.close()
        raise
    return db


def _sound(db: sqlite3.Connection, copy: str, package: str, digest: str) -> bool:
    """Whether a build can start from the file; an empty one is given its tables."""
    if _has_tables(db):
        if not _whole(db, copy, digest):
            return False
    else:
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
    with closing(published(path)) as finished:
        try:
            meta = dict(finished.execute("SELECT name, value FROM meta"))
        except sqlite3.DatabaseError:
            return None
    untouched = meta.get("written") == os.stat(path).st_mtime_ns
    return str(meta["version"]) if untouched and meta.get("package") == package else None


def _copy(path: str, copy: str, digest: str) -> None:
    """Put a copy of the finished cache there, if there is one to go on from: all of it or none."""
    if not os.path.exists(path):
        return
    with closing(published(path)) as finished:
        try:
            if not (_has_tables(finished) and _whole(finished, path, digest)):
                return
        except sqlite3.DatabaseError:
            return  # damaged: start afresh
    half = path + cache.TIDY
    try:
        cache.create(half)
        _copy_bytes(path, half)
        status = os.stat(path)
        os.utime(half, ns=(status.st_mtime_ns, status.st_mtime_ns))  # the mark of its last commit
        cache.remove(copy)  # with a journal that is of another file
        os.replace(half, copy)
    except BaseException:
        cache.remove(half)
        raise


_ELSEWISE = {errno.EXDEV, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}
"""What a file system says that cannot copy by itself."""


def _copy_bytes(source: str, target: str) -> None:
    """Copy a file, by the file system itself where it can: some only note that it is shared."""
    with open(source, "rb") as one, open(target, "wb") as other:
        left = os.fstat(one.fileno()).st_size
        try:
            while hasattr(os, "copy_file_range") and left:
                done = os.copy_file_range(one.fileno(), other.fileno(), left)
                if not done:
                    break
                left -= done
        except OSError as error:
            if error.errno not in _ELSEWISE:
                raise
        one.seek(-left, os.SEEK_END)
        other.seek(0, os.SEEK_END)
        shutil.copyfileobj(one, other, 1 << 20)


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
