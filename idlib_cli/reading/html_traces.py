"""What gives the day of a web page away that does not state it plainly.

Time elements, the page's own address in its feeds and share links, the data of its scripts,
attributes beside the headline. Each is written for other stories and for comments as well, so a
trace counts only beside the headline, or where all of its kind on the page agree.
"""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from idlib_cli.reading.addressed import in_address
from idlib_cli.reading.html_statements import (
    OTHER_DAY,
    Convention,
    Page,
    Statement,
    named,
    value_of,
)
from idlib_cli.reading.html_tree import beside_the_story

_TIME_CLASS = re.compile(r"publish|entry-date|post-date|date-?line|posted|article|byline", re.I)
_NOT_OURS = re.compile(r"modif|updat|comment|event", re.I)
_MOST_TIMES = 1_000


def _in_time_elements(page: Page) -> Iterator[Statement]:
    """<time class="entry-date published" datetime="2021-05-04">; the one beside the headline
    first, for teasers of other stories are marked in the same way."""
    near = set(page.beside_headline)
    elsewhere: list[Statement] = []
    for element in islice(page.tree.iter("time"), _MOST_TIMES):
        names = element.get("class") or ""
        marked = element.get("pubdate") is not None or _TIME_CLASS.search(names)
        if not marked or _NOT_OURS.search(names):
            continue
        for found in named("time", value_of(element)):
            if element in near:
                yield found
            elif not any(beside_the_story(above) for above in element.iterancestors()):
                elsewhere.append(found)
    if not near or len({day for day, _ in elsewhere}) == 1:
        yield from elsewhere[:1]


_SHARED = re.compile(
    r"[?&](?:u|url|link|href|permalink|canonicalUrl)=(https?(?::|%3A)[^&#\s]{8,1000})",
    re.IGNORECASE,
)
_SHARING = re.compile(r"sharer|share\?|share-?article|intent/|oembed|/share/|pin/create", re.I)
_FEED = re.compile(r"/(?:feed|amp|print|embed)/?(?:$|\?)")
_ADDRESSED_METAS = (
    "og:url",
    "twitter:url",
    "al:web:url",
    "parsely-link",
    "sailthru.url",
    "dc.identifier",
)


def own_addresses(page: Page) -> Iterator[str]:
    """Addresses of the page that it names: for phones, for its feed of comments, for sharing."""
    for name in _ADDRESSED_METAS:
        if name in page.metas:
            yield page.metas[name]
    for node in page.nodes:
        for name in ("url", "mainEntityOfPage", "@id"):
            value = node.get(name)
            value = value.get("@id") if isinstance(value, dict) else value
            if isinstance(value, str):
                yield value
    for element in page.tree.iter("link"):
        address, kind = element.get("href") or "", (element.get("rel") or "").lower()
        if kind in {"amphtml", "canonical", "shortlink"} or _FEED.search(address):
            yield address
        elif kind == "alternate" and (shared := _SHARED.search(address)):
            yield unquote(shared[1])
    shares = set()
    for element in islice(page.tree.iter("a"), 5_000):
        address = element.get("href") or ""
        if _SHARING.search(address) and (shared := _SHARED.search(address)):
            shares.add(unquote(shared[1]))
    if len(shares) == 1:  # those of a list of stories each have their own
        yield shares.pop()


def _in_own_addresses(page: Page) -> Iterator[Statement]:
    """<link rel="amphtml" href="https://example.org/2021/05/04/ferry/amp">"""
    found = (in_address(address) for address in own_addresses(page))
    for published in found:
        if published:
            yield published.value, published.evidence


_SCRIPT = re.compile(
    r"""(?P<name>(?:publi|pub[_-]?(?:date|time)|posted)[\w-]{0,24})
        (?:\\?["'])?\s{0,3}[:=]\s{0,3}\\?["']?
        (?P<value>(?:19|20)\d\d[-/][01]?\d[-/][0-3]?\d[^"'\\<>,;]{0,30}|(?:19|20)\d\d[01]\d[0-3]\d(?!\d)
          |[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}|1\d{9}(?:\d{3})?(?![\d.]))""",
    re.IGNORECASE | re.VERBOSE,
)
_PUBLISHED_WORDS = ("publi", "pubdate", "pub_date", "pub-date", "pubtime", "pub_time", "posted")
"""One of these stands in every name; looked for without a pattern, which is slow in a page."""
_BEFORE = re.compile(r"[\w-]{0,30}$")
_ENOUGH = 200


def _in_scripts(page: Page) -> Iterator[Statement]:
    """dataLayer.push({"publishDate": "2021-05-04"}): where all of a page's scripts agree."""
    found: list[tuple[int, Statement]] = []
    text = page.markup.replace("&quot;", '"').replace("&#34;", '"')
    lower = text.lower()
    if len(lower) != len(text):  # a few letters become two
        lower = text
    for word in _PUBLISHED_WORDS:
        at = -1
        for _ in range(_ENOUGH):
            if (at := lower.find(word, at + 1)) < 0:
                break
            if match := _SCRIPT.match(text, at):
                before = _BEFORE.search(text, max(0, at - 30), at)
                name = (before.group() if before else "") + match["name"]
                if not OTHER_DAY.search(name):
                    found.extend((at, statement) for statement in named(name, match["value"]))
    if len({day for _, (day, _) in found}) == 1:
        yield min(found)[1]


_DAY_ATTRIBUTE = re.compile(
    r"(?:^|[-_])(?:date|day|time|datetime|timestamp|utime|published|pubdate|posted)(?:$|[-_](?:iso|utc|published|time|string))",
)
_DAY_CLASS = re.compile(
    r"(?<![a-z])(?:date|time|timeago|timestamp|published|posted)(?![a-z])", re.I
)
_SPOKEN = ("aria-label", "title", "content")
"""Attributes that may say anything."""


def _in_attributes(page: Page) -> Iterator[Statement]:
    """<div data-published-date="2021-05-04">, <span class="timeago" title="…">, aria-label="…"."""
    for element in page.beside_headline:
        if not isinstance(element.tag, str) or beside_the_story(element):
            continue
        dated = _DAY_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        for name, value in element.items():
            lower = name.lower()
            told = _DAY_ATTRIBUTE.search(lower) if lower not in _SPOKEN else dated or _spoken(value)
            if told and not OTHER_DAY.search(lower):
                yield from named(lower, value[:200])


def _spoken(value: str) -> bool:
    return value[:20].lower().startswith(("published", "posted", "publication date"))


def _in_few_time_elements(page: Page) -> Iterator[Statement]:
    """<time datetime="2021-05-04"> without a mark, where the page has next to no others."""
    own = (
        element
        for element in islice(page.tree.iter("time"), _MOST_TIMES)
        if not any(beside_the_story(above) for above in element.iterancestors())
    )
    found = [statement for element in own for statement in named("time", value_of(element))]
    if len({day for day, _ in found}) <= 2:
        yield from found[:1]


TRACES: tuple[Convention, ...] = (
    _in_time_elements,
    _in_own_addresses,
    _in_scripts,
    _in_attributes,
    _in_few_time_elements,
)
