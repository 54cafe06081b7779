"""Frames around a noun that names no harm: taken hostage, into custody, the fate of, under rubble.

Those of homes stand in `homes`.
"""

from collections.abc import Callable

from idlib_cli.facts.casualties import captives, lexicon, staying, survivors
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.bodies import remains
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.homes import driven
from idlib_cli.facts.casualties.lives import martyrs
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.restrictions import owns
from idlib_cli.facts.casualties.status import group, status
from idlib_cli.facts.casualties.subjects import subjects

KILLERS = ("killer", "killers", "murderer", "murderers", "assassin", "assassins")


def _into_custody(found: Arguments, at: int) -> Hit | None:
    """ "the driver was taken into custody", "police took two men into custody"."""
    low = found.sentence.low
    if (hit := staying.held(found, at)) is not None:
        return hit
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


def _under_arrest(found: Arguments, at: int) -> Hit | None:
    """ "placed the warden and four guards under arrest", "two men were placed under arrest"."""
    low = found.sentence.low
    if at < 2 or low[at - 1] != "under":
        return None
    beside = found.ends.get(at - 1)
    first = at - 2
    if beside is None and low[first] in _PLACED:
        victim = subject(found, group(found.sentence, first))
        listed = subjects(found, victim) if victim is not None else ()
        passive = not BE.isdisjoint(low[max(0, first - 3) : first])
        if victim is None or victim.nobody or not passive:
            return None
        return Hit("hostage", "detained", listed, (first, at + 1), "fact")
    verb = next((k for k in range(at - 2, max(-1, at - 16), -1) if low[k] in _PLACED), None)
    victim = found.begins.get(verb + 1) if verb is not None else None
    if verb is None or victim is None or victim.nobody or victim.shape == "unknown":
        return None
    listed = tuple(members(found, victim, leftward=False))
    return Hit("hostage", "detained", listed, (verb, at + 1), "fact")


_PLACED = frozenset({"placed", "placing", "put", "putting"})
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
        hit = staying.are(found, below, at, "trapped", "missing")
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


def _breathed_the_last(found: Arguments, at: int) -> Hit | None:
    """ "the driver breathed his last on Tuesday"."""
    low = found.sentence.low
    if low[at - 1] not in ("his", "her", "their") or low[at - 2] not in ("breathed", "breathes"):
        return None
    return _does(found, at - 2, at, "lives", "killed")


def _does(found: Arguments, verb: int, at: int, frame: str, effect: str) -> Hit | None:
    """What the subject of a verb does, which ends at a token."""
    first = group(found.sentence, verb)
    victim = subject(found, first)
    meant = status(found.sentence, first, verb)
    if victim is None or victim.nobody or victim.shape == "unknown" or meant == "unreal":
        return None
    return Hit(frame, effect, subjects(found, victim), (first, at + 1), meant)


MADE = frozenset({"made", "making", "makes", "make", "went", "gone", "going", "goes", "got",
                  "getting", "escaped", "escaping"})  # fmt: skip

_MADE_OFF = frozenset({"made", "making", "makes", "make"})
"""These take what they should not; who only goes away with somebody may be a friend."""
_RAIDERS = frozenset({"raider", "raiders", "gunman", "gunmen", "kidnapper", "kidnappers",
                      "abductor", "abductors", "bandit", "bandits", "rebel", "rebels", "militant",
                      "militants", "insurgent", "insurgents", "jihadist", "jihadists", "militia",
                      "militiamen", "attacker", "attackers", "assailant", "assailants", "pirate",
                      "pirates", "robber", "robbers", "fighter", "fighters", "terrorist",
                      "terrorists", "extremists", "gang", "hijackers", "captors"})  # fmt: skip


def _made_off_with(found: Arguments, at: int) -> Hit | None:
    """ "making away with two teachers", "went off with 12 girls"."""
    low = found.sentence.low
    if low[at - 1] not in MADE or low[at + 1 : at + 2] != ["with"]:
        return None
    if low[at - 1] not in _MADE_OFF and _RAIDERS.isdisjoint(low[:at]):
        return None  # "he went off with two friends"
    victim = found.after(at + 2)
    meant = status(found.sentence, group(found.sentence, at - 1), at - 1)
    if victim is None or meant == "unreal" or owns(found, victim):
        return None
    taken = tuple(
        v
        for v in members(found, victim, leftward=False)
        if v.counted and not v.nobody and low[v.head] in lexicon.people()
    )
    return Hit("taken-away", "abducted", taken, (at - 1, at + 2), meant) if taken else None


def _in_captivity(found: Arguments, at: int) -> Hit | None:
    """ "twenty-one pupils are still in captivity"; animals are bred there."""
    low = found.sentence.low
    if low[at - 1] != "in" or not {"bred", "born", "animals", "species"}.isdisjoint(low):
        return None
    verb = at - 2 if low[at - 2] in BE | {"still"} else None
    hit = staying.are(found, verb + 1, at, "hostage", "abducted") if verb is not None else None
    known = hit is not None and all(
        _is_bare(found, v) or low[v.head] in lexicon.people() for v in hit.victims
    )
    return hit if known else None


_LOST_MEN = frozenset({"military", "police", "militant"})
_HANDS = frozenset({"hands", "sailors", "crew", "crewmen", "airmen", "miners", "firefighters",
                    "fishermen"})  # fmt: skip


def _loss_of(found: Arguments, at: int) -> Hit | None:
    """ "admitted the loss of two soldiers": whom only death takes from those who tell of it."""
    low = found.sentence.low
    victim = found.begins.get(at + 2) if low[at + 1 : at + 2] == ["of"] else None
    if victim is None or victim.shape != "number" or low[at - 1] not in ("the", "with"):
        return None
    if "own" in low[victim.first + 1 : victim.last + 3]:
        return Hit("event", "killed", (victim,), (at, at + 1), "fact")
    if victim.kind not in _LOST_MEN and low[victim.head] not in _HANDS:
        return None
    return Hit("event", "killed", (victim,), (at, at + 1), "fact")


def _killers_of(found: Arguments, at: int) -> Hit | None:
    """ "the killers of three nurses", "the murderer of Ana Ruiz"; a title names nobody."""
    low = found.sentence.low
    victim = found.after(at + 2) if low[at + 1 : at + 2] == ["of"] else None
    if victim is None or victim.nobody or not victim.counted:
        return None
    named = victim.shape == "name" and victim.last > victim.first + 1 and low[at + 2] != "the"
    if not named and low[victim.head] not in lexicon.people():
        return None
    listed = members(found, victim, leftward=False, told_by=at)
    if "including" in low[listed[-1].last : listed[-1].last + 2]:
        return None  # of the killers or of the killed
    return Hit("event", "killed", tuple(listed), (at, at + 1), "fact")


READERS: dict[str, Callable[[Arguments, int], Hit | None]] = {
    **survivors.READERS,
    "martyrs": martyrs,
    "homes": driven,
    "last": _breathed_the_last,
    "loss": _loss_of,
    **dict.fromkeys(KILLERS, _killers_of),
    "away": _made_off_with,
    "off": _made_off_with,
    "captivity": _in_captivity,
    "remains": remains,
    "skeletons": remains,
    "custody": _into_custody,
    "arrest": _under_arrest,
    "hostage": captives.hostage,
    "prisoner": captives.hostage,
    "captive": captives.hostage,
    **dict.fromkeys(captives.HOLD, captives.holding_people),
    "hostages": captives.holding,
    "captives": captives.holding,
    "fate": _unknown_fate,
    "whereabouts": _unknown_fate,
    "contact": _out_of_contact,
    "hospital": staying.in_hospital,
    "care": staying.in_intensive_care,
    "shelters": staying.sheltered,
    "shelter": staying.sheltered,
    "tents": staying.sheltered,
    "centres": staying.sheltered,
    "centers": staying.sheltered,
    "camps": staying.sheltered,
    "rubble": _still_under,
    "debris": _still_under,
    "underground": _still_under,
}
"""The nouns of these frames."""
