"""Names of several words linked: two bearers of one name told apart, and the names of one person
found within their surname."""

from collections.abc import Collection, Iterable

from idlib_cli.index.articles import listed
from idlib_cli.index.name_links import PERSON, NameLinks
from idlib_cli.index.name_rows import mark, slot
from idlib_cli.index.person_packing import texts, unpacked_roles
from idlib_cli.index.persons import DIRTY
from idlib_cli.index.schema import KEY
from idlib_cli.language.name_forms import bare, keys
from idlib_cli.linking.bearers import bearers, families


def part(links: NameLinks, number: int) -> None:
    """Tell the bearers of one name from each other, where roles of some and others conflict."""
    sql = "SELECT name, block, roles, forms FROM names WHERE number = ?"
    name, key, roles, forms = links.db.execute(sql, (number,)).fetchone()
    slots = [number]
    while (taken := slot(links.db, PERSON, name, len(slots)))[1] is not None:
        slots.append(taken[0])
    noted = texts(roles)
    if len(slots) == 1:
        sql = "SELECT DISTINCT roles FROM entities WHERE name = ? AND roles IS NOT NULL"
        told = (unpacked_roles(called, noted) for (called,) in links.db.execute(sql, (number,)))
        if len(bearers(name, [(some, None) for some in told])) < 2:
            return
    rows = links.db.execute(
        "SELECT e.roles, e.name, e.article FROM entities e JOIN articles a"
        f" ON a.number = e.article WHERE e.name IN ({listed(slots)}) ORDER BY {KEY}"
    ).fetchall()
    found = bearers(name, [(unpacked_roles(row[0], noted), row[1:]) for row in rows])
    for at, bearer in enumerate(found):
        if at == len(slots):
            slots.append(slot(links.db, PERSON, name, at)[0])
            links.db.execute(
                "INSERT INTO names (number, kind, name, bearer, block, person)"
                " VALUES (?, 0, ?, ?, ?, ?)",
                (slots[at], name, at, key, DIRTY),
            )
        links.db.executemany(
            f"UPDATE entities SET name = {slots[at]} WHERE name = ? AND article = ?",
            [row for row in bearer.rows if row[0] != slots[at]],
        )
    mark(links.db, slots)
    links.db.execute(
        f"UPDATE names SET roles = ?, forms = ? WHERE number IN ({listed(slots)})",
        (roles, forms),
    )


def full_names(links: NameLinks, blocks: Collection[str]) -> None:
    """Names of several words, by surname."""
    for _, rows in links.by_block(PERSON, blocks):
        numbers = {number: person for _, number, _, person in rows}
        if len(rows) == 1:
            _put(links, [rows[0][1]], numbers, [rows[0][2]])
            continue
        held = links.bearers((number, name) for _, number, name, _ in rows)
        for family in families(held):
            ids = [bearer.rows[0] for bearer in family]
            _put(links, ids, numbers, [bearer.name for bearer in family])


def _put(links: NameLinks, family: list[int], before: dict[int, int], names: Iterable[str]) -> None:
    """Make of some names one person."""
    head = min(family)
    changed = [links.set(number, head, before[number]) for number in family]
    if any(changed) and not links.everything:  # where single names are all looked at
        links.words |= {bare(word) for name in names for word in keys(name)}
