"""One article and its facts to the rows that an index stores: a pure function of the two.

Rows are plain values, so that they can be made in another process than the one that writes
them. The number of the article is not known yet: rows leave it out.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from idlib_cli.index import copies, day_spans, days, incidents
from idlib_cli.index.fact_packing import pack_facts
from idlib_cli.index.ids import digest, number
from idlib_cli.index.packing import pack
from idlib_cli.index.places import Places
from idlib_cli.index.schema import CODES, PLACE_COLUMNS, TABLES, Table
from idlib_cli.index.sentence_terms import sentence_terms
from idlib_cli.index.whom import Named, whom
from idlib_cli.linking.claims import Claim, tellings
from idlib_cli.linking.fingerprints import fingerprint
from idlib_cli.linking.stored import pack as pack_telling
from idlib_cli.records import Article, Casualty, DateMention, Fact, Facts, Figure, Quote

MOST_OF_SENTENCE = 1200
"""Characters that linking looks at; a hostile sentence holds thousands of claims."""

F = TypeVar("F", bound=Fact)

Days = tuple[int | None, int | None]
"""First and last day as numbers; both None where unknown."""

_OF_CLAIMS = (
    "effect", "start", "min", "max", "victims", "victim_kind", "place", "date", "date_end",
    "date_as_written", "cause", "scope",
)  # fmt: skip
"""What a claim has from its casualty."""

_BIGGEST = 2**63 - 1
"""SQLite's largest integer: a number beyond it is stored as a float."""
_BOUNDS = frozenset({"min", "max"})
"""Columns whose numbers may be beyond that."""
_LOOKED_AT = _BOUNDS | {"repeat_of", "part_of"}
"""With those that call another fact of the article."""
_values = {name: attrgetter(*table.columns) for name, table in TABLES.items()}
"""The values of the columns of a kind of fact."""


class Rows(NamedTuple):
    """What is stored for one article."""

    head: dict[str, Any]
    text: bytes
    fingerprint: copies.Row
    tellings: list[incidents.Row]
    facts: bytes
    """Empty where there are none."""
    filtered: dict[str, list[tuple[Any, ...]]]
    """By table the columns after `article`, a row for each fact; a table without any is left
    out."""
    sentences: list[str]
    words: list[str]
    """Each once for every sentence in which it stands."""
    whom: list[Named]


def rows(article: Article, facts: Facts) -> Rows:
    """The rows of one article with everything found in it."""
    own_days = earliest, latest = _numbered(day_spans.span(facts.published))
    head = {
        "key": article.key,
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
    text = pack(
        article.text,
        [(p.start, p.end, p.kind) for p in article.paragraphs],
        [offset for span in facts.sentences for offset in span],
        article.pages,
    )
    indexed, words = sentence_terms(article.key, article.text, facts.sentences)
    head["terms"] = sum(line.count(" ") + 1 for line in indexed)
    places = Places(
        article.text,
        [(p.start, p.end, p.kind) for p in article.paragraphs],
        [start for start, _ in facts.sentences],
        [end for _, end in facts.sentences],
        article.pages,
    )
    found = {
        name: (TABLES[name], _in_order(group))
        for name, group in (
            ("quotes", facts.quotes),
            ("casualties", facts.casualties),
            ("figures", facts.figures),
            ("dates", facts.dates),
        )
        if group
    }
    return Rows(
        head,
        text,
        copies.row(replace(fingerprint(article, published=facts.published), article=article.key)),
        _tellings(article, facts, places),
        pack_facts({name: _packed_rows(*known) for name, known in found.items()}, article.text),
        {
            name: [
                _filtered_row(table, n, fact, places, key=article.key, around=own_days)
                for n, fact in enumerate(group)
            ]
            for name, (table, group) in found.items()
        },
        indexed,
        words,
        whom(facts.entities, facts.quotes),
    )


def _tellings(article: Article, facts: Facts, places: Places) -> list[incidents.Row]:
    """What the article tells of each incident."""
    ordered = _in_order(facts.casualties)
    claims = []
    for claim, name in zip(ordered, _ids(article.key, "casualties", ordered), strict=True):
        first, last = places.sentences(claim.start, claim.end)
        begin, end = (0, 0) if first is None else (places.starts[first], places.ends[last or 0])
        claims.append(
            Claim(
                id=name,
                article=article.key,
                published=facts.published,
                sentence=article.text[begin : min(end, begin + MOST_OF_SENTENCE)],
                incident=None if claim.incident is None else str(claim.incident),
                **{column: getattr(claim, column) for column in _OF_CLAIMS},
            )
        )
    ordinals = {claim.id: ordinal for ordinal, claim in enumerate(claims)}
    return [
        (
            telling.place,
            number(min(telling.claims)),
            _json([ordinals[name] for name in telling.claims]),
            pack_telling(telling),
        )
        for telling in tellings(claims)
    ]


def _packed_rows(table: Table, facts: Sequence[Fact]) -> list[list[Any]]:
    """What is packed of the facts of one kind, in order."""
    ordinals = {_own_reference(fact): n for n, fact in reversed(list(enumerate(facts)))}
    return [_packed_row(table, fact, ordinals) for fact in facts]


def _packed_row(table: Table, fact: Fact, ordinals: dict[object, int]) -> list[Any]:
    """What is packed of a fact; `ordinals` are those of the facts of its kind in the article."""
    row: list[Any] = [fact.start, fact.end - fact.start, fact.rule, fact.doubt, fact.why]
    assert len(row) == len(PLACE_COLUMNS)  # noqa: S101 - the two are read side by side
    for column, value in zip(table.columns, _values[table.name](fact), strict=True):
        if value is not None and column in _LOOKED_AT:
            if column not in _BOUNDS:
                value = ordinals.get(value)  # noqa: PLW2901
            elif isinstance(value, int) and abs(value) > _BIGGEST:
                value = float(value)  # noqa: PLW2901
        row.append(value)
    return row


def _filtered_row(
    table: Table, ordinal: int, fact: Fact, places: Places, *, key: str, around: Days
) -> tuple[Any, ...]:
    """The values of a fact's row in its table, after the number of the article."""
    repeated = None if getattr(fact, "repeat_of", None) is None else 1
    own: Days = _numbered(_own_days(fact))
    if own[0] is None and isinstance(fact, DateMention):
        own = day_spans.before_christ(fact.value) or own
    earliest, latest = own
    if latest == earliest:
        latest = None
    if own == around and table.name != "dates":
        earliest = latest = None
    values: list[Any] = []
    for column in table.filtered:
        value = getattr(fact, column)
        if column == table.linked and value is not None:
            value = number(digest(key, column, value))
        elif value in CODES.get(column, ()):
            value = CODES[column].index(value)
        values.append(value)
    first, last = places.sentences(fact.start, fact.end)
    further = None if first is None or last is None else last - first
    days: tuple[int | None, ...] = earliest, latest
    if isinstance(fact, Casualty):
        days = *days, day_spans.form(fact.date, fact.date_end)
    return (ordinal, first, further, repeated, *days, *values)


def _in_order(facts: Iterable[F]) -> list[F]:
    return sorted(facts, key=lambda fact: (fact.start, fact.end))


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
            return day_spans.span(fact.said_on)
        case Casualty():
            return day_spans.span(fact.date, fact.date_end)
        case Figure():
            return day_spans.span(fact.as_of)
        case DateMention():
            return day_spans.span(fact.first_day, fact.last_day)
    raise TypeError(f"no dates for {fact!r}")


def _numbered(span: tuple[str | None, str | None]) -> Days:
    first, last = span
    return (
        (None, None) if first is None or last is None else (days.number(first), days.number(last))
    )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
