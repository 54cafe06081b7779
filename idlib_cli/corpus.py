"""Which folders or files a look-up reads: named, from the environment, at hand, or the sample.

Paths are text here and spelled as `pathlib` would: importing that takes longer than a look-up.
"""

import os
from collections.abc import Sequence

from idlib_cli.errors import CorpusError

_PACKAGE = os.path.dirname(os.path.abspath(__file__))

SAMPLES = (
    os.path.join(_PACKAGE, "sample_corpus"),
    os.path.join(os.path.dirname(_PACKAGE), "corpus"),
)
"""The bundled articles: inside the installed package, or beside it in a checkout."""


def roots(named: Sequence[str]) -> tuple[list[str], str | None]:
    """The folders or files to read, and a remark where they are not the user's own.

    Raises CorpusError where none of them exists.
    """
    if named:
        paths = [spelled(os.path.expanduser(path)) for path in dict.fromkeys(named)]
        return _existing(paths, "--corpus"), None
    if given := os.environ.get("IDLIB_CORPUS"):
        return _existing([spelled(given)], "$IDLIB_CORPUS"), None
    if os.path.exists("corpus"):
        return ["corpus"], None
    sample = next((path for path in SAMPLES if os.path.isdir(path)), None)
    if sample is None:
        raise CorpusError("no folder ./corpus here; name one with --corpus PATH")
    return [sample], "no folder ./corpus here, so these are the bundled sample articles"


def spelled(path: str) -> str:
    """A path without what says nothing: a slash at the end, a dot, a slash twice.

    >>> spelled("./articles//2020/")
    'articles/2020'
    """
    plain = path and path[-1] not in "/\\." and not path.startswith(("./", "//"))
    if plain and os.sep == "/" and "//" not in path and "/./" not in path:
        return path
    from pathlib import Path

    return str(Path(path))


def _existing(paths: list[str], source: str) -> list[str]:
    """The paths; CorpusError where none of them exists."""
    if not any(path == "-" or os.path.exists(path) for path in paths):
        missing = ", ".join(paths)
        raise CorpusError(f"{source} {missing}: no such file or folder")
    return paths
