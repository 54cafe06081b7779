"""Sections of a round-up or a live page: what one tells is no more of what another tells.

"World in brief" has a kicker and a headline above each item, a live page a time of day, and often
a headline, above each entry. An article with headings between its paragraphs is neither.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.entries import Entry
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.casualties.drafts import Draft

_FEWEST = 3
_HEADS = ("heading", "title")
_CLOCK = lazy_pattern(
    r"\W{0,3}(?:at\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\W{0,3}"
)
_KICKER = lazy_pattern(r"[A-Z][A-Z.'’-]+(?:\s(?:and\s|&\s)?[A-Z][A-Z.'’-]+){0,3}")


def fill(analysis: "Analysis", found: "list[Draft]") -> None:
    """Give each claim without an entry of a list the section that it stands in, in place."""
    begins = _begins(analysis)
    if len(begins) < _FEWEST:
        return
    sections = [Entry(at, at, None, None, section=True) for at in begins]
    for draft in found:
        order = bisect_right(begins, draft.start) - 1
        if draft.entry is None and order >= 0:
            draft.entry = sections[order]


def _begins(analysis: "Analysis") -> list[int]:
    """Where the sections of a round-up begin: at each kicker, or behind each time of day."""
    paragraphs, text = analysis.article.paragraphs, analysis.text
    found = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        following = paragraphs[at + 1]
        heads = following.kind in _HEADS
        span = paragraph.start, paragraph.end
        timed = _CLOCK.fullmatch(text, *span) is not None
        kicked = heads and paragraph.kind in (*_HEADS, "junk") and _KICKER.fullmatch(text, *span)
        if timed or kicked:
            found.append(paragraph.start)
    return found
