"""What is passed over on the way from a verb, a comma or a relative pronoun to a noun."""

from idlib_cli.facts.quotes.chunks import Phrase, bracket, chunk
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.segments import REACH
from idlib_cli.language.lexicon import is_role

_PASSED_OVER = "rxD#dP"
"""The classes of what may stand between a subject and its verb."""


def end_of_subject(frame: Frame, verb: int) -> int | None:
    """The token that the subject of the verb at token `verb` ends with, auxiliaries, adverbs and
    days passed over; None where none is near."""
    kinds = frame.kinds
    at = verb - 1
    floor = max(-1, verb - REACH)
    while at > floor:
        kind = kinds[at]
        if kind not in _PASSED_OVER and frame.words[at] != "first":
            break
        if kind in "rx":
            at -= 1
        elif kind == "D":
            at -= 2 if frame.kind(at - 1) in ("i", "o") else 1
        elif (kind == "#" and frame.kind(at - 1) == "D") or (
            kind == "d" and frame.word(at) in ("both", "all") and frame.kind(at - 1) in ("p", "w")
        ):
            at -= 1
        elif kind == "P" and kinds[verb] in "Gg":
            break
        elif frame.words[at] == "first" and frame.word(at - 1) == "at":
            at -= 2
        elif frame.words[at] == "first" and (
            kinds[at - 1 : at] in ("n", "N", "p") or kinds[max(0, at - 2) : at] in ("od", "o#")
        ):
            at -= 1  # "The father of three first refused"
        elif frame.words[at] == "first" and kinds[at - 1 : at] in ("v", "C", "e"):
            return None  # "Whoever comes first says"
        else:
            break
    return at if at > floor else None


def before_relative(frame: Frame, at: int) -> int:
    """The token that what the relative pronoun at token `at` takes up ends with, or a comma."""
    before = at - 1
    if frame.kind(before) == "-" and frame.kinds.rfind("-", max(0, at - 15), before) > 0:
        # "three generals - most of them retired - who"
        before = frame.kinds.rfind("-", max(0, at - 15), before)
    if frame.kind(before) in ("i", "o", "T", "-"):
        before -= 1
    while frame.kind(before) == "D" and before > 0:
        before -= 1
    if frame.kind(before) == ")":
        before = bracket(frame.kinds, before)
    if frame.kind(before) == "c" and frame.kind(before - 1) == ",":
        before -= 1
    return before


def names_within(frame: Frame, name: tuple[int, int], left: tuple[int, int]) -> bool:
    """Whether a name stands beside the last words of a relative clause: "The emir, who spoke
    through his aide, | Sani Bala, urged"."""
    kinds = frame.kinds
    if kinds[left[0]] != "w" or set(kinds[name[0] : name[1]]) != {"N"}:
        return False
    owner = frame.words[left[1] - 2] in ("his", "her", "its", "their")
    return owner and is_role(frame.words[left[1] - 1])


def source(frame: Frame, first: int, comma: int) -> Phrase | None:
    """The source or the doer right before the comma of a relative clause: "according to | the
    bank, | which", "in a flat owned by | Ann Lee, | who"; else None."""
    kinds = frame.kinds
    comma -= frame.word(comma - 1) in ("there", "here")  # "according to a nurse there, who said"
    if kinds[comma - 1] not in "nNP":
        return None
    if frame.words[first] == "according" and frame.word(first + 1) == "to" and first + 2 < comma:
        return Phrase(first + 2, comma)
    if kinds[comma - 1] != "N" or frame.word(comma + 1) != "who":
        return None
    name = chunk(frame, comma - 1)
    done = frame.word(name - 1) == "by" and frame.kind(name - 2) in ("v", "e", "C")
    return Phrase(name, comma) if done else None
