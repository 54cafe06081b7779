"""Phrases that may name victims: "at least eight Turkish troops", "a bus driver", "five others".

A phrase is found around an anchor (a number, a noun for people, a name, a pronoun) and reaches
left over its modifiers and right to its head. What is counted but is nobody (houses, cattle,
days) makes a phrase too, marked `nobody`, so that "killed 20 cattle" finds no victims.
"""

import re

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.counted import (
    GROUPS,
    HOLDERS,
    LONGEST,
    collective,
    held,
    numbered,
)
from idlib_cli.facts.casualties.determined import ONE, determined
from idlib_cli.facts.casualties.phrase import PARTICLES, Phrase, side
from idlib_cli.facts.casualties.relatives import ARTICLES
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.lexicon import GIVEN, TITLE, flags

_MODIFIERS = frozenset("wNhr")
_PRONOUNS = {
    "he": 1, "she": 1, "him": 1, "her": 1, "himself": 1, "herself": 1,
    "they": None, "them": None, "themselves": None, "who": None, "whom": None, "which": None,
    "others": None,
}  # fmt: skip
_ORIGIN = re.compile(r"(?:ish|ian|ean|ese|ican|an|i)\Z")
"""Turkish, Syrian, Iraqi: goes with a noun."""
_MODIFYING = frozenset({"police", "militia", "forces", "staff", "taliban", "crew"})
"""Plural or collective nouns that also stand before another: "armed forces officer"."""
_COLLECTIVES = frozenset(HOLDERS) | frozenset(GROUPS)


def find(sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence, in order, none overlapping another."""
    found: list[Phrase] = []
    done = left = 0
    for at, (kind, word) in enumerate(zip(sentence.kind, sentence.low, strict=True)):
        if kind not in _ANCHORS or at < done or (kind in _FEW and word not in _FEW[kind]):
            continue
        phrase = _at(sentence, at, left)
        if phrase is not None:
            found.append(phrase)
            left, done = phrase.last, max(phrase.last, at + 1)
    return found


_ANCHORS = frozenset("ndowhN")
"""The classes of tokens that phrases are found around."""
_FEW = {
    "d": ONE | {"her", "both", "the"},
    "o": frozenset(_PRONOUNS),
    "w": _COLLECTIVES,
}
"""The classes of which only some words are anchors, with these words."""
OPENING = _ANCHORS | frozenset("er-")
"""The classes of tokens that a phrase may begin with: anchors, and what goes before a noun."""


def _at(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """The phrase anchored at a token; it reaches left no further than `left`."""
    kind = sentence.kind[at]
    if kind == "n":
        return numbered(sentence, at)
    if kind == "d":
        return determined(sentence, at)
    if kind == "o":
        count = _PRONOUNS[sentence.low[at]]
        return Phrase(at, at + 1, at, "pronoun", count, count, plural=count is None, definite=True)
    if kind == "w" or (kind == "N" and not at and sentence.low[0] in GROUPS):
        return collective(sentence, at, left)
    if kind == "h":
        return _noun(sentence, at, left)
    return _name(sentence, at, left) if kind == "N" else None


def _noun(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """ "a Turkish civil servant", "his driver", "Jesuit priests", "President Ana Ruiz"."""
    kinds, low = sentence.kind, sentence.low
    people = lexicon.people()
    head, end = _last_noun(sentence, at), len(sentence)
    if low[head] in HOLDERS and low[head + 1 : head + 2] == ["of"]:
        holding = held(sentence, head, left)
        if holding is not None:
            return holding
    last = head + 1
    adjective = low[head] in (_ADJECTIVES if sentence.capitals else _ALSO_ADJECTIVES)
    if adjective and last < end and kinds[last] == "w":
        return None  # "a former local council head"
    person = people[low[head]]
    nobody = False
    if not person.plural or low[head] in _MODIFYING:
        last = _behind_children(sentence, head)
        while last < end and _names_on(sentence, last):
            last += 1
        if last == head + 1 and last < end and kinds[last] == "w":
            if (member := _member(sentence, head)) is not None:
                return member
            nobody = _compound(low[last])
            last += nobody
    first = head
    while first > left and head - first < LONGEST and _modifies(sentence, first - 1):
        first -= 1
    # "the wounded man": the trigger between article and noun is no part of the phrase
    definite, one = low[first - 1] in _STATES and low[first - 2] in ("the", "this"), False
    # "said that police", "that Mr Kona": it opens a clause
    opens = low[first - 1] == "that" and (person.plural or kinds[last - 1] == "N")
    if first > left and kinds[first - 1] in "d'" and not opens:
        word = low[first - 1]
        if kinds[first - 1] == "'":
            definite = True
        else:
            first -= 1
            definite = word not in ONE and word not in ("some", "no", "any", "every", "each")
            one = word in ONE
            if word in ("no", "any", "every", "each", "neither", "either", "all", "some", "both"):
                count = 2 if word in ("both", "neither") else None
                return Phrase(first, last, head, "noun", count, count, plural=True,
                              kind=side(sentence, first, head), nobody=nobody)  # fmt: skip
    twins = person.plural and ("twin" in low[first:head] or low[head] == "twins")
    pair = low[head] == "parents" and low[first] in ("his", "her", "my") and first == head - 1
    count = 2 if twins or pair else None if person.plural else 1
    return Phrase(
        first, last, head, "noun", count, count, plural=person.plural,
        kind=side(sentence, first, head), nobody=nobody, definite=definite and not one,
    )  # fmt: skip


_PARENTS = frozenset({"mother", "father", "mum", "mom", "mam", "dad", "parent", "grandmother",
                      "grandfather", "granny", "grandad", "gran"})  # fmt: skip


def _behind_children(sentence: Sentence, head: int) -> int:
    """Where somebody ends whose children are only counted: "a mother *of three* was hurt"."""
    kinds, low = sentence.kind, sentence.low
    if low[head + 1 : head + 3] == ["of", "#age"]:
        return head + 3  # "a boy of 15"
    if low[head] not in _PARENTS or low[head + 1 : head + 2] != ["of"]:
        return head + 1
    if kinds[head + 2 : head + 3] != ["n"] or low[head + 3 : head + 4] == ["of"]:
        return head + 1
    beyond = kinds[head + 3 : head + 5]
    theirs = beyond[:1] in (["h"], ["w"], ["n"], ["-"]) or beyond == ["t", "h"]
    return head + 1 if theirs else head + 3  # "of three *boys*", "of two *killed soldiers*"


_ADJECTIVES = frozenset({"local", "national"})
_ALSO_ADJECTIVES = _ADJECTIVES | {"major", "general", "private", "minor", "principal"}
"""The same where a rank would have a capital: "the last *major* accident"."""


def _last_noun(sentence: Sentence, at: int) -> int:
    """The last of some nouns for people in a row: "police officers"."""
    kinds, low, people = sentence.kind, sentence.low, lexicon.people()
    head, end = at, len(sentence)
    while head + 1 < end and kinds[head + 1] == "h" and not people[low[head]].plural:
        head += 1
    while head + 1 < end and kinds[head + 1] == "h" and low[head] in _MODIFYING:
        head += 1
    return head


def _member(sentence: Sentence, force: int) -> Phrase | None:
    """ "a police recruit": one of a force, by a noun that no list knows."""
    low, head = sentence.low, force + 1
    if low[force] not in _MODIFYING or not force or low[force - 1] not in ONE:
        return None
    if _compound(low[head]):
        return None
    return Phrase(force - 1, head + 1, head, "noun", 1, 1, kind=side(sentence, force, head))


def _names_on(sentence: Sentence, at: int) -> bool:
    """Whether a token goes on with a name after a title."""
    kind, low = sentence.kind[at], sentence.low[at]
    if kind == "N" or low in PARTICLES:
        return True
    return sentence.capitals and kind == "w" and low not in lexicon.not_victims() and low[0] != "#"


def _compound(word: str) -> bool:
    """Whether a noun after a noun for people makes a thing of it: "police station"."""
    return word in lexicon.not_victims() or (word.endswith("s") and not word.endswith("ss"))


_STATES = frozenset({"wounded", "injured", "dead", "missing", "displaced", "detained", "murdered"})


_TIMES = frozenset({"month", "day", "week", "year", "night", "morning", "evening", "time"})
"""in May, the *same month* baby Reed died"""


def _modifies(sentence: Sentence, at: int) -> bool:
    kind, low = sentence.kind[at], sentence.low[at]
    if low in _TIMES and at > 0 and sentence.low[at - 1] == "same":
        return False
    if kind in _MODIFIERS:
        return not (kind == "w" and low[0] == "#" and low != "#age")
    if low in _STATES:
        return False
    if kind == "e":  # "a much-loved grandfather": a participle between article and noun
        return at > 0 and sentence.low[at - 1] in ARTICLES and not low.endswith("ing")
    return kind == "-"


def _name(sentence: Sentence, at: int, left: int) -> Phrase | None:
    """A run of capitalised words: a name, or people called after where they come from."""
    kinds, low = sentence.kind, sentence.low
    last, end = at + 1, len(sentence)
    while last < end and (
        kinds[last] == "N" or (low[last] in PARTICLES and last + 1 < end and kinds[last + 1] == "N")
    ):
        last += 1
    ahead = last
    if (at and kinds[at - 1] == "d") or _ORIGIN.search(low[last - 1]):
        while ahead < end and ahead - last < 4 and kinds[ahead] in "wr-" and low[ahead][0] != "#":
            ahead += 1
    if ahead < end and kinds[ahead] == "h":
        return None  # the name goes before a noun, which will take it in
    word = low[last - 1]
    if word in WEEKDAYS:
        return None  # "the patients admitted since Friday had died"
    named, at = at, _accused(sentence, at, left)
    first = at
    if at - len(_AGED) > left and low[at - 1] == "year-old" and low[at - 4] == "and":
        first -= len(_AGED)  # "and *17-year-old* Bo Reed"
    determined = at > left and kinds[at - 1] == "d" and low[at - 1] != "that"
    if determined and low[at - 1] not in ("both", "all", "either", "neither"):
        first -= 1
    if word.endswith("s") and last - at == 1 and len(word) > 4 and not _is_one(low, at, last):
        return Phrase(first, last, last - 1, "name", None, None, plural=True)
    count = 1
    return Phrase(
        first,
        last,
        last - 1,
        "name",
        count,
        count,
        nobody=(word in lexicon.not_victims() and not _is_somebodys(low, named, last))
        or (determined and low[at - 1] == "the" and at == named),
    )


def _is_somebodys(low: list[str], first: int, last: int) -> bool:
    """Whether a name that is also a beast's is a person's: "*Ana* Wolf", "Bird, *40*"."""
    given = last - first > 1 and flags(low[first]) & GIVEN
    named = bool(given) or low[last : last + 2] == [",", "#age"]
    return named and low[last - 1] in lexicon.beasts()


_AGED = ("17", "-", "year-old")
"""Tokens of an age before a name."""


def _accused(sentence: Sentence, at: int, left: int) -> int:
    """Where somebody begins who is named as one accused: "the *main accused Ram Lal*"."""
    if at <= left or sentence.low[at - 1] != "accused":
        return at
    first = at - 1
    while first > left and sentence.kind[first - 1] == "w":
        first -= 1
    return first if sentence.kind[first - 1] == "d" else at


def _is_one(low: list[str], first: int, last: int) -> bool:
    """Whether a title or an age tells that a name with -s is one person's: "Mrs *Hollis*",
    "*Reyes*, 40"; not "the Kurds"."""
    titled = first > 0 and bool(flags(low[first - 1]) & TITLE)
    return titled or low[last : last + 2] == [",", "#age"]


WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                       "sunday"})  # fmt: skip
