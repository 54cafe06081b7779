"""Sentences that report nobody's words, told from their words alone: a quick look at all of them.

What can be no cue (`cues`), and goes on with nobody's words (`further`), needs no frame unless a
quotation stands in it or beside it.
"""

from collections.abc import Collection, Iterable
from functools import cache

from idlib_cli.facts.quotes.cues import RARER
from idlib_cli.facts.quotes.further import FUTURE_OF_THE_PAST
from idlib_cli.facts.quotes.lexicon import classes


def which_are_quiet(sentences: Iterable[Collection[str]]) -> list[bool]:
    """Of each sentence, given its `plain_words`, whether none can report what was said."""
    is_quiet = _reporting().isdisjoint
    return [is_quiet(words) for words in sentences]


@cache
def _reporting() -> frozenset[str]:
    """The verb forms, and the other words, that a cue is made of, and what goes on without one."""
    verbs = {word for word, kind in classes().items() if kind in "CBG"}
    return frozenset(verbs | RARER | FUTURE_OF_THE_PAST)
