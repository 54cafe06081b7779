"""Who a phrase beside a quote stands for: names to their fullest form, pronouns to names.

Names and their mentions come from `analysis.people`. A pronoun goes to the speaker of the quote
before it where that fits, else to the last person mentioned that fits in number and gender; where
two fit equally well, to nobody.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.lexicon import closed

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.people import Person

_GENDER = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_PRONOUNS = closed("pronouns")
_LEADING = re.compile(
    # articles and the like, which a canonical name goes without
    r"(?:the|a|an|another|one|some|its|his|her|their|this|that)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as printed: canonical name and role, with the mention beside the quote."""

    start: int
    end: int
    name: str | None
    role: str | None
    person: "Person | None" = None
    unresolved: bool = False


class Speakers:
    """Resolves the mentions of one article, in the order of the text."""

    def __init__(self, analysis: "Analysis") -> None:
        self.text = analysis.text
        self.people = analysis.people
        self.last: Speaker | None = None

    def resolve(self, start: int, end: int, cue_start: int | None = None) -> Speaker:
        """The speaker that `text[start:end]` names; the name is None where that is not clear."""
        written = self.text[start:end]
        lowered = written.lower()
        if lowered in _PRONOUNS:
            found = self._pronoun(start, end, lowered)
        else:
            found = self._named(start, end, written)
        self.last = found
        return found

    def _named(self, start: int, end: int, written: str) -> Speaker:
        mention = self.people.at(start, end)
        if mention is not None and mention.end >= end - 1:
            person = mention.person
            role = mention.role or (person.roles[0] if person.roles else None)
            return Speaker(start, end, person.name, role, person)
        name = _LEADING.sub("", written, count=1) if _LEADING.match(written) else written
        return Speaker(start, end, " ".join(name.split()) or None, None)

    def _pronoun(self, start: int, end: int, pronoun: str) -> Speaker:
        if pronoun in ("i", "we", "you", "one", "who"):
            return Speaker(start, end, None, None, unresolved=True)
        gender = _GENDER.get(pronoun)
        if gender is not None:
            person = self._last_person(start, gender)
            if person is not None:
                role = person.roles[0] if person.roles else None
                return Speaker(start, end, person.name, role, person)
        return Speaker(start, end, None, None, unresolved=True)

    def _last_person(self, start: int, gender: str) -> "Person | None":
        if self.last is not None and self.last.person is not None:
            person = self.last.person
            if person.kind == "person" and person.gender in (gender, None):
                return person
        for mention in reversed(self.people.mentions):
            person = mention.person
            if mention.end <= start and person.kind == "person" and person.gender in (gender, None):
                return person
        return None
