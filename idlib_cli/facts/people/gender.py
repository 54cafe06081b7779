"""Whether a name is a woman's or a man's: titles and role nouns first, then given names."""

from idlib_cli.facts.people.model import Gender
from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.lexicon import FEMALE, MALE, flags
from idlib_cli.language.wordlists import words


def told(keys: tuple[str, ...], *descriptions: str) -> Gender | None:
    """What roles and titles beside a name and its given name tell; None where they don't.

    >>> told(("lind",), "Mrs."), told(("omar", "haddad"), "a nurse"), told(("kim", "park"))
    ('f', 'm', None)
    """
    female, male = words("role_nouns_female"), words("role_nouns_male")
    for description in descriptions:
        head = head_noun(description)
        if head in female:
            return "f"
        if head in male:
            return "m"
    return given(keys[0 if len(keys[0]) > 1 or len(keys) < 3 else 1]) if len(keys) > 1 else None


def given(word: str) -> Gender | None:
    """What a given name tells, folded."""
    known = flags(word)
    return "f" if known & FEMALE else "m" if known & MALE else None
