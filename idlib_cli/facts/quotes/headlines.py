"""Headlines that name their source without a verb: "Police: two dead", "Two dead – police".

Only a word for a source counts ("police", "study", "minister"), with what describes it before it:
a place stands before a colon as often ("Lagos: two dead in crash"). What is left has to tell
something: a predicate ("the man who saved us" is none), or how many were harmed where the source
is no paper.
"""

from typing import NamedTuple

from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.predicates import predicate

_LONGEST_SOURCE = 4
_LEAST_TOLD = 3
"""Tokens of what is told."""


_NUMBERS = closed("quantifiers") - {"both", "all", "another", "one", "those", "others"}
_HARMED = closed("states") | {"hurt", "held", "arrested", "displaced", "homeless", "ill"}
"""What is told of a number without a verb: "two dead", not "40 years on"."""


class Told(NamedTuple):
    """Tokens of what a headline tells, and of whom it has it from."""

    span: tuple[int, int]
    source: Phrase


def told(frame: Frame) -> Told | None:
    """What a headline tells and its source; None where it names none so."""
    kinds = frame.kinds
    if not frame.headline or frame.quotes or kinds.endswith("?"):
        return None
    end = len(kinds.rstrip("."))
    colon = kinds.find(":")
    parted = max(kinds.rfind(":"), kinds.rfind("-"))
    for source, span in (((0, colon), (colon + 1, end)), ((parted + 1, end), (0, parted))):
        if _is_source(frame, *source) and _tells(frame, *span, counted=_counts(frame, *source)):
            return Told(span, Phrase(*source))
    return None


def _is_source(frame: Frame, first: int, last: int) -> bool:
    return (
        0 < last - first <= _LONGEST_SOURCE
        and frame.words[last - 1] in closed("headline_sources")
        and set(frame.kinds[first : last - 1]) <= set("Nne")  # "The Sheriff:" is a title
    )


def _counts(frame: Frame, first: int, last: int) -> bool:
    """Whether a number is news from such a source: "Report: 40 years of the dam" is a title."""
    return frame.words[last - 1] not in closed("documents")


def _tells(frame: Frame, first: int, last: int, *, counted: bool) -> bool:
    if last - first < _LEAST_TOLD or frame.word(first) in closed("question_words"):
        return False
    words = frame.words[first:last]
    numbers = "#" in frame.kinds[first:last] or not _NUMBERS.isdisjoint(words)
    if counted and numbers and not _HARMED.isdisjoint(words):
        return True
    return predicate(frame, first, last) is not None
