"""A quote on its way to a record."""

from dataclasses import dataclass, field
from typing import Literal

from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame

Kind = Literal["direct", "mixed", "indirect"]


@dataclass(slots=True)
class Draft:
    """Offsets of a quote, the cue that reports it and the phrase that names the speaker."""

    start: int
    end: int
    kind: Kind
    rule: str
    frame: Frame
    cue: Cue | None = None
    speaker: Phrase | None = None
    source: "Draft | None" = None
    """The draft whose speaker this one goes on with."""
    same_statement: bool = False
    """Whether it is a part of the same statement as its source."""
    closed: bool = True
    mention: tuple[int, int] | None = None
    """Code points of the speaker's name, where no phrase of the frame gives it."""
    turn: "Draft | None" = None
    """The turn of an interview that it stands in, somebody else's words in it."""
    statement: int = 0
    paragraph: int = field(init=False)
    """Where its words stand; its cue may stand in the paragraph before (`frame`)."""

    def __post_init__(self) -> None:
        self.paragraph = self.frame.paragraph

    @property
    def origin(self) -> "Draft":
        """The draft whose cue and speaker are this one's."""
        return self.source or self
