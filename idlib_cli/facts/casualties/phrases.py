"""Phrases that may name victims: "at least eight Turkish troops", "a bus driver", "five others".

A phrase is found around an anchor (a number, a noun for people, a name, a pronoun) and reaches
left over its modifiers and right to its head. What is counted but is nobody (houses, cattle,
days) makes a phrase too, marked `nobody`, so that "killed 20 cattle" finds no victims.
"""

import re
from dataclasses import dataclass, replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.numbers import Number
from idlib_cli.records import VictimKind

_MODIFIERS = frozenset("wNhr")
_LONGEST = 8
"""Words between a number and its noun."""
_PRONOUNS = {
    "he": 1, "she": 1, "him": 1, "her": 1, "himself": 1, "herself": 1,
    "they": None, "them": None, "themselves": None, "who": None, "whom": None, "which": None,
    "others": None, "someone": 1, "somebody": 1,
}  # fmt: skip
_GROUPS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "twins": 2, "quartet": 4, "triplets": 3}
_PARTICLES = frozenset({"de", "la", "del", "al", "el", "bin", "ibn", "van", "von", "da", "dos"})
_ORIGIN = re.compile(r"(?:ish|ian|ean|ese|ican|an|i)\Z")
"""Turkish, Syrian, Iraqi: goes with a noun."""
_MODIFYING = frozenset({"police", "militia", "forces", "staff", "taliban", "crew"})
"""Plural or collective nouns that also stand before another: "armed forces officer"."""
_ONE = frozenset({"a", "an", "another", "one"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of tokens `first:last` (end exclusive) that may name victims."""

    first: int
    last: int
    head: int
    shape: str
    """number, noun, name, pronoun or group."""
    low: float | None
    high: float | None
    number: Number | None = None
    plural: bool = False
    kind: VictimKind | None = None
    nobody: bool = False
    definite: bool = False
    """Begins with "the", "his" …: known already, or a part of something known."""

    @property
    def counted(self) -> bool:
        """Whether the text says how many they are."""
        return self.low is not None or self.high is not None


def find(sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence, in order, none overlapping another."""
    found: list[Phrase] = []
    at, end = 0, len(sentence)
    while at < end:
        phrase = _at(sentence, at, found[-1].last if found else 0)
        if phrase is None:
            at += 1
        else:
            found.append(phrase)
            at = max(phrase.last, at + 1)
    return found


def _at(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """The phrase anchored at a token; it reaches left no further than `left`."""
    kind = sentence.kind[at]
    if kind == "n":
        return _numbered(sentence, at)
    if kind == "d":
        return _determined(sentence, at)
    if kind == "o" and sentence.low[at] in _PRONOUNS:
        count = _PRONOUNS[sentence.low[at]]
        return Phrase(at, at + 1, at, "pronoun", count, count, plural=count is None, definite=True)
    reader = {"h": _noun, "N": _name, "w": _collective}.get(kind)
    return reader(sentence, at, left) if reader else None


def _numbered(sentence: Sentence, at: int) -> Phrase:
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
    return replace(phrase, kind=_side(sentence, first, head), nobody=nobody)


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
    stop = min(len(sentence), position + _LONGEST)
    while position < stop:
        word, kind = low[position], kinds[position]
        if word == "others":
            return position, position + 1
        if word in ("more", "other", "additional", "further"):
            others = position
        elif kind == "'" and head == position - 1:
            head = None
        elif kind == "h" or (kind in "Nw" and word[0] != "#"):
            if head is not None and _is_closed(sentence, head, kind, many=many):
                break
            head = position
            if kind == "h" and _is_closed(sentence, head, kind, many=many):
                break
        elif not (
            kind == "-"
            or (
                kind in "ev"
                and head is None
                and position + 1 < stop
                and kinds[position + 1] in "hw"
            )
        ):
            break
        position += 1
    if head is None:
        return (others, others + 1) if others is not None else (None, position)
    return head, head + 1


def _is_closed(sentence: Sentence, head: int, kind: str, *, many: bool) -> bool:
    """Whether a head takes no further noun after it: a plural after a number of two or more."""
    word = sentence.low[head]
    if sentence.kind[head] == "h":
        person = lexicon.people()[word]
        if many and person.plural and word not in ("police", "crew", "taliban", "militia"):
            return True
        return kind == "N"
    return many and kind == "w" and sentence.kind[head] == "w" and word.endswith("s")


def _noun(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """ "a Turkish civil servant", "his driver", "Jesuit priests", "President Ana Ruiz"."""
    kinds, low = sentence.kind, sentence.low
    people = lexicon.people()
    head, end = at, len(sentence)
    while head + 1 < end and kinds[head + 1] == "h" and not people[low[head]].plural:
        head += 1
    while head + 1 < end and kinds[head + 1] == "h" and low[head] in _MODIFYING:
        head += 1
    if low[head] in _HOLDERS and low[head + 1 : head + 2] == ["of"]:
        held = _held(sentence, head, left)
        if held is not None:
            return held
    last = head + 1
    person = people[low[head]]
    nobody = False
    if not person.plural or low[head] in _MODIFYING:
        while last < end and _names_on(sentence, last):
            last += 1
        if last == head + 1 and last < end and kinds[last] == "w" and _compound(low[last]):
            last, nobody = last + 1, True
    first = head
    while first > left and head - first < _LONGEST and _modifies(sentence, first - 1):
        first -= 1
    # "the wounded man": the trigger between article and noun is no part of the phrase
    definite, one = low[first - 1] in _STATES and low[first - 2] in ("the", "this"), False
    if first > left and kinds[first - 1] in "d'":
        word = low[first - 1]
        if kinds[first - 1] == "'":
            definite = True
        else:
            first -= 1
            definite = word not in _ONE and word not in ("some", "no", "any", "every", "each")
            one = word in _ONE
            if word in ("no", "any", "every", "each", "neither", "either", "all", "some", "both"):
                count = 2 if word in ("both", "neither") else None
                return Phrase(first, last, head, "noun", count, count, plural=True,
                              kind=_side(sentence, first, head), nobody=nobody)  # fmt: skip
    count = None if person.plural else 1
    return Phrase(
        first, last, head, "noun", count, count, plural=person.plural,
        kind=_side(sentence, first, head), nobody=nobody, definite=definite and not one,
    )  # fmt: skip


def _names_on(sentence: Sentence, at: int) -> bool:
    """Whether a token goes on with a name after a title."""
    kind, low = sentence.kind[at], sentence.low[at]
    if kind == "N" or low in _PARTICLES:
        return True
    return sentence.capitals and kind == "w" and low not in lexicon.not_victims() and low[0] != "#"


def _compound(word: str) -> bool:
    """Whether a noun after a noun for people makes a thing of it: "police station"."""
    return word in lexicon.not_victims() or (word.endswith("s") and not word.endswith("ss"))


_STATES = frozenset({"wounded", "injured", "dead", "missing", "displaced", "detained", "murdered"})


def _modifies(sentence: Sentence, at: int) -> bool:
    kind, low = sentence.kind[at], sentence.low[at]
    if kind in _MODIFIERS:
        return not (kind == "w" and low[0] == "#" and low != "#age")
    if low in _STATES:
        return False
    return kind == "-"


def _name(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """A run of capitalised words: a name, or people called after where they come from."""
    kinds, low = sentence.kind, sentence.low
    last, end = at + 1, len(sentence)
    while last < end and (
        kinds[last] == "N"
        or (low[last] in _PARTICLES and last + 1 < end and kinds[last + 1] == "N")
    ):
        last += 1
    ahead = last
    if (at and kinds[at - 1] == "d") or _ORIGIN.search(low[last - 1]):
        while ahead < end and ahead - last < 4 and kinds[ahead] in "wr-" and low[ahead][0] != "#":
            ahead += 1
    if ahead < end and kinds[ahead] == "h":
        return None  # the name goes before a noun, which will take it in
    word = low[last - 1]
    if word in _WEEKDAYS:
        return None  # "the patients admitted since Friday had died"
    first = at
    determined = at > left and kinds[at - 1] == "d"
    if determined and low[at - 1] not in ("both", "all", "either", "neither"):
        first -= 1
    if word.endswith("s") and last - at == 1 and len(word) > 4:
        return Phrase(first, last, last - 1, "name", None, None, plural=True)
    count = 1
    return Phrase(
        first,
        last,
        last - 1,
        "name",
        count,
        count,
        nobody=word in lexicon.not_victims() or (determined and low[at - 1] == "the"),
    )


_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                       "sunday"})  # fmt: skip
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "other"})
_HOLDERS = frozenset({"family", "group", "total", "crew", "team", "party", "band", "crowd", "gang",
                      "number", "contingent", "squad"})  # fmt: skip
_SUFFIXES = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "boy", "girl", "ese", "ite")


def _determined(sentence: Sentence, at: int) -> Phrase | None:
    """ "another", "the other", "a third", "both" alone; "a" with a noun we do not know."""
    low, kinds, end = sentence.low, sentence.kind, len(sentence)
    word = low[at]
    following = kinds[at + 1] if at + 1 < end else "."
    of = low[at + 1 : at + 2] == ["of"]
    if word in ("another", "her", "both") and following not in "wNhnerd-" and not of:
        count = 2 if word == "both" else 1
        return Phrase(at, at + 1, at, "pronoun", count, count, plural=word == "both",
                      definite=word != "another")  # fmt: skip
    if word in ("the", "a") and at + 1 < end and low[at + 1] in _ORDINALS:
        beyond = kinds[at + 2] if at + 2 < end else "."
        if beyond not in "wNhne-":
            return Phrase(at, at + 2, at + 1, "pronoun", 1, 1, definite=word == "the")
    return _unknown(sentence, at) if word in _ONE else None


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
    if low[head] in _HOLDERS and of:
        return _held(sentence, head, at)
    if low[head] in _GROUPS and not of:
        return _group(sentence, head, at)
    known = low[head] in lexicon.not_victims()
    return Phrase(at, head + 1, head, "unknown", 1, 1, nobody=known)


def personish(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an unknown noun looks like one for a person: "a salesboy", "an Egyptian"."""
    word = sentence.low[phrase.head]
    return sentence.kind[phrase.head] == "N" or word.endswith(_SUFFIXES)


def _held(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """ "a family of seven", "a group of 15 soldiers"."""
    if at + 2 >= len(sentence) or sentence.kind[at + 2] != "n":
        return None
    inner = _numbered(sentence, at + 2)
    first = at
    while first > left and at - first < 3 and sentence.kind[first - 1] in "wNe":
        first -= 1
    if first > left and sentence.kind[first - 1] == "d":
        first -= 1
    return replace(inner, first=first)


def _collective(sentence: Sentence, at: int, left: int) -> Phrase | None:
    word = sentence.low[at]
    if word in _HOLDERS and sentence.low[at + 1 : at + 2] == ["of"]:
        return _held(sentence, at, left)
    return _group(sentence, at, left) if word in _GROUPS else None


def _group(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """ "the couple", "a pair of brothers", "the twins"."""
    count = _GROUPS[sentence.low[at]]
    first = at
    while first > left and at - first < 3 and sentence.kind[first - 1] in "wN":
        first -= 1
    if first > left and sentence.kind[first - 1] == "d":
        first -= 1
    return Phrase(first, at + 1, at, "group", count, count, plural=True)


_SIDES: dict[str, VictimKind] = {
    "military": "military", "army": "military", "navy": "military", "naval": "military",
    "police": "police", "civilian": "civilian", "rebel": "militant", "militant": "militant",
    "terrorist": "militant", "insurgent": "militant", "guerrilla": "militant",
}  # fmt: skip


def _side(sentence: Sentence, first: int, head: int) -> VictimKind | None:
    """The side of the conflict the victims are on, from the head or the words before it."""
    person = lexicon.people().get(sentence.low[head])
    if person and person.kind and (person.kind != "civilian" or sentence.low[head] == "civilian"):
        return person.kind
    for at in range(first, head):
        if side := _SIDES.get(sentence.low[at]):
            return side
    return person.kind if person else None


def in_capitals(sentence: Sentence, at: int) -> Phrase | None:
    """A name in a text of capitals: a short run of words that no list knows."""
    kinds, low = sentence.kind, sentence.low
    last = at
    while last < len(sentence) and (kinds[last] in "wN" or low[last] in _PARTICLES):
        last += 1
    size = last - at
    if not 2 <= size <= 5 or (low[last - 1].endswith("s") and size == 2) or low[at][0] == "#":
        return None
    if any(word in lexicon.not_victims() or word[0] == "#" for word in low[at:last]):
        return None
    return Phrase(at, last, last - 1, "name", 1, 1)
