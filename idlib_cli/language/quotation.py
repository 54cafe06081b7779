"""Quotation marks: where quoted stretches begin and end, whatever marks an outlet uses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """The inside of a pair of quotation marks, within one paragraph."""

    start: int
    end: int
    open_start: int
    """Where the opening mark starts."""
    close_end: int
    """Where the closing mark ends; `end` where the mark was never closed."""
    closed: bool


def find(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of the paragraph `text[start:end]`, outermost only, in order."""
    return []
