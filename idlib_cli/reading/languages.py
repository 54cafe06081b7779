"""Which language a text is in, as far as idlib must know: English, or which other one.

Rules for English would mine nonsense from other languages. Letters tell most scripts; among
languages in Latin letters the share of their commonest words does. A text that has next to no
common English word is "another language", if there is enough of it. Headlines and lists of names
are not judged.
"""

import re
from collections import Counter
from functools import cache

from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.plain_words import plain_words, unmarked
from idlib_cli.language.wordlists import entries

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = {
    "Cyrillic script": r"\u0400-\u052f",
    "Arabic script": r"\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "Japanese": r"\u3040-\u30ff",
    "Korean": r"\uac00-\ud7af\u1100-\u11ff",
    "Chinese": r"\u3400-\u9fff",
    "Hebrew": r"\u0590-\u05ff",
    "Greek": r"\u0370-\u03ff",
    "Devanagari script": r"\u0900-\u097f",
    "Bengali": r"\u0980-\u09ff",
    "Thai": r"\u0e00-\u0e7f",
    "another script": r"\u0a00-\u0dff\u0e80-\u10ff\u1200-\u18ff",
}
_SCRIPTS = tuple((name, lazy_pattern(f"[{ranges}]")) for name, ranges in _LETTERS.items())
_OTHER_LETTER = lazy_pattern(f"[{''.join(_LETTERS.values())}]")
"""A letter of any of them: most texts have none."""
_SAMPLE = 2_500
"""Characters from the middle of the text: its edges may be menus."""
_FEWEST_LETTERS = 20
_FEWEST_WORDS = 8
"""Fewer words in small letters are a headline or a list of names: not judged."""
_FEW_WORDS = 20
"""Among so few, one word in five must be of the language, and some of them different."""
_FEWEST_DIFFERENT = 3
_MANY_WORDS = 25
_DIFFERENT = 4
"""English prose of so many words has more of its commonest words than "a" and "in"."""
_ENGLISH = "English"
_NEWS = "English news"
_OTHER = "another language"
_CLEARLY = 1.15
"""Languages that are alike share their commonest words: so much must speak for the one named."""


def foreign(text: str) -> str | None:
    """The language of a text, in words, if it is not English; None if it is or cannot be told.

    >>> foreign("The mayor said that the bridge was closed and would be repaired. " * 3)
    >>> foreign("Der Bürgermeister sagte, dass die Brücke nicht mehr zu retten ist. " * 3)
    'German'
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    if not sample.isascii() and _OTHER_LETTER.search(sample) and (script := _script(sample)):
        return script
    plain = plain_words(unmarked(sample))
    common = _common_words()[_ENGLISH]
    prose = sum(map(common.__contains__, plain)) >= 0.12 * len(plain) > 0
    if prose and len(common.intersection(plain)) >= _DIFFERENT:
        return None  # English: nearly all there is
    found = _WORD.findall(sample)
    # words in capitals are mostly names, which are of any language
    words = [word for word in found if word.islower()]
    if not words:
        words = [word.lower() for word in found if word.isupper()]
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(words)

    def share(language: str) -> float:
        common = _common_words()[language]
        return sum(number for word, number in counts.items() if word in common) / len(words)

    english = share(_ENGLISH)
    different = len(_common_words()[_ENGLISH].intersection(counts))
    if english >= 0.12 and (different >= _DIFFERENT or len(words) < _MANY_WORDS):
        return None
    others = {name: share(name) for name in _common_words() if name not in {_ENGLISH, _NEWS}}
    likeliest, second = sorted(others, key=lambda name: -others[name])[:2]
    # lists of figures and things hold few common words of any language
    prevails = others[likeliest] > (2 if different >= _DIFFERENT else 1) * english
    if len(words) < _FEW_WORDS:
        held = len(_common_words()[likeliest].intersection(counts))
        enough = held >= _FEWEST_DIFFERENT and others[likeliest] >= 0.2
    else:
        enough = others[likeliest] >= 0.1
    if prevails and enough:
        return likeliest if others[likeliest] >= _CLEARLY * others[second] else _OTHER
    strange = (
        len(counts) >= _FEW_WORDS
        and len(words) >= _MANY_WORDS
        and english < 0.04
        and share(_NEWS) < 0.04
    )
    return _OTHER if strange else None


def _script(sample: str) -> str | None:
    letters = len(_LETTER.findall(sample))
    for name, pattern in _SCRIPTS:
        found = len(pattern.findall(sample))
        # Japanese mixes in Chinese characters, so its own are the sign of it
        if letters >= _FEWEST_LETTERS and found * (8 if name == "Japanese" else 2) > letters:
            return name
    return None


@cache
def _common_words() -> dict[str, frozenset[str]]:
    """The commonest words of each language, as `words/languages.txt` lists them."""
    found = {}
    for entry in entries("languages", package="idlib_cli.reading"):
        language, _, words = entry.partition(":")
        found[language] = frozenset(words.split())
    return found
