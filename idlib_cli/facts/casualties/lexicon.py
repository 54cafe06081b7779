"""The words of casualties: what happens to people, who they are, what is never a victim.

Read once from `words/*.txt`; everything is keyed by lower-case word forms.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from idlib_cli.language.wordlists import entries
from idlib_cli.records import VictimKind

PACKAGE = "idlib_cli.facts.casualties"

Pattern = Literal[
    "verb",
    "die",
    "harm",
    "down",
    "away",
    "people",
    "state",
    "event",
    "count",
    "lives",
    "suffer",
    "body",
    "condition",
]
Form = Literal["base", "s", "past", "participle", "both", "ing", "word"]
"""both: past tense and participle are one form, as "killed"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word form that says what happened to somebody."""

    effect: str
    pattern: Pattern
    form: Form
    base: str


@dataclass(frozen=True, slots=True)
class Person:
    """A noun for people: its number and its side in a conflict."""

    plural: bool
    kind: VictimKind | None


_NOUNS = frozenset({"state", "event", "count", "lives", "suffer", "body", "condition"})


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """Word form to what it may say."""
    found: dict[str, tuple[Trigger, ...]] = {}
    for line in entries("triggers", package=PACKAGE):
        effect, pattern, *forms = line.split()
        names: tuple[str, ...] = ("base", "s", "past", "participle", "ing")
        if pattern in _NOUNS:
            names = tuple("word" for _ in forms)
        elif forms[2] == forms[3]:
            names = ("base", "s", "both", "both", "ing")
        for form, name in zip(forms, names, strict=True):
            trigger = Trigger(effect, pattern, name, forms[0])  # type: ignore[arg-type]
            if trigger not in found.get(form, ()):
                found[form] = (*found.get(form, ()), trigger)
    return found


@cache
def people() -> dict[str, Person]:
    """Word form to the kind of people it names."""
    found: dict[str, Person] = {}
    for line in entries("victims", package=PACKAGE):
        label, _, nouns = line.partition(":")
        kind: VictimKind | None = None if label == "-" else label  # type: ignore[assignment]
        for noun in nouns.split():
            singular, *plurals = noun.split("/")
            found.setdefault(singular, Person(singular in ALWAYS_PLURAL, kind))
            for form in plurals or [plural(singular)]:
                found[form] = Person(True, kind)
    for parent in ("mother", "father", "mum", "dad", "mom", "grandmother", "grandfather"):
        for count in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"):
            found[f"{parent}-of-{count}"] = Person(False, None)
    return found


HOUSEHOLDS = frozenset({"families", "households"})
ALWAYS_PLURAL = frozenset({"police", "troops", "crew", "personnel", "faithful", "taliban"})


@cache
def not_victims() -> frozenset[str]:
    """Nouns, singular and plural, that are counted beside an effect but are nobody."""
    found: set[str] = set()
    for line in entries("not_victims", package=PACKAGE):
        for noun in line.partition(":")[2].split():
            found |= {noun, plural(noun)}
    return frozenset(found)


@cache
def beasts() -> frozenset[str]:
    """The animals among them."""
    lines = entries("not_victims", package=PACKAGE)
    return frozenset(w for line in lines if line.startswith("animals:") for w in line.split()[1:])


@cache
def adjectives() -> frozenset[str]:
    """Words that look like verbs and stand before people nouns."""
    return frozenset(entries("adjectives", package=PACKAGE))


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
