"""csv: for spreadsheets, hence the byte order mark and the guard against formulas.

Lists are joined by "; " (lists within lists by ", "), null is an empty cell. A text that begins
with a character that starts a formula gets an apostrophe in front; json is the exact form.
"""

import csv
import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines(records: Iterable[dict[str, Any]], fields: Sequence[str] = ()) -> Iterator[str]:
    """A heading and a row for each record; `fields` are the heading where there is no record."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    rows = iter(records)
    first = next(rows, None)
    heading = list(fields if first is None else first)
    yield "\ufeff"
    writer.writerow(heading)
    yield _taken(buffer)
    for record in itertools.chain([] if first is None else [first], rows):
        writer.writerow([_cell(record.get(name)) for name in heading])
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int | float):
        return value
    text = _joined(value) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def _joined(values: Sequence[object], by: str = "; ") -> str:
    texts = []
    for value in values:
        if isinstance(value, list | tuple):
            texts.append(_joined(value, ", "))
        else:
            texts.append("" if value is None else str(value))
    return by.join(texts)
