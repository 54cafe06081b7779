"""Which sentences answer a search best.

Any of the terms will do. The hundred sentences whose terms tell most (inverse document frequency)
are ranked by how much of the search they cover for their length, how near together its words
stand and whether they stand in the order typed. A word missing from a sentence but standing in
its article's title or in the sentences beside it counts a little: news says "the ministry" where
the headline says who.

Ranking every sentence that has "president" would take longer than a look-up may. Where the words
stand in more than `MANY` sentences, the rarer ones choose the candidates; where all are that
common, sentences that have them all, and if those are too many, those at the head of articles,
of so many articles that a hundred are found.
"""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from idlib_cli.errors import UsageError
from idlib_cli.index import Index, either, every, in_order, quoted
from idlib_cli.index.terms import HEAD
from idlib_cli.query.matching import Found, find
from idlib_cli.query.wording import Wanted

RERANKED = 100

MANY = 5_000
"""Sentences that are weighed at most: each takes some millionths of a second."""

_NOTHING = Wanted([], [], [], [], [], [], [], [])


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
    for number, sentence in _candidates(index, want, telling):
        if not scope.admits(number, sentence):
            continue
        text = index.text(number)
        found = find(text.text, *text.sentence(sentence), want, wished)
        if found is not None:
            hits.append(Hit(0.0, number, sentence, found))
            if len(hits) == RERANKED:
                break
    reranked = [hit._replace(score=_score(index, hit, want, telling, wished)) for hit in hits]
    ranks = index.ranks({hit.number for hit in reranked})
    return sorted(reranked, key=lambda h: (-h.score, ranks[h.number], h.sentence))


def _candidates(index: Index, want: Wanted, telling: dict[str, float]) -> Iterator[tuple[int, int]]:
    """(article, sentence) of those that may answer, the likeliest first."""
    terms = list(telling)
    counts = {term: index.frequency(term) for term in terms}
    if want.phrase_keys:
        phrase = " AND ".join(map(in_order, want.phrase_keys))
        others = [term for term in terms if term not in want.phrase_terms]
        least = min(counts[term] for term in want.phrase_terms)
        if least <= MANY:
            return _by_weight(index, phrase, [], others, telling)
        if not others:
            return _among_common(index, [phrase], least)
        strict, loose = f"{phrase} AND {every(others)}", f"{phrase} AND ({either(others)})"
        return _among_common(index, [strict, loose, phrase], least)
    rare: list[str] = []
    total = 0
    rarest, *_ = by_count = sorted(terms, key=lambda t: (counts[t], t))
    for term in by_count:
        total += counts[term]
        if total > MANY:
            break
        rare.append(term)
    if not rare:
        return _among_common(index, [every(terms), either(terms)], counts[rarest])
    common = [term for term in terms if term not in rare]
    return _by_weight(index, either(rare), rare, common, telling)


def _by_weight(
    index: Index, base: str, rare: list[str], others: list[str], telling: dict[str, float]
) -> Iterator[tuple[int, int]]:
    """What matches `base`, that first whose terms tell most; of equals the nearest to a headline.

    `rare` are the terms of `base`, of which one suffices; `others` may stand beside them.
    """
    found = dict.fromkeys(index.matching(base), 0.0)
    for term in rare if len(rare) > 1 or others else ():
        for sentence in index.matching(quoted(term)):
            found[sentence] += telling[term]
    for term in others:
        for sentence in index.matching(f"({base}) AND {quoted(term)}"):
            found[sentence] += telling[term]
    alike: dict[float, list[int]] = defaultdict(list)
    for sentence, weight in found.items():
        alike[weight].append(sentence)
    for weight in sorted(alike, reverse=True):  # where the lighter ones stand is seldom asked
        yield from sorted(index.located(alike[weight]), key=lambda place: (place[1], place[0]))


def _among_common(index: Index, expressions: list[str], most: int) -> Iterator[tuple[int, int]]:
    """Candidates where each term stands in very many sentences; the first expressions go first.

    The rarest term stands in `most` sentences. No place is given twice.
    """
    seen: set[tuple[int, int]] = set()
    heads = most * HEAD * index.total("articles") / max(index.total("sentences"), 1)
    for expression in expressions:
        # The smallest sample of heads that may hold enough: each next one is four times as large.
        for mark in range(7, -1, -1):
            if heads / 4**mark >= RERANKED:
                sample = list(index.places(f"({expression}) AND {quoted(f'§{mark}')}"))
                if len(sample) >= RERANKED or not mark:
                    yield from (place for place in sample if place not in seen)
                    seen.update(sample)
                    break
        for place in index.places(expression):
            if place not in seen:
                seen.add(place)
                yield place


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
    last = text.count - 1
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
        for (one, before), (other, at) in itertools.pairwise(places)
        if one != other and at > before
    )


def _in_order(places: list[tuple[str, int]], terms: list[str], telling: dict[str, float]) -> float:
    """The weight of neighbours typed that stand next to each other in the same order."""
    at: dict[str, set[int]] = defaultdict(set)
    for term, place in places:
        at[term].add(place)
    return sum(
        min(telling[one], telling[other])
        for one, other in itertools.pairwise(terms)
        if any(place + step in at[other] for place in at[one] for step in (1, 2))
    )
