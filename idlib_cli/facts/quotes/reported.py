"""Speech reported without quotation marks, from one frame: precision before completeness.

"said (that) …", "…, officials said", "according to …", "threatened to …", "accused X of …". What
somebody believes, hopes or plans is no statement; neither is what was not said ("declined to
say"), or may be said ("would argue").
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.according import by_source, comma_end
from idlib_cli.facts.quotes.chunks import is_no_speaker
from idlib_cli.facts.quotes.closing import Reported, trailing
from idlib_cli.facts.quotes.complements import complement
from idlib_cli.facts.quotes.cues import SAY, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.objects import is_one_word
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.speech_acts import BELIEVING, is_evidence, reports, unsaid
from idlib_cli.facts.quotes.two_sources import apart


def reported(frame: Frame, found: list[Cue], used: set[int], names: set[int]) -> list[Reported]:
    """The indirect quotes of a frame.

    `used` holds the first token of cues that report marks, `names` the quotations that are
    titles or names and may stand in a reported clause.
    """
    results: list[Reported] = []
    for cue in found:
        if not reports(frame, cue):
            continue
        if cue.speaker is None and cue.inverted is None:
            continue
        if unsaid(frame, cue) or is_evidence(frame, cue):
            continue
        result = _one(frame, cue, found)
        if result is None or is_no_speaker(frame, result.speaker) or _is_anyone(frame, result):
            continue
        if frame.words[result.speaker.last - 1] in _RULES:
            continue  # "The law says that a tenant may stay"
        if _tells_who_said_so(frame, result, found):
            continue
        whole = _before_quotation(frame, result, names, found, parted=cue.first in used)
        if whole is not None:
            results.append(whole)
    if len(results) < 2:
        return results
    results = apart(frame, results)
    if frame.words[0] == "according":
        results = [one for one in results if not _is_passed_on(frame, one)]
    return [one for one in results if not _is_dependent(one) or not _is_inside(one, results)]


def _is_passed_on(frame: Frame, one: Reported) -> bool:
    """Whether somebody else's words are told by a source that is named first, who is not "she":
    "According to her mother, she said she was going out"."""
    speaker = one.speaker
    pronoun = speaker is not None and frame.kinds[speaker.first] == "p"
    return one.cue.form == "finite" and pronoun and frame.kind(one.cue.first + 1) in ("p", "t")


def _is_anyone(frame: Frame, one: Reported) -> bool:
    """Whether it is told of whoever may say so: "Those who say …", "Anyone who claims …"."""
    who = one.speaker
    if frame.words[who.first] == "something" and who.last > who.first + 1:
        return True  # "The army had won, something residents deny": the writer's own aside
    return (
        who.last == who.first + 1
        and frame.words[who.first] in _ANYONE
        and (
            one.cue.first == who.last
            or (  # "Those who say it was late"; not "Those who fled say it was late"
                frame.kind(who.last) == "w"
                and set("xvCeB").isdisjoint(frame.kinds[who.last : one.cue.first])
            )
        )
        and one.rule != "said at the end"
    )


def _tells_who_said_so(frame: Frame, one: Reported, found: list[Cue]) -> bool:
    """Whether a clause only tells who else said what is told: "The mayor, Ann Lee, *announced this*
    on Telegram, the agency reports"."""
    first, last = one.span
    return one.cue.first >= last and any(
        frame.word(cue.last) == "this" and first < cue.first < last for cue in found
    )


_RULES = frozenset({"law", "laws", "rule", "rules", "bylaws", "statute", "legislation"})
_ANYONE = frozenset({"those", "anyone", "anybody", "whoever"})


def _is_dependent(one: Reported) -> bool:
    """Whether it is nobody's statement within what somebody else says: an object, a belief."""
    if one.rule == "called for":
        return True
    return (one.rule == "warned of" and one.cue.base != "accuse") or one.cue.base in BELIEVING


def _is_inside(one: Reported, results: list[Reported]) -> bool:
    """Whether the object of a verb stands within what somebody else reports: "Lenders had promised
    arms, he said"."""
    verb = one.cue.first
    return any(
        other is not one
        and (
            other.span[0] <= verb < other.span[1]
            or (other.rest is not None and other.rest[0] <= verb < other.rest[1])
        )
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
    quotation = None
    if frame.quotes:
        inside = (at for at in range(first, last) if frame.kinds[at] == "Q" and at not in names)
        quotation = next(inside, None)
    if quotation is None:
        before = (  # "It was late, he said, but “we stay”"
            last <= result.cue.first
            and result.rule == "said at the end"
            and _is_coordinated(frame, result.cue)
            and frame.word(first) not in closed("asked")
            and frame.kinds[first] != "u"
        )
        return result if before or not parted else None
    if any(
        frame.kinds[quotation - 1] == ":"
        and set(frame.kinds[other.last : quotation - 1]) <= set("dnN")
        and first < other.first < quotation
        for other in found
    ):
        return None  # "claimed Lee had said: “…”"
    comma = max(
        frame.kinds.rfind(mark, first, quotation) for mark in (clauses.PARTS if parted else ",:-")
    )
    if comma < first + 2 or predicate(frame, first, comma) is None:
        return None
    return result._replace(span=(first, comma), rest=None)


def _is_coordinated(frame: Frame, cue: Cue) -> bool:
    """Whether "and" or "but" parts what is reported from the words in marks: "It was late, he said,
    but “we stay”", "It took a day, he said, and that was “a joke”"."""
    inverted = cue.inverted is not None and cue.inverted.first == cue.last
    behind = cue.inverted.last if cue.inverted is not None and inverted else cue.last
    resumes = frame.kinds[behind : behind + 2] in (",b", ",c")
    return resumes or any(frame.kinds[at - 1] in "bc" for at in frame.quotes)


def _one(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    if cue.form in ("phrase", "noun"):
        return by_source(frame, cue) if cue.form == "phrase" else _claim(frame, cue, found)
    if cue.form == "passive":
        return _passive(frame, cue)
    at_end = trailing(frame, cue, found)
    if at_end is not None:
        return at_end
    if cue.speaker is None:
        return None
    span = clauses.after(frame, cue, found)
    if span is not None and frame.kinds[span[0] : span[0] + 2] == "t,":
        span = (span[0] + 2, span[1])  # "say that, without help, hundreds will die"
    if span is None or _is_attribution(frame, span, cue, found):
        return None
    if frame.kinds[cue.last : cue.last + 2] == ",b" and cue.form == "finite":
        return None  # "It is below the sum that Lee cited, but it is close"
    if span[1] - span[0] < 2 and not is_one_word(frame, cue, span):
        return None
    fits = complement(frame, cue, span)
    if fits is None:
        return None
    reach = _until_other(frame, fits[1], found) if fits[0] == "threatened to" else fits[1]
    return Reported(reach, cue, cue.speaker, fits[0])


def _until_other(frame: Frame, span: tuple[int, int], found: list[Cue]) -> tuple[int, int]:
    """Without what another says of it: "promised to cut taxes|, but Lee, the mayor, said …"."""
    first, last = span
    for other in found:
        if not first < other.first < last or other.form != "finite" or other.group != SAY:
            continue
        who = other.speaker
        if who is None or who.first <= first:
            continue
        link = max(frame.kinds.rfind(mark, first + 1, who.first) for mark in (",b", ",c"))
        if link > first + 1 and set("xvCT").isdisjoint(frame.kinds[link : who.first]):
            return (first, link)
    return span


def _is_attribution(frame: Frame, span: tuple[int, int], cue: Cue, found: list[Cue]) -> bool:
    """Whether nothing but another attribution follows: "had warned the club, | he added"."""
    return frame.kinds[span[0] - 1] == "," and any(
        other is not cue
        and other.group == SAY
        and other.speaker is not None
        and other.speaker.first == span[0]
        and other.speaker.last == other.first
        and frame.kind(other.last) in ("", ".")
        for other in found
    )


def _passive(frame: Frame, cue: Cue) -> Reported | None:
    """ "was accused by Lee of lying", "was called a liar by Lee", "was told by Lee that …"."""
    agent = cue.speaker
    if agent is None or frame.word(agent.first - 1) != "by":
        return None
    by = agent.first - 1
    first, last = cue.last, by
    if by == cue.last or set(frame.kinds[cue.last : by]) <= {"r"}:
        first = agent.last
        last = comma_end(frame, first)
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


def _until_main_clause(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """Without the predicate whose subject the noun is: "his promise to close the pit | was broken".

    None of the infinitive's own words is finite, but in a clause that hangs on it.
    """
    first, last = span
    for at in range(first + 1, last):
        if frame.kinds[at] in "twu,;b":
            break
        if frame.kinds[at] == "x" and frame.kinds[at - 1] in "nNDr":
            return (first, at)
    return span


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
    if frame.kind(cue.behind) == "T":
        span = _until_main_clause(frame, span)
    heads = min(cue.first - 1, cue.speaker.first)  # "The warning by the union that …", "Lee's …"
    if heads <= 0 or frame.kind(heads - 1) in (",", "b", "c", "u"):
        span = clauses.until_predicate_of(frame, span)
    return Reported(span, cue, cue.speaker, "claim that")
