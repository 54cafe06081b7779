"""Which language a text is in, as far as idlib must know: English, or which other one.

Rules for English would mine nonsense from other languages. Letters tell most scripts; among
languages in Latin letters the share of their commonest words does. Short texts are not judged.
"""

import re
from collections import Counter
from functools import cache

from idlib_cli.language.plain_words import plain_words, unmarked
from idlib_cli.language.wordlists import entries

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = (
    ("Cyrillic script", re.compile(r"[\u0400-\u052f]")),
    ("Arabic script", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("Japanese", re.compile(r"[\u3040-\u30ff]")),
    ("Korean", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("Chinese", re.compile(r"[\u3400-\u9fff]")),
    ("Hebrew", re.compile(r"[\u0590-\u05ff]")),
    ("Greek", re.compile(r"[\u0370-\u03ff]")),
    ("Devanagari script", re.compile(r"[\u0900-\u097f]")),
    ("Bengali", re.compile(r"[\u0980-\u09ff]")),
    ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("another script", re.compile(r"[\u0a00-\u0dff\u0e80-\u10ff\u1200-\u18ff]")),
)
_OTHER_LETTER = re.compile("[" + "".join(p.pattern[1:-1] for _, p in _SCRIPTS) + "]")
"""A letter of any of them: most texts have none."""
_SAMPLE = 2_500
"""Characters from the middle of the text: its edges may be menus."""
_FEWEST_WORDS = 20
_ENGLISH = "English"


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
    sample = unmarked(sample)
    words = plain_words(sample) if sample.isascii() else _WORD.findall(sample.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    common = _common_words()[_ENGLISH]
    english = sum(map(common.__contains__, words)) / len(words)
    if english >= 0.12:
        return None
    counts = Counter(words)

    def share(language: str) -> float:
        return sum(counts[word] for word in _common_words()[language]) / len(words)

    others = {language: share(language) for language in _common_words() if language != _ENGLISH}
    likeliest = max(others, key=lambda language: others[language])
    # lists of names and figures hold few common words of any language
    return likeliest if others[likeliest] >= 0.1 and others[likeliest] > 2 * english else None


def _script(sample: str) -> str | None:
    letters = len(_LETTER.findall(sample))
    for name, pattern in _SCRIPTS:
        found = len(pattern.findall(sample))
        # Japanese mixes in Chinese characters, so its own are the sign of it
        if letters >= _FEWEST_WORDS and found * (8 if name == "Japanese" else 2) > letters:
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
