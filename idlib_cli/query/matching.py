"""What of a search stands in a stretch of text, and where."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from idlib_cli.index.terms import COMMON, HYPHENS, WORD, term
from idlib_cli.language.folding import fold
from idlib_cli.query.wording import Wanted


class Found(NamedTuple):
    """The words of a search in one stretch of text."""

    places: list[tuple[str, int]]
    """(term, number of the word in the stretch), in the order of the text."""
    matched: list[tuple[int, int]]
    """The numbers of the first and last word of what matched; `spans` says where that stands."""
    words: int
    """How many words the stretch has."""


def find(text: str, start: int, end: int, wanted: Wanted, wished: frozenset[str]) -> Found | None:
    """Where `wished` terms and the phrases stand in `text[start:end]`.

    None where a phrase is missing or something stands there that must not.
    """
    piece = text[start:end]
    if plain := piece.isascii():
        small = piece.lower()
        if any(word not in small for phrase in wanted.phrases for word in phrase):
            return None
        words = lower = WORD.findall(small)
    else:
        words = WORD.findall(piece)
        lower = [word.lower() for word in words]
        plain = "".join(words).isascii()  # but for quotation marks and dashes
    if wanted.without_terms:
        excluded = frozenset(wanted.without_terms)
        if _keys(words, lower, excluded, plain=plain):
            return None
    phrases = _phrases(words, lower, wanted, plain=plain)
    if phrases is None:
        return None
    places = _keys(words, lower, wished, plain=plain)
    matched = [(number, number) for _, number in places]
    if "-" in piece if piece.isascii() else not HYPHENS.isdisjoint(piece):
        bounds = _bounds(text, start, end)
        if joined := _joined(text, lower, bounds, wished):
            places = sorted(places + joined, key=lambda place: place[1])
            matched += [(number - 1, number) for _, number in joined]
    return Found(places, matched + phrases, len(words))


def spans(text: str, start: int, end: int, found: Found) -> list[tuple[int, int]]:
    """(start, end) in the text of what matched in that stretch, phrases whole, none overlapping."""
    bounds = _bounds(text, start, end)
    return _merged([(bounds[first][0], bounds[last][1]) for first, last in found.matched])


def _bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each word of a stretch begins and ends."""
    return [match.span() for match in WORD.finditer(text, start, end)]


@lru_cache(maxsize=8)
def _heads(terms: frozenset[str]) -> frozenset[str]:
    """How words of these terms begin: stemming every word costs most of a search."""
    return frozenset(head for t in terms for head in (t[:2], f"{t[:1]}'"))


def _keys(
    words: Sequence[str], lower: Sequence[str], terms: frozenset[str], *, plain: bool
) -> list[tuple[str, int]]:
    """(term, number of the word) of the words that have one of the terms."""
    heads = _heads(terms)
    likely = [
        number
        for number, word in enumerate(lower)
        if word[:2] in heads or not (plain or word[:2].isascii())
    ]
    return [
        (key, number)
        for number in likely
        if lower[number] not in COMMON and (key := term(words[number])) in terms
    ]


def _joined(
    text: str, lower: Sequence[str], bounds: Sequence[tuple[int, int]], wished: frozenset[str]
) -> list[tuple[str, int]]:
    """(term, number of the second word) of words at a hyphen: "cease-fire" is also "ceasefire"."""
    heads = _heads(wished)
    found = []
    for number in range(1, len(lower)):
        before, word = lower[number - 1], lower[number]
        if text[bounds[number][0] - 1] not in HYPHENS or before in COMMON or word in COMMON:
            continue
        if (before + word)[:2] in heads and (key := term(before + word)) in wished:
            found.append((key, number))
    return found


def _phrases(
    words: Sequence[str], lower: Sequence[str], wanted: Wanted, *, plain: bool
) -> list[tuple[int, int]] | None:
    """The first and last word of each exact phrase that stands there; None where one does not,
    or one stands that must not."""
    if not wanted.phrases and not wanted.without_phrases:
        return []
    folded = lower if plain else [w if w.isascii() else fold(w) for w in lower]
    found = []
    for phrase in wanted.phrases:
        at = _positions(folded, phrase)
        if not at:
            return None
        found += [(n, n + len(phrase) - 1) for n in at]
    if any(_positions(folded, phrase) for phrase in wanted.without_phrases):
        return None
    return found


def _positions(words: Sequence[str], phrase: Sequence[str]) -> list[int]:
    size = len(phrase)
    if not size:
        return []
    return [
        n
        for n in range(len(words) - size + 1)
        if words[n] == phrase[0] and words[n : n + size] == phrase
    ]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
