"""A place as an article names it, with what its sentence makes of it."""

import re
from dataclasses import dataclass

from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a sentence; offsets into the article's text."""

    start: int
    """Where its preposition or verb stands."""
    end: int
    name: str
    here: bool
    """Whether its preposition says that something was there, not that it went there."""
    aside: int | None = None
    """Where the word stands that makes another matter of it: "*talks* in Rome"."""

    treated: bool = False
    """Whether that word is of treatment: "was *taken* to hospital in Derby with burns"."""
    struck: bool = False
    """Whether it is what something hit: a place for sure where the article names it as one."""

    area: bool = False
    """Whether it is told by a nation or by two towns: "the Lebanese side"."""
    holder: int | None = None
    """Where the name ends of what the text says it lies in: "Orla in Vell *district*"."""
    said: bool = False
    """Whether somebody there only tells of it: "police in Orla said"."""

    @property
    def country(self) -> bool:
        """Whether it is only a country or the like, which a town within it would tell better."""
        return self.area or fold(self.name) in language.adjectives() or is_long(self.name)


_LONG = lazy_pattern(
    r"\b(?:highway|motorway|expressway|autobahn|freeway|interstate|river)(?:\s\d+)?\Z|\A(?:lake|river)\s",
    re.IGNORECASE,
)


def is_long(name: str) -> bool:
    """Whether a place is a long road, a river or a lake, which a town beside it tells better."""
    return _LONG.search(name) is not None
