"""JSON-LD as pages hold it: often wrapped, with a comma too many, or broken by a quotation mark.

What no mending makes valid is searched for the few fields that are worth it.
"""

import contextlib
import html
import json
import re
from typing import Any

_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*/)?|(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*;?\s*$"
)
_LAST_COMMA = re.compile(r",(?=\s{0,1000}[}\]])")
_TYPE = re.compile(r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(\w{1,60})"')
_DAYS = re.compile(r'"(date(?:Published|Created|Modified))"\s{0,9}:\s{0,9}"([^"]{4,80})"')
_HEADLINE = re.compile(r'"(headline)"\s{0,9}:\s{0,9}("(?:[^"\\\n]|\\.){1,500}")')


def loaded(source: str) -> Any:
    """The data in the source of a script; None where it holds none.

    >>> loaded('//<![CDATA[\\n{"@type": "NewsArticle", "datePublished": "2021-05-04",}\\n//]]>')
    {'@type': 'NewsArticle', 'datePublished': '2021-05-04'}
    >>> loaded('{"@type": "NewsArticle", "x": "a "b"", "datePublished": "2021-05-04"}')
    {'@type': 'NewsArticle', 'datePublished': '2021-05-04'}
    """
    for mend in (_as_it_is, _unwrapped, html.unescape):
        source = mend(source)
        try:
            return json.loads(source, strict=False)
        except RecursionError:
            return None
        except ValueError:
            continue
    return _salvaged(source)


def _as_it_is(source: str) -> str:
    return source


def _unwrapped(source: str) -> str:
    return _LAST_COMMA.sub("", _WRAPPING.sub("", source))


def _salvaged(source: str) -> dict[str, Any] | None:
    kind = _TYPE.search(source)
    if kind is None:
        return None
    found: dict[str, Any] = {"@type": kind[1]}
    for name, value in _DAYS.findall(source):
        found.setdefault(name, value)
    if headline := _HEADLINE.search(source):
        with contextlib.suppress(ValueError):  # an escape that is none
            found[headline[1]] = json.loads(headline[2], strict=False)
    return found
