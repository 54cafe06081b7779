"""Where sentences end in news prose.

A full stop ends a sentence unless it closes an abbreviation, an initial or a number; closing
quotation marks and brackets after it belong to the sentence. Lines may be wrapped: a single
line break is a space.

>>> text = 'Mr. Lee left. "Why?" she asked.'
>>> [text[s:e] for s, e in split(text)]
['Mr. Lee left.', '"Why?" she asked.']
"""

import re

from idlib_cli.language.wordlists import words

_CLOSERS = "\"'”’»)]"
_END = re.compile(rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘]*$")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as (start, end), white space trimmed."""
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match, begin, end):
            _add(text, begin, match.end(), found)
            begin = match.end()
    _add(text, begin, end, found)
    return found


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _ends_sentence(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    after = match.end()
    while after < end and text[after].isspace():
        after += 1
    following = text[after : after + 2].lstrip("\"'“‘«([")
    if not following and after + 2 < end:
        following = text[after + 2 : after + 3]
    if following[:1].islower():
        return False
    if match.group()[0] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(begin, match.start() - 30), match.start())
    word = before.group() if before else ""
    if match.end() - match.start() > 1:
        return True
    if len(word) == 1 and word.isupper():
        return False
    return word.lower() not in words("abbreviations")
