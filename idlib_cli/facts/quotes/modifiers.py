"""What stands between a subject and its verb and describes it: where the subject lies behind it.

"officials speaking on condition of anonymity said", "a man who lives near the square said", "The
mission in a series of tweets condemned", "On the stairs Lee said". Each function gives tokens;
which phrase they are is for `subjects`.
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from typing import NamedTuple

from idlib_cli.facts.quotes.chunks import Phrase, bracket, is_compound
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, closed, nounlike, verbs
from idlib_cli.language.lexicon import is_role, is_somebody


class Described(NamedTuple):
    """Where the noun that a clause describes is found."""

    at: int
    """The relative pronoun, or the last token of the noun."""
    relative: bool


def behind_adjunct(frame: Frame, first: int, last: int) -> Phrase | None:
    """The name behind an adjunct without a comma: "On the stairs | Lee said"."""
    if first != 1 or frame.kinds[last] != "N":
        return None
    name = last
    while frame.kinds[name - 1] == "N":
        name -= 1
    if frame.kinds[name - 1] != "n" and frame.words[name - 1] not in nounlike():
        return None
    titled = is_role(frame.words[name - 1]) and frame.kinds[name - 2] == "n"
    return Phrase(name - titled, last + 1)


_WHERE = frozenset({"online", "nearby", "there", "here", "outside", "inside", "aboard"})
"""Adverbs of place: "a notice posted | online"."""
_TOLD_IN = frozenset(
    {"tweet", "tweets", "statement", "statements", "post", "posts", "letter", "email", "message"}
    | {"interview", "release", "report", "memo", "speech", "briefing", "conference", "note"}
)


def told_in(frame: Frame, noun: int) -> int | None:
    """The last token of the subject before a phrase that only tells where it was said: "The mission
    (MIN) in a series of tweets condemned", "The mayor in a statement said"."""
    before = noun - 1
    if before < 1 or frame.words[before] not in ("in", "on", "via", "during"):
        return None
    if _TOLD_IN.isdisjoint(frame.words[noun : noun + 6]):
        return None
    at = before - 1
    if frame.kinds[at] == ")":
        at = bracket(frame.kinds, at)
    return at if at >= 0 and frame.kinds[at] in "Nn" else None


def _is_held(frame: Frame, verb: int, start: int) -> bool:
    """Whether the relative clause of the verb goes on up to `start`: no "as" opens another, but for
    that of "described her as a hero"."""
    described_as = frame.words[verb] in ("described", "describes", "named", "depicted", "portrayed")
    return described_as or "a" not in frame.kinds[verb:start]


_WITHIN = "nNPdoiTarxc#D"
"""The classes of what neither opens nor parts such a clause."""


def _before_reason(frame: Frame, start: int) -> int:
    """Where the reason begins why a source has no name: "who spoke on condition of anonymity |
    because he was not allowed to speak"; `start` where none is given."""
    because = frame.kinds.rfind("u", max(0, start - _LONGEST_REASON), start)
    given = because > 1 and frame.words[because] in ("because", "as", "since")
    return because if given and frame.words[because - 1] in _UNNAMED else start


_LONGEST_REASON = 14
_UNNAMED = frozenset({"anonymity", "anonymously", "named", "identified"})


_OPENING_CLAUSES = frozenset({"after", "before", "since", "until"})


def _is_teller(frame: Frame, first: int) -> bool:
    """Whether the noun phrase that begins at a token is for somebody who can tell."""
    last = first
    while frame.kind(last + 1) in ("n", "N", "P", "#"):
        last += 1
    return frame.kinds[last] == "N" or is_somebody(frame.words[last])


def described(frame: Frame, start: int) -> Described | None:
    """The phrase that a relative or participle clause running up to `start` belongs to.

    "officials speaking on condition of anonymity said", "a man who lives near the square said".
    """
    kinds = frame.kinds
    start = _before_reason(frame, start)
    at = start - 1
    steps = 0
    if at > 0 and kinds[at] == "w" and kinds[start] not in "evxC":
        return None  # "a fire, which | officials said began in a kitchen"
    if kinds[at] == "c" and kinds[start] in "dN":
        return None  # "The army vowed to fight on and | the rebels said"
    if frame.words[at] in _OPENING_CLAUSES and _is_teller(frame, start):
        return None  # "Two men died on Monday hours after | officials said"
    while at > 0 and steps < 14:
        kind = kinds[at]
        if kind in _WITHIN:
            at -= 1
            steps += 1
            continue
        if kind in "CvB" and kinds[at - 1] == "w" and _is_held(frame, at, start):
            return Described(at - 1, True)  # "a nurse who asked not to be named"
        if kind == "w" or (kind == "t" and kinds[at - 1] in "nN" and kinds[at + 1] in "vxe"):
            return Described(at, True)
        participle = kind in "geG" or (
            kind in "Cv" and (frame.words[at].endswith("ed") or frame.words[at + 1] == "by")
        )
        if participle and kinds[at - 1] in "Nn":
            near = "iToaDdrNP" if kind in "gG" else "iToaDr"
            if kinds[at + 1] in near or frame.words[at + 1] in _WHERE:
                return Described(at - 1, False)
            return None
        if participle and kinds[at - 1] == "x":
            at -= 1  # "who did not want to be quoted by name"
            continue
        if kind in ",;:QC.()-upbt":
            return None
        at -= 1
        steps += 1
    return None


def is_attribute(frame: Frame, at: int, last: int) -> bool:
    """Whether a participle only describes the noun behind it: "the visibly shaken driver"."""
    before = at - 1 - (frame.kind(at - 1) == "r")
    described = at < last and frame.kinds[at + 1] in "nN" and frame.kinds[at] == "v"
    if described and frame.kind(before) == "n" and is_compound(frame, at):
        return True  # "A factory strike leader, who …, said"
    if described and frame.word(before) in ("a", "an", "the", "one", "another"):
        return frame.words[at].endswith(("n", "ed"))  # "One returned soldier, Lee, …, said"
    return described and frame.kind(before) in ("d", "P") and frame.words[at].endswith("n")


def opens_clause(frame: Frame, verb: int, last: int) -> bool:
    """Whether the noun phrase that ends with token `last` is the subject of what a verb reports:
    "Police said that | Lee", "Jurors heard | Lee"."""
    if frame.kinds[verb] != "C":
        return False
    that = frame.kind(verb + 1) == "t"
    base, group = verbs()[frame.words[verb]][2], verbs()[frame.words[verb]][1]
    court = base == "hear" and (that or frame.word(verb - 1) in closed("hearings"))
    said = base in ("say", "claim", "insist") or (that and group == SAY) or court
    first = verb + 1 + that
    return said and last >= first and set(frame.kinds[first : last + 1]) <= set("dNnPo#e")
