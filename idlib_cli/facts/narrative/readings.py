"""A date of a history as it stands in the text, and a reading of the dates so far."""

from dataclasses import dataclass
from typing import NamedTuple

from idlib_cli.facts.story import Aside, Story
from idlib_cli.language.dates import Context, Expression, Resolution


@dataclass(frozen=True, slots=True)
class Told:
    """A date expression of the history and where it stands."""

    expression: Expression
    paragraph: int
    """Where its paragraph begins."""
    heading: bool
    apposed: bool
    """Whether it says again what the date just before it says."""
    follows: bool
    """Whether it counts in days from the date before it in its sentence: "and a day later"."""
    quoted: bool
    """Whether it counts from the day it was spoken: "today" in somebody's words."""
    aside: Aside
    context: Context
    """What it is resolved against, but for the story."""


class Link(NamedTuple):
    """The resolutions of a reading, last first."""

    before: "Link | None"
    resolution: Resolution | None


class Reading(NamedTuple):
    """One way to read the history so far."""

    cost: float
    story: Story
    beside: Story | None
    """The date told last where it did not move the story, until its paragraph ends."""
    past: Link | None

    def on(self, cost: float, story: Story, beside: Story | None, found: Resolution) -> "Reading":
        """This reading gone on over another date."""
        return Reading(self.cost + cost, story, beside, Link(self.past, found))

    def over(self, found: Resolution | None, cost: float = 0.0) -> "Reading":
        """This reading gone on over a date that changes nothing."""
        return Reading(self.cost + cost, self.story, self.beside, Link(self.past, found))
