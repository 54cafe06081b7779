"""The fields of each kind of record, in order: the heading of a csv that has no record.

A test compares them with the records that are printed.
"""

from collections.abc import Sequence

from idlib_cli.index.schema import ARTICLE_COLUMNS, TABLES

OF_A_PASSAGE = (
    "id", "article", "path", "title", "outlet", "published", "duplicate_of", "section", "page",
    "line", "start", "end", "text", "sentence", "rule", "doubt",
)  # fmt: skip
"""What every record of a passage begins with."""

FIELDS: dict[str, tuple[str, ...]] = {
    **{name: (*OF_A_PASSAGE, *table.columns) for name, table in TABLES.items()},
    "hits": (*OF_A_PASSAGE, "score", "matches"),
    "timeline": (*OF_A_PASSAGE, *TABLES["dates"].columns, "told_in"),
    "incidents": (
        "incident", "effect", "date", "date_end", "place", "low", "best", "high", "best_claim",
        "best_because", "claims", "articles", "contradictions", "scope", "victims", "cause",
        "copies", "sum_of", "notes",
    ),
    "periods": ("period", "count"),
    "people": ("name", "kind", "roles", "spellings", "quotes", "articles"),
    "articles": ARTICLE_COLUMNS,
    "paragraphs": ("article", "start", "end", "text", "kind"),
    "caches": ("path", "roots", "bytes", "articles"),
}  # fmt: skip


def fields(kind: str, *, explain: bool = False) -> Sequence[str]:
    """The fields of the records of a look-up, with `explain` its reason too."""
    explained = explain and FIELDS[kind][0] == "id"
    return (*FIELDS[kind], "why") if explained else FIELDS[kind]
