"""Patterns that are compiled when they are first used, and branches that are quickly told apart.

Compiling all patterns takes as long as reading twenty articles by them, and most rules have nothing
to say about most articles: few are ever reached where a folder is small or little has changed.
What nearly every article needs is better compiled at import, by `re.compile`.

>>> year = lazy_pattern(r"[12][0-9]{3}")
>>> year.search("since 1998").group()
'1998'
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def branches(words: str) -> str:
    """The alternatives `words`, parted by "|", as one group that branches letter by letter.

    Python tries one alternative after the other. Tried by their letters, a word that begins like
    none of them costs a few comparisons, not one for each. Of two where one begins like the other,
    the longer is tried first.

    >>> branches("de|del|van|von")
    '(?:del?|v(?:an|on))'
    """
    return _branching(words.split("|"))


def _branching(words: list[str]) -> str:
    behind: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        behind.setdefault(word[:1], []).append(word[1:])
    ends = behind.pop("", None) is not None
    found = [letter + (_branching(rest) if any(rest) else "") for letter, rest in behind.items()]
    if len(found) == 1 and not (ends and len(found[0]) > 1):
        return found[0] + "?" * ends
    return f"(?:{'|'.join(found)})" + "?" * ends


class LazyPattern:
    """Stands where a compiled pattern is wanted, and gives all that one gives.

    The first use compiles it and keeps its methods as attributes of the stand-in, so that
    `__getattr__`, which Python asks only for attributes that are not there, is passed over then.
    The `re` of a match is the compiled pattern, never the stand-in.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # copying asks for these before there is a pattern
            raise AttributeError(name)
        compiled = re.compile(*self._source)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def matches_at(
    pattern: re.Pattern[str], text: str, places: Iterable[int], end: int
) -> Iterator[re.Match[str]]:
    """What `finditer` gives for a pattern that can begin at some places only, in their order.

    >>> year = lazy_pattern(r"in [0-9]{4}")
    >>> [match.group() for match in matches_at(year, "in all, in 1998", (0, 8), 15)]
    ['in 1998']
    """
    done = 0
    for place in places:
        if place >= done and (match := pattern.match(text, place, end)):
            done = match.end()
            yield match


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, put off until the pattern is used."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
