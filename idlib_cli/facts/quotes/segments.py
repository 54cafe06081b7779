"""The stretches of a sentence between commas, and which of them only add to the one before.

"The mayor, | Ann Lee, | who left in May, | said": which holds the subject is for `subjects`.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

import re

from idlib_cli.facts.quotes.chunks import SERVING, bracket, chunk
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, closed, verbs
from idlib_cli.language.lexicon import is_human, is_role
from idlib_cli.language.wordlists import words

_GRANTED = frozenset({"granted", "given", "offered", "promised", "quoted", "named"})
_RELATIVE = re.compile(r"d[Nnedo]*n(?:i[dn]*n)?t")
"""The classes of "a charity that tracks fires"."""
_ORDER = frozenset({"first", "last", "long", "newly", "once", "twice"})
_NAMED = frozenset({"identified", "named", "known", "described", "listed"})
_ROLE_AND_NAME = re.compile(r"[ne]{1,3}N{2,3}")
"""The classes of "student nurse Ann Lee"."""
_REACHED = frozenset(
    {"contacted", "reached", "interviewed", "asked", "approached", "questioned", "quizzed"}
    | {"queried", "pressed", "prompted", "challenged", "pushed"}
)
"""What opens a sentence before its subject: "Contacted, | the officer said"."""
REACH = 40
"""Tokens that a subject may lie away from its verb."""


def _describes(frame: Frame, quotation: int) -> bool:
    """Whether a quotation only describes a noun: "who has an “outperform” rating on it"."""
    noun = frame.kind(quotation + 1) in tuple("nNgG")
    return noun and frame.kind(quotation - 1) in ("d", "P")


def segments(frame: Frame, comma: int) -> list[tuple[int, int]]:
    """The stretches between commas left of the one at `comma`, nearest first."""
    found = []
    end = comma
    at = comma - 1
    floor = max(-1, comma - REACH)
    while at > floor:
        kind = frame.kinds[at]
        if kind == ",":
            found.append((at + 1, end))
            end = at
        elif kind == ")" and (outside := bracket(frame.kinds, at)) >= floor:
            at = outside + 1  # "Senator Ann Lee (PDP, Abia)": its commas part nothing
        elif kind in ";:.?" or (kind == "Q" and not _describes(frame, at)):
            break
        at -= 1
    if (at + 1, end) != (0, 1) or frame.words[0] not in _REACHED:
        found.append((at + 1, end))
    return [(first, last) for first, last in found if last > first]


def is_parenthetical(frame: Frame, first: int, last: int, left: tuple[int, int]) -> bool:
    """Whether the stretch between two commas only adds to what stands left of it."""
    kinds = frame.kinds
    segment = kinds[first:last]
    left_kinds = kinds[left[0] : left[1]]
    if segment[0] in "wiTgGaueox" or segment[0] == "r":
        return True
    if frame.words[first] in _ORDER and segment[1:2] in ("v", "e", "C"):
        return True  # "Lee, first elected in 2010, said"
    if segment[0] in "cb" and segment[1:2] in ("d", "n", "N", "#") and "w" in segment:
        return False  # "The road was shut, and a guard who had seen it, said"
    if segment[0] in "cb" and segment[1:2] in ("x", "v", "C") and "w" in left_kinds:
        return True  # "A guard who had left, and did not want to be named, said"
    if segment[0] in "vC" and (
        segment[1:2] == "i"
        or (segment[1:2] == "a" and frame.words[first] in _NAMED)
        or segment[1:3] in ("TN", "Td")
    ):
        # "the report, seen by this paper, says"; "a man, identified as Ed Lee, says"; "the poem,
        # attributed to Ed Lee, says"
        return True
    if frame.words[first] in _GRANTED and segment[1:2] in ("n", "r"):
        return True  # "Two aides, granted anonymity to describe the talks, said"
    if set(segment) <= {"#"} or (segment[0] == "#" and frame.word(last - 1) in ("years", "old")):
        return True
    if segment[0] == "D":
        return True
    if frame.words[first] in closed("asked") and left_kinds[-1] in "Nn)":
        return True  # "Lee, asked whether the road would open, replied"
    if segment[-1] == "C" and left_kinds[-1] in "nN" and _is_attribution(frame, first, last):
        return True  # "The mayor, Lee claimed, asked him to go"
    has_verb = any(kind in "xvC" for kind in segment)
    if has_verb and "w" not in segment and not _RELATIVE.match(segment):
        return False
    if (
        left_kinds[0] in "iTuagGD"
        and not any(k in "xvC" for k in left_kinds)
        and not (frame.words[left[0]] in SERVING and left_kinds[1:2] == "n")
    ):
        # "In Ohio, Lee, said": an adjunct opens the sentence; the subject is here,
        # unless the adjunct's commas enclose it ("a man from Dayton, Ohio, said").
        return False
    if left_kinds[0] in "bcr" and len(left_kinds) == 1:
        return False
    if left_kinds[-1] in "Nn#)" or left_kinds[-1] == "e":
        # "the mayor, Ann Lee, said": the name is the better mention.
        if segment.endswith(")"):
            segment = segment.partition("(")[0]  # "Senator Ann Lee (PDP, Abia)"
        named = set(segment) <= set("N#") and "N" in segment
        if not named and _ROLE_AND_NAME.fullmatch(segment):  # "Her neighbour, nurse Ann Lee, said"
            named = is_role(frame.words[first + segment.index("N") - 1])
        named = named and (len(segment) > 1 or is_office(frame, *left))
        if frame.words[left[0]] in ("a", "an", "another", "one"):
            if segment.endswith("NN"):
                named = set(segment) <= set("dnN")  # "A rival, the Dutch taxonomist Ann Lee, said"
            elif segment == "N":
                named = is_office(frame, *left) or _is_somebody(frame, left[1] - 1)
        named = named and not _is_acted_on(frame, *left)
        placed = left_kinds.rstrip("N").endswith("i")  # "a man from Salt Lake, New Mexico, said"
        return not (
            named
            and not placed
            and (left_kinds[0] in "dP" or left_kinds[-1] == "n" or is_office(frame, *left))
        )
    return False


def _is_attribution(frame: Frame, first: int, last: int) -> bool:
    """Whether a stretch is only who says it and the verb: "Lee claimed", "the union says"."""
    subject = frame.kinds[first : last - 1]
    says = verbs()[frame.words[last - 1]][1] == SAY
    return says and bool(subject) and set(subject) <= set("dNnpP")


_DEEDS = frozenset(
    {"abduction", "arrest", "assault", "attack", "attacker", "attackers", "death", "deaths"}
    | {
        "kidnapper",
        "kidnappers",
        "kidnapping",
        "killer",
        "killers",
        "killing",
        "murder",
        "murderer",
    }
    | {"rape", "shooting", "stabbing", "trial"}
)


def _is_acted_on(frame: Frame, first: int, last: int) -> bool:
    """Whether the noun that ends a stretch is what a verb or deed in it is about: "The man accused
    of killing the singer", "The killer of the priest"; the name behind it is not the subject's."""
    noun = chunk(frame, last - 1)
    before = noun - 1
    if before <= first or frame.kinds[noun] not in "dP" or not is_human(frame.words[last - 1]):
        return False
    if frame.kinds[before] in "egGvCB":
        return True
    return frame.kinds[before] in "oi" and frame.words[before - 1] in _DEEDS


def _is_somebody(frame: Frame, noun: int) -> bool:
    """Whether a noun means one human being: "A local resident, | Oksana, said"."""
    return frame.words[noun] in words("people_nouns")


def is_office(frame: Frame, first: int, last: int) -> bool:
    """Whether the head of a phrase is a role: "Commissioner of Police", | Ann Lee, said."""
    of = frame.kinds.find("o", first, last)
    return is_role(frame.words[(of if of > first else last) - 1])
