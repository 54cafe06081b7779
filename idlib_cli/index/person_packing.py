"""What an index keeps of somebody's spellings and roles, in little room; see `persons`."""

import json
import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from idlib_cli.index.articles import listed

Packed = int | str | None
_DIGITS = 10
"""Numbers below this need nothing between them."""
Told = tuple[list[Any], list[Any]]
"""Spellings and roles as in a record: [as written, how often] and [role, date]."""


class Name(NamedTuple):
    """A name of a person."""

    person: int
    number: int
    name: str
    forms: list[str]
    roles: list[str]


def told(db: sqlite3.Connection, names: Iterable[Name]) -> dict[int, Told]:
    """The spellings and the roles of each person, from the entities of all names."""
    from idlib_cli.linking.spellings import in_order, in_time  # as linking puts them

    known = {name.number: name for name in names}
    spellings: dict[int, Counter[str]] = {name.person: Counter() for name in known.values()}
    for number, packed, count in db.execute(
        "SELECT name, spellings, count(*) FROM entities"
        f" WHERE name IN ({listed(known)}) GROUP BY 1, 2"
    ):
        name = known[number]
        for text, times in unpacked_spellings(packed, name.name, name.forms):
            spellings[name.person][text] += times * count
    roles: dict[int, set[tuple[str, str | None]]] = defaultdict(set)
    with_roles = listed([number for number, name in known.items() if name.roles])
    for number, packed, published in db.execute(
        "SELECT DISTINCT e.name, e.roles, a.published FROM entities e CROSS JOIN articles a"
        f" ON a.number = e.article WHERE e.name IN ({with_roles}) AND e.roles IS NOT NULL"
    ):
        name = known[number]
        called = unpacked_roles(packed, name.roles)
        roles[name.person].update([(role, published) for role in called])
    return {
        person: (in_order(counts), [[*role] for role in sorted(roles[person], key=in_time)])
        for person, counts in spellings.items()
    }


def packed_told(found: Told) -> bytes:
    """The same of one person, packed."""
    return zlib.compress(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())


def unpacked_told(packed: bytes) -> Told:
    """What was packed."""
    spellings, roles = json.loads(zlib.decompress(packed))
    return spellings, roles


def texts(packed: str | None) -> list[str]:
    """A list of texts from JSON; empty where there is none."""
    found: list[str] = json.loads(packed) if packed else []
    return found


def packed_spellings(spellings: Iterable[tuple[str, int]], name: str, forms: list[str]) -> Packed:
    """Spellings as a row of `entities` has them; what is new is added to the forms of the name.

    >>> forms = ["Lind"]
    >>> packed = packed_spellings([("Ada Lind", 1), ("Lind", 2), ("A. Lind", 1)], "Ada Lind", forms)
    >>> packed, forms
    ('011221', ['Lind', 'A. Lind'])
    >>> unpacked_spellings(packed, "Ada Lind", forms)
    [('Ada Lind', 1), ('Lind', 2), ('A. Lind', 1)]
    """
    listed = [*spellings]
    if [text for text, _ in listed] == [name]:
        return listed[0][1]
    numbers = [0 if text == name else _at(text, forms) + 1 for text, _ in listed]
    counts = [count for _, count in listed]
    pairs = [number for pair in zip(numbers, counts, strict=True) for number in pair]
    return ("" if max(pairs, default=0) < _DIGITS else " ").join(map(str, pairs))


def unpacked_spellings(packed: Packed, name: str, forms: Sequence[str]) -> list[tuple[str, int]]:
    """The spellings that were packed, each with how often it stands there."""
    if isinstance(packed, int):
        return [(name, packed)]
    text = packed or ""
    found = [int(number) for number in (text.split() if " " in text else text)]
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
