"""Opening a corpus: the index that building gives, with the aliases that the user declares."""

from collections.abc import Sequence
from os import PathLike, fspath
from os.path import isfile, join

from idlib_cli import building, corpus
from idlib_cli.building import Progress
from idlib_cli.index import Index
from idlib_cli.library.asking import Library


def open_corpus(
    *paths: "str | PathLike[str]",
    cache: bool = True,
    refresh: bool = False,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Library:
    """Open folders or files of articles, one corpus together.

    What was extracted before comes from the cache, except with `refresh` (extract again) and
    without `cache` (in memory only). `jobs` is the number of processes that extract; None takes
    one for each core where the corpus is large enough.

    Without paths it is `$IDLIB_CORPUS`, the folder `corpus` here, or the bundled sample.

    Raises CorpusError where nothing could be read at all. Files that could not be read are in
    `problems` of the library, each with the reason.
    """
    roots, remark = corpus.roots([fspath(path) for path in paths])
    notes = [remark] if remark else []
    opened = building.opened(roots, cached=cache, refresh=refresh, jobs=jobs, progress=progress)
    notes += opened.notes
    notes += _with_aliases(opened.index, roots)

    def again() -> Index:
        index = building.opened(roots, refresh=True, jobs=jobs, progress=progress).index
        _with_aliases(index, roots)
        return index

    return Library(
        opened.index, opened.problems, notes, again=again if cache and "-" not in roots else None
    )


def _with_aliases(index: Index, roots: Sequence[str]) -> list[str]:
    """Give an index the aliases of its corpus; notes on what is wrong with them."""
    if not any(isfile(join(root, "aliases.txt")) for root in roots):
        return []
    from pathlib import Path

    from idlib_cli.linking import aliases

    index.aliases, notes = aliases.load([Path(root) for root in roots])
    return list(notes)
