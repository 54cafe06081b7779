"""What a cue reports: the forms that reported words take behind their verb, one rule for each.

`COMPLEMENTS` is tried from the top; the first that fits names the quote and gives the tokens of
the reported words. Each takes the frame, the cue and the stretch behind it (`clauses.after`).
What the rules mean and an example of each stand in `reasons`; those of objects are `objects`.
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from idlib_cli.facts.quotes import adjuncts, objects
from idlib_cli.facts.quotes.cues import THINK, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.hanging import hangs
from idlib_cli.facts.quotes.lexicon import closed, nounlike
from idlib_cli.facts.quotes.phrases import NUMBERS
from idlib_cli.facts.quotes.predicates import is_unlisted, predicate

Span = tuple[int, int]
Fits = Callable[[Frame, Cue, Span], Span | None]


class Complement(NamedTuple):
    """A form that reported words take, and the verbs that it is tried for: all where none are."""

    fits: Fits
    lists: tuple[str, ...] = ()
    """Word lists of the verbs."""
    verbs: frozenset[str] = frozenset()
    thinking: bool = False
    """Whether all verbs of thinking take it, too."""


_SHORT = 4
"""Tokens up to which "said" may have an object: "said a short prayer"."""


def complement(frame: Frame, cue: Cue, span: Span) -> tuple[str, Span] | None:
    """The rule by which the tokens `span` are reported and the tokens that are; else None."""
    for name, fits in _tried(cue.base, cue.group == THINK):
        found = fits(frame, cue, span)
        if found is not None:
            return name, adjuncts.without_medium(frame, found) if name in _NOMINAL else found
    return None


@cache
def _tried(base: str, thinking: bool) -> tuple[tuple[str, Fits], ...]:
    """The rules for a verb of the word lists: few of all, so that each is asked for few verbs."""
    return tuple(
        (name, one.fits)
        for name, one in COMPLEMENTS.items()
        if not (one.lists or one.verbs)
        or base in one.verbs
        or (thinking and one.thinking)
        or any(base in closed(verbs) for verbs in one.lists)
    )


def _that(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "said that the road was open"."""
    if frame.kinds[span[0] - 1] != "t" or _asks_for_silence(frame, cue, span):
        return None
    return span


_NAMES = frozenset({"name", "names", "surname", "surnames", "identity", "identities"})


def _asks_for_silence(frame: Frame, cue: Cue, span: Span) -> bool:
    """Whether it is only asked that a name be left out: "asking that her full name not be used"."""
    if cue.base not in ("ask", "request", "insist", "beg"):
        return False
    first, last = span
    if frame.words[first] in _POSSESSIVES:
        return not _NAMES.isdisjoint(frame.words[first + 1 : first + 4])
    asked = frame.words[first : min(last, first + 5)]  # "asked us not to publish her full name"
    return "not" in asked and not _NAMES.isdisjoint(frame.words[first : min(last, first + 10)])


_POSSESSIVES = frozenset({"his", "her", "their"})


def _infinitive(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "threatened to march", "vowed not to yield"."""
    at = adjuncts.skip_when(frame, cue.last)
    if frame.word(at) == "not":
        at += 1
    if frame.kind(at + 1) in ("d", "P", "#", "p"):
        return None  # "promised to each man"
    return objects.until_next_predicate(frame, span) if frame.kind(at) == "T" else None


def _asked(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "called for calm", "called on Riga to yield", "asked the crew to leave"."""
    behind = cue.last
    if cue.base == "plead" and frame.word(behind) == "with":
        behind += 1  # "pleaded with people to stay"
        span = (max(span[0], behind), span[1])
    if cue.base in ("call", "appeal"):
        behind = adjuncts.skip_when(frame, behind)
        fits = frame.word(behind) in ("for", "on", "to")
        return _until_cause(frame, _until_relative(frame, span)) if fits else None
    if frame.word(cue.last) in _ANYBODY and frame.word(cue.last + 1) == "who":
        asked = "T" in frame.kinds[cue.last + 2 : span[1]]
        return (cue.last, span[1]) if asked else None  # "asked anyone who saw it to call"
    if cue.base == "ask" and (wanted := _wanted(frame, (cue.last, span[1]))) is not None:
        return wanted
    if cue.base in _BIDDING and frame.word(behind) in _HIM and frame.kind(behind + 1) == "T":
        return None  # "An officer told her to move back": what happened
    if cue.base in closed("asking_verbs") and frame.kind(behind) in ("N", "n", "d", "P", "p", "#"):
        to = frame.kinds.find("T", span[0], span[0] + 9)
        if frame.kind(to + 1) in ("d", "P", "N", "#", "p", "D"):
            return None  # "ordered the transfer of troops to the area"
        if to > span[0] and not set(frame.kinds[span[0] : to]) & set("vC,;:t"):
            return None if _asks_for_silence(frame, cue, span) else span
    return None


def _wanted(frame: Frame, span: Span) -> Span | None:
    """ "asked both sides for a truce": whom and what for, no more."""
    at = span[0]
    while frame.kind(at) in ("d", "n", "N", "P", "#") and at < span[0] + _LONGEST_ASKED:
        at += 1
    if at == span[0] or frame.word(at) != "for" or frame.kind(at + 1) not in ("d", "n"):
        return None
    return _until_relative(frame, objects.until_next_predicate(frame, span))


_LONGEST_ASKED = 6
_BIDDING = frozenset({"tell", "ask", "order", "instruct", "direct", "command"})
_HIM = frozenset({"him", "her", "them", "me", "us"})
_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "people"})


def _until_cause(frame: Frame, span: Span) -> Span:
    """Without what it came after: "appealed for witnesses | after a woman died"."""
    first, last = span
    if "Q" in frame.kinds[first:last] or "T" in frame.kinds[first:last]:
        return span
    for at in range(first + 1, min(last, first + _LONGEST_WISH)):
        if frame.words[at] == "after" and frame.kind(at + 1) in ("d", "#", "n", "N", "p"):
            return (first, at) if predicate(frame, at + 1, last) is not None else span
    return span


_LONGEST_WISH = 8
"""Tokens of what is called for, "an end to all violence"."""


def _until_relative(frame: Frame, span: Span) -> Span:
    """Without a relative clause of the writer's: "called for an inquiry, which Lee resisted"."""
    comma = frame.kinds.find(",w", span[0], span[1])
    return (span[0], comma) if comma > span[0] + 1 else span


def _question(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "asked whether the road was open", "explained why it was shut"."""
    if frame.words[span[0] : span[0] + 2] == ["as", "to"]:
        span = (span[0] + 2, span[1])  # "questioned as to why the road was open"
    if span[0] >= span[1] or frame.words[span[0]] not in closed("question_words"):
        return None
    aside = frame.words[span[0]] in ("where", "when", "which", "who")
    if frame.kinds[span[0] - 1] == "," and aside:
        return None  # "told the paper from the ward, where he was recovering"
    if _is_asked(frame, cue, span):
        return None
    return span if predicate(frame, span[0], span[1]) is not None else None


_ASKED = frozenset({"asked", "questioned", "quizzed"})


def _is_asked(frame: Frame, cue: Cue, span: Span) -> bool:
    """Whether somebody else asks: "Lee, asked whether he had the votes, told the paper"."""
    enclosed = frame.kind(cue.first - 1) == "," == frame.kind(span[1])
    follows = frame.kind(span[1] + 1) in ("C", "v", "x")
    return enclosed and follows and frame.words[cue.first] in _ASKED


def _gerund(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "denied taking bribes", "suggested holding talks"."""
    at = span[0]
    while frame.kinds[at] == "r" and at + 1 < span[1]:
        at += 1  # "denied ever meeting him"
    fits = frame.kinds[at] in "gG" or frame.words[at] in ("having", "being")
    if cue.base == "report" and frame.words[at] not in _SENSED:
        return None  # "reported rising sales"
    direct = cue.last == span[0] or (
        cue.base in _CONFESSING and frame.word(cue.last) == "to" and cue.last + 1 == span[0]
    )
    return objects.until_next_predicate(frame, span) if fits and direct else None


_CONFESSING = frozenset({"admit", "confess"})
_SENSED = frozenset({"hearing", "seeing", "smelling", "feeling", "finding", "having", "being"})
"""What residents report doing: "reported hearing shots"."""


def _clause(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "said the road was open"."""
    if cue.base in _BEFORE_COLONS and frame.kind(cue.last) == ":" and span[0] == cue.last + 1:
        return span  # "The notice says: do not run."
    if cue.base == "put it":
        return _put(frame, cue, span)
    opens = frame.kinds[span[0]]
    if opens == "w" and frame.kinds[span[0] - 1] == ",":
        return None  # "warns the report, which was leaked"
    if opens in "xvCBe" and (hung := hangs(frame, cue, span)) is not None:
        return hung
    if cue.base not in closed("clause_verbs") or not (
        opens in "pNndPi#wuDregt" or (opens in "BC" and _is_subject(frame, span))
    ):
        return None
    if (
        _asks_for_silence(frame, cue, span)
        or (opens == "u" and cue.base in _ANSWERING)
        or _is_asked(frame, cue, span)
        or (cue.base == "claim" and objects.takes(frame, span, closed("taken_things")))
        or (cue.base == "write" and _is_written(frame, span))
    ):
        return None
    behind = frame.kind(cue.last)
    if behind in ("o", "T", ":"):
        return None
    if behind == "i" and span[0] <= cue.last + 1 and not _counts(frame, cue.last):
        return None
    if (verb := predicate(frame, span[0], span[1])) is not None:
        if frame.kind(cue.first - 1) == "," and _opens_within(frame, span[0], verb):
            return None  # "…, said Ann Lee at a rally as crowds cheered"
        shared = frame.kinds[verb] == "x" and frame.kinds[verb - 1] in "cb"
        if shared and verb > span[0] + 1:
            # "maintained his innocence | and would appeal": no clause, he would appeal; "added 40
            # beds | and is building more": no words at all
            return None if cue.base in _OF_CLAUSES else (span[0], verb - 1)
        return span
    if is_unlisted(frame, *span):
        return span
    # What is said is a clause even where its verb is not known for one, but who said it may stand
    # behind a comma: "…, said Ann Lee at a crowded briefing in Orla".
    closing = frame.kind(cue.first - 1) == "," and frame.kinds[span[0]] in "nN"
    plain = (
        cue.base == "say"
        and not closing
        and frame.kinds[span[0]] in "pNd"
        and span[1] - span[0] > _SHORT
    )
    return span if plain and frame.words[span[0]] not in closed("said_things") else None


def _put(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "Another put it more bluntly: nobody would come"."""
    if frame.words[0] == "as" and set("xvCQ").isdisjoint(frame.kinds[1 : cue.first]):
        # "As Lee, the mayor, put it in a note, | the boat was full"
        comma = frame.kinds.find(",", cue.last, cue.last + _LONGEST_MANNER)
        plain = comma > 0 and set(frame.kinds[cue.last : comma]) <= set("dnirD")
        fits = plain and predicate(frame, comma + 1, span[1]) is not None
        return (comma + 1, span[1]) if fits else None
    colon = frame.kinds.find(":", cue.last, cue.last + _LONGEST_MANNER)
    manner = colon >= cue.last and set(frame.kinds[cue.last : colon]) <= set("drn")
    span = (colon + 1, span[1])
    return span if manner and predicate(frame, *span) is not None else None


def _opens_within(frame: Frame, first: int, verb: int) -> bool:
    """Whether a name goes before another clause, which the verb is of, and has no verb itself."""
    between = frame.kinds[first:verb]
    return between[:1] == "N" and not set("ua").isdisjoint(between)


def _is_written(frame: Frame, span: Span) -> bool:
    """Whether what is written is a thing, not words: "wrote it in 2021, and …", "wrote our obituary
    in 2019, they wrote it again"."""
    first, last = span
    if frame.words[first] in ("himself", "herself", "themselves"):
        return True
    if frame.words[first] in ("it", "them", "me", "us"):
        return frame.kinds[first + 1 :].lstrip("r")[:1] not in ("x", "v", "C", "e")
    comma = frame.kinds.find(",", first, last)
    return comma > 0 and predicate(frame, first, comma) is None and frame.kind(comma + 1) in "pcbw"


_ANSWERING = frozenset({"reply", "respond", "answer"})
"""What follows with "when" or "after" tells of the time: "police responded when a window broke"."""
_OF_CLAUSES = frozenset({"add", "hold", "say"})
"""Verbs whose object, where it is no clause, is a thing."""
_LONGEST_MANNER = 5
"""Tokens of "rather more bluntly:"."""
_BEFORE_COLONS = frozenset({"say", "add", "reply", "answer", "write", "warn", "declare", "read"})
_COUNTING = frozenset({"about", "around", "over", "under", "between"})


def _counts(frame: Frame, at: int) -> bool:
    """Whether a preposition opens a number: "said about 60 had fled", "said at least ten had"."""
    if frame.words[at] == "at":
        return frame.word(at + 1) in ("least", "most")
    if frame.words[at] == "up":
        return frame.word(at + 1) == "to"
    behind = frame.kind(at + 1)
    return frame.words[at] in _COUNTING and (behind == "#" or frame.word(at + 1) in NUMBERS)


def _is_subject(frame: Frame, span: Span) -> bool:
    """Whether a verb form that opens the stretch is the noun of its subject: "said praise from
    the general would not help"."""
    at = predicate(frame, span[0], span[1])
    return frame.words[span[0]] in nounlike() and at is not None and frame.kinds[at] == "x"


_NOMINAL = frozenset({"threatened to", "called for", "denied doing", "warned of"})
"""The rules of what is no clause, so that "in a statement" behind it says where it was said."""

COMPLEMENTS: dict[str, Complement] = {
    "said that": Complement(_that),
    "threatened to": Complement(_infinitive, ("commitment_verbs",)),
    "called for": Complement(_asked, ("asking_verbs",), frozenset({"ask", "call", "appeal"})),
    "called": Complement(objects.called, ("naming_verbs",)),
    "described as": Complement(objects.described, ("describing_verbs",)),
    "asked whether": Complement(_question, ("questioning_verbs",), thinking=True),
    "denied doing": Complement(_gerund, ("gerund_verbs",)),
    "found": Complement(objects.finding, ("evidence_verbs",), thinking=True),
    "claimed": Complement(objects.responsibility, verbs=frozenset({"claim"})),
    "put at": Complement(objects.figure, verbs=frozenset({"put at", "estimate"})),
    objects.TOPIC: Complement(objects.topic, verbs=objects.JUDGING),
    "warned of": Complement(objects.noun, ("object_verbs",)),
    "said": Complement(_clause, ("clause_verbs",), _BEFORE_COLONS | {"put it"}),
}
