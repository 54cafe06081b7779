"""Whom a name may mean: the rules by which names of several articles are one person's.

Names of several words are compared within their surname; a name of one word goes to the only
family that it can mean; organisations go by a folded name and by acronyms that they themselves
explain. Each rule looks at one block of names alone, so that a change costs no more than the
blocks that it touches. Left out: where the names are kept, see `people` and `index.people`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from idlib_cli.language.name_forms import Keys, bare, can_mean, given_names, keys, parted, same
from idlib_cli.language.wordlists import words
from idlib_cli.linking.aliases import form_key

ALONE = "="
"""Stands before the block of persons' names of one word; names of several are in the block of
their surname."""
_MEANS = 3
"""How well a single name must fit a full one, see `name_forms.can_mean`."""
_USUAL = 5
"""A name is not rare that one in so many articles uses that use the commonest."""

T = TypeVar("T")


@dataclass(slots=True)
class Bearer(Generic[T]):
    """Those articles' entities that bear one name and are one person, as far as roles tell."""

    name: str
    own: Keys
    suffix: str
    rows: list[T]
    weight: int
    """How many entities."""
    nations: frozenset[str]
    heads: frozenset[str]

    def words(self) -> set[str]:
        """The words of the name, as single names are compared with them."""
        return {bare(word) for word in self.own}

    def agrees(self, other: "Bearer[T]") -> bool:
        """Whether the roles of two do not speak against each other.

        They do where both name nations and share neither a nation nor a role noun.
        """
        if not self.nations or not other.nations:
            return True
        return bool(self.nations & other.nations or self.heads & other.heads)

    def fits(self, other: "Bearer[T]") -> bool:
        """Whether two full names may be one person's."""
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return False
        return same(self.own, other.own) and self.agrees(other)


def block(kind: str, name: str) -> str:
    """Only names of one block, and single names of the words in them, may be one's.

    >>> block("person", "Karim al-Masri"), block("person", "Masri")
    ('masri', '=masri')
    >>> block("organisation", "The Harbour Centre")
    'harbour center'
    """
    if kind != "person":
        key = form_key(name).replace(".", "").replace("'s ", " ").replace("defence", "defense")
        return key.replace("organisation", "organization").replace("centre", "center")
    own, _ = _parted(name)
    word = bare(own[-1]) if own else ""
    return word if len(own) > 1 else ALONE + word


def of_roles(name: str, roles: Iterable[str], rows: Iterable[T] = (), weight: int = 0) -> Bearer[T]:
    """The bearer of a name with these roles."""
    own, suffix = _parted(name)
    parts = [word for role in roles for word in keys(role)]
    nations = frozenset(word for word in parts if word in words("nationalities"))
    heads = frozenset(word for word in parts if word in words("role_nouns"))
    return Bearer(name, own or ("",), suffix, [*rows], weight, nations, heads)


@lru_cache(maxsize=256)
def _parted(name: str) -> tuple[Keys, str]:
    """A name as it is compared: of one name asked for several times in a row."""
    return parted(keys(name))


def bearers(name: str, rows: Iterable[tuple[Sequence[str], T]]) -> list[Bearer[T]]:
    """The bearers of one name, given (roles, anything) of each entity in the order of articles:
    two where the roles of some and of others conflict."""
    found: list[Bearer[T]] = []
    for roles, row in sorted(rows, key=lambda row: not row[0]):
        if not roles and len(found) == 1:  # as nearly all: without a role nothing conflicts
            found[0].rows.append(row)
            found[0].weight += 1
            continue
        one = of_roles(name, roles, [row], 1)
        fitting = [bearer for bearer in found if bearer.agrees(one)]
        if len(fitting) != 1:
            found.append(one)
            continue
        fitting[0].rows.append(row)
        fitting[0].weight += 1
        fitting[0].nations |= one.nations
        fitting[0].heads |= one.heads
    return found


def families(block: Iterable[Bearer[T]]) -> list[list[Bearer[T]]]:
    """The bearers of full names with one surname, those together that are one person."""
    filed: dict[str, dict[int, list[Bearer[T]]]] = {}
    groups: list[list[Bearer[T]]] = []
    for bearer in _in_order(block):
        # A common surname has hundreds of groups; those without a common given name never fit.
        under, looked_up = given_names(bearer.own)
        likely = {at: g for key in looked_up for at, g in filed.get(key, {}).items()}
        fitting = [g for g in likely.values() if all(bearer.fits(other) for other in g)]
        if len(fitting) == 1:
            group = fitting[0]
            group.append(bearer)
        else:
            group = [bearer]
            groups.append(group)
        for key in under:
            filed.setdefault(key, {})[id(group)] = group
    return groups


def settled(
    block: Iterable[Bearer[T]], near: Sequence[Sequence[Bearer[T]]]
) -> list[list[Bearer[T]]]:
    """To which family with their word the bearers of one single name belong: first those that
    join each of the families `near`, then those who belong to none, by person."""
    known = [list(family) for family in near]
    found: list[list[Bearer[T]]] = [[] for _ in near]
    for bearer in _in_order(block):
        fitting = [at for at, family in enumerate(known) if means(bearer.own, family)]
        if len(fitting) == 1 and all(bearer.agrees(other) for other in known[fitting[0]]):
            known[fitting[0]].append(bearer)
            found[fitting[0]].append(bearer)
        else:
            known.append([bearer])
            found.append([bearer])
    return found


def means(single: Keys, family: Iterable[Bearer[T]]) -> bool:
    """Whether a single name can mean somebody in a family."""
    return any(can_be(single, other.own) for other in family)


def can_be(single: Keys, full: Keys) -> bool:
    """Whether a single name can stand for a full one."""
    return can_mean(single, full) >= _MEANS


def _in_order(block: Iterable[Bearer[T]]) -> list[Bearer[T]]:
    """The fullest names first, then those of most articles."""
    return sorted(block, key=lambda b: (-len(b.own), -b.weight, b.name))


def acronyms(written: Iterable[tuple[str, str]], blocks: Collection[str]) -> dict[str, str]:
    """{block of an acronym: block of the only organisation that explains it}, given (a spelling
    other than the name, block) of organisations, and the blocks that there are."""
    explained: dict[str, set[str]] = {}
    for text, full in written:
        if text.isupper() and (short := block("organisation", text)) in blocks:
            explained.setdefault(short, set()).add(full)
    only = {
        short: next(iter(full))
        for short, full in explained.items()
        if len(full) == 1 and short not in full
    }
    return {short: full for short, full in only.items() if full not in only}


def fullest(names: Mapping[str, int]) -> str:
    """The fullest of the names that are not rare, given in how many articles each is used."""
    if len(names) == 1:
        return next(iter(names))
    most = max(names.values())
    usual = [name for name, count in names.items() if count * _USUAL >= most]
    return max(usual, key=lambda n: (len(keys(n)), names[n], len(n), n))
