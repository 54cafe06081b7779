"""Whether a name is a woman's or a man's: titles and role nouns first, then given names."""

from idlib_cli.facts.people.model import Gender
from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.names import lexicon
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
    lex = lexicon()
    for key in keys[:-1][:2]:
        if len(key) == 1:
            continue
        if key in lex.female:
            return "f"
        if key in lex.male:
            return "m"
        return None
    return None
