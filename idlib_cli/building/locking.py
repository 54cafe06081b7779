"""One process, and one thread of it, at a time works on a cache; the others wait."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from idlib_cli.building import cache
from idlib_cli.building.finished import which

PATIENCE = 60.0
"""Seconds to wait for another that holds the cache and does not get on."""


_PAUSE = 0.05
"""Seconds between two tries."""


@contextmanager
def alone(path: str) -> Iterator[None]:
    """Only one process at a time is in here for a cache, and only one of its threads.

    What is locked is a file of its own, which holds nothing. Were it the copy, one that waits
    would have it open when it becomes the cache, and could take the journal of the next copy
    for one of the cache and roll that back.
    """
    lock = path + cache.LOCK
    patience = _Patience(lock, path + cache.UNFINISHED)
    turn = _turns.setdefault(lock, threading.Lock())
    while not turn.acquire(timeout=_PAUSE):
        patience.spend()
    try:
        db = _locked(lock, patience)
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
    finally:
        turn.release()


_turns: dict[str, threading.Lock] = {}
"""One for each lock file. The system gives locks to processes, not to threads, and takes one back
as soon as any thread closes the file: so only the thread whose turn it is may open it."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_turns.clear)  # the threads that held them are not there


class _Patience:
    """How long to wait: while the copy grows or the lock changes hands, the other gets on."""

    def __init__(self, lock: str, copy: str) -> None:
        self.lock = lock
        self.copy = copy
        self.seen: tuple[object, object] | None = None
        self.since = time.monotonic()

    def spend(self) -> None:
        """Raise cache.UnusableError where nothing has moved for so long that nothing will."""
        now = which(self.lock), which(self.copy)
        if self.seen != now:
            self.seen, self.since = now, time.monotonic()
        elif time.monotonic() - self.since > PATIENCE:
            raise cache.UnusableError("another process holds it")


def _locked(lock: str, patience: _Patience) -> sqlite3.Connection:
    """A connection that holds the lock."""
    damaged = False
    while True:
        cache.create(lock)
        before = which(lock)
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
        except sqlite3.DatabaseError:
            # It holds nothing, so no database is no loss; nobody can have locked it either.
            db.close()
            if damaged:
                raise
            damaged = True
            if which(lock) == before:
                cache.remove(lock)
            continue
        except BaseException:
            db.close()
            raise
        db.close()
        patience.spend()
        time.sleep(_PAUSE)


def _is_still(path: str, before: tuple[int, int] | None) -> bool:
    """Whether the file is there yet: the process that held it may have removed it."""
    there = which(path)
    return there is not None and before is not None and there[0] == before[0]
