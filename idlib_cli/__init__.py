"""Fact look-up in a folder of news articles: who said what, when, and how many casualties.

    >>> from idlib_cli import open_corpus
    >>> library = open_corpus("corpus", cache=False)    # the sample, beside the code
    >>> quotes = library.quotes("Erdoğan", since="2020-02")
    >>> quotes[0]["speaker"], quotes[0]["text"]
    ('Recep Tayyip Erdogan', 'We will of course sit down and discuss everything,')

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
