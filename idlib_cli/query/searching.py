"""Search: which sentences, or which articles, say it, best first."""

from collections.abc import Iterator

from idlib_cli.index import Conditions, Index, Row
from idlib_cli.query import filters as asking
from idlib_cli.query import parsing, ranking
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result
from idlib_cli.query.making import hit
from idlib_cli.query.names import outlets_named, speakers_named
from idlib_cli.query.parsing import Query
from idlib_cli.query.ranking import Hit, Scope
from idlib_cli.query.wording import phrase_missed, wanted


def search(
    index: Index, words: str, filters: Filters = Filters(), *, by_article: bool = False
) -> Result:
    """The sentences that say it, best first; `by_article` gives each article's best one."""
    asking.check(filters)
    notes: list[str] = []
    query = parsing.parse(words)
    want = wanted(index, query, notes)
    allowed = _allowed(index, query, filters, notes)
    spoken = _spoken(index, query, filters, notes)
    hidden = frozenset() if filters.copies else index.copies()
    scope = Scope(allowed, spoken, hidden)
    if by_article:
        from idlib_cli.query import whole_articles

        most = filters.limit if filters.limit and not filters.reverse and not filters.sort else 0
        ranked = whole_articles.articles(index, want, scope, most or ranking.RERANKED)
    else:
        ranked = ranking.sentences(index, want, scope)
    if not ranked:
        notes += [note for note in phrase_missed(index, query, want) if note not in notes]
        notes.append("nothing found")
    if filters.sort in {"date", "article"}:
        ranked = _sorted(index, ranked, filters.sort)
    if filters.reverse:
        ranked.reverse()

    def made() -> Iterator[Record]:
        heads: dict[int, Row] = {}
        for found in ranked[: filters.limit or None]:
            if found.number not in heads:
                heads.update(index.articles([found.number]))
            yield hit(index, heads[found.number], found, explain=filters.explain)
        notes.extend(index.changed())

    return Result(
        made(),
        notes,
        {"total": lambda: len(ranked)},
        fields=fields("hits", explain=filters.explain),
    )


def _allowed(
    index: Index, query: Query, filters: Filters, notes: list[str]
) -> frozenset[int] | None:
    """The numbers of the articles that the options and the words of the search allow."""
    since, until = asking.bounds(filters)
    allowed = asking.articles(index, filters, notes)
    kept = None if allowed is None else frozenset(allowed)
    if since or until:
        undated = index.undated_articles(allowed)
        if undated:
            notes.append(f"{asking.counted(undated, 'article')} without a date left out")
    wishes: list[list[int]] = [index.numbers(since=since, until=until)] if since or until else []
    for outlet in query.outlets:
        wishes.append(index.numbers(outlets=outlets_named(index, outlet, notes)))
    for date in query.dates:
        first, _, last = date.partition("..")
        asked = Filters(since=first or None, until=(last or None) if ".." in date else first)
        asking.check(asked)
        since, until = asking.bounds(asked)
        wishes.append(index.numbers(since=since, until=until))
    for numbers in wishes:
        kept = frozenset(numbers) if kept is None else kept & frozenset(numbers)
    return kept


def _spoken(
    index: Index, query: Query, filters: Filters, notes: list[str]
) -> frozenset[tuple[int, int]] | None:
    """The sentences that hold words of the speakers asked for; None where none is."""
    names = [*query.speakers, *([filters.speaker] if filters.speaker else [])]
    kept: frozenset[tuple[int, int]] | None = None
    for name in names:
        asked = Conditions(values={"speaker": speakers_named(index, name, notes)})
        sentences = frozenset(
            (number, ordinal)
            for number, first, last in index.spans("quotes", asked)
            for ordinal in range(first, last + 1)
        )
        kept = sentences if kept is None else kept & sentences
    return kept


def _sorted(index: Index, hits: list[Hit], order: str) -> list[Hit]:
    ranks = index.ranks({hit.number for hit in hits})
    if order == "date":
        return sorted(hits, key=lambda h: (ranks[h.number], h.sentence))
    names = {n: str(head["article"]) for n, head in index.articles({h.number for h in hits})}
    return sorted(hits, key=lambda h: (names[h.number], h.sentence))
