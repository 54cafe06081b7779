"""Who is quoted or named: one record for each person and organisation of the corpus."""

import re
from itertools import islice

from idlib_cli.errors import UsageError
from idlib_cli.index import Index
from idlib_cli.linking.naming import meant
from idlib_cli.linking.people import Row, link, records
from idlib_cli.query import near
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Result, articles, bounds, check, counted

_BODY = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*(?:\s(?:of|for|the|and|&)){0,2}\s?)+"
    r"(?:government|army|military|police|parliament|opposition|authorities|ministry|embassy)?"
)
"""A speaker with the name of a body: "Ankara", "Russia's government"; not "Two soldiers"."""
KINDS = ("person", "organisation")


def people(index: Index, filters: Filters = Filters(), name: str | None = None) -> Result:
    """Persons and organisations, the most quoted first; with `name` those whom it may mean.

    --since and --until keep articles by their date. Raises UsageError for a kind that does not
    exist.
    """
    check(filters)
    if filters.kind is not None and filters.kind not in KINDS:
        raise UsageError(f"--kind {filters.kind}: write {' or '.join(KINDS)}")
    notes: list[str] = []
    rows = [*_entities(index, filters, notes)]
    counts = _of_each(index, rows)
    found = records(link([*rows, *_unlisted(rows, counts)], index.aliases), counts)
    if filters.kind is not None:
        found = [record for record in found if record["kind"] == filters.kind]
    if name is not None:
        found = _named(index, name, found, notes)
    if filters.reverse:
        found.reverse()
    if not found:
        notes.append("nothing found")
    return Result(
        islice(iter(found), filters.limit or None),
        notes,
        {"total": lambda: len(found)},
        fields=fields("people"),
    )


def _of_each(index: Index, rows: list[Row]) -> dict[tuple[int, str], int]:
    """{(article, speaker): quotes}; the quotes of "Ann Lee and Bo Reed" are counted for each."""
    listed = {(row["number"], row["name"]) for row in rows}
    counts: dict[tuple[int, str], int] = {}
    for number, speaker, count in index.speakers():
        pair = speaker.split(" and ") if (number, speaker) not in listed else []
        for name in [name for name in pair if (number, name) in listed] or [speaker]:
            counts[number, name] = counts.get((number, name), 0) + count
    return counts


def _entities(index: Index, filters: Filters, notes: list[str]) -> list[Row]:
    """The entities of the articles that the filters allow."""
    numbers = articles(index, filters, notes)
    since, until = bounds(filters)
    allowed = None if numbers is None else set(numbers)
    if since or until:
        undated = index.undated_articles(numbers)
        if undated:
            notes.append(f"{counted(undated, 'article')} without a date left out")
        inside = set(index.numbers(since=since, until=until))
        allowed = inside if allowed is None else inside & allowed
    return [row for row in index.entities() if allowed is None or row["number"] in allowed]


def _unlisted(rows: list[Row], counts: dict[tuple[int, str], int]) -> list[Row]:
    """Governments and others that are quoted by a name which is no entity: "Ankara warned"."""
    articles_by_number = {row["number"]: row for row in rows}
    # In the order of print: numbers depend on the order in which articles came.
    order = {number: place for place, number in enumerate(articles_by_number)}
    listed = {(row["number"], row["name"]) for row in rows}
    return [
        {
            **articles_by_number[number],
            "name": speaker,
            "kind": "organisation",
            "roles": [],
            "spellings": [[speaker, count]],
        }
        for (number, speaker), count in sorted(
            counts.items(), key=lambda item: (order.get(item[0][0], 0), item[0][1])
        )
        if (number, speaker) not in listed
        and number in articles_by_number
        and _BODY.fullmatch(speaker)
    ]


def _named(index: Index, name: str, found: list[Row], notes: list[str]) -> list[Row]:
    """The records whose name or spelling is meant; a note where the name is not there as typed."""
    spellings = {
        form: record
        for record in reversed(found)
        for form in (*(text for text, _ in record["spellings"]), record["name"])
    }
    hits = meant(name, spellings, index.aliases)
    chosen = {id(spellings[form]) for form in hits.names}
    kept = [record for record in found if id(record) in chosen]
    if kept and hits.misspelt:
        notes.append(f"no name {name!r}; showing {', '.join(r['name'] for r in kept[:3])}")
    elif not kept:
        notes.append(f"no name {name!r}" + near.hint(name, list(spellings)))
    return kept
