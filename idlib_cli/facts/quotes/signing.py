"""A clause told first, and behind a comma who told it: "The dam leaks, warned engineer Ann Lee".

Nearly any verb of saying stands so, and nearly as many tell of a second deed: "Police shut the
road, warned residents and left". The words before must be complete without it, whoever is named
must be able to speak and stand in the verb's number, and nothing may follow but who that is, or
when.
"""

from functools import cache

from idlib_cli.facts.quotes.chunks import Phrase, is_no_speaker
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, verbs
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.language.lexicon import GIVEN, ORGANISATION, PLACE, THING, flags, is_human, is_role

_REACHING = frozenset(
    {"admit", "announce", "assure", "caution", "confirm", "fear", "inform", "promise", "question"}
    | {"recall", "reassure", "report", "reveal", "suggest", "suspect", "warn", "accept", "believe"}
)
"""Verbs that somebody may be the object of."""
_NEVER = frozenset(
    {"ask", "charge", "continue", "deny", "determine", "discover", "find", "imply", "indicate"}
    | {"learn", "point", "post", "rule", "share", "show", "tell", "question", "accept", "assure"}
    | {"inform", "reassure", "deplore", "lament", "underline", "underscore"}
)
"""Verbs that hardly ever stand before who speaks, or only where their object does."""
_ASIDES = frozenset("wGg")
"""The classes that open what is added to a name: ", who built it", ", citing the bank"."""


def signer(frame: Frame, cue: Cue) -> Phrase | None:
    """Who is named right of a verb that closes the clause before it; None where nobody is."""
    if frame.headline or cue.base not in _bases() or frame.kind(cue.first - 1) != ",":
        return None
    who = cue.inverted
    if who is None or "Q" in frame.kinds[: cue.first] or frame.kinds[who.first] == "p":
        return None
    does = predicate(frame, 0, cue.first - 1)
    told = does is not None and _can_speak(frame, who) and _agrees(frame, cue, who)
    if not told or does is None or frame.is_shouted():  # in capitals any word looks like a name
        return None
    if cue.base not in _REACHING:
        return who if _ends(frame, who.last, reaching=False) else None
    fits = _is_told_of(frame, who) and _ends(frame, who.last, reaching=True)
    by_name = any(pair in frame.kinds[who.first : who.last] for pair in ("NN", "nN"))
    return who if fits and (by_name or not _may_go_on(frame, does)) else None


@cache
def _bases() -> frozenset[str]:
    return (closed("clause_verbs") | closed("closing_verbs")) - _NEVER


def _head(frame: Frame, who: Phrase) -> int:
    """The token that says who it is: "the | head | of the bank"."""
    return (
        next((at for at in range(who.first + 1, who.last) if frame.kinds[at] in "oiT"), who.last)
        - 1
    )


def _can_speak(frame: Frame, who: Phrase) -> bool:
    head = _head(frame, who)
    word = frame.words[head]
    known = flags(word)
    if is_no_speaker(frame, who):
        return False
    if frame.kinds[head] == "N":
        name = [flags(frame.words[at]) for at in range(who.first, head + 1)]
        given = any(one & GIVEN for one in name)
        return given or not any(one & (PLACE | THING) for one in name) or bool(known & ORGANISATION)
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return (
        is_human(word)
        or is_human(singular)
        or is_role(word)
        or is_role(singular)
        or bool((known | flags(singular)) & ORGANISATION)
        or word.endswith("-old")
    )


def _agrees(frame: Frame, cue: Cue, who: Phrase) -> bool:
    """Whether a verb in the present has the number of who speaks: "warn agencies", "warns Lee"."""
    word = frame.words[cue.first]
    if word != verbs()[word][2].partition(" ")[0]:
        return True
    head = _head(frame, who)
    many = frame.words[head].endswith("s") or frame.words[head] in ("police", "people")
    return many or "c" in frame.kinds[who.first : who.last]


def _is_told_of(frame: Frame, who: Phrase) -> bool:
    """Whether "of" says where somebody belongs: "warned Lee of the relief group", not "warned Lee
    of the danger"."""
    of = frame.kinds.find("o", who.first, who.last)
    if of < 0:
        return True
    return any(
        frame.kinds[at] == "N" or flags(frame.words[at]) & ORGANISATION
        for at in range(of + 1, who.last)
    )


def _ends(frame: Frame, at: int, *, reaching: bool) -> bool:
    """Whether the sentence is over at token `at`, or only says who that is, when, or where."""
    kinds = frame.kinds
    if frame.kind(at) == "i" and (not reaching or frame.words[at] in ("in", "at", "from", "on")):
        while frame.kind(at) in ("i", "d", "n", "N", "D", "#", "P", "o"):
            at += 1
    while frame.kind(at) == "D" or (frame.kind(at) == "i" and frame.kind(at + 1) == "D"):
        at += 1
    kind = frame.kind(at)
    if kind in ("", ".", ";"):
        return True
    if kind not in (",", "-"):
        return False
    behind = frame.kind(at + 1)
    if behind in _ASIDES:
        comma = kinds.find(",", at + 2)
        return comma < 0 or frame.kind(comma + 1) not in ("x", "v", "C", "B")
    rest = kinds[at + 1 :]
    first = rest.partition(",")[0].partition("w")[0]
    apposed = behind in ("d", "n", "N", "P", "#", "i", "a", "e") and set("xvCeBTc").isdisjoint(
        first[1:]
    )
    comma = kinds.find(",", at + 1)
    return apposed and (
        comma < 0 or frame.kind(comma + 1) in _ASIDES or frame.kind(comma + 1) in "di"
    )


def _may_go_on(frame: Frame, does: int) -> bool:
    """Whether the clause before tells a deed that the verb may be the second of: "Police shut the
    road, warned residents"; not what had, would or was to happen."""
    return frame.kinds[does] != "x"
