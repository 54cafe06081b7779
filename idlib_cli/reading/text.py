"""Plain text and Markdown with flat front matter."""

import hashlib
import re
from pathlib import Path

from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.reading.problem import Problem
from idlib_cli.records import Article

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def read(root: Path, path: Path) -> Article | Problem:
    """The article in a .txt or .md file."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    fields: dict[str, str] = {}
    begin = 0
    if front := _FRONT_MATTER.match(text):
        begin = front.end()
        for line in front.group(1).splitlines():
            key, colon, value = line.partition(":")
            if colon:
                fields[key.strip().lower()] = value.strip()
    relative = path.relative_to(root).as_posix() if root.is_dir() else path.name
    return Article(
        id=path.stem,
        path=str(path),
        text=text,
        paragraphs=paragraphs(text, begin),
        title=fields.get("title"),
        outlet=fields.get("outlet"),
        published=fields.get("date"),
        published_from="front matter" if "date" in fields else None,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        key=relative,
    )
