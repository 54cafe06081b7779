"""Articles, sentences and facts in one SQLite database, behind a narrow interface.

Nothing outside this package knows SQL. `Index` is what queries ask; it imports nothing heavy,
since every look-up pays for it. Writing is in `writing`, the tables in `schema`, what search
compares in `terms`.
"""

import json
import os
import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from idlib_cli.index.conditions import HIDDEN, Conditions, order_by, where
from idlib_cli.index.days import number as day_number
from idlib_cli.index.facts import row as fact_row
from idlib_cli.index.ids import incident_name
from idlib_cli.index.packing import Text, hint_of, unpack, unpack_entities, unpacked
from idlib_cli.index.places import Places
from idlib_cli.index.schema import (
    ARTICLE_COLUMNS,
    ENTITIES,
    NUMBERS,
    PACKED_BITS,
    TABLES,
    TEXT,
    schema,
)
from idlib_cli.index.terms import term as term_of

if TYPE_CHECKING:
    from idlib_cli.linking.aliases import Alias
    from idlib_cli.records import Article, Facts

__all__ = ["Conditions", "Index", "Row", "Text"]

Row = dict[str, Any]

_HEADS = ", ".join(f'a."{name}"' for name in ARTICLE_COLUMNS)
_HEAD_COLUMNS = ("path", "title", "outlet", "published", "duplicate_of")

_ANY = Conditions(order="")
"""No restriction."""


_FEW = 2_000
"""Facts that are sorted sooner than found by going through the articles in order."""


class Index:
    """Everything that was found, ready to be asked."""

    def __init__(
        self, db: sqlite3.Connection | None = None, *, roots: Sequence[str] | None = None
    ) -> None:
        """An index over an open database; over an empty one in memory where none is given.

        `roots` are the folders and files of the corpus as they are spelled now; paths are
        printed so, however they were spelled when the index was made.
        """
        if db is None:
            db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
            db.executescript(schema())
        self.db = db
        self._respelled = self._spellings(roots)
        self._unwatched = roots is not None and self._meta("stamp_kind") == "folders"
        self._changed: list[str] = []
        self.text = lru_cache(maxsize=256)(self._text)
        self.frequency = lru_cache(maxsize=1024)(self._frequency)
        self._facts = lru_cache(maxsize=64)(self._unpacked_facts)
        self._places = lru_cache(maxsize=64)(self._laid_out)
        self._numbers = lru_cache(maxsize=1)(self._all_numbers)
        self.aliases: Sequence[Alias] = ()
        """What the user declares in `aliases.txt`: set by whoever opens the corpus, not stored."""

    def _spellings(self, roots: Sequence[str] | None) -> list[tuple[str, str]]:
        """(beginning of a stored path, what stands for it now), empty where nothing changed."""
        if roots is None:
            return []
        before = str(self._meta("roots") or "").split("\n")
        if before == list(roots):
            return []
        return [(_folder(one), _folder(other)) for one, other in zip(before, roots, strict=True)]

    def _path(self, path: str) -> str:
        """A stored path as the corpus is spelled now."""
        for before, now in self._respelled:
            if path + "/" == before:
                return now.removesuffix("/")
            if path.startswith(before):
                return now + path.removeprefix(before)
        return path

    def problems(self) -> list[tuple[str, str]]:
        """(path, reason) of what could not be read when the index was made."""
        found = json.loads(str(self._meta("problems") or "[]"))
        return [(self._path(path), reason) for path, reason in found]

    def _meta(self, name: str) -> str | int | None:
        row = self.db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def changed(self) -> list[str]:
        """A note for each file cited so far that is not what was read, each once.

        Only of corpora too large to look at every file beforehand.
        """
        paths, self._changed = self._changed, []
        return [f"{path} has changed since it was read: --refresh reads it again" for path in paths]

    def _watch(self, number: int) -> None:
        """Look whether the file of an article is as it was."""
        path, size, mtime = self.db.execute(
            "SELECT a.path, f.size, f.mtime_ns FROM articles a"
            " JOIN files f ON f.root = a.root AND f.path = a.file WHERE a.number = ?",
            (number,),
        ).fetchone()
        path = self._path(path)
        try:
            status = os.stat(path)
            same = (status.st_size, status.st_mtime_ns) == (size, mtime)
        except OSError:
            same = False
        if not same and path not in self._changed:
            self._changed.append(path)

    def add(self, article: "Article", facts: "Facts") -> None:
        """Store an article and its facts; `finish` must follow. For tests and small corpora."""
        from dataclasses import replace

        from idlib_cli.index import rows, writing

        count = self.db.execute("SELECT count(*) FROM articles WHERE key = ?", (article.key,))
        if same := count.fetchone()[0]:
            article = replace(article, key=f"{article.key}~{same + 1}")
        prepared = rows.rows(article, facts)
        writing.insert(self.db, prepared, 0, article.key, 0)
        writing.count_words(self.db, prepared.words)

    def finish(self) -> None:
        """Set what only the whole corpus can tell: to be called after every change."""
        from idlib_cli.index.writing import finish

        finish(self.db)
        self.text.cache_clear()
        self.frequency.cache_clear()
        self._facts.cache_clear()
        self._places.cache_clear()
        self._numbers.cache_clear()

    def articles(self, numbers: Collection[int] | None = None) -> Iterator[tuple[int, Row]]:
        """(number, head) of every article, or of the given ones, in the order of print."""
        some = "" if numbers is None else f" WHERE number IN ({_listed(numbers)})"
        for number, *values in self.db.execute(
            f"SELECT number, {_HEADS} FROM articles a{some} ORDER BY rank"
        ):
            head = dict(zip(ARTICLE_COLUMNS, values, strict=True))
            head["path"] = self._path(head["path"])
            head["sha256"] = head["sha256"] and head["sha256"].hex()
            head["authors"], head["notes"] = json.loads(head["authors"]), json.loads(head["notes"])
            yield number, head

    def numbers(
        self,
        *,
        names: Collection[str] | None = None,
        outlets: Collection[str] | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[int]:
        """The numbers of the articles of these names and outlets, published in this time."""
        clauses: list[str] = ["1"]
        parameters: list[str | int] = []
        for column, values in (("article", names), ("outlet", outlets)):
            if values is not None:
                clauses.append(f"{column} IN ({', '.join('?' * len(values))})")
                parameters += list(values)
        if since:
            clauses.append("latest >= ?")
            parameters.append(day_number(since))
        if until:
            clauses.append("earliest <= ?")
            parameters.append(day_number(until))
        sql = f"SELECT number FROM articles WHERE {' AND '.join(clauses)} ORDER BY rank"
        return [number for (number,) in self.db.execute(sql, parameters)]

    def names(self, column: str) -> list[str]:
        """The different article names, outlets or paths of the corpus, sorted."""
        if column not in {"article", "outlet", "path"}:
            raise KeyError(column)
        sql = f"SELECT DISTINCT {column} FROM articles WHERE {column} IS NOT NULL ORDER BY 1"
        return [name for (name,) in self.db.execute(sql)]

    def undated_articles(self, numbers: Collection[int] | None = None) -> int:
        """How many articles have no date."""
        some = "" if numbers is None else f" AND number IN ({_listed(numbers)})"
        sql = f"SELECT count(*) FROM articles WHERE earliest IS NULL{some}"
        return int(self.db.execute(sql).fetchone()[0])

    def paragraphs(self, number: int) -> list[tuple[int, int, str]]:
        """(start, end, kind) of the paragraphs of an article."""
        return self.text(number).paragraphs

    def _text(self, number: int) -> Text:
        """The text of an article and how it is laid out."""
        packed = self._packed(number, TEXT)
        if self._unwatched:
            self._watch(number)
        return unpack(packed)

    def _packed(self, number: int, kind: int) -> bytes:
        """A part of an article."""
        key = number << PACKED_BITS | kind
        row = self.db.execute("SELECT value FROM packed WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise sqlite3.DatabaseError(f"the index lacks part {kind} of article {number}")
        return bytes(row[0])

    def _unpacked_facts(self, number: int, kind: int) -> list[list[Any]]:
        """The facts of a kind in an article, in order."""
        hint = hint_of(self.text(number).text)
        found: list[list[Any]] = unpacked(self._packed(number, kind), hint)
        return found

    def _laid_out(self, number: int) -> Places:
        """The layout of an article's text."""
        text = self.text(number)
        starts, ends = text.offsets[::2], text.offsets[1::2]
        return Places(text.text, text.paragraphs, starts, ends, text.pages)

    def facts(self, table: str, asked: Conditions | None = None, limit: int = 0) -> Iterator[Row]:
        """The facts of a table that meet the conditions, each with the head of its article.

        A row holds the columns of the table, `number` (of the article) and of the article
        `article`, `path`, `title`, `outlet`, `published`, `duplicate_of`.
        """
        asked = asked or Conditions()
        first = self.db.execute(f"SELECT article FROM {table} LIMIT 1").fetchone()
        if first is not None and first[0] is None:  # what a page of zeros reads as
            raise sqlite3.DatabaseError(f"the index lacks the {table} it had")
        clause, parameters = where(table, asked)
        if not asked.copies:
            clause += (" AND NOT " if clause else " WHERE NOT ") + HIDDEN
        known = TABLES[table]
        linked = f"f.{known.linked}" if known.linked else "NULL"
        heads = ", ".join(f"a.{name}" for name in ("article", *_HEAD_COLUMNS))
        source, order = self._joined(table, asked), order_by(asked)
        sql = f"SELECT f.article, f.ordinal, {linked}, a.key, {heads} FROM "
        if limit:
            # Sorting keys alone, then reading the few rows that are wanted.
            sql += (
                f"(SELECT f.article AS one, f.ordinal AS two FROM {source}{clause}{order}"
                f" LIMIT {int(limit)}) CROSS JOIN {table} f ON f.article = one AND f.ordinal = two"
                f" JOIN articles a ON a.number = f.article{order}"
            )
        else:
            sql += f"{source}{clause}{order}"
        given = 0
        for number, ordinal, link, key, *head in self.db.execute(sql, parameters):
            given += 1
            row = fact_row(
                known, key, self._facts(number, known.kind), ordinal, self._places(number)
            )
            row["number"] = number
            row.update(zip(("article", *_HEAD_COLUMNS), head, strict=True))
            if known.linked:
                row[known.linked] = None if link is None else incident_name(link)
            if self._respelled:
                row["path"] = self._path(row["path"])
            yield row
        everything = not limit and asked._replace(copies=True, order="", reverse=False) == _ANY
        if everything and given != self.count(table, asked):
            # Rot that SQLite reads as fewer rows shows in their count alone.
            raise sqlite3.DatabaseError(f"the index lacks facts of {table}")

    def count(self, table: str, asked: Conditions, *, which: str = "shown") -> int:
        """How many facts meet the conditions: `shown`, `hidden` (copies, repeats) or `undated`."""
        if asked._replace(copies=True, order="", reverse=False) == _ANY:
            stored = self._meta(f"{table} {which if which == 'hidden' else 'all'}")
            if stored is not None and which != "undated":
                hidden = which == "shown" and not asked.copies
                return int(stored) - (self.count(table, asked, which="hidden") if hidden else 0)
        if which != "undated" and not asked.since and not asked.until:
            hidden = which == "hidden" or not asked.copies
            number = self._count_hidden(table, asked) if hidden else 0
            if which == "shown":
                clause, parameters = where(table, asked)
                sql = f"SELECT count(*) FROM {table} f{clause}"
                number = int(self.db.execute(sql, parameters).fetchone()[0]) - number
            return number
        clause, parameters = where(table, asked, dated=which != "undated")
        if which == "hidden" or (which == "shown" and not asked.copies):
            clause += " AND " if clause else " WHERE "
            clause += HIDDEN if which == "hidden" else f"NOT {HIDDEN}"
        sql = f"SELECT count(*) FROM {table} f JOIN articles a ON a.number = f.article{clause}"
        return int(self.db.execute(sql, parameters).fetchone()[0])

    def _count_hidden(self, table: str, asked: Conditions) -> int:
        """How many facts are repeats or stand in copies: without looking at every article."""
        clause, parameters = where(table, asked)
        clause += " AND " if clause else " WHERE "
        (repeated,) = self.db.execute(
            f"SELECT count(*) FROM {table} f{clause}f.repeated IS NOT NULL", parameters
        ).fetchone()
        (copied,) = self.db.execute(
            f"SELECT count(*) FROM articles a CROSS JOIN {table} f ON f.article = a.number"
            f"{clause}a.duplicate_of IS NOT NULL AND f.repeated IS NULL",
            parameters,
        ).fetchone()
        return int(repeated) + int(copied)

    def _joined(self, table: str, asked: Conditions) -> str:
        """Articles first where rows come in their order, so that the first rows come at once."""
        few = asked.numbers is not None or "incident" in asked.values
        if names := asked.values.get("speaker"):
            sql = (
                "SELECT coalesce(sum(quotes), 0) FROM speakers"
                " WHERE name IN (SELECT value FROM json_each(?))"
            )
            few = few or self.db.execute(sql, (json.dumps(list(names)),)).fetchone()[0] < _FEW
        if not few and asked.order == "published":
            return f"articles a CROSS JOIN {table} f ON f.article = a.number"
        return f"{table} f JOIN articles a ON a.number = f.article"

    def distinct(self, table: str, column: str) -> list[tuple[str, int]]:
        """(value, how many facts) of a column, the most frequent first; unknown left out."""
        if column not in TABLES[table].filtered:
            raise KeyError(column)
        if (table, column) == ("quotes", "speaker"):
            return list(self.db.execute("SELECT name, quotes FROM speakers ORDER BY 2 DESC, 1"))
        sql = (
            f'SELECT "{column}", count(*) FROM {table} WHERE "{column}" IS NOT NULL'
            " GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return [(value, count) for value, count in self.db.execute(sql)]

    def speakers_with(self, words: Iterable[str]) -> list[str]:
        """The speakers whose folded names contain one of the words, the most quoted first."""
        asked = list(words)
        some = " OR ".join("instr(folded, ?)" for _ in asked) or "0"
        sql = f"SELECT name FROM speakers WHERE {some} ORDER BY quotes DESC, name"
        return [name for (name,) in self.db.execute(sql, asked)]

    def entities(self) -> Iterator[Row]:
        """Every person and organisation of every article, in the order of print."""
        for packed, number, article, published in self.db.execute(
            "SELECT p.value, a.number, a.article, a.published"
            " FROM articles a CROSS JOIN packed p"
            f" ON p.key = a.number << {PACKED_BITS} | {ENTITIES} ORDER BY a.rank"
        ):
            for name, kind, roles, spellings in unpack_entities(packed):
                yield {
                    "name": name,
                    "kind": kind,
                    "roles": roles,
                    "spellings": spellings,
                    "number": number,
                    "article": article,
                    "published": published,
                }

    def speakers(self) -> Iterator[tuple[int, str, int]]:
        """(article number, speaker, how many quotes), repeats left out."""
        yield from self.db.execute(
            "SELECT q.article, s.name, count(*) FROM quotes q JOIN speakers s"
            " ON s.number = q.speaker WHERE q.repeated IS NULL GROUP BY 1, 2 ORDER BY 1, 2"
        )

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
        numbers = self._numbers()
        at = 0
        for (rowid,) in self.db.execute(sql, (expression,)):
            at = bisect_right(numbers, rowid, at)
            article = numbers[at - 1]
            yield article, rowid - article

    def _all_numbers(self) -> Sequence[int]:
        """The numbers of all articles in order: each that of its first sentence."""
        row = self.db.execute("SELECT value FROM packed WHERE key = ?", (NUMBERS,)).fetchone()
        numbers = array("q")
        numbers.frombytes(row[0] if row else b"")
        return numbers

    def at_most(self, expression: str, most: int) -> bool:
        """Whether no more than so many sentences match: as quick as finding so many."""
        sql = "SELECT 1 FROM sentences WHERE sentences MATCH ? LIMIT 1 OFFSET ?"
        return self.db.execute(sql, (expression, most)).fetchone() is None

    def occurrences(self, term: str) -> Iterator[tuple[int, int]]:
        """(article number, how often) of a term."""
        self.db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrences"
            " USING fts5vocab(main, sentences, instance)"
        )
        numbers = self._numbers()
        sql = "SELECT doc FROM temp.occurrences WHERE term = ?"
        docs = (bisect_right(numbers, doc) - 1 for (doc,) in self.db.execute(sql, (term,)))
        for at, group in groupby(docs):
            yield numbers[at], sum(1 for _ in group)

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

    def total(self, what: str) -> int:
        """How many `articles`, `sentences` or `terms` there are."""
        return int(self._meta(what) or 0)

    def ranks(self, numbers: Collection[int]) -> dict[int, int]:
        """The place of articles in the order of print."""
        sql = f"SELECT number, rank FROM articles WHERE number IN ({_listed(numbers)})"
        return dict(self.db.execute(sql))

    def lengths(self, numbers: Collection[int]) -> dict[int, int]:
        """How many terms articles have."""
        sql = f"SELECT number, terms FROM articles WHERE number IN ({_listed(numbers)})"
        return dict(self.db.execute(sql))

    def copies(self) -> frozenset[int]:
        """The numbers of the articles that copy another."""
        sql = "SELECT number FROM articles WHERE duplicate_of IS NOT NULL"
        return frozenset(number for (number,) in self.db.execute(sql))

    def title(self, number: int) -> str | None:
        """The title of an article."""
        row = self.db.execute("SELECT title FROM articles WHERE number = ?", (number,)).fetchone()
        return None if row[0] is None else str(row[0])

    def place(self, number: int, start: int) -> tuple[str, int | None, int]:
        """The section, the page and the line of an offset of an article."""
        places = self._places(number)
        return places.section(start), places.page(start), places.line(start)

    def sentence_id(self, number: int, start: int, end: int) -> str:
        """The id of a sentence as a search hit."""
        from idlib_cli.index.ids import digest

        row = self.db.execute("SELECT key FROM articles WHERE number = ?", (number,)).fetchone()
        return digest(row[0], "hit", (start, end))

    def words(self, candidates: Iterable[str]) -> dict[str, int]:
        """Those of the words that the corpus has, with how many sentences have each."""
        found: dict[str, int] = {}
        pending = list(candidates)
        for at in range(0, len(pending), 500):
            part = pending[at : at + 500]
            sql = f"SELECT word, sentences FROM words WHERE word IN ({', '.join('?' * len(part))})"
            found.update((w, n) for w, n in self.db.execute(sql + " AND sentences > 0", part))
        return found

    def words_from(self, first: str, last: str) -> list[tuple[str, int]]:
        """(word, sentences) of the words from `first` up to, not including, `last`."""
        sql = "SELECT word, sentences FROM words WHERE word >= ? AND word < ? AND sentences > 0"
        return [(word, count) for word, count in self.db.execute(sql, (first, last))]


def _folder(root: str) -> str:
    return "" if root == "." else root.rstrip("/") + "/"


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


def _listed(numbers: Collection[int]) -> str:
    return ", ".join(str(int(n)) for n in sorted(numbers))
