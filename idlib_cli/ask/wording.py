"""Words of a question against words of a text: by stem, by nation, by a small list of synonyms.

>>> matches(keys("Turkish soldiers"), keys("Turkey's troops"))
True
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from idlib_cli.index.terms import COMMON, WORD, term
from idlib_cli.language.wordlists import entries, words

_PACKAGE = "idlib_cli.ask"
_CLOSED_UP = re.compile(r"\b(cease|by|air|peace)[-‐‑ ](fire|pass|strike|keep)", re.IGNORECASE)

Key = frozenset[str]
"""All that one word may be matched by: its stem and the groups it belongs to."""


@cache
def _groups() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name in ("nations", "synonyms", "irregular"):
        for number, line in enumerate(entries(name, package=_PACKAGE)):
            for word in line.split():
                table.setdefault(term(word), set()).add(f"{name} {number}")
    return {key: frozenset(names) for key, names in table.items()}


@cache
def group(name: str) -> frozenset[str]:
    """The words of one of the closed groups of words/groups.txt."""
    lines = (line.partition(":") for line in entries("groups", package=_PACKAGE))
    return frozenset(
        word for label, _, members in lines if label == name for word in members.split()
    )


@cache
def effects() -> tuple[tuple[str, frozenset[str]], ...]:
    """(effect, the words of a question that ask for it)."""
    lines = (line.partition(":") for line in entries("effects", package=_PACKAGE))
    return tuple((label, frozenset(members.split())) for label, _, members in lines)


@lru_cache(maxsize=50_000)
def key(word: str) -> Key:
    """Everything that one word may be matched by."""
    stem = term(word)
    return frozenset((stem,)) | _groups().get(stem, frozenset())


def keys(text: str) -> list[Key]:
    """The keys of the words of a text, the most common words left out."""
    return [key(w) for w in _words(text) if w.lower() not in COMMON]


def all_keys(text: str) -> frozenset[str]:
    """The keys of a text thrown together: what a question's words are looked up in."""
    return frozenset().union(*keys(text)) if text else frozenset()


def matches(asked: Iterable[Key], told: Iterable[Key]) -> bool:
    """Whether every word asked for is told."""
    there = frozenset().union(*told)
    return all(word & there for word in asked)


def is_asking(word: str) -> bool:
    """Whether a word is part of the way of asking, not of what is asked."""
    return word.lower() in words("asking", package=_PACKAGE)


def is_nation(word: str) -> bool:
    """Whether a word names a country or its people."""
    return any(group.startswith("nations") for group in key(word))


def _words(text: str) -> list[str]:
    return WORD.findall(_CLOSED_UP.sub(r"\1\2", text))
