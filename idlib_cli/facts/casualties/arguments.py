"""The phrases of a sentence by where they begin and end: what stands before and after a verb.

The subject of a verb is in `clause_subject`.
"""

from dataclasses import replace
from functools import cached_property

from idlib_cli.facts.casualties import phrases
from idlib_cli.facts.casualties.phrase import Phrase, in_capitals
from idlib_cli.facts.casualties.phrases import OPENING
from idlib_cli.facts.casualties.sentence import Sentence


class Arguments:
    """The phrases of a sentence by where they begin and end, found when first asked for.

    Many a verb of harm tells by the words beside it that it means none.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    @cached_property
    def phrases(self) -> list[Phrase]:
        """Its phrases, in order."""
        return phrases.find(self.sentence)

    @cached_property
    def begins(self) -> dict[int, Phrase]:
        """Each phrase by its first token."""
        return {phrase.first: phrase for phrase in self.phrases}

    @cached_property
    def ends(self) -> dict[int, Phrase]:
        """Each phrase by the token after it."""
        return {phrase.last: phrase for phrase in self.phrases}

    def before(self, at: int) -> Phrase | None:
        """The phrase that ends right before a token, adverbs skipped."""
        kinds = self.sentence.kind
        while at > 0 and kinds[at - 1] == "r":
            if at in self.ends:
                break
            at -= 1
        if at > 3 and kinds[at - 3 : at] == [",", "w", ","] and self.sentence.low[at - 2] == "#age":
            return self.ends.get(at - 3)  # "Woman, 68, seriously hurt"
        if at > 1 and self.sentence.low[at - 1] == "#age":
            at = _before_ages(self.sentence.low, at)
        beside = self.ends.get(at)
        return self._at_home(beside) if beside is not None and beside.shape == "name" else beside

    def _at_home(self, name: Phrase) -> Phrase | None:
        """Who comes from a place: "*17* from Orla missing", which is nobody's name."""
        preposition = name.first - 1
        if preposition < 0 or self.sentence.low[preposition] not in _AT_HOME:
            return name
        return self.ends.get(preposition)

    def after(self, at: int) -> Phrase | None:
        """The phrase that begins at a token, adverbs skipped."""
        kinds, end = self.sentence.kind, len(self.sentence)
        while at < end and kinds[at] == "r" and at not in self.begins:
            at += 1
        if at == end or kinds[at] not in OPENING:
            return None
        if self.sentence.capitals and kinds[at] == "w" and at not in self.begins:
            return in_capitals(self.sentence, at)
        beside = self.begins.get(at)
        return self.owned(at, beside) if "'" in kinds[at + 1 : at + 5] else beside

    def mass(self, at: int) -> Phrase | None:
        """Those whom a word of harm itself counts: "dozens of *wounded*"."""
        low, kinds = self.sentence.low, self.sentence.kind
        if at < len(("dozens", "of")) or low[at - 1] != "of" or kinds[at - 2] != "n":
            return None
        phrase = self.ends.get(at + 1)
        return phrase if phrase is not None and phrase.head == at else None

    def owned(self, at: int, owner: Phrase | None) -> Phrase | None:
        """Who somebody is to whoever is named first: "the mayor's *son*", "the gang's *leader*".

        `owner`: the phrase that begins at the token; returned where it owns nobody.
        """
        kinds = self.sentence.kind
        mark = kinds.index("'", at + 1)
        if owner is not None and owner.last != mark:
            return owner
        if owner is None and (kinds[at] != "d" or set(kinds[at + 1 : mark]) - set("wN")):
            return None
        for first in range(mark + 1, min(mark + 4, len(kinds))):
            if first in self.begins:
                return replace(self.begins[first], first=at, definite=True)
            if kinds[first] not in "we-":
                break
        return owner


_AT_HOME = frozenset({"from", "in", "near", "off", "at", "outside"})


def _before_ages(low: list[str], at: int) -> int:
    """Where a phrase ends that its ages follow: "two men *aged 19 and 22*"."""
    back = at
    while back > 1 and low[back - 1] in ("#age", "and", "to", ","):
        back -= 1
    return back - 1 if low[back - 1] in ("aged", "ages", "age") else at
