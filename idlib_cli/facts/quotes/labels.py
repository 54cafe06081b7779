"""Whose the label before a turn is: "KA: …", "Q: …", "A: …"."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.speaker import Speaker, nobody
from idlib_cli.facts.quotes.written import role_of

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_LONGEST_INITIALS = 3
_ASKS = re.compile(
    # she talked to | Tom Birch, where "she" is who answers; interviewed by | Tom Birch
    r"\b(?:(?:[Ss]?[Hh]e)\s(?:talked|spoke|talks|speaks|has\sspoken)\s(?:to|with)"
    r"|(?:interviewed|asked|questioned|[Ww]ords|[Ii]nterview)\sby)\s(?:[\w’']+\s){0,2}$"
    r"|(?:^|\n)[Bb]y:?\s$"
)
_BEFORE = 50
_MOST_NAMED = 40
"""Mentions before the first turn; an interview has few, and every answer looks at them."""


def labelled(people: "People", found: Speaker, first_turn: int) -> Speaker:
    """Who the initials before a turn stand for, where one person has them; `first_turn` is where
    the first turn of the transcript begins."""
    initials = people.text[found.start : found.end]
    label = initials.lower()
    if label in closed("asking_labels"):
        return nobody(found.start, found.end)
    if label in closed("answering_labels"):
        return _interviewed(people, found, first_turn)
    if found.is_person or not (initials.isupper() and 1 < len(initials) <= _LONGEST_INITIALS):
        return found
    bearers = [
        person
        for person in people.persons
        if person.kind == "person" and "".join(part[0] for part in person.name.split()) == initials
    ]
    if len(bearers) != 1:
        return found
    (person,) = bearers
    return found._replace(name=person.name, role=role_of(person), person=person)


def _interviewed(people: "People", found: Speaker, first_turn: int) -> Speaker:
    """Who answers: the one person named before the first turn who does not ask; else nobody."""
    named = people.within(0, first_turn)
    before = {
        id(mention.person): mention.person
        for mention in named[:_MOST_NAMED]
        if mention.person.kind == "person"
        and not _ASKS.search(people.text, max(0, mention.start - _BEFORE), mention.start)
    }
    if len(before) != 1 or len(named) > _MOST_NAMED:
        return nobody(found.start, found.end)
    (person,) = before.values()
    return Speaker(found.start, found.end, person.name, role_of(person), person, "label")
