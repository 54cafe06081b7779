"""Names of one word linked: each to the only family that it can mean."""

from itertools import groupby
from operator import itemgetter
from typing import Any

from idlib_cli.index.name_links import NameLinks
from idlib_cli.language.name_forms import Keys, bare, keys, parted
from idlib_cli.linking.bearers import ALONE, Bearer, can_be, of_roles, settled

_RIVALS = 2
"""So many families that a single name fits are as good as more: it then belongs to none."""


def single_names(links: NameLinks, marked: set[str]) -> None:
    """Names of one word: each to the only family that it can mean."""
    sql = (
        "SELECT block, number, name, person FROM names WHERE kind = 0 AND person <> -2"
        f" AND substr(block, 1, 1) = '{ALONE}' ORDER BY block, name, bearer"
    )
    words = {word.removeprefix(ALONE) for word in marked} | links.words
    todo = {
        key.removeprefix(ALONE): rows
        for key, group in groupby(links.db.execute(sql), itemgetter(0))
        if key.removeprefix(ALONE) in words and (rows := [*group])
    }
    near = _near(links, todo)
    for rows in todo.values():
        held = links.bearers((number, name) for _, number, name, _ in rows)
        before = {number: person for _, number, _, person in rows}
        heads = sorted({head for bearer in held for head in near.get(bearer.own, ())})
        found = settled(held, [_family(links, head) for head in heads])
        for at, group in enumerate(found):
            ids = [bearer.rows[0] for bearer in group]
            for number in ids:
                links.set(number, heads[at] if at < len(heads) else min(ids), before[number])


def _near(links: NameLinks, todo: dict[str, list[Any]]) -> dict[Keys, list[int]]:
    """Of each single name the first families that it can mean: more than one are rivals."""
    if not todo:
        return {}
    owns = {word: {of_roles(name, ()).own for _, _, name, _ in rows} for word, rows in todo.items()}
    found: dict[Keys, list[int]] = {}
    for number, name, person in links.db.execute(
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


def _family(links: NameLinks, head: int) -> list[Bearer[int]]:
    """The full names of a person."""
    sql = (
        "SELECT number, name FROM names WHERE (number = ?1 OR person > 0 AND person = ?1)"
        f" AND substr(block, 1, 1) <> '{ALONE}'"
    )
    return links.bearers(links.db.execute(sql, (head,)).fetchall())
