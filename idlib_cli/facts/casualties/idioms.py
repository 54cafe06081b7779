"""Frames around a noun that names no harm: taken hostage, into custody, the fate of, under rubble.

Those of homes stand in `homes`.
"""

from collections.abc import Callable
from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments, subject
from idlib_cli.facts.casualties.constructions import listed
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.homes import driven
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group, status
from idlib_cli.facts.casualties.subjects import subjects

TAKEN = frozenset({"taken", "took", "taking", "held", "holding", "take"})
"""took nine people hostage."""


def _hostage(found: Arguments, at: int) -> Hit | None:
    """ "rebels took five nurses hostage", "holding two men prisoner"."""
    low = found.sentence.low
    beside = found.ends.get(at)
    if beside is None or TAKEN.isdisjoint(low[max(0, beside.first - 3) : beside.first]):
        return None
    effect = "abducted" if low[at] == "hostage" else "detained"
    return Hit("hostage", effect, (beside,), (at, at + 1), "fact")


def _into_custody(found: Arguments, at: int) -> Hit | None:
    """ "the driver was taken into custody", "police took two men into custody"."""
    low = found.sentence.low
    within = next((k for k in (at - 1, at - 2) if k > 1 and low[k] == "in"), None)
    if within is not None and low[within - 1] in BE:
        return _is(found, within, at, "hostage", "detained")
    if at < 3 or low[at - 1] != "into":
        return None
    beside = found.ends.get(at - 1)
    verb = at - 2 if beside is None else beside.first - 1
    if verb < 0 or low[verb] not in ("taken", "took", "taking"):
        return None
    first = group(found.sentence, verb)
    passive = beside is None and low[verb] == "taken" and BE & set(low[first:verb])
    victim = subject(found, first) if passive else beside
    if victim is None or victim.nobody or victim.shape == "unknown":
        return None
    listed = subjects(found, victim) if passive else tuple(members(found, victim, leftward=False))
    meant = status(found.sentence, first, verb)
    return Hit("hostage", "detained", listed, (first, at + 1), meant)


def _is(found: Arguments, verb_end: int, at: int, frame: str, effect: str) -> Hit | None:
    """What the subject of "is", right before a token, is said to be."""
    first = group(found.sentence, verb_end)
    victim = subject(found, first)
    if victim is None or victim.nobody or not victim.counted or victim.shape == "unknown":
        return None
    meant = status(found.sentence, first, verb_end - 1)
    return Hit(frame, effect, subjects(found, victim), (first, at + 1), meant)


_UNCERTAIN = frozenset({"unknown", "unclear", "uncertain"})


def _unknown_fate(found: Arguments, at: int) -> Hit | None:
    """ "the fate of 20 others remains unknown", "the whereabouts of two girls are not known"."""
    low = found.sentence.low
    victim = found.after(at + 2) if low[at + 1 : at + 2] == ["of"] else None
    if victim is None or victim.nobody or not victim.counted or victim.shape == "unknown":
        return None
    if victim.shape == "number" and not (
        _is_bare(found, victim) or low[victim.head] in lexicon.people()
    ):
        return None  # "the whereabouts of two paintings"
    stop = min(len(low), victim.last + 8)
    for k in range(victim.last, stop):
        if low[k] in _UNCERTAIN or low[k - 1 : k + 1] == ["not", "known"]:
            return Hit("unfound", "missing", (victim,), (at, k + 1), "fact")
    return None


def _still_under(found: Arguments, at: int) -> Hit | None:
    """ "three victims are still under the rubble", "three still underground"."""
    sentence = found.sentence
    low = sentence.low
    below = at if low[at] == "underground" else at - 2
    if below < 1 or (below < at and low[below] not in ("under", "beneath")):
        return None
    still = below - 1 if low[below - 1] == "still" else below
    if low[still - 1] in BE:
        hit = _is(found, below, at, "trapped", "missing")
        return hit if hit is not None and still < below else None
    beside = found.ends.get(still) if still < below else None
    if beside is None or beside.shape != "number" or beside.nobody:
        return None
    return Hit("trapped", "missing", (beside,), (still, at + 1), "fact")


_AWAY = frozenset({"climber", "hiker", "trekker", "mountaineer", "fishermen", "fisherman", "sailor",
                   "miner", "crew", "soldier", "troop", "diver", "skier", "passenger", "worker",
                   "rescuer", "seamen", "crewmen", "migrant", "pilot", "men",
                   "people"})  # fmt: skip
"""Who is in danger where nobody can reach them, in the singular."""


def _is_bare(found: Arguments, victim: Phrase) -> bool:
    """Whether a number has no noun: "another 24", "12 others"."""
    word = found.sentence.low[victim.head]
    return word[0] == "#" or word in ("others", "more", "another")


def _out_of_contact(found: Arguments, at: int) -> Hit | None:
    """ "contact has been lost with another 24", "lost contact with six climbers"."""
    low = found.sentence.low
    near = low[max(0, at - 3) : at + 5]
    partner = next((k for k in range(at + 1, min(at + 6, len(low))) if low[k] == "with"), None)
    if partner is None or "lost" not in near:
        return None
    victim = found.after(partner + 1)
    if victim is None or victim.nobody or victim.shape != "number":
        return None
    head = low[victim.head]
    if "since" in low or not (_is_bare(found, victim) or head.removesuffix("s") in _AWAY):
        return None  # "has lost contact with 40 graduates"
    return Hit("unfound", "missing", (victim,), (min(at, partner - 1), partner), "fact")


def _in_hospital(found: Arguments, at: int) -> Hit | None:
    """ "nineteen passengers remained in hospital"; the sick are no wounded."""
    low = found.sentence.low
    if at < 2 or low[at - 1] != "in" or low[at - 2] not in BE | {"still"}:
        return None
    if low[at + 1 : at + 2] == ["with"] or not listed("illness").isdisjoint(low):
        return None
    if found.sentence.kind[at + 1 : at + 2] in (["w"], ["h"], ["e"], ["d"]):
        return None  # "in hospital corridors"
    hit = _is(found, at - 1, at, "treated", "wounded")
    return replace(hit, harmed=True) if hit is not None else None


READERS: dict[str, Callable[[Arguments, int], Hit | None]] = {
    "homes": driven,
    "custody": _into_custody,
    "hostage": _hostage,
    "prisoner": _hostage,
    "fate": _unknown_fate,
    "whereabouts": _unknown_fate,
    "contact": _out_of_contact,
    "hospital": _in_hospital,
    "rubble": _still_under,
    "debris": _still_under,
    "underground": _still_under,
}
"""The nouns of these frames."""
