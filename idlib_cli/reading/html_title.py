"""The headline of a web page: a heading that the page's own titles agree with, else one of those.

Pages put the outlet's name, kickers and keywords around the headline in their titles; a heading
rarely carries them. What is taken is always something the page says, never put together.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from idlib_cli.reading.html_tree import flat, key, text_of

_TITLE_BREAK = re.compile(r"\s+[|–—·•»:«/-]+\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_HEADINGS = 100
_LONGEST = 1_000
"""Characters; a hostile page has titles of megabytes."""


def headline(tree: Any, metas: Mapping[str, str], nodes: Sequence[Mapping[str, Any]]) -> str | None:
    """The headline: a heading that the page's own titles agree with, else one of those."""
    headings = [text_of(h) for h in islice(tree.iter("h1", "h2"), _HEADINGS) if len(h) < 20]
    shared = [flat(metas[k][:_LONGEST]) for k in ("og:title", "twitter:title") if metas.get(k)]
    linked = [flat(n["headline"][:_LONGEST]) for n in nodes if isinstance(n.get("headline"), str)]
    whole = next((text_of(t) for t in tree.iter("title")), "")
    page = [key(t) for t in (*shared, *linked, whole) if t]
    keys = {heading: key(heading) for heading in headings}
    agreed = [h for h in headings if h and any(_within(keys[h], title) for title in page)]
    site = {key(metas.get("og:site_name", "")), *_site_parts(whole)}
    for heading in sorted((h for h in agreed if keys[h] in page), key=len, reverse=True):
        if keys[heading] not in site:
            return heading
    for title in shared:  # a kicker or deck may share the heading with the title
        if any(len(title) < len(h) and _within(key(title), keys[h]) for h in headings):
            return title
    for heading in sorted(agreed, key=len, reverse=True):
        if keys[heading] not in site:
            return heading
    for title in (*shared, *linked):
        return _without_site(title, metas.get("og:site_name"))
    first = next((h for h in headings if len(_WORD.findall(h)) >= 3), None)
    return first or _without_site(whole, metas.get("og:site_name")) or None


def _within(short: str, long: str) -> bool:
    """The words of a heading are all of a title's or, at a break, its beginning or end."""
    if short == long:
        return True
    if len(short.split()) < 2:
        return False
    return long.startswith(short + " ") or long.endswith(" " + short)


def _site_parts(whole: str) -> set[str]:
    """The last part of a page title, mostly the outlet's name."""
    parts = _TITLE_BREAK.split(whole)
    return {key(parts[-1])} if len(parts) > 1 and len(key(parts[-1]).split()) <= 3 else set()


def _without_site(title: str, site: str | None) -> str:
    """The title without the outlet's name after its last break."""
    breaks = list(_TITLE_BREAK.finditer(title))
    if not breaks:
        return title
    last = breaks[-1]
    if "»" in last.group():
        return max(_TITLE_BREAK.split(title), key=len).strip()
    name = title[last.end() :]
    if site and key(name) == key(site):
        return title[: last.start()].strip()
    if "|" in last.group() and len(name.split()) <= 4 and last.start() > len(name):
        return title[: last.start()].strip()
    if last.group().strip() in {"-", "–", "—"} and len(name.split()) <= 4 and site is None:
        return title[: last.start()].strip() if last.start() > 2 * len(name) else title
    return title
