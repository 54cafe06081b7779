"""Attributions that close or interrupt the sentence they report: "The dam, he said, would hold."

What is reported stands before them, and goes on behind them where the first half is no whole
sentence, or the second goes on in the tense of reported speech.
"""

import re
from functools import cache
from typing import NamedTuple

from idlib_cli.facts.quotes import adjuncts, clauses
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import SAY, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import MEANWHILE, closed
from idlib_cli.facts.quotes.objects import is_told_by_document
from idlib_cli.facts.quotes.phrases import NUMBERS
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.resuming import resumed
from idlib_cli.facts.quotes.segments import is_office
from idlib_cli.facts.quotes.signing import signer
from idlib_cli.language.lexicon import is_human


class Reported(NamedTuple):
    """Tokens of a reported clause, with the cue that reports it and whose words it gives."""

    span: tuple[int, int]
    cue: Cue
    speaker: Phrase
    rule: str
    rest: tuple[int, int] | None = None
    """Tokens of the second half, where the attribution stands in the middle."""


def trailing(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    """ "The road is open, officials said on Monday." and "…, said the mayor."."""
    if (cue.form != "finite" and not _is_cited(frame, cue)) or not (
        cue.base in _closing() or _reads(frame, cue) or _is_shown(frame, cue)
    ):
        return None
    closing = closing_attribution(frame, cue)
    if closing is None or _is_of_things(frame, cue, closing[0]):
        return None  # "Five dead in flood, search continues"
    phrase, end = closing
    first = _with_office(frame, min(phrase.first, cue.first))
    span = clauses.before(frame, first - 1 if frame.kinds[first - 1] == "a" else first)
    if span is None:
        return None
    span = _own_clause(frame, cue, found, span)
    if frame.kinds[span[1] - 1] == "w" or frame.words[span[1] - 1] in ("where", "when"):
        # "a girl who, Lee says, had left"
        rest = resumed(frame, cue, found, end, complete=False)
        return Reported(rest, cue, phrase, "said at the end") if rest is not None else None
    predicate = set(frame.kinds[span[0] : span[1]]) & set("xvCeB")
    complete = bool(predicate) and not _hangs(frame, span) and not _breaks_off(frame, span[1])
    complete = complete and not _leads_in(frame, span, end)
    rest = resumed(frame, cue, found, _behind_apposition(frame, phrase, end), complete=complete)
    colon = frame.kinds.rfind(":", span[0], span[1]) if rest is not None else -1
    if colon > 0 and set("xvC").isdisjoint(frame.kinds[colon : span[1]]):
        span = (colon + 1, span[1])  # "The bank gave way: | old loans |, it said, would be paid"
    if not predicate and rest is None and (span[1] - span[0] < 5 or frame.kinds[span[0]] in "iTG"):
        return None
    return Reported(span, cue, phrase, "said at the end", rest)


def _behind_apposition(frame: Frame, phrase: Phrase, comma: int) -> int:
    """The comma behind what a speaker is: "The dam, says Ann Lee, a clerk at the port|, holds"."""
    if frame.kinds[comma : comma + 2] != ",d" or phrase.last != comma:
        return comma
    closing = frame.kinds.find(",", comma + 1)
    office = frame.kinds[comma + 1 : max(closing, comma + 1)]
    fits = (
        closing > 0 and frame.kind(closing + 1) in ("x", "v", "C") and set(office) <= set("dnNPoi")
    )
    return closing if fits and any(map(is_human, frame.words[comma + 1 : closing])) else comma


def _is_cited(frame: Frame, cue: Cue) -> bool:
    """Whether somebody is cited behind the words: "The dam leaks, Lee was quoted as | saying"."""
    cited = frame.word(cue.first - 1) == "as" and frame.word(cue.first - 2) in ("quoted", "cited")
    return cue.form == "gerund" and cited


_OF_THINGS = frozenset({"continue", "conclude"})
"""Verbs of saying that things are subjects of as often."""


def _is_of_things(frame: Frame, cue: Cue, phrase: Phrase) -> bool:
    """Whether such a verb stands beside what is no name, pronoun or noun for a human being."""
    if cue.base not in _OF_THINGS or signer(frame, cue) is not None:
        return False
    last = phrase.last - 1
    return frame.kinds[last] not in "Np" and not is_human(frame.words[last])


def _is_shown(frame: Frame, cue: Cue) -> bool:
    """Whether a document closes the sentence it tells: "Nine died, ministry figures show."."""
    return cue.base in ("show", "indicate", "suggest") and is_told_by_document(frame, cue)


def _breaks_off(frame: Frame, end: int) -> bool:
    """Whether the last word before token `end` wants another: "The dam would, he said"; not "The
    toll has risen to nine, said Lee, the mayor"."""
    kind = frame.kinds[end - 1]
    return kind in "xT" or (kind == "d" and frame.words[end - 1] not in NUMBERS)


def _hangs(frame: Frame, span: tuple[int, int]) -> bool:
    """Whether a clause opens with a word that wants another: "If it rains"; not "Of the 40 hurt, 17
    were in hospital"."""
    first, last = span
    kinds = frame.kinds[first:last]
    if not kinds.lstrip("rcb").startswith(("u", "o")):
        return False
    comma = kinds.find(",")
    counted = frame.words[first] == "of" and comma > 0 and "#" in kinds[comma:]
    return not (counted and predicate(frame, first + comma + 1, last) is not None)


_LEADING_IN = frozenset({"as", "after", "before", "since", "until", "once", "when", "while"})


def _leads_in(frame: Frame, span: tuple[int, int], comma: int) -> bool:
    """Whether a clause before an attribution only leads in to the one behind it: "As the team drew
    near, he said, the men opened fire"."""
    first, last = span
    if frame.words[first] not in _LEADING_IN or "," in frame.kinds[first:last]:
        return False
    subject = frame.kind(comma + 1) in tuple("dNnp#P")
    return subject and predicate(frame, comma + 1, len(frame.kinds)) is not None


def _reads(frame: Frame, cue: Cue) -> bool:
    """Whether it is a paper that "reads": "The bank is to pay, its statement read."."""
    phrase = cue.speaker
    paper = cue.base == "read" and phrase is not None
    return paper and frame.words[phrase.last - 1] in closed("mouthpieces") if phrase else False


def closing_attribution(frame: Frame, cue: Cue) -> tuple[Phrase, int] | None:
    """Who speaks in an attribution that a comma opens, and the token behind it."""
    phrase = cue.speaker
    if (
        cue.first > 1
        and frame.kinds[cue.first - 1] == ","
        and cue.inverted is not None
        and not _has_subject(frame, cue)
        and (
            (
                cue.base in ("say", "add", "write", "explain", "argue", "insist")
                and _closes(frame, cue, cue.inverted.last)
            )
            or _is_of_paper(frame, cue)
            or signer(frame, cue) is not None
        )
    ):
        return cue.inverted, cue.inverted.last
    if phrase is None or not (
        (phrase.first > 1 and frame.kinds[phrase.first - 1] == ",")
        or (phrase.first > 2 and frame.kinds[phrase.first - 2 : phrase.first] == ",a")
    ):
        return None
    behind = adjuncts.skip_adjuncts(frame, adjuncts.skip_recipient(frame, cue))
    if frame.kind(behind) in ("", ".", ",", ";", "-"):
        return phrase, behind
    if frame.kind(behind) == ":" and predicate(frame, 0, phrase.first - 1) is not None:
        return phrase, behind  # "The valley was dry again, she argued: nobody had cut the brush"
    last = len(frame.kinds)
    placed = _PLACE.fullmatch(frame.kinds, behind) is not None and frame.words[behind] in _AT
    # "…, she told the council as she left the hall"
    placed = placed or (
        frame.words[behind] in MEANWHILE
        and frame.kind(behind + 1) in tuple("pdNP")
        and "," not in frame.kinds[behind:]
    )
    told = placed and frame.kinds[0] not in "uiTGg" and not _SUBJECTLESS.match(frame.kinds)
    return (phrase, last) if told and predicate(frame, 0, phrase.first - 1) is not None else None


def _is_of_paper(frame: Frame, cue: Cue) -> bool:
    """Whether a paper stands behind the cue: "It is late, | warns the report, which came out"."""
    paper = cue.inverted
    if paper is None or cue.group != SAY or paper.last - paper.first > _LONGEST_PAPER:
        return False
    called = frame.words[paper.last - 1] in closed("documents")
    return called and _closes(frame, cue, paper.last)


_LONGEST_PAPER = 4
"""Tokens of "a new UN report"."""


def _has_subject(frame: Frame, cue: Cue) -> bool:
    """Whether the comma before a cue ends what its own subject is: "Ann Lee, a nurse, said Bo Reed,
    a clerk, was late"."""
    phrase = cue.speaker
    aside = frame.kinds.rfind(",w", 0, max(cue.first - 1, 0))
    if aside > 0 and frame.word(aside + 1) == "who" and predicate(frame, 0, aside) is None:
        return True  # "The spokesman, Ann Lee, who flew in, said the men, some armed, had left"
    if phrase is None or phrase.last >= cue.first or frame.kind(phrase.last) != ",":
        return False
    if phrase.last == cue.first - 1:  # "His brother, Bo Reed, said police beat him"
        named = set(frame.kinds[phrase.first : phrase.last]) == {"N"} and phrase.first > 1
        apposed = named and frame.kinds[phrase.first - 1] == "," and phrase.last - phrase.first > 1
        return apposed and set("xvCeBQ#").isdisjoint(frame.kinds[: cue.first])
    somebody = frame.kinds[phrase.first] == "N" or is_human(frame.words[phrase.last - 1])
    return somebody and set("xvC").isdisjoint(frame.kinds[: cue.first])


_PLACE = re.compile(r"i[dNnPo#e]{1,7}\.?")
"""The classes of "at the port of Arrecife" up to the end of the sentence."""
_AT = frozenset({"in", "at", "from", "outside", "inside", "near", "aboard"})
_SUBJECTLESS = re.compile(r"[rbc]*[uiTGg]")
"""The classes of what opens no main clause: "When it rained, …"."""


def _own_clause(frame: Frame, cue: Cue, found: list[Cue], span: tuple[int, int]) -> tuple[int, int]:
    """What stands before an attribution, without what another one has said: "Police said two were
    missing, but | one had been found, the mayor said"."""
    colon = frame.kinds.rfind(":", span[0], span[1])
    if (
        colon > 0
        and not set("xvCe").isdisjoint(frame.kinds[span[0] : colon])
        and not set("xvC").isdisjoint(frame.kinds[colon : span[1]])
    ):
        return (colon + 1, span[1])  # "The union saw it otherwise: | crews were few, it said"
    half = frame.kinds.rfind(";", span[0], span[1])
    goes_on = half > 0 and frame.kinds[cue.last : cue.last + 2] in (",x", ",v", ",C")
    if goes_on and set("xvCe").isdisjoint(frame.kinds[half : span[1]]):
        return (half + 1, span[1])  # "It was shut; | the mayor, Lee claimed, had the key"
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


def _with_office(frame: Frame, first: int) -> int:
    """Where an attribution begins that has the role before the name: "…, | the mayor of Lyon, Bo
    Reed, said"."""
    comma = frame.kinds.rfind(",", 0, max(first - 1, 0))
    role = frame.kinds[comma + 1 : max(first - 1, 0)]
    if comma < 1 or frame.kinds[first - 1] != "," or not role.startswith("d"):
        return first
    fits = set("xvCeBQ").isdisjoint(role) and is_office(frame, comma + 1, first - 1)
    return comma + 1 if fits else first


def _closes(frame: Frame, cue: Cue, at: int) -> bool:
    """Whether the sentence may end behind an inverted subject: "…, said the mayor in Lyon", not
    "The report, out on Monday, says two in three wells are dry"."""
    kind = frame.kind(at)
    participle = kind in ("e", "C", "v") and frame.words[at].endswith("ed")
    if participle and frame.kind(at + 1) in ("i", "T"):
        if predicate(frame, 0, cue.first - 1) is None:
            return False  # "Care, a charity, says ships called in June"
        at, kind = at + 1, "i"  # "…, said an official briefed on the case"
    if kind == "i":
        where = frame.kinds[at:].partition(",")[0].partition("a")[0]  # "…, said Lee in Orla as"
        return set("xvC").isdisjoint(where)
    if frame.kinds[at : at + 2] == ",w":
        behind = frame.kinds.find(",", at + 2) + 1
        return not behind or frame.kind(behind) not in ("x", "v")  # "…, who swam, was arrested"
    return kind in ("", ".", ",", "-", ";")


@cache
def _closing() -> frozenset[str]:
    """The verbs that may close a sentence they report."""
    return closed("clause_verbs") | closed("closing_verbs")
