"""Who is quoted or named: one record for each person and organisation of the corpus."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from idlib_cli.errors import UsageError
from idlib_cli.index import Index, Row
from idlib_cli.language.folding import fold
from idlib_cli.linking.naming import meant
from idlib_cli.query import near
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Result, articles, bounds, check, counted

if TYPE_CHECKING:
    from idlib_cli.linking.people import Linked

KINDS = ("person", "organisation")
_WORD = r"[^\W\d_]{2,}"


def people(index: Index, filters: Filters = Filters(), name: str | None = None) -> Result:
    """Persons and organisations, the most quoted first; with `name` those whom it may mean.

    --since and --until keep articles by their date. Raises UsageError for a kind that does not
    exist.
    """
    check(filters)
    if filters.kind is not None and filters.kind not in KINDS:
        raise UsageError(f"--kind {filters.kind}: write {' or '.join(KINDS)}")
    notes: list[str] = []
    numbers = _allowed(index, filters, notes)
    linked = numbers is None and not index.aliases
    if linked and name is None and not filters.reverse:
        return _as_linked(index, filters, notes)
    if not linked and name is None:
        return _linked_anew(index, filters, numbers, notes)
    found = _likely(index, filters.kind, name) if linked and name is not None else None
    if found is None:
        found = [*(index.persons() if linked else map(_record, _anew(index, numbers)))]
        if filters.kind is not None:
            found = [record for record in found if record["kind"] == filters.kind]
        if name is not None:
            found = _named(index, name, found, notes)
    if filters.reverse:
        found.reverse()
    return _result(iter(found), len(found), filters, notes)


def _result(found: Iterator[Row], total: int, filters: Filters, notes: list[str]) -> Result:
    if not total:
        notes.append("nothing found")
    return Result(
        islice(found, filters.limit or None),
        notes,
        {"total": lambda: total},
        fields=fields("people"),
    )


def _as_linked(index: Index, filters: Filters, notes: list[str]) -> Result:
    """Everybody, as the index has linked them: read as they are asked for."""
    total = index.persons_total(filters.kind)
    found = index.persons(filters.kind, limit=filters.limit, counted=filters.counted)
    return _result(found, total, filters, notes)


def _likely(index: Index, kind: str | None, name: str) -> list[Row] | None:
    """Those whom a name means; None where it may be misspelt.

    Whoever is meant shares a word with what was typed: most need not be read.
    """
    words = re.findall(_WORD, fold(name))
    likely = [*index.persons(kind, likely=words)] if words else []
    kept, misspelt = _meant(index, name, likely)
    return None if misspelt else kept


def _linked_anew(
    index: Index, filters: Filters, numbers: list[int] | None, notes: list[str]
) -> Result:
    """Everybody in some articles, or with names that the user declares: put in order before there
    are records of them."""
    found = [one for one in _anew(index, numbers) if filters.kind in (None, one.kind)]
    if filters.reverse:
        found.reverse()
    return _result(map(_record, found), len(found), filters, notes)


def _anew(index: Index, numbers: list[int] | None) -> "list[Linked]":
    """The entities of some articles, or with names that the user declares, put together."""
    from idlib_cli.linking.people import link, ordered  # which most look-ups need not

    return ordered(link(index.entities(numbers), index.aliases))


def _record(one: "Linked") -> Row:
    from idlib_cli.linking.people import record

    return record(one)


def _allowed(index: Index, filters: Filters, notes: list[str]) -> list[int] | None:
    """The articles that the filters allow; None for all."""
    numbers = articles(index, filters, notes)
    since, until = bounds(filters)
    if not since and not until:
        return numbers
    undated = index.undated_articles(numbers)
    if undated:
        notes.append(f"{counted(undated, 'article')} without a date left out")
    inside = index.numbers(since=since, until=until)
    if numbers is None:
        return inside
    allowed = set(numbers)
    return [number for number in inside if number in allowed]


def _meant(index: Index, name: str, found: list[Row]) -> tuple[list[Row], bool]:
    """The records whose name or spelling is meant, and whether that is only near to it."""
    spellings = {
        form: record
        for record in reversed(found)
        for form in (*(text for text, _ in record["spellings"]), record["name"])
    }
    hits = meant(name, spellings, index.aliases)
    chosen = {id(spellings[form]) for form in hits.names}
    return [record for record in found if id(record) in chosen], hits.misspelt


def _named(index: Index, name: str, found: list[Row], notes: list[str]) -> list[Row]:
    """The records that are meant; a note where the name is not there as typed."""
    kept, misspelt = _meant(index, name, found)
    if kept and misspelt:
        notes.append(f"no name {name!r}; showing {', '.join(r['name'] for r in kept[:3])}")
    elif not kept:
        forms = dict.fromkeys(
            form
            for record in reversed(found)
            for form in (*(text for text, _ in record["spellings"]), record["name"])
        )
        notes.append(f"no name {name!r}" + near.hint(name, list(forms)))
    return kept
