"""Timeline of one article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def find(analysis: "Analysis") -> Iterator[DateMention]:
    """Every date expression of the article, resolved, in the order of the text."""
    yield from ()


def extract(analysis: "Analysis") -> Iterator[DateMention]:
    """The date expressions of the article's body."""
    bodies = [(p.start, p.end) for p in analysis.paragraphs if p.kind == "body"]
    for date in analysis.dates:
        if any(start <= date.start < end for start, end in bodies):
            yield date
