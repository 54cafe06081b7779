"""What a build stores of each sentence: its terms, and the words that are counted.

A sentence is cut at its white space, which no term goes across; what comes of a piece is kept,
since most pieces of news have been met before. Look-ups, which meet few words, use `terms`.

>>> keys, words = sentence_terms("a.txt", "The cease-fire holds.", [(0, 21)])
>>> keys
['ceas fire hold ceasefir §0']
>>> sorted(words)
['cease', 'fire', 'holds']
"""

from collections.abc import Sequence
from itertools import chain
from sys import intern

from idlib_cli.index.terms import COMMON, HEAD, HYPHENS, WORD, head_marks, is_counted, term
from idlib_cli.language.memo import Memo


def sentence_terms(
    key: str, text: str, sentences: Sequence[tuple[int, int]]
) -> tuple[list[str], list[str]]:
    """What is indexed for each sentence of the article with this key, and the words as written but
    for case, each once for every sentence in which it stands."""
    pieces = [text[start:end].split() for start, end in sentences]
    counted = (set(chain.from_iterable(map(_counted.__getitem__, found))) for found in pieces)
    lines = [" ".join(filter(None, map(_terms.__getitem__, found))) for found in pieces]
    if not HYPHENS.isdisjoint(text):
        for number, found in enumerate(pieces):
            if joined := " ".join(filter(None, map(_joined.__getitem__, found))):
                lines[number] = f"{lines[number]} {joined}".lstrip()
    marks = " ".join(head_marks(key))
    for number in range(min(HEAD, len(lines))):
        lines[number] = f"{lines[number]} {marks}".lstrip()
    return lines, list(chain.from_iterable(counted))


def _words_in(piece: str) -> list[str]:
    return [piece] if piece.isalpha() else WORD.findall(piece)


def _terms_in(piece: str) -> str:
    """The terms of a piece with a space between."""
    return " ".join([term(word) for word in _words_in(piece) if word.lower() not in COMMON])


def _joined_in(piece: str) -> str:
    """The terms of hyphenated words written as one, with a space between."""
    if HYPHENS.isdisjoint(piece):
        return ""
    joined, before, last = [], "", -1
    for match in WORD.finditer(piece):
        if before and last == match.start() - 1 and piece[last] in HYPHENS:
            joined.append(term(before + match[0]))
        before, last = match[0], match.end()
    return " ".join(joined)


def _counted_in(piece: str) -> tuple[str, ...]:
    lowered = [intern(word.lower()) for word in _words_in(piece)]  # once in a message
    return tuple([word for word in lowered if is_counted(word)])


_terms = Memo(_terms_in)
_joined = Memo(_joined_in)
_counted = Memo(_counted_in)
