"""Names as somebody types them to names as the corpus has them."""

import re
from collections.abc import Iterable

from idlib_cli.index import Index
from idlib_cli.language.folding import fold
from idlib_cli.query import near

_WORD = r"[^\W\d_]{3,}"
"""Compiled only where somebody is named."""


def speakers_named(index: Index, asked: str, notes: list[str]) -> list[str]:
    """The speakers meant by a name, see `linking.naming`; a note where none is spelt so."""
    from idlib_cli.linking.naming import meant  # only look-ups that name somebody pay for it

    if not index.aliases:
        # Whoever is meant shares a word with what was typed, unless that is misspelt: comparing
        # those few saves a large corpus from comparing tens of thousands.
        likely = index.speakers_with(re.findall(_WORD, fold(asked)))
        if likely and not (found := meant(asked, likely)).misspelt:
            return found.names
    known: list[str] = [speaker for speaker, _ in index.distinct("quotes", "speaker")]
    found = meant(asked, known, index.aliases)
    if found.misspelt:
        instead = f"; showing {', '.join(found.names[:3])}" if found.names else ""
        notes.append(f"no speaker {asked!r}{instead or near.hint(asked, known)}")
    return found.names


def outlets_named(index: Index, asked: str, notes: list[str]) -> list[str]:
    """The outlets meant by a name; a note where none is."""
    return _named("outlet", asked, index.names("outlet"), notes)


def articles_named(index: Index, asked: str, notes: list[str]) -> list[str]:
    """The articles meant by a name; a note where none is."""
    return _named("article", asked, index.names("article"), notes)


def place_missed(asked: str, known: Iterable[str]) -> list[str]:
    """A note that no casualties are told of a place, with those that are near; none if they are."""
    names = list(known)
    return [] if near.matching(asked, names) else [f"no place {asked!r}" + near.hint(asked, names)]


def _named(kind: str, asked: str, known: list[str], notes: list[str]) -> list[str]:
    found = near.matching(asked, known)
    if not found:
        notes.append(f"no {kind} {asked!r}" + near.hint(asked, known))
    return found
