"""An article's packed bytes in the database, each kind in a few pieces of about one length.

SQLite leaves at the end of a page what its next row does not fit: with rows of some hundred bytes
in place of two thousand a third as much.
"""

import sqlite3

from idlib_cli.index.schema import FACTS, PACKED_BITS, TEXT

_PIECES = {TEXT: 3, FACTS: 2}
_ANY_KIND = (1 << PACKED_BITS) - 1


def store(db: sqlite3.Connection, number: int, kind: int, packed: bytes) -> None:
    """Put in a part of an article; nothing of no bytes."""
    size = -(-len(packed) // _PIECES[kind]) or 1
    first = number << PACKED_BITS | kind
    db.executemany(
        "INSERT INTO packed VALUES (?, ?)",
        [(first + n, packed[at : at + size]) for n, at in enumerate(range(0, len(packed), size))],
    )


def load(db: sqlite3.Connection, number: int, kind: int) -> bytes:
    """A part of an article. Raises sqlite3.DatabaseError where it is not there."""
    first = number << PACKED_BITS | kind
    sql = "SELECT value FROM packed WHERE key BETWEEN ? AND ? ORDER BY key"
    found = db.execute(sql, (first, first + _PIECES[kind] - 1)).fetchall()
    if not found:
        raise sqlite3.DatabaseError(f"the index lacks part {kind} of article {number}")
    return b"".join([piece for (piece,) in found])


def remove(db: sqlite3.Connection, number: int) -> None:
    """Take out every part of an article."""
    first = number << PACKED_BITS
    db.execute("DELETE FROM packed WHERE key BETWEEN ? AND ?", (first, first | _ANY_KIND))
