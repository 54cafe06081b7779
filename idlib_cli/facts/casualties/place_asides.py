"""What went on at a place: talks, treatment or speech make an aside of it, "of" a container.

Leaves out: places where people only tell of what happened elsewhere, which `carrying` weighs.
"""

import re
from functools import cache

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.no_places import HAPPENING
from idlib_cli.facts.casualties.place import Place, is_long
from idlib_cli.facts.casualties.place_patterns import CONTAINER
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import entries

_BETWEEN = 90

_WORD = lazy_pattern(r"[\w’'-]+|[,;:.()]")

BEFORE = 60
"""Characters before a place that say what went on there."""

_WORDS_BEFORE = 5

_SAYS = lazy_pattern(
    r"\s(?:(?:had|has|have|also|earlier|later|initially|first|on\s\w+day|late|early)\s){0,3}(?:said|says|reported|reports"
    r"|put|puts|spoke|spoken|told|announced|confirmed|counted|estimated|warned|added|denied|admitted)\b"
)
"""police in Orla *said*, the hospital in Orla *had earlier spoken* of 31."""


def says(text: str, start: int, end: int) -> bool:
    return _SAYS.match(text, start, end) is not None


def aside_at(text: str, start: int, at: int) -> int | None:
    """Where the word stands that tells of talks, statements … at the place that begins at `at`."""
    words = list(_WORD.finditer(text, max(start, at - BEFORE), at))
    for word in reversed(words[-_WORDS_BEFORE:]):
        low = word.group().lower()
        if low in ",;:.()" or low in lexicon.triggers() or HAPPENING.fullmatch(low):
            return None
        if low == "reported" and _WAS.search(text, max(start, word.start() - 8), word.start()):
            continue  # "two deaths were reported in Orla"
        if low in _asides() and not (low == "live" and _AMMUNITION.match(text, word.end())):
            return word.start()
    return None


_TRIAL = lazy_pattern(
    r"\b(?:trial|retrial|inquest|inquiry|hearing|tribunal|appeal)\b[^.;]{0,160}?"
    r"\b(?P<sits>(?:re)?opened|(?:re)?opens|began|begins|started|starts|resumed|resumes|was\sheld|is\sheld"
    r"|got\sunder\sway|gets\sunder\sway|continues|continued)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)


def sat_at(text: str, start: int, place: Place) -> int | None:
    """Where it is told that a court sat, where that is at a place: "the trial of four men over a
    blast in Orla *opened* on Monday in the capital, Vell"."""
    sat = _TRIAL.search(text, max(start, place.start - 240), place.start)
    return sat.start("sits") if sat is not None else None


_RANKED = lazy_pattern(
    r"(?:[,–—-]|\b(?:in|was|is|as|be|been))\s+(?P<rank>(?:the|its|one\sof\sthe)\s"
    r"(?:(?:single|second|third)\s)?"
    r"(?:deadliest|worst|bloodiest|biggest|largest|gravest|most\s(?:deadly|violent|lethal)|first)\b"
    r"[^.;,:]{0,60}?\s)(?=(?:in|on)\s)"
)
_SINCE = lazy_pattern(
    r"[^.;,]{0,30}?\s(?:since|in|for)\s(?:[\w-]+\s){0,3}?(?:years|decades|century|history|\d{4}|[A-Z]\w+)"
)


def ranked_at(text: str, start: int, place: Place) -> int | None:
    """Where an event is ranked among those of the land it was in: "in Orla, *the deadliest attack*
    in France since 2015"."""
    if not place.country or _SINCE.match(text, place.end) is None:
        return None
    before = max(start, place.start - BEFORE - 30)
    ranked = next((m for m in _RANKED.finditer(text, before) if m.end() == place.start), None)
    return ranked.start("rank") if ranked is not None else None


_WAS = lazy_pattern(r"\b(?:was|were|been|are|is)\s\Z")

_AMMUNITION = lazy_pattern(r"\s+(?:rounds?|fire|ammunition|bullets?|shells?|wires?|cables?)\b")
"""live rounds: not where somebody lives."""


@cache
def _asides() -> frozenset[str]:
    return frozenset(w for line in entries("aside", package=lexicon.PACKAGE) for w in line.split())


def holds(text: str, outer: Place, inner: Place) -> bool:
    """Whether a place only says where the one before it is; a town does not say it of a river."""
    return contains(text, inner, outer.start) and (outer.country or not is_long(inner.name))


_IN = lazy_pattern(r"in\s", re.IGNORECASE)


def lies_in(text: str, inner: Place, outer: Place) -> bool:
    """Whether a place right behind another is what holds it: "Orla *in* Vell district"."""
    between = text[inner.holder or inner.end : outer.start]
    return not between.strip() and _IN.match(text, outer.start) is not None


def contains(text: str, inner: Place, start: int) -> bool:
    """Whether a place told at `start` only says where an inner one is."""
    if not inner.here or start - inner.end > _BETWEEN:
        return False
    return CONTAINER.match(text[inner.end : start]) is not None
