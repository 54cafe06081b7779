"""Speech reported without quotation marks, from one frame: precision before completeness.

"said (that) …", "…, officials said", "according to …", "threatened to …", "accused X of …". What
somebody believes, hopes or plans is no statement; neither is what was not said ("declined to
say"), or may be said ("would argue").
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from typing import NamedTuple

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import JUDGE, SAY, THINK, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.lexicon import is_role

_MODALS = frozenset(
    {"would", "could", "might", "may", "should", "must", "can", "shall", "not", "never"}
)


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
        objects = cue.group == JUDGE and (
            cue.base in closed("object_verbs") or cue.base in ("call", "appeal")
        )
        finds = cue.group == THINK and _finds(frame, cue)
        if cue.first in used or (cue.group != SAY and not objects and not finds):
            continue
        if cue.speaker is None and cue.inverted is None:
            continue
        if _unsaid(frame, cue) or _is_evidence(frame, cue):
            continue
        result = _one(frame, cue, found)
        if result is None:
            continue
        quoted = [*range(*result.span), *range(*(result.rest or (0, 0)))]
        if any(frame.kinds[at] == "Q" and at not in names for at in quoted):
            continue
        results.append(result)
    return results


def _finds(frame: Frame, cue: Cue) -> bool:
    """Whether a study, a document or an investigation tells its finding."""
    if cue.base not in closed("finding_verbs") or cue.speaker is None or cue.form != "finite":
        return False
    tokens = range(cue.speaker.first, cue.speaker.last)
    return any(frame.words[at] in closed("documents") for at in tokens)


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
        for at in range(cue.speaker.first, last + 1)
    )


def _unsaid(frame: Frame, cue: Cue) -> bool:
    """Whether the words were not said, may be said, or are the writer's own."""
    if cue.form == "infinitive":
        return True
    at = cue.first - 1
    phrase = cue.speaker or cue.inverted
    if phrase is not None and cue.speaker is not None and _is_embedded(frame, cue.speaker):
        return True
    while at >= 0 and frame.kinds[at] in "xr":
        if (
            frame.words[at] in _MODALS
            or frame.words[at].endswith(("n't", "n’t"))
            or frame.words[at] == "never"
        ):
            return True
        at -= 1
    if phrase is not None and phrase.last - phrase.first == 1:
        word = frame.words[phrase.first]
        if word in ("i", "we", "you", "one", "it", "there") and frame.kinds[phrase.first] == "p":
            return word != "it" or cue.form != "finite"
    return frame.kinds.endswith("?")


def _is_embedded(frame: Frame, phrase: Phrase) -> bool:
    """Whether the cue's clause hangs on a word before it: "what Lee says …", "the sum he says"."""
    before = phrase.first - 1
    if before < 0:
        return False
    if frame.words[before] in ("what", "how", "why", "whatever"):
        return True
    return frame.kinds[before] in "nN#" and frame.kinds[phrase.first] in "pN" and before > 0


def _one(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    if cue.form == "phrase":
        return _phrase(frame, cue)
    if cue.form == "passive":
        return None
    trailing = _trailing(frame, cue, found)
    if trailing is not None:
        return trailing
    if cue.speaker is None:
        return None
    span = clauses.after(frame, cue, found)
    if span is None or span[1] - span[0] < 2:
        return None
    rule = _complement(frame, cue, span)
    if rule == "warned of":
        span = _object(frame, span)
    return Reported(span, cue, cue.speaker, rule) if rule else None


def _object(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """The object alone, without when and why it was said: "condemned the raid after …"."""
    for at in range(span[0] + 2, span[1]):
        if frame.words[at] in closed("occasions"):
            return span[0], at - 1 if frame.kinds[at - 1] == "," else at
    return span


def _complement(frame: Frame, cue: Cue, span: tuple[int, int]) -> str | None:
    """The rule by which the tokens `span` are what the cue reports; None where they are not."""
    kinds = frame.kinds
    if kinds[span[0] - 1] == "t":
        return "said that"
    begins = kinds[span[0]]
    behind = frame.kind(cue.last)
    if behind == "T" and cue.base in closed("commitment_verbs"):
        return "threatened to"
    if cue.base in closed("object_verbs") and begins in "NndPpgo" and behind not in "T":
        return "warned of"
    if cue.base in ("call", "appeal") and behind in "iT":
        return "called for" if frame.words[cue.last] in ("for", "on", "to") else None
    if (
        cue.base in ("ask", "tell")
        and behind in "NndP"
        and frame.kinds.find("T", span[0], span[0] + 8) > 0
    ):
        return "called for"
    if cue.base == "call" and _calls(frame, cue, span):
        return "called"
    if begins in "pNndPi#wuDreg" and cue.base in closed("clause_verbs"):
        head = kinds[span[0] : min(span[1], span[0] + 22)]
        predicate = next((i for i, kind in enumerate(head) if kind in "xvCe" and i > 0), None)
        if predicate is not None and behind not in ("o", "i", "T", ":"):
            return "said"
        if predicate is not None and behind == "i" and span[0] > cue.last + 1:
            return "said"
    return None


def _calls(frame: Frame, cue: Cue, span: tuple[int, int]) -> bool:
    """Whether somebody is called something: "called the raid a mistake"."""
    kinds = frame.kinds
    for at in range(cue.last + 1, min(span[1], cue.last + 16)):
        if kinds[at] == "d" and kinds[at - 1] in "nNpP#" and frame.words[at] in ("a", "an", "the"):
            return True
        if kinds[at] in "xvCQ,;:":
            return False
    return False


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
    span = clauses.before(frame, cue.first)
    if span is None or not set(frame.kinds[span[0] : span[1]]) & set("xvCeB"):
        return None
    return Reported(span, cue, cue.speaker, "according to")


def _trailing(frame: Frame, cue: Cue, found: list[Cue]) -> Reported | None:
    """ "The road is open, officials said on Monday." and "…, said the mayor."."""
    if cue.form != "finite":
        return None
    phrase = cue.speaker
    if phrase is not None and phrase.first > 1 and frame.kinds[phrase.first - 1] == ",":
        setting = clauses.skip_adjuncts(frame, clauses.skip_recipient(frame, cue))
        if frame.kind(setting) not in ("", ".", ",", ";", "-"):
            return None
        end = setting
    elif (
        cue.inverted is not None
        and cue.first > 1
        and frame.kinds[cue.first - 1] == ","
        and cue.base in ("say", "add", "write")
        and frame.kind(cue.inverted.last) in ("", ".", ",", "-", "i")
    ):
        phrase = cue.inverted
        end = phrase.last
    else:
        return None
    span = clauses.before(frame, min(phrase.first, cue.first))
    if span is None:
        return None
    predicate = set(frame.kinds[span[0] : span[1]]) & set("xvCeB")
    rest = _resumed(frame, cue, found, end, bool(predicate) and frame.kinds[span[0]] != "u")
    if not predicate and rest is None and (span[1] - span[0] < 5 or frame.kinds[span[0]] in "iTG"):
        return None
    return Reported(span, cue, phrase, "said at the end", rest)


def _resumed(
    frame: Frame, cue: Cue, found: list[Cue], comma: int, complete: bool
) -> tuple[int, int] | None:
    """The second half of a clause that the attribution interrupts: "The dam, he said, held."."""
    if frame.kind(comma) != ",":
        return None
    first = comma + 1
    if complete and frame.word(first) not in closed("resuming"):
        return None
    if any(other.first == first and other.form == "gerund" for other in found):
        return None
    if frame.kind(first) in ("w", "c", "b", ""):
        return None
    last = clauses.end_of(frame, first, found)
    return (first, last) if last > first + 1 else None
