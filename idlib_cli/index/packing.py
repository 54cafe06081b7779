"""An article's text, its layout and its facts in a fraction of their size.

>>> unpack(pack("Rain fell.", [(0, 10, "body")], [0, 10], [])).sentence(0)
(0, 10)

JSON, compressed, and the text. A layout is kept as lengths and counts, which are small and alike.
"""

import json
import os
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import accumulate, chain, groupby
from typing import Any


class Text:
    """An article's text and where its paragraphs, sentences and pages lie.

    Most look-ups read one sentence near the beginning of each of a hundred articles: what is not
    asked for is not worked out.
    """

    __slots__ = (
        "_gaps", "_lengths", "_offsets", "_paragraphs", "_spelled", "pages", "text",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        spelled: Callable[[list[int]], list[tuple[int, int, str]]],
        gaps: Sequence[int] | str,
        lengths: Sequence[int] | str,
        pages: list[int],
    ) -> None:
        """`gaps` stand before the sentences, which have `lengths`: numbers, or characters with
        these code points. `spelled` gives the paragraphs, given the offsets."""
        self.text = text
        self.pages = pages
        """Where each page starts; empty where there are none."""
        self._gaps, self._lengths = gaps, lengths
        self._spelled = spelled
        self._offsets: list[int] | None = None
        self._paragraphs: list[tuple[int, int, str]] | None = None

    @property
    def offsets(self) -> list[int]:
        """start, end, start, end … of the sentences."""
        if self._offsets is None:
            gaps, lengths = _numbers(self._gaps), _numbers(self._lengths)
            steps = chain.from_iterable(zip(gaps, lengths, strict=True))
            self._offsets = list(accumulate(steps))
        return self._offsets

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self._gaps)

    @property
    def paragraphs(self) -> list[tuple[int, int, str]]:
        """(start, end, kind)"""
        if self._paragraphs is None:
            self._paragraphs = self._spelled(self.offsets)
        return self._paragraphs

    def sentence(self, ordinal: int) -> tuple[int, int]:
        """(start, end) of a sentence."""
        if self._offsets is None and ordinal < _NEAR:
            gaps, lengths = self._gaps[: ordinal + 1], self._lengths[: ordinal + 1]
            end = sum(_numbers(gaps)) + sum(_numbers(lengths))
            return end - sum(_numbers(lengths[ordinal:])), end
        return self.offsets[2 * ordinal], self.offsets[2 * ordinal + 1]

    def sentences(self) -> list[tuple[int, int]]:
        """(start, end) of every sentence."""
        return list(zip(self.offsets[::2], self.offsets[1::2], strict=True))


_NEAR = 48
"""Up to so many sentences are counted through each time sooner than all of them once."""


def _numbers(held: Sequence[int] | str) -> Iterable[int]:
    return map(ord, held) if isinstance(held, str) else held


def pack(
    text: str,
    paragraphs: Sequence[tuple[int, int, str]],
    offsets: Sequence[int],
    pages: Sequence[int],
) -> bytes:
    """A text and its layout as bytes.

    A line of JSON; then as characters, which take least room, the gaps before the sentences,
    their lengths and how many sentences each paragraph has; then the text.
    """
    before = [0, *offsets[1:-1:2]]
    gaps = [start - end for start, end in zip(offsets[::2], before, strict=False)]
    lengths = [end - start for start, end in zip(offsets[::2], offsets[1::2], strict=True)]
    counts, other = _counts(paragraphs, offsets)
    numbers = gaps + lengths + counts
    wide = None if all(0 <= number < _CHARACTERS for number in numbers) else numbers
    kinds = [(kind, len(list(run))) for kind, run in groupby(kind for _, _, kind in paragraphs)]
    head = _json((len(gaps), len(counts), kinds, other, pages, wide))
    laid_out = "" if wide else "".join(map(chr, numbers))
    return _short(f"{head}\n{laid_out}{text}", _usual("news"))


def unpack(blob: bytes) -> Text:
    """What was packed."""
    head, _, rest = _long(blob, _usual("news")).partition("\n")
    sentences, paragraphs, kinds, other, pages, wide = json.loads(head)
    end = 0 if wide else 2 * sentences + paragraphs
    numbers: Sequence[int] | str = wide or rest[:end]
    counts = numbers[2 * sentences :]
    laid_out = partial(_paragraphs, counts, kinds, other)
    gaps, lengths = numbers[:sentences], numbers[sentences : 2 * sentences]
    return Text(rest[end:], laid_out, gaps, lengths, pages)


_CHARACTERS = 0xD800
"""Numbers below this are characters that can be written."""


def _counts(
    paragraphs: Iterable[tuple[int, int, str]], offsets: Sequence[int]
) -> tuple[list[int], list[tuple[int, int]]]:
    """How many sentences fill each paragraph, 0 where they do not; start and end of those."""
    counts, other = [], []
    starts, ends, at = offsets[::2], offsets[1::2], 0
    for start, end, _ in paragraphs:
        last = bisect_left(ends, end, at)
        if last < len(ends) and (starts[at], ends[last]) == (start, end):
            counts.append(last + 1 - at)
            at = last + 1
        else:
            counts.append(0)
            other.append((start, end))
            at = bisect_left(starts, end, at)
    return counts, other


def _paragraphs(
    counts: Sequence[int] | str,
    kinds: Iterable[tuple[str, int]],
    other: Iterable[list[int]],
    offsets: Sequence[int],
) -> list[tuple[int, int, str]]:
    """(start, end, kind) of each paragraph; `kinds` are told with how many there are in a row."""
    found, at, others = [], 0, iter(other)
    starts = offsets[::2]
    named = chain.from_iterable([kind] * count for kind, count in kinds)
    for count, kind in zip(_numbers(counts), named, strict=True):
        if count:
            start, end = offsets[2 * at], offsets[2 * (at + count) - 1]
            at += count
        else:
            start, end = next(others)
            at = bisect_left(starts, end, at)
        found.append((start, end, kind))
    return found


def packed_lines(values: Sequence[Any], hint: bytes) -> bytes:
    """Lists, texts and numbers as bytes; `hint` is something like them, for making them short."""
    return _short("\n".join(map(_json, values)), hint)


def unpacked_lines(blob: bytes, hint: bytes) -> list[str]:
    """Each of the values that were packed with the same hint, as JSON."""
    return _long(blob, hint).split("\n")


_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def _short(text: str, hint: bytes) -> bytes:
    compressor = zlib.compressobj(_LEVEL, zdict=hint[-_WINDOW:])
    return compressor.compress(text.encode("utf-8", "surrogatepass")) + compressor.flush()


def _long(blob: bytes, hint: bytes) -> str:
    decompressor = zlib.decompressobj(zdict=hint[-_WINDOW:]) if hint else zlib.decompressobj()
    whole = decompressor.decompress(blob)
    if not decompressor.eof:
        raise zlib.error("the packed bytes end too soon")
    return whole.decode("utf-8", "surrogatepass")


_WINDOW = 32_768
"""zlib looks back so far."""
_LEVEL = 7
"""A tenth less time than 9 for four bytes in ten thousand more."""


def hint_of(text: str) -> bytes:
    """What facts of a text are like: the usual reasons for them, and its own words."""
    return _usual("facts") + text.encode("utf-8", "surrogatepass")


@cache
def _usual(name: str) -> bytes:
    """What texts (`news`) or facts (`facts`) are full of."""
    path = os.path.join(os.path.dirname(__file__), "words", f"{name}.txt")
    with open(path, "rb") as file:
        return file.read()
