"""The main predicate of a clause, across relative clauses and participles; its voice."""

import re

from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike

_REACH = 26
"""Tokens within which a clause must have its predicate."""


def predicate(frame: Frame, first: int, last: int) -> int | None:
    """The token of the main predicate of a clause that begins at token `first`; else None.

    The predicates of relative clauses are passed over, and participles between commas.
    """
    kinds = frame.kinds
    relative = 0
    at = first
    end = min(last, first + _REACH)
    while at < end:
        kind = kinds[at]
        if kind in "tw" and at > first:
            relative += 1
        elif (kind in "u;" and at > first) or kind == "Q":
            return None
        elif kind in "xvC" and kinds[at - 1] in "b" and at > first:
            return None  # "confirmed the raid but put the toll at five"
        elif kind == "C" and kinds[at - 1] == "c" and at > first and not relative:
            if frame.words[at].endswith("ed") and frame.words[at] not in nounlike():
                return None  # "admitted a delay and called it short"
        elif (
            at > first
            and kinds[at - 1] != "T"
            and (kind in "xv" or (kind in "CeB" and _is_finite(frame, at)))
        ):
            if not relative:
                return at
            relative -= 1
            while at + 1 < end and kinds[at + 1] in "xvCer":
                at += 1
        at += 1
    return None


def _is_finite(frame: Frame, at: int) -> bool:
    """Whether an -ed or base form can be a predicate, and is no participle or infinitive."""
    before = frame.kinds[at - 1]
    if frame.kinds[at] == "C":
        if frame.words[at] == "shot" and before == "n":  # "police shot two men"; not "a shot at"
            return frame.kind(at + 1) in ("d", "#", "N", "P", "p") or frame.word(at + 1) == "down"
        return frame.words[at] not in nounlike() or before in "pN)"
    if frame.kinds[at] == "B":
        return before in "nNp)r" and frame.words[at] not in nounlike()
    if before == "#" and frame.kind(at + 1) in ("n", "N"):
        return False  # "23 confirmed cases"
    return before != "," and (before not in "doP" and frame.kind(at + 1) != "")


_SINGULAR = frozenset({"it", "he", "she"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "no", "any"})
_LONGEST_SUBJECT = 5


def is_unlisted(frame: Frame, first: int, last: int) -> bool:
    """Whether a verb of no list stands behind the subject that opens a clause: "it | protects the
    poor", "the law | protects the poor"; not "it twice", "the law it broke"."""
    verb = first + 1
    if frame.words[first] not in _SINGULAR:  # the last noun before another article
        while frame.kind(verb) in ("n", "N") and verb < first + _LONGEST_SUBJECT:
            verb += 1
        verb -= 1
        opens = frame.kinds[first] == "N" or (frame.kinds[first] == "d" and verb > first + 1)
        singular = opens and not frame.words[verb - 1].endswith("s")
        if verb == first or not singular or frame.word(verb + 1) not in _ARTICLES:
            return False
    return verb + 1 < last and frame.kinds[verb] == "n" and frame.words[verb].endswith("s")


def is_passive(frame: Frame, verb: int) -> bool:
    """Whether the verb stands in the passive: "was told", "has been called"."""
    at = verb - 1
    while at >= 0 and frame.kinds[at] in "r":
        at -= 1
    return at >= 0 and frame.kinds[at] == "x" and frame.words[at] in closed("be_forms")


_WITH_A_VERB = re.compile(r"(?P<subject>(?P<opens>[dpPnN#i])[^xvCeutwcQ;:()]*?)(?P<verb>[xvCe])")


def is_clause(kinds: str) -> bool:
    """Whether what stands behind the comma after a name is a clause with a subject of its own:
    "According to the mayor, Ann Lee, | nobody was hurt".

    Not "42, killed a man", "then a colonel, ordered it", "the accused, had fled", "who was ill,
    fell", "his wife and son drowned": there the name is a subject of what the mayor says.
    """
    piece, comma, _ = kinds.partition(",")
    found = _WITH_A_VERB.match(piece)
    if found is None:
        return False
    if found["opens"] in "dPi" and len(found["subject"]) < _LEAST_SUBJECT:
        return False
    if not comma or found["opens"] == "p":
        return True
    return found["verb"] == "x" and found["opens"] != "i"


_LEAST_SUBJECT = 2
"""Tokens of "the bridge"."""
