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
from idlib_cli.facts.people.candidates import Candidate, gather, is_running, lower_words, speaks
from idlib_cli.facts.people.gender import given
from idlib_cli.facts.people.model import EntityKind, Gender, Mention, People, Person
from idlib_cli.language import names
from idlib_cli.language.lexicon import (
    GIVEN,
    MODIFIER,
    NATION,
    NOT_NAME,
    OPENER,
    PLACE,
    THING,
    TITLE,
    flags,
)
from idlib_cli.language.name_forms import bare, can_mean, is_full, same

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_BRACKETED = re.compile(r"\s\(([A-Z][A-Za-z&.-]{1,9})\)")
_IMPERSONAL = re.compile(r"\b(?:its?|they|their)\b")
_PERSONAL = re.compile(r"\b(?:he|she|his|her)\b")
_KIN = frozenset(
    {"wife", "husband", "son", "daughter", "sister", "brother", "father", "mother", "widow"}
    | {"widower", "uncle", "aunt", "nephew", "niece", "cousin", "fiance", "fiancee", "partner"}
    | {"grandson", "granddaughter", "grandfather", "grandmother"}
)


class Group:
    """One person or organisation while it is being gathered."""

    def __init__(self, kind: EntityKind) -> None:
        self.kind = kind
        self.members: list[Candidate] = []
        self.forms: list[tuple[str, ...]] = []
        self.suffix = ""
        self.gender: Gender | None = None
        self.first_full = -1
        """Where the person is first named in full."""
        self.kin = False
        """Whether the person is only named as somebody's relative: "his wife, Ada Lind"."""

    def add(self, candidate: Candidate) -> None:
        self.members.append(candidate)
        if candidate.keys not in self.forms:
            self.forms.append(candidate.keys)
        self.suffix = self.suffix or candidate.suffix
        self.gender = self.gender or candidate.gender
        if self.first_full < 0 and is_full(candidate.keys):
            self.first_full = candidate.name.start


class Gathering:
    """The persons and organisations of an article while they are being gathered."""

    def __init__(self, analysis: "Analysis") -> None:
        self.text = analysis.text
        self.lower = lower_words(self.text)
        self.persons: list[Group] = []
        self.organisations: dict[str, Group] = {}
        self.acronyms: dict[str, Group] = {}
        self.ambiguous: list[tuple[int, int]] = []
        self._fits: dict[tuple[str, ...], list[Group]] = {}
        self.by_word: dict[str, list[Group]] = {}

    def join(self, candidate: Candidate) -> None:
        """Add a full name to the person it names, or start a new one."""
        near = self.by_word.get(bare(candidate.keys[-1]), ())
        fitting = [g for g in near if any(same(f, candidate.keys) for f in g.forms)]
        if candidate.suffix:
            fitting = [g for g in fitting if g.suffix in {"", candidate.suffix}]
        if candidate.gender:
            fitting = [g for g in fitting if g.gender in {None, candidate.gender}]
        if len(fitting) == 1:
            group = fitting[0]
        else:
            group = Group("person")
            self.persons.append(group)
        group.add(candidate)
        self.enter(group, candidate.keys)

    def enter(self, group: Group, keys: tuple[str, ...]) -> None:
        """Make a person findable by the words of a name."""
        self._fits.clear()
        for word in keys:
            groups = self.by_word.setdefault(bare(word), [])
            if group not in groups:
                groups.append(group)

    def marry(self, candidates: list[Candidate]) -> None:
        """New persons for titles that speak against everybody of a surname: "Mr Lind" beside Ada.

        To be called before `place`, so that the bare surname is then nobody's in particular.
        """
        for candidate in candidates:
            if not (candidate.name.titled and candidate.gender and not is_full(candidate.keys)):
                continue
            fitting = self.fitting(candidate.keys)
            if fitting and all(g.gender not in {None, candidate.gender} for g in fitting):
                group = Group("person")
                group.gender = candidate.gender
                group.forms.append(candidate.keys)
                group.first_full = candidate.name.start
                self.persons.append(group)
                self.enter(group, candidate.keys)

    def fitting(self, keys: tuple[str, ...]) -> list[Group]:
        """The persons whom a short form fits best."""
        found = self._fits.get(keys)
        if found is None:
            near = self.by_word.get(bare(keys[-1]), ())
            scored = [(min(3, max(can_mean(keys, f) for f in g.forms)), g) for g in near]
            best = max((score for score, _ in scored), default=0)
            found = [g for score, g in scored if score == best] if best else []
            self._fits[keys] = found
        return found

    def place(self, candidate: Candidate) -> bool:
        """Give a short or doubtful form to the one it means; whether there was anyone."""
        name = candidate.name
        if name.kind in {"acronym", "organisation"}:
            group = self.acronyms.get(candidate.text.replace(".", ""))
            if group:
                group.add(candidate)
                return True
        if (name.after_the and not name.titled) or candidate.located:
            return False
        fitting = self.fitting(candidate.keys)
        if candidate.suffix:
            fitting = [g for g in fitting if g.suffix in {"", candidate.suffix}]
        if name.titled and candidate.gender:
            fitting = [g for g in fitting if g.gender in {None, candidate.gender}]
        if len(fitting) > 1:
            fitting = self.pick(candidate, fitting)
        if len(fitting) == 1:
            fitting[0].add(candidate)
        elif fitting:
            self.ambiguous.append((name.start, name.end))
        return bool(fitting)

    def pick(self, candidate: Candidate, groups: list[Group]) -> list[Group]:
        """Of several who share a surname, those that title, order or paragraph leave."""
        start = candidate.name.start
        for narrowed in (
            [g for g in groups if g.first_full < start],
            [g for g in groups if not g.kin],
            [g for g in groups if _named_in(g, candidate.paragraph, start)],
            [g for g in groups if any(c.keys == candidate.keys for c in g.members)],
        ):
            if len(narrowed) == 1:
                return narrowed
        return groups

    def organise(self, candidate: Candidate) -> None:
        """Add an organisation, and the acronym that brackets after it define."""
        group = self.organisations.setdefault(candidate.text.lower(), Group("organisation"))
        group.add(candidate)
        match = _BRACKETED.match(self.text, candidate.name.end)
        if match:
            self.acronyms.setdefault(match.group(1).replace(".", ""), group)


def _named_in(group: Group, paragraph: int, before: int) -> bool:
    return any(
        c.paragraph == paragraph and c.name.start < before and (is_full(c.keys) or c.name.titled)
        for c in group.members
    )


def find(analysis: "Analysis") -> People:
    """Everybody named in the article."""
    running, spare = gather(analysis)
    state = Gathering(analysis)
    surnames = Counter(c.keys[-1] for c in running if len(c.keys) == 1 and not c.name.after_the)
    known = {c.keys for c in running if c.name.kind == "person"}
    groups_named = {c.keys for c in running if c.grouped}
    groups_named -= {c.keys for c in running if c.personal}
    left = []
    for candidate in running:
        candidate.grouped = candidate.keys in groups_named
        kind = candidate.name.kind
        if is_full(candidate.keys) and _is_person(candidate, surnames, state.lower):
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
        group.kin = bool(heads) and all(head in _KIN for head in heads)
    state.marry(left)
    left += [
        c for c in spare if bare(c.keys[-1]) in state.by_word and _may_be_person(state.text, c)
    ]
    unknown = [c for c in left if not state.place(c)]
    _singles(state, unknown)
    _function_words(analysis, state)
    _headlines(analysis, state)
    groups = state.persons + list(state.organisations.values())
    built = [_build(analysis.text, group) for group in groups if group.members]
    built.sort(key=lambda p: p.mentions[0].start)
    return People(
        built,
        ambiguous=state.ambiguous,
        text=analysis.text,
        sentences=analysis.sentences,
        quoted=tuple((q.start, q.end) for q in analysis.quotations),
    )


def _function_words(analysis: "Analysis", state: Gathering) -> None:
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
                    state.place(Candidate(name, word, (group.forms[0][-1],), "", index))


def _may_be_person(text: str, candidate: Candidate) -> bool:
    """Whether a word that is a place or common noun may be a person's surname here."""
    return candidate.name.kind != "place" or candidate.name.initial or speaks(text, candidate.name)


def _is_person(candidate: Candidate, surnames: Counter[str], lower: frozenset[str]) -> bool:
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
    return bool(surnames[keys[-1]] or candidate.speaks or any(flags(k) & GIVEN for k in keys))


def _trimmed(candidate: Candidate, known: set[tuple[str, ...]], lower: frozenset[str]) -> Candidate:
    """Without a first word that is no part of the name: "Crooked Ada Lind"."""
    keys, name = candidate.keys, candidate.name
    if len(keys) < 3 or flags(keys[0]) & GIVEN or not flags(keys[1]) & GIVEN:
        return candidate
    if len(keys[0]) < 2 or not is_full(keys[1:]) or not (keys[1:] in known or keys[0] in lower):
        return candidate
    start = name.end - len(candidate.text) + len(candidate.text.split()[0]) + 1
    return replace(
        candidate,
        name=name._replace(start=start),
        keys=keys[1:],
        text=" ".join(candidate.text.split()[1:]),
        gender=candidate.gender or given(keys[1]),
    )


def _singles(state: Gathering, unknown: list[Candidate]) -> None:
    """Names that no full name explains: single names of persons, organisations that speak."""
    by_form: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in unknown:
        if candidate.name.kind not in {"place", "thing"}:
            by_form.setdefault(candidate.keys, []).append(candidate)
    for keys, members in by_form.items():
        sure = [c for c in members if not (c.name.initial and keys[0] in state.lower)]
        the = any(c.name.after_the for c in members)
        speaks = any(c.speaks and not c.located for c in sure)
        kind: EntityKind | None = None
        if members[0].grouped or any(c.name.kind == "organisation" for c in members):
            kind = "organisation"
        elif not the and (
            any(c.personal for c in sure) or (len(keys) == 1 and speaks and flags(keys[0]) & GIVEN)
        ):
            kind = "person"
        elif speaks and keys[0] not in state.lower and not _is_crowd(members):
            kind = "organisation" if the or not _has_gender(state.text, members) else "person"
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


def _is_crowd(members: list[Candidate]) -> bool:
    """Whether a word that only opens sentences may be a plural: "Demonstrators said"."""
    return all(c.name.initial for c in members) and members[0].text.endswith(
        ("ers", "ors", "ists", "ants", "ents", "ees", "ans", "ies", "men")
    )


def _has_gender(text: str, members: list[Candidate]) -> bool:
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


def _headlines(analysis: "Analysis", state: Gathering) -> None:
    """Mentions in titles and headings of those whom the running text names.

    Every word of a headline may have a capital, so its own capitals prove nothing.
    """
    known = {form for g in state.persons for form in g.forms}
    for index, (paragraph, sentences) in enumerate(analysis.paragraph_sentences):
        if is_running(analysis.text, paragraph):
            continue
        for start, end in sentences:
            for tokens in names.runs(analysis.text, start, end):
                at = 0
                while at < len(tokens):
                    at += _headline_name(state, tokens[at:], index, known)


def _headline_name(
    state: Gathering, tokens: list[names.Token], paragraph: int, known: set[tuple[str, ...]]
) -> int:
    """Place the longest known name at the start of the tokens; how many tokens to go on."""
    for length in range(min(5, len(tokens)), 0, -1):
        keys = tuple(t.low for t in tokens[:length])
        if keys in known or (length == 1 and len(keys[0]) > 2 and state.fitting(keys)):
            start, end = tokens[0].start, tokens[length - 1].end
            name = names.Name(start, end, start, "unknown")
            written = " ".join(state.text[start:end].split())
            state.place(Candidate(name, written, keys, "", paragraph))
            return length
    return 1


def _build(text: str, group: Group) -> Person:
    members = sorted(group.members, key=lambda c: c.name.start)
    counts = Counter(c.text for c in members)
    fullest = max(counts, key=lambda form: (not _abbreviated(form), len(form.split()), len(form)))
    person = Person(fullest, group.kind, group.gender)
    written: list[str] = []
    mentions = []
    for candidate in members:
        name, role = candidate.name, None
        begin, end = name.start, name.end
        if candidate.role:
            begin = candidate.role[0]
            role = _clean(text, *candidate.role)
            written.append(role)
        if candidate.apposition:
            apposed = _clean(text, *candidate.apposition)
            written.append(apposed)
            end = candidate.apposition[1]
            role = role or apposed
        mentions.append(Mention(name.start, name.end, begin, end, role, person))
    person.mentions = tuple(mentions)
    person.roles = tuple(dict.fromkeys(r for r in written if not flags(roles.head_noun(r)) & TITLE))
    return person


def _abbreviated(form: str) -> bool:
    return form.isupper() and len(form) < 7


def _clean(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
