"""Candidates put together into persons and organisations.

Full names first: two full names are one person where the surname is the same and the given names
do not speak against it. Then every shorter form ("Lind", "Mr Lind", "Xi") goes to the person it
can only mean; a form that two persons share goes to the one that title or paragraph picks out,
else to nobody (`People.ambiguous`).
"""

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from idlib_cli.facts.people import roles
from idlib_cli.facts.people.candidates import Candidate, gather, is_given, lower_words
from idlib_cli.facts.people.model import EntityKind, Gender, Mention, People, Person
from idlib_cli.language.names import lexicon

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_BRACKETED = re.compile(r"\s\(([A-Z][A-Za-z&.-]{1,9})\)")
_ARTICLE = re.compile(r"^(?:[ae][lsrntdz]|ash)-")
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "de",
        "del",
        "la",
        "las",
        "los",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "ben",
        "bint",
        "ibn",
        "abu",
        "ul",
        "y",
        "i",
        "e",
        "du",
        "des",
        "le",
        "della",
        "ten",
        "st",
    ]
)


class _Group:
    """One person or organisation while it is being gathered."""

    def __init__(self, kind: EntityKind) -> None:
        self.kind = kind
        self.members: list[Candidate] = []
        self.forms: list[tuple[str, ...]] = []
        self.suffix = ""
        self.gender: Gender | None = None

    def add(self, candidate: Candidate) -> None:
        self.members.append(candidate)
        if candidate.keys not in self.forms:
            self.forms.append(candidate.keys)
        self.suffix = self.suffix or candidate.suffix


def find(analysis: "Analysis") -> People:
    """Everybody named in the article."""
    running, headings = gather(analysis)
    lower = lower_words(analysis.text)
    surnames = Counter(c.keys[-1] for c in running if len(c.keys) == 1 and not c.name.after_the)
    persons: list[_Group] = []
    organisations: dict[str, _Group] = {}
    acronyms: dict[str, _Group] = {}
    left: list[Candidate] = []
    for candidate in running:
        if len(candidate.keys) > 1 and _is_person(candidate, surnames, lower):
            _join(persons, candidate)
        elif candidate.name.kind == "organisation":
            _organise(analysis.text, organisations, acronyms, candidate)
        else:
            left.append(candidate)
    ambiguous: list[tuple[int, int]] = []
    unknown: list[Candidate] = []
    for candidate in left:
        _place(candidate, persons, acronyms, ambiguous, unknown)
    _singles(unknown, persons, organisations, acronyms, lower)
    for candidate in headings:
        _place(candidate, persons, acronyms, ambiguous, [])
        if candidate.name.kind == "organisation" and candidate.text.lower() in organisations:
            organisations[candidate.text.lower()].add(candidate)
    groups = persons + list({id(g): g for g in organisations.values()}.values())
    built = [_build(analysis.text, group) for group in groups if group.members]
    built.sort(key=lambda p: p.mentions[0].start)
    return People(built, ambiguous=ambiguous, text=analysis.text, sentences=analysis.sentences)


def _is_person(candidate: Candidate, surnames: Counter[str], lower: frozenset[str]) -> bool:
    """Whether a name of several words names a person."""
    name, keys = candidate.name, candidate.keys
    if name.kind == "person":
        return True
    if name.kind != "unknown" or name.after_the or len(keys) > 5:
        return False
    if candidate.personal:
        return True
    common = sum(k in lower or k in lexicon().modifiers or k in lexicon().things for k in keys)
    if common or any(k in lexicon().places or k in lexicon().nationalities for k in keys):
        return False
    if candidate.located:
        return False
    return bool(surnames[keys[-1]] or candidate.speaks or any(is_given(k) for k in keys))


def _join(persons: list[_Group], candidate: Candidate) -> None:
    """Add a full name to the person it names, or start a new one."""
    fitting = [g for g in persons if any(_same(form, candidate.keys) for form in g.forms)]
    fitting = [
        g for g in fitting if not (g.suffix and candidate.suffix) or g.suffix == candidate.suffix
    ]
    told = candidate.gender
    fitting = [g for g in fitting if not (told and g.gender and g.gender != told)]
    if len(fitting) == 1:
        group = fitting[0]
    else:
        group = _Group("person")
        persons.append(group)
    group.add(candidate)
    group.gender = group.gender or told


def _surname(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The last word, with "al-" and the like taken off."""
    last = keys[-1]
    if "-" in last[:5]:
        return (_ARTICLE.sub("", last),)
    return (last,)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's."""
    if one == other:
        return True
    if len(one) < 2 or len(other) < 2 or _surname(one) != _surname(other):
        return False
    given, others = one[:-1], other[:-1]
    given = tuple(k for k in given if k not in _PARTICLES) or given
    others = tuple(k for k in others if k not in _PARTICLES) or others
    short, long = sorted((given, others), key=len)
    return all(any(_matches(k, o) for o in long) for k in short)


def _matches(one: str, other: str) -> bool:
    return one == other or ((len(one) == 1 or len(other) == 1) and one[:1] == other[:1])


@lru_cache(maxsize=4096)
def _can_mean(keys: tuple[str, ...], form: tuple[str, ...]) -> int:
    """How well a short form fits a full name: 0 not at all, 3 best."""
    if len(keys) >= len(form):
        return 0
    bare = tuple(k for k in keys if k not in _PARTICLES) or keys
    if keys == form[-len(keys) :] or _surname(bare) == _surname(form):
        return 3 if len(bare) == 1 or bare == form[-len(bare) :] else 0
    if form[0] in lexicon().family_first and keys == form[: len(keys)]:
        return 3
    for at in range(len(form) - len(keys), -1, -1):
        if form[at : at + len(keys)] == keys and keys[0] not in _PARTICLES:
            return 1 if at == 0 else 2
    return 0


def _place(
    candidate: Candidate,
    persons: list[_Group],
    acronyms: dict[str, _Group],
    ambiguous: list[tuple[int, int]],
    unknown: list[Candidate],
) -> None:
    """Give a short or doubtful form to the one it means."""
    if candidate.name.kind in {"acronym", "organisation"} or candidate.text.isupper():
        group = acronyms.get(candidate.text.replace(".", ""))
        if group:
            group.add(candidate)
            return
    scored = []
    for group in persons:
        score = max((_can_mean(candidate.keys, form) for form in group.forms), default=0)
        if candidate.keys in group.forms:
            score = 4
        if score:
            scored.append((score, group))
    if candidate.name.after_the and not candidate.name.titled:
        scored = []
    if not scored:
        unknown.append(candidate)
        return
    best = max(score for score, _ in scored)
    fitting = [group for score, group in scored if score == best]
    if len(fitting) > 1:
        fitting = _pick(candidate, fitting)
    if len(fitting) == 1:
        fitting[0].add(candidate)
        fitting[0].gender = fitting[0].gender or candidate.gender
    else:
        ambiguous.append((candidate.name.start, candidate.name.end))


def _pick(candidate: Candidate, groups: list[_Group]) -> list[_Group]:
    """Of several who share a surname, those that title, order or paragraph leave."""
    told = candidate.gender
    if told:
        agreeing = [g for g in groups if g.gender in {told, None}]
        if len(agreeing) == 1:
            return agreeing
        groups = agreeing or groups
    start = candidate.name.start
    full = [(g, [m for m in g.members if len(m.keys) > len(candidate.keys)]) for g in groups]
    earlier = [g for g, members in full if any(m.name.start < start for m in members)]
    if len(earlier) == 1:
        return earlier
    near = [
        g
        for g, members in full
        if any(m.paragraph == candidate.paragraph and m.name.start < start for m in members)
    ]
    return near if len(near) == 1 else groups


def _singles(
    unknown: list[Candidate],
    persons: list[_Group],
    organisations: dict[str, _Group],
    acronyms: dict[str, _Group],
    lower: frozenset[str],
) -> None:
    """Names that no full name explains: single names of persons, organisations that speak."""
    by_form: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in unknown:
        by_form.setdefault(candidate.keys, []).append(candidate)
    for keys, members in by_form.items():
        sure = [c for c in members if not (c.name.initial and keys[0] in lower)]
        personal = [c for c in sure if c.personal and not c.name.after_the]
        if personal or (
            len(keys) == 1
            and is_given(keys[0])
            and any(c.speaks for c in sure)
            and not any(c.name.after_the for c in members)
        ):
            group = _Group("person")
            persons.append(group)
            for candidate in members:
                group.add(candidate)
                group.gender = group.gender or candidate.gender
        elif any(c.speaks and not c.located for c in sure) and keys[0] not in lower:
            group = organisations.setdefault(members[0].text.lower(), _Group("organisation"))
            for candidate in members:
                group.add(candidate)


def _organise(
    text: str,
    organisations: dict[str, _Group],
    acronyms: dict[str, _Group],
    candidate: Candidate,
) -> None:
    """Add an organisation, and the acronym that brackets after it define."""
    group = organisations.setdefault(candidate.text.lower(), _Group("organisation"))
    group.add(candidate)
    match = _BRACKETED.match(text, candidate.name.end)
    if match:
        acronyms.setdefault(match.group(1).replace(".", ""), group)


def _build(text: str, group: _Group) -> Person:
    members = sorted(group.members, key=lambda c: c.name.start)
    counts = Counter(c.text for c in members)
    fullest = max(
        counts,
        key=lambda form: (
            len(form.split()) if not form.isupper() or len(form) > 6 else 0,
            len(form),
            counts[form],
        ),
    )
    person = Person(" ".join(fullest.split()), group.kind, group.gender)
    written: list[str] = []
    mentions = []
    for candidate in members:
        name = candidate.name
        role = None
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
    person.roles = tuple(
        dict.fromkeys(r for r in written if roles.head_noun(r) not in lexicon().titles)
    )
    return person


def _clean(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
