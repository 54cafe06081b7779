"""A stretch of a sentence cut into tokens, each with its class (`lexicon`).

The same few thousand words make up most of the news, and what a word's class is hangs on its form,
on whether a sentence opens with it and on whether every word has a capital there. So a text is
cut at its white space first, and what a piece ("said,", "Ankara’s", "(R-Ohio)") is made of is kept
in a `memo.Memo`; `context` changes what hangs on the words before it.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

import re
from collections.abc import Sequence
from functools import cache, partial
from operator import itemgetter
from typing import Literal

from idlib_cli.facts.quotes.lexicon import MONTHS_AND_DAYS, classes, closed, nounlike
from idlib_cli.language import wordlists
from idlib_cli.language.lexicon import FEMALE, GIVEN, MALE, OPENER, PLACE, flags
from idlib_cli.language.memo import Memo

_TOKEN = re.compile(
    # the commonest first; a word, a number, a dash and a mark differ in their first characters
    r"""
    [a-zA-Z]++(?=[ ,])
  | [^\W\d_]\w*+(?:(?:\.-|[-.'’&/])[^\W_]\w*+)*+['’]?     # Ankara's, D-Ohio, U.S, U.N.-led
  | [—–―…,;:()?!\[\]] | \.\.\. | \.
  | [$£€¥#]?\d\w*(?:[.,:/-]\d\w*)*(?:%|(?:-[^\W\d_]\w*)+)?
  | --+ | -(?=\s)
    """,
    re.VERBOSE,
)
_JOINED = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)+")
"""Ankara's, coal-fired: one token."""
_CONTRACTION = re.compile(r"(?:he|she|it|they|i|we|you)'(?:s|d|ve|re|ll|m)")
_PARTICLED = re.compile(r"[a-z]{2,3}-[A-Z]|[dl]['’][A-Z]")
"""al-Sharafi, ul-Haq; not e-mail"""
_MARKS = {"!": "?", "[": "(", "]": ")", "...": "-", "…": "-"}
_COMMON = re.compile(r"(?:s|tion|sion|ment|ness|ism|ity|ist|er|or|ive|al|ic)\Z")
"""Ends of words that are rather common nouns than names."""
_DASHES = frozenset("-—–―")
_OPENS = frozenset("Q:.-")
"""Classes behind which a sentence may begin."""
BY_CASE = "M"
"""The class of a word with a capital that is no name where every word has a capital."""


Piece = tuple[str, tuple[str, ...], tuple[int, ...], tuple[int, ...]]
"""What stands between two spaces, by token: the classes, the words in lower case, where each begins
in the piece and where it ends. A plain tuple, since `itemgetter` is twice as fast on one."""
kinds_of = itemgetter(0)
words_of = itemgetter(1)


Case = Literal["plain", "title", "shouted"]
"""How a sentence is written: as most are, with a capital at each word, in capitals throughout."""


def cut(written: list[str], case: Case, *, spaced: bool) -> tuple[list[Piece], str]:
    """The pieces of a stretch of a sentence, and their classes; a sentence opens with it.

    `written`: what stands between its spaces; `spaced`: whether white space ends it.
    """
    if not written:
        return [], ""
    alone, opening, middle, ending = _memos(case)
    last = written[-1] + " " if spaced else written[-1]
    if len(written) == 1:
        piece = alone[last]
        return [piece], piece[0]
    found = [
        opening[written[0]],
        *map(middle.__getitem__, written[1:-1]),
        ending[last],
    ]
    kinds = "".join(map(kinds_of, found))
    if ":" in kinds or "-" in kinds or not found[0][0]:
        _open_again(found, [*written[:-1], last], case)
        kinds = "".join(map(kinds_of, found))
    return found, kinds


def _open_again(found: list[Piece], written: Sequence[str], case: Case) -> None:
    """Class anew the pieces behind a colon or dash, and behind one that has no token."""
    alone, opening, _, _ = _memos(case)
    before = ""
    for at, piece in enumerate(found):
        kinds = piece[0]
        if not before or before in _OPENS:
            found[at] = (alone if at == len(found) - 1 else opening)[written[at]]
            kinds = found[at][0]
        if kinds:
            before = kinds[-1]


@cache
def _memos(case: Case) -> tuple[Memo[Piece], ...]:
    """What `_piece` gives for a piece alone, the first, one in the middle and the last."""
    return tuple(
        Memo(partial(_piece, case=case, opening=opening, last=last))
        for opening, last in ((True, True), (True, False), (False, False), (False, True))
    )


def _piece(written: str, *, case: Case, opening: bool, last: bool) -> Piece:
    """The tokens of a piece; `opening`: a sentence begins with it; `last`: the stretch ends with
    it, and with the space behind it, if there is any."""
    bare = written[:-1] if last and written[-1] == " " else written
    word, mark = (bare, "") if bare[-1] not in ",." else (bare[:-1], bare[-1])
    # most are: a word, perhaps with a comma or full stop
    if word.isalpha() or _JOINED.fullmatch(word):
        kind, lower = _token_class(word, case, opening)
    else:
        kind, lower = ("#" if word.isdecimal() else ""), word
    if not kind or kind == "px":
        return _in_parts(written, case=case, opening=opening, last=last)
    size = len(word)
    if not mark or (mark == "." and not last):  # inside a sentence: of an abbreviation
        return kind, (lower,), (0,), (size,)
    return kind + mark, (lower, mark), (0, size), (size, size + 1)


def _in_parts(written: str, *, case: Case, opening: bool, last: bool) -> Piece:
    """The tokens of a piece that is more than a word with a comma or full stop."""
    kinds, words, begins, ends = "", list[str](), list[int](), list[int]()
    before = "" if opening else "n"
    for match in _TOKEN.finditer(written if last else written + " "):
        word = match[0]
        begin, end = match.span()
        kind, lower = _token_class(word, case, not before or before in _OPENS)
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
    return kinds, tuple(words), tuple(begins), tuple(ends)


def _token_class(word: str, case: Case, opening: bool) -> tuple[str, str]:
    """The class of a token and its form in lower case."""
    first = word[0]
    if first.isalpha():
        kind, lower = _word_class(word, case, opening)
        if kind == "N" and case == "plain" and _word_class(word, "title", opening)[0] != kind:
            return BY_CASE, lower
        return kind, lower
    if first in _DASHES:
        return "-", word
    if len(word) == 1 or word == "...":
        return _MARKS.get(word, "#" if first.isdigit() else word), word
    return "#", word


def _word_class(word: str, case: Case, opening: bool) -> tuple[str, str]:
    """The class of a word and its form in lower case; "px" for a pronoun with an auxiliary."""
    lower = word.lower().replace("’", "'")
    if case == "shouted":
        return _shouted_class(lower, opening)
    kind, capital = classes().get(lower), word[0].isupper()
    if kind is not None and not capital:
        return kind, lower
    if "'" in lower and _CONTRACTION.fullmatch(lower):
        return "px", lower
    if lower in MONTHS_AND_DAYS and lower not in ("may", "march"):
        return "D", lower
    if kind is not None:
        if opening and word in ("WHO", "US"):
            return "N", lower
        if opening:
            return ("n" if kind in "Bv" or lower in nounlike() else kind), lower
        if lower == "i":
            return "p", lower
        if case == "title" and (kind not in "Bv" or lower == "say"):
            return ("N" if lower in nounlike() and kind != "C" else kind), lower
        return "N", lower
    if lower.endswith(("'s", "s'")):
        return "P", lower
    if "'" in lower and (lower.endswith(("n't", "'ve", "'ll", "'re", "'d", "'m"))):
        return "x", lower
    if capital:
        return ("n" if _is_compound(word, opening or case == "title") else "N"), lower
    if "-" in word and _PARTICLED.match(word):
        return "N", lower
    if lower.endswith("ly") and len(lower) > 4 and lower not in closed("ly_nouns"):
        return "r", lower
    if lower.endswith("ing") and len(lower) > 5:
        return "g", lower
    if lower.endswith("ed") and len(lower) > 4:
        return "e", lower
    return "n", lower


_NAMES = GIVEN | FEMALE | MALE | PLACE | OPENER


def _shouted_class(lower: str, opening: bool) -> tuple[str, str]:
    """The class of a word where capitals prove nothing: as without, but for what may be a name."""
    kind, lower = _word_class(lower, "plain", opening)
    if opening and (kind in "Bv" or lower in nounlike()):
        return "n", lower
    if kind == "n" and lower.isalpha() and lower not in classes():
        known = flags(lower)
        named = known & (GIVEN | PLACE) or not (known or _COMMON.search(lower))
        return ("N" if named and not known & ~_NAMES else "n"), lower
    return kind, lower


def _is_compound(word: str, anyway: bool) -> bool:
    """Whether a word with a capital is an adjective made of a name: "Rome-based", "Seoul-led"."""
    name, hyphen, last = word.rpartition("-")
    if not hyphen or anyway or not last.islower() or not name:
        return False
    listed = last in wordlists.words("name_compounds")
    return listed or (len(last) > len("led") and last.endswith("ed"))
