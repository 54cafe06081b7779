"""Where a web page states its day for machines: a table of conventions, the plainest first.

Meta tags, schema.org data, microdata, RDFa and microformats: what is made to be read by machines.
A name that says another day (planned, expired, last changed) does not count.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from idlib_cli.language.wordlists import entries
from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.html_tree import text_of

Statement = tuple[str, str]
"""(day, evidence)."""

PUBLISHED_NAMES = entries("published_names", package="idlib_cli.reading")
MODIFIED_NAMES = entries("modified_names", package="idlib_cli.reading")
_LINKED_NAMES = ("datePublished", "dateCreated", "uploadDate")

_SEPARATORS = re.compile(r"[^a-z0-9]+")
OTHER_DAY = re.compile(
    r"modif|updat|expir|unpubli|last|latest|event|start|end(?!pub)|until|plan|schedul|embargo|"
    r"server|current|now|build|cache|comment|user|author|birth|copyright|video|book|music|film|"
    r"republic|publici|next|prev|review|import|source|version",
    re.IGNORECASE,
)
"""Says that a name is not that of the day of publication."""
_LIKE_PUBLISHED = re.compile(
    r"(?:publish(?:ed|ing)?|publication|pub|posted|issued?)(?:date|time|on|at|dt|iso|utc|stamp){1,3}$|"
    r"date(?:of)?(?:publi(?:shed|cation)|posted|issued)$"
)
"""The end of a meta tag's name, letters and digits alone, that no list needs to hold."""
_EPOCH = re.compile(r"\s*([89]\d{8}|1\d{9}|2[01]\d{8})(?:\d{3})?(?:\.\d{1,6})?\s*")
"""Seconds or thousandths of a second since 1970, from 1995 to 2039."""


@dataclass(frozen=True)
class Page:
    """What the conventions look at."""

    tree: Any
    metas: Mapping[str, str]
    """By the names as written, in lower case."""
    nodes: Sequence[Mapping[str, Any]]
    """Of its schema.org data those that describe an article."""
    markup: str

    @cached_property
    def plainly(self) -> dict[str, str]:
        """The meta tags by the letters and digits of their names."""
        found: dict[str, str] = {}
        for name, value in self.metas.items():
            found.setdefault(_SEPARATORS.sub("", name), value)
        return found

    @cached_property
    def beside_headline(self) -> list[Any]:
        """The elements near the headline, those below it first; [] where there is none."""
        elements = list(self.tree.iter())
        at = [i for i, element in enumerate(elements) if element.tag == "h1"]
        if not at:
            return []
        headline = at[0]
        below = elements[headline : headline + _BELOW]
        return below + elements[max(0, headline - _ABOVE) : headline][::-1]


_ABOVE = 20
_BELOW = 80
"""So many elements above and below the headline stand beside it."""


def day_of(value: str) -> Statement | None:
    """The full day that a value states, and the value as evidence; a bare year says too little."""
    if epoch := _EPOCH.fullmatch(value[:40]):
        moment = datetime.fromtimestamp(int(epoch[1]), UTC)
        return moment.date().isoformat(), moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    day = parse(value.strip()) if value else None
    return (day, value.strip()[:60]) if day is not None and len(day) == 10 else None


def named(name: str, value: object) -> Iterator[Statement]:
    """The statement that a name with its value makes, if the value is a day."""
    if isinstance(value, str | int) and (found := day_of(str(value))):
        yield found[0], f"{name} {found[1]}"


def _in_meta_tags(page: Page) -> Iterator[Statement]:
    """<meta property="article:published_time" content="2021-05-04T10:00:00Z">"""
    for name in PUBLISHED_NAMES:
        if name in page.plainly:
            yield from named(_as_written(page, name), page.plainly[name])
    for name, value in page.plainly.items():
        if _LIKE_PUBLISHED.search(name) and not OTHER_DAY.search(name):
            yield from named(_as_written(page, name), value)


def _as_written(page: Page, plain: str) -> str:
    return next(name for name in page.metas if _SEPARATORS.sub("", name) == plain)


def _in_linked_data(page: Page) -> Iterator[Statement]:
    """<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": …}"""
    for node in page.nodes:
        for name in _LINKED_NAMES:
            yield from named(name, node.get(name))


_MARKED = (
    "//*[contains(@itemprop, 'datePublished') or contains(@itemprop, 'dateCreated')]"
    "|//*[not(self::meta) and @property and (contains(@property, 'datePublished')"
    " or contains(@property, 'dateCreated') or contains(@property, 'dcterms:issued')"
    " or contains(@property, 'dc:date') or contains(@property, 'dcterms:created'))]"
    "|//*[contains(concat(' ', @class, ' '), ' dt-published ')]"
    "|//abbr[contains(concat(' ', @class, ' '), ' published ')]"
)


def _in_marked_elements(page: Page) -> Iterator[Statement]:
    """<span itemprop="datePublished">, property="schema:datePublished", class="dt-published"."""
    for element in page.tree.xpath(_MARKED):
        name = "itemprop" if element.get("itemprop") else "marked"
        yield from named(name, value_of(element))


def value_of(element: Any) -> str:
    """What an element states for machines, else its words."""
    given = element.get("content") or element.get("datetime") or element.get("title")
    return given if given and day_of(given) else text_of(element, most=200)


Convention = Callable[[Page], Iterator[Statement]]

PLAIN: tuple[Convention, ...] = (_in_meta_tags, _in_linked_data, _in_marked_elements)
"""Meta tags come before linked data, where a local time is often given as if it were universal."""


def first(page: Page, conventions: Sequence[Convention]) -> Statement | None:
    """The first statement of the first convention that makes one."""
    for convention in conventions:
        for statement in convention(page):
            return statement
    return None


def changed(page: Page) -> Statement | None:
    """The day of the last change that the page states."""
    for node in page.nodes:
        for found in named("dateModified", node.get("dateModified")):
            return found
    for name in MODIFIED_NAMES:
        if name in page.plainly:
            for found in named(_as_written(page, name), page.plainly[name]):
                return found
    return None
