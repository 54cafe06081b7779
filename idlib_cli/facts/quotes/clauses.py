"""The stretch of a frame that a cue reports: the clause after it, or the words before it.

The clause leaves out the cue, "that", whom it was told to, where and when it was said; it ends
with the sentence or where the next cue takes over (", adding that …", "but warned …").
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

import re

from idlib_cli.facts.quotes import afterwords, own_acts
from idlib_cli.facts.quotes.adjuncts import (
    behind_issued,
    skip_adjuncts,
    skip_from,
    skip_gathering,
    skip_when,
)
from idlib_cli.facts.quotes.clause_ends import end
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike

PARTS = (":Q", ",ct", ",bt")
"""The classes that part two things said with one cue: "…, and that …"."""


def after(
    frame: Frame, cue: Cue, found: list[Cue], *, inverted: bool = False
) -> tuple[int, int] | None:
    """Tokens of the clause that follows the cue, or None where nothing follows.

    `inverted` says that the speaker stands between cue and clause ("Said Lee: …").
    """
    first = _start(frame, cue)
    if inverted and cue.inverted is not None:
        first = max(first, cue.inverted.last)
        while frame.kind(first) in (",", ":", "-", "r", "D"):
            first += 1
    while frame.kinds[first : first + 1] in ("b", "c") and (
        frame.kind(first + 1) == "Q"
        or (frame.kind(first - 1) == "," and frame.kind(first + 1) in tuple("dNnPp#x"))
    ):
        first += 1  # "it was late, he said, but “we stay”"
    last = end(frame, cue, first, found)
    if cue.base in closed("clause_verbs"):
        last = own_acts.begin(frame, cue, first, last)
        last = afterwords.begin(frame, first, last)
    else:
        last = afterwords.judgement(frame, first, last)
    while last > first and (
        frame.kinds[last - 1] in ",;:-cb.tw" or frame.words[last - 1] == "where"
    ):
        if frame.words[last - 1] == "that" and frame.words[last - 2] in _OF_THAT:
            break  # "the real number is twice that"
        last -= 1
    return (first, last) if last > first and not _only_heard(frame, first, last) else None


def _only_heard(frame: Frame, first: int, last: int) -> bool:
    """Whether what follows only says who listened: "“It hurt,” she told him, *the court heard*"."""
    if frame.words[last - 1] != "heard" or not set(frame.kinds[first : last - 1]) <= set("dnNoP"):
        return False
    return not closed("hearings").isdisjoint(frame.words[first : last - 1])


def _start(frame: Frame, cue: Cue) -> int:
    kinds = frame.kinds
    at = cue.behind
    that = kinds.find("t", at, at + 14)  # not "said the two argued and that …"
    if that >= 0 and frame.kinds[at:that].lstrip("rD") != "c" and _leads_to_that(frame, cue, that):
        return that + 1
    quotation = kinds.find("Q", at, at + 14)
    if cue.base in closed("telling_verbs") and kinds[at : at + 1] not in ("Q", ",", ":"):
        behind = skip_gathering(frame, at) or skip_from(frame, at)
        if frame.kind(behind) == "T" or (
            frame.kind(behind) == "r" and frame.kind(behind + 1) == "T"
        ):
            return at  # "told the crew to leave"
        if frame.kind(behind) == "x":
            return at  # "cautioned the count could rise"
        at = behind
    opening = kinds[at : at + 1]
    if frame.word(at) == "not" and frame.kind(at + 1) == "T":
        return at
    if cue.base == "describe" and kinds[at : at + 2] == "Da":
        return at  # "described Sunday as a day of grief"
    if cue.base in closed("commitment_verbs") and frame.kind(skip_when(frame, at)) == "T":
        return skip_when(frame, at) + 1
    if opening in ("o", "T") or (opening == "a" and quotation == at + 1):
        return at + 1
    if cue.base in ("call", "appeal"):
        behind = skip_when(frame, at)
        if frame.word(behind) in ("for", "on"):
            return behind + 1
    skipped = skip_adjuncts(frame, at, through=",:-")
    return at if 0 <= quotation < skipped else skipped


_RECIPIENT = re.compile(r"(?P<whom>[dNnPo#]{1,8}),w[^,;:Qt]{1,12},")
_OF_THAT = frozenset(
    {"twice", "half", "double", "triple", "times", "than", "like", "beyond", "above"}
)
_FIRST_TIME = ["for", "the", "first", "time"]
_VOICING = frozenset({"express", "voice", "reiterate", "repeat"})
_LONGEST_VOICED = 3
"""Tokens of "their deep concern"."""


def _leads_to_that(frame: Frame, cue: Cue, that: int) -> bool:
    """Whether only whom, when and where it was told stand between the cue and "that"."""
    between = frame.kinds[cue.behind : that]
    if cue.base in closed("telling_verbs") and (told := _RECIPIENT.fullmatch(between)):
        between = told["whom"]  # "told a guest, who was a spy, that …"
    if frame.kind(that + 1) in (",", ".", ")", ""):
        return False
    if frame.kinds[that + 1 :].rstrip("?.").strip("Dr") == "":
        return False  # "They said that last year."
    if "i" in between and _is_told_in(frame, cue, that):
        return True
    earlier = between[0:1] in ("d", "#") and skip_adjuncts(frame, cue.behind) == that
    if earlier or frame.words[cue.behind : that] == _FIRST_TIME:
        return True  # "had said a day earlier that", "admitted for the first time that"
    if cue.base in _REFUSING and frame.word(cue.behind) in _RUMOURS:
        return set(between[1:]).isdisjoint("xvCQ;:w,")  # "denied reports in papers that …"
    if not set(between).isdisjoint("CvxGQ;:w"):  # "said in a statement read to the court that"
        return between[0] == "i" and skip_adjuncts(frame, cue.behind) == that
    if not closed("question_words").isdisjoint(frame.words[cue.last : cue.behind + len(between)]):
        return False  # "told viewers how surprised she was that …"
    if _is_pointing(frame, that) or frame.kind(that + 1) == "x":
        return False  # "rejected that plan", "said that was not her view"
    if frame.kind(that + 1) == "v" and frame.words[cue.first] in nounlike():
        return frame.kind(cue.first - 1) != "n"  # "the nonstop demands that come with the work"
    if cue.base in closed("telling_verbs") or not between:
        return True
    if cue.base in _VOICING:
        return frame.words[that - 1] in closed("voiced_nouns") and len(between) <= _LONGEST_VOICED
    return between[0] in "rD,-a(" or (
        between[0] in "iT"
        and frame.words[cue.last] in closed("that_settings")
        and cue.base not in ("add", "begin")
    )


def _is_told_in(frame: Frame, cue: Cue, that: int) -> bool:
    """Whether whom it was told and in what stands between: "told tenants in a letter seen by the
    paper that"."""
    if cue.base not in closed("telling_verbs"):
        return False
    behind = skip_from(frame, cue.behind)
    return cue.behind < behind < that == behind_issued(frame, behind)


_REFUSING = frozenset({"deny", "dismiss", "reject", "refute", "dispute"})
_RUMOURS = frozenset(
    {"accusations", "allegations", "claims", "reports", "rumours", "rumors", "suggestions"}
    | {"speculation", "assertions", "suspicions"}
)


def _is_pointing(frame: Frame, that: int) -> bool:
    """Whether "that" points to a thing and opens no clause: "rejected that argument"."""
    if frame.word(that + 1).endswith("s") and not frame.word(that + 1).endswith("ss"):
        return False  # "that claims were paid": a plural takes "those"
    last = frame.word(that + 2)
    if frame.kinds[that + 1 : that + 4] in ("nn.", "nn") and last.endswith("s"):
        return last.endswith("ss")  # "that famine looms": no plural follows "that"
    return frame.kind(that + 1) in ("n", "#") and not set(frame.kinds[that + 2 : that + 26]) & set(
        "xvCeQ"
    )


_OBJECTS = frozenset({"it", "him", "her", "them", "this", "that", "these", "those", "me", "us"})


def without_pronoun(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """ "called it a mistake" reports "a mistake"."""
    first = span[0]
    opens = frame.kind(first + 1) in ("d", "Q")
    return (first + 1, span[1]) if opens and frame.words[first] in _OBJECTS else span


def last_part(frame: Frame, span: tuple[int, int], token: int) -> tuple[int, int]:
    """Of "it would rain, and that “all is lost”", the part that holds the quotation at `token`."""
    part = max(frame.kinds.rfind(mark, span[0], token) for mark in (",ct", ",bt"))
    return (part + 3, span[1]) if part >= 0 else span


_BEFELL = frozenset({"came", "drew", "went", "led", "fell", "sparked", "prompted", "caused"})
"""Past forms of what becomes of a claim, and none of which follows a verb within one clause."""


def until_predicate_of(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """A clause inside a subject, without that subject's predicate: "that he lied | was false"."""
    kinds = frame.kinds
    predicates = 0
    at = span[0] + 1
    while at < span[1]:
        angered = kinds[at] == "e" and kinds[at - 1] in "nN" and predicates > 0
        follows = frame.kind(at + 1) in ("d", "N", "P", "p") or frame.word(at + 1) in _OBJECTS
        angered = angered and follows  # "his claim that it was safe | angered them"
        if (kinds[at] in "xvC" or angered) and kinds[at - 1] not in "twuT":
            predicates += 1
            if predicates > 1 and kinds[at - 1] not in "pcb":
                return span[0], at - 1 if kinds[at - 1] == "," else at
            while at + 1 < span[1] and kinds[at + 1] in "rvCe":
                if kinds[at] in "vC" and kinds[at - 1] == "x" and frame.words[at + 1] in _BEFELL:
                    return span[0], at + 1  # "the warning that it would rise | came late"
                at += 1
        at += 1
    return span


def before(frame: Frame, boundary: int) -> tuple[int, int] | None:
    """Tokens of the words before an attribution that starts at token `boundary`."""
    last = boundary
    while last > 0 and frame.kinds[last - 1] in ",;:-":
        last -= 1
    if last <= 0:
        return None
    first = frame.kinds.rfind(";", 0, last) + 1
    told = "xvCe"  # "The road was shut; | the bridge has gone, she said"
    if not first or set(told).isdisjoint(frame.kinds[first:last]):
        return 0, last
    if frame.kinds[first] == "#" or frame.words[first] in closed("quantifiers"):
        return 0, last  # "Nine were from Lund; five were from Oslo, she said"
    return first, last


def offsets(frame: Frame, span: tuple[int, int], text: str) -> tuple[int, int]:
    """The code points of tokens `span`, closing marks that belong to them included."""
    start, end = frame.span(*span)
    while end < len(text) and text[end] in "%":
        end += 1
    return start, end
