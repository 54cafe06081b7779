"""Which facts are about something: those whose sentences hold every word and phrase of it."""

from collections.abc import Callable

from idlib_cli.errors import UsageError
from idlib_cli.index import Index, quoted
from idlib_cli.query import parsing
from idlib_cli.query.filters import Record
from idlib_cli.query.matching import find
from idlib_cli.query.wording import wanted


def about(index: Index, words: str, notes: list[str]) -> tuple[list[int], Callable[[Record], bool]]:
    """(the articles that may hold it, whether a record is about it).

    A record is about a search where its sentences hold every word and phrase of it. Raises
    UsageError where there is no word to look for.
    """
    query = parsing.parse(words)
    want = wanted(index, query, notes)
    wished = frozenset(want.terms + want.phrase_terms)
    if not wished:
        raise UsageError("say what it is about in a word that is not among the most common ones")
    numbers: set[int] | None = None
    for term in wished:
        having = {number for number, _ in index.places(quoted(term))}
        numbers = having if numbers is None else numbers & having

    def test(record: Record) -> bool:
        sentence = record["sentence"]
        found = find(sentence, 0, len(sentence), want, wished)
        return found is not None and {term for term, _ in found.places} >= wished

    return sorted(numbers or ()), test
