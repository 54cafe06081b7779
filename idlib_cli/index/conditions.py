"""What a query asks for, in the index's own terms, and the SQL for it."""

import json
from collections.abc import Collection
from typing import Any, NamedTuple

from idlib_cli.index.days import number
from idlib_cli.index.ids import incident_number
from idlib_cli.index.schema import CODES, TABLES
from idlib_cli.index.telling import Telling


class Conditions(NamedTuple):
    """Which rows of a table of facts, in which order. None asks for no restriction.

    `values` restricts columns to given values; `numbers` restricts to articles by number; `about`
    to facts whose sentences hold a term of each group.
    """

    since: str | None = None
    until: str | None = None
    numbers: Collection[int] | None = None
    values: dict[str, Collection[str | int | None]] = {}  # noqa: RUF012 - never changed
    about: tuple[tuple[str, ...], ...] = ()
    copies: bool = True
    order: str = "published"
    reverse: bool = False


_ORDERS = {
    "published": ("a.rank", "f.ordinal"),
    "article": ("a.article", "f.ordinal"),
    "date": (
        "{earliest} IS NULL",
        "{earliest}",
        "{latest}",
        "a.rank",
        "f.ordinal",
    ),
}

_DAYS = {
    "earliest": "coalesce(f.earliest, a.earliest)",
    "latest": "coalesce(f.latest, f.earliest, a.latest)",
}

HIDDEN = "(f.repeated IS NOT NULL OR a.duplicate_of IS NOT NULL)"


UNDATED = _DAYS["earliest"] + " IS NULL"


def within(asked: Conditions) -> tuple[str, list[Any]]:
    """The condition on days and its parameters; rows without a day do not meet one."""
    clauses, parameters = [], []
    if asked.since:
        clauses.append(_DAYS["latest"] + " >= ?")
        parameters.append(number(asked.since))
    if asked.until:
        clauses.append(_DAYS["earliest"] + " <= ?")
        parameters.append(number(asked.until))
    return " AND ".join(clauses) or "1", parameters


def where(
    table: str, asked: Conditions, told: Telling | None, *, dated: bool = True
) -> tuple[str, list[Any]]:
    """The WHERE clause and its parameters; unless `dated` the days are not looked at.

    `told` is the telling of what it is about: to be held until all rows are read.
    """
    clauses: list[str] = []
    parameters: list[Any] = []
    for column, values in asked.values.items():
        if column not in TABLES[table].stored:
            raise KeyError(column)
        known = [_stored(column, value) for value in values if value is not None]
        chosen = "SELECT value FROM json_each(?)"
        if column == "speaker":
            chosen = f"SELECT number FROM speakers WHERE name IN ({chosen})"
        clause = f'f."{column}" IN ({chosen})'
        if len(known) < len(values):
            clause = f'({clause} OR f."{column}" IS NULL)'
        clauses.append(clause)
        parameters.append(json.dumps(known))
    if asked.numbers is not None:
        clauses.append(f"f.article IN ({', '.join(str(int(n)) for n in sorted(asked.numbers))})")
    if told:
        clauses.append(
            f"f.article IN (SELECT article FROM temp.holding WHERE telling = {told.number})"
        )
        clauses += [
            f"EXISTS (SELECT 1 FROM temp.told WHERE telling = {told.number} AND part = {group}"
            " AND sentence BETWEEN"
            " f.article + f.sentence AND f.article + f.sentence + f.further)"
            for group in range(len(told.groups))
        ]
    if dated and (asked.since or asked.until):
        clause, days = within(asked)
        clauses.append(clause)
        parameters += days
    return (" WHERE " + " AND ".join(clauses)) if clauses else "", parameters


def _stored(column: str, value: str | int) -> str | int | None:
    """A value as the tables have it."""
    if column == "incident":
        return incident_number(str(value))
    codes = CODES.get(column, ())
    return codes.index(str(value)) if value in codes else value


def order_by(asked: Conditions) -> str:
    """The ORDER BY clause; what has no date stays last in either direction."""
    parts = []
    for part in _ORDERS[asked.order]:
        sql = part.format(**_DAYS)
        parts.append(sql + " DESC" if asked.reverse and not sql.endswith("IS NULL") else sql)
    return " ORDER BY " + ", ".join(parts)
