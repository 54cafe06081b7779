"""Has anything changed since the index was made? Cheap signs, compared as bytes.

`of_corpus` looks at size and time of every file, or above `MOST_FILES` files at the times of
the folders only: adding, removing and renaming a file changes those, writing into one does not.
`of_package` and `digest_of_package` say whether the extractors are still the same, so that
nobody has to remember to count up a version.
"""

import os
import stat
import sys
import time
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from idlib_cli.index.ids import checksum, digest

MOST_FILES = 10_000
"""Up to so many files every one is looked at."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_EXTRACTORS = ("facts", "index", "language", "linking", "reading", "building")
_EXTRAS = ("trafilatura", "lxml", "pypdfium2", "charset-normalizer")
"""Distributions whose version changes what is read."""


class Stamp(NamedTuple):
    """What a corpus looks like."""

    kind: str
    """How closely it was looked at: `files` or `folders`."""
    names: bytes
    """For each folder its path, a sign of it and the names of its files; a root that is no folder
    has its path and a sign."""
    signs: bytes
    """A checksum of size and time of each of the files; of none for `folders`."""


_FOLDERS, _NAMES = "\0\0", "\0"
"""What stands between folders and between names, in neither of which it can stand."""

_STILL_WARM = 2_000_000_000
"""Nanoseconds: a folder changed so lately may change again without its time changing, since some
file systems count in seconds."""

_QUICKLY = os.stat in os.supports_dir_fd


def of_corpus(roots: Sequence[str], kind: str = "") -> Stamp:
    """What the corpus looks like now; without a `kind` the number of files decides how closely.

    `roots` are absolute.
    """
    if kind == "folders":
        return _of_folders(roots)
    stamp = _looked_at(roots, most=None if kind == "files" else MOST_FILES)
    return _of_folders(roots) if stamp is None else stamp


def unchanged(stamp: Stamp, roots: Sequence[str]) -> bool:
    """Whether the corpus of the same roots looks as it did when `of_corpus` gave the stamp."""
    quickly = _as_it_was(stamp) if _QUICKLY else None
    return _alike(of_corpus(roots, stamp.kind), stamp) if quickly is None else quickly


def _as_it_was(stamp: Stamp) -> bool | None:
    """Whether no file has changed, and no folder of the stamp: names of one that has not are not
    read again. None where only a look at everything can tell.

    Written for speed: a large corpus spends most of a look-up here. Paths below an open folder
    are short, which is a third of the time.
    """
    status_of, directory = os.stat, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
    sections = [s.split(_NAMES) for s in os.fsdecode(stamp.names).split(_FOLDERS)]
    found = array("q")
    try:
        for path, sign, *names in sections:
            folder = os.open(path, directory)
            try:
                if sign != str(os.fstat(folder).st_mtime_ns) and (
                    stamp.kind == "folders" or not _has_names(path, names, sections)
                ):
                    return False
                for name in names:
                    status = status_of(name, dir_fd=folder, follow_symlinks=False)
                    found.append(status.st_size)
                    found.append(status.st_mtime_ns)
            finally:
                os.close(folder)
    except OSError:  # a root that is a file, a folder that is gone or may not be read
        return None
    return checksum(found.tobytes()) == stamp.signs


def _has_names(path: str, names: list[str], sections: Sequence[Sequence[str]]) -> bool:
    """Whether a folder holds these files and no folder that is not among the sections."""
    files, folders = _listed(path)
    if [entry.name for entry in files] != names:
        return False
    return {entry.path for entry in folders} <= {section[0] for section in sections}


def _alike(one: Stamp, other: Stamp) -> bool:
    """Whether two stamps are of one state; where files were looked at, no folder's time counts."""
    if one.kind == "files":
        one, other = (stamp._replace(names=_without_times(stamp.names)) for stamp in (one, other))
    return one == other


def _without_times(names: bytes) -> bytes:
    sections = (section.split(_NAMES) for section in os.fsdecode(names).split(_FOLDERS))
    return os.fsencode(_FOLDERS.join(_NAMES.join([s[0], *s[2:]]) for s in sections))


def _of_folders(roots: Sequence[str]) -> Stamp:
    stamp = _looked_at(roots, folders_only=True)
    assert stamp is not None  # noqa: S101 - no file is counted
    return stamp


def _looked_at(
    roots: Sequence[str], *, folders_only: bool = False, most: int | None = None
) -> Stamp | None:
    """The stamp of what there is now, hidden folders and files passed over; None where there are
    more than `most` files."""
    sections: list[list[str]] = []
    signs = array("q")
    pending = list(reversed(roots))
    started = time.time_ns()
    while pending:
        path = pending.pop()
        try:
            status = os.stat(path)
            if not stat.S_ISDIR(status.st_mode):
                sections.append([path, "file", f"{status.st_size} {status.st_mtime_ns}"])
                continue
            files, folders = _listed(path)
        except OSError as error:
            sections.append([path, "error", str(error.errno)])
            continue
        warm = status.st_mtime_ns > started - _STILL_WARM and not folders_only
        section = [path, "changing" if warm else str(status.st_mtime_ns)]
        if not folders_only:
            if most is not None and len(signs) // 2 + len(files) > most:
                return None
            for entry in files:
                section.append(entry.name)
                signs.extend(_sign(entry))
        sections.append(section)
        pending += sorted((entry.path for entry in folders), reverse=True)
    names = os.fsencode(_FOLDERS.join(map(_NAMES.join, sections)))
    return Stamp("folders" if folders_only else "files", names, checksum(signs.tobytes()))


def _listed(path: str) -> tuple[list[os.DirEntry[str]], list[os.DirEntry[str]]]:
    """The files in a folder, by name, and the folders; hidden ones are left out."""
    files: list[os.DirEntry[str]] = []
    folders: list[os.DirEntry[str]] = []
    with os.scandir(path) as scan:
        for entry in scan:
            if entry.name[0] != ".":
                (folders if entry.is_dir(follow_symlinks=False) else files).append(entry)
    return sorted(files, key=lambda entry: entry.name), folders


def _sign(entry: os.DirEntry[str]) -> tuple[int, int]:
    """Size and time of a file; of one that is gone since neither."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return -1, -1
    return status.st_size, status.st_mtime_ns


def _line(path: str, status: os.stat_result) -> str:
    return f"{path}\t{status.st_size}\t{status.st_mtime_ns}"


def of_package() -> str:
    """A digest of size and time of everything that decides what is extracted, and of what is
    installed."""
    lines = [sys.version]
    # Installing or removing an extra changes what can be read.
    lines += [
        f"{path}\t{os.stat(path).st_mtime_ns}"
        for path in sys.path
        if path.endswith("-packages") and os.path.isdir(path)
    ]
    lines += [_line(path, os.stat(path)) for path in _sources()]
    return digest("\n".join(lines), "package", None)


def digest_of_package() -> str:
    """A digest of the same by content: equal for two copies of one version."""
    from hashlib import sha256
    from importlib import metadata

    content = sha256(sys.version.encode())
    for path in _sources():
        content.update(os.path.relpath(path, _PACKAGE).encode() + b"\0")
        with open(path, "rb") as source:
            content.update(source.read())
    for name in _EXTRAS:
        try:
            content.update(f"{name} {metadata.version(name)}".encode())
        except metadata.PackageNotFoundError:
            continue
    return content.hexdigest()


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
