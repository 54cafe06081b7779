"""Verb groups, and other words that tell whether a sentence looks back or ahead.

What looks ahead is the table of `ahead_forms`; what looks back are the pasts in -ed, the irregular
ones and a few words that need no verb ("since", "following").
"""

import re
from functools import cache
from itertools import compress
from typing import NamedTuple

from idlib_cli.language.dates.ahead_forms import AHEAD
from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.pieces import pieces
from idlib_cli.language.wordlists import words

_IRREGULAR = words("irregular_pasts")
_BACK = (
    "was were had did has have been said says told began became came fell felt gave got grew held "
    "kept knew left led lost made met paid put ran rose sent sold spoke struck shot took thought "
    "went won wrote saw stood broke brought built bought caught chose drew fought flew hit blew "
    "since after following"
)
_WORD = re.compile(r"\w+|'(?=[lL])")
_NO_NOUN = "".join(rf"(?<!\b{word}\ )" for word in ("to", "a", "an", "the", "of", "can", "not"))
_UNCHANGED = {
    "burst": rf"{_NO_NOUN}burst",
    "cut": rf"{_NO_NOUN}cut\ (?:off|down|short|the|his|her|their|its|power)",
    "set": rf"{_NO_NOUN}set\ (?:fire|ablaze|alight|off|up|out|on\ fire)",
}
"""Pasts that look like the present, and what stands around them where they are no nouns."""
_BACKWARD = frozenset(_BACK.split()) | _IRREGULAR
_FORWARD: dict[str, tuple[str, ...]] = {}
"""The words that what looks ahead may begin with, and the patterns of such forms."""
for _form in AHEAD:
    for _word in _form.openers.split():
        _FORWARD[_word] = (*_FORWARD.get(_word, ()), _form.pattern)
_IN_ED = r"(?<!\ba\ )(?<!\ban\ )(?<!the\ )(?<!still\ )[a-z]{2,}ed"
"""A past in -ed; "a disputed vote" has none."""
_DECIDED = re.compile(r"(?!is|are)\w+ed\b", re.IGNORECASE)
"""Friday vowed to return: what was done on Friday is the vow."""


class Verb(NamedTuple):
    """A verb group, or another word that tells the time, and whether it looks ahead."""

    start: int
    end: int
    future: bool
    decided: bool
    """True for "vowed to", which looks ahead: the vow itself is past."""


class _Opener(NamedTuple):
    """A word of a piece of text with which a verb group may begin."""

    offset: int
    size: int
    decided: bool
    pattern: re.Pattern[str] | None
    """What it must match there; None for a word that is past whatever follows."""


def verbs(text: str, start: int, end: int) -> list[Verb]:
    """The verb groups of a sentence, in order. Line ends in it must be spaces by now."""
    found = []
    done = start
    new = tuple.__new__  # makes a Verb in half the time
    written, places = pieces(text, start, end)
    opening = list(map(_openers.__getitem__, written))
    for place, openers in compress(zip(places, opening, strict=True), opening):
        for offset, size, decided, pattern in openers:
            begin = place + offset
            if begin < done:
                continue
            if pattern is None:
                done = begin + size
                found.append(new(Verb, (begin, done, False, decided)))
                continue
            if text.startswith("to ", begin) and text[begin + 3 : begin + 6].lower() != "be ":
                continue  # the commonest opener, of one form only
            match = pattern.match(text, begin, end)
            if match is not None:
                done = match.end()
                future = match.lastgroup == "future"
                vowed = future and _DECIDED.match(match[0]) is not None
                found.append(new(Verb, (begin, done, future, vowed)))
    return found


class VerbsOf(dict[tuple[int, int], list[Verb]]):
    """The verb groups of each sentence of a text, found when first asked for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def __missing__(self, sentence: tuple[int, int]) -> list[Verb]:
        found = self[sentence] = verbs(self._text, *sentence)
        return found


def _openers_in(written: str) -> tuple[_Opener, ...]:
    """Where in a piece of text the first word of a verb group may stand."""
    plain = written.rstrip(",.")
    if plain.isalpha() and plain.isascii():  # most are one word
        return (_opener(plain, 0),) if _may_open(plain) else ()
    return tuple(
        [_opener(word[0], word.start()) for word in _WORD.finditer(written) if _may_open(word[0])]
    )


def _may_open(word: str) -> bool:
    """Whether a verb group may begin with a word: looking it up is ten times as fast as trying a
    pattern. What is not ASCII may fold to a letter: the pattern decides."""
    low = word.lower()
    return (
        low in _BACKWARD
        or low in _FORWARD
        or low in _UNCHANGED
        or (low.endswith("ed") and len(low) > 3)
        or not word.isascii()
    )


def _opener(word: str, offset: int) -> _Opener:
    low = word.lower()
    if low in _BACKWARD and low not in _FORWARD:
        return _Opener(offset, len(word), _DECIDED.match(word) is not None, None)
    return _Opener(offset, len(word), False, _pattern(low if word.isascii() else ""))


def _pattern(word: str) -> re.Pattern[str]:
    """What a word may open; for "" what any word may."""
    if not word:
        forms = tuple(form.pattern for form in AHEAD)
        return _either(forms, f"{'|'.join(sorted(_BACKWARD))}|{_IN_ED}")
    past = word if word in _BACKWARD else _UNCHANGED.get(word, _IN_ED)
    return _either(_FORWARD.get(word, ()), past)


@cache
def _either(forms: tuple[str, ...], past: str) -> re.Pattern[str]:
    """A pattern for forms that look ahead, else for a past."""
    ahead = f"(?P<future>{'|'.join(forms)})|" if forms else ""
    return lazy_pattern(rf"\b(?:{ahead}{past})\b", re.VERBOSE | re.IGNORECASE)


_openers = Memo(_openers_in)
