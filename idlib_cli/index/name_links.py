"""Names of an index while they are linked: which are looked at, and whose totals change."""

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from idlib_cli.index.articles import listed
from idlib_cli.index.person_packing import texts, unpacked_roles
from idlib_cli.index.persons import NOBODY, OWN
from idlib_cli.language.name_forms import bare, keys
from idlib_cli.linking.bearers import ALONE, Bearer, of_roles

PERSON, ORGANISATION = range(2)
"""The kinds of names, by their place in `persons.KINDS`."""


class NameLinks:
    """Names being linked: which blocks are looked at, and whose totals have changed."""

    def __init__(self, db: sqlite3.Connection, *, everything: bool) -> None:
        self.db = db
        self.everything = everything
        self.touched: set[int] = set()
        self.words: set[str] = set()
        """Of persons that changed: single names among them may mean another now."""
        if everything:
            db.execute("UPDATE names SET person = -1 WHERE person <> -2")

    def marked(self, condition: str) -> "array[int]":
        """The numbers of the names that are to be linked again."""
        sql = f"SELECT number FROM names WHERE person = -1 AND {condition}"
        return array("q", [number for (number,) in self.db.execute(sql)])

    def blocks(self, kind: int) -> set[str]:
        """The blocks with marked names; where all are looked at only those of single names."""
        all_but = f" AND substr(block, 1, 1) = '{ALONE}'" if self.everything else ""
        sql = f"SELECT DISTINCT block FROM names WHERE person = -1 AND kind = ?{all_but}"
        return {key for (key,) in self.db.execute(sql, (kind,))}

    def by_block(self, kind: int, blocks: Collection[str]) -> Iterator[tuple[str, list[Any]]]:
        """(block, [(block, number, name, person)]), single names left out."""
        some = "" if self.everything else " AND block IN (SELECT value FROM json_each(?))"
        rows = self.db.execute(
            "SELECT block, number, name, person FROM names WHERE kind = ? AND person <> -2"
            f" AND (kind = 1 OR substr(block, 1, 1) <> '{ALONE}'){some}"
            " ORDER BY block, name, bearer",
            (kind,) if self.everything else (kind, as_json(sorted(blocks))),
        )
        for key, group in groupby(rows, itemgetter(0)):
            yield key, [*group]

    def bearers(self, names: Iterable[tuple[int, str]]) -> list[Bearer[int]]:
        """Names with the roles and the number of their entities."""
        known = [*names]
        some = listed([number for number, _ in known])
        sql = f"SELECT number, roles FROM names WHERE number IN ({some}) AND roles IS NOT NULL"
        noted = {number: texts(roles) for number, roles in self.db.execute(sql)}
        roles: dict[int, list[str]] = {number: [] for number, _ in known}
        weights = dict.fromkeys(roles, 0)
        for number, called, count in self.db.execute(
            f"SELECT name, roles, count(*) FROM entities WHERE name IN ({some}) GROUP BY 1, 2"
        ):
            weights[number] += count
            if called is not None:
                roles[number] += unpacked_roles(called, noted[number])
        return [of_roles(name, roles[at], [at], weights[at]) for at, name in known]

    def set(self, number: int, head: int, before: int) -> bool:
        """Say for whom a name stands; whether that is news."""
        person = OWN if number == head else head
        if person == before:
            return False
        self._write(number, person)
        if not self.everything:
            self.touched |= {head, number, before} if before > 0 else {head, number}
        return True

    def leave_out(self, number: int) -> None:
        """Leave out a name that no article has any more."""
        sql = "SELECT 1 FROM entities WHERE name = ? LIMIT 1"
        if self.db.execute(sql, (number,)).fetchone() is None:
            sql = "SELECT name FROM names WHERE number = ?"
            (name,) = self.db.execute(sql, (number,)).fetchone()
            self.words |= {bare(word) for word in keys(name)}
            self._write(number, NOBODY)
            self.touched.add(number)

    def _write(self, number: int, person: int) -> None:
        self.db.execute("UPDATE names SET person = ? WHERE number = ?", (person, number))


as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Lists as short as they can be written."""
