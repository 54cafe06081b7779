"""Sentences that report nobody's words, told from their words alone: a quick look at all of them.

What has no verb that can report (`speech_acts`) nor any other word of a cue (`cues`), and goes on
with nobody's words (`further`), needs no frame unless a quotation stands in it or beside it. Verbs
that never report ("know", "plan") count as cues only beside one that does. A sentence has no more
tokens than runs of letters and characters that are none, so that its length tells which may have
more than a frame holds.
"""

from collections.abc import Collection, Iterable
from functools import cache

from idlib_cli.facts.quotes.cues import RARER
from idlib_cli.facts.quotes.frames import LONGEST
from idlib_cli.facts.quotes.further import ALSO, FUTURE_OF_THE_PAST
from idlib_cli.facts.quotes.lexicon import verbs
from idlib_cli.facts.quotes.speech_acts import may_report


def which_are_quiet(
    sentences: Iterable[Collection[str]], spans: Iterable[tuple[int, int]]
) -> list[bool]:
    """Of each sentence, given its `plain_words` and where it stands, whether none can report what
    was said; of one that may be too long for a frame never."""
    is_quiet = _reporting().isdisjoint
    return [
        is_quiet(words)
        and (ALSO not in words or FUTURE_OF_THE_PAST.isdisjoint(words))
        and (end - start <= LONGEST or 2 * (end - start - sum(map(len, words))) < LONGEST)
        for words, (start, end) in zip(sentences, spans, strict=True)
    ]


_OF_OTHER_RULES = frozenset({"want", "demand", "quote", "hear"})
"""Verbs of cues that are more than the verb ("wants to know", "to quote Lee"), or that report
what somebody else said ("The jury heard that …")."""


@cache
def _reporting() -> frozenset[str]:
    """The verb forms, and the other words, of a cue that can report what was said."""
    reporting = {"according"}
    for form, (kind, group, base) in verbs().items():
        bases = (base, base.partition(" ")[0])  # "went after", and "went" alone
        if kind in "CBG" and any(may_report(group, of) or of in _OF_OTHER_RULES for of in bases):
            reporting.add(form)
    return RARER | reporting
