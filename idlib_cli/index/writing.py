"""Articles and their facts into the tables of an index.

What is stored for an article depends on that article alone, so that articles can be extracted
in any process and order; what depends on the others (article names made unique, the order of
print, copies, incidents) is set by `finish`, from heads and facts only, after every update.
"""

import json
import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from idlib_cli.index import days
from idlib_cli.index.ids import digest
from idlib_cli.index.schema import COMMON_COLUMNS, SENTENCE_BITS, TABLES
from idlib_cli.index.terms import COMMON, WORD, keys
from idlib_cli.records import Article, Casualty, DateMention, Fact, Facts, Figure, Quote

_BIGGEST = 2**63 - 1
"""SQLite's largest integer: a number beyond it is stored as a float."""


def insert_article(db: sqlite3.Connection, article: Article, facts: Facts, file: str) -> int:
    """Store one article with everything found in it; its number."""
    earliest, latest = days.span(facts.published)
    position = db.execute("SELECT count(*) FROM articles WHERE file = ?", (file,)).fetchone()[0]
    head = {
        "file": file,
        "position": position,
        "key": _free_key(db, article),
        "name": article.id,
        "size": len(facts.sentences),
        "earliest": earliest,
        "latest": latest,
        "article": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "authors": _json(article.authors),
        "published": facts.published,
        "published_from": facts.published_from,
        "published_evidence": facts.published_evidence,
        "url": article.url,
        "words": len(article.text.split()),
        "sha256": article.sha256,
        "encoding": article.encoding,
        "duplicate_of": None,
        "notes": _json(article.notes),
    }
    number = _insert(db, "articles", head)
    db.execute(
        "INSERT INTO texts VALUES (?, ?, ?, ?, ?)",
        (
            number,
            article.text,
            _json([(p.start, p.end, p.kind) for p in article.paragraphs]),
            _json([offset for span in facts.sentences for offset in span]),
            _json(article.pages),
        ),
    )
    _insert_facts(db, number, str(head["key"]), article, facts)
    db.executemany(
        "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?)",
        (
            (number, n, e.name, e.kind, _json(e.roles), _json(e.spellings))
            for n, e in enumerate(facts.entities)
        ),
    )
    _insert_sentences(db, number, article.text, facts.sentences)
    return number


def _free_key(db: sqlite3.Connection, article: Article) -> str:
    """The article's key; where two articles of a corpus share it, the later one's is longer."""
    key, count = article.key, 1
    while db.execute("SELECT 1 FROM articles WHERE key = ?", (key,)).fetchone():
        count += 1
        key = f"{article.key}\0{count}"
    return key


def _insert_sentences(
    db: sqlite3.Connection, number: int, text: str, sentences: Sequence[tuple[int, int]]
) -> None:
    rows = []
    for ordinal, (start, end) in enumerate(sentences[: 1 << SENTENCE_BITS]):
        rows.append((number << SENTENCE_BITS | ordinal, " ".join(keys(text, start, end))))
    db.executemany("INSERT INTO sentences (rowid, terms) VALUES (?, ?)", rows)
    count_words(db, text, sentences, 1)


def count_words(
    db: sqlite3.Connection, text: str, sentences: Sequence[tuple[int, int]], change: int
) -> None:
    """Add to (1) or take from (-1) the number of sentences that have each word."""
    counts = Counter(
        word
        for start, end in sentences
        for word in {w.lower() for w in WORD.findall(text, start, end)}
        if word not in COMMON and not word[0].isdigit()
    )
    db.executemany(
        "INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE"
        " SET sentences = sentences + excluded.sentences",
        ((word, change * count) for word, count in counts.items()),
    )


def remove_article(db: sqlite3.Connection, number: int) -> None:
    """Take an article and everything found in it out of the index."""
    text, packed = db.execute(
        "SELECT text, sentences FROM texts WHERE number = ?", (number,)
    ).fetchone()
    offsets = json.loads(packed)
    sentences = list(zip(offsets[::2], offsets[1::2], strict=True))
    # The table of terms keeps no text: what was put in must be said again to take it out.
    db.executemany(
        "INSERT INTO sentences (sentences, rowid, terms) VALUES ('delete', ?, ?)",
        (
            (number << SENTENCE_BITS | ordinal, " ".join(keys(text, start, end)))
            for ordinal, (start, end) in enumerate(sentences[: 1 << SENTENCE_BITS])
        ),
    )
    count_words(db, text, sentences, -1)
    for table in (*TABLES, "entities"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
    db.execute("DELETE FROM texts WHERE number = ?", (number,))
    db.execute("DELETE FROM articles WHERE number = ?", (number,))


class _Places:
    """Where an offset lies in an article: line, section, page, sentence; and its number."""

    def __init__(
        self, number: int, key: str, article: Article, sentences: Sequence[tuple[int, int]]
    ) -> None:
        text = article.text
        self.number = number
        self.key = key
        self.lines = [-1]
        while (found := text.find("\n", self.lines[-1] + 1)) >= 0:
            self.lines.append(found)
        self.paragraphs = article.paragraphs
        self.paragraph_starts = [p.start for p in article.paragraphs]
        self.pages = article.pages
        self.starts = [start for start, _ in sentences]
        self.ends = [end for _, end in sentences]

    def section(self, start: int) -> str:
        at = bisect_right(self.paragraph_starts, start) - 1
        return self.paragraphs[at].kind if at >= 0 else "body"

    def sentences(self, start: int, end: int) -> tuple[int | None, int | None]:
        """The first and last sentence that share a character with the span."""
        first, last = bisect_right(self.ends, start), bisect_right(self.starts, end - 1) - 1
        return (first, last) if first <= last else (None, None)


def _insert_facts(
    db: sqlite3.Connection, number: int, key: str, article: Article, facts: Facts
) -> None:
    places = _Places(number, key, article, facts.sentences)
    found: Iterable[tuple[str, Sequence[Fact]]] = (
        ("quotes", facts.quotes),
        ("casualties", facts.casualties),
        ("figures", facts.figures),
        ("dates", facts.dates),
    )
    for table, group in found:
        ordered = sorted(group, key=lambda fact: (fact.start, fact.end))
        ids = _ids(key, table, ordered)
        pairs = list(zip(ordered, ids, strict=True))
        by_reference = {_own_reference(fact): name for fact, name in reversed(pairs)}
        rows = [
            _fact_row(table, ordinal, fact, ids=by_reference, name=name, places=places)
            for ordinal, (fact, name) in enumerate(pairs)
        ]
        columns = (*COMMON_COLUMNS, *TABLES[table].columns)
        marks = ", ".join("?" * len(columns))
        db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _fact_row(
    table: str, ordinal: int, fact: Fact, *, ids: dict[object, str], name: str, places: _Places
) -> list[Any]:
    """The values of a fact's row; `ids` are those of the facts of its kind in the article."""
    first, last = places.sentences(fact.start, fact.end)
    earliest, latest = _own_days(fact)
    repeat = getattr(fact, "repeat_of", None)
    row: list[Any] = [
        places.number, ordinal, name, places.section(fact.start),
        bisect_right(places.pages, fact.start) or None,
        bisect_right(places.lines, fact.start - 1), fact.start, fact.end,
        first, last, earliest, latest, None if repeat is None else 1,
        fact.rule, fact.doubt, fact.why,
    ]  # fmt: skip
    for column in TABLES[table].columns:
        value = getattr(fact, column)
        if value is None:
            pass
        elif column in {"repeat_of", "part_of"}:
            value = ids.get(value)
        elif column in {"statement", "incident"}:
            value = digest(places.key, column, value)
        elif isinstance(value, bool):
            value = int(value)
        elif isinstance(value, int) and abs(value) > _BIGGEST:
            value = float(value)
        row.append(value)
    return row


def _ids(key: str, table: str, facts: Sequence[Fact]) -> list[str]:
    """The id of each fact, from the article's key and the fact's place in it alone."""
    seen: Counter[object] = Counter()
    ids = []
    for fact in facts:
        what = (fact.start, fact.end, getattr(fact, "effect", None))
        seen[what] += 1
        ids.append(digest(key, table, (*what, seen[what])))
    return ids


def _own_reference(fact: Fact) -> object:
    """What other facts of the article call this one by."""
    return (fact.start, fact.effect) if isinstance(fact, Casualty) else fact.start


def _own_days(fact: Fact) -> tuple[str | None, str | None]:
    match fact:
        case Quote():
            return days.span(fact.said_on)
        case Casualty():
            return days.span(fact.date, fact.date_end)
        case Figure():
            return days.span(fact.as_of)
        case DateMention():
            return days.span(fact.first_day, fact.last_day)
    raise TypeError(f"no dates for {fact!r}")


def _insert(db: sqlite3.Connection, table: str, row: dict[str, Any]) -> int:
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    cursor = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))
    return int(cursor.lastrowid or 0)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def finish(db: sqlite3.Connection) -> None:
    """Set what only the whole corpus can tell."""
    _name_articles(db)
    db.execute(
        "INSERT OR REPLACE INTO meta SELECT 'articles', count(*) FROM articles"
        " UNION ALL SELECT 'sentences', coalesce(sum(size), 0) FROM articles"
        " UNION ALL SELECT 'words', coalesce(sum(words), 0) FROM articles"
    )
    db.execute(
        "UPDATE articles SET rank = ordered.rank FROM (SELECT number, row_number() OVER"
        " (ORDER BY earliest IS NULL, earliest, article, key) AS rank FROM articles) AS ordered"
        " WHERE articles.number = ordered.number"
    )


def _name_articles(db: sqlite3.Connection) -> None:
    """Make the names of articles unique: the second `report` in the corpus is `report~2`."""
    db.execute(
        "UPDATE articles SET article = CASE WHEN named.n = 1 THEN name ELSE name || '~' || named.n"
        " END FROM (SELECT number, row_number() OVER (PARTITION BY name ORDER BY key) AS n"
        " FROM articles) AS named WHERE articles.number = named.number"
    )
