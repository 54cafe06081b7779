"""When an article appeared, as its text, file name or address says it.

Only a date that the page gives as its own counts: a date line or byline near the headline, a
"Published …" or "Updated …" line, the dateline of the first paragraph, the date in a file name.
Dates in captions, in lists of other stories and in copyright lines are never taken. What
follows from the events told ("today", "Tuesday") is for `facts.publication`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from idlib_cli.reading.calendar_dates import DATE, MONTH, dates, day_first, iso
from idlib_cli.records import Paragraph

_PUBLISHED = re.compile(
    r"\b(?:published|posted|first\s+published|publication\s+date|date|released|created|on|originally)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited|last\s+\w+)\b", re.IGNORECASE)
_NOT_OURS = re.compile(
    r"©|\bcopyright\b|\(c\)|\ball rights\b|\bsince\b|\bborn\b|\bexpires?\b", re.I
)
_NAMED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_./]?(0[1-9]|1[0-2])[-_./]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$|-)")
_DATELINE = re.compile(
    rf"""^\W{{0,3}}[A-Z][\w.' -]{{1,40}}(?:,\s*[A-Z][\w.' -]{{1,30}})?[,:(]?\s*\(?
         (?:{MONTH})?\.?\s?\d{{1,2}}""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date, where it comes from and the words that say so."""

    value: str
    source: str
    evidence: str


def in_text(text: str, paragraphs: Sequence[Paragraph]) -> Published | None:
    """The date that the text gives as its own; None where it gives none."""
    order = day_first(text[:200_000])
    story = [i for i, p in enumerate(paragraphs) if p.kind in {"body", "heading"}]
    titles = [i for i, p in enumerate(paragraphs) if p.kind == "title"]
    first = titles[0] if titles else (story[0] if story else 0)
    last = story[-1] if story else len(paragraphs)
    best: tuple[float, Published] | None = None
    for position, paragraph in enumerate(paragraphs):
        if paragraph.kind in {"title", "caption", "heading"}:
            continue
        content = text[paragraph.start : min(paragraph.end, paragraph.start + 300)]
        if not any(c.isdigit() for c in content) or _NOT_OURS.search(content):
            continue
        found = next(iter(dates(content, day_first=order)), None)
        if found is None:
            continue
        rest = len(content) - (found.end - found.start)
        value = -abs(position - first) / 10
        source = "date line"
        if paragraph.kind == "body":
            if position != (story[0] if story else 0) or not _is_dateline(content, found.start):
                continue
            source, value = "dateline", 1.0
        elif rest > 120:
            continue
        else:
            value += _label(content) - rest / 100
            if first - 2 <= position <= last:
                value += 3
            if position > last:
                value -= 2 + (position - last) / 5
        if best is None or value > best[0]:
            best = (value, Published(found.value, source, content.strip()[:200]))
    return best[1] if best and best[0] > -8 else None


def _label(content: str) -> float:
    if _UPDATED.search(content):
        return 1.5 if not _PUBLISHED.search(content) else 2.5
    return 3.0 if _PUBLISHED.search(content) else 1.0


def _is_dateline(content: str, start: int) -> bool:
    """ "GENEVA, 3 Feb. 2020 (Agency) -- …": place, then date, at the very start."""
    return (
        start <= 60
        and "." not in content[:start].replace(". ", "")
        and bool(DATE.search(content, start) and re.search(r"^.{0,160}?(?:[–—]|--|\s-\s)", content))
    )


def in_name(name: str) -> Published | None:
    """The date in a file name such as `2020-02-19-bridge-opens.txt`."""
    match = _NAMED.search(name)
    value = iso(int(match[1]), int(match[2]), int(match[3])) if match else None
    return Published(value, "file name", name) if value else None


def in_address(url: str) -> Published | None:
    """The date in an address such as `https://example.org/2020/02/19/bridge-opens`."""
    match = _ADDRESS.search(url) or _NAMED.search(url)
    value = iso(int(match[1]), int(match[2]), int(match[3])) if match else None
    return Published(value, "metadata", url[:200]) if value else None
