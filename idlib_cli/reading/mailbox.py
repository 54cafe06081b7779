"""`.mbox`: one article a mail, read as a stream."""

from collections.abc import Iterator
from typing import IO

from idlib_cli.reading import mail
from idlib_cli.reading.decode import MAX_BYTES, UnreadableError
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import opened
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

_LONGEST_LINE = 1024 * 1024


def read(file: File) -> Iterator[Article | Problem]:
    """The articles of a mailbox. Raises UnreadableError."""
    number = 0
    with opened(file) as source:
        for data in _mails(source):
            number += 1
            name = f"{file.stem}-{number}"
            try:
                if data is None:
                    raise UnreadableError(f"larger than {MAX_BYTES >> 20} MB")
                yield from mail.articles(file, data, id=name, key=f"{file.relative}#{number}")
            except UnreadableError as error:
                yield Problem(str(file.path), f"message {number}: {error}")
    if not number:
        raise UnreadableError("no mail in it")


def _mails(source: IO[bytes]) -> Iterator[bytes | None]:
    """The bytes of each mail; None for one too large, which is passed over."""
    lines: list[bytes] = []
    size, open_mail, blank = 0, False, True
    while line := source.readline(_LONGEST_LINE):
        if blank and line.startswith(b"From "):
            if open_mail:
                yield b"".join(lines) if size <= MAX_BYTES else None
            lines, size, open_mail = [], 0, True
        elif open_mail:
            size += len(line)
            if size <= MAX_BYTES:
                lines.append(line[1:] if line.startswith(b">From ") else line)
        blank = not line.strip()
    if open_mail:
        yield b"".join(lines) if size <= MAX_BYTES else None
