"""Frames of nouns and adjectives: three dead, 12 deaths, claimed 12 lives.

Wounds stand in `wounds`, bodies in `bodies`.
"""

from dataclasses import replace

from idlib_cli.facts.casualties import relatives
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import HOUSEHOLDS, Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.phrases import WEEKDAYS
from idlib_cli.facts.casualties.restrictions import is_land, only_aches, shared
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.status import HABITUAL, Status, status
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.facts.casualties.verbs import attributive

_STATE_VERBS = frozenset({"found", "left", "feared", "reported", "presumed", "believed", "listed",
                          "registered",
                          "confirmed", "pronounced", "declared", "certified", "considered",
                          "deemed",
                          "lie", "lay", "lying", "went", "brought", "gone", "go", "shot", "leave",
                          "leaves", "leaving", "rendered", "made", "dropped", "fell",
                          "still"})  # fmt: skip


def state(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "13 troops dead", "were found dead", "30 fishermen are missing", "left 200 homeless"."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    following = kinds[at + 1] if at + 1 < len(sentence) else ""
    beside = found.before(at)
    if (hit := _massed(found, at, trigger) or _before_noun(found, at, trigger)) is not None:
        return hit
    absent = _misses_a_match(found.sentence.low, at, trigger) or only_aches(low, at)
    if absent or _other_sense(found, at, trigger, following) or shared(found, at):
        return None
    both = low[at + 1 : at + 3] in _BOTH and kinds[at + 3 : at + 4] not in (["w"], ["d"])
    if both or (beside is not None and low[beside.head] in _REFLEXIVE):
        return None  # "15 dead and wounded", not how many died; "shot himself dead", of the verb
    if beside is None and low[at - 2 : at] == [",", "rendered"]:
        beside = found.ends.get(at - 2)  # "412 families, rendered homeless"
    if beside is None and low[at - 1] == "," and trigger.base in ("dead", "missing"):
        beside = _left(found, at)
    families = beside is not None and trigger.base == "homeless"
    if beside is not None and beside.counted and (families or not beside.nobody):
        if following in ("w", "h") and low[at + 1] != "bodies" and low[at + 1][0] != "#":
            return None  # but "dead over six decades"
        meant = status(sentence, at, at)
        victims = (beside,) if beside.nobody else subjects(found, beside)
        return Hit(_frame(trigger), trigger.effect, victims, (at, at + 1), meant)
    return _predicate(found, at, trigger)


def _massed(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "scores of dead", "dozens of missing"."""
    mass = found.mass(at)
    if mass is None:
        return None
    return Hit(_frame(trigger), trigger.effect, (mass,), (at, at + 1), "fact")


def _before_noun(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "one dead terrorist", "searching for a missing girl"."""
    target = found.begins.get(at + 1)
    if target is None:
        return None
    low = found.sentence.low
    beside = found.before(at - 1 if low[at - 1] in _LISTED else at)
    if beside is not None and low[beside.first - 2 : beside.first] in _BODIES:
        return None  # "the bodies of two missing hikers": they are found
    if beside is not None and (merged := attributive(beside, target, beside.last)):
        ends = target.last
        if trigger.base == "missing" and not _FOUND_AGAIN.isdisjoint(low[ends : ends + _GROUP]):
            dead = next(
                (k for k in range(ends, min(len(low), ends + _GROUP)) if low[k] == "dead"), 0
            )
            return Hit("attributive", "killed", (merged,), (at, dead + 1), "fact") if dead else None
        return Hit("attributive", trigger.effect, (merged,), (at, at + 1), "fact")
    if trigger.base != "missing" or not _is_sought(found, at, target):
        return None
    return Hit("attributive", trigger.effect, (target,), (at - 3, at + 1), "fact")


_LISTED = frozenset({"registered", "reported", "documented", "recorded", "known", "suspected"})
"""4,612 *registered* missing persons."""
_GROUP = 4
"""Tokens of "were found dead", "have now been rescued"."""
_BODIES = (["bodies", "of"], ["remains", "of"])
_SEARCH = frozenset({"search", "searching", "searched", "hunt", "hunting"})


def _is_sought(found: Arguments, at: int, target: Phrase) -> bool:
    """Whether somebody is looked for: "are *searching for a missing* girl"."""
    low = found.sentence.low
    if at < len(("search", "for", "a")) or low[at - 1] not in ("a", "the") or low[at - 2] != "for":
        return False
    known = target.counted and not target.nobody and target.shape in ("noun", "name")
    return known and low[at - 3] in _SEARCH


_LEFT = frozenset({"left", "leaves", "leave", "leaving"})
_PARTS = frozenset({"including", "mostly", "mainly", "most", "many", "some", "all", "half"})


def _left(found: Arguments, at: int) -> Phrase | None:
    """Those whom an insertion parts from "dead": "left *21 people*, most of them women, dead"."""
    low = found.sentence.low
    if _LEFT.isdisjoint(low):
        return None
    for phrase in found.phrases:
        if phrase.last < at and _LEFT & set(low[max(0, phrase.first - 1) : phrase.first]):
            parted = low[phrase.last + 1 : phrase.last + 3]
            listed = parted == ["#", "of"] or not _PARTS.isdisjoint(parted[:1])
            told = low[phrase.last : phrase.last + 1] == [","] and listed
            inner = [k for k in range(phrase.last + 1, at - 1) if low[k] in (".", ";", ":")]
            if told and phrase.shape == "number" and not inner:
                return phrase
    return None


_BOTH = [[word, harmed] for word in ("and", "or") for harmed in ("wounded", "injured", "hurt")]
_REFLEXIVE = frozenset({"himself", "herself", "themselves"})
_GRAVE_ONLY = ("", ",", ".", ";", "c", "p")


_TO_COME = (["until"], ["till"], ["through"])
"""a winger who could be missing *until* April"""
_TO_WHOM = (["me"], ["us"], ["him"], ["her"], ["them"], ["you"])
"""She is dead *to me*."""
_FOUND_AGAIN = frozenset({"found", "pulled", "recovered", "rescued", "located", "identified",
                          "returned", "reappeared", "discovered"})  # fmt: skip
_SQUAD = frozenset({"players", "regulars", "starters", "defenders", "forwards", "midfielders",
                    "strikers", "bowlers", "internationals", "first-teamers", "wingers",
                    "full-backs", "goalkeepers", "batsmen"})  # fmt: skip
"""Whom a team is missing who cannot play."""
_GAMES = frozenset({"match", "game", "tie", "final", "clash", "fixture", "tournament",
                    "derby", "qualifier", "semi-final", "quarter-final", "friendly", "injury",
                    "suspension", "opener"})  # fmt: skip
"""Five are missing for Tuesday's cup *tie*."""
_LONGEST_GAME = 5
_LISTS = frozenset({"roll", "rolls", "list", "lists", "register", "registers", "record", "records",
                    "database", "data", "count", "squad", "team", "line-up", "lineup", "photo",
                    "picture", "class", "classes", "work", "training", "sample", "figures",
                    "ballot", "meeting", "debate", "vote"})  # fmt: skip
"""Two names were missing from the list."""


def _misses_a_match(low: list[str], at: int, trigger: Trigger) -> bool:
    """Whether players cannot play: "missing *for Tuesday's cup tie*", "*through injury*"."""
    kept = trigger.base == "missing" and low[at + 1 : at + 2] in (["for"], ["through"])
    return kept and not _GAMES.isdisjoint(low[at + 2 : at + 2 + _LONGEST_GAME])


def _other_sense(found: Arguments, at: int, trigger: Trigger, following: str) -> bool:
    """ "missing the target", "a homeless man": not what happened to anybody here."""
    low, kinds = found.sentence.low, found.sentence.kind
    if trigger.base == "dead" and (
        low[at + 1 : at + 4 : 2] == ["on", "feet"]
        or (low[at + 1 : at + 2] == ["to"] and low[at + 2 : at + 3] in _TO_WHOM)
    ):
        return True
    if trigger.base == "critical":  # "were critical of the plan"
        stayed = low[max(0, at - 1) : at] in (["remain"], ["remains"], ["remained"])
        stayed = stayed or (at > 0 and kinds[at - 1] == "n")  # "Two dead, four critical"
        return not stayed or following not in _GRAVE_ONLY
    if trigger.base == "missing":
        again = "had" in low[max(0, at - 3) : at] and not _FOUND_AGAIN.isdisjoint(low)
        if again or low[at + 1 : at + 2] in _TO_COME:
            return True  # "the bodies of five who had been missing were pulled out"
        named = following in ("d", "h", "N", "o") and low[at + 1] not in WEEKDAYS
        whom = found.begins.get(at + 1) if following == "n" else None
        named = named or (
            whom is not None and low[whom.head] in _SQUAD
        )  # "are missing five players"
        listed = low[at + 1 : at + 2] == ["from"] and not _LISTS.isdisjoint(low[at + 2 : at + 7])
        side = found.ends.get(at)  # "with six first-teamers missing"
        listed = listed or (side is not None and low[side.head] in _SQUAD - {"players"})
        return named or listed or kinds[at - 1] == "d"
    made = {"left", "leaves", "leave", "made", "leaving", "making", "rendered"}
    counted = at > 0 and kinds[at - 1] == "n" and kinds[: at - 1][-1:] in ([], [","])
    if counted and following in _GRAVE_ONLY:
        return False  # "19 dead, 140,000 homeless"
    return trigger.base == "homeless" and not made & set(low[max(0, at - 12) : at])


def _predicate(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    low, kinds = found.sentence.low, found.sentence.kind
    first = at
    while first > 0 and (
        (kinds[first - 1] in "xr" and (first not in found.ends or kinds[first - 1] == "x"))
        or (low[first - 1] in _STATE_VERBS and kinds[first - 1] != "n")
        or (low[first - 1] == "as" and low[first - 2] in _STATE_VERBS)
    ):
        first -= 1
    words = set(low[first:at])
    if low[at - 1] == "shot" and BE.isdisjoint(words) and _whom(found, at + 1):
        return None  # "a guard shot dead two men": of them `killing` tells
    perhaps = trigger.effect == "missing" and bool(words & {"could", "may", "might"})
    unreal = status(found.sentence, first, at) == "unreal" and not perhaps
    if not (words & _STATE_VERBS or words & BE) or unreal:
        return None
    victim = subject(found, first)
    beside = found.before(first) if BE.isdisjoint(words) and low[first] not in _OF_ITSELF else None
    if beside is not None and (relatives.of_kin(found, beside) or low[beside.first - 1] == "with"):
        victim = beside  # "the father of the man found dead", "with 26 persons reported missing"
    if victim is None and trigger.base == "homeless":
        victim = found.before(first)  # "300 families were left homeless"
    homes = victim is not None and trigger.base == "homeless" and low[victim.head] in HOUSEHOLDS
    if victim is None or (victim.nobody and not homes):
        return None
    if trigger.base == "hurt" and is_land(found, victim):
        return None
    afraid = perhaps or bool(words & {"feared", "presumed", "believed"})
    meant: Status = "feared" if afraid else "fact"
    last = at + 2 if trigger.base == "unaccounted" else at + 1
    victims = (victim,) if homes else subjects(found, victim)
    return Hit(_frame(trigger), trigger.effect, victims, (first, last), meant)


_OF_ITSELF = frozenset({"went", "go", "fell", "dropped", "lay", "lie", "had", "has", "have"})
"""Verbs whose past is no participle."""
_OBJECTS = frozenset({"him", "her", "them", "me", "us", "himself", "herself", "themselves"})


def _whom(found: Arguments, at: int) -> bool:
    """Whether what stands at a token is whom a verb before it harms."""
    low, kinds = found.sentence.low, found.sentence.kind
    if at >= len(low) or low[at] in WEEKDAYS:
        return False
    return found.begins.get(at) is not None or kinds[at] == "N" or low[at] in _OBJECTS


def _frame(trigger: Trigger) -> str:
    return "condition" if trigger.base == "critical" else "state"


_PREDICTED = frozenset({"predict", "predicts", "predicted", "predicting", "forecast", "forecasts",
                        "projected", "projects", "projection", "expects", "expect",
                        "forecasting", "envisages", "would", "could",
                        "might", "prevent", "prevented", "avoid", "avert", "averted"})  # fmt: skip


def count(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "12 civilian deaths", "at least five injuries"."""
    sentence = found.sentence
    first = at
    while first > 0 and first not in found.ends:
        if sentence.kind[first - 1] not in "we" and sentence.low[first - 1] not in _ATTESTED:
            break
        first -= 1
    beside = found.ends.get(first)
    if beside is not None and beside.nobody and not sentence.low[beside.head].endswith("s"):
        beside = replace(beside, last=beside.first + 1, nobody=False)  # "573 coal mine deaths"
    if beside is None or beside.shape != "number" or beside.nobody:
        return None
    before = set(sentence.low[max(0, first - 8) : at])
    if HABITUAL & before or _PREDICTED & before:
        return None  # "usually records 100 deaths a year", "predicts 9,000 deaths"
    if _counts_nothing(sentence, at, beside) or (
        trigger.base == "burials" and _RECORDED.isdisjoint(before)
    ):
        return None  # "the churchyard has room for 200 burials"
    effect = trigger.effect
    if effect == "casualties":
        if not _CARING & before:
            return None  # of the dead and the wounded together
        effect = "wounded"
    return Hit("count", effect, (beside,), (at, at + 1), "fact")


_ATTESTED = frozenset({"confirmed", "reported", "recorded", "registered", "verified", "suspected"})
"""nine *confirmed* deaths"""
_RECORDED = frozenset({"recorded", "records", "counted", "counts", "documented", "registered",
                       "logged", "reported", "noted", "listed"})  # fmt: skip


def _counts_nothing(sentence: Sentence, at: int, beside: Phrase) -> bool:
    """ "One death too many", "died of multiple injuries", "the scene of one death"."""
    low, first = sentence.low, beside.first
    if low[at] == "death" and (beside.high != 1 or _spoken_of(sentence, first)):
        return True
    if low[at + 1 : at + 2] == ["too"]:
        return True
    return low[at] == "injuries" and bool(first) and _of_one(sentence, first)


def _spoken_of(sentence: Sentence, at: int) -> bool:
    """Whether one death is only spoken of: "the scene of one death", "charged over one death"."""
    return bool(at) and sentence.kind[at - 1] == "p" and sentence.low[at - 1] not in ("with", "at")


_CARING = frozenset({"received", "receiving", "receives", "treated", "treating", "treat",
                     "admitted", "admitting", "evacuated", "evacuating", "took",
                     "taken"})  # fmt: skip
"""What is done with casualties who live: "the hospital received 31 casualties"."""


def _of_one(sentence: Sentence, at: int) -> bool:
    """Whether it is somebody's several injuries: "died of multiple injuries"."""
    low = sentence.low
    if low[at - 1] in ("with", "from"):
        return True
    return low[at - 1] == "of" and bool({"died", "dies", "dying", "die", "dead"} & set(low[:at]))
