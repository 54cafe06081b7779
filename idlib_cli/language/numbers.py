"""Numbers and ranges as news prose writes them: figures, words, "dozens", "at least 20"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range in a text; `start:end` covers it with its qualifier."""

    start: int
    end: int
    min: float | None
    max: float | None
    qualifier: str | None
    """As written, in lower case: "at least", "almost", "dozens"; None for a plain number."""
    number_start: int
    number_end: int
    """The number without its qualifier."""


def find(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """The numbers in `text[start:end]`, in order, none overlapping another."""
    return []
