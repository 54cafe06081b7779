"""Which columns a record has where it is shown as a row: for tables and markdown.

A column says what it shows, not how: `beside` columns stand by themselves where there is room
and below the column to their left where there is not.
"""

from collections.abc import Callable
from typing import NamedTuple

from idlib_cli.render import phrases
from idlib_cli.render.phrases import Record
from idlib_cli.render.visible import visible


class Column(NamedTuple):
    """One column of a table."""

    heading: str
    cell: Callable[[Record], str]
    beside: bool = False
    """May move below the column to its left."""
    evidence: bool = False
    """Holds words of an article: takes the room that is left, and its fact is marked."""
    lead: str = ""
    """Stands before its text below another column, where no heading says what it is."""


def _text(name: str) -> Callable[[Record], str]:
    def cell(record: Record) -> str:
        value = record[name]
        return "" if value is None else visible(str(value))

    return cell


_WHERE = Column("Where", phrases.short_place, beside=True)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "hit": (
        Column("Sentence", phrases.sentence, evidence=True),
        Column("Published", _text("published"), beside=True),
        _WHERE,
    ),
    "quote": (
        Column("Who", phrases.speaker),
        Column("Role", phrases.role, beside=True),
        Column("When", phrases.said_on, beside=True),
        Column("Said", phrases.quoted, evidence=True),
        _WHERE,
    ),
    "casualty": (
        Column("Reported", phrases.effect),
        Column("Victims", _text("victims"), beside=True),
        Column("When", phrases.days),
        Column("Place", _text("place"), beside=True),
        Column("Sentence", phrases.sentence, evidence=True),
        Column("Standing", phrases.standing, beside=True),
        Column("According to", _text("attributed_to"), beside=True, lead="according to "),
        _WHERE,
    ),
    "figure": (
        Column("Number", phrases.amount),
        Column("Of what", phrases.subject, beside=True),
        Column("As of", _text("as_of"), beside=True, lead="as of "),
        Column("Sentence", phrases.sentence, evidence=True),
        Column("According to", _text("attributed_to"), beside=True, lead="according to "),
        _WHERE,
    ),
    "date": (
        Column("When", phrases.value),
        Column("As written", _text("text"), beside=True),
        Column("Told as", phrases.standing_in_time, beside=True),
        Column("Sentence", phrases.sentence, evidence=True),
        _WHERE,
    ),
    "person": (
        Column("Name", _text("name")),
        Column("Kind", _text("kind"), beside=True),
        Column("Roles", phrases.roles),
        Column("Quotes", _text("quotes")),
        Column("Articles", lambda record: str(len(record["articles"]))),
        Column("Written", phrases.spellings, evidence=True),
    ),
    "article": (
        Column("Published", phrases.dated),
        Column("Outlet", _text("outlet")),
        Column("Words", _text("words")),
        Column("Title", _text("title"), evidence=True),
        Column("File", phrases.short_place, beside=True),
    ),
    "incident": (
        Column("Reported", lambda r: f"{r['effect']} {phrases.bounds(r)}"),
        Column("When", phrases.days),
        Column("Place", _text("place"), beside=True),
        Column("Best figure because", _text("best_because"), evidence=True),
        Column("Contradictions", lambda r: visible("; ".join(r["contradictions"])), beside=True),
        Column("Notes", lambda r: visible("; ".join(r["notes"])), beside=True),
        Column("Claims", lambda r: f"{len(r['claims'])} in {len(r['articles'])} art."),
    ),
    "period": (Column("Period", _text("period")), Column("Dates", _text("count"))),
    "cache": (
        Column("Articles", _text("articles")),
        Column("Bytes", lambda record: phrases.number(record["bytes"])),
        Column("Corpus", lambda r: visible(", ".join(r["roots"])), evidence=True),
        Column("Index", _text("path"), beside=True),
    ),
    "paragraph": (Column("Kind", _text("kind")), Column("Text", _text("text"), evidence=True)),
}

CLAIM = (
    Column("Claim", phrases.amount),
    Column("Reported by", _text("outlet")),
    Column("Published", _text("published"), beside=True, lead="published "),
    Column("Sentence", phrases.sentence, evidence=True),
    Column("Standing", phrases.standing, beside=True),
    Column("According to", _text("attributed_to"), beside=True, lead="according to "),
    _WHERE,
)
"""A casualty record below the incident that it is about."""
