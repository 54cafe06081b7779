"""The tables of an index. A cache file opens in any SQLite tool; docs/formats.md describes it.

articles    one row each, with what its records repeat; `rank` is the order of print:
            published (undated last), then article
texts       the text of each article, its paragraphs and its sentences
quotes, casualties, figures, dates
            one row a fact; columns are the fields of records.py after the common ones
entities    persons and organisations of each article
sentences   FTS5 over the terms of each sentence: rowid = article << 20 | ordinal
words       every word as written in lower case, with how many sentences have it
"""

from typing import NamedTuple

APPLICATION_ID = 0x69646C62  # "idlb", shown by file(1)

SENTENCE_BITS = 20
"""A rowid of `sentences` is the number of the article and, in the low bits, the sentence's."""

ARTICLE_COLUMNS = (
    "article", "path", "title", "outlet", "authors", "published", "published_from",
    "published_evidence", "url", "words", "sha256", "encoding", "duplicate_of", "notes",
)  # fmt: skip
"""The fields of an article record, in order."""

COMMON_COLUMNS = (
    "article", "ordinal", "id", "section", "page", "line", "start", "end",
    "first_sentence", "last_sentence", "earliest", "latest", "repeated", "rule", "doubt", "why",
)  # fmt: skip
"""What every fact has: `article` and the sentences are numbers; `earliest` and
`latest` bound the fact's own date and are null where it has none."""


class Table(NamedTuple):
    """A kind of fact: its table, the word its ids are made with, its own columns."""

    name: str
    columns: tuple[str, ...]
    indexed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Columns that records do not show: what linking starts from each time."""

    @property
    def stored(self) -> tuple[str, ...]:
        """Every column, in order."""
        return (*COMMON_COLUMNS, *self.columns, *self.kept)


TABLES = {
    table.name: table
    for table in (
        Table(
            "quotes",
            (
                "kind", "speaker", "speaker_as_written", "speaker_start", "speaker_end", "role",
                "cue", "said_on", "said_on_as_written", "statement", "repeat_of",
            ),
            ("speaker",),
        ),
        Table(
            "casualties",
            (
                "effect", "min", "max", "qualifier", "number_as_written", "victims",
                "victim_kind", "place", "date", "date_end", "date_as_written", "perpetrator",
                "cause", "attributed_to", "modality", "scope", "part_of", "repeat_of", "incident",
            ),
            kept=("incident_within",),
        ),
        Table(
            "figures",
            (
                "min", "max", "qualifier", "number_as_written", "unit", "subject", "as_of",
                "attributed_to", "repeat_of",
            ),
        ),
        Table(
            "dates",
            ("value", "first_day", "last_day", "basis", "planned", "repeat_of"),
            ("first_day",),
        ),
    )
}  # fmt: skip

_ARTICLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE files (
    root INTEGER, path TEXT, size INTEGER, mtime_ns INTEGER, suffix TEXT,
    problems TEXT,
    PRIMARY KEY (root, path)
) WITHOUT ROWID;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, root INTEGER, file TEXT, position INTEGER, key TEXT, name TEXT,
    rank INTEGER,
    size INTEGER, terms INTEGER,     earliest TEXT, latest TEXT, {columns}
);
CREATE INDEX articles_rank ON articles (rank);
CREATE INDEX articles_file ON articles (root, file);
CREATE INDEX articles_article ON articles (article);
CREATE INDEX articles_copies ON articles (number) WHERE duplicate_of IS NOT NULL;
CREATE INDEX articles_key ON articles (key);
CREATE TABLE texts (number INTEGER PRIMARY KEY, packed BLOB);
CREATE TABLE fingerprints (number INTEGER PRIMARY KEY, packed BLOB);
CREATE TABLE entities (
    article INTEGER, ordinal INTEGER, name TEXT, kind TEXT, roles TEXT, spellings TEXT,
    PRIMARY KEY (article, ordinal)
) WITHOUT ROWID;
CREATE TABLE speakers (name TEXT PRIMARY KEY, folded TEXT, quotes INTEGER) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, term TEXT, sentences INTEGER) WITHOUT ROWID;
CREATE INDEX words_term ON words (term, sentences);
CREATE VIRTUAL TABLE sentences USING fts5 (terms, content = '', tokenize = 'ascii');
"""


def schema() -> str:
    """The statements that make an empty index."""
    script = _ARTICLES.format(columns=", ".join(f'"{name}"' for name in ARTICLE_COLUMNS))
    for table in TABLES.values():
        # Typed as `articles.number` is, or SQLite would not look articles up in the key.
        columns = "article INTEGER, ordinal INTEGER, " + ", ".join(
            f'"{name}"' for name in table.stored[2:]
        )
        script += (
            f"CREATE TABLE {table.name} ({columns}, PRIMARY KEY (article, ordinal)) WITHOUT ROWID;"
        )
        script += f"CREATE INDEX {table.name}_repeated ON {table.name} (article) WHERE repeated;"
        for column in table.indexed:
            # With what filters look at, so that they need not look at the row.
            script += (
                f"CREATE INDEX {table.name}_{column} ON {table.name}"
                f" ({column}, repeated, earliest, latest);"
            )
    return script
