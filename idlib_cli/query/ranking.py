"""Which sentences answer a search best.

Any of the terms will do; BM25 picks the best hundred sentences, which are then ranked by how
much of the search they cover, how near together its words stand and whether they stand in the
order typed. A word missing from a sentence but standing in its article's title or in the
sentences beside it counts a little: news says "the ministry" where the headline says who.

Ranking every sentence that has "president" would take longer than a look-up may. Where the words
stand in more than `MANY` sentences, the rarer ones choose the candidates; where all are that
common, sentences that have them all, and if those are too many, those at the head of articles.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from idlib_cli.errors import UsageError
from idlib_cli.index import Index, either, every, quoted
from idlib_cli.query.matching import Found, find
from idlib_cli.query.wording import Wanted

RERANKED = 100

MANY = 20_000
"""Sentences that BM25 ranks at most."""

_EXAMINED = 20_000
"""Matches looked at where a phrase or a filter turns most of them down."""


_NOTHING = Wanted([], [], [], [], [], [])


class Hit(NamedTuple):
    """A sentence that was found."""

    score: float
    number: int
    sentence: int
    found: Found


class Scope(NamedTuple):
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


def terms_of(want: Wanted) -> list[str]:
    """The terms to look for, those of exact phrases included, each once."""
    return list(dict.fromkeys(want.terms + want.phrase_terms))


def weights(index: Index, terms: list[str]) -> dict[str, float]:
    """How much each term tells: BM25's inverse document frequency, over sentences."""
    total = index.total("sentences")
    return {
        term: math.log(1 + max(total - count + 0.5, 0) / (count + 0.5))
        for term in terms
        for count in (index.frequency(term),)
    }


def sentences(index: Index, want: Wanted, scope: Scope) -> list[Hit]:
    """The best sentences within the scope, best first."""
    terms = terms_of(want)
    wished = frozenset(terms)
    if not terms:
        return unranked(index, want, scope)
    telling = weights(index, terms)
    hits = []
    for number, sentence, score in _candidates(index, want, scope):
        if not scope.admits(number, sentence):
            continue
        text = index.text(number)
        found = find(text.text, *text.sentence(sentence), want, wished)
        if found is not None:
            hits.append(Hit(score, number, sentence, found))
            if len(hits) == RERANKED:
                break
    reranked = [hit._replace(score=_score(index, hit, want, telling, wished)) for hit in hits]
    ranks = index.ranks({hit.number for hit in reranked})
    return sorted(reranked, key=lambda h: (-h.score, ranks[h.number], h.sentence))


def _candidates(index: Index, want: Wanted, scope: Scope) -> Iterator[tuple[int, int, float]]:
    """(article, sentence, score) of the sentences that may answer, the likeliest first."""
    terms = terms_of(want)
    counts = {term: index.frequency(term) for term in terms}
    picky = bool(want.phrases or want.without_terms or want.without_phrases or not scope.whole)
    limit = _EXAMINED if picky else RERANKED
    if want.phrase_terms:
        phrase = every(want.phrase_terms)
        if min(counts[term] for term in want.phrase_terms) <= MANY:
            return index.match(f"({phrase}) AND ({either(terms)})", limit)
        # So common that the first sentences that hold it must do.
        return ((*place, 0.0) for place in index.places(phrase))
    rare: list[str] = []
    total = 0
    for term in sorted(terms, key=lambda t: (counts[t], t)):
        total += counts[term]
        if total > MANY:
            break
        rare.append(term)
    if len(rare) == len(terms):
        return index.match(either(terms), limit)
    common = [term for term in terms if term not in rare]
    return _each_once(_among_common(index, rare, common, limit=limit, picky=picky))


def _among_common(
    index: Index, rare: list[str], common: list[str], *, limit: int, picky: bool
) -> Iterator[tuple[int, int, float]]:
    """Candidates where some or all of the terms stand in very many sentences."""
    if rare:
        together = f"({either(rare)}) AND ({either(common)})"
        yield from index.match(together, limit)
        yield from index.match(either(rare), limit)
        return
    if picky:
        yield from ((*place, 0.0) for place in index.places(every(common)))
        return
    found = 0
    # The smallest sample of heads first: each next one is four times as large.
    for mark in range(7, -1, -1):
        if index.frequency(f"§{mark}") < RERANKED * 4 and mark:
            continue
        for place in index.match(f"{every(common)} AND {quoted(f'§{mark}')}", limit):
            found += 1
            yield place
        if found >= RERANKED:
            return
    yield from index.match(every(common), limit)
    for term in sorted(common):
        yield from ((*place, 0.0) for place in index.places(quoted(term)))


def _each_once(places: Iterator[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    seen = set()
    for number, sentence, score in places:
        if (number, sentence) not in seen:
            seen.add((number, sentence))
            yield number, sentence, score


def unranked(index: Index, want: Wanted, scope: Scope) -> list[Hit]:
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
    index: Index, hit: Hit, want: Wanted, telling: dict[str, float], wished: frozenset[str]
) -> float:
    """How well a sentence answers, from 0 up; see the head of the module."""
    places = hit.found.places
    here = {term for term, _ in places}
    total = sum(telling.values())
    covered = sum(telling[term] for term in here)
    near = sum(telling[term] for term in _beside(index, hit, wished - here))
    # A long sentence says many things: half the weight of BM25's usual share for length.
    length = 1 + 0.3 * (hit.found.words / 25 - 1)
    score = (covered + 0.35 * near) / max(length, 0.7)
    score += 0.25 * covered * covered / total
    score += 0.2 * _closeness(places, telling)
    return score + 0.15 * _in_order(places, want.terms, telling)


def _beside(index: Index, hit: Hit, missing: frozenset[str]) -> set[str]:
    """The missing terms that stand in the sentences before and after or in the title."""
    if not missing:
        return set()
    text = index.text(hit.number)
    last = len(text.offsets) // 2 - 1
    beside = {0, max(0, hit.sentence - 1), min(last, hit.sentence + 1)} - {hit.sentence}
    pieces = [text.text[slice(*text.sentence(ordinal))] for ordinal in beside]
    pieces.append(index.title(hit.number) or "")
    found: set[str] = set()
    for piece in pieces:
        lower = piece.lower()
        # Few of them do, and looking for the beginnings of words is quickly done.
        if any(term[:3] in lower for term in missing):
            around = find(piece, 0, len(piece), _NOTHING, missing)
            if around:
                found.update(term for term, _ in around.places)
    return found


def _closeness(places: list[tuple[str, int]], telling: dict[str, float]) -> float:
    """The weight of neighbours in the sentence that are different terms, the nearer the more."""
    return sum(
        min(telling[one], telling[other]) / (at - before)
        for (one, before), (other, at) in pairwise(places)
        if one != other and at > before
    )


def _in_order(places: list[tuple[str, int]], terms: list[str], telling: dict[str, float]) -> float:
    """The weight of neighbours typed that stand next to each other in the same order."""
    at: dict[str, set[int]] = defaultdict(set)
    for term, place in places:
        at[term].add(place)
    return sum(
        min(telling[one], telling[other])
        for one, other in pairwise(terms)
        if any(place + step in at[other] for place in at[one] for step in (1, 2))
    )
