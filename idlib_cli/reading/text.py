"""Plain text and Markdown, with flat front matter or `Title: …` lines."""

import hashlib
from collections.abc import Iterator

from idlib_cli.reading.article import build
from idlib_cli.reading.decode import decode
from idlib_cli.reading.header import authors, header
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article


def read(file: File) -> Iterator[Article | Problem]:
    """The article in a .txt or .md file. Raises UnreadableError."""
    yield article(file, contents(file))


def article(file: File, data: bytes) -> Article:
    """The article in the bytes of a text file. Raises UnreadableError."""
    decoded = decode(data)
    head = header(decoded.text)
    fields = head.fields
    return build(
        id=file.stem,
        key=file.relative,
        path=str(file.path),
        text=decoded.text,
        begin=head.begin,
        title=fields.get("title"),
        title_span=head.spans.get("title"),
        outlet=fields.get("outlet"),
        authors=authors(fields.get("authors", "")),
        published=fields.get("published"),
        published_from=head.source,
        url=fields.get("url"),
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        notes=decoded.notes,
    )
