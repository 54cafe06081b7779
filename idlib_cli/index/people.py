"""Persons and organisations written into an index, and linked: which names are one's.

A name comes with the articles that have it. What an article changes marks its names, and `link`
looks again at the blocks of marked names alone (`linking.bearers`), so that an update costs what
changed. Whom an article named that is gone waits in `gone` for its new version, which mostly names
them as before: then nothing is marked. The result depends on the entities there are, not on the
order in which they came.
"""

import sqlite3
from collections.abc import Collection, Iterable

from idlib_cli.index.articles import listed
from idlib_cli.index.body_names import organisations
from idlib_cli.index.full_names import full_names, part
from idlib_cli.index.name_links import ORGANISATION, PERSON, NameLinks, as_json
from idlib_cli.index.name_rows import mark, slot
from idlib_cli.index.person_packing import Packed, packed_roles, packed_spellings, texts
from idlib_cli.index.person_totals import count
from idlib_cli.index.persons import DIRTY, KINDS, OWN
from idlib_cli.index.schema import KEY
from idlib_cli.index.single_names import single_names
from idlib_cli.index.whom import Named
from idlib_cli.linking.bearers import ALONE, block

_MOSTLY = 4
"""Where more than one name in so many is marked, all are looked at."""


def insert(db: sqlite3.Connection, article: int, named: Iterable[Named]) -> None:
    """Store whom an article names."""
    waiting = _waiting(db, article)
    for kind, name, quotes, roles, spellings in named:
        code = KINDS.index(kind)
        number, row = slot(db, code, name)
        known, forms, person = (row[0], row[1], row[2]) if row else (None, None, OWN)
        noted: tuple[list[str], list[str]] = texts(known) if roles else [], []
        called = packed_roles(roles, noted[0]) if roles else None
        if [text for text, _ in spellings] != [name]:
            noted = noted[0], texts(forms)
        spelt = packed_spellings(spellings, name, noted[1])
        before = waiting.get((code, name, quotes, called, spelt))
        if before is not None:
            _take_back(db, before, article)
            continue
        now = as_json(noted[0]) if noted[0] else known, as_json(noted[1]) if noted[1] else forms
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
            mark(db, [number])
        db.execute(
            "INSERT INTO entities VALUES (?, ?, ?, ?, ?)", (number, article, quotes, called, spelt)
        )


def _waiting(
    db: sqlite3.Connection, article: int
) -> dict[tuple[int, str, int, Packed, Packed], int]:
    """Whom the last version of an article named, of the same day, by all that is kept of each."""
    rows = db.execute(
        "SELECT n.kind, n.name, g.quotes, g.roles, g.spellings, g.name FROM articles a CROSS JOIN"
        f" gone g ON g.key = {KEY} AND g.published IS a.published JOIN names n"
        " ON n.number = g.name WHERE a.number = ?",
        (article,),
    )
    return {(kind, name, *kept): number for kind, name, *kept, number in rows}


def _take_back(db: sqlite3.Connection, name: int, article: int) -> None:
    """Have an article name somebody as its last version did, which changes nothing."""
    gone = f"FROM gone WHERE name = ?1 AND key = (SELECT {KEY} FROM articles a WHERE number = ?2)"
    db.execute(
        f"INSERT INTO entities SELECT name, ?2, quotes, roles, spellings {gone}", (name, article)
    )
    db.execute(f"DELETE {gone}", (name, article))


def remove(db: sqlite3.Connection, articles: Collection[int]) -> None:
    """Take out whom these articles name: one look at all entities, however many articles."""
    inside = f"article IN ({listed(articles)})"
    db.execute(
        f"INSERT OR REPLACE INTO gone SELECT {KEY}, e.name, a.published, e.quotes, e.roles,"
        " e.spellings FROM entities e CROSS JOIN articles a ON a.number = e.article"
        f" CROSS JOIN names n ON n.number = e.name WHERE e.{inside} AND n.person <> -1"
    )
    db.execute(f"DELETE FROM entities WHERE {inside}")


def link(db: sqlite3.Connection) -> None:
    """Say which names are one person's or one organisation's."""
    mark(db, [name for (name,) in db.execute("SELECT DISTINCT name FROM gone")])
    db.execute("DELETE FROM gone")
    (marked,) = db.execute("SELECT count(*) FROM names WHERE person = -1").fetchone()
    if not marked:
        return
    (names,) = db.execute("SELECT count(*) FROM names").fetchone()
    links = NameLinks(db, everything=marked * _MOSTLY > names)
    for number in links.marked("kind = 0 AND bearer = 0 AND roles IS NOT NULL"):
        part(links, number)
    blocks, bodies = links.blocks(PERSON), links.blocks(ORGANISATION)
    for number in links.marked("1"):
        links.leave_out(number)
    alone = {key for key in blocks if key.startswith(ALONE)}
    full_names(links, blocks - alone)
    single_names(links, alone)
    organisations(links, bodies)
    count(links)
