"""The day of a web page: what it states for machines, and what it shows beside its headline.

Stated are meta tags, schema.org data (JSON-LD) and marked elements, the plainest first. What the
page shows beside its headline decides where the two differ, for that is what its readers go by
and cite; a day that is stated but not shown is kept for a note.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from idlib_cli.reading.addressed import in_address
from idlib_cli.reading.date_found import Published
from idlib_cli.reading.html_shown import Shown
from idlib_cli.reading.html_statements import PLAIN, Page, changed, first
from idlib_cli.reading.html_traces import TRACES
from idlib_cli.reading.html_zone import local_day

_UNIVERSAL = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT|T\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*$")
"""A time in universal time, or one that does not say its zone."""
_NEAR = 3
"""So few lines below the headline a bare date is the page's, and no other story's."""


def stated(page: Page, url: str | None) -> Published | None:
    """The day of publication that the page states for machines, or has in its address."""
    addressed = in_address(url) if url else None
    statement = first(page, PLAIN)
    if statement is None and addressed is None:
        statement = first(page, TRACES)
    elif statement is None:
        statement = first(page, TRACES[:1])
    if statement is None:
        return addressed
    day, evidence = statement
    if addressed and _UNIVERSAL.search(evidence) and abs(_apart(addressed.value, day)) == 1:
        # a machine's midnight is not the newsroom's: the address holds the local day
        return Published(addressed.value, "metadata", f"{evidence}, {addressed.value} in address")
    if not addressed and (local := local_day(evidence, page.markup)) and local[0] != day:
        return Published(local[0], "metadata", f"{evidence}, in {local[1]}")
    return Published(day, "metadata", evidence)


def modified(page: Page) -> Published | None:
    """The day of the last change that the page states for machines."""
    statement = changed(page)
    return Published(statement[0], "metadata", statement[1]) if statement else None


def decided(
    published: Published | None, changed: Published | None, shown: Sequence[Shown]
) -> Published | None:
    """The day the page goes by, of what it states and what it shows beside its headline."""
    if published is None:
        return None
    for item, following in pairwise(shown):
        # "Last updated 3 June, originally posted 4 May": what is read is not the original
        leads = item.label == "updated" and item.below == following.below >= 0
        if leads and following.label == "original" and item.day > following.day:
            return _as_shown(item)
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
