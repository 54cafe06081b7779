"""Nouns for what happens to people: attack, quake, crash. One list for all rules that ask for one.

`NOUN` goes into a regular expression; it stands for one of them, singular or plural.
"""

from idlib_cli.language.wordlists import entries


def _pattern() -> str:
    """The nouns of words/happenings.txt; "clash" gives "clashes", "collision" "collisions"."""
    nouns = sorted(entries("happenings", package="idlib_cli.facts"), key=len, reverse=True)
    return "(?:" + "|".join(map(_both_numbers, nouns)) + ")"


def _both_numbers(noun: str) -> str:
    if noun.endswith(("sh", "ch", "ss", "x")):
        return f"{noun}(?:es)?"
    return noun if noun.endswith(("s", "ing")) and noun not in _COUNTED else f"{noun}s?"


_COUNTED = frozenset({"bombing", "shooting", "stabbing", "killing", "kidnapping", "drowning"})

NOUN = _pattern()
