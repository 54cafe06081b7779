"""Which claims of an article tell of one event, and what they learn from one another.

A claim goes on with the event of the claim before it unless it has another day, another place
beside it, or is a total over several events, which stands by itself. What a claim leaves open
(day, cause) it takes from its event.

Leaves out: events across articles, which `linking` joins, and places (`places`).
"""

import re

from idlib_cli.facts.casualties import event_days, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.when import TAKEN_UP

_REACH = 3
"""Sentences after which a claim no longer goes on with the event before it."""
_FURTHER = 8
"""The same for one that says that it goes on: "two more bodies", "the death toll"."""
_NEAR = 300
"""Characters of a sentence before a claim that are searched."""
_LEDE = 3
"""Sentences that open an article."""
_ANOTHER = re.compile(
    r"\b(?:(?:a|another|the)\s+)?(?:second|third|separate|different|another|other|similar)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:incident|attack|blast|bombing|explosion|strike|airstrike|raid|shooting"
    r"|clash|crash|accident|ambush|assault|fire|collision|quake|case)s?\b|\bseparately\b|\belsewhere\b",
    re.IGNORECASE,
)
"""in a second incident, separately: another event than the one just told."""


def number(text: str, found: list[Draft]) -> None:
    """Give claims of one event one number, and the day and cause that one of them has, in place."""
    latest: Draft | None = None
    told: dict[tuple[int, str], Draft] = {}  # the last claim of each event and effect
    dated: dict[int, Draft] = {}  # the last claim of each event that has a day
    of_day: dict[str, int] = {}  # the last event of each day
    count = 0
    for draft in found:
        if (
            (whole := draft.part_of) is not None
            and draft.order != whole.order
            and (
                _another_time(draft, whole) or _told_apart(text, draft) or _elsewhere(draft, whole)
            )
        ):
            draft.part_of = None
        home = draft.repeat_of or draft.part_of
        known = dated.get(latest.incident, latest) if latest is not None else None
        if known is not None and not known.extra.get("date"):
            known = dated.get(_NEWEST, known)
        if known is not None and home is None:
            event_days.before(text, draft, known)
        if home is not None and home.incident:
            draft.incident = home.incident
        elif (earlier := _gone_back(text, draft, latest, of_day)) is not None:
            draft.incident = earlier
        elif (
            latest is not None
            and draft.scope == "incident"
            and _goes_on(text, draft, latest, told.get((latest.incident, draft.effect)))
        ):
            draft.incident = latest.incident
        else:
            count += 1
            draft.incident = count
            if latest is not None and known is not None and _risen(text, draft, latest):
                _take_day(draft, known)
                draft.scope, draft.incident = "incident", latest.incident
                count -= 1
        same = dated.get(draft.incident) or home
        if same is not None or (latest is not None and latest.incident == draft.incident):
            _share(draft, same or latest)
        told[draft.incident, draft.effect] = draft
        if draft.extra.get("date") or draft.extra.get("date_as_written"):
            _file(draft, dated, of_day)
        if draft.scope == "incident":
            latest = draft
    _look_back(found)


def _look_back(found: list[Draft]) -> None:
    """Give a headline the day of the claim that says it again, and a claim that of its sentence."""
    for draft, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if draft.sentence is following.sentence and draft.incident == following.incident:
            _share(draft, following)
    first_dated: dict[int, Draft] = {}
    for draft in found:
        if draft.extra.get("date"):
            first_dated.setdefault(draft.incident, draft)
    for draft in found:
        exact = first_dated.get(draft.incident)
        vague = draft.low != draft.high and not draft.extra.get("date")
        if vague and exact is not None and _vaguely_the_same(exact, draft):
            _share(draft, exact)
    for draft in found:
        first = draft.repeat_of
        if first is not None and not first.order:
            total = (
                draft.scope == "cumulative" and draft.extra.get("date_end") and draft.order < _LEDE
            )
            total = total and (first.point or 0) > 1
            if first.headline and total and not first.extra.get("date"):
                first.scope = "cumulative"  # "Cholera kills 750", "750 have died since March"
            _share(first, draft)


def _goes_on(text: str, draft: Draft, latest: Draft, same: Draft | None) -> bool:
    """Whether a claim tells on of the event of `latest`; `same`: its last of this effect."""
    reach = _FURTHER if victims.additional(draft) or draft.frame == "toll" else _REACH
    day, other_day = draft.extra.get("date"), latest.extra.get("date")
    elsewhere = _differ(draft.extra.get("place"), latest.extra.get("place"))
    if draft.order - latest.order > reach or elsewhere or _differ(day, other_day):
        return False
    if draft.sentence is latest.sentence:
        return True
    written, other = draft.extra.get("date_as_written"), latest.extra.get("date_as_written")
    another_day = not (day and other_day) and _differ(written, other)
    newly_dated = bool(written and not other)
    if another_day or (newly_dated and same is not None and _another_toll(draft, same)):
        return False
    one, two = draft.extra.get("cause"), latest.extra.get("cause")
    if newly_dated and day and one and two and one.lower() != two.lower():
        return False  # a blast, then a flood dated by itself
    return not _ANOTHER.search(text, max(draft.sentence.start, draft.start - _NEAR), draft.end)


def _told_apart(text: str, draft: Draft) -> bool:
    """Whether a claim is told as of another event: "came two days after …", "separately"."""
    if event_days.told_later(text, draft):
        return True
    return bool(_ANOTHER.search(text, max(draft.sentence.start, draft.start - _NEAR), draft.start))


_BESIDE = 120
"""Characters around a claim that may name its event."""
_NEWEST = 0
"""Where the last claim of any event that has a day is filed; events count from 1."""


def _file(draft: Draft, dated: dict[int, Draft], of_day: dict[str, int]) -> None:
    """File a dated claim under its event and its day."""
    dated[draft.incident] = draft
    if draft.scope == "incident" and (day := draft.extra.get("date")):
        dated[_NEWEST] = draft
        of_day[day] = draft.incident


def _gone_back(text: str, draft: Draft, latest: Draft | None, of_day: dict[str, int]) -> int | None:
    """The event before the last one, by its day: "one woman died during the Saturday raid"."""
    day = draft.extra.get("date")
    if latest is None or not day or draft.scope != "incident" or draft.extra.get("place"):
        return None
    if day not in of_day or not _differ(day, latest.extra.get("date")):
        return None
    begin = max(draft.sentence.start, draft.start - _BESIDE)
    told = TAKEN_UP.search(text, begin, min(draft.sentence.end, draft.end + _BESIDE))
    return of_day[day] if told else None  # else another event of that day


def _elsewhere(draft: Draft, whole: Draft) -> bool:
    """Whether a share has a place and a day of its own: it is no share."""
    one, other = draft.extra.get("place"), whole.extra.get("place")
    return bool(draft.extra.get("date")) and _differ(one, other) and not victims.pointing(draft)


def _another_time(draft: Draft, whole: Draft) -> bool:
    """Whether a share has a day of its own, far from that of its whole: it is no share of it."""
    one, other = draft.extra.get("date") or "", whole.extra.get("date") or ""
    if len(one) != len(other) or len(one) < len("2020-01"):
        return False
    return one[:7] != other[:7] and draft.order != whole.order


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and not (one.startswith(other) or other.startswith(one)))


def _another_toll(draft: Draft, latest: Draft) -> bool:
    """Whether two claims cannot count the same dead: another number with a day of its own."""
    return (
        draft.effect == latest.effect
        and draft.point != latest.point
        and not _vaguely_the_same(draft, latest)
        and not victims.additional(draft)
        and draft.part_of is None
    )


def _vaguely_the_same(draft: Draft, latest: Draft) -> bool:
    """Whether a vague number may be the exact one told next, of victims called alike:
    "the death of several Kenyan troops … the killing of eight Kenyan soldiers"."""
    vague, exact = (latest, draft) if latest.low != latest.high else (draft, latest)
    if vague.number is None or vague.number[-1].isdigit() or exact.low != exact.high:
        return False
    held = (vague.low or 0) <= (exact.point or 0) <= (vague.high or exact.point or 0)
    words = victims.names(vague) & victims.names(exact)
    return held and bool(words) and victims.compatible(vague, exact)


_CONFLICT = re.compile(
    r"\b(?:war|conflict|insurgency|uprising|escalation|campaign|offensive|crisis|epidemic|outbreak"
    r"|year|month)\b",
    re.IGNORECASE,
)


def _risen(text: str, draft: Draft, latest: Draft) -> bool:
    """Whether a total only raises the toll of the event just told: "bringing the toll to nine"."""
    near = draft.order - latest.order <= _FURTHER
    if not near or draft.frame != "toll" or draft.extra.get("date_as_written"):
        return False
    return not _CONFLICT.search(text, draft.start, min(draft.sentence.end, draft.end + 60))


def _share(draft: Draft, same: Draft | None) -> None:
    """Fill what a claim leaves open from another of its event."""
    if same is None or same is draft:
        return
    again = draft.repeat_of is same or same.repeat_of is draft
    if draft.scope == same.scope and (again or draft.scope != "cumulative"):
        _take_day(draft, same)
    draft.extra["cause"] = draft.extra.get("cause") or same.extra.get("cause")


def _take_day(draft: Draft, same: Draft) -> None:
    if not (draft.extra.get("date") or draft.extra.get("date_as_written")):
        for field in ("date", "date_end", "date_as_written"):
            draft.extra[field] = same.extra.get(field)
