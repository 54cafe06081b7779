"""The words of an index: where they stand and how often; FTS5 expressions are made here."""

import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from operator import itemgetter

from idlib_cli.index.articles import Articles
from idlib_cli.index.terms import term as term_of


class Words(Articles):
    """What is known of words and terms."""

    def __init__(self, db: sqlite3.Connection, roots: Sequence[str] | None) -> None:
        super().__init__(db, roots)
        self.frequency = lru_cache(maxsize=1024)(self._frequency)

    def forget(self) -> None:
        """Forget what was kept for speed: the database has changed."""
        super().forget()
        self.frequency.cache_clear()

    def places(self, expression: str, number: int | None = None) -> Iterator[tuple[int, int]]:
        """(article number, sentence) of what matches, in the whole corpus or in one article.

        `expression` is an FTS5 expression over quoted terms, see `either` and `every`.
        """
        sql = "SELECT rowid FROM sentences WHERE sentences MATCH ?"
        if number is not None:
            (size,) = self.db.execute(
                "SELECT size FROM articles WHERE number = ?", (number,)
            ).fetchone()
            sql += f" AND rowid BETWEEN {number} AND {number + size - 1}"
        return self.located(rowid for (rowid,) in self.db.execute(sql, (expression,)))

    def matching(self, expression: str) -> list[int]:
        """The numbers of the sentences that match, in order; `located` tells where they stand."""
        sql = "SELECT rowid FROM sentences WHERE sentences MATCH ?"
        return [rowid for (rowid,) in self.db.execute(sql, (expression,))]

    def located(self, sentences: Iterable[int]) -> Iterator[tuple[int, int]]:
        """(article number, sentence) of sentences given by number, in order."""
        numbers = self._numbers()
        at = 0
        for rowid in sentences:
            at = bisect_right(numbers, rowid, at)
            article = numbers[at - 1]
            yield article, rowid - article

    def at_most(self, expression: str, most: int) -> bool:
        """Whether no more than so many sentences match: as quick as finding so many."""
        sql = "SELECT 1 FROM sentences WHERE sentences MATCH ? LIMIT 1 OFFSET ?"
        return self.db.execute(sql, (expression, most)).fetchone() is None

    def occurrences(self, term: str) -> list[tuple[int, int]]:
        """(article number, how often) of a term, in order."""
        self.db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrences"
            " USING fts5vocab(main, sentences, instance)"
        )
        numbers = self._numbers()
        sql = "SELECT doc FROM temp.occurrences WHERE term = ?"
        # A dense word stands in all articles: nothing here is done in Python for each place.
        docs = map(itemgetter(0), self.db.execute(sql, (term,)))
        counts = Counter(map(partial(bisect_right, numbers), docs))
        return [(numbers[at - 1], count) for at, count in counts.items()]

    def _frequency(self, term: str) -> int:
        """How many sentences have a term; a little more where it has several forms."""
        itself = " OR word = ?1" if term_of(term) == term else ""
        row = self.db.execute(
            "SELECT sum(sentences) FROM words"
            f" WHERE word IN (SELECT word FROM stems WHERE term = ?1){itself}",
            (term,),
        ).fetchone()
        if row[0]:
            return int(row[0])
        # Long numbers, words joined at a hyphen, marks of heads.
        sql = "SELECT count(*) FROM sentences WHERE sentences MATCH ?"
        return int(self.db.execute(sql, (quoted(term),)).fetchone()[0])

    def words(self, candidates: Iterable[str]) -> dict[str, int]:
        """Those of the words that the corpus has, with how many sentences have each."""
        found: dict[str, int] = {}
        pending = list(candidates)
        for at in range(0, len(pending), 500):
            part = pending[at : at + 500]
            sql = f"SELECT word, sentences FROM words WHERE word IN ({', '.join('?' * len(part))})"
            found.update((w, n) for w, n in self.db.execute(sql + " AND sentences > 0", part))
        return found

    def words_of(self, terms: Iterable[str]) -> list[str]:
        """The words of the corpus that have one of the terms, in lower case."""
        found: list[str] = []
        for key in terms:
            itself = " UNION SELECT ?1" if term_of(key) == key else ""
            sql = f"SELECT word FROM stems WHERE term = ?1{itself}"
            found += [word for (word,) in self.db.execute(sql, (key,))]
        return list(self.words(found))

    def words_from(self, first: str, last: str) -> list[tuple[str, int]]:
        """(word, sentences) of the words from `first` up to, not including, `last`."""
        sql = "SELECT word, sentences FROM words WHERE word >= ? AND word < ? AND sentences > 0"
        return [(word, count) for word, count in self.db.execute(sql, (first, last))]


def either(terms: Iterable[str]) -> str:
    """The FTS5 expression for any of the terms."""
    return " OR ".join(quoted(term) for term in terms)


def every(terms: Iterable[str]) -> str:
    """The FTS5 expression for all of the terms in one sentence."""
    return " AND ".join(quoted(term) for term in terms)


def in_order(terms: Iterable[str]) -> str:
    """The FTS5 expression for terms one after the other."""
    return quoted(" ".join(terms))


def quoted(term: str) -> str:
    """The FTS5 expression for a term."""
    return '"' + term.replace('"', '""') + '"'
