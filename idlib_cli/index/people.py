"""Persons and organisations written into an index, and linked: which names are one's.

A name comes with the articles that have it. What an article changes marks its names, and `link`
looks again at the blocks of marked names alone (`linking.bearers`), so that an update costs what
changed. The result depends on the entities there are, not on the order in which they came.
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any
from zlib import crc32

from idlib_cli.index.articles import listed
from idlib_cli.index.person_packing import (
    Name,
    packed_roles,
    packed_spellings,
    packed_told,
    texts,
    told,
    unpacked_roles,
    unpacked_spellings,
)
from idlib_cli.index.persons import (
    DIRTY,
    KINDS,
    NOBODY,
    OWN,
)
from idlib_cli.index.schema import KEY
from idlib_cli.index.whom import Named
from idlib_cli.language.name_forms import Keys, bare, keys, parted
from idlib_cli.linking.bearers import (
    ALONE,
    Bearer,
    acronyms,
    bearers,
    block,
    can_be,
    families,
    fullest,
    of_roles,
    settled,
)

_MANY = 256
"""Of somebody in so many articles it is kept what they tell: too many rows for a page of them."""
_MOSTLY = 4
"""Where more than one name in so many is marked, all are looked at."""
_PERSON, _ORGANISATION = range(2)
_RIVALS = 2
"""So many families that a single name fits are as good as more: it then belongs to none."""


def insert(db: sqlite3.Connection, article: int, named: Iterable[Named]) -> None:
    """Store whom an article names."""
    for kind, name, quotes, roles, spellings in named:
        code = KINDS.index(kind)
        number, row = _slot(db, code, name)
        known, forms, person = (row[0], row[1], row[2]) if row else (None, None, OWN)
        noted: tuple[list[str], list[str]] = texts(known) if roles else [], []
        called = packed_roles(roles, noted[0]) if roles else None
        if [text for text, _ in spellings] != [name]:
            noted = noted[0], texts(forms)
        spelt = packed_spellings(spellings, name, noted[1])
        now = _json(noted[0]) if noted[0] else known, _json(noted[1]) if noted[1] else forms
        if row is None:
            db.execute(
                "INSERT INTO names (number, kind, name, bearer, block, roles, forms, person)"
                " VALUES (?, ?, ?, 0, ?, ?, ?, ?)",
                (number, code, name, block(kind, name), *now, DIRTY),
            )
        elif now != (known, forms):
            sql = "UPDATE names SET roles = ?, forms = ? WHERE number = ?"
            db.execute(sql, (*now, number))
        if row is not None and person != DIRTY:
            _mark(db, [number])
        db.execute(
            "INSERT INTO entities VALUES (?, ?, ?, ?, ?)", (number, article, quotes, called, spelt)
        )


def remove(db: sqlite3.Connection, articles: Collection[int]) -> None:
    """Take out whom these articles name: one look at all entities, however many articles."""
    inside = f"article IN ({listed(articles)})"
    found = db.execute(f"SELECT DISTINCT name FROM entities WHERE {inside}").fetchall()
    db.execute(f"DELETE FROM entities WHERE {inside}")
    _mark(db, [number for (number,) in found])


def link(db: sqlite3.Connection) -> None:
    """Say which names are one person's or one organisation's."""
    (marked,) = db.execute("SELECT count(*) FROM names WHERE person = -1").fetchone()
    if marked:
        (count,) = db.execute("SELECT count(*) FROM names").fetchone()
        _Linking(db, everything=marked * _MOSTLY > count).run()


def _slot(
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


def _mark(db: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Have names looked at again, with the persons that they stood for."""
    for number in numbers:
        kind, name, bearer, person = db.execute(
            "SELECT kind, name, bearer, person FROM names WHERE number = ?", (number,)
        ).fetchone()
        others = [person] if person > 0 else []
        if bearer:
            others.append(_slot(db, kind, name)[0])
        marked = listed([number, *others])
        db.execute(f"UPDATE names SET person = -1 WHERE number IN ({marked})")


class _Linking:
    """Names being linked: which blocks are looked at, and whose totals have changed."""

    def __init__(self, db: sqlite3.Connection, *, everything: bool) -> None:
        self.db = db
        self.everything = everything
        self.touched: set[int] = set()
        self.words: set[str] = set()
        """Of persons that changed: single names among them may mean another now."""
        if everything:
            db.execute("UPDATE names SET person = -1 WHERE person <> -2")

    def run(self) -> None:
        for number in self._marked("kind = 0 AND bearer = 0 AND roles IS NOT NULL"):
            self._part(number)
        blocks, bodies = self._blocks(_PERSON), self._blocks(_ORGANISATION)
        for number in self._marked("1"):
            self._leave_out(number)
        alone = {key for key in blocks if key.startswith(ALONE)}
        self._full_names(blocks - alone)
        self._single_names(alone)
        self._organisations(bodies)
        self._count()

    def _marked(self, condition: str) -> "array[int]":
        sql = f"SELECT number FROM names WHERE person = -1 AND {condition}"
        return array("q", [number for (number,) in self.db.execute(sql)])

    def _blocks(self, kind: int) -> set[str]:
        """The blocks with marked names; where all are looked at only those of single names."""
        all_but = f" AND substr(block, 1, 1) = '{ALONE}'" if self.everything else ""
        sql = f"SELECT DISTINCT block FROM names WHERE person = -1 AND kind = ?{all_but}"
        return {key for (key,) in self.db.execute(sql, (kind,))}

    def _part(self, number: int) -> None:
        """Tell the bearers of one name from each other, where roles of some and others conflict."""
        sql = "SELECT name, block, roles, forms FROM names WHERE number = ?"
        name, key, roles, forms = self.db.execute(sql, (number,)).fetchone()
        slots = [number]
        while (slot := _slot(self.db, _PERSON, name, len(slots)))[1] is not None:
            slots.append(slot[0])
        noted = texts(roles)
        if len(slots) == 1:
            sql = "SELECT DISTINCT roles FROM entities WHERE name = ? AND roles IS NOT NULL"
            told = (unpacked_roles(called, noted) for (called,) in self.db.execute(sql, (number,)))
            if len(bearers(name, [(some, None) for some in told])) < 2:
                return
        rows = self.db.execute(
            "SELECT e.roles, e.name, e.article FROM entities e JOIN articles a"
            f" ON a.number = e.article WHERE e.name IN ({listed(slots)}) ORDER BY {KEY}"
        ).fetchall()
        found = bearers(name, [(unpacked_roles(row[0], noted), row[1:]) for row in rows])
        for at, bearer in enumerate(found):
            if at == len(slots):
                slots.append(_slot(self.db, _PERSON, name, at)[0])
                self.db.execute(
                    "INSERT INTO names (number, kind, name, bearer, block, person)"
                    " VALUES (?, 0, ?, ?, ?, ?)",
                    (slots[at], name, at, key, DIRTY),
                )
            self.db.executemany(
                f"UPDATE entities SET name = {slots[at]} WHERE name = ? AND article = ?",
                [row for row in bearer.rows if row[0] != slots[at]],
            )
        _mark(self.db, slots)
        self.db.execute(
            f"UPDATE names SET roles = ?, forms = ? WHERE number IN ({listed(slots)})",
            (roles, forms),
        )

    def _leave_out(self, number: int) -> None:
        """Leave out a name that no article has any more."""
        sql = "SELECT 1 FROM entities WHERE name = ? LIMIT 1"
        if self.db.execute(sql, (number,)).fetchone() is None:
            name = self._name(number)
            self.words |= {bare(word) for word in keys(name)}
            self._write(number, NOBODY)
            self.touched.add(number)

    def _full_names(self, blocks: Collection[str]) -> None:
        """Names of several words, by surname."""
        for _, rows in self._by_block(_PERSON, blocks):
            numbers = {number: person for _, number, _, person in rows}
            if len(rows) == 1:
                self._put([rows[0][1]], numbers, [rows[0][2]])
                continue
            held = self._bearers((number, name) for _, number, name, _ in rows)
            for family in families(held):
                ids = [bearer.rows[0] for bearer in family]
                self._put(ids, numbers, [bearer.name for bearer in family])

    def _by_block(self, kind: int, blocks: Collection[str]) -> Iterator[tuple[str, list[Any]]]:
        """(block, [(block, number, name, person)]), single names left out."""
        some = "" if self.everything else " AND block IN (SELECT value FROM json_each(?))"
        rows = self.db.execute(
            "SELECT block, number, name, person FROM names WHERE kind = ? AND person <> -2"
            f" AND (kind = 1 OR substr(block, 1, 1) <> '{ALONE}'){some}"
            " ORDER BY block, name, bearer",
            (kind,) if self.everything else (kind, _json(sorted(blocks))),
        )
        for key, group in groupby(rows, itemgetter(0)):
            yield key, [*group]

    def _put(self, family: list[int], before: dict[int, int], names: Iterable[str]) -> None:
        """Make of some names one person."""
        head = min(family)
        changed = [self._set(number, head, before[number]) for number in family]
        if any(changed) and not self.everything:  # where single names are all looked at
            self.words |= {bare(word) for name in names for word in keys(name)}

    def _set(self, number: int, head: int, before: int) -> bool:
        """Say for whom a name stands; whether that is news."""
        person = OWN if number == head else head
        if person == before:
            return False
        self._write(number, person)
        if not self.everything:
            self.touched |= {head, number, before} if before > 0 else {head, number}
        return True

    def _write(self, number: int, person: int) -> None:
        self.db.execute("UPDATE names SET person = ? WHERE number = ?", (person, number))

    def _bearers(self, names: Iterable[tuple[int, str]]) -> list[Bearer[int]]:
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

    def _single_names(self, marked: set[str]) -> None:
        """Names of one word: each to the only family that it can mean."""
        sql = (
            "SELECT block, number, name, person FROM names WHERE kind = 0 AND person <> -2"
            f" AND substr(block, 1, 1) = '{ALONE}' ORDER BY block, name, bearer"
        )
        words = {word.removeprefix(ALONE) for word in marked} | self.words
        todo = {
            key.removeprefix(ALONE): rows
            for key, group in groupby(self.db.execute(sql), itemgetter(0))
            if key.removeprefix(ALONE) in words and (rows := [*group])
        }
        near = self._near(todo)
        for rows in todo.values():
            held = self._bearers((number, name) for _, number, name, _ in rows)
            before = {number: person for _, number, _, person in rows}
            heads = sorted({head for bearer in held for head in near.get(bearer.own, ())})
            found = settled(held, [self._family(head) for head in heads])
            for at, group in enumerate(found):
                ids = [bearer.rows[0] for bearer in group]
                for number in ids:
                    self._set(number, heads[at] if at < len(heads) else min(ids), before[number])

    def _near(self, todo: dict[str, list[Any]]) -> dict[Keys, list[int]]:
        """Of each single name the first families that it can mean: more than one are rivals."""
        if not todo:
            return {}
        owns = {
            word: {of_roles(name, ()).own for _, _, name, _ in rows} for word, rows in todo.items()
        }
        found: dict[Keys, list[int]] = {}
        for number, name, person in self.db.execute(
            "SELECT number, name, person FROM names WHERE kind = 0 AND person >= 0"
            f" AND substr(block, 1, 1) <> '{ALONE}'"
        ):
            lowered = name.lower()
            plain = lowered.isascii() and lowered.replace(" ", "").isalpha()
            if plain and owns.keys().isdisjoint(lowered.split()):
                continue  # as nearly all, which are parted sooner than they are folded
            own, _ = parted(keys(name))
            for word in owns.keys() & {bare(word) for word in own}:
                for single in owns[word]:
                    heads = found.setdefault(single, [])
                    head = person or number
                    if len(heads) < _RIVALS and head not in heads and can_be(single, own):
                        heads.append(head)
        return found

    def _family(self, head: int) -> list[Bearer[int]]:
        """The full names of a person."""
        sql = (
            "SELECT number, name FROM names WHERE (number = ?1 OR person > 0 AND person = ?1)"
            f" AND substr(block, 1, 1) <> '{ALONE}'"
        )
        return self._bearers(self.db.execute(sql, (head,)).fetchall())

    def _organisations(self, marked: set[str]) -> None:
        """Organisations by block, and an acronym with the only one that explains it."""
        merged = self._acronyms()
        heads: dict[str, int] = dict(
            self.db.execute(
                "SELECT block, min(number) FROM names WHERE kind = 1 AND person <> -2"
                " AND block IN (SELECT value FROM json_each(?)) GROUP BY 1",
                (_json(sorted(set(merged.values()))),),
            )
        )
        joined = self.db.execute("SELECT DISTINCT block FROM names WHERE kind = 1 AND person > 0")
        blocks = marked | merged.keys() | {key for (key,) in joined}
        for key, rows in self._by_block(_ORGANISATION, blocks):
            head = heads[merged[key]] if key in merged else min(row[1] for row in rows)
            for _, number, _, person in rows:
                self._set(number, head, person)

    def _acronyms(self) -> dict[str, str]:
        """Which block of an acronym belongs to which block."""
        sql = "SELECT {} FROM names WHERE kind = 1 AND person <> -2"
        blocks = {key for (key,) in self.db.execute(sql.format("DISTINCT block"))}

        def written() -> Iterator[tuple[str, str]]:
            rows = self.db.execute(sql.format("number, name, block, forms") + " AND forms <> ''")
            for number, name, key, forms in rows:
                upper = {form for form in texts(forms) if form.isupper() and form != name}
                # A form stays when the article that had it is gone.
                for text in upper & self._spellings(number, name, texts(forms)) if upper else ():
                    yield text, key

        return acronyms(written(), blocks)

    def _spellings(self, number: int, name: str, forms: list[str]) -> set[str]:
        sql = "SELECT DISTINCT spellings FROM entities WHERE name = ?"
        packed = [spelt for (spelt,) in self.db.execute(sql, (number,))]
        return {text for spelt in packed for text, _ in unpacked_spellings(spelt, name, forms)}

    def _name(self, number: int) -> str:
        sql = "SELECT name FROM names WHERE number = ?"
        return str(self.db.execute(sql, (number,)).fetchone()[0])

    def _count(self) -> None:
        """Set the totals of those who changed."""
        some = "1" if self.everything else "number IN (SELECT value FROM json_each(?))"
        asked = () if self.everything else (_json(sorted(self.touched)),)
        some = f" WHERE {some} AND person"
        self.db.execute(
            f"UPDATE names SET quotes = NULL, articles = NULL, printed = NULL,"
            f" told = NULL{some} <> 0",
            asked,
        )
        own = f"SELECT number FROM names{some} = 0"
        for number in array("q", [number for (number,) in self.db.execute(own, asked)]):
            self._count_one(number)

    def _count_one(self, head: int) -> None:
        sql = "SELECT number, name, forms, roles FROM names WHERE number = ?1"
        rows = self.db.execute(f"{sql} OR person > 0 AND person = ?1", (head,)).fetchall()
        names: Counter[str] = Counter()
        quotes = 0
        for number, name, _, _ in rows:
            sql = "SELECT count(*), sum(quotes) FROM entities WHERE name = ?"
            count, said = self.db.execute(sql, (number,)).fetchone()
            names[name] += count
            quotes += said
        articles = count
        if len(rows) > 1:
            numbers = listed([number for number, *_ in rows])
            sql = f"SELECT count(DISTINCT article) FROM entities WHERE name IN ({numbers})"
            (articles,) = self.db.execute(sql).fetchone()
        packed = None
        if articles >= _MANY:
            members = [Name(head, at, name, texts(f), texts(r)) for at, name, f, r in rows]
            packed = packed_told(told(self.db, members)[head])
        self.db.execute(
            "UPDATE names SET quotes = ?, articles = ?, printed = nullif(?, name), told = ?"
            " WHERE number = ?",
            (quotes, articles, fullest(names), packed, head),
        )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
