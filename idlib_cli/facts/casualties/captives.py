"""Frames of people whom captors take or hold: "took five nurses hostage", "hold 30 hostages"."""

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.status import group, status

TAKEN = frozenset({"taken", "took", "taking", "held", "holding", "take"})
"""took nine people hostage."""
HOLD = frozenset({"hold", "holds", "holding", "held"})


def hostage(found: Arguments, at: int) -> Hit | None:
    """ "rebels took five nurses hostage", "holding two men prisoner"."""
    low = found.sentence.low
    beside = found.ends.get(at)
    if beside is None or TAKEN.isdisjoint(low[max(0, beside.first - 3) : beside.first]):
        return None
    effect = "detained" if low[at] == "prisoner" else "abducted"
    return Hit("hostage", effect, (beside,), (at, at + 1), "fact")


def holding(found: Arguments, at: int) -> Hit | None:
    """ "the rebels still hold 30 hostages"."""
    held = found.ends.get(at + 1)
    if held is None or held.shape != "number" or held.nobody or not held.first:
        return None
    if found.sentence.low[held.first - 1] not in HOLD:
        return None
    meant = status(found.sentence, group(found.sentence, held.first - 1), held.first - 1)
    if meant == "unreal":
        return None
    return Hit("hostage", "abducted", (held,), (held.first - 1, at + 1), meant)
