"""What went wrong with one file, in one line; the other files still answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or one article of it, that could not be read."""

    path: str
    reason: str
    """What is wrong and what to do, without a full stop."""
