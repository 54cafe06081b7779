"""Fingerprints of articles in the database: which article copies which.

A fingerprint comes with its article and is settled by `link`; that of an article that is gone
stays until then, without an article, for its new version to take up.
"""

import sqlite3
import sys
from array import array
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate

from idlib_cli.linking.copies import place, relink
from idlib_cli.linking.fingerprints import SAMPLED, Fingerprint

_KEPT = 512
"""Fingerprints kept unpacked."""
_RUNS_KEPT = 4096
"""Runs that many originals show, whose first ones are kept."""
_ORIGINAL, _COPY = 0, 1

SCHEMA = """
CREATE TABLE fingerprints (
    number INTEGER PRIMARY KEY, article INTEGER, place INTEGER, settled INTEGER, copied INTEGER,
    packed BLOB
);
CREATE INDEX fingerprints_open ON fingerprints (article, place)
    WHERE article IS NULL OR settled IS NULL OR copied IS NOT NULL;
CREATE TABLE shown (
    run INTEGER, copy INTEGER, place INTEGER, number INTEGER,
    PRIMARY KEY (run, copy, place, number)
) WITHOUT ROWID;
"""

_GONE = (
    "SELECT number FROM fingerprints INDEXED BY fingerprints_open"
    " WHERE article IS NULL AND settled AND place = ? AND packed = ?"
)
"""Asked of every article that comes, while as many may have gone: so by their places."""

Row = tuple[int, bytes]
"""(place, the fingerprint packed)"""


def row(entry: Fingerprint) -> Row:
    """A fingerprint as it is stored; its `article` is the key of the article."""
    published = entry.published if entry.published and len(entry.published) >= 10 else None
    day = date.fromisoformat(published[:10]).toordinal() if published else 0
    stepped = len(entry.runs) > _MANY and not any(run % SAMPLED for run in entry.runs)
    counts = (entry.words, day, 0 if stepped else len(entry.runs), len(entry.numbers))
    runs = b"" if stepped else array("I", entry.runs).tobytes()
    steps = _steps([run // SAMPLED for run in entry.runs]) if stepped else b""
    head = bytes.fromhex(entry.exact) + array("I", counts).tobytes()
    return place(entry), head + _threes(entry.numbers) + runs + steps


def fingerprint(packed: bytes, *, runs: bool = True) -> Fingerprint:
    """The fingerprint that was packed, with its runs or without; its article is not known."""
    words, day, count, numbered = array("I", packed[_EXACT:_HEAD])
    end = _HEAD + 3 * numbered
    found: Iterable[int] = ()
    if runs:
        found = array("I", packed[end:]) if count else _sampled(packed[end:])
    return Fingerprint(
        article="",
        words=words,
        published=date.fromordinal(day).isoformat() if day else None,
        exact=packed[:_EXACT].hex(),
        runs=tuple(found),
        numbers=tuple(_of_threes(packed[_HEAD:end])),
    )


_EXACT, _HEAD = 16, 32
"""Bytes of the digest, and with the counts behind it."""
_MANY = 64
"""Where more runs are kept, three bytes tell most steps from one to the next."""
_STEP = 0xFFFFFF
"""The end of three bytes; a step that is no shorter takes several of these."""


def _steps(numbers: Iterable[int]) -> bytes:
    """Growing numbers by the steps between them, three bytes each."""
    found, before = [], 0
    for number in numbers:
        step, before = number - before, number
        while step >= _STEP:
            found.append(_STEP)
            step -= _STEP
        found.append(step)
    return _threes(found)


def _sampled(packed: bytes) -> list[int]:
    """The runs with these steps between them; without a loop over them, for speed."""
    steps = _of_threes(packed)
    summed = accumulate(steps)
    return [SAMPLED * total for total, step in zip(summed, steps, strict=True) if step < _STEP]


def _threes(numbers: Iterable[int]) -> bytes:
    """Numbers of 24 bits in three bytes each, the smallest first."""
    found = array("I", numbers)
    if sys.byteorder == "big":
        found.byteswap()
    spread = found.tobytes()
    packed = bytearray(len(spread) // 4 * 3)
    for at in range(3):
        packed[at::3] = spread[at::4]
    return bytes(packed)


def _of_threes(packed: bytes) -> Sequence[int]:
    """The numbers of such bytes."""
    spread = bytearray(len(packed) // 3 * 4)
    for at in range(3):
        spread[at::4] = packed[at::3]
    numbers = array("I", bytes(spread))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def insert(db: sqlite3.Connection, article: int, stored: Row) -> None:
    """Store the fingerprint of an article; the same of one that is gone takes up its place, so that
    a change elsewhere than in its words disturbs nothing."""
    before = db.execute(_GONE, stored).fetchone()
    if before:
        db.execute("UPDATE fingerprints SET article = ? WHERE number = ?", (article, *before))
        return
    db.execute(
        "INSERT INTO fingerprints (article, place, packed) VALUES (?, ?, ?)", (article, *stored)
    )


def remove(db: sqlite3.Connection, articles: Collection[int]) -> None:
    """Mark the fingerprints of articles as gone: one look at all, however many articles."""
    gone = f"article IN ({', '.join(map(str, sorted(articles)))})"
    db.execute(f"DELETE FROM fingerprints WHERE {gone} AND settled IS NULL")
    db.execute(f"UPDATE fingerprints SET article = NULL WHERE {gone}")


def link(db: sqlite3.Connection) -> int:
    """Say of each copy of a story which article it copies; how many were looked at for that."""
    fresh = _numbers(db, "settled IS NULL")
    gone = _numbers(db, "article IS NULL")
    memory = _Stored(db)
    if fresh or gone:
        (last,) = db.execute("SELECT max(place) FROM fingerprints WHERE settled").fetchone()
        relink(memory, fresh=fresh, gone=gone, last=-1 if last is None else last)
        db.execute("DELETE FROM fingerprints WHERE article IS NULL")
    # Names of originals may have changed without their articles.
    db.execute(
        "UPDATE articles SET duplicate_of = NULL WHERE duplicate_of IS NOT NULL AND number NOT IN"
        " (SELECT article FROM fingerprints WHERE copied IS NOT NULL)"
    )
    db.execute(
        "UPDATE articles SET duplicate_of = named.article FROM (SELECT f.article AS number,"
        " a.article FROM fingerprints f JOIN fingerprints o ON o.number = f.copied"
        " JOIN articles a ON a.number = o.article WHERE f.copied IS NOT NULL) AS named"
        " WHERE articles.number = named.number AND articles.duplicate_of IS NOT named.article"
    )
    return memory.asked


def _numbers(db: sqlite3.Connection, condition: str) -> list[int]:
    sql = f"SELECT number FROM fingerprints INDEXED BY fingerprints_open WHERE {condition}"
    return [number for (number,) in db.execute(sql)]


class _Stored:
    """The fingerprints of a database, as linking asks for them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.asked = 0
        self.fingerprint = lru_cache(_KEPT)(self._fingerprint)
        self.outline = lru_cache(_KEPT)(self._outline)
        self._first: dict[int, list[tuple[int, int]]] = {}
        """Of runs that many originals show the first of these, as many as were asked for."""

    def _fingerprint(self, number: int) -> Fingerprint:
        self.asked += 1
        return fingerprint(self._packed(number))

    def _outline(self, number: int) -> Fingerprint:
        return fingerprint(self._packed(number), runs=False)

    def _packed(self, number: int) -> bytes:
        sql = "SELECT packed FROM fingerprints WHERE number = ?"
        return bytes(self.db.execute(sql, (number,)).fetchone()[0])

    def place(self, number: int) -> int:
        """Its place."""
        sql = "SELECT place FROM fingerprints WHERE number = ?"
        return int(self.db.execute(sql, (number,)).fetchone()[0])

    def settled(self, number: int) -> tuple[int | None] | None:
        """What an article copies."""
        sql = "SELECT settled, copied FROM fingerprints WHERE number = ?"
        settled, copied = self.db.execute(sql, (number,)).fetchone()
        return (copied,) if settled else None

    def originals(self, run: int, before: int | None, most: int) -> list[tuple[int, int]]:
        """The first originals filed under a run."""
        known = self._first.get(run)
        if known and len(known) >= most and (before is None or known[most - 1][0] < before):
            return known[:most]
        found = self._filed(run, _ORIGINAL, -1, before, most)
        if len(found) == most:
            if len(self._first) >= _RUNS_KEPT:
                self._first.clear()
            self._first[run] = found
        return found

    def filed(self, run: int, after: int, before: int | None) -> list[tuple[int, int]]:
        """What is filed under a run between two places."""
        return [
            entry
            for copy in (_ORIGINAL, _COPY)
            for entry in self._filed(run, copy, after, before, -1)
        ]

    def _filed(
        self, run: int, copy: int, after: int, before: int | None, most: int
    ) -> list[tuple[int, int]]:
        until = "" if before is None else f" AND place < {before}"
        return self.db.execute(
            "SELECT place, number FROM shown WHERE run = ? AND copy = ? AND place > ?"
            f"{until} ORDER BY place, number LIMIT ?",
            (run, copy, after, most),
        ).fetchall()

    def settle(self, number: int, original: int | None, runs: Sequence[int]) -> None:
        """Say what an article copies, and file it."""
        copy, at = _ORIGINAL if original is None else _COPY, self.place(number)
        self._forget_first(runs, at)
        self.db.execute(
            "UPDATE fingerprints SET settled = 1, copied = ? WHERE number = ?", (original, number)
        )
        self.db.executemany(
            "INSERT INTO shown VALUES (?, ?, ?, ?)", ((run, copy, at, number) for run in runs)
        )

    def unsettle(self, number: int, runs: Sequence[int]) -> None:
        """Take an article out of the files."""
        at = self.place(number)
        self._forget_first(runs, at)
        self.db.execute(
            "UPDATE fingerprints SET settled = NULL, copied = NULL WHERE number = ?", (number,)
        )
        self.db.executemany(
            "DELETE FROM shown WHERE run = ? AND copy IN (0, 1) AND place = ? AND number = ?",
            ((run, at, number) for run in runs),
        )

    def _forget_first(self, runs: Sequence[int], at: int) -> None:
        """Forget the first originals of runs where one at this place is or was among them."""
        for run in self._first.keys() & runs:
            if at <= self._first[run][-1][0]:
                del self._first[run]
