"""What a name or word that is not there may have meant."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from idlib_cli.language.folding import fold

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def matching(asked: str, names: Sequence[str]) -> list[str]:
    """The names meant: those equal but for case and accents, else those that contain it."""
    key = fold(asked).strip()
    same = [name for name in names if fold(name) == key]
    return same or ([name for name in names if key in fold(name)] if key else [])


def nearest(asked: str, names: Iterable[str], *, count: int = 3) -> list[str]:
    """The names most like the one asked for, the most alike first; none where none is like it."""
    from rapidfuzz import fuzz, process

    keys = {name: fold(name) for name in names}
    found = process.extract(fold(asked), keys, scorer=fuzz.WRatio, score_cutoff=75, limit=count * 3)
    return [name for _, _, name in sorted(found, key=lambda f: (-f[1], f[2]))][:count]


def hint(asked: str, names: Iterable[str]) -> str:
    """The end of a note that something is not there: what is near, or nothing."""
    found = nearest(asked, names)
    return f"; near: {', '.join(found)}" if found else ""


def one_edit(word: str) -> set[str]:
    """Every word one letter away: dropped, swapped, replaced or added."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {a + b[1:] for a, b in cuts if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    found |= {a + c + b[1:] for a, b in cuts if b for c in _LETTERS}
    found |= {a + c + b for a, b in cuts for c in _LETTERS}
    return found - {word}


_FAR = 0.5
"""The share of a word's letters that may differ."""


def nearest_words(
    word: str, known: Callable[[str, str], Iterable[tuple[str, int]]], *, count: int = 3
) -> list[str]:
    """The words of the corpus that are most like one that it lacks, the most alike first.

    Those that begin as it does are compared, with one letter or more; `known` gives (word, how
    often) from one word up to another. Where none is alike, its neighbours in the alphabet.
    """
    from rapidfuzz.distance import OSA

    there: list[tuple[str, int]] = []
    for size in (3, 2, 1):
        there = list(known(word[:size], word[:size] + "\U0010ffff"))
        most = max(1, int(_FAR * len(word)))
        alike = [
            (distance, -often, other)
            for other, often in there
            if (distance := OSA.distance(word, other, score_cutoff=most)) <= most
        ]
        if alike:
            return [other for _, _, other in sorted(alike)[:count]]
    names = sorted(other for other, _ in there)
    at = bisect_left(names, word)
    return names[max(0, at - 1) : at + 1]
