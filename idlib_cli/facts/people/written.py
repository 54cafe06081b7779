"""Names as they are written, taken apart: most come again, so each is taken apart once."""

from typing import NamedTuple

from idlib_cli.facts.people.gender import told
from idlib_cli.facts.people.model import Gender
from idlib_cli.language.memo import Memo
from idlib_cli.language.name_forms import is_full, keys, low, parted


class Form(NamedTuple):
    """What a name is by its form alone."""

    text: str
    keys: tuple[str, ...]
    suffix: str
    full: bool
    gender: Gender | None
    """What its given name tells."""


def _form(written: str) -> Form:
    parts = written.split()
    plain = all(map(str.isalnum, parts))
    words_of_name, suffix = parted(tuple(map(low, parts)) if plain else keys(written))
    gender = told(words_of_name) if len(words_of_name) > 1 else None
    return Form(" ".join(parts), words_of_name, suffix, is_full(words_of_name), gender)


forms = Memo(_form)
