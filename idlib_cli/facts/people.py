"""Who is named in one article: mentions put together into persons and organisations."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from idlib_cli.records import Entity

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, with the title or role before it where there is one."""

    start: int
    end: int
    """The name alone."""
    phrase_start: int
    phrase_end: int
    """With title, role or apposition: "Turkish President Recep Tayyip Erdogan"."""
    role: str | None
    person: "Person"


@dataclass(slots=True)
class Person:
    """A person or organisation of one article. Mutable while mentions are being gathered."""

    name: str
    """Canonical: the fullest form in the article, without title or rank."""
    kind: Literal["person", "organisation"]
    gender: Literal["f", "m"] | None = None
    """From pronouns, titles (Mrs, Mr) and kinship words of the article; None where unknown."""
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class People:
    """The persons and organisations of one article and where they are mentioned."""

    def __init__(self, persons: tuple[Person, ...] = ()) -> None:
        self.persons = persons
        self.mentions = tuple(
            sorted((m for p in persons for m in p.mentions), key=lambda m: m.start)
        )

    def at(self, start: int, end: int) -> Mention | None:
        """The mention whose name overlaps `start:end`, the longest first."""
        found = [m for m in self.mentions if m.start < end and start < m.end]
        return max(found, key=lambda m: m.end - m.start, default=None)


def find(analysis: "Analysis") -> People:
    """Everybody named in the article."""
    return People()


def extract(analysis: "Analysis") -> Iterator[Entity]:
    """One record for each person and organisation, in order of first appearance."""
    yield from ()
