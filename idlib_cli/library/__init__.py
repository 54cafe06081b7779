"""A corpus opened: read, extracted, indexed and linked, ready to be asked."""

from idlib_cli.building import Progress
from idlib_cli.library.asking import DAMAGE, Library
from idlib_cli.library.keywords import Record, Records, Restrictions
from idlib_cli.library.opening import open_corpus

__all__ = [
    "DAMAGE",
    "Library",
    "Progress",
    "Record",
    "Records",
    "Restrictions",
    "open_corpus",
]
