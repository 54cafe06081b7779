"""PDF files: the text of their pages, running heads and page numbers told apart as junk."""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from idlib_cli.reading import date_found, pdf_pages
from idlib_cli.reading.article import build
from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.pdf_layout import laid_out
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

_LARGEST = 256 * 1024 * 1024
_SECONDS = 2 * pdf_pages.CPU_SECONDS
_REASONS = {
    3: "encrypted; save it without a password",
    4: "the PDF is damaged or cut short",
    5: "PDF files need: pip install 'idlib-cli[pdf]'",
}

# What the library gives for a hyphen that only the line's end put there.
_SOFT_HYPHEN = re.compile("[\ufffe\x02](\r\n?|\n|)([a-z][^\\s\ufffe\x02]{0,60})(?: |(?=\r|\n)|$)")
_OTHER_HYPHEN = re.compile("[\ufffe\x02](?:\r\n?|\n|)")


def read(file: File) -> Iterator[Article | Problem]:
    """The article in a PDF. Raises UnreadableError."""
    data = contents(file, limit=_LARGEST)
    if not data.lstrip()[:5] == b"%PDF-":
        raise UnreadableError("not a PDF")
    texts = [_joined(page) for page in _pages(file, data)]
    if not any(text.strip() for text in texts):
        raise UnreadableError("no text in the PDF, only pictures; recognise its text first")
    text, starts, parts = laid_out(texts)
    first_page = [p for p in parts if p.start < (starts[1] if len(starts) > 1 else len(text))]
    title = next((text[p.start : p.end] for p in parts if p.kind == "title"), None)
    published = date_found.in_text(text, first_page)
    pages = f"{len(texts)} page" + ("s" if len(texts) > 1 else "")
    yield build(
        id=file.stem,
        key=file.relative,
        path=str(file.path),
        text=text,
        parts=parts,
        title=" ".join(title.split()) if title else None,
        published=published.value if published else None,
        published_from=published.source if published else None,
        published_evidence=published.evidence if published else None,
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        notes=(f"PDF of {pages}: text layer, hyphens at line ends joined",),
        pages=tuple(starts),
    )


def _joined(page: str) -> str:
    """The page with words put together again that were broken at line ends.

    The line ends behind the word instead, so that lines keep their width.
    """
    return _OTHER_HYPHEN.sub("-\n", _SOFT_HYPHEN.sub(lambda m: m[2] + (m[1] or "\n"), page))


def _pages(file: File, data: bytes) -> list[str]:
    """The text of every page, read by a process of its own."""
    if file.data is None:
        return _run(file.path.resolve())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input.pdf"
        path.write_bytes(data)
        return _run(path)


def _run(path: Path) -> list[str]:
    package = Path(__file__).resolve().parents[2]
    others = os.environ.get("PYTHONPATH")
    search = os.pathsep.join([str(package), *([others] if others else [])])
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", pdf_pages.__name__, str(path)],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": search},
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"takes more than {_SECONDS} seconds, not read") from error
    if done.returncode:
        crashed = "makes the PDF library crash or takes too much time or memory, not read"
        raise UnreadableError(_REASONS.get(done.returncode, crashed))
    return [json.loads(line) for line in done.stdout.splitlines()]
