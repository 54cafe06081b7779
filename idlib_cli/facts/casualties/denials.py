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
                   "suggestions", "fear", "fears", "feared", "possible", "likely", "presumed",
                   "thought", "believed", "guilty", "acquitted", "acquits", "acquitting",
                   "acquittal", "cleared", "clears", "exonerated", "absolved", "innocent",
                   "alleged", "alleges", "alleging", "allegedly", "reportedly", "accused",
                   "accuses", "accusing", "suspected", "charged", "blamed", "claimed", "said",
                   "reported", "rumoured", "rumored"})  # fmt: skip
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
_OWN_CLAUSE = (
    r"(?:(?!(?:who|which|that|after|when|where|before|behind|for|over|and|but|said|says|because"
    r"|as|since|while|will|would|could|can|from)\b)[\w’'-]+\s+){0,7}"
)
"""The words between what opens a clause and the harm that it tells of."""
_FEARED = lazy_pattern(
    r"(?:\b(?:it|there)\s+(?:is|was|were|are)\s+(?:\w+\s+){0,2}?"
    r"(?:feared|fears?|thought|believed|presumed|possible|likely)"
    r"|\b(?:fears|fear(?=\s+that))(?:\s+\w+)?)\s+(?:that\s+)?" + _OWN_CLAUSE + r"\Z",
    re.IGNORECASE,
)
"""It is feared that all nine have drowned."""
_NOT_GUILTY = lazy_pattern(
    r"\b(?:not\s+guilty\s+(?:of|to)|innocent\s+of"
    r"|(?:acquit(?:s|ted|ting|tal)|clear(?:s|ed)|exonerated|absolved)\s+(?:[\w.’'-]+\s+){0,8}?of)"
    r"(?:\s+(?:the|a|an|all|charges\s+of))*\s*\Z"
    r"|\bnot\s+guilty\s*\Z",
    re.IGNORECASE,
)
"""The court acquitted five guards of *killing two men*: of somebody else's deed nothing is said."""
_ALLEGED = lazy_pattern(
    r"(?:\balleg(?:ed|es|ing)|\bit\s+(?:is|was|has\s+been)\s+(?:\w+ly\s+)?"
    r"(?:claimed|said|reported|rumou?red))\s+(?:that\s+)?" + _OWN_CLAUSE + r"\Z",
    re.IGNORECASE,
)
"""He alleged that guards *killed two*."""
_ACCUSED = lazy_pattern(
    r"\b(?:accus(?:ed|es|ing)|suspected|charged|blamed)\s+(?:[\w.’'-]+\s+){0,6}?"
    r"(?:of|with|for|over)\s+(?:\w+ly\s+|having\s+)?\Z",
    re.IGNORECASE,
)
"""A man accused of *killing four*: nobody has found so yet."""
_BY_REPUTE = frozenset({"allegedly", "reportedly"})
_REACH = 140
"""Characters before a claim that are searched."""


def may_rise(text: str, draft: Draft) -> bool:
    """Whether only a higher toll is feared: "fear that the official toll of 23 *will climb*"."""
    return _WILL_RISE.match(text, draft.end, draft.sentence.end) is not None


_WILL_RISE = lazy_pattern(
    r",?\s(?:will|would|could|may|might|is\s(?:likely|bound|set|sure|expected)\sto)\s(?:[a-z]+\s)?"
    r"(?:climb|grow|increase|jump|go\sup|mount|rise)\b"
)


def modality(text: str, draft: Draft) -> Modality:
    """Whether a claim is denied, or what it was otherwise."""
    if HINTS.isdisjoint(draft.sentence.low) or may_rise(text, draft):
        return draft.modality
    first = max(draft.sentence.start, draft.start - _REACH)
    if _REJECTED.search(text, first, draft.start) or _NOT_GUILTY.search(text, first, draft.start):
        return "denied"
    asserted = draft.modality == "asserted"
    if _OF_OTHERS.search(text, first, draft.start):
        if _UNTRUE.match(text, draft.end, draft.sentence.end):
            return "denied"
        return "claimed" if asserted else draft.modality
    if asserted and _FEARED.search(text, first, draft.start):
        return "feared"
    verb = draft.sentence.low[max(0, draft.verb[0] - 1) : draft.verb[1]]
    accused = any(word.endswith("ing") for word in verb) and _ACCUSED.search(
        text, first, draft.start
    )
    alleged = accused or _ALLEGED.search(text, first, draft.start)
    told = alleged or not _BY_REPUTE.isdisjoint(verb)
    return "claimed" if asserted and told else draft.modality
