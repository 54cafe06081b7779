"""Which date expression governs a fact: the day a quote was said, the day people died."""

from typing import TYPE_CHECKING

from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def governing(analysis: "Analysis", start: int, end: int) -> DateMention | None:
    """The date expression that says when `text[start:end]` happened or was said, or None.

    `start:end` is the cue or verb phrase of the event ("said", "killed five people").
    """
    return None
