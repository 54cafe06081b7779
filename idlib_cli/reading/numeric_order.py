"""Whether the numeric dates of a text put the day first, told by evidence, never assumed."""

import re
from collections.abc import Callable, Collection
from datetime import date

from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.reading.calendar_dates import DATE, iso, value_of, year_of

_NUMERIC = re.compile(r"(\d(?<![\w/.,-].)\d?)([/-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)")
_CLOCK_AFTER = re.compile(r"(?:,|\s?[|–—-]|\sat)?\s{0,3}(?:1[3-9]|2[0-3])[:.h][0-5]\d\b")
_CLOCK_BEFORE = re.compile(r"\b(?:1[3-9]|2[0-3])[:.h][0-5]\d(?:,|\s?[|–—-]|\son)?\s{0,3}\Z")
"""04/02/2025 - 15:32: who counts the hours to 24 puts the day first; months come before days where
the clock goes to twelve, twice a day."""
_ZONE_AFTER = lazy_pattern(
    r"(?:,|\s?[|–—-]|\sat)?\s{0,3}\d{1,2}[:.]\d\d(?::\d\d)?\s?(?P<half>[aApP]\.?[mM]\.?)?\s?"
    r"\(?(?:(?P<american>[ECMP](?:DT|ST|T)|HST|AK[DS]T)"
    r"|(?P<other>BST|IST|CES?T|A[ECW][DS]T|NZ[DS]T|SAST|WAT|EAT|EES?T|PKT))\b"
)
"""06/12/2025 07:14 PM EDT: where that zone's clock goes to twelve, the month comes first;
in Britain, India, Africa, Australia and on the Continent the day does."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? $", re.IGNORECASE)

_WEEKDAY_AFTER = re.compile(
    r"(?:\s?[:–—-]\s{1,2}(?:(?:early|late)\s)?(?:on\s)?(?:the\s(?:morning|evening|night)\sof\s)?"
    r"|,\s(?:a\s)?|\s?\()(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day\b",
    re.IGNORECASE,
)
"""04/08/2023: On Saturday, gunmen …; 04/08/2023, a Saturday; 04/08/2023 (Saturday)"""


def day_first(text: str, *, known: Callable[[], Collection[str]] | None = None) -> bool | None:
    """Whether the numeric dates of a text put the day first, as far as the text shows it.

    Told by another of them (25/12/2019), by the weekday before one (Tue, 05/04/2021), by a clock of
    24 hours or a time zone beside one (05/04/2021 17:20, 7:14 pm EDT), by a date in words that only
    one reading agrees with, or by the order of day and month in words; else by `known` days (ISO
    8601) beside the text.
    """
    votes: set[bool] = set()
    ambiguous: set[tuple[int, int, int]] = set()
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            votes.add(True)
        elif second > 12 >= first:
            votes.add(False)
        elif first != second:
            year = year_of(match[4])
            ambiguous.add((first, second, year))
            votes |= _by_weekday(text, *match.span(), first, second, year)
            votes |= _by_clock(text, match)
    if votes or not ambiguous:
        return votes.pop() if len(votes) == 1 else None
    told = _by_words(text, ambiguous)
    if told is None and known is not None:
        agree = _agreeing(ambiguous, set(known()))
        return agree.pop() if len(agree) == 1 else None
    return told


def _agreeing(ambiguous: set[tuple[int, int, int]], known: Collection[str | None]) -> set[bool]:
    """The orders in which a numeric date (first, second, year) is one of the known days."""
    return {
        order
        for first, second, year in ambiguous
        for order, day, month in ((True, first, second), (False, second, first))
        if iso(year, month, day) in known
    }


def _by_weekday(text: str, at: int, end: int, first: int, second: int, year: int) -> set[bool]:
    """How the weekday beside a numeric date resolves it; empty if there is none."""
    named = _WEEKDAY.search(text, max(0, at - 12), at) or _WEEKDAY_AFTER.match(text, end)
    if named is None:
        return set()
    wanted = _WEEKDAYS.index(named[1].lower())
    return {
        order
        for order, day, month in ((True, first, second), (False, second, first))
        if (value := iso(year, month, day)) and date.fromisoformat(value).weekday() == wanted
    }


def _by_clock(text: str, match: re.Match[str]) -> set[bool]:
    """The day first where an hour after noon, counted on from twelve, stands beside the date; else
    as those write it whose time zone stands beside it."""
    beside = _CLOCK_AFTER.match(text, match.end()) or _CLOCK_BEFORE.search(
        text, max(0, match.start() - 12), match.start()
    )
    if beside:
        return {True}
    zone = _ZONE_AFTER.match(text, match.end())
    if zone is None:
        return set()
    if zone["other"]:
        return {True}
    return {False} if zone["half"] else set()


def _by_words(text: str, ambiguous: set[tuple[int, int, int]]) -> bool | None:
    """How the dates in words resolve the ambiguous numeric ones (first, second, year)."""
    worded = [match for match in DATE.finditer(text) if match["mdy_m"] or match["dmy_m"]]
    agree = _agreeing(ambiguous, {value_of(match, None) for match in worded})
    if agree:
        return agree.pop() if len(agree) == 1 else None
    # quoted posts carry the network's own format, not the page's
    own = [bool(m["dmy_m"]) for m in worded if text[m.start() - 2 : m.start()] != ") "]
    return own[0] if len(own) >= 2 and len(set(own)) == 1 else None
