"""The rows of names in an index: which is whose, and which are to be linked again."""

import sqlite3
from collections.abc import Collection
from typing import Any
from zlib import crc32

from idlib_cli.index.articles import listed


def slot(
    db: sqlite3.Connection, kind: int, name: str, bearer: int = 0
) -> tuple[int, tuple[Any, ...] | None]:
    """The number of a name, and (roles, forms, person) where it is there.

    A number is made of the name, which saves an index; where another has it, the next is taken.
    """
    number = crc32(f"{kind}{bearer} {name}".encode()) >> 1 or 1
    while True:
        sql = "SELECT kind, name, bearer, roles, forms, person FROM names WHERE number = ?"
        row = db.execute(sql, (number,)).fetchone()
        if row is None or row[:3] == (kind, name, bearer):
            return number, row and row[3:]
        number += 1


def mark(db: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Have names looked at again, with the persons that they stood for."""
    for number in numbers:
        kind, name, bearer, person = db.execute(
            "SELECT kind, name, bearer, person FROM names WHERE number = ?", (number,)
        ).fetchone()
        others = [person] if person > 0 else []
        if bearer:
            others.append(slot(db, kind, name)[0])
        marked = listed([number, *others])
        db.execute(f"UPDATE names SET person = -1 WHERE number IN ({marked})")
