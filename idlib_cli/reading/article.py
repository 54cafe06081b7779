"""A text and what its file says about it, to an Article: the step all readers share."""

import re

from idlib_cli.errors import FOREIGN
from idlib_cli.reading import addressed, date_found, languages
from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.records import Article, Paragraph

_SURROGATE = re.compile("[\ud800-\udfff]")


def build(
    *,
    id: str,
    key: str,
    path: str,
    text: str,
    begin: int = 0,
    title: str | None = None,
    title_span: tuple[int, int] | None = None,
    outlet: str | None = None,
    authors: tuple[str, ...] = (),
    published: str | None = None,
    published_from: str | None = None,
    published_evidence: str | None = None,
    url: str | None = None,
    name: str | None = None,
    sha256: str | None = None,
    encoding: str | None = None,
    notes: tuple[str, ...] = (),
    pages: tuple[int, ...] = (),
    parts: tuple[Paragraph, ...] | None = None,
) -> Article:
    """The article with its paragraphs, title and date; fields that the file gives win.

    `published` is the value as written; `name` a file name that may hold a date; `parts` the
    paragraphs, where the format itself tells them apart.
    """
    text = _SURROGATE.sub("\ufffd", text)  # lone surrogates could not be printed or stored
    found = parts if parts is not None else paragraphs(text, begin, title=title)
    if title_span is not None and not any(p.kind == "title" for p in found):
        found = (Paragraph(*title_span, "title"), *found)
    if title is None:
        title = next((text[p.start : p.end] for p in found if p.kind == "title"), None)
    evidence = None
    value = parse(published) if published else None
    if published and value is None:
        notes = (*notes, f"date not understood: {published[:60]!r}")
    if value is not None:
        evidence = published_evidence or published
    else:
        published_from = None
        given = (
            date_found.in_text(text[:1_000_000], found)
            or (addressed.in_name(name) if name else None)
            or (addressed.in_address(url) if url else None)
        )
        if given:
            value, published_from, evidence = given.value, given.source, given.evidence
    junk = sum(part.kind == "junk" for part in found)
    if junk:
        notes = (*notes, f"{junk} lines around or between the story left out as junk")
    language = languages.foreign(text)
    if language:
        notes = (*notes, f"{language}, {FOREIGN}")
    return Article(
        id=id,
        path=path,
        text=text,
        paragraphs=found,
        title=title,
        outlet=outlet,
        authors=authors,
        published=value,
        published_from=published_from,
        published_evidence=evidence,
        url=url,
        sha256=sha256,
        encoding=encoding,
        notes=notes,
        pages=pages,
        key=key,
        language=language,
    )
