"""The bytes of a file of the corpus, unpacked where it is gzipped, never more than a limit.

Archives are unpacked as a stream and stopped where they grow out of proportion, so that a small
file cannot fill memory or disk.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from idlib_cli.reading.decode import MAX_BYTES, UnreadableError
from idlib_cli.reading.walk import File

MOST_UNPACKED = 100
"""A gzip file may unpack to MAX_BYTES or to this many times its size, whichever is more."""


@contextmanager
def opened(file: File) -> Iterator[IO[bytes]]:
    """The file as a stream of its unpacked bytes. Raises UnreadableError."""
    if file.data is not None:
        yield io.BytesIO(file.data)
        return
    with file.path.open("rb") as raw:
        if not file.where.lower().endswith(".gz"):
            yield raw
            return
        limit = max(MAX_BYTES, MOST_UNPACKED * file.size)
        try:
            yield io.BufferedReader(_Bounded(gzip.GzipFile(fileobj=raw), limit))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableError("the archive is damaged or cut short") from error


def contents(file: File, *, limit: int = MAX_BYTES) -> bytes:
    """All bytes of a file. Raises UnreadableError where there are more than `limit`."""
    too_large = UnreadableError(f"larger than {limit >> 20} MB; split it")
    if file.size > limit and not file.where.lower().endswith(".gz"):
        raise too_large
    with opened(file) as source:
        data = source.read(limit + 1)
    if len(data) > limit:
        raise too_large
    return data


class _Bounded(io.RawIOBase):
    """A stream that refuses to give more than `limit` bytes."""

    def __init__(self, source: gzip.GzipFile, limit: int) -> None:
        self._source = source
        self._left = limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._source.read(min(len(buffer), 65536))
        self._left -= len(data)
        if self._left < 0:
            raise UnreadableError("unpacks to far more than its size, not read")
        buffer[: len(data)] = data
        return len(data)
