"""Where an offset lies in an article: its line, section, page and sentences."""

from bisect import bisect_right
from collections.abc import Sequence


class Places:
    """The layout of one text, ready to be asked for many offsets."""

    __slots__ = ("ends", "kinds", "lines", "pages", "paragraphs", "starts")

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[tuple[int, int, str]],
        starts: Sequence[int],
        ends: Sequence[int],
        pages: Sequence[int],
    ) -> None:
        """`starts` and `ends` are those of the sentences; a paragraph is (start, end, kind)."""
        self.lines = [-1]
        while (found := text.find("\n", self.lines[-1] + 1)) >= 0:
            self.lines.append(found)
        self.paragraphs = [start for start, _, _ in paragraphs]
        self.kinds = [kind for _, _, kind in paragraphs]
        self.starts, self.ends, self.pages = starts, ends, pages

    def line(self, start: int) -> int:
        """The number of its line, from 1."""
        return bisect_right(self.lines, start - 1)

    def section(self, start: int) -> str:
        """The kind of its paragraph."""
        at = bisect_right(self.paragraphs, start) - 1
        return self.kinds[at] if at >= 0 else "body"

    def page(self, start: int) -> int | None:
        """Its page, where the article has pages."""
        return bisect_right(self.pages, start) or None

    def sentences(self, start: int, end: int) -> tuple[int, int] | tuple[None, None]:
        """The first and last sentence that share a character with a span."""
        first, last = bisect_right(self.ends, start), bisect_right(self.starts, end - 1) - 1
        return (first, last) if first <= last else (None, None)
