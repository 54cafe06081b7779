"""Who is meant by what is no name of one person: by a shared surname with a role behind it, by an
age, a style or as "the accused". Where two fit, nobody is.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.language.lexicon import NATION, PLACE, flags, is_role

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Mention, People, Person

_AGE = re.compile(r"(?:, (?:aged )?| \()\d{1,3}[,)]")
_YEARS_OLD = re.compile(r"the\s(?P<age>\d{1,3})-year-old")
_THE_ROLE = re.compile(r",\s(?P<role>the\s[^,.;:()“”\"]{3,60}?)(?=[,.;:“”\"]|\swho\b)")
"""Al Harthy|, the chairman,"""
_ACCUSED = re.compile(r"[Tt]he (?:accused|defendant|suspect|convict)(?: (?:man|woman))?")
_CHARGES = (
    r"(?:charged|arrested|accused|remanded|convicted|indicted|jailed|sentenced|acquitted|detained"
    r"|held|tried|arraigned)"
)
_IS_CHARGED = re.compile(
    # Daniel Okoro|, 42, was charged; Ann Lee|, a nurse, pleaded not guilty
    rf"(?:\s?\(\d+\)|,[^.;:“”\"]{{1,80}},)?\s(?:(?:is|was|were|been|has|had|stands?|also)\s){{1,3}}{_CHARGES}\b"
    r"|(?:\s?\(\d+\)|,[^.;:“”\"]{1,80},)?\s(?:pleaded|pleads|denies|stood\strial|is\son\strial|appeared\s"
    r"(?:in|before|at))\b"
)
_CHARGING = re.compile(
    # charged | Daniel Okoro; the trial of | Ann Lee
    rf"\b(?:{_CHARGES[3:-1]}|trial\sof|charges\sagainst|case\sagainst)\s$"
)
_NEAR = 500
"""Characters back within which a description such as "the 19-year-old" finds its person."""
_MOST_PERSONS = 100
"""Persons of an article, and …"""
_FIRST = 5
"""… their mentions that are looked at for an age or a style, so that time stays linear."""
_STYLE = 40
"""Characters before a name within which its style stands: "His Highness Sheikh"."""


def styled(people: "People", style: str, start: int) -> "Person | None":
    """The one person introduced as "His Highness" before."""
    named = [
        person
        for person in people.persons[:_MOST_PERSONS]
        if person.kind == "person"
        and person.mentions[0].start < start
        and any(
            style in people.text[max(0, m.start - _STYLE) : m.start].lower()
            for m in person.mentions[:_FIRST]
        )
    ]
    return named[0] if len(named) == 1 else None


def apposed(people: "People", written: str, end: int) -> "Person | None":
    """Which of several of one surname the role behind it means: "Al Harthy, the chairman"."""
    told = _THE_ROLE.match(people.text, end)
    if told is None:
        return None
    person = people.resolve_description(told["role"], end)
    return person if person is not None and person.name.endswith(written) else None


def accused(people: "People", written: str, start: int) -> "Person | None":
    """Whom "the accused" means: the one person before who was charged, held or convicted."""
    if _ACCUSED.fullmatch(written) is None:
        return None
    charged = [
        person
        for person in people.persons[:_MOST_PERSONS]
        if person.kind == "person"
        and any(m.end <= start and _is_charged(people.text, m) for m in person.mentions[:_FIRST])
    ]
    return charged[0] if len(charged) == 1 else None


def _is_charged(text: str, mention: "Mention") -> bool:
    """Whether the words beside a name say that its bearer was charged, held or convicted."""
    begin = mention.phrase_start
    return (
        _IS_CHARGED.match(text, mention.end) is not None
        or _CHARGING.search(text, max(0, begin - _STYLE), begin) is not None
    )


def aged(people: "People", written: str, start: int) -> "Person | None":
    """Whom "the 19-year-old" means: who is of that age, else the one named just before."""
    match = _YEARS_OLD.fullmatch(written.lower()) if "-" in written else None
    if match is None:
        return None
    known = [p for p in people.persons[:_MOST_PERSONS] if p.kind == "person"]
    told = (f", {match['age']},", f" ({match['age']})", f", aged {match['age']}")
    of_age = [
        p for p in known if any(people.text.startswith(told, m.end) for m in p.mentions[:_FIRST])
    ]
    if of_age:
        return of_age[0] if len(of_age) == 1 else None
    near = {
        id(m.person): m.person
        for m in people.within(max(0, start - _NEAR), start)
        if m.person.kind == "person"
    }
    if len(near) != 1:
        return None
    (person,) = near.values()
    older = any(_AGE.match(people.text, m.end) for m in person.mentions[:_FIRST])
    return None if older else person  # whose age is told is of another


def introduced(people: "People", written: str, start: int) -> "Person | None":
    """The one person that a lead may mean by "a senior envoy", named further down."""
    words = written.lower().split()
    if words[0] not in ("a", "an") or not is_role(words[-1]):
        return None
    nations = {word for word in words if flags(word) & (NATION | PLACE)}
    found = [
        person
        for person in people.by_role(words[-1])
        if person.mentions[0].start > start
        and any(nations <= set(role.lower().split()) for role in person.roles)
    ]
    return found[0] if len(found) == 1 else None
