"""What a frame gives, and the frame that verbs and nouns share: "the killing of eight troops"."""

from dataclasses import dataclass

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.phrase import Phrase, in_capitals
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.status import Status, event_status

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got",
                "getting", "gotten", "wasn't", "weren't", "remain", "remains", "remained",
                "am"})  # fmt: skip


_DEADLY = frozenset({"fatal", "deadly", "lethal"})


@dataclass(frozen=True, slots=True)
class Hit:
    """What a frame found: its victims, and the tokens of the verb group."""

    frame: str
    effect: str
    victims: tuple[Phrase, ...]
    verb: tuple[int, int]
    status: Status
    agent: Phrase | None = None
    harmed: bool = False


_NO_PLACE = frozenset({"under", "for", "over", "with", "after", "because", "amid", "despite"})
"""31 arrests *under* the Code of Offences: what follows does not say who."""
_PART_OF_A_LAND = frozenset({"suburb", "town", "city", "village", "district", "province", "region",
                             "area", "county", "state", "outskirts", "port", "capital", "north",
                             "south", "east", "west", "centre", "center", "island", "coast",
                             "municipality", "township", "part", "parts", "border", "block",
                             "blocks", "corner", "intersection", "side", "end", "middle", "front",
                             "back", "edge", "heart", "foot"})  # fmt: skip
"""A shooting in the Marn *suburb of Vell*: nobody was shot but there."""


def _of(sentence: Sentence, at: int) -> int | None:
    """Where "of" stands after an event: "the murder *of*", "the killing on Monday in York *of*"."""
    low, kinds = sentence.low, sentence.kind
    if low[at : at + 1] == ["of"]:
        return at
    if low[at : at + 1] == [] or kinds[at] != "p" or low[at] in _NO_PLACE:
        return None
    for k in range(at + 1, min(at + 9, len(low) - 1)):
        if low[k] == "of" and kinds[k + 1] in ("ndhNw" if sentence.capitals else "ndhN"):
            return None if low[k - 1] in _PART_OF_A_LAND else k
        if kinds[k] in "xvtsc,;:" or low[k] in _CONNECTED:
            break
    return None


_CONNECTED = frozenset({"connection", "relation", "verdict", "majority", "vote", "jury", "panel",
                        "sentence", "term"})  # fmt: skip
"""An arrest *in connection with* the portrait of a duchess: she was not arrested; murder by a
*verdict* of 10-2."""


def _owner_in_capitals(sentence: Sentence, last: int) -> Phrase | None:
    """The name before 's in a text of capitals."""
    first = last
    while first > 0 and last - first < 5 and sentence.kind[first - 1] in "wN":
        first -= 1
    return in_capitals(sentence, first) if sentence.capitals and first < last else None


def of_phrase(found: Arguments, at: int, effect: str, verb: tuple[int, int]) -> Hit | None:
    """ "the killing of eight troops", "the mayor's murder"."""
    sentence = found.sentence
    low = sentence.low
    meant = event_status(sentence, at)
    if meant == "unreal":
        return None
    if _DEADLY & set(low[max(0, at - 2) : at]):
        effect = "killed"  # "the fatal police shooting of a man"
    of = _of(sentence, at + 1)
    if of is not None:
        start = of + 1
        if low[start] in ("at",):
            start += 1
        victim = found.after(start)
        if victim is not None and not victim.nobody and victim.shape != "pronoun":
            listed = members(found, victim, leftward=False, told_by=at)
            return Hit("event", effect, tuple(listed), verb, meant)
    if at > 1 and low[at - 1] == "'s":
        victim = found.ends.get(at - 1) or _owner_in_capitals(sentence, at - 1)
        if victim is not None and not victim.nobody and victim.shape != "pronoun":
            return Hit("possessive", effect, (victim,), verb, meant)
    return None
