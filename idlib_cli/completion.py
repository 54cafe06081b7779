"""What the shell may complete beyond commands and options: names of articles.

Reads folder listings only: no index is built or opened, and nothing is imported for it.
"""

import itertools
import os
from collections.abc import Iterable
from pathlib import Path

_SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml")
_MOST = 2000
"""So many files are looked at; completion must answer while a finger is on the key."""


def article_names(incomplete: str, corpora: Iterable[str | Path] = ()) -> list[str]:
    """File names without suffix, of the corpora or else of the one that would be read."""
    roots = [str(root) for root in corpora] or [os.environ.get("IDLIB_CORPUS") or "corpus"]
    names = set()
    seen = 0
    for _, folders, files in itertools.chain.from_iterable(os.walk(root) for root in roots):
        folders.sort()
        for file in sorted(files):
            stem, dot, suffix = file.rpartition(".")
            if dot + suffix.lower() in _SUFFIXES and stem.startswith(incomplete):
                names.add(stem)
            seen += 1
            if seen >= _MOST:
                return sorted(names)
    return sorted(names)
