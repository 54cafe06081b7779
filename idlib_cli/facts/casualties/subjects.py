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
    return subjects(found, victim)


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
