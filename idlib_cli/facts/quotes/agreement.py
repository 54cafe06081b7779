"""Whether a noun phrase can be the subject of a verb form: number, and what is only its object."""

from idlib_cli.facts.quotes.chunks import Phrase, chunk
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import JUDGE, closed, verbs


def is_judged(frame: Frame, last: int) -> bool:
    """Whether the noun phrase that ends with token `last` is the object of "called" or the like."""
    verb = chunk(frame, last) - 1
    return frame.kind(verb) in ("C", "G") and verbs()[frame.words[verb]][1] == JUDGE


def elliptic(frame: Frame, at: int) -> bool:
    """ "some said", "many warned": a quantifier that stands alone is a subject."""
    return frame.kinds[at] == "d" and frame.words[at] in closed("quantifiers")


def plural(frame: Frame, at: int) -> bool:
    if at < 0:
        return False
    kind, word = frame.kinds[at], frame.words[at]
    if kind == "p":
        return word in ("they", "we", "i", "you")
    if kind in "nN":
        return word.endswith("s") or word in ("people", "police", "men", "women", "media", "data")
    return kind in "dw,)c" and (
        kind != "d" or word in ("some", "many", "others", "most", "several", "both", "all", "those")
    )


_TYING = frozenset({"close", "familiar", "near"})
"""Adjectives behind their noun: "people close to the coach"."""


def is_plural_phrase(frame: Frame, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a plural: "researchers at the lab"."""
    within = range(phrase.first, phrase.last)
    ends = (at for at in within if frame.kinds[at] in "oiT" or frame.words[at] in _TYING)
    head = next(ends, phrase.last)
    return phrase.coordinated or plural(frame, head - 1)


def agrees(frame: Frame, at: int, word: str) -> bool:
    """Whether a singular subject goes with the -s form ("the report claims")."""
    return not (
        word.endswith("s") and frame.words[at].endswith("s") and not frame.words[at].endswith("ss")
    )


def is_recording(frame: Frame, first: int, last: int) -> bool:
    return any(word in closed("recordings") for word in frame.words[first:last])
