"""What bounds a clause: verbs and words that open another one, and the verb that "and" joins to."""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.sentence import Sentence

_OWNING = frozenset({"his", "her", "its", "their"})


def blocks(found: Arguments, at: int) -> bool:
    """Whether a token ends the clause that a subject is looked for in."""
    sentence = found.sentence
    kind, low = sentence.kind[at], sentence.low
    if kind in "s;:?!":
        return True
    if kind == "e" and low[at].endswith("ed") and low[at + 1 : at + 2] and low[at + 1] in _OWNING:
        return True  # "Lee admitted | his side had been killed"
    if kind not in "xvt":
        return False
    if kind == "x":
        return not (at and low[at - 1] == "to")
    if kind == "t" and (not verbal(low[at]) or _attributive(found, at)):
        return False
    reduced = found.ends.get(at) is not None and at + 1 < len(sentence)
    return not (reduced and sentence.kind[at + 1] == "p")


def verbal(word: str) -> bool:
    """Whether a trigger may be a verb."""
    return any(
        t.pattern in ("verb", "die", "harm", "down", "away", "people")
        for t in lexicon.triggers().get(word, ())
    )


def verb_before(found: Arguments, joint: int) -> int | None:
    """The verb that "and" at a token joins another verb to."""
    kinds, low = found.sentence.kind, found.sentence.low
    for at in range(joint - 1, max(-1, joint - 18), -1):
        if kinds[at] in "s;:?!":
            return None
        if kinds[at] in "xv" or (kinds[at] == "t" and _is_verb(found, at)):
            return at
        if kinds[at] == "e" and low[at].endswith("ed") and not (at and kinds[at - 1] in "dn"):
            return at
    return None


_SUFFERED = frozenset({"suffered", "suffers", "sustained", "sustains", "received", "receives"})


def _is_verb(found: Arguments, at: int) -> bool:
    """Whether a trigger is a verb that another may be joined to."""
    word, following = found.sentence.low[at], found.sentence.low[at + 1 : at + 2]
    if following in (["wound"], ["wounds"], ["injuries"]):
        return False  # "several *stab* wounds"
    return word in _SUFFERED or (verbal(word) and not _are_wounds(found, at))


_OF_WOUNDS = frozenset({"bullet", "gunshot", "head", "knife", "several", "multiple", "shrapnel",
                        "stab", "fatal", "serious", "severe", "grave", "his", "her",
                        "their"})  # fmt: skip


def _are_wounds(found: Arguments, at: int) -> bool:
    """Whether "wounds" is a noun: "sustained multiple gunshot *wounds* and was declared dead"."""
    return (
        found.sentence.low[at] == "wounds"
        and at > 0
        and (found.sentence.low[at - 1] in _OF_WOUNDS or at - 1 in found.sentence.numbers)
    )


def _attributive(found: Arguments, at: int) -> bool:
    """Whether a trigger stands before its noun: "the wounded men"."""
    return at + 1 in found.begins and at > 0 and found.sentence.kind[at - 1] in "dn"


def relative_opening(sentence: Sentence, at: int) -> int | None:
    """Where the relative clause that a token lies in begins; None outside of one."""
    kinds, low = sentence.kind, sentence.low
    for back in range(at, max(-1, at - 14), -1):
        if low[back] in ("who", "which", "that", "whose", "whom", "where") and back > 0:
            if low[back] == "that" and kinds[back - 1] in "vte":
                return None
            return back
        if kinds[back] in ";:s" and low[back] != "where":
            return None
    return None
