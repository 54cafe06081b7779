"""Bytes to Articles: one small reader a format, imported when a file needs it.

`files(roots)` says what a corpus consists of, `read_file(file)` reads one of them (pure: safe in
a worker process), `read(roots)` does both in a fixed order. A bad file is a `Problem`, never an
exception.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from idlib_cli.errors import FOREIGN
from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.settings import dated, supplied_dates
from idlib_cli.reading.walk import File, files, format_of
from idlib_cli.records import Article

__all__ = [
    "File",
    "Problem",
    "dated",
    "distinct",
    "files",
    "read",
    "read_file",
    "supplied_dates",
]


def read(roots: Sequence[Path]) -> Iterator[Article | Problem]:
    """Every article below the roots, sorted by path, and a Problem for each bad file."""
    found, problems = files(roots)
    given, more = supplied_dates(roots)
    yield from problems
    yield from more
    ids: set[str] = set()
    keys: set[str] = set()
    for file in found:
        for item in read_file(file):
            yield dated(distinct(item, ids, keys), given) if isinstance(item, Article) else item


def read_file(file: File) -> Iterator[Article | Problem]:
    """The articles of one file; depends on nothing but the file."""
    name = format_of(file.name)
    if name is None:
        yield Problem(str(file.path), "not a format idlib reads")
        return
    reader = import_module(f"idlib_cli.reading.{name}")
    try:
        for item in reader.read(file):
            yield item
            if isinstance(item, Article) and item.language:
                where = f"{item.path} ({item.id})" if item.id != file.stem else item.path
                yield Problem(where, f"in {item.language}, {FOREIGN}")
    except UnreadableError as error:
        yield Problem(str(file.path), str(error))
    except RecursionError:
        yield Problem(str(file.path), "nested too deep, not read")
    except MemoryError:
        yield Problem(str(file.path), "takes more memory than there is, not read")
    except OSError as error:
        yield Problem(str(file.path), f"cannot be read: {error.strerror or error}")


def distinct(article: Article, ids: set[str], keys: set[str]) -> Article:
    """The article with an id and a key that no earlier one has; adds both to the sets.

    The first to come keeps its plain id, so the order of `files` decides; a later one is called
    by its path below the root.
    """
    key = _free(article.key, keys)
    identity = article.id if article.id not in ids else _free(key, ids)
    ids.add(identity)
    keys.add(key)
    if (identity, key) == (article.id, article.key):
        return article
    return replace(article, id=identity, key=key)


def _free(name: str, taken: set[str]) -> str:
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}~{number}"
    return candidate
