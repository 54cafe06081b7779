"""A phrase that may name victims, and on which side of a conflict they are.

How phrases are found stands in `phrases`, those with a number in `counted`.
"""

from dataclasses import dataclass

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.numbers import Number
from idlib_cli.records import VictimKind

PARTICLES = frozenset({"de", "la", "del", "al", "el", "bin", "ibn", "van", "von", "da", "dos"})


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


_SIDES: dict[str, VictimKind] = {
    "military": "military", "army": "military", "navy": "military", "naval": "military",
    "police": "police", "civilian": "civilian", "rebel": "militant", "militant": "militant",
    "terrorist": "militant", "insurgent": "militant", "guerrilla": "militant",
}  # fmt: skip


def side(sentence: Sentence, first: int, head: int) -> VictimKind | None:
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
    while last < len(sentence) and (kinds[last] in "wN" or low[last] in PARTICLES):
        last += 1
    size = last - at
    if not 2 <= size <= 5 or (low[last - 1].endswith("s") and size == 2) or low[at][0] == "#":
        return None
    if any(word in lexicon.not_victims() or word[0] == "#" for word in low[at:last]):
        return None
    return Phrase(at, last, last - 1, "name", 1, 1)


_SUFFIXES = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "boy", "girl", "ese", "ite")


def personish(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an unknown noun looks like one for a person: "a salesboy", "an Egyptian"."""
    word = sentence.low[phrase.head]
    return sentence.kind[phrase.head] == "N" or word.endswith(_SUFFIXES)
