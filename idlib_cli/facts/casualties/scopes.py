"""What a claim counts: the people of one incident, of several jointly, or all so far."""

import re

from idlib_cli.facts.casualties import totals, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.running import A_MONTHS, OF_A_PERIOD, PERFECT, RUNS_ON
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_RUNNING = lazy_pattern(
    r"""
    \b(?:so\s+far\s+this|(?P<once>(?:earlier|later|late)\s+)?(?<!\bof\s)(?<!\bago\s)this\s+(?:year|month|week)|this\s+(?:[\w-]+\s+)?season|last\s+(?:financial|fiscal|calendar|school|academic)\s+year|(?<!\bhas\s)(?<!\bhave\s)(?<!\bhad\s)since\b(?!\s+(?:been\s+)?[a-z]+ed\b)(?!\s+(?:[^\s,.;]+\s+){0,3}[^\s,.;]+,\s+when\b)"""
    + totals.NO_EVENT_BEHIND
    + r"""|over\s+the\s+(?:past|last)
      |(?:in|during|over|within)\s+(?:the\s+)?(?:past|last|recent)\s+(?:few\s+|several\s+|\w+\s+)?
        (?:days|weeks|months|years|decade)
      |in\s+recent\s+(?:days|weeks|months|years)|to\s+date
      |(?:in|during|of|over)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}
        (?P<conflict>war|conflict|insurgency|uprising|escalation|campaign)\b
      |(?:each|every|(?<!within\s)(?<!after\s)a)\s+(?:year|month|day|week)\b(?!\s+(?:after|before|earlier|later|ago|old|since)|-)
      |(?:over|in|during)\s+(?:(?:more\s+than|nearly|almost|some)\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)
        \s+(?:decades|years)\s+of\b|over\s+(?:(?:more\s+than|nearly|almost|some)\s+)?\w+\s+decades
      |(?:in|over|during)\s+the\s+(?:\w+\s+){0,2}(?:years?|months?|weeks?)\s+(?:up\s+)?to\s+[A-Z]
      |annually|nationwide|worldwide|across\s+the\s+country
      |in\s+the\s+first\s+(?:half|quarter|(?:\w+\s+)?(?:weeks|months|days)))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EVENTS = lazy_pattern(
    r"\b(?:attack|clashe|strike|airstrike|raid|blast|bombing|explosion|shooting|ambushe|assault"
    r"|accident|crashe|fire|flood|protest|riot)s\b",
    re.IGNORECASE,
)
"""Several events: "clashes earlier this month" make a total, "an attack" does not."""
_SINCE_THEN = lazy_pattern(r"since(?:\s+then)?(?=[.,;]|\s*\Z)", re.IGNORECASE)
"""Another three had died *since then*: of the event just told."""
_RAISED = lazy_pattern(
    r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took)\s+(?:to|the|[\w-]+['’]s)\b|\b(?:overall|total)\b",
    re.IGNORECASE,
)
"""What makes a toll a running one: "raising the overall toll to 900"."""
_REVISED = lazy_pattern(
    r"\b(?:officials|authorities|police|ministry|government|governor|mayor|agency|rescuers|office|department"
    r"|minister|prosecutors|doctors|hospitals?)\s+(?:(?:have|has|had|later|on\s+\w+day)\s+)?rais(?:ed|es)\s+the\s"
    r"(?:(?:confirmed|official|provisional|death)\s)*\Z",
    re.IGNORECASE,
)
"""*Officials raised the* toll to 62: another count of the same event."""
_OF_A_TOTAL = lazy_pattern(
    r",\s+(?:bring|rais|tak|push|lift)ing\b[^.;]{0,40}\b(?:toll|total|number|tally|count)\b"
)
"""Killed nine, *bringing the total* since May to 80: the nine have not died since May."""
_A_PERIODS = lazy_pattern(
    r"\b(?:in|of)\s+(?:19|20)\d\d\Z|\b(?:last|previous|this)\s+year\Z|\byear\s+(?:earlier|before)\Z"
    r"|\b(?:same|corresponding)\s+(?:period|time|point|stage)\Z"
)
_JOINT = lazy_pattern(
    r"""
    \b(?:across|in|during|from|by)\s+(?:all|both|the)?\s*(?:of\s+the\s+)?
      (?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|both|these|multiple|various|separate|different)
      \s+(?:[\w-]+\s+){0,2}(?:attacks|incidents|blasts|explosions|bombings|raids|strikes|airstrikes|clashes
        |shootings|ambushes|assaults|villages|towns|cities|provinces|crashes|accidents)\b
    |\b(?:across|in)\s+both\s+(?:[\w-]+\s+){0,2}(?:attacks|incidents|blasts)\b
    |\bin\s+separate\b
    |\b(?:attacks|incidents|blasts|explosions|bombings|raids|clashes|shootings|ambushes|crashes)
      \s(?:[\w-]+\s){0,6}(?:killed|wounded|injured|left|claimed)\s(?:a\s)?(?:combined\s)?total\sof\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUNNING_PARTS = (
    *("this", "since", "past", "last", "recent", "date", "war", "conflict", "insurgency"),
    *("uprising", "escalation", "campaign", "year", "month", "day", "week", "annually", "season"),
    *("nationwide", "worldwide", "country", "first", "decades", "years"),
)
"""`_RUNNING` has one of these."""
_JOINT_NOUNS = (
    *("attacks", "incidents", "blasts", "explosions", "bombings", "raids", "strikes", "clashes"),
    *("shootings", "ambushes", "assaults", "villages", "towns", "cities", "provinces", "crashes"),
    *("accidents", "separate"),
)
"""`_JOINT` has one of these."""


def fill(text: str, draft: Draft) -> None:
    """What a claim counts, in place: one incident, several jointly, or a running total."""
    sentence = draft.sentence
    ends = min(sentence.end, draft.end + 90)
    if draft.frame != "toll" and (raised := _OF_A_TOTAL.search(text, draft.end, ends)):
        ends = raised.start()
    near = text[max(sentence.start, draft.start - 60) : ends]
    low = near.lower()
    if draft.effect == "displaced":
        first = min(draft.verb[0], draft.phrase.first if draft.phrase else draft.verb[0])
        words = set(sentence.low[max(0, first - 2) : draft.verb[1]])
        going_on = words & PERFECT and draft.frame != "ordered-out"
        if going_on or _running(near, low):
            draft.scope = "cumulative"
        return
    if draft.low == 0 == draft.high or totals.lasts_since(text, draft):
        return
    if totals.found_dead(text, draft):
        return
    if _all_taken(draft):
        return
    if draft.frame == "was-before":
        if _A_PERIODS.search(text, draft.start, draft.end) or A_MONTHS.search(
            text, draft.start, draft.end
        ):
            draft.scope = "cumulative"
    elif draft.frame == "toll" and _is_running(text, draft):
        draft.scope = "cumulative"
    elif _has(low, _JOINT_NOUNS) and _JOINT.search(near):
        draft.scope = "joint"
    elif (
        (running := _running(near, low))
        and not (running["conflict"] and totals.WORST.search(near[: running.start()]))
        and not (running["conflict"] and draft.point == 1)
        and not (
            running.group().lower() == "since"
            and totals.WORST.search(
                text, sentence.start, max(sentence.start, draft.start - 60) + running.start()
            )
        )
    ):
        start = max(sentence.start, draft.start - _NEAR)
        once = running["once"] and not _EVENTS.search(
            text, start, min(sentence.end, draft.end + _NEAR)
        )
        more = victims.additional(draft) and running.group().lower() == "since"
        more = more and _SINCE_THEN.match(near, running.start()) is not None
        draft.scope = "incident" if once or more else "cumulative"
    elif any(runs(text, draft) for runs in RUNS_ON):
        draft.scope = "cumulative"


def _is_running(text: str, draft: Draft) -> bool:
    """Whether a toll is raised, or that of a year: "raising the toll to 900", "312 in 2023",
    "pushing the island's murder tally to 46"."""
    if _OF_MURDERS.search(text, draft.start, draft.end):
        return True
    first = max(draft.sentence.start, draft.start - 40)
    raised = _RAISED.search(text, first, draft.end)
    if raised is not None and _IN_ONE_EVENT.search(text, draft.start, draft.end):
        return "overall" in text[first : draft.end].lower()
    if raised is not None:
        revised = _REVISED.search(text, first, draft.start)
        return revised is None or "overall" in text[first : draft.end].lower()
    return OF_A_PERIOD.match(text, draft.end, draft.sentence.end) is not None


_GOING_ON = (
    "(?:offensive|campaign|war|operation|crackdown|insurgency|siege|epidemic|outbreak|protest|fighting"
    "|violence|unrest|conflict|uprising)"
)
_IN_ONE_EVENT = lazy_pattern(
    rf"\b(?:in|from|of)\s(?:[\w’'-]+\s){{1,5}}?(?:(?!{_GOING_ON}){NOUN}|disaster|tragedy|incident)(?<!s)\b"
)
"""Bringing the number confirmed dead *in the weekend's boat disaster* to 34: of one event."""
_OF_MURDERS = lazy_pattern(r"\b(?:murder|homicide)\s+(?:count|tally|figure|number|toll)\b")


def _all_taken(draft: Draft) -> bool:
    """Whether a claim is of all who were taken at once: "all 52 pupils who were abducted from a
    school this month have been freed"."""
    if draft.phrase is None or draft.effect not in ("abducted", "detained"):
        return False
    return draft.phrase.definite and draft.sentence.low[draft.phrase.first] == "all"


def _has(low: str, parts: tuple[str, ...]) -> bool:
    """Whether one of the parts stands in a text: a quick look before a slow pattern."""
    return any(map(low.__contains__, parts))


def _running(near: str, low: str) -> re.Match[str] | None:
    """What makes a claim near it a running total; `low`: the same in lower case."""
    return _RUNNING.search(near) if _has(low, _RUNNING_PARTS) else None
