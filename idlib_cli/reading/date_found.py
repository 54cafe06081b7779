"""When an article appeared, as its text, file name or address says it.

Only a date that the page gives as its own counts: a date line or byline near the headline, a
"Published …" or "Updated …" line, the dateline of the first paragraph, the date in a file name.
Dates in captions, in lists of other stories and in copyright lines are never taken. What
follows from the events told ("today", "Tuesday") is for `facts.publication`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from idlib_cli.language.lexicon import GIVEN, flags
from idlib_cli.reading.calendar_dates import MONTH, Found, dates, parse
from idlib_cli.reading.date_order import by_story
from idlib_cli.reading.numeric_order import day_first
from idlib_cli.records import Paragraph

_PUBLISHED = re.compile(
    r"\b(?:published|posted|publication date|date|released|originally)\b", re.IGNORECASE
)
_PUBLISHED_ON = re.compile(r"\b(?:published|posted)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited|last \w+)\b", re.IGNORECASE)
_PRINTED = re.compile(
    r"\bprint(?:ed)? (?:edition|issue|version)\b|\bin print\b|\bissue of\b|"
    r"\b(?:published|printed|appear(?:s|ed)) in the\b.{0,80}\b(?:issue|edition)\b",
    re.IGNORECASE,
)
"""The day of a paper's issue, which may be a week after its story came out."""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_BY = re.compile(r"\bby\b|\bon\b", re.IGNORECASE)
_NOT_OURS = re.compile(
    r"©|\bcopyright\b|\(c\)|\ball rights\b|\bsince\b|\bborn\b|\bexpires?\b|"
    r"\bretrieved\b|\baccessed\b|\bversion\b|"
    r"\(@\w{1,30}\)|(?<!leave a )\breply\b|\bmember since\b|\bjoined\b|"
    r"\b(?:related|see also|also read|more on this|read (?:more|also|next))\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\A(?:©|copyright\b)[^.|]{0,60}[.|]\s+(?=(?:first\s+)?(?:published|posted)\b)", re.IGNORECASE
)
"""© The Orla Times 2021. | Published: 3 March 2021"""
_OPEN = re.compile(
    r"[0-9](?<![\w/.,-].)(?:(?<=[1-9])|(?<=0)[1-9]|(?<=1)[0-2])([/-])"
    r"(?:0?[1-9]|1[0-2])\1(?:20|19)?\d\d\b"
)
"""10/11/2025: the day and the month may be the other way round. It begins with a set, which is what
searching is fast for."""
_DIGITS = re.compile(r"\d{2}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATELINE = re.compile(
    r"[^.]{0,60}(?:[^.]|\.(?! [A-Z][a-z]+ )){0,100}?(?:[–—]|--|\s-\s|(?:(?<=\d\d)|(?<=\w\)))\.-\s)"
)
"""Up to the dash: "Accra, 3 March 2021 – …", in the Spanish way "Lima, 3 March 2021 (AGN).- …"."""
_DASH = re.compile(r"[–—-](?:(?<!-)|-|(?<=[\s.]-)\s)")
"""What `_DATELINE` ends with; most sentences have nothing of the kind."""
_WIRE_DATELINE = re.compile(
    r"[A-Z][A-Za-z .,'/-]{2,40}?\s?--\s?\([^()]{3,30}\)\s?--\s?"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\s?--"
)
"""ACCRA, Ghana--(Wire)--March 3, 2021--: as releases of firms begin."""
_CAPITALS_DATELINE = re.compile(r"[A-Z][A-Z .,'/-]{2,40}(?:[,:]|[ ][|])[ ](?P<day>[^:–—]{4,40}):")
"""A colon ends a dateline only where the place is in capitals: "ACCRA, March 3, 2021:"."""
_BRACKETED_DATELINE = re.compile(
    r"\[(?!(?:correction|editor|update|note|see|file|source)\b)(?P<place>[^\],]{2,40}),"
    r"\s(?P<day>[^\]]{4,30})\]",
    re.IGNORECASE,
)
"""[Accra, 3 March 2021]"""
_BYLINE_IN_BARS = re.compile(r"(?:By|by|BY)\s[^|]{3,60}\|[^|]{6,40}(?:\|[^|]{3,40})?")
"""By Ama Mensah | March 3, 2021 | 5:55 p.m.: its last stop makes a sentence of it."""
_SHAPE = re.compile(r"[^\W\d_]+|\d+")

_ISSUE = re.compile(
    rf"\b(?:from|in|of)\s+the\s+(?P<month>(?:{MONTH})\.?,?\s+(?:19|20)\d\d)"
    r"\s+(?:print\s+)?(?:issue|edition)\b",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"\W{{0,2}}(?P<month>(?:{MONTH})\.?,?\s+(?:19|20)\d\d)", re.IGNORECASE)
"""May 2025, under the name of the author."""
_ISSUE_LINE = 160
"""A line that names the magazine's issue is no longer than this."""

_ORDER_REACH = 100_000
_NEAR = 8
_LISTED = 6
"""So many points of a list may stand above the first paragraph."""
_LEAST = -2.0


_Order = Callable[[], bool | None]
"""Tells, when asked, whether the text puts the day before the month in figures."""


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date, where it comes from and the words that say so."""

    value: str
    source: str
    evidence: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    position: int
    value: str
    content: str
    rest: str
    """The line without the date."""
    starts: bool
    """The line begins with the date."""


def in_text(
    text: str, paragraphs: Sequence[Paragraph], *, order: _Order | None = None
) -> Published | None:
    """The date that the text gives as its own; None where it gives none.

    `order` says whether numeric dates put the day first, if something besides the text tells.
    """
    order = cache(order or (lambda: day_first(text[:_ORDER_REACH])))
    found = _in_text(text, paragraphs, order)
    if found or not _OPEN.search(text) or order() is not None:
        return found
    readings = [_in_text(text, paragraphs, partial(bool, first)) for first in (True, False)]
    if not readings[0] or not readings[1]:
        return None
    told = by_story(text, paragraphs, readings[0].value, readings[1].value)
    return None if told is None else readings[not told]


def _in_text(text: str, paragraphs: Sequence[Paragraph], order: _Order) -> Published | None:
    story = [i for i, p in enumerate(paragraphs) if p.kind in {"body", "heading"}]
    first = story[0] if story else 0
    last = story[-1] if story else len(paragraphs)
    title = next((i for i, p in enumerate(paragraphs) if p.kind == "title"), first)
    body = [i for i in story if paragraphs[i].kind == "body"]
    told = (i for i in body[:_LISTED] if text[paragraphs[i].start] not in "•·▪*-–")
    lede = next(told, body[0] if body else first)
    candidates = list(_candidates(text, paragraphs, lede, order))
    shapes = Counter(_shape(c.content) for c in candidates)
    best: tuple[float, str, _Candidate] | None = None
    for candidate in candidates:
        if paragraphs[candidate.position].kind == "body":
            source, value = "dateline", 3.0
        else:
            source = "date line"
            value = _weight(candidate, title, first, last)
            if shapes[_shape(candidate.content)] >= 3 and not title <= candidate.position <= first:
                value -= 2 if candidate.position < title else 4.5  # in a list of other stories
        if value > _LEAST and (best is None or value > best[0]):
            best = (value, source, candidate)
    if best is None:
        return _of_an_issue(text, paragraphs)
    return Published(best[2].value, best[1], best[2].content.strip()[:200])


def _of_an_issue(text: str, paragraphs: Sequence[Paragraph]) -> Published | None:
    """The month that a magazine's line names: "From the March 2021 issue", "March 2021"."""
    for paragraph in paragraphs:
        if paragraph.end - paragraph.start > _ISSUE_LINE:
            continue
        if not _DIGITS.search(text, paragraph.start, paragraph.end):
            continue
        found = _ISSUE.search(text, paragraph.start, paragraph.end)
        if found is None and paragraph in paragraphs[:_NEAR] and paragraph.kind != "title":
            found = _MONTH_ALONE.fullmatch(text, paragraph.start, paragraph.end)
        value = parse(found["month"]) if found else None
        if found and value:
            return Published(value, "date line", " ".join(found.group().split()))
    return None


def _candidates(
    text: str, paragraphs: Sequence[Paragraph], lede: int, order: _Order
) -> Iterator[_Candidate]:
    for position, paragraph in enumerate(paragraphs):
        if paragraph.kind in {"title", "caption", "heading"}:
            continue
        if paragraph.kind == "body" and position != lede:
            continue
        content = _first_sentence(text[paragraph.start : min(paragraph.end, paragraph.start + 200)])
        if paragraph.kind == "body":
            dateline = _DASH.search(content) and _DATELINE.match(content)
            dateline = (
                _WIRE_DATELINE.match(content)
                or dateline
                or _of_place_and_day(_CAPITALS_DATELINE.match(content))
                or _of_place_and_day(_BRACKETED_DATELINE.match(content))
                or _BYLINE_IN_BARS.fullmatch(content)
            )
            if not dateline:
                continue
            content = dateline.group()
        content = _NOTICE.sub("", content, count=1)
        if not _DIGITS.search(content) or _NOT_OURS.search(content):
            continue
        found = _own(content, list(dates(content, day_first=order())))
        if found:
            rest = content[: found.start] + " " + content[found.end :]
            yield _Candidate(position, found.value, content, rest, found.start == 0)


def _own(content: str, found: Sequence[Found]) -> Found | None:
    """The day of publication among the dates of a line: the first one, unless a later one is said
    to be it ("Updated 3 May 2021, first published 2 May 2021")."""
    for before, here in pairwise(found):
        if _PUBLISHED_ON.search(content, before.end, here.start):
            return here
    return found[0] if found else None


def _of_place_and_day(dateline: re.Match[str] | None) -> re.Match[str] | None:
    """The dateline where nothing but the day stands behind its place: neither "REPORTER: On 3 March
    2019 you said: …" nor "[Ann Lee, 3 March 2019]", which names a source."""
    if dateline is None:
        return None
    day = next(dates(dateline["day"], day_first=True), None)
    if day is None or _WORD.search(
        _WEEKDAY.sub(" ", dateline["day"][: day.start] + " " + dateline["day"][day.end :])
    ):
        return None
    place = dateline.groupdict().get("place")
    return None if place and flags(place.split()[0].lower()) & GIVEN else dateline


def _first_sentence(content: str) -> str:
    """Up to the first stop after the 40th character: bylines run on into notices."""
    stop = content.find(". ", 40)
    return content if stop < 0 or len(content) < 120 else content[:stop]


def _weight(candidate: _Candidate, title: int, first: int, last: int) -> float:
    """How likely the line is to give the page's own date."""
    position, rest = candidate.position, candidate.rest
    words = len(_WORD.findall(rest))
    if _PUBLISHED.search(rest):
        value = 3.0
    elif _UPDATED.search(rest):
        value = 1.9  # below a day that stands alone beside it
    else:
        value = 2.0 if words <= 5 or (words <= 12 and _BY.search(rest)) else -1.0
    if position > first and _PRINTED.search(rest):
        value = min(value, 1.0)
    inside = title <= position <= first
    if inside and words <= 20 and candidate.starts:
        value = max(value, 2.0)
    elif words > 12:
        value -= 2
    if first - position > 3 and words <= 2 and _WEEKDAY.search(rest):
        value -= 1.5  # today's date, as mastheads carry it
    if inside:
        value += 3 - (first - position) / 20
    elif position < title:
        value += max(0.0, 1.5 - (title - position) / 6)
    elif position <= last:
        value += 1.5 - (position - first) / max(20, last - first)
    else:
        value += 0.5 if position - last <= _NEAR else -0.5 - (position - last) / 50
    return value


def _shape(content: str) -> str:
    """Letters and digits folded away: the entries of a list have the same shape."""
    return _SHAPE.sub(lambda m: "9" if m.group().isdigit() else "a", content)[:40]
