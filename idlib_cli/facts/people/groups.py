"""Persons and organisations while an article is being gathered: who is whom so far."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people import namesakes
from idlib_cli.facts.people.candidates import Candidate
from idlib_cli.facts.people.lower_words import LowerWords
from idlib_cli.facts.people.model import EntityKind, Gender
from idlib_cli.facts.people.ranks import step
from idlib_cli.language.lexicon import adjectives
from idlib_cli.language.name_forms import bare, can_mean, is_full, same

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_BRACKETED = re.compile(r"\s\(([A-Z][A-Za-z&.-]{1,9})\)")


_PRONOUN = re.compile(r"\b(?:he|himself|she|herself)\b")
"""What stands for a subject: "him" and "her" may be somebody else."""
_LONGEST_SENTENCE = 300
_MOST_NAMESAKES = 24
_LETTERS = 4
"""More letters than a rank at the head of a name has."""


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
        self.ranks: set[int] = set()
        """The steps of the ranks before the name, as far as asked for."""
        self.kin = False
        """Whether the person is only named as somebody's relative: "his wife, Ada Lind"."""

    def add(self, candidate: Candidate) -> None:
        self.members.append(candidate)
        if candidate.keys not in self.forms:
            self.forms.append(candidate.keys)
        self.suffix = self.suffix or candidate.suffix
        self.gender = self.gender or candidate.gender
        if self.first_full < 0 and candidate.full:
            self.first_full = candidate.name.start


class Gathering:
    """The persons and organisations of an article while they are being gathered."""

    def __init__(self, analysis: "Analysis") -> None:
        self.text = analysis.text
        self.lower = LowerWords(self.text)
        self.persons: list[Group] = []
        self.organisations: dict[str, Group] = {}
        self.acronyms: dict[str, Group] = {}
        self.ambiguous: list[tuple[int, int]] = []
        self._fits: dict[tuple[str, ...], list[Group]] = {}
        self.by_word: dict[str, list[Group]] = {}
        """The persons with a word in their names, at most so many that time stays linear."""

    def join(self, candidate: Candidate) -> None:
        """Add a full name to the person it names, or start a new one."""
        keys = candidate.keys
        near = self.by_word.get(bare(keys[-1]), ())
        fitting = [g for g in near if keys in g.forms or any(same(f, keys) for f in g.forms)]
        if candidate.suffix:
            fitting = [g for g in fitting if g.suffix in {"", candidate.suffix}]
        if candidate.gender:
            fitting = [g for g in fitting if g.gender in {None, candidate.gender}]
        if len(fitting) == 1:
            group = fitting[0]
        else:
            group = Group("person")
            self.persons.append(group)
        known = keys in group.forms
        group.add(candidate)
        if not known:
            self.enter(group, keys)

    def enter(self, group: Group, keys: tuple[str, ...]) -> None:
        """Make a person findable by the words of a name."""
        self._fits.clear()
        for word in keys:
            groups = self.by_word.setdefault(bare(word), [])
            if group not in groups and len(groups) < _MOST_NAMESAKES:
                groups.append(group)

    def marry(self, candidates: list[Candidate]) -> None:
        """New persons for titles that speak against everybody of a surname: "Mr Lind" beside Ada.

        To be called before `place`, so that the bare surname is then nobody's in particular.
        """
        for candidate in candidates:
            if not (candidate.gender and candidate.name.titled and not candidate.full):
                continue
            fitting = self.fitting(candidate.keys)
            known = [g for g in fitting if g.first_full < candidate.name.start]
            fitting = known or fitting  # whom only a later line names is not meant
            for group in fitting:
                group.gender = group.gender or self._gender_told(group)
            if fitting and all(g.gender not in {None, candidate.gender} for g in fitting):
                group = Group("person")
                group.gender = candidate.gender
                group.forms.append(candidate.keys)
                group.first_full = candidate.name.start
                self.persons.append(group)
                self.enter(group, candidate.keys)

    def part_ranks(self, candidates: list[Candidate]) -> None:
        """New persons for ranks that speak against everybody of a surname, where nobody's given
        name is told: "PC Lind" beside "DS Lind". To be called before `place`."""
        for candidate in candidates:
            if candidate.role is None or len(candidate.keys) != 1:
                continue
            rank = self.rank(candidate)
            if rank is None:
                continue
            fitting = self.fitting(candidate.keys)
            if fitting and all(self._outranks(g, rank) for g in fitting):
                group = Group("person")
                group.forms.append(candidate.keys)
                group.ranks.add(rank)
                self.persons.append(group)
                self.enter(group, candidate.keys)

    def rank(self, candidate: Candidate) -> int | None:
        """The step of the rank before a name, or at its head ("DS Lind")."""
        if candidate.role is not None and candidate.name.titled:
            return step(self.text[slice(*candidate.role)])
        written = len(candidate.keys) > 1 and candidate.text.partition(" ")[0]
        return step(written) if written and written.isupper() and len(written) < _LETTERS else None

    def _ranks(self, group: Group) -> set[int]:
        """The ranks under which somebody is named."""
        if not group.ranks:
            told = map(self.rank, group.members)
            group.ranks = {rank for rank in told if rank is not None}
        return group.ranks

    def _are_ranked(self, groups: list[Group]) -> bool:
        """Whether only their ranks tell them apart, so that a bare surname may be each one's."""
        return all(group.ranks for group in groups)

    def _outranks(self, group: Group, rank: int) -> bool:
        """Whether somebody without a given name has another rank alone."""
        known = self._ranks(group)
        named = any(is_full(form) and step(form[0]) is None for form in group.forms)
        return bool(known) and rank not in known and not named

    def _gender_told(self, group: Group) -> Gender | None:
        """What the pronouns say in the sentence that introduces somebody; None where both "he"
        and "she" stand there, or somebody else is named in it."""
        first = group.members[0].name if group.members else None
        if first is None or not first.initial:
            return None
        told = set(_PRONOUN.findall(self.text, first.end, _sentence_end(self.text, first.end)))
        if told and told <= {"she", "herself"}:
            return "f"
        return "m" if told and told <= {"he", "himself"} else None

    def fitting(self, keys: tuple[str, ...]) -> list[Group]:
        """The persons whom a short form fits best."""
        found = self._fits.get(keys)
        if found is None:
            near = self.by_word.get(bare(keys[-1]), [])
            if len(near) < 2:  # mostly
                found = self._fits[keys] = [g for g in near if _may_mean(keys, g)]
                return found
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
        if not fitting:
            return False
        if candidate.suffix:
            fitting = [g for g in fitting if g.suffix in {"", candidate.suffix}]
        if name.titled and candidate.gender:
            fitting = [g for g in fitting if g.gender in {None, candidate.gender}]
        if len(fitting) > 1:
            rank = self.rank(candidate) if name.titled else None
            borne = [g for g in fitting if rank in self._ranks(g)] if rank is not None else []
            if len(borne) == 1:
                fitting = borne
            elif rank is not None or not self._are_ranked(fitting):
                fitting = namesakes.pick(self.text, candidate, fitting)
        elif len(candidate.keys) == 1 and fitting[:1] and fitting[0].first_full > name.start:
            fitting = self._introduced(candidate.keys[0], name.start) or fitting
        if len(fitting) == 1 and not namesakes.is_a_relatives(self.text, candidate, fitting[0]):
            fitting[0].add(candidate)
        elif fitting:
            self.ambiguous.append((name.start, name.end))
        return bool(fitting)

    def _introduced(self, word: str, before: int) -> list[Group]:
        """Whom a single name means that only a later one is known by: who has it among the given
        names and was introduced before, if that is one person: "Tesfaye Lemma … Tesfaye said …
        Girma Tesfaye"."""
        near = self.by_word.get(bare(word), ())
        known = [g for g in near if 0 <= g.first_full < before and any(word in f for f in g.forms)]
        return known if len(known) == 1 else []

    def organise(self, candidate: Candidate) -> None:
        """Add an organisation, and the acronym that brackets after it define."""
        group = self.organisations.setdefault(_key(candidate.text), Group("organisation"))
        group.add(candidate)
        match = _BRACKETED.match(self.text, candidate.name.end)
        if match:
            self.acronyms.setdefault(match.group(1).replace(".", ""), group)


def _may_mean(keys: tuple[str, ...], group: Group) -> bool:
    return any(can_mean(keys, form) for form in group.forms)


def _sentence_end(text: str, start: int) -> int:
    end = text.find(". ", start, start + _LONGEST_SENTENCE)
    return end if end >= 0 else start + _LONGEST_SENTENCE


def _key(name: str) -> str:
    """An organisation's name as it is compared: "Russia's army" is the Russian army."""
    first, _, rest = name.lower().partition(" ")
    country = first.removesuffix("'s").removesuffix("’s")
    return f"{adjectives().get(country, first)} {rest}" if country != first else name.lower()
