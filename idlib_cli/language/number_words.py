"""The words that make up numbers and qualify them: patterns, and the value of a match.

`CORE` finds one number ("1,200", "3.5 million", "one hundred and five", "dozens"); `BEFORE` and
`AFTER` the words that qualify it ("at least", "or more"); `JOINT` what joins two to a range.
"""

import re

from idlib_cli.language.patterns import branches

Value = tuple[float | None, float | None, str | None]
"""Least, most, and the vague word that stands for the number, if it is one."""

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SIMPLE: dict[str, float] = {
    "zero": 0,
    **{word: n for n, word in enumerate((*_ONES, *_TEENS), 1)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    "fourty": 40,
}
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "crore": 10_000_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
}
PLURALS: dict[str, tuple[float, float]] = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "billions": (2_000_000_000, 9_999_999_999),
}
FEW: dict[str, tuple[float | None, float | None]] = {
    "couple": (2, 2),
    "few": (3, 9),
    "handful": (3, 9),
    "several": (3, 9),
    "multiple": (2, None),
    "many": (None, None),
    "numerous": (None, None),
    "countless": (None, None),
}

_WORD = (
    rf"(?:{branches('|'.join((*_TENS, 'fourty')))}(?:[-‑–\s]\s?{branches('|'.join(_ONES))}\b)?"
    rf"|{branches('|'.join((*_ONES, *_TEENS, 'zero')))})"
)
_SCALE = branches("dozen|hundred|thousand|lakh|crore|million|billion|trillion")
_FIGURES = (
    r"(?:\d{1,3}(?:,\d{3})+"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){0,2}[ \u00a0\u2009\u202f]000"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,3}"
    r"|\d{1,15})(?:\.\d{1,15})?"
)
_UNITS_GLUED = r"(?=(?:km|kg|cm|mm|ft|mph|kph|am|pm|a\.m|p\.m|lbs?|sq|mw|gw|m|k|bn)\b)"
_IN_FIGURES = rf"""
    (?P<figures>{_FIGURES})
         (?:(?:-|\s{{1,3}})?(?P<scale>{_SCALE}\b)|(?P<short>k|mn?|bn)\b)?
    """
_ENDS = rf"(?:(?!\w)|{_UNITS_GLUED})"

_CORE = rf"""
    (?:
      (?P<half>(?:a\s+)?half[-\s]+(?:an?[-\s]+)?|(?:a\s+)?quarter[-\s]+(?:of\s+)?an?[-\s]+)
        (?P<halved>{_SCALE})\b
    | (?P<vague>a\s+few|the\s+few|few(?=\s+{_SCALE}\b)|(?:a\s+|the\s+)?handful
        |(?:a\s+)?couple(?=\s+(?:of|more|{_SCALE})\b)|several|multiple|many(?!\s+as\b)|numerous|countless)
        (?:(?:\s+of)?\s+(?P<vague_scale>{_SCALE})\b(?!s))?
    | (?P<tens>tens(?=\s+of\b)|scores(?=\s+(?:of|more|others?|were|was|are|have|dead|died|killed
        |wounded|injured|hurt|missing|arrested|displaced|feared|trapped|suffered|sustained|nursed|fled|lost
        |perished|drowned|remain|had|received|sought|took|escaped|abducted|kidnapped|captured|seized
        |detained|rescued|evacuated|homeless|slain|buried|burned|burnt|still|rendered|sick|ill)\b)
        |(?:(?<=killed[ ])|(?<=wounded[ ])|(?<=injured[ ])|(?<=abducted[ ])|(?<=arrested[ ])
          |(?<=kidnapped[ ])|(?<=kill[ ])|(?<=abduct[ ])|(?<=killing[ ])|(?<=injuring[ ])
          |(?<=wounding[ ])|(?<=abducting[ ])|(?<=displaced[ ])|(?<=displacing[ ])|(?<=kidnap[ ])
          |(?<=kidnapping[ ])|(?<=injure[ ])|(?<=wound[ ])|(?<=hurt[ ])|(?<=arrest[ ])
          |(?<=arresting[ ])|(?<=displace[ ])|(?<=left[ ])|(?<=leave[ ])|(?<=leaves[ ])
          |(?<=leaving[ ]))scores\b
        |dozens|hundreds|thousands|millions|billions)
        (?:\s+(?:and|or|upon)\s+(?P=tens))?
        (?:\s+of\s+(?P<of>hundreds|thousands|millions|billions)\b)?
    | (?P<words>(?:an?(?=\s+{_SCALE}\b)|{_WORD})
         (?P<and_half>[-\s]+and[-\s]+a[-\s]+half(?=[-\s]+{_SCALE}))?
         (?:[-\s]\s?{_SCALE}\b(?:\s+(?:and\s+)?{_WORD}\b(?!-))?){{0,6}})
    | (?P<dozen>dozen|hundred|thousand|million)
    | {_IN_FIGURES}
    )
    {_ENDS}
    """
FIGURE_CORE = re.compile(_IN_FIGURES + _ENDS, re.VERBOSE | re.IGNORECASE)
"""What `CORE` matches where a figure stands."""
CORE = re.compile(_CORE, re.VERBOSE | re.IGNORECASE)
"""Matched where a number may begin, and at the upper end of a range."""

ALONE = frozenset(
    {*SIMPLE, *PLURALS, "several", "multiple", "many", "numerous", "countless", "half", "few"}
    | {"handful", "couple", "quarter", "dozen", "hundred", "thousand", "million"}
)
"""Words that a number may begin with."""
AFTER_ARTICLES = frozenset(
    {"dozen", "hundred", "thousand", "lakh", "crore", "million", "billion", "trillion"}
    | {"half", "few", "couple", "handful", "quarter"}
)
"""Words before which an article begins the number: "a few", "the million"."""
STARTERS = ALONE | AFTER_ARTICLES
"""A number in words has one of these."""

_LEAST = (
    "at least|at a minimum|at the very least|no fewer than|not fewer than|no less than"
    "|not less than|nothing less than|more than|well over|just over|over|above|upwards of|upward of"
    "|in excess of|a minimum of|exceeding"
)
_MOST = (
    "up to|as many as|as much as|fewer than|less than|under|just under|below|no more than"
    "|not more than|at most|a maximum of|as few as"
)
_NEAR = (
    "almost|nearly|close to|about|around|some|approximately|approx|roughly|an estimated|estimated"
    "|circa|perhaps|possibly|probably|virtually|practically"
)


def _spaced(words: str) -> str:
    return words.replace(" ", r"\s+")


BEFORE = re.compile(
    rf"""
    (?<![\w-])
    (?P<words>(?P<least>{_spaced(_LEAST)})|(?P<most>{_spaced(_MOST)})|(?P<between>between|from)
       |(?P<near>{_spaced(_NEAR)}))
    (?:,\s[^,.;\n]{{1,14}},)?                    # about, I think, 500
    (?:\s+(?:{_spaced(_NEAR)}))?                 # up to about 500
    \s+(?:the\s+|another\s+|an\s+additional\s+)?\Z
    |(?P<sign>[~≈>])\s?\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Searched in the stretch that ends where a number starts."""

_QUALIFIERS = [phrase.split() for phrase in "|".join((_LEAST, _MOST, _NEAR)).split("|")]
_ALONE = frozenset(words[0] for words in _QUALIFIERS if len(words) == 1) | {"between", "from"}
_LAST = _ALONE.union(words[-1] for words in _QUALIFIERS)
_WORD_BEFORE: dict[str, tuple[str, ...]] = {
    **{
        last: tuple(words[-2] for words in _QUALIFIERS if words[-1] == last)
        for last in _LAST - _ALONE
    },
    **dict.fromkeys(("the", "another"), (*_LAST, ",")),
    "additional": ("an",),
}
"""Words that end a qualifier only after another, and how that ends: "up *to*", "about *the*"."""


def may_qualify(behind: str) -> bool:
    """Whether what stands before a number may end with something of `BEFORE`: a quick look."""
    if behind[-1:].isspace() and (words := behind.rsplit(None, 2)[-2:]):
        last = words[-1].lower().lstrip("\"'“‘(")
        if last in _ALONE:
            return True
        if last in _WORD_BEFORE:
            return len(words) > 1 and words[0].lower().endswith(_WORD_BEFORE[last])
        if last.endswith(","):
            return behind.count(",") > 1  # about, I think, 500
    return behind[-2:].strip() in _SIGNS


_SIGNS = ("~", "≈", ">")
AFTER = re.compile(
    r"\s?(?P<words>(?P<more>\+|plus\b|or\s+more\b|and\s+more\b)|(?P<fewer>or\s+(?:fewer|less)\b)"
    r"|or\s+so\b|-odd\b)",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"\s?[-–—‑]\s?(?:to\s?-)?|[-\s]\s?(?P<conjunction>to|or|and)[-\s]\s?", re.IGNORECASE
)
CHANGE = re.compile(
    r"\b(?:ris\w+|rose|climb\w*|jump\w*|gr[eo]w\w*|increas\w+|up|went|go\w*|soar\w*|revis\w+|f[ea]ll\w*"
    r"|drop\w*|chang\w+|rais\w+|lower\w+|doubl\w+|tripl\w+|down|mov\w+|toll)\b[^.;]{0,20}\bfrom\s+\Z",
    re.IGNORECASE,
)
"""What makes "from 10 to 47" two tolls and no range."""
GROWTH = re.compile(r"\btoll\b[^.;]{0,24}\bby\s+\S{1,12}\Z", re.IGNORECASE)
"""What makes "the toll rose by 12 to 210" a toll and no range."""

_JOINED = re.compile(r"[-‑–\s]+")
_NUMBER_WORD = re.compile(rf"\b(?:{_SCALE}|{_WORD}|an?|and|half)\b", re.IGNORECASE)


def value(match: re.Match[str]) -> Value:
    """What a match of `CORE` says."""
    if figures := match["figures"]:
        scale = match["scale"] or match["short"]
        plain = "".join(figures.replace(",", "").split())
        amount = float(plain) * (SCALES[scale.lower()] if scale else 1)
        return amount, amount, None
    if words := match["words"]:
        amount = _spelled(words)
        return amount, amount, None
    if halved := match["halved"]:
        part = 0.25 if "quarter" in match["half"].lower() else 0.5
        amount = part * SCALES[halved.lower()]
        return amount, amount, None
    if dozen := match["dozen"]:
        amount = SCALES[dozen.lower()]
        return amount, amount, None
    if tens := match["tens"]:
        low, high = PLURALS[tens.lower()]
        if of := match["of"]:
            scale_of = SCALES[of.lower().removesuffix("s")]
            low, high = low * scale_of, (high + 1) * scale_of - 1
        return low, high, " ".join(match.group().lower().split())
    return _vague(match)


def _vague(match: re.Match[str]) -> Value:
    few = FEW[match["vague"].split()[-1].lower()]
    words = " ".join(match.group().lower().split())
    if not (scale := match["vague_scale"]):
        return *few, words
    size = SCALES[scale.lower()]
    low = few[0] * size if few[0] is not None else 2 * size
    exact = few[0] is not None and few[0] == few[1]
    high = few[1] * size + (0 if exact else size - 1) if few[1] is not None else None
    return low, high, words


def _spelled(words: str) -> float:
    """The value of a number in words: "one hundred and five", "two and a half million"."""
    total, group = 0.0, 0.0
    for word in _NUMBER_WORD.findall(words):
        parts = _JOINED.split(word.lower())
        for part in parts:
            if part in SIMPLE:
                group += SIMPLE[part]
            elif part in SCALES:
                size = SCALES[part]
                if size < 1_000:
                    group = (group or 1) * size
                else:
                    total += (group or 1) * size
                    group = 0.0
            elif part == "half":
                group += 0.5
    return total + group


def shared_scale(words: str) -> float | None:
    """The scale that the upper end of a range lends to its lower end: two to three *million*."""
    last = words.rsplit(maxsplit=1)[-1].lower() if words.split() else ""
    return SCALES.get(last.rpartition("-")[2])
