"""Pure functions: an index and filters to the records that answer.

Each look-up takes `(index, filters)` and gives a `Result`: its `records` (dicts, the fields of
docs/formats.md in order, read as they are asked for), `notes` for the reader, counts of what
lies beyond the limit or was left out. None prints, and none changes the index.

Facts are looked up in `fact_queries`, sentences in `searching`, articles in `article_queries`, and
other subjects in modules of their names. What may be asked for is in `filters`, the making of
records in `making`, what is near a name that is not there in `near`. A look-up is imported when it
is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from idlib_cli.query.article_queries import articles, paragraphs, show
    from idlib_cli.query.fact_queries import casualties, facts, figures, quotes, timeline
    from idlib_cli.query.filters import Filters, Record, Result
    from idlib_cli.query.searching import search

__all__ = [
    "Filters",
    "Record",
    "Result",
    "articles",
    "casualties",
    "facts",
    "figures",
    "paragraphs",
    "quotes",
    "search",
    "show",
    "timeline",
]

_WHERE: dict[str, str] = {
    "search": "searching",
    **dict.fromkeys(("Filters", "Record", "Result"), "filters"),
    **dict.fromkeys(("casualties", "facts", "figures", "quotes", "timeline"), "fact_queries"),
    **dict.fromkeys(("articles", "paragraphs", "show"), "article_queries"),
}
"""The module of each look-up: one look-up does not wait for the import of the others."""


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    return found
