"""Frames around "homes": driven from their homes, left their homes, lost their homes."""

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import HOUSEHOLDS
from idlib_cli.facts.casualties.lives import bare_number
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group, status
from idlib_cli.facts.casualties.subjects import subjects

_DRIVE = frozenset({"force", "forces", "forced", "forcing", "drive", "drives", "drove", "driven",
                    "driving", "push", "pushed", "pushing", "chase", "chased", "chasing",
                    "expelled", "expelling", "evicted", "evicting"})  # fmt: skip


def driven(found: Arguments, at: int) -> Hit | None:
    """ "forcing 300 villagers from their homes", "300 were driven out of their homes"."""
    low = found.sentence.low
    if at > 1 and low[at - 1] == "their":
        gone = at > 3 and low[at - 2] in _LEFT and bool(_HAVE & set(low[at - 4 : at]))
        if gone or low[at - 2] in _LOSE:
            return _lost_homes(found, at)
    away = _away(low, at)
    if away is None:
        return _made_to_leave(found, at)
    beside = found.ends.get(away)
    if beside is not None and low[away - 1] in _PARTICIPLES:
        number = bare_number(found, away - 1)  # "20 killed and 9,000 driven from their homes"
        return Hit("forced", "displaced", (number,), (away - 1, at + 1), "fact") if number else None
    verb = away - 1 if beside is None else beside.first - 1
    if beside is None and verb > 0 and low[verb - (low[verb] == "still")] in _REMAIN:
        return _still_gone(found, at, verb - (low[verb] == "still"))
    if verb < 0 or low[verb] not in _DRIVE:
        return None
    return _by_force(found, at, verb, beside)


_REMAIN = frozenset({"remain", "remains", "remained", "are", "were", "stay", "stayed"})


def _still_gone(found: Arguments, at: int, verb: int) -> Hit | None:
    """ "Some 900 people remain out of their homes"."""
    first = group(found.sentence, verb)
    victim = subject(found, first)
    if (
        victim is None
        or not victim.counted
        or (victim.nobody and found.sentence.low[victim.head] not in HOUSEHOLDS)
    ):
        return None
    listed = (victim,) if victim.nobody else subjects(found, victim)
    return Hit("forced", "displaced", listed, (first, at + 1), status(found.sentence, first, verb))


def _by_force(found: Arguments, at: int, verb: int, beside: Phrase | None) -> Hit | None:
    """What a verb of driving says, by its object, its subject or the number right before it."""
    low = found.sentence.low
    first = group(found.sentence, verb)
    meant = status(found.sentence, first, verb)
    if beside is not None:
        return Hit("forced", "displaced", (beside,), (verb, at + 1), meant)
    victim = subject(found, first) if BE & set(low[first:verb]) else None
    if victim is None and low[verb] in _PARTICIPLES:
        victim = found.before(verb)
        victim = victim if victim is not None and victim.shape == "number" else None
    if victim is None:
        return None
    listed = (victim,) if low[victim.head] in HOUSEHOLDS else subjects(found, victim)
    return Hit("forced", "displaced", listed, (first, at + 1), meant)


_PARTICIPLES = frozenset({"driven", "forced", "expelled", "evicted", "chased", "pushed"})
_LOSE = frozenset({"lost", "lose", "losing"})
_LEFT = frozenset({"left", "abandoned"})
_HAVE = frozenset({"has", "have", "had"})


def _lost_homes(found: Arguments, at: int) -> Hit | None:
    """ "More than 2,000 people lost their homes", "have left their homes"."""
    first = group(found.sentence, at - 2)
    victim = subject(found, first)
    meant = status(found.sentence, first, at - 2)
    if victim is None or not victim.counted:
        return None
    households = found.sentence.low[victim.head] in HOUSEHOLDS
    if victim.nobody and not households:
        return None
    listed = (victim,) if households else subjects(found, victim)
    return Hit("forced", "displaced", listed, (first, at + 1), meant)


_LEAVE = frozenset({"leave", "abandon", "vacate", "quit", "flee"})


def _made_to_leave(found: Arguments, at: int) -> Hit | None:
    """ "300 people have been forced to leave their homes", "forcing 300 to leave their homes"."""
    low = found.sentence.low
    if at < 4 or low[at - 1] != "their" or low[at - 2] not in _LEAVE or low[at - 3] != "to":
        return None
    beside = found.ends.get(at - 3)
    verb = at - 4 if beside is None else beside.first - 1
    if verb >= 0 and beside is None and low[verb] in ("had", "have", "has"):
        return _lost_homes(found, at)  # "30 families had to leave their homes"
    if verb < 0 or low[verb] not in _DRIVE:
        return None
    first = group(found.sentence, verb)
    meant = status(found.sentence, first, verb)
    if beside is not None:
        return Hit("forced", "displaced", (beside,), (verb, at + 1), meant)
    victim = subject(found, first) if BE & set(low[first:verb]) else None
    if victim is None or victim.nobody:
        return None
    return Hit("forced", "displaced", subjects(found, victim), (first, at + 1), meant)


def _away(low: list[str], at: int) -> int | None:
    """Where "from their" or "out of their" stands before "homes"."""
    if at < 4 or low[at - 1] not in ("their", "his", "her"):
        return None
    if low[at - 3 : at - 1] == ["out", "of"]:
        return at - 3
    return at - 2 if low[at - 2] == "from" else None
