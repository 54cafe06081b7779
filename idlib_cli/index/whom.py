"""Whom one article names or quotes, as rows: part of what an index stores of it."""

import re
from collections import Counter
from collections.abc import Iterable

from idlib_cli.records import Entity, Quote

_BODY = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?:(?:\s(?:of|for|the|and|&)){0,2}\s[^\W\d_a-z][\w.'’-]*)*"
    r"(?:\s(?:government|army|military|police|parliament|opposition|authorities|ministry|embassy))?"
)
"""A speaker with the name of a body: "Ankara", "Russia's government"; not "Two soldiers"."""

Named = tuple[str, str, int, tuple[str, ...], tuple[tuple[str, int], ...]]
"""(kind, name, quotes, roles, (spelling, how often) …)"""


def whom(entities: Iterable[Entity], quotes: Iterable[Quote]) -> list[Named]:
    """The persons and organisations of an article; governments and others too that it quotes by a
    name which is no entity: "Ankara warned".

    The quotes of "Ann Lee and Bo Reed" are counted for each of the two; repeats are not counted.
    """
    known: dict[tuple[str, str], tuple[dict[str, None], Counter[str]]] = {}
    for one in entities:
        roles, spellings = known.setdefault((one.kind, one.name), ({}, Counter()))
        roles.update(dict.fromkeys(one.roles))
        for text, count in one.spellings:
            spellings[text] += count
    listed = {name for _, name in known}
    said: Counter[str] = Counter()
    for quote in quotes:
        if quote.speaker is None or quote.repeat_of is not None:
            continue
        pair = quote.speaker.split(" and ") if quote.speaker not in listed else []
        said.update([name for name in pair if name in listed] or [quote.speaker])
    found: list[Named] = [
        (kind, name, said[name], tuple(roles), tuple(spellings.items()))
        for (kind, name), (roles, spellings) in known.items()
    ]
    found += [
        ("organisation", name, count, (), ((name, count),))
        for name, count in sorted(said.items())
        if name not in listed and _BODY.fullmatch(name)
    ]
    return found
