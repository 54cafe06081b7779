"""Numbers that are no figures: a table of reasons, each a small function.

A number is left out as soon as one reason holds. `says_nothing` asks the same of what is counted.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from idlib_cli.facts.figures.subjects import Subject
from idlib_cli.facts.figures.units import Unit
from idlib_cli.language.numbers import Number
from idlib_cli.language.wordlists import words

Span = tuple[int, int]

_PACKAGE = "idlib_cli.facts"
_SMALL = 10
"""Up to here a definite count ("the two leaders") tells the reader nothing new."""


class Candidate(NamedTuple):
    """A number, the sentence around it, and its unit if it has one."""

    text: str
    number: Number
    unit: Unit | None
    start: int
    end: int
    titled: bool
    """Whether the sentence is a title or heading, where any word may have a capital."""

    @property
    def written(self) -> str:
        """The number without its qualifier, as written."""
        return self.text[self.number.number_start : self.number.number_end]

    @property
    def before(self) -> str:
        """The words of the sentence just before the number."""
        return self.text[max(self.start, self.number.start - 40) : self.number.start]


def excluded(candidate: Candidate) -> bool:
    """Whether a number cannot be a figure, whatever it may count."""
    for reason in REASONS:  # noqa: SIM110 - a third faster than any()
        if reason(candidate):
            return True
    return False


def _no_count(candidate: Candidate) -> bool:
    """A date, an age, a clock time, a label … as language.numbers tells from its neighbours."""
    role = candidate.number.role
    return role != "count" and not (candidate.unit is not None and role == "modifier")


def _no_bound(candidate: Candidate) -> bool:
    """ "Many" has no number."""
    return candidate.number.min is None and candidate.number.max is None


def _vague(candidate: Candidate) -> bool:
    """ "Several parties", "a few villages": no number worth a look-up."""
    return candidate.unit is None and bool(_VAGUE.match(candidate.written))


def _won(candidate: Candidate) -> bool:
    """ "Of nine games they lost three, won five": no South Korean money."""
    unit = candidate.unit
    return unit is not None and unit.name == "KRW" and (candidate.number.min or 0) < 100


def _single(candidate: Candidate) -> bool:
    """ "One" is a pronoun more often than a count."""
    number = candidate.number
    return candidate.unit is None and number.min == number.max == 1


def _definite(candidate: Candidate) -> bool:
    """ "The two leaders", "Syria's three largest cities": known before, not reported."""
    number = candidate.number
    small = number.max is not None and number.max <= _SMALL and number.qualifier is None
    if candidate.unit is not None or not small:
        return False
    before = candidate.before
    return before.rstrip().lower().endswith(_ENDS_DEFINITE) and bool(_DEFINITE.search(before))


def _list_mark(candidate: Candidate) -> bool:
    """ "3. Rinse the rice.": the number of a step."""
    return not candidate.before and bool(
        _LIST_MARK.match(candidate.text, candidate.number.end, candidate.end)
    )


def _year(candidate: Candidate) -> bool:
    """ "The 2019 elections"; but "2000 people" are counted."""
    if candidate.unit is not None or not _YEAR.match(candidate.written):
        return False
    return not _PEOPLE.match(candidate.text, candidate.number.number_end, candidate.end)


def _part_of_name(candidate: Candidate) -> bool:
    """ "Apollo 11", "a Boeing 737 pilot": a capital before, figures without a comma."""
    written = candidate.written
    plain = written.isdigit() and len(written) <= 4 and candidate.number.qualifier is None
    untold = candidate.unit is None and not candidate.titled
    return plain and untold and bool(_NAME_BEFORE.search(candidate.before))


REASONS: tuple[Callable[[Candidate], bool], ...] = (
    _no_count,
    _no_bound,
    _vague,
    _won,
    _single,
    _definite,
    _list_mark,
    _year,
    _part_of_name,
)

_VAGUE = re.compile(
    r"(?:(?:a|the)\s+)?(?:few|handful|couple)\b|several|multiple|many|numerous|countless",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|his|her|its|their|our|my|your|all|both|any|every|each)|['’]s|s['’])"
    r"(?:\s+(?:first|last|next|past|other|same|top|final|previous|remaining|main|big|only))?\s+\Z",
    re.IGNORECASE,
)
_ENDS_DEFINITE = (
    *("the", "these", "those", "his", "her", "its", "their", "our", "my", "your", "all", "both"),
    *("any", "every", "each", "'s", "’s", "s'", "s’"),
    *("first", "last", "next", "past", "other", "same", "top", "final", "previous", "remaining"),
    *("main", "big", "only"),
)
"""What stands before the space that ends what `_DEFINITE` finds."""
_NAME_BEFORE = re.compile(r"(?<![.!?:])\s(?:the\s+)?[A-Z][\w&]*\s\Z")
_LIST_MARK = re.compile(r"[.)]\s")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_PEOPLE = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}(?:people|troops|men|women|children|soldiers|refugees|workers|jobs"
    r"|residents|students|families|homes|houses|police)\b"
)


def says_nothing(text: str, number: Number, subject: Subject) -> bool:
    """Whether what is counted is a manner of speaking: "two ways", "three more weeks"."""
    first, *_, head = 2 * text[subject.start : subject.end].lower().split()
    if head in _nouns("lengths_of_time"):
        return True
    if first == "other" and number.max is not None and number.max <= _SMALL:
        return True
    return head in _nouns("vague_nouns") and (number.max is None or number.max <= _SMALL)


@cache
def _nouns(name: str) -> frozenset[str]:
    return words(name, package=_PACKAGE)


def overlapping(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The spans, sorted by start, that share a character with `start:end`.

    Only the few that begin last before `end` are looked at: facts do not pile up.
    """
    last = bisect_left(spans, (end, 0))
    return [span for span in spans[max(0, last - _PILED) : last] if start < span[1]]


_PILED = 4
"""Facts that may lie over one another."""
