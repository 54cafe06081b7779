"""An article's text, its layout and its facts in a fraction of their size.

>>> unpack(pack("Rain fell.", [(0, 10, "body")], [0, 10], [])).sentence(0)
(0, 10)

JSON, compressed. Offsets of a layout are kept as distances, which are small and alike.
"""

import json
import os
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple


class Text(NamedTuple):
    """An article's text and where its paragraphs, sentences and pages lie."""

    text: str
    paragraphs: list[tuple[int, int, str]]
    """(start, end, kind)"""
    offsets: list[int]
    """start, end, start, end … of the sentences."""
    pages: list[int]
    """Where each page starts; empty where there are none."""

    def sentence(self, ordinal: int) -> tuple[int, int]:
        """(start, end) of a sentence."""
        return self.offsets[2 * ordinal], self.offsets[2 * ordinal + 1]

    def sentences(self) -> list[tuple[int, int]]:
        """(start, end) of every sentence."""
        return list(zip(self.offsets[::2], self.offsets[1::2], strict=True))


def pack(
    text: str,
    paragraphs: Sequence[tuple[int, int, str]],
    offsets: Sequence[int],
    pages: Sequence[int],
) -> bytes:
    """The parts of a `Text` as bytes."""
    bounds = [offset for start, end, _ in paragraphs for offset in (start, end)]
    kinds = [kind for _, _, kind in paragraphs]
    return packed((text, _distances(bounds), kinds, _distances(offsets), pages), _usual("news"))


def unpack(blob: bytes) -> Text:
    """What was packed."""
    text, bounds, kinds, offsets, pages = unpacked(blob, _usual("news"))
    ends = list(accumulate(bounds))
    paragraphs = list(zip(ends[::2], ends[1::2], kinds, strict=True))
    return Text(text, paragraphs, list(accumulate(offsets)), pages)


def packed(value: Any, hint: bytes = b"") -> bytes:
    """Lists, texts and numbers as bytes; `hint` is something like them, for making them short."""
    whole = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    compressor = zlib.compressobj(9, zdict=hint[-_WINDOW:]) if hint else zlib.compressobj(9)
    return compressor.compress(whole.encode("utf-8", "surrogatepass")) + compressor.flush()


def unpacked(blob: bytes, hint: bytes = b"") -> Any:
    """What was packed with the same hint; tuples come back as lists."""
    decompressor = zlib.decompressobj(zdict=hint[-_WINDOW:]) if hint else zlib.decompressobj()
    whole = decompressor.decompress(blob)
    if not decompressor.eof:
        raise zlib.error("the packed bytes end too soon")
    return json.loads(whole.decode("utf-8", "surrogatepass"))


_WINDOW = 32_768
"""zlib looks back so far."""


def hint_of(text: str) -> bytes:
    """What facts of a text are like: the usual reasons for them, and its own words."""
    return _usual("facts") + text.encode("utf-8", "surrogatepass")


@cache
def _usual(name: str) -> bytes:
    """What texts (`news`) or facts (`facts`) are full of."""
    path = os.path.join(os.path.dirname(__file__), "words", f"{name}.txt")
    with open(path, "rb") as file:
        return file.read()


def _distances(offsets: Iterable[int]) -> list[int]:
    before = 0
    found = []
    for offset in offsets:
        found.append(offset - before)
        before = offset
    return found
