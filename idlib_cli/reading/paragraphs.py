"""The paragraphs of a text and what each one is: body, heading, caption, junk …

A text that is nothing but an article stays whole: only where lines that no article has
(menus, prompts, labels) stand around it is anything outside the story called junk.
"""

import re
from collections.abc import Sequence

from idlib_cli.reading.calendar_dates import dates
from idlib_cli.reading.lines import units
from idlib_cli.reading.main_text import Line, line, saved_page, story
from idlib_cli.records import Paragraph, ParagraphKind

_WORD = re.compile(r"[^\W\d_]+")
_DATE_LINE_WORD = re.compile(
    r"published|posted|updated?|modified|last|first|originally|on|at|in|of|by|the|date|dated|"
    r"[ap]m|[a-z]{2,3}t|gmt|utc|noon|midnight|hours?|hrs?|mins?|"
    r"mon|tues?|wed|wednes|thur?s?|fri|satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


def paragraphs(
    text: str, begin: int = 0, *, title: str | None = None, end: int | None = None
) -> tuple[Paragraph, ...]:
    """The paragraphs of `text[begin:end]`; what comes before `begin` is the front matter."""
    lines = [line(text, u.start, u.end, gap=u.gap) for u in units(text, begin, end)]
    kinds = _kinds(lines, title)
    return tuple(
        Paragraph(entry.start, entry.end, kind) for entry, kind in zip(lines, kinds, strict=True)
    )


def _kinds(lines: Sequence[Line], title: str | None) -> list[ParagraphKind]:
    first, last = story(lines)
    page = saved_page(lines, first, last)
    title_at = _title(lines, first, last, title) if last else None
    if not page:
        first, last = 0, len(lines)
    kinds: list[ParagraphKind] = []
    for position in range(len(lines)):
        if position == title_at:
            kinds.append("title")
        elif first <= position < last:
            kinds.append(_inside(lines, position, page=page))
        else:
            kinds.append(_outside(lines, position, title_at, first))
    return kinds


_BY_RULE: dict[str, ParagraphKind] = {
    "junk": "junk",
    "border": "junk",
    "bio": "junk",
    "byline": "byline",
    "credit": "caption",
}


def _inside(lines: Sequence[Line], position: int, *, page: bool) -> ParagraphKind:
    entry = lines[position]
    sure = page or (entry.rule is not None and entry.rule.sure and position > 0)
    if entry.rule and sure and entry.rule.kind in _BY_RULE:
        return _BY_RULE[entry.rule.kind]
    if _captioned(lines, position):
        return "caption"
    if date_line(entry):
        return "dateline"
    if not entry.stopped and entry.words <= 14 and not entry.bullet and position + 1 < len(lines):
        return "heading"
    return "body"


def _captioned(lines: Sequence[Line], position: int) -> bool:
    """The line after it, without a blank one between, credits a picture."""
    following = position + 1
    if following >= len(lines) or lines[following].gap:
        return False
    return lines[following].kind == "credit"


def _outside(
    lines: Sequence[Line], position: int, title_at: int | None, first: int
) -> ParagraphKind:
    entry = lines[position]
    if (title_at is not None and title_at < position < first) or position < 6:
        if entry.kind == "byline":
            return "byline"
        if entry.kind == "credit" or _captioned(lines, position):
            return "caption"
        if date_line(entry):
            return "dateline"
    return "junk"


def date_line(entry: Line) -> bool:
    """A short line that is a date and little more: place, agency, hour, "Published"."""
    if entry.words > 20 or entry.kind in {"junk", "border"}:
        return False
    found = next(iter(dates(entry.text, day_first=True)), None)
    if found is None:
        return False
    rest = entry.text[: found.start] + " " + entry.text[found.end :]
    words = [word for word in _WORD.findall(rest) if not _DATE_LINE_WORD.fullmatch(word)]
    return len(words) <= 5 and not entry.text.endswith(":")


def _title(lines: Sequence[Line], first: int, last: int, title: str | None) -> int | None:
    """The line that is the headline of the story which begins at `first`."""
    if title:
        wanted = _key(title)
        for position in range(min(last, len(lines))):
            if _key(lines[position].text) == wanted:
                return position
    story_words = {word for entry in lines[first : first + 12] for word in _key(entry.text).split()}
    best, best_score = None, 0.0
    for position in range(max(0, first - 25), min(first + 1, len(lines))):
        entry = lines[position]
        if entry.rule or not 3 <= entry.words <= 30 or entry.text.endswith((".", ":", ";")):
            continue
        if date_line(entry) or _captioned(lines, position):
            continue
        words = [word for word in _key(entry.text).split() if len(word) > 3]
        shared = sum(word in story_words for word in words)
        value = shared + min(entry.words, 8) / 8 - (first - position) * 0.05
        if value > best_score and (shared or first == position == 0 or first - position <= 3):
            best, best_score = position, value
    return best


def _key(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
