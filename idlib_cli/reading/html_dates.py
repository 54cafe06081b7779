"""The day of a web page: what it states for machines, and what it shows beside its headline.

Stated are meta tags, schema.org data (JSON-LD) and marked elements, the plainest first. What the
page shows beside its headline decides where the two differ, for that is what its readers go by
and cite; a day that is stated but not shown is kept for a note.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.date_found import Published, in_address
from idlib_cli.reading.html_shown import Shown
from idlib_cli.reading.html_tree import text_of
from idlib_cli.reading.html_zone import local_day

_PUBLISHED_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "published_time",
    "publication_date",
    "publicationdate",
    "publish_date",
    "publish-date",
    "published-date",
    "publishdate",
    "pubdate",
    "published",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "date_published",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "dc.date.issued",
    "dc.date.created",
    "dc.date.published",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "dcsext.articlefirstpublished",
    "citation_publication_date",
    "citation_date",
    "prism.publicationdate",
    "rnews:datepublished",
    "displaydate",
    "creation_date",
    "datecreated",
    "dc.date",
    "date",
    "timestamp",
)
_MODIFIED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "revised",
)
_UNIVERSAL = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT|T\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*$")
"""A time in universal time, or one that does not say its zone."""
_LINKED_NAMES = ("datePublished", "dateCreated", "uploadDate")
_NEAR = 3
"""So few lines below the headline a bare date is the page's, and no other story's."""


def stated(
    tree: Any,
    metas: Mapping[str, str],
    nodes: Sequence[Mapping[str, Any]],
    url: str | None,
    page: str = "",
) -> Published | None:
    """The day of publication that the page states for machines, or has in its address.

    `page` is its markup, which may tell the time zone of a universal time.
    """
    addressed = in_address(url) if url else None
    first = next(_statements(tree, metas, nodes), None)
    if first is None:
        return _timed(tree) or addressed
    day, evidence = first
    if addressed and _UNIVERSAL.search(evidence) and abs(_apart(addressed.value, day)) == 1:
        # a machine's midnight is not the newsroom's: the address holds the local day
        return Published(addressed.value, "metadata", f"{evidence}, {addressed.value} in address")
    if not addressed and (local := local_day(evidence, page)) and local[0] != day:
        return Published(local[0], "metadata", f"{evidence}, in {local[1]}")
    return Published(day, "metadata", evidence)


def modified(metas: Mapping[str, str], nodes: Sequence[Mapping[str, Any]]) -> Published | None:
    """The day of the last change that the page states for machines."""
    for node in nodes:
        value = node.get("dateModified")
        if isinstance(value, str) and (day := _day(value)):
            return Published(day, "metadata", f"dateModified {value[:60]}")
    for name in _MODIFIED_NAMES:
        if name in metas and (day := _day(metas[name])):
            return Published(day, "metadata", f"{name} {metas[name][:60]}")
    return None


def decided(
    published: Published | None, changed: Published | None, shown: Sequence[Shown]
) -> Published | None:
    """The day the page goes by, of what it states and what it shows beside its headline."""
    if published is None:
        return None
    for item in shown:
        if item.day == published.value:
            return published
        if item.label == "published" or (
            item.label == "bare" and _plausible(item, published.value, changed)
        ):
            return _as_shown(item)
    for item in shown:
        if item.label == "updated" and item.below >= 0 and item.day >= published.value:
            return _as_shown(item)
    return published


def _plausible(item: Shown, stated_day: str, changed: Published | None) -> bool:
    """A date without a word beside it may be anything's: only what fits the page counts."""
    if changed is not None and item.day == changed.value:
        return True
    apart = _apart(item.day, stated_day)
    return abs(apart) <= 1 or (apart > 0 and abs(item.below) <= _NEAR)


def _apart(day: str, other: str) -> int:
    return (date.fromisoformat(day) - date.fromisoformat(other)).days


def _as_shown(item: Shown) -> Published:
    return Published(item.day, "date line", item.line[:200])


def _statements(
    tree: Any, metas: Mapping[str, str], nodes: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    """(day, evidence) of the statements made for machines, the plainest first.

    Meta tags come before linked data, where a local time is often given as if it were universal.
    """
    for name in _PUBLISHED_NAMES:
        if name in metas and (day := _day(metas[name])):
            yield day, f"{name} {metas[name][:60].strip()}"
    for node in nodes:
        for name in _LINKED_NAMES:
            value = node.get(name)
            if isinstance(value, str) and (day := _day(value)):
                yield day, f"{name} {value[:60].strip()}"
    for element in tree.xpath("//*[@itemprop='datePublished' or @itemprop='dateCreated']"):
        value = element.get("content") or element.get("datetime") or text_of(element, most=200)
        if day := _day(value):
            yield day, f"itemprop {value[:60].strip()}"


_TIME_CLASS = re.compile(r"publish|entry-date|post-date|date-?line|posted|article|byline", re.I)


def _timed(tree: Any) -> Published | None:
    """The first time element that is marked as the article's, else the first of all."""
    times = []
    for element in tree.iter("time"):
        value = element.get("datetime") or text_of(element, most=200)
        day = _day(value) or _day(text_of(element, most=200))
        if not day:
            continue
        found = Published(day, "metadata", f"time {value[:60].strip()}")
        if element.get("pubdate") is not None or _TIME_CLASS.search(element.get("class") or ""):
            return found
        times.append(found)
    return times[0] if times and len({t.value for t in times}) <= 2 else None


def _day(value: str) -> str | None:
    """A full day; a bare year or month says too little here."""
    day = parse(value.strip()) if value else None
    return day if day is not None and len(day) == 10 else None
