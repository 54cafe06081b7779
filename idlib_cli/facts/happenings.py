"""Nouns for what happens to people: attack, quake, crash. One list for all rules that ask for one.

`NOUN` goes into a regular expression; it stands for one of them, singular or plural.
"""

from idlib_cli.language.patterns import branches
from idlib_cli.language.wordlists import entries


def _both_numbers(noun: str) -> tuple[str, ...]:
    """The noun and its plural: "clash" gives "clashes", "collision" "collisions"."""
    if noun.endswith(("sh", "ch", "ss", "x")):
        return noun, f"{noun}es"
    return (noun,) if noun.endswith(("s", "ing")) and noun not in _COUNTED else (noun, f"{noun}s")


_COUNTED = frozenset({"bombing", "shooting", "stabbing", "killing", "kidnapping", "drowning"})
_FORMS = [
    form
    for noun in entries("happenings", package="idlib_cli.facts")
    for form in _both_numbers(noun)
]

NOUN = branches("|".join(_FORMS))
LAST_WORDS = frozenset(form.rpartition("-")[2] for form in _FORMS)
"""The plain words that they end with: "strikes" of "air-strikes"."""
