"""A speaker as printed, and what an article's last speaker can still stand for."""

from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.quotes.written import is_one_person

if TYPE_CHECKING:
    from idlib_cli.facts.people import Person

_RECENT = 600
"""Characters after its mention within which a speaker may be taken up."""


class Speaker(NamedTuple):
    """A speaker as printed: canonical name and role, with the mention beside the quote."""

    start: int
    end: int
    name: str | None
    role: str | None
    person: "Person | None" = None
    by: str = "named"
    """How the name was found: named, pronoun, description, role, nobody."""

    @property
    def is_person(self) -> bool:
        """Whether it is somebody whom the article names."""
        return self.person is not None and self.person.kind == "person"

    @property
    def is_body(self) -> bool:
        """Whether "it" or "they" can stand for it: an organisation, "police", "researchers"."""
        if self.person is not None:
            return self.person.kind == "organisation"
        return self.by != "nobody" and not is_one_person(self.name or "")

    def is_recent(self, start: int) -> bool:
        """Whether it was named in the lines before `start`."""
        return 0 <= start - self.end < _RECENT


def nobody(start: int, end: int) -> Speaker:
    """The speaker where the text leaves open who it is."""
    return Speaker(start, end, None, None, None, "nobody")
