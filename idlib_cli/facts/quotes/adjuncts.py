"""What stands between a cue and the clause it reports: whom, when and where it was told.

Each function takes a token and gives the one behind: "told reporters on Monday in a statement |".
"""

from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed


def skip_adjuncts(frame: Frame, at: int, *, through: str = "") -> int:
    """Behind when and where it was said, and behind the marks in `through`."""
    kinds = frame.kinds
    while at < len(kinds):
        kind = kinds[at]
        if kind == "D" or kind in through:
            at += 1
            continue
        ends = kind in "rn" and frame.kind(at + 1) in ("D", "i", "T", ",", ":", ".", "")
        if kind == "r" and (ends or _is_manner(frame, at)):
            at += 1
        elif kind == "n" and frame.words[at] == "here" and (ends or kinds[at + 1] == "t"):
            at += 1  # "said here on Thursday"
        elif kind in "iT" and frame.kind(at + 1) == "D":
            at += 2
        elif kind == "i" and (
            (skipped := _skip_setting(frame, at)) > at
            or (skipped := _skip_before_pronoun(frame, at)) > at
        ):
            at = skipped
        elif kind == "#" and at > 0 and kinds[at - 1] == "D":
            at += 1
        elif kind in "d#" and frame.word(at + 2) in _BEFORE_THAT and frame.kind(at + 1) in "nD":
            at += 3  # "said a day earlier that"
        else:
            break
    return at


_BEFORE_THAT = frozenset({"earlier", "later", "before", "ago"})


def _is_manner(frame: Frame, at: int) -> bool:
    """Whether an adverb tells how it was said: "said repeatedly he …", "admit privately the …"."""
    word = frame.words[at]
    return word.endswith("ly") and (frame.kind(at + 1) == "p" or frame.word(at + 1) == "the")


def _skip_before_pronoun(frame: Frame, at: int) -> int:
    """Behind "after the convention" in "said after the convention he would …"; else `at`."""
    end = at + 1
    if frame.words[at] not in ("after", "before", "during", "at", "in", "on"):
        return at
    while frame.kind(end) in ("d", "n", "N", "P", "o", "D", "#") and end < at + 8:
        end += 1
    clause = frame.kind(end) == "p" and frame.kind(end + 1) in ("x", "v", "C")
    return end if clause and end > at + 1 else at


def skip_when(frame: Frame, at: int) -> int:
    """Behind a day and adverbs only: "called on Monday for calm"."""
    while True:
        if frame.kind(at) in ("D", "r"):
            at += 1
        elif frame.kind(at) == "i" and frame.kind(at + 1) == "D":
            at += 2
        else:
            return at


def skip_recipient(frame: Frame, cue: Cue) -> int:
    """Behind the cue and whom it was told to."""
    telling = cue.base in closed("telling_verbs")
    return skip_from(frame, cue.last) if telling else cue.last


def skip_from(frame: Frame, at: int) -> int:
    """Behind whom it was told to: "told reporters he …", "told the BBC's Today programme the …"."""
    kinds = frame.kinds
    begin = at
    if frame.word(at) in ("him", "them", "us", "me"):
        return at + 1  # "told us passengers had screamed"
    while at < len(kinds):
        kind = kinds[at]
        if kind == "d" and at > begin:
            break
        if kind == "p":
            if at == begin:
                at += 1
            break
        if kind in "dNnP#":
            at += 1
        elif kind in "oi" and at > begin and frame.kind(at + 1) in ("N", "d", "n"):
            at += 1
            if frame.kind(at) == "d":
                at += 1
        else:
            break
    if begin == at and frame.word(at) == "her":
        at += 1
    return at


_GATHERINGS = frozenset(
    {"assembly", "briefing", "conference", "congress", "gathering", "hearing", "meeting", "rally"}
    | {"programme", "program", "seminar", "session", "summit", "symposium", "workshop", "service"}
)
_LONGEST_GATHERING = 5
"""Tokens of "the union's annual general meeting"."""


def skip_gathering(frame: Frame, at: int) -> int:
    """Behind those who came together to listen, where a clause without "that" follows them: "told
    the conference | farmers were tired", "told the meeting | the road was shut"; else 0."""
    if frame.kind(at) not in ("d", "P"):
        return 0
    for noun in range(at + 1, at + _LONGEST_GATHERING):
        if frame.word(noun) in _GATHERINGS:
            break
        if frame.kind(noun) not in ("n", "N", "P", "g"):
            return 0
    else:
        return 0
    behind = noun + 1
    if frame.kind(behind) == "o":
        behind += 1 + (frame.kind(behind + 1) == "d")
        while frame.kind(behind) == "N" or (
            frame.kind(behind) == "n" and frame.kind(behind - 1) != "n"
        ):
            behind += 1
    opens = frame.kind(behind)
    if opens in ("d", "p", "P", "#", "N"):
        return behind
    head = behind + (frame.kind(behind) == "n" and frame.kind(behind + 1) == "n")
    return behind if opens == "n" and frame.kind(head + 1) in ("x", "v", "C") else 0


MEDIA = frozenset(
    {"statement", "letter", "tweet", "post", "interview", "speech", "release", "message", "email"}
    | {"address", "briefing", "video"}
)


def without_medium(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """Without "in a statement on Thursday", which tells where it was said, at the end of what was
    called for."""
    first, last = span
    for noun in range(last - 1, first + 2, -1):
        if frame.words[noun] in MEDIA:
            opens = noun - 1 - (frame.kinds[noun - 1] in "nNe")
            said = frame.words[opens] in ("a", "an") and frame.words[opens - 1] in ("in", "on")
            at = opens - 1
            return (first, at) if said and skip_adjuncts(frame, at) >= last else span
        if frame.kinds[noun] not in "iDnN#":
            break
    return span


def is_setting(frame: Frame, at: int) -> bool:
    """Whether "in a statement" or the like begins at token `at`."""
    return frame.kind(at) == "i" and _skip_setting(frame, at) > at


def _skip_setting(frame: Frame, at: int) -> int:
    """Behind "in a statement", "at a news conference in Lima", "during a visit": else `at`."""
    kinds, words = frame.kinds, frame.words
    end = at + 1
    settings = closed("settings")
    seen = False
    while end < min(len(kinds), at + 10):
        kind = kinds[end]
        if kind == "d" and end > at + 1:
            break
        opening = kind in "gG" and frame.word(end + 1) in settings  # in his opening remarks
        if (
            opening
            or kind in "dnNP#eBD"
            or (
                words[end] in settings
                and (
                    kind in "gG" or (kind in "vC" and frame.kind(at + 1) == "d")
                )  # a radio interview
            )
        ):
            seen = seen or words[end] in settings
            end += 1
            addressed = frame.word(end) == "to" and frame.kind(end + 1) in ("n", "N", "d", "P")
            if seen and kind in "n" and frame.kind(end) not in ("n", "o", "i") and not addressed:
                return behind_issued(frame, end)
        elif kind in "oiT" and seen and frame.kind(end + 1) in ("N", "d", "n", "D"):
            end += 1
            if frame.kind(end) == "d":
                end += 1
        else:
            break
    return end if seen else at


_ISSUED = frozenset(
    {"aired", "broadcast", "carried", "circulated", "dated", "delivered", "distributed", "issued"}
    | {"obtained", "posted", "published", "read", "released", "seen", "sent", "shared", "signed"}
)
"""Participles that say how a statement came out."""


def behind_issued(frame: Frame, at: int) -> int:
    """Behind "published on Thursday", "carried by state media", "read to the court": else `at`."""
    if frame.word(at) not in _ISSUED:
        return at
    end = at + 1
    if frame.kind(end) == "r":
        end += 1
    if frame.kind(end) == "D":
        return end + 1
    if frame.kind(end) not in ("i", "T"):
        return at
    begin = end
    end += 1
    while frame.kind(end) in ("d", "n", "N", "P", "D", "#") and end < begin + 7:
        if frame.kind(end) == "d" and end > begin + 1:
            break
        end += 1
    return end if end > begin + 1 else at
