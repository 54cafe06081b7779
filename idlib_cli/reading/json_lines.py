"""`.jsonl`: one article a line. A bad line is named; the others still answer."""

import hashlib
import json
from collections.abc import Iterator
from typing import IO

from idlib_cli.reading import markup
from idlib_cli.reading.article import build
from idlib_cli.reading.decode import MAX_BYTES, Decoded, UnreadableError, decode
from idlib_cli.reading.json_fields import id_of, markup_of, metadata, text_of
from idlib_cli.reading.paragraphs import laid_out
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import opened
from idlib_cli.reading.walk import File
from idlib_cli.records import Article


def read(file: File) -> Iterator[Article | Problem]:
    """The articles of a JSON Lines file."""
    found = False
    with opened(file) as source:
        for number, line in _lines(source):
            if line is None:
                reason = f"line {number} is longer than {MAX_BYTES >> 20} MB"
                found = True
                yield Problem(str(file.path), reason)
            elif line.strip():
                found = True
                try:
                    yield _article(file, number, line)
                except UnreadableError as error:
                    yield Problem(str(file.path), f"line {number}: {error}")
    if not found:
        yield Problem(str(file.path), "the file is empty")


def _lines(source: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line; None for one too long to hold, which is passed over."""
    number = 0
    while line := source.readline(MAX_BYTES + 1):
        number += 1
        if len(line) <= MAX_BYTES:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(MAX_BYTES)
        yield number, None


def _article(file: File, number: int, line: bytes) -> Article:
    decoded = decode(line)
    try:
        fields = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("not valid JSON") from error
    return from_fields(file, number, fields, source=line, decoded=decoded)


def from_fields(
    file: File, number: int, fields: object, *, source: bytes, decoded: Decoded
) -> Article:
    """The article that a decoded JSON object or row describes. Raises UnreadableError."""
    if not isinstance(fields, dict):
        raise UnreadableError("not a JSON object")
    known = metadata(fields)
    text, parts = text_of(fields), None
    if text is None and (marked := markup_of(fields)):
        text, parts = laid_out(markup.blocks(marked), title=known["title"])
    if not text:
        raise UnreadableError("no text: none of the fields text, raw_text, maintext …")
    key = id_of(fields) or f"{file.stem}-{number}"
    return build(
        id=key,
        key=f"{file.relative}#{key}",
        path=str(file.path),
        text=text,
        parts=parts,
        published_from="supplied",
        sha256=hashlib.sha256(source).hexdigest(),
        encoding=decoded.encoding,
        notes=decoded.notes,
        **known,
    )
