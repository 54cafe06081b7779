"""`.json`: one article, an array of them, or an object that holds such an array."""

import json
from collections.abc import Iterator
from typing import Any

from idlib_cli.reading import json_lines
from idlib_cli.reading.decode import UnreadableError, decode
from idlib_cli.reading.json_fields import markup_of, text_of
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article


def read(file: File) -> Iterator[Article | Problem]:
    """The articles of a JSON file. Raises UnreadableError."""
    decoded = decode(contents(file))
    try:
        data = json.loads(decoded.text)
    except RecursionError as error:
        raise UnreadableError("nested too deep, not read") from error
    except ValueError as error:
        if _one_a_line(decoded.text):
            yield from json_lines.read(file)
            return
        raise UnreadableError("not valid JSON") from error
    for number, fields in enumerate(_articles(data), 1):
        source = json.dumps(fields, sort_keys=True).encode()
        try:
            yield json_lines.from_fields(file, number, fields, source=source, decoded=decoded)
        except UnreadableError as error:
            yield Problem(str(file.path), f"entry {number}: {error}")


def _articles(data: Any) -> list[Any]:
    if isinstance(data, list):
        return data
    if isinstance(data, dict):
        if text_of(data) is not None or markup_of(data) is not None:
            return [data]
        arrays = [v for v in data.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
        if arrays:
            return max(arrays, key=len)
    raise UnreadableError("no articles: neither an array of objects nor an object with text")


def _one_a_line(text: str) -> bool:
    first = text.lstrip().partition("\n")[0]
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
