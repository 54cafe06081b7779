"""Web pages: `.html` and `.htm`. The article of the page is its text; menus stay out."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from idlib_cli.reading import (
    charsets,
    date_found,
    html_dates,
    html_lines,
    html_metadata,
    html_order,
    html_shown,
    html_text,
    html_tree,
    html_weight,
)
from idlib_cli.reading.article import build
from idlib_cli.reading.date_found import Published
from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.numeric_order import day_first
from idlib_cli.reading.paragraphs import laid_out, paragraphs
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

MAX_PAGE = 16 * 1024 * 1024
"""Bytes; a saved page is mostly below one megabyte."""

_PARAGRAPH = 60
"""Characters; what is shorter may be a label and begin other lines too."""
_ORDER_REACH = 100_000
_ISO_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")

_SAVED_FROM = re.compile(
    rb"<!--\s{0,9}(?:saved from url=\(\d{1,5}\)|[^<>]{0,80}?SingleFile\s{1,9}url: )(https?://[^\s>]{1,2000})"
)


def read(file: File) -> Iterator[Article | Problem]:
    """The article of a saved web page. Raises UnreadableError."""
    yield page(file, contents(file, limit=MAX_PAGE), id=file.stem, key=file.relative)


def page(file: File, data: bytes, *, id: str, key: str, url: str | None = None) -> Article:
    """The article in the bytes of a page. Raises UnreadableError."""
    decoded = charsets.page(data)
    text = decoded.text
    tree = html_tree.parse(text)
    html_weight.drop_unseen(tree)
    html_weight.set_aside(tree)
    known = html_metadata.read(tree, saved_from=url or _saved_from(data), page=text)
    shown = list(html_lines.lines(tree))
    found = html_text.blocks(tree, known.body)
    if not found:
        raise UnreadableError("no article found on the page")
    content, parts = laid_out([(b.text, b.heading) for b in found], title=known.title)
    published = _published(known, shown, [block.text for block in found], text)
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
        url=known.url,
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        notes=(*decoded.notes, "web page: main text only", *_other_days(published, known)),
    )


def _published(
    known: html_metadata.Metadata, lines: Sequence[str], story: Sequence[str], markup: str
) -> Published | None:
    """The day the page states and shows, shows only, or was last changed on."""

    def order() -> bool | None:
        shown = "\n".join(lines)[:_ORDER_REACH]
        told = day_first(shown, known=lambda: _ISO_DAY.findall(markup))
        return html_order.usual(known.locale, known.url) if told is None else told

    if known.published is None:
        shown = "\n\n".join(lines)
        return date_found.in_text(shown, paragraphs(shown), order=order) or known.modified
    beside = html_shown.beside_headline(
        lines,
        titles=[*([known.title] if known.title else []), *known.headings],
        story=[text for text in story if len(text) >= _PARAGRAPH][:3],
        order=order,
    )
    return html_dates.decided(known.published, known.modified, beside)


def _other_days(published: Published | None, known: html_metadata.Metadata) -> tuple[str, ...]:
    """The days of first publication and last change, where the page goes by another."""
    notes = []
    if published and known.published and known.published.value != published.value:
        notes.append(f"stated for machines: {known.published.evidence}")
    if published and known.modified and known.modified.value > published.value:
        notes.append(f"updated {known.modified.value}")
    return tuple(notes)


def _saved_from(data: bytes) -> str | None:
    """The address that browsers note in a comment where they save a page."""
    comment = _SAVED_FROM.search(data[:4096])
    return comment.group(1).decode("utf-8", "replace") if comment else None
