"""What a construction of a common verb is, and the words that constructions are made of.

`moving` has those of displacement, `taking` of arrests and abductions, `harming` the others;
`phrasal` reads sentences by them.
"""

import re
from dataclasses import dataclass
from functools import cache

from idlib_cli.facts.casualties.lexicon import PACKAGE
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import entries


@dataclass(frozen=True, slots=True, eq=False)
class Construction:
    """One way in which common words tell of harm."""

    frame: str
    """Its entry in `table.FRAMES`, whose examples show what it yields."""
    effect: str
    voices: str
    """p: the victims are the subject of the passive, a: the object, s: the subject."""
    verbs: tuple[str, ...]
    """Base forms, of `words/completed_verbs.txt`."""
    needs: re.Pattern[str]
    """What the tokens after the verb begin with, its object left out: lower case, parted by one
    space, a name ends with "^" and a number is "#"."""
    beside: frozenset[str] = frozenset()
    """A sentence without one of these plain words need not be read for it; empty: it is anyway."""
    unless: frozenset[str] = frozenset()
    """Words of the sentence beside which it tells of no harm."""
    whom: frozenset[str] = frozenset()
    """The nouns it may be about, in the singular; empty: any for people."""
    single: bool = True
    """Whether one person alone may be meant."""
    counted: bool = False
    """Whether it needs a number of two or more: "buried 17 of them"."""
    only: frozenset[str] = frozenset()
    """Words of the sentence one of which it needs; empty: none."""
    helping: frozenset[str] = frozenset()
    """Auxiliaries one of which it needs; empty: none."""
    negated: bool = False
    """Whether it counts only with a "not"."""
    harmed: bool = False
    """Whether a word of death elsewhere outdoes it."""
    between: tuple[str, ...] = ()
    """The words between the verb and its object: "took *with them* two teachers"."""
    by_officials: str = ""
    """The effect where police or troops do it."""


def pattern(verbose: str) -> re.Pattern[str]:
    """A pattern written over several lines, where a space is `[ ]`."""
    return lazy_pattern(verbose, re.VERBOSE)


WORDS = r"(?:\S+[ ]){0,4}?"
"""Up to four words between a preposition and its noun."""
FREELY = r"(?:\w+ly[ ]|again[ ]|back[ ]|up[ ]|on[ ]\w+day\^[ ]|overnight[ ])?"
"""An adverb or a day between a verb and where it leads."""


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of `words/completing.txt`."""
    lines = (line.partition(": ") for line in entries("completing", package=PACKAGE))
    return frozenset(word for label, _, words in lines if label == name for word in words.split())


def any_of(name: str) -> str:
    """A pattern for one word of a list."""
    return rf"(?:{'|'.join(sorted(map(re.escape, listed(name))))})\b"


@cache
def forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Base form of a verb to its (word, form): base, s, past, participle, both, ing."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in entries("completed_verbs", package=PACKAGE):
        words = line.split()
        same = words[2] == words[3]
        names = ("base", "s", *(("both", "both") if same else ("past", "participle")), "ing")
        paired = dict.fromkeys(zip(words, names, strict=True))
        found[words[0]] = (*found.get(words[0], ()), *paired)
    return found
