"""Speech reported without quotation marks, from one frame: precision before completeness.

"said (that) …", "…, officials said", "according to …", "threatened to …", "accused X of …". What
somebody believes, hopes or plans is no statement; neither is what was not said ("declined to
say"), or may be said ("would argue").
"""

from functools import cache
from typing import NamedTuple

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.chunks import Phrase, is_no_speaker
from idlib_cli.facts.quotes.complements import complement, is_told_by_document, predicate
from idlib_cli.facts.quotes.cues import JUDGE, SAY, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.subjects import is_office
from idlib_cli.language.lexicon import ORGANISATION, flags, is_role

_MODALS = frozenset(
    {"would", "could", "might", "may", "should", "must", "can", "shall", "not", "never"}
)


_BELIEVING = frozenset({"believe", "fear", "suspect"})
"""What they think is a statement where it closes the sentence, as nobody else can know it."""


class Reported(NamedTuple):
    """Tokens of a reported clause, with the cue that reports it and whose words it gives."""

    span: tuple[int, int]
    cue: Cue
    speaker: Phrase
    rule: str
    rest: tuple[int, int] | None = None
    """Tokens of the second half, where the attribution stands in the middle."""


def reported(frame: Frame, found: list[Cue], used: set[int], names: set[int]) -> list[Reported]:
    """The indirect quotes of a frame.

    `used` holds the first token of cues that report marks, `names` the quotations that are
    titles or names and may stand in a reported clause.
    """
    results: list[Reported] = []
    for cue in found:
        if not _reports(frame, cue):
            continue
        if cue.speaker is None and cue.inverted is None:
            continue
        if _unsaid(frame, cue) or _is_evidence(frame, cue):
            continue
        result = _one(frame, cue, found)
        if result is None or is_no_speaker(frame, result.speaker):
            continue
        whole = _before_quotation(frame, result, names, found, parted=cue.first in used)
        if whole is not None:
            results.append(whole)
    if len(results) < 2:
        return results
    return [
        one
        for one in results
        if one.rule != "warned of" or one.cue.base == "accuse" or not _is_inside(one, results)
    ]


def _is_inside(one: Reported, results: list[Reported]) -> bool:
    """Whether the object of a verb stands within what somebody else reports: "Allies had promised
    arms, he said"."""
    last = one.span[1]
    return any(
        other is not one and other.span[0] <= one.cue.first and last <= other.span[1]
        for other in results
    ) or any(
        other.rest is not None and other.rest[0] <= one.cue.first and last <= other.rest[1]
        for other in results
    )


def _before_quotation(
    frame: Frame, result: Reported, names: set[int], found: list[Cue], *, parted: bool
) -> Reported | None:
    """What is reported without marks: all of it, or what a comma parts from the first quotation.

    "announced that 60 posts would go, cuts that unions called “a massacre”"; None where nothing
    is left. `parted` says that the cue reports the quotation too: then a colon or ", and that" must
    part the two.
    """
    if result.rest is not None and "Q" in frame.kinds[result.rest[0] : result.rest[1]]:
        result = result._replace(rest=None)
    first, last = result.span
    quotation = next(
        (at for at in range(first, last) if frame.kinds[at] == "Q" and at not in names), None
    )
    if quotation is None:
        before = (  # "It was late, he said, but “we stay”"
            last <= result.cue.first
            and result.rule == "said at the end"
            and any(frame.kinds[at - 1] in "bc" for at in frame.quotes)
            and frame.word(first) not in closed("asked")
            and frame.kinds[first] != "u"
        )
        return result if before or not parted else None
    if any(
        other.last == quotation - 1 and frame.kinds[other.last] == ":" and other.first > first
        for other in found
    ):
        return None  # "claimed Lee had said: “…”"
    comma = max(
        frame.kinds.rfind(mark, first, quotation) for mark in (clauses.PARTS if parted else ",:-")
    )
    if comma < first + 2 or predicate(frame, first, comma) is None:
        return None
    return result._replace(span=(first, comma), rest=None)


def _reports(frame: Frame, cue: Cue) -> bool:
    """Whether the verb tells of an act of speech, or of what a document says."""
    if cue.group == SAY or cue.form == "phrase":
        return True
    if cue.base in _BELIEVING:
        return _closing_attribution(frame, cue) is not None  # "…, the agency believes"
    if cue.group == JUDGE:
        return cue.base in _judging()
    return cue.base in closed("finding_verbs") and (
        is_told_by_document(frame, cue) or _is_told_by_finder(frame, cue)
    )


def _is_told_by_finder(frame: Frame, cue: Cue) -> bool:
    """Whether a court, a panel or researchers found it, in a clause: "a jury found that …"."""
    phrase = cue.speaker or cue.inverted
    return (
        phrase is not None
        and cue.base != "know"
        and not closed("finders").isdisjoint(frame.words[phrase.first : phrase.last])
    )


@cache
def _judging() -> frozenset[str]:
    lists = ("object_verbs", "asking_verbs", "describing_verbs", "naming_verbs")
    return frozenset({"appeal"}).union(*(closed(name) for name in lists))


def _is_evidence(frame: Frame, cue: Cue) -> bool:
    """Whether a fact points to something, and nobody says it ("the delay suggests …")."""
    if cue.base not in closed("evidence_verbs") or cue.speaker is None:
        return False
    last = cue.speaker.last - 1
    return not any(
        frame.kinds[at] in "Np"
        or frame.words[at] in closed("documents")
        or is_role(frame.words[at])
        or is_role(frame.words[at].removesuffix("s"))
        or flags(frame.words[at]) & ORGANISATION
        for at in range(cue.speaker.first, last + 1)
    )


def _unsaid(frame: Frame, cue: Cue) -> bool:
    """Whether the words were not said, may be said, or are the writer's own."""
    if cue.form == "infinitive" or _is_means(frame, cue):
        return True
    at = cue.first - 1
    phrase = cue.speaker or cue.inverted
    if cue.speaker is not None and (
        _is_embedded(frame, cue.speaker) or _is_supposed(frame, cue.speaker)
    ):
        return True
    while at >= 0 and frame.kinds[at] in "xr":
        if (
            frame.words[at] in _MODALS
            or frame.words[at].endswith(("n't", "n’t"))
            or frame.words[at] == "never"
        ):
            return True
        at -= 1
    if phrase is not None and frame.words[phrase.first] in ("nobody", "none", "no", "neither"):
        return True
    if phrase is not None and phrase.last - phrase.first == 1:
        word = frame.words[phrase.first]
        if word in ("i", "we", "you", "one", "it", "there") and frame.kinds[phrase.first] == "p":
            return word != "it" or cue.form != "finite"
    return frame.kinds.endswith("?")


def _is_means(frame: Frame, cue: Cue) -> bool:
    """Whether an -ing form only names a way or an aim: "by asking the court to rule"."""
    if cue.form != "gerund":
        return False
    before = frame.word(cue.first - 1)
    if before in ("without", "against", "than") or cue.base == "tell":
        return before in ("without", "against", "than")
    return before in ("by", "for", "of", "to", "in", "or") and (
        cue.base in _judging() or cue.base == "add"
    )


def _is_supposed(frame: Frame, phrase: Phrase) -> bool:
    """Whether the words are only supposed: "if Lee says …", "let the court say …"."""
    return frame.word(phrase.first - 1) in closed("supposing")


def _is_embedded(frame: Frame, phrase: Phrase) -> bool:
    """Whether the cue's clause hangs on a word before it: "what Lee says …", "the sum he says"."""
    before = phrase.first - 1
    if before < 0:
        return False
    if frame.words[before] in ("what", "how", "why", "whatever"):
        return True
    return frame.kinds[before] in "nN#" and frame.kinds[phrase.first] in "pN" and before > 0


def _one(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    if cue.form in ("phrase", "noun"):
        return _phrase(frame, cue) if cue.form == "phrase" else _claim(frame, cue, found)
    if cue.form == "passive":
        return _passive(frame, cue)
    trailing = _trailing(frame, cue, found)
    if trailing is not None:
        return trailing
    if cue.speaker is None or cue.base in _BELIEVING:
        return None
    span = clauses.after(frame, cue, found)
    if span is not None and frame.kinds[span[0] : span[0] + 2] == "t,":
        span = (span[0] + 2, span[1])  # "say that, without help, hundreds will die"
    if span is None or span[1] - span[0] < 2:
        return None
    fits = complement(frame, cue, span)
    return Reported(fits[1], cue, cue.speaker, fits[0]) if fits else None


def _passive(frame: Frame, cue: Cue) -> Reported | None:
    """ "was accused by Lee of lying", "was called a liar by Lee", "was told by Lee that …"."""
    agent = cue.speaker
    if agent is None or frame.word(agent.first - 1) != "by":
        return None
    by = agent.first - 1
    first, last = cue.last, by
    if by == cue.last or set(frame.kinds[cue.last : by]) <= {"r"}:
        first = agent.last
        last = _clause_end(frame, first)
    kind = frame.kind(first)
    if kind in ("o", "a", "t"):
        first += 1
    elif kind != "T" and not (kind == "d" and last == by and cue.base in closed("naming_verbs")):
        return None
    if kind == "T" and cue.base not in closed("asking_verbs") | closed("telling_verbs"):
        return None
    if last - first < 2 or "Q" in frame.kinds[first:last]:
        return None
    return Reported((first, last), cue, agent, "accused by")


def _clause_end(frame: Frame, first: int) -> int:
    """Where the clause that begins at token `first` ends: with the sentence, or at a comma."""
    last = first
    while frame.kind(last) not in ("", ".", ";", ",", "-", "?"):
        last += 1
    return last


def _claim(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    """ "the mayor's claim that the road was open", "his promise to pay"."""
    if cue.speaker is None or frame.kind(cue.behind) not in ("t", "T"):
        return None
    span = clauses.after(frame, cue, found)
    if span is None or span[1] - span[0] < 2:
        return None
    comma = frame.kinds.find(",", span[0], span[1])
    if cue.first <= 4 and frame.kinds[0] in "iu" and comma > span[0] + 1:
        span = (span[0], comma)  # "Despite his claim that it was safe, people left"
    if cue.speaker.first == 0 or frame.kind(cue.speaker.first - 1) in (",", "b", "c", "u"):
        span = clauses.until_predicate_of(frame, span)
    return Reported(span, cue, cue.speaker, "claim that")


def _phrase(frame: Frame, cue: Cue) -> Reported | None:
    if cue.speaker is None:
        return None
    if cue.first <= 1 or frame.kinds[cue.first - 1] in "cb":
        first = cue.speaker.last
        comma = frame.kinds.find(",", first)
        if comma < 0:
            return None
        last = len(frame.kinds)
        while last > comma and frame.kinds[last - 1] in ".,;":
            last -= 1
        return (
            Reported((comma + 1, last), cue, cue.speaker, "according to")
            if last > comma + 1
            else None
        )
    interrupted = _around_source(frame, cue)
    if interrupted is not None:
        return interrupted
    viewed = cue.speaker.last == cue.first  # ", in his view"
    span = clauses.before(frame, cue.speaker.first - 1 if viewed else cue.first)
    if span is None or not set(frame.kinds[span[0] : span[1]]) & set("xvCeB"):
        return None
    return Reported(span, cue, cue.speaker, "according to")


def _around_source(frame: Frame, cue: Cue) -> Reported | None:
    """ "The judge, according to her clerk, had not read the brief"."""
    speaker, kinds = cue.speaker, frame.kinds
    if speaker is None or kinds[cue.first - 1] != "," or frame.kind(speaker.last) != ",":
        return None
    first = speaker.last + 1
    head = kinds[: cue.first - 1]
    if frame.kind(first) not in ("x", "v", "C") or not set(head).isdisjoint("xvCB"):
        return None
    last = len(kinds)
    while last > first and kinds[last - 1] in ".,;":
        last -= 1
    if "Q" in kinds[first:last] or last - first < _LEAST_REST:
        return None
    return Reported((0, len(head)), cue, speaker, "according to", (first, last))


_LEAST_REST = 2


def _trailing(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    """ "The road is open, officials said on Monday." and "…, said the mayor."."""
    if cue.form != "finite" or cue.base not in _closing():
        return None
    closing = _closing_attribution(frame, cue)
    if closing is None:
        return None
    phrase, end = closing
    first = _with_office(frame, min(phrase.first, cue.first))
    span = clauses.before(frame, first - 1 if frame.kinds[first - 1] == "a" else first)
    if span is None:
        return None
    span = _own_clause(frame, cue, found, span)
    if frame.kinds[span[1] - 1] == "w" or frame.words[span[1] - 1] == "where":
        # "a boy who, she says, was on his way"
        rest = _resumed(frame, cue, found, end, complete=False)
        return Reported(rest, cue, phrase, "said at the end") if rest is not None else None
    predicate = set(frame.kinds[span[0] : span[1]]) & set("xvCeB")
    complete = (
        bool(predicate)
        and not frame.kinds[span[0] : span[1]].lstrip("rcb").startswith("u")
        and frame.kinds[span[1] - 1] not in "xTd"
    )
    rest = _resumed(frame, cue, found, end, complete=complete)
    if not predicate and rest is None and (span[1] - span[0] < 5 or frame.kinds[span[0]] in "iTG"):
        return None
    return Reported(span, cue, phrase, "said at the end", rest)


def _closing_attribution(frame: Frame, cue: Cue) -> tuple[Phrase, int] | None:
    """Who speaks in an attribution that a comma opens, and the token behind it."""
    phrase = cue.speaker
    if (
        cue.inverted is not None
        and cue.first > 1
        and frame.kinds[cue.first - 1] == ","
        and (
            (cue.base in ("say", "add", "write") and _closes(frame, cue.inverted.last))
            or _signs(frame, cue, cue.inverted)
        )
    ):
        return cue.inverted, cue.inverted.last
    if phrase is None or not (
        (phrase.first > 1 and frame.kinds[phrase.first - 1] == ",")
        or (phrase.first > 2 and frame.kinds[phrase.first - 2 : phrase.first] == ",a")
    ):
        return None
    behind = clauses.skip_adjuncts(frame, clauses.skip_recipient(frame, cue))
    return (phrase, behind) if frame.kind(behind) in ("", ".", ",", ";", "-") else None


def _own_clause(frame: Frame, cue: Cue, found: list[Cue], span: tuple[int, int]) -> tuple[int, int]:
    """What stands before an attribution, without what another one has said: "Police said two were
    missing, but | one had been found, the mayor said"."""
    parting = frame.kinds.rfind(",b", span[0], span[1])
    if parting <= span[0]:
        return span
    told = any(
        other.form == "finite"
        and other.group == SAY
        and other.speaker is not None
        and other.last < parting
        and frame.word(other.first - 1) != "had"  # "Lee had told them so, but they left, Bo said"
        for other in found
    )
    return (parting + 2, span[1]) if told else span


_SHIFTED = frozenset({"would", "could", "might", "had", "will"})
_PARALLEL = frozenset({"those", "others", "another", "some", "most", "more", "many", "none"})
"""Openings of a clause that goes on with the count before it: "…, and those in the south fell"."""


def _is_shifted(frame: Frame, first: int) -> bool:
    """Whether a clause with a subject of its own is told in the tense of reported speech."""
    for at in range(first, min(first + 10, len(frame.kinds))):
        if frame.kinds[at] in "xvC":
            parallel = frame.words[first] in _PARALLEL or frame.kinds[first] == "#"
            return at > first and (parallel or frame.words[at] in _SHIFTED)
        if frame.kinds[at] not in "dNnPpoi#er":
            return False
    return False


_SIGNING = frozenset(
    {
        "note",
        "explain",
        "argue",
        "reply",
        "observe",
        "comment",
        "conclude",
        "quip",
        "joke",
        "insist",
    }
)
"""Verbs whose object is hardly ever a person, so that a name behind them is their subject."""


def _with_office(frame: Frame, first: int) -> int:
    """Where an attribution begins that has the role before the name: "…, | the mayor of Lyon, Bo
    Reed, said"."""
    comma = frame.kinds.rfind(",", 0, max(first - 1, 0))
    role = frame.kinds[comma + 1 : max(first - 1, 0)]
    if comma < 1 or frame.kinds[first - 1] != "," or not role.startswith("d"):
        return first
    fits = set("xvCeBQ").isdisjoint(role) and is_office(frame, comma + 1, first - 1)
    return comma + 1 if fits else first


def _signs(frame: Frame, cue: Cue, subject: Phrase) -> bool:
    """Whether a name right of its verb ends a sentence that is complete without: "The talks are
    dead, noted Ann Lee."; not "…, the mayor, Bo Reed, tells Radio Sur"."""
    if cue.base not in _SIGNING or (cue.speaker and cue.speaker.last >= cue.first - 1):
        return False
    named = "N" in frame.kinds[subject.first : subject.last] and frame.kinds[subject.first] != "d"
    ends = frame.kind(subject.last) in ("", ".")
    return ends and named and not set("xvC").isdisjoint(frame.kinds[: cue.first])


def _closes(frame: Frame, at: int) -> bool:
    """Whether the sentence may end behind an inverted subject: "…, said the mayor in Lyon", not
    "The report, out on Monday, says two in three wells are dry"."""
    kind = frame.kind(at)
    if kind == "i":
        return set("xvC").isdisjoint(frame.kinds[at:].partition(",")[0])
    return kind in ("", ".", ",", "-", ";")


@cache
def _closing() -> frozenset[str]:
    """The verbs that may close a sentence they report."""
    return closed("clause_verbs") | closed("closing_verbs")


def _resumed(
    frame: Frame, cue: Cue, found: list[Cue], comma: int, *, complete: bool
) -> tuple[int, int] | None:
    """The second half of a clause that the attribution interrupts: "The dam, he said, held."."""
    if frame.kind(comma) != ",":
        return None
    first = comma + 1
    goes_on = (
        frame.kind(first) in ("t", "T", "i") and not clauses.is_setting(frame, first)
    ) or frame.kind(first) == "c"
    if complete and not goes_on and frame.word(first) not in closed("resuming"):
        return None
    if frame.word(first) == "even" and frame.kind(first + 1) == "a":
        return None  # "…, he said, even as rain fell": the writer's
    if any(other.first == first and other.form == "gerund" for other in found):
        return None
    if frame.kind(first) == "c" and _is_shifted(frame, first + 1):
        first += 1  # "…, he said, and units would fill the gap"
    elif frame.kind(first) in ("w", "c", "b", ""):
        return None
    last = clauses.end_of(frame, first, found)
    return (first, last) if last > first + 1 else None
