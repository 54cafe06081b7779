"""`.jsonl`: one article a line."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.reading.problem import Problem
from idlib_cli.records import Article


def read(root: Path, path: Path) -> Iterator[Article | Problem]:
    """The articles of a JSON Lines file."""
    relative = path.relative_to(root).as_posix() if root.is_dir() else path.name
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            fields = json.loads(line)
            text = fields["text"]
            key = str(fields.get("id") or f"{path.stem}-{number}")
            yield Article(
                id=key,
                path=str(path),
                text=text,
                paragraphs=paragraphs(text, 0),
                title=fields.get("title"),
                outlet=fields.get("outlet"),
                published=fields.get("date"),
                published_from="supplied" if fields.get("date") else None,
                url=fields.get("url"),
                sha256=hashlib.sha256(line).hexdigest(),
                encoding="utf-8",
                key=f"{relative}#{key}",
            )
