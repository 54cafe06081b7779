"""What a cue reports: the forms that reported words take behind their verb, one rule for each.

`COMPLEMENTS` is tried from the top; the first that fits names the quote and gives the tokens of
the reported words. Each takes the frame, the cue and the stretch behind it (`clauses.after`).
What the rules mean and an example of each stand in `reasons`.
"""

from collections.abc import Callable

from idlib_cli.facts.quotes import adjuncts, clauses
from idlib_cli.facts.quotes.cues import THINK, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike, verbs
from idlib_cli.facts.quotes.phrases import NUMBERS, figure_at
from idlib_cli.facts.quotes.predicates import predicate

Span = tuple[int, int]
Complement = Callable[[Frame, Cue, Span], Span | None]

_SHORT = 4
"""Tokens up to which "said" may have an object: "said a short prayer"."""


def complement(frame: Frame, cue: Cue, span: Span) -> tuple[str, Span] | None:
    """The rule by which the tokens `span` are reported and the tokens that are; else None."""
    for name, fits in COMPLEMENTS.items():
        found = fits(frame, cue, span)
        if found is not None:
            return name, found
    return None


def _that(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "said that the road was open"."""
    return span if frame.kinds[span[0] - 1] == "t" else None


def _infinitive(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "threatened to march", "vowed not to yield"."""
    if cue.base not in closed("commitment_verbs"):
        return None
    at = adjuncts.skip_when(frame, cue.last)
    if frame.word(at) == "not":
        at += 1
    if frame.kind(at + 1) in ("d", "P", "#", "p"):
        return None  # "promised to each man"
    return _until_next_predicate(frame, span) if frame.kind(at) == "T" else None


def _asked(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "called for calm", "called on Riga to yield", "asked the crew to leave"."""
    behind = cue.last
    if cue.base in ("call", "appeal"):
        behind = adjuncts.skip_when(frame, behind)
        fits = frame.word(behind) in ("for", "on", "to")
        return _until_relative(frame, span) if fits else None
    if cue.base in closed("asking_verbs") and frame.kind(behind) in ("N", "n", "d", "P", "p", "#"):
        to = frame.kinds.find("T", span[0], span[0] + 9)
        if frame.kind(to + 1) in ("d", "P", "N", "#", "p", "D"):
            return None  # "ordered the transfer of troops to the area"
        if to > span[0] and not set(frame.kinds[span[0] : to]) & set("vC,;:t"):
            return span
    return None


def _until_relative(frame: Frame, span: Span) -> Span:
    """Without a relative clause of the writer's: "called for an inquiry, which Lee resisted"."""
    comma = frame.kinds.find(",w", span[0], span[1])
    return (span[0], comma) if comma > span[0] + 1 else span


def _described(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "described the vote as a farce"."""
    if cue.base not in closed("describing_verbs"):
        return None
    named = cue.form == "gerund" and frame.kind(cue.first - 1) in ("n", "N")
    if named and frame.word(cue.last) in ("himself", "herself", "themselves", "itself"):
        return None  # "a man describing himself as a clerk"
    for at in range(span[0] + 1, min(span[1] - 1, span[0] + 16)):
        if frame.kinds[at] == "a":
            return _object(frame, cue, span)
        if frame.kinds[at] in "xvC,;:ut":
            return None
    return None


def _called(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "called the raid a mistake"."""
    if cue.base not in closed("naming_verbs"):
        return None
    kinds = frame.kinds
    for at in range(cue.last + 1, min(span[1], cue.last + 16)):
        if kinds[at] == "d" and kinds[at - 1] in "nNpP#BvCed":
            if frame.words[at] not in ("a", "an", "the"):
                return None
            return clauses.without_pronoun(frame, span)
        if kinds[at] in "xQ,;:utw":
            return None
    return None


def _question(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "asked whether the road was open", "explained why it was shut"."""
    if frame.words[span[0]] not in closed("question_words"):
        return None
    if cue.base not in closed("questioning_verbs") and cue.group != THINK:
        return None
    return span if predicate(frame, span[0], span[1]) is not None else None


def _gerund(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "denied taking bribes", "suggested holding talks"."""
    fits = cue.base in closed("gerund_verbs") and frame.kinds[span[0]] in "gG"
    return _until_next_predicate(frame, span) if fits and cue.last == span[0] else None


def _finding(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "the survey found a rise in debt"."""
    if cue.group != THINK and cue.base not in closed("evidence_verbs"):
        return None
    fits = is_told_by_document(frame, cue) and frame.kinds[span[0]] in "NndPpg#re"
    return _object(frame, cue, span) if fits else None


def _responsibility(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "claimed responsibility for the attack"."""
    fits = cue.base == "claim" and frame.words[span[0]] in closed("claimed_things")
    return _object(frame, cue, span) if fits else None


def _figure(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "put the toll at nine", "estimated the damage at a million"."""
    if cue.base not in ("put at", "estimate") or figure_at(frame, cue.last) is None:
        return None
    comma = frame.kinds.find(",", cue.last, span[1])
    return _object(frame, cue, (cue.last, comma if comma > 0 else span[1]))


def _noun(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "condemned the raid", "accused Riga of lying"."""
    if cue.base not in closed("object_verbs") or frame.kind(cue.last) == "T":
        return None
    opens = frame.kinds[span[0]]
    described = opens == "r" and frame.kind(cue.last) == "o"  # "warned of further rain"
    if opens not in "NndPpgGo#t" and frame.kinds[span[0] : span[0] + 2] not in (
        *("en", "eN", "eC", "gn"),
        *(("rn",) if described else ()),
    ):
        return None
    if cue.base == "cite" and _is_source(frame, span):
        return None  # "citing sources at the port"
    if cue.base == "demand" and _takes(frame, span, closed("handed_over")):
        return None
    if cue.base == "accuse":
        return span if "o" in frame.kinds[span[0] : span[1]] else None
    return span if cue.base == "blame" else _object(frame, cue, span)


_SOURCES = frozenset({"sources", "source", "officials", "witnesses", "reports", "police", "people"})


def _is_source(frame: Frame, span: Span) -> bool:
    """Whether the phrase that opens the stretch names those who are cited, not what they said."""
    at = span[0]
    while at < span[1] and frame.kinds[at] in "dNn#e":
        at += 1
    return at > span[0] and (
        frame.words[at - 1] in _SOURCES or set(frame.kinds[span[0] : at]) == {"N"}
    )


def _clause(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "said the road was open"."""
    opens = frame.kinds[span[0]]
    if cue.base not in closed("clause_verbs") or not (
        opens in "pNndPi#wuDregt" or (opens in "BC" and _is_subject(frame, span))
    ):
        return None
    if cue.base == "claim" and _takes(frame, span, closed("taken_things")):
        return None
    behind = frame.kind(cue.last)
    if behind in ("o", "T", ":"):
        return None
    if behind == "i" and span[0] <= cue.last + 1 and not _counts(frame, cue.last):
        return None
    if predicate(frame, span[0], span[1]) is not None:
        return span
    # What is said is a clause even where its verb is not known for one.
    plain = cue.base == "say" and frame.kinds[span[0]] in "pNd" and span[1] - span[0] > _SHORT
    return span if plain and frame.words[span[0]] not in closed("said_things") else None


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


def _takes(frame: Frame, span: Span, things: frozenset[str]) -> bool:
    """Whether the phrase that opens the stretch is one of `things`, and no predicate follows it:
    "claimed 12 lives", not "claimed lives were lost"."""
    for at in range(span[0], min(span[1], span[0] + 6)):
        if frame.words[at] in things and frame.kind(at + 1) not in ("x", "v"):
            return True
        if frame.kinds[at] not in "dnN#PDe":
            return False
    return False


def is_told_by_document(frame: Frame, cue: Cue) -> bool:
    """Whether a study, a document or an investigation is the subject of the cue."""
    if cue.speaker is None or cue.form != "finite":
        return False
    tokens = range(cue.speaker.first, cue.speaker.last)
    return any(frame.words[at] in closed("documents") for at in tokens)


def _object(frame: Frame, cue: Cue, span: Span) -> Span:
    """The object alone, without when and why it was said: "condemned the raid after …"."""
    first, last = _until_next_predicate(frame, span)
    for at in range(first + 1, last):
        if cue.form == "gerund" and frame.kinds[at] == "G" and frame.kinds[at - 1] in "cb":
            return first, at - 1  # "touting the plan and saying …"
        if frame.kinds[at] == "g" and frame.kinds[at - 1] == "," and at > first + 1:
            return first, at - 1  # "demanding arrears, causing a jam"
        if cue.base in ("cite", "mention", "note", "question") and frame.kinds[at] == "i":
            continue
        if (
            frame.kinds[at] == "-"
            or (frame.kinds[at] == "w" and frame.kinds[at - 1] == ",")
            or (frame.words[at] in closed("occasions") and _is_occasion(frame, at, last))
        ):
            return first, at - 1 if frame.kinds[at - 1] == "," else at
    return first, last


def _is_occasion(frame: Frame, at: int, last: int) -> bool:
    """Whether token `at` opens when it was said: "after nine had died", "during a visit"."""
    if frame.kind(at + 1) in ("D", "g", "G", "x"):
        return True
    if frame.words[at] in ("after", "amid", "following"):
        return True
    near = frame.words[at + 1 : at + 5]
    return predicate(frame, at + 1, last) is not None or (
        frame.words[at] != "as" and not closed("settings").isdisjoint(near)
    )


def _until_next_predicate(frame: Frame, span: Span) -> Span:
    """Without a second predicate of the subject: "promised a veto and left"."""
    kinds = frame.kinds
    for at in range(span[0] + 2, span[1] - 1):
        if kinds[at] not in "cb":
            continue
        verb = at + 1
        while frame.kind(verb) == "r":
            verb += 1
        word = frame.word(verb)
        if frame.kind(verb) in ("v", "C", "x") or (
            frame.kind(verb) == "e" and frame.kind(verb + 1) in ("T", "i", "d", "P", "n", "N")
        ):
            if word in nounlike() or (word in verbs() and verbs()[word][2].startswith(word)):
                continue  # "to lift the ban and open the road"
            return span[0], at - 1 if kinds[at - 1] == "," else at
    return span


COMPLEMENTS: dict[str, Complement] = {
    "said that": _that,
    "threatened to": _infinitive,
    "called for": _asked,
    "called": _called,
    "described as": _described,
    "asked whether": _question,
    "denied doing": _gerund,
    "found": _finding,
    "claimed": _responsibility,
    "put at": _figure,
    "warned of": _noun,
    "said": _clause,
}
