"""Numbers told place by place: "20 in Orla, three in Vell and two in the north".

Leaves out: an item with a verb of its own, which makes a claim by itself.
"""

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.wordlists import words

WHERE = frozenset({"in", "at", "near", "on", "outside", "from", "across", "throughout", "around"})
_SIDES = frozenset({"side", "country", "province", "region", "city", "capital", "north", "south",
                    "east", "west", "state", "district", "island", "mainland", "village",
                    "town", "suburb", "port", "county", "area", "hamlet", "coast", "centre",
                    "center", "northeast", "northwest", "southeast", "southwest", "highlands",
                    "second", "other", "third"})  # fmt: skip
"""What is a place without a name, or one of several told before: "five in the second"."""
_LONGEST = 9
"""Tokens of a place."""
_OF_THEM = (["of", "them"], ["of", "those"], ["of", "whom"])
_IRREGULAR = words("irregular_pasts")


def items(found: Arguments, at: int) -> list[Phrase]:
    """The numbers of a list that begins at a token, each with a place."""
    told: list[Phrase] = []
    while (number := _number(found, at)) is not None:
        end = placed(found.sentence, number.last)
        if end is None:
            break
        told.append(number)
        at = _next(found.sentence, end)
    return told


def placed(sentence: Sentence, at: int) -> int | None:
    """The token after the place that a number has which ends before a token, if it has one."""
    low, kinds = sentence.low, sentence.kind
    if low[at : at + 2] in _OF_THEM:
        at += 2
    if low[at : at + 1] == ["others"] or low[at : at + 1] == ["more"]:
        at += 1
    if at >= len(low) or low[at] not in WHERE:
        return None
    sure = False
    for k in range(at + 1, min(len(low), at + 1 + _LONGEST)):
        if kinds[k] in ",.;:()—–-" or (low[k] == "and" and k + 1 in sentence.numbers):
            return k if sure else None
        if kinds[k] in "xvts" or low[k] in _IRREGULAR:
            return None
        if kinds[k] == "e" and low[k].endswith("ed") and kinds[k - 1] != "d":
            return None  # "two in a third truck *escaped*"
        sure = sure or kinds[k] == "N" or low[k] in _SIDES
    return len(low) if sure and at + 1 + _LONGEST >= len(low) else None


def _number(found: Arguments, at: int) -> Phrase | None:
    """The number that begins at a token."""
    phrase = found.begins.get(at)
    return phrase if phrase is not None and phrase.counted and not phrase.nobody else None


def _next(sentence: Sentence, at: int) -> int:
    """Where the next item of a list begins behind one."""
    low = sentence.low
    if low[at : at + 1] == [","] or low[at : at + 1] == [";"]:
        at += 1
    return at + (low[at : at + 1] == ["and"])
