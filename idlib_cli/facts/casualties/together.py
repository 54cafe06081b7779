"""Whom one claim counts of a list: "the couple and their three children died" tells of five.

Nobody counts the members of such a list but the list itself. Groups that are counted each for
themselves stay apart: "four soldiers and two farmers", unless they only tell men from women and
the old from the young.
"""

from collections.abc import Iterator
from dataclasses import replace

from idlib_cli.facts.casualties import apposed, enumerations, lexicon
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.victims import MORE


def claimed(tokens: Sentence, hit: Hit) -> Iterator[Phrase]:
    """The victims of a hit, a list as one of them all where it may be."""
    listed = _families(tokens, list(hit.victims))
    if hit.frame == "reflexive":
        yield listed.pop(0)  # "killed himself and his two sons"
    whole = len(listed) > 1 and hit.frame != "listing" and _may_be_one(tokens, listed)
    if whole and all(_is_told(tokens, p, first=p is listed[0]) for p in listed):
        yield _one(tokens, listed)
    else:
        yield from listed


def _may_be_one(tokens: Sentence, listed: list[Phrase]) -> bool:
    """Whether a list tells of people of one side, not of groups that are counted each."""
    if len({p.kind for p in listed}) > 1 and any(p.kind == "militant" for p in listed):
        return False  # nobody adds up those who fought each other
    if sum((phrase.low or 0) > 1 for phrase in listed) <= 1:
        return True
    return enumerations.all_of_whom(tokens.low, listed[-1]) or all(
        tokens.low[phrase.head] in apposed.AGES_AND_SEXES for phrase in listed
    )


def _families(tokens: Sentence, listed: list[Phrase]) -> list[Phrase]:
    """A list with parents and children as one: "a couple, *their two children* and a cook"."""
    joined = listed[:1]
    for phrase in listed[1:]:
        previous = joined[-1]
        own = tokens.low[phrase.first] in ("their", "his", "her")
        family = tokens.low[phrase.head] in _KIN and (phrase.low or 0) > 1
        kin = previous.shape == "noun" and previous.low == 1 and family
        telegraphic = kin and tokens.kind[previous.first] == "h"
        parents = previous.shape == "group" and own and phrase.low is not None
        if parents or (own and kin) or telegraphic:
            low = (previous.low or 0) + (phrase.low or 0)
            high = (previous.high or 0) + (phrase.high or 0)
            joined[-1] = replace(previous, last=phrase.last, low=low, high=high)
        else:
            joined.append(phrase)
    return joined


def _one(tokens: Sentence, listed: list[Phrase]) -> Phrase:
    """The phrases of a list as one of them all."""
    kinds = {phrase.kind for phrase in listed}
    side = next(iter(kinds)) if len(kinds) == 1 else None if None in kinds else "mixed"
    counted = listed[1:] if _are_both(tokens, *listed[:2]) else listed
    low = sum(phrase.low or 0 for phrase in counted)
    high = sum(phrase.high or 0 for phrase in counted)
    first = _what_they_are(tokens, listed[0])
    return replace(
        listed[0], first=first, last=listed[-1].last, low=low, high=high, number=None, kind=side
    )


def _are_both(tokens: Sentence, one: Phrase, other: Phrase) -> bool:
    """Whether two bare nouns say what the named are: "*husband and wife* Ivo and Ana Ruiz"."""
    bare = one.shape == other.shape == "noun" and one.first == one.head == one.last - 1
    return bare and other.head == other.first == other.last - 2 and tokens.kind[other.head] == "h"


def _what_they_are(tokens: Sentence, named: Phrase) -> int:
    """Where a list of names begins with the word for them: "*brothers* Ivo and Jan Petko"."""
    at = named.first - 1
    if named.shape != "name" or at < 0:
        return named.first
    person = lexicon.people().get(tokens.low[at])
    if tokens.low[at] == "couple" or (person is not None and person.plural):
        return at
    return named.first


def _is_told(tokens: Sentence, phrase: Phrase, *, first: bool) -> bool:
    """Whether a phrase tells how many of whom: "a nurse", "two drivers", "Ana Ruiz".

    The first of a list is no further one: "another man and a girl". In capitals nobody knows where
    a name ends.
    """
    low = tokens.low
    if phrase.low is None or phrase.low != phrase.high or phrase.nobody or tokens.capitals:
        return False
    if first and not MORE.isdisjoint(low[phrase.first : phrase.last]):
        return False
    return phrase.shape in ("noun", "number", "name", "group") and low[phrase.head][0] != "#"


_KIN = frozenset({"son", "sons", "daughter", "daughters", "child", "children", "baby", "infant",
                  "grandson", "grandsons", "granddaughter", "granddaughters", "grandchildren",
                  "twins", "kids", "toddler", "nephews", "nieces", "siblings"})  # fmt: skip
"""What makes one family of a list in a headline: "Gran and two grandsons killed"."""
