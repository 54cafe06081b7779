"""Word files (`.docx`), read from their XML with the standard library alone."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator

from idlib_cli.reading import safe_xml
from idlib_cli.reading.article import build
from idlib_cli.reading.decode import MAX_BYTES, UnreadableError
from idlib_cli.reading.header import authors
from idlib_cli.reading.paragraphs import laid_out
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

# What the library raises for archives that are cut short, encrypted or lie about their parts.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
MOST_PARTS = 10_000
_ABOUT = "docProps/core.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_BOX = "txbxContent"
"""Stands within a paragraph, and twice over for older programs."""
_CELL = 200
"""A cell of so many characters is no cell of a table of figures: the page is laid out with it."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read(file: File) -> Iterator[Article | Problem]:
    """The article in a Word file. Raises UnreadableError."""
    data = contents(file)
    if data.startswith(_OLD_OFFICE):
        raise UnreadableError("an encrypted or old Word file; save it as .docx without password")
    if data.count(b"PK\x01\x02") > MOST_PARTS:  # the library would list them all
        raise UnreadableError(f"more than {MOST_PARTS:,} parts, not read")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _member(archive, "word/document.xml")
            names = set(archive.namelist())
            about = _member(archive, _ABOUT) if _ABOUT in names else None
            noted = [_member(archive, name) for name in _NOTES if name in names]
    except _DAMAGED as error:
        raise UnreadableError("the Word file is damaged, encrypted or cut short") from error
    fields = _about(about) if about else {}
    blocks, title = _blocks(body)
    if not blocks:
        raise UnreadableError("no text in the Word file")
    title = title or fields.get("title")
    notes = [block for data in noted for block in _blocks(data)[0]]
    text, parts = laid_out([*blocks, *notes], title=title)
    yield build(
        id=file.stem,
        key=file.relative,
        path=str(file.path),
        text=text,
        parts=parts,
        title=title,
        authors=authors(fields.get("creator", "")),
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        notes=("Word file: paragraphs, tables and, at the end, notes; without text boxes",),
    )


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part of the archive, however large it claims to be no more than MAX_BYTES."""
    try:
        with archive.open(name) as source:
            data = source.read(MAX_BYTES + 1)
    except KeyError as error:
        raise UnreadableError("a ZIP archive, but no Word file") from error
    if len(data) > MAX_BYTES:
        raise UnreadableError("unpacks to far more than its size, not read")
    return data


def _blocks(data: bytes) -> tuple[list[tuple[str, bool]], str | None]:
    """(text, is a heading) of each paragraph, and the one that is marked as the title.

    The cells of a table row stand in one line.
    """
    found: list[tuple[str, bool]] = []
    titles: list[str] = []
    pieces: list[str] = []
    cells: list[str] = []
    state = {"heading": False, "title": False, "text": False, "rows": 0, "box": 0}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == _BOX:
            state["box"] += 1
        elif state["box"]:
            return
        elif name == "t":
            state["text"] = True
        elif name in {"tab", "br", "cr"}:
            pieces.append(" ")
        elif name == "noBreakHyphen":
            pieces.append("-")
        elif name == "pStyle":
            style = attributes.get("val", "").lower()
            state["title"] = style == "title"
            state["heading"] = style.startswith(("heading", "title", "subtitle"))
        elif name == "tr":
            state["rows"] += 1

    def end(name: str) -> None:
        if name == _BOX:
            state["box"] -= 1
        elif state["box"]:
            return
        elif name == "t":
            state["text"] = False
        elif name == "p":
            text = " ".join("".join(pieces).split())
            pieces.clear()
            if text and state["rows"]:
                cells.append(text)
            elif text:
                found.append((text, bool(state["heading"])))
                if state["title"]:
                    titles.append(text)
            state["heading"] = state["title"] = False
        elif name == "tr":
            state["rows"] -= 1
            if not state["rows"] and cells:
                laid_out_with = max(map(len, cells)) > _CELL
                found.extend((cell, False) for cell in cells if laid_out_with)
                found.extend([] if laid_out_with else [(" | ".join(cells), False)])
                cells.clear()

    def text(value: str) -> None:
        if state["text"] and not state["box"]:
            pieces.append(value)

    safe_xml.parse(data, start=start, end=end, text=text)
    return found, titles[0] if len(titles) == 1 else None


def _about(data: bytes) -> dict[str, str]:
    fields: dict[str, str] = {}
    path: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        path.append(name)

    def end(name: str) -> None:
        path.pop()

    def text(value: str) -> None:
        if path and path[-1] in {"title", "creator"} and value.strip():
            fields[path[-1]] = fields.get(path[-1], "") + value.strip()

    safe_xml.parse(data, start=start, end=end, text=text)
    return fields
