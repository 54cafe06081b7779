"""The second half of what an attribution interrupts: "The dam, he said, | would hold."."""

from idlib_cli.facts.quotes import adjuncts, clause_ends
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, verbs
from idlib_cli.facts.quotes.predicates import predicate

_AUXILIARIES_OF_REPORTS = frozenset({"would", "could", "might", "had", "will"})
_PARALLEL = frozenset({"those", "others", "another", "some", "most", "more", "many", "none"})
"""Openings of a clause that goes on with the count before it: "…, and those in the south fell"."""


def goes_on_counting(frame: Frame, first: int) -> bool:
    """Whether a clause goes on with the count before it: "…, according to the union, and | some 50
    are missing"."""
    counted = frame.words[first] in ("those", "others") or "#" in frame.kinds[first : first + 2]
    return counted and predicate(frame, first, len(frame.kinds)) is not None


def _is_shifted(frame: Frame, first: int) -> bool:
    """Whether a clause with a subject of its own is told in the tense of reported speech."""
    for at in range(first, min(first + 10, len(frame.kinds))):
        if frame.kinds[at] in "vC" and frame.kinds[at - 1] == "n" and frame.kind(at + 1) == "i":
            continue  # "and the men found at the scene had been treated"
        if frame.kinds[at] in "xvC":
            parallel = frame.words[first] in _PARALLEL or frame.kinds[first] == "#"
            parallel = parallel or frame.words[first + 1] in _PARALLEL  # "three others fell"
            return at > first and (parallel or frame.words[at] in _AUXILIARIES_OF_REPORTS)
        if frame.kinds[at] not in "dNnPpoi#er":
            return False
    return False


def _shares_subject(frame: Frame, first: int) -> bool:
    """Whether a second predicate can only go on with what is told: "…, police said, and | was taken
    away"; not "and would not say why", "and has asked for help"."""
    if frame.kind(first) != "x" or frame.words[first] in ("did", "does", "do"):
        return False
    verb = first
    while frame.kind(verb) in ("x", "r"):
        if frame.words[verb].endswith(("not", "n't", "n’t")):
            return False
        verb += 1
    word = frame.word(verb)
    goes = frame.kind(verb) in ("v", "e") or (  # "go" is a cue in "go on" alone
        frame.kind(verb) in ("B", "C")
        and " " in verbs()[word][2]
        and frame.word(verb + 1) != verbs()[word][2].partition(" ")[2]
    )
    return goes and frame.kinds[:1] not in ("", "Q")


_OF_THE_WRITER = frozenset({"after", "amid", "before", "despite"})
_CONCEDING = frozenset({"although", "though"})


def _is_of_the_writer(frame: Frame, first: int) -> bool:
    """Whether it adds to a statement that is complete: "…, the port said, | after ice closed the
    canal", "…, though skippers grumbled about the wait"; not "although some are still waiting"."""
    word = frame.words[first]
    if word not in _CONCEDING:
        return word in _OF_THE_WRITER
    if frame.kind(first + 1) in ("p", "#") or frame.word(first + 1) in closed("quantifiers"):
        return False
    does = predicate(frame, first + 1, len(frame.kinds))
    return does is not None and frame.kinds[does] in "vCe"


_SUPERLATIVES = frozenset(
    {"worst", "deadliest", "bloodiest", "largest", "biggest", "heaviest", "latest", "first"}
    | {"second", "third", "most", "gravest", "fiercest"}
)
"""…, they said, | in the *deadliest* flood of the decade: the writer's."""
_MANNER = frozenset({"without", "before", "despite", "while", "after"})


def _is_of_the_telling(frame: Frame, first: int) -> bool:
    """Whether what follows an attribution tells of it or judges what happened: "…, she said, |
    without giving details", "…, they said, | in one of the worst fires in years"."""
    if frame.words[first] in _MANNER and frame.kind(first + 1) in ("g", "G"):
        return True
    if frame.words[first] != "in":
        return False
    judged = frame.word(first + 1) == "the" and frame.word(first + 2) in _SUPERLATIVES
    return judged or frame.word(first + 1) in ("one", "what")


def _behind_colon(frame: Frame, colon: int) -> tuple[int, int] | None:
    """The clause behind the colon of an attribution: "…, she argued: | nobody cut the brush"."""
    last = len(frame.kinds.rstrip(".?"))
    told = frame.kind(colon) == ":" and predicate(frame, colon + 1, last) is not None
    return (colon + 1, last) if told and "Q" not in frame.kinds[colon:] else None


def resumed(
    frame: Frame, cue: Cue, found: list[Cue], comma: int, *, complete: bool
) -> tuple[int, int] | None:
    """The second half of a clause that the attribution interrupts: "The dam, he said, held."."""
    if frame.kind(comma) != ",":
        return _behind_colon(frame, comma)
    first = comma + 1
    goes_on = (
        frame.kind(first) in ("t", "T", "i") and not adjuncts.is_setting(frame, first)
    ) or frame.kind(first) == "c"
    goes_on = goes_on or frame.kind(first) == "x"  # "Those that fail, he said, will be scrapped"
    goes_on = goes_on or frame.word(first) in closed("resuming")
    if complete and (not goes_on or _is_of_the_writer(frame, first)):
        return None
    if frame.word(first) == "even" and frame.kind(first + 1) == "a":
        return None  # "…, he said, even as rain fell": the writer's
    if any(other.first == first and other.form == "gerund" for other in found):
        return None
    if frame.kind(first) == "c" and _is_shifted(frame, first + 1):
        first += 1  # "…, he said, and units would fill the gap"
    elif frame.kind(first) == "c" and _shares_subject(frame, first + 1):
        first += 1  # "The man was hit, police said, and | was taken away"
    elif frame.kind(first) in ("w", "c", "b", "") or _is_of_the_telling(frame, first):
        return None
    if frame.kind(first) == "x":  # "Her mother, she said, | had seen it and asked who paid"
        found = [other for other in found if frame.kind(other.first - 1) != "c"]
    last = clause_ends.end_of(frame, first, found)
    return (first, last) if last > first + 1 else None
