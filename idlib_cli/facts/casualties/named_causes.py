"""What a claim's sentence names as the cause: "storm", "car bomb", "ambush"."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.wordlists import entries

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

CAUSES = frozenset(entries("causes", package=lexicon.PACKAGE))
_HEADS = frozenset(cause.split()[-1] for cause in CAUSES)
_NEAR = 40
"""Tokens between a claim and its cause."""
_LONGEST = 3
"""Words of a cause."""
_AT_SOMEBODY = frozenset(
    {"open", "opens", "opened", "opening", "returned", "return", "returning", "under", "friendly"}
    | {"exchanged", "exchange", "exchanging"}
)


def _is_gunfire(sentence: Sentence, at: int) -> bool:
    """Whether "fire" is what guns do: "opened fire on", "police fire at", "exchange of fire"."""
    low = sentence.low
    if at < 1:
        return False
    before = low[at - 2] if low[at - 1] == "of" and at > 1 else low[at - 1]
    aimed = sentence.kind[at - 1] == "h" and low[at + 1 : at + 2] in (["on"], ["at"], ["into"])
    return before in _AT_SOMEBODY or aimed


_ITS_MEN = tuple([word] for word in (
    *("service", "services", "department", "departments", "brigade", "chief", "crews", "crew"),
    *("officials", "officer", "officers", "station", "engine", "engines", "marshal", "rescue"),
    *("authority", "authorities", "truck", "trucks", "fighters", "official", "commander"),
))  # fmt: skip
"""What is called after *fire*, and is none."""
_DUG = frozenset({"coal", "gold", "copper", "iron", "silver", "salt", "diamond", "jade", "zinc",
                  "cobalt", "platinum", "lithium", "uranium", "ore", "tin", "nickel", "bauxite",
                  "manganese", "chrome", "opencast", "open-cast", "opal",
                  "emerald"})  # fmt: skip


def _is_worked(low: list[str], at: int) -> bool:
    """Whether a mine is one that men work in: "a coal *mine*", "trapped in the *mine*"."""
    if low[at - 1] in _DUG:
        return True
    return low[at - 1] in ("the", "a") and low[at - 2] in ("in", "inside", "at", "down")


_OF_THE_BODY = frozenset({"heart", "asthma", "panic", "cardiac", "anxiety"})


def named(sentence: Sentence) -> list[tuple[int, int]]:
    """The causes named in a sentence as (first token, last token), end exclusive."""
    low = sentence.low
    found: list[tuple[int, int]] = []
    for at, word in enumerate(low):
        if at and low[at - 1] in _OF_THE_BODY:
            continue  # "died of a heart attack"
        if word not in _HEADS:
            continue
        first = at if word in CAUSES else at + 1
        for longer in range(1, _LONGEST):
            if at >= longer and " ".join(low[at - longer : at + 1]) in CAUSES:
                first = at - longer
        if first > at or (word == "storm" and at and sentence.kind[at - 1] == "h"):
            continue  # "gunmen storm a college"
        if word == "fire" and (_is_gunfire(sentence, at) or low[at + 1 : at + 2] in _ITS_MEN):
            continue
        if word == "mine" and _is_worked(low, at):
            continue
        if first == at and low[at - 1 : at] in (["the"], ["an"]) and sentence.kind[at] == "t":
            continue
        found.append((first, at + 1))
    return found


def cause(analysis: "Analysis", draft: Draft, found: list[tuple[int, int]]) -> str | None:
    """The cause named nearest to the claim in its sentence, of which `found` are all."""
    sentence = draft.sentence
    first, last = draft.verb
    at = bisect_left(found, (first, 0))
    near = [(min(abs(c[0] - last), abs(first - c[1])), c) for c in found[max(0, at - 2) : at + 3]]
    near = [(d, c) for d, c in near if d <= _NEAR and not (c[0] >= first and c[1] <= last)]
    if not near:
        return None
    _, (start, end) = min(near)
    return " ".join(analysis.text[sentence.first[start] : sentence.last[end - 1]].split())
