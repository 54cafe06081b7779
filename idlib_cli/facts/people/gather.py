"""Candidates put together into persons and organisations.

Full names first: two full names are one person where the surname is the same and the given names
do not speak against it. Then every shorter form ("Lind", "Mr Lind", "Xi") goes to the person it
can only mean; a form that two persons share goes to the one that title, order or paragraph picks
out, else to nobody (`People.ambiguous`).
"""

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from idlib_cli.facts.people import roles
from idlib_cli.facts.people.around import speaks
from idlib_cli.facts.people.candidates import Candidate, gather
from idlib_cli.facts.people.gender import given
from idlib_cli.facts.people.groups import Gathering, Group
from idlib_cli.facts.people.leftovers import (
    has_gender,
    settle_function_words,
    settle_headlines,
    settle_singles,
)
from idlib_cli.facts.people.lower_words import LowerWords
from idlib_cli.facts.people.model import Mention, People, Person
from idlib_cli.language.lexicon import (
    GIVEN,
    KIN,
    MODIFIER,
    NATION,
    PLACE,
    THING,
    TITLE,
    flags,
    is_role,
)
from idlib_cli.language.name_forms import bare, is_full

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_TOGETHER = frozenset(
    {"brothers", "sisters", "twins", "siblings", "cousins", "friends", "neighbours", "neighbors"}
    | {"colleagues", "classmates", "teammates", "parents", "grandparents", "newlyweds"}
)
"""What two people are to each other, where it opens a sentence: "Brothers Ali and Murat Kaya"."""


def find(analysis: "Analysis") -> People:
    """Everybody named in the article."""
    running, spare = gather(analysis)
    state = Gathering(analysis)
    surnames = Counter([c.keys[-1] for c in running if len(c.keys) == 1 and not c.name.after_the])
    known = {c.keys for c in running if c.name.kind == "person"}
    groups_named = {c.keys for c in running if c.grouped}
    groups_named -= {c.keys for c in running if c.personal}
    left = []
    full = Counter([c.keys for c in running if len(c.keys) > 1 and is_full(c.keys)])
    bearers = Counter([keys[-1] for keys in full])
    for candidate in running:
        candidate.grouped = candidate.keys in groups_named
        kind = candidate.name.kind
        if _is_adorned(state.text, candidate, full, bearers):
            left.append(_without_first(candidate))
        elif is_full(candidate.keys) and _is_person(state.text, candidate, surnames, state.lower):
            state.join(_trimmed(candidate, known, state.lower))
        elif len(candidate.keys) > 1 and (kind == "organisation" or candidate.grouped):
            state.organise(candidate)
        else:
            left.append(candidate)
    for group in state.persons:
        heads = [
            roles.head_noun(state.text[s:e])
            for c in group.members
            for s, e in filter(None, (c.role, c.apposition))
        ]
        group.kin = bool(heads) and all(head in KIN for head in heads)
    state.marry(left)
    state.part_ranks(left)
    left += [
        c for c in spare if bare(c.keys[-1]) in state.by_word and _may_be_person(state.text, c)
    ]
    unknown = [c for c in left if not state.place(c)]
    settle_singles(state, unknown)
    settle_function_words(analysis, state)
    settle_headlines(analysis, state)
    groups = state.persons + list(state.organisations.values())
    built = [_build(analysis.text, group) for group in groups if group.members]
    built.sort(key=lambda p: p.mentions[0].start)
    return People(
        built,
        ambiguous=state.ambiguous,
        text=analysis.text,
        sentences=analysis.sentences,
        quoted=tuple((q.start, q.end) for q in analysis.quotations),
        words=analysis.sentence_words,
    )


def _may_be_person(text: str, candidate: Candidate) -> bool:
    """Whether a word that is a place or common noun may be a person's surname here."""
    return candidate.name.kind != "place" or candidate.name.initial or speaks(text, candidate.name)


_TWO = 2
"""Words of a name that opens a sentence, and that "his" or "she" rather than "its" follows."""


def _is_person(text: str, candidate: Candidate, surnames: Counter[str], lower: LowerWords) -> bool:
    """Whether a name of several words names a person."""
    name, keys = candidate.name, candidate.keys
    if candidate.grouped:
        return False
    if name.kind == "person":
        return True
    if name.kind != "unknown" or name.after_the or len(keys) > 5:
        return False
    if candidate.personal:
        return True
    if candidate.located or any(
        k in lower or flags(k) & (MODIFIER | THING | PLACE | NATION) for k in keys
    ):
        return False
    borne = surnames[keys[-1]] or candidate.speaks or any(flags(k) & GIVEN for k in keys)
    return bool(borne) or (name.initial and len(keys) == _TWO and has_gender(text, [candidate]))


def _trimmed(candidate: Candidate, known: set[tuple[str, ...]], lower: LowerWords) -> Candidate:
    """Without a first word that is no part of the name: "Crooked Ada Lind"."""
    keys = candidate.keys
    if len(keys) < 3 or not is_full(keys[1:]):
        return candidate
    if keys[0] not in _TOGETHER:
        if flags(keys[0]) & GIVEN or not flags(keys[1]) & GIVEN:
            return candidate
        if len(keys[0]) < 2 or not (keys[1:] in known or keys[0] in lower):
            return candidate
    return _without_first(candidate)


_GOES_ON = re.compile(
    # Jailing Larsen|, she said it …; Fining Larsen| for the damage, he called …; but not
    # "Harding Lee| said", "Harding Lee|, he said, was ill"
    r"(?:\s(?:at|for|from|in|on|over|with)\s[^,.;:“”\"\n]{1,80})?,\s(?:he|she|they)\s(?![a-z]+[,.])"
)


def _is_adorned(
    text: str, candidate: Candidate, full: Counter[tuple[str, ...]], bearers: Counter[str]
) -> bool:
    """Whether a sentence opens with a participle and a surname of somebody whom others name in
    full: "Battered Larsen wins", "Jailing Larsen, she said" beside "Ilona Larsen". `bearers`: full
    names by surname."""
    keys = candidate.keys
    if len(keys) != _TWO or not candidate.name.initial or not keys[0].endswith(("ed", "ing")):
        return False
    if keys[0].endswith("ing") and not _GOES_ON.match(text, candidate.name.end):
        return False  # a given name: "Henning Larsen said"
    if flags(keys[0]) & GIVEN or full[keys] > 1:
        return False
    return bearers[keys[-1]] > 1


def _without_first(candidate: Candidate) -> Candidate:
    name, keys = candidate.name, candidate.keys
    start = name.end - len(candidate.text) + len(candidate.text.split()[0]) + 1
    return replace(
        candidate,
        name=name._replace(start=start),
        keys=keys[1:],
        text=" ".join(candidate.text.split()[1:]),
        gender=candidate.gender or given(keys[1]),
    )


def _build(text: str, group: Group) -> Person:
    members = group.members
    if len(members) > 1:
        members = sorted(members, key=lambda c: c.name.start)
    forms = dict.fromkeys([c.text for c in members])
    fullest = max(forms, key=_fullness) if len(forms) > 1 else members[0].text
    person = Person(fullest, group.kind, group.gender)
    written: list[str] = []
    mentions = []
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
        mentions.append(Mention(name.start, name.end, begin, end, role, person))
    person.mentions = tuple(mentions)
    if written:
        fitting = (r for r in written if not flags(roles.head_noun(r)) & TITLE)
        person.roles = tuple(dict.fromkeys(fitting))
    return person


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
        if is_role(roles.head_noun(" ".join(words))):
            return " ".join(words)
    return role


def _fullness(form: str) -> tuple[bool, int, int]:
    """The more, the fuller is a form of a name: an abbreviation is the least."""
    abbreviated = form.isupper() and len(form) < 7
    return not abbreviated, len(form.split()), len(form)


def _clean(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
