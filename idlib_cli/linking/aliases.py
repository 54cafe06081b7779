"""`aliases.txt`: spellings that the user declares to be one person or organisation.

One entity a line: `Erdogan = Recep Tayyip Erdoğan, the Turkish leader`. Every form on the line,
on both sides, is a spelling of one entity; the first on the right is the name that is printed
(on a line without `=` the first of all). `#` opens a comment. What stands here wins over what
idlib would have linked or kept apart.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.language.folding import fold

if TYPE_CHECKING:
    from pathlib import Path


class Alias(NamedTuple):
    """One line of `aliases.txt`."""

    name: str
    """The name that is printed."""
    forms: tuple[str, ...]
    """Every spelling, the name itself first."""


def load(roots: "Iterable[Path]") -> tuple[list[Alias], list[str]]:
    """The aliases that lie at the top of the corpus folders; a note for each line that is wrong."""
    found: list[Alias] = []
    notes: list[str] = []
    for root in roots:
        path = root / "aliases.txt"
        if not root.is_dir() or not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8-sig", errors="replace")
        except OSError as error:
            notes.append(f"{path}: {error.strerror or error}")
            continue
        aliases, wrong = parse(text)
        found += aliases
        notes += [f"{path}: line {n} should read like `Lind = Ada Lind, the mayor`" for n in wrong]
    return found, notes


def parse(text: str) -> tuple[list[Alias], list[int]]:
    """The aliases of a file, and the numbers of the lines that declare nothing.

    >>> parse("Lind = Ada Lind, the mayor")[0][0].forms
    ('Ada Lind', 'the mayor', 'Lind')
    """
    found: list[Alias] = []
    wrong: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        content = line.partition("#")[0].strip()
        if not content:
            continue
        left, _, right = content.partition("=")
        forms = [form.strip() for form in (*right.split(","), *left.split(","))]
        forms = [form for form in dict.fromkeys(forms) if form]
        if len(forms) > 1:
            found.append(Alias(forms[0], tuple(forms)))
        else:
            wrong.append(number)
    return found, wrong


def form_key(form: str) -> str:
    """A spelling as it is compared: folded, without "the".

    >>> form_key("The Turkish leader")
    'turkish leader'
    """
    return " ".join(fold(form).split()).removeprefix("the ")


def by_form(aliases: Iterable[Alias]) -> dict[str, str]:
    """The printed name of each declared spelling, by `form_key`; the first line wins."""
    found: dict[str, str] = {}
    for alias in aliases:
        for form in alias.forms:
            found.setdefault(form_key(form), alias.name)
    return found
