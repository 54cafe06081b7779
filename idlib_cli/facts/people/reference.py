"""Whom a pronoun or a description ("the minister") stands for.

Both look back from a position and answer only where one person fits: the nearest sentence that
names somebody who fits decides, and in it the subject. Nobody is named where two fit equally.
"""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.names import lexicon

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Gender, Mention, People, Person

_GENDERS: dict[str, "Gender"] = {
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
}
_REACH = 12
"""How many sentences back a pronoun may look for its person."""
_OBLIQUE = re.compile(
    r"\b(?:of|to|with|for|by|from|about|against|on|at|in|like|than|over|behind|toward|towards|"
    r"told|asked|met|joined|called|thanked|blamed|praised|accused|backed|beat|defeated)\s"
    r"(?:\S+\s){0,3}$"
)


def pronoun(
    people: "People", position: int, word: str, *, prefer: "Person | None" = None
) -> "Person | None":
    """The person that "he" or "she" at `position` stands for, or None where it is not clear.

    `prefer` is somebody already known to be in focus, such as the speaker of the quote before:
    taken where that person fits and nobody else was named since.
    """
    gender = _GENDERS.get(word.lower())
    if gender is None:
        return None
    if prefer and prefer.gender not in {gender, None}:
        prefer = None
    here = _sentence(people, position)
    found: list[Mention] = []
    for mention in reversed(people.mentions):
        if mention.end > position or mention.person.kind != "person":
            continue
        sentence = _sentence(people, mention.start)
        if here - sentence > _REACH or (found and sentence != _sentence(people, found[0].start)):
            break
        if mention.person.gender in {gender, None}:
            found.insert(0, mention)
    return _one(people, found, gender, prefer)


def _one(
    people: "People", found: list["Mention"], gender: "Gender", prefer: "Person | None"
) -> "Person | None":
    """The one person of a sentence's mentions whom the pronoun can mean, or None."""
    persons = _distinct(found)
    if len(persons) < 2:
        return persons[0] if persons else prefer
    known = [p for p in persons if p.gender == gender]
    if len(known) == 1:
        return known[0]
    if prefer in persons:
        return prefer
    subjects = _distinct([m for m in found if not _oblique(people, m)])
    return subjects[0] if len(subjects) == 1 else None


def _distinct(mentions: list["Mention"]) -> list["Person"]:
    return list({id(m.person): m.person for m in mentions}.values())


def _sentence(people: "People", position: int) -> int:
    return bisect_right(people.sentences, (position, len(people.text) + 1)) - 1


def _oblique(people: "People", mention: "Mention") -> bool:
    """Whether a mention is an object, a possessor or part of another phrase."""
    text = people.text
    if (
        text[mention.end : mention.end + 2] in {"'s", "’s"}
        or text[mention.end : mention.end + 1] in "'’"
    ):
        return True
    return (
        _OBLIQUE.search(text, max(0, mention.phrase_start - 40), mention.phrase_start) is not None
    )


def description(people: "People", words: str, position: int) -> "Person | None":
    """Whom "the Turkish leader" or "the ministry" at `position` stands for, or None.

    Somebody named before whose role has the same head noun, or for an organisation whose name
    ends in it; a nationality in the description must not speak against the role.
    """
    head = head_noun(words)
    if not head:
        return None
    told = _qualifiers(words)
    fitting = []
    for person in people.persons:
        start = person.mentions[0].start
        if start > position and person.kind == "person":
            continue
        if person.kind == "organisation":
            if (
                person.name.lower().rpartition(" ")[2] == head
                or head in person.name.lower().split()
            ):
                fitting.append(person)
        elif any(_answers(head, told, role) for role in person.roles):
            fitting.append(person)
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        return None
    exact = [p for p in fitting if any(told <= _qualifiers(r) for r in (*p.roles, p.name))]
    if told and len(exact) == 1:
        return exact[0]
    return None


_KINDRED: tuple[frozenset[str], ...] = (
    frozenset({"president", "leader", "ruler", "strongman"}),
    frozenset({"premier", "minister", "leader"}),
    frozenset({"chancellor", "leader"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"chairman", "chairwoman", "chair", "chairperson"}),
    frozenset({"representative", "congressman", "congresswoman", "lawmaker"}),
    frozenset({"senator", "lawmaker"}),
    frozenset({"mp", "lawmaker"}),
    frozenset({"attorney", "lawyer"}),
    frozenset({"envoy", "diplomat", "ambassador"}),
    frozenset({"commander", "general"}),
    frozenset({"professor", "academic", "scholar", "researcher"}),
)
"""Role nouns that may stand for one another."""


def _answers(head: str, told: frozenset[str], role: str) -> bool:
    own = head_noun(role)
    if own != head and not any(own in kin and head in kin for kin in _KINDRED):
        return False
    qualifiers = _qualifiers(role)
    nations = told & lexicon().nationalities
    others = qualifiers & lexicon().nationalities
    return not (nations and others and not nations & others)


def _qualifiers(words: str) -> frozenset[str]:
    pieces = re.findall(r"[\w’'-]+", words.lower())[:-1]
    return frozenset(pieces) - {"the", "a", "an", "his", "her", "their", "its", "of", "to", "for"}
