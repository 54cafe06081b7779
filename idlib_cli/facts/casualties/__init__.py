"""Casualties of one article: who was killed, wounded, missing, displaced, abducted, detained.

Sentence by sentence, `frames` finds what each trigger word says and of whom; `nominal` finds
tolls and "no casualties"; `story` then reads the article as a whole: what repeats, what is a
share of what, which claims are about one incident; `circumstances` adds place, day, source.

Leaves out: figurative uses, animals and machines, threats, plans and hypotheses, and victims
that the text does not count.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idlib_cli.records import Casualty

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def extract(analysis: "Analysis") -> Iterator[Casualty]:
    """The casualties of an article, in the order of the text."""
    from idlib_cli.facts.casualties import claims

    yield from claims.read(analysis)
