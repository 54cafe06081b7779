"""Whom a description that opens a sentence makes salient: "The 52-year-old praised Bo Reed".

Such a subject is who stood out before it, where nothing speaks against it, or somebody without a
name; an office ("The mayor thanked Bo Reed") is who holds it.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people.salience import FAINT, MARGIN, SOMEBODY
from idlib_cli.language.lexicon import adjectives, is_human

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_OPENING = re.compile(
    # The 52-year-old refused; The tall striker hailed
    r"The\s(?:(?P<aged>\d{1,3}-year-old)|(?P<nation>[A-Z][a-z]{2,20})"
    r"|(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]{2,20}))"
    r"\s(?=(?:[a-z]{2,20}ly\s)?[a-z]{2,20}(?:ed|es|ld)\s|(?:has|had|is|was)\s)"
)
_AGED = re.compile(r"(?:,\s(?:aged\s)?|\s\()(?P<age>\d{1,3})[,).]")
"""Ida Lind|, 52,"""
_FIRST = 5
"""Mentions of somebody that are looked at for an age."""


def subject(people: "People", salience: dict[int, float], start: int, *, named: bool) -> int | None:
    """The identity of whom the description at `start` means, `SOMEBODY` without a name; None where
    no description opens the sentence. `named`: whether the sentence names somebody."""
    opening = _OPENING.match(people.text, start) if people.text[start] == "T" else None
    if opening is None:
        return None
    noun, nation, aged = opening["noun"], opening["nation"], opening["aged"]
    if aged:
        who = _stands_out(salience)
        return SOMEBODY if _is_of_other_age(people, who, aged.partition("-")[0]) else who
    if nation and nation.lower() in adjectives().values():
        return SOMEBODY
    if noun and named and is_human(noun):
        person = people.resolve_description(opening[0].rstrip(), start)
        return id(person) if person is not None else None
    return None


def opens(text: str, start: int) -> bool:
    """Whether a sentence opens with a description: "The 52-year-old", "The German", "The pilot"."""
    opening = _OPENING.match(text, start) if text[start] == "T" else None
    if opening is None:
        return False
    return bool(opening["aged"] or opening["nation"] or is_human(opening["noun"] or ""))


def _stands_out(salience: dict[int, float]) -> int:
    """Who is by far the most salient, `SOMEBODY` where nobody is."""
    ranked = sorted(salience, key=salience.__getitem__, reverse=True)[:2]
    if not ranked or salience[ranked[0]] < FAINT:
        return SOMEBODY
    alone = len(ranked) == 1 or salience[ranked[0]] >= MARGIN * salience[ranked[1]]
    return ranked[0] if alone else SOMEBODY


def _is_of_other_age(people: "People", who: int, age: str) -> bool:
    """Whether the article gives somebody another age."""
    for person in people.persons:
        if id(person) == who:
            told = [_AGED.match(people.text, m.end) for m in person.mentions[:_FIRST]]
            return any(one is not None and one["age"] != age for one in told)
    return False
