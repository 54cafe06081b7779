"""Phrases with a number: "eight Turkish troops", "five others", "a family of seven", "twins"."""

from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.phrase import Phrase, side
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.numbers import Number

LONGEST = 8
"""Words between a number and its noun."""

HARMED = frozenset({"wounded", "injured", "missing", "displaced", "detained", "abducted",
                    "kidnapped", "hospitalized", "hospitalised"})  # fmt: skip
"""What stands for people behind "of the"."""
_MASSES = HARMED | {"dead"}
"""The same behind "dozens of"."""

GROUPS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "twins": 2, "quartet": 4, "triplets": 3}


def numbered(sentence: Sentence, at: int) -> Phrase:
    """ "eight Turkish military personnel", "dozens of people", "five others", "20 of the men"."""
    number = sentence.numbers[at]
    kinds, low = sentence.kind, sentence.low
    end = len(sentence)
    first = at
    if at and low[at - 1] in (
        "another",
        "other",
        "the",
        "these",
        "those",
        "all",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
    ):
        first = at - 1
    definite = first < at and low[first] != "another"
    position = at + 1
    if position < end and low[position] == "of":
        position += 1
        while position < end and kinds[position] == "d":
            position += 1
        if position < end and (low[position] in ("them", "whom", "us", "those")):
            return _number(number, first, position + 1, position, definite=True)
        told = low[position : position + 1]
        masses = kinds[position - 1] != "d" and number.max != number.min
        if told and (told[0] in HARMED if not masses else told[0] in _MASSES):
            beyond = kinds[position + 1] if position + 1 < end else "."
            if beyond not in "wNhne":  # "eight of the wounded", not "of the wounded men"
                return _number(number, first, position + 1, position, definite=True)
        if kinds[position - 1 : position + 2] == ["d", "n", "h"]:
            position += 1  # "11 of the 312 patients"
    head, position = _head(sentence, position, many=number.max is None or number.max > 1)
    if head is None:
        return _number(number, first, at + 1, at, definite=definite)
    last = position
    word = low[head]
    person = lexicon.people().get(word)
    nobody = person is None and word in lexicon.not_victims()
    phrase = _number(number, first, last, head, definite=definite)
    return replace(phrase, kind=side(sentence, first, head), nobody=nobody)


def all_of(sentence: Sentence, phrase: Phrase) -> Phrase:
    """All of whom a phrase counts a share: "11 of *the 17 people* killed" are 17 killed."""
    low, kinds = sentence.low, sentence.kind
    if phrase.shape != "number":
        return phrase
    for at in range(phrase.first, min(phrase.first + 3, phrase.last - 3)):
        if kinds[at] == "n" and low[at + 1] == "of" and kinds[at + 2 : at + 4] == ["d", "n"]:
            return numbered(sentence, at + 3)
    return phrase


def _number(number: Number, first: int, last: int, head: int, *, definite: bool = False) -> Phrase:
    return Phrase(
        first, last, head, "number", number.min, number.max, number,
        plural=number.min != 1, definite=definite,
    )  # fmt: skip


def _head(sentence: Sentence, position: int, *, many: bool) -> tuple[int | None, int]:
    """(head, end) of the noun phrase that goes on at a token; head None where there is none."""
    kinds, low = sentence.kind, sentence.low
    head: int | None = None
    others: int | None = None
    stop = min(len(sentence), position + LONGEST)
    while position < stop:
        word, kind = low[position], kinds[position]
        if word == "others":
            return position, position + 1
        if word in ("aboard", "onboard"):
            break
        if word in ("more", "other", "additional", "further"):
            others = position
        elif word == "#label" and head == position - 1:
            pass  # "two Form Three students"
        elif kind == "'" and head == position - 1:
            head = None
        elif kind == "h" or (kind in "Nw" and word[0] != "#"):
            if head is not None and (
                word in _MEASURED or _is_closed(sentence, head, kind, many=many)
            ):
                break
            head = position
            if kind == "h" and _is_closed(sentence, head, kind, many=many):
                break
        elif not (
            kind == "-"
            or (
                kind in "ev"
                and head is None
                and word not in _FINITE
                and position + 1 < stop
                and kinds[position + 1] in "hw"
            )
        ):
            break
        position += 1
    if head is None:
        return (others, others + 1) if others is not None else (None, position)
    return head, head + 1


_MEASURED = frozenset({"high", "long", "wide", "deep", "away", "tall", "thick", "apart"})
"""What follows a unit: "3 km *high*"."""
_FINITE = frozenset({"took", "went", "came", "fell", "ran", "saw", "gave", "began", "broke",
                     "threw", "became", "fled", "entered", "arrived", "says", "tells",
                     "suffered", "sustained", "received"})  # fmt: skip
"""Verbs that stand before no noun as "confirmed" does: "about 1,200 took refuge"."""


def _is_closed(sentence: Sentence, head: int, kind: str, *, many: bool) -> bool:
    """Whether a head takes no further noun after it: a plural after a number of two or more."""
    word = sentence.low[head]
    if sentence.kind[head] == "h":
        person = lexicon.people()[word]
        if many and person.plural and word not in ("police", "crew", "taliban", "militia"):
            return True
        return kind == "N"
    plural = word.endswith("s") and not word.endswith("ous")  # "60 indigenous families"
    return many and kind == "w" and sentence.kind[head] == "w" and plural


HOLDERS = frozenset({"family", "group", "total", "crew", "team", "party", "band", "crowd", "gang",
                      "number", "contingent", "squad"})  # fmt: skip


def held(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """ "a family of seven", "a group of 15 soldiers"."""
    if at + 2 >= len(sentence) or sentence.kind[at + 2] != "n":
        return None
    inner = numbered(sentence, at + 2)
    first = at
    while first > left and at - first < 3 and sentence.kind[first - 1] in "wNe":
        first -= 1
    if first > left and sentence.kind[first - 1] == "d":
        first -= 1
    return replace(inner, first=first)


def collective(sentence: Sentence, at: int, left: int) -> Phrase | None:
    word = sentence.low[at]
    if word in HOLDERS and sentence.low[at + 1 : at + 2] == ["of"]:
        return held(sentence, at, left)
    return group(sentence, at, left) if word in GROUPS else None


def group(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """ "the couple", "a pair of brothers", "the twins"."""
    count = GROUPS[sentence.low[at]]
    first = at
    while first > left and at - first < 3 and sentence.kind[first - 1] in "wN":
        first -= 1
    if first > left and sentence.kind[first - 1] == "d":
        first -= 1
    return Phrase(first, at + 1, at, "group", count, count, plural=True)


def pair_of(sentence: Sentence, at: int, first: int) -> Phrase | None:
    """ "a pair of teenagers", "a trio of armed robbers"."""
    low, kinds = sentence.low, sentence.kind
    head = at + 2
    while head < len(sentence) and head - at < _PAIR and kinds[head] in "wNe":
        head += 1
    person = lexicon.people().get(low[head]) if head < len(sentence) else None
    if person is None or not person.plural:
        return None
    count = GROUPS[low[at]]
    return Phrase(first, head + 1, head, "noun", count, count, plural=True,
                  kind=side(sentence, first, head))  # fmt: skip


_PAIR = 5
"""Tokens between a pair and its noun."""
