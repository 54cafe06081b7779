"""What the writer adds behind reported words: "said the bridge was safe, | drawing jeers".

A judgement, what followed, what was not given, when and where it was said. What happened may have
been told with it ("said two had died, hours after the crash"); what is or will be was not.
"""

from idlib_cli.facts.quotes.adjuncts import MEDIA, without_medium
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.own_acts import MODALS, is_state
from idlib_cli.facts.quotes.predicates import predicate

_CLAIMS = frozenset(
    {"accusation", "allegation", "argument", "assertion", "charge", "claim", "contention"}
    | {"denial", "remark", "suggestion", "comment", "characterisation", "characterization"}
    | {"demand", "idea", "plea", "pledge", "prediction", "promise", "proposal", "request"}
    | {"threat", "vow", "warning"}
)
_BRINGING = frozenset(
    {"angering", "boosting", "dashing", "drawing", "earning", "ending", "fuelling", "fueling"}
    | {"igniting", "prompting", "provoking", "raising", "sending", "sparking", "stoking"}
    | {"triggering", "winning"}
)
_REACTIONS = frozenset(
    {"anger", "applause", "backlash", "boos", "cheers", "condemnation", "criticism", "doubts"}
    | {"fears", "fury", "hopes", "ire", "jeers", "laughs", "laughter", "outcry", "outrage"}
    | {
        "praise",
        "questions",
        "reaction",
        "rebuke",
        "response",
        "ridicule",
        "rumours",
        "rumors",
        "shares",
        "speculation",
    }
    | {"stock", "uproar", "whistles"}
)
_SPANS = frozenset(
    {"day", "days", "hour", "hours", "minutes", "month", "months", "week", "weeks", "year"}
    | {"years", "moments"}
)
_GIVING = frozenset(
    {"giving", "providing", "offering", "presenting", "citing", "producing", "elaborating"}
    | {"specifying", "going"}
)
_GIVEN = frozenset(
    {"evidence", "proof", "detail", "details", "elaborating", "specifying", "examples", "further"}
    | {"specifics", "particulars", "into"}
)
_TALK = frozenset(
    {"accusations", "allegations", "calls", "claims", "criticism", "doubts", "fears", "outrage"}
    | {"pressure", "questions", "reports", "rumours", "rumors", "speculation"}
)
MOVING = frozenset(
    {"addressed", "appeared", "arrived", "began", "boarded", "emerged", "entered", "launched"}
    | {"left", "met", "opened", "presented", "returned", "signed", "stepped", "toured"}
    | {"unveiled", "visited", "walked"}
)
_LONGEST_MEDIUM = 6
"""Tokens from "statement" to the end in "in a statement late on Sunday 4 May"."""
_ISSUING = frozenset({"made", "issued", "released", "published", "posted", "written", "revealed"})
_REACH = 80
"""Tokens within which the writer goes on."""
_NOISES = frozenset({"applause", "boos", "cheers", "gasps", "jeers", "laughter", "whistles"})
_DISPUTING = frozenset(
    {"denied", "denies", "deny", "disputed", "disputes", "dispute", "rejected", "rejects"}
    | {"contests", "contested", "refutes", "refuted", "disputing"}
)
_JUDGING = _CLAIMS | _DISPUTING
_ASKED = frozenset({"contacted", "reached", "asked", "approached", "pressed", "questioned"})
_TELLING_MORE = frozenset(
    {"elaborate", "specify", "disclose", "identify", "explain", "comment", "name", "say"}
)
_MARKS = (
    _CLAIMS
    | _GIVEN
    | _TELLING_MORE
    | _BRINGING
    | _SPANS
    | _GIVING
    | _NOISES
    | _ASKED
    | _DISPUTING
    | {"amid", "as", "bringing", "without"}
)


def judgement(frame: Frame, first: int, last: int) -> int:
    """The token where the writer begins to judge what `first:last` asks for or blames: "called for
    calm, | a plea that went unheard"; `last` where he does not."""
    until = min(last, first + _REACH)
    if _JUDGING.isdisjoint(frame.words[first:until]):
        return last
    for at in range(first + 1, until - 1):
        if frame.kinds[at] in ",-" and (
            _judges(frame, at + 1) or _is_disputed(frame, at + 1, last)
        ):
            return last if "Q" in frame.kinds[at:last] else at
    return last


def begin(frame: Frame, first: int, last: int) -> int:
    """The token where what the writer adds to the clause `first:last` begins; `last` where he adds
    nothing."""
    kinds, words = frame.kinds, frame.words
    if _MARKS.isdisjoint(words[first : first + _REACH]):
        return _without_medium(frame, first, last)
    last = judgement(frame, first, last)
    for at in range(first + 2, min(last, first + _REACH) - 1):
        kind = kinds[at]
        if kind == "," and (_withholds(frame, at + 1) or _follows(frame, first, at, last)):
            break
        if kind == "," and (_is_disputed(frame, at + 1, last) or _is_met(frame, at + 1, last)):
            break
        if kind in "bc" and _tells_no_more(frame, at + 1):
            break
        if words[at] == "when" and words[at + 1] in _ASKED and _is_of_asking(frame, at):
            break
        if kind in "ai" and _goes_with(frame, first, at):
            break
    else:
        return _without_medium(frame, first, last)
    return last if "Q" in kinds[at:last] else at


def _judges(frame: Frame, at: int) -> bool:
    """Whether a judgement follows a comma or dash: "a claim rejected by engineers"."""
    words = frame.words
    if words[at] not in ("a", "an"):
        return False
    noun = at + 1
    while frame.kind(noun) in ("n", "e") and words[noun] not in _CLAIMS:
        noun += 1
    return frame.word(noun) in _CLAIMS and frame.kind(noun + 1) in tuple("twdNpPevCnxr")


def _withholds(frame: Frame, at: int) -> bool:
    """Whether what was not given follows a comma: "without giving details"."""
    gives = frame.words[at] == "without" and frame.word(at + 1) in _GIVING
    return gives and not _GIVEN.isdisjoint(frame.words[at + 1 : at + 5])


_GAVE = frozenset({"gave", "gives", "provided", "provides", "offered", "offers"})


def _tells_no_more(frame: Frame, at: int) -> bool:
    """Whether the speaker said no more: "but gave no details", "but did not elaborate"."""
    if frame.words[at] in _GAVE:
        return frame.word(at + 1) == "no" and not _GIVEN.isdisjoint(frame.words[at + 2 : at + 5])
    denied = frame.words[at] in ("did", "does") and frame.word(at + 1) == "not"
    if not denied:
        return False
    more = frame.words[at + 2 : at + 7]
    if frame.word(at + 2) == "say":  # "but did not say where"
        return frame.word(at + 3) in closed("question_words")
    return frame.word(at + 2) in _TELLING_MORE or not _GIVEN.isdisjoint(more)


def _is_of_asking(frame: Frame, when: int) -> bool:
    """Whether it is the speaker who was asked: "said it had no comment | when contacted", not "when
    asked to do so", "and when asked again they fled"."""
    return frame.kinds[when - 1] not in "cb" and frame.kind(when + 2) != "T"


def _is_disputed(frame: Frame, at: int, last: int) -> bool:
    """Whether somebody else says that it is not so: "which a spokesman denied"."""
    if frame.words[at] != "which":
        return False
    verb = at + 1
    while verb < last and frame.kinds[verb] in "dnNPpoxr":
        verb += 1
    return verb > at + 1 and frame.word(verb) in _DISPUTING


def _is_met(frame: Frame, at: int, last: int) -> bool:
    """Whether those who listen are heard: "to loud boos from the gallery"."""
    near = frame.words[at + 1 : min(last, at + 4)]
    return frame.words[at] in ("to", "drawing", "amid") and not _NOISES.isdisjoint(near)


def _follows(frame: Frame, first: int, comma: int, last: int) -> bool:
    """Whether what it led to, or how long after something it was said, follows a comma: "drawing
    jeers", "hours after the ruling"."""
    words, at = frame.words, comma + 1
    if words[at] == "bringing" and predicate(frame, first, comma) is None:
        return True  # "announced the death of a guard, | bringing to nine the number of"
    if words[at] in _BRINGING:
        if _REACTIONS.isdisjoint(words[at + 1 : min(last, at + 7)]):
            return False
        return bool({"shares", "stock"}.intersection(words[at + 1 : at + 4])) or not _happened(
            frame, first, comma
        )
    while frame.kind(at) in ("r", "d", "#") and at < comma + 4:
        at += 1
    after = frame.word(at) in _SPANS and frame.word(at + 1) in ("after", "before")
    alone = "," not in frame.kinds[first:comma]
    return after and alone and _is_or_will_be(frame, first, comma)


def _goes_with(frame: Frame, first: int, at: int) -> bool:
    """Whether the occasion or the noise around follows: "as he left the court", "amid reports of a
    row"; "was “a joke” as shares fell"."""
    words, kinds = frame.words, frame.kinds
    if words[at] == "amid":
        return not _TALK.isdisjoint(words[at + 1 : at + 4]) and _is_or_will_be(frame, first, at)
    if kinds[at] != "a":
        return False
    if kinds[at + 1] == "p" and frame.word(at + 2) in MOVING:
        return _is_or_will_be(frame, first, at)
    if kinds[at - 1] != "Q" or frame.kind(at + 1) not in ("n", "d", "N"):
        return False
    verb = at + 2
    while frame.kind(verb) in ("n", "N"):
        verb += 1
    return frame.kind(verb) == "v" and _is_or_will_be(frame, first, at)


def _verb(frame: Frame, first: int, last: int) -> int | None:
    quotation = frame.kinds.find("Q", first, last)
    return predicate(frame, first, quotation if quotation >= 0 else last)


def _is_or_will_be(frame: Frame, first: int, last: int) -> bool:
    """Whether a clause tells what is or is to come, not what happened."""
    does = _verb(frame, first, last)
    return does is not None and (frame.words[does] in MODALS or is_state(frame, does))


def _happened(frame: Frame, first: int, last: int) -> bool:
    """Whether a clause tells what had happened, or what was done: "had hit", "was shot"."""
    does = _verb(frame, first, last)
    if does is None or frame.words[does] in MODALS:
        return does is None
    return frame.kinds[does] == "x" and not is_state(frame, does)


def _without_medium(frame: Frame, first: int, last: int) -> int:
    """Without "in a statement on Tuesday" at the end, unless something is told or issued there."""
    behind = last - (frame.kinds[last - 1] == ".")
    if MEDIA.isdisjoint(frame.words[max(first, behind - _LONGEST_MEDIUM) : behind]):
        return last
    end = without_medium(frame, (first, behind))[1]
    if end == behind:
        return last
    told = not set("CBGQ").isdisjoint(frame.kinds[first:end])
    issued = not _ISSUING.isdisjoint(frame.words[first:end])
    return last if told or issued or _verb(frame, first, end) is None else end
