"""What stands before an article: front matter, or `Title: … / Date: … / Source: …` lines.

Front matter is read flat, `key: value`, never as YAML: headlines hold colons, quotes and `#`.

>>> head = header("---\\ntitle: Idlib: ten killed\\ndate: 3 Feb. 2020\\n---\\nText.")
>>> head.fields["title"], head.begin
('Idlib: ten killed', 51)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FENCE = re.compile(r"\s{0,200}---[ \t]*(?:\r\n?|\n)")
_FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"[ \t]*(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]*:(?:[ \t]+|$)(?P<value>.*)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")

_LONGEST = 20_000
_KEYS = {
    "title": ("title", "headline"),
    "published": (
        "date",
        "published",
        "published at",
        "published on",
        "date published",
        "publication date",
        "date publish",
        "pubdate",
    ),
    "outlet": ("outlet", "source", "publisher", "publication", "sitename", "site", "hostname"),
    "authors": ("author", "authors", "byline", "by"),
    "url": ("url", "link", "source url"),
}
NAMES = {spelling: name for name, spellings in _KEYS.items() for spelling in spellings}


@dataclass(frozen=True, slots=True)
class Header:
    """The fields before an article and where its text begins."""

    fields: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Where the value of each field stands."""
    begin: int = 0
    source: str | None = None
    """ "front matter" or "date line" (`Date:` and the like); None without a header."""


def header(text: str) -> Header:
    """The header of a text; an empty one if it has none."""
    if fence := _FENCE.match(text):
        close = _FENCE_END.search(text, fence.end(), fence.end() + _LONGEST)
        if close:
            fields, spans = _collect(text, fence.end(), close.start())
            if fields:
                return Header(fields, spans, close.end(), "front matter")
    return _header_lines(text)


def _header_lines(text: str) -> Header:
    start = len(text) - len(text.lstrip())
    end = start
    while end < min(len(text), start + _LONGEST):
        line = _LINE.match(text, end)
        if line is None or not line.group().strip():
            break
        match = _FIELD.fullmatch(line.group().rstrip())
        if match is None or _name(match["key"]) is None or len(match["value"]) > 400:
            break
        end = line.end()
    fields, spans = _collect(text, start, end)
    if not {"title", "published", "outlet", "url"} & fields.keys():
        return Header()
    return Header(fields, spans, end, "date line")


def _collect(text: str, start: int, end: int) -> tuple[dict[str, str], dict[str, tuple[int, int]]]:
    fields: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    last = None
    for line_start, line in _lines(text, start, end):
        match = _FIELD.fullmatch(line)
        if match:
            last = _name(match["key"])
            if last is None or last in fields:
                continue
            value, offset = _unquoted(match["value"])
            if value:
                begin = line_start + match.start("value") + offset
                fields[last], spans[last] = value, (begin, begin + len(value))
        elif last == "authors" and line.strip().startswith("- "):
            item = line.strip()[2:].strip().strip("\"'")
            fields[last] = f"{fields[last]}; {item}" if last in fields else item
    return fields, spans


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    while start < end:
        match = _LINE.match(text, start, end)
        if match is None or match.end() == start:
            return
        yield start, match.group().rstrip("\r\n")
        start = match.end()


def _unquoted(value: str) -> tuple[str, int]:
    """The value without surrounding space and one pair of quotes; how much came off in front."""
    stripped = value.strip()
    offset = value.find(stripped) if stripped else 0
    if len(stripped) > 1 and stripped[0] == stripped[-1] and stripped[0] in "\"'":
        inner = stripped[1:-1]
        if stripped[0] not in inner:
            return inner.strip(), offset + 1 + (len(inner) - len(inner.lstrip()))
    return stripped, offset


def _name(key: str) -> str | None:
    return NAMES.get(re.sub(r"[\s_-]+", " ", key.strip().lower()))


_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")


def authors(value: str) -> tuple[str, ...]:
    """The names of a byline: `By A. Lee, B. Roe and C. Poe`, `[A, B]`.

    >>> authors("By A. Lee and B. Roe")
    ('A. Lee', 'B. Roe')
    """
    value = value.strip().strip("[]")
    value = re.sub(r"^by[ \t:]+", "", value, flags=re.IGNORECASE)
    names = (name.strip().strip("\"'") for name in _AND.split(value))
    return tuple(dict.fromkeys(name for name in names if name))
