"""What search compares: words folded, respelt the American way and stemmed.

Keys only; the text itself is never changed, and every term knows where it stands.

>>> [term for term, _, _ in terms("The defence minister's cease-fire cost 9,000 troops")]
['defens', 'minist', 'ceas', 'fire', 'cost', '9000', 'troop']

Very common words carry no key (`COMMON`); a phrase is checked against the text itself.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from zlib import crc32

from Stemmer import Stemmer

from idlib_cli.language.folding import fold

_STEM: Callable[[str], str] = Stemmer("english", 0).stemWord  # `term` keeps what comes again

COMMON = frozenset(
    (
        "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been",
        "being", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had",
        "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it",
        "its", "of", "on", "or", "our", "she", "should", "so", "some", "such", "than", "that",
        "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
        "too", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom",
        "whose", "why", "will", "with", "would", "you", "your",
    )
)  # fmt: skip
"""Words that carry no key: too common to tell sentences apart."""

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’ʼ][^\W_]+)*")
"""A number with its commas and decimal point, or a word with its inner apostrophes."""

HYPHENS = frozenset("-‐‑")

_RESPELT = (
    ("is", r"^(..+)is(e[ds]?|ing|ers?|ations?)$", r"\1iz\2"),  # organise, realising
    ("ys", r"^(..+)ys(e[ds]?|ing)$", r"\1yz\2"),  # analyse
    ("our", r"^(...+)our(s|ed|ing|able|ite|ful|less|hood|ly)?$", r"\1or\2"),  # colour
    ("re", r"^(..+[bt])re(s|d)?$", r"\1er\2"),  # centre, theatre
    ("ogue", r"^(..+)ogue(s|d)?$", r"\1og\2"),  # dialogue
    ("ence", r"^(def|off|lic|pret)ence(s|d|less)?$", r"\1ense\2"),  # defence
    ("ae", r"^(.+)ae(.+)$", r"\1e\2"),  # anaemia
    ("oe", r"^(.+)oe(.+)$", r"\1e\2"),  # manoeuvre
    ("gramme", r"^(program|kilogram)me(s|d)?$", r"\1\2"),
    ("ge", r"^(judg|acknowledg|ag)e(ments?|ing)$", r"\1\2"),
    ("grey", r"^grey(s|er|ed|ing)?$", r"gray\1"),
    ("plough", r"^plough(s|ed|ing)?$", r"plow\1"),
    ("sceptic", r"^sceptic", "skeptic"),
    ("alumini", r"^alumini", "alumin"),
    ("ll", r"^(fulfil|enrol|instal|skil)l", r"\1"),
)
"""(letters that a word must have, the British spelling, the American one); most words have none
of the letters, and what is never met is never compiled."""


@lru_cache(maxsize=1 << 12)
def term(word: str) -> str:
    """The key of one word or number as written."""
    if word[0].isdigit():
        return word.replace(",", "") if "," in word else word.casefold()
    word = fold(word)
    if word.endswith("'s"):
        word = word[:-2]
    word = word.replace("'", "")
    if len(word) > 4:
        for letters, pattern, instead in _RESPELT:
            if letters in word:
                word = re.sub(pattern, instead, word)
    return _STEM(word)


def terms(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, int, int]]:
    """(term, start, end) of each word of `text[start:end]` that is not among the common ones."""
    end = len(text) if end is None else end
    return [
        (term(found.group()), found.start(), found.end())
        for found in WORD.finditer(text, start, end)
        if found.group().lower() not in COMMON
    ]


HEAD = 4
"""So many sentences at the beginning of an article, title included, are its head."""


def head_marks(key: str) -> list[str]:
    """Terms that stand in the head of an article beside its words.

    `§0` in every head, `§1` in one of four, `§2` in one of sixteen … by a checksum of the
    article's key: ever smaller samples, for searches whose words stand nearly everywhere.
    """
    number = crc32(key.encode(errors="surrogateescape"))
    marks = ["§0"]
    while number % 4 == 0 and len(marks) < 8:
        marks.append(f"§{len(marks)}")
        number //= 4
    return marks


def is_counted(word: str) -> bool:
    """Whether the index counts a word (in lower case): no long numbers, none of `COMMON`."""
    return word not in COMMON and (not word[0].isdigit() or len(word) <= 4)
