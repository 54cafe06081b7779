"""The words of a search as the index knows them: misspelt ones mended, beginnings completed."""

from itertools import islice
from typing import NamedTuple

from idlib_cli.index import Index, every
from idlib_cli.index.terms import COMMON, HYPHENS, WORD, term
from idlib_cli.language.folding import fold
from idlib_cli.query import near
from idlib_cli.query.parsing import Query

_SHORTEST_MENDED = 4
"""Words shorter than this have too many neighbours to guess which one was meant."""

_MOST_COMPLETIONS = 100
"""Words that one beginning adds to a ranking; what is asked of facts has no such limit."""

_MOST_COUNTED = 1000

LAST = "\U0010ffff"
"""Behind a beginning it comes after every word that begins so."""


class Wanted(NamedTuple):
    """The terms of a search, in the order typed."""

    terms: list[str]
    """Each a key of the index; a mended word stands here in place of the one typed."""
    phrases: list[list[str]]
    """The words of each exact phrase, folded."""
    phrase_terms: list[str]
    phrase_keys: list[list[str]]
    """The terms of each phrase in order, as the index has them one after the other."""
    prefixes: list[str]
    without_terms: list[str]
    without_phrases: list[list[str]]
    needed: list[tuple[str, ...]]
    """Groups of terms, of each of which one stands in what holds every word."""


def wanted(
    index: Index, query: Query, notes: list[str], *, most: int | None = _MOST_COMPLETIONS
) -> Wanted:
    """What to look for; notes say which words were mended, and which are nowhere.

    A beginning stands for the `most` frequent words that begin so, None for all of them.
    """
    terms: list[str] = []
    needed: list[tuple[str, ...]] = []
    for typed in query.words:
        found, joined = _terms(index, typed, notes)
        terms += found + joined
        needed += [(key, *joined) for key in found]
    prefixes = [fold(prefix) for prefix in query.prefixes]
    for prefix in prefixes:
        completed = _completed(index, prefix, notes, most)
        terms += completed
        needed.append(tuple(dict.fromkeys(completed)))
    phrases = [_folded(phrase) for phrase in query.phrases]
    phrase_keys = [
        [term(word) for word in WORD.findall(phrase) if word.lower() not in COMMON]
        for phrase in query.phrases
    ]
    phrase_terms = [key for keys in phrase_keys for key in keys]
    without_phrases = [_folded(text) for text in query.without if len(_folded(text)) > 1]
    without_terms = [
        term(word)
        for text in query.without
        if len(_folded(text)) == 1
        for word in WORD.findall(text)
    ]
    return Wanted(
        list(dict.fromkeys(terms)),
        phrases,
        list(dict.fromkeys(phrase_terms)),
        [keys for keys in phrase_keys if keys],
        prefixes,
        without_terms,
        without_phrases,
        list(dict.fromkeys([*needed, *((key,) for key in phrase_terms)])),
    )


def _folded(text: str) -> list[str]:
    return [fold(word) for word in WORD.findall(text)]


def _terms(index: Index, typed: str, notes: list[str]) -> tuple[list[str], list[str]]:
    """The terms of one word as typed, several where it is hyphenated; then also, where the corpus
    has it, that of what they are when written as one."""
    found: list[str] = []
    words = WORD.findall(typed)
    for word in words:
        if word.lower() in COMMON:
            continue
        key = term(word)
        if not index.frequency(key):
            meant = _mended(index, fold(word))
            if meant:
                notes.append(f"{word!r} is in no article; searched for {meant!r}")
                key = term(meant)
            else:
                notes.append(_lacking(index, word))
        found.append(key)
    if len(words) > 1 and any(mark in typed for mark in HYPHENS):
        joined = term("".join(words))
        if index.frequency(joined):
            return found, [joined]
    return found, []


def _lacking(index: Index, word: str) -> str:
    """That a word is nowhere, with the words nearest to it."""
    near_it = near.nearest_words(fold(word), index.words_from)
    names = f"; near it: {', '.join(near_it)}" if near_it else ""
    return f"{word!r} is in no article{names}"


def phrase_missed(index: Index, query: Query, want: Wanted) -> list[str]:
    """Notes on what there is of phrases that were not found."""
    notes = []
    for typed, words in zip(query.phrases, want.phrases, strict=True):
        lacking = [word for word in words if word not in COMMON and not index.frequency(term(word))]
        if lacking:
            notes += [_lacking(index, word) for word in lacking]
            continue
        keys = [term(word) for word in words if word not in COMMON]
        if len(keys) > 1:
            count = sum(1 for _ in islice(index.places(every(keys)), _MOST_COUNTED))
            more = "or more " if count == _MOST_COUNTED else ""
            told = "1 sentence has" if count == 1 else f"{count or 'no'} {more}sentences have"
            without = ": search without the marks" if count else ""
            notes.append(f'nothing says "{typed}"; {told} all of its words{without}')
    return notes


def _mended(index: Index, word: str) -> str | None:
    """The word of the corpus that a misspelt one stands for, or None."""
    if len(word) < _SHORTEST_MENDED or not word.isalpha():
        return None
    one = index.words(near.one_edit(word))
    if one:
        return min(one, key=lambda w: (w[0] != word[0], -one[w], w))
    from rapidfuzz.distance import OSA

    # Two letters away: among the words that begin alike and are about as long.
    close = [
        (OSA.distance(word, other, score_cutoff=2), -count, other)
        for other, count in index.words_from(word[:2], word[:2] + LAST)
        if abs(len(other) - len(word)) <= 2 and len(word) > _SHORTEST_MENDED + 1
    ]
    distance, _, best = min(close, default=(3, 0, ""))
    return best if distance <= 2 else None


def _completed(index: Index, prefix: str, notes: list[str], most: int | None) -> list[str]:
    """The terms of the words that begin with a prefix, the most frequent ones."""
    found = index.words_from(prefix, prefix + LAST)
    if not found:
        notes.append(f"no word begins with {prefix!r}")
    found.sort(key=lambda word: (-word[1], word[0]))
    return [term(word) for word, _ in found[:most]]
