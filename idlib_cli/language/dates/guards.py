"""Where a form that looks like a date is none: "Theresa May", "the march", "1999 people"."""

import re

from idlib_cli.language.dates.meaning import Calendar, Expression, Holiday, Weekday
from idlib_cli.language.dates.other_calendars import is_of_another
from idlib_cli.language.patterns import lazy_pattern

_NAMES_TOO = frozenset({"may", "march", "mar", "april", "june", "august", "jan", "jun"})
"""Months that are verbs, adjectives or names of people too."""
_SHORTENED = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())  # noqa: SIM905
_BEFORE_MONTH = lazy_pattern(
    r"""(?:\b(?:in|into|since|until|till|by|of|from|to|through|during|before|after|between|and|or|for|on
    |beyond|late|early|mid|last|next|this|that|every|each|past|previous|following|around|about|a|an|the|its|their|his|her)|[,(\[-])
    [ ]*(?:the[ ])?\Z""",
    re.VERBOSE,
)
"""What stands before a month and hardly before a name: in May, (March, late April."""
_LOOSE = lazy_pattern(r"\A(?:and|or|[,(\[-])")
_MONTH_OF_A_THING = lazy_pattern(r"[ ]+(?!to\b|on\b|of\b|through\b|and\b|for\b|from\b|was\b)[a-z]")
"""The March election."""
_EVENT_OF_MONTH = lazy_pattern(
    r"[ ](?:attacks?|bombings?|battles?|offensives?|fighting|clashes|massacres?|raids?|riots?"
    r"|protests?|elections?|polls?|referendum|coup|floods?|earthquake|quake|talks|summit|truce|ceasefire)\b"
)
_ADJECTIVE = lazy_pattern(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at|ese|ose)|[Ii]ts|[Tt]heir)\s[a-z-]{3,15}\s\Z"
)
"""The costly August battles; not "Mrs May attacks"."""
_PART_OF_A_NUMBER = lazy_pattern(r"(?<![0-9])[0-9]{1,3}[-/.]\Z")
"""555-2020."""
_BEFORE_YEAR = lazy_pattern(
    r"""(?:\b(?:in|since|until|till|by|of|from|to|through|throughout|during|before|after|between
    |and|or|both|for|as|due|circa|ca\.|is|was|the|year|fiscal|calendar|on|at|mid|early|late|that
    |your|his|her|their|its|our|following|whole|entire)|[,(\[/;:.!?"-]|\A)[ ]*\Z""",
    re.VERBOSE,
)
"""What stands before a year: in 2018, (1914, the 1967 war."""
_AMOUNT_BEFORE = lazy_pattern(
    r"\b(?:than|about|around|some|nearly|almost|over|under|least|most|approximately|another|roughly"
    r"|only|just|hundreds|estimated|additional|extra|up to)[ ]+\Z"
)
_DESIGNATION_BEFORE = lazy_pattern(
    r"\b(?:resolution|flight|highway|route|room|no\.?|number|section|article|chapter|page|channel"
    r"|model|boeing|airbus|unit|division|regiment|brigade|battalion|squadron|building|bus|train|area"
    r"|extension|ext\.?|box|code|act|bill|order|directive|iso|windows|issue)[ ]+\Z"
)
"""Resolution 1973, Flight 1549, Highway 2000."""
_PERSONS = lazy_pattern(
    r"[ -]+(?!in\b|on\b|at\b|and\b|was\b|the\b|he\b|she\b|it\b|they\b|when\b)[a-z]"
)
"""Two thousand men, two thousand of them."""
_COUNTED_AFTER = lazy_pattern(
    r"""[ -]+(?:people|persons|men|women|children|troops|soldiers|civilians|students|workers|jobs
    |dead|killed|wounded|others|members|units|homes|houses|miles|kilomet(?:er|re)s|km|feet|meters
    |metres|tons?|tonnes|pounds|dollars|euros|square|acres|hectares|barrels|shares|points|percent
    |hours|times|years?|block|mph|kg|mm|megawatts?|patients|refugees|families|votes|cases)\b
    |[ ]+of[ ](?:them|whom|those|us)\b
    |[ ]?(?:%|am\b|pm\b|hrs\b|gmt\b|hours\b|[a-z]{2}\d)""",
    re.VERBOSE,
)
"""2000 people, 1500 km, 1830 GMT."""
_AT_HOME = lazy_pattern(r"(?:\b(?:of|at|to|near)|,)\s\Z")
_STREET_AFTER = lazy_pattern(
    r"\s(?:(?:North|South|East|West|[NSEW]\.)\s)?(?:[A-Z][\w’'-]{1,20}|\d{1,3}(?:st|nd|rd|th))(?:\s[A-Z][\w’'-]{1,20}){0,2}"
    r"\s(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane|Place|Court|Terrace|Way|Crescent)\b"
)
"""of 1119 *Eighth St.*: a house's number."""
_HOUR_BEFORE = lazy_pattern(
    r"(?:\bat(?:[ ](?:about|around|approximately|roughly|exactly|some))?"
    r"|(?:morning|afternoon|evening|night|noon|day),?[ ](?:around|about|approximately|by)),?[ ]\Z"
)
_HOUR = lazy_pattern(
    r"(?:[01][0-9]|2[0-4])[0-5][0-9](?=[,.;:)]|\Z|[ ]\(|[ ](?:in|on|at|when|as|near|a|the|and"
    r"|local|utc|today|yesterday|tonight|this|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
)
"""On Friday at 1640, in Orla: an hour."""
_AGE_BEFORE = lazy_pattern(r"\b(?:my|your|his|her|our|their)[ ](?:(?:early|mid|late)[ -])?\Z")
_PLURAL_AFTER = lazy_pattern(r"[ ]+(?:[a-z-]+[ ])?[a-z]{3,}s\b")
_NAME_AFTER = lazy_pattern(r"\s+(?:of\s+)?[A-Z]")
_NAME_BEFORE = lazy_pattern(
    r"(?<=[\w,;] )(?!(?:On|At|By|In|For|From|Since|Until|Before|After|This|Last|Next|Every|The|And"
    r"|But|Orthodox|Coptic|Western|Eastern|Catholic|Greek|Russian|Ethiopian)\b)[A-Z][a-z]+\s\Z"
)
"""White Christmas: a title."""
_THIS_AGE = lazy_pattern(r"(?:19|20[0-3])[0-9]")
_REPEATED = lazy_pattern(r"\b(?:every|each|every other|every second|most)[ ](?:single[ ])?\Z")
"""every Tuesday, each May: no date but a habit."""
_HABIT = lazy_pattern(r"\b(?:every|each|always|usually)\b[^.;,]*\Z")
"""Every Sunday in summer."""
_HABIT_NEAR = 40
_OFTEN = lazy_pattern(r"(?:(?<=day night)|(?<=day morning)|(?<=day evening)|(?<=day afternoon))s\b")
"""Friday nights: a habit."""
_KIND = lazy_pattern(
    r"""[ ](?:quarters|coats?|clothes|clothing|boots|sports?|olympics|weather|wear|schools?|camps?
    |holidays?|vacations?|breaks?|house|homes?|residence|palace|jobs?|reading|sun|sunshine|heat
    |rains?|snow|storms?|tyres|tires|fuel|crops?|wheat|barley|time|solstice|equinox|collections?
    |menu|vegetables|flowers|rolls?|onions?|food|festivals?|internships?|interns?
    |inns?|baths?|resorts?|spas?|mattress(?:es)?|loaded)\b""",
    re.VERBOSE,
)
"""winter quarters, a summer job: of which summer is not said."""
_IN_ITS_NAME = lazy_pattern(
    r"\s(?:(?:Counter-?)?[Oo]ffensive|Campaign|Fighting|Uprising|Rebellion|Revolt)\b"
)
"""The Spring Offensive: what is called after its season was in it."""
_LEAP = lazy_pattern(r"[ ](?:to[ ](?:life|mind|action|his|her|their)|into|up|from|back|forward)\b")
"""To spring up, or into action; but prices rose in spring from a low."""
_IN_SEASON = lazy_pattern(r"\b(?:in|this|last|next|since|until|by|during|of|the|every)[ ]\Z")
_WATER = lazy_pattern(
    r"\b(?:hot|mineral|thermal|geothermal|natural|mountain|artesian|sulphur|sacred|underground"
    r"|underwater|freshwater|salt|cold|village|nearby|coil|metal|steel)[ -]\Z"
)
"""A hot spring; a coil spring."""
_HOLE = lazy_pattern(
    r"\b(?:birdie[sd]?|bogey(?:s|ed)?|eagled?|par(?:red|s)?|holes?|putts?|fairway|tee[ds]?)\b"
)
"""A bogey on the 17th."""
_SPORT = 80
_NAMED_AFTER = lazy_pattern(
    r"\s(?:neighbou?rhood|street|avenue|square|stadium|roundabout|boulevard|quarter|brigade|battalion|metro|station)\b"
)
"""the 2 May neighbourhood, 14 July Square: places that are named after a day."""
_SCORE = lazy_pattern(
    r"\b(?:touchdowns?|field goals?|quarterback|interceptions?|rebounds?|three-pointers?"
    r"|free throws?|dunk(?:ed)?|layups|outscored|fumbled?|punt(?:ed)?|half-?time|overtime)\b"
)
"""The fourth quarter of a game."""
_AMERICAN = frozenset(
    {"independence day", "labor day", "memorial day", "veterans day", "thanksgiving"}
    | {"mothers day", "fathers day", "election day"}
)
_OTHER_NATION = lazy_pattern(
    r"\b(?!America|U\.?S|United)[A-Z][\w-]+(?:['’]s?|an|ish|ese|[^aeiou]i|[^aeiou]e?ch)\s+\Z"
)
"""Ghana's Independence Day is not the fourth of July."""
_NAMED_DAY = lazy_pattern(r"\b(?:Black|Bloody|Super|Cyber|Giving|Red|Blue|Small Business)[ ]+\Z")
"""Black Friday, Bloody Sunday: names of days that come once, or once a year."""
_THE_NAMED = lazy_pattern(
    r"\bthe\s+(?!(?:Late|Early|Holy|Easter|Palm|Whit|Good|New|Year)\b)[A-Z][a-z]+\s+\Z"
)
"""The Ash Sunday fire: a day that has become a name."""
_CONTEXT = 20


def is_date(text: str, low: str, head: re.Match[str], found: Expression, offset: int) -> bool:
    """Whether the words around leave the expression a date.

    `low` is the lower-case form of `text[offset:…]`, in which the head was found.
    """
    begin = found.start - offset
    first = max(0, begin - _CONTEXT)
    near = low[first:begin]
    repeated = "every" in near or "each" in near or "most" in near
    if repeated and _REPEATED.search(low, first, begin):
        return False
    if low.startswith("s", found.end - offset) and _OFTEN.match(low, found.end - offset):
        return False
    if found.rule == "quarter" and _SCORE.search(low, max(0, begin - _SPORT), begin + 2 * _SPORT):
        return False
    if head.lastgroup == "nth" and _HOLE.search(low, max(0, begin - _SPORT), begin):
        return False
    return _is_date_there(text, low, head, found, offset)


def _is_date_there(
    text: str, low: str, head: re.Match[str], found: Expression, offset: int
) -> bool:
    meaning = found.meaning
    begin, end = found.start - offset, found.end - offset
    if not isinstance(meaning, Calendar):
        return not _is_name(text, head, found, offset) and not _is_age(low, found, begin)
    if head.lastgroup == "month" and meaning.year is None and meaning.day is None:
        return _is_month(text, low, head, begin, offset)
    if head.lastgroup == "month" and meaning.year is None:
        named = _NAMED_AFTER.match(low, end) is not None
        common = text[offset + head.start()].islower() and head.group() in _NAMES_TOO
        return not (named or common)
    if found.rule == "bare-season":
        return _is_season(text, low, head, found, offset)
    if found.rule == "spoken-year":
        return not low.startswith("two", begin) or _is_two_thousand(low, begin, end)
    return found.rule != "year" or (
        _is_year(text, low, begin, end, offset) and not is_of_another(text, low, offset, found)
    )


def _is_season(text: str, low: str, head: re.Match[str], found: Expression, offset: int) -> bool:
    begin, end = found.start - offset, found.end - offset
    if _HABIT.search(low, max(0, begin - _HABIT_NEAR), begin):
        return False
    if begin == head.start() and _KIND.match(low, end):
        return False
    if head.group() == "spring" and _is_leap_or_water(low, begin, end):
        return False
    # "the Spring Bank" is a name
    lower = text[offset + head.start()].islower()
    after = offset + head.end()
    return (
        lower or not _NAME_AFTER.match(text, after) or _IN_ITS_NAME.match(text, after) is not None
    )


def _is_leap_or_water(low: str, begin: int, end: int) -> bool:
    """ "Spring into action", "a hot spring": no season."""
    near = max(0, begin - _CONTEXT)
    leaps = low.startswith("spring", begin) and _LEAP.match(low, end)
    if leaps and not _IN_SEASON.search(low, near, begin):
        return True
    return _WATER.search(low, near, begin) is not None


def _is_two_thousand(low: str, begin: int, end: int) -> bool:
    """In two thousand and four; not two thousand men."""
    before = _BEFORE_YEAR.search(low, max(0, begin - _CONTEXT), begin)
    return bool(before) and not _PERSONS.match(low, end)


_BROADCAST = lazy_pattern(
    r"(?:Today|Tonight|Tomorrow|Yesterday)(?:['’]s)?\s(?:programme|program|show|newspaper|magazine|FM|TV)\b"
)
"""told the BBC's *Today* programme"""


def _is_name(text: str, head: re.Match[str], found: Expression, offset: int) -> bool:
    """ "This Week", a programme; "St. Patrick's Cathedral"."""
    start, stop = offset + head.start(), offset + head.end()
    if found.rule == "days-from-holiday":  # two days before Christmas
        return text[found.start + 1 : found.end].islower()
    if isinstance(found.meaning, Holiday):
        before = text[max(offset, found.start - _CONTEXT) : found.start]
        if (
            _NAME_BEFORE.search(before)
            or text[start].islower()
            or _NAME_AFTER.match(text, found.end)
        ):
            return True
        return found.meaning.name in _AMERICAN and bool(_OTHER_NATION.search(before))
    if isinstance(found.meaning, Weekday):
        first = max(offset, start - _CONTEXT)
        named = _NAMED_DAY.search(text, first, start) or _THE_NAMED.search(text, first, start)
        return named is not None
    titled = text[start].isupper() and text[start + 1 : stop].islower()
    if titled and _BROADCAST.match(text, start):
        return True
    return head.lastgroup == "unit" and titled and found.start < start


def _is_age(low: str, found: Expression, begin: int) -> bool:
    """ "A woman in her fifties"."""
    before = max(0, begin - _CONTEXT)
    return found.rule == "decade" and bool(_AGE_BEFORE.search(low, before, begin))


def _is_month(text: str, low: str, head: re.Match[str], begin: int, offset: int) -> bool:
    word = head.group()
    if word in _SHORTENED and low[head.end() : head.end() + 1] != ".":
        return False
    if word not in _NAMES_TOO:
        return True
    if text[offset + head.start()].islower():
        return False
    if (
        word == "march"
        and low[:begin].endswith("the ")
        and not _MONTH_OF_A_THING.match(low, head.end())
    ):
        return False  # "the March to the Sea"
    before = _BEFORE_MONTH.search(low, max(0, begin - _CONTEXT), begin)
    if before and _LOOSE.search(before.group()) and _NAME_AFTER.match(text, offset + head.end()):
        return False  # "Theresa and April Jones"
    return begin < head.start() or bool(before) or _is_of_an_event(text, low, head, offset)


def _is_of_an_event(text: str, low: str, head: re.Match[str], offset: int) -> bool:
    start = offset + head.start()
    if not _EVENT_OF_MONTH.match(low, head.end()):
        return False
    return _ADJECTIVE.search(text, max(0, start - 24), start) is not None


def _is_year(text: str, low: str, begin: int, end: int, offset: int) -> bool:
    start = max(0, begin - _CONTEXT)
    clock = _HOUR.match(low, begin) and _HOUR_BEFORE.search(low, max(0, begin - 30), begin)
    counted = _COUNTED_AFTER.match(low, end) or _DESIGNATION_BEFORE.search(low, start, begin)
    if clock or counted:
        return False
    of_a_house = _AT_HOME.search(low, start, begin) and _STREET_AFTER.match(text, offset + end)
    if of_a_house or _PART_OF_A_NUMBER.search(low, max(0, begin - 6), begin):
        return False
    if begin != end - 4:  # "early 2018", "fiscal 1990"
        return True
    if _AMOUNT_BEFORE.search(low, start, begin):
        return not _PLURAL_AFTER.match(low, end)
    if _BEFORE_YEAR.search(low, start, begin):
        return True
    after = text[offset + end : offset + end + 2].strip(" .,;:)'’-")
    # "his unsuccessful 1996 campaign", but not "1996 protesters"
    of_this_age = _THIS_AGE.match(low, begin) and not _PLURAL_AFTER.match(low, end)
    return not after.islower() or bool(of_this_age)
