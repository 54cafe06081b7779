"""Entries of a list, each behind a label: "- 5 March, Orla: a shell killed four", "Vell: Six dead".

Monitors, timelines and round-ups are written so. All that an entry tells is of the day and the
place of its label, and another entry tells of something else.

Leaves out: a label that stands alone, which may be a dateline unless it is a whole date with a
colon, and a mere name before anything but a number, who may be speaking.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.place_patterns import KIND, NAME
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.casualties.drafts import Draft

_OPENING = 60
"""Characters that open an entry, within which its day is told."""
_LABEL = 100
"""Characters of a label."""
_LINE = 2000
"""Characters of a line, at most: a longer one is no entry."""
_BULLET = r"(?:[•*▪·–—-]\s*)?(?:\(?\d{1,2}[.)]\s+)?"
_PARTS = r"\s*[,|–—(-]\s*"
_ENDS = r"\)?\s*(?:[:|]|\s[–—-])\s"
_NAMES = rf"{NAME}{KIND}"
_BEFORE = lazy_pattern(
    rf"{_BULLET}(?:On\s)?(?:(?P<name>{_NAMES})(?:,\s{_NAMES}){{0,2}}{_PARTS})?(?:[A-Z][a-z]+day,?\s)?\Z"
)
"""What stands before the day of a label."""
_BEHIND = lazy_pattern(
    rf"(?:,\s(?:19|20)\d\d)?(?:{_PARTS}(?:in\s|near\s)?(?P<name>{_NAMES})(?:,\s{_NAMES}){{0,2}})?{_ENDS}"
)
"""What stands behind it, up to the end of the label."""
_NAME_ALONE = lazy_pattern(rf"{_BULLET}(?P<name>{_NAMES})(?:,\s{_NAMES}){{0,2}}{_ENDS}")


_NOTE = lazy_pattern(r"\s?:\s")
_YEAR = lazy_pattern(r"\d{4}\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list by its label; offsets into the article's text."""

    start: int
    end: int
    """Where the label ends."""
    day: DateMention | None
    name: tuple[int, int] | None
    """Where the name in the label stands."""
    section: bool = False
    """Whether it is a section of a round-up (`sections`), told by headings."""


def fill(analysis: "Analysis", found: "list[Draft]") -> None:
    """Give each claim the entry that it stands in, in place."""
    known: dict[int, Entry | None] = {}
    for draft in found:
        line = _line(analysis.text, draft.start)
        if line not in known:
            known[line] = _of(analysis, line)
        draft.entry = known[line]


def _of(analysis: "Analysis", start: int) -> Entry | None:
    """The entry of the line that begins at a place, if it is one of several."""
    text = analysis.text
    entry = _read(analysis, start)
    if entry is None:
        return None
    after, before = _next(text, start), _line(text, _last(text, start))
    beside = (after, before, _next(text, after))
    if entry.day is not None and _NOTE.fullmatch(text, entry.day.end, entry.end):
        written = text[entry.day.start : entry.day.end]
        if _YEAR.search(written) and not text[start : entry.day.start].strip():
            return entry  # an incident report by itself: "12/03/2019: Gunmen fired on …"
    return entry if any(at != start and _read(analysis, at) for at in beside) else None


def _line(text: str, place: int) -> int:
    """Where the line of a place begins; of a longer one, the place itself, which opens no entry."""
    at = text.rfind("\n", max(0, place - _LINE), place)
    return at + 1 if at >= 0 or place <= _LINE else place


def _last(text: str, start: int) -> int:
    """The last place before a line that is in another one with words."""
    while start > 0 and text[start - 1].isspace():
        start -= 1
    return max(0, start - 1)


def _next(text: str, start: int) -> int:
    """Where the next line with words begins, or the line itself where none follows."""
    end = text.find("\n", start, start + _LINE)
    while 0 <= end < len(text) and text[end].isspace():
        end += 1
    return end if 0 <= end < len(text) else start


def _read(analysis: "Analysis", start: int) -> Entry | None:
    """The label of the line that begins at a place."""
    text = analysis.text
    if start and text[start - 1] != "\n":
        return None
    number = bisect_left(analysis.date_starts, start)
    day = analysis.dates[number] if number < len(analysis.dates) else None
    if day is None or day.start >= start + _OPENING or day.first_day is None:
        return _named_only(analysis, start)
    before = _BEFORE.match(text, start, day.start)
    behind = _BEHIND.match(text, day.end, day.end + _LABEL) if before else None
    if before is None or behind is None:
        return _named_only(analysis, start)
    named = before if before["name"] else behind if behind["name"] else None
    return Entry(start, behind.end(), day, named.span("name") if named else None)


def _named_only(analysis: "Analysis", start: int) -> Entry | None:
    """The label of a line that goes on with a number behind a name: "Orla: Four dead"."""
    label = _NAME_ALONE.match(analysis.text, start, start + _LABEL)
    if label is None:
        return None
    at = bisect_left(analysis.numbers, label.end(), key=lambda n: n.start)
    counts = at < len(analysis.numbers) and analysis.numbers[at].start == label.end()
    return Entry(start, label.end(), None, label.span("name")) if counts else None
