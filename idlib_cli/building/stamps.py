"""Has anything changed since the index was made? Cheap signs, compared as text.

`of_corpus` looks at size and time of every file, or above `MOST_FILES` files at the times of
the folders only: adding, removing and renaming a file changes those, writing into one does not.
`of_package` and `digest_of_package` say whether the extractors are still the same, so that
nobody has to remember to count up a version.
"""

import os
import stat
import sys
from collections.abc import Sequence

MOST_FILES = 10_000
"""Up to so many files every one is looked at."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_EXTRACTORS = ("facts", "index", "language", "linking", "reading", "building")
_EXTRAS = ("trafilatura", "lxml", "pypdfium2", "charset-normalizer")
"""Distributions whose version changes what is read."""


def of_corpus(roots: Sequence[str], kind: str = "") -> tuple[str, str]:
    """(what the corpus looks like now, how closely it was looked at: `files` or `folders`).

    `roots` are absolute. Without a `kind` the number of files decides.
    """
    if kind == "folders":
        return _text(roots, folders_only=True), kind
    stamp = _text(roots)
    if kind == "files" or stamp.count("\t") // 2 <= MOST_FILES:  # two in a file's line
        return stamp, "files"
    return _text(roots, folders_only=True), "folders"


def unchanged(stamp: str, kind: str, roots: Sequence[str]) -> bool:
    """Whether the corpus looks as it did when `of_corpus` gave the stamp.

    Of folders it is enough to look at those of the stamp: a new one changes the one it is in.
    """
    if kind == "folders" and stamp.split("\t", 1)[0] == roots[0]:
        try:
            for line in stamp.split("\n"):
                folder, _, rest = line.partition("\t")
                if str(os.stat(folder).st_mtime_ns) != rest:
                    break
            else:
                return True
        except OSError:
            pass
    return of_corpus(roots, kind)[0] == stamp


def _text(roots: Sequence[str], *, folders_only: bool = False) -> str:
    """A line for each folder and, below it, for each file; hidden ones are passed over.

    Written for speed: a large corpus spends most of a look-up here.
    """
    lines: list[str] = []
    pending = list(reversed(roots))
    while pending:
        folder = pending.pop()
        try:
            status = os.stat(folder)
            if not stat.S_ISDIR(status.st_mode):
                lines.append(_line(folder, status))
                continue
            with os.scandir(folder) as scan:
                entries = list(scan)
        except OSError as error:
            lines.append(f"{folder}\t{error.errno}")
            continue
        lines.append(f"{folder}\t{status.st_mtime_ns}" if folders_only else folder)
        folders, files = [], []
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif not folders_only:
                status = entry.stat(follow_symlinks=False)
                files.append(f"{name}\t{status.st_size}\t{status.st_mtime_ns}")
        files.sort()
        lines += files
        folders.sort(reverse=True)
        pending += folders
    text = "\n".join(lines)
    # Names that are not UTF-8 cannot be stored; their articles are not read, only noticed.
    return (
        text if text.isascii() else text.encode(errors="surrogateescape").decode(errors="replace")
    )


def _line(path: str, status: os.stat_result) -> str:
    return f"{path}\t{status.st_size}\t{status.st_mtime_ns}"


def of_package() -> str:
    """Size and time of everything that decides what is extracted, and of what is installed."""
    lines = [sys.version]
    # Installing or removing an extra changes what can be read.
    lines += [
        f"{path}\t{os.stat(path).st_mtime_ns}"
        for path in sys.path
        if path.endswith("-packages") and os.path.isdir(path)
    ]
    lines += [_line(path, os.stat(path)) for path in _sources()]
    return "\n".join(lines)


def digest_of_package() -> str:
    """A digest of the same by content: equal for two copies of one version."""
    from hashlib import sha256
    from importlib import metadata

    digest = sha256(sys.version.encode())
    for path in _sources():
        digest.update(os.path.relpath(path, _PACKAGE).encode() + b"\0")
        with open(path, "rb") as source:
            digest.update(source.read())
    for name in _EXTRAS:
        try:
            digest.update(f"{name} {metadata.version(name)}".encode())
        except metadata.PackageNotFoundError:
            continue
    return digest.hexdigest()


def _sources() -> list[str]:
    """The files of the package that decide what is extracted."""
    found = [os.path.join(_PACKAGE, "records.py")]
    pending = [os.path.join(_PACKAGE, name) for name in _EXTRACTORS]
    while pending:
        with os.scandir(pending.pop()) as scan:
            for entry in scan:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        pending.append(entry.path)
                elif entry.name.endswith((".py", ".txt")):
                    found.append(entry.path)
    return sorted(found)
