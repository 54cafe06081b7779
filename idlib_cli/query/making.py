"""Rows of the index to records: the fields of docs/formats.md in their order."""

from typing import TYPE_CHECKING, Any

from idlib_cli.index import Index, Row
from idlib_cli.index.schema import TABLES

if TYPE_CHECKING:
    from idlib_cli.query.ranking import Hit

Record = dict[str, Any]

_FLAGS = frozenset({"planned"})
"""Columns that hold yes or no, which SQLite keeps as 1 or 0."""


def fact(index: Index, table: str, row: Row, *, explain: bool = False) -> Record:
    """The record of a fact."""
    text = index.text(row["number"])
    start, end = row["start"], row["end"]
    sentence = text.text[start:end]
    if row["first_sentence"] is not None:
        begin = min(start, text.sentence(row["first_sentence"])[0])
        stop = max(end, text.sentence(row["last_sentence"])[1])
        sentence = text.text[begin:stop]
    record = {
        "id": row["id"],
        "article": row["article"],
        "path": row["path"],
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
        "duplicate_of": row["duplicate_of"],
        "section": row["section"],
        "page": row["page"],
        "line": row["line"],
        "start": start,
        "end": end,
        "text": text.text[start:end],
        "sentence": sentence,
        "rule": row["rule"],
        "doubt": row["doubt"],
    }
    for column in TABLES[table].columns:
        value = row[column]
        record[column] = bool(value) if column in _FLAGS else value
    if explain:
        record["why"] = row["why"]
    return record


def hit(index: Index, head: Row, found: "Hit", *, explain: bool = False) -> Record:
    """The record of a sentence that search found."""
    from idlib_cli.query.matching import spans  # which a search has imported

    text = index.text(found.number)
    start, end = text.sentence(found.sentence)
    section, page, line = index.place(found.number, start)
    record = {
        "id": index.sentence_id(found.number, start, end),
        "article": head["article"],
        "path": head["path"],
        "title": head["title"],
        "outlet": head["outlet"],
        "published": head["published"],
        "duplicate_of": head["duplicate_of"],
        "section": section,
        "page": page,
        "line": line,
        "start": start,
        "end": end,
        "text": text.text[start:end],
        "sentence": text.text[start:end],
        "rule": None,
        "doubt": None,
        "score": round(found.score, 4),
        "matches": [list(span) for span in spans(text.text, start, end, found.found)],
    }
    if explain:
        record["why"] = None
    return record
