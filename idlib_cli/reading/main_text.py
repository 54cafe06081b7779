"""Where the story stands on a page: the stretch of lines that reads most like prose.

Every line gets a score: sentences count by their length, menu-like lines and labels against.
The story is the run of lines with the largest sum (Kadane's algorithm; linear). What lies
outside is what a page puts around a story.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from idlib_cli.reading.calendar_dates import dates
from idlib_cli.reading.line_rules import LineRule
from idlib_cli.reading.page_rules import MATCHER

_STOP = re.compile(r"[.!?…:;。！？][\"'”’»)\]*]*$|[\"”»]$")
_WORD = re.compile(r"\w[\w'’-]*")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BULLET = re.compile(r"[•·▪●○*»►→–—|-]\s|\d{1,3}[.)]\s")
_TWO_DIGITS = re.compile(r"\d\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_DATE_WORD = re.compile(
    r"published|posted|updated?|modified|last|first|originally|on|at|in|of|by|the|date|dated|"
    r"[ap]m|[a-z]{2,3}t|gmt|utc|noon|midnight|hours?|hrs?|mins?|"
    r"mon|tues?|wed|wednes|thur?s?|fri|satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)

_SHORT_COST = 50
_JUNK_COST = 130
_DATE_COST = 60
_BORDER_COST = 300
_REPEATED = 60
_UNDER_WAY = 600
"""So much prose into a story, a byline or date line begins the teaser of another."""
_NEXT_STORY_COST = 200
_COMMENTED = 40
_LEAST_STORY = 300
"""So many characters of prose in so many lines before them may be what they comment on."""
_COMMENTS = 3
"""So many lines like "Ann says:" are a comment section."""


@dataclass(frozen=True, slots=True)
class Line:
    """A unit of the page and what it looks like."""

    start: int
    end: int
    text: str
    gap: bool
    words: int
    stopped: bool
    """Ends like a sentence."""
    bullet: bool
    rule: LineRule | None
    date: str | None
    """The date, where the line is a date and little more."""

    @property
    def kind(self) -> str | None:
        """The kind of the rule it matches."""
        return self.rule.kind if self.rule else None

    @property
    def prose(self) -> bool:
        """Reads like a sentence of a story."""
        if self.kind in {"junk", "border", "promo"}:
            return False
        return (self.words >= 6 and self.stopped) or self.words >= 25


def line(text: str, start: int, end: int, *, gap: bool) -> Line:
    """The line `text[start:end]` looked at."""
    content = text[start:end]
    head = content[:250]
    rule = MATCHER.match(content)
    words = len(_WORD.findall(head))
    if not content.isascii():
        words += len(_HAN.findall(head)) // 2  # no spaces between words
    return Line(
        start=start,
        end=end,
        text=content,
        gap=gap,
        words=words,
        stopped=bool(_STOP.search(content, max(0, len(content) - 8))),
        bullet=bool(_BULLET.match(content)),
        rule=rule,
        date=_date(content, words, rule),
    )


_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|it|they|he|she|we)\b|,\s+the\b", re.IGNORECASE
)
_TELLING_WORDS = 3
"""The bridge fell on 3 June 2011 in rain: three words that no date line has."""
_OF_THE_PAGE = re.compile(
    r"\b(?:published|posted|updated?|modified|revised|corrected|released|written|filed|article|page)\b",
    re.IGNORECASE,
)


def _is_told(rest: str) -> bool:
    """Whether what stands around a date tells something: a verb of state, or words enough."""
    if _TELLS.search(rest):
        return True
    plain = (word for word in _LETTERS.findall(rest) if word.islower())
    return sum(not _DATE_WORD.fullmatch(word) for word in plain) >= _TELLING_WORDS


def _date(content: str, words: int, rule: LineRule | None) -> str | None:
    if (
        words > 20
        or not _TWO_DIGITS.search(content)
        or (rule and rule.kind in {"junk", "credit"})
        or content.endswith(":")
    ):
        return None
    found = next(dates(content, day_first=True), None)
    if found is None or content.startswith("— "):  # the foot of a quoted post
        return None
    rest = content[: found.start] + " " + content[found.end :]
    if content.endswith(".") and _is_told(rest) and not _OF_THE_PAGE.search(rest):
        return None  # "It was repaired on 3 June 2011." is a sentence of the story
    if sum(not _DATE_WORD.fullmatch(word) for word in _LETTERS.findall(rest)) > 5:
        return None
    return found.value


def score(entry: Line) -> int:
    """How much the line speaks for being part of the story."""
    length = min(len(entry.text), 500)
    value = -_SHORT_COST - (10 if entry.bullet else 0)
    if entry.kind == "border":
        value = -_BORDER_COST
    elif entry.kind in {"junk", "promo"}:
        value = -_JUNK_COST
    elif entry.kind in {"credit", "byline", "bio"}:
        value = -20
    elif entry.date:
        value = -_DATE_COST
    elif entry.prose and entry.text.endswith(("...", "…")):
        value = 0  # cut short: the teaser of another story
    elif entry.prose:
        value = length // 2 if entry.bullet else length
        if not entry.stopped:
            value //= 3
    elif entry.stopped and entry.words >= 3:
        value = 0
    return value


def story(lines: Sequence[Line]) -> tuple[int, int]:
    """The first line of the story and the line after its last; (0, 0) if nothing reads so."""
    seen = Counter(entry.text for entry in lines if len(entry.text) >= _REPEATED)
    best, best_span = 0, (0, 0)
    total, begin, told = 0, 0, 0
    for position, entry in enumerate(_before_comments(lines)):
        if total <= 0:
            total, begin, told = 0, position, 0
        value = score(entry)
        if seen[entry.text] > 1:  # what a page prints twice is a teaser or a caption
            value = min(value, 0)
        if told > _UNDER_WAY and (entry.kind == "byline" or entry.date):
            value = -_NEXT_STORY_COST
        told += max(value, 0)
        total += value
        if total > best:
            best, best_span = total, (begin, position + 1)
    return best_span


def _before_comments(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to where readers have their say, if anything is told before that.

    Under a short post the comments are most of the page, and read like prose.
    """
    heads = [
        position
        for position, entry in enumerate(lines)
        if entry.rule is not None and entry.rule.name == "comment-head"
    ]
    if len(heads) < _COMMENTS:
        return lines
    before = lines[max(0, heads[0] - _COMMENTED) : heads[0]]
    if sum(len(entry.text) for entry in before if entry.prose) < _LEAST_STORY:
        return lines
    return lines[: heads[0]]


def saved_page(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether menus, prompts or labels stand around the story, as no article has them."""
    outside = [*lines[:first], *lines[last:]]
    told = [entry.rule for entry in outside if entry.kind in {"junk", "border", "promo"}]
    menu = sum(entry.rule is None and not entry.stopped and entry.words <= 4 for entry in outside)
    names = [rule.name for rule in told if rule is not None]
    if len(told) >= 3 and (len(set(names)) >= 2 or names.count("comment-head") >= _COMMENTS):
        return True
    return menu >= 15 or (len(told) >= 1 and menu >= 6)
