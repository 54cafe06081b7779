"""The day that an event has from elsewhere in its article than the sentence of a claim.

From a later claim of it, from a sentence that tells when it struck and, where nothing says more,
the day that its dead were counted on. Leaves out: days told by a distance (`counted_days`).
"""

from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import outcomes
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.told_days import day_of_the_event, told_day

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def of_counts(found: list[Draft]) -> None:
    """Give claims whose event has no day that of their count, in place."""
    for draft in found:
        if draft.as_of is not None and not has_day(draft):
            draft.extra |= draft.as_of


_LEDE = 8
"""Sentences that open an article."""

_ON = 2
"""Sentences after a claim that may say when it came about."""


def telling(analysis: "Analysis", found: list[Draft]) -> None:
    """Give the claims that open the article the day which their event has later, in place.

    The day is that of a later claim of it or, where none has one, of what is told beside them:

    "The dam gave way late on Tuesday", "gunmen who on Sunday stormed a school".
    """
    first = next((d.incident for d in found if d.scope == "incident"), 0)
    told = [d for d in found if d.incident == first and d.scope == "incident"]
    told = [d for d in told if not d.extra.get("held_for")]
    if not told or told[0].order > _LEDE:
        return
    if all(d.effect == "detained" for d in told) and any(d.effect == "killed" for d in found):
        return  # "Driver jailed over crash": the day told is that of the crash
    dated = next((d for d in told if has_day(d) and _is_of_its_day(analysis.text, d, told)), None)
    beside = next((d.order for d in told if not d.headline), told[0].order) + _ON
    if dated is not None and dated.order > beside and told_day(analysis, told[0].order, beside):
        dated = None  # what the next sentences tell of the event goes before a claim further on
    if dated is not None:
        _refine(analysis, told, beside)
        for draft in told:
            if not has_day(draft) and max(draft.order, dated.order) <= _LEDE + _ON:
                copy(dated, draft)
        return
    if told[0].entry is not None and told[0].entry.section:
        return  # the next sentences are of another section
    last = max(d.order for d in told if d.order <= _LEDE) + _ON
    begin = max(0, told[0].order - _ON)
    mention = told_day(analysis, begin, min(last, len(analysis.sentences) - 1))
    mention = mention or day_of_the_event(analysis, begin, last)
    if mention is None:
        return
    for draft in told:
        if not has_day(draft) and not draft.long_dead:
            draft.extra["date"], draft.extra["date_as_written"] = mention
    orders = {d.order for d in told if d.order <= last}
    for draft in found:
        beside = draft.order in orders and draft.scope == "incident"
        again = draft.repeat_of is not None and has_day(draft.repeat_of)
        if (beside or again) and not has_day(draft):
            copy(told[0] if beside else draft.repeat_of or told[0], draft)


def _is_of_its_day(text: str, draft: Draft, told: list[Draft]) -> bool:
    """Whether a claim may have the day of the event which `told` tells of: who is caught or jailed
    for what others suffered, in a sentence of its own, is so later, as is who dies of wounds."""
    harmed = {d.order for d in told if d.effect != "detained" and not outcomes.died_later(text, d)}
    later = draft.effect == "detained" and harmed and draft.order not in harmed
    apart = draft.part_of is not None and draft.part_of.order != draft.order
    apart = apart or outcomes.died_later(text, draft)
    apart = apart or any(outcomes.came_later(draft, d) for d in told)
    return draft.frame != "was-before" and not later and not apart


def _refine(analysis: "Analysis", told: list[Draft], last: int) -> None:
    """Give claims of "a year ago", "last week" the day that the next sentences give, in place.

    "The ferry sank a year ago, drowning 63. The Aurora went down on 14 June 2017."
    """
    vague = [d for d in told if _is_vague(d)]
    known = told_day(analysis, vague[0].order, last + 1) if vague else None
    for draft in vague:
        if known is not None and _holds(draft, known[0]):
            draft.extra["date"], draft.extra["date_as_written"] = known
            draft.extra["date_end"] = None


def _is_vague(draft: Draft) -> bool:
    """Whether a claim's words for its day are those of a week or a year."""
    written = " ".join((draft.extra.get("date_as_written") or "").lower().split())
    if written in _WEEKS:
        return bool(draft.extra.get("date_end"))
    vague = 0 < len(draft.extra.get("date") or "") < _EXACT
    return vague and (written.endswith("ago") or written in _MONTHS)


_MONTHS = frozenset({"january", "february", "march", "april", "may", "june", "july", "august",
                     "september", "october", "november", "december", "last month"})  # fmt: skip
_WEEKS = ("last week", "this week", "earlier this week", "late last week", "the weekend",
          "last weekend", "this weekend", "over the weekend")  # fmt: skip


def _holds(draft: Draft, day: str) -> bool:
    """Whether a day lies in the week or year of a claim."""
    first, last = draft.extra.get("date") or "-", draft.extra.get("date_end")
    return day.startswith(first) if last is None else first <= day <= last


_EXACT = len("2017-06-14")


def opening_day(analysis: "Analysis", found: list[Draft]) -> str | None:
    """The day that the claims which open the article have, or that is told beside them."""
    told = [d for d in found if d.order <= _LEDE]
    if not told:
        return None
    day = next((d.extra["date"] for d in told if d.extra.get("date")), None)
    last = min(max(d.order for d in told) + _ON, len(analysis.sentences) - 1)
    return day or (told_day(analysis, told[0].order, last) or (None,))[0]


def has_day(draft: Draft) -> bool:
    """Whether a claim's day is known, if only by its words."""
    return bool(draft.extra.get("date") or draft.extra.get("date_as_written"))


def copy(known: Draft, draft: Draft) -> None:
    """Give a claim the day of another, in place."""
    if draft.long_dead or known.long_dead or outcomes.came_later(known, draft):
        return
    if draft.extra.get("held_for"):
        return
    for field in ("date", "date_end", "date_as_written"):
        draft.extra[field] = known.extra.get(field)
