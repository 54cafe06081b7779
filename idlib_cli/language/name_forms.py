"""Whether two forms of a name may be one person's.

Names are compared as tuples of folded words, see `keys`.

>>> same(keys("Bashar Assad"), keys("Bashar al-Assad"))
True
>>> same(keys("Bernie Sanders"), keys("Sarah Sanders"))
False
>>> can_mean(keys("Sanders"), keys("Sarah Huckabee Sanders")), can_mean(("xi",), ("xi", "jinping"))
(3, 3)
"""

import re
from functools import lru_cache

from idlib_cli.language.folding import fold
from idlib_cli.language.wordlists import words

Keys = tuple[str, ...]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_WORD = re.compile(r"[^\s,\"“”‘’'()][^\s,\"“”()]*")
_ARTICLE = re.compile(r"^(?:[ae][lsrntdz]|ash)-")
_PARTICLES = frozenset(
    {"al", "el", "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "van", "von"}
    | {
        "der",
        "den",
        "ter",
        "ten",
        "bin",
        "ben",
        "bint",
        "ibn",
        "abu",
        "wa",
        "ul",
        "y",
        "i",
        "e",
        "du",
    }
    | {"des", "le", "della", "st"}
)


def low(word: str) -> str:
    """A word of a name as it is compared: folded, without final full stop.

    >>> low("Erdoğan"), low("Jr."), low("O’Neill")
    ('erdogan', 'jr', "o'neill")
    """
    return (word.lower() if word.isascii() else fold(word)).rstrip(".")


def keys(name: str) -> Keys:
    """The words of a name as they are compared, without quotation marks and commas."""
    return tuple(low(word) for word in _WORD.findall(name))


def parted(words_of_name: Keys) -> tuple[Keys, str]:
    """The words without a suffix such as "Jr.", and the suffix or ""."""
    if len(words_of_name) > 1 and words_of_name[-1] in SUFFIXES:
        return words_of_name[:-1], words_of_name[-1]
    return words_of_name, ""


@lru_cache(maxsize=8192)
def is_full(name: Keys) -> bool:
    """Whether a name has more than a surname: "Marine Le Pen", not "Le Pen"."""
    return sum(word not in _PARTICLES for word in name) > 1


def bare(word: str) -> str:
    """A word without an Arabic article: "al-Assad" and "Assad" are one."""
    return _ARTICLE.sub("", word) if "-" in word[:5] else word


@lru_cache(maxsize=8192)
def same(one: Keys, other: Keys) -> bool:
    """Whether two full names may be one person's: one surname, given names not in conflict."""
    if one == other:
        return True
    if bare(one[-1]) != bare(other[-1]) or not is_full(one) or not is_full(other):
        return False
    given = tuple(k for k in one[:-1] if k not in _PARTICLES)
    others = tuple(k for k in other[:-1] if k not in _PARTICLES)
    short, long = sorted((given, others), key=len)
    return all(any(_matches(k, o) for o in long) for k in short)


def given_names(name: Keys) -> tuple[set[str], set[str]]:
    """What a full name is filed under, and what it is looked up under: of two that are the `same`
    either is filed under something that the other is looked up under.

    >>> (jan, _), (_, j) = given_names(("jan", "van", "dyck")), given_names(("j", "k", "dyck"))
    >>> jan & j
    {'j*'}
    """
    given = [word for word in name[:-1] if word not in _PARTICLES]
    filed, looked_up = set(given or [""]), {word for word in given or [""] if len(word) != 1}
    for word in given:
        letter = word[:1]
        filed.add(f"{letter}*")
        if len(word) == 1:
            filed.add(f"{letter}.")
        looked_up.add(f"{letter}*" if len(word) == 1 else f"{letter}.")
    return filed, looked_up


def _matches(one: str, other: str) -> bool:
    return one == other or ((len(one) == 1 or len(other) == 1) and one[:1] == other[:1])


@lru_cache(maxsize=8192)
def can_mean(short: Keys, full: Keys) -> int:
    """How well a short form fits a full name: 0 not at all, 4 the same, 3 a surname, 1 a first."""
    if short == full:
        return 4
    if len(short) >= len(full):
        return 0
    weighty = tuple(k for k in short if k not in _PARTICLES) or short
    if bare(weighty[-1]) == bare(full[-1]):
        tail = weighty == full[-len(weighty) :] or short == full[-len(short) :]
        return 3 if tail or len(weighty) == 1 else 0
    if short == full[: len(short)] and full[0] in words("family_names_first"):
        return 3
    for at in range(len(full) - len(short), -1, -1):
        if full[at : at + len(short)] == short and weighty[0] not in _PARTICLES:
            return 1 if at == 0 else 2
    return 0
