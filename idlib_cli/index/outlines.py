"""Incidents in outline: what puts them in order and tells likely ones from others, read from the
columns of the table of casualties, without a look into the articles."""

import sqlite3
from collections.abc import Container, Iterable, Iterator

from idlib_cli.index import Conditions, Index
from idlib_cli.index.conditions import where
from idlib_cli.index.day_spans import OTHERWISE, spelt
from idlib_cli.index.days import spelled
from idlib_cli.index.ids import incident_name
from idlib_cli.index.schema import CODES, PLACE_COLUMNS, TABLES

_TABLE = TABLES["casualties"]
_DATE, _DATE_END = (len(PLACE_COLUMNS) + _TABLE.columns.index(c) for c in ("date", "date_end"))
_EFFECTS = CODES["effect"]
_DOUBT = PLACE_COLUMNS.index("doubt")


Days = tuple[str | None, str | None]
"""The date of a claim, and the last day where it is a range."""


def met(index: Index, asked: Conditions) -> set[tuple[str, str]]:
    """(incident, effect) of the casualties that meet the conditions."""
    told = index.telling(asked.about)
    clause, parameters = where("casualties", asked, told)
    rows = index.db.execute(
        "SELECT DISTINCT f.incident, f.effect FROM casualties f JOIN articles a"
        f" ON a.number = f.article{clause}",
        parameters,
    )
    return {(incident_name(one), _EFFECTS[effect]) for one, effect in rows if one is not None}


def days(index: Index) -> Iterator[tuple[str, str, Days]]:
    """(incident, effect, date and last day) of all claims about incidents, by the day of their
    article, then in the order of print."""
    names: dict[int, str] = {}
    written: dict[tuple[int, int, int], Days] = {}
    for number, ordinal, incident, effect, form, first, last in index.db.execute(
        "SELECT f.article, f.ordinal, f.incident, f.effect, f.form,"
        " coalesce(f.earliest, a.earliest), coalesce(f.latest, f.earliest, a.latest)"
        " FROM casualties f JOIN articles a ON a.number = f.article WHERE f.incident IS NOT NULL"
        " ORDER BY a.published IS NULL, a.published, a.rank, f.ordinal"
    ):
        if (name := names.get(incident)) is None:
            name = names[incident] = incident_name(incident)
        if form is None:
            told: Days = None, None
        elif form == OTHERWISE:
            fact = index.unpacked(number, "casualties")[ordinal]
            told = fact[_DATE], fact[_DATE_END]
        else:
            key = form, first, last
            if key not in written:
                written[key] = spelt(form, spelled(first), spelled(last))
            told = written[key]
        yield name, _EFFECTS[effect], told


def mentions(index: Index) -> Iterator[tuple[str, str, str | None, str | None]]:
    """(incident, effect, victims, place) as the claims about incidents have them."""
    for incident, effect, victims, place in index.db.execute(
        "SELECT DISTINCT incident, effect, victims, place FROM casualties"
        " WHERE incident IS NOT NULL"
    ):
        yield incident_name(incident), _EFFECTS[effect], victims, place


def check(wanted: Iterable[tuple[str, str]], read: Container[tuple[str, str]]) -> None:
    """Raise sqlite3.DatabaseError where claims are gone that the table of casualties has."""
    if any(key not in read for key in wanted):
        raise sqlite3.DatabaseError("the index lacks claims of an incident")


def has_doubts(index: Index, table: str, number: int) -> bool:
    """Whether a fact of an article is in doubt."""
    return any(fact[_DOUBT] is not None for fact in index.unpacked(number, table))
