"""A verb form where it stands, and a rule for when one reports nothing (`silent_verbs`)."""

from collections.abc import Callable
from typing import NamedTuple

from idlib_cli.facts.quotes.frames import Frame


class Use(NamedTuple):
    """A verb form at token `at` of a frame, its class and base form."""

    at: int
    word: str
    kind: str
    base: str
    before: int
    """The token before it and its adverbs; -1 where it opens the frame."""
    real: str
    """The class of that token; "" where it opens the frame."""


class Silent(NamedTuple):
    """Why a verb form reports nothing, with examples of the form and of a like one that does."""

    tells: Callable[[Frame, Use], bool]
    stopped: str
    """A sentence whose ‹form› is no cue."""
    kept: str
    """A sentence whose ‹form› is one."""
