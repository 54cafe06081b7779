"""Articles that tell another article again: the same agency story on ten front pages.

An article is a copy of a longer (or equally long, earlier) one if nearly all of its text stands
there, word for word, and it gives no numbers of its own. So a copy may be left out without
losing a fact; an update that adds a paragraph is no copy of what it updates.

Each article is reduced to a fingerprint by itself; comparing them takes time in proportion to
their number, since each is looked up by its own four-word runs and compared with a few
candidates. The result depends on the articles alone, not on the order in which they come.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from zlib import crc32

from idlib_cli.language.folding import fold
from idlib_cli.records import FACT_KINDS, Article

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?<!\w)(?:\d[\d.,]*\d|\d)(?!\w)")

_RUN = 4
"""Words in a run ("shingle")."""
_SHORT = 250
"""Up to so many words all runs are kept; of longer articles one in `_SAMPLED`."""
_SAMPLED = 4
_MOST_HOLDERS = 16
"""A run that more originals share than this is boilerplate and finds no candidates."""
_MOST_CANDIDATES = 8
_DAYS_APART = 10


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is compared of an article; small enough to be stored for each."""

    article: str
    words: int
    published: str | None
    exact: str
    """Digest of all words of title, headings and body."""
    runs: tuple[int, ...]
    """32-bit hashes of the four-word runs kept, sorted."""
    numbers: tuple[int, ...]
    """32-bit hashes of the numbers written in figures, sorted."""


def fingerprint(article: Article, *, published: str | None = None) -> Fingerprint:
    """The fingerprint of an article; `published` where its date was inferred later."""
    text = fold(
        "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.kind in FACT_KINDS)
    )
    words = _WORD.findall(text)
    runs = {crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1)}
    if len(words) > _SHORT:
        runs = {run for run in runs if run % _SAMPLED == 0}
    numbers = {crc32(number.encode()) for number in _NUMBER.findall(text)}
    return Fingerprint(
        article=article.id,
        words=len(words),
        published=published or article.published,
        exact=blake2b(" ".join(words).encode(), digest_size=16).hexdigest(),
        runs=tuple(sorted(runs)),
        numbers=tuple(sorted(numbers)),
    )


def duplicates(fingerprints: Iterable[Fingerprint]) -> dict[str, str]:
    """For each copy the article it copies, which is never a copy itself."""
    found: dict[str, str] = {}
    originals: dict[str, Fingerprint] = {}
    by_digest: dict[str, str] = {}
    holders: dict[int, list[str]] = {}
    for entry in sorted(fingerprints, key=_precedence):
        if not entry.words:
            continue
        original = by_digest.get(entry.exact) or _copied(entry, originals, holders)
        if original is not None:
            found[entry.article] = original
            continue
        originals[entry.article] = entry
        by_digest[entry.exact] = entry.article
        for run in entry.runs:
            if run % _SAMPLED == 0 or entry.words <= _SHORT:
                listed = holders.setdefault(run, [])
                if len(listed) <= _MOST_HOLDERS:
                    listed.append(entry.article)
    return found


def _precedence(entry: Fingerprint) -> tuple[int, str, int, str]:
    """Clearly longer ones first, then earlier ones: what can be an original before its copies."""
    length = -int(math.log(entry.words + 1, 1.25))
    return length, entry.published or "9999", -entry.words, entry.article


def _copied(
    entry: Fingerprint, originals: dict[str, Fingerprint], holders: dict[int, list[str]]
) -> str | None:
    """The original that holds most of the entry's text, if that makes the entry a copy."""
    shared: Counter[str] = Counter()
    telling = 0
    for run in entry.runs:
        listed = holders.get(run, ())
        if len(listed) <= _MOST_HOLDERS:
            telling += 1
            shared.update(listed)
    # what an original indexed only in part holds of a short article
    least = telling / (2 * _SAMPLED) if entry.words <= _SHORT else telling / 2
    likely = [(article, held) for article, held in shared.items() if held >= least]
    likely.sort(key=lambda item: (-item[1], item[0]))
    for article, _ in likely[:_MOST_CANDIDATES]:
        if _is_copy(entry, originals[article]):
            return article
    return None


def _is_copy(entry: Fingerprint, original: Fingerprint) -> bool:
    runs = entry.runs
    if original.words > _SHORT >= entry.words:
        runs = tuple(run for run in runs if run % _SAMPLED == 0)
    held = set(original.runs)
    if not runs or sum(run in held for run in runs) < _least(entry.words) * len(runs):
        return False
    own = len(set(entry.numbers) - set(original.numbers))
    if (own > 1 and own * 8 > len(entry.numbers)) or (own and entry.words < 100):
        return False  # the same words about another day: a bulletin, not a copy
    return _days_apart(entry.published, original.published) <= _DAYS_APART


def _least(words: int) -> float:
    """The share of an article's runs that must stand in the original.

    Short reports follow templates ("no group claimed the attack"), so they must agree wholly.
    """
    if words < 100:
        return 0.95
    return 0.8 if words <= _SHORT else 0.7


def _days_apart(one: str | None, other: str | None) -> int:
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return 0
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
