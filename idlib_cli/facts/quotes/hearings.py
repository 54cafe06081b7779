"""What was told to those who only listen: "The jury heard that he ran", "…, a court was told".

A court repeats nobody's name, so that the words are reported and their speaker stays unknown.
A court that finds or rules speaks itself, and whoever told it something is an ordinary subject.
"""

import re
from typing import NamedTuple

from idlib_cli.facts.quotes import adjuncts, clauses, subjects
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.predicates import predicate

HEARINGS = closed("hearings")


_QUOTED = re.compile(r"(?:p|d?[NnP]{1,4})Q")
"""The classes of a subject before words in marks."""


class Heard(NamedTuple):
    """Tokens of what was told to a court, and the verb that says so."""

    span: tuple[int, int]
    cue: Cue


def heard(frame: Frame, found: list[Cue]) -> list[Heard]:
    """What a frame says was told to a court: before its verb, or behind it."""
    results = []
    for cue in found:
        if cue.base not in ("hear", "tell"):
            continue
        hears = cue.base == "hear" and cue.form == "finite"
        if not hears and not (cue.base == "tell" and cue.form == "passive" and not cue.speaker):
            continue
        hearer = cue.speaker if hears else subjects.subject(frame, cue.first)
        if hearer is None or not is_hearing(frame, hearer):
            continue
        if frame.kinds[0] == "Q" and any(0 < other.first < hearer.first for other in found):
            continue  # "“It hurt,” she told him, the court heard": the words are hers
        span = _before(frame, hearer, cue) or _behind(frame, cue, found)
        if span is not None:
            results.append(Heard(span, cue))
    return results


def is_hearing(frame: Frame, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a court: "jurors at Leeds crown court", not "the court's
    clerk"."""
    at = phrase.first
    while at + 1 < phrase.last and frame.kinds[at + 1] not in "oiT":
        at += 1
    return frame.words[at] in HEARINGS


def _before(frame: Frame, hearer: Phrase, cue: Cue) -> tuple[int, int] | None:
    """ "| A landlord was stabbed 14 times |, a court heard on Tuesday"."""
    if hearer.first < 2 or frame.kinds[hearer.first - 1] != ",":
        return None
    behind = adjuncts.skip_adjuncts(frame, cue.last)
    span = clauses.before(frame, hearer.first)
    closes = frame.kind(behind) in ("", ".") and span is not None
    told = closes and not set("xvCeB").isdisjoint(frame.kinds[: hearer.first])
    return span if told and frame.kinds[0] not in "uG" else None


def _behind(frame: Frame, cue: Cue, found: list[Cue]) -> tuple[int, int] | None:
    """ "The court heard that | Lee had run |", "Jurors were told | Lee had run |"."""
    span = clauses.after(frame, cue, found)
    if span is not None and frame.kind(cue.last) == "p":
        span = (cue.last, span[1])  # "they were told | he would go": no hearer of "told"
    if span is None or span[1] - span[0] < 2:
        return None
    if frame.kinds[span[0] - 1] == "t" or frame.words[span[0]] == "how":
        return span
    opens = frame.kinds[span[0]] in "NpdnP#" and span[0] == cue.last
    # "were told he “never slowed down”", "heard Lee “just snapped”"
    quoted = _QUOTED.match(frame.kinds, span[0]) is not None
    return span if opens and (quoted or predicate(frame, *span) is not None) else None
