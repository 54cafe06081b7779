"""Shares of a claim named beside it: "five people, including three children", "eight killed: six
soldiers and two drivers"."""

from collections.abc import Iterator

from idlib_cli.facts.casualties import by_place
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.enumerations import GRAVELY, members
from idlib_cli.facts.casualties.phrase import Phrase

_NEAR = 14
"""Tokens between a claim and "including"."""


_LET_GO = frozenset({"released", "freed", "releasing", "freeing", "rescued", "rescuing", "saved",
                     "saving", "evacuated", "evacuating", "returned"})  # fmt: skip


def find(found: Arguments, drafts: list[Draft]) -> Iterator[tuple[Draft, Phrase, int]]:
    """(the claim, the phrase of a share, the token its text begins at)."""
    sentence = found.sentence
    low = sentence.low
    for at, word in enumerate(low):
        if word == "including" or (word == "them" and at and sentence.low[at - 1] == "among"):
            for n, phrase in enumerate(_listed(found, at + 1, drafts)):
                whole = _whole(drafts, at, phrase)
                if whole is not None:
                    begin = at if word == "including" else at - 1
                    yield whole, phrase, phrase.first if n else begin  # so that ids differ
        elif word in ("them", "whom") and (some := found.ends.get(at + 1)) is not None:
            whole = _whole(drafts, some.first, some) if some.shape == "number" else None
            ratio = low[some.first - 1] == "in" and some.first - 2 in sentence.numbers
            if low[some.first - 1] in _LET_GO or ratio:
                continue  # "and released 150 of them", "one in six of them"
            if whole is not None and not _own_verb(found, at + 1):
                yield whole, some, some.first
                yield from _by_place(found, some.first, whole, told=1)
        elif word in (",", "and") and (some := _gravely(found, at + 1)) is not None:
            whole = _whole(drafts, at, some)
            if whole is not None and whole.effect == "wounded":
                yield whole, some, some.first
        elif word in (":", "-", "—", "–", ",", "("):
            yield from _of_a_list(found, at, drafts)


def _of_a_list(
    found: Arguments, at: int, drafts: list[Draft]
) -> Iterator[tuple[Draft, Phrase, int]]:
    """The shares that a list behind a mark tells: "eight killed: six soldiers and two drivers"."""
    listed = _listed(found, at + 1, drafts)
    if len(listed) > 1 and all(p.low is not None for p in listed) and not _one_by_one(listed):
        total = sum(p.low or 0 for p in listed)
        whole = next((d for d in drafts if d.low == total and _close(d, at)), None)
        if whole is not None:
            yield from ((whole, phrase, phrase.first) for phrase in listed)
            return
    whole = next((d for d in drafts if d.low is not None and _close(d, at)), None)
    if whole is not None and found.sentence.low[at] != "(":
        yield from _by_place(found, at + 1, whole)


def _by_place(
    found: Arguments, at: int, whole: Draft, told: int = 0
) -> Iterator[tuple[Draft, Phrase, int]]:
    """The shares of a claim told place by place from a token: "25 people: 20 in Orla and five in
    Vell"; without the first `told`, which are shares already."""
    listed = by_place.items(found, at)
    total = sum(phrase.low or 0 for phrase in listed)
    together = total <= (whole.low or 0) if told or found.sentence.low[at - 1] == ":" else False
    if len(listed) > 1 and (together or total == whole.low):
        whole.extra["everywhere"] = "yes"  # no one of these places is the whole's
        yield from ((whole, phrase, phrase.first) for phrase in listed[told:])


def _one_by_one(listed: list[Phrase]) -> bool:
    """Whether a list only says who they are: "two aid workers, a Spaniard and a Dane"."""
    return all(p.low == 1 and p.number is None for p in listed)


def _gravely(found: Arguments, at: int) -> Phrase | None:
    """How many of the wounded are so gravely: "seven were hurt, *two seriously*"."""
    low, kinds = found.sentence.low, found.sentence.kind
    some = found.after(at)
    if some is None or some.first != at or some.shape != "number" or some.last != at + 1:
        return None
    if low[at + 1 : at + 2] and low[at + 1] in GRAVELY and kinds[at + 2 : at + 3] in _ENDS:
        return some
    return None


_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["p"], ["c"], ["-"], ["—"])


def _own_verb(found: Arguments, at: int) -> bool:
    """Whether "four of them" has a verb of its own, which makes another claim."""
    kinds = found.sentence.kind
    while at < len(kinds) and kinds[at] == "r":
        at += 1
    return at < len(kinds) and kinds[at] in "xvt"


def _listed(found: Arguments, at: int, drafts: list[Draft]) -> list[Phrase]:
    """The phrases of a list from a token on, unless its first is counted by a word of its own."""
    low = found.sentence.low
    while at < len(low) and (low[at] in ("at", "least", "-", "—", "—") or low[at] == "—"):
        at += 1
    first = found.after(at)
    if first is None:
        return []
    harmed = found.sentence.kind[first.last : first.last + 1] == ["t"]
    if harmed and any(draft.phrase == first for draft in drafts):
        return []
    return [p for p in members(found, first, leftward=False) if p.counted and not p.nobody]


def _whole(drafts: list[Draft], at: int, share: Phrase) -> Draft | None:
    """The claim that a share after token `at` belongs to: the nearest before it."""
    near = [d for d in drafts if d.phrase is not None and _close(d, at)]
    best = max(near, key=lambda d: d.phrase.last if d.phrase else 0, default=None)
    if best is None or best.point is None or share.low is None or share.low > best.point:
        return None
    return best


def _close(draft: Draft, at: int) -> bool:
    """Whether a claim's victims end shortly before a token."""
    ends = [draft.verb[1]]
    if draft.phrase is not None:
        ends.append(draft.phrase.last)
    return any(0 <= at - end <= _NEAR for end in ends if end) and (
        draft.phrase is None or draft.phrase.last <= at
    )
