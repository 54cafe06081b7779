"""Claims that a sentence gives only to say that they are false, or that others make them.

"Rumours that 12 people had died were untrue", "denied that its troops had killed 30".
"""

import re

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import Modality

HINTS = frozenset({"denied", "deny", "denies", "denying", "reject", "rejects", "rejected",
                   "rejecting", "dismiss", "dismisses", "dismissed", "dismissing", "refute",
                   "refutes", "refuted", "refuting", "false", "falsely", "hoax", "fake", "untrue",
                   "wrong", "wrongly", "mistakenly", "erroneously", "incorrectly", "incorrect",
                   "mistaken", "baseless", "unfounded", "groundless", "fabricated", "fabrication",
                   "true", "lie", "lies", "claims", "claim", "reports", "report", "rumours",
                   "rumors", "rumour", "rumor", "allegations", "allegation", "accusations",
                   "suggestions"})  # fmt: skip
"""One of these stands in every sentence that is looked at."""
_TOLD = (
    r"(?:reports?|claims?|versions?|rumou?rs?|allegations?|accusations?|suggestions?|assertions?"
    r"|posts?|messages?|news|stor(?:y|ies))"
)
_REJECTED = lazy_pattern(
    rf"\b(?:reject|den(?:y|ies|ied)|dismiss|refut)\w*\b[^.;]{{0,60}}?\b{_TOLD}\b"
    # denied that its troops *had killed 30*, but not "denied that it planned the raid which …"
    r"|\bden(?:y|ies|ied|ying)\s+(?:that\s+)?(?:(?!(?:who|which|that|after|when|where|before|behind"
    r"|for|over|in|and|but)\b)[\w’'-]+\s+){0,6}\Z"
    rf"|\b(?:hoax|false|fake|baseless|unfounded|untrue|groundless)\s+(?:[\w-]+\s+)?(?:{_TOLD}|calls?)\b"
    r"|\b(?:falsely|wrongly|mistakenly|erroneously|incorrectly)\s+"
    r"(?:claim|report|sa(?:y|id)|announc|alleg|suggest|stat|post|tweet)\w*",
    re.IGNORECASE,
)
"""rejects versions according to which 30 miners died: somebody denies it."""
_OF_OTHERS = lazy_pattern(rf"\b{_TOLD}\s+(?:\w+\s+)?(?:that|of)\s+[^.;:,]{{0,40}}\Z", re.IGNORECASE)
"""could not verify claims that 200 were killed"""
_UNTRUE = lazy_pattern(
    r"[^.;:]{0,80}?\b(?:was|were|is|are|be|proved|proven)\s+(?:\w+ly\s+|all\s+)?"
    r"(?:untrue|false|wrong|baseless|unfounded|groundless|incorrect|mistaken|fabricated|not\s+true"
    r"|an?\s+(?:hoax|lie|fabrication|rumou?r))\b",
    re.IGNORECASE,
)
_REACH = 140
"""Characters before a claim that are searched."""


def modality(text: str, draft: Draft) -> Modality:
    """Whether a claim is denied, or what it was otherwise."""
    if HINTS.isdisjoint(draft.sentence.low):
        return draft.modality
    first = max(draft.sentence.start, draft.start - _REACH)
    if _REJECTED.search(text, first, draft.start):
        return "denied"
    if _OF_OTHERS.search(text, first, draft.start):
        if _UNTRUE.match(text, draft.end, draft.sentence.end):
            return "denied"
        return "claimed" if draft.modality == "asserted" else draft.modality
    return draft.modality
