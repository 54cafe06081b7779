"""Tellings of incidents in the database: which claims are about one incident.

An article's tellings come with it and are settled by `link`. Those of an article that is gone
stay until then: the same telling in its new version takes up the place of the old one, so that a
change elsewhere in the article disturbs nothing.

`state` of a telling: `_SETTLED`; `_RENAMED`, settled with claims that do not know their incident
yet; `_FRESH`, to be settled; `_GONE`, to be taken out.
"""

import json
import sqlite3
from bisect import insort
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from idlib_cli.linking.claims import Telling
from idlib_cli.linking.incidents import WINDOW, relink
from idlib_cli.linking.memory import Filed, Home
from idlib_cli.linking.stored import unpack

_SETTLED, _RENAMED, _FRESH, _GONE = range(4)

_KEPT = 3072
"""Tellings kept unpacked."""
_HOMES_KEPT = 50_000
"""Tellings whose incident is kept; of a quarter as many incidents the members are."""
_ENDS_KEPT = 20_000
"""Tellings kept of those at the end of some block, counted once for each."""
_MOSTLY = 3
"""Where more than one telling in so many is fresh, linking all anew takes less time."""

SCHEMA = """
CREATE TABLE tellings (
    number INTEGER PRIMARY KEY, article INTEGER, place INTEGER, incident INTEGER, points REAL,
    state INTEGER, least INTEGER, claims TEXT, packed BLOB
);
CREATE INDEX tellings_incident ON tellings (incident, place);
CREATE INDEX tellings_open ON tellings (state, place) WHERE state <> 0;
CREATE TABLE filed (
    block INTEGER, place INTEGER, number INTEGER, PRIMARY KEY (block, place, number)
) WITHOUT ROWID;
"""

Row = tuple[int, int, str, bytes]
"""(place, least of the ids of its claims, ordinals of its claims as JSON, the telling packed)"""


def insert(db: sqlite3.Connection, article: int, rows: Iterable[Row]) -> None:
    """Store the tellings of an article."""
    for place, least, claims, packed in rows:
        before = db.execute(
            # Without `<> 0` SQLite does not see that the index of open tellings will do.
            "SELECT number FROM tellings"
            " WHERE state <> 0 AND state = ? AND place = ? AND packed = ?",
            (_GONE, place, packed),
        ).fetchone()
        if before:
            db.execute(
                "UPDATE tellings SET article = ?, state = ?, least = ?, claims = ?"
                " WHERE number = ?",
                (article, _RENAMED, least, claims, before[0]),
            )
        else:
            db.execute(
                "INSERT INTO tellings (article, place, state, least, claims, packed)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (article, place, _FRESH, least, claims, packed),
            )


def remove(db: sqlite3.Connection, articles: Collection[int]) -> None:
    """Mark the tellings of articles as gone: one look at all, however many articles."""
    gone = f"article IN ({', '.join(map(str, sorted(articles)))})"
    db.execute(f"DELETE FROM tellings WHERE {gone} AND state = {_FRESH}")
    db.execute(f"UPDATE tellings SET article = NULL, state = {_GONE} WHERE {gone}")


def link(db: sqlite3.Connection) -> int:
    """Give the claims about one incident one id; how many tellings were looked at for that."""
    fresh, gone, renamed = (_in_state(db, state) for state in (_FRESH, _GONE, _RENAMED))
    changed = {_incident(db, number) for number in renamed}
    memory = _Stored(db)
    if fresh or gone:
        (count,) = db.execute("SELECT count(*) FROM tellings").fetchone()
        if len(fresh) * _MOSTLY > count:
            db.execute("DELETE FROM filed")
            db.execute("DELETE FROM tellings WHERE state <> 0 AND state = ?", (_GONE,))
            db.execute("UPDATE tellings SET incident = NULL, state = ?", (_FRESH,))
            fresh, gone = _in_state(db, _FRESH), []
        (last,) = db.execute(
            "SELECT coalesce(max(place), -1) FROM tellings WHERE incident IS NOT NULL"
        ).fetchone()
        memory.last = last
        changed |= relink(memory, fresh=fresh, gone=gone, last=last)
        db.execute("DELETE FROM tellings WHERE state <> 0 AND state = ?", (_GONE,))
    for incident in changed:
        _name(db, incident)
    db.execute("UPDATE tellings SET state = 0 WHERE state <> 0")
    return memory.asked


def _in_state(db: sqlite3.Connection, state: int) -> list[int]:
    sql = "SELECT number FROM tellings WHERE state <> 0 AND state = ?"
    return [number for (number,) in db.execute(sql, (state,))]


def _incident(db: sqlite3.Connection, number: int) -> int:
    sql = "SELECT incident FROM tellings WHERE number = ?"
    return int(db.execute(sql, (number,)).fetchone()[0])


def _name(db: sqlite3.Connection, incident: int) -> None:
    """Name an incident after the least of its claims' ids."""
    members = db.execute(
        "SELECT article, claims, least FROM tellings WHERE incident = ?", (incident,)
    ).fetchall()
    if not members:
        return
    name = min(least for _, _, least in members)
    db.executemany(
        "UPDATE casualties SET incident = ?1 WHERE article = ?2 AND ordinal = ?3"
        " AND incident IS NOT ?1",
        (
            (name, article, ordinal)
            for article, claims, _ in members
            for ordinal in json.loads(claims)
        ),
    )


class _Stored:
    """The tellings of a database, as linking asks for them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.asked = 0
        self.last = -1
        """No telling with a greater place is settled yet."""
        self.telling = lru_cache(_KEPT)(self._telling)
        self._homes: dict[int, Home | None] = {}
        self._members: dict[int, list[Filed]] = {}
        self._ends: dict[int, list[Filed]] = {}
        """The last tellings of a block, as many as linking asks for: where all is linked anew,
        each comes behind those before it."""
        self._ends_kept = 0

    def _telling(self, number: int) -> Telling:
        self.asked += 1
        sql = "SELECT packed, place FROM tellings WHERE number = ?"
        return unpack(*self.db.execute(sql, (number,)).fetchone())

    def place(self, number: int) -> int:
        """Its place, without unpacking it."""
        sql = "SELECT place FROM tellings WHERE number = ?"
        return int(self.db.execute(sql, (number,)).fetchone()[0])

    def home(self, number: int) -> Home | None:
        """Where a telling belongs."""
        if number not in self._homes:
            if len(self._homes) >= _HOMES_KEPT:
                self._homes.clear()
            sql = "SELECT incident, points FROM tellings WHERE number = ?"
            incident, points = self.db.execute(sql, (number,)).fetchone()
            self._homes[number] = None if incident is None else Home(incident, points)
        return self._homes[number]

    def filed(self, block: int, after: int | None, before: int | None, most: int) -> list[Filed]:
        """Settled tellings of a block between two places."""
        backwards = bool(most) and after is None
        at_end = most == WINDOW and backwards and before is not None and before > self.last
        if at_end and block in self._ends:
            return self._ends[block].copy()
        clauses, parameters = "", [block]
        for sign, bound in ((">", after), ("<", before)):
            if bound is not None:
                clauses += f" AND place {sign} ?"
                parameters.append(bound)
        sql = f"SELECT place, number FROM filed WHERE block = ?{clauses}"
        if backwards:
            sql += " ORDER BY place DESC, number DESC"
        if most:
            sql += f" LIMIT {most}"
        found: list[Filed] = self.db.execute(sql, parameters).fetchall()
        if backwards:
            found.reverse()
        if at_end:
            self._keep_end(block, found)
        return found

    def _keep_end(self, block: int, found: list[Filed]) -> None:
        if self._ends_kept > _ENDS_KEPT:
            self._ends.clear()
            self._ends_kept = 0
        self._ends[block] = found.copy()
        self._ends_kept += len(found) + 1

    def members(self, incident: int) -> list[Filed]:
        """The settled tellings of an incident."""
        if (found := self._members.get(incident)) is None:
            if len(self._members) >= _HOMES_KEPT // 4:
                self._members.clear()
            sql = "SELECT place, number FROM tellings WHERE incident = ? ORDER BY place, number"
            found = self._members[incident] = self.db.execute(sql, (incident,)).fetchall()
        return found

    def settle(self, number: int, home: Home, blocks: Sequence[int]) -> None:
        """Say where a telling belongs, and file it."""
        place = self.telling(number).place
        entry = (place, number)
        insort(self.members(home.incident), entry)
        self._homes[number] = home
        for block in blocks:
            if (end := self._ends.get(block)) is None:
                continue
            insort(end, entry)
            if len(end) > WINDOW:
                del end[0]
            else:
                self._ends_kept += 1
        self.last = max(self.last, place)
        self.db.execute(
            "UPDATE tellings SET incident = ?, points = ? WHERE number = ?", (*home, number)
        )
        self.db.executemany(
            "INSERT INTO filed VALUES (?, ?, ?)", ((block, place, number) for block in blocks)
        )

    def unsettle(self, number: int, blocks: Sequence[int]) -> None:
        """Take a telling out of its incident and out of the files."""
        place, home = self.telling(number).place, self.home(number)
        if home is not None:
            self._members.pop(home.incident, None)
        self._homes[number] = None
        for block in blocks:
            self._ends.pop(block, None)
        self.db.execute("UPDATE tellings SET incident = NULL WHERE number = ?", (number,))
        self.db.executemany(
            "DELETE FROM filed WHERE block = ? AND place = ? AND number = ?",
            ((block, place, number) for block in blocks),
        )
