"""A text to its units: lines, or paragraphs put together again from hard-wrapped lines.

A saved web page gives every element a line of its own; newswire wraps a paragraph at some 70
columns and ends it with a blank line or an indent. Which of the two a text is shows in its
breaks: in wrapped text the first word of the next line would not have fitted.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from idlib_cli.language.lexicon import GIVEN, NOT_NAME, OPENER, flags
from idlib_cli.language.wordlists import entries
from idlib_cli.reading.calendar_dates import DATE
from idlib_cli.reading.page_line import BAR
from idlib_cli.reading.page_rows import row, rule_of
from idlib_cli.reading.page_rules import MATCHER

LINE_BREAK = re.compile(r"[\r\n\f\x0b\x85\u2028\u2029](?:(?<=\r)\n)?")
_LABEL = re.compile(r"\W?[A-Z][\w ]{1,20}:\s")
"""`Image: Ann Lee`: what begins so goes on with nothing."""
_INDENT_OR_WORD = re.compile(r"\S+")

_POINT = re.compile(r"(?:[•·▪●○*»►–—-]|\d{1,3}[.)])\s")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S|[\w.+-]{1,60}@\w")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 50
_SHORT = 40
_NARROWEST_COLUMN = 22
"""Characters; three columns on a page of a newspaper."""
_LONGEST_NAME = 4
_LONGEST_LABEL = 12
_BETWEEN_NAMES = re.compile(r",? and |, ")
_FEWEST_GAPS = 2
_DATE_LINE = 40
_BARRED_LINE = 80
_CLOCK = len(" at 10.15 a.m. CET")
"""So much may stand behind the date: a time of day."""
_WEEKDAY = 12
"""So many characters may stand before the date: "Wednesday, "."""
_STAMP = re.compile(
    r"(?:(?:first|last|originally)\s)?(?:published|posted|updated|modified)[ :]{1,3}"
    r"(?:on\s)?(?:\w{3,9}day,?\s)?|\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{1,4}T?)?,?\s"
    r"(?:\w{3,9},?\s)?",
    re.IGNORECASE,
)
"""Published on …; 2:05 PM EDT, Mon …: what may stand before the day on a line of its own."""
_SAID_TO_BE = re.compile(
    r"(?:(?:first|last|originally)\s)?(?:published|posted|updated)[ :]{1,3}(?:on\s)?"
    r"(?:\w{3,9},?\s)?",
    re.IGNORECASE,
)
"""Posted Wed 5 May 2021 at 6:52am, updated …: a line of its own, however much follows."""
_STAMPED_LINE = 100
_RENEWED = re.compile(
    r"\s?[-–|,]\s?updated?\s?:?\s?\S.{5,24}\Z|\s?\((?:last )?updated?\s?:?\s[^()]{4,24}\)\Z",
    re.IGNORECASE,
)
"""… | 16.10.2021 - Update : 17.10.2021; May 3, 2021 8:12 am (Updated: 4:40 pm)"""
_SIGNED = re.compile(r"by:?\s[A-Z][\w.'’-]+(?:(?:,? and|,)? [A-Z][\w.'’-]*){1,5}")
"""by: Ann Lee, under a headline that no full stop ends."""
_PAPER_AND_DAY = re.compile(
    r"(?:[A-Z][\w.'’&-]*[ ]){1,4}?(?:[A-Z][\w.'’&-]*[ ]?),[ ]?(?:[A-Z][a-z]{2,8}day,?[ ])?"
)
"""The Bay Chronicle, May 3, 2021, 13:05; Bay Online , Monday 3 May 2021"""
_FEWEST_POINTS = 3
_LOOSE = 10
"""How far short of the width a break may fall and still count as forced."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or a paragraph of wrapped lines; white space around it is left out."""

    start: int
    end: int
    gap: bool
    """A blank line, or the start of the text, stands before it."""


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    indent: int
    gap: bool


def units(
    text: str, begin: int = 0, end: int | None = None, *, columns: bool = False
) -> list[Unit]:
    """The units of `text[begin:end]` in order; `columns` says that lines may be very short."""
    lines = _lines(text, begin, len(text) if end is None else end)
    width = _wrap_width(text, lines, least=_NARROWEST_COLUMN if columns else _SHORT)
    apart = width is None and _blank_lines_between(lines)
    listed = _listed(text, lines) if width is None else frozenset()
    found: list[Unit] = []
    for position, line in enumerate(lines):
        if (
            position
            and position not in listed
            and _continues(text, lines[position - 1], line, width, apart=apart)
        ):
            found[-1] = Unit(found[-1].start, line.end, found[-1].gap)
        else:
            found.append(Unit(line.start, line.end, line.gap))
    return found


def _listed(text: str, lines: list[_Line]) -> frozenset[int]:
    """The lines of lists of key points: three or more that no blank line parts, each with a capital
    and none but the last with a stop. Wrapped lines mostly go on in small letters."""
    found: set[int] = set()
    begins = [n for n, line in enumerate(lines) if line.gap or not n] + [len(lines)]
    for first, last in pairwise(begins):
        if last - first < _FEWEST_POINTS:
            continue
        group = lines[first:last]
        opened = all(text[line.start].isupper() for line in group)
        if opened and not any(text[line.end - 1] in ".!?" for line in group[:-1]):
            found.update(range(first + 1, last))
    return frozenset(found)


def _lines(text: str, begin: int, end: int) -> list[_Line]:
    found: list[_Line] = []
    gap, start = True, begin
    breaks = [match.span() for match in LINE_BREAK.finditer(text, begin, end)]
    for stop, following in (*breaks, (end, end)):
        content = text[start:stop]
        stripped = content.strip()
        if stripped:
            first = start + content.index(stripped[0])
            found.append(_Line(first, first + len(stripped), first - start, gap))
        gap = not stripped
        start = following
    return found


def _wrap_width(text: str, lines: list[_Line], *, least: int) -> int | None:
    """The column at which the text is wrapped; None where each line stands for itself."""
    widths = [line.indent + line.end - line.start for line in lines]
    if not lines or sum(w > _WIDEST_WRAP for w in widths) * 10 > len(widths):
        return None
    followed = sorted(
        widths[i]
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap and widths[i] <= _WIDEST_WRAP
    )
    if len(followed) < 3:
        return None
    width = followed[len(followed) * 9 // 10]
    if width < least:
        return None
    forced = sum(
        _forced(text, lines[i], lines[i + 1], width)
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap
    )
    return width if forced * 10 >= len(followed) * 6 else None


def _forced(text: str, line: _Line, following: _Line, width: int) -> bool:
    word = _INDENT_OR_WORD.match(text, following.start, following.end)
    first = len(word.group()) if word else 0
    return line.indent + line.end - line.start + 1 + first > width - _LOOSE


def _blank_lines_between(lines: list[_Line]) -> bool:
    """Whether blank lines part the paragraphs, so that a lone line break does not."""
    gaps = sum(line.gap for line in lines[1:])
    return gaps >= _FEWEST_GAPS and len(lines) - 1 - gaps <= gaps


def _continues(text: str, line: _Line, following: _Line, width: int | None, *, apart: bool) -> bool:
    if (
        following.gap
        or _SIGNED.fullmatch(text, following.start, following.end)
        or _is_day(text[following.start : following.end])
        or (_is_stamped(text[line.start : line.end]))
    ):
        return False
    lower = text[following.start].islower()
    if width is not None:
        indented = following.indent >= line.indent + 2 and not lower
        if indented or any(row(text[each.start : each.end]) for each in (line, following)):
            return False
        return lower or _forced(text, line, following, width)
    if _ADDRESS.match(text, following.start):
        return False
    length = line.end - line.start
    if max(length, following.end - following.start) > _WIDEST_WRAP:
        return False
    stopped = text[line.start : line.end].rstrip("*_")[-1:] in {*'.!?:"”’)', ""}
    apart = apart and length >= _NARROWEST_WRAP and not _begins(text, line, following)
    wrapped = (
        lower and length >= _SHORT and not _is_prompt(text[following.start : following.end])
    ) or apart
    return (wrapped and not stopped) or _unfinished(text, line)


def _is_prompt(line: str) -> bool:
    """Whether a short line is a button, or a row of them: "e-mail  45 shares  View comments"."""
    if len(line) <= _LONGEST_LABEL:
        return MATCHER.match(line) is not None
    return len(line) <= _SHORT and row(line) is not None


def _begins(text: str, line: _Line, following: _Line) -> bool:
    """Whether the next line is one of its own: a label, a point of a list, a prompt of the page,
    or the name of the author."""
    if _LABEL.match(text, following.start) or _POINT.match(text, following.start):
        return True
    if names_person(text[following.start : following.end]):
        return True
    return any(rule_of(text[each.start : each.end]) for each in (line, following))


def _is_day(line: str) -> bool:
    """A date and at most the time of day, as it stands under the name of the author; the paper and
    a bar may stand before it: "Bay Chronicle / 05:12 AM May 3, 2021"."""
    if _is_stamped(line):
        return True
    if len(line) <= _BARRED_LINE:
        line = _RENEWED.sub("", line)
    barred = len(line) <= _BARRED_LINE and BAR.search(line) is not None
    if len(line) <= _BARRED_LINE and _PAPER_AND_DAY.match(line):
        named = DATE.search(line)
        if named is not None and _PAPER_AND_DAY.fullmatch(line, 0, named.start()):
            return len(line) - named.end() <= _CLOCK and not line.endswith(".")
    day = DATE.search(line) if barred or len(line) <= _DATE_LINE else None
    if day is None or line.endswith("."):
        return False
    if _STAMP.fullmatch(line, 0, day.start()):
        return True
    return day.start() <= _WEEKDAY or (barred and len(line) - day.end() <= _CLOCK)


def _is_stamped(line: str) -> bool:
    """Whether a line begins with when it was published: "Posted Wed 5 May 2021 at 6:52am, …"."""
    if len(line) > _STAMPED_LINE or line.endswith("."):
        return False
    stamp = _SAID_TO_BE.match(line)
    return stamp is not None and DATE.match(line, stamp.end()) is not None


def names_person(line: str) -> bool:
    """A given name and one or two words more, each with a capital: "Ann van Lee"."""
    words = line.split()
    if not 2 <= len(words) <= _LONGEST_NAME or not words[-1][0].isupper():
        return False
    first = flags(words[0].lower())
    given = first & GIVEN and not first & (NOT_NAME | OPENER)
    return bool(given) and all(word[0].isalpha() and word[-1].isalpha() for word in words)


def names_people(line: str) -> bool:
    """Two names or more and nothing else: "Ann Lee, Tom Roe and Ida Holm"."""
    names = _BETWEEN_NAMES.split(line)
    return len(names) > 1 and all(map(names_person, names))


def _unfinished(text: str, line: _Line) -> bool:
    """The line ends with a word that no sentence and no headline ends with."""
    last = text[max(line.start, line.end - 20) : line.end].rsplit(None, 1)
    if len(last) < 2 or (last[1].isupper() and last[0][-1] in '.!?”"'):
        return False  # "… rose again. AN" is signed
    return last[1].lower() in _open_words()


@cache
def _open_words() -> frozenset[str]:
    return frozenset(entries("unfinished", package="idlib_cli.reading"))
