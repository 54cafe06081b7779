"""Which sentences tell of something: noted in temporary tables, where conditions look them up.

Several look-ups read from one connection, in turns or in threads, and each has its own rows:
those of a `Telling`, which stay for as long as somebody holds it.
"""

import sqlite3
from _thread import allocate_lock
from collections import deque
from collections.abc import Sequence
from itertools import count

from idlib_cli.index.vocabulary import Words, either

Groups = tuple[tuple[str, ...], ...]
"""Groups of terms, of each of which one must stand in the sentences of a fact."""

_RECENT = 4
"""Tellings that are kept for the next look-up: one asks several times about the same."""

_MOST_AT_ONCE = 32
"""An expression of more terms is slower than several of fewer."""


class Telling:
    """The rows of the temporary tables that tell of some groups of terms.

    `told` has the sentences that hold a term of each group, `holding` the articles that hold them
    all. Whoever reads them holds this: its rows are free to go when nobody does.
    """

    __slots__ = ("_gone", "groups", "number")

    def __init__(self, number: int, groups: Groups, gone: list[int]) -> None:
        self.number = number
        self.groups = groups
        self._gone = gone

    def __del__(self) -> None:
        # No more than a note: this may run in any thread and in the middle of anything.
        self._gone.append(self.number)


class Tellings(Words):
    """What is known of the sentences that hold words."""

    def __init__(self, db: sqlite3.Connection, roots: Sequence[str] | None) -> None:
        super().__init__(db, roots)
        self._noting = allocate_lock()
        self._numbered = count(1)
        self._recent: deque[Telling] = deque(maxlen=_RECENT)
        self._gone: list[int] = []

    def forget(self) -> None:
        """Forget what was kept for speed: the database has changed."""
        super().forget()
        self._recent.clear()

    def telling(self, groups: Groups) -> Telling | None:
        """The telling of some groups of terms, to be held while it is read; None of no group."""
        if not groups:
            return None
        with self._noting:
            for known in self._recent:
                if known.groups == groups:
                    return known
            # Kept only when complete: what an interruption leaves of one has no reader.
            made = Telling(next(self._numbered), groups, self._gone)
            self._note(made)
            self._recent.append(made)
            return made

    def _note(self, made: Telling) -> None:
        self.db.execute("PRAGMA temp_store = MEMORY")  # the disk may be full, or not ours
        self.db.execute(
            "CREATE TABLE IF NOT EXISTS temp.told (telling INTEGER, part INTEGER,"
            " sentence INTEGER, PRIMARY KEY (telling, part, sentence)) WITHOUT ROWID"
        )
        self.db.execute(
            "CREATE TABLE IF NOT EXISTS temp.holding (telling INTEGER, article INTEGER,"
            " PRIMARY KEY (telling, article)) WITHOUT ROWID"
        )
        while self._gone:
            number = self._gone[-1]
            self.db.execute("DELETE FROM temp.told WHERE telling = ?", (number,))
            self.db.execute("DELETE FROM temp.holding WHERE telling = ?", (number,))
            self._gone.remove(number)
        holding: set[int] | None = None
        for part, group in enumerate(made.groups):
            sentences = self._holding(group)
            self.db.executemany(
                "INSERT INTO temp.told VALUES (?, ?, ?)",
                ((made.number, part, sentence) for sentence in sentences),
            )
            articles = {article for article, _ in self.located(sentences)}
            holding = articles if holding is None else holding & articles
        self.db.executemany(
            "INSERT INTO temp.holding VALUES (?, ?)",
            ((made.number, article) for article in sorted(holding or ())),
        )

    def _holding(self, group: Sequence[str]) -> list[int]:
        """The numbers of the sentences that hold one of the terms, in order."""
        if len(group) <= _MOST_AT_ONCE:
            return self.matching(either(group)) if group else []
        found: set[int] = set()
        for at in range(0, len(group), _MOST_AT_ONCE):
            found.update(self.matching(either(group[at : at + _MOST_AT_ONCE])))
        return sorted(found)

    def held_by(self, telling: Telling) -> int:
        """How many articles hold a term of each group."""
        sql = "SELECT count(*) FROM temp.holding WHERE telling = ?"
        return int(self.db.execute(sql, (telling.number,)).fetchone()[0])
