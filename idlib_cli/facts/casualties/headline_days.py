"""The day of what a headline claims: that of the same claim in the text below it."""

from itertools import pairwise
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import copy, has_day
from idlib_cli.facts.casualties.evidence import differ

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_ON = 2
"""Sentences after a section's heading that say again what it tells."""
_LEDE = 4
"""Sentences after a title that tell what it tells."""


def headings(analysis: "Analysis", found: list[Draft]) -> None:
    """Give the claim of a section's heading the day of the same claim that opens it, in place."""
    for here, there in pairwise(found):
        if (
            not has_day(here)
            and has_day(there)
            and 0 < there.order - here.order <= _ON
            and (here.effect, here.low, here.high) == (there.effect, there.low, there.high)
            and here.sentence.start in {p.start for p in analysis.paragraphs if p.kind == "heading"}
        ):
            copy(there, here)


def of_several(found: list[Draft]) -> None:
    """Let a title that says the toll of several events again be of them all, in place.

    "Two dead in gunfire", "Two people were killed in separate shootings over the weekend".
    """
    for draft in found:
        title = draft.repeat_of
        if draft.scope == "joint" and title is not None and title.headline and has_day(draft):
            title.scope = "joint"
            copy(draft, title)


def titles(found: list[Draft], today: str | None) -> None:
    """Give the claims of a title the one day of the claims of that effect which open the text.

    In place: "Soldier, 14 villagers killed", "… killed 14 villagers and a soldier on Monday".
    """
    effects: set[str] = set()
    for draft in found:
        if not draft.headline:
            break
        again, effects = draft.effect in effects, effects | {draft.effect}
        if again or has_day(draft) or draft.scope != "incident" or draft.frame == "toll":
            continue  # "Raids kill dozens; 11 children starve": the second may be another event
        told = [
            d
            for d in found
            if not d.headline
            and d.effect == draft.effect
            and d.scope == "incident"
            and d.order <= draft.order + _LEDE
        ]
        first = [d for d in told if d.order == told[0].order]
        if (
            len({d.extra.get("date") for d in first}) == 1
            and has_day(first[0])
            and _is_of_them(draft, first)
            and not _is_old(first[0].extra.get("date"), today)
        ):
            copy(first[0], draft)


def _is_of_them(title: Draft, told: list[Draft]) -> bool:
    """Whether a title counts one of the claims of a sentence, or all, and at no other place."""
    if any(differ(title.extra.get("place"), draft.extra.get("place")) for draft in told):
        return False
    if title.point is None:
        return True
    low, high = title.low or 0, title.high if title.high is not None else float("inf")
    points = [draft.point for draft in told if draft.point is not None]
    if any(low <= point <= high for point in (*points, sum(points))):
        return True
    return any((d.low or title.point + 1) <= title.point <= (d.high or 0) for d in told)


def _is_old(day: str | None, today: str | None) -> bool:
    """Whether a day is of a year before the last: what a title tells is news."""
    return bool(day and today) and int((today or "")[:4]) - int((day or "")[:4]) > 1
