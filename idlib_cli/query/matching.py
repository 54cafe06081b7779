"""What of a search stands in a stretch of text, and where."""

from typing import NamedTuple

from idlib_cli.index.terms import COMMON, WORD, term
from idlib_cli.language.folding import fold
from idlib_cli.query.wording import Wanted


class Found(NamedTuple):
    """The words of a search in one stretch of text."""

    places: list[tuple[str, int]]
    """(term, number of the word in the stretch), in the order of the text."""
    spans: list[tuple[int, int]]
    """(start, end) in the text of what matched, phrases whole, none overlapping."""
    words: int
    """How many words the stretch has."""


def find(text: str, start: int, end: int, wanted: Wanted, wished: frozenset[str]) -> Found | None:
    """Where `wished` terms and the phrases stand in `text[start:end]`.

    None where a phrase is missing or something stands there that must not.
    """
    words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, end)]
    excluded = set(wanted.without_terms)
    # Stemming every word costs most of a search; a stem begins as its word does.
    heads = {t[:2] for t in wished | excluded}
    places, spans = [], []
    before = ""
    for number, (word, begin, stop) in enumerate(words):
        lower = word.lower()
        if lower in COMMON:
            before = ""
            continue
        if not lower[:2].isascii() or lower[:2] in heads or lower[1:2] == "'":
            key = term(word)
            if key in excluded:
                return None
            if key in wished:
                places.append((key, number))
                spans.append((begin, stop))
        # "cease-fire" is also "ceasefire"
        if before and text[begin - 1] in "-‐‑" and (before + lower)[:2] in heads:
            key = term(before + lower)
            if key in wished:
                places.append((key, number))
                spans.append((words[number - 1][1], stop))
        before = lower
    phrase_spans = _phrases(words, wanted)
    if phrase_spans is None:
        return None
    return Found(places, _merged(spans + phrase_spans), len(words))


def _phrases(words: list[tuple[str, int, int]], wanted: Wanted) -> list[tuple[int, int]] | None:
    """Where the exact phrases stand; None where one does not, or one stands that must not."""
    if not wanted.phrases and not wanted.without_phrases:
        return []
    folded = [word.lower() if word.isascii() else fold(word) for word, _, _ in words]
    spans = []
    for phrase in wanted.phrases:
        at = _positions(folded, phrase)
        if not at:
            return None
        spans += [(words[n][1], words[n + len(phrase) - 1][2]) for n in at]
    if any(_positions(folded, phrase) for phrase in wanted.without_phrases):
        return None
    return spans


def _positions(words: list[str], phrase: list[str]) -> list[int]:
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
