"""Cues that are fixed phrases: "in the words of", "in Lee's view", "put it", "made clear that",
"used the phrase", "per the report".
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import inversions, subjects
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.claims import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, THINK

VIEWS = frozenset({"view", "opinion", "telling", "estimation", "reckoning"})
_PARTS = ("", ",", ".", "Q", "-", ";")
"""Classes on either side of "in his view" where it says who is speaking."""
_HIS = frozenset({"his", "her", "their"})
PUTS = frozenset({"put", "puts", "made", "make", "makes"})
_WORDINGS = frozenset({"phrase", "term", "word", "words", "expression"})
_USES = frozenset({"used", "uses", "using", "coined", "uttered"})


def wording(frame: Frame, token: int) -> Cue | None:
    """ "Lee used the phrase “safe zone”": the cue is the verb."""
    if frame.word(token - 1) not in _WORDINGS or frame.kind(token - 2) != "d":
        return None
    at = token - 3
    if frame.word(at) not in _USES or "x" in frame.kinds[max(0, at - 2) : at]:
        found = frame.word(at) in _USES and frame.word(at - 1) in ("has", "had", "have")
        if not found:
            return None
    return Cue(at, token, "use", SAY, "finite", subjects.subject(frame, at))


def putting(frame: Frame, at: int) -> Cue | None:
    """ "put it", "made (it) clear that"."""
    it = frame.word(at + 1) == "it"
    if frame.words[at] in ("put", "puts"):
        base, last = "put it", at + 2
        if not it:
            return None
    else:
        base, last = "make clear", at + 2 + it
        if frame.word(last - 1) not in ("clear", "plain") or frame.kind(last) != "t":
            return None
    if base == "make clear" and subjects.is_passive(frame, at):
        return None  # "It was made clear that": by nobody
    return Cue(at, last, base, SAY, "finite", subjects.subject(frame, at))


def phrase_cue(frame: Frame, at: int) -> Cue | None:
    """ "in the words of X", "in X's words", "per the report"."""
    if frame.words[at] == "per":
        if frame.kind(at - 1) not in (",", "Q", "") or frame.kind(at + 1) not in ("d", "N"):
            return None
        phrase = inversions.inverted(frame, at)
        return Cue(at, at + 1, "per", SAY, "phrase", phrase) if phrase else None
    if frame.words[at] == "in":
        if frame.words[at + 1 : at + 4] == ["the", "words", "of"]:
            phrase = inversions.inverted(frame, at + 3)
            return Cue(at, at + 4, "in the words of", SAY, "phrase", phrase) if phrase else None
        for last in range(at + 2, min(at + 7, len(frame.words))):
            if frame.words[last] in VIEWS and (
                frame.kinds[last - 1] == "P" or frame.words[last - 1] in _HIS
            ):
                if frame.kind(at - 1) not in _PARTS or frame.kind(last + 1) not in _PARTS:
                    return None  # "had a rock in his view"
                return Cue(last, last + 1, "in the view of", THINK, "phrase", Phrase(at + 1, last))
            if frame.words[last] in ("words", "phrase") and frame.kinds[last - 1] in "Pd":
                if frame.words[last - 1] in ("other", "these", "the", "those", "few", "many"):
                    return None
                return Cue(last, last + 1, "in the words of", SAY, "phrase", Phrase(at + 1, last))
    return None
