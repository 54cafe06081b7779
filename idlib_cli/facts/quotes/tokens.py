"""A stretch of a sentence cut into tokens, each with its class (`lexicon`).

The same few thousand words make up most of the news, and what a word's class is hangs on its form,
on whether a sentence opens with it and on whether every word has a capital there. So a text is
cut at its white space first, and what a piece ("said,", "Ankara’s", "(R-Ohio)") is made of is kept
in a `memo.Memo`; `in_context` changes what hangs on the words before it.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

import re
from collections.abc import Sequence
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

from idlib_cli.facts.quotes.lexicon import MONTHS_AND_DAYS, classes, closed, nounlike
from idlib_cli.language import wordlists
from idlib_cli.language.memo import Memo

_TOKEN = re.compile(
    # the commonest first; a word, a number, a dash and a mark differ in their first characters
    r"""
    [a-zA-Z]++(?=[ ,])
  | [^\W\d_]\w*+(?:[-.'’&/][^\W_]\w*+)*+['’]?            # Ankara's, D-Ohio, U.S, al-Qaida
  | [—–―…,;:()?!\[\]] | \.\.\. | \.
  | [$£€¥#]?\d\w*(?:[.,:/-]\d\w*)*(?:%|(?:-[^\W\d_]\w*)+)?
  | --+ | -(?=\s)
    """,
    re.VERBOSE,
)
_CONTRACTION = re.compile(r"(?:he|she|it|they|i|we|you)'(?:s|d|ve|re|ll|m)")
_PARTICLED = re.compile(r"[a-z]{2,3}-[A-Z]|[dl]['’][A-Z]")
"""al-Sharafi, ul-Haq; not e-mail"""
_MARKS = {"!": "?", "[": "(", "]": ")", "...": "-", "…": "-"}
_DASHES = frozenset("-—–―")
_OPENS = frozenset("Q:.-")
"""Classes behind which a sentence may begin."""
_EVENTS = frozenset({"interview", "visit", "appeal", "report", "post", "call", "update", "note"})
"""Base forms that are nouns behind "a radio": no verb of one."""
_TELLING = frozenset({"told", "tell", "tells", "asked", "urged", "warned"})
_VERB_FORM = re.compile(r"(?<=[dPnio#CBvG])[CBvG]")
"""A verb form behind what may make a noun of it, or behind one that may be a noun itself."""
BY_CASE = "M"
"""The class of a word with a capital that is no name where every word has a capital."""


class Piece(NamedTuple):
    """What stands between two spaces: its tokens, by class, word in lower case and place in it."""

    kinds: str
    words: tuple[str, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


def cut(written: list[str], capitals: bool, *, spaced: bool) -> tuple[list[Piece], str]:
    """The pieces of a stretch of a sentence, and their classes; a sentence opens with it.

    `written`: what stands between its spaces; `capitals`: of a headline; `spaced`: whether white
    space ends it.
    """
    if not written:
        return [], ""
    alone, opening, middle, ending = _memos(capitals)
    last = written[-1] + " " if spaced else written[-1]
    if len(written) == 1:
        piece = alone[last]
        return [piece], piece.kinds
    found = [
        opening[written[0]],
        *map(middle.__getitem__, written[1:-1]),
        ending[last],
    ]
    kinds = "".join([piece[0] for piece in found])
    if ":" in kinds or "-" in kinds or not found[0].kinds:
        _open_again(found, [*written[:-1], last], capitals)
        kinds = "".join([piece[0] for piece in found])
    return found, kinds


def _open_again(found: list[Piece], written: Sequence[str], capitals: bool) -> None:
    """Class anew the pieces behind a colon or dash, and behind one that has no token."""
    alone, opening, _, _ = _memos(capitals)
    before = ""
    for at in range(len(found)):
        if before in _OPENS or not before:
            found[at] = (alone if at == len(found) - 1 else opening)[written[at]]
        before = found[at].kinds[-1:] or before


@cache
def _memos(capitals: bool) -> tuple[Memo[Piece], ...]:
    """What `_piece` gives for a piece alone, the first, one in the middle and the last."""
    return tuple(
        Memo(partial(_piece, capitals=capitals, opening=opening, last=last))
        for opening, last in ((True, True), (True, False), (False, False), (False, True))
    )


def _piece(written: str, *, capitals: bool, opening: bool, last: bool) -> Piece:
    """The tokens of a piece; `opening`: a sentence begins with it; `last`: the stretch ends with
    it, and with the space behind it, if there is any."""
    word, mark = (written, "") if written[-1] not in ",." else (written[:-1], written[-1])
    if word.isalpha():  # most are: a word, perhaps with a comma or full stop
        kind, lower = _token_class(word, capitals, opening)
        size = len(word)
        if not mark or (mark == "." and not last):  # inside a sentence: of an abbreviation
            return Piece(kind, (lower,), (0,), (size,))
        return Piece(kind + mark, (lower, mark), (0, size), (size, size + 1))
    return _in_parts(written, capitals=capitals, opening=opening, last=last)


def _in_parts(written: str, *, capitals: bool, opening: bool, last: bool) -> Piece:
    """The tokens of a piece that is more than a word with a comma or full stop."""
    kinds, words, begins, ends = "", list[str](), list[int](), list[int]()
    before = "" if opening else "n"
    for match in _TOKEN.finditer(written if last else written + " "):
        word = match[0]
        begin, end = match.span()
        kind, lower = _token_class(word, capitals, not before or before in _OPENS)
        if kind == "px":  # "he's", "they've": a subject and its auxiliary
            middle = lower.index("'")
            words += (lower[:middle], lower[middle:])
            begins += (begin, begin + middle)
            ends += (begin + middle, end)
        else:
            if kind == "." and not (last and written[end:].strip() == ""):
                continue  # inside a sentence: the point of an abbreviation
            if kind == "N" and word[-1] in "'’" and word[-2:-1] not in "sS":
                end -= 1
            words.append(lower)
            begins.append(begin)
            ends.append(end)
        kinds += kind
        before = kind[-1]
    return Piece(kinds, tuple(words), tuple(begins), tuple(ends))


def _token_class(word: str, capitals: bool, opening: bool) -> tuple[str, str]:
    """The class of a token and its form in lower case."""
    first = word[0]
    if first.isalpha():
        kind, lower = _word_class(word, capitals, opening)
        if kind == "N" and not capitals and _word_class(word, True, opening)[0] != kind:
            return BY_CASE, lower
        return kind, lower
    if first in _DASHES:
        return "-", word
    if len(word) == 1 or word == "...":
        return _MARKS.get(word, "#" if first.isdigit() else word), word
    return "#", word


def _word_class(word: str, capitals: bool, opening: bool) -> tuple[str, str]:
    """The class of a word and its form in lower case; "px" for a pronoun with an auxiliary."""
    lower = word.lower().replace("’", "'")
    kind, capital = classes().get(lower), word[0].isupper()
    if kind is not None and not capital:
        return kind, lower
    if "'" in lower and _CONTRACTION.fullmatch(lower):
        return "px", lower
    if lower in MONTHS_AND_DAYS and lower not in ("may", "march"):
        return "D", lower
    if kind is not None:
        if opening:
            return ("n" if kind in "Bv" or lower in nounlike() else kind), lower
        if lower == "i":
            return "p", lower
        if capitals and (kind not in "Bv" or lower == "say"):
            return ("N" if lower in nounlike() and kind != "C" else kind), lower
        return "N", lower
    if lower.endswith(("'s", "s'")):
        return "P", lower
    if "'" in lower and (lower.endswith(("n't", "'ve", "'ll", "'re", "'d", "'m"))):
        return "x", lower
    if capital:
        return ("n" if _is_compound(word, opening or capitals) else "N"), lower
    if "-" in word and _PARTICLED.match(word):
        return "N", lower
    if lower.endswith("ly") and len(lower) > 4 and lower not in closed("ly_nouns"):
        return "r", lower
    if lower.endswith("ing") and len(lower) > 5:
        return "g", lower
    if lower.endswith("ed") and len(lower) > 4:
        return "e", lower
    return "n", lower


def _is_compound(word: str, anyway: bool) -> bool:
    """Whether a word with a capital is an adjective made of a name: "Rome-based", "Seoul-led"."""
    name, hyphen, last = word.rpartition("-")
    if not hyphen or anyway or not last.islower() or not name:
        return False
    listed = last in wordlists.words("name_compounds")
    return listed or (len(last) > len("led") and last.endswith("ed"))


def in_context(kinds: str, words: list[str]) -> str:
    """The classes, changed where the words before a word tell that it is another here."""
    timed = not _TIMED.isdisjoint(words)
    if not _BOUNDING.isdisjoint(words):
        kinds = _with_bounds(kinds, words)
    if "there" in words:
        kinds = _with_places(kinds, words)
    verb_forms = _VERB_FORM.finditer(kinds)
    first = next(verb_forms, None)
    if first is None and not timed:
        return kinds
    classes = list(kinds)
    for match in chain((first,) if first else (), verb_forms):
        at = match.start()
        if _is_noun(classes, words, at):
            classes[at] = "n"
    if timed:
        _mark_times(words, classes)
    return "".join(classes)


_BOUNDS = (
    *("at least", "at most", "as many as", "as few as", "up to", "more than", "fewer than"),
    *("less than", "no more than", "no fewer than", "close to", "well over"),
)
"""What a number goes with, where it begins a noun phrase: "said | at least three of them fled"."""
_BOUND_WORDS = tuple(tuple(bound.split()) for bound in _BOUNDS)
_BOUNDING = frozenset({"least", "most", "many", "few", "up", "than", "close", "well"})
_COUNTS = [[word] for word in (*closed("quantifiers"), "a", "an", "half")]


def _with_bounds(kinds: str, words: list[str]) -> str:
    """The classes, with what bounds a number a determiner as the number is."""
    classes = list(kinds)
    for at, word in enumerate(words):
        for bound in _BOUND_WORDS:
            if word == bound[0] and tuple(words[at : at + len(bound)]) == bound:
                behind = at + len(bound)
                if kinds[behind : behind + 1] == "#" or words[behind : behind + 1] in _COUNTS:
                    classes[at:behind] = "d" * len(bound)
                break
    return "".join(classes)


def _with_places(kinds: str, words: list[str]) -> str:
    """The classes, with a "there" that says where somebody is an adverb: "a doctor there said"."""
    at = words.index("there")
    place = at and kinds[at - 1] in "nN" and kinds[at + 1 : at + 2] in ("C", ",", "w")
    return f"{kinds[:at]}r{kinds[at + 1 :]}" if place else kinds


_TIMES = closed("times")
_POINTING = frozenset({"this", "last", "next", "earlier", "later", "late", "early"})
_MONTHS = frozenset({"may", "march"})
"""Months that are other words too."""
_TIMED = _TIMES | _MONTHS | {"last", "next", "once"}


def _mark_times(words: list[str], kinds: list[str]) -> None:
    """Class the words of "Friday afternoon", "last week", "earlier this year" as a day is."""
    for at in range(1, len(words)):
        if words[at - 1] == "once" and kinds[at] in "Cvx":
            kinds[at - 1] = "r"  # "a rival once called her"
        if words[at] in _MONTHS and kinds[at] == "N" and _is_month(words, kinds, at):
            kinds[at] = "D"
        if kinds[at] == "D" and words[at - 1] in _POINTING:
            kinds[at - 1] = "D"
        elif words[at] in _TIMES and kinds[at] not in "Dx":
            if kinds[at - 1] == "D":
                kinds[at] = "D"
            elif words[at - 1] in _POINTING:
                kinds[at - 1] = kinds[at] = "D"


def _is_month(words: list[str], kinds: list[str], at: int) -> bool:
    """Whether "May" or "March" with a capital names a month: "on May 9", "since March"."""
    numbered = "#" in (kinds[at - 1], kinds[min(at + 1, len(kinds) - 1)])
    return numbered or words[at - 1] in ("in", "since", "until", "last", "next", "late", "early")


def _is_noun(kinds: list[str], words: list[str], at: int) -> bool:
    """Whether a verb form is a noun or adjective by the word before it: "the host", "of tweets"."""
    before, word = kinds[at - 1], words[at]
    if before == "d":
        return words[at - 1] not in closed("quantifiers") and words[at - 1] not in ("that", "this")
    if before == "P" or (before == "#" and kinds[max(0, at - 2) : at - 1] in (["d"], ["P"])):
        return word in nounlike()
    if before == "n" and "-" in words[at - 1] and kinds[max(0, at - 2) : at - 1] in (["d"], ["P"]):
        return word in nounlike()  # "the Rome-based head of the fund"
    if before in "nB" and word.endswith("ing"):  # "a weekly briefing"
        return "d" in kinds[max(0, at - 4) : at - 1] and word in nounlike()
    if before == "C" and words[at - 1] in _TELLING and word.endswith("s"):
        return word in nounlike()  # "told volunteers"
    if before == "n" and word in _EVENTS:  # "a radio interview"
        return kinds[at - 2] == "d" and words[at - 2] in ("a", "an", "another", "the")
    return before in "io" and word in nounlike()
