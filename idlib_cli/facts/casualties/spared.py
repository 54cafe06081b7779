"""Harm told of nobody, or of a share of all: "not one of the 80 was hurt", "one in three".

What such a sentence says of nobody is a claim of none (`zeros`), never one of harm.
"""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.taking import CORPSES

_REACH = 9
"""Tokens before a victim that may deny it."""
_NONE = frozenset({"no", "neither", "none", "nobody"})
_ANYBODY = frozenset({"anyone", "anybody", "those", "everyone", "everybody", "whoever", "someone",
                      "somebody", "person", "people"})  # fmt: skip
_RATE = 7
"""Tokens after a verb that may tell how often it is so."""
_TIMES = frozenset({"second", "seconds", "minute", "minutes", "hour", "hours", "day", "days",
                    "night", "nights", "week", "weeks", "month", "months", "year",
                    "years"})  # fmt: skip


def tells_of_nobody(found: Arguments, hit: Hit) -> bool:
    """Whether a hit is about nobody that could be counted: denied, a rate or a share of all."""
    if not hit.victims:
        return False
    sentence, victim = found.sentence, hit.victims[0]
    if hit.frame == "attributive" and sentence.low[victim.first - 1] == "without":
        return True  # "City travelled without six injured players"
    if hit.effect == "displaced" and not CORPSES.isdisjoint(
        sentence.low[victim.first : victim.last + 1]
    ):
        return True  # "evacuated 15 corpses"
    if victim.last <= hit.verb[0] and _denied(sentence, victim.first):
        return True
    again = hit.effect == "missing" and _is_found_safe(sentence, hit.verb[1])
    figure = sentence.low[victim.last : victim.last + 2] == ["with", "kindness"]
    defeat = figure or _is_defeat(sentence, hit.verb[1])
    if again or defeat or _is_of_anybody(sentence, hit.verb[0]):
        return True
    return _is_rate(sentence, hit.verb[1]) or _is_share_of_all(sentence, victim.first)


_FOUND = frozenset({"found", "located", "rescued", "traced", "tracked", "turned", "returned"})
_SAFE = frozenset({"safe", "safely", "alive", "unharmed", "unhurt", "well"})
_TO_FOUND = 8
_TO_SAFE = 4


def _is_found_safe(sentence: Sentence, at: int) -> bool:
    """Whether those missed have come to light: "was reported missing but *was found safe*"."""
    low = sentence.low
    found = next((k for k in range(at, min(at + _TO_FOUND, len(low))) if low[k] in _FOUND), None)
    if found is None or not {"not", "never", "yet", "nobody", "no"}.isdisjoint(low[at:found]):
        return False
    if any(sentence.kind[k] in "dnhw;:" or k in sentence.numbers for k in range(at, found)):
        return False  # "nine are missing, and *two* were found alive"
    behind = low[found + 1 : found + 1 + _TO_SAFE]
    return not _SAFE.isdisjoint(behind) and "dead" not in behind


_COUNTED = frozenset({"polls", "ballot", "box-office", "ratings"})


def _is_defeat(sentence: Sentence, at: int) -> bool:
    """Whether only an election is lost, or something was written off before: "slaughtered *at the
    polls*", "declared dead *five times*"."""
    low = sentence.low
    lost = low[at : at + 2] in (["at", "the"], ["in", "the"]) and low[at + 2 : at + 3]
    if lost and lost[0] in _COUNTED:
        return True
    again = low[at : at + 3] if low[at - 1] == "dead" else []  # but "was shot three times"
    return "times" in again and ("#" in again or "several" in again or "many" in again)


def _is_of_anybody(sentence: Sentence, verb: int) -> bool:
    """Whether a law or a warning speaks of whoever does it: "anyone who kills a child"."""
    low, kinds = sentence.low, sentence.kind
    if verb < 2 or low[verb - 1] != "who":
        return False
    forms = {trigger.form for trigger in lexicon.triggers().get(low[verb], ())}
    if not forms or forms & {"past", "both", "participle"}:
        return False
    bare = kinds[verb - 2] == "h" and kinds[max(0, verb - 3)] not in "dnN"
    return bare or low[verb - 2] in _ANYBODY


def _denied(sentence: Sentence, at: int) -> bool:
    """Whether a subject is one of none: "*not* one of the 80", "*no* passengers or crew"."""
    low, kinds = sentence.low, sentence.kind
    if low[at] in _NONE:
        return True
    if at and low[at - 1] == "not" and low[at] in ("one", "a", "#"):
        return True
    for k in range(at - 1, max(-1, at - _REACH), -1):
        if low[k] in _NONE:
            return low[k + 1] not in ("less", "fewer", "doubt", "matter", "longer", "sooner")
        if not (kinds[k] in "whndN" or low[k] in ("or", "nor", "of")):
            return False
    return False


def _is_rate(sentence: Sentence, at: int) -> bool:
    """Whether it is told how often: "a child dies *every ten seconds*", "four *each day*"."""
    low, kinds = sentence.low, sentence.kind
    for k in range(at, min(at + _RATE, len(low) - 1)):
        if kinds[k] in ";:,c":
            return False
        if low[k] in ("every", "each"):
            return not _TIMES.isdisjoint(low[k + 1 : k + 3])
    return False


def _is_share_of_all(sentence: Sentence, at: int) -> bool:
    """Whether "nine out of ten" is counted, or "one person in three"."""
    low, numbers = sentence.low, sentence.numbers
    for k in range(at + 1, min(at + 4, len(low) - 1)):
        out = low[k - 1 : k + 1] == ["out", "of"] or (low[k] == "in" and k > at + 1)
        if out and k + 1 in numbers and numbers[k + 1].min in (2, 3, 4, 5, 10, 100):
            # "killed nine people in three villages"
            return low[k] == "of" or sentence.kind[k + 2 : k + 3] not in (["w"], ["h"], ["N"])
    return False
