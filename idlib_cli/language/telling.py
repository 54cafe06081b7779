"""Whether two sentences tell the same event: the words of weight that they share.

Crude on purpose: the first letters of a word stand for its stem, and the caller has made sure
that both speak of the same day.

>>> one = weighty("Gunmen killed six miners at the Vardin pit on Friday.")
>>> alike(one, weighty("Six miners were killed when gunmen stormed the pit, police said."))
True
>>> alike(one, weighty("Parliament passed the budget on Friday."))
False
"""

import re

from idlib_cli.language.folding import fold
from idlib_cli.language.wordlists import words

_WORD, _NUMBER = re.compile(r"[a-z]+"), re.compile(r"[0-9]+")
_LETTERS, _FIGURES = (
    bytes(code if chr(code) in kept else 32 for code in range(256))
    for kept in ("abcdefghijklmnopqrstuvwxyz", "0123456789")
)
"""Letters, or figures, as they are; a space for all else."""
_STEM = 4
_SHARED = 3
_PART = 0.5


def weighty(sentence: str) -> frozenset[str]:
    """The stems of the sentence's words that say what happened, to whom and where."""
    empty, folded = words("weightless"), fold(sentence)
    if folded.isascii():  # mostly: a fifth of what patterns cost
        text = folded.encode()
        found = text.translate(_LETTERS).decode().split()
        numbers = text.translate(_FIGURES).decode().split()
    else:
        found, numbers = _WORD.findall(folded), _NUMBER.findall(folded)
    stems = [word[:_STEM] for word in found if len(word) >= _STEM and word not in empty]
    return frozenset(stems).union([number[:_STEM] for number in numbers])


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether sentences of these words, about the same day, tell the same event."""
    shared = len(one & other)
    return shared >= _SHARED and shared >= _PART * min(len(one), len(other))
