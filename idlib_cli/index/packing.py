"""An article's text and its layout in a third of their size.

>>> unpack(pack("Rain fell.", [(0, 10, "body")], [0, 10], [])).sentence(0)
(0, 10)
"""

import json
import zlib
from collections.abc import Sequence
from typing import NamedTuple


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
    whole = json.dumps(
        (text, paragraphs, offsets, pages), ensure_ascii=False, separators=(",", ":")
    )
    return zlib.compress(whole.encode("utf-8", "surrogatepass"))


def unpack(packed: bytes) -> Text:
    """What was packed."""
    return Text(*json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass")))
