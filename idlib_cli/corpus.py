"""Which folders or files a look-up reads: named, from the environment, at hand, or the sample."""

import os
from collections.abc import Sequence
from pathlib import Path

from idlib_cli.errors import CorpusError

_PACKAGE = Path(__file__).parent

SAMPLES = (_PACKAGE / "sample_corpus", _PACKAGE.parent / "corpus")
"""The bundled articles: inside the installed package, or beside it in a checkout."""


def roots(named: Sequence[Path]) -> tuple[list[Path], str | None]:
    """The folders or files to read, and a remark where they are not the user's own.

    Raises CorpusError where none of them exists.
    """
    if named:
        return _existing(list(named), "--corpus"), None
    if given := os.environ.get("IDLIB_CORPUS"):
        return _existing([Path(given)], "$IDLIB_CORPUS"), None
    if (here := Path("corpus")).exists():
        return [here], None
    sample = next((path for path in SAMPLES if path.is_dir()), None)
    if sample is None:
        raise CorpusError("no folder ./corpus here; name one with --corpus PATH")
    return [sample], "no folder ./corpus here, so these are the bundled sample articles"


def _existing(paths: list[Path], source: str) -> list[Path]:
    """The paths; CorpusError where none of them exists."""
    if not any(path.exists() for path in paths):
        missing = ", ".join(str(path) for path in paths)
        raise CorpusError(f"{source} {missing}: no such file or folder")
    return paths
