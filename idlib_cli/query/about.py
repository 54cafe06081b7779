"""Which facts are about something: those whose sentences hold every word and phrase of it."""

from collections.abc import Callable, Iterator

from idlib_cli.errors import UsageError
from idlib_cli.index import Index
from idlib_cli.index.terms import COMMON, HYPHENS, WORD, term
from idlib_cli.language.folding import fold
from idlib_cli.query import parsing
from idlib_cli.query.filters import Record
from idlib_cli.query.matching import find
from idlib_cli.query.parsing import Query
from idlib_cli.query.wording import LAST, wanted

Groups = tuple[tuple[str, ...], ...]


def about(
    index: Index, words: str, notes: list[str]
) -> tuple[Groups, Callable[[Record], bool] | None]:
    """(groups of terms, of each of which a fact's sentences must hold one; what else to test).

    Phrases, words that must not stand there, and beginnings where other words have the same terms
    are told from the text: None where there are none.
    Raises UsageError where there is no word to look for, and of what only a search takes.
    """
    query = _parsed(words, notes)
    want = wanted(index, query, notes, most=None)
    needed = tuple(want.needed)
    if not needed:
        raise UsageError("say what it is about in a word that is not among the most common ones")
    beginnings = tuple(prefix for prefix in want.prefixes if _strays(index, prefix))
    if not (want.phrases or want.without_terms or want.without_phrases or beginnings):
        return needed, None
    wished = frozenset(want.terms + want.phrase_terms)

    def test(record: Record) -> bool:
        sentence = record["sentence"]
        found = find(sentence, 0, len(sentence), want, wished)
        if found is None:
            return False
        here = {term for term, _ in found.places}
        if any(here.isdisjoint(group) for group in needed):
            return False
        if not beginnings:
            return True
        forms = tuple(_forms(sentence))
        return all(any(form.startswith(prefix) for form in forms) for prefix in beginnings)

    return needed, test


_INSTEAD = (
    ("speakers", "speaker:", "quotes take --speaker {}"),
    ("outlets", "outlet:", "write --outlet {}"),
    ("dates", "date:", "write --since and --until"),
)
"""What only a search takes, by its part of a query, and what to write here."""


def _parsed(words: str, notes: list[str]) -> Query:
    try:
        query = parsing.parse(words)
    except UsageError:  # which tells of searches
        raise UsageError(
            "say what it is about in one word or more, for instance: ceasefire"
        ) from None
    for part, name, instead in _INSTEAD:
        for value in getattr(query, part):
            raise UsageError(
                f"--about takes words and phrases, not {name}{value}; {instead.format(value)}"
            )
    if query.without and not (query.words or query.phrases or query.prefixes):
        typed = " ".join(f"-{value}" for value in query.without)
        raise UsageError(f"--about {typed} says only what it is not about; add a word that it is")
    marks = [word for word in query.words if not WORD.search(word)]
    if marks and marks == query.words and not (query.phrases or query.prefixes):
        raise UsageError(f"--about {' '.join(marks)} has no word; write for instance: ceasefire")
    notes += [f"{mark!r} is no word: left out" for mark in marks]
    return query


def _strays(index: Index, prefix: str) -> bool:
    """Whether words that do not begin so have the terms of words that do: `runn*` finds "run"."""
    terms = {term(word) for word, _ in index.words_from(prefix, prefix + LAST)}
    return any(not fold(word).startswith(prefix) for word in index.words_of(sorted(terms)))


def _forms(sentence: str) -> Iterator[str]:
    """The words of a sentence folded, and those at a hyphen also as one."""
    before, end = "", -1
    for match in WORD.finditer(sentence):
        word = match[0]
        common = word.lower() in COMMON
        if not common:
            yield fold(word)
        if before and match.start() == end + 1 and sentence[end] in HYPHENS and not common:
            yield fold(before + word)
        before, end = "" if common else word, match.end()
