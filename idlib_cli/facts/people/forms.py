"""Whether two forms of a name may be one person's, as folded words.

>>> same(("bashar", "assad"), ("bashar", "al-assad"))
True
>>> same(("bernie", "sanders"), ("sarah", "sanders"))
False
>>> can_mean(("sanders",), ("sarah", "huckabee", "sanders"))
3
"""

import re
from functools import lru_cache

from idlib_cli.language.lexicon import FAMILY_FIRST, flags

_ARTICLE = re.compile(r"^(?:[ae][lsrntdz]|ash|e[lsr])-")
_PARTICLES = frozenset(
    {"al", "el", "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "van", "von"}
    | {"der", "den", "ter", "ten", "bin", "ben", "bint", "ibn", "abu", "ul", "y", "i", "e", "du"}
    | {"des", "le", "della", "st"}
)


def bare(word: str) -> str:
    """A word without an Arabic article: "al-Assad" and "Assad" are one."""
    return _ARTICLE.sub("", word) if "-" in word[:5] else word


@lru_cache(maxsize=8192)
def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: one surname, given names not in conflict."""
    if one == other:
        return True
    if len(one) < 2 or len(other) < 2 or bare(one[-1]) != bare(other[-1]):
        return False
    given = tuple(k for k in one[:-1] if k not in _PARTICLES) or one[:-1]
    others = tuple(k for k in other[:-1] if k not in _PARTICLES) or other[:-1]
    short, long = sorted((given, others), key=len)
    return all(any(_matches(k, o) for o in long) for k in short)


def _matches(one: str, other: str) -> bool:
    return one == other or ((len(one) == 1 or len(other) == 1) and one[:1] == other[:1])


@lru_cache(maxsize=8192)
def can_mean(keys: tuple[str, ...], form: tuple[str, ...]) -> int:
    """How well a short form fits a full name: 0 not at all, 4 the same, 3 a surname."""
    if keys == form:
        return 4
    if len(keys) >= len(form):
        return 0
    words = tuple(k for k in keys if k not in _PARTICLES) or keys
    if bare(words[-1]) == bare(form[-1]):
        return 3 if words == form[-len(words) :] or len(words) == 1 else 0
    if keys == form[: len(keys)] and flags(form[0]) & FAMILY_FIRST:
        return 3
    for at in range(len(form) - len(keys), -1, -1):
        if form[at : at + len(keys)] == keys and keys[0] not in _PARTICLES:
            return 1 if at == 0 else 2
    return 0
