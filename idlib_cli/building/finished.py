"""A finished cache: opened for reading, and whether it may be answered from as it is.

This module is on the path of every look-up: it imports what it needs to say "fresh", no more.
Left out: bringing one up to date, which is in `renewing`.
"""

import os
import sqlite3
import zlib
from collections.abc import Sequence

from idlib_cli.building import stamps


def fresh(path: str, roots: Sequence[str]) -> sqlite3.Connection | None:
    """The cache, if it can be answered from as it is."""
    if not os.path.exists(path):
        return None
    db = published(path)
    try:
        if _answers(db, path, roots):
            return db
    except (sqlite3.Error, zlib.error):
        # Damaged, or no database at all: the slow way makes it again.
        pass
    db.close()
    return None


def published(path: str) -> sqlite3.Connection:
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
    names = zlib.decompress(meta["stamp"])
    known = stamps.Stamp(str(meta["stamp_kind"]), names, meta["stamp_signs"])
    return stamps.unchanged(known, absolute)


def which(path: str) -> tuple[int, int] | None:
    """Tells one file of this name from another that takes its place."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns
