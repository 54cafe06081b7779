"""A line of a page and what it looks like: its words, its rule, whether it is a date or ends a
sentence."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.reading.calendar_dates import MONTH, Found, dates, issue
from idlib_cli.reading.line_rules import LineRule
from idlib_cli.reading.page_rows import rule_of

_STOP = re.compile(r"[.!?…:;。！？][\"'”’»)\]*]*$|[\"”»]$")
_SIGNED_OFF = re.compile(
    r"[a-z]{2}[.!?][\"'”’»)]{0,2}\s+"
    r"(?:[—–-]{1,2}\s?(?:with\s)?(?=[A-Z])[^.!?]{2,60}|[A-Z][A-Za-z/-]{1,10}|\([A-Z][^().]{1,30}\)"
    r"|\([a-z]{2,4}(?:[/-][a-z]{2,4}){0,2}\)|[♦◆■●▪∎])$"
)
"""The river rose again. — with Ann Lee; … rose again. Enditem; … rose again. (EXP) or (abc); … ♦"""
_WORD = re.compile(r"\w[\w'’-]*")
_HAN = lazy_pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BULLET = re.compile(r"[•·▪●○*»►→–—|-]\s|\d{1,3}[.)]\s")
_TWO_DIGITS = re.compile(r"\d\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(
    r"""
    (?:(?:updated|posted|published|today|yesterday),?\s(?:at\s)?){0,2}
    (?:[01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?                       # 17.52, 5:09:30
    (?: \s?[ap]\.?m\.?(?:\s[A-Z]{1,4}T)?
      | \s?(?:GMT|UTC)(?:\s?[+-]\d{1,2})? | \s(?-i:[A-Z]{1,4}T) )    # pm, GMT+3, BST
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CLOCK_LENGTH = 30
_DATE_WORD = re.compile(
    r"published|posted|updated?|modified|last|first|originally|on|at|in|of|by|the|date|dated|"
    r"[ap]m|(?-i:[A-Z]{1,3}T)|gmt|utc|noon|midnight|hours?|hrs?|mins?|"
    rf"{MONTH}|"
    r"publié|mis|jour|modifié|le|veröffentlicht|aktualisiert|stand|am|um|uhr|vom|publicado|"
    r"actualizado|atualizado|el|las|às|pubblicato|aggiornato|il|alle|ore|gepubliceerd|"
    r"bijgewerkt|op|publicerad|uppdaterad|den|kl|opublikowano|aktualizacja|yayınlanma|"
    r"güncelleme|опубликовано|обновлено|wib|"
    r"mon|tues?|wed|wednes|thur?s?|fri|satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


_words_in = Memo(lambda piece: len(_WORD.findall(piece)))
"""How many words stand in what stands between two spaces."""


class Line(NamedTuple):
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
    clock: bool = False
    """A time of day and nothing else, as it heads the entries of a live blog."""

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
    rule = rule_of(content)
    words = sum(map(_words_in.__getitem__, head.split()))
    if not content.isascii() and max(head, default="") >= "\u3040":
        words += len(_HAN.findall(head)) // 2  # no spaces between words
    return Line(
        start=start,
        end=end,
        text=content,
        gap=gap,
        words=words,
        stopped=bool(
            _STOP.search(content, max(0, len(content) - 8))
            or _SIGNED_OFF.search(content, max(0, len(content) - 80))
        ),
        bullet=bool(_BULLET.match(content)),
        rule=rule,
        date=_date(content, words, rule),
        clock=len(content) <= _CLOCK_LENGTH and _CLOCK.fullmatch(content) is not None,
    )


_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|it|they|he|she|we)\b|,\s+the\b", re.IGNORECASE
)
BAR = re.compile(r"\s[|/•·]\s|\s{3}")
"""What parts the paper, the author, the day and the hour on one line."""
_OTHER_WORDS = 5
"""So many words besides may stand beside the date in a date line."""
_TELLING_WORDS = 2
"""Storms killed 12 villagers on 3 June 2011: two words that no date line has."""
_DESK = frozenset(
    ("news", "agency", "press", "staff", "reporter", "correspondent", "editor", "bureau", "desk")
)
"""Words of a date line that tell who wrote the story."""
_SIGNED = re.compile(r"(?:[^.]{2,40}\s[/|·•–—-]\s)?[Bb][Yy]\s[A-Z].{2,120}[,/|·•–—-]\s*")
"""Example Post / By Ann Lee with our reporter in the north, 3 June 2011 19:30: up to the date."""
_HOUR = re.compile(r"[\s,|/·•–—-]*(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}T?)?\b")
"""What follows the day in a date line: ", 9:48 a.m.", " 21:05"."""
_PLACE_AND_DESK = re.compile(r"\s?[,|/·•–—-]\s?(?:\S+\s){0,8}\S+")
"""What follows the hour: ", Example Town – Example Agency, Ann Lee"."""
_OF_THE_PAGE = re.compile(
    r"\b(?:published|posted|updated?|modified|revised|corrected|released|written|filed|article|page)\b",
    re.IGNORECASE,
)


_PLACE = re.compile(
    r"[^\W\d_][\w.'’-]{0,30}(?:[ /][^\W\d_][\w.'’-]{0,30}){0,3},\s(?:\w{3,6}day,?\s)?"
)


def _heads_a_story(content: str, found: Found) -> bool:
    """ "Accra, 3 March 2021:" on a line of its own: a place, its day and a colon, nothing else."""
    place = _PLACE.fullmatch(content, 0, found.start)
    return place is not None and place[0].istitle() and content[found.end :].strip() == ":"


def _is_told(rest: str) -> bool:
    """Whether what stands around a date tells something: a verb of state, or words enough."""
    if _TELLS.search(rest):
        return True
    plain = (word for word in _LETTERS.findall(rest) if word.islower() and len(word) > 1)
    telling = (word for word in plain if not _DATE_WORD.fullmatch(word) and word not in _DESK)
    return sum(1 for _ in telling) >= _TELLING_WORDS


def _date(content: str, words: int, rule: LineRule | None) -> str | None:
    if words > 20 or not _TWO_DIGITS.search(content) or (rule and rule.kind in {"junk", "credit"}):
        return None
    found = next(dates(content, day_first=True), None)
    if content.endswith(":") and not (found and _heads_a_story(content, found)):
        return None
    if found is None or content.startswith("— "):  # the foot of a quoted post
        return None if found else issue(content)
    rest = content[: found.start] + " " + content[found.end :]
    if content.endswith(".") and _is_told(rest) and not _OF_THE_PAGE.search(rest):
        return None  # "It was repaired on 3 June 2011." is a sentence of the story
    before, after = content[: found.start], content[found.end :]
    if BAR.search(content):  # Example Press | 3 June 2011 | Editor: Ann Lee
        before, after = BAR.split(before)[-1], BAR.split(after)[0]
    hour = _HOUR.match(content, found.end)
    heads = (
        hour is not None
        and found.start == 0
        and _PLACE_AND_DESK.fullmatch(content, hour.end()) is not None
        and not _is_told(rest)
    )
    others = (w for w in _LETTERS.findall(f"{before} {after}") if len(w) > 1)  # 2:40 p.m.
    if heads or sum(not _DATE_WORD.fullmatch(word) for word in others) <= _OTHER_WORDS:
        return found.value  # heads: 3 June 2011, 19:30, Example Town – Example Agency, Ann Lee
    end = hour.end() if hour else found.end
    signed = _SIGNED.fullmatch(content, 0, found.start) and not _LETTERS.search(content, end)
    return found.value if signed else None


_LONGEST_CREDIT = 8
"""A longer line with a credit says itself what the picture shows, but for a caption of two lines
that a blank one parts from the story."""


_SAID = re.compile(
    r",[”\"’]?\s(?:[\w’'.-]+\s){0,6}(?:said|says|told|according)\b|\bsaid\b[^,]{0,40}\.$"
)
"""…, officials said. What tells its source is told by the story, though a credit stand below."""


_OF_A_GALLERY = re.compile(r"\d{1,2} of \d{1,2}\b")
"""1 of 12 | What the picture shows: a caption of its own."""


_STAMPED = re.compile(
    r"[·|•] ?(?:posted|published|updated)\s?:?\s(?=.{0,24}\b(?:19|20)\d\d\b)", re.IGNORECASE
)
"""Ann Lee · Norby News · *Posted: Feb 10, 2026*: no caption, though a credit stands below."""


def captioned(lines: Sequence[Line], position: int) -> bool:
    """A line without a blank one between, after it or before it, credits a picture."""
    prompt = lines[position].kind == "junk"
    if prompt or lines[position].date or _STAMPED.search(lines[position].text):
        return False
    following = position + 1
    below = lines[following] if following < len(lines) else None
    said = lines[position].stopped and _SAID.search(lines[position].text) is not None
    numbered = below is not None and _OF_A_GALLERY.match(below.text) is not None
    if below and not below.gap and below.kind == "credit" and not said and not numbered:
        closed = following + 1 == len(lines) or lines[following + 1].gap
        return below.words <= _LONGEST_CREDIT or closed or not lines[position].stopped
    entry = lines[position]
    if not position or entry.gap or entry.stopped or entry.rule:
        return False
    above = lines[position - 1]  # broadcasters put the credit first
    return above.kind == "credit" and above.words <= 4
