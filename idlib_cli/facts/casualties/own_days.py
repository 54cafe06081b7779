"""Days in a claim's own sentence that stand in a form of their own, whatever word is nearest.

The date that opens the sentence or names the event ("Monday's quake"), that of the second half of a
list, that on which a toll rose because somebody died.
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties import day_spans, other_days, outcomes
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def told(analysis: "Analysis", draft: Draft, known: DateMention | None) -> DateMention | None:
    """The date that names a claim's event or opens its sentence; `known`: the one that governs."""
    return (
        _befell(analysis, draft)
        or _within(analysis, draft)
        or opening(analysis, draft, known)
        or _of_the_rise(analysis, draft)
        or _naming(analysis, draft, known)
        or _in_which(analysis, draft)
        or _as_it_struck(analysis, draft, known)
        or _of_the_occasion(analysis, draft, known)
    )


_OCCASION = lazy_pattern(
    r"['’]s\s(?:[a-z-]+\s){0,2}?(?:march|rally|protests?|demonstrations?|vote|election|match|game|final|parade|ceremony"
    r"|festival|concert|race|procession|strike|carnival|regatta|derby)\b"
)


def _of_the_occasion(
    analysis: "Analysis", draft: Draft, known: DateMention | None
) -> DateMention | None:
    """The day of what a sentence opens with: "*Sunday's march* was largely peaceful, though police
    said 12 officers were hurt"."""
    start, end = draft.sentence.start, draft.sentence.end
    if known is not None and known.start >= start:
        return None
    at = bisect_left(analysis.date_starts, start)
    days = analysis.dates[at : at + 2]
    if not days or days[0].start > start + 1 or (len(days) > 1 and days[1].start < end):
        return None
    return days[0] if _OCCASION.match(analysis.text, days[0].end, draft.start) else None


def _befell(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The day on which somebody whose body was found came to harm: "who fell overboard *on Sunday*
    was found on Monday"."""
    if draft.frame != "body":
        return None
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start)
    near = analysis.dates[at : at + 2]
    ends = draft.sentence.end
    return next(
        (m for m in near if m.end <= ends and other_days.befell(analysis.text, draft, m)), None
    )


_ROSE = lazy_pattern(
    r"\b(?:rose|risen|climbed|increased|jumped|grew|went\s+up|reached)\b[^.;:]{0,40}\Z"
)
_BECAUSE = lazy_pattern(r",?\s+(?:after|when|as)\s+(?!all\b)[^.;:]*\Z")


def _of_the_rise(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The day on which a toll rose as those died of whom a claim tells: "the toll rose to ten *on
    Sunday* after two of the injured died"."""
    text, start = analysis.text, draft.sentence.start
    if not (outcomes.died_later(text, draft) or "ended" in draft.sentence.low):
        return None
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start) - 1
    mention = analysis.dates[at] if at >= 0 else None
    if mention is None or mention.start < start:
        return None
    if not _BECAUSE.match(text, mention.end, draft.start):
        return None
    rise = _ROSE if outcomes.died_later(text, draft) else _SIEGE_ENDED
    return mention if rise.search(text, start, mention.start) else None


_SIEGE_ENDED = lazy_pattern(
    r"\b(?:siege|stand-?off|gun\s?battle|gunfight|fire\s?fight|shoot-?out|hostage[-\s]\w+|chase|manhunt)"
    r"\s+(?:\w+\s+)?ended\b[^.;:,]{0,40}\Z",
    re.IGNORECASE,
)
"""The siege *ended on Friday* after soldiers killed the six gunmen: on that day."""
_WHICH = lazy_pattern(
    r",?\s+(?:in|during)\s+which\s+(?:[^.;:]{0,60}?\s(?:and|while)\s)?[^.;:,]{0,30}\Z"
)
_WHICH_KILLED = lazy_pattern(
    rf"(?:['’]s)?(?:\s+(?:[\w-]+\s+){{0,2}}?{NOUN})?,?\s+(?:which|that)\s+(?:(?:had|has|have)\s+)?(?:\w+ly\s+)?(?:left\s+)?\Z"
)
"""The deadliest since the *1998* flood, *which* killed 312."""
_RELATIVE = frozenset({"which", "that"})


def _in_which(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The day of the event that a claim only tells on of: "the deadliest since a quake *in July
    1961* in which eight died"."""
    if _RELATIVE.isdisjoint(draft.sentence.low):
        return None
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start) - 1
    mention = analysis.dates[at] if at >= 0 else None
    if mention is None or mention.start < draft.sentence.start:
        return None
    text, start = analysis.text, draft.start
    if _WHICH.match(text, mention.end, start):
        return mention
    doing = text[max(0, start - 5) : start] == "left " or (
        draft.verb[1] and draft.sentence.first[draft.verb[0]] == start
    )  # "announced on Sunday that 23 died" has none
    return mention if doing and _WHICH_KILLED.match(text, mention.end, start) else None


_IT_STRUCK = lazy_pattern(
    r"[^.;:]{0,60}?\bwhen\s(?:it|they|the\s[a-z]+)\s(?:\w+ly\s)?"
    r"(?:struck|hit|sank|capsized|collapsed|exploded|crashed|overturned|burst|erupted|swept|ploughed|plowed|"
    r"slammed|tore|ripped|landed|derailed|caught\sfire|went\soff|gave\sway|broke\sout|made\slandfall)\b"
    r"[^.;:,]{0,50}"
)


def _as_it_struck(
    analysis: "Analysis", draft: Draft, known: DateMention | None
) -> DateMention | None:
    """The day told with what happened: "which killed six when it struck *in September 2023*"."""
    if "when" not in draft.sentence.low or (known and known.start >= draft.sentence.start):
        return None
    at = bisect_left(analysis.dates, draft.end, key=lambda d: d.start)
    mention = analysis.dates[at] if at < len(analysis.dates) else None
    if mention is None or mention.end > draft.sentence.end:
        return None
    struck = _IT_STRUCK.fullmatch(analysis.text, draft.end, mention.start)
    return mention if struck is not None else None


_OF_THE = lazy_pattern(r"\b(?:of|in|by|during|from|at)\s+(?:the\s+)?\Z")
_PARTS = lazy_pattern(r"[;:.]|\b(?:before|after|since|until|than|when|while)\b")


_IN_EVENT_OF = lazy_pattern(
    rf"\s+(?:in|during|by|from)\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{NOUN}\s+of\s+(?:the\s+night\s+of\s+)?"
)
"""9,000 people died *in the Orla earthquake of* 17 August 1999."""


def _naming(analysis: "Analysis", draft: Draft, known: DateMention | None) -> DateMention | None:
    """The day that names the event behind a claim: "four were among the victims of *Friday's*
    blast", whatever a sentence before told of."""
    if known is not None and known.start >= draft.sentence.start:
        return None
    at = bisect_left(analysis.dates, draft.end, key=lambda d: d.start)
    mention = analysis.dates[at] if at < len(analysis.dates) else None
    if mention is None or mention.start > min(draft.sentence.end, draft.end + _HALF):
        return None
    text = analysis.text
    if _IN_EVENT_OF.fullmatch(text, draft.end, mention.start):
        return mention
    if _PARTS.search(text, draft.end, mention.start) or not _ITS_EVENT.match(text, mention.end):
        return None
    return mention if _OF_THE.search(text, draft.end, mention.start) else None


_NEXT_PART = lazy_pattern(r"[,;.]|\band\b|\bbut\b")


def behind_its_place(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The date of the second half of a list: "seven died in Orla on Friday and four in Vell *on
    Sunday*"."""
    at = bisect_left(analysis.dates, draft.end, key=lambda d: d.start)
    mention = analysis.dates[at] if at < len(analysis.dates) else None
    if mention is None or mention.start > min(draft.sentence.end, draft.end + _HALF):
        return None
    parted = _NEXT_PART.search(analysis.text, draft.end, mention.start)
    return mention if parted is None else None


_HALF = 60
"""Characters of such a half."""
_ITS_EVENT = lazy_pattern(rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}?{NOUN}\b")


def _within(analysis: "Analysis", draft: Draft) -> DateMention | None:
    """The day that a toll names its event by: "the dead in *Monday*'s quake rose to 17"."""
    if draft.frame != "toll":
        return None
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start)
    for mention in analysis.dates[at : at + 3]:
        if mention.start >= draft.end:
            break
        if _ITS_EVENT.match(analysis.text, mention.end, draft.end):
            return mention
        if is_of_the_quake(analysis.text, draft, mention):
            return mention
    return None


def is_of_the_quake(text: str, draft: Draft, mention: DateMention) -> bool:
    """Whether a day stands within a toll as that of its event: "the toll of a quake *in 1707*"."""
    inside = draft.start < mention.start < draft.end
    return inside and _EVENT_IN.search(text, draft.start, mention.start) is not None


_EVENT_IN = lazy_pattern(
    rf"\b(?:of|from|in)\s(?:the|an?)\s(?:[\w-]+\s){{0,2}}?{NOUN}\s(?:in|on|of)\s\Z"
)
"""Put the toll *of a quake in* 1707 at 2,000."""
_OPENS_ON = lazy_pattern(
    r"\W*(?:On|In|From|Between|During|Over)\s+(?:the\s+(?:night|morning|evening|afternoon|day)\s+of\s+)?\Z"
)
_OF_DAY = lazy_pattern(r"\bof\s+\Z")
_AFTER_IT = lazy_pattern(
    r"\W*(?:(?:\w+\s){0,4}?(?:after|since|before|until|despite)|following)\s", re.IGNORECASE
)
"""After the raid of 3 May, nine died: not on that day."""
_EARLIER = lazy_pattern(
    r"\b(?:had|since|earlier|previous|previously|before|after)\b", re.IGNORECASE
)


def opening(analysis: "Analysis", draft: Draft, known: DateMention | None) -> DateMention | None:
    """The date that opens a claim's sentence ("On 3 May a mob …; one man died") or its subject.

    The subject: "the fires of 7 May 2003 claimed 12 lives", "its worst attack, the bombing of May
    2003, killed 12".
    """
    text, start = analysis.text, draft.sentence.start
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start) - 1
    mention = analysis.dates[at] if at >= 0 else None
    if mention is None or mention.start < start or _is_vague(mention):
        return None
    inside = known is not None and start <= known.start < draft.sentence.end
    opens = not inside and _OPENS_ON.match(text, start, mention.start) is not None
    told = text[mention.end : draft.start]
    if (opens and when.is_said_then(told)) or day_spans.as_written(text, mention) in draft.not_on:
        return None
    if not inside or known is mention:
        ends = day_spans.opening_range(analysis, start, at)
        if ends is not None and not opens:
            return ends
    if opens and len(told) < other_days.REACH and not _EARLIER.search(told):
        return mention
    of_day = _OF_DAY.search(text, max(start, mention.start - 5), mention.start)
    if not of_day or (verb := told.strip(" ,")) not in _TOOK:
        return None
    subject = not verb or _EVENT_OF.match(text, start, mention.start)
    return mention if subject and not _AFTER_IT.match(text, start, mention.start) else None


def _is_vague(mention: DateMention) -> bool:
    """Whether words tell of no time that a calendar has: "recent decades"."""
    return (mention.value or "").endswith("_REF")


_EVENT_OF = lazy_pattern(
    r"(?:\W*|[^,]{0,80},\s+)(?:(?!(?:of|about|on|who|which|that|from|after)\b)[\w’'-]+\s+){0,4}?"
    rf"{NOUN}(?:\s+(?:in|at|near)\s+(?:[\w-]+\s+){{0,2}}?[\w-]+)?\s+of\s+\Z",
    re.IGNORECASE,
)
"""The *fires of* 7 May 2003 claimed 12 lives; but not a veteran of the battle of May 1943."""
_TOOK = frozenset({"", "claimed", "cost", "took", "left", "killed", "injured", "wounded", "saw"})


def this_year(analysis: "Analysis", draft: Draft) -> dict[str, str | None]:
    """The year or month that a running toll names as its own: "the number killed *this year*", "312
    deaths *in 2023*"."""
    at = bisect_left(analysis.dates, draft.start, key=lambda d: d.start)
    mention = analysis.dates[at] if at < len(analysis.dates) else None
    if mention is None or mention.start > min(draft.sentence.end, draft.end + _HALF):
        return {}
    parted = _PARTED.search(analysis.text, draft.end, max(draft.end, mention.start))
    beside = _IN.fullmatch(analysis.text, draft.end, max(draft.end, mention.start))
    named = _THIS if beside is None else _A_YEAR
    if parted or named.match(analysis.text, mention.start, mention.end) is None:
        return {}
    return day_spans.written(analysis.text, mention)


_PARTED = lazy_pattern(r"[,;:.]|\b(?:and|but|after|when|as)\b")
_THIS = lazy_pattern(r"this\s+(?:year|month)\Z", re.IGNORECASE)
_IN = lazy_pattern(r"\s+(?:(?:in|for|during)\s+(?:(?:the\s+year|all\s+of)\s+)?)?")
_A_YEAR = lazy_pattern(
    r"(?:(?:this|last)\s+(?:year|month)|(?:in\s+)?(?:19|20)\d\d)\Z", re.IGNORECASE
)
"""Road deaths fell to 312 *in 2023*."""
