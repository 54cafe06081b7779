"""Casualties of one article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idlib_cli.records import Casualty

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def extract(analysis: "Analysis") -> Iterator[Casualty]:
    """The casualties of an article, in the order of the text."""
    yield from ()
