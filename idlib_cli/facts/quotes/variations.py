"""How a phrase takes up somebody told of before: "the statement", "the minister", "the farmer".

English names a person once and then varies: the last speaker is "the seller", "the 34-year-old",
"the mother of two". Such a phrase is definite although its noun was never introduced, so that it
must mean somebody known; an office ("the mayor") has one holder without having been introduced
and is never taken so. Where somebody else may be meant, nobody is.
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes import meant, natives
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.speaking_on import is_trailing, speaks_on
from idlib_cli.facts.quotes.written import head_of, is_honorific, is_mouthpiece, is_one_person
from idlib_cli.language.lexicon import KIN, NATION, flags, is_role
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

_PAPERS = closed("documents") | {"agreement", "deal", "contract", "law", "letter", "plan"}
_VARIED = 900
"""Characters between a speaker and "the farmer" that takes that speaker up."""
_LOOKED = 6000
"""Characters before "the farmer" in which a farmer may have been introduced."""
_AGED = re.compile(r"[Tt]he\s\d{1,3}-year-old\b")
_YEARS = re.compile(r"\d{1,3}-year-old")
_NATIVE = re.compile(r"[Tt]he\s(?P<nation>[A-Z][a-z]+)")
"""the Brazilian"""
_COLLECTIVE = ("s", "sh", "ch", "x")
"""Ends of what means a people: "the British", "the Dutch", "the Swiss"."""
_PLAYERS = frozenset(
    {"defender", "midfielder", "striker", "forward", "winger", "goalkeeper", "keeper", "playmaker"}
    | {"centre-half", "fly-half", "scrum-half", "prop", "hooker", "flanker", "seamer", "spinner"}
    | {"full-back", "fullback", "centre-back", "left-back", "right-back", "batsman", "bowler"}
    | {"sprinter", "teenager", "debutant"}
)
"""What one player is called as well as another."""
_SPORTING = _PLAYERS | {"captain", "skipper", "player", "star", "substitute", "international"}
_EVIDENCE = re.compile(
    r"\b(?:evidence|testif\w+|testimony|oath|witness\sbox|told\sthe\s(?:court|jury))"
)
_OTHERS = frozenset(
    {"old", "older", "young", "younger", "elderly", "other", "second", "third", "fellow", "injured"}
    | {"wounded", "retired", "former", "male", "female", "first", "same", "next", "local"}
)
"""Adjectives that set somebody apart from the one who spoke."""
_RANKED = frozenset(
    {"police", "superintendent", "inspector", "constable", "commissioner", "commandant", "sheriff"}
    | {"spokesman", "spokeswoman", "spokesperson"}
)
"""Words of roles that letters of a rank may take up: "the SP" is no magistrate."""
_COURT = frozenset(
    {"judge", "prosecutor", "counsel", "barrister", "lawyer", "solicitor", "attorney", "coroner"}
)


def varied(people: "People", last: Speaker | None, start: int, end: int) -> "Person | None":
    """Whom "the Brazilian", "the defender", "the witness" means, none of which was used before: who
    alone was told of in this paragraph, or the last speaker; None where it may be another."""
    written = people.text[start:end]
    article, _, noun = written.partition(" ")
    if article.lower() != "the" or " " in noun:
        return None
    if _NATIVE.fullmatch(written) and flags(noun.lower()) & NATION:
        fits = _may_be_native if not noun.endswith(_COLLECTIVE) else None
        if (
            fits
            and is_trailing(people.text, start)
            and (of := natives.natives(people, noun, start))
        ):
            return of[0] if len(of) == 1 else None
    else:
        fits = _may_be_player if noun in _PLAYERS else _gave_evidence if noun == "witness" else None
    if fits is None or _is_told_of(people.text, noun, start):
        return None
    person = _alone(people, last, start, court=noun == "witness")
    return person if person is not None and fits(people, person, noun, start) else None


def _alone(people: "People", last: Speaker | None, start: int, *, court: bool) -> "Person | None":
    """The one person told of in the paragraph before `start`, else the last speaker of the one
    before; `court`: those who ask and judge do not count."""
    text = people.text
    begin = text.rfind("\n\n", max(0, start - _LOOKED), start) + 1
    here = {
        id(m.person): m.person
        for m in people.within(begin, start)
        if m.person.kind == "person"
        and not people.is_quoted(m.start)
        and not (court and any(head_of(role) in _COURT for role in m.person.roles))
    }
    if len(here) == 1:
        return next(iter(here.values()))
    near = last is not None and last.is_person and text.count("\n\n", last.end, start) <= 1
    if here:
        return None
    return last.person if near and last is not None else meant.subject_before(people, start)


def _may_be_native(people: "People", person: "Person", noun: str, start: int) -> bool:
    """Whether nothing says that somebody is of another nation."""
    return not natives.is_foreign(people, person, noun)


def _may_be_player(people: "People", person: "Person", noun: str, start: int) -> bool:
    """Whether nothing says that somebody is no player."""
    heads = {head_of(role) for role in person.roles}
    return heads <= _SPORTING if noun != "teenager" else bool(heads) and heads <= _SPORTING


def _gave_evidence(people: "People", person: "Person", noun: str, start: int) -> bool:
    """Whether somebody was told of as giving evidence."""
    near = [m.end for m in people.within(max(0, start - _VARIED), start) if m.person is person]
    return bool(near) and _EVIDENCE.search(people.text, near[0], start) is not None


def _may_be_ranked(role: str | None) -> bool:
    """Whether somebody of a role, or of none that is told, may be called by a rank's letters."""
    words_of = role.lower().replace(".", "").split() if role is not None else ()
    return role is None or any(w in _RANKED or w in closed("rank_acronyms") for w in words_of)


def taken_up(
    people: "People", last: Speaker | None, written: str, start: int, end: int
) -> str | None:
    """How a phrase takes up the last speaker: "the statement" is that one's words, "the minister"
    only shortens "the health minister", "the farmer" varies; None where it does not."""
    if last is None or not 0 <= start - last.end < _VARIED:
        return None
    recent = last.is_recent(start)
    article, _, noun = written.partition(" ")
    if recent and is_mouthpiece(written) and not noun.istitle():  # not "the Post"
        # "The agreement held that …", “…,” the statement continued: another paper
        other = last.person is None and last.name in _PAPERS
        return None if other else "pronoun"
    if article == "the" and noun.isupper() and noun.lower() in closed("rank_acronyms"):
        may_be = recent and last.is_person and _may_be_ranked(last.role)
        return "description" if may_be else None  # the SP
    if article.lower() != "the":
        return None
    unnamed = last.person is None and last.by in ("role", "pronoun")
    if recent and unnamed and last.name and _is_shortened(last.name, noun):
        return "role"
    if recent and last.by == "description" and _may_be_again(people.text, noun, last.end, start):
        before = people.text[last.start : last.end].lower()
        if before.endswith(f" {noun.lower()}"):
            return "description"
    if recent and noun.lower() in _GROUPS:
        alone = _is_group(last) and not _is_one_of_bodies(people, last, start)
        return "description" if alone else None
    if last.is_person and speaks_on(people, last, written, start, end):
        return "description"
    known = last.is_person or last.by == "introduced"
    return "description" if known and _varies(people, last, written, start) else None


def _may_be_again(text: str, noun: str, since: int, start: int) -> bool:
    """Whether a noun may stand once more for who spoke as it: a firm only in one paragraph that
    tells of no other."""
    if noun not in closed("firm_nouns"):
        return is_role(noun.lower())
    between = text[since:start]
    return "\n\n" not in between and f" {noun}" not in between


_GROUPS = frozenset({"group", "organisation", "organization", "ngo"})
"""What "the group said" may mean a body by whose name is no such noun."""
_STATE = frozenset(
    {"ministry", "army", "police", "government", "department", "office", "court", "council"}
    | {"parliament", "guard", "navy", "force", "forces", "military", "state", "city", "service"}
)
"""Bodies that nobody calls a group."""


def _is_group(speaker: Speaker) -> bool:
    """Whether a speaker is a body with a name of its own: "Lifeline Aid", not "the ministry"."""
    parts = (speaker.name or "").split()
    if speaker.person is None:
        named = speaker.by == "role" and len(parts) > 1
        named = named and parts[0][0].isupper() and parts[-1][0].isupper()
    else:
        named = speaker.person.kind == "organisation"
    return named and _STATE.isdisjoint(part.lower() for part in parts)


def _is_one_of_bodies(people: "People", last: Speaker, start: int) -> bool:
    """Whether a paragraph names other organisations than the last speaker before `start`."""
    begin = max(0, people.text.rfind("\n\n", 0, start), start - _LOOKED)
    return last.start < begin or any(
        mention.person.kind == "organisation" and mention.person.name != last.name
        for mention in people.within(begin, start)
    )


def _is_shortened(name: str, noun: str) -> bool:
    """Whether "the doctor" shortens what was said of somebody without a name: "a doctor at the
    port hospital"; so does "the 16-year-old"."""
    fits = noun.lower() == head_of(name) or _YEARS.fullmatch(noun) is not None
    return fits and is_one_person(name)


def _varies(people: "People", last: Speaker, written: str, start: int) -> bool:
    """Whether a noun that the article has not used yet can only mean the last speaker."""
    head = head_of(written)
    aged = _AGED.match(written) is not None
    if last.by == "introduced" and aged:
        return people.text.count("\n\n", last.end, start) == 0
    if last.person is None or not (
        head in words("everyday_people") or (aged and head.endswith("-year-old"))
    ):
        return False
    gender = _gender(head)
    if gender is not None and last.person.gender != gender:
        return False  # "the widow" of somebody whose sex the text does not tell
    told = not all(head_of(role) in KIN for role in last.person.roles)
    if not aged and (told or _is_ranked(last.person)):
        return False  # "the inspector, Lena Falk", "DC Lena Falk": no nurse
    text = people.text
    plain = aged or written.lower().startswith(f"the {head}")
    if not plain and is_trailing(text, start):
        plain = _OTHERS.isdisjoint(written.lower().split())  # “…,” said the Graz nurse
    if not plain and "\n\n" in text[last.end : start]:
        return False  # "the old fisherman": another, of whom nothing was told
    if text.count("\n\n", last.end, start) > 1 or (not aged and _is_told_of(text, head, start)):
        return False
    if aged and meant.is_aged(people, last.person):
        return False  # `meant.aged` knows whose age it is
    return not any(
        mention.person is not last.person
        and mention.person.kind == "person"
        and not people.is_quoted(mention.start)
        for mention in people.within(last.end, start)
    )


def _is_ranked(person: "Person") -> bool:
    """Whether a rank or title other than "Ms" stands before somebody's name."""
    return any(
        mention.role and not is_honorific(mention.role) and head_of(mention.role) not in KIN
        for mention in person.mentions
    )


def _is_told_of(text: str, noun: str, start: int) -> bool:
    """Whether the noun stands in the lines before `start`."""
    return (
        re.search(rf"\b{re.escape(noun)}\b", text[max(0, start - _LOOKED) : start], re.I)
        is not None
    )


def _gender(noun: str) -> str | None:
    if noun in words("role_nouns_female"):
        return "f"
    return "m" if noun in words("role_nouns_male") else None
