"""Whose office letters stand for: "the DPO", "the MS", where one person of the article holds it."""

from typing import TYPE_CHECKING

from idlib_cli.language.lexicon import is_role
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Mention, People, Person

_FIRST = 5
"""Mentions of a person that are looked at."""
_MOST_PERSONS = 100
_LETTERS = lazy_pattern(r"(?:[Tt]he\s)?(?P<letters>[A-Z]{2,5})")


def abbreviated(people: "People", written: str, start: int) -> "Person | None":
    """Whose office "the DPO" is: that of the one person whose role has these initials ("District
    Police Officer Ann Lee"), named before."""
    asked = _LETTERS.fullmatch(written)
    if asked is None:
        return None
    letters = asked["letters"]
    found = [
        person
        for person in people.persons[:_MOST_PERSONS]
        if person.kind == "person"
        and person.mentions[0].start < start
        and (
            any(_initials(role) == letters for role in person.roles)
            or (
                written.startswith("the ")
                and any(_is_styled_by(people.text, m, letters) for m in person.mentions[:_FIRST])
            )
        )
    ]
    return found[0] if len(found) == 1 else None


_BY_LETTERS = lazy_pattern(r"\b(?P<letters>[A-Z]{2,5})\s(?:[A-Z][a-z]{1,3}\.?\s)?\Z")
"""CM | Ann Lee; MS Dr | Ann Lee: letters that stand for an office before a name."""
_LETTERS_BEHIND = lazy_pattern(r",\s(?:the\s)?(?P<letters>[A-Z]{2,5})(?:\s(?:of|for|at|in)\s|,)")
"""Ann Lee|, the MS of the hospital,"""
_BEFORE = 12
"""Characters that letters and a title before a name take."""


def _is_styled_by(text: str, mention: "Mention", letters: str) -> bool:
    """Whether letters beside a name are the office of its bearer; "MP" may be that of others."""
    if is_role(letters.lower()):
        return False
    before = _BY_LETTERS.search(text, max(0, mention.start - _BEFORE), mention.start)
    beside = before or _LETTERS_BEHIND.match(text, mention.end)
    return beside is not None and beside["letters"] == letters


_GIVEN_LETTERS = lazy_pattern(r"\((?P<letters>[A-Z]{2,5})\)\Z")
"""District Police Officer *(DPO)*."""


_IN_CHARGE = "-in-charge"
"""The OC: the *officer-in-charge* of the camp."""


def _initials(role: str) -> str:
    """The letters that a role gives behind it, or else the first ones of its words, if all are
    capitalised but "of" and the like; a remark in brackets, "(Rural)", left out."""
    if (given := _GIVEN_LETTERS.search(role)) is not None:
        return given["letters"]
    parts = [p for p in role.split() if p[0] != "(" and p not in ("of", "the", "for", "and")]
    if not parts:
        return ""
    if parts[0].endswith(_IN_CHARGE):
        return f"{parts[0][0].upper()}C"
    return "".join(part[0] for part in parts) if all(p[0].isupper() for p in parts) else ""
