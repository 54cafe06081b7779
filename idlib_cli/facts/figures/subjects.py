"""What a number counts: the noun phrase after it, or the one that its sentence is about.

"12 military observation posts", "35 percent of voters", "unemployment rose to 6.4 percent",
"the number of troops has reached 9,000". There is no grammar here, only closed word lists: a
phrase ends at a function word or a mark, and a count needs a plural. Where neither side of the
number names a thing, nothing is counted.
"""

import re
from functools import cache
from typing import NamedTuple

from idlib_cli.language.wordlists import words

_PACKAGE = "idlib_cli.facts"
_TOKEN = re.compile(r"[ \t\r\n\u00a0]{1,3}(?P<word>[^\W\d_](?:[\w.&’'‑-]*\w)?)")
_LONGEST = 6
"""Words of a noun phrase that are looked at."""


class Subject(NamedTuple):
    """What is counted, and the stretch of text that names it."""

    start: int
    end: int


def counted_after(text: str, position: int, end: int) -> Subject | None:
    """The plural noun phrase that begins at `position`, right after a number.

    >>> text = "12 military observation posts ringing the town"
    >>> s = counted_after(text, 2, len(text))
    >>> text[s.start:s.end]
    'military observation posts'
    """
    first: int | None = None
    head: int | None = None
    for start, last, word in _phrase(text, position, end):
        first = start if first is None else first
        if is_plural(word):
            head = last
        elif head is not None:
            break
    if first is None or head is None:
        return None
    return Subject(first, _with_of(text, first, head, end))


def mass_after(text: str, position: int, end: int) -> Subject | None:
    """The noun phrase that begins at `position`, plural or not: "in humanitarian aid".

    Ends before a word that looks like a verb or an adverb.
    """
    first = last = None
    for start, stop, word in _phrase(text, position, end):
        if _VERBAL.search(word):
            break
        first = start if first is None else first
        last = stop
    if first is None or last is None or text[first:last].lower() in _NO_THING:
        return None
    return Subject(first, last)


_NO_THING = frozenset(("more", "less", "extra", "higher", "lower", "total", "overall"))


def complement_after(
    text: str, position: int, end: int, *, only_of: bool = False
) -> Subject | None:
    """What a share or sum is of: "of voters", "in aid", "worth of arms", "of the vote"."""
    link = _LINK.match(text, position, end)
    if link is None or (only_of and not link["of"]):
        return None
    if link["in"] and _PLACE_OR_TIME.match(text, link.end(), end):
        return None
    return mass_after(text, link.end(), end)


_LINK = re.compile(
    r"\s{1,3}(?:(?P<of>(?:worth\s+)?of)|(?P<in>in)|the|all)(?:\s{1,3}(?:the|its|their|his|her|all|those|our"
    r"|this|that|these|a|an|about|nearly|\d[\d,.]*(?:\s(?:million|billion))?))*(?=\s)",
    re.IGNORECASE,
)
_PLACE_OR_TIME = re.compile(
    r"\s+(?:[A-Z0-9]|single\b|year\b|month\b|week\b|day\b|the\b|a\b|an\b|each\b|one\b|early|late|recent|total|all\b|cash\b|just\b)"
)


def _with_of(text: str, first: int, head: int, end: int) -> int:
    """The end of the phrase with "of the guild" where its head says too little alone."""
    if text[first:head].rsplit(maxsplit=1)[-1].lower() not in words(
        "empty_heads", package=_PACKAGE
    ):
        return head
    of = _OF.match(text, head, end)
    more = mass_after(text, of.end(), end) if of else None
    return more.end if more else head


_OF = re.compile(r"\s{1,3}of(?:\s{1,3}(?:the|its|their|his|her|this|that))?(?=\s)", re.IGNORECASE)
_VERBAL = re.compile(r"(?:ed|ly|ing)$")


def _phrase(text: str, position: int, end: int) -> list[tuple[int, int, str]]:
    """(start, end, word) of the words up to a function word, a mark or the limit."""
    found: list[tuple[int, int, str]] = []
    stops = _stops()
    while len(found) < _LONGEST and (token := _TOKEN.match(text, position, end)):
        word = token["word"]
        if word.lower() in stops or (word.endswith(("n't", "n’t"))):
            break
        possessive = word.endswith(("'s", "’s"))
        found.append((token.start("word"), token.end(), word if not possessive else word + " "))
        position = token.end()
    while found and found[-1][2].endswith(" "):
        found.pop()
    return found


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> [w for w in ("posts", "people", "military", "crisis", "Germans") if is_plural(w)]
    ['posts', 'people', 'Germans']
    """
    lower = word.lower()
    if lower in words("irregular_plurals", package=_PACKAGE):
        return True
    return (
        len(lower) > 2
        and "." not in lower
        and lower.endswith("s")
        and not lower.endswith(("ss", "'s", "’s"))
        and lower not in words("no_plurals", package=_PACKAGE)
    )


@cache
def _stops() -> frozenset[str]:
    return words("phrase_stops", package=_PACKAGE)
