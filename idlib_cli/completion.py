"""What the shell may complete beyond commands and options: names of articles.

Reads folder listings only: no index is built or opened, and nothing is imported for it.
"""

import os

_SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml")
_MOST = 2000
"""So many files are looked at; completion must answer while a finger is on the key."""


def article_names(incomplete: str) -> list[str]:
    """File names without suffix, of the corpus that a look-up without --corpus would read."""
    root = os.environ.get("IDLIB_CORPUS") or "corpus"
    names = set()
    seen = 0
    for _, folders, files in os.walk(root):
        folders.sort()
        for file in sorted(files):
            stem, dot, suffix = file.rpartition(".")
            if dot + suffix.lower() in _SUFFIXES and stem.startswith(incomplete):
                names.add(stem)
            seen += 1
            if seen >= _MOST:
                return sorted(names)
    return sorted(names)
