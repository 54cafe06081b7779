"""Frames of people whom captors take or hold: "took five nurses hostage", "hold 30 hostages"."""

from dataclasses import replace
from functools import cache

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.agents import agent
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.status import group, status

OFFICERS = frozenset({"police", "officers", "detectives", "authorities", "investigators"})
TAKEN = frozenset({"taken", "took", "taking", "held", "holding", "take"})
"""took nine people hostage."""
HOLD = frozenset({"hold", "holds", "holding", "held"})


def hostage(found: Arguments, at: int) -> Hit | None:
    """ "rebels took five nurses hostage", "holding two men prisoner"."""
    low = found.sentence.low
    beside = found.ends.get(at)
    last = found.ends.get(at + 1) if beside is None else None
    if last is not None and last.head == at and last.number is not None:
        beside = replace(last, last=at, head=at - 1)  # "taking *a dozen* captive"
    if (
        beside is None
        or beside.first == at
        or TAKEN.isdisjoint(low[max(0, beside.first - 3) : beside.first])
    ):
        return None
    effect = "detained" if low[at] == "prisoner" else "abducted"
    return Hit("hostage", effect, (beside,), (at, at + 1), "fact")


def holding_people(found: Arguments, at: int) -> Hit | None:
    """ "police are holding five suspects", "the rebels hold 20 soldiers", "still hold 30"."""
    low, kinds = found.sentence.low, found.sentence.kind
    held = found.begins.get(at + 1)
    if held is None or held.number is None or held.nobody:
        return None
    bare = held.last == at + 2 and at + 1 in found.sentence.numbers and low[at - 1] == "still"
    behind = low[held.last : held.last + 1]
    ends = not behind or kinds[held.last] in ".,;-—–" or behind[0] in _GOES_ON
    if not ends or not (bare or low[held.head] in _people()):
        return None  # "held 200 fans back", "hold 20 students to account"
    first = group(found.sentence, at)
    doing = agent(found, first)
    meant = status(found.sentence, first, at)
    if doing is None or meant == "unreal":
        return None
    who = set(low[doing.first : doing.last])
    if not who.isdisjoint(OFFICERS):
        return Hit("hostage", "detained", (held,), (at, held.last), meant, doing)
    if who.isdisjoint(CAPTORS):
        return None
    return Hit("hostage", "abducted", (held,), (at, held.last), meant, doing)


CAPTORS = frozenset({"rebels", "gunmen", "militants", "kidnappers", "pirates", "hijackers",
                      "bandits", "insurgents", "separatists", "jihadists",
                      "terrorists"})  # fmt: skip
_GOES_ON = frozenset({"over", "after", "in", "since", "on", "for", "and", "at", "following",
                      "as", "without", "overnight"})  # fmt: skip


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon.people()) - {"positions", "members"}


def holding(found: Arguments, at: int) -> Hit | None:
    """ "the rebels still hold 30 hostages", "took 12 hostages"."""
    held = found.ends.get(at + 1)
    if held is None or held.shape != "number" or held.nobody or not held.first:
        return None
    if found.sentence.low[held.first - 1] not in HOLD | TAKEN:
        return None
    meant = status(found.sentence, group(found.sentence, held.first - 1), held.first - 1)
    if meant == "unreal":
        return None
    return Hit("hostage", "abducted", (held,), (held.first - 1, at + 1), meant)
