"""Word lists as data: one entry a line, `#` starts a comment, blank lines are free."""

import os
from functools import cache

_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@cache
def words(name: str, *, package: str = "idlib_cli.language") -> frozenset[str]:
    """The entries of `words/NAME.txt` in `package`."""
    return frozenset(entries(name, package=package))


@cache
def entries(name: str, *, package: str = "idlib_cli.language") -> tuple[str, ...]:
    """The entries of `words/NAME.txt` in `package`, in the order of the file."""
    # Without importlib.resources: it takes longer to import than a look-up with a name may last.
    path = os.path.join(_ROOT, *package.split(".")[1:], "words", f"{name}.txt")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
