"""What claims of one event learn from one another: its day and its cause.

`share` fills what a claim leaves open as the article is read on; `look_back`, at its end, what only
a later claim tells.
"""

from idlib_cli.facts.casualties import outcomes, roundups, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.evidence import long_before, vaguely_the_same

_LEDE = 3
"""Sentences that open an article."""
TELLING = 10
"""From here on, a number that comes again is hardly that of another event."""


def share(draft: Draft, same: Draft | None) -> None:
    """Fill what a claim leaves open from another of its event."""
    if same is None or same is draft:
        return
    again = draft.repeat_of is same or same.repeat_of is draft
    one_day = draft.part_of is same and roundups.is_one_day(same)
    if one_day or (draft.scope == same.scope and (again or draft.scope != "cumulative")):
        take_day(draft, same)
    draft.extra["cause"] = draft.extra.get("cause") or same.extra.get("cause")


def take_day(draft: Draft, same: Draft) -> None:
    """Give a claim without a day that of another, in place."""
    if same.frame == "was-before" or draft.long_dead or same.long_dead:
        return  # "nine died, up from six in 2019": only the six are of that year
    if outcomes.came_later(same, draft) or draft.extra.get("held_for"):
        return
    more = draft.effect != same.effect or (draft.point or 0) > (same.point or 0)
    if same.extra.get("died_later") and more:
        return  # "rose to 11 on Monday with two more succumbing": those two
    if not (draft.extra.get("date") or draft.extra.get("date_as_written")):
        for field_ in ("date", "date_end", "date_as_written"):
            draft.extra[field_] = same.extra.get(field_)


def look_back(found: list[Draft], today: str | None) -> None:
    """Give a headline the day of the claim that says it again, and a claim that of its sentence.

    `today` is the day of the article: what lies long before it dates no news.
    """
    for draft, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if draft.sentence is following.sentence and draft.incident == following.incident:
            share(draft, following)
    first_dated: dict[int, Draft] = {}
    for draft in found:
        if draft.extra.get("date"):
            first_dated.setdefault(draft.incident, draft)
    for draft in found:
        exact = first_dated.get(draft.incident)
        vague = draft.low != draft.high and not draft.extra.get("date")
        if vague and exact is not None and vaguely_the_same(exact, draft):
            if _is_history(exact, draft, today):
                continue
            share(draft, exact)
    for draft in found:
        first = draft.repeat_of
        if first is not None and not first.order and not _is_history(draft, first, today):
            total = (
                draft.scope == "cumulative" and draft.extra.get("date_end") and draft.order < _LEDE
            )
            total = total and (first.point or 0) > 1
            if first.headline and total and not first.extra.get("date"):
                first.scope = "cumulative"  # "Cholera kills 750", "750 have died since March"
            share(first, draft)


def _is_history(draft: Draft, first: Draft, today: str | None) -> bool:
    """Whether a claim has a number that an earlier one has by chance, of people long dead."""
    if draft.sentence is first.sentence or victims.pointing(draft):
        return False
    return (draft.point or 0) < TELLING and long_before(draft, first, today)
