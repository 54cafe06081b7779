"""Fact look-up in a folder of news articles: who said what, when, and how many casualties.

    >>> from idlib_cli import open_corpus               # doctest: +SKIP
    >>> library = open_corpus("articles")               # doctest: +SKIP
    >>> library.quotes("Erdogan", since="2020-02")      # doctest: +SKIP

Importing the package costs nothing; `open_corpus` and `Library` load when first asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from idlib_cli.errors import CorpusError, IdlibError, UsageError
    from idlib_cli.library import Library, Records, open_corpus

__all__ = [
    "CorpusError",
    "IdlibError",
    "Library",
    "Records",
    "UsageError",
    "__version__",
    "open_corpus",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in {"CorpusError", "IdlibError", "UsageError"}:
        from idlib_cli import errors

        return getattr(errors, name)
    if name in {"Library", "Records", "open_corpus"}:
        from idlib_cli import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
