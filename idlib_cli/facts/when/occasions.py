"""Days and places of occasions that a harm only gives rise to: trials, inquests, funerals.

"The trial of a nurse accused of murdering seven opened in Orla on Monday": the harm hangs on a
noun for the occasion, and what stands outside the phrase that tells of the harm belongs to that.

Leaves out: occasions that are struck ("a blast at the funeral killed nine"), and those told by a
verb ("was buried on Monday", `came_after`).
"""

import re

from idlib_cli.language.patterns import lazy_pattern

WORDS = frozenset(
    {"trial", "trials", "retrial", "inquest", "inquests", "hearing", "hearings", "inquiry"}
    | {"inquiries", "investigation", "investigations", "probe", "funeral", "funerals", "burial"}
    | {"burials", "memorial", "memorials", "monument", "plaque", "ceremony", "ceremonies", "vigil"}
    | {"vigils", "requiem", "compensation", "anniversary", "suspect", "suspects", "commemoration"}
    | {"commemorations", "lawsuit", "lawsuits", "exhumation", "verdict", "verdicts", "appeal"}
)
"""A sentence without one of these tells of no such occasion."""
_NOUN = lazy_pattern(
    r"\b(?:re)?trials?|\b(?:inquests?|hearings?|inquir(?:y|ies)|investigations?|probe|funerals?|burials?"
    r"|memorials?(?:\sservices?)?|monument|plaque|ceremon(?:y|ies)|vigils?|requiem|compensation"
    r"|anniversary|suspects?|commemorations?|lawsuits?|exhumation|verdicts?|appeal)\b",
    re.IGNORECASE,
)
_REACH = 200
"""Characters between an occasion and the harm."""
_BREAK = lazy_pattern(
    r"[;:“”\"]|\b(?:and|but|while|when|as|before|after|until|during|amid|because|where|killed"
    r"|wounded|injured)\b"
)
"""What parts an occasion from a harm."""
_LINK = lazy_pattern(r"\b(?:of|into|over|for|against|to|in)\s")
"""an inquest *into* the deaths, the burial on Sunday *of* four."""
_WHERE = r"(?:in|at|on|near|last|this|early|late)"
_BESIDE = lazy_pattern(
    r"(?:\s(?:took\splace|was\sheld|were\sheld|began|opened|resumed|started))?"
    rf"(?:[\s,]+{_WHERE}(?:\s(?!{_WHERE}\b)[\w’'-]+){{0,3}}+)*+[\s,]*"
)
"""What may stand between an occasion and its day or place."""
_LINK_BEHIND = lazy_pattern(
    r"(?:[\s,]+(?:in|at|on|near)(?:\s[\w’'-]+){1,4}?)?[\s,]+(?:of|into|over|for|to)\s"
)
_STRUCK = lazy_pattern(
    r"\b(?:bomb(?:ing)?|blast|attack|strike|airstrike|shooting|raid|explosion|shelling|stampede|crush"
    r"|fire|clash(?:es)?|gunfire|gunmen|bomber)\b[^.;:]{0,40}\b(?:of|at|on|near|during|outside|in)\s"
    r"(?:(?:the|an?|his|her|their|its)\s)?(?:[\w-]+\s){0,2}\Z"
)
"""a blast *at the funeral*: it is the harm's own place."""
_FINITE = lazy_pattern(
    r"\s(?:opens?|opened|resumed?|resumes|began|begins|takes?\splace|took\splace|was|were|is|are|has"
    r"|have|had|will|would|continued?|continues|heard|ended|closed|adjourned|drew|marked|attended"
    r"|started|starts|concluded|got)\b"
)
"""The verb of an occasion that is the subject of its sentence."""
_OF_ITS_OWN = lazy_pattern(r"\s*(?:killed|wounded|injured|kills|wounds|injures|left|claimed)\b")
"""killed nine: a verb whose subject is no occasion, unless "that" or "which" stands before it."""
_RELATIVE = lazy_pattern(r"\b(?:that|which|who)\s(?:had\s|have\s|has\s)?\Z")


def is_of_an_occasion(
    text: str, sentence: tuple[int, int], told: tuple[int, int], start: int, end: int
) -> bool:
    """Whether a date or place `told` is only of an occasion that the harm `text[start:end]` is
    told of with."""
    opens = max(sentence[0], start - _REACH)
    far = told[0] < opens or told[0] > end + _REACH
    own = _OF_ITS_OWN.match(text, start, end) and not _RELATIVE.search(text, opens, start)
    if far or own:
        return False
    noun = _NOUN.search(text, opens, start)
    if noun is None or _STRUCK.search(text, max(sentence[0], noun.start() - 70), noun.start()):
        return False
    link = _LINK.search(text, noun.end(), start)
    if link is None or _BREAK.search(text, link.end(), start):
        return False
    if told[0] >= end:
        return _FINITE.search(text, end, told[0]) is not None
    if told[0] < noun.start():
        return _BREAK.search(text, told[1], noun.start()) is None
    # "a ceremony took place in Orla on Sunday for the nine", not "the massacre in Orla, in which"
    beside = _BESIDE.fullmatch(text, noun.end(), told[0]) is not None
    return beside and _LINK_BEHIND.match(text, told[1], start) is not None
