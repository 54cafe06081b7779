"""Rival numbers inside one article: each is doubted by the other, both are kept.

Two claims are rivals where they are of one event and effect, count all its victims or the same
ones, cannot both hold, and come from two sources or from the headline and the text. A toll that
rose from one to the other, a share and a number told as a fear are no rivals.
"""

import re
from itertools import combinations

from idlib_cli.facts.casualties import victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.evidence import died_at_once
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import RIVAL

_MOST = 12
"""Claims of one event and effect that are compared."""
_RISEN = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb|rais|increas|jump|brought|bring|revis|updat|earlier|previous"
    r"|initial|first|so\s+far|had\s+stood|later|since)",
    re.IGNORECASE,
)
_LEAD = 3
"""Sentences after a headline that tell what it tells."""
_WORDS = 100
"""Characters of a claim that a doubt repeats."""


def doubt(text: str, found: list[Draft]) -> None:
    """Put each of two rival claims in doubt by the other, in place."""
    events: dict[tuple[int, str], list[Draft]] = {}
    for draft in found:
        if _counts_all(text, draft):
            events.setdefault((draft.incident, draft.effect), []).append(draft)
    for told in events.values():
        for one, other in combinations(told[:_MOST], 2):
            if _apart(one, other) and _two_voices(one, other) and _alike(one, other):
                one.doubt = one.doubt or _in_words(text, other)
                other.doubt = other.doubt or _in_words(text, one)


_EARLIER_COUNT = frozenset({"count", "toll", "figure", "tally", "number", "estimate", "total",
                            "statement", "report", "reports"})  # fmt: skip
_EARLIER = frozenset({"earlier", "initial", "previous", "first", "preliminary", "provisional",
                      "original", "official"})  # fmt: skip


def is_earlier_count(draft: Draft) -> bool:
    """Whether a claim's sentence is about a count: "The *earlier count* was 11 dead"."""
    opening = draft.sentence.low[:_OPENING]
    return not (_EARLIER.isdisjoint(opening) or _EARLIER_COUNT.isdisjoint(opening))


_OPENING = 5
"""Tokens of "An earlier official count"."""


def is_count_of_another(draft: Draft, whole: Draft) -> bool:
    """Whether a somewhat lower number is all that somebody else counted: "the mayor had announced
    12 dead" beside the minister's 14. A hospital's two of 14 may well be a share."""
    source, other = draft.extra.get("source"), whole.extra.get("source")
    told = source is not None and other is not None and source != other
    return told and victims.bare(draft) and 2 * (draft.point or 0) > (whole.point or 0)


_WHERE = lazy_pattern(r",\swhere\s\Z")


def _counts_all(text: str, draft: Draft) -> bool:
    if draft.scope != "incident" or draft.modality not in ("asserted", "claimed"):
        return False
    if draft.part_of is not None or draft.repeat_of is not None or victims.additional(draft):
        return False
    if draft.point is None or draft.frame in ("share", "listing", "ellipsis", "body"):
        return False
    if died_at_once(draft):
        return False
    if _WHERE.search(text, max(draft.sentence.start, draft.start - 10), draft.start):
        return False  # "Most died in Orla, where 28 were killed": there alone
    return not _RISEN.search(text, max(draft.sentence.start, draft.start - 60), draft.end + 20)


_NOBODY_BESIDE = 50


def _apart(one: Draft, other: Draft) -> bool:
    """Whether two numbers cannot both hold: six and at least seven, nine and fourteen."""
    small, large = sorted((one, other), key=lambda d: d.point or 0)
    if small.point == 0 and (large.point or 0) > _NOBODY_BESIDE:
        return False  # "No one was hurt" when a convoy was hit, of the thousands hurt before
    return small.high is not None and large.low is not None and small.high < large.low


def _two_voices(one: Draft, other: Draft) -> bool:
    """Whether two sources speak, or the headline and the text below it."""
    if one.headline != other.headline:
        return max(one.order, other.order) <= _LEAD
    source, rival = one.extra.get("source"), other.extra.get("source")
    both = source is not None and rival is not None
    return both and source != rival and one.point != 1 and other.point != 1


def _alike(one: Draft, other: Draft) -> bool:
    """Whether both count all victims or the same ones; two groups of one sentence are no rivals."""
    if one.sentence is other.sentence and not (
        one.extra.get("source") and other.extra.get("source")
    ):
        return False
    heads = victims.head(one), victims.head(other)
    return heads[0] == heads[1] or all(head in victims.GENERIC for head in heads)


def _in_words(text: str, other: Draft) -> str:
    """What the same article says as well, verbatim."""
    said = " ".join(text[other.start : other.end].split())
    said = said if len(said) <= _WORDS else said[:_WORDS].rsplit(" ", 1)[0] + " …"
    source = other.extra.get("source")
    where = ", its headline" if other.headline else f", according to {source}" if source else ""
    return f"{RIVAL} “{said}”{where}."
