"""Standard output, and what may become of it: a reader who leaves, a full disk, a damaged index."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator

from idlib_cli.errors import CorpusError, ExitStatus, IdlibError


def write(pieces: Iterable[str]) -> None:
    """Text to standard output, many thousand characters at a time.

    Where the index turns out to be damaged before anything was printed, the caller may begin again.
    """
    batches = _batches(pieces)
    sys.stdout.write(next(batches, ""))
    with after_printing():
        for batch in batches:
            sys.stdout.write(batch)


def _batches(pieces: Iterable[str]) -> Iterator[str]:
    batch: list[str] = []
    length = 0
    for piece in pieces:
        batch.append(piece)
        length += len(piece)
        if length >= 1 << 16:
            yield "".join(batch)
            batch, length = [], 0
    yield "".join(batch)


@contextlib.contextmanager
def after_printing() -> Iterator[None]:
    """Part of the answer is out: a damaged index cannot be made anew and asked again."""
    from idlib_cli.library import DAMAGE

    try:
        yield
    except DAMAGE:
        raise CorpusError(
            "the answer ends here: the index is damaged; the same command with --refresh makes"
            " it anew"
        ) from None


@contextlib.contextmanager
def printing() -> Iterator[None]:
    """Standard output as UTF-8 with unchanged line ends."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and not sys.stdout.isatty():
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    elif reconfigure:
        reconfigure(errors="backslashreplace")
    try:
        with read_by_nobody():
            yield
            sys.stdout.flush()
    except OSError as error:
        _silence()
        raise IdlibError(f"cannot write the answer: {error.strerror}") from None


@contextlib.contextmanager
def read_by_nobody() -> Iterator[None]:
    """A reader who leaves early has what he wanted: that ends the work, and is no failure."""
    try:
        yield
    except BrokenPipeError:
        _silence()
        raise SystemExit(ExitStatus.ANSWERED) from None


def _silence() -> None:
    """What is still buffered would raise again when the interpreter ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):
            stream.flush()
            continue
        os.dup2(nowhere, stream.fileno())
