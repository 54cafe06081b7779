"""Classes of what kills and drives out: a "car bombing" is a blast, "cholera" a disease.

Two causes of different classes tell two events apart, unless one and the same event is often told
both ways ("a raid", "an air strike").
"""

import re
from functools import cache

from idlib_cli.language.folding import fold
from idlib_cli.language.memo import Memo
from idlib_cli.language.wordlists import entries

_WORD = re.compile(r"\w+(?:-\w+)*")


def classes(cause: str) -> frozenset[str]:
    """The classes of words/cause_classes.txt that a cause belongs to.

    >>> sorted(classes("a suicide car bombing"))
    ['blast']
    """
    return _classes[cause]


def _classes_of(cause: str) -> frozenset[str]:
    table = _table()
    found = {table[w] for w in _WORD.findall(fold(cause)) if w in table}
    # "Bombing raid" is told by its first, special word; "attack" alone says little.
    return frozenset(found - {"attack"} or found)


_classes = Memo(_classes_of)


def akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one event is often told by a class of each."""
    return any(one & family and other & family for family in families())


def alike(one: str, other: str) -> bool:
    """Whether two words for a cause are of one class, or the same: a quake, an earthquake."""
    return one.lower() == other.lower() or not classes(one).isdisjoint(classes(other))


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether causes of these classes cannot be of one event: a flood, a bombing."""
    return bool(one and other and not one & other) and not akin(one, other)


@cache
def families() -> tuple[frozenset[str], ...]:
    """The classes of cause by which one event is often told both ways."""
    return tuple(frozenset(line.split()) for line in entries("akin_causes"))


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in entries("cause_classes"):
        name, _, members = line.partition(":")
        table.update(dict.fromkeys(members.split(), name))
    return table
