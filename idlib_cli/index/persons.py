"""Persons and organisations as an index has them: which articles name them, and by which names.

names     one row for each name of each kind. `person` is 0 where the row stands for a person or
          an organisation, and then has its totals and the name that is printed, if another;
          else the number of the row that does. `forms` are other spellings, `roles` what articles
          call it. Of a name that two persons share `bearer` tells one from the other
entities  one row for each name and article. `spellings` is the number of times that the name stands
          there, or of several (0 the name itself, else a form) each with its number; `roles` are
          given by their place in the name's

Here they are read; `people` writes and links them.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from idlib_cli.index.articles import Row, listed
from idlib_cli.index.asked import FactsAsked

KINDS = ("person", "organisation")
OWN, DIRTY, NOBODY = 0, -1, -2
"""Of `person`: itself; to be linked; a name that no article has any more."""

SCHEMA = """
CREATE TABLE names (
    number INTEGER PRIMARY KEY, kind INTEGER, name TEXT, bearer INTEGER, block TEXT, forms TEXT,
    roles TEXT, person INTEGER, quotes INTEGER, articles INTEGER, printed TEXT
);
CREATE INDEX names_person ON names (person) WHERE person > 0;
CREATE TABLE entities (
    name INTEGER, article INTEGER, quotes INTEGER, roles, spellings,
    PRIMARY KEY (name, article)
) WITHOUT ROWID;
"""

_AT_FIRST, _AT_ONCE = 48, 4096
"""Records that are read together: a page at first, then more and more."""
_SOME = 2_000
"""Articles that are looked up one by one sooner than all of a corpus at once."""

Packed = int | str | None


class _Article(NamedTuple):
    """What records say of an article."""

    rank: int
    name: str
    published: str | None


class PersonsAsked(FactsAsked):
    """What is known of persons and organisations."""

    def entities(self, numbers: Collection[int] | None = None) -> Iterator[Row]:
        """Every person and organisation of the articles, or of some by number, in any order."""
        some = "" if numbers is None else f" WHERE e.article IN ({listed(numbers)})"
        for name, kind, forms, roles, number, quotes, called, spelt, *article in self.db.execute(
            "SELECT n.name, n.kind, n.forms, n.roles, e.article, e.quotes, e.roles, e.spellings,"
            " a.key, a.article, a.published, a.rank FROM entities e CROSS JOIN names n"
            " ON n.number = e.name CROSS JOIN articles a ON a.number = e.article" + some
        ):
            yield {
                "name": name,
                "kind": KINDS[kind],
                "roles": unpacked_roles(called, _list(roles)),
                "spellings": unpacked_spellings(spelt, name, _list(forms)),
                "quotes": quotes,
                "number": number,
                **dict(zip(("key", "article", "published", "rank"), article, strict=True)),
            }

    def persons_total(self, kind: str | None = None) -> int:
        """How many persons and organisations there are, or of one kind."""
        sql = "SELECT count(*) FROM names WHERE person = 0" + _of_kind(kind)
        return int(self.db.execute(sql).fetchone()[0])

    def persons(
        self, kind: str | None = None, *, likely: Sequence[str] | None = None
    ) -> Iterator[Row]:
        """The records of persons and organisations, the most quoted first.

        With `likely`, folded words, only those of whom some spelling may contain one of these.
        """
        sql = (
            "SELECT number, kind, coalesce(printed, name), quotes, articles FROM names"
            " WHERE person = 0" + _of_kind(kind)
        )
        if likely is not None:
            sql += f" AND number IN ({listed(self._likely(likely))})"
        heads = self.db.execute(sql + " ORDER BY 4 DESC, 5 DESC, 3, 2").fetchall()
        for _, same in groupby(self._batches(heads), lambda pair: pair[0]):
            records = [record for _, record in same]
            # Two of one name, and as often told of: by where.
            yield from sorted(records, key=_where) if len(records) > 1 else records

    def _batches(self, heads: Sequence[tuple[Any, ...]]) -> Iterator[tuple[object, Row]]:
        """(what they are sorted by, record) of each."""
        at, size = 0, _AT_FIRST
        while at < len(heads):
            batch = heads[at : at + size]
            at, size = at + size, min(2 * size, _AT_ONCE)
            yield from zip((head[1:] for head in batch), self._records(batch), strict=True)

    def _records(self, heads: Sequence[tuple[Any, ...]]) -> Iterator[Row]:
        members: dict[int, list[tuple[Any, ...]]] = {head[0]: [] for head in heads}
        numbers = listed(members)
        for person, *member in self.db.execute(
            "SELECT number, number, name, forms, roles FROM names"
            f" WHERE number IN ({numbers}) UNION ALL"
            f" SELECT person, number, name, forms, roles FROM names WHERE person IN ({numbers})"
        ):
            members[person].append(tuple(member))
        wanted = sum(head[4] for head in heads)
        known = self._known_articles() if wanted > _SOME else None
        for number, kind, name, quotes, _ in heads:
            yield self._record(members[number], known, kind=kind, name=name, quotes=quotes)

    def _record(
        self,
        members: Iterable[tuple[Any, ...]],
        known: dict[int, _Article] | None,
        *,
        kind: int,
        name: str,
        quotes: int,
    ) -> Row:
        from idlib_cli.linking.spellings import in_order  # as linking puts them

        spellings: Counter[str] = Counter()
        roles: list[tuple[int, str, list[str]]] = []
        numbers: set[int] = set()
        for number, own, forms, called in members:
            rows = self.db.execute(
                "SELECT article, spellings, roles FROM entities WHERE name = ?", (number,)
            ).fetchall()
            numbers.update([row[0] for row in rows])
            for packed, count in Counter([row[1] for row in rows]).items():
                for text, times in unpacked_spellings(packed, own, _list(forms)):
                    spellings[text] += times * count
            if called is not None:
                noted = json.loads(called)
                said = (row for row in rows if row[2] is not None)
                roles += [(row[0], own, unpacked_roles(row[2], noted)) for row in said]
        if known is None:
            known = self._known_articles(numbers)
        roles.sort(key=lambda role: (known[role[0]].rank, role[1]))
        told = {(role, known[at].published): None for at, _, some in roles for role in some}
        return {
            "name": name,
            "kind": KINDS[kind],
            "roles": [list(role) for role in told],
            "spellings": in_order(spellings),
            "quotes": quotes,
            "articles": [one.name for one in sorted([known[at] for at in numbers])],
        }

    def _known_articles(self, numbers: Collection[int] | None = None) -> dict[int, _Article]:
        some = "" if numbers is None else f" WHERE number IN ({listed(numbers)})"
        sql = f"SELECT number, rank, article, published FROM articles{some}"
        return {number: _Article(*known) for number, *known in self.db.execute(sql)}

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
    articles: list[str] = record["articles"]
    return articles


def _of_kind(kind: str | None) -> str:
    return "" if kind is None else f" AND kind = {KINDS.index(kind)}"


def _list(packed: str | None) -> list[str]:
    found: list[str] = json.loads(packed) if packed else []
    return found


def packed_spellings(spellings: Iterable[tuple[str, int]], name: str, forms: list[str]) -> Packed:
    """Spellings as a row of `entities` has them; what is new is added to the forms of the name.

    >>> forms = ["Lind"]
    >>> packed = packed_spellings([("Ada Lind", 1), ("Lind", 2), ("A. Lind", 1)], "Ada Lind", forms)
    >>> packed, forms
    ('0 1 1 2 2 1', ['Lind', 'A. Lind'])
    >>> unpacked_spellings(packed, "Ada Lind", forms)
    [('Ada Lind', 1), ('Lind', 2), ('A. Lind', 1)]
    """
    listed = [*spellings]
    if [text for text, _ in listed] == [name]:
        return listed[0][1]
    numbers = [0 if text == name else _at(text, forms) + 1 for text, _ in listed]
    counts = [count for _, count in listed]
    return " ".join(f"{number} {count}" for number, count in zip(numbers, counts, strict=True))


def unpacked_spellings(packed: Packed, name: str, forms: Sequence[str]) -> list[tuple[str, int]]:
    """The spellings that were packed, each with how often it stands there."""
    if isinstance(packed, int):
        return [(name, packed)]
    found = [int(number) for number in (packed or "").split()]
    pairs = zip(found[::2], found[1::2], strict=True)
    return [(forms[number - 1] if number else name, count) for number, count in pairs]


def packed_roles(roles: Iterable[str], known: list[str]) -> Packed:
    """Roles as a row of `entities` has them; new ones are added to those of the name."""
    numbers = [_at(role, known) for role in roles]
    if len(numbers) < 2:
        return numbers[0] if numbers else None
    return " ".join(map(str, numbers))


def unpacked_roles(packed: Packed, known: Sequence[str]) -> list[str]:
    """The roles that were packed."""
    if packed is None:
        return []
    return [known[int(number)] for number in str(packed).split()]


def _at(text: str, known: list[str]) -> int:
    if text not in known:
        known.append(text)
    return known.index(text)
