"""Words of which one stands in whatever a pattern matches, told from how it is written.

A pattern that may begin with any word is tried only on lines that hold one of these.
"""

from collections.abc import Iterator

from idlib_cli.reading.pattern_pieces import any_of, closing, parted, pieces_of, repeated

_Words = frozenset[str]
_SIGNS = frozenset(".()|?*+{}^$")
_NOT_THERE = ("(?!", "(?<!")


def needed_words(pattern: str) -> frozenset[str]:
    """In lower case; none where there is no telling.

    >>> sorted(needed_words(r"(?:\\w+ )?(?:staff (?:writer|editor)|reporter)s?"))
    ['editor', 'reporter', 'writer']
    >>> needed_words(r"\\w+(?: or less)?")
    frozenset()
    """
    return _of_alternatives(pieces_of(pattern))


def _of_alternatives(pieces: list[str]) -> _Words:
    found = [_best(list(_of_sequence(alternative))) for alternative in parted(pieces)]
    return frozenset().union(*found) if all(found) else frozenset()


def _best(needed: list[_Words]) -> _Words:
    """Those that the fewest lines hold, as far as can be told: the longest."""
    return max(needed, key=lambda words: (min(map(len, words)), -len(words)), default=frozenset())


def _of_sequence(pieces: list[str]) -> Iterator[_Words]:
    """The words of each piece that must stand there."""
    at = 0
    while at < len(pieces):
        end = closing(pieces, at) if pieces[at][0] == "(" else at
        piece = pieces[at : end + 1]
        missing, _, at = repeated(pieces, end + 1)
        words = frozenset() if missing or piece[0] in _NOT_THERE else _of_piece(piece)
        if words:
            yield words


def _of_piece(pieces: list[str]) -> _Words:
    first = pieces[0]
    if first[0] == "(":
        return _of_alternatives(pieces[1:-1])
    if len(first) > 1 and first[0] in "[\\":
        return frozenset(any_of(first).lower())
    return frozenset({first.strip().lower()} - _SIGNS - {""})
