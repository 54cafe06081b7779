"""Articles, sentences and facts in one SQLite database, behind a narrow interface.

Nothing outside this package knows SQL. `Index` is what queries ask; it imports nothing heavy,
since every look-up pays for it. What it is asked is in `articles`, `asked` (facts), `persons` and
`vocabulary`, writing in `writing`, the tables in `schema`, what search compares in `terms`.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from idlib_cli.index.articles import Row
from idlib_cli.index.conditions import Conditions
from idlib_cli.index.packing import Text
from idlib_cli.index.persons import PersonsAsked
from idlib_cli.index.schema import schema
from idlib_cli.index.vocabulary import either, every, in_order, quoted

if TYPE_CHECKING:
    from idlib_cli.linking.aliases import Alias
    from idlib_cli.records import Article, Facts

__all__ = ["Conditions", "Index", "Row", "Text", "either", "every", "in_order", "quoted"]


class Index(PersonsAsked):
    """Everything that was found, ready to be asked."""

    def __init__(
        self, db: sqlite3.Connection | None = None, *, roots: Sequence[str] | None = None
    ) -> None:
        """An index over an open database; over an empty one in memory where none is given.

        `roots` are the folders and files of the corpus as they are spelled now; paths are
        printed so, however they were spelled when the index was made.
        """
        if db is None:
            db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
            db.executescript(schema())
        super().__init__(db, roots)
        self.aliases: Sequence[Alias] = ()
        """What the user declares in `aliases.txt`: set by whoever opens the corpus, not stored."""

    def add(self, article: "Article", facts: "Facts") -> None:
        """Store an article and its facts; `finish` must follow. For tests and small corpora."""
        from dataclasses import replace

        from idlib_cli.index import rows, writing

        count = self.db.execute("SELECT count(*) FROM articles WHERE key = ?", (article.key,))
        if same := count.fetchone()[0]:
            article = replace(article, key=f"{article.key}~{same + 1}")
        prepared = rows.rows(article, facts)
        writing.insert(self.db, prepared, 0, article.key, 0)
        writing.count_words(self.db, Counter(prepared.words))

    def finish(self) -> None:
        """Set what only the whole corpus can tell: to be called after every change."""
        from idlib_cli.index.writing import finish

        finish(self.db)
        self.forget()
