"""Who acts in the sentence that leads up to words without a cue: "Her coach, Bo Reed, rolled his
eyes. “She never is.”", "For Ann Lee, the war began with a call. “Run,” …".

Left out: a thing that is told of ("The flood was the last straw."), which says nothing.
"""

import re

from idlib_cli.facts.quotes import inversions
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.lexicon import is_human, is_role
from idlib_cli.language.wordlists import words

_FOR_SOMEBODY = re.compile(r"(?:i|T|u)(?P<name>N{2,4}),")
"""The classes of "For Ann Lee,"."""
_DESCRIBED = re.compile(r"[dP][en]{0,2}n,(?P<name>N{1,4}),[evn]")
"""The classes of "Her coach, Bo Reed, rolled"."""


def actor(frame: Frame) -> Phrase | None:
    """Who acts in a sentence, or for whom it is told; None where that is a thing or unclear."""
    if frame.word(0) == "for" and (told := _FOR_SOMEBODY.match(frame.kinds)) is not None:
        return Phrase(*told.span("name"))
    found = inversions.opening(frame)
    if found is not None:
        return None if _is_thing(frame, found) else found
    if (named := _DESCRIBED.match(frame.kinds)) is not None:
        return Phrase(*named.span("name"))
    # "He pours the tea.": a verb that no list holds
    plain = frame.word(0) in ("he", "she") and frame.kind(1) in ("n", "e")
    return Phrase(0, 1) if plain and frame.word(1).endswith(("s", "ed")) else None


def _is_thing(frame: Frame, phrase: Phrase) -> bool:
    """Whether an event or the like heads a phrase: "the war", "the hardest part"."""
    inside = range(phrase.first + 1, phrase.last)
    head = next((at for at in inside if frame.kinds[at] in "oi"), phrase.last) - 1
    word = frame.words[head]
    if frame.kinds[head] not in "ng" or is_human(word) or is_role(word):
        return False
    happens = words("happenings", package="idlib_cli.facts")
    return word in happens or word.removesuffix("s") in happens or word in _ABSTRACT


_ABSTRACT = closed("no_speakers") | {"part", "thing", "war", "day", "night", "morning", "moment"}
