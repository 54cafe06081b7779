"""The tables of an index. A cache file opens in any SQLite tool; docs/formats.md describes it.

articles    one row each, with what its records repeat; `rank` is the order of print:
            published (undated last), then article. Its number is that of its first sentence
packed      the text of each article with its layout, and its facts of each kind: see `packing`;
            key = number << 3 | kind. 0 is the key of all numbers
quotes, casualties, figures, dates
            one row a fact: what look-ups filter, sort and group by; the rest is packed
speakers    everybody who is quoted
names, entities
            persons and organisations: see `persons`
sentences   FTS5 over the terms of each sentence: rowid = number of its article + ordinal
words       every word as written in lower case, with how many sentences have it
fingerprints, shown, tellings, filed
            what linking compares: see `copies` and `incidents`
"""

from typing import NamedTuple

APPLICATION_ID = 0x69646C62  # "idlb", shown by file(1)

PAGE_SIZE = 16_384
"""Several texts fit a page: with smaller ones an eighth of a large file would be gaps."""
SMALL_PAGE_SIZE = 8_192
SMALL_FILE = 1 << 25
"""Of a file of so few bytes the last pages of its fifty tables, half empty, are a larger part."""

ARTICLE_COLUMNS = (
    "article", "path", "title", "outlet", "authors", "published", "published_from",
    "published_evidence", "url", "words", "sha256", "encoding", "duplicate_of", "notes",
)  # fmt: skip
"""The fields of an article record, in order."""

PLACE_COLUMNS = ("start", "length", "rule", "doubt", "why")
"""What is packed of every fact before its own columns; section, page, line and sentences follow
from them and the layout of the text."""

CODES = {
    "kind": ("direct", "mixed", "indirect"),
    "effect": ("killed", "wounded", "missing", "displaced", "abducted", "detained"),
    "victim_kind": ("civilian", "military", "police", "militant", "mixed"),
}
"""Words that stand in a table of facts by their number here; any other stands as it is."""

PACKED_BITS = 3
TEXT, FACTS = 0, 3
"""Where the pieces of each part of an article begin in `packed`, see `pieces`."""

KEY = "coalesce(a.key, a.file)"
"""The key of an article `a`, which stands there only where it is not the path of its file."""
PATH = "coalesce(a.path, (SELECT prefix FROM roots WHERE roots.number = a.root) || a.file)"
"""Its path, which stands there only where it is another than of the root and the file."""

NUMBERS = 0
"""The key in `packed` of the numbers of all articles, in order."""


SENTENCES = ("sentence", "further")
"""Of each fact: which sentence of the article it begins in, and how many more it reaches into."""


class Table(NamedTuple):
    """A kind of fact: its table, which is the word its ids are made with, and its columns."""

    name: str
    columns: tuple[str, ...]
    """The fields of its records after the common ones, in order."""
    filtered: tuple[str, ...] = ()
    """Those that stand in the table too, for filters; others are packed only."""
    linked: str | None = None
    """The one of them that depends on other articles: what is packed is what linking starts
    from."""
    forms: bool = False
    """Whether `form` tells how the days are written for which `earliest` and `latest` stand."""

    @property
    def stored(self) -> tuple[str, ...]:
        """Every column of the table, in order."""
        days = ("earliest", "latest", "form") if self.forms else ("earliest", "latest")
        return ("article", "ordinal", *SENTENCES, "repeated", *days, *self.filtered)


TABLES = {
    table.name: table
    for table in (
        Table(
            "quotes",
            (
                "kind", "speaker", "speaker_as_written", "speaker_start", "speaker_end", "role",
                "cue", "said_on", "said_on_as_written", "statement", "repeat_of",
            ),
            ("kind", "speaker"),
        ),
        Table(
            "casualties",
            (
                "effect", "min", "max", "qualifier", "number_as_written", "victims",
                "victim_kind", "place", "date", "date_end", "date_as_written", "perpetrator",
                "cause", "attributed_to", "modality", "scope", "part_of", "repeat_of", "incident",
            ),
            ("effect", "victims", "victim_kind", "place", "incident"),
            linked="incident",
            forms=True,
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
            ("planned",),
        ),
    )
}  # fmt: skip

_NUMBERS = {
    "article", "ordinal", *SENTENCES, "repeated", "earliest", "latest", "form", "speaker",
    "incident", "planned",
}  # fmt: skip

_ARTICLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE files (
    root INTEGER, path TEXT, size INTEGER, mtime_ns INTEGER, suffix TEXT,
    problems TEXT,
    PRIMARY KEY (root, path)
) WITHOUT ROWID;
CREATE TABLE roots (number INTEGER PRIMARY KEY, prefix TEXT);
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, root INTEGER, file TEXT, position INTEGER, key TEXT, name TEXT,
    rank INTEGER, size INTEGER, terms INTEGER, earliest INTEGER, latest INTEGER, {columns}
);
CREATE INDEX articles_rank ON articles (rank);
CREATE INDEX articles_file ON articles (root, file);
CREATE INDEX articles_article ON articles (article);
CREATE INDEX articles_copies ON articles (number) WHERE duplicate_of IS NOT NULL;
CREATE TABLE packed (key INTEGER PRIMARY KEY, value BLOB);
CREATE TABLE speakers (
    number INTEGER PRIMARY KEY, name TEXT UNIQUE, folded TEXT, quotes INTEGER
);
CREATE TABLE words (word TEXT PRIMARY KEY, sentences INTEGER) WITHOUT ROWID;
CREATE TABLE stems (
    term TEXT, word TEXT, PRIMARY KEY (term, word)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE sentences USING fts5 (
    terms, content = '', columnsize = 0, tokenize = 'ascii'
);
"""


def schema() -> str:
    """The statements that make an empty index."""
    from idlib_cli.index import copies, incidents, persons

    script = copies.SCHEMA + incidents.SCHEMA + persons.SCHEMA
    script += _ARTICLES.format(columns=", ".join(f'"{name}"' for name in ARTICLE_COLUMNS))
    for table in TABLES.values():
        # Numbers are typed as what they are compared with, or SQLite would not use their index.
        columns = ", ".join(
            f'"{name}"' + (" INTEGER" if name in _NUMBERS else "") for name in table.stored
        )
        script += (
            f"CREATE TABLE {table.name} ({columns}, PRIMARY KEY (article, ordinal)) WITHOUT ROWID;"
        )
    # With what most look-ups count, so that they need not look at the row.
    script += "CREATE INDEX quotes_speaker ON quotes (speaker, repeated);"
    script += (
        "CREATE INDEX casualties_incident ON casualties (incident) WHERE incident IS NOT NULL;"
    )
    return script
