"""Frames of where people are after harm: in hospital, in custody, in emergency shelters.

A sentence says it with "is" ("about 900 were still in shelters"), a headline with a bare number
("two dead, nine in hospital"). Leaves out: the sick, and places that nobody is brought to.
"""

from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.constructions import listed
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import HOUSEHOLDS
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group, status
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_HAPPENED = lazy_pattern(NOUN)


def are(found: Arguments, verb_end: int, at: int, frame: str, effect: str) -> Hit | None:
    """What the subject of "is", right before a token, is said to be."""
    first = group(found.sentence, verb_end)
    victim = subject(found, first)
    homes = victim is not None and effect == "displaced"
    homes = homes and victim is not None and found.sentence.low[victim.head] in HOUSEHOLDS
    if victim is None or not victim.counted or victim.shape == "unknown":
        return None
    if victim.nobody and not homes:
        return None
    meant = status(found.sentence, first, verb_end - 1)
    victims = (victim,) if homes else subjects(found, victim)
    return Hit(frame, effect, victims, (first, at + 1), meant)


def in_hospital(found: Arguments, at: int) -> Hit | None:
    """ "nineteen passengers remained in hospital"; the sick are no wounded."""
    low = found.sentence.low
    if at < 2 or low[at - 1] != "in" or not listed("illness").isdisjoint(low):
        return None
    if low[at - 2] not in BE | {"still"}:
        if not _DIED.isdisjoint(low[:at]) and not AT_ONCE.isdisjoint(low[max(0, at - 5) : at]):
            return None  # "five died, two at the scene and three in hospital"
        hit = _headed(found, at - 1, at, "treated", "wounded") if _of_harm(found, at) else None
        return replace(hit, harmed=True) if hit is not None else None
    if low[at + 1 : at + 2] == ["with"]:
        return None
    if found.sentence.kind[at + 1 : at + 2] in (["w"], ["h"], ["e"], ["d"]):
        return None  # "in hospital corridors"
    hit = are(found, at - 1, at, "treated", "wounded")
    return replace(hit, harmed=True) if hit is not None else None


_DIED = frozenset({"died", "dead", "deaths", "killed"})
AT_ONCE = frozenset({"scene", "spot", "instantly", "outright", "site"})


def in_intensive_care(found: Arguments, at: int) -> Hit | None:
    """ "her companion remains in intensive care", of the hurt as `in_hospital`."""
    low = found.sentence.low
    if at < _CARE_AFTER or low[at - 2 : at] != ["in", "intensive"]:
        return None
    if low[at - _CARE_AFTER] not in BE | {"still"} or not listed("illness").isdisjoint(low):
        return None
    if low[at + 1 : at + 2] == ["with"]:
        return None
    hit = are(found, at - 2, at, "treated", "wounded")
    return replace(hit, harmed=True) if hit is not None else None


_CARE_AFTER = 3
"""Tokens of "are in intensive" before "care"."""


def held(found: Arguments, at: int) -> Hit | None:
    """ "Two men are in custody", "one dead, three in custody"."""
    low = found.sentence.low
    within = next((k for k in (at - 1, at - 2) if k > 0 and low[k] == "in"), None)
    if within is None:
        return None
    if low[within - 1] in BE:
        return are(found, within, at, "hostage", "detained")
    return _headed(found, within, at, "hostage", "detained")


_SHELTERS = frozenset({"shelter", "shelters", "tents"})
RELIEF = frozenset({"evacuation", "relief", "displacement", "emergency", "temporary", "makeshift",
                     "storm", "public", "government", "reception"})  # fmt: skip
_TIMES = frozenset({"last", "night", "this", "overnight", "on", "by", "evening", "morning", "week",
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                    "sunday"})  # fmt: skip


def sheltered(found: Arguments, at: int) -> Hit | None:
    """ "some 70 were on Sunday night still in public shelters", "900 in shelters"."""
    low, kinds = found.sentence.low, found.sentence.kind
    within = at - 1
    while within > 0 and at - within < _ADJECTIVES and low[within] in RELIEF:
        within -= 1
    if low[within] != "in" or (low[at] not in _SHELTERS and within == at - 1):
        return None
    if not _AT_WORK.isdisjoint(low[max(0, within - _REACH) : within]):
        return None  # "some 500 pilgrims are in tents"
    verb = within
    while verb > 0 and (kinds[verb - 1] == "r" or low[verb - 1] in _TIMES):
        verb -= 1
    if low[verb - 1] not in BE:
        return _headed(found, within, at, "sheltering", "displaced")
    hit = are(found, verb, at, "sheltering", "displaced")
    one = hit is not None and any(v.high == 1 for v in hit.victims)
    return None if one else hit


_AT_WORK = frozenset({"pilgrims", "scouts", "soldiers", "troops", "volunteers", "campers", "fans",
                      "workers", "staff", "doctors", "nurses", "recruits", "worshippers",
                      "festivalgoers", "tourists", "protesters", "fighters"})  # fmt: skip
"""Who is in tents or shelters of their own will."""
_REACH = 6
_ADJECTIVES = 4
"""Tokens between "in" and the shelters."""
_ENDS = frozenset({"", ",", ";", ".", "after", "as", "following", "and", "amid", "over", "in",
                   "-", "–", "—", ":", "|", "on"})  # fmt: skip
_HAVE = frozenset({"have", "has", "had"})
_OPENS = frozenset({",", ";", ":", "and", "-", "–", "—", "leaves", "leaving", "left", "leave",
                    "with", "puts", "lands"})  # fmt: skip


def _headed(found: Arguments, within: int, at: int, frame: str, effect: str) -> Hit | None:
    """What a headline says with a number and "in": "two dead, nine *in hospital*"."""
    low = found.sentence.low
    beside = found.ends.get(within)
    if beside is None or beside.shape != "number" or "".join(low[at + 1 : at + 2]) not in _ENDS:
        return None
    opens = _OPENS | _HAVE if effect == "detained" else _OPENS
    if beside.first and low[beside.first - 1] not in opens:
        return None
    known = (
        low[beside.head][0] == "#" or low[beside.head] in lexicon.people() or _others(low, beside)
    )
    return Hit(frame, effect, (beside,), (within, at + 1), "fact") if known else None


def _others(low: list[str], beside: Phrase) -> bool:
    return low[beside.head] in ("others", "more", "another")


def _of_harm(found: Arguments, at: int) -> bool:
    """Whether the rest of a sentence tells of harm: "nine in hospital" alone may be ill."""
    low, kinds = found.sentence.low, found.sentence.kind
    return any(
        kind == "t" or _HAPPENED.fullmatch(word)
        for k, (kind, word) in enumerate(zip(kinds, low, strict=True))
        if k != at
    )
