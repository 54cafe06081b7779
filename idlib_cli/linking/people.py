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
from typing import Any

from idlib_cli.language.name_forms import Keys, bare, can_mean, initials, keys, parted, same
from idlib_cli.language.wordlists import words
from idlib_cli.linking.aliases import Alias, by_form, form_key

Row = dict[str, Any]


@dataclass(slots=True)
class Linked:
    """One person or organisation of the corpus."""

    kind: str
    names: Counter[str] = field(default_factory=Counter)
    """Each article's canonical name and in how many articles."""
    spellings: Counter[str] = field(default_factory=Counter)
    """As written and how often."""
    roles: dict[tuple[str, str | None], None] = field(default_factory=dict)
    """(role, date of the article), in the order of the articles, each pair once."""
    articles: dict[str, None] = field(default_factory=dict)
    """In order, each once."""
    sources: set[tuple[int, str]] = field(default_factory=set)
    """(article number, canonical name there): whose quotes are this one's."""
    declared: str | None = None
    """The name from `aliases.txt`, which is then the one printed."""

    @property
    def name(self) -> str:
        """The declared name, else the fullest of the names that are not rare."""
        if self.declared:
            return self.declared
        most = max(self.names.values())
        usual = [name for name, count in self.names.items() if count * 5 >= most]
        return max(usual, key=lambda n: (len(keys(n)), self.names[n], len(n), n))

    def add(self, row: Row) -> None:
        """Take in one article's entity."""
        self.names[row["name"]] += 1
        for text, count in row["spellings"]:
            self.spellings[text] += count
        for role in row["roles"]:
            self.roles[role, row["published"]] = None
        self.articles[row["article"]] = None
        self.sources.add((row["number"], row["name"]))


def link(rows: Iterable[Row], aliases: Sequence[Alias] = ()) -> list[Linked]:
    """The entities of a corpus, each article's row given to one of them.

    A row has `name`, `kind`, `roles` [role], `spellings` [[text, count]], `number`, `article`,
    `published`, as `Index.entities` gives them. The order of the rows changes nothing but the
    order of roles and articles.
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


@dataclass(slots=True)
class _Bearer:
    """Those articles' entities that bear one name and are one person, as far as roles tell."""

    name: str
    own: Keys
    suffix: str
    rows: list[Row]
    nations: set[str]
    heads: set[str]

    def agrees(self, other: "_Bearer") -> bool:
        """Whether the roles of two do not speak against each other.

        They do where both name nations and share neither a nation nor a role noun.
        """
        if not self.nations or not other.nations:
            return True
        return bool(self.nations & other.nations or self.heads & other.heads)

    def fits(self, other: "_Bearer") -> bool:
        """Whether two full names may be one person's."""
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return False
        return same(self.own, other.own) and self.agrees(other)


def _bearers(name: str, rows: list[Row]) -> list[_Bearer]:
    """The bearers of one name: two where the roles of some rows and others conflict."""
    own, suffix = parted(keys(name))
    found: list[_Bearer] = []
    for row in sorted(rows, key=lambda row: not row["roles"]):
        parts = [word for role in row["roles"] for word in keys(role)]
        nations = {word for word in parts if word in words("nationalities")}
        heads = {word for word in parts if word in words("role_nouns")}
        one = _Bearer(name, own, suffix, [row], nations, heads)
        fitting = [bearer for bearer in found if bearer.agrees(one)]
        if len(fitting) != 1:
            found.append(one)
            continue
        fitting[0].rows.append(row)
        fitting[0].nations |= nations
        fitting[0].heads |= heads
    return found


def _persons(by_name: dict[str, list[Row]]) -> list[Linked]:
    """Names of several words by surname; then single names to the only one they can mean."""
    bearers = [bearer for name, rows in by_name.items() for bearer in _bearers(name, rows)]
    bearers.sort(key=lambda b: (-len(b.own), -len(b.rows), b.name))
    by_word: dict[str, dict[int, list[_Bearer]]] = {}
    by_surname: dict[tuple[str, str], dict[int, list[_Bearer]]] = {}
    groups: list[list[_Bearer]] = []
    for bearer in bearers:
        own = bearer.own or ("",)
        forms = [(bare(own[-1]), letter) for letter in sorted(initials(own))]
        if len(own) > 1:
            # A common surname has hundreds of groups; those without a common initial never fit.
            likely = {at: group for form in forms for at, group in by_surname.get(form, {}).items()}
            fitting = [g for g in likely.values() if all(bearer.fits(other) for other in g)]
        else:
            near = by_word.get(bare(own[-1]), {}).values()
            fitting = [g for g in near if any(can_mean(own, other.own) >= 3 for other in g)]
            if len(fitting) == 1 and not all(bearer.agrees(other) for other in fitting[0]):
                fitting = []
        if len(fitting) == 1:
            fitting[0].append(bearer)
            group = fitting[0]
        else:
            group = [bearer]
            groups.append(group)
        for form in forms:
            by_surname.setdefault(form, {})[id(group)] = group
        for word in {bare(word) for word in own}:
            by_word.setdefault(word, {})[id(group)] = group
    return [_linked([row for bearer in group for row in bearer.rows]) for group in groups]


def _organisations(by_name: dict[str, list[Row]]) -> list[Linked]:
    """Organisations by their folded name, "the" and spelling variants aside; then by acronym."""
    groups: dict[str, list[str]] = {}
    for name in sorted(by_name):
        groups.setdefault(_organisation_key(name), []).append(name)
    acronyms: dict[str, set[str]] = {}
    for key, names in groups.items():
        for name in names:
            for row in by_name[name]:
                for text, _ in row["spellings"]:
                    if text.isupper() and text != name:
                        acronyms.setdefault(_organisation_key(text), set()).add(key)
    for acronym, full in acronyms.items():
        if acronym in groups and len(full) == 1 and acronym not in full:
            groups[next(iter(full))] += groups.pop(acronym)
    return [_linked([row for name in names for row in by_name[name]]) for names in groups.values()]


def _organisation_key(name: str) -> str:
    key = form_key(name).replace(".", "").replace("'s ", " ").replace("defence", "defense")
    return key.replace("organisation", "organization").replace("centre", "center")


def _linked(rows: list[Row]) -> Linked:
    rows.sort(key=lambda row: (row["published"] is None, row["published"] or "", row["article"]))
    linked = Linked(rows[0]["kind"])
    for row in rows:
        linked.add(row)
    return linked


def records(linked: Iterable[Linked], quotes: dict[tuple[int, str], int]) -> list[Row]:
    """The records of `idlib people`, the most quoted first, then those in most articles.

    `quotes` counts the quotes of each (article number, speaker).
    """
    found: list[Row] = [
        {
            "name": one.name,
            "kind": one.kind,
            "roles": [list(role) for role in one.roles],
            "spellings": [list(item) for item in one.spellings.most_common()],
            "quotes": sum(quotes.get(source, 0) for source in one.sources),
            "articles": list(one.articles),
        }
        for one in linked
    ]
    found.sort(key=lambda r: (-r["quotes"], -len(r["articles"]), r["name"]))
    return found
