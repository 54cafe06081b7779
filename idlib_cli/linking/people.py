"""Persons and organisations across articles: which names mean the same one.

Two articles' names are one person only where nothing speaks against it: one surname, given names
and suffixes not in conflict, roles of no two nations. A name that could be either of two persons
stays by itself, so that nobody is given another's words. Aliases that the user declares win.

Pure functions of rows: nothing here reads an index or a file. Left out: nicknames (Bill for
William) and transliterations beyond accents, which `aliases.txt` can declare.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from idlib_cli.language.name_forms import keys
from idlib_cli.linking.aliases import Alias, by_form, form_key
from idlib_cli.linking.bearers import (
    ALONE,
    Bearer,
    acronyms,
    bearers,
    block,
    families,
    fullest,
    settled,
)
from idlib_cli.linking.spellings import in_order, in_time

Row = dict[str, Any]


@dataclass(slots=True)
class Linked:
    """One person or organisation of the corpus."""

    kind: str
    names: Counter[str] = field(default_factory=Counter)
    """Each article's canonical name and in how many articles."""
    spellings: Counter[str] = field(default_factory=Counter)
    """As written and how often."""
    roles: set[tuple[str, str | None]] = field(default_factory=set)
    """(role, date of the article), each pair once."""
    articles: dict[str, None] = field(default_factory=dict)
    """In order, each once."""
    quotes: dict[tuple[int, str], int] = field(default_factory=dict)
    """{(article number, canonical name there): quotes}"""
    declared: str | None = None
    """The name from `aliases.txt`, which is then the one printed."""

    @property
    def name(self) -> str:
        """The declared name, else the fullest of the names that are not rare."""
        return self.declared or fullest(self.names)

    def add(self, row: Row) -> None:
        """Take in one article's entity."""
        self.names[row["name"]] += 1
        for text, count in row["spellings"]:
            self.spellings[text] += count
        for role in row["roles"]:
            self.roles.add((role, row["published"]))
        self.articles[row["article"]] = None
        self.quotes[row["number"], row["name"]] = row["quotes"]


def link(rows: Iterable[Row], aliases: Sequence[Alias] = ()) -> list[Linked]:
    """The entities of a corpus, each article's row given to one of them.

    A row has `name`, `kind`, `roles` [role], `spellings` [[text, count]] and `quotes` (how many),
    and of its article `number`, `key`, `article`, `published` and `rank` (in the order of print),
    as `Index.entities` gives them.
    """
    declared = by_form(aliases)
    by_alias: dict[str, Linked] = {}
    persons: dict[str, list[Row]] = {}
    others: dict[str, list[Row]] = {}
    for row in rows:
        printed = _declared(row, declared)
        if printed is not None:
            by_alias.setdefault(printed, Linked(row["kind"], declared=printed)).add(row)
        else:
            (persons if row["kind"] == "person" else others).setdefault(row["name"], []).append(row)
    return [*by_alias.values(), *_persons(persons), *_organisations(others)]


def _declared(row: Row, declared: dict[str, str]) -> str | None:
    """The printed name that an alias gives an entity, by its name or a full spelling of it."""
    if not declared:
        return None
    spellings = [text for text, _ in row["spellings"] if len(keys(text)) > 1]
    found = (declared.get(form_key(form)) for form in (row["name"], *spellings))
    return next((name for name in found if name is not None), None)


def _persons(by_name: dict[str, list[Row]]) -> list[Linked]:
    """Names of several words by surname; then single names to the only one they can mean."""
    blocks: dict[str, list[Bearer[Row]]] = {}
    for name, rows in by_name.items():
        ordered = sorted(rows, key=itemgetter("key"))
        found = bearers(name, [(row["roles"], row) for row in ordered])
        blocks.setdefault(block("person", name), []).extend(found)
    groups: list[list[Bearer[Row]]] = []
    near: dict[str, list[int]] = {key: [] for key in blocks if key.startswith(ALONE)}
    for key, named in blocks.items():
        for family in [] if key in near else families(named):
            words = {ALONE + word for bearer in family for word in bearer.words()}
            for word in words & near.keys():
                near[word].append(len(groups))
            groups.append(family)
    several = [tuple(group) for group in groups]
    for key, likely in near.items():
        joined = settled(blocks[key], [several[at] for at in likely])
        for at, more in zip(likely, joined, strict=False):
            groups[at] += more
        groups += joined[len(likely) :]
    return [_linked([row for bearer in group for row in bearer.rows]) for group in groups]


def _organisations(by_name: dict[str, list[Row]]) -> list[Linked]:
    """Organisations by their folded name, "the" and spelling variants aside; then by acronym."""
    groups: dict[str, list[str]] = {}
    for name in by_name:
        groups.setdefault(block("organisation", name), []).append(name)
    written = (
        (text, key)
        for key, names in groups.items()
        for name in names
        for row in by_name[name]
        for text, _ in row["spellings"]
        if text != name
    )
    for short, full in acronyms(written, groups.keys()).items():
        groups[full] += groups.pop(short)
    return [_linked([row for name in names for row in by_name[name]]) for names in groups.values()]


def _linked(rows: list[Row]) -> Linked:
    rows.sort(key=itemgetter("rank"))
    linked = Linked(rows[0]["kind"])
    for row in rows:
        linked.add(row)
    return linked


def record(one: Linked) -> Row:
    """The record of `idlib people`."""
    return {
        "name": one.name,
        "kind": one.kind,
        "roles": [list(role) for role in sorted(one.roles, key=in_time)],
        "spellings": in_order(one.spellings),
        "quotes": sum(one.quotes.values()),
        "articles": list(one.articles),
    }


def records(linked: Iterable[Linked]) -> list[Row]:
    """The records of all, in order."""
    return [*map(record, ordered(linked))]


def ordered(linked: Iterable[Linked]) -> list[Linked]:
    """Those linked, the most quoted first, then those in most articles."""
    return sorted(linked, key=_place)


def _place(one: Linked) -> tuple[int, int, str, str, list[str]]:
    """Where somebody stands among others."""
    return -sum(one.quotes.values()), -len(one.articles), one.name, one.kind, [*one.articles]
