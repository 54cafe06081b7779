"""Did anybody really say this? Quotes ranked by likeness to a text, with the words that differ.

Likeness is counted in words, without regard to case, accents and punctuation: twice the words
that text and quote share in the same order, over the words of the text and of the stretch of
the quote that holds them. The parts of one statement ("We will talk," he said, "and decide.") are
compared as one. A text may be a piece of a longer quote.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from idlib_cli.errors import UsageError
from idlib_cli.language.folding import fold
from idlib_cli.query.filters import Filters, Record, Result

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

LIKENESS_FIELDS = ("score", "differs", "lacks")

LEAST = 50.0
"""Quotes less like the text than this are not the same sentence any more."""


_EXTRA = 0.25
"""What a word in between counts where the stretch is chosen: less than one, so that it is whole."""

_LONGEST = 400
"""So many words of a text are compared; the work grows with their square."""


class Word(NamedTuple):
    """A word of a quote: its key for comparing and where it stands in the article."""

    key: str
    part: int
    start: int
    end: int


def rank(text: str, quotes: Result, filters: Filters) -> Result:
    """The quotes like the text, the most alike first.

    Each record has three fields more: `score` (0 to 100, of the whole statement), `differs` (spans
    of the words in this record that the text does not have) and `lacks` (words of the text
    that the statement does not have).
    """
    wanted = [fold(match.group()) for match in _WORD.finditer(text)][:_LONGEST]
    if not wanted:
        raise UsageError('--like needs words; write --like "we will sit down and discuss"')
    statements: dict[tuple[Any, ...], list[Record]] = defaultdict(list)
    for record in quotes.records:
        statements[record["path"], record["article"], record["statement"]].append(record)
    found: list[Record] = []
    for parts in statements.values():
        words = [word for number, part in enumerate(parts) for word in _words(number, part)]
        likeness = compare(wanted, [word.key for word in words])
        if likeness.score < LEAST:
            continue
        stretch = range(likeness.first, likeness.last + 1)
        for number in sorted({words[at].part for at in stretch}):
            differs = [
                [words[at].start, words[at].end]
                for at in stretch
                if words[at].part == number and at not in likeness.same
            ]
            extra = {"score": likeness.score, "differs": differs, "lacks": likeness.lacks}
            found.append(parts[number] | extra)
    found.sort(key=lambda record: -record["score"])
    if filters.reverse:
        found.reverse()
    notes = quotes.notes
    if not found:
        notes[:] = [note for note in notes if note != "nothing found"]
        notes.append("nobody is quoted with words like these")
    counts: dict[str, Any] = {"total": lambda: len(found), "hidden": quotes.hidden}
    return Result(
        iter(found[: filters.limit or None]),
        notes,
        counts,
        fields=(*quotes.fields, *LIKENESS_FIELDS),
    )


class Likeness(NamedTuple):
    """How a text compares with a stretch of a quote."""

    score: float
    first: int
    last: int
    """The stretch of the quote, in words."""
    same: frozenset[int]
    """The words of the quote that the text has too, in the same order."""
    lacks: list[str]
    """The words of the text that the quote does not have."""


def compare(wanted: Sequence[str], words: Sequence[str]) -> Likeness:
    """The stretch of the quote that is most like the text.

    >>> compare(["we", "will", "never", "go"], ["now", "we", "will", "go", "home"])
    Likeness(score=85.7, first=1, last=3, same=frozenset({1, 2, 3}), lacks=['never'])
    """
    from rapidfuzz.distance import LCSseq

    pairs = [
        (a, b)
        for tag, a_start, a_end, b_start, b_end in LCSseq.opcodes(wanted, words)
        if tag == "equal"
        for a, b in zip(
            range(int(a_start), int(a_end)), range(int(b_start), int(b_end)), strict=True
        )
    ]
    best = (0.0, 0, 0)
    for i, (_, first) in enumerate(pairs):
        for j in range(i, len(pairs)):
            shared, extra = j - i + 1, pairs[j][1] - first - (j - i)
            best = max(best, (2 * shared / (len(wanted) + shared + _EXTRA * extra), -i, j))
    kept = pairs[-best[1] : best[2] + 1]
    stretch = kept[-1][1] - kept[0][1] + 1 if kept else 0
    said = {a for a, _ in pairs}
    return Likeness(
        score=round(100 * 2 * len(kept) / (len(wanted) + stretch), 1),
        first=kept[0][1] if kept else 0,
        last=kept[-1][1] if kept else -1,
        same=frozenset(b for _, b in kept),
        lacks=[word for at, word in enumerate(wanted) if at not in said],
    )


def _words(number: int, part: Record) -> Iterator[Word]:
    for match in _WORD.finditer(part["text"]):
        start = part["start"]
        yield Word(fold(match.group()), number, start + match.start(), start + match.end())
