"""The facts of an index: by conditions, in the order of print, counted and by name."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from idlib_cli.index.articles import Row
from idlib_cli.index.conditions import HIDDEN, UNDATED, Conditions, order_by, where, within
from idlib_cli.index.days import spelled
from idlib_cli.index.facts import row as fact_row
from idlib_cli.index.ids import incident_name
from idlib_cli.index.schema import CODES, KEY, PATH, TABLES
from idlib_cli.index.telling import Telling, Tellings

_HEAD_COLUMNS = ("path", "title", "outlet", "published", "duplicate_of")

_ANY = Conditions(order="")
"""No restriction."""

_FEW = 2_000
"""Facts that are sorted sooner than found by going through the articles in order."""
_FEW_ARTICLES = 200


class _ByDay(NamedTuple):
    """How many facts have no day, lie within the days asked for, and of those are hidden."""

    undated: int
    hidden: int
    inside: int


class FactsAsked(Tellings):
    """What is known of facts, and of those who are quoted."""

    _by_day: tuple[str, Conditions, _ByDay] | None = None
    """The counts asked for last: a look-up asks for all three."""

    def forget(self) -> None:
        """Forget what was kept for speed: the database has changed."""
        super().forget()
        self._by_day = None

    def spans(self, table: str, asked: Conditions) -> Iterator[tuple[int, int, int]]:
        """(article number, first sentence, last sentence) of the facts that meet the conditions."""
        told = self.telling(asked.about)
        clause, parameters = where(table, asked, told)
        sql = f"SELECT f.article, f.sentence, f.sentence + f.further FROM {table} f{clause}"
        for number, first, last in self.db.execute(sql, parameters):
            if first is not None:
                yield number, first, last

    def day_counts(self, table: str, asked: Conditions) -> Iterator[tuple[str, str, bool, int]]:
        """(first day, last day, whether planned, how many) of the facts with days of their own,
        those hidden and those before Christ left out."""
        told = self.telling(asked.about)
        clause, parameters = where(table, asked, told)
        clause += " AND " if clause else " WHERE "
        sql = (
            "SELECT f.earliest, coalesce(f.latest, f.earliest), f.planned, count(*)"
            f" FROM {table} f JOIN articles a ON a.number = f.article{clause}"
            f"f.earliest > 0 AND NOT {HIDDEN} GROUP BY 1, 2, 3"
        )
        for first, last, planned, count in self.db.execute(sql, parameters):
            yield spelled(first), spelled(last), bool(planned), count

    def facts(self, table: str, asked: Conditions | None = None, limit: int = 0) -> Iterator[Row]:
        """The facts of a table that meet the conditions, each with the head of its article.

        A row holds the columns of the table, `number` (of the article) and of the article
        `article`, `path`, `title`, `outlet`, `published`, `duplicate_of`.
        """
        asked = asked or Conditions()
        first = self.db.execute(f"SELECT article FROM {table} LIMIT 1").fetchone()
        if first is not None and first[0] is None:  # what a page of zeros reads as
            raise sqlite3.DatabaseError(f"the index lacks the {table} it had")
        told = self.telling(asked.about)
        clause, parameters = where(table, asked, told)
        if not asked.copies:
            clause += (" AND NOT " if clause else " WHERE NOT ") + HIDDEN
        known = TABLES[table]
        linked = f"f.{known.linked}" if known.linked else "NULL"
        heads = ", ".join(["a.article", PATH, *(f"a.{name}" for name in _HEAD_COLUMNS[1:])])
        source, order = self._joined(table, asked, told), order_by(asked)
        sql = f"SELECT f.article, f.ordinal, {linked}, {KEY}, {heads} FROM "
        if limit:
            # Sorting keys alone, then reading the few rows that are wanted.
            sql += (
                f"(SELECT f.article AS one, f.ordinal AS two FROM {source}{clause}{order}"
                f" LIMIT {int(limit)}) CROSS JOIN {table} f ON f.article = one AND f.ordinal = two"
                f" JOIN articles a ON a.number = f.article{order}"
            )
        else:
            sql += f"{source}{clause}{order}"
        given = 0
        for number, ordinal, link, key, *head in self.db.execute(sql, parameters):
            given += 1
            row = fact_row(known, key, self.unpacked(number, table), ordinal, self._places(number))
            row["number"] = number
            row.update(zip(("article", *_HEAD_COLUMNS), head, strict=True))
            if known.linked:
                row[known.linked] = None if link is None else incident_name(link)
            if self._respelled:
                row["path"] = self._path(row["path"])
            yield row
        everything = not limit and asked._replace(copies=True, order="", reverse=False) == _ANY
        if everything and given != self.count(table, asked):
            # Rot that SQLite reads as fewer rows shows in their count alone.
            raise sqlite3.DatabaseError(f"the index lacks facts of {table}")

    def count(self, table: str, asked: Conditions, *, which: str = "shown") -> int:
        """How many facts meet the conditions: `shown`, `hidden` (copies, repeats) or `undated`."""
        if asked._replace(copies=True, order="", reverse=False) == _ANY:
            stored = self._meta(f"{table} {which if which == 'hidden' else 'all'}")
            if stored is not None and which != "undated":
                hidden = which == "shown" and not asked.copies
                return int(stored) - (self.count(table, asked, which="hidden") if hidden else 0)
        if which != "undated" and not asked.since and not asked.until:
            hidden = which == "hidden" or not asked.copies
            number = self._count_hidden(table, asked) if hidden else 0
            if which == "shown":
                told = self.telling(asked.about)
                clause, parameters = where(table, asked, told)
                sql = f"SELECT count(*) FROM {table} f{clause}"
                number = int(self.db.execute(sql, parameters).fetchone()[0]) - number
            return number
        counts = self._counts_by_day(table, asked._replace(order="", reverse=False, copies=True))
        if which == "undated":
            return counts.undated
        if which == "hidden":
            return counts.hidden
        return counts.inside - (0 if asked.copies else counts.hidden)

    def _counts_by_day(self, table: str, asked: Conditions) -> _ByDay:
        """All that is counted of facts with a condition on days, in one look at each of them."""
        known = self._by_day
        if known is None or known[:2] != (table, asked):
            inside, days = within(asked)
            told = self.telling(asked.about)
            clause, parameters = where(table, asked, told, dated=False)
            row = self.db.execute(
                f"SELECT total({UNDATED}), total({inside} AND {HIDDEN}), total({inside})"
                f" FROM {table} f JOIN articles a ON a.number = f.article{clause}",
                [*days, *days, *parameters],
            ).fetchone()
            self._by_day = known = table, asked, _ByDay(*map(int, row))
        return known[2]

    def _count_hidden(self, table: str, asked: Conditions) -> int:
        """How many facts are repeats or stand in copies: without looking at every article."""
        told = self.telling(asked.about)
        clause, parameters = where(table, asked, told)
        clause += " AND " if clause else " WHERE "
        (repeated,) = self.db.execute(
            f"SELECT count(*) FROM {table} f{clause}f.repeated IS NOT NULL", parameters
        ).fetchone()
        (copied,) = self.db.execute(
            f"SELECT count(*) FROM articles a CROSS JOIN {table} f ON f.article = a.number"
            f"{clause}a.duplicate_of IS NOT NULL AND f.repeated IS NULL",
            parameters,
        ).fetchone()
        return int(repeated) + int(copied)

    def _joined(self, table: str, asked: Conditions, told: Telling | None) -> str:
        """Articles first where rows come in their order, so that the first rows come at once."""
        few = asked.numbers is not None or "incident" in asked.values
        if told:
            few = few or self.held_by(told) < _FEW_ARTICLES
        if names := asked.values.get("speaker"):
            sql = (
                "SELECT coalesce(sum(quotes), 0) FROM speakers"
                " WHERE name IN (SELECT value FROM json_each(?))"
            )
            few = few or self.db.execute(sql, (json.dumps(list(names)),)).fetchone()[0] < _FEW
        if not few and asked.order == "published":
            return f"articles a CROSS JOIN {table} f ON f.article = a.number"
        return f"{table} f JOIN articles a ON a.number = f.article"

    def distinct(self, table: str, column: str) -> list[tuple[str, int]]:
        """(value, how many facts) of a column, the most frequent first; unknown left out."""
        if column not in TABLES[table].filtered or column in CODES:
            raise KeyError(column)
        if (table, column) == ("quotes", "speaker"):
            return list(self.db.execute("SELECT name, quotes FROM speakers ORDER BY 2 DESC, 1"))
        sql = (
            f'SELECT "{column}", count(*) FROM {table} WHERE "{column}" IS NOT NULL'
            " GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return [(value, count) for value, count in self.db.execute(sql)]

    def speakers_with(self, words: Iterable[str]) -> list[str]:
        """The speakers whose folded names contain one of the words, letters only and folded too,
        the most quoted first."""
        asked = list(words)
        # LIKE, to which the case of ASCII is nothing, takes half the time of `lower`.
        name = "CASE WHEN folded IS NULL THEN name LIKE '%' || ? || '%' ELSE instr(folded, ?) END"
        some = " OR ".join(name for _ in asked) or "0"
        sql = f"SELECT name FROM speakers WHERE {some} ORDER BY quotes DESC, name"
        return [name for (name,) in self.db.execute(sql, [word for word in asked for _ in "12"])]
