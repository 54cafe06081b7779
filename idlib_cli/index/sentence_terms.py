"""What a build stores of each sentence: its terms, and the words that are counted.

A sentence is cut at its white space, which no term goes across; what comes of a piece is kept,
since most pieces of news have been met before. Look-ups, which meet few words, use `terms`.

>>> sentence_keys("a.txt", "The cease-fire holds.", [(0, 21)])
['ceas fire hold ceasefir §0']
>>> word_counts("The cease-fire holds.", [(0, 21)]) == {"cease": 1, "fire": 1, "holds": 1}
True
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from idlib_cli.index.terms import COMMON, HEAD, HYPHENS, WORD, head_marks, is_counted, term
from idlib_cli.language.memo import Memo


def sentence_keys(key: str, text: str, sentences: Sequence[tuple[int, int]]) -> list[str]:
    """What is indexed for each sentence of the article with this key."""
    marks = head_marks(key)
    hyphened = not HYPHENS.isdisjoint(text)
    lines = []
    for number, (start, end) in enumerate(sentences):
        pieces = text[start:end].split()
        found = list(chain.from_iterable(map(_terms.__getitem__, pieces)))
        if hyphened:
            found += chain.from_iterable(map(_joined.__getitem__, pieces))
        if number < HEAD:
            found += marks
        lines.append(" ".join(found))
    return lines


def word_counts(text: str, sentences: Sequence[tuple[int, int]]) -> dict[str, int]:
    """In how many of the sentences each word stands, as written but for case."""
    counts: Counter[str] = Counter()
    for start, end in sentences:
        pieces = text[start:end].split()
        counts.update(set(chain.from_iterable(map(_counted.__getitem__, pieces))))
    return dict(counts)


def _terms_in(piece: str) -> tuple[str, ...]:
    return tuple([term(word) for word in WORD.findall(piece) if word.lower() not in COMMON])


def _joined_in(piece: str) -> tuple[str, ...]:
    """The terms of hyphenated words written as one."""
    joined, before, last = [], "", -1
    for match in WORD.finditer(piece):
        if before and last == match.start() - 1 and piece[last] in HYPHENS:
            joined.append(term(before + match[0]))
        before, last = match[0], match.end()
    return tuple(joined)


def _counted_in(piece: str) -> tuple[str, ...]:
    lowered = [word.lower() for word in WORD.findall(piece)]
    return tuple([word for word in lowered if is_counted(word)])


_terms = Memo(_terms_in)
_joined = Memo(_joined_in)
_counted = Memo(_counted_in)
