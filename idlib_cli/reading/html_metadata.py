"""What a web page says about itself: title, day, outlet, authors, address, language.

Taken from schema.org data (JSON-LD), meta tags, headings and time elements, the plainest
statement first. Nothing is fetched and no script is run.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from idlib_cli.reading import linked_data
from idlib_cli.reading.date_found import Published
from idlib_cli.reading.html_dates import modified, stated
from idlib_cli.reading.html_statements import Page
from idlib_cli.reading.html_title import headline
from idlib_cli.reading.html_tree import flat, text_of

_ARTICLE_TYPE = re.compile(
    r"Article|Posting|Report|Review|WebPage|ItemPage|Recipe|CreativeWork", re.IGNORECASE
)
_LARGEST_DATA = 1_000_000
_HEADINGS = 20
_BARE = 3
"""A language without a country has no more letters."""

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
    locale: str | None
    """Language, and country if one is named: "en", "en_GB"."""
    headings: tuple[str, ...]
    """Those of the first rank."""
    body: str | None
    """The article's text as schema.org data give it."""


def read(tree: Any, *, saved_from: str | None = None, page: str = "") -> Metadata:
    """The metadata of a parsed page (an lxml element); `saved_from` if it names no address.

    `page` is its markup.
    """
    metas = _metas(tree)
    nodes = list(_linked_data(tree))
    url = _address(tree, metas) or saved_from
    bodies = [n["articleBody"] for n in nodes if isinstance(n.get("articleBody"), str)]
    described = Page(tree, metas, nodes, page)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return Metadata(
        title=headline(tree, metas, nodes),
        outlet=_outlet(metas, nodes),
        authors=_authors(metas, nodes),
        published=stated(described, url),
        modified=modified(described),
        url=url,
        locale=_locale(language, metas.get("og:locale")),
        headings=tuple(text for h in islice(tree.iter("h1"), _HEADINGS) if (text := text_of(h))),
        body=max(bodies, key=len, default=None),
    )


def _locale(language: str | None, stated: str | None) -> str | None:
    """The one that names a country; "en_US" is what many systems state for social networks."""
    return language if language and (stated is None or len(language) > _BARE) else stated


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
        data = linked_data.loaded(source)
        waiting = deque([data])
        while waiting:
            item = waiting.popleft()
            if isinstance(item, list):
                waiting.extendleft(reversed(item))
            elif isinstance(item, dict):
                kind = item.get("@type")
                kinds = kind if isinstance(kind, list) else [kind]
                if any(isinstance(k, str) and _ARTICLE_TYPE.search(k) for k in kinds):
                    yield item
                waiting.extend(
                    item[k] for k in ("@graph", "mainEntity", "mainEntityOfPage") if k in item
                )


def _outlet(metas: dict[str, str], nodes: list[dict[str, Any]]) -> str | None:
    for node in nodes:
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return flat(publisher["name"]) or None
    return next((flat(metas[n]) for n in _OUTLET_NAMES[:3] if metas.get(n)), None)


def _authors(metas: dict[str, str], nodes: list[dict[str, Any]]) -> tuple[str, ...]:
    found: list[str] = []
    for node in nodes:
        people = node.get("author")
        for person in people if isinstance(people, list) else [people]:
            name = person.get("name") if isinstance(person, dict) else person
            if isinstance(name, str) and flat(name) and not name.startswith("http"):
                found.append(flat(name))
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
