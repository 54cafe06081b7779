"""The pages of a PDF put together: running heads and page numbers as junk, paragraphs whole.

A paragraph that runs on over the end of a page stays one: the foot of its page and the head of
the next come after it. Nothing else is moved, and no word is changed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.records import Paragraph, ParagraphKind

_DIGITS = re.compile(r"\d+")
_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_EDGE = 2
"""So many lines at the top and bottom of a page may be running heads."""
_STOP = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}\d{0,2}$")
"""Ends a sentence, and with it a paragraph; a note's number may follow."""
_BROKEN = re.compile(r"(?<=[a-z])-$")
"""The hyphen of a word that the page's end broke."""
_FIRST_WORD = re.compile(r"[a-z][^\s]{0,60}")
_FULL = 0.75
"""A line that runs on is nearly as long as the longest of its paragraph."""


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    heads: list[tuple[int, int]]
    feet: list[tuple[int, int]]
    parts: list[Paragraph]
    """Between the two."""


def laid_out(texts: Sequence[str]) -> tuple[str, list[int], tuple[Paragraph, ...]]:
    """The text of all pages, where each of them begins, and its paragraphs."""
    pages = _pages(texts)
    sheet = _Sheet()
    for number, page in enumerate(pages):
        goes_on = number + 1 < len(pages) and _runs_on(page, pages[number + 1])
        sheet.add(page, number, goes_on=goes_on)
    return "".join(sheet.pieces), sheet.starts, tuple(sheet.found)


class _Sheet:
    """What is laid out so far."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.found: list[Paragraph] = []
        self._waiting: list[str] = []
        """Feet and heads that stood within a paragraph."""
        self._open = False
        """The last paragraph goes on with the next page."""

    def add(self, page: _Page, number: int, *, goes_on: bool) -> None:
        heads_end = max((end for _, end in page.heads), default=0)
        feet_start = min((start for start, _ in page.feet), default=len(page.text))
        begin = heads_end
        if self._open:
            first = page.parts[0]
            self._waiting += _lines(page.text[: first.start])
            self._continue(page.text[first.start : first.end])
            begin = first.end
            if goes_on and len(page.parts) == 1:
                self._waiting += _lines(page.text[first.end :])
                return
            self._put("\n\n")
            self._release()
        else:
            self.starts.append(self.length)
            self._spans(page.heads, "junk")
            self._put(page.text[:heads_end])
        self._open = goes_on
        stop = page.parts[-1].end if goes_on else feet_start
        offset = self.length - begin
        for part in page.parts:
            if part.start >= begin:
                later_title = part.kind == "title" and number > 0
                kind: ParagraphKind = "heading" if later_title else part.kind
                self.found.append(Paragraph(part.start + offset, part.end + offset, kind))
        self._put(page.text[begin:stop])
        if goes_on:
            self._waiting += _lines(page.text[stop:])
            return
        offset = self.length - stop
        self.found += (Paragraph(s + offset, e + offset, "junk") for s, e in page.feet)
        self._put(page.text[stop:] + "\n\n")

    def _continue(self, text: str) -> None:
        """Go on with the last paragraph; a word that was broken is put together on its page."""
        if _BROKEN.search(self.pieces[-1]):
            self.length -= len(self.pieces[-1])
            piece = _BROKEN.sub("", self.pieces.pop())
            word = _FIRST_WORD.match(text)
            rest = text[word.end() :].lstrip() if word else text
            self._put(piece + (word.group() if word else "-") + ("\n" if rest else ""))
            text = rest
        else:
            self._put("\n")
        self.starts.append(self.length)
        self._put(text)
        last = self.found[-1]
        self.found[-1] = Paragraph(last.start, self.length, last.kind)

    def _release(self) -> None:
        for line in self._waiting:
            self.found.append(Paragraph(self.length, self.length + len(line), "junk"))
            self._put(line + "\n\n")
        self._waiting.clear()

    def _spans(self, spans: Sequence[tuple[int, int]], kind: ParagraphKind) -> None:
        self.found += (Paragraph(s + self.length, e + self.length, kind) for s, e in spans)

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def _lines(text: str) -> list[str]:
    return [match.group() for match in _LINE.finditer(text)]


def _runs_on(page: _Page, following: _Page) -> bool:
    """Whether the last paragraph of a page goes on with the next page."""
    if not page.parts or not following.parts:
        return False
    last, first = page.parts[-1], following.parts[0]
    if last.kind != "body" or first.kind != "body":
        return False
    before, after = page.text[last.start : last.end], following.text[first.start : first.end]
    if _STOP.search(before):
        return False
    lines = before.splitlines()
    full = len(lines[-1]) >= _FULL * max(map(len, lines))
    return after[0].islower() or (full and len(lines) > 1 and after[0].isalnum())


def _pages(texts: Sequence[str]) -> list[_Page]:
    """The paragraphs of every page, and its running heads and number."""
    edges = [_edge_lines(text) for text in texts]
    seen = Counter(
        key
        for text, (top, bottom) in zip(texts, edges, strict=True)
        for key in {_folded(text, span) for span in (*top, *bottom)}
    )
    least = 2 if len(texts) < 5 else 3

    def running(text: str, span: tuple[int, int]) -> bool:
        line = text[span[0] : span[1]]
        return bool(_PAGE_NUMBER.fullmatch(line)) or seen[_folded(text, span)] >= least

    found = []
    for text, (top, bottom) in zip(texts, edges, strict=True):
        heads = [span for span in top if running(text, span)]
        feet = [span for span in bottom if running(text, span) and span not in heads]
        begin = max((end for _, end in heads), default=0)
        stop = min((start for start, _ in feet), default=len(text))
        parts = list(paragraphs(text, begin, end=stop, clean=True))
        found.append(_Page(text, heads, feet, parts))
    return found


def _edge_lines(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The spans of the first and of the last lines of a page."""
    spans = [match.span() for match in _LINE.finditer(text)]
    top = spans[:_EDGE]
    return top, [span for span in spans[-_EDGE:] if span not in top]


def _folded(text: str, span: tuple[int, int]) -> str:
    return _DIGITS.sub("9", text[span[0] : span[1]]).strip().lower()
