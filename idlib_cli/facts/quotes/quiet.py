"""Sentences that report nobody's words, told from their words alone: a quick look at all of them.

What can be no cue (`cues`), and goes on with nobody's words (`further`), needs no frame unless a
quotation stands in it or beside it.
"""

from collections.abc import Collection
from functools import cache

from idlib_cli.facts.quotes.cues import RARER
from idlib_cli.facts.quotes.further import SHIFTED
from idlib_cli.facts.quotes.lexicon import classes


def is_quiet(words: Collection[str]) -> bool:
    """Whether a sentence of these `plain_words` has no word that can report what was said."""
    return _reporting().isdisjoint(words)


@cache
def _reporting() -> frozenset[str]:
    """The verb forms, and the other words, that a cue is made of, and what goes on without one."""
    verbs = {word for word, kind in classes().items() if kind in "CBG"}
    return frozenset(verbs | RARER | SHIFTED)
