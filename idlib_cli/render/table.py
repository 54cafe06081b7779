"""Tables for a terminal: which cells there are and how they are written.

Control characters in article text are made visible first; whatever else stands there, markup,
emoji codes and the like, stays what it is: characters of the article.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from idlib_cli.render import density, phrases
from idlib_cli.render.cells import beside, fitting, room, wrapped
from idlib_cli.render.layout import CLAIM, COLUMNS, Column
from idlib_cli.render.phrases import Record
from idlib_cli.render.screen import Line, Piece, Screen, links_work, screen
from idlib_cli.render.visible import visible

if TYPE_CHECKING:
    from idlib_cli.query.periods import Density

_BAR = 50
_PAGE_WIDTH = 100

_WIDE = 120
"""From this many columns on, every field has a column of its own."""

_MARGIN = 2
"""Spaces before what stands below an incident."""


def write(
    records: Iterable[Record], stream: TextIO, *, explain: bool = False, by: str | None = None
) -> None:
    """Print a table for each run of records of one kind, with `by` for each group."""
    shown = screen(stream)

    def section(record: Record) -> tuple[str, str]:
        return phrases.kind_of(record), phrases.group(record, by) if by else ""

    for (kind, heading), run in itertools.groupby(records, section):
        if heading:
            _print([Piece(heading, "bold underline")], stream, shown)
        rows, columns = list(run), COLUMNS[kind]
        if kind == "period":
            columns = (*columns, _bars(rows))
        for line in _table(rows, columns, shown, explain=explain):
            _print(line, stream, shown)


def _print(line: Line, stream: TextIO, shown: Screen, margin: int = 0) -> None:
    stream.write(" " * margin * bool(line) + shown.painted(line) + "\n")


def _bars(rows: Sequence[Record]) -> Column:
    """A column that draws the counts."""
    most = max(row["count"] for row in rows)
    return Column("", lambda row: "█" * max(1, round(_BAR * row["count"] / most)))


def write_blocks(
    blocks: Iterable[tuple[Record, list[Record]]],
    stream: TextIO,
    *,
    copies: bool = False,
    explain: bool = False,
) -> None:
    """Print each incident with the claims that it rests on, with `copies` the copied ones too."""
    shown = screen(stream)
    for incident, claims in blocks:
        about = [visible(incident["place"] or "place unknown"), phrases.days(incident) or "undated"]
        about += [visible(incident["cause"])] if incident["cause"] else []
        heading = [
            Piece(f"{incident['effect']} {phrases.bounds(incident)}", "bold red"),
            Piece(" "),
            Piece(" · ".join(about), "bold"),
        ]
        for line in wrapped(heading, shown.width):
            _print(line, stream, shown)
        remarks = [incident["best_because"], *incident["contradictions"], *incident["notes"]]
        for remark in remarks:
            if remark:
                for line in wrapped([Piece(visible(remark), "italic")], shown.width - _MARGIN):
                    _print(line, stream, shown, _MARGIN)
        kept = [c for c in claims if copies or not (c["duplicate_of"] or c["repeat_of"])]
        for line in _table(kept, CLAIM, shown, explain=explain, margin=_MARGIN):
            _print(line, stream, shown, _MARGIN)
        _print([], stream, shown)


def write_density(measured: Callable[[int], "Density | None"], stream: TextIO) -> None:
    """Print a picture of how dates lie in time, as wide as the terminal, and an empty line."""
    shown = screen(stream)
    width = min(shown.width, _PAGE_WIDTH)
    found = measured(width)
    if found is not None:
        heading, *picture = density.lines(found, width)
        for line in ([Piece(heading, "bold")], *([Piece(line)] for line in picture), []):
            _print(line, stream, shown)


def _table(
    rows: Sequence[Record],
    columns: Sequence[Column],
    shown: Screen,
    *,
    explain: bool,
    margin: int = 0,
) -> Iterator[Line]:
    """The lines of a table: its headings, then its rows; where they hold sentences an empty line
    parts them. The margin beside it is left to the caller."""
    columns = [c for c in columns if any(c.cell(row) for row in rows)]
    stacks = list(_stacks(columns, narrow=shown.width < _WIDE))
    roomy = any(column.evidence for column in columns)
    cells = [[_cell(row, stack, explain=explain) for stack in stacks] for row in rows]
    widths = []
    for number, stack in enumerate(stacks):
        lines = [line for row in cells for line in row[number]]
        widest = max(map(_width, lines), default=0)
        if roomy and not any(column.evidence for column in stack):
            widest = min(widest, max(12, shown.width // 5))
        widths.append(max(widest, room(stack[0].heading), 1))
    widths = fitting(widths, shown.width - margin)
    headings = [
        [[Piece(stack[0].heading.ljust(room), "bold underline")]] if stack[0].heading else []
        for stack, room in zip(stacks, widths, strict=True)
    ]
    yield from beside(headings, widths)
    for number, row in enumerate(cells):
        if number and roomy:
            yield []
        yield from beside(row, widths)


def _width(line: Line) -> int:
    return sum(room(piece.text) for piece in line)


def _stacks(columns: Iterable[Column], *, narrow: bool) -> Iterator[list[Column]]:
    """The columns of the table, each with those that stand below it."""
    stack: list[Column] = []
    for column in columns:
        if stack and not (narrow and column.beside):
            yield stack
            stack = []
        stack.append(column)
    yield stack


def _cell(row: Record, stack: Sequence[Column], *, explain: bool) -> list[Line]:
    """One cell: the first column's text, below it, dimmed, the others' and remarks."""
    head, *below = stack
    lines = [_evidence(row, head.cell(row)) if head.evidence else _plain(row, head)]
    if not any(piece.text for piece in lines[0]):
        lines = []
    small = [_plain(row, column, "dim") for column in below if column.cell(row)]
    if not head.evidence:
        return lines + small
    if small:
        joined = small[0]
        for line in small[1:]:
            joined = [*joined, Piece(" · ", "dim"), *line]
        lines.append(joined)
    notes = [phrases.remarks(row), phrases.because(row) if explain else ""]
    return lines + [[Piece(note, "italic dim")] for note in notes if note]


def _plain(row: Record, column: Column, style: str = "") -> Line:
    text = column.cell(row)
    if column.cell is phrases.short_place:
        return [Piece(text, "dim", _link(row))]
    return [Piece(column.lead + text if style else text, style)]


def _evidence(row: Record, text: str) -> Line:
    """The words of the article with the fact in them marked, or the words that differ."""
    style = "underline red" if "differs" in row else "bold"
    marked = sorted(
        (text.index(fact), text.index(fact) + len(fact))
        for fact in _marked(row)
        if fact and fact != text and text.count(fact) == 1
    )
    line, at = [], 0
    for begin, end in marked:
        begin = max(begin, at)  # noqa: PLW2901 - what overlaps is marked once
        if begin < end:
            line += [Piece(text[at:begin]), Piece(text[begin:end], style)]
            at = end
    return [*line, Piece(text[at:])]


def _marked(row: Record) -> list[str]:
    """What to mark: words that differ, words that match, or the fact inside its sentence."""
    text, start = row.get("text"), row.get("start")
    if text is None or not isinstance(start, int):
        return []
    if (spans := row.get("differs", row.get("matches"))) is not None:
        return [visible(text[a - start : b - start]) for a, b in spans]
    return [] if phrases.kind_of(row) == "quote" else [visible(text)]


def _link(row: Record) -> str | None:
    """The file's address, where the terminal is known to open such links."""
    path = row.get("path")
    if not path or not links_work():
        return None
    from pathlib import Path  # a twentieth of a table's time, and few terminals follow links

    try:
        return Path(path).resolve().as_uri()
    except (OSError, ValueError):
        return None
