"""The day that an event has from elsewhere in its article than the sentence of a claim.

From a later claim of it, from a sentence that tells when it struck, from its distance to the event
before ("two days after"), and, where nothing says more, the day that its dead were counted on.
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


_LATER = lazy_pattern(
    r"\b(?:came|comes|happened|occurred|follow(?:s|ed)|took\s+place|struck|was|were)\s+"
    r"(?:(?:just|only|barely|exactly|hardly)\s+)?"
    r"(?P<written>(?P<n>an?|one|two|three|four|five|six|seven|ten"
    r"|eight|nine|eleven|twelve|\d{1,2})\s+(?P<unit>day|week|hour|month|year)s?\s+after)\b",
    re.IGNORECASE,
)
"""The attack came *two days after* a missile killed a couple."""

_DAY = 24

COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
          "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip


def of_counts(found: list[Draft]) -> None:
    """Give claims whose event has no day that of their count, in place."""
    for draft in found:
        if draft.as_of is not None and not has_day(draft):
            draft.extra |= draft.as_of


_HAPPENED = (
    r"(?:gave\s+way|collapsed|struck|hit|happened|occurred|burst|erupted|crashed|exploded"
    r"|broke\s+out|sank|capsized|derailed|overturned|took\s+place|made\s+landfall|went\s+off|opened\s+fire"
    r"|stormed|attacked|raided|ambushed|detonated|blew\s+up|collided|plunged|came\s+down|caved\s+in|set\s+(?:upon|ablaze|alight|fire\s+to)|came\s+under\s+(?:fire|attack)"
    r"|(?:fell|drove|walked|ran)\s+into\s+an?\s+(?:ambush|trap|crowd)"
    r"|(?:poured|tore|ripped|swept|ploughed|plowed|slammed|rammed|burned|roared|rolled|spread|cut)"
    r"\s+(?:into|through|over|across|off)|engulfed|rocked|overran|slid|rolled\s+over"
    r"|(?:left|came\s+off|veered\s+off|ran\s+off)\s+(?:the|a)\s+(?:\w+\s+)?(?:road|track|rails|runway|carriageway|bridge)"
    r"|(?:gunm[ae]n|attackers?|assailants?|raiders|bandits|militants|rebels|insurgents|jihadists)"
    r"\s+(?:\w+\s+){0,2}?(?:arrived|came|descended|entered|surrounded|burst|drove|rode|moved)"
    r"|went\s+down|(?:rushed|veered|skidded)\s+(?:into|off)|got\s+into\s+difficult(?:y|ies)|lost\s+control"
    r"|(?:was|were)\s+(?:hit|struck|attacked|ambushed|bombed|shelled|raided)"
    r"|(?:(?:gun|fire)?fights?|fighting|firing|clash(?:es)?|riots?|shooting|attack|assault|battle|brawl|siege"
    r"|shelling|stampede|violence|unrest|disturbances?|blaze|fire|floods?|flooding|rains?|storm|eruption)"
    r"\s+(?:had\s+)?(?:began|begun|started)"
    r"|(?:was|were|been)\s+(?:called|summoned|scrambled|dispatched|alerted|sent|rushed)\s+(?:out\s+)?to"
    r"|responded\s+to|received\s+(?:an?\s+)?(?:\w+\s+)?(?:calls?|reports?|alert))"
)

_THEN = lazy_pattern(
    rf"\b{_HAPPENED}\b(?:[^.;:?!]|[:.](?=\d)|(?<=\d\s[ap])\.|(?<=[ap]\.m)\.){{0,110}}\Z",
    re.IGNORECASE,
)
"""The bomb went off at 5.40 p.m. on Tuesday."""

_COUNT_ROSE = lazy_pattern(r"\b(?:rose|risen|climb|increas|retriev|recover|found|said|search)")
_NEXT_VERB = lazy_pattern(rf"\s+{_HAPPENED}\b", re.IGNORECASE)

_AFTER_IT = lazy_pattern(
    r",?\s+(?:(?:just|only|barely)\s+)?"
    r"(?P<written>(?P<n>an?|one|two|three|four|five|six|seven|ten|\d{1,2})"
    rf"\s+days?\s+after)\s+[^.;:?!]{{0,90}}?\b{_HAPPENED}\b",
    re.IGNORECASE,
)
"""on Monday, *a day after* an airliner came down: the event was on Sunday."""

_LEDE = 8
"""Sentences that open an article."""

_FURTHER = 6
"""Sentences after those that may say when "the explosion occurred"."""
_ON = 2
"""Sentences after a claim that may say when it came about."""


def telling(analysis: "Analysis", found: list[Draft]) -> None:
    """Give the claims that open the article the day which their event has later, in place.

    The day is that of a later claim of it or, where none has one, of what is told beside them:

    "The dam gave way late on Tuesday", "gunmen who on Sunday stormed a school".
    """
    first = next((d.incident for d in found if d.scope == "incident"), 0)
    told = [d for d in found if d.incident == first and d.scope == "incident"]
    if not told or told[0].order > _LEDE:
        return
    dated = next((d for d in told if has_day(d) and _is_of_its_day(analysis.text, d, told)), None)
    beside = next((d.order for d in told if not d.headline), told[0].order) + _ON
    if dated is not None and dated.order > beside and _told_day(analysis, told[0].order, beside):
        dated = None  # what the next sentences tell of the event goes before a claim further on
    if dated is not None:
        _refine(analysis, told, beside)
        for draft in told:
            if not has_day(draft) and max(draft.order, dated.order) <= _LEDE + _ON:
                copy(dated, draft)
        return
    last = max(d.order for d in told if d.order <= _LEDE) + _ON
    begin = max(0, told[0].order - _ON)
    mention = _told_day(analysis, begin, min(last, len(analysis.sentences) - 1))
    mention = mention or _day_of_the_event(analysis, begin, last)
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
    harmed = {d.order for d in told if d.effect != "detained" and not _died_later(text, d)}
    later = draft.effect == "detained" and harmed and draft.order not in harmed
    apart = draft.part_of is not None and draft.part_of.order != draft.order
    apart = apart or (draft.effect == "killed" and _died_later(text, draft))
    return draft.frame != "was-before" and not later and not apart


_DIED_LATER = lazy_pattern(
    r"\b(?:succumb\w*|of\s(?:the|those)\s(?:injured|wounded)|(?:later|subsequently)\sdied|died\slater"
    r"|died\s(?:of|from)\s(?:\S+\s)?(?:wounds|injuries|burns)|died\sin\shospital)\b",
    re.IGNORECASE,
)


def _died_later(text: str, draft: Draft) -> bool:
    """Whether somebody is told to have died of what happened before: "two of the injured died"."""
    end = min(draft.sentence.end, draft.end + 30)
    return _DIED_LATER.search(text, draft.start, end) is not None


def _refine(analysis: "Analysis", told: list[Draft], last: int) -> None:
    """Give claims of "a year ago" the day that the next sentences give, in place.

    "The ferry sank a year ago, drowning 63. The Aurora went down on 14 June 2017."
    """
    vague = [d for d in told if 0 < len(d.extra.get("date") or "") < len("2017-06-14")]
    vague = [d for d in vague if (d.extra.get("date_as_written") or "").endswith("ago")]
    known = _told_day(analysis, vague[0].order, last + 1) if vague else None
    for draft in vague:
        if known is not None and known[0].startswith(draft.extra["date"] or "-"):
            draft.extra["date"], draft.extra["date_as_written"] = known


def opening_day(analysis: "Analysis", found: list[Draft]) -> str | None:
    """The day that the claims which open the article have, or that is told beside them."""
    told = [d for d in found if d.order <= _LEDE]
    if not told:
        return None
    day = next((d.extra["date"] for d in told if d.extra.get("date")), None)
    last = min(max(d.order for d in told) + _ON, len(analysis.sentences) - 1)
    return day or (_told_day(analysis, told[0].order, last) or (None,))[0]


def has_day(draft: Draft) -> bool:
    """Whether a claim's day is known, if only by its words."""
    return bool(draft.extra.get("date") or draft.extra.get("date_as_written"))


def copy(known: Draft, draft: Draft) -> None:
    """Give a claim the day of another, in place."""
    if draft.long_dead or known.long_dead:
        return
    for field in ("date", "date_end", "date_as_written"):
        draft.extra[field] = known.extra.get(field)


def _told_day(analysis: "Analysis", first: int, last: int) -> tuple[str, str] | None:
    """The one day on which something struck, burst, sank …, and the words for it."""
    text = analysis.text
    days: dict[str, str] = {}
    for start, end in analysis.sentences[first : last + 1]:
        at = bisect_left(analysis.dates, start, key=lambda d: d.start)
        for mention in analysis.dates[at : at + 6]:
            day = mention.first_day
            if mention.start >= end:
                break
            if day is None or day != mention.last_day or day > (analysis.published.value or day):
                continue
            if when.is_of_aftermath(analysis, (start, end), mention):
                continue
            begin = max(start, mention.start - 140)
            if after := _AFTER_IT.match(text, mention.end, end):
                number = after["n"].lower()
                distance = timedelta(days=COUNT.get(number) or int(number))
                day = (date.fromisoformat(day) - distance).isoformat()
                days.setdefault(day, " ".join(after["written"].split()))
                continue
            told = _THEN.search(text, begin, mention.start)
            if (told and not _COUNT_ROSE.search(told.group())) or _NEXT_VERB.match(
                text, mention.end, end
            ):
                days.setdefault(day, text[mention.start : mention.end])
    return next(iter(days.items())) if len(days) == 1 else None


_THE_EVENT = lazy_pattern(
    rf"\bThe\s+(?:[a-z-]+\s+){{0,2}}?{NOUN},?\s+(?:[^.;:?!]{{0,60}}?,\s+)?{_HAPPENED}\b",
    re.IGNORECASE,
)
"""The explosion occurred at 9:15 p.m. on 3 May: of what the article has told of."""


def _day_of_the_event(analysis: "Analysis", first: int, last: int) -> tuple[str, str] | None:
    """The day of a sentence, further on, that tells when the event came about."""
    for order in range(last + 1, min(last + _FURTHER, len(analysis.sentences))):
        if _THE_EVENT.match(analysis.text, *analysis.sentences[order]):
            return _told_day(analysis, order, order)
    return None


def told_later(text: str, draft: Draft) -> re.Match[str] | None:
    """The distance told in a claim's sentence from the event before: "two days after"."""
    match = _LATER.search(text, max(draft.sentence.start, draft.start - 120), draft.start)
    if match is None:
        return None
    ends = draft.start
    if text[ends - 2 : ends] == ", " and _GOING_ON.match(text, ends):
        ends -= 2  # "a day after a drone hit a silo, injuring two"
    named = _THAT_HARMED.search(text, match.end(), draft.start)
    return None if _NOT_AFTER.search(text, match.end(), named.start() if named else ends) else match


def counts_back(text: str, draft: Draft) -> bool:
    """Whether a claim's sentence counts the days from an event that it tells before the claim."""
    return _LATER.search(text, draft.sentence.start, draft.start) is not None


_GOING_ON = lazy_pattern(r"(?:killing|injuring|wounding|leaving)\b")
_THAT_HARMED = lazy_pattern(rf"\b{NOUN}\s(?:that|which)\s\Z", re.IGNORECASE)
"""Eleven years after *a crash that* killed nine."""
_NOT_AFTER = lazy_pattern(r"[,;]|\bthat\b|\bin\s+which\b")
"""Parts the claim from "after": "two days after the election, in which gunmen killed five"."""


def before(text: str, draft: Draft, latest: Draft) -> None:
    """The day of a claim told by its distance from the event before, in place."""
    known = latest.extra.get("date")
    if draft.extra.get("date"):
        return
    match = told_later(text, draft)
    if match is not None and latest.sentence is draft.sentence:
        copy(latest, draft)  # "a week after a gunman killed four and injured six"
    elif match is not None:
        count_back(draft, match, known)


def count_back(draft: Draft, match: re.Match[str], known: str | None) -> None:
    """The day of a claim that lies so far before a known one, in place."""
    if known is None or len(known) != len("2020-01-01"):
        return
    number = match["n"].lower()
    count = COUNT.get(number) or int(number)
    unit = match["unit"].lower()
    if unit == "year":
        draft.extra["date"] = f"{int(known[:4]) - count:04d}"
        draft.extra["date_as_written"] = " ".join(match["written"].split())
        return
    if unit == "month" or (unit == "hour" and count % _DAY):
        return
    count = count // _DAY if unit == "hour" else count * (7 if unit == "week" else 1)
    distance = timedelta(days=count)
    draft.extra["date"] = (date.fromisoformat(known) - distance).isoformat()
    draft.extra["date_as_written"] = " ".join(match["written"].split())
