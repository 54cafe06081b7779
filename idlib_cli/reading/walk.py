"""Which files a corpus consists of; what lies in a folder and is no readable file is named.

Links that lead out of the folder, devices, pipes and sockets are never opened. Hidden files and
folders are passed over. Folders are walked without recursion, and a link to a folder is never
entered, so that no loop can form.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.standard_input import read_input

FORMATS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".json": "json_file",
    ".csv": "csv_file",
    ".tsv": "csv_file",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mail",
    ".mht": "mail",
    ".eml": "mail",
    ".mbox": "mailbox",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".pdf": "pdf",
    ".docx": "docx",
}
"""The reader (a module of this package) of each suffix."""

_PACKED = frozenset(FORMATS) - {".pdf", ".docx"}
"""Formats that are also read with `.gz` behind their suffix."""

SETTINGS = frozenset({"aliases.txt", "dates.csv"})
"""At the top of a corpus folder these are settings, never articles."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the corpus; what a cache needs to know whether it changed."""

    root: Path
    where: str
    """Its path."""
    relative: str
    """Below the root, with forward slashes: the same on every machine."""
    size: int
    mtime_ns: int
    data: bytes | None = None
    """What came on standard input; None for a file on disk."""

    @property
    def path(self) -> Path:
        """Its path, made when asked for: of many files only size and time are."""
        return Path(self.where)

    @property
    def name(self) -> str:
        """The file name without `.gz`."""
        return self.path.name.removesuffix(".gz")

    @property
    def stem(self) -> str:
        """The file name without its suffixes: what an article without an id is called."""
        return Path(self.name).stem


def files(roots: Sequence[Path]) -> tuple[list[File], list[Problem]]:
    """The files to read, sorted by relative path within each root, and what cannot be read."""
    found: list[File] = []
    problems: list[Problem] = []
    for root in roots:
        if str(root) == "-":
            try:
                name, data = read_input()
            except UnreadableError as error:
                problems.append(Problem("standard input", str(error)))
            else:
                found.append(File(root, name, name, len(data), 0, data))
            continue
        try:
            status = root.stat()
        except OSError as error:
            problems.append(Problem(str(root), _reason(error)))
            continue
        if stat.S_ISDIR(status.st_mode):
            _walk(root, found, problems)
        elif not stat.S_ISREG(status.st_mode):
            problems.append(Problem(str(root), "neither a file nor a folder"))
        elif format_of(root.name) is None:
            problems.append(Problem(str(root), _not_read(root.name)))
        else:
            found.append(File(root, str(root), root.name, status.st_size, status.st_mtime_ns))
    return found, problems


def format_of(name: str) -> str | None:
    """The reader for a file name; None where there is none."""
    suffix = _suffix(name)
    if suffix == ".gz":
        inner = _suffix(name[: -len(suffix)])
        return FORMATS[inner] if inner in _PACKED else None
    return FORMATS.get(suffix)


def _suffix(name: str) -> str:
    """What `Path.suffix` gives, in lower case and in a fifth of the time.

    >>> _suffix("a/b.Txt"), _suffix("a.b/c"), _suffix(".txt"), _suffix("a.")
    ('.txt', '', '', '')
    """
    stem, _, suffix = name.rpartition("/")[2].lower().rpartition(".")
    return f".{suffix}" if stem and suffix else ""


def _walk(root: Path, found: list[File], problems: list[Problem]) -> None:
    inside = root.resolve()
    above = "" if str(root) == "." else f"{str(root).rstrip('/')}/"
    unread: dict[str, list[str]] = {}
    here: list[File] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(root / folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(Problem(str(root / folder), _reason(error)))
            continue
        for entry in entries:
            relative = f"{folder}/{entry.name}" if folder else entry.name
            if entry.name.startswith(".") or entry.name == "__MACOSX" or relative in SETTINGS:
                continue
            if not _is_utf8(entry.name):
                shown = os.fsencode(root / relative).decode("utf-8", "backslashreplace")
                problems.append(Problem(shown, "its name is not UTF-8; rename it"))
                continue
            if entry.is_dir(follow_symlinks=False):
                if not _belongs_to_saved_page(entry.name, entries):
                    folders.append(relative)
                continue
            path = above + relative if os.sep == "/" else str(root / relative)
            _add(root, inside, relative, path, here=here, unread=unread, problems=problems)
    found += sorted(here, key=lambda file: file.relative)
    for suffix, paths in sorted(unread.items()):
        more = f" (and {len(paths) - 1} more like it)" if len(paths) > 1 else ""
        problems.append(Problem(min(paths), _not_read(suffix) + more))


def _add(
    root: Path,
    inside: Path,
    relative: str,
    path: str,
    *,
    here: list[File],
    unread: dict[str, list[str]],
    problems: list[Problem],
) -> None:
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            if not Path(path).resolve().is_relative_to(inside):
                problems.append(Problem(path, "a link out of the folder, not followed"))
            return  # what a link inside the folder leads to is read where it lies
    except (OSError, RuntimeError) as error:
        problems.append(Problem(path, _reason(error)))
        return
    if not stat.S_ISREG(status.st_mode):
        problems.append(Problem(path, "not a regular file, not opened"))
    elif format_of(relative) is None:
        suffix = Path(relative).suffix.lower() or Path(relative).name
        unread.setdefault(suffix, []).append(path)
    else:
        here.append(File(root, path, relative, status.st_size, status.st_mtime_ns))


def _is_utf8(name: str) -> bool:
    """Names that are not come with lone surrogates, which could not be printed or stored."""
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def _belongs_to_saved_page(name: str, entries: list[os.DirEntry[str]]) -> bool:
    """Browsers save `Page.html` with a folder `Page_files` of scripts and pictures."""
    stem = name.removesuffix("_files").removesuffix(".files")
    if stem == name:
        return False
    return any(entry.name in {f"{stem}.html", f"{stem}.htm"} for entry in entries)


def _not_read(name: str) -> str:
    suffix = Path(name).suffix.lower() or name
    return f"not a format idlib reads ({suffix})"


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
