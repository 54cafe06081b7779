"""Cues, and those that are nouns: "the mayor's claim that …", "a warning by the union that …".

A noun reports only where the text says whose it is, and what was said follows at once: after
"that", after a colon, in quotation marks, or as an infinitive ("his promise to pay").
"""

from dataclasses import dataclass, field

from idlib_cli.facts.quotes import inversions
from idlib_cli.facts.quotes.chunks import Phrase, chunk
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, closed, verbs
from idlib_cli.language.lexicon import ORGANISATION, flags, is_role


@dataclass(slots=True, eq=False)
class Cue:
    """Tokens `first:last` of a frame that report somebody's words."""

    first: int
    last: int
    base: str
    group: str
    form: str
    """finite, gerund, infinitive, passive, phrase, or noun."""
    speaker: Phrase | None
    """Its subject, where the words leave it clear."""
    frame: Frame | None = None
    """Where what stands right of it could be its subject: the frame it stands in."""
    _inverted: Phrase | None = field(default=None, init=False)

    @property
    def inverted(self) -> Phrase | None:
        """What could be the subject right of it: found out when first asked for, as few are."""
        if self.frame is not None:
            self._inverted = inversions.inverted(self.frame, self.last - 1)
            self.frame = None
        return self._inverted

    def told_by(self, speaker: Phrase | None, *, form: str | None = None) -> "Cue":
        """The cue, completed with its subject and, where reading on shows it, its form."""
        self.speaker = speaker
        self.form = form or self.form
        return self

    @property
    def behind(self) -> int:
        """The token behind the cue, and behind the speaker of "a warning by the union"."""
        if self.form == "noun" and self.speaker is not None:
            return max(self.last, self.speaker.last)
        return self.last


_ANSWERS = frozenset({"message", "claim", "contention", "complaint", "conclusion", "warning"})
"""Nouns that "is that" tells the words of."""
_EARLIER = frozenset({"earlier", "later", "previous", "repeated", "latest"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_PROMISES = frozenset({"promise", "promises", "pledge", "threat", "threats", "vow", "proposal"})


def noun_cues(frame: Frame) -> list[Cue]:
    """The nouns of a frame that report somebody's words, from left to right."""
    found = []
    nouns = closed("claim_nouns")
    for at in [at for at, word in enumerate(frame.words) if word in nouns and at]:
        word = frame.words[at]
        last, owner = at + 1, None
        if frame.word(last) in ("by", "from"):
            owner = inversions.inverted(frame, last)
            last = owner.last if owner is not None else last
        elif _is_followed_by_words(frame, word, last):
            owner = _owner(frame, at)
        if owner is not None and (
            _is_setting(frame, owner.first) or _is_called(frame, owner.first, at)
        ):
            continue
        if owner is not None and (last == at + 1 or frame.kind(last) in ("t", ":", "Q")):
            last = at + 1 + (frame.kind(at + 1) == "x")
            found.append(Cue(at, last, word, SAY, "noun", owner))
    return found


def _is_setting(frame: Frame, first: int) -> bool:
    """Whether a noun that begins at token `first` only tells where a verb before it was said: "said
    | in *his statement* that the dam held"."""
    verb = first - 2
    placed = first > 1 and frame.words[first - 1] in ("in", "during", "at")
    return placed and frame.kinds[verb] == "C" and verbs()[frame.words[verb]][1] == SAY


def _is_called(frame: Frame, first: int, noun: int) -> bool:
    """Whether the words behind a noun are what somebody calls it: "called | Lee's testimony “a
    sham”"."""
    if frame.kind(noun + 1) != "Q":
        return False
    known = [verbs()[w][2] for w in frame.words[max(0, first - 1) : first + 1] if w in verbs()]
    return any(base in closed("naming_verbs") for base in known)


def _is_followed_by_words(frame: Frame, word: str, at: int) -> bool:
    kind = frame.kind(at)
    if kind == "x" and frame.word(at) in ("is", "was") and frame.kind(at + 1) == "t":
        return word in _ANSWERS  # "Her message was that …"
    return (
        kind in ("t", "Q", ":")
        or (kind == "T" and word in _PROMISES)
        or (kind == "o" and frame.kind(at + 1) == "Q")
    )


def _owner(frame: Frame, noun: int) -> Phrase | None:
    """Whose claim the noun at token `noun` is: "Lee's", "the union's", "his"."""
    body = frame.word(noun - 1)
    if frame.words[noun].endswith("s") and (flags(body) & ORGANISATION or is_role(body)):
        return None  # "the crew's union claims that …": a verb
    last = noun - 1 if frame.words[noun - 1] in _EARLIER and noun > 1 else noun
    for at in range(last - 1, chunk(frame, last) - 1, -1):
        if frame.kinds[at] == "P":
            return Phrase(chunk(frame, at), at + 1)
        if frame.words[at] in _POSSESSIVES:
            return Phrase(at, at + 1)
    return None
