"""Articles, sentences and facts in one SQLite database, behind a narrow interface.

Nothing outside this module knows SQL. `:memory:` for now; the schema stands in `_SCHEMA`.
"""

import dataclasses
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from idlib_cli.records import Article, Facts

Row = dict[str, Any]

_SCHEMA = """
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT, head TEXT, text TEXT, paragraphs TEXT);
CREATE TABLE facts (kind TEXT, article INTEGER, start INTEGER, fact TEXT);
CREATE TABLE spans (number INTEGER PRIMARY KEY, article INTEGER, start INTEGER, "end" INTEGER);
CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2');
"""

FACT_TABLES = ("quotes", "casualties", "figures", "dates")


class Index:
    """Everything that was found, ready to be asked."""

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:")
        self._db.executescript(_SCHEMA)

    def add(self, article: Article, facts: Facts) -> None:
        """Store an article and its facts."""
        head = {
            "article": article.id,
            "path": article.path,
            "title": article.title,
            "outlet": article.outlet,
            "authors": list(article.authors),
            "published": facts.published,
            "published_from": facts.published_from,
            "published_evidence": facts.published_evidence,
            "url": article.url,
            "words": len(article.text.split()),
            "sha256": article.sha256,
            "encoding": article.encoding,
            "duplicate_of": None,
            "notes": list(article.notes),
            "key": article.key,
        }
        paragraphs = [dataclasses.astuple(p) for p in article.paragraphs]
        number = self._db.execute(
            "INSERT INTO articles (id, head, text, paragraphs) VALUES (?, ?, ?, ?)",
            (article.id, json.dumps(head), article.text, json.dumps(paragraphs)),
        ).lastrowid
        for kind in FACT_TABLES:
            self._db.executemany(
                "INSERT INTO facts VALUES (?, ?, ?, ?)",
                (
                    (kind, number, fact.start, json.dumps(dataclasses.asdict(fact)))
                    for fact in getattr(facts, kind)
                ),
            )
        for start, end in facts.sentences:
            row = self._db.execute(
                'INSERT INTO spans (article, start, "end") VALUES (?, ?, ?)', (number, start, end)
            ).lastrowid
            self._db.execute(
                "INSERT INTO sentences (rowid, text) VALUES (?, ?)", (row, article.text[start:end])
            )

    def articles(self) -> Iterator[tuple[Row, str, list[tuple[int, int, str]]]]:
        """(head, text, paragraphs) of every article, in the order they were read."""
        for head, text, paragraphs in self._db.execute(
            "SELECT head, text, paragraphs FROM articles ORDER BY number"
        ):
            yield json.loads(head), text, json.loads(paragraphs)

    def facts(self, kind: str) -> Iterator[tuple[Row, str, Row]]:
        """(head, article text, fact) of every fact of a kind, in article order."""
        for head, text, fact in self._db.execute(
            "SELECT head, text, fact FROM facts JOIN articles ON article = number"
            " WHERE kind = ? ORDER BY number, start, facts.rowid",
            (kind,),
        ):
            yield json.loads(head), text, json.loads(fact)

    def search(self, terms: list[str], limit: int) -> Iterator[tuple[Row, str, int, int, float]]:
        """(head, article text, start, end, score) of the sentences that say it, best first."""
        query = " OR ".join('"' + term.replace('"', "") + '"' for term in terms)
        for head, text, start, end, rank in self._db.execute(
            'SELECT head, a.text, start, "end", rank FROM sentences'
            " JOIN spans s ON s.number = sentences.rowid JOIN articles a ON a.number = s.article"
            " WHERE sentences MATCH ? ORDER BY rank, s.number LIMIT ?",
            (query, limit),
        ):
            yield json.loads(head), text, start, end, -rank
