"""RSS and Atom feeds: one article an entry."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from html import escape
from html.entities import name2codepoint

from idlib_cli.reading import html, markup, safe_xml
from idlib_cli.reading.article import build
from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.header import authors
from idlib_cli.reading.paragraphs import laid_out
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

_TEXTS = ("encoded", "content", "description", "summary")
_MARKUP = re.compile(r"<\w|&#?\w{1,10};")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    rb"(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
"""A web page that is named, or written, like XML."""
_HEAD = 4096
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,9});")
_DATES = ("pubDate", "published", "date", "issued", "updated")
_FIELDS = frozenset({*_TEXTS, *_DATES, "title", "link", "guid", "id", "creator", "author", "name"})


@dataclass(slots=True)
class _Feed:
    """What has been met so far. Mutable while the events come in."""

    kind: str | None = None
    title: str | None = None
    entries: list[dict[str, str]] = field(default_factory=list)
    entry: dict[str, str] | None = None
    path: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)


def read(file: File) -> Iterator[Article | Problem]:
    """The entries of a feed. Raises UnreadableError."""
    data = contents(file)
    if not data.strip():
        raise UnreadableError("the file is empty")
    if _PAGE.match(data[:_HEAD]):
        yield html.page(file, data, id=file.stem, key=file.relative)
        return
    feed = _parsed(_spelled_out(data))
    if feed.kind is None:
        raise UnreadableError("an XML file, but neither RSS nor Atom")
    if not feed.entries:
        raise UnreadableError("a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        item = _article(file, feed, number, entry)
        yield item or Problem(str(file.path), f"entry {number}: no text")


def _spelled_out(data: bytes) -> bytes:
    """The feed with `&nbsp;` and the like as numbers: names that HTML knows and XML does not."""
    if b"<!ENTITY" in data or not _ENTITY.search(data):
        return data
    return _ENTITY.sub(_as_number, data)


def _as_number(match: re.Match[bytes]) -> bytes:
    code = name2codepoint.get(match[1].decode("ascii"))
    return match.group() if code is None else f"&#{code};".encode()


def _parsed(data: bytes) -> _Feed:
    feed = _Feed()

    def start(name: str, attributes: dict[str, str]) -> None:
        feed.path.append(name)
        if len(feed.path) == 1 and name in {"rss", "feed", "RDF"}:
            feed.kind = name
        if name in {"item", "entry"}:
            feed.entry = {}
            feed.entries.append(feed.entry)
        elif (
            feed.entry is not None
            and name == "link"
            and attributes.get("rel", "alternate") == "alternate"
            and attributes.get("href")
        ):
            feed.entry.setdefault("link", attributes["href"])
        if _within_content(feed.path):
            feed.pieces.append(f"<{name}>")  # XHTML: its words alone would run together
        elif name in _FIELDS:
            feed.pieces.clear()

    def end(name: str) -> None:
        inside = _within_content(feed.path)
        feed.path.pop()
        if inside:
            feed.pieces.append(f"</{name}>")
        elif name in {"item", "entry"}:
            feed.entry = None
        elif name in _FIELDS:
            value = "".join(feed.pieces).strip()
            if feed.entry is None:
                if name == "title" and feed.title is None:
                    feed.title = " ".join(value.split())
            elif value:
                feed.entry.setdefault("author" if name == "name" else name, value)
            feed.pieces.clear()

    def text(value: str) -> None:
        feed.pieces.append(escape(value) if _within_content(feed.path) else value)

    safe_xml.parse(data, start=start, end=end, text=text)
    return feed


def _within_content(path: list[str]) -> bool:
    return any(name in _TEXTS for name in path[:-1])


def _article(file: File, feed: _Feed, number: int, entry: dict[str, str]) -> Article | None:
    texts = [entry[name] for name in _TEXTS if entry.get(name)]
    title = " ".join(markup_text(entry.get("title", "")).split()) or None
    if not texts and not title:
        return None
    blocks = markup.blocks(max(texts, key=len)) if texts else []
    text, parts = laid_out(blocks, title=title)
    if not text.strip():
        return None
    name = f"{file.stem}-{number}"
    written = next((entry[d] for d in _DATES if entry.get(d)), None)
    key = entry.get("guid") or entry.get("id") or entry.get("link") or str(number)
    return build(
        id=name,
        key=f"{file.relative}#{key}",
        path=str(file.path),
        text=text,
        parts=parts,
        title=title,
        outlet=feed.title or None,
        authors=authors(entry.get("creator") or entry.get("author") or ""),
        published=_day(written) if written else None,
        published_from="metadata",
        published_evidence=written,
        url=entry.get("link"),
        sha256=hashlib.sha256("\n".join(sorted(entry.values())).encode()).hexdigest(),
        encoding="utf-8",
        notes=("feed entry",),
    )


def markup_text(value: str) -> str:
    """A title, which may hold markup, or characters written as in markup."""
    return " ".join(text for text, _ in markup.blocks(value)) if _MARKUP.search(value) else value


def _day(written: str) -> str:
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return written
