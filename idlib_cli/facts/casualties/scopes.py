"""What a claim counts: the people of one incident, of several jointly, or all so far."""

import re

from idlib_cli.facts.casualties import totals, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_RUNNING = lazy_pattern(
    r"""
    \b(?:so\s+far\s+this|(?P<once>(?:earlier|later|late)\s+)?(?<!\bof\s)this\s+(?:year|month|week)|this\s+(?:[\w-]+\s+)?season|last\s+(?:financial|fiscal|calendar|school|academic)\s+year|(?<!\bhas\s)(?<!\bhave\s)(?<!\bhad\s)since\b(?!\s+(?:been\s+)?[a-z]+ed\b)(?!\s+(?:[^\s,.;]+\s+){0,3}[^\s,.;]+,\s+when\b)"""
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
_WHOLE_YEAR = lazy_pattern(
    r"\W*(?:In\s+)?(?:all\s+of\s+)?(?:last\s+year|(?:19|20)\d\d)\s*,?\s+(?:alone,?\s+)?\Z",
    re.IGNORECASE,
)
_ONE_EVENT = lazy_pattern(
    r"\b(?:when|after|as|in\s+an?|by\s+an?|during\s+an?|at\s+the|same)\b|\bat\s[A-Z]"
)
"""What makes a figure a running total rather than one incident's."""
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
_OF_A_PERIOD = lazy_pattern(
    r"\s+(?:(?:at|by|over)\s+(?:the\s+same|this)\s+(?:point|time|stage|period|date)\s+)?"
    r"(?:(?:in|for|during)\s+(?:(?:the\s+year|all\s+of)\s+)?(?:19|20)\d\d|last\s+year)\b(?!\s+(?:after|when|in\s+an?)\b)"
)
"""Road deaths fell to 312 *in 2023*."""
_A_PERIODS = lazy_pattern(
    r"\b(?:in|of)\s+(?:19|20)\d\d\Z|\b(?:last|previous|this)\s+year\Z|\byear\s+(?:earlier|before)\Z"
    r"|\b(?:same|corresponding)\s+(?:period|time|point|stage)\Z"
)
_HAS_TAKEN = lazy_pattern(
    r"\b(?:war|conflict|insurgency|uprising|epidemic|outbreak|pandemic|famine|(?P<vague>violence|fighting))"
    r"(?:\s+(?:in|of)\s+[\w-]+)?\s+(?:(?:has|have)\s+)?(?:(?:already|now|so\s+far)\s+)?(?:left\s+)?\Z",
    re.IGNORECASE,
)
"""The *war has* claimed 60,000 lives, the *violence has left* 9,000 dead."""
_OF_A_WAR = 500
"""So many are not killed in one outbreak of violence."""
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
_PERFECT = frozenset({"has", "have", "already", "now"})


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
        going_on = words & _PERFECT and draft.frame != "ordered-out"
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
        if _A_PERIODS.search(text, draft.start, draft.end) or _A_MONTHS.search(
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
    elif any(runs(text, draft) for runs in _RUNS_ON):
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
    return _OF_A_PERIOD.match(text, draft.end, draft.sentence.end) is not None


_GOING_ON = (
    "(?:offensive|campaign|war|operation|crackdown|insurgency|siege|epidemic|outbreak|protest|fighting"
    "|violence|unrest|conflict|uprising)"
)
_IN_ONE_EVENT = lazy_pattern(
    rf"\b(?:in|from|of)\s(?:[\w’'-]+\s){{1,5}}?(?:(?!{_GOING_ON}){NOUN}|disaster|tragedy|incident)(?<!s)\b"
)
"""Bringing the number confirmed dead *in the weekend's boat disaster* to 34: of one event."""
_OF_MURDERS = lazy_pattern(r"\b(?:murder|homicide)\s+(?:count|tally|figure|number|toll)\b")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_RECORDED = lazy_pattern(
    r"\b(?:document|record|verif(?:y|ied)|count|regist(?:er|ered)|logg|tall(?:y|ied))\w*\b"
)
_RECORDED_THEN = lazy_pattern(
    rf"[^.;:]{{0,60}}?\s(?:documented|recorded|verified|registered|logged|tallied)\s[^.;:]{{0,40}}?\bin\s(?:{_MONTH}(?!\s\d{{1,2}}\b)|(?:19|20)\d\d)\b"
)
"""Nine deaths in custody *documented in Orla in March 2025*."""
_BETWEEN_DAYS = lazy_pattern(
    r"[^,.;:]{0,40}?\s(?:between|from)\s(?:\w+\s)?\d{1,2}(?:\s\w+)?\s(?:and|to)\s(?:\w+\s)?\d{1,2}\b"
    r"|[^,.;:]{0,40}?\s(?:over|during|in)\s(?:the|that)\s(?:same\s|past\s|last\s)?(?:\w+-)?(?:week|month|period|quarter)\b"
    rf"|[^,.;:]{{0,40}}?\sin\s(?:the\smonth\sof\s)?{_MONTH}\b(?!\s\d{{1,2}}\b)"
)
"""documented 17 deaths *between 4 and 10 March*, *in April*."""


def _is_recorded(text: str, draft: Draft) -> bool:
    """Whether somebody counted it over some time: "recorded 17 deaths between 4 and 10 March"."""
    if (draft.point or 0) <= 1:
        return False
    if _RECORDED_THEN.match(text, draft.end, draft.sentence.end):
        return True
    begin = max(draft.sentence.start, draft.start - 60)
    recorded = _RECORDED.search(text, begin, draft.start) is not None
    return recorded and _BETWEEN_DAYS.match(text, draft.end, draft.sentence.end) is not None


def _takes_on(text: str, draft: Draft) -> bool:
    """Whether a war or an epidemic has taken so many: "the war has claimed 60,000 lives"."""
    perfect = not _PERFECT.isdisjoint(draft.sentence.low[max(0, draft.verb[0] - 3) : draft.verb[1]])
    first = draft.sentence.first[draft.verb[0]]
    before = text[max(draft.sentence.start, first - 60) : max(first, draft.start)]
    taken = _HAS_TAKEN.search(before) if perfect and (draft.point or 0) > 1 else None
    return taken is not None and (taken["vague"] is None or (draft.point or 0) >= _OF_A_WAR)


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


def _is_a_years(text: str, draft: Draft) -> bool:
    """Whether it is a year's total: "Last year 900 people were killed on the roads"."""
    sentence = draft.sentence
    if draft.frame == "count" and (draft.point or 0) > 1 and _OF_A_PERIOD.match(text, draft.end):
        return True
    if (draft.point or 0) < 2 or draft.start - sentence.start > 40:
        return False
    if not _WHOLE_YEAR.match(text, sentence.start, draft.start):
        return False
    return not _ONE_EVENT.search(text, draft.end, sentence.end)


_WORST_EVENT = lazy_pattern(
    rf"\b(?:worst|deadliest|bloodiest|biggest|gravest)\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUN}|disaster|incident)"
    r"(?<!s)\b"
)
_SINCE_A_YEAR = lazy_pattern(r"\bsince\s+(?:in\s+)?(?:19|20)\d\d,\s+when\s+\Z")


def _is_of_a_year(text: str, draft: Draft) -> bool:
    """ "The most since 2007, when 28 were killed"; not "when 160 died as a jet hit a hill"."""
    before = _SINCE_A_YEAR.search(text, max(draft.sentence.start, draft.start - 40), draft.start)
    if before is None or _WORST_EVENT.search(text, draft.sentence.start, before.start()):
        return False  # "the worst crash since 2007, when 28 died": in one crash
    return not _ONE_EVENT.search(text, draft.end, draft.sentence.end)


_OF_A_LAND = lazy_pattern(
    r"\s+(?:on|in|across|around)\s+(?:the|its|our|[\w-]+['’]s?)\s+(?:[\w-]+['’]s?\s+)?(?:[a-z-]+\s+)?"
    r"(?:roads?|routes?|country|county|city|state|province|region|island|streets|waters|prisons|jails)(?=\s)"
)
"""31 died *on the county's roads* last year, claimed 53 lives *in the country* last year."""
_HELD_AGAINST = lazy_pattern(
    r"\b(?:highest|lowest|record|statistics|figures|data|(?:up|down)\s+from|compared\s+(?:with|to))\b",
    re.IGNORECASE,
)


def _is_counted_by_year(text: str, draft: Draft) -> bool:
    """Whether those killed in a year are counted: "71 were murdered in 2024, the highest on
    record", "31 died on the county's roads last year"."""
    if (draft.point or 0) < _FEWEST:
        return False
    land = _OF_A_LAND.match(text, draft.end, draft.sentence.end)
    if _OF_A_PERIOD.match(text, land.end() if land else draft.end, draft.sentence.end) is None:
        return False
    near = (draft.sentence.start, draft.sentence.end)
    if land is not None or _HELD_AGAINST.search(text, *near) is not None:
        return True
    many = (draft.point or 0) >= _OF_A_WAR and draft.frame in ("active", "passive")
    return many and _ANY_EVENT.search(text, draft.sentence.start, draft.end) is None


_ANY_EVENT = lazy_pattern(
    rf"\b(?:{NOUN}|disaster|tragedy|incident|storm|hurricane|cyclone|typhoon|earthquake|quake|tsunami)\b",
    re.IGNORECASE,
)
_FEWEST = 5
"""Of fewer a year's statistics seldom tell."""
_A_MONTHS = lazy_pattern(rf"\bin\s{_MONTH}\Z")
_AT_WAR = lazy_pattern(
    r"\b(?:battl|fight|figh|wag|insurgen|rebellion|civil\swar|conflict)\w*\b[^.;]*\bsince\s(?:[A-Z]\w+\s)?(?:19|20)\d\d\b"
    r"|\bsince\s(?:[A-Z]\w+\s)?(?:19|20)\d\d\b[^.;]*\b(?:war|insurgency|conflict|fighting|violence)\b"
)


def _is_of_the_war(text: str, draft: Draft) -> bool:
    """Whether so many have died of what has gone on for years: "has been battling rebels *since
    2015*. More than 9,000 people have been killed"."""
    if (draft.point or 0) < _OF_A_WAR or _ANY_EVENT.search(text, draft.start, draft.sentence.end):
        return False
    if _PERFECT.isdisjoint(draft.sentence.low[draft.verb[0] : draft.verb[1]]):
        return False
    return (
        _AT_WAR.search(text, max(0, draft.sentence.start - _NEAR), draft.sentence.start) is not None
    )


_RUNS_ON = (
    _is_of_the_war,
    _is_recorded,
    _is_a_years,
    _is_of_a_year,
    _is_counted_by_year,
    _takes_on,
)
"""What else makes a claim a running total."""
