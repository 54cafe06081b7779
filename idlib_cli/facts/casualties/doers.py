"""Who killed, wounded or took them, as the article words it; None wherever that is in doubt.

Naming a bystander would be the worst of mistakes, so whatever stands between the deed and the
one who may have done it must leave no room for anybody else.
"""

import re
from collections.abc import Set
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_NOT_WORDS = lazy_pattern(r"[^\w\s.,;:&/()$%+'’‘\"“”\u2010-\u2015-]|(?<![\w-])\d+[a-z]\b")
"""Markup and codes: "[bold]x", "0m"; a doer is told in words."""
_OTHER_CLAUSE = lazy_pattern(
    r"\b(?:(?:in|during|for|from|by|at|on|under)\s+which|where|when|whose|whom|before|after|as"
    r"|while|because|since|until|if|though|that\s+(?:the|an?)|sa(?:id|ys))\b",
    re.IGNORECASE,
)
"""The verb has a subject of its own: "Korsh saw the town *where* the army killed five"."""
_WHICH = lazy_pattern(r"\b(?:which|that)\s+(?:(?:had|has|have|also|later|then|\w+ly)\s+){0,2}\Z")
_STRIKING = lazy_pattern(
    r"\b(?:launch(?:ed|ing)?|carr(?:y|ied|ying)|staged?|staging|conduct(?:ed|ing)|fir(?:ed|ing)|plant(?:ed|ing)"
    r"|mount(?:ed|ing)|detonat(?:ed|ing)|set|dropp(?:ed|ing)|bombed|bombing|shelled|attacked|stormed|hit|struck"
    r"|opened|lobbed|hurled|threw|thrown|exploded|unleashed|perpetrated|committed|led|ambushed|raided|drove|rammed"
    r"|laid|started|caused)\b"
)
"""Rebels *launched* an attack that killed five: theirs; "the minister recalled a flood which …"."""
_BY = lazy_pattern(
    r"\bby\s+(?!(?:a\s+|an\s+|the\s+)?(?:bus|car|truck|train|stray|bullet|shrapnel|end|time|way"
    r"|then|now|mistake|accident|force|noon|midnight|night|nightfall|dawn|daybreak|dusk|sunset"
    r"|sunrise|morning|evening|afternoon|early|mid|late|suicide|hanging|drowning|strangulation"
    r"|suffocation|asphyxiation|falling|flying|collapsing|police\s+say|train|lightning|hand"
    r"|(?:roadside|wayside|river|riverside|sea|seaside|lake|water|door|window|gate|entrance|side|shore|pool|bus\s+stop)\b"
    r"|(?:a\s+)?miracle|chance|luck|(?:un)?known\s+means|law|hit|(?:tele)?phone|e-?mail"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b)",
    re.IGNORECASE,
)
_BY_REACH = 60
"""Characters between a claim and "by"."""
_DOER = lazy_pattern(
    r"(?:(?!(?:in|on|at|near|as|while|when|after|today|yesterday|during|who|which|that|and|with|for"
    r"|since|before|until|amid|outside|inside|against|because|but|if|where|whom|whose|to"
    r"|around|adjacent|wearing|believed|caused|fired|trained|responding|last|this|early|late|later"
    r"|every|under|over|across|along|through|within|is|are|was|were|has|had|have|be|been|being"
    r"|from\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+)?(?:village|town|city|school|house|home|farm|hotel|camp"
    r"|church|mosque|hospital|bus|car|checkpoint|market|road|highway|boarding)"
    r"|sa(?:y|ys|id)|pleads|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
    r"[\w’'-]++[ \u00a0\n]?){1,8}+",
    re.IGNORECASE,
)
_OPENING_WORDS = frozenset({"a", "an", "the", "one", "two", "three", "four", "five", "six", "some",
                            "same", "several", "numerous", "many", "his", "her", "their", "its",
                            "more", "of", "than", "other", "others", "another"})  # fmt: skip
"""A doer of these words only is nobody: "by a", "the two"."""
_BESIDE = frozenset({"treated", "body", "condition", "count", "toll", "listing"})
"""Frames that tell how somebody was found or cared for, not what somebody did to them."""
_THINGS = words("no_doers", package=lexicon.PACKAGE)
_NATURE = _THINGS & {"earthquake", "quake", "aftershock", "tremor", "tsunami", "flood", "floods",
                     "flooding", "landslide", "mudslide", "avalanche", "cyclone", "hurricane",
                     "typhoon", "tornado", "heatwave", "epidemic", "outbreak"}  # fmt: skip
"""Nouns that are no verbs: before one stands what says more of it, "the last major *flood*"."""
_DONE = lazy_pattern(
    r"\b(?:carried\s+out|launched|staged|conducted|fired|planted|led|committed|mounted|perpetrated"
    r"|executed|flown|dropped|detonated|set\s+off|caused|inflicted|laid|thrown|driven)\s+\Z"
)
"""What an attack is by those who did it; "condemned by" and "claimed by" name others."""
_ANOTHER_DEED = lazy_pattern(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|said|says|told|according)\b"
    r"|\b(?:\w+ed|told|made|held|given|taken|seen|shown|known|met|sent|written|read|heard|run)\s+\Z",
    re.IGNORECASE,
)


_ONE_IN = lazy_pattern(
    r"\b(?:one|two|three|\d+)\s(?:in|of)\s\w+\sof\s(?:them|those|whom)\b|\bof\s(?:them|whom)\b"
)
"""1,600 were killed, *one in six of them* by drivers: only those by them."""


def doer(analysis: "Analysis", draft: Draft, *, causes: Set[str]) -> str | None:
    """The subject of an active verb, or what follows "by", verbatim."""
    if draft.frame in _BESIDE or draft.effect == "missing":
        return None
    who = _told(analysis, draft, causes=causes)
    named = who.lower().split() if who else []
    nobody = _OPENING_WORDS.issuperset(named) or named[-1] in _THINGS
    return None if nobody else who


def _told(analysis: "Analysis", draft: Draft, *, causes: Set[str]) -> str | None:
    text, phrase, sentence = analysis.text, draft.agent, draft.sentence
    if phrase is None or phrase.shape in ("pronoun", "unknown") or phrase.nobody:
        return _by(text, draft, causes) or _group_before(text, draft)
    start, end = sentence.first[phrase.first], sentence.last[phrase.last - 1]
    if phrase.shape == "name" and analysis.people.at(start, end) is None:
        return _by(text, draft, causes)
    other = _NOT_WORDS.search(text, start, end) or _OTHER_CLAUSE.search(text, end, draft.start)
    if other or _is_nobody(draft, phrase, causes) or _of_what_it_tells(text, draft, end):
        return None
    if draft.headline and phrase.first and "," in text[end : draft.start]:
        return None  # "Gunmen free 31 inmates, kill two warders"
    if start > draft.end:
        by = _BY.search(text, draft.end, start)
        if by is None or _another_deed(text[draft.end : by.start()]):
            return None
    return text[start : _with_whose(draft, phrase, end)].lstrip("-–— ")


def _of_what_it_tells(text: str, draft: Draft, end: int) -> bool:
    """Whether something told of between a phrase and its verb did it: "Officials recalled the flood
    *which* killed 312"."""
    which = _WHICH.search(text, end, max(end, draft.start))
    between = text[end : which.start()] if which else ""
    return bool(between.strip(" ,")) and _STRIKING.search(between) is None


def _is_nobody(draft: Draft, phrase: Phrase, causes: Set[str]) -> bool:
    """Whether a phrase names nobody who acts: "kills *7*, injures 20", "the *earthquake*"."""
    low = draft.sentence.low
    if low[phrase.head][0] == "#" or low[phrase.last - 1] in causes:
        return True
    return not _NATURE.isdisjoint(low[phrase.last : phrase.last + 1])  # "the last major | flood"


_OF_A_SIDE = frozenset({"members", "member", "fighters", "militants", "gunmen", "rebels",
                        "soldiers", "troops", "elements", "forces", "guerrillas", "supporters",
                        "insurgents", "commandos", "units"})  # fmt: skip
_NAME_REACH = 8


def _with_whose(draft: Draft, phrase: Phrase, end: int) -> int:
    """Where a doer ends with the name of their side: "members *of the Azmar Front*"."""
    sentence = draft.sentence
    low, kinds, at = sentence.low, sentence.kind, phrase.last
    if low[at - 1] not in _OF_A_SIDE or low[at : at + 1] not in (["of"], ["from"]):
        return end
    last = at + 1 + (kinds[at + 1 : at + 2] == ["d"])
    begin = last
    while last < len(low) and kinds[last] == "N" and last - begin < _NAME_REACH:
        last += 1
    return sentence.last[last - 1] if last > begin else end


_GROUP_BEFORE = lazy_pattern(
    r"(?:\A|[.,;:—–]\s*|\b(?:when|as|while|after|that|and|where|before|because|said|in\s+which)\s+)"
    r"(?P<who>(?:(?:the|an?)\s+)?"
    r"(?:(?!(?:by|of|in|with|from|for|to|at|near|among|against|between|on)\b)[A-Za-z’'-]+\s+){0,3}?(?:regime|army|military|militia|junta|coalition"
    r"|navy|troops|gang|militants|insurgents|rebels|gunmen|attackers|squad|warplanes|group|faction))"
    r"(?:\s+(?:that|which|who))?\s+\Z",
    re.IGNORECASE,
)
"""the regime killed, the armed group that killed: right before the verb, at the clause's start."""


def _group_before(text: str, draft: Draft) -> str | None:
    if draft.frame != "active":
        return None
    verb = draft.sentence.first[draft.verb[0]]
    match = _GROUP_BEFORE.search(text[max(draft.sentence.start, verb - 90) : verb])
    return " ".join(match["who"].split()) if match else None


def _another_deed(between: str) -> bool:
    """Whether what leads up to "by" tells of something else that was done."""
    return _ANOTHER_DEED.search(between) is not None and _DONE.search(between) is None


def _by(text: str, draft: Draft, causes: Set[str]) -> str | None:
    end = draft.sentence.end
    by = _BY.search(text, draft.end, min(end, draft.end + _BY_REACH))
    if by is None:
        return None
    between = text[draft.end : by.start()]
    if ";" in between or _another_deed(between) or _ONE_IN.search(between):
        return None
    match = _DOER.match(text, by.end(), end)
    if match is None:
        return None
    who = match.group().strip()
    if not who or causes & set(who.lower().split()) or who[0].isdigit() or who.endswith("ing"):
        return None
    return who
