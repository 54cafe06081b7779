"""Persons, organisations and their mentions in one article, and how to look them up."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from idlib_cli.facts.people.reference import Resolved

Gender = Literal["f", "m"]
EntityKind = Literal["person", "organisation"]


class Mention(NamedTuple):
    """A name in the text, with the title or role around it where there is one."""

    start: int
    end: int
    """The name alone."""
    phrase_start: int
    phrase_end: int
    """With title, role or apposition: "Foreign Minister Ada Lind"."""
    role: str | None
    """As written beside this mention, without determiner: "Foreign Minister"."""
    person: "Person"


@dataclass(slots=True, eq=False)
class Person:
    """A person or organisation of one article. Mutable while mentions are being gathered."""

    name: str
    """Canonical: the fullest form in the article, without title or rank."""
    kind: EntityKind
    gender: Gender | None = None
    """From titles, role nouns, given names and pronouns; None where unknown."""
    roles: tuple[str, ...] = ()
    """As written, without determiner, in order of first appearance."""
    mentions: tuple[Mention, ...] = ()


_place = itemgetter(0, 1)
"""Where a mention starts and ends."""


class People:
    """The persons and organisations of one article and where they are mentioned."""

    def __init__(
        self,
        persons: Iterable[Person] = (),
        *,
        ambiguous: Iterable[tuple[int, int]] = (),
        text: str = "",
        sentences: tuple[tuple[int, int], ...] = (),
        quoted: tuple[tuple[int, int], ...] = (),
        words: Sequence[Sequence[str]] = (),
    ) -> None:
        self.persons = tuple(persons)
        """In order of first mention."""
        self.ambiguous = tuple(sorted(ambiguous))
        """(start, end) of names that two or more persons of the article share."""
        self.text = text
        self.sentences = sentences
        self.words = words
        """The `plain_words` of each of `sentences`."""
        self.quoted = quoted
        """(start, end) of what stands inside quotation marks, in order."""
        self.mentions = tuple(
            sorted(chain.from_iterable([p.mentions for p in self.persons]), key=_place)
        )
        self._starts = [m.start for m in self.mentions]
        self._quoted_starts = [start for start, _ in quoted]

    def at(self, start: int, end: int) -> Mention | None:
        """The mention whose name overlaps `start:end`; of several, the last in the text.

        A phrase such as "Kremlin spokesman Dmitry Peskov" ends in the one it names.
        """
        for index in range(bisect_right(self._starts, end - 1) - 1, -1, -1):
            mention = self.mentions[index]
            if mention.end > start:
                return mention
            if mention.start < start - 200:
                return None
        return None

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions whose names lie in `start:end`, in order."""
        first = bisect_right(self._starts, start - 1)
        found = []
        for mention in self.mentions[first : bisect_left(self._starts, end, first)]:
            if mention.end <= end:
                found.append(mention)
        return tuple(found)

    def is_ambiguous(self, start: int, end: int) -> bool:
        """Whether the name at `start:end` could be any of several persons of the article."""
        index = bisect_right(self.ambiguous, (end, 0)) - 1
        return index >= 0 and self.ambiguous[index][1] > start

    def is_quoted(self, position: int) -> bool:
        """Whether a position lies inside quotation marks."""
        index = bisect_right(self._quoted_starts, position) - 1
        return index >= 0 and position < self.quoted[index][1]

    @cached_property
    def pronouns(self) -> "tuple[Resolved, ...]":
        """Every "he" and "she" of the article with its person, in order."""
        from idlib_cli.facts.people import reference

        return reference.pronouns(self)

    @cached_property
    def organisations_by_word(self) -> dict[str, list[Person]]:
        """The organisations with a word, in lower case, in their names."""
        found: dict[str, list[Person]] = {}
        for person in self.persons:
            if person.kind == "organisation":
                for word in {word.lower() for word in person.name.split()}:
                    found.setdefault(word, []).append(person)
        return found

    def named(self, name: str) -> Person | None:
        """The person or organisation of exactly that canonical name."""
        return next((p for p in self.persons if p.name == name), None)

    def by_role(self, noun: str) -> tuple[Person, ...]:
        """Everybody with a role whose head noun is `noun` ("spokesman", "minister")."""
        from idlib_cli.facts.people.roles import head_noun

        noun = noun.lower()
        return tuple(p for p in self.persons if any(head_noun(role) == noun for role in p.roles))

    def resolve_pronoun(
        self, position: int, pronoun: str, *, prefer: Person | None = None
    ) -> Person | None:
        """Whom "he" or "she" at `position` stands for: see `reference.pronoun`."""
        from idlib_cli.facts.people import reference

        return reference.pronoun(self, position, pronoun, prefer=prefer)

    def resolve_description(self, description: str, position: int) -> Person | None:
        """Whom "the minister" at `position` stands for: see `description.resolve`."""
        from idlib_cli.facts.people.description import resolve

        return resolve(self, description, position)
