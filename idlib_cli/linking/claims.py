"""Casualty claims as linking sees them, and one article's telling of an incident.

A telling is all that one article says of one incident: its claims share the article and its
number of the incident. Tellings, not claims, are put together across articles, because a claim
such as "five others wounded" says too little alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

from idlib_cli.language import causes
from idlib_cli.language.folding import fold
from idlib_cli.language.wordlists import words
from idlib_cli.linking.days import month_day, stretch

Range = tuple[int | None, int | None]

_PACKAGE = "idlib_cli.linking"
_WORD = re.compile(r"\w+(?:-\w+)*")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
_POSSESSIVE = re.compile(r"['’]s\b")
_SENTENCE_LIMIT = 1200

_FIRST_DAY = 693_596  # 1 January 1900
_NO_DAY = (1 << 16) - 1
_ARTICLE_BITS, _SAID_BITS = 26, 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One casualty claim with what its article adds to it."""

    id: str
    article: str
    effect: str
    start: int = 0
    published: str | None = None
    duplicate_of: str | None = None
    sentence: str = ""
    min: int | None = None
    max: int | None = None
    victims: str | None = None
    victim_kind: str | None = None
    place: str | None = None
    date: str | None = None
    date_end: str | None = None
    date_as_written: str | None = None
    cause: str | None = None
    scope: str = "incident"
    incident: str | None = None
    """The article's own number of the incident; None stands alone."""

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> "Claim":
        """The claim in a casualty record, as the query `casualties` gives it."""
        return cls(**{name: record[name] for name in _FIELDS if name in record})


_FIELDS = tuple(Claim.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says of one incident, in the form that is compared.

    Depends on its article alone, so that it is made where the article is extracted.
    """

    claims: tuple[str, ...]
    """The ids of its claims; left out where a telling is stored."""
    place: int
    """Where it stands in the order in which tellings are put together, see `_place`."""
    article: str
    scope: str
    days: frozenset[int]
    """Exact days, as ordinals."""
    month_days: frozenset[str]
    period: tuple[int, int] | None
    """First and last day of a date that is no single day."""
    published: int | None
    places: frozenset[str]
    names: frozenset[str]
    """Capitalised words of the sentences, folded: places and people that wording shares."""
    who: frozenset[str]
    """Identity of the victims: capitalised words of the victims phrase ("turkish")."""
    nouns: frozenset[str]
    kinds: frozenset[str]
    causes: frozenset[str]
    numbers: Mapping[str, frozenset[Range]]
    content: frozenset[str]
    sentences: frozenset[str]
    """Digests of the sentences, folded."""


def tellings(claims: Iterable[Claim]) -> list[Telling]:
    """The tellings, best dated first, in an order that depends on the claims alone."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.article, claim.incident or f"claim {claim.id}"), []).append(claim)
    found = [_telling(sorted(group, key=lambda c: (c.start, c.id))) for group in groups.values()]
    return sorted(found, key=lambda telling: (telling.place, telling.article))


def _place_words(place: str) -> Iterable[str]:
    """The words that tell a place from others: not those of what it lies in."""
    inner = place.partition(" in ")[0]
    return _names(inner) or _stems(inner)


def _place(claims: Sequence[Claim], *, days: bool, period: bool, published: int | None) -> int:
    """63 bits: best dated first, then by date of publication, by article and by what it says.

    The last two by checksums, an order that means nothing but does not change when the rest of
    the article does. That two tellings have one place is all but impossible, and then neither
    comes before the other.
    """
    day = _NO_DAY if published is None else min(max(published - _FIRST_DAY, 0), _NO_DAY - 1)
    dated = (not days) << 2 | (not period) << 1 | (published is None)
    said = [(c.effect, c.min, c.max, c.victims, c.sentence) for c in claims]
    article = _checksum(claims[0].article, _ARTICLE_BITS)
    return ((dated << 16 | day) << _ARTICLE_BITS | article) << _SAID_BITS | _checksum(
        repr(said), _SAID_BITS
    )


def _checksum(text: str, bits: int) -> int:
    digest = blake2b(text.encode(errors="surrogatepass"), digest_size=4).digest()
    return int.from_bytes(digest, "big") >> (32 - bits)


def _telling(claims: list[Claim]) -> Telling:
    spans = [s for c in claims if (s := stretch(c.date, c.date_end))]
    published = stretch(claims[0].published)
    texts = {c.sentence[:_SENTENCE_LIMIT] for c in claims}
    numbers: dict[str, set[Range]] = {}
    for claim in claims:
        if claim.min is not None or claim.max is not None:
            numbers.setdefault(claim.effect, set()).add((claim.min, claim.max))
    victims = " ".join(c.victims for c in claims if c.victims)
    who = frozenset() if victims.isupper() else _names(victims)
    periods = [s for s in spans if s[0] != s[1]]
    days = frozenset(first for first, last in spans if first == last)
    return Telling(
        claims=tuple(claim.id for claim in claims),
        place=_place(
            claims,
            days=bool(days),
            period=bool(periods),
            published=published[1] if published else None,
        ),
        article=claims[0].article,
        scope=claims[0].scope,
        days=days,
        month_days=frozenset(
            m for c in claims if (m := month_day(c.date, c.date_as_written)) is not None
        ),
        period=min(periods, key=lambda s: s[1] - s[0]) if periods else None,
        published=published[1] if published else None,
        places=frozenset(w for c in claims if c.place for w in _place_words(c.place)),
        names=frozenset(n for text in texts if not text.isupper() for n in _names(text)),
        who=who,
        nouns=_stems(victims) - who - _stopwords(),
        kinds=frozenset(c.victim_kind for c in claims if c.victim_kind),
        causes=frozenset().union(*(causes.classes(c.cause) for c in claims if c.cause)),
        numbers={effect: frozenset(ranges) for effect, ranges in numbers.items()},
        content=frozenset(w for text in texts for w in _stems(text)) - _stopwords(),
        sentences=frozenset(_digest(fold(" ".join(text.split()))) for text in texts if text),
    )


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(_stem(w) for w in words("common", package=_PACKAGE))


def _names(text: str) -> frozenset[str]:
    plain = _POSSESSIVE.sub("", text)
    return frozenset(_stem(fold(m.strip("'’-"))) for m in _NAME.findall(plain)) - _stopwords()


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(w) for w in _WORD.findall(_POSSESSIVE.sub("", fold(text))))


def _stem(word: str) -> str:
    """A word without its plural: enough for "Syrians" to be "Syrian"."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
