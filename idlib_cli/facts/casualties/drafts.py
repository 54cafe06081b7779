"""A claim in the making: what one frame found in one sentence."""

from dataclasses import dataclass, field

from idlib_cli.facts.casualties.entries import Entry
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.records import Modality, Scope, VictimKind


@dataclass(slots=True, eq=False)
class Draft:
    """Mutable until the article has been read to its end."""

    effect: str
    sentence: Sentence
    order: int
    """Which sentence of the article."""
    start: int
    end: int
    low: float | None
    high: float | None
    frame: str
    phrase: Phrase | None = None
    verb: tuple[int, int] = (0, 0)
    """The tokens of the verb group or noun that says what happened."""
    modality: Modality = "asserted"
    scope: Scope = "incident"
    qualifier: str | None = None
    number: str | None = None
    """As written."""
    victims: str | None = None
    kind: VictimKind | None = None
    """The victims' side where another claim tells it."""
    agent: Phrase | None = None
    part_of: "Draft | None" = None
    repeat_of: "Draft | None" = None
    incident: int = 0
    harmed: bool = False
    """Wounded only by implication ("shot"): gives way to any word of death."""
    headline: bool = False
    """Whether it stands in the article's title."""
    doubt: str | None = None
    as_of: dict[str, str | None] | None = None
    """The day that a count was taken on, where that is not the day of the event."""
    long_dead: bool = False
    """Whether its people died long before they were found: no day of the news is theirs."""
    not_on: tuple[str, ...] = ()
    """Days of its sentence, as written, that are only of what came of it: of a trial, a funeral."""
    counts_again: "Draft | None" = None
    """The claim whose people it counts anew, by its own words: "Residents said at least 20"."""
    entry: Entry | None = None
    """The entry of a list that it stands in."""
    extra: dict[str, str | None] = field(default_factory=dict)

    @property
    def point(self) -> float | None:
        """The number a range stands for."""
        return self.low if self.low is not None else self.high


def is_of_who(text: str, draft: Draft, at: int) -> bool:
    """Whether a place of the text lies in a clause that says who somebody is: "A man *who killed
    two in May* has been jailed"."""
    return draft.start < at < draft.end and " who " in text[draft.start : at]
