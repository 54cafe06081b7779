"""Phrases found around a determiner, where no noun for people that a list knows makes one.

"another", "the other", "both" alone; "a tea seller", "an Egyptian".
"""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.counted import GROUPS, HOLDERS, group, held, pair_of
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence

ONE = frozenset({"a", "an", "another", "one"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "other"})


_ENDS_A_PERSON = "xvt,.;pr"
"""What follows "the 43-year-old" where that is a person: a verb, a mark, a preposition."""


def determined(sentence: Sentence, at: int) -> Phrase | None:
    """ "another", "the other", "a third", "both" alone; "a" with a noun we do not know."""
    low, kinds, end = sentence.low, sentence.kind, len(sentence)
    word = low[at]
    following = kinds[at + 1] if at + 1 < end else "."
    of = low[at + 1 : at + 2] == ["of"]
    if word in ("another", "her", "both") and following not in "wNhnerd-" and not of:
        count = 2 if word == "both" else 1
        return Phrase(at, at + 1, at, "pronoun", count, count, plural=word == "both",
                      definite=word != "another")  # fmt: skip
    if word == "the" and low[at + 1 : at + 4] == ["#age", "-", "year-old"]:
        beyond = kinds[at + 4] if at + 4 < end else "."
        if beyond in _ENDS_A_PERSON:  # "the 43-year-old"
            return Phrase(at, at + 4, at + 3, "noun", 1, 1, definite=True)
    if word in ("the", "a") and at + 1 < end and low[at + 1] in _ORDINALS:
        beyond = kinds[at + 2] if at + 2 < end else "."
        if beyond not in "wNhne-":
            return Phrase(at, at + 2, at + 1, "pronoun", 1, 1, definite=word == "the")
    return _unknown(sentence, at) if word in ONE else None


def _unknown(sentence: Sentence, at: int) -> Phrase | None:
    """ "a tea seller", "an Egyptian": one of what no list knows."""
    low, kinds = sentence.low, sentence.kind
    head = None
    for k in range(at + 1, min(at + 7, len(sentence))):
        if kinds[k] in "wN" and low[k][0] != "#":
            head = k
        elif kinds[k] == "h":
            return None
        elif kinds[k] not in "r-" and low[k] != "#age":
            break
    if head is None:
        return None
    of = low[head + 1 : head + 2] == ["of"]
    if low[head] in HOLDERS and of:
        return held(sentence, head, at)
    if low[head] in GROUPS:
        return pair_of(sentence, head, at) if of else group(sentence, head, at)
    known = low[head] in lexicon.not_victims()
    return Phrase(at, head + 1, head, "unknown", 1, 1, nobody=known)
