"""A name as somebody types it to the names that a corpus has.

In this order, the first that finds anything deciding: the same spelling but for case, accents and
"the"; a declared alias; the words of the name, a surname before any other ("erdogan" finds Recep
Tayyip Erdoğan); the same letters parted otherwise ("ji woo" finds Ji-woo); a typing error in one of
the words ("Erdogen").
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from idlib_cli.language.name_forms import Keys, can_mean, keys, parted, same
from idlib_cli.linking.aliases import Alias, form_key

_LEAST_RUN = 4
"""Letters that are enough to know a name by however they are parted."""
_PARTING = re.compile(r"[\s'’.-]+")


class Found(NamedTuple):
    """The names meant by what was typed."""

    names: list[str]
    misspelt: bool = False
    """Whether they are only like what was typed."""


def meant(asked: str, names: Iterable[str], aliases: Sequence[Alias] = ()) -> Found:
    """The names meant; none where nothing is near.

    >>> meant("erdogan", ["Recep Tayyip Erdoğan", "Emine Erdoğan", "Ada Lind"]).names
    ['Recep Tayyip Erdoğan', 'Emine Erdoğan']
    >>> meant("Ada Lnd", ["Ada Lind", "Eva Lind"])
    Found(names=['Ada Lind'], misspelt=True)
    """
    known = list(dict.fromkeys(names))
    found = {name for form in _declared(asked, aliases) for name in _spelt(form, known)}
    if not found and (key := form_key(asked)):
        found = {name for name in known if key in form_key(name)}
    if not found and len(run := _run_on(asked)) >= _LEAST_RUN:
        found = {name for name in known if _run_on(name).endswith(run)}
    if found:
        return Found([name for name in known if name in found])
    near = dict.fromkeys(_misspelt(asked, known))
    for name in list(near):
        forms = _declared(name, aliases)[1:]
        near.update(dict.fromkeys(other for form in forms for other in _spelt(form, known)))
    return Found(list(near), misspelt=True)


def _run_on(name: str) -> str:
    """A name without what parts its words: "Hwang Ji-woo" and "hwang ji woo" are one."""
    return _PARTING.sub("", form_key(name))


def _spelt(form: str, known: Sequence[str]) -> list[str]:
    """The names that a spelling may stand for."""
    own, key = _own(form), form_key(form)
    exact = [name for name in known if form_key(name) == key]
    if not own:
        return exact
    if len(own) == 1:
        scores = {name: can_mean(own, _own(name)) for name in known}
        best = min(3, max(scores.values(), default=0))
        return exact + [name for name, score in scores.items() if score >= best > 0]
    full = [name for name in known if same(own, _own(name))]
    # an article may have the surname alone: taken where no third person has it too
    rivals = [_own(name) for name in known if name not in full and len(_own(name)) > 1]
    short = [
        name
        for name in known
        if len(_own(name)) < len(own)
        and can_mean(_own(name), own) >= 3
        and not any(can_mean(_own(name), rival) >= 3 for rival in rivals)
    ]
    partial = [name for name in known if len(_own(name)) > len(own) and can_mean(own, _own(name))]
    return exact + full + short + partial


def _declared(asked: str, aliases: Sequence[Alias]) -> list[str]:
    """What was typed, with every spelling that an alias declares for it."""
    key = form_key(asked)
    for alias in aliases:
        if any(form_key(form) == key for form in alias.forms):
            return [asked, *alias.forms]
    return [asked]


@lru_cache(maxsize=100_000)
def _own(name: str) -> Keys:
    return parted(keys(name))[0]


def _misspelt(asked: str, known: Sequence[str]) -> list[str]:
    """The names whose words are each nearly a word of what was typed."""
    from rapidfuzz.distance import DamerauLevenshtein

    def near(word: str, other: str) -> bool:
        allowed = 1 if len(word) < 7 else 2
        if abs(len(word) - len(other)) > allowed or max(len(word), len(other)) < 4:
            return word == other
        return DamerauLevenshtein.distance(word, other, score_cutoff=allowed) <= allowed

    typed = _own(asked)
    found = [
        name
        for name in known
        if typed and all(any(near(word, other) for other in _own(name)) for word in typed)
    ]
    surnames = [name for name in found if near(typed[-1], _own(name)[-1])]
    return surnames or found
