"""Frames of nouns and adjectives: three dead, the mayor's murder, 12 deaths, claimed 12 lives."""

from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments, subject
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import HABITUAL, Status, group, status
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.facts.casualties.verbs import attributive

_STATE_VERBS = frozenset({"found", "left", "feared", "reported", "presumed", "believed", "listed",
                          "confirmed", "pronounced", "declared", "lie", "lay", "lying", "went",
                          "gone", "go", "shot", "leave", "leaves", "leaving", "rendered", "made",
                          "dropped", "fell", "still"})  # fmt: skip


def state(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "13 troops dead", "were found dead", "30 fishermen are missing", "left 200 homeless"."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    following = kinds[at + 1] if at + 1 < len(sentence) else ""
    beside = found.before(at)
    target = found.begins.get(at + 1)
    if beside is not None and target is not None and (merged := attributive(beside, target, at)):
        return Hit("attributive", trigger.effect, (merged,), (at, at + 1), "fact")
    if _other_sense(low, kinds, at, trigger, following):
        return None
    families = beside is not None and trigger.base == "homeless"
    if beside is not None and beside.counted and (families or not beside.nobody):
        if following in ("w", "h") and low[at + 1] != "bodies":
            return None
        meant = status(sentence, at, at)
        victims = (beside,) if beside.nobody else subjects(found, beside)
        return Hit(_frame(trigger), trigger.effect, victims, (at, at + 1), meant)
    return _predicate(found, at, trigger)


def _other_sense(
    low: list[str], kinds: list[str], at: int, trigger: Trigger, following: str
) -> bool:
    """ "missing the target", "a homeless man": not what happened to anybody here."""
    if trigger.base == "dead" and low[at + 1 : at + 4 : 2] == ["on", "feet"]:
        return True
    if trigger.base == "critical":  # "were critical of the plan"
        stayed = low[max(0, at - 1) : at] in (["remain"], ["remains"], ["remained"])
        return not stayed or following not in ("", ",", ".", ";", "c")
    if trigger.base == "missing":
        return following in ("d", "h", "N", "o") or kinds[at - 1] == "d"
    made = {"left", "made", "leaving", "making", "rendered"}
    return trigger.base == "homeless" and not made & set(low[max(0, at - 12) : at])


def _predicate(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    low, kinds = found.sentence.low, found.sentence.kind
    first = at
    while first > 0 and (
        kinds[first - 1] in "xr" or (low[first - 1] in _STATE_VERBS and kinds[first - 1] != "n")
    ):
        first -= 1
    words = set(low[first:at])
    if not (words & _STATE_VERBS or words & BE) or status(found.sentence, first, at) == "unreal":
        return None
    victim = subject(found, first)
    if victim is None or victim.nobody:
        return None
    meant: Status = "feared" if words & {"feared", "presumed", "believed"} else "fact"
    last = at + 2 if trigger.base == "unaccounted" else at + 1
    return Hit(_frame(trigger), trigger.effect, subjects(found, victim), (first, last), meant)


def _frame(trigger: Trigger) -> str:
    return "condition" if trigger.base == "critical" else "state"


_PREDICTED = frozenset({"predict", "predicts", "predicted", "predicting", "forecast", "forecasts",
                        "projected", "projects", "projection", "expects", "would", "could",
                        "might", "prevent", "prevented", "avoid", "avert", "averted"})  # fmt: skip


def count(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "12 civilian deaths", "at least five injuries"."""
    sentence = found.sentence
    first = at
    while first > 0 and sentence.kind[first - 1] in "we" and first not in found.ends:
        first -= 1
    beside = found.ends.get(first)
    if beside is None or beside.shape != "number" or beside.nobody:
        return None
    before = set(sentence.low[max(0, first - 8) : at])
    if HABITUAL & before or _PREDICTED & before:
        return None  # "usually records 100 deaths a year", "predicts 9,000 deaths"
    effect = "killed" if trigger.effect == "casualties" else trigger.effect
    return Hit("count", effect, (beside,), (at, at + 1), "fact")


def lives(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    sentence = found.sentence
    low = sentence.low
    before = low[at - 1] if at else ""
    nearby = set(low[max(0, at - 6) : at])
    if (before in ("their", "his", "her") and nearby & _LOST) or (
        low[at] == "martyrdom" and before in _MET
    ):
        lost = next(k for k in range(at - 1, -1, -1) if low[k] in _LOST or low[k] in _MET)
        first = group(sentence, lost)
        victim = subject(found, first) or _bare_number(found, lost)
        meant = status(sentence, first, lost)
        if victim is None or meant == "unreal":
            return None
        return Hit("lives", "killed", subjects(found, victim), (first, at + 1), meant)
    if nearby & _CLAIMED:
        verb = next(k for k in range(at - 1, -1, -1) if low[k] in _CLAIMED)
        if low[at + 1 : at + 2] == ["of"] and (victim := found.after(at + 2)):
            return Hit("lives", "killed", tuple(members(found, victim, leftward=False)),
                       (verb, at + 1), "fact")  # fmt: skip
        beside = found.ends.get(at)
        if beside is not None and beside.shape == "number":
            return Hit("lives", "killed", (beside,), (verb, at + 1), "fact")
    return None


def _bare_number(found: Arguments, verb: int) -> Phrase | None:
    """The number before a verb that reads like a noun: "Twelve lost their lives"."""
    beside = found.ends.get(verb + 1)
    if beside is None or beside.shape != "number" or beside.head != verb or verb == beside.first:
        return None
    return replace(beside, head=verb - 1, last=verb)


_LOST = frozenset({"lost", "lose", "losing"})
_MET = frozenset({"embraced", "embrace", "embracing", "attained", "attain", "achieved"})
_CLAIMED = frozenset(
    {"claimed", "cost", "took", "taken", "claiming", "claims", "costing", "taking"}
)


_SUFFER = frozenset({"suffered", "suffering", "suffer", "suffers", "sustained", "sustaining",
                     "sustain", "received", "receiving", "nursing", "nursed"})  # fmt: skip
FOUND = frozenset({"found", "recovered", "discovered", "pulled", "retrieved", "dumped", "located",
                    "unearthed", "exhumed", "fished", "dug", "finding", "counted", "counting",
                    "buried", "received", "collected", "identified"})  # fmt: skip
GRAVE = frozenset({"critical", "serious", "grave", "stable", "guarded", "fair"})


def suffer(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "three people suffered burns", "sustained gunshot wounds", "five injuries"."""
    sentence = found.sentence
    low = sentence.low
    for verb in range(at - 1, max(-1, at - 7), -1):
        cared_for = _CARE & set(low[max(0, verb - 4) : verb])
        if low[verb] == "with" and (cared_for or _WEAPON & set(low[verb + 1 : at])):
            return _with_wounds(found, verb, at)
        if low[verb] in _SUFFER:
            first = group(sentence, verb)
            victim = subject(found, first)
            meant = status(sentence, first, verb)
            if victim is None or victim.nobody or meant == "unreal":
                return None
            if low[at] == "cuts" and low[victim.head] not in lexicon.people():
                return None  # "three services sustained cuts"
            return Hit("suffer", "wounded", subjects(found, victim), (first, at + 1), meant,
                       harmed=True)  # fmt: skip
        if low[verb] == "for" and "treated" in low[max(0, verb - 3) : verb]:
            return _with_wounds(found, verb, at)
        if low[verb] in (",", ";", "and"):
            break
    return count(found, at, trigger) if low[at] == "injuries" else None


_CORPSES = frozenset({"body", "bodies", "corpse", "corpses", "remains"})
_BROUGHT = frozenset({"taken", "flown", "sent"})
_CARE = frozenset({"hospital", "hospitals", "hospitalized", "hospitalised"})
_WEAPON = frozenset({"gunshot", "bullet", "stab", "knife", "shrapnel", "shotgun"})


def _with_wounds(found: Arguments, at: int, wounds: int) -> Hit | None:
    """ "found a man with a gunshot wound", "was taken to hospital with stab wounds"."""
    if _CORPSES & set(found.sentence.low[:at]):
        return None
    victim = found.before(at)
    if (
        victim is not None
        and victim.shape == "name"
        and found.sentence.kind[victim.first - 1] == "p"
    ):
        victim = None  # "taken to hospital in Leeds with wounds"
    if victim is None or not victim.counted or victim.nobody or victim.shape == "unknown":
        low, kinds = found.sentence.low, found.sentence.kind
        near = range(at - 1, max(-1, at - 12), -1)
        verb = next((k for k in near if kinds[k] in "ev"), None)
        if verb is None:
            verb = next((k for k in near if kinds[k] == "x" or low[k] in _BROUGHT), None)
        victim = subject(found, group(found.sentence, verb)) if verb is not None else None
    if victim is None or victim.nobody or victim.low is None or victim.shape == "unknown":
        return None
    return Hit("suffer", "wounded", subjects(found, victim), (at, wounds + 1), "fact", harmed=True)


def body(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "14 bodies were found", "the body of a man was pulled from the river"."""
    sentence = found.sentence
    low = sentence.low
    near = range(max(0, at - 6), min(len(low), at + (26 if low[at + 1 : at + 2] == ["of"] else 14)))
    verb = next((k for k in near if low[k] in FOUND), None)
    if verb is None:
        return None
    span = (at, max(verb, at) + 1)
    if low[at + 1 : at + 2] == ["of"]:
        victim = found.after(at + 2)
        if victim is None or victim.nobody:
            return None
        counting = found.ends.get(at)
        if counting is not None and counting.shape == "number" and not victim.counted:
            victim = replace(victim, first=counting.first, low=counting.low, high=counting.high,
                             number=counting.number)  # fmt: skip
        return Hit("body", "killed", tuple(members(found, victim, leftward=False)), span, "fact")
    beside = found.ends.get(at)
    if beside is not None and beside.plural and low[at] in ("body", "corpse"):
        return None  # "500 body cameras"
    if beside is None and low[at] in ("body", "corpse"):
        beside = found.ends.get(at + 1)
    beside = beside or _owner(found, at)
    if beside is None or beside.nobody or not (beside.counted or beside.shape == "pronoun"):
        return None
    return Hit("body", "killed", (beside,), span, "fact")


def _owner(found: Arguments, at: int) -> Phrase | None:
    """Whose body it is, told by a pronoun: "her body", "their charred bodies"."""
    low, kinds = found.sentence.low, found.sentence.kind
    owner = at - 1
    while owner > 0 and at - owner < 3 and kinds[owner] in "wert":
        owner -= 1
    if owner < 0 or (low[owner], low[at].endswith("s") or low[at] == "bodies") not in _OWNERS:
        return None
    count = None if low[owner] == "their" else 1
    return Phrase(owner, owner + 1, owner, "pronoun", count, count, plural=count is None,
                  definite=True)  # fmt: skip


_OWNERS = frozenset({("his", False), ("her", False), ("their", True)})


def condition(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "two victims are in critical condition", "left a man in critical condition"."""
    sentence = found.sentence
    low = sentence.low
    first = at - 1
    while first > 0 and (low[first] in GRAVE or low[first] in ("but", "and", "in", "a", ",")):
        first -= 1
    if not GRAVE & set(low[first:at]) or "in" not in low[first + 1 : at]:
        return None
    beside = found.before(first + 1)
    if beside is not None and not beside.nobody:
        return Hit("condition", "wounded", (beside,), (first + 1, at + 1), "fact", harmed=True)
    victim = subject(found, group(sentence, first + 1))
    if victim is None or victim.nobody:
        return None
    return Hit("condition", "wounded", subjects(found, victim), (first + 1, at + 1), "fact",
               harmed=True)  # fmt: skip
