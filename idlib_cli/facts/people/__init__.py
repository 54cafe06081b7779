"""Who is named in one article: mentions put together into persons and organisations.

`find(analysis)` reads names (`language.names`), weighs what stands around them (`candidates`),
puts them together (`gather`) and gives a `People`, which answers: who is named here (`at`), whom
"she" stands for (`resolve_pronoun`), whom "the minister" (`resolve_description`).
Precision first: where two persons fit, nobody is named.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idlib_cli.facts.people.gather import find
from idlib_cli.facts.people.model import Mention, People, Person
from idlib_cli.records import Entity

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

__all__ = ["Mention", "People", "Person", "extract", "find"]


def extract(analysis: "Analysis") -> Iterator[Entity]:
    """One record for each person and organisation, in order of first appearance."""
    text = analysis.text
    for person in analysis.people.persons:
        spellings: dict[str, int] = {}
        for mention in person.mentions:
            written = " ".join(text[mention.start : mention.end].split())
            spellings[written] = spellings.get(written, 0) + 1
        yield Entity(person.name, person.kind, person.roles, tuple(spellings.items()))
