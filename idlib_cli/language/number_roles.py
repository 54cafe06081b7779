"""What a number is used for: to count, or as a year, a date, a time, an age, a label, a score.

Judged from the few characters around it. Whoever looks for counts drops the rest.
"""

import re
from typing import Literal

from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import entries

Role = Literal[
    "count", "year", "date", "time", "age", "duration", "label", "score", "modifier", "idiom"
]
"""modifier: part of a compound ("a 12-storey block"); idiom: counts nothing ("no one")."""

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_AFTER = re.compile(
    rf"""
    (?P<date>\s+(?:of\s+)?{_MONTH}\b(?<!\smay)|\s+May\b
        |[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b|/\d{{1,2}}\b(?!\d))
    |(?P<time>:\d\d|\s*[ap]\.?m\b|\s+(?:hours\s+(?:local|gmt)|o['’]clock|gmt\b|utc\b|hrs\b))
    |(?P<age>[-\s–‑]\s?(?:years?|months?|days?|weeks?)[-\s–‑]+olds?\b|[-\s]?yo\b|[-\s]yr[-\s]old)
    |(?P<duration>[-\s]\s?(?:more\s+|consecutive\s+|straight\s+|full\s+|long\s+|whole\s+)?
        (?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))\b)
    |(?P<modifier>[-\s](?:and-)?(?:thirds?|quarters?|fifths?|tenths?)\b
        |[-‑](?!member|man\b|person|strong|odd|plus|[\d\s])[a-z])
    |(?P<score>[-–]\d+\b(?!\s+[a-z]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOLLOWING = """
    of january february march april may june july august september october november december
    am pm a.m p.m hours o'clock o’clock gmt utc hrs yo yr
    seconds minutes nights weeks days months years decades centuries
    more consecutive straight full long whole
    and thirds quarters fifths tenths
"""
"""Words with which what `_AFTER` finds behind a space begins, its first two letters."""
_BEFORE: dict[str, str] = {
    word: kind for kind, word in (line.split() for line in entries("before_numbers"))
}
"""What the word before a number makes of it: date, label, age or idiom."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–](?:\d\d|(?:1[5-9]|20)\d\d))?\Z")
_COUNTED = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:people|persons|men|women|children|troops|personnel|police|[a-z]{3,}s)\b",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:people|men|women|children|[a-z]{4,}s)\s(?:have|had|were|was|died)\b"
)
_CLOSED = re.compile(r"\s?[,.;)]")
_NAME_BEFORE = re.compile(r"[A-Z][\w.'’-]*[\")”]?(?:,\s|\s\(\s?|\s\()\Z|[a-z],\s\Z")
_THAN = frozenset({"than", "over", "under", "above", "below", "of"})
_JOINING = frozenset({"and", "to", "or"})
_AGES = re.compile(r"\b(?:aged|ages)\s+(?:\w{1,9}(?:,\s|\s(?:and|to|or)\s)){1,4}\Z", re.IGNORECASE)
"""two men aged 19 and *22*, ages 19 to *22*: no count either."""
_OF_AN_AGE = lazy_pattern(
    r"\b(?:(?:young|old)er\s+than|(?:people|persons|children|child|kids|boys|girls|men|women|adults|anyone"
    r"|those|patients|residents|citizens)\s+(?:over|under|above|below)(?:\s+the\s+age\s+of)?)\s+\Z",
    re.IGNORECASE,
)
"""children younger than *5*, people over *65*"""
_ONE = re.compile(r"\s+(?:another|day|time|thing|hand|point|stage|side|way)\b", re.IGNORECASE)


_ONE_OF = re.compile(
    r"\b(?:boy|girl|man|woman|youth|youngster|lad|teenager|child|toddler|pensioner|widow)\s+of\s+\Z",
    re.IGNORECASE,
)
_MORE_OF = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:children|people|men|women|sons|kids|(?!was\b|is\b|has\b)[a-z]{2,}s)\b"
)
"""The child of two *teachers*: no age."""


_SCHOOL = frozenset({"form", "standard", "primary", "year", "senior"})
"""Two *Form* Three students: a name, with a capital."""


def _is_age_of_one(text: str, end: int, span: tuple[int, int]) -> bool:
    """Whether this is somebody's age: "a boy of 15", "a woman of eighty"."""
    first, last = span
    behind = _MORE_OF.match(text, last, min(end, last + 30))
    return behind is None and _ONE_OF.search(text, max(0, first - 24), first) is not None


def role(text: str, start: int, end: int, span: tuple[int, int], *, plain: bool) -> Role:
    """What the number at `span` of the paragraph `text[start:end]` is used for.

    `plain`: it has neither a qualifier nor another end.
    """
    first, last = span
    written = text[first:last]
    after = None
    if _may_tell(text[last : last + 40]):
        after = _AFTER.match(text, last, min(end, last + 40))
    kind = after.lastgroup if after else None
    if kind == "score" and len(written) <= 3:
        return "score" if plain else "count"
    if kind in ("date", "time", "age", "duration", "modifier"):
        return kind  # type: ignore[return-value]
    word = _last_word(text[max(start, first - 14) : first].rstrip(" -\n\u00a0"))
    known = _by_word_before(word, written)
    if known == "year" and len(written) == len("89") and _OF_PEOPLE.match(text, last, end):
        known = None  # "since January 40 miners have died"
    if known is None and written.lower() in ("one", "many"):
        known = _by_words_around(text, span, end, word)
    if known is None and (plain or len(written) > 4) and _YEAR.match(written):
        counted = _COUNTED.match(text, last, min(end, last + 40))
        return "count" if counted and word not in ("in", "since") else "year"
    if known is None and plain and written.isdigit() and _is_age(text, start, end, span):
        return "age"
    if known is None and word in _SCHOOL and text[first - len(word) - 1].isupper():
        known = "label"
    of_one = known is None and word == "of" and plain and _is_age_of_one(text, end, span)
    joined = known is None and word in _JOINING
    than = known is None and word in _THAN
    near = max(start, first - 40)
    pattern = _AGES if joined else _OF_AN_AGE if than else None
    if of_one or (pattern is not None and pattern.search(text, near, first)):
        return "age"
    return known or "count"


def _may_tell(after: str) -> bool:
    """Whether what stands behind a number may be something of `_AFTER`: a quick look."""
    opening = after[:1]
    if opening.isspace():
        word = after.lstrip()[:2].lower()
        return word in _AFTER_SPACE or not word.isascii()
    return opening in _AFTER_AT_ONCE and not (opening == "." and not after[1:2].isdigit())


_AFTER_SPACE = frozenset({word[:2] for line in _FOLLOWING.splitlines() for word in line.split()})
"""How what `_AFTER` finds behind a space begins."""
_AFTER_AT_ONCE = frozenset("/.-–‑:aApPyY")


def _last_word(before: str) -> str:
    """The last word of what stands before a number, in lower case; "" after a bracket."""
    if before[-1:].isspace():
        return ""
    piece = before.rsplit(None, 1)[-1] if before else ""
    return piece.rpartition("(")[2].rpartition("-")[2].lower()


def _by_word_before(word: str, written: str) -> Role | None:
    behind = _BEFORE.get(word.rstrip("."))
    digits = written.isdigit()
    if behind == "date" and digits and (len(written) == 4 or int(written) <= 31):
        return "year" if len(written) == 4 else "date"
    if behind == "date" and digits and len(written) == 2:
        return "year"  # 18 NOV 89
    if behind == "age":
        return "age"
    if behind == "label" and _label(word, digits=digits):
        return "label"
    if digits and len(written) == 4 and word == "at" and written[2] < "6":
        return "time"
    return None


_IN_WHICH = lazy_pattern(
    r"\b(?:in|during|of|after|from|with|for|by|at|on)\s+which\s+\Z", re.IGNORECASE
)


def _by_words_around(text: str, span: tuple[int, int], end: int, word: str) -> Role | None:
    """Whether "one" or "many" is part of an idiom: "no one", "which one", "one day"; not "a fire in
    which one man died"."""
    if word == "that" and text.startswith(" of ", span[1]):
        return None  # "wrote that one of the wounded had died"
    if word == "which" and _IN_WHICH.search(text, max(0, span[0] - 16), span[0]):
        return None
    if _BEFORE.get(word) in ("idiom", "label") or _ONE.match(text, span[1], end):
        return "idiom"
    return None


def _label(word: str, *, digits: bool) -> bool:
    """Whether a word before a number makes it a label: "no. 5" does, "no five" does not."""
    return digits or word not in ("no", "no.", "nos", "top", "level", "line", "part", "group")


def _is_age(text: str, start: int, end: int, span: tuple[int, int]) -> bool:
    """Whether this is the age after a name: "Ana Ruiz, 34, said", "Ana Ruiz (34)"."""
    first, last = span
    written = text[first:last]
    return (
        1 <= int(written) <= 110
        and bool(_CLOSED.match(text, last, end) or last == end)
        and bool(_NAME_BEFORE.search(text, max(start, first - 30), first))
    )
