"""Frames of verbs without an object: five died, nine perished, 300 families fled.

One person who flees is displaced only where the text says from what: a home, a war.
"""

from dataclasses import replace

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.counted import HARMED
from idlib_cli.facts.casualties.enumerations import companions
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.restrictions import shared
from idlib_cli.facts.casualties.status import caused, group, status
from idlib_cli.facts.casualties.subjects import agreeing, names_in_capitals, singular
from idlib_cli.facts.casualties.verb_senses import Verb
from idlib_cli.facts.casualties.verbs import attributive


def die(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """What a verb without an object says: "died", "perished", "fled"."""
    sentence = found.sentence
    first = group(sentence, at)
    spoken_of = trigger.form == "ing" and _is_noun(found, first, at)
    if spoken_of or _other_sense(found, first, at, trigger) or shared(found, at):
        return None
    meant = status(sentence, first, at)
    read = Verb(at, first, at + 1, trigger, trigger.effect, meant, False)
    if trigger.base == "flee":
        beside = found.before(first)
        if beside is not None and caused(sentence, beside.first) and not beside.nobody:
            return replace(read.hit("forced", (beside,)), status="fact")
    victim = _counted_before(found, subject(found, first) or _along(found, first, trigger))
    escapes = trigger.base == "flee" and (_escapes(found, at, victim) or _runs(found, at, victim))
    if meant == "unreal" or escapes:
        return None
    if victim is None:
        return read.hit("intransitive", names_in_capitals(found, first, finite=first == at))
    households = trigger.base == "flee" and sentence.low[victim.head] in ("families", "households")
    if victim.nobody and not households:
        return None
    victims = agreeing(found, singular(found, victim, first), first)
    if read.effect == "killed" and victim.low == 1:
        victims = (*victims, *companions(found, at + 1))  # "died along with three policemen"
    return read.hit("intransitive", (victim,) if households else victims)


def _along(found: Arguments, first: int, trigger: Trigger) -> Phrase | None:
    """Those whose death goes along with what is told: "*with nine more persons* succumbing"."""
    beside = found.before(first) if trigger.form == "ing" else None
    with_them = beside is not None and found.sentence.low[beside.first - 1] == "with"
    return beside if with_them and beside is not None and beside.shape == "number" else None


def _counted_before(found: Arguments, victim: Phrase | None) -> Phrase | None:
    """With the number that stands before what had befallen them: "*two* injured passengers"."""
    at = victim.first - 1 if victim is not None else -1
    if victim is None or at < 1 or found.sentence.low[at] not in HARMED:
        return victim
    beside = found.ends.get(at)
    return (attributive(beside, victim, at) if beside is not None else None) or victim


_SPANS = frozenset({"metres", "meters", "miles", "kilometres", "kilometers", "km", "feet", "yards",
                    "hours", "days", "weeks", "minutes", "months", "years"})  # fmt: skip
"""What a number after the verb may count: "drowned two days later"."""


def _has_object(found: Arguments, at: int) -> bool:
    """Whether somebody drowns something: "drowned three puppies", "drowned their sorrows"."""
    low, target = found.sentence.low, found.begins.get(at + 1)
    if low[at + 1 : at + 2] in (["their"], ["his"], ["her"]):
        return True
    counted = target is not None and target.shape == "number"
    return counted and _SPANS.isdisjoint(low[at + 1 : at + 5])


_GERMAN = frozenset({"und", "ist", "auf", "mit", "nicht", "für", "sich", "wir", "zu", "wird",
                     "sind", "dem", "das", "der", "aus", "im", "eine", "oder"})  # fmt: skip
"""What stands beside an article that looks like an English verb."""
_HABITS = frozenset({"disappear", "die", "perish", "vanish"})


def _other_sense(found: Arguments, first: int, at: int, trigger: Trigger) -> bool:
    """ "Passed the bill", "was dying to meet them", "drowned three puppies"."""
    low = found.sentence.low
    if low[at] == "die" and not _GERMAN.isdisjoint(low):
        return True  # "Hier ist die Liste"
    if low[at] in _HABITS and first == at and low[at - 1 : at] in (["they"], ["we"]):
        return True  # "they disappear quickly"
    if trigger.base == "drown":
        return _has_object(found, at)
    if trigger.base == "pass":
        return low[at + 1 : at + 2] != ["away"]
    if trigger.base == "disappear":
        return low[at + 1 : at + 2] == ["from"] and not _UNSEEN.isdisjoint(low[at + 2 : at + 5])
    return trigger.base == "die" and trigger.form == "ing" and bool(BE & set(low[first:at]))


_UNSEEN = frozenset({"radar", "radars", "screens", "screen", "view", "sight", "shelves", "menus"})
"""What drones and goods disappear from."""
_CLAUSE = frozenset({",", "and", "before", "while", "or", "after", "with", "-", "–", "—"})
"""What a participle follows that tells what somebody did: "was shot, *dying* on the way"."""


def _is_noun(found: Arguments, first: int, at: int) -> bool:
    """Whether a form in -ing only speaks of it: "dislikes dying", "the word dying"."""
    if not BE.isdisjoint(found.sentence.low[first:at]) or first == 0:
        return False
    return found.before(first) is None and found.sentence.low[first - 1] not in _CLAUSE


_ESCAPED = frozenset({"scene", "police", "custody", "prison", "jail", "justice", "officers",
                      "deputies", "arrest", "pursuers", "authorities", "hospital", "treatment",
                      "ward", "clinic", "quarantine", "isolation"})  # fmt: skip
"""What a suspect or a prisoner flees; it makes nobody homeless."""
_RUNAWAYS = frozenset({"suspect", "attacker", "assailant", "gunman", "gunmen", "shooter", "bomber",
                       "robber", "burglar", "thief", "thieves", "perpetrator", "driver",
                       "motorist", "inmate", "prisoner", "convict", "detainee", "criminal",
                       "killer", "murderer", "kidnapper", "hijacker", "fugitive", "accomplice",
                       "raider", "bandit", "culprit", "intruder"})  # fmt: skip


def _escapes(found: Arguments, at: int, victim: Phrase | None) -> bool:
    """Whether somebody runs from a crime or from those after him: "the driver fled the scene"."""
    if _ESCAPED & set(found.sentence.low[at + 1 : at + 5]):
        return True
    if victim is None:
        return False
    head = found.sentence.low[victim.head]
    return victim.kind == "militant" or head in _RUNAWAYS or head.removesuffix("s") in _RUNAWAYS


_HOMES = frozenset({"home", "homes", "house", "country", "village", "homeland", "town", "city",
                    "war", "fighting", "violence", "persecution", "conflict", "advance",
                    "invasion", "regime", "bombing", "shelling", "famine"})  # fmt: skip


def _runs(found: Arguments, at: int, victim: Phrase | None) -> bool:
    """Whether one person only runs away; only who leaves home or a war behind is displaced."""
    low = found.sentence.low
    one = victim is None or victim.high == 1
    if victim is not None and victim.shape == "pronoun" and victim.first:
        one = one or low[victim.first - 1] in ("as", "while")  # "drowned as they fled"
    return one and not _HOMES & set(found.sentence.low[at + 1 : at + 9])
