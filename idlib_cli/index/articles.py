"""The articles of an index: their heads, their texts, and whether their files are as they were."""

import json
import os
import sqlite3
from array import array
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any

from idlib_cli.index import pieces
from idlib_cli.index.days import number as day_number
from idlib_cli.index.fact_packing import unpack_facts
from idlib_cli.index.packing import Text, unpack
from idlib_cli.index.places import Places
from idlib_cli.index.schema import ARTICLE_COLUMNS, FACTS, KEY, NUMBERS, PATH, TEXT

Row = dict[str, Any]

_HEADS = ", ".join(PATH if name == "path" else f'a."{name}"' for name in ARTICLE_COLUMNS)


class Articles:
    """What is known of articles, by number."""

    def __init__(self, db: sqlite3.Connection, roots: Sequence[str] | None) -> None:
        """`roots` are the folders and files of the corpus as they are spelled now; paths are
        printed so, however they were spelled when the index was made."""
        self.db = db
        self._respelled = self._spellings(roots)
        self._unwatched = roots is not None and self._meta("stamp_kind") == "folders"
        self._changed: list[str] = []
        self.text = lru_cache(maxsize=256)(self._text)
        self.unpacked = lru_cache(maxsize=64)(self._unpacked_facts)
        self._places = lru_cache(maxsize=64)(self._laid_out)
        self._numbers = lru_cache(maxsize=1)(self._all_numbers)

    def forget(self) -> None:
        """Forget what was kept for speed: the database has changed."""
        for kept in (self.text, self.unpacked, self._places, self._numbers):
            kept.cache_clear()

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
            f"SELECT {PATH}, f.size, f.mtime_ns FROM articles a"
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

    def articles(self, numbers: Collection[int] | None = None) -> Iterator[tuple[int, Row]]:
        """(number, head) of every article, or of the given ones, in the order of print."""
        some = "" if numbers is None else f" WHERE number IN ({listed(numbers)})"
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
        value = PATH if column == "path" else column
        sql = f"SELECT DISTINCT {value} FROM articles a WHERE {value} IS NOT NULL ORDER BY 1"
        return [name for (name,) in self.db.execute(sql)]

    def undated_articles(self, numbers: Collection[int] | None = None) -> int:
        """How many articles have no date."""
        some = "" if numbers is None else f" AND number IN ({listed(numbers)})"
        sql = f"SELECT count(*) FROM articles WHERE earliest IS NULL{some}"
        return int(self.db.execute(sql).fetchone()[0])

    def paragraphs(self, number: int) -> list[tuple[int, int, str]]:
        """(start, end, kind) of the paragraphs of an article."""
        return self.text(number).paragraphs

    def _text(self, number: int) -> Text:
        """The text of an article and how it is laid out."""
        packed = pieces.load(self.db, number, TEXT)
        if self._unwatched:
            self._watch(number)
        return unpack(packed)

    def _unpacked_facts(self, number: int, table: str) -> list[list[Any]]:
        """The facts of a table in an article, in order."""
        return unpack_facts(pieces.load(self.db, number, FACTS), table, self.text(number).text)

    def _laid_out(self, number: int) -> Places:
        """The layout of an article's text."""
        text = self.text(number)
        starts, ends = text.offsets[::2], text.offsets[1::2]
        return Places(text.text, text.paragraphs, starts, ends, text.pages)

    def _all_numbers(self) -> Sequence[int]:
        """The numbers of all articles in order: each that of its first sentence."""
        row = self.db.execute("SELECT value FROM packed WHERE key = ?", (NUMBERS,)).fetchone()
        numbers = array("q")
        held = row[0] if row else b""
        if len(held) != numbers.itemsize * self.total("articles"):
            raise sqlite3.DatabaseError("the index lacks the numbers of its articles")
        numbers.frombytes(held)
        return numbers

    def total(self, what: str) -> int:
        """How many `articles`, `sentences` or `terms` there are."""
        return int(self._meta(what) or 0)

    def ranks(self, numbers: Collection[int]) -> dict[int, int]:
        """The place of articles in the order of print."""
        sql = f"SELECT number, rank FROM articles WHERE number IN ({listed(numbers)})"
        return dict(self.db.execute(sql))

    def lengths(self, numbers: Collection[int]) -> dict[int, int]:
        """How many terms articles have."""
        sql = f"SELECT number, terms FROM articles WHERE number IN ({listed(numbers)})"
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

        sql = f"SELECT {KEY} FROM articles a WHERE number = ?"
        row = self.db.execute(sql, (number,)).fetchone()
        return digest(row[0], "hit", (start, end))


def _folder(root: str) -> str:
    return "" if root == "." else root.rstrip("/") + "/"


def listed(numbers: Collection[int]) -> str:
    return ", ".join(str(int(n)) for n in sorted(numbers))
