"""The words dates are made of, as fragments of regular expressions over lower-case text.

In these fragments and in the rules a space stands for any run of spaces and an underscore for
spaces or hyphens; `pattern` spells them out.
"""

import re

from idlib_cli.language.patterns import lazy_pattern

MONTHS = (  # noqa: SIM905
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

MONTH = (
    r"(?P<month>jan(?:uary|\.|\b)|feb(?:ruary|\.|\b)|mar(?:ch|\.|\b)|apr(?:il|\.|\b)|may\b"
    r"|jun(?:e\b|\.|\b)|jul(?:y\b|\.|\b)|aug(?:ust|\.|\b)|sept?(?:ember|\.|\b)|oct(?:ober|\.|\b)"
    r"|nov(?:ember|\.|\b)|dec(?:ember|\.|\b))"
)
MONTH_NAMES = "|".join(MONTHS)
WEEKDAY = (
    r"(?P<weekday>mon(?:day|\.|\b)|tue(?:s(?:day|\.|\b)|\.|\b)|wed(?:nesday|s?\.|\b)"
    r"|thu(?:r(?:s(?:day|\.|\b)|\.)|\.|\b)|fri(?:day|\.|\b)|sat(?:urday|\.|\b)|sun(?:day|\.|\b))"
)
DAY = (
    r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|[:/][0-9]|,[0-9]{3}|\.[0-9]|[a-z%])"
)
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9]|[,.][0-9]|%)"

_UNITS = (  # noqa: SIM905
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = (  # noqa: SIM905
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

CARDINALS = {word: value for value, word in enumerate(_UNITS)}
CARDINALS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
CARDINALS |= {
    f"{ten}-{unit}": 10 * value + CARDINALS[unit]
    for value, ten in enumerate(_TENS, 2)
    for unit in _UNITS[1:10]
}
CARDINALS |= {"a": 1, "an": 1, "another": 1, "couple": 2, "dozen": 12, "hundred": 100}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS)}
ORDINALS |= {"twentieth": 20, "thirtieth": 30} | {
    f"{ten}-{_ORDINALS[unit]}": 10 * value + unit
    for value, ten in ((2, "twenty"), (3, "thirty"))
    for unit in range(1, 10)
}

_SMALL = "|".join(_UNITS[1:])
CARDINAL = (
    rf"(?:[0-9]{{1,3}}(?![0-9.,])|(?:{'|'.join(_TENS)})(?:_(?:{'|'.join(_UNITS[1:10])})\b)?"
    rf"|(?:{_SMALL})\b|an?\b|(?:a )?couple(?: of)?\b|(?:a )?dozen\b|(?:a |one )?hundred\b)"
)
ORDINAL_DAY = (
    rf"(?P<ordinal>(?:twenty|thirty)_(?:{'|'.join(_ORDINALS[1:10])})\b"
    rf"|(?:{'|'.join(_ORDINALS[1:])}|twentieth|thirtieth)\b)"
)
SPOKEN_YEAR = (
    rf"(?P<spoken>(?:nineteen|twenty|eighteen)_"
    rf"(?:(?:hundred|oh_(?:{'|'.join(_UNITS[1:10])}))\b"
    rf"|(?:{'|'.join(_TENS)})(?:_(?:{'|'.join(_UNITS[1:10])})\b)?|(?:{'|'.join(_UNITS[10:])})\b)"
    rf"|two thousand(?: and)?(?:_(?:{'|'.join(_UNITS[1:])}"
    rf"|twenty(?:_(?:{'|'.join(_UNITS[1:10])}))?)\b)?)"
)
PART_OF_DAY = r"(?:morning|afternoon|evening|night|dawn|noon|midday|midnight|dusk)"
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
UNIT = r"(?P<unit>day|week|month|quarter|year|decade|centur(?=y|ies)|weekend|fortnight)"

_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_WEEKDAY_NUMBERS = {name[:3]: number for number, name in enumerate(WEEKDAYS)}
_SPACES = re.compile(r"[ -]+")


def pattern(text: str) -> re.Pattern[str]:
    """A rule's pattern with its spaces and underscores spelled out."""
    return lazy_pattern(text.replace(" ", "[ ]+").replace("_", "[ -]+"))


def month_number(word: str) -> int:
    """1 to 12, from a name or its first three letters."""
    return _MONTH_NUMBERS[word[:3]]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6, from a name or its first three letters."""
    return _WEEKDAY_NUMBERS[word[:3]]


def cardinal(words: str) -> int:
    """The number that `CARDINAL` matched."""
    words = words.strip()
    if words.isdigit():
        return int(words)
    words = words.removesuffix(" of").removeprefix("a ").removeprefix("one ")
    return CARDINALS[_SPACES.sub("-", words)]


def ordinal(words: str) -> int:
    """The number that `ORDINAL_DAY` matched."""
    return ORDINALS[_SPACES.sub("-", words)]


def spoken_year(words: str) -> int:
    """The year that `SPOKEN_YEAR` matched: "nineteen ninety-six", "two thousand and four".

    >>> spoken_year("nineteen ninety-six"), spoken_year("two thousand and four")
    (1996, 2004)
    """
    parts = [part for part in _SPACES.split(words) if part != "and"]
    if parts[0] == "two":
        return 2000 + sum(CARDINALS[part] for part in parts[2:])
    rest = sum(CARDINALS[part] for part in parts[1:] if part not in {"hundred", "oh"})
    return CARDINALS[parts[0]] * 100 + rest
