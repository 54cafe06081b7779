"""What hangs on a relative pronoun: "the mill, which residents say | was shelled twice|, is empty".

The pronoun is the subject of what is reported, so that the words begin with their verb. They end
with the clause of the writer's that holds them.
"""

from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame

_RELATIVE = frozenset({"which", "who", "whom", "that"})
_VERBS = frozenset({"say", "allege", "believe", "claim", "insist", "argue", "maintain", "warn"})
_FORMS = "xvCBe"
_BEFORE = (",", "-", "n", "N", "e")
"""Classes of what a relative pronoun follows."""
_SUBORDINATING = frozenset({"after", "before", "since", "until", "as", "once", "when", "while"})


def hangs(frame: Frame, cue: Cue, span: tuple[int, int]) -> tuple[int, int] | None:
    """The words of the cue's speaker that a relative pronoun is the subject of; else None."""
    who = cue.speaker
    pronoun = who.first - 1 if who is not None else 0
    if who is None or not opens_with_verb(frame, cue, span[0]):
        return None
    first, last = span
    opening = frame.kinds[pronoun - 1]
    if opening == "-":
        closing = frame.kinds.find("-", first)
        return (first, closing) if first < closing < last else span
    if not set("xvC").isdisjoint(frame.kinds[:pronoun]):  # "They met a man who police say fled."
        comma = frame.kinds.find(",", first, last)
        return (first, comma) if comma > 0 and frame.kind(comma + 1) in tuple("xvbcawi") else span
    if opening == ",":
        comma = frame.kinds.find(",", first)
        # "It leaks oil, which residents say has killed fish."
        whole = comma < 0 or frame.kind(last) == ","
        alone = comma == frame.kinds.rfind(",")  # "In the fire, which police say began at six, two"
        return span if whole else (first, comma) if alone else None
    if not _SUBORDINATING.isdisjoint(frame.words[first:last]):
        return None  # "The man who police say ran as the guard fired was held": whose is "was"?
    end = _second_predicate(frame, first, last)
    return (first, end) if end is not None else None


def _second_predicate(frame: Frame, first: int, last: int) -> int | None:
    """Where the main clause goes on: "The man who police say killed two guards | was held"."""
    at = first
    while frame.kind(at) in tuple("xrvCe") and at < last:
        at += 1
    for verb in range(at, last):
        begin = verb - (frame.kinds[verb - 1] == "r")
        if frame.kinds[verb] in "xvC" and frame.kinds[begin - 1] in "nND#":
            return begin
    return None


def opens_with_verb(frame: Frame, cue: Cue, first: int | None = None) -> bool:
    """Whether what a cue behind a relative pronoun reports opens with a finite verb, at token
    `first` where that is known: "who police say | fled"."""
    who = cue.speaker
    if cue.base not in _VERBS or who is None or not 1 < who.first < who.last <= cue.first:
        return False
    pronoun = who.first - 1
    if frame.words[pronoun] not in _RELATIVE or frame.kinds[pronoun - 1] not in _BEFORE:
        return False
    if set(frame.kinds[who.last : cue.first]) - set("xr"):
        return False
    verb = cue.last if first is None else first
    if frame.kinds[cue.last : verb].strip("Dr"):
        return False
    while frame.kind(verb) in ("r", "D"):
        verb += 1
    to_do = frame.kind(verb) == "B" and not frame.words[verb].endswith("s")
    return frame.kind(verb) in tuple(_FORMS) and not to_do
