"""Objects that a cue reports: "condemned the killing of sailors", "put the toll at nine".

An object is reported where it says something: what is called what, whom somebody accuses of what,
a number, what a document found. What only names a thing known before ("condemned the raid") is
nobody's words; it still tells who is speaking (`TOPIC`).
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike, verbs
from idlib_cli.facts.quotes.phrases import figure_at
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.language.lexicon import is_human

Span = tuple[int, int]

_OBJECTS = frozenset({"it", "him", "her", "them"})
TOPIC = "judged"
"""The rule of what is no quote, but tells who is speaking."""


def described(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "described the vote as a farce"."""
    named = cue.form == "gerund" and frame.kind(cue.first - 1) in ("n", "N")
    if named and frame.word(cue.last) in ("himself", "herself", "themselves", "itself"):
        return None  # "a man describing himself as a clerk"
    for at in range(span[0] + 1, min(span[1] - 1, span[0] + 16)):
        if frame.kinds[at] == "a" and cue.base == "defend" and frame.kind(at + 1) in ("n", "N"):
            return None  # "PM defends flood response as search called off"
        if frame.kinds[at] == "a":
            first, last = until_next_predicate(frame, span)
            if last > at + 1:
                behind = predicate(frame, at + 1, last)  # "who called Lee a rock | said"
                return first, behind or _object(frame, cue, (at + 1, last))[1]
            return _object(frame, cue, span)
        if frame.kinds[at] in "xvC,;:ut":
            return None
    return None


def called(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "called the raid a mistake"."""
    kinds = frame.kinds
    for at in range(cue.last + 1, min(span[1], cue.last + 16)):
        if kinds[at] == "d" and kinds[at - 1] in "nNpP#BvCed":
            if frame.words[at] not in ("a", "an", "the"):
                return None
            return clauses.without_pronoun(frame, span)
        if kinds[at] in "xQ,;:utw" or (kinds[at] == "T" and frame.words[cue.last] in _NEW):
            return None  # "called a meeting to discuss the raid"
    return None


_NEW = frozenset({"a", "an", "another"})


def finding(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "the survey found a rise in debt"."""
    if frame.kinds[span[0]] == "t" and predicate(frame, span[0] + 1, span[1]) is not None:
        span = (span[0] + 1, span[1])  # "the survey by Lee found | that hops froze"
    if not is_told_by_document(frame, cue) or frame.kinds[span[0]] not in "NndPpg#re":
        return None
    kinds = frame.kinds[span[0] : span[1]]
    parting = min((at for mark in "au," if (at := kinds.find(mark)) > 0), default=len(kinds))
    told = predicate(frame, span[0], span[0] + parting)  # "show hops froze in the yard"
    clause = told is not None and frame.words[span[0]] not in _OBJECTS
    return span if clause else _object(frame, cue, span)


def responsibility(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "claimed responsibility for the attack"."""
    fits = frame.words[span[0]] in closed("claimed_things")
    if fits and frame.words[span[0]] == "responsibility":  # not "claimed responsibility online"
        fits = frame.word(span[0] + 1) in ("for", "of")
    return _object(frame, cue, span) if fits else None


_CRIES = frozenset({"help", "backup", "assistance", "aid", "mummy", "mum", "mother"})
"""What is called for by crying out."""


def is_one_word(frame: Frame, cue: Cue, span: Span) -> bool:
    """Whether a noun alone says what was said: "called for calm", "warned of unrest"."""
    if cue.form not in ("finite", "gerund") or frame.kinds[span[0] : span[1]] != "n":
        return False
    by = frame.word(cue.last)
    asked = by == "for" and cue.base in ("call", "appeal", "plead")
    return (asked and frame.words[span[0]] not in _CRIES) or (by == "of" and cue.base == "warn")


def figure(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "put the toll at nine", "estimated the damage at a million"."""
    if figure_at(frame, cue.last) is None:
        return None
    comma = frame.kinds.find(",", cue.last, span[1])
    return _object(frame, cue, (cue.last, comma if comma > 0 else span[1]))


def noun(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "condemned the raid", "accused Riga of lying"."""
    if frame.kind(cue.last) == "T":
        return None
    if frame.kinds[span[0] - 1] == ":":
        return None  # "a wording the guests deplore: it is rude"
    opens = frame.kinds[span[0]]
    described = opens == "r" and (
        frame.kind(cue.last) == "o" or frame.word(span[0]) == "only"
    )  # "warned of further rain", "acknowledged only one bill"
    if opens not in "NndPpgGo#t" and frame.kinds[span[0] : span[0] + 2] not in (
        *("en", "eN", "eC", "gn"),
        *(("rn", "rd", "r#") if described else ()),
    ):
        return None
    if cue.base == "cite" and _is_source(frame, span):
        return None  # "citing sources at the port"
    if cue.base == "demand" and takes(frame, span, closed("handed_over")):
        return None
    if cue.base == "accuse":
        return span if "o" in frame.kinds[span[0] : span[1]] else None
    if cue.base == "blame":
        return None if _names_only(frame, span) else span
    return _object(frame, cue, span)


JUDGING = frozenset(
    {"condemn", "denounce", "dispute", "reject", "blame", "dismiss", "deplore", "criticise"}
    | {"criticize", "welcome", "praise", "hail", "decry", "lament", "deny", "question", "slam"}
    | {"applaud", "berate", "blast", "castigate", "commend", "compliment", "congratulate"}
    | {"denigrate", "deride", "insult", "lambast", "rebuke", "ridicule", "salute"}
)


def topic(frame: Frame, cue: Cue, span: Span) -> Span | None:
    """ "condemned the raid", "disputed his account": what the text has named before, and no words
    of anybody's."""
    first, last = _object(frame, cue, span)
    if set(frame.kinds[first:last]) == set("nN") and frame.kinds[last - 1] == "N":
        return first, last  # "praised keeper Ann Lee"
    if frame.words[span[0]] not in _KNOWN:
        return None
    while frame.kinds[last - 1] == "D" and frame.kinds[last - 2] in "iD" and last > first + 3:
        last -= 1 + (frame.kinds[last - 2] == "i")  # "rejected the offer | on Tuesday"
    named = last - first <= _SHORT_OBJECT and frame.kinds[last - 1] in "ng"
    return (first, last) if named else None


def _names_only(frame: Frame, span: Span) -> bool:
    """Whether it is only told who is blamed: "blamed Riga", "blamed the NLA, which denied it"."""
    named = frame.kinds[span[0] : span[1]].partition(",")[0].removeprefix("d")
    return set(named) == {"N"}


_SHORT_OBJECT = 3
"""Tokens of "the harbour blast"."""
_KNOWN = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_SOURCES = frozenset({"sources", "source", "officials", "witnesses", "reports", "police", "people"})


def _is_source(frame: Frame, span: Span) -> bool:
    """Whether the phrase that opens the stretch names those who are cited, not what they said."""
    at = span[0]
    while at < span[1] and frame.kinds[at] in "dNn#e":
        at += 1
    return at > span[0] and (
        frame.words[at - 1] in _SOURCES
        or (frame.words[at - 1] in closed("documents") and at == span[1])
        or set(frame.kinds[span[0] : at]) == {"N"}
        or is_human(frame.words[at - 1])
    )


def takes(frame: Frame, span: Span, things: frozenset[str]) -> bool:
    """Whether the phrase that opens the stretch is one of `things`, and no predicate follows it:
    "claimed 12 lives", not "claimed lives were lost"."""
    first = span[0]
    while first < span[1] and frame.words[first] in _ROUGHLY:
        first += 1  # "claimed about 40,000 lives"
    for at in range(first, min(span[1], first + 6)):
        if frame.words[at] in things and frame.kind(at + 1) not in ("x", "v"):
            return True
        if frame.kinds[at] not in "dnN#PDe":
            return False
    return False


_ROUGHLY = frozenset({"about", "around", "almost", "nearly", "over", "some", "roughly", "more",
                      "than", "up", "to", "at", "least"})  # fmt: skip


def is_told_by_document(frame: Frame, cue: Cue) -> bool:
    """Whether a study, a document or an investigation is the subject of the cue."""
    if cue.speaker is None or cue.form != "finite":
        return False
    tokens = range(cue.speaker.first, cue.speaker.last)
    if cue.base == "find" and "toll" in frame.words[cue.speaker.first : cue.speaker.last]:
        return False  # "The toll rose after divers came and found two bodies"
    return any(frame.words[at] in closed("documents") for at in tokens)


def _object(frame: Frame, cue: Cue, span: Span) -> Span:
    """The object alone, without when and why it was said: "condemned the raid after …"."""
    first, last = until_next_predicate(frame, span)
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


def until_next_predicate(frame: Frame, span: Span) -> Span:
    """Without a second predicate of the subject: "promised a veto and left"."""
    kinds = frame.kinds
    for at in range(span[0] + 1, span[1] - 1):
        if kinds[at] not in "cb":
            continue
        verb = at + 1
        while frame.kind(verb) == "r":
            verb += 1
        word = frame.word(verb)
        if frame.kind(verb) in ("v", "C", "x") or (
            frame.kind(verb) == "e" and frame.kind(verb + 1) in ("T", "i", "d", "P", "n", "N")
        ):
            to = "T" in kinds[span[0] - 1 : at]
            base = to and word in verbs() and verbs()[word][2].startswith(word)
            if base or (word in nounlike() and frame.kind(verb + 1) not in ("t", "T")):
                continue  # "to lift the ban and open the road"
            return span[0], at - 1 if kinds[at - 1] == "," else at
    return span
