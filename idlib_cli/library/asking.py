"""A corpus, ready to be asked: each kind of look-up is one method that gives records."""

import sqlite3
import zlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar, Unpack

from idlib_cli.building import Unread
from idlib_cli.index import Index
from idlib_cli.library.keywords import Record, Records, Restrictions, filters, one_of

if TYPE_CHECKING:
    from idlib_cli.query import Result

T = TypeVar("T")


class Library:
    """A corpus, ready to be asked; `open_corpus` makes one.

    Every look-up takes the keywords of `Restrictions` and gives `Records`: a list of dicts with
    the fields of docs/formats.md. Offsets count code points of the article's text, ends are
    exclusive; dates are ISO 8601 as far as they are known; numbers are never summed.

    All raise UsageError for a value that makes no sense (a date that is none, an unknown
    `kind`, an article that is not there) and TypeError for a keyword that does not exist.
    """

    def __init__(
        self,
        index: Index,
        problems: Sequence[Unread] = (),
        notes: Sequence[str] = (),
        *,
        again: Callable[[], Index] | None = None,
    ) -> None:
        """`again` reads the corpus again, for an index that turns out to be damaged."""
        self.index = index
        self.problems = tuple(problems)
        """The files that could not be read, each with the reason."""
        self.notes = tuple(notes)
        """What the caller should know about how the index was made: one line each."""
        self._again = again

    def search(
        self,
        words: str,
        *,
        by: Literal["article"] | None = None,
        speaker: str | None = None,
        **restrictions: Unpack[Restrictions],
    ) -> Records:
        """The sentences that say it, best first: hits, 20 unless `limit` says otherwise.

        Words are stemmed, `"a phrase"` is exact. With `by="article"` the articles, each with its
        best sentence; with `speaker` only what that speaker said.
        """
        from idlib_cli import query

        one_of("by", by, ("article",))
        asked = filters({"limit": 20, **restrictions}, speaker=speaker)
        return self._records(
            lambda index: query.search(index, words, asked, by_article=by == "article")
        )

    def quotes(
        self,
        speaker: str | None = None,
        *,
        about: str | None = None,
        kind: Literal["direct", "mixed", "indirect"] | None = None,
        unknown: bool = False,
        like: str | None = None,
        **restrictions: Unpack[Restrictions],
    ) -> Records:
        """Who said what, when: quotes.

        `speaker` in any spelling; `about`: words that the sentence holds; `unknown`: those without
        a speaker. With `like` the quotes most like that text first, with `score` (0 to 100),
        `differs` and `lacks`.
        """
        from idlib_cli import query

        asked = filters(restrictions, speaker=speaker, about=about, kind=kind, unknown=unknown)
        if like is None:
            return self._records(lambda index: query.quotes(index, asked))
        from idlib_cli.query import likeness

        every = asked._replace(limit=0)
        return self._records(lambda index: likeness.rank(like, query.quotes(index, every), asked))

    def casualties(
        self,
        *,
        effect: str | None = None,
        victims: str | None = None,
        place: str | None = None,
        **restrictions: Unpack[Restrictions],
    ) -> Records:
        """How many were reported killed, wounded, missing, displaced …: casualties.

        `effect` is killed, wounded, missing, displaced, abducted or detained; `victims` a word
        for them or one of civilian, military, police, militant, mixed; `place` a part of its
        name. `min` and `max` count people; an open end is None.
        """
        from idlib_cli import query

        asked = filters(restrictions, effect=effect, victims=victims, place=place)
        return self._records(lambda index: query.casualties(index, asked))

    def incidents(
        self,
        *,
        effect: str | None = None,
        victims: str | None = None,
        place: str | None = None,
        form: Literal["acled"] | None = None,
        **restrictions: Unpack[Restrictions],
    ) -> Records:
        """Rival claims about one event put together: incidents, one for each effect.

        The filters are those of `casualties` and choose incidents by any of their claims.
        `low`, `best` and `high` count people, `claims` are ids of casualty records. With
        `form="acled"` rows for merging with ACLED data.
        """
        from idlib_cli.query import incidents

        one_of("form", form, ("acled",))
        asked = filters(restrictions, effect=effect, victims=victims, place=place)
        made = incidents.acled if form == "acled" else incidents.incidents
        return self._records(lambda index: made(index, asked))

    def figures(self, about: str | None = None, **restrictions: Unpack[Restrictions]) -> Records:
        """Every other reported number: figures.

        `about`: words that the sentence holds. `min` and `max` are in `unit`: a currency code,
        percent, metre …; None for a plain count of the `subject`.
        """
        from idlib_cli import query

        asked = filters(restrictions, about=about)
        return self._records(lambda index: query.figures(index, asked))

    def timeline(
        self,
        about: str | None = None,
        *,
        place: str | None = None,
        by: Literal["day", "month", "year"] | None = None,
        **restrictions: Unpack[Restrictions],
    ) -> Records:
        """What happened when: dates, one for each date expression in the text, by date.

        `about`: words that the sentence holds; `place`: one that it names. With `by` periods:
        how many dates fall into each day, month or year.
        """
        from idlib_cli import query

        one_of("by", by, ("day", "month", "year"))
        asked = filters(restrictions, about=about, place=place)
        if by is None:
            return self._records(lambda index: query.timeline(index, asked))
        from idlib_cli.query.periods import periods

        every = asked._replace(limit=0, reverse=False)
        return self._records(lambda index: periods(query.timeline(index, every), by, asked))

    def people(
        self,
        name: str | None = None,
        *,
        kind: Literal["person", "organisation"] | None = None,
        **restrictions: Unpack[Restrictions],
    ) -> Records:
        """Who is quoted or named: persons and organisations, the most quoted first.

        `name` in any spelling: without accents, the last name alone, with a typo.
        """
        from idlib_cli.query import people

        asked = filters(restrictions, kind=kind)
        return self._records(lambda index: people.people(index, asked, name))

    def articles(self, *, undated: bool = False, **restrictions: Unpack[Restrictions]) -> Records:
        """What is in the corpus: articles, each with its date and where that comes from.

        With `undated` those without a date.
        """
        from idlib_cli import query

        asked = filters(restrictions)
        return self._records(lambda index: query.articles(index, asked, undated=undated))

    def paragraphs(self, **restrictions: Unpack[Restrictions]) -> Records:
        """The paragraphs of the articles, each with its kind."""
        from idlib_cli import query

        asked = filters(restrictions)
        return self._records(lambda index: query.paragraphs(index, asked))

    def show(self, article: str) -> tuple[Record, str]:
        """(the record, the exact text) of one article: `text[start:end]` is a record's `text`.

        Raises UsageError where no article or more than one is so named.
        """
        from idlib_cli import query

        return self._asked(lambda index: query.show(index, article))

    def ask(
        self, question: str, **restrictions: Unpack[Restrictions]
    ) -> tuple[str | None, list[Record]]:
        """(the answer, the records that answer it, best first); (None, []): it is not said.

        At most five records unless `limit` says otherwise.
        """
        from idlib_cli import ask

        asked = filters(restrictions)
        answer = self._asked(lambda index: ask.ask(index, question, asked))
        return answer.text, answer.records

    def _records(self, look_up: "Callable[[Index], Result]") -> Records:
        def read(index: Index) -> Records:
            result = look_up(index)
            return Records(list(result.records), result.notes)  # the list first: it adds notes

        return self._asked(read)

    def _asked(self, question: Callable[[Index], T]) -> T:
        """The answer of the index; where that is damaged, of one made anew."""
        try:
            return question(self.index)
        except DAMAGE:
            if self._again is None:
                raise
            self.index, self._again = self._again(), None
            return question(self.index)


DAMAGE = (sqlite3.DatabaseError, zlib.error)
"""What a cache raises that somebody has written to and that still looks as we left it."""
