"""Rows into the tables of an index, out of them, and what only the whole corpus can tell.

What depends on more than one article (names made unique, the order of print, copies, incidents)
is set by `finish`, from heads and facts only, after every change: never by the order in which
articles came.
"""

import os
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from idlib_cli.index import copies, incidents, people, pieces
from idlib_cli.index.packing import unpack
from idlib_cli.index.rows import Rows
from idlib_cli.index.schema import (
    FACTS,
    KEY,
    NUMBERS,
    PAGE_SIZE,
    SMALL_FILE,
    SMALL_PAGE_SIZE,
    TABLES,
    TEXT,
)
from idlib_cli.index.sentence_terms import sentence_terms
from idlib_cli.index.terms import term
from idlib_cli.language.folding import fold


def insert(db: sqlite3.Connection, rows: Rows, root: int, file: str, position: int) -> int:
    """Store one article, `position` being its place in the file; its number."""
    last = db.execute("SELECT number, size FROM articles ORDER BY number DESC LIMIT 1").fetchone()
    # The numbers of sentences follow each other: the nearer they are, the smaller their index.
    number = last[0] + max(last[1], 1) if last else 1
    head = {"number": number, "root": root, "file": file, "position": position, **rows.head}
    head["sha256"] = head["sha256"] and bytes.fromhex(head["sha256"])
    if head["key"] == file:
        head["key"] = None
    if (path := head["path"]).endswith(file) and _prefix(db, root, path.removesuffix(file)):
        head["path"] = None
    columns = ", ".join(f'"{name}"' for name in head)
    marks = ", ".join("?" * len(head))
    db.execute(f"INSERT INTO articles ({columns}) VALUES ({marks})", tuple(head.values()))
    copies.insert(db, number, rows.fingerprint)
    incidents.insert(db, number, rows.tellings)
    people.insert(db, number, rows.whom)
    for name, filtered in rows.filtered.items():
        _insert_filtered(db, name, number, filtered)
    pieces.store(db, number, TEXT, rows.text)
    pieces.store(db, number, FACTS, rows.facts)
    db.executemany(
        "INSERT INTO sentences (rowid, terms) VALUES (?, ?)", enumerate(rows.sentences, number)
    )
    return number


def _prefix(db: sqlite3.Connection, root: int, prefix: str) -> bool:
    """Whether the paths of a root begin so; those of the first article do."""
    known = db.execute("SELECT prefix FROM roots WHERE number = ?", (root,)).fetchone()
    if known is None:
        db.execute("INSERT INTO roots VALUES (?, ?)", (root, prefix))
    return known is None or bool(known[0] == prefix)


def _insert_filtered(
    db: sqlite3.Connection, name: str, number: int, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Rows of a table of facts; speakers are told by number."""
    columns = TABLES[name].stored
    marks = ["?"] * len(columns)
    if "speaker" in columns:
        at = columns.index("speaker")
        marks[at] = "(SELECT number FROM speakers WHERE name = ?)"
        names = Counter(row[at - 1] for row in rows if row[at - 1] is not None)
        db.executemany(
            "INSERT INTO speakers (name, folded, quotes) VALUES (?, ?, ?) ON CONFLICT (name)"
            " DO UPDATE SET quotes = quotes + excluded.quotes",
            ((speaker, _folded(speaker), count) for speaker, count in sorted(names.items())),
        )
    db.executemany(
        f"INSERT INTO {name} VALUES ({', '.join(marks)})", ((number, *row) for row in rows)
    )


def _folded(name: str) -> str | None:
    """A name folded; None where SQLite's own `lower` says the same."""
    folded = fold(name)
    return None if name.isascii() and folded == name.lower() else folded


def count_words(db: sqlite3.Connection, counts: Mapping[str, int], change: int = 1) -> None:
    """Add to (1) or take from (-1) the number of sentences that have each word."""
    db.executemany(
        "INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE"
        " SET sentences = sentences + excluded.sentences",
        ((word, change * count) for word, count in sorted(counts.items())),
    )
    db.executemany(
        "INSERT OR IGNORE INTO stems VALUES (?, ?)",
        sorted((term(word), word) for word in counts if term(word) != word),
    )


def remove(db: sqlite3.Connection, files: Iterable[tuple[int, str]]) -> None:
    """Take files (root, path), their articles, and everything found in them out of the index."""
    gone: list[int] = []
    for file in files:
        sql = "SELECT number FROM articles WHERE root = ? AND file = ?"
        gone += [number for (number,) in db.execute(sql, file)]
        db.execute("DELETE FROM files WHERE root = ? AND path = ?", file)
    for at in range(0, len(gone), _AT_ONCE):
        some = gone[at : at + _AT_ONCE]
        for part in (people, copies, incidents):
            part.remove(db, some)
    for number in gone:
        _remove_article(db, number)


def _remove_article(db: sqlite3.Connection, number: int) -> None:
    sql = f"SELECT {KEY} FROM articles a WHERE number = ?"
    (key,) = db.execute(sql, (number,)).fetchone()
    text = unpack(pieces.load(db, number, TEXT))
    indexed, words = sentence_terms(key, text.text, text.sentences())
    # The table of terms keeps no text: what was put in must be said again to take it out.
    db.executemany(
        "INSERT INTO sentences (sentences, rowid, terms) VALUES ('delete', ?, ?)",
        enumerate(indexed, number),
    )
    count_words(db, Counter(words), -1)
    db.execute(
        "UPDATE speakers SET quotes = quotes - said.count FROM (SELECT speaker, count(*) AS count"
        " FROM quotes WHERE article = ? AND speaker IS NOT NULL GROUP BY 1) AS said"
        " WHERE speakers.number = said.speaker",
        (number,),
    )
    for table in TABLES:
        db.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
    pieces.remove(db, number)
    db.execute("DELETE FROM articles WHERE number = ?", (number,))


def finish(db: sqlite3.Connection) -> None:
    """Set what only the whole corpus can tell."""
    _name_articles(db)
    numbers = array("q", (n for (n,) in db.execute("SELECT number FROM articles ORDER BY number")))
    db.execute("INSERT OR REPLACE INTO packed VALUES (?, ?)", (NUMBERS, numbers.tobytes()))
    db.execute(
        "INSERT OR REPLACE INTO meta SELECT 'articles', count(*) FROM articles"
        " UNION ALL SELECT 'sentences', coalesce(sum(size), 0) FROM articles"
        " UNION ALL SELECT 'terms', coalesce(sum(terms), 0) FROM articles"
    )
    db.execute(
        "UPDATE articles SET rank = ordered.rank FROM (SELECT number, row_number()"
        f" OVER (ORDER BY earliest IS NULL, earliest, article, {KEY}) AS rank"
        " FROM articles a) AS ordered"
        " WHERE articles.number = ordered.number AND articles.rank IS NOT ordered.rank"
    )
    db.execute("DELETE FROM speakers WHERE quotes = 0")
    copies.link(db)
    incidents.link(db)
    people.link(db)
    for table in TABLES:
        db.execute(f"INSERT OR REPLACE INTO meta SELECT '{table} all', count(*) FROM {table}")
        # Repeats, and what else is in copies: copies are few, articles many.
        db.execute(
            f"INSERT OR REPLACE INTO meta SELECT '{table} hidden',"
            f" (SELECT count(*) FROM {table} WHERE repeated IS NOT NULL)"
            f" + (SELECT count(*) FROM articles a CROSS JOIN {table} f ON f.article = a.number"
            " WHERE a.duplicate_of IS NOT NULL AND f.repeated IS NULL)"
        )


def _name_articles(db: sqlite3.Connection) -> None:
    """Make the names of articles unique: the first keeps its name, the others go by their key."""
    db.execute(
        "UPDATE articles SET article = named.article FROM (SELECT number,"
        " CASE row_number() OVER (PARTITION BY name ORDER BY root, file, position)"
        f" WHEN 1 THEN name ELSE {KEY} END AS article FROM articles a) AS named"
        " WHERE articles.number = named.number AND articles.article <> named.article"
    )


_AT_ONCE = 10_000
"""Articles that one statement names."""
_MUCH = 4
"""Where more than one sentence in so many is new, search terms are put in one piece."""


def tidied(db: sqlite3.Connection) -> bool:
    """Put search terms in one piece if much was written since the last time; whether it was."""
    meta = dict(db.execute("SELECT name, value FROM meta WHERE name IN ('tidied', 'sentences')"))
    last = db.execute("SELECT number + size FROM articles ORDER BY number DESC LIMIT 1").fetchone()
    if not last or (last[0] - int(meta.get("tidied", 0))) * _MUCH < int(meta["sentences"]):
        return False
    db.execute("INSERT INTO sentences (sentences) VALUES ('optimize')")
    db.execute("INSERT OR REPLACE INTO meta VALUES ('tidied', ?)", last)
    return True


def write_anew(db: sqlite3.Connection, path: str) -> None:
    """Write the index to an empty file, without gaps.

    Raises sqlite3.OperationalError where there is no room.
    """
    # Either file gets so large a cache, and each page is read and written once.
    db.execute("PRAGMA cache_size = -2048")
    (pages,), (size,) = (
        db.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size")
    )
    best = SMALL_PAGE_SIZE if pages * size < SMALL_FILE else PAGE_SIZE
    db.execute(f"PRAGMA page_size = {best}")  # of the new file
    db.execute("VACUUM INTO ?", (path,))
    with open(path, "rb") as file:
        os.fsync(file.fileno())
