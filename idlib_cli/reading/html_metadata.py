"""What a web page says about itself: title, day, outlet, authors, address, language.

Taken from schema.org data (JSON-LD), meta tags, headings and time elements, the plainest
statement first. Nothing is fetched and no script is run.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.date_found import Published, in_address

_ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Review|WebPage|Recipe", re.IGNORECASE)
_TITLE_BREAK = re.compile(r"\s+[|–—·•»:«/-]+\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
_LARGEST_DATA = 1_000_000

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
_OUTLET_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright")
_AUTHOR_NAMES = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says about itself; None and empty where it says nothing."""

    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: Published | None
    modified: Published | None
    url: str | None
    language: str | None
    body: str | None
    """The article's text as schema.org data give it."""


def read(tree: Any) -> Metadata:
    """The metadata of a parsed page (an lxml element)."""
    metas = _metas(tree)
    nodes = list(_linked_data(tree))
    url = _address(tree, metas)
    bodies = [n["articleBody"] for n in nodes if isinstance(n.get("articleBody"), str)]
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return Metadata(
        title=_title(tree, metas, nodes),
        outlet=_outlet(metas, nodes),
        authors=_authors(metas, nodes),
        published=_published(tree, metas, nodes, url),
        modified=_modified(metas, nodes),
        url=url,
        language=language or None,
        body=max(bodies, key=len, default=None),
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object that describes an article, main ones first."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = script.text or ""
        if len(source) > _LARGEST_DATA:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [data]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = item + waiting
            elif isinstance(item, dict):
                kind = item.get("@type")
                kinds = kind if isinstance(kind, list) else [kind]
                if any(isinstance(k, str) and _ARTICLE_TYPE.search(k) for k in kinds):
                    yield item
                waiting += [
                    item[k] for k in ("@graph", "mainEntity", "mainEntityOfPage") if k in item
                ]


# --------------------------------------------------------------------------- title


def _title(tree: Any, metas: dict[str, str], nodes: list[dict[str, Any]]) -> str | None:
    """The headline: a heading that the page's own titles agree with, else one of those."""
    headings = [_text(h) for h in tree.iter("h1", "h2") if len(h) < 20]
    shared = [_flat(metas[k]) for k in ("og:title", "twitter:title") if metas.get(k)]
    linked = [_flat(n["headline"]) for n in nodes if isinstance(n.get("headline"), str)]
    whole = next((_text(t) for t in tree.iter("title")), "")
    page = [t for t in (*shared, *linked, whole) if t]
    agreed = [h for h in headings if h and any(_within(h, t) for t in page)]
    site = {_key(metas.get("og:site_name", "")), *_site_parts(whole)}
    equal = [h for h in agreed if any(_key(h) == _key(t) for t in page)]
    for heading in sorted(equal, key=len, reverse=True):
        if _key(heading) not in site:
            return heading
    for title in shared:  # a kicker or deck may share the heading with the title
        if any(len(title) < len(h) and _within(title, h) for h in headings):
            return title
    for heading in sorted(agreed, key=len, reverse=True):
        if _key(heading) not in site:
            return heading
    for title in (*shared, *linked):
        return _without_site(title, metas.get("og:site_name"))
    first = next((_text(h) for h in tree.iter("h1") if len(_WORD.findall(_text(h))) >= 3), None)
    return first or _without_site(whole, metas.get("og:site_name")) or None


def _within(heading: str, title: str) -> bool:
    """The heading is all of the title or, at a break, its beginning or end."""
    short, long = _key(heading), _key(title)
    if short == long:
        return True
    if len(short.split()) < 2:
        return False
    return long.startswith(short + " ") or long.endswith(" " + short)


def _site_parts(whole: str) -> set[str]:
    """The last part of a page title, mostly the outlet's name."""
    parts = _TITLE_BREAK.split(whole)
    return {_key(parts[-1])} if len(parts) > 1 and len(_key(parts[-1]).split()) <= 3 else set()


def _without_site(title: str, site: str | None) -> str:
    """The title without the outlet's name after its last break."""
    breaks = list(_TITLE_BREAK.finditer(title))
    if not breaks:
        return title
    last = breaks[-1]
    if "»" in last.group():
        return max(_TITLE_BREAK.split(title), key=len).strip()
    name = title[last.end() :]
    if site and _key(name) == _key(site):
        return title[: last.start()].strip()
    if "|" in last.group() and len(name.split()) <= 4 and last.start() > len(name):
        return title[: last.start()].strip()
    if last.group().strip() in {"-", "–", "—"} and len(name.split()) <= 4 and site is None:
        return title[: last.start()].strip() if last.start() > 2 * len(name) else title
    return title


# --------------------------------------------------------------------------- day


def _published(
    tree: Any, metas: dict[str, str], nodes: list[dict[str, Any]], url: str | None
) -> Published | None:
    stated = next(_stated(tree, metas, nodes), None)
    addressed = in_address(url) if url else None
    if stated is None:
        return _timed(tree) or addressed
    stated_day, evidence = stated
    if _UNIVERSAL.search(evidence):
        # a machine's midnight is not the newsroom's: what the page shows is the local day
        hour = int(_HOUR.findall(evidence)[-1])
        near = {_shifted(stated_day, -1)} if hour < 9 else set()
        near |= {_shifted(stated_day, 1)} if hour >= 10 else set()
        shown = [addressed.value] if addressed else []
        for local in (*shown, *_shown_days(tree)):
            if local == stated_day:
                break
            if local in near:
                return Published(local, "metadata", f"{evidence}, shown as {local}")
    return Published(stated_day, "metadata", evidence)


_UNIVERSAL = re.compile(r"\d\d:\d\d\S*(?:Z|[+-]00:?00|UTC|GMT)\s*$|\d\d:\d\d(?::\d\d)?(?:\.\d+)?$")


_HOUR = re.compile(r"(?<!\d)(\d\d):\d\d")


def _stated(
    tree: Any, metas: dict[str, str], nodes: list[dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """(day, evidence) of the statements made for machines, the plainest first."""
    for node in nodes:
        for name in ("datePublished", "dateCreated", "uploadDate"):
            value = node.get(name)
            if isinstance(value, str) and (day := _day(value)):
                yield day, f"{name} {value[:60].strip()}"
    for name in _PUBLISHED_NAMES:
        if name in metas and (day := _day(metas[name])):
            yield day, f"{name} {metas[name][:60].strip()}"
    for element in tree.iter():
        if element.get("itemprop") in {"datePublished", "dateCreated"}:
            value = element.get("content") or element.get("datetime") or _text(element)
            if day := _day(value):
                yield day, f"itemprop {value[:60].strip()}"


_DATE_CLASS = re.compile(r"date|time|publish|posted|byline", re.IGNORECASE)


def _shown_days(tree: Any) -> Iterator[str]:
    """The days that the page shows in elements meant for it, in the order of the page."""
    shown = 0
    for element in tree.iter("time", "span", "div", "p", "li"):
        if element.tag != "time" and not _DATE_CLASS.search(element.get("class") or ""):
            continue
        text = _text(element) if len(element) < 8 else ""
        local = _day(text) if 6 <= len(text) <= 120 else None
        if local is None and element.tag == "time":
            value = element.get("datetime") or ""
            local = None if _UNIVERSAL.search(value) else _day(value)
        if local is not None:
            yield local
            shown += 1
            if shown == 5:
                return


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


_TIME_CLASS = re.compile(r"publish|entry-date|post-date|date-?line|posted|article|byline", re.I)


def _timed(tree: Any) -> Published | None:
    """The first time element that is marked as the article's, else the first of all."""
    times = []
    for element in tree.iter("time"):
        value = element.get("datetime") or _text(element)
        day = _day(value) or _day(_text(element))
        if not day:
            continue
        found = Published(day, "metadata", f"time {value[:60].strip()}")
        if element.get("pubdate") is not None or _TIME_CLASS.search(element.get("class") or ""):
            return found
        times.append(found)
    return times[0] if times and len({t.value for t in times}) <= 2 else None


def _modified(metas: dict[str, str], nodes: list[dict[str, Any]]) -> Published | None:
    for node in nodes:
        value = node.get("dateModified")
        if isinstance(value, str) and (day := _day(value)):
            return Published(day, "metadata", f"dateModified {value[:60]}")
    for name in _MODIFIED_NAMES:
        if name in metas and (day := _day(metas[name])):
            return Published(day, "metadata", f"{name} {metas[name][:60]}")
    return None


def _day(value: str) -> str | None:
    """A full day; a bare year or month says too little here."""
    day = parse(value.strip()) if value else None
    return day if day is not None and len(day) == 10 else None


# --------------------------------------------------------------------------- the rest


def _outlet(metas: dict[str, str], nodes: list[dict[str, Any]]) -> str | None:
    for node in nodes:
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return _flat(publisher["name"]) or None
    return next((_flat(metas[n]) for n in _OUTLET_NAMES[:3] if metas.get(n)), None)


def _authors(metas: dict[str, str], nodes: list[dict[str, Any]]) -> tuple[str, ...]:
    found: list[str] = []
    for node in nodes:
        people = node.get("author")
        for person in people if isinstance(people, list) else [people]:
            name = person.get("name") if isinstance(person, dict) else person
            if isinstance(name, str) and _flat(name) and not name.startswith("http"):
                found.append(_flat(name))
        if found:
            return tuple(dict.fromkeys(found))
    for name in _AUTHOR_NAMES:
        value = metas.get(name, "")
        if value and not value.startswith(("http", "@")):
            return tuple(dict.fromkeys(p.strip() for p in re.split(r"[,;]| and ", value) if p))
    return ()


def _address(tree: Any, metas: dict[str, str]) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return str(element.get("href")).strip()
    return metas.get("og:url")


def _text(element: Any) -> str:
    return _flat(" ".join(element.itertext()))


def _flat(value: str) -> str:
    return _SPACE.sub(" ", value).strip()


def _key(value: str) -> str:
    return " ".join(_WORD.findall(value.lower()))
