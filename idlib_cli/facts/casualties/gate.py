"""Which sentences are read for casualties: those with a word of harm that can make a claim there.

Many of these words mean harm only beside another: "cut" beside "down", "critical" after "remains",
"hit" where somebody is dead, "lives" that are lost or claimed. Where the other word is missing no
frame finds anything, and the sentence need not be cut into tokens. Leaves out: whether the words
stand where a frame needs them.
"""

from collections.abc import Sequence
from functools import cache

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.bodies import BROUGHT, FOUND, FOUND_REMAINS
from idlib_cli.facts.casualties.captives import CAPTORS, HOLD, OFFICERS, TAKEN
from idlib_cli.facts.casualties.idioms import KILLERS, MADE
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.listings import WHICH
from idlib_cli.facts.casualties.lives import FIGHTING
from idlib_cli.facts.casualties.phrasal import constructions
from idlib_cli.facts.casualties.staying import RELIEF
from idlib_cli.facts.casualties.verb_senses import SLIDES
from idlib_cli.facts.casualties.wounds import GRAVE
from idlib_cli.language.plain_words import plain_words

_DEADLY = frozenset({"dead", "death", "deaths", "fatally", "mortally", "alive"})
_OF_BASE = {
    "pass": frozenset({"away"}),
    "critical": frozenset({"remain", "remains", "remained"}),
    "bury": _DEADLY | SLIDES,
}
"""What a trigger needs beside it, by its base form: one of these words."""
_OF_PATTERN = {
    "down": frozenset({"down"}),
    "away": frozenset({"away"}),
    "event": frozenset({"of", "s"}),
    "body": FOUND | BROUGHT | {"there"},
    "condition": GRAVE,
    "lives": FIGHTING | frozenset({"lost", "lose", "losing", "loss", "claimed", "cost", "took",
                        "taken", "claiming", "claims", "costing", "taking", "embraced", "embrace",
                        "embracing", "attained", "attain", "achieved"}),
}  # fmt: skip
"""The same by its pattern."""
_OTHERS: dict[str, frozenset[str] | None] = {
    "toll": None,
    "unhurt": None,
    "unharmed": None,
    "uninjured": None,
    "unscathed": None,
    "breathed": frozenset({"last"}),
    "loss": frozenset({"of"}),
    "last": frozenset({"breathed"}),
    **dict.fromkeys(KILLERS, frozenset({"of"})),
    "captivity": frozenset({"in"}),
    "remains": FOUND_REMAINS,
    "skeletons": FOUND_REMAINS,
    "off": MADE,
    "away": MADE,
    "hostage": TAKEN,
    "prisoner": TAKEN,
    "captive": TAKEN,
    "hostages": HOLD,
    "captives": HOLD,
    "survived": frozenset({"none", "one", "single"}),
    "survivors": frozenset({"no"}),
    "martyrs": frozenset({"wounded", "injured", "injuries", "wounds", "hospital", "hospitals"}),
    "homes": frozenset({"their", "his", "her"}),
    **dict.fromkeys(HOLD, OFFICERS | CAPTORS),
    "custody": frozenset({"into", "in"}),
    "arrest": frozenset({"under"}),
    "contact": frozenset({"lost"}),
    "hospital": frozenset({"in"}),
    "care": frozenset({"intensive"}),
    "shelters": frozenset({"in"}),
    "shelter": frozenset({"in"}),
    "tents": frozenset({"in"}),
    "centres": RELIEF,
    "centers": RELIEF,
    "camps": RELIEF,
    "fate": frozenset({"unknown", "unclear", "uncertain", "known"}),
    "whereabouts": frozenset({"unknown", "unclear", "uncertain", "known"}),
    "rubble": frozenset({"still"}),
    "debris": frozenset({"still"}),
    "underground": frozenset({"still"}),
    "victim": WHICH,
    "victims": frozenset({"of", "among", "identified", "named", "no", "without", "nor", "not"}),
    "identified": frozenset({"men", "persons", "victims"}),
}
"""Words of harm that are no triggers, with what they need; None: nothing."""
_ALSO = {"off": "with", "away": "with", "remains": "of", "skeletons": "of"}
"""What some of these need besides: made off *with*, the remains *of*."""
_AMONG_THEM = frozenset({"men", "persons", "harmed"})
"""Common words that may make a claim where there is any word of harm."""


def may_tell(words: Sequence[str]) -> bool:
    """Whether a sentence of these plain words may tell of casualties."""
    needs, verbs = _needs(), _needs_of_verbs()
    for word in telling().intersection(words):
        if word in needs and _ALSO.get(word, word) in words:
            beside = needs[word]
            if beside is None or not beside.isdisjoint(words) or not _AMONG_THEM.isdisjoint(words):
                return True
        if word in verbs:
            beside = verbs[word]
            if (beside is None or not beside.isdisjoint(words)) and _may_say(word, words):
                return True
    return False


def _may_say(verb: str, words: Sequence[str]) -> bool:
    """Whether a sentence has what one of the constructions of a common verb needs."""
    at = -1
    for _ in range(words.count(verb)):
        at = words.index(verb, at + 1)
        before, after = words[max(0, at - _BEFORE) : at], words[at + 1 : at + _AFTER]
        for construction, _ in constructions()[verb]:
            beside = before if construction.negated else after
            if construction.beside and construction.beside.isdisjoint(beside):
                continue
            if construction.helping and construction.helping.isdisjoint(before):
                continue
            if not construction.only or not construction.only.isdisjoint(words):
                return True
    return False


_BEFORE, _AFTER = 6, 22
"""Words before and after a verb that may complete it; a token is up to three of them."""


@cache
def telling() -> frozenset[str]:
    """The words of harm and the common verbs that tell of it with the words that go with them."""
    return frozenset(_needs()) | frozenset(_needs_of_verbs())


@cache
def _needs_of_verbs() -> dict[str, frozenset[str] | None]:
    """Every common verb with the words of which its constructions need one in the sentence.

    A quick look before `_may_say`, which asks where they stand.
    """
    found: dict[str, frozenset[str] | None] = {}
    for word, readings in constructions().items():
        beside = [c.beside or c.helping or c.only for c, _ in readings]
        found[word] = frozenset[str]().union(*beside) if all(beside) else None
    return found


@cache
def _needs() -> dict[str, frozenset[str] | None]:
    """Every word of harm with the words of which it needs one beside it; None: it needs none."""
    found = dict(_OTHERS)
    for word, readings in lexicon.triggers().items():
        beside = [_beside(trigger) for trigger in readings]
        needed = frozenset[str]().union(*filter(None, beside))
        found[word] = None if None in beside else needed
    return found


def _beside(trigger: Trigger) -> frozenset[str] | None:
    if trigger.pattern == "people":
        return _people()
    if trigger.base in _OF_BASE:
        return _OF_BASE[trigger.base]
    if trigger.pattern == "harm" and trigger.effect == "death":
        return _DEADLY
    return _OF_PATTERN.get(trigger.pattern)


@cache
def _people() -> frozenset[str]:
    return frozenset(plain_words(" ".join(lexicon.people())))
