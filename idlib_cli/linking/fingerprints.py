"""What is compared of an article to tell whether it copies another: small, of its words alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from idlib_cli.language.folding import fold
from idlib_cli.records import FACT_KINDS, Article

_WORD = re.compile(r"[^\W_]+")
_ALPHANUMERIC = bytes(byte if chr(byte).isalnum() and byte < 128 else 32 for byte in range(256))
_NUMBER = re.compile(r"\d(?<!\w.)(?:[\d.,]*\d)?(?!\w)")
"""Begins with a set, which is what searching is fast for."""

_RUN = 4
"""Words in a run ("shingle")."""
SHORT = 250
"""Up to so many words all runs are kept; of longer articles one in `SAMPLED`."""
SAMPLED = 4
NUMBERS = (1 << 24) - 1
"""The largest hash of a number: an article has few of them."""


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
    """24-bit hashes of the numbers written in figures, sorted."""


def fingerprint(article: Article, *, published: str | None = None) -> Fingerprint:
    """The fingerprint of an article; `published` where its date was inferred later."""
    text = fold(
        "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.kind in FACT_KINDS)
    )
    words = _words(text)
    sampled = SAMPLED if len(words) > SHORT else 1
    runs = {run for run in _runs(words) if not run % sampled}
    numbers = {crc32(number.encode()) & NUMBERS for number in _NUMBER.findall(text)}
    return Fingerprint(
        article=article.id,
        words=len(words),
        published=published or article.published,
        exact=blake2b(b" ".join(words), digest_size=16).hexdigest(),
        runs=tuple(sorted(runs)),
        numbers=tuple(sorted(numbers)),
    )


def _words(text: str) -> list[bytes]:
    """The words of a folded text; nearly every one is plain ASCII, which is cut faster."""
    if text.isascii():
        return text.encode().translate(_ALPHANUMERIC).split()
    return [word.encode() for word in _WORD.findall(text)]


def _runs(words: list[bytes]) -> Iterator[int]:
    """The hashes of all runs of words with a space between; none where there are fewer words."""
    shifted = (words[at:] for at in range(_RUN))
    return map(crc32, map(b" ".join, zip(*shifted, strict=False)))
