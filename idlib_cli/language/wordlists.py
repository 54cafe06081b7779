"""Word lists as data: one entry a line, `#` starts a comment, blank lines are free."""

from functools import cache


@cache
def words(name: str, *, package: str = "idlib_cli.language") -> frozenset[str]:
    """The entries of `words/NAME.txt` in `package`."""
    return frozenset(entries(name, package=package))


@cache
def entries(name: str, *, package: str = "idlib_cli.language") -> tuple[str, ...]:
    """The entries of `words/NAME.txt` in `package`, in the order of the file."""
    # Slow to import, and a look-up that needs no list should not pay for it.
    from importlib.resources import files

    text = (files(package) / "words" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
