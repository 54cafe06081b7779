"""Reported speech that goes on in a sentence without a cue: "He said it would rain. It would also
snow."

English tells it by the tense and a word that takes the first sentence up: where somebody said what
"would" be, a next one with a pronoun and "would also" is that one's still. The past alone tells
nothing ("It had been built in 1950" may be the writer's), nor do "could" and "might" ("The judge
could not be reached"), nor "would" alone ("She would resign in May": the writer may know).
"""

import re

from idlib_cli.facts.quotes.drafts import Draft
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY

FUTURE_OF_THE_PAST = frozenset({"would"})
ALSO = "also"
_TAKING_UP = frozenset({"he", "she", "it", "they"})
_LOOKING_BACK = frozenset({"later", "often", "once", "eventually", "year", "years", "decades"})
"""Words of a writer who knows how it went on, or tells what somebody used to do."""
_YEAR = re.compile(r"[12]\d{3}s?")
_OWN = frozenset({"i", "we", "you", "if"})
_RULES = frozenset({"said", "said that", "said at the end", "said further"})
_LEAST = 4
"""Tokens of a sentence that goes on."""
_PRESENT = frozenset({"is", "are", "has", "have", "will", "can"})


def further(text: str, frame: Frame, drafts: list[Draft]) -> Draft | None:
    """The draft of a whole sentence that goes on with what the sentence before reports."""
    if FUTURE_OF_THE_PAST.isdisjoint(frame.words) or not drafts or frame.quotes:
        return None
    before = drafts[-1]
    if (
        before.rule not in _RULES
        or before.paragraph != frame.paragraph
        or before.origin.cue is None
        or before.origin.cue.group != SAY
        or not _tells_what_would_be(before)
        or not _is_followed(text, before, frame)
    ):
        return None
    size = len(frame.kinds)
    if size < _LEAST or not _goes_on(frame) or frame.kinds.endswith("?"):
        return None
    last = size
    while last > 1 and frame.kinds[last - 1] in ".;":
        last -= 1
    start, end = frame.span(0, last)
    draft = Draft(start, end, "indirect", "said further", frame)
    draft.source, draft.same_statement = before.origin, True
    return draft


def _goes_on(frame: Frame) -> bool:
    """Whether a sentence takes up a subject and "would", and knows no more than its speaker."""
    words = frame.words
    return (
        words[0] in _TAKING_UP
        and words[1] in FUTURE_OF_THE_PAST
        and words[2] == ALSO
        and _LOOKING_BACK.isdisjoint(words)
        and _OWN.isdisjoint(words)
        and _PRESENT.isdisjoint(words)
        and not any(map(_YEAR.fullmatch, words))
    )


def _tells_what_would_be(draft: Draft) -> bool:
    """Whether what is reported, not only the sentence around it, has "would"."""
    frame = draft.frame
    return any(
        word in FUTURE_OF_THE_PAST and draft.start <= frame.start(at) < draft.end
        for at, word in enumerate(frame.words)
    )


def _is_followed(text: str, before: Draft, frame: Frame) -> bool:
    """Whether nothing stands between the sentence of a draft and this one."""
    end = before.frame.end(len(before.frame.kinds) - 1)
    return text[end : frame.start(0)].strip() == ""
