"""What claims say again, and what is a share of what: by numbers, nouns, names and pronouns.

Each claim is compared with those before it. Leaves out: what days and places tell (`releasing`).
"""

from idlib_cli.facts.casualties import victims
from idlib_cli.facts.casualties.drafts import Draft


def is_the_doer(draft: Draft, latest: Draft) -> bool:
    """Whether a pronoun cannot be the victim told of last in its sentence.

    "A prisoner killed a guard before *he* was shot dead": he is the prisoner, for the dead die but
    once; "the officer who shot *him* was hurt".
    """
    phrase, agent = draft.phrase, latest.agent
    if phrase is None or phrase.shape != "pronoun" or draft.sentence is not latest.sentence:
        return False
    if draft.agent is not None and draft.agent == latest.phrase:
        return True
    low = draft.sentence.low
    behind = low[phrase.first - 1] in ("before", "after") and low[phrase.head] in ("he", "she")
    one = agent is not None and agent.low == 1 and not agent.nobody and agent.shape != "unknown"
    return behind and one and latest.frame == "active"


_LEAD = 3
"""Sentences after a headline that tell what it tells."""


def relate(draft: Draft, before: list[Draft]) -> None:
    """Mark a claim as a repeat or a share of an earlier one, if it is."""
    if draft.point is None or draft.low == 0 == draft.high:
        return
    if any(d.sentence is draft.sentence and is_the_doer(draft, d) for d in before) or (
        victims.pronoun(draft) and "executed" in draft.sentence.low[slice(*draft.verb)]
    ):
        return  # who had killed them
    earlier = [d for d in before if d.effect == draft.effect and d.point]
    for other in reversed(earlier):
        if other.repeat_of is None and _says_again(draft, other):
            if not _is_named_otherwise(draft, other, earlier):
                draft.repeat_of = other
            return
    if (whole := _rest_of(draft, earlier)) is not None:
        draft.part_of = whole
        return
    single = draft.point == 1 and not victims.additional(draft) and not victims.also(draft)
    condition = draft.frame in ("condition", "listing")
    some = victims.pointing(draft) or victims.bare(draft) or single or condition
    if victims.additional(draft) or not some:
        return  # "a further 15 deaths", besides those told before
    for other in reversed(earlier):
        if (
            other.part_of is None
            and (other.point or 0) > (draft.point or 0)
            and (
                other.sentence is not draft.sentence
                or (_of_those(draft) and other.frame != "listing")
            )
            and (
                draft.frame == "listing"
                or (victims.includes(other, draft) if not single else victims.anybody(other))
            )
        ):
            draft.part_of = other if other.repeat_of is None else other.repeat_of
            return


def _of_those(draft: Draft) -> bool:
    """Whether the sentence itself tells of how many: "Of the 51 killed, 20 were children"."""
    return draft.frame == "listing" and draft.sentence.low[0] == "of"


def _rest_of(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """What "another man died" is a share of, where "one man was dead on arrival" is one of it."""
    previous = earlier[-1] if earlier else None
    if previous is None or not victims.additional(draft) or previous.sentence is not draft.sentence:
        return None
    whole = previous.part_of
    together = (previous.point or 0) + (draft.point or 0)
    return whole if whole is not None and (whole.point or 0) >= together else None


def _says_again(draft: Draft, other: Draft) -> bool:
    """Whether a claim gives the number of an earlier one, of victims that may be the same."""
    if other.point != draft.point or (victims.additional(draft) and not victims.additional(other)):
        others = other.headline and victims.head(draft) == "others" and draft.point != 1
        return others and draft.order - other.order <= _LEAD
    if draft.sentence is other.sentence or draft.sentence.low[first_token(draft)] == "both":
        return victims.pronoun(draft)
    if other.high not in (None, other.low) and (draft.low, draft.high) != (other.low, other.high):
        return False  # "dozens" are no 24 by number alone
    if draft.point == 1:
        headline = (
            victims.telegraphic(other)
            and draft.order - other.order <= 3
            and not victims.also(draft)
            and not (_is_somebodys(draft) and victims.head(draft) in _GUARDS)
        )
        return headline or _one_again(draft, other)
    lead = other.headline and draft.order - other.order <= _LEAD
    return lead or victims.compatible(draft, other)


def _is_named_otherwise(draft: Draft, other: Draft, earlier: list[Draft]) -> bool:
    """Whether one victim has a name, and the one told of before bears another by now, or was only
    "he" some way before."""
    if draft.point != 1 or not victims.named(draft) or victims.named(other):
        return False
    if len(victims.names(draft)) < len(("given", "family")):
        return False  # "Lumpkin", and "Mekel": of one man
    if victims.pronoun(other) and draft.order - other.order > _HE_IS:
        return True
    called = (d for d in earlier if d.repeat_of is other and victims.named(d))
    return any(not victims.names(draft) & victims.names(d) for d in called)


_HE_IS = 2
"""Sentences behind "he died" that may tell who he was."""


def first_token(draft: Draft) -> int:
    return draft.phrase.first if draft.phrase is not None else 0


_GUARDS = frozenset({"bodyguard", "colleague"})
"""Whom no headline means that names nobody: "Man shot dead" may be his passenger."""
_SOMEBODYS = frozenset({"bodyguard", "colleague", "driver", "friend", "neighbor", "neighbour",
                        "passenger"})  # fmt: skip


def _is_somebodys(draft: Draft) -> bool:
    """Whether the victim is told by whom he was with: "*his bodyguard* was killed" too."""
    return victims.head(draft) in _SOMEBODYS and victims.is_kin(draft)


def _one_again(draft: Draft, other: Draft) -> bool:
    if victims.pronoun(draft):
        return True
    shared = victims.words(draft) & victims.words(other)
    if victims.named(draft) and victims.named(other):
        return bool(shared)
    if victims.named(draft) != victims.named(other):
        # one of several shares, and nobody says which of them; "his bodyguard was killed"
        open_share = other.part_of is not None and not (shared or victims.pointing(other))
        if open_share or _is_somebodys(draft):
            return False
        return victims.pointing(draft) and (
            victims.named(draft) or bool(shared) or victims.pointing(other)
        )
    if draft.phrase is not None and draft.phrase.definite:
        return (
            victims.alike(victims.head(draft), victims.head(other))
            or victims.head(draft) in victims.GENERIC
        )
    return bool(shared) and victims.head(draft) == victims.head(other)
