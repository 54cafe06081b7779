"""A corpus opened: read, extracted, indexed and linked."""

from collections.abc import Sequence
from pathlib import Path

from idlib_cli.errors import CorpusError
from idlib_cli.index import Index
from idlib_cli.reading.problem import Problem


def open_index(roots: Sequence[Path]) -> tuple[Index, list[Problem]]:
    """The index of a corpus and what could not be read.

    Raises CorpusError where nothing could be read at all.
    """
    from idlib_cli.facts import extract
    from idlib_cli.reading import read

    index, problems, count = Index(), [], 0
    for item in read(roots):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            index.add(item, extract(item))
            count += 1
    if not count:
        raise CorpusError("no article could be read; name a folder with --corpus")
    return index, problems
