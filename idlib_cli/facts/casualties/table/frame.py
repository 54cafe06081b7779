"""What the table says of one frame."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction of English that makes a claim."""

    why: str
    """The sentence that --explain prints."""
    examples: tuple[tuple[str, str], ...]
    counterexamples: tuple[str, ...] = ()
