"""Frames of who lived: where none of a number did, all of them died.

"None of the 45 on board survived", "six people, none of whom survived", "There were no survivors
among the nine aboard". Leaves out: who is only not found alive yet, and how many died where
some lived, which nobody says.
"""

from collections.abc import Callable

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.subjects import subjects

_UNSURE = frozenset({"could", "may", "might", "would", "if", "whether", "likely", "feared",
                     "probably", "unless", "hope", "hopes", "believed", "fears",
                     "season", "round", "cut", "audition", "auditions", "race", "contest",
                     "tournament", "competition", "election", "vote", "reshuffle", "purge",
                     "primary", "primaries"})  # fmt: skip
"""Words beside which nobody died, or nobody knows."""
_REACH = 14
"""Tokens between "none" and "survived"."""
_ABOARD = frozenset({"aboard", "onboard"})
_CARRYING = frozenset({"carrying", "with", "carried"})


def none_survived(found: Arguments, at: int) -> Hit | None:
    """ "none of the 45 on board survived", "six people, none of whom survived"."""
    low, kinds = found.sentence.low, found.sentence.kind
    if not _UNSURE.isdisjoint(low) or kinds[at + 1 : at + 2] in (["n"],):
        return None
    stop = max(-1, at - _REACH)
    none = next((k for k in range(at - 1, stop, -1) if low[k] in ("none", "one", "single")), None)
    if none is None or low[none + 1 : none + 2] != ["of"] or "," in kinds[none:at]:
        return None
    if low[none] != "none" and "not" not in low[max(0, none - 2) : none]:
        return None
    if low[none + 2] in ("whom", "them") and none and low[none - 1] == ",":
        told = found.ends.get(none - 1)
        listed = subjects(found, told) if told is not None else ()
    else:
        told = found.begins.get(none + 2)
        listed = (told,) if told is not None else ()
    if any("t" in kinds[v.last : at] for v in listed):
        return None  # "none of the 12 clubs"
    return _all_died(found, listed, (none, at + 1))


def no_survivors(found: Arguments, at: int) -> Hit | None:
    """ "There were no survivors among the nine aboard", "nine aboard, leaving no survivors"."""
    low = found.sentence.low
    no = at - 2 if low[at - 1] == "known" else at - 1
    if no < 1 or low[no] != "no" or not _UNSURE.isdisjoint(low):
        return None
    if low[no - 1] not in BE | {"left", "leaving", "leaves", "with"}:
        return None
    if low[at + 1 : at + 2] and low[at + 1] in ("among", "of", "from"):
        told = found.after(at + 2)
        return _all_died(found, (told,) if told is not None else (), (no, at + 1))
    told = next((p for p in found.phrases if p.last <= no and _on_board(low, p)), None)
    return _all_died(found, (told,) if told is not None else (), (no, at + 1))


def _on_board(low: list[str], phrase: Phrase) -> bool:
    """Whether a phrase says how many were in what sank or crashed."""
    behind = low[phrase.last : phrase.last + 2]
    if behind[:1] and (behind[0] in _ABOARD or behind == ["on", "board"]):
        return True
    return bool(phrase.first) and low[phrase.first - 1] in _CARRYING


def _all_died(found: Arguments, victims: tuple[Phrase, ...], span: tuple[int, int]) -> Hit | None:
    low = found.sentence.low
    people = victims and all(
        v.number is not None
        and not v.nobody
        and (low[v.head][0] == "#" or low[v.head] in lexicon.people())
        for v in victims
    )
    return Hit("no-survivors", "killed", victims, span, "fact") if people else None


READERS: dict[str, Callable[[Arguments, int], Hit | None]] = {
    "survived": none_survived,
    "survivors": no_survivors,
}
