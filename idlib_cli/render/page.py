"""One article with its facts marked: which stretches of text, in which style, with which note.

Only pieces are made here; `render.table` puts them on the terminal.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from idlib_cli.render import phrases
from idlib_cli.render.phrases import Record
from idlib_cli.render.visible import visible_lines

LEGEND = (("quote", "green"), ("casualty", "bold red"), ("figure", "yellow"), ("date", "cyan"))
"""What is marked and how; where facts lie in each other the shorter one shows."""

_STYLES = dict(LEGEND)


class Piece(NamedTuple):
    """A stretch of the page in one style."""

    text: str
    style: str


def pieces(text: str, facts: Sequence[Record], junk: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """The article in pieces; after each fact, dimmed, what it was understood to say."""
    notes: dict[int, list[str]] = {}
    for fact in facts:
        if said := _note(fact):
            notes.setdefault(fact["end"], []).append(said)
    spans = [(f["start"], f["end"], _STYLES[phrases.kind_of(f)]) for f in facts]
    spans += [(start, end, "dim") for start, end in junk]
    borders = sorted({0, len(text), *(at for span in spans for at in span[:2])})
    active: list[tuple[int, int, str]] = []
    opening = sorted(spans, reverse=True)
    for begin, end in itertools.pairwise(borders):
        active = [span for span in active if span[1] > begin]
        while opening and opening[-1][0] <= begin:
            active.append(opening.pop())
        shortest = min(active, key=lambda span: span[1] - span[0], default=None)
        yield Piece(visible_lines(text[begin:end]), shortest[2] if shortest else "")
        for said in notes.get(end, ()):
            yield Piece(f" ⟨{said}⟩", "dim")


def _note(fact: Record) -> str:
    kind = phrases.kind_of(fact)
    if kind == "quote":
        return phrases.speaker(fact)
    if kind == "casualty":
        return phrases.effect(fact)
    if kind == "date":
        return phrases.value(fact) if fact["first_day"] else ""
    return ""
