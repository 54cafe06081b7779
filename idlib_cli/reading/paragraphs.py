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

_NOT_WORD = re.compile(r"[\W_]+")
_PICTURE_DATE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"
    r"(?!.{0,300}\b(?:said|told)\b)"
)
"""The agencies' captions name weekday, day and year; their stories only the weekday."""
_EMPHASIS = re.compile(r"(?:\*{1,3}|_{1,3})(?=[^\s*_])")
"""Opens emphasis: `*so*`, `__so__`; neither `* so` nor `* * *`."""
_TITLE_REACH = 60


def paragraphs(
    text: str,
    begin: int = 0,
    *,
    title: str | None = None,
    end: int | None = None,
    clean: bool = False,
) -> tuple[Paragraph, ...]:
    """The paragraphs of `text[begin:end]`; what comes before `begin` is the front matter.

    `clean` says that it cannot be a saved page, however many short lines it has.
    """
    lines = [
        line(text, *_unmarked(text, u.start, u.end), gap=u.gap) for u in units(text, begin, end)
    ]
    kinds = _kinds(lines, title, clean=clean)
    return tuple(
        Paragraph(entry.start, entry.end, kind) for entry, kind in zip(lines, kinds, strict=True)
    )


def laid_out(
    blocks: Sequence[tuple[str, bool]], *, title: str | None = None
) -> tuple[str, tuple[Paragraph, ...]]:
    """A text made of blocks (text, is a heading), the title first, and its paragraphs.

    For formats that have paragraphs of their own; what a page mixes in is still made junk.
    """
    texts = [block for block, _ in blocks]
    headings = {position for position, (_, heading) in enumerate(blocks) if heading}
    title_at = None
    if title:
        wanted = _key(title)
        title_at = next((i for i, t in enumerate(texts[:3]) if _key(t) == wanted), None)
        if title_at is None:
            texts, headings, title_at = [title, *texts], {h + 1 for h in headings}, 0
    text = "\n\n".join(texts)
    lines: list[Line] = []
    start = 0
    for block in texts:
        lines.append(line(text, start, start + len(block), gap=True))
        start += len(block) + 2
    kinds = [_inside(lines, position, page=True) for position in range(len(lines))]
    for position, kind in enumerate(kinds):
        if position == title_at:
            kinds[position] = "title"
        elif position in headings and kind == "body":
            kinds[position] = "heading"
    found = zip(lines, kinds, strict=True)
    return text, tuple(Paragraph(entry.start, entry.end, kind) for entry, kind in found)


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without the Markdown emphasis around the whole paragraph.

    Captions and editors' notes are often set in italics; the marks are none of their words.
    """
    opening = _EMPHASIS.match(text, start, end)
    if opening is None:
        return start, end
    mark = opening.group()
    inside = start + len(mark), end - len(mark)
    alone = inside[0] < inside[1] and text.startswith(mark, inside[1])
    if not alone or text[inside[1] - 1].isspace() or text.find(mark[0], *inside) >= 0:
        return start, end
    return inside


def _kinds(lines: Sequence[Line], title: str | None, *, clean: bool) -> list[ParagraphKind]:
    first, last = story(lines)
    page = not clean and saved_page(lines, first, last)
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
    if page:
        _drop_teasers(lines, kinds, first, last)
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
    sure = page or (entry.rule is not None and entry.rule.sure and len(lines) > 2)
    kind: ParagraphKind = "body"
    if entry.rule and sure and entry.rule.kind in _BY_RULE:
        kind = _BY_RULE[entry.rule.kind]
    elif _captioned(lines, position) or (page and _PICTURE_DATE.search(entry.text)):
        kind = "caption"
    elif entry.date:
        kind = "dateline"
    elif not entry.stopped and entry.words <= 14 and not entry.bullet and position + 1 < len(lines):
        kind = "heading"
    return kind


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
        if entry.date:
            return "dateline"
    return "junk"


def _drop_teasers(lines: Sequence[Line], kinds: list[ParagraphKind], first: int, last: int) -> None:
    """Within a page's story, make headlines of other stories junk: runs of them, and what
    follows a label such as "Most popular"."""
    position = first
    while position < last:
        entry = lines[position]
        if entry.kind == "border":
            position += 1
            while position < last and _teaser(lines[position], kinds[position]):
                kinds[position] = "junk"
                position += 1
            continue
        run = position
        while run < last and kinds[run] == "heading" and lines[run].words >= 5:
            run += 1
        if run - position >= 2:
            kinds[position:run] = ["junk"] * (run - position)
        position = max(run, position + 1)
    for position in range(min(last, len(kinds)) - 1, first - 1, -1):
        # a heading stands above text; names, tags and labels do not
        if kinds[position] == "heading" and lines[position].words < 5:
            following = kinds[position + 1] if position + 1 < last else "junk"
            if following not in {"body", "heading"}:
                kinds[position] = "junk"


def _teaser(entry: Line, kind: ParagraphKind) -> bool:
    return kind in {"heading", "dateline", "junk", "byline"} or (entry.bullet and not entry.stopped)


def _title(lines: Sequence[Line], first: int, last: int, title: str | None) -> int | None:
    """The line that is the headline of the story which begins at `first`."""
    if title:
        return _given_title(lines[: min(last, len(lines))], title)
    story_words = {
        word for entry in lines[first : first + 12] for word in _key(entry.text[:1000]).split()
    }
    best, best_value = None, 0.0
    for position in range(max(0, first - _TITLE_REACH), min(first + 1, len(lines))):
        entry = lines[position]
        if entry.rule or entry.date or not 3 <= entry.words <= 30:
            continue
        if entry.text.endswith((".", ":", ";")) and not _stopped_headline(lines, position):
            continue
        if _captioned(lines, position) or next(dates(entry.text, day_first=True), None):
            continue
        words = {word for word in _key(entry.text).split() if len(word) > 3}
        shared = len(words & story_words)
        value = min(shared, 8) + min(entry.words, 8) / 8 - (first - position) * 0.04
        value -= 2 * entry.bullet + 2 * ("»" in entry.text)
        near = first - position <= 3
        if value > best_value and (near or (shared and value >= 1)):
            best, best_value = position, value
    return best


def _given_title(lines: Sequence[Line], title: str) -> int | None:
    """The line that says the title which the file gives, word for word or nearly so."""
    wanted = set(_key(title).split())
    best, best_likeness = None, 0.75
    for position, entry in enumerate(lines):
        if len(entry.text) > 2 * len(title) + 40:
            continue
        words = set(_key(entry.text).split())
        likeness = len(words & wanted) / max(1, len(words | wanted))
        if likeness > best_likeness:
            best, best_likeness = position, likeness
    return best


def _stopped_headline(lines: Sequence[Line], position: int) -> bool:
    """Some archives close a headline with a full stop: a short first line above a story."""
    return (
        position == 0
        and len(lines) > 2
        and lines[0].words <= 16
        and lines[1].gap
        and len(lines[1].text) > len(lines[0].text)
    )


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", text.lower()).strip()
