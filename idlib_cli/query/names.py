"""Names as somebody types them to names as the corpus has them."""

from idlib_cli.index import Index
from idlib_cli.query import near


def speakers_named(index: Index, asked: str, notes: list[str]) -> list[str]:
    """The speakers meant by a name; a note where none is."""
    known = [speaker for speaker, _ in index.distinct("quotes", "speaker")]
    return _named("speaker", asked, known, notes)


def outlets_named(index: Index, asked: str, notes: list[str]) -> list[str]:
    """The outlets meant by a name; a note where none is."""
    return _named("outlet", asked, index.names("outlet"), notes)


def articles_named(index: Index, asked: str, notes: list[str]) -> list[str]:
    """The articles meant by a name; a note where none is."""
    return _named("article", asked, index.names("article"), notes)


def _named(kind: str, asked: str, known: list[str], notes: list[str]) -> list[str]:
    found = near.matching(asked, known)
    if not found:
        notes.append(f"no {kind} {asked!r}" + near.hint(asked, known))
    return found
