"""Rows into the tables of an index, out of them, and what only the whole corpus can tell.

What depends on more than one article (names made unique, the order of print, copies, incidents)
is set by `finish`, from heads and facts only, after every change: never by the order in which
articles came.
"""

import sqlite3
from array import array
from collections.abc import Iterator, Mapping

from idlib_cli.index.conditions import HIDDEN
from idlib_cli.index.packing import Text, unpack
from idlib_cli.index.rows import Rows, sentence_keys, word_counts
from idlib_cli.index.schema import SENTENCE_BITS, TABLES
from idlib_cli.index.terms import term
from idlib_cli.language.folding import fold


def insert(db: sqlite3.Connection, rows: Rows, root: int, file: str, position: int) -> int:
    """Store one article, `position` being its place in the file; its number."""
    head = {"root": root, "file": file, "position": position, **rows.head}
    columns = ", ".join(f'"{name}"' for name in head)
    marks = ", ".join("?" * len(head))
    number = int(
        db.execute(
            f"INSERT INTO articles ({columns}) VALUES ({marks})", tuple(head.values())
        ).lastrowid
        or 0
    )
    db.execute("INSERT INTO texts VALUES (?, ?)", (number, rows.text))
    db.execute("INSERT INTO fingerprints VALUES (?, ?)", (number, rows.fingerprint))
    for table, facts in rows.facts.items():
        marks = ", ".join("?" * len(TABLES[table].stored))
        db.executemany(f"INSERT INTO {table} VALUES ({marks})", ((number, *row) for row in facts))
    db.executemany(
        "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?)", ((number, *row) for row in rows.entities)
    )
    first = number << SENTENCE_BITS
    db.executemany(
        "INSERT INTO sentences (rowid, terms) VALUES (?, ?)",
        enumerate(rows.sentences, first),
    )
    return number


def count_words(db: sqlite3.Connection, counts: Mapping[str, int], change: int = 1) -> None:
    """Add to (1) or take from (-1) the number of sentences that have each word."""
    db.executemany(
        "INSERT INTO words VALUES (?, ?, ?) ON CONFLICT (word) DO UPDATE"
        " SET sentences = sentences + excluded.sentences",
        ((word, term(word), change * count) for word, count in sorted(counts.items())),
    )


def remove(db: sqlite3.Connection, root: int, file: str) -> None:
    """Take the articles of a file, and everything found in them, out of the index."""
    found = db.execute("SELECT number FROM articles WHERE root = ? AND file = ?", (root, file))
    for (number,) in found.fetchall():
        _remove_article(db, number)


def _remove_article(db: sqlite3.Connection, number: int) -> None:
    key, packed = db.execute(
        "SELECT key, packed FROM articles JOIN texts USING (number) WHERE number = ?", (number,)
    ).fetchone()
    text = unpack(packed)
    # The table of terms keeps no text: what was put in must be said again to take it out.
    db.executemany(
        "INSERT INTO sentences (sentences, rowid, terms) VALUES ('delete', ?, ?)",
        enumerate(sentence_keys(key, text.text, text.sentences()), number << SENTENCE_BITS),
    )
    count_words(db, word_counts(text.text, text.sentences()), -1)
    for table in (*TABLES, "entities"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
    for table in ("texts", "fingerprints", "articles"):
        db.execute(f"DELETE FROM {table} WHERE number = ?", (number,))


def finish(db: sqlite3.Connection) -> None:
    """Set what only the whole corpus can tell."""
    _name_articles(db)
    db.execute(
        "INSERT OR REPLACE INTO meta SELECT 'articles', count(*) FROM articles"
        " UNION ALL SELECT 'sentences', coalesce(sum(size), 0) FROM articles"
        " UNION ALL SELECT 'terms', coalesce(sum(terms), 0) FROM articles"
    )
    db.execute(
        "UPDATE articles SET rank = ordered.rank FROM (SELECT number, row_number() OVER"
        " (ORDER BY earliest IS NULL, earliest, article, key) AS rank FROM articles) AS ordered"
        " WHERE articles.number = ordered.number AND articles.rank IS NOT ordered.rank"
    )
    _list_speakers(db)
    _link_copies(db)
    _link_incidents(db)
    for table in TABLES:
        db.execute(f"INSERT OR REPLACE INTO meta SELECT '{table} all', count(*) FROM {table}")
        db.execute(
            f"INSERT OR REPLACE INTO meta SELECT '{table} hidden', count(*) FROM {table} f"
            f" JOIN articles a ON a.number = f.article WHERE {HIDDEN}"
        )


def _name_articles(db: sqlite3.Connection) -> None:
    """Make the names of articles unique: the first keeps its name, the others go by their key."""
    db.execute(
        "UPDATE articles SET article = named.article FROM (SELECT number,"
        " CASE row_number() OVER (PARTITION BY name ORDER BY root, file, position)"
        " WHEN 1 THEN name ELSE key END AS article FROM articles) AS named"
        " WHERE articles.number = named.number AND articles.article <> named.article"
    )


def _list_speakers(db: sqlite3.Connection) -> None:
    """Every speaker with the key that names are compared by, so that a look-up need not fold."""
    db.execute("DELETE FROM speakers")
    names = db.execute(
        "SELECT speaker, count(*) FROM quotes WHERE speaker IS NOT NULL GROUP BY 1"
    ).fetchall()
    db.executemany(
        "INSERT INTO speakers VALUES (?, ?, ?)",
        ((name, fold(name), count) for name, count in names),
    )


def _link_copies(db: sqlite3.Connection) -> None:
    """Say of each copy of a story which article it copies."""
    from idlib_cli.linking.copies import Fingerprint, duplicates

    def fingerprints() -> Iterator[Fingerprint]:
        for article, published, packed in db.execute(
            "SELECT article, published, packed FROM articles JOIN fingerprints USING (number)"
        ):
            words, count, *hashes = array("I", packed[16:])
            yield Fingerprint(
                article=article,
                words=words,
                published=published,
                exact=packed[:16].hex(),
                runs=tuple(hashes[:count]),
                numbers=tuple(hashes[count:]),
            )

    found = duplicates(fingerprints())
    changed = [
        (found.get(article), article)
        for article, before in db.execute("SELECT article, duplicate_of FROM articles").fetchall()
        if found.get(article) != before
    ]
    db.executemany("UPDATE articles SET duplicate_of = ? WHERE article = ?", changed)


def _link_incidents(db: sqlite3.Connection) -> None:
    """Give the claims about one incident one id, across articles."""
    if not db.execute("SELECT 1 FROM casualties LIMIT 1").fetchone():
        return
    from idlib_cli.linking.claims import Claim
    from idlib_cli.linking.incidents import link

    stored: dict[str, tuple[str | None, int, int]] = {}

    def claims() -> Iterator[Claim]:
        names = (
            "effect", "start", "min", "max", "victims", "victim_kind", "place", "date",
            "date_end", "date_as_written", "cause", "scope",
        )  # fmt: skip
        columns = ", ".join(f'f."{name}"' for name in names)
        known: tuple[int, Text] | None = None
        for row in db.execute(
            "SELECT a.number, f.ordinal, f.incident, a.article, a.published, a.duplicate_of,"
            " f.incident_within,"
            f" f.first_sentence, f.last_sentence, f.id, {columns}"
            " FROM casualties f JOIN articles a ON a.number = f.article ORDER BY a.number"
        ):
            number, ordinal, incident, article, published, copied, within, first, last = row[:9]
            stored[row[9]] = (incident, number, ordinal)
            if known is None or known[0] != number:
                (packed,) = db.execute(
                    "SELECT packed FROM texts WHERE number = ?", (number,)
                ).fetchone()
                known = number, unpack(packed)
            text = known[1]
            sentence = ""
            if first is not None:
                sentence = text.text[text.sentence(first)[0] : text.sentence(last)[1]]
            yield Claim(
                id=row[9],
                article=article,
                published=published,
                duplicate_of=copied,
                incident=within,
                sentence=sentence,
                **dict(zip(names, row[10:], strict=True)),
            )

    changed = (
        (incident, *stored[name][1:])
        for name, incident in link(claims()).items()
        if stored[name][0] != incident
    )
    db.executemany("UPDATE casualties SET incident = ? WHERE article = ? AND ordinal = ?", changed)
