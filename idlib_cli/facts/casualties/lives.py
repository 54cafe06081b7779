"""Frames of lives: claimed 12 lives, lost their lives, embraced martyrdom, fight for life."""

import re
from dataclasses import replace

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group, status
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.facts.happenings import NOUN

_LOST = frozenset({"lost", "lose", "losing"})
_MET = frozenset({"embraced", "embrace", "embracing", "attained", "attain", "achieved"})
_CLAIMED = frozenset(
    {"claimed", "cost", "took", "taken", "claiming", "claims", "costing", "taking"}
)
_HARDLY = frozenset({"nearly", "almost", "never", "ever", "narrowly", "hardly", "barely"})
"""nearly claimed the lives of two boys."""
FIGHTING = frozenset({"fighting", "fights", "battling", "battles", "clinging", "clings"})
"""are fighting for their lives, clings to life."""
_NO_FIGHT_FOR = frozenset({"cancer", "leukaemia", "leukemia", "covid", "covid-19", "coronavirus",
                           "illness", "disease", "virus", "relegation", "title", "club",
                           "party", "political", "stroke", "pneumonia"})  # fmt: skip

_IN_DANGER = frozenset({"critical", "critically", "hospital", "hospitals", "infirmary", "clinic",
                        "intensive", "doctors", "surgeons", "medics", "wounds", "injuries",
                        "injured", "wounded", "ventilator", "coma", "bed", "ward", "doctor",
                        "stretcher", "paramedics"})  # fmt: skip
_HAPPENED = re.compile(NOUN)


def _of_life_and_death(found: Arguments, at: int) -> bool:
    """Whether somebody fights for life: "for life *on the high street*" wants more to be sure."""
    low, kinds = found.sentence.low, found.sentence.kind
    here = low[at + 1 : at + 2] in (["on"], ["in"], ["at"], ["as"], ["against"])
    if not here or low[at + 2 : at + 3] in ([], ["#"]) or low[at + 2].endswith("day"):
        return True
    if low[at + 1] in ("in", "at") and kinds[at + 2] == "N":
        return True  # "in London"
    if not _IN_DANGER.isdisjoint(low) or any(map(_HAPPENED.fullmatch, low[at:])):
        return True
    return any(kind == "t" and k != at and low[k] not in FIGHTING for k, kind in enumerate(kinds))


def _fighting_for_life(found: Arguments, at: int) -> Hit | None:
    """ "two are fighting for their lives", "a third fights for life"."""
    low = found.sentence.low
    verb = next((k for k in range(at - 1, max(-1, at - 5), -1) if low[k] in FIGHTING), None)
    if verb is None or not {"for", "to"} & set(low[verb + 1 : at]):
        return None
    if not _NO_FIGHT_FOR.isdisjoint(low) or not _of_life_and_death(found, at):
        return None
    first = group(found.sentence, verb)
    left = first > 0 and low[first - 1] == "left"  # "her boyfriend *left fighting* for life"
    begin = group(found.sentence, first - 1) if left else first
    victim = subject(found, begin) or found.before(begin)
    meant = status(found.sentence, first, verb)
    if victim is None or victim.nobody or meant == "unreal" or victim.shape == "unknown":
        return None
    return Hit("condition", "wounded", subjects(found, victim), (first, at + 1), meant, harmed=True)


def lives(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "claimed 12 lives", "lost their lives", "are fighting for their lives"."""
    low = found.sentence.low
    nearby = set(low[max(0, at - 6) : at])
    if not FIGHTING.isdisjoint(nearby):
        return _fighting_for_life(found, at)
    own = at > 0 and low[at - 1] in ("their", "his", "her") and nearby & _LOST
    if own or (low[at] in ("martyrdom", "shahadat") and low[at - 1] in _MET):
        return _lost(found, at)
    if low[max(0, at - 5) : at].count("loss"):
        return _loss_of(found, at)
    return _claimed(found, at) if nearby & _CLAIMED else None


def _loss_of(found: Arguments, at: int) -> Hit | None:
    """ "sank with the loss of 43 lives"."""
    low = found.sentence.low
    loss = next(k for k in range(at - 1, -1, -1) if low[k] == "loss")
    lost = found.ends.get(at)
    if lost is None or lost.shape != "number" or low[loss + 1] != "of" or lost.first != loss + 2:
        return None
    if not _FORESEEN.isdisjoint(low[max(0, loss - 5) : loss]):
        return None
    return Hit("lives", "killed", (lost,), (loss, at + 1), "fact")


_FORESEEN = frozenset(
    {"would", "could", "might", "may", "can", "will", "shall", "without", "if", "risk", "risks"}
    | {"prevent", "prevents", "prevented", "preventing", "avert", "averted"}
    | {"avoid", "avoids", "avoided", "avoiding"}
)
"""*would* lead to the loss of 40 lives; *prevented* the loss of hundreds of lives."""


def _lost(found: Arguments, at: int) -> Hit | None:
    """ "three sailors lost their lives"."""
    low = found.sentence.low
    lost = next(k for k in range(at - 1, -1, -1) if low[k] in _LOST or low[k] in _MET)
    first = group(found.sentence, lost)
    victim = subject(found, first) or bare_number(found, lost)
    meant = status(found.sentence, first, lost)
    if victim is None or meant == "unreal":
        return None
    return Hit("lives", "killed", subjects(found, victim), (first, at + 1), meant)


def _claimed(found: Arguments, at: int) -> Hit | None:
    """ "the fire claimed 40 lives", "the lives of two boys", "thousands of lives"."""
    low = found.sentence.low
    verb = next(k for k in range(at - 1, -1, -1) if low[k] in _CLAIMED)
    first = group(found.sentence, verb)
    meant = status(found.sentence, first, verb)
    none = "no" in low[max(0, first - 3) : first] or low[max(0, first - 1)] in ("nobody", "nothing")
    if meant == "unreal" or none or not _HARDLY.isdisjoint(low[max(0, first - 1) : verb]):
        return None  # "the war would cost thousands of lives"
    if low[at + 1 : at + 2] == ["of"] and (victim := found.after(at + 2)):
        listed = tuple(members(found, victim, leftward=False))
        return Hit("lives", "killed", listed, (verb, at + 1), meant)
    beside = found.ends.get(at - 1 if low[at - 1] == "of" else at)
    if beside is None or beside.shape != "number":
        return None
    return Hit("lives", "killed", (beside,), (verb, at + 1), meant)


_ARRIVED = frozenset({"arrived", "arrive", "arriving", "fell", "reached", "brought", "were"})
_REMEMBERED = frozenset({"of", "for", "to"})
_HURT = frozenset({"wounded", "injured", "injuries", "wounds"})


def martyrs(found: Arguments, at: int) -> Hit | None:
    """ "21 martyrs and 64 injured arrived at hospitals"; those of old are only remembered."""
    low = found.sentence.low
    told = found.ends.get(at)
    if told is None or told.shape != "number" or told.last != told.head + 1:
        return None
    hurt = not _HURT.isdisjoint(low)
    brought = not _ARRIVED.isdisjoint(low[at + 1 : at + 3])
    brought = brought and ("hospital" in low or "hospitals" in low)
    remembered = told.definite or (told.first and low[told.first - 1] in _REMEMBERED)
    if remembered or not (hurt or brought):
        return None
    return Hit("lives", "killed", (told,), (told.first, at + 1), "fact")


def bare_number(found: Arguments, verb: int) -> Phrase | None:
    """The number before a verb that reads like a noun: "Twelve lost their lives"."""
    beside = found.ends.get(verb + 1)
    if beside is None or beside.shape != "number" or beside.head != verb or verb == beside.first:
        return None
    return replace(beside, head=verb - 1, last=verb)
