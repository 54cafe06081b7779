"""What was gathered of a person or organisation, as `People` keeps it."""

from operator import attrgetter

from idlib_cli.facts.people.groups import Group
from idlib_cli.facts.people.model import Mention, Person
from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.lexicon import TITLE, flags, is_role

_start = attrgetter("name.start")


def build(text: str, group: Group) -> Person:
    """A person or organisation under the fullest of its names, with its mentions in order."""
    members = group.members
    if len(members) > 1:
        members = sorted(members, key=_start)
    forms = dict.fromkeys([c.text for c in members])
    fullest = max(forms, key=_fullness) if len(forms) > 1 else members[0].text
    person = Person(fullest, group.kind, group.gender)
    written: list[str] = []
    mentions = []
    new = tuple.__new__  # makes a Mention in half the time
    for candidate in members:
        name, role = candidate.name, None
        begin, end = name.start, name.end
        if candidate.role:
            begin = candidate.role[0]
            role = _without_title(_clean(text, *candidate.role))
            written.append(role)
        if candidate.apposition:
            apposed = _clean(text, *candidate.apposition)
            written.append(apposed)
            end = candidate.apposition[1]
            role = role or apposed
        mentions.append(new(Mention, (name.start, name.end, begin, end, role, person)))
    person.mentions = tuple(mentions)
    if written:
        fitting = [r for r in written if _is_role(head_noun(r))]
        person.roles = tuple(dict.fromkeys(fitting))
    return person


_SEATS = frozenset({"mp", "msp", "mep", "mla"})
"""Titles that are offices as well: "Labour MP Ann Lee"."""


def _is_role(head: str) -> bool:
    """Whether a head noun says what somebody is, as no mere title does."""
    return head in _SEATS or not flags(head) & TITLE


_COURTESY = frozenset(
    {"dr", "sir", "dame", "lady", "lord", "mr", "mrs", "ms", "miss", "prof", "hon"}
)


def _without_title(role: str) -> str:
    """A role without the title between it and the name: "coroner Dr", "Former minister Sir",
    "parish priest, Father"."""
    described, comma, _ = role.rpartition(", ")
    if comma:
        return described
    words = role.split()
    while len(words) > 1 and words[-1].lower().rstrip(".") in _COURTESY:
        del words[-1]
        if is_role(head_noun(" ".join(words))):
            return " ".join(words)
    return role


def _fullness(form: str) -> tuple[bool, int, int]:
    """The more, the fuller is a form of a name: an abbreviation is the least."""
    abbreviated = form.isupper() and len(form) < 7
    return not abbreviated, len(form.split()), len(form)


def _clean(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
