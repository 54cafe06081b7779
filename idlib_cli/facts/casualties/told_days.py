"""The day on which sentences tell that something struck, burst, sank, began or was called in.

Leaves out: days beside a claim itself, which `days` finds.
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
          "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip

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
    r"|(?:ended|descended|degenerated|escalated)\s+(?:in|into)\s+(?:clashes|violence|chaos|bloodshed)|turned\s+(?:violent|deadly|ugly)"
    r"|responded\s+to|received\s+(?:an?\s+)?(?:\w+\s+)?(?:calls?|reports?|alert))"
)

_IT_HAPPENED = lazy_pattern(rf"\b{_HAPPENED}\b", re.IGNORECASE)
"""What stands behind few days: the longer patterns, which need it, are rarely compiled."""

_THEN = lazy_pattern(
    rf"\b{_HAPPENED}\b(?:[^.;:?!]|[:.](?=\d)|(?<=\d\s[ap])\.|(?<=[ap]\.m)\.){{0,110}}\Z",
    re.IGNORECASE,
)
"""The bomb went off at 5.40 p.m. on Tuesday."""

_DID_IT = lazy_pattern(
    r"\b(?:causing\s+the\s+deaths?\s+of|(?:dangerous|careless|drink-|drunken)\s*driving|(?:murdering|killing|shooting|stabbing)\s)"
    r"[^.;:?!]{0,90}\Z"
)
_CALENDAR = lazy_pattern(r"[^\d]*\b\d{1,2}(?:st|nd|rd|th)?\b")
"""Pleaded guilty to *causing the deaths of* two cyclists on *18 June last year*: of the deed, where
"of murdering his aunt on Friday" may be the day of the verdict."""

_COUNT_ROSE = lazy_pattern(r"\b(?:rose|risen|climb|increas|retriev|recover|found|said|search)")

_NEXT_VERB = lazy_pattern(rf"\s+{_HAPPENED}\b", re.IGNORECASE)

_WHOSE_EVENT = lazy_pattern(rf"['’]s\s(?:[a-z-]+\s){{0,2}}?{NOUN}\b")
"""ended the search for survivors of *Sunday's landslide*."""

_ITSELF = lazy_pattern(
    rf"\W*The\s+(?:[a-z-]+\s+){{0,2}}?{NOUN},?\s+(?:(?:in|on|at|during|early|late|shortly)\b[^.;:?!,]{{0,40}})?"
)
"""*The blast, in the early hours of* 6 May, flattened half the village."""

_WHEN_IT = lazy_pattern(rf",?\s+(?:when|as)\s+[^.,;:?!]{{1,70}}?\b{_HAPPENED}\b", re.IGNORECASE)
"""They were eating there on Sunday night *when the roof gave way*."""

_AFTER_IT = lazy_pattern(
    r",?\s+(?:(?:just|only|barely)\s+)?"
    r"(?P<written>(?P<n>an?|one|two|three|four|five|six|seven|ten|\d{1,2})"
    rf"\s+days?\s+after)\s+[^.;:?!]{{0,90}}?\b{_HAPPENED}\b",
    re.IGNORECASE,
)
"""on Monday, *a day after* an airliner came down: the event was on Sunday."""

ELSEWHERE = lazy_pattern(
    r"\W*(?:In\s(?:the\s|a\s)?(?:neighbou?ring|nearby|adjacent)\s|Elsewhere\b|Separately\b"
    r"|In\s(?:a\sseparate|another|an\sunrelated)\s)"
)
"""*In the neighbouring* Vell district a drone hit a car on Saturday: another event."""
_LAUNCHED = lazy_pattern(
    r",?\s(?:(?:the|an?|two|three|several|some|more\sthan)\s)?(?:[\w’'-]+\s){1,4}?(?:launched|fired|dropped|attacked|struck|shelled|bombed|hit)\b"
)
"""In the evening of 7 September *the enemy launched* drones."""
_OPENS = lazy_pattern(
    r"\W*(?:As\s(?:\w+\s){0,2}reported,\s)?(?:(?:on|in|at|late|early)\s(?:on\s)?)?(?:the\s(?:evening|night|morning|afternoon|early\shours)\s(?:of\s|on\s)?)?",
    re.IGNORECASE,
)
_FURTHER = 6
"""Sentences after those that may say when "the explosion occurred"."""


def told_day(analysis: "Analysis", first: int, last: int) -> tuple[str, str] | None:
    """The one day on which something struck, burst, sank …, and the words for it."""
    text = analysis.text
    days: dict[str, str] = {}
    for start, end in analysis.sentences[first : last + 1]:
        if ELSEWHERE.match(text, start, end):
            continue
        at = bisect_left(analysis.dates, start, key=lambda d: d.start)
        for mention in analysis.dates[at : at + 6]:
            day = mention.first_day
            if mention.start >= end:
                break
            if day is None or day != mention.last_day or day > (analysis.published.value or day):
                continue
            if _WHOSE_EVENT.match(text, mention.end, end):
                days.setdefault(day, text[mention.start : mention.end])
                continue
            if when.is_of_aftermath(analysis, (start, end), mention):
                continue
            begin = max(start, mention.start - 140)
            behind = mention.end, end
            comes = _IT_HAPPENED.search(text, *behind) is not None
            if comes and (after := _AFTER_IT.match(text, *behind)):
                number = after["n"].lower()
                distance = timedelta(days=COUNT.get(number) or int(number))
                day = (date.fromisoformat(day) - distance).isoformat()
                days.setdefault(day, " ".join(after["written"].split()))
                continue
            told = _THEN.search(text, begin, mention.start)
            told_before = told is not None and not _COUNT_ROSE.search(told.group())
            deed = _CALENDAR.match(text, mention.start, mention.end) and _DID_IT.search(
                text, begin, mention.start
            )
            if (
                told_before
                or deed
                or _ITSELF.fullmatch(text, start, mention.start)
                or (_OPENS.fullmatch(text, start, mention.start) and _LAUNCHED.match(text, *behind))
                or (comes and (_NEXT_VERB.match(text, *behind) or _WHEN_IT.match(text, *behind)))
            ):
                days.setdefault(day, text[mention.start : mention.end])
    return next(iter(days.items())) if len(days) == 1 else None


_THE_EVENT = lazy_pattern(
    rf"(?:(?-i:[A-Z])[^.;:?!]{{2,60}}?\s(?:said|says|added|explained|confirmed)\s(?:that\s)?)?\bThe\s+(?:[a-z-]+\s+){{0,2}}?{NOUN},?\s+(?:[^.;:?!]{{0,60}}?,\s+)?{_HAPPENED}\b",
    re.IGNORECASE,
)
"""The explosion occurred at 9:15 p.m. on 3 May: of what the article has told of."""


def day_of_the_event(analysis: "Analysis", first: int, last: int) -> tuple[str, str] | None:
    """The day of a sentence, further on, that tells when the event came about."""
    for order in range(last + 1, min(last + _FURTHER, len(analysis.sentences))):
        sentence = analysis.text, *analysis.sentences[order]
        if _IT_HAPPENED.search(*sentence) and _THE_EVENT.match(*sentence):
            return told_day(analysis, order, order)
    return None
