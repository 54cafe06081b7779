"""Which articles answer a search best, each with its best sentence.

BM25 over articles finds the five likeliest; the words that set those apart from the others are
then searched for too, at half the weight ("relevance feedback"): an article on the subject is
found though it uses other words. Only articles that have a word of the search are ranked.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection

from idlib_cli.index import Index, quoted
from idlib_cli.index.terms import terms
from idlib_cli.query.matching import find
from idlib_cli.query.ranking import RERANKED, Hit, Scope, terms_of, unranked, weights
from idlib_cli.query.wording import Wanted

_SATURATION = 1.6
"""BM25's k1: how much more a word tells that stands there again."""
_LENGTH = 0.8
"""BM25's b: how far long articles are held to use every word more often."""

_MODELS = 5
"""The articles whose words are searched for too."""
_FEEDBACK = 0.5
"""Their weight beside the words typed."""
_WORDS = 20
_LIKELY_WORDS = 60
_MANY = 50_000
"""A word that stands in more sentences adds nothing to the search for likeness."""


def articles(index: Index, want: Wanted, scope: Scope, limit: int = RERANKED) -> list[Hit]:
    """The best articles within the scope, best first, at most `limit`."""
    wished = terms_of(want)
    if not wished:
        best: dict[int, Hit] = {}
        for one in unranked(index, want, scope):
            best.setdefault(one.number, one)
        return list(best.values())
    telling = weights(index, wished)
    barred = {number for term in want.without_terms for number, _ in index.places(quoted(term))}
    spoken = None if scope.sentences is None else {number for number, _ in scope.sentences}

    def admitted(number: int) -> bool:
        return (
            number not in barred
            and number not in scope.hidden
            and (scope.numbers is None or number in scope.numbers)
            and (spoken is None or number in spoken)
        )

    counts = Counter(want.terms + want.phrase_terms)
    first = _scores(index, {term: float(counts[term]) for term in wished})
    first = {number: score for number, score in first.items() if admitted(number)}
    scores = _with_feedback(index, first, {term: counts[term] for term in wished})
    ranks = index.ranks(scores.keys())
    hits = []
    for number in sorted(scores, key=lambda n: (-scores[n], ranks[n])):
        hit = _best_sentence(index, number, want, telling, scope)
        if hit is not None:
            hits.append(hit._replace(score=scores[number]))
            if len(hits) == limit:
                break
    return hits


def _scores(
    index: Index, weighted: dict[str, float], only: Collection[int] | None = None
) -> dict[int, float]:
    """BM25 of the articles that have one of the terms, each term with its weight."""
    total = index.total("articles")
    average = index.total("terms") / max(total, 1)
    found: dict[str, list[tuple[int, int]]] = {}
    telling: dict[str, float] = {}
    for term in weighted:
        places = index.occurrences(term)
        telling[term] = math.log(1 + (total - len(places) + 0.5) / (len(places) + 0.5))
        found[term] = places if only is None else [place for place in places if place[0] in only]
    lengths = index.lengths({number for places in found.values() for number, _ in places})
    scores: dict[int, float] = defaultdict(float)
    for term, places in found.items():
        weight = weighted[term] * telling[term] * (_SATURATION + 1)
        for number, count in places:
            norm = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[number] / average)
            scores[number] += weight * count / (count + norm)
    return scores


def _with_feedback(
    index: Index, scores: dict[int, float], asked: dict[str, int]
) -> dict[int, float]:
    """The scores with what sets the best articles apart searched for too."""
    ranks = index.ranks(scores.keys())
    models = sorted(scores, key=lambda n: (-scores[n], ranks[n]))[:_MODELS]
    if len(scores) <= _MODELS:
        return scores
    whole = sum(scores[number] for number in models) or 1.0
    shares: dict[str, float] = defaultdict(float)
    for number in models:
        text = index.text(number)
        words = Counter(
            term
            for at in range(0, len(text.offsets), 2)
            for term, _, _ in terms(text.text, text.offsets[at], text.offsets[at + 1])
        )
        for term, count in words.items():
            shares[term] += scores[number] / whole * count / max(words.total(), 1)
    likely = sorted(shares, key=lambda t: (-shares[t], t))[:_LIKELY_WORDS]
    telling = weights(index, likely)
    apart = {t: shares[t] * telling[t] for t in likely if 1 < index.frequency(t) < _MANY}
    chosen = sorted(apart, key=lambda t: (-apart[t], t))[:_WORDS]
    total = sum(apart[term] for term in chosen) or 1.0
    typed = sum(asked.values())
    weighted = {t: (1 - _FEEDBACK) * count / typed for t, count in asked.items()}
    for term in chosen:
        weighted[term] = weighted.get(term, 0.0) + _FEEDBACK * apart[term] / total
    return _scores(index, weighted, scores.keys())


def _best_sentence(
    index: Index, number: int, want: Wanted, telling: dict[str, float], scope: Scope
) -> Hit | None:
    """The sentence of an article that holds most of the search; None where none may be shown."""
    values: dict[int, float] = defaultdict(float)
    for term, weight in telling.items():
        for _, sentence in index.places(quoted(term), number):
            values[sentence] += weight
    text = index.text(number)
    wished = frozenset(telling)
    for sentence in sorted(values, key=lambda s: (-values[s], s)):
        if scope.admits(number, sentence):
            found = find(text.text, *text.sentence(sentence), want, wished)
            if found is not None:
                return Hit(0.0, number, sentence, found)
    return None
