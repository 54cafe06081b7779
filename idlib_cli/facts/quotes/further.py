"""Reported speech that goes on in a sentence without a cue: "He said it would rain. Roads would
also flood."

English tells it by the tense: where somebody said what "would" be, a next sentence with "would",
"could" or "might" of its own is that one's still. The past alone tells nothing ("It had been built
in 1950" may be the writer's), nor does a sentence that judges what was said ("That would be a
record", "Neither claim could be verified").
"""

from idlib_cli.facts.quotes.drafts import Draft
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY
from idlib_cli.facts.quotes.predicates import predicate

SHIFTED = frozenset({"would", "could", "might"})
_JUDGING = frozenset({"that", "this", "these", "those", "neither", "none", "no", "nothing", "both"})
_OWN = frozenset({"i", "we", "you", "if"})
_RULES = frozenset({"said", "said that", "said at the end", "said further"})
_PRESENT = frozenset({"is", "are", "has", "have", "will", "can"})


def further(text: str, frame: Frame, drafts: list[Draft]) -> Draft | None:
    """The draft of a whole sentence that goes on with what the sentence before reports."""
    if SHIFTED.isdisjoint(frame.words) or not drafts or frame.quotes:
        return None
    before = drafts[-1]
    if (
        before.rule not in _RULES
        or before.paragraph != frame.paragraph
        or before.origin.cue is None
        or before.origin.cue.group != SAY
        or not _is_shifted(before.frame)
        or not _is_followed(text, before, frame)
    ):
        return None
    size = len(frame.kinds)
    at = predicate(frame, 0, size)
    if at is None or frame.words[at] not in SHIFTED or frame.words[0] in _JUDGING:
        return None
    if not _OWN.isdisjoint(frame.words) or not _PRESENT.isdisjoint(frame.words):
        return None
    last = size
    while last > 1 and frame.kinds[last - 1] in ".;":
        last -= 1
    start, end = frame.span(0, last)
    draft = Draft(start, end, "indirect", "said further", frame)
    draft.source, draft.same_statement = before.origin, True
    return None if frame.kinds.endswith("?") else draft


def _is_shifted(frame: Frame) -> bool:
    """Whether a sentence tells in the past what would be."""
    return not SHIFTED.isdisjoint(frame.words)


def _is_followed(text: str, before: Draft, frame: Frame) -> bool:
    """Whether nothing stands between the sentence of a draft and this one."""
    end = before.frame.end(len(before.frame.kinds) - 1)
    return text[end : frame.start(0)].strip() == ""
