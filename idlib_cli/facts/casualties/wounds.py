"""Frames of wounds and of the condition people are in: suffered burns, in critical condition."""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.constructions import listed
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.nouns import count
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group, status
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.facts.casualties.taking import CORPSES

_SUFFER = frozenset({"suffered", "suffering", "suffer", "suffers", "sustained", "sustaining",
                     "sustain", "received", "receiving", "nursing", "nursed"})  # fmt: skip


def suffer(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "three people suffered burns", "sustained gunshot wounds", "five injuries"."""
    sentence = found.sentence
    low = sentence.low
    for verb in range(at - 1, max(-1, at - 7), -1):
        cared_for = _CARE & set(low[max(0, verb - 4) : verb])
        if low[verb] == "with" and (
            cared_for or _WEAPON & set(low[verb + 1 : at]) or _came_out(low, verb)
        ):
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


_BROUGHT = frozenset({"taken", "flown", "sent"})
_CARE = frozenset({"hospital", "hospitals", "hospitalized", "hospitalised"})
_WEAPON = frozenset({"gunshot", "bullet", "stab", "knife", "shrapnel", "shotgun"})


_CAME_OUT = frozenset({"escaped", "escape", "survived", "survive", "survives", "pulled", "rescued",
                       "freed", "dug", "winched", "emerged", "saved", "extricated", "extracted",
                       "crawled", "dragged", "fished", "plucked", "jumped",
                       "ejected"})  # fmt: skip


def _came_out(low: list[str], at: int) -> bool:
    """Whether people came out of something: "were pulled out alive *with* minor injuries"."""
    return not _CAME_OUT.isdisjoint(low[max(0, at - 10) : at]) and _SPORT.isdisjoint(low)


_SPORT = listed("sport")


def _with_wounds(found: Arguments, at: int, wounds: int) -> Hit | None:
    """ "found a man with a gunshot wound", "was taken to hospital with stab wounds"."""
    low = found.sentence.low
    if CORPSES & set(low[:at]) or not _SPORT.isdisjoint(low):
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


GRAVE = frozenset({"critical", "serious", "grave", "stable", "guarded", "fair"})


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
    if victim is None:
        victim = _brought_out(found, first)
        victim = victim if victim is not None and victim.shape == "number" else None
    if victim is None or victim.nobody:
        return None
    return Hit("condition", "wounded", subjects(found, victim), (first + 1, at + 1), "fact",
               harmed=True)  # fmt: skip


def _brought_out(found: Arguments, at: int) -> Phrase | None:
    """Whose condition it is behind another verb: "were dug out of debris in serious condition"."""
    kinds = found.sentence.kind
    verb = next((k for k in range(at, max(0, at - 10), -1) if kinds[k] in "x,;"), None)
    if verb is None or kinds[verb] != "x":
        return None
    return subject(found, group(found.sentence, verb))
