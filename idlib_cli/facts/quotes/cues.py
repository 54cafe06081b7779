"""Cues: the words that say that somebody is speaking, found in one frame.

A cue is a verb of the word lists in a form that can be a predicate, or a fixed phrase
("according to", "in the words of", "put it"). `verb_cues` reads the verbs, `claims` the nouns,
`phrases` the rest.
"""

import re
from collections.abc import Iterable

from idlib_cli.facts.quotes.claims import Cue, noun_cues
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import JUDGE, OTHER, SAY, THINK, closed
from idlib_cli.facts.quotes.phrases import (
    CALLING,
    CALLS,
    PUTS,
    STANCES,
    VIEWS,
    calling,
    for_whom,
    phrase_cue,
    putting,
    stances,
    wording,
)
from idlib_cli.facts.quotes.verb_cues import verb_cue

__all__ = ["JUDGE", "OTHER", "SAY", "THINK", "Cue", "cues"]


_VERBS = re.compile(r"[CBG]")
"""The classes of the verbs that may be one."""
_VERBS_AND_PHRASES = re.compile(r"[CBGvi]")
"""The classes of those and of the words that may begin a phrase, "per" apart."""
_CLAIMS = closed("claim_nouns")
_IN_PHRASES = VIEWS | {"put", "puts", "words", "phrase", "per", "clear", "plain"}
RARER = _CLAIMS | _IN_PHRASES | STANCES | CALLS


def cues(frame: Frame) -> list[Cue]:
    """The cues of a frame from left to right."""
    kinds = frame.kinds
    rarer = not RARER.isdisjoint(frame.words)
    if not rarer and not frame.quotes:  # as in most
        return [
            cue
            for match in _VERBS.finditer(kinds)
            if (cue := verb_cue(frame, match.start())) is not None
        ]
    nouns = _rarer(frame) if rarer else []
    if frame.quotes:
        if frame.words[0] == "for" and (held := for_whom(frame)) is not None:
            nouns.append(held)
        nouns += [cue for token in frame.quotes if (cue := wording(frame, token)) is not None]
    found = list(nouns)
    taken = {cue.first for cue in nouns}
    maybe = _VERBS
    if rarer and not _IN_PHRASES.isdisjoint(frame.words):
        maybe = _VERBS_AND_PHRASES
    everywhere: Iterable[int] = range(len(kinds)) if rarer and "per" in frame.words else ()
    for at in everywhere or [match.start() for match in maybe.finditer(kinds)]:
        kind = kinds[at]
        if at in taken:
            continue
        if kind in "CBG":
            cue = verb_cue(frame, at)
        elif kind == "v" and frame.words[at] in PUTS:
            cue = putting(frame, at)
        elif (kind == "i" and frame.words[at] == "in") or frame.words[at] == "per":
            cue = phrase_cue(frame, at)
        else:
            continue
        if cue is not None:
            found.append(cue)
    if nouns:
        found.sort(key=lambda cue: cue.first)
    return found


def _rarer(frame: Frame) -> list[Cue]:
    """The cues of a frame that are nouns, stances or calls for something."""
    words = frame.words
    found = noun_cues(frame) if not _CLAIMS.isdisjoint(words) else []
    if not STANCES.isdisjoint(words):
        found += stances(frame)
    if found or not CALLS.isdisjoint(words) or not CALLING.isdisjoint(words):
        called = calling(frame)
        taken = {cue.first for cue in called}
        found = [cue for cue in found if cue.first not in taken] + called
    return found
