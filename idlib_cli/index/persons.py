"""Persons and organisations as an index has them: which articles name them, and by which names.

names     one row for each name of each kind. `person` is 0 where the row stands for a person or
          an organisation, and then has its totals, the name that is printed, if another, and
          `told`, the spellings and roles of somebody in many articles, packed; else the number of
          the row that does. `forms` are other spellings, `roles` what articles call it. Of a name
          that two persons share `bearer` tells one from the other
entities  one row for each name and article. `spellings` is the number of times that the name stands
          there, or of several (0 the name itself, else a form) each with its number; `roles` are
          given by their place in the name's
gone      entities of articles that are gone, by their keys, until names are linked; empty then

Here they are read; `people` writes and links them.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any

from idlib_cli.index.articles import Row, listed
from idlib_cli.index.asked import FactsAsked
from idlib_cli.index.person_packing import (
    Name,
    texts,
    told,
    unpacked_roles,
    unpacked_spellings,
    unpacked_told,
)
from idlib_cli.index.schema import KEY

KINDS = ("person", "organisation")
OWN, DIRTY, NOBODY = 0, -1, -2
"""Of `person`: itself; to be linked; a name that no article has any more."""

SCHEMA = """
CREATE TABLE names (
    number INTEGER PRIMARY KEY, kind INTEGER, name TEXT, bearer INTEGER, block TEXT, forms TEXT,
    roles TEXT, person INTEGER, quotes INTEGER, articles INTEGER, printed TEXT,
    told BLOB
);
CREATE INDEX names_person ON names (person) WHERE person > 0;
CREATE TABLE entities (
    name INTEGER, article INTEGER, quotes INTEGER, roles, spellings,
    PRIMARY KEY (name, article)
) WITHOUT ROWID;
CREATE TABLE gone (
    key TEXT, name INTEGER, published TEXT, quotes INTEGER, roles, spellings,
    PRIMARY KEY (key, name)
) WITHOUT ROWID;
"""

_AT_FIRST, _AT_ONCE = 48, 4096
"""Records that are read together: a page at first, then more and more."""

_Head = tuple[int, int, str, int, int, bytes | None]
"""(number, kind, name printed, quotes, articles, what is told if in many) of a person."""


class _Articles(Sequence[str]):
    """The names of the articles that have some names, in the order of print, read when wanted."""

    def __init__(self, db: sqlite3.Connection, names: Sequence[int], count: int) -> None:
        self._db, self._names, self._count = db, names, count
        self._read: list[str] | None = None

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, at: Any) -> Any:
        if self._read is None:
            rows = self._db.execute(
                "SELECT a.article FROM entities e CROSS JOIN articles a ON a.number = e.article"
                f" WHERE e.name IN ({listed(self._names)}) GROUP BY a.number ORDER BY a.rank"
            )
            self._read = [name for (name,) in rows]
        return self._read[at]


class PersonsAsked(FactsAsked):
    """What is known of persons and organisations."""

    def entities(self, numbers: Collection[int] | None = None) -> Iterator[Row]:
        """Every person and organisation of the articles, or of some by number, in any order."""
        some = "" if numbers is None else f" WHERE e.article IN ({listed(numbers)})"
        read = lru_cache(maxsize=4096)(texts)  # the same for each article that has a name
        for name, kind, forms, roles, number, quotes, called, spelt, *article in self.db.execute(
            "SELECT n.name, n.kind, n.forms, n.roles, e.article, e.quotes, e.roles, e.spellings,"
            f" {KEY}, a.article, a.published, a.rank FROM entities e CROSS JOIN names n"
            " ON n.number = e.name CROSS JOIN articles a ON a.number = e.article" + some
        ):
            yield {
                "name": name,
                "kind": KINDS[kind],
                "roles": unpacked_roles(called, read(roles)),
                "spellings": unpacked_spellings(spelt, name, read(forms)),
                "quotes": quotes,
                "number": number,
                **dict(zip(("key", "article", "published", "rank"), article, strict=True)),
            }

    def persons_total(self, kind: str | None = None) -> int:
        """How many persons and organisations there are, or of one kind."""
        sql = "SELECT count(*) FROM names WHERE person = 0" + _of_kind(kind)
        return int(self.db.execute(sql).fetchone()[0])

    def persons(
        self,
        kind: str | None = None,
        *,
        likely: Sequence[str] | None = None,
        limit: int = 0,
        counted: bool = False,
    ) -> Iterator[Row]:
        """The records of persons and organisations, the most quoted first; `limit` 0 gives all.

        With `likely`, folded words, only those of whom some spelling may contain one of these.
        With `counted` the names of articles are read when more is asked of them than their number.
        """
        sql = (
            "SELECT number, kind, coalesce(printed, name), quotes, articles, told FROM names"
            " WHERE person = 0" + _of_kind(kind)
        )
        if likely is not None:
            sql += f" AND number IN ({listed(self._likely(likely))})"
        sql += " ORDER BY 4 DESC, 5 DESC, 3, 2"
        heads = self.db.execute(f"{sql} LIMIT {limit + 1 if limit else -1}").fetchall()
        if limit and len(heads) > limit and heads[-1][1:5] == heads[-2][1:5]:
            heads = self.db.execute(sql).fetchall()  # two of one name where the limit is
        given = islice(groupby(heads, itemgetter(1, 2, 3, 4)), limit or None)
        return islice(self._in_order(given, counted=counted), limit or None)

    def _in_order(
        self, heads: Iterable[tuple[object, Iterable[_Head]]], *, counted: bool
    ) -> Iterator[Row]:
        """The records, a page at first, then more and more together."""
        groups = ([*group] for _, group in heads)
        size = _AT_FIRST
        while batch := [*islice(groups, size)]:
            size = min(2 * size, _AT_ONCE)
            records = self._records([*chain.from_iterable(batch)])
            for group in batch:
                same = [*islice(records, len(group))]
                # Two of one name, and as often told of: by where.
                for record in sorted(same, key=_where) if len(same) > 1 else same:
                    yield record if counted else record | {"articles": [*record["articles"]]}

    def _records(self, heads: Sequence[_Head]) -> Iterator[Row]:
        """The records of some, in their order."""
        columns, some = "number, name, forms, roles", listed([head[0] for head in heads])
        rows = self.db.execute(
            f"SELECT number, {columns} FROM names WHERE number IN ({some}) UNION ALL"
            f" SELECT person, {columns} FROM names WHERE person > 0 AND person IN ({some})"
        )
        members: dict[int, list[Name]] = {head[0]: [] for head in heads}
        for person, number, name, forms, roles in rows:
            members[person].append(Name(person, number, name, texts(forms), texts(roles)))
        few = (name for head in heads if head[5] is None for name in members[head[0]])
        found = told(self.db, [*few])
        for head, kind, printed, quotes, articles, packed in heads:
            spellings, roles = unpacked_told(packed) if packed else found[head]
            yield {
                "name": printed,
                "kind": KINDS[kind],
                "roles": roles,
                "spellings": spellings,
                "quotes": quotes,
                "articles": _Articles(self.db, [name.number for name in members[head]], articles),
            }

    def _likely(self, words: Sequence[str]) -> set[int]:
        """Persons of whom some spelling may contain one of the words. Those with letters beyond
        ASCII, which SQLite does not fold, always may."""
        marks = [f"?{number}" for number in range(1, len(words) + 1)]
        some = " OR ".join(f"name LIKE {mark} OR forms LIKE {mark}" for mark in marks) or "0"
        sql = (
            "SELECT CASE person WHEN 0 THEN number ELSE person END FROM names WHERE person >= 0"
            f" AND ({some} OR name GLOB '*[^ -~]*' OR forms GLOB '*[^ -~]*')"
        )
        return {n for (n,) in self.db.execute(sql, [f"%{word}%" for word in words])}


def _where(record: Row) -> list[str]:
    return [*record["articles"]]


def _of_kind(kind: str | None) -> str:
    return "" if kind is None else f" AND kind = {KINDS.index(kind)}"
