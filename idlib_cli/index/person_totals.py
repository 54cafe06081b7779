"""What is counted of each person and organisation when names are linked."""

from array import array
from collections import Counter

from idlib_cli.index.articles import listed
from idlib_cli.index.name_links import NameLinks, as_json
from idlib_cli.index.person_packing import Name, packed_told, texts, told
from idlib_cli.linking.bearers import fullest

_MANY = 256
"""Of somebody in so many articles it is kept what they tell: too many rows for a page of them."""


def count(links: NameLinks) -> None:
    """Set the totals of those who changed."""
    some = "1" if links.everything else "number IN (SELECT value FROM json_each(?))"
    asked = () if links.everything else (as_json(sorted(links.touched)),)
    some = f" WHERE {some} AND person"
    links.db.execute(
        f"UPDATE names SET quotes = NULL, articles = NULL, printed = NULL, told = NULL{some} <> 0",
        asked,
    )
    own = f"SELECT number FROM names{some} = 0"
    for number in array("q", [number for (number,) in links.db.execute(own, asked)]):
        _count_one(links, number)


def _count_one(links: NameLinks, head: int) -> None:
    sql = "SELECT number, name, forms, roles FROM names WHERE number = ?1"
    rows = links.db.execute(f"{sql} OR person > 0 AND person = ?1", (head,)).fetchall()
    names: Counter[str] = Counter()
    quotes = 0
    for number, name, _, _ in rows:
        sql = "SELECT count(*), sum(quotes) FROM entities WHERE name = ?"
        count, said = links.db.execute(sql, (number,)).fetchone()
        names[name] += count
        quotes += said
    articles = count
    if len(rows) > 1:
        numbers = listed([number for number, *_ in rows])
        sql = f"SELECT count(DISTINCT article) FROM entities WHERE name IN ({numbers})"
        (articles,) = links.db.execute(sql).fetchone()
    packed = None
    if articles >= _MANY:
        members = [Name(head, at, name, texts(f), texts(r)) for at, name, f, r in rows]
        packed = packed_told(told(links.db, members)[head])
    links.db.execute(
        "UPDATE names SET quotes = ?, articles = ?, printed = nullif(?, name), told = ?"
        " WHERE number = ?",
        (quotes, articles, fullest(names), packed, head),
    )
