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
from idlib_cli.facts.people.building import build
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
from idlib_cli.facts.people.model import People
from idlib_cli.language.lexicon import (
    GIVEN,
    KIN,
    MODIFIER,
    NATION,
    PLACE,
    THING,
    flags,
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
    left = _join_full(state, running)
    for group in state.persons:
        group.kin = _is_kin(state.text, group)
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
    built = [build(analysis.text, group) for group in groups if group.members]
    built.sort(key=lambda p: p.mentions[0].start)
    return People(
        built,
        ambiguous=state.ambiguous,
        text=analysis.text,
        sentences=analysis.sentences,
        quoted=tuple([(q.start, q.end) for q in analysis.quotations]),
        words=analysis.sentence_words,
    )


def _join_full(state: Gathering, running: list[Candidate]) -> list[Candidate]:
    """Put full names of persons and names of organisations together; all others are left."""
    full: dict[tuple[str, ...], int] = {}
    surnames, known, grouped, personal = set(), set(), set(), set()
    for candidate in running:
        if candidate.full:
            full[candidate.keys] = full.get(candidate.keys, 0) + 1
        elif len(candidate.keys) == 1 and not candidate.name.after_the:
            surnames.add(candidate.keys[0])
        if candidate.name.kind == "person":
            known.add(candidate.keys)
        if candidate.personal:
            personal.add(candidate.keys)
        if candidate.grouped:
            grouped.add(candidate.keys)
    bearers = Counter([keys[-1] for keys in full])
    _fill(running, surnames, full, bearers)
    left = []
    for candidate in running:
        keys = candidate.keys
        candidate.grouped = keys in grouped and keys not in personal
        if len(keys) == 1:
            left.append(candidate)
        elif _is_adorned(state.text, candidate, full, bearers):
            left.append(_without_first(candidate))
        elif candidate.full and _is_person(state.text, candidate, surnames, state.lower):
            state.join(_trimmed(candidate, known, state.lower))
        elif candidate.grouped or candidate.name.kind == "organisation":
            state.organise(candidate)
        else:
            left.append(candidate)
    return left


def _fill(
    running: list[Candidate],
    surnames: set[str],
    full: dict[tuple[str, ...], int],
    bearers: Counter[str],
) -> None:
    """Take names such as "Ben Lind" for full ones, where nobody bears the two as a surname."""
    double = {keys[-_TWO:] for keys in full if len(keys) > _TWO}
    for candidate in running:
        keys = candidate.keys
        if len(keys) == _TWO and keys[0] in _ALSO_GIVEN and keys not in double:
            alone = keys[0] == "ben" or not bearers[keys[1]]
            candidate.full = candidate.full or (keys[1] in surnames and alone)


def _is_kin(text: str, group: Group) -> bool:
    """Whether somebody is only told of as somebody's relative."""
    told = False
    for candidate in group.members:
        for place in (candidate.role, candidate.apposition):
            if place:
                if roles.head_noun(text[place[0] : place[1]]) not in KIN:
                    return False
                told = True
    return told


def _may_be_person(text: str, candidate: Candidate) -> bool:
    """Whether a word that is a place or common noun may be a person's surname here."""
    return candidate.name.kind != "place" or candidate.name.initial or speaks(text, candidate.name)


_ALSO_GIVEN = frozenset({"al", "ben", "del", "di", "van"})
"""Particles that are given names too: "Ben Lind", where "Lind" stands alone later and no other has
that surname; not "Ben Ali" beside "Zine Ben Ali"."""
_TWO = 2
"""Words of a name that opens a sentence, and that "his" or "she" rather than "its" follows."""


def _is_person(text: str, candidate: Candidate, surnames: set[str], lower: LowerWords) -> bool:
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
    borne = keys[-1] in surnames or candidate.speaks or any(flags(k) & GIVEN for k in keys)
    return borne or (name.initial and len(keys) == _TWO and has_gender(text, [candidate]))


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


_LONGEST_GIVEN = 5
"""Letters of "Xiang", "Ming": longer words in -ing are seldom given names."""


def _is_adorned(
    text: str, candidate: Candidate, full: dict[tuple[str, ...], int], bearers: Counter[str]
) -> bool:
    """Whether a sentence opens with a participle and a surname of somebody whom others name in
    full: "Battered Larsen wins", "Jailing Larsen, she said" beside "Ilona Larsen". `bearers`: full
    names by surname."""
    keys = candidate.keys
    if len(keys) != _TWO or not candidate.name.initial or not keys[0].endswith(("ed", "ing")):
        return False
    first, _, second = candidate.text.partition(" ")
    if keys[0].endswith("ing") and len(first) > _LONGEST_GIVEN and second.isupper():
        return not first.isupper() and not flags(keys[0]) & GIVEN  # "Urging LIN to sell, Lee"
    if keys[0].endswith("ing") and not _GOES_ON.match(text, candidate.name.end):
        return False  # a given name: "Henning Larsen said"
    if flags(keys[0]) & GIVEN or full.get(keys, 0) > 1:
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
        full=is_full(keys[1:]),
        gender=candidate.gender or given(keys[1]),
    )
