"""Of which nations the article tells that somebody is: "Switzerland's Hans Lind", "Lind of
Norway", "the Swede Ada Lind". The form of a name says nothing.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.language.lexicon import NATION, adjectives, flags
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

BEARERS = {
    "irishman": "irish",
    "irishwoman": "irish",
    "welshman": "welsh",
    "scot": "scottish",
    "scotsman": "scottish",
    "englishman": "english",
    "frenchman": "french",
    "dane": "danish",
    "frenchwoman": "french",
    "dutchman": "dutch",
    "dutchwoman": "dutch",
    "swede": "swedish",
    "finn": "finnish",
    "pole": "polish",
    "spaniard": "spanish",
    "turk": "turkish",
    "briton": "british",
    "serb": "serbian",
    "croat": "croatian",
    "slovak": "slovakian",
    "argentine": "argentinian",
    "filipino": "philippine",
    "welshwoman": "welsh",
}
"""Who is of a nation, by its adjective."""
_NATIVE = lazy_pattern(
    # Ilya Morozov| of Russia,; Jan Novak|, from Prague in the Czech Republic; Novak| (Russia)
    r"(?:,?\s(?:of|from)\s(?:the\s)?|\s\((?:the\s)?)(?P<land>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
    r"|,\s(?:an?|the)\s(?:\d{1,2}-year-old\s)?(?P<people>[A-Z][a-z]+)\b"
)
_NATION_BEFORE = lazy_pattern(
    r"\b(?P<land>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:['’]s?)?\s(?:\d{1,2}-year-old\s)?"
    r"(?:[a-z-]{3,20}\s){0,2}$"
)
_WORD = lazy_pattern(r"[^\W_][\w’'-]*")
_BESIDE = 60
"""Characters before a name in which a nation stands."""
_FIRST = 5
_MOST_PERSONS = 100


def named_before(people: "People", start: int) -> "list[Person]":
    return [
        p
        for p in people.persons[:_MOST_PERSONS]
        if p.kind == "person" and p.mentions[0].start < start
    ]


def nation_of(word: str) -> str | None:
    """The adjective of the nation that a capitalised word is of; None for other words."""
    if not word[:1].isupper():
        return None
    low = word.lower()
    return BEARERS.get(low) or (low if flags(low) & NATION else None)


def natives(people: "People", noun: str, start: int) -> "list[Person]":
    """Those named before `start` beside whose names stands that they are of a nation."""
    nation = nation_of(noun)
    return [p for p in named_before(people, start) if nation in nations(people, p)]


def is_foreign(people: "People", person: "Person", noun: str) -> bool:
    """Whether somebody is told to be of other nations than the noun's."""
    told = nations(people, person)
    return bool(told) and nation_of(noun) not in told


def nations(people: "People", person: "Person") -> set[str]:
    """The adjectives of the nations told of somebody."""
    said = {w for role in person.roles for w in _WORD.findall(role) if w[0].isupper()}
    for mention in person.mentions[:_FIRST]:
        behind = _NATIVE.match(people.text, mention.end)
        floor = max(0, mention.phrase_start - _BESIDE)
        before = _NATION_BEFORE.search(people.text, floor, mention.start)
        if behind is not None:
            said.add(behind["land"] or behind["people"])
        if before is not None:
            said.update((before["land"], before["land"].rpartition(" ")[2]))
    lands = adjectives()
    return {
        known
        for w in said
        if (known := lands.get(re.sub(r"['’]s?$", "", w.lower())) or nation_of(w))
    }
