"""The name that heads a sentence and is its subject, whoever else stands before the verb.

"Ann Lee, the mother of one of the boys, Mark, | said", "Bo Reed, whose twin, Ella, was there, |
said": a name with a comma behind it is described up to the verb. Left out: two who speak together,
and a name whose own predicate stands between the commas ("Ann Lee, a nurse, left, …").
"""

from itertools import pairwise

from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed

_DESCRIBING = "dnPe#wg"
"""The classes of what a description opens with: "the", "mother", "whose", "29"."""
_VERBS = frozenset("xvC")


def head(frame: Frame, parts: list[tuple[int, int]]) -> Phrase | None:
    """The name that opens the sentence and is described in all other stretches between commas,
    `parts`, nearest to the verb first; None where there is none."""
    at = len(parts) - 1
    while at > 0 and _sets_scene(frame, *parts[at]):
        at -= 1
    first, last = parts[at]
    first += frame.kinds[first] in "bcu"
    if at < 1 or not _is_name(frame, first, last):
        return None
    described = parts[:at][::-1]
    if frame.kinds[described[0][0]] not in _DESCRIBING:
        return None
    awaits_verb = False
    for begin, end in described:
        opening, inside = frame.kinds[begin], frame.kinds[begin:end]
        has_verb = not _VERBS.isdisjoint(inside)
        if opening == "w":
            awaits_verb = not has_verb
        elif opening in _VERBS:
            if not awaits_verb:
                return None  # "Lee, a nurse, left and, …": the predicate of the name
            awaits_verb = False
        elif opening in "bcu" and not awaits_verb:
            return None  # "Lee, a lawyer, and her client, Bo Reed, said"
        elif has_verb and not _is_reduced(frame, begin, end):
            return None
    return None if awaits_verb else Phrase(first, last)


def _sets_scene(frame: Frame, first: int, last: int) -> bool:
    """Whether a stretch before the subject says when or where: "On Tuesday", "In the end"; not "In
    Leiden", which what follows may describe."""
    kinds = frame.kinds[first:last]
    return kinds[0] in "iDr" and kinds[-1] != "N" and _VERBS.isdisjoint(kinds)


def _is_name(frame: Frame, first: int, last: int) -> bool:
    """Whether a stretch is a name and nothing else."""
    kinds = frame.kinds[first:last]
    return kinds[:1] == "N" and all(
        kind == "N" or frame.words[first + at] in closed("particles")
        for at, kind in enumerate(kinds)
    )


def _is_reduced(frame: Frame, first: int, last: int) -> bool:
    """Whether the only verb of a description is a participle: "a passenger on a train driven |
    by Lee"."""
    pairs = pairwise(range(first, last + 1))
    return all(
        frame.kinds[at] not in _VERBS
        or (frame.kinds[at] == "v" and frame.word(behind) == "by" and frame.kinds[at - 1] in "nN")
        for at, behind in pairs
    )
