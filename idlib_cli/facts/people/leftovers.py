"""Names that no full name explains: single names, words that are also surnames, headlines."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import speaks
from idlib_cli.facts.people.candidates import Candidate, is_running
from idlib_cli.facts.people.gender import given
from idlib_cli.facts.people.groups import Gathering, Group
from idlib_cli.facts.people.model import EntityKind
from idlib_cli.language import capitalised, names
from idlib_cli.language.lexicon import GIVEN, NOT_NAME, OPENER, flags
from idlib_cli.language.name_forms import bare, is_full

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_IMPERSONAL = re.compile(r"\b(?:its?|they|their)\b")
_PERSONAL = re.compile(r"\b(?:he|she|his|her)\b")


def settle_singles(state: Gathering, unknown: list[Candidate]) -> None:
    """Names that no full name explains: single names of persons, organisations that speak."""
    telling = {
        c.keys
        for c in unknown
        if c.speaks or c.personal or c.grouped or c.name.kind == "organisation"
    }  # few forms have any evidence
    by_form: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in unknown:
        if candidate.keys in telling and candidate.name.kind not in {"place", "thing"}:
            by_form.setdefault(candidate.keys, []).append(candidate)
    by_form = {keys: of for keys, of in by_form.items() if not _opens_sentences(keys, of)}
    settled = [
        (keys, one) for keys, of in by_form.items() for one in _by_rank(state, keys, of) if one
    ]
    for keys, members in settled:
        sure = [c for c in members if not (c.name.initial and keys[0] in state.lower)]
        the = any(c.name.after_the for c in members)
        speaking = any(c.speaks and not c.located for c in sure)
        kind: EntityKind | None = None
        meant = _misspelt(state, keys, members) if speaking and not the else None
        if meant is not None:
            for candidate in members:
                meant.add(candidate)
            continue
        if members[0].grouped or any(c.name.kind == "organisation" for c in members):
            kind = "organisation"
        elif not the and (
            any(c.personal for c in sure)
            or (len(keys) == 1 and speaking and flags(keys[0]) & GIVEN)
        ):
            kind = "person"
        elif speaking and keys[0] not in state.lower and not _is_crowd(members):
            kind = "organisation" if the or not has_gender(state.text, members) else "person"
        if kind is None:
            continue
        group = Group(kind)
        for candidate in members:
            group.add(candidate)
        if kind == "person":
            group.gender = group.gender or (given(keys[0]) if len(keys) == 1 else None)
            state.persons.append(group)
        else:
            state.organisations.setdefault(members[0].text.lower(), group)


def _by_rank(
    state: Gathering, keys: tuple[str, ...], members: list[Candidate]
) -> list[list[Candidate]]:
    """The mentions of a single name, those under each of several ranks apart: "Sgt Lind" and "Supt
    Lind" are two, and whom "Lind" means is open then."""
    if len(keys) > 1 or sum(c.role is not None for c in members) < len(("Sgt", "Supt")):
        return [members]
    ranks = [state.rank(candidate) for candidate in members]
    steps = dict.fromkeys(rank for rank in ranks if rank is not None)
    if len(steps) < len(("Sgt", "Supt")):
        return [members]
    for candidate, rank in zip(members, ranks, strict=True):
        if rank is None:
            state.ambiguous.append((candidate.name.start, candidate.name.end))
    return [[c for c, rank in zip(members, ranks, strict=True) if rank == one] for one in steps]


_REACHED = frozenset(
    {"contacted", "reached", "interviewed", "asked", "approached", "questioned", "quizzed"}
    | {"queried", "pressed", "prompted", "challenged", "pushed"}
)
"""What opens a sentence before a comma: "Contacted, the officer said"."""


def _opens_sentences(keys: tuple[str, ...], members: list[Candidate]) -> bool:
    """Whether a participle opens the sentences: "Reacting, the senator said"."""
    if len(keys) == 1 and keys[0] in _REACHED:
        return all(c.name.initial for c in members)
    participle = len(keys) == 1 and keys[0].endswith("ing") and not flags(keys[0]) & GIVEN
    return (
        participle
        and len(keys[0]) > len("being")
        and all(c.name.initial and not c.speaks for c in members)
    )


_LEAST_MISSPELT = 5
"""Letters of a name that one wrong letter leaves recognisable."""


def _misspelt(state: Gathering, keys: tuple[str, ...], members: list[Candidate]) -> Group | None:
    """The one person named in full before whose surname differs in a letter: "Wimes", "Wines"."""
    if len(keys) != 1 or len(keys[0]) < _LEAST_MISSPELT or flags(keys[0]) or len(members) > 2:
        return None
    start = members[0].name.start
    near = [
        group
        for group in state.persons
        if 0 <= group.first_full < start
        and any(_differ_in_a_letter(keys[0], form[-1]) for form in group.forms)
    ]
    return near[0] if len(near) == 1 else None


def _differ_in_a_letter(one: str, other: str) -> bool:
    """Whether a letter is wrong, missing, too many or two are swapped; never a plural s."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 1 or one == other:
        return False
    if one + "s" == other or other + "s" == one:
        return False
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    rest, others = one[same:], other[same:]
    return (
        rest[1:] == others[1:]
        or rest[1:] == others
        or rest == others[1:]
        or (rest[1::-1] == others[:2] and rest[2:] == others[2:])
    )


def _is_crowd(members: list[Candidate]) -> bool:
    """Whether a word that only opens sentences may be a plural: "Demonstrators said"."""
    return all(c.name.initial for c in members) and members[0].text.endswith(
        ("ers", "ors", "ists", "ants", "ents", "ees", "ans", "ies", "men")
    )


def has_gender(text: str, members: list[Candidate]) -> bool:
    """Whether "he" or "she" rather than "it" follows a name that stands alone."""
    if any(c.name.kind == "acronym" for c in members):
        return False
    votes = 0
    for candidate in members:
        end = candidate.name.end
        personal, other = (
            _PERSONAL.search(text, end, end + 150),
            _IMPERSONAL.search(text, end, end + 150),
        )
        if personal and (not other or personal.start() < other.start()):
            votes += 1
        elif other:
            votes -= 1
    return votes > 0


def settle_function_words(analysis: "Analysis", state: Gathering) -> None:
    """Mentions of a person whose surname is also a function word: "May said"."""
    bearers = [g for g in state.persons if flags(g.forms[0][-1]) & (NOT_NAME | OPENER)]
    for group in bearers:
        word = group.members[0].text.split()[-1] if group.members else ""
        known = {c.name.end for c in group.members}
        for index, paragraph in enumerate(analysis.paragraphs):
            if not word or not is_running(state.text, paragraph):
                continue
            pattern = re.compile(rf"\b{re.escape(word)}\b")
            for match in pattern.finditer(state.text, paragraph.start, paragraph.end):
                start, end = match.span()
                name = names.Name(start, end, start, "unknown")
                if end not in known and speaks(state.text, name):
                    known.add(end)
                    state.place(Candidate(name, word, (group.forms[0][-1],), "", False, index))


def settle_headlines(analysis: "Analysis", state: Gathering) -> None:
    """Mentions in titles and headings of those whom the running text names.

    Every word of a headline may have a capital, so its own capitals prove nothing.
    """
    known = {form for g in state.persons for form in g.forms}
    openers = {form[0] for form in known} | state.by_word.keys()
    for index, (paragraph, sentences) in enumerate(analysis.paragraph_sentences):
        if is_running(analysis.text, paragraph):
            continue
        for start, end in sentences:
            for begin, written, joined in capitalised.runs(analysis.text, start, end):
                tokens = joined or capitalised.tokens_of[written]
                at = 0
                while at < len(tokens):
                    low = tokens[at].low
                    if bare(low) in openers or low in openers:
                        at += _headline_name(state, begin, tokens[at : at + 5], index, known)
                    else:
                        at += 1


def _headline_name(
    state: Gathering,
    begin: int,
    tokens: Sequence[capitalised.Token],
    paragraph: int,
    known: set[tuple[str, ...]],
) -> int:
    """Place the longest known name that opens with the first of some tokens of a sequence, which
    begins at `begin`; how many tokens to go on."""
    for length in range(len(tokens), 0, -1):
        keys = tuple(t.low for t in tokens[:length])
        if keys in known or (length == 1 and len(keys[0]) > 2 and state.fitting(keys)):
            start, end = begin + tokens[0].start, begin + tokens[length - 1].end
            name = names.Name(start, end, start, "unknown")
            written = " ".join(state.text[start:end].split())
            state.place(Candidate(name, written, keys, "", is_full(keys), paragraph))
            return length
    return 1
