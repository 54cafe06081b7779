"""Search: which sentences, or which articles, say it, best first.

Any of the terms will do; BM25 picks the best hundred sentences, which are then ranked by how
much of the search they cover, how near together its words stand and whether they stand in the
order typed. A word missing from a sentence but standing in its article's title or in the
sentences beside it counts a little: news says "the ministry" where the headline says who.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from idlib_cli.errors import UsageError
from idlib_cli.index import Conditions, Index, Row, either, every
from idlib_cli.query import filters as asking
from idlib_cli.query import parsing
from idlib_cli.query.filters import Filters, Record, Result
from idlib_cli.query.making import hit
from idlib_cli.query.matching import Found, find
from idlib_cli.query.names import outlets_named, speakers_named
from idlib_cli.query.parsing import Query
from idlib_cli.query.wording import Wanted, wanted

_RERANKED = 100
_EXAMINED = 20_000
"""Matches looked at where a phrase or a filter turns most of them down."""


class Hit(NamedTuple):
    """A sentence that was found."""

    score: float
    number: int
    sentence: int
    found: Found


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
    find_all = _articles if by_article else _sentences
    ranked = find_all(index, want, _Scope(allowed, spoken, hidden))
    if not ranked:
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

    return Result(made(), notes, {"total": lambda: len(ranked)})


class _Scope(NamedTuple):
    """Where to search: articles by number, sentences by (article, ordinal); None for all."""

    numbers: frozenset[int] | None
    sentences: frozenset[tuple[int, int]] | None
    hidden: frozenset[int]

    def admits(self, number: int, sentence: int) -> bool:
        return (
            (self.numbers is None or number in self.numbers)
            and (self.sentences is None or (number, sentence) in self.sentences)
            and number not in self.hidden
        )

    @property
    def whole(self) -> bool:
        """Whether it admits everything."""
        return self.numbers is None and self.sentences is None and not self.hidden


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
            (row["number"], ordinal)
            for row in index.facts("quotes", asked)
            if row["first_sentence"] is not None
            for ordinal in range(row["first_sentence"], row["last_sentence"] + 1)
        )
        kept = sentences if kept is None else kept & sentences
    return kept


def _expression(want: Wanted) -> str:
    """The FTS5 expression: all words of the phrases, or else any word."""
    anything = either(dict.fromkeys(want.terms + want.phrase_terms))
    if want.phrase_terms:
        return f"({every(want.phrase_terms)}) AND ({anything})"
    return anything


def _weights(index: Index, terms: list[str]) -> dict[str, float]:
    """How much each term tells: BM25's inverse document frequency, over sentences."""
    total = index.total("sentences")
    weights = {}
    for term in terms:
        count = index.frequency(term)
        weights[term] = math.log(1 + (total - count + 0.5) / (count + 0.5))
    return weights


def _sentences(index: Index, want: Wanted, scope: _Scope) -> list[Hit]:
    terms = list(dict.fromkeys(want.terms + want.phrase_terms))
    wished = frozenset(terms)
    if not terms:
        return _unranked(index, want, scope)
    weights = _weights(index, terms)
    picky = bool(want.phrases or want.without_terms or want.without_phrases or not scope.whole)
    hits = []
    for number, sentence, score in index.match(
        _expression(want), _EXAMINED if picky else _RERANKED
    ):
        if not scope.admits(number, sentence):
            continue
        text = index.text(number)
        found = find(text.text, *text.sentence(sentence), want, wished)
        if found is not None:
            hits.append(Hit(score, number, sentence, found))
            if len(hits) == _RERANKED:
                break
    reranked = [hit._replace(score=_score(index, hit, want, weights, wished)) for hit in hits]
    ranks = index.ranks({hit.number for hit in reranked})
    return sorted(reranked, key=lambda h: (-h.score, ranks[h.number], h.sentence))


def _unranked(index: Index, want: Wanted, scope: _Scope) -> list[Hit]:
    """Where a search has filters only: what the speaker said, in the order of print."""
    if scope.sentences is None:
        raise UsageError("search for at least one word that is not among the most common ones")
    hits = []
    for number, sentence in scope.sentences:
        if scope.admits(number, sentence):
            text = index.text(number)
            found = find(text.text, *text.sentence(sentence), want, frozenset())
            if found is not None:
                hits.append(Hit(0.0, number, sentence, found))
    ranks = index.ranks({hit.number for hit in hits})
    return sorted(hits, key=lambda h: (ranks[h.number], h.sentence))


def _score(
    index: Index, hit: Hit, want: Wanted, weights: dict[str, float], wished: frozenset[str]
) -> float:
    """How well a sentence answers, from 0 up; see the head of the module."""
    places = hit.found.places
    here = {term for term, _ in places}
    total = sum(weights.values())
    covered = sum(weights[term] for term in here)
    near = sum(weights[term] for term in _beside(index, hit, wished - here))
    # A long sentence says many things: half the weight of BM25's usual share for length.
    length = 1 + 0.3 * (hit.found.words / 25 - 1)
    score = (covered + 0.35 * near) / max(length, 0.7)
    score += 0.25 * covered * covered / total
    score += 0.2 * _closeness(places, weights)
    return score + 0.15 * _in_order(places, want.terms, weights)


def _beside(index: Index, hit: Hit, missing: frozenset[str]) -> set[str]:
    """The missing terms that stand in the sentences before and after or in the title."""
    if not missing:
        return set()
    text = index.text(hit.number)
    nothing = Wanted([], [], [], [], [], [])
    found = set()
    last = len(text.offsets) // 2 - 1
    for ordinal in {0, max(0, hit.sentence - 1), min(last, hit.sentence + 1)} - {hit.sentence}:
        around = find(text.text, *text.sentence(ordinal), nothing, missing)
        if around:
            found |= {term for term, _ in around.places}
    title = index.title(hit.number)
    around = find(title, 0, len(title), nothing, missing) if title else None
    if around:
        found |= {term for term, _ in around.places}
    return found


def _closeness(places: list[tuple[str, int]], weights: dict[str, float]) -> float:
    """The weight of neighbours in the sentence that are different terms, the nearer the more."""
    return sum(
        min(weights[one], weights[other]) / (at - before)
        for (one, before), (other, at) in pairwise(places)
        if one != other and at > before
    )


def _in_order(places: list[tuple[str, int]], terms: list[str], weights: dict[str, float]) -> float:
    """The weight of neighbours typed that stand next to each other in the same order."""
    at: dict[str, set[int]] = defaultdict(set)
    for term, place in places:
        at[term].add(place)
    return sum(
        min(weights[one], weights[other])
        for one, other in pairwise(terms)
        if any(place + step in at[other] for place in at[one] for step in (1, 2))
    )


def _articles(index: Index, want: Wanted, scope: _Scope) -> list[Hit]:
    """The articles that say it, each with its best sentence.

    BM25 over articles, a term counting once for each sentence that has it.
    """
    terms = list(dict.fromkeys(want.terms + want.phrase_terms))
    if not terms:
        best: dict[int, Hit] = {}
        for one in _unranked(index, want, scope):
            best.setdefault(one.number, one)
        return list(best.values())
    total = index.total("articles")
    counts: dict[str, dict[int, int]] = {}
    sentences: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    barred: set[int] = set()
    for term in want.without_terms:
        barred.update(number for number, _ in index.places(term))
    for term in terms:
        count: dict[int, int] = defaultdict(int)
        rows = [
            (number, sentence)
            for number, sentence in index.places(term)
            if number not in barred and scope.admits(number, sentence)
        ]
        for number, _ in rows:
            count[number] += 1
        counts[term] = count
        weight = math.log(1 + (total - len(count) + 0.5) / (len(count) + 0.5))
        for number, sentence in rows:
            sentences[number][sentence] += weight
    lengths = index.lengths(sentences.keys())
    average = sum(lengths.values()) / max(len(lengths), 1)
    scores: dict[int, float] = defaultdict(float)
    for count in counts.values():
        weight = math.log(1 + (total - len(count) + 0.5) / (len(count) + 0.5))
        for number, n in count.items():
            norm = 1.2 * (0.25 + 0.75 * lengths[number] / average)
            scores[number] += weight * n * 2.2 / (n + norm)
    ranks = index.ranks(scores.keys())
    wished = frozenset(terms)
    hits = []
    for number in sorted(scores, key=lambda n: (-scores[n], ranks[n])):
        text = index.text(number)
        for sentence in sorted(sentences[number], key=lambda s: (-sentences[number][s], s)):
            found = find(text.text, *text.sentence(sentence), want, wished)
            if found is not None:
                hits.append(Hit(scores[number], number, sentence, found))
                break
        if len(hits) == _RERANKED:
            break
    return hits


def _sorted(index: Index, hits: list[Hit], order: str) -> list[Hit]:
    ranks = index.ranks({hit.number for hit in hits})
    if order == "date":
        return sorted(hits, key=lambda h: (ranks[h.number], h.sentence))
    names = {n: str(head["article"]) for n, head in index.articles({h.number for h in hits})}
    return sorted(hits, key=lambda h: (names[h.number], h.sentence))


def about(index: Index, words: str, notes: list[str]) -> tuple[list[int], Callable[[Record], bool]]:
    """(the articles that may hold it, whether a record is about it).

    A record is about a search where its sentences hold every word and phrase of it.
    """
    query = parsing.parse(words)
    want = wanted(index, query, notes)
    wished = frozenset(want.terms + want.phrase_terms)
    numbers: set[int] | None = None
    for term in wished:
        having = {number for number, _ in index.places(term)}
        numbers = having if numbers is None else numbers & having

    def test(record: Record) -> bool:
        sentence = record["sentence"]
        found = find(sentence, 0, len(sentence), want, wished)
        return found is not None and {term for term, _ in found.places} >= wished

    return sorted(numbers or ()), test
