"""Which facts are about something: those whose sentences hold every word and phrase of it."""

from collections.abc import Callable

from idlib_cli.errors import UsageError
from idlib_cli.index import Index
from idlib_cli.query import parsing
from idlib_cli.query.filters import Record
from idlib_cli.query.matching import find
from idlib_cli.query.wording import wanted

Groups = tuple[tuple[str, ...], ...]


def about(
    index: Index, words: str, notes: list[str]
) -> tuple[Groups, Callable[[Record], bool] | None]:
    """(groups of terms, of each of which a fact's sentences must hold one; what else to test).

    Phrases and words that must not stand there are told from the text: None where there are none.
    Raises UsageError where there is no word to look for.
    """
    query = parsing.parse(words)
    want = wanted(index, query, notes)
    needed = tuple(want.needed)
    if not needed:
        raise UsageError("say what it is about in a word that is not among the most common ones")
    if not (want.phrases or want.without_terms or want.without_phrases):
        return needed, None
    wished = frozenset(want.terms + want.phrase_terms)

    def test(record: Record) -> bool:
        sentence = record["sentence"]
        found = find(sentence, 0, len(sentence), want, wished)
        if found is None:
            return False
        here = {term for term, _ in found.places}
        return all(not here.isdisjoint(group) for group in needed)

    return needed, test
