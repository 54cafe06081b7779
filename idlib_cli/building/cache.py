"""Where caches lie: one SQLite file for each corpus, for its owner's eyes only.

The folder is `$IDLIB_CACHE`, or `idlib` in the user's cache folder; it is made with mode 0700
and its files with 0600, since they hold the articles' text.
"""

import os
import sqlite3
import sys
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from idlib_cli.index.schema import APPLICATION_ID

_SUFFIX = ".idlib"

UNFINISHED = ".unfinished"
"""Ends the name of a cache that is being made."""

TIDY = ".tidy"
"""Ends the name of one that is half there: a finished cache being copied, or one that is made and
is being written without gaps."""

LOCK = ".lock"
"""Locked by the process that works on them, and removed when it is done."""


class UnusableError(Exception):
    """A cache cannot be used; the message says why."""


class Cached(NamedTuple):
    """A cache file and the corpus it is of."""

    path: str
    roots: tuple[str, ...]
    bytes: int
    articles: int


def folder() -> str:
    """The folder of the cache files."""
    if chosen := os.environ.get("IDLIB_CACHE"):
        return os.path.abspath(os.path.expanduser(chosen))
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "idlib")


def file_for(roots: Sequence[str]) -> str:
    """The cache file of a corpus, given the absolute paths of its roots."""
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in os.path.basename(roots[0]))
    number = crc32("\n".join(roots).encode(errors="surrogateescape"))
    return os.path.join(folder(), f"{name[:40] or 'corpus'}-{number:08x}{_SUFFIX}")


def create(path: str) -> None:
    """Make the folder and an empty file that only its owner may read. Raises OSError."""
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def listed() -> list[Cached]:
    """The cache files there are, by name; what is no cache of ours is left out."""
    found = []
    for path in _files():
        try:
            db = sqlite3.connect(path)
            try:
                if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                    continue
                meta = dict(db.execute("SELECT name, value FROM meta"))
                count = db.execute("SELECT count(*) FROM articles").fetchone()[0]
            finally:
                db.close()
            roots = tuple(str(meta.get("absolute", "")).split("\n"))
            found.append(Cached(path, roots, os.path.getsize(path), count))
        except (sqlite3.Error, OSError):
            found.append(Cached(path, (), os.path.getsize(path), 0))
    return found


def clear() -> list[str]:
    """Delete every cache file; the paths of those deleted. Raises OSError."""
    deleted = []
    for path in _files():
        remove(path)
        remove(path + UNFINISHED)
        remove(path + TIDY)
        remove(path + LOCK)
        deleted.append(path)
    for path in _left_over():
        remove(path)
        deleted.append(path)
    return deleted


def _left_over() -> list[str]:
    """What a killed first build left, without an index beside it."""
    endings = (_SUFFIX + UNFINISHED, _SUFFIX + TIDY, _SUFFIX + LOCK)
    try:
        with os.scandir(folder()) as scan:
            return sorted(e.path for e in scan if e.name.endswith(endings) and e.is_file())
    except FileNotFoundError:
        return []


def remove(path: str) -> None:
    """Delete a cache file with what SQLite may have left beside it. Raises OSError."""
    for extra in ("-journal", ""):
        try:
            os.unlink(path + extra)
        except FileNotFoundError:
            continue


def _files() -> list[str]:
    try:
        with os.scandir(folder()) as scan:
            return sorted(e.path for e in scan if e.name.endswith(_SUFFIX) and e.is_file())
    except OSError:
        return []
