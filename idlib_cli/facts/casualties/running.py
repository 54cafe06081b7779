"""Counts over a time that no "so far" or "since" tells: of a year, a month, a war that goes on.

Leaves out: what the words around a claim say of its scope (`scopes`).
"""

import re

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_WHOLE_YEAR = lazy_pattern(
    r"\W*(?:In\s+)?(?:all\s+of\s+)?(?:last\s+year|(?:19|20)\d\d)\s*,?\s+(?:alone,?\s+)?\Z",
    re.IGNORECASE,
)


_ONE_EVENT = lazy_pattern(
    r"\b(?:when|after|as|in\s+an?|by\s+an?|during\s+an?|at\s+the|same)\b|\bat\s[A-Z]"
)
"""What makes a figure a running total rather than one incident's."""


OF_A_PERIOD = lazy_pattern(
    r"\s+(?:(?:at|by|over)\s+(?:the\s+same|this)\s+(?:point|time|stage|period|date)\s+)?"
    r"(?:(?:in|for|during)\s+(?:(?:the\s+year|all\s+of)\s+)?(?:19|20)\d\d|last\s+year)\b(?!\s+(?:after|when|in\s+an?)\b)"
)
"""Road deaths fell to 312 *in 2023*."""


_HAS_TAKEN = lazy_pattern(
    r"\b(?:war|conflict|insurgency|uprising|epidemic|outbreak|pandemic|famine|(?P<vague>violence|fighting))"
    r"(?:\s+(?:in|of)\s+[\w-]+)?(?:,?\s+(?:which|that))?\s+(?:(?:has|have|had)\s+)?(?:(?:already|now|so\s+far)\s+)?(?:left\s+)?\Z",
    re.IGNORECASE,
)
"""The *war has* claimed 60,000 lives, the *violence has left* 9,000 dead, the *war, which* took
40,000."""


_OF_A_WAR = 500
"""So many are not killed in one outbreak of violence."""


PERFECT = frozenset({"has", "have", "already", "now"})


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
    perfect = not PERFECT.isdisjoint(draft.sentence.low[max(0, draft.verb[0] - 3) : draft.verb[1]])
    first = draft.sentence.first[draft.verb[0]]
    before = text[max(draft.sentence.start, first - 60) : max(first, draft.start)]
    point = draft.point or 0
    taken = _HAS_TAKEN.search(before) if point > 1 and (perfect or point >= _OF_A_WAR) else None
    return taken is not None and (taken["vague"] is None or (perfect and point >= _OF_A_WAR))


def is_of_the_war_in_a_clause(text: str, draft: Draft) -> bool:
    """Whether a clause says only of a war how many it took: "were shot in Orla in 1993, in one of
    the worst days of *the war, which* claimed 40,000 lives"."""
    if draft.scope != "cumulative":
        return False
    first = draft.sentence.first[draft.verb[0]]
    begin = max(draft.sentence.start, first - 60)
    return _WHICH_TOOK.search(text, begin, max(first, draft.start)) is not None


_WHICH_TOOK = lazy_pattern(
    r"\b(?:war|conflict|insurgency|uprising|epidemic|pandemic|famine),\s(?:which|that)\s"
    r"(?:(?:has|have|had)\s)?(?:[a-z]+\s)?\Z"
)


def _is_a_years(text: str, draft: Draft) -> bool:
    """Whether it is a year's total: "Last year 900 people were killed on the roads"."""
    sentence = draft.sentence
    if draft.frame == "count" and (draft.point or 0) > 1 and OF_A_PERIOD.match(text, draft.end):
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
    r"\s+in\s+(?:[a-z-]+\s+){0,3}(?:accidents|crashes|collisions|fires|attacks|shootings|floods|landslides)(?=\s)"
    r"|\s+(?:on|in|across|around)\s+(?:the|its|our|[\w-]+['’]s?)\s+(?:[\w-]+['’]s?\s+)?(?:[a-z-]+\s+)?"
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
    if OF_A_PERIOD.match(text, land.end() if land else draft.end, draft.sentence.end) is None:
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


A_MONTHS = lazy_pattern(rf"\bin\s{_MONTH}\Z")


_BEFORE = 300
"""Characters before a sentence that may tell of a war."""
_AT_WAR = lazy_pattern(
    r"\b(?:battl|fight|figh|wag|insurgen|rebellion|civil\swar|conflict)\w*\b[^.;]*\bsince\s(?:[A-Z]\w+\s)?(?:19|20)\d\d\b"
    r"|\bsince\s(?:[A-Z]\w+\s)?(?:19|20)\d\d\b[^.;]*\b(?:war|insurgency|conflict|fighting|violence)\b"
)


def _is_of_the_war(text: str, draft: Draft) -> bool:
    """Whether so many have died of what has gone on for years: "has been battling rebels *since
    2015*. More than 9,000 people have been killed"."""
    if (draft.point or 0) < _OF_A_WAR or _ANY_EVENT.search(text, draft.start, draft.sentence.end):
        return False
    if PERFECT.isdisjoint(draft.sentence.low[draft.verb[0] : draft.verb[1]]):
        return False
    begin = max(0, draft.sentence.start - _BEFORE)
    return _AT_WAR.search(text, begin, draft.sentence.start) is not None


RUNS_ON = (
    _is_of_the_war,
    _is_recorded,
    _is_a_years,
    _is_of_a_year,
    _is_counted_by_year,
    _takes_on,
)
"""What else makes a claim a running total."""
