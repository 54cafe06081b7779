"""The whole reported clause around words in marks: "said the dam was “as safe as a house”".

A quote is mixed where more is reported than stands in the marks: the clause behind a cue, the
words before one, or what follows "according to Lee,".
"""

import re

from idlib_cli.facts.quotes import clauses, several
from idlib_cli.facts.quotes.afterwords import MOVING
from idlib_cli.facts.quotes.attribution import Attribution
from idlib_cli.facts.quotes.cues import JUDGE, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.inner_voices import VOICED
from idlib_cli.facts.quotes.lexicon import MONTHS_AND_DAYS, closed
from idlib_cli.facts.quotes.predicates import predicate

Span = tuple[int, int]


def clause(text: str, frame: Frame, result: Attribution, found: list[Cue]) -> Span | None:
    """Tokens of the reported clause where it is more than the quotation; else None."""
    cue, token = result.cue, result.token
    if result.rule == "quoted cue" or (result.rule == "told in court" and not frame.headline):
        return result.clause
    # "a boom that “has come back to bite,” as one broker put it"; and the words of a headline
    # that are quoted are those in marks
    alone = cue is None or cue.base == "use" or (cue.base == "put it" and token < cue.first)
    if cue is None or alone or (frame.headline and not frame.kinds.endswith(".")):
        return None
    complete = result.rule == "cue before" and _is_complete(frame, token)
    # "shouted “Stop” at the driver": what follows is told by the writer
    complete = complete or (cue.base in VOICED and cue.last == token)
    if complete or several.is_another(result.speaker, cue):
        return None
    if result.rule in ("cue before", "cue of the clause"):
        if result.rule != "cue before" and cue.form == "phrase":
            return _behind_source(frame, cue, token, found)
        span = _until_comma(text, frame, token, _behind_cue(frame, cue, result, found))
        return _until_present(frame, cue, token, span)
    return _before_cue(text, frame, cue, result)


def _until_comma(text: str, frame: Frame, token: int, span: Span | None) -> Span | None:
    """Without what goes on behind the comma of a quotation with another verb: "who promised
    “peace,” | cut the tour short", "called it “a joke,” | noting that …", "said he was “done,” |
    and left"; or takes it up: "said it was “over,” | a claim that …"."""
    if span is None or token + 1 >= span[1]:
        return span
    behind = token + 1
    quotation = frame.quotes[token]
    ended = text[quotation.end - 1] in "!?" and frame.kind(behind) in ("N", "d", "n")
    if ended and text[frame.start(behind)].isupper():  # "chanted “Out!” | Guards drew back."
        return (span[0], token + 1) if token > span[0] else None
    inside = text[quotation.end - 1] == ","
    if not inside:
        if frame.kind(behind) != ",":
            aside = frame.kind(behind) == "a" and _AS_IT_WENT.match(frame.kinds, behind)
            return (span[0], behind) if aside and token > span[0] else span
        behind += 1
    ends = inside and frame.kind(behind) in ("x", "v", "C", "G", "u")
    goes_on = frame.kind(behind) in ("c", "b") and frame.kind(behind + 1) in ("v", "C")
    adds = not inside and frame.kinds[behind : behind + 2] in ("iG", "ig")
    adds = adds and frame.words[behind] in ("without", "despite", "before", "after")
    explains = frame.word(behind) == "which" and frame.kind(behind + 1) not in ("d", "n", "N")
    done = _has_done(frame, behind)
    if not (ends or goes_on or adds or explains or done or _takes_up(frame, behind)):
        return span
    return (span[0], token + 1) if token > span[0] else None


_AS_IT_WENT = re.compile(r"a[dnN]{1,4}v")
"""The classes of "as shares fell"."""
_PLACED = frozenset({"left", "joined", "quit", "moved", "flew", "won", "lost", "sold", "bought"})
"""Past forms of deeds that nobody is said to tell of in the tense of reported speech."""


def _has_done(frame: Frame, at: int) -> bool:
    """Whether the writer tells what the speaker did some time: "said it was “over,” | and she left
    the board in May"."""
    if frame.kind(at) != "c" or frame.word(at + 1) not in ("he", "she"):
        return False
    does = frame.word(at + 2) in _PLACED
    return does and not MONTHS_AND_DAYS.isdisjoint(frame.words[at + 3 : at + 9])


_PRESENT = frozenset({"has", "have", "is", "are"})


def _until_present(frame: Frame, cue: Cue, token: int, span: Span | None) -> Span | None:
    """Without what the writer tells in the present of what is reported in the past: "said the firm
    had “lied”, | and many have sold their shares"."""
    if span is None or _PRESENT.isdisjoint(frame.words[token + 1 : span[1]]):
        return span
    does = predicate(frame, span[0], token)
    past = does is not None and frame.words[does] in ("had", "was", "were", "would")
    comma = frame.kinds.find(",", token + 1, span[1])
    if not past or comma < 0 or cue.form != "finite" or frame.kind(comma + 1) not in ("c", "b"):
        return span
    verb = comma + 2
    while verb < span[1] and frame.kinds[verb] in "dnN#eor":
        verb += 1
    return (span[0], comma) if verb > comma + 2 and frame.word(verb) in _PRESENT else span


def _takes_up(frame: Frame, at: int) -> bool:
    """Whether an apposition judges the words before it: "a phrase that some took as a threat"."""
    noun = at + 1
    while frame.kind(noun) in ("n", "e", "g") and frame.words[noun] not in closed("taken_up"):
        noun += 1
    return (
        frame.word(at) in ("a", "an", "the")
        and frame.word(noun) in closed("taken_up")
        and frame.kind(noun + 1) in tuple("twidNpPe")
    )


def _behind_cue(frame: Frame, cue: Cue, result: Attribution, found: list[Cue]) -> Span | None:
    """ "Lee said | the dam was “as safe as a house” |"."""
    token = result.token
    if cue.form in {"passive", "phrase", "reduced"} or frame.kinds[token - 1] == ":":
        return None
    span = clauses.after(frame, cue, found, inverted=result.speaker is cue.inverted)
    if span is not None:
        span = clauses.last_part(frame, span, token)
        if cue.form == "noun" and frame.kind(token + 1) in ("v", "C", "x"):
            span = (span[0], token + 1)  # "His claim that it was “rigged” | drew jeers"
        thing = set(frame.kinds[span[0] : token]).isdisjoint("xvCeBtpu")  # no clause: an object
        if cue.group == JUDGE or cue.base in closed("naming_verbs") or thing:
            span = clauses.without_pronoun(frame, _one_predicate(frame, span, token))
    if span is None or not span[0] <= token < span[1]:
        return None
    told_of = cue.speaker is not None and frame.kind(cue.speaker.first - 1) in ("t", "w")
    if told_of and frame.kinds[span[0]] == "x" and frame.kinds[span[0] : token].strip("xrd") == "":
        return None  # "the text that Lee had promised would be “easy”"
    if frame.words[span[0]] == "with" and cue.base in ("reply", "respond", "answer"):
        return None  # "replied with chants of “liar”"
    speaker = cue.speaker
    what = speaker is not None and frame.words[0] == "what" and speaker.first <= _NEAR_WHAT
    if what and cue.base in closed("naming_verbs") and "," not in frame.kinds[:token]:
        # "What Lee called “a dip” | cost a million"
        return None if span[0] == token else (span[0], token + 1)
    if speaker and frame.kind(token + 1) in ("x", "v", "C"):
        between = frame.kinds[speaker.last : cue.first].lstrip(",")
        relative = between.startswith("w") and "," not in between
        if relative or frame.word(speaker.first - 1) == "what":
            # "who told a pupil he was “thick” | has been censured"; "What Lee calls “peace” | is"
            span = (span[0], token + 1)
    return span if span[1] - span[0] > 1 else None


_NEAR_WHAT = 3
"""Tokens of "What the late Mr" before the name."""


def _one_predicate(frame: Frame, span: Span, token: int) -> Span:
    """Without what the subject does next: "called it “a joke” | and cut its forecast"."""
    for at in range(token + 1, span[1] - 1):
        if frame.kinds[at] in "cb" and frame.kinds[at + 1 : at + 3].lstrip("r")[:1] in ("v", "C"):
            return span[0], at - (frame.kinds[at - 1] == ",")
        if frame.kinds[at] == "," and several.is_gapped(frame, at):
            return span[0], at  # "called it “a con”, | the Greens “a ruse”"
        if frame.kinds[at : at + 2] in (",c", ",b") and frame.kinds[at + 2] in "dNp":
            return span[0], at  # "calls it “a joke”, | and the mayor wants it shut"
        if frame.kinds[at] == "," and frame.word(at + 1) == "who":
            if frame.word(at + 2) in _PRESENT and at > token + 1:
                return span[0], at  # "called it a “ruse” for farmers, | who have marched for weeks"
        elif frame.kinds[at : at + 2] == "ap" and frame.words[at + 2] in MOVING:
            return span[0], at  # "hailed it as “historic” | as she left the talks"
    return span


def _before_cue(text: str, frame: Frame, cue: Cue, result: Attribution) -> Span | None:
    """ "| The dam was “as safe as a house” |, Lee said"."""
    token = result.token
    boundary = token + 1
    if cue.base == "according to" and frame.kind(token - 1) == "," and cue.speaker is not None:
        behind = cue.speaker.last  # "The mine, “a trap” according to the union, reopened"
        if frame.kind(behind) == "," and frame.kind(behind + 1) in ("x", "v", "C", "e"):
            return None
    if result.rule != "cue after" or not _is_parted(frame, token, text):
        boundary = min(cue.first, result.speaker.first if result.speaker else cue.first)
    span = clauses.before(frame, boundary)
    if span is None or not span[0] <= token < span[1]:
        return None
    first = span[0]
    for other in range(token - 1, first - 1, -1):
        if frame.kinds[other] in ";Q:-":
            first = other + 1
            break
    words = frame.kinds[first:token].strip(",cbr-") + frame.kinds[token + 1 : span[1]].strip(",")
    return (first, span[1]) if words else None


def _behind_source(frame: Frame, cue: Cue, token: int, found: list[Cue]) -> Span | None:
    """ "According to Lee, | the plan was “dead” |"; None where the quotation is all."""
    first = cue.speaker.last if cue.speaker is not None else cue.last
    first = max(first, cue.last)  # "In her view, …"
    if cue.first == 0 and frame.words[0] == "for":
        first = _behind_aside(frame, first, token)
    opening = cue.last == first and first <= _LONGEST_VIEW and frame.kinds[0] == "i"
    if frame.kind(first) != "," and not opening:
        return None
    first -= frame.kind(first) != ","  # "In her view the plan was “dead”"
    last = token + 1
    while last < len(frame.kinds) and frame.kinds[last] not in ".;?":
        last += 1
    if any(token < other.first < last for other in found):
        return None  # "…, but Reed said it lived": another's words
    while frame.kinds[last - 1] in ",-":
        last -= 1
    return (first + 1, last) if last - first > len("Q") + 1 else None


_LONGEST_VIEW = 6
"""Tokens of "In the engineer's view"."""


def _behind_aside(frame: Frame, comma: int, token: int) -> int:
    """The comma behind what somebody is: "For Lee, of the bank|, it was “dead”"."""
    behind = frame.kinds.find(",", comma + 1, token)
    aside = frame.kinds[comma + 1 : behind]
    return behind if behind > 0 and set("xvC").isdisjoint(aside) else comma


def _is_parted(frame: Frame, token: int, text: str) -> bool:
    """Whether a comma or the like stands between the quotation and what follows it."""
    quotation = frame.quotes[token]
    return frame.kind(token + 1) not in ("i", "d", "o") or text[quotation.end - 1] in ",.?!…—–-"


def _is_complete(frame: Frame, token: int) -> bool:
    """Whether the quotation ends as a sentence ends, so that nothing behind it belongs to it."""
    return frame.kind(token + 1) in ("", ".", "?")
