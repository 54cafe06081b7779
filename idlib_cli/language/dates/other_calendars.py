"""Years of calendars that do not count from the birth of Christ: "1442 AH", "the Persian year
1402", "2015 of the Ethiopian calendar". Which of our years they fall into, the text does not say.
"""

import re

from idlib_cli.language.dates.meaning import Calendar, Expression
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

_PEOPLES = (
    r"islamic|muslim|hijri|hegira|lunar|solar|persian|iranian|afghan|jalali|jewish|hebrew|buddhist"
    r"|thai|ethiopian|ethiopic|eritrean|bengali|nepali|nepalese|coptic|sikh"
)
_YEAR_BEFORE = lazy_pattern(
    r"\b(?:islamic|muslim|hijri|hegira|lunar|solar|persian|iranian|afghan|bengali)"
    r"(?: (?:hijri|lunar|solar|calendar|fiscal|financial|new))*(?:'s)? (?:fiscal |financial )?"
    r"year(?: of)?,? \Z|\b(?:hijri|hegira|jalali|shamsi) \Z"
)
"""The Iranian year 1402, Hijri 1445, the Afghan fiscal year 1403."""
_LATER_YEAR_BEFORE = lazy_pattern(
    r"\b(?:ethiopian|ethiopic|coptic|nepali|nepalese|bikram sambat)"
    r"(?: calendar)?(?:'s)? year(?: of)?,? \Z"
)
_CALENDAR_AFTER = lazy_pattern(
    rf",? \(?(?:of|in|on|by|under|according to|as per) (?:(?:the|their|its) (?:own |local )?"
    rf"(?:(?:{_PEOPLES}) )+calendar|(?:their|its) (?:own |local |national )?calendar(?=[.,;:)]|\Z))"
    r"|[ ](?:in the )?hijri\b"
)
"""1444 of the Islamic calendar, 2016 on their calendar."""
_ERA_AFTER = re.compile(r"\s?(?:AH|A\.H\.|AHS|H\.S\.|SH|S\.H\.)(?!\w)")
"""In capitals, as they are written."""
_LATER_ERA_AFTER = re.compile(r"\s?(?:E\.C\.|B\.S\.)(?!\w)")
_ERA_BEFORE = re.compile(r"\b(?:AH|A\.H\.)\s\Z")
_MONTH_BEFORE = lazy_pattern(r"(?P<month>[a-z][a-z'’`-]{2,12}(?: (?:al-)?[a-z']{2,7})?),? \Z")
_THEIRS_AFTER = lazy_pattern(r" (?:iranian|afghan|solar|lunar|hijri)\b")
_OURS_AFTER = lazy_pattern(
    r"(?: (?:ah|sh|hijri))? ?\((?:(?:early|late|mid|ad|ce)[ -])?(?:[0-9]{1,2} )?(?:[a-z]{3,9}\.? )?"
    r"(?:[0-9]{1,2}, )?(?P<year>1[6-9][0-9]{2}|20[0-9]{2})\b"
)
"""1402 (March 2023 to March 2024)."""
_APART = range(574, 625)
"""Years between the Islamic calendars, of the moon and of the sun, and ours, in our times."""
_FIRST, _END = 1250, 1500
"""Years of the Islamic calendars that lie within the last two centuries."""
_REACH = 40


def is_of_another(text: str, low: str, offset: int, found: Expression) -> bool:
    """Whether the year it names is of another calendar; `low` begins at `offset`."""
    meaning = found.meaning
    if not isinstance(meaning, Calendar) or not meaning.year or meaning.month:
        return False
    end = found.end - offset
    year, at = low[end - 4 : end], end - 4
    if not year.isdigit():
        return False
    first = max(0, at - _REACH)
    if (
        _CALENDAR_AFTER.match(low, end)
        or _LATER_ERA_AFTER.match(text, found.end)
        or ("year" in low[first:at] and _LATER_YEAR_BEFORE.search(low, first, at))
    ):
        return True
    return _FIRST <= int(year) < _END and (
        _YEAR_BEFORE.search(low, first, at) is not None
        or _ERA_AFTER.match(text, found.end) is not None
        or _ERA_BEFORE.search(text, max(0, offset + at - 6), offset + at) is not None
        or _has_month_or_ours(low, at, end)
    )


def _has_month_or_ours(low: str, at: int, end: int) -> bool:
    """ "Rajab 1440", "the 1403 Iranian budget", "1299 (1882)"."""
    month = _MONTH_BEFORE.search(low, max(0, at - 24), at)
    if month and not words("other_months").isdisjoint(re.split(r"[ ’'`-]", month["month"])):
        return True
    if _THEIRS_AFTER.match(low, end):
        return True
    ours = _OURS_AFTER.match(low, end)
    return ours is not None and int(ours["year"]) - int(low[at:end]) in _APART
