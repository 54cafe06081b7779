"""Who a verb is about: its subject with those coordinated with it, and names in capitals.

The verb tells how many: of "was killed" there is but one, of "were killed" more.
"""

from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.phrase import Phrase

_NAMES = 6
"""Names in a list that are looked at."""


def singular(found: Arguments, victim: Phrase, verb: int) -> Phrase:
    """A name that ends in -s is one person where the verb says so: "Torres was killed"."""
    one = victim.shape == "name" and victim.plural
    if one and found.sentence.low[verb] in ("was", "is", "has"):
        return replace(victim, low=1, high=1, plural=False)
    return victim


def agreeing(found: Arguments, victim: Phrase, verb: int) -> tuple[Phrase, ...]:
    """The subjects of a verb; of "was" there is but one: "Ruiz, a leader and envoy, was killed"."""
    if victim.low == 1 and found.sentence.low[verb] in ("was", "is", "has"):
        return (victim,)
    listed = subjects(found, victim)
    if found.sentence.low[verb] in ("were", "are") and len(listed) == 1 and _is_one(victim):
        return _further(found, victim) or listed
    return listed


def _is_one(victim: Phrase) -> bool:
    return victim.low == victim.high == 1 and victim.shape == "noun"


_CLAUSE = 16
"""Tokens of a relative clause between two subjects."""
_GROUP = 6
"""Tokens between those counted and the group that they belong to."""


def _further(found: Arguments, victim: Phrase) -> tuple[Phrase, ...]:
    """The subjects of "were" where one alone stands before it.

    "*Two officers* who were guarding her and *a clerk* were hurt", "*two members* of a bishop's
    choir were hurt".
    """
    low = found.sentence.low
    before = victim.first - 1
    if before > 2 and low[before] == "and":
        opening = next(
            (k for k in range(before - 2, max(0, before - _CLAUSE), -1) if low[k] in _OPENERS), None
        )
        other = found.ends.get(opening) if opening is not None else None
        return (other, victim) if other is not None and not other.nobody else ()
    for at in range(before, max(0, before - _GROUP), -1):
        other = found.ends.get(at) if low[at] == "of" else None
        if other is not None:
            return (other,) if other.shape == "number" and not other.nobody else ()
    return ()


_OPENERS = frozenset({"who", "that", "which"})


def subjects(found: Arguments, victim: Phrase) -> tuple[Phrase, ...]:
    """The victim and those coordinated with it to the left."""
    return tuple(p for p in members(found, victim, leftward=True) if not p.nobody)


_AGREEING = frozenset({"was", "is", "had", "has", "were", "are", "have"})


def names_in_capitals(found: Arguments, first: int, *, finite: bool = False) -> tuple[Phrase, ...]:
    """Unknown names before a verb group, in a text of capitals: "RUIZ, 25, WAS", "A AND B WERE"."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    if not sentence.capitals or not (finite or low[first] in _AGREEING):
        return ()
    last = first
    if first and low[first - 1] == ",":  # back over an insertion
        commas = (k for k in range(first - 2, max(0, first - 25), -1) if low[k] == ",")
        last = next(
            (k for k in commas if kinds[k + 1] in "dhn" or low[k + 1] in ("who", "#age")), first
        )
    names: list[Phrase] = []
    while len(names) < _NAMES:
        at = last
        while at > 0 and kinds[at - 1] in "wN" and low[at - 1][0] != "#":
            at -= 1
        if at == last or last - at > 6 or low[last - 1] in lexicon.not_victims():
            break
        names.insert(0, Phrase(at, last, last - 1, "name", 1, 1))
        if at < 2 or low[at - 1] not in ("and", ","):
            break
        last = at - 2 if low[at - 2] == "," else at - 1
    if not names or (names[0].first and kinds[names[0].first - 1] == "p"):
        return ()
    many = low[first] in ("were", "are", "have")
    return tuple(names) if finite or many == (len(names) > 1) else ()
