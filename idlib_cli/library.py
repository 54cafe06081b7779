"""A corpus opened: read, extracted, indexed and linked, ready to be asked."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from idlib_cli import building, corpus
from idlib_cli.building import Unread
from idlib_cli.index import Index

Progress = Callable[[int, int, int], None]
"""Called while a corpus is built with (articles done, files done, files to do)."""


class Library:
    """A corpus, ready to be asked; `open_corpus` makes one.

    Every method takes the filters of `query.Filters` by keyword and gives a list of records,
    dicts with the fields of docs/formats.md in their order.
    """

    def __init__(
        self, index: Index, problems: Sequence[Unread] = (), notes: Sequence[str] = ()
    ) -> None:
        self.index = index
        self.problems = tuple(problems)
        """The files that could not be read, each with the reason."""
        self.notes = tuple(notes)
        """What the caller should know about how the index was made: one line each."""

    def search(self, words: str, *, by: str = "", **filters: Any) -> list[dict[str, Any]]:
        """The sentences (`by="article"`: the articles) that say it, best first."""
        from idlib_cli import query

        asked = query.Filters(**{"limit": 20} | filters)
        return list(query.search(self.index, words, asked, by_article=by == "article").records)

    def quotes(self, speaker: str | None = None, **filters: Any) -> list[dict[str, Any]]:
        """Who said what, when."""
        from idlib_cli import query

        return list(query.quotes(self.index, query.Filters(speaker=speaker, **filters)).records)

    def casualties(self, **filters: Any) -> list[dict[str, Any]]:
        """How many were reported killed, wounded, missing, displaced …"""
        from idlib_cli import query

        return list(query.casualties(self.index, query.Filters(**filters)).records)

    def figures(self, about: str | None = None, **filters: Any) -> list[dict[str, Any]]:
        """Every other reported number."""
        from idlib_cli import query

        return list(query.figures(self.index, query.Filters(about=about, **filters)).records)

    def timeline(self, about: str | None = None, **filters: Any) -> list[dict[str, Any]]:
        """What happened when: one record for each date expression."""
        from idlib_cli import query

        return list(query.timeline(self.index, query.Filters(about=about, **filters)).records)

    def people(self, name: str | None = None, **filters: Any) -> list[dict[str, Any]]:
        """Who is quoted or named: canonical name, roles, spellings, counts."""
        from idlib_cli.query import Filters, people

        return list(people.people(self.index, Filters(**filters), name).records)

    def ask(self, question: str, **filters: Any) -> tuple[str | None, list[dict[str, Any]]]:
        """(the answer, the records that answer it, best first); (None, []): it is not said."""
        from idlib_cli import ask
        from idlib_cli.query import Filters

        answer = ask.ask(self.index, question, Filters(**filters))
        return answer.text, answer.records

    def articles(self, **filters: Any) -> list[dict[str, Any]]:
        """What is in the corpus, each article with its date and where that comes from."""
        from idlib_cli import query

        return list(query.articles(self.index, query.Filters(**filters)).records)


def open_corpus(
    *paths: str | Path,
    cache: bool = True,
    refresh: bool = False,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Library:
    """Open folders or files of articles, one corpus together.

    What was extracted before comes from the cache, except with `refresh` (extract again) and
    without `cache` (in memory only). `jobs` is the number of processes that extract; None takes
    one for each core where the corpus is large enough.

    Without paths it is `$IDLIB_CORPUS`, the folder `corpus` here, or the bundled sample.

    Raises CorpusError where nothing could be read at all.
    """
    roots, remark = corpus.roots([Path(path).expanduser() for path in dict.fromkeys(paths)])
    notes = [remark] if remark else []
    opened = building.opened(roots, cached=cache, refresh=refresh, jobs=jobs, progress=progress)
    notes += opened.notes
    if any((root / "aliases.txt").is_file() for root in roots):
        from idlib_cli.linking import aliases

        opened.index.aliases, more = aliases.load(roots)
        notes += more
    return Library(opened.index, opened.problems, notes)
