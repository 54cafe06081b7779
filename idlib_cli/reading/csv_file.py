"""`.csv` and `.tsv`: one article a row, the columns named as crawlers name them."""

import csv
import io
from collections.abc import Iterator

from idlib_cli.reading import json_lines
from idlib_cli.reading.decode import MAX_BYTES, UnreadableError, decode
from idlib_cli.reading.json_fields import TEXT
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article


def read(file: File) -> Iterator[Article | Problem]:
    """The articles of a table. Raises UnreadableError."""
    decoded = decode(contents(file))
    head = decoded.text[:10_000].partition("\n")[0]
    delimiter = max("\t;,", key=head.count) if any(d in head for d in "\t;,") else ","
    before = csv.field_size_limit(MAX_BYTES)
    try:
        rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
        columns = [name.strip() for name in next(rows, [])]
        if not set(TEXT) & {_spelled(name) for name in columns}:
            shown = "".join(c if c.isprintable() else " " for c in ", ".join(columns)[:80])
            raise UnreadableError(f"no column holds text (text, maintext …); it has: {shown}")
        for number, row in enumerate(rows, 1):
            if not any(cell.strip() for cell in row):
                continue
            fields = dict(zip(map(_spelled, columns), row, strict=False))
            source = delimiter.join(row).encode("utf-8", "replace")
            try:
                yield json_lines.from_fields(file, number, fields, source=source, decoded=decoded)
            except UnreadableError as error:
                yield Problem(str(file.path), f"row {number}: {error}")
    except csv.Error as error:
        raise UnreadableError(f"not a table: {error}") from error
    finally:
        csv.field_size_limit(before)


_EXACT = {name.lower(): name for name in TEXT}


def _spelled(column: str) -> str:
    """The column's name as JSON would spell it."""
    return _EXACT.get(column.lower(), column.lower())
