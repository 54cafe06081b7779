"""The article as a whole: repeats, shares, running totals, and which claims are of one incident."""

from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.drafts import Draft

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def read(analysis: "Analysis", found: list[Draft]) -> None:
    """Fill in what only the article as a whole tells, in place."""
