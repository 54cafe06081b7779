"""Headlines that name their source without a verb: "Police: two dead", "Two dead – police".

Only a word for a source counts ("police", "study", "minister"), with what describes it before it:
a place stands before a colon as often ("Lagos: two dead in crash"). What is left has to tell
something: a predicate ("the man who saved us" is none), or how many were harmed where the source
is no paper.
"""

from typing import NamedTuple

from idlib_cli.facts.quotes import exclusions
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.language.lexicon import GIVEN, flags, is_human, is_role

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


_TELLING = frozenset(
    {"admits", "begs", "count", "counts", "fumes", "laments", "pleads", "recall"}
    | {"recalls", "relive", "relives", "remember", "remembers", "reveals", "speak", "speaks"}
    | {"tell", "tells", "vows", "weeps"}
)
"""What somebody does in a headline who is quoted before the colon."""
_CALLING = frozenset({"calls", "brands", "labels", "dubs"})
_LONGEST_CALLED = 6
_LONGEST_SPEAKER = 5
"""Tokens of "Lund fire chief Ann Lee"."""
_SAYING = frozenset(
    {"i", "we", "my", "our", "me", "us", "it", "he", "she", "they", "you", "is", "are", "was"}
    | {"were", "will", "have", "has", "not", "no", "don't", "can't"}
)
"""Words that are more than a title: ‘The Long Walk’ has none."""


def marked(text: str, frame: Frame, token: int) -> Phrase | None:
    """Who a headline gives words in marks to: "‘We lost all’: farmers", "“It will hold” – mayor",
    "‘I was robbed’: Silva fumes", "Mayor calls strike ‘a disgrace’"; None where it names nobody."""
    if token == 0 and frame.kind(1) in (":", "-"):
        return _behind_mark(text, frame, 2)
    at = next((at for at in range(1, token) if frame.words[at] in _CALLING), None)
    if at is None or token - at > _LONGEST_CALLED or frame.kind(token + 1) not in ("", ".", ","):
        return None
    named = set(frame.kinds[at + 1 : token]) <= set("dNnPBvCe") and token > at + 1
    return Phrase(0, at) if named and _may_speak(frame, 0, at) else None


def _behind_mark(text: str, frame: Frame, first: int) -> Phrase | None:
    quotation = frame.quotes[0]
    words = exclusions.words_of(text, quotation.start, quotation.end)
    if exclusions.is_title(words) and _SAYING.isdisjoint(word.lower() for word in words):
        return None
    end = len(frame.kinds.rstrip("."))
    last = first
    while last < min(end, first + _LONGEST_SPEAKER) and frame.words[last] not in _TELLING:
        last += 1
    tells = frame.word(last) in _TELLING
    if not tells and last < end:
        return None
    single = tells and last == first + 1 and frame.kinds[first] == "N"
    return Phrase(first, last) if single or _may_speak(frame, first, last) else None


def _may_speak(frame: Frame, first: int, last: int) -> bool:
    """Whether a short phrase names somebody: "quake survivor", "Ann Lee", "farmers"."""
    kinds = frame.kinds[first:last]
    if not 0 < len(kinds) <= _LONGEST_SPEAKER or not set(kinds) <= set("dNnePCB"):
        return False
    noun = frame.words[last - 1]
    single = noun.removesuffix("s")
    known = noun in closed("headline_sources") or is_human(noun) or is_human(single)
    full = kinds.endswith("NN") and bool(flags(frame.words[last - 2]) & GIVEN)
    return known or is_role(single) or full
