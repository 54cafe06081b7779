"""Verb groups, and other words that tell whether a sentence looks back or ahead.

What looks ahead is the table of `ahead_forms`; what looks back are the pasts in -ed, the irregular
ones and a few words that need no verb ("since", "following").
"""

import re
from typing import NamedTuple

from idlib_cli.language.dates.ahead_forms import AHEAD
from idlib_cli.language.memo import Memo
from idlib_cli.language.pieces import pieces
from idlib_cli.language.wordlists import words

_IRREGULAR = words("irregular_pasts")
_BACK = (
    "was were had did has have been said says told began became came fell felt gave got grew held "
    "kept knew left led lost made met paid put ran rose sent sold spoke struck shot took thought "
    "went won wrote saw stood broke brought built bought caught chose drew fought flew hit blew "
    "since after following"
)
_VERBS = re.compile(
    rf"""\b(?:
    (?P<future>{"|".join(form.pattern for form in AHEAD)})
    |(?P<past>{_BACK.replace(" ", "|")}
        |(?<!\ba\ )(?<!\ban\ )(?<!the\ )(?<!still\ )[a-z]{{2,}}ed
        |{"|".join(sorted(_IRREGULAR))})
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"\w+|'(?=[lL])")
_OPENERS = frozenset(_BACK.split()).union(*(form.openers.split() for form in AHEAD)) | _IRREGULAR
"""The first words of what `_VERBS` finds, but for those in -ed: looking each word up is ten times
as fast as trying the pattern at each."""
_BACK_ONLY = (frozenset(_BACK.split()) | _IRREGULAR).difference(
    *(form.openers.split() for form in AHEAD)
)
"""Words that are past whatever follows: no pattern need be tried."""
_DECIDED = re.compile(r"(?!is|are)\w+ed\b", re.IGNORECASE)
"""Friday vowed to return: what was done on Friday is the vow."""


class Verb(NamedTuple):
    """A verb group, or another word that tells the time, and whether it looks ahead."""

    start: int
    end: int
    future: bool
    decided: bool
    """True for "vowed to": the vow itself is past."""


def verbs(text: str, start: int, end: int) -> list[Verb]:
    """The verb groups of a sentence, in order. Line ends in it must be spaces by now."""
    found = []
    done = start
    written, places = pieces(text, start, end)
    for place, offsets in zip(places, map(_openers.__getitem__, written), strict=True):
        for offset, past in offsets:
            begin = place + offset
            if begin < done:
                continue
            if past:
                done = begin + len(past)
                found.append(Verb(begin, done, False, _DECIDED.match(past) is not None))
                continue
            if text.startswith("to ", begin) and text[begin + 3 : begin + 6].lower() != "be ":
                continue  # the commonest opener, of one form only
            match = _VERBS.match(text, begin, end)
            if match is not None:
                done = match.end()
                decided = _DECIDED.match(match[0]) is not None
                found.append(Verb(begin, done, match["future"] is not None, decided))
    return found


def _openers_in(written: str) -> tuple[tuple[int, str], ...]:
    """Where in a piece of text the first word of a verb group may stand, and that word where it
    is one of `_BACK_ONLY`."""
    plain = written.rstrip(",.")
    if plain.isalpha() and plain.isascii():  # most are one word
        form = plain.lower()
        opens = form in _OPENERS or (form.endswith("ed") and len(form) > 3)
        return ((0, plain if form in _BACK_ONLY else ""),) if opens else ()
    return tuple(
        [
            (word.start(), word[0] if word[0].lower() in _BACK_ONLY else "")
            for word in _WORD.finditer(written)
            # what is not ASCII may fold to a letter: the pattern decides
            if not word[0].isascii()
            or (form := word[0].lower()) in _OPENERS
            or (form.endswith("ed") and len(form) > 3)
        ]
    )


_openers = Memo(_openers_in)
