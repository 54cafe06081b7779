"""Numbers and ranges as news prose writes them: figures, words, "dozens", "at least 20".

Finds every number, with the words that qualify it, and says what it is used for: a count, or
something that only looks like one (a year, the day of a date, a clock time, an age, a length of
time, a label such as "Route 7", a score). What is counted, and in what unit, is for others.

Leaves out ordinals ("third", "21st") and the article "a", which counts only before a noun.

>>> [(n.min, n.max, n.qualifier) for n in find("at least 20 men, two to three dozen boats")]
[(20, None, 'at least'), (24, 36, None)]
>>> [(n.min, n.max) for n in find("half a million, tens of thousands, 3.5 million, 1,200")]
[(500000, 500000), (20000, 99999), (3500000, 3500000), (1200, 1200)]
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from idlib_cli.language import number_words as grammar
from idlib_cli.language.number_roles import Role, role
from idlib_cli.language.plain_words import not_ascii, plain_words

__all__ = ["Number", "Role", "figures", "find"]


_FIGURE = re.compile(r"[0-9]+|(?:(?![0-9])\d)+")
_ZEROS = bytes(48 if chr(byte) in "0123456789" else 32 for byte in range(256))
"""For `bytes.translate`: a 0 for every figure, a space for all else."""
_BEFORE_NUMBERS = frozenset("([\"“”'‘’—–~>$£€¥+")
"""What may touch a number, beside a space."""
_GOES_ON = frozenset("-–—‑+aAoOpPtT")
"""With one of these begins what may join another number or qualify the one before: "to", "or more".
"""


class Number(NamedTuple):
    """A number or range in a text; `start:end` covers it with its qualifier."""

    start: int
    end: int
    min: float | None
    max: float | None
    qualifier: str | None
    """As written, in lower case: "at least", "almost", "dozens"; None for a plain number."""
    number_start: int
    number_end: int
    """The number without its qualifier."""
    role: Role = "count"
    """What the number is used for; only a count counts something."""


def figures(text: str) -> list[int]:
    """Where each run of figures in a text begins."""
    if _FIGURE.search(not_ascii(text)):  # there are figures of other scripts
        return [match.start() for match in _FIGURE.finditer(text)]
    found: list[int] = []
    marked = text.encode("latin-1", "replace").translate(_ZEROS)
    at = marked.find(b"0")
    while at >= 0:
        found.append(at)
        gap = marked.find(b" ", at)
        at = marked.find(b"0", gap) if gap >= 0 else -1
    return found


def find(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    words: Iterable[str] | None = None,
    figured: Sequence[int] | None = None,
) -> list[Number]:
    """The numbers in `text[start:end]`, in order, none overlapping another.

    `words` and `figured`: its `plain_words` and `figures`, where they are known already.
    """
    end = len(text) if end is None else end
    words = plain_words(text[start:end]) if words is None else words
    figured = [start + at for at in figures(text[start:end])] if figured is None else figured
    begins = [at for at in figured if at == start or _opens(text, at)]
    if present := grammar.STARTERS.intersection(words):
        begins += _begins(text, start, end, present)
        begins.sort()
    found: list[Number] = []
    position = start
    for first in begins:
        if first < position:
            continue
        core = grammar.FIGURE_CORE if text[first].isdigit() else grammar.CORE
        if match := core.match(text, first, end):
            number = _qualified(text, start, end, match, grammar.value(match))
            position = max(match.end(), number.end)
            found.append(number)
    return found


def _begins(text: str, start: int, end: int, present: Iterable[str]) -> list[int]:
    """Where a number in words may begin, of which these words are `present`."""
    lowered = text[start:end].lower()
    if len(lowered) != end - start:  # a letter that grows when lowered, such as "İ"
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text[start:end])
    found: list[int] = []
    for word in present:
        at = lowered.find(word)
        while at >= 0:
            last = at + len(word)
            inside = lowered[last : last + 1]
            if not (inside.isalnum() or inside == "_"):
                first = _article(lowered, at) if word in grammar.AFTER_ARTICLES else None
                if first is None and word in grammar.ALONE:
                    first = at
                if first is not None and (first == 0 or _opens(lowered, first)):
                    found.append(start + first)
            at = lowered.find(word, last)
    return found


def _article(lowered: str, at: int) -> int | None:
    """Where the article begins that stands before a word: "*a* few", "*the* two"."""
    near = max(0, at - _ARTICLE_WITHIN)
    bare = lowered[near:at].rstrip()
    last = near + len(bare)
    if last == at:
        return None
    for article in ("a", "an", "the"):
        first = last - len(article)
        if bare.endswith(article) and (first == 0 or _may_stand_before(lowered[first - 1])):
            return first
    return None


_ARTICLE_WITHIN = 40
"""Characters before a word that are searched for its article."""


def _opens(text: str, at: int) -> bool:
    """Whether a number may begin at a position: after a space, a mark or "ORLA--"."""
    before = text[at - 1]
    return _may_stand_before(before) or (before == "-" and text[at - 2 : at - 1] == "-")


def _may_stand_before(character: str) -> bool:
    return character.isspace() or character in _BEFORE_NUMBERS


def _qualified(
    text: str, start: int, end: int, match: re.Match[str], core: grammar.Value
) -> Number:
    """The number with its qualifier before and after it, and the range it may open."""
    low, high, words = core
    first, last = number_start, number_end = match.span()
    before = _before(text, start, first)
    goes_on = text[last : last + 3].lstrip()[:1] in _GOES_ON
    span = None
    if goes_on and low is not None and low == high:
        span = _range(text, last, end, low, before)
    if span:
        low, high, number_end = span
        last = number_end
    if before and (span or not before["between"]):
        first = before.start()
        words = " ".join((before["words"] or before["sign"]).lower().split())
        if before["least"] or words == ">":
            high = None
        elif before["most"]:
            low = None
    after = None
    if span or goes_on:
        after = grammar.AFTER.match(text, last, min(end, last + 16))
    if after:
        last = after.end()
        words = words or " ".join(after["words"].lower().split())
        if after["more"]:
            high = None
        elif after["fewer"]:
            low = None
    what = role(text, start, end, (number_start, number_end), plain=not words and not span)
    return Number(first, last, _whole(low), _whole(high), words, number_start, number_end, what)


def _before(text: str, start: int, first: int) -> re.Match[str] | None:
    """The qualifier that ends where the number starts."""
    near = max(start, first - _LONGEST_QUALIFIER)
    if grammar.may_qualify(text[near:first]):
        return grammar.BEFORE.search(text, near, first)
    return None


_LONGEST_QUALIFIER = 48


def _range(
    text: str, position: int, end: int, low: float, before: re.Match[str] | None
) -> tuple[float, float, int] | None:
    """(low, high, end) of "20-25", "20 to 25", "two or three", "between 20 and 25"."""
    joint = grammar.JOINT.match(text, position, min(end, position + 12))
    match = grammar.CORE.match(text, joint.end(), end) if joint else None
    if joint is None or match is None:
        return None
    upper, other, _ = grammar.value(match)
    if upper is None or upper != other:
        return None
    word = (joint["conjunction"] or "").lower()
    between = before is not None and bool(before["between"])
    if word == "and" and not between:
        return None
    if (
        word == "to"
        and before is not None
        and before["between"]
        and grammar.CHANGE.search(text, max(0, before.start() - 60), before.end())
    ):
        return None
    scale = grammar.shared_scale(match.group())
    if scale and low < scale and low * scale < upper:
        low *= scale
    grown = word == "to" and grammar.GROWTH.search(text, max(0, position - 60), position)
    if grown or low >= upper or (word == "or" and upper - low > max(low, 2)):
        return None
    return low, upper, match.end()


def _whole(bound: float | None) -> float | None:
    """The bound as an int where it is one."""
    return int(bound) if bound is not None and bound == int(bound) else bound
