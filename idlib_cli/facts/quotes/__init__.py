"""Who said what: the quotes of one article, each with its speaker.

A pass over the sentences, in the order of the text:

1. `language.quotation` finds what stands in quotation marks; `frames` folds each sentence of
   the narration into word classes, a quotation being one token.
2. `cues` finds the words that report speech, and `subjects` whose words they are.
3. `attribution` joins quotations with cues; what has no cue goes on with who was speaking.
4. `speakers` says who that is; `reported` finds speech without marks.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.assemble import assemble
from idlib_cli.records import Quote

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

__all__ = ["extract"]


def extract(analysis: "Analysis") -> Iterator[Quote]:
    """The quotes of an article, in the order of the text."""
    yield from assemble(analysis)
