"""The paragraphs of a text and what each one is: body, heading, caption, junk …

A text that is nothing but an article stays whole: only where lines that no article has
(menus, prompts, labels) stand around it is anything outside the story called junk.
"""

import re
from collections.abc import Sequence

from idlib_cli.reading.edges import edges, signature
from idlib_cli.reading.headline import headline, key
from idlib_cli.reading.lines import units
from idlib_cli.reading.main_text import opening, saved_page, story
from idlib_cli.reading.page_kinds import QUOTED, drop_teasers, inside, outside
from idlib_cli.reading.page_line import Line, line
from idlib_cli.records import Paragraph, ParagraphKind

_FURNISHED = 2
"""So many different prompts around an article, and the labels within it are the page's too."""
_LONGEST_KICKER = 4
_TELLING = re.compile(
    r"\b(?!(?:of|and|the|in|for|de|du|la|le|el|del)\b)[a-z]\w|\d\b(?!\s{2})"
    r"|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|dead|killed|hurt)\b)"
)
"""A word in small letters, a figure or number in a line of a few words: "Bomb kills 12"."""
_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
"""Soft hyphen, zero width space, word joiner, zero width no-break space."""
_EMPHASIS = re.compile(r"(?:\*{1,3}|_{1,3})(?=[^\s*_])")
"""Opens emphasis: `*so*`, `__so__`; neither `* so` nor `* * *`."""


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
        line(text, *_unmarked(text, u.start, u.end), gap=u.gap)
        for u in units(text, begin, end, columns=clean)
    ]
    kinds = _kinds(lines, title, clean=clean)
    return tuple(
        Paragraph(entry.start, entry.end, kind) for entry, kind in zip(lines, kinds, strict=True)
    )


def laid_out(
    blocks: Sequence[tuple[str, bool]], *, title: str | None = None
) -> tuple[str, tuple[Paragraph, ...]]:
    """A text made of blocks (text, is a heading), the title first, and its paragraphs.

    For formats that have paragraphs of their own; what a page mixes in is still made junk. A block
    in which nothing can be seen is left out.
    """
    shown = [(visible(block).strip(), heading) for block, heading in blocks]
    shown = [block for block in shown if block[0]]
    texts = [block for block, _ in shown]
    headings = {position for position, (_, heading) in enumerate(shown) if heading}
    title_at = None
    title = visible(title).strip() if title else None
    if title:
        wanted = key(title)
        title_at = next((i for i, t in enumerate(texts[:3]) if key(t) == wanted), None)
        if title_at is None:
            texts, headings, title_at = [title, *texts], {h + 1 for h in headings}, 0
    text = "\n\n".join(texts)
    lines: list[Line] = []
    start = 0
    for block in texts:
        lines.append(line(text, start, start + len(block), gap=True))
        start += len(block) + 2
    kinds = [inside(lines, position, page=True) for position in range(len(lines))]
    for position, kind in enumerate(kinds):
        if position == title_at:
            kinds[position] = "title"
        elif position in headings and kind == "body":
            kinds[position] = "heading"
    _sign_blocks(lines, kinds, title_at)
    found = zip(lines, kinds, strict=True)
    return text, tuple(Paragraph(entry.start, entry.end, kind) for entry, kind in found)


def visible(text: str) -> str:
    """The text without marks of where a word may be broken: they part it for every search."""
    return text if text.isascii() else text.translate(_INVISIBLE)


def _sign_blocks(lines: Sequence[Line], kinds: list[ParagraphKind], title_at: int | None) -> None:
    """Make the names between headline and story bylines."""
    first = next((i for i, kind in enumerate(kinds) if kind == "body"), len(kinds))
    for position in range((title_at or 0) + 1, first):
        if kinds[position] == "heading" and signature(lines, position, blocks=True):
            kinds[position] = "byline"


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
    title_at = headline(lines, first, last, title) if last else None
    if not page:
        return _article(lines, title_at)
    if title_at is not None and title_at < first:
        first = opening(lines, title_at, first)
    kinds: list[ParagraphKind] = []
    for position in range(len(lines)):
        if position == title_at:
            kinds.append("title")
        elif first <= position < last:
            kinds.append(inside(lines, position, page=True))
        else:
            kinds.append(outside(lines, position, title_at, first))
    drop_teasers(lines, kinds, first, last)
    _sign(lines, kinds, title_at, first)
    return kinds


def _article(lines: Sequence[Line], title_at: int | None) -> list[ParagraphKind]:
    """The kinds where the text is an article, with little or nothing around it."""
    head, tail = edges(lines)
    names = {
        entry.rule.name
        for entry in (*lines[:head], *lines[tail:])
        if entry.rule is not None and entry.kind in {"junk", "border", "bio"}
    }
    furnished = len(names) >= _FURNISHED
    kinds: list[ParagraphKind] = []
    for position, entry in enumerate(lines):
        kind: ParagraphKind
        if position == title_at:
            kind = "title"
        elif (position < head and _label(entry, position, title_at)) or (
            position >= tail and entry.kind != "credit"
        ):
            kind = "junk"
        else:
            kind = inside(lines, position, page=furnished)
            above = title_at is not None and position < min(title_at, head)
            if kind in {"heading", "caption"} and above and _kicker(entry):
                kind = "junk"
        kinds.append(kind)
    _sign(lines, kinds, title_at, head)
    return kinds


def _kicker(entry: Line) -> bool:
    """The name of a section, a place or a paper above the headline; where a word tells something
    or counts, it is a headline."""
    return (
        entry.words <= _LONGEST_KICKER
        and not QUOTED.fullmatch(entry.text)
        and not _TELLING.search(entry.text)
    )


def _label(entry: Line, position: int, title_at: int | None) -> bool:
    """A prompt or label before the story begins; letterheads stand above the headline."""
    above = title_at is not None and position < title_at
    return entry.kind in {"junk", "border", "bio"} or (above and entry.kind == "label")


def _sign(
    lines: Sequence[Line], kinds: list[ParagraphKind], title_at: int | None, first: int
) -> None:
    """Make the names between headline and story bylines, where a date or job shows them to be."""
    for position in range(0 if title_at is None else title_at + 1, min(first, len(lines))):
        if kinds[position] in {"heading", "junk"} and signature(lines, position):
            kinds[position] = "byline"
