"""Signs right before a date that it lies ahead: "due in", "a strike for", "the film is out on".

Leaves out: verbs, which `tense` weighs. Line ends in the text must be spaces by now.
"""

import re
from collections.abc import Callable

from idlib_cli.language.patterns import lazy_pattern

_IS_ON = lazy_pattern(
    r"\b(?:is|are)\s+(?:(?:out|back|away|live|here)\s+|(?:at|in)\s+(?:the\s)?[A-Z][\w'-]+\s+)?"
    r"(?:(?:on|in|for|this)\s+)?(?:early\s|late\s)?\Z"
)
"""The final is in May; the film is out on Friday; the second leg is at Anfield on Friday."""
_HELD_TO = lazy_pattern(
    r"\s(?!(?:as|is|its|has|his|was|this|across|unless|versus|plus)\b)[a-z]+s\b"
)
"""Prices are back on Monday levels; buses are in Leeds on Friday nights: no day to come."""
_WENT_OUT = lazy_pattern(
    r"\b(?:fires?|blazes?|flames|power|electricity|lights?|water|gas)\s[^.;,]{0,30}\Z",
    re.IGNORECASE,
)
"""The fire is out on Sunday: it is told, not announced."""
_EXPECTED = lazy_pattern(
    r"(?<!than )(?<!as )\bexpected\s+(?:(?:on|by|in|as)\s+)?(?:early\s|late\s)?\Z"
)
"""The ruling, expected Friday."""
_PRESENT = lazy_pattern(
    r"\b(?:which|who|it|he|she) (?!was|is|has|does|says|needs)[a-z]{2,}s\s+"
    r"(?:(?:on|in|from)\s+)?(?:early\s|late\s)?\Z"
)
"""The inquiry, which reports in May."""
_MOVED = lazy_pattern(
    r"\b(?:moved|postponed|pushed back|put off|put back|delayed|rescheduled|deferred"
    r"|brought forward|extended|adjourned)(?: [^.,;]{1,30})?\s+to\s+(?:early\s|late\s)?\Z"
)
"""Moved from September to January."""
_FOR = lazy_pattern(
    r"""\b(?:(?:call|plann|schedul|reschedul|arrang|announc|confirm|agre|book|slat|list|organi[sz]
            |pencill?|conven)ed
        |set|fixed|due|ready|timed|plans?|dates?|strikes?|walkouts?|stoppages?|meetings?|talks
        |summits?|hearings?|sessions?|trials?|votes?|elections?|referendums?|polls?|ball?ots?
        |rall(?:y|ies)|march(?:es)?|protests?|demonstrations?|vigils?|funerals?|debates?|launch
        |release|premiere|opening|conferences?|congress|inauguration|festival|parades?|ceremony
        |celebrations|wedding|inquest|events?|shutdown|closures?|boycott|fixtures?|visit|trip
        |concerts?|match(?:es)?|games?|finals?|tickets?|flights?|agenda|schedule
        |rain|snow|storms?|showers|forecasts?|warnings?|predicted|expected)
    (?:\ (?:off|down|again|here|there|instead|only))?\s+for\s+(?P<the>the\s+)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_NOUN_AFTER = lazy_pattern(
    r"\s(?!(?:in|at|on|of|by|when|and|or|but|as|if|before|after|to|with|from)\b)[a-z]"
)
"""For the 3 March attack: the day says which attack, where "set for the 3rd" says when."""
_A_DAY = lazy_pattern(
    r"(?:\w+ )?[A-Z]?[a-z]{2,5}day\b|\D*\b[0-9]{1,2}(?:st|nd|rd|th)?\b", re.IGNORECASE
)
_HAS_BEEN = lazy_pattern(r"\s+(?:was|were|had)\b")
"""The march planned for Saturday was called off."""
_DECLARED = lazy_pattern(r"\b(?:declar|proclaim)(?:es|ed)\s+\Z")
_A_HOLIDAY = lazy_pattern(
    r"\s+(?:as\s+)?an?\s+(?:[\w-]+\s+){0,2}?(?:day|holiday|period|fast|feast)\b"
)
"""Declared Friday a day of mourning; but not "a crime"."""


def _is_on(text: str, near: int, begin: int, stop: int) -> bool:
    before = text[near:begin]
    if "is" not in before and "are" not in before:
        return False
    found = _IS_ON.search(text, near, begin)
    return bool(
        found
        and not _HELD_TO.match(text, stop)
        and not _WENT_OUT.search(text, max(0, found.start() - 40), found.start() + 1)
    )


def _is_for(text: str, near: int, begin: int, stop: int) -> bool:
    """ "Called a strike for Friday", but not "the figures for Friday", "fined for Friday"."""
    found = _FOR.search(text, near, begin)
    return bool(
        found
        and not (found["the"] and _NOUN_AFTER.match(text, stop))
        and _A_DAY.match(text, begin, stop)
        and not _HAS_BEEN.match(text, stop)
    )


def _is_expected(text: str, near: int, begin: int, stop: int) -> bool:
    return text.find("expected", near, begin) >= 0 and bool(_EXPECTED.search(text, near, begin))


def _is_present(text: str, near: int, begin: int, stop: int) -> bool:
    before = text[near:begin]
    if "wh" not in before and "it " not in before and "he " not in before:
        return False
    return _PRESENT.search(text, near, begin) is not None


def is_declared(text: str, near: int, begin: int, stop: int) -> bool:
    return bool(_DECLARED.search(text, near, begin) and _A_HOLIDAY.match(text, stop))


_Sign = Callable[[str, int, int, int], bool]
AHEAD_BESIDE: dict[str, _Sign] = {
    **dict.fromkeys(("is", "are", "out", "back", "away", "live", "this"), _is_on),
    **dict.fromkeys(
        ("on", "in", "from", "early", "late"),
        lambda *at: _is_on(*at) or _is_expected(*at) or _is_present(*at),
    ),
    "to": lambda text, near, begin, stop: _MOVED.search(text, max(0, near - 30), begin) is not None,
    "for": lambda *at: _is_on(*at) or _is_for(*at),
    **dict.fromkeys(("expected", "by"), _is_expected),
    **dict.fromkeys(("declared", "declares", "proclaimed"), is_declared),
}
"""Signs that a date lies ahead, by the word before it."""
