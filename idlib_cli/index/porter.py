"""Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980), for search keys.

>>> [stem(w) for w in ("relations", "negotiating", "casualties", "killed", "agreed", "hopping")]
['relat', 'negoti', 'casualti', 'kill', 'agre', 'hop']
"""

_STEP_2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP_4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic", "ou",
)  # fmt: skip

_VOWELS = frozenset("aeiou")
_KINDS = str.maketrans(
    {
        letter: "v" if letter in _VOWELS else "c"
        for letter in map(chr, range(ord("a"), ord("z") + 1))
    }
)


def stem(word: str) -> str:
    """The stem of a word in lower case; what is not plain a-z comes back as it is."""
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return word
    word = _endings(_plural(word))
    word = _replace(word, _STEP_2)
    word = _replace(word, _STEP_3)
    return _final(_step_4(word))


def _kinds(word: str) -> str:
    """`v` for each vowel, `c` for each consonant; y is a vowel behind a consonant or another y.

    >>> _kinds("syzygy"), _kinds("played"), _kinds("yes")
    ('cvcvcv', 'ccvcvc', 'cvc')
    """
    kinds = word.translate(_KINDS)
    at = word.find("y", 1)
    while at > 0:
        if word[at - 1] not in _VOWELS:
            kinds = f"{kinds[:at]}v{kinds[at + 1 :]}"
        at = word.find("y", at + 1)
    return kinds


def _measure(word: str) -> int:
    """How many vowel-consonant sequences: 0 in "tree", 1 in "trouble", 2 in "oaten"."""
    return _kinds(word).count("vc")


def _is_short(word: str) -> bool:
    """Whether it ends in a consonant, one vowel and a consonant other than w, x and y: "hop"."""
    return (
        len(word) > 1
        and word[-1] not in "aeiouwxy"
        and word[-2] in "aeiouy"
        and (len(word) == 2 or word[-3] not in _VOWELS)
    )


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _endings(word: str) -> str:
    if word.endswith("eed"):
        word = word[:-1] if _measure(word[:-3]) else word
    else:
        for ending in ("ed", "ing"):
            if word.endswith(ending):
                base = word[: -len(ending)]
                if "v" in _kinds(base):
                    word = _tidy(base)
                break
    if word.endswith("y") and "v" in _kinds(word[:-1]):
        word = word[:-1] + "i"
    return word


def _tidy(base: str) -> str:
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if len(base) > 1 and base[-1] == base[-2] and base[-1] not in "aeiouylsz":
        return base[:-1]
    if _measure(base) == 1 and _is_short(base):
        return base + "e"
    return base


def _replace(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in endings:
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + instead if _measure(base) else word
    return word


def _step_4(word: str) -> str:
    for ending in _STEP_4:
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base if _measure(base) > 1 else word
    if word.endswith(("sion", "tion")) and _measure(word[:-3]) > 1:
        return word[:-3]
    return word


def _final(word: str) -> str:
    if word.endswith("e"):
        measure = _measure(word[:-1])
        if measure > 1 or (measure == 1 and not _is_short(word[:-1])):
            word = word[:-1]
    if word.endswith("ll") and _measure(word) > 1:
        word = word[:-1]
    return word
