"""Where the story stands on a page: the stretch of lines that reads most like prose.

Every line gets a score: sentences count by their length, menu-like lines and labels against.
The story is the run of lines with the largest sum (Kadane's algorithm; linear). What lies
outside is what a page puts around a story.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from idlib_cli.reading.line_rules import LineRule, match
from idlib_cli.reading.page_rules import RULES

_STOP = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”»]$")
_WORD = re.compile(r"\w[\w'’-]*")
_BULLET = re.compile(r"[•·▪●○*»►→–—|-]\s|\d{1,3}[.)]\s")

_SHORT_COST = 45
_JUNK_COST = 90
_BORDER_COST = 220


@dataclass(frozen=True, slots=True)
class Line:
    """A unit of the page and what it looks like."""

    start: int
    end: int
    text: str
    gap: bool
    words: int
    stopped: bool
    """Ends like a sentence."""
    bullet: bool
    rule: LineRule | None

    @property
    def kind(self) -> str | None:
        """The kind of the rule it matches."""
        return self.rule.kind if self.rule else None

    @property
    def prose(self) -> bool:
        """Reads like a sentence of a story."""
        if self.kind in {"junk", "border", "promo"}:
            return False
        return (self.words >= 6 and self.stopped) or self.words >= 25


def line(text: str, start: int, end: int, *, gap: bool) -> Line:
    """The line `text[start:end]` looked at."""
    content = text[start:end]
    return Line(
        start=start,
        end=end,
        text=content,
        gap=gap,
        words=len(_WORD.findall(content[:400])),
        stopped=bool(_STOP.search(content[-8:])),
        bullet=bool(_BULLET.match(content)),
        rule=match(content, RULES),
    )


def score(entry: Line) -> int:
    """How much the line speaks for being part of the story."""
    length = min(len(entry.text), 500)
    if entry.kind == "border":
        return -_BORDER_COST
    if entry.kind in {"junk", "promo"}:
        return -_JUNK_COST
    if entry.kind in {"credit", "byline", "bio"}:
        return -20
    if entry.prose:
        return length // 2 if entry.bullet else length
    if entry.stopped and entry.words >= 3:
        return 0
    return -_SHORT_COST - (10 if entry.bullet else 0)


def story(lines: Sequence[Line]) -> tuple[int, int]:
    """The first line of the story and the line after its last; (0, 0) if nothing reads so."""
    best, best_span = 0, (0, 0)
    total, begin = 0, 0
    for position, entry in enumerate(lines):
        if total <= 0:
            total, begin = 0, position
        total += score(entry)
        if total > best:
            best, best_span = total, (begin, position + 1)
    return best_span


def saved_page(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether menus, prompts or labels stand around the story, as no article has them."""
    outside = [*lines[:first], *lines[last:]]
    told = sum(entry.kind in {"junk", "border", "promo"} for entry in outside)
    menu = sum(entry.rule is None and not entry.stopped and entry.words <= 4 for entry in outside)
    return told >= 3 or menu >= 15 or (told >= 1 and menu >= 6)
