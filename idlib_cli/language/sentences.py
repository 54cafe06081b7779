"""Where sentences end in news prose.

A full stop ends a sentence unless it closes a title, an initial, a number or an abbreviation
that goes on; closing quotation marks and brackets after it belong to the sentence. Text may be
in capitals and its lines wrapped: a single line break is a space, a blank line ends a sentence.

>>> text = 'Mr. Lee left the U.S. on Friday. "Why?" she asked. He gave no reason.'
>>> [text[s:e] for s, e in split(text)]
['Mr. Lee left the U.S. on Friday.', '"Why?" she asked.', 'He gave no reason.']
"""

import re

from idlib_cli.language.memo import Memo
from idlib_cli.language.wordlists import words

_CLOSERS = "\"'”’»)\\]"
_END = re.compile(
    # begins with a set of characters, which is what searching is fast for
    rf"""
    [.!?…\n] (?:
      (?<!\n) (?<![.!?…].) [.!?…]*+ (?:\ \.){{0,3}} (?P<close>[{_CLOSERS}]{{0,4}}) (?=\s|\Z)
    | (?<=[a-z]{{3}}[.?!]) ["”’]? (?=(?:[A-Z][a-z]+|A|I)[\s,]|[“"][A-Z])  # "left.The mayor"
    | (?<=\n) [ \t\r]*+\n\s*+                                         # a blank line
    )""",
    re.VERBOSE,
)
_FOLLOWING = re.compile(r"\s*[\"'“‘«(\[]{0,3}([^\W_]+(?:['’][^\W\d_]+)?)?")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_SPEAKING = re.compile(
    r"\s+(?:[A-Z][\w.'’-]{0,20}\s){1,4}(?:said|says|asked|asks|added|adds|told|wrote|replied|"
    r"shouted|cried|wondered|continued|tweeted|yelled)\b"
)
_LONGEST_WORD = 25
LONGEST_SENTENCE = 5_000
"""Characters. What goes on for longer is no sentence but a list, a table or a line without end, and
is cut at a space: every record quotes its sentence, and rules look about in theirs."""
_CUT_REACH = 200
_LOWER_CASE_NAMES = words("lower_case_names")
_STARTERS = words("sentence_starters")
_ABBREVIATIONS = words("abbreviations")
_BEFORE_NUMBERS = words("abbreviations_before_numbers")
_AT_ENDS = words("abbreviations_at_ends")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as (start, end), white space trimmed."""
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        last = match.end()
        if (
            match["close"] is None
            or _plainly_ends(text, match.start(), last, begin, end)
            or _ends_sentence(text, match, begin, end)
        ):
            _add(text, begin, last, found)
            begin = last
    _add(text, begin, end, found)
    return found


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = _last_space(text, start + LONGEST_SENTENCE)
        found.append((start, len(text[start:cut].rstrip()) + start))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        found.append((start, end))


def _last_space(text: str, limit: int) -> int:
    """Where the word begins that stands at `limit`; the limit itself within an endless word."""
    spaces = (text.rfind(space, limit - _CUT_REACH, limit) + 1 for space in " \n\t")
    return max(spaces) or limit


def _plainly_ends(text: str, stop: int, last: int, begin: int, end: int) -> bool:
    """Whether this is a full stop behind an everyday word and before a capital: a quick look."""
    if text[stop] != "." or not (last == end or text[last + 1 : last + 2].isupper()):
        return False
    if last > stop + 1:
        return text[stop + 1] in _CLOSING
    return _is_everyday[text[max(begin, stop - _LONGEST_WORD) : stop].rpartition(" ")[2]]


_CLOSING = frozenset("\"'”’»)]")


_WORDS_TOO = frozenset({"ark", "ill", "mass", "miss", "ore", "sat", "sun", "wash", "wed"})
"""Abbreviations with a capital that are words without one."""


def _is_no_abbreviation(word: str) -> bool:
    if word in _WORDS_TOO:
        return True  # "He was ill. Judge Lee": the state is "Ill."
    return word.isalpha() and len(word) > 1 and word.lower() not in _SHORTENED


_SHORTENED = _ABBREVIATIONS | _BEFORE_NUMBERS | _AT_ENDS
_is_everyday = Memo(_is_no_abbreviation)


def _ends_sentence(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    after = _FOLLOWING.match(text, match.end(), end)
    following = after[1] if after and after[1] else ""
    if following[:1].islower() and following not in _LOWER_CASE_NAMES:
        return False
    stop = text[match.start() : match.start("close")]
    if stop[0] in "!?" or match["close"]:
        # “Why?” Lee said: the question goes on to its speaker
        return not (
            stop[0] != "."
            and match["close"][:1] in {'"', "”", "’", "'"}
            and _SPEAKING.match(text, match.end(), min(end, match.end() + 90))
        )
    starts = following.lower() in _STARTERS
    if stop != ".":
        return starts or not text[match.start() - 1 : match.start()].isspace()
    return _full_stop_ends(text, match.start(), begin, following, starts=starts)


def _full_stop_ends(text: str, stop: int, begin: int, following: str, *, starts: bool) -> bool:
    """Whether the lone full stop at `stop` ends the sentence that began at `begin`."""
    word_start = stop
    limit = max(begin, stop - _LONGEST_WORD)
    while word_start > limit and text[word_start - 1] not in " \t\r\n([\"'“‘—–/\xa0":
        word_start -= 1
    word = text[word_start:stop]
    lower = word.lower()
    if lower in _ABBREVIATIONS:
        return False
    if lower in _BEFORE_NUMBERS:
        return not following[:1].isdigit() and (starts or not word[:1].isupper() or not following)
    if (len(word) == 1 and word.isalpha() and word.isupper()) or _ACRONYM.fullmatch(word):
        return starts or not following
    if lower in _AT_ENDS and word not in _WORDS_TOO:
        return starts or not following
    # the number of a list item is no sentence
    return not (word.isdigit() and len(word) <= 2 and not text[begin:word_start].strip())
