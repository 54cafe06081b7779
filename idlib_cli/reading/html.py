"""Web pages: `.html` and `.htm`. The article of the page is its text; menus stay out."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from idlib_cli.reading import date_found, html_metadata, html_text
from idlib_cli.reading.article import build
from idlib_cli.reading.date_found import Published
from idlib_cli.reading.decode import UnreadableError, decode
from idlib_cli.reading.paragraphs import laid_out, paragraphs
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

MAX_PAGE = 16 * 1024 * 1024
"""Bytes; a saved page is mostly below one megabyte."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
_BLOCK_TAGS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figure"),
        *("figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "time", "tr"),
        "ul",
    )
)
_SILENT_TAGS = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe"})


def read(file: File) -> Iterator[Article | Problem]:
    """The article of a saved web page. Raises UnreadableError."""
    yield page(file, contents(file, limit=MAX_PAGE), id=file.stem, key=file.relative)


def page(file: File, data: bytes, *, id: str, key: str, url: str | None = None) -> Article:
    """The article in the bytes of a page. Raises UnreadableError."""
    text, encoding, notes = _decoded(data)
    tree = _parse(text)
    known = html_metadata.read(tree)
    found = html_text.blocks(tree, known.body)
    if not found:
        raise UnreadableError("no article found on the page")
    content, parts = laid_out([(b.text, b.heading) for b in found], title=known.title)
    published = known.published or _in_page(text) or known.modified
    return build(
        id=id,
        key=key,
        path=str(file.path),
        text=content,
        parts=parts,
        title=known.title,
        outlet=known.outlet,
        authors=known.authors,
        published=published.value if published else None,
        published_from=published.source if published else None,
        published_evidence=published.evidence if published else None,
        url=known.url or url,
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        notes=(*notes, "web page: main text only", *_updated(published, known.modified)),
    )


def _updated(published: Published | None, modified: Published | None) -> tuple[str, ...]:
    """The day of the last change, where the page gives one that is not its first."""
    if published is None or modified is None or modified.value <= published.value:
        return ()
    return (f"updated {modified.value}",)


def _decoded(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:4096])
    name = declared.group(1).decode("ascii").lower() if declared else ""
    if name and name not in {"utf-8", "utf8", "iso-8859-1", "windows-1252", "latin1"}:
        try:
            return data.decode(name), name, ()
        except (LookupError, UnicodeDecodeError):
            pass  # the page does not keep its word: look at the bytes instead
    decoded = decode(data)
    return decoded.text, decoded.encoding, decoded.notes


def _parse(text: str) -> Any:
    try:
        import trafilatura  # noqa: F401
        from lxml import etree
        from lxml import html as lxml_html
    except ImportError as error:
        raise UnreadableError("web pages need: pip install 'idlib-cli[html]'") from error
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError(f"no web page: {error}") from error
    return tree


def _in_page(text: str) -> Published | None:
    """The date that the page shows but does not declare."""
    shown = "\n\n".join(_lines(_parse(text)))
    return date_found.in_text(shown, paragraphs(shown))


def _lines(tree: Any) -> Iterator[str]:
    """What a reader sees, a line for each block."""
    pieces: list[str] = []
    waiting: list[tuple[Any, bool]] = [(tree, False)]
    while waiting:
        node, tail = waiting.pop()
        block = node.tag in _BLOCK_TAGS if isinstance(node.tag, str) else False
        if tail:
            if block and (line := " ".join("".join(pieces).split())):
                yield line
            if block:
                pieces.clear()
            pieces.append(node.tail or "")
            continue
        waiting.append((node, True))
        if not isinstance(node.tag, str) or node.tag in _SILENT_TAGS:
            continue
        if block:
            if line := " ".join("".join(pieces).split()):
                yield line
            pieces.clear()
        pieces.append(node.text or "")
        waiting.extend((child, False) for child in reversed(node))
    if line := " ".join("".join(pieces).split()):
        yield line
