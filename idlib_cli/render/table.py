"""Tables for a terminal: records to rows of cells, and what else is printed between lines.

Article text comes with control characters made visible, so that escape sequences in it stay what
they are: characters of the article.
"""

import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from idlib_cli.render import density, grid, page, phrases
from idlib_cli.render.layout import CLAIM, COLUMNS, Column
from idlib_cli.render.phrases import Record
from idlib_cli.render.terminal import Line, Piece, Terminal, broken, terminal
from idlib_cli.render.visible import visible

if TYPE_CHECKING:
    from idlib_cli.query.periods import Density

_BAR = 50
_PAGE_WIDTH = 100
_TAB = "    "

_WIDE = 120
"""From this many columns on, every field has a column of its own."""


def write(
    records: Iterable[Record], stream: TextIO, *, explain: bool = False, by: str | None = None
) -> None:
    """Print a table for each run of records of one kind, with `by` for each group."""
    out = terminal(stream)

    def section(record: Record) -> tuple[str, str]:
        return phrases.kind_of(record), phrases.group(record, by) if by else ""

    for (kind, heading), run in itertools.groupby(records, section):
        if heading:
            out.write(broken([Piece(heading, "bold underline")], out.width))
        rows, columns = list(run), COLUMNS[kind]
        if kind == "period":
            columns = (*columns, _bars(rows))
        out.write(_table(rows, columns, out.width, explain=explain))


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
    out = terminal(stream)
    for incident, claims in blocks:
        about = [visible(incident["place"] or "place unknown"), phrases.days(incident) or "undated"]
        headings = [
            Piece(f"{incident['effect']} {phrases.bounds(incident)}", "bold red"),
            Piece(" · ".join(about), "bold"),
        ]
        for heading in headings:
            out.write(broken([heading], out.width))
        remarks = [incident["best_because"], *incident["contradictions"], *incident["notes"]]
        for remark in filter(None, remarks):
            out.write(_indented(broken([Piece(visible(remark), "italic")], out.width - 2)))
        shown = [c for c in claims if copies or not (c["duplicate_of"] or c["repeat_of"])]
        out.write(_indented(_table(shown, CLAIM, out.width - 2, explain=explain)))
        out.write([[]])


def _indented(lines: Iterable[Line]) -> Iterator[Line]:
    return ([Piece("  "), *line] if line else line for line in lines)


def write_density(measured: Callable[[int], "Density | None"], stream: TextIO) -> None:
    """Print a picture of how dates lie in time, as wide as the terminal, and an empty line."""
    out = terminal(stream)
    width = min(out.width, _PAGE_WIDTH)
    found = measured(width)
    if found is not None:
        heading, *picture = density.lines(found, width)
        out.write(broken([Piece(heading, "bold")], out.width))
        out.write([Piece(line)] for line in picture)
        out.write([[]])


def write_page(title: str, pieces: Iterable[page.Piece], stream: TextIO) -> None:
    """Print an article with its facts marked, below a line that says what the marks mean."""
    out = terminal(stream)
    out.write(broken([Piece(visible(title), "bold")], out.width))
    legend = [Piece(name, style) for name, style in page.LEGEND]
    spaced = [part for name in legend for part in (name, Piece("  "))]
    out.write([*broken(spaced[:-1], out.width), []])
    _write_page(out, pieces)


def _write_page(out: Terminal, pieces: Iterable[page.Piece]) -> None:
    line: list[Piece] = []
    width = min(out.width, _PAGE_WIDTH)
    for piece in pieces:
        first, *more = piece.text.replace("\t", _TAB).split("\n")
        line.append(Piece(first, piece.style))
        for text in more:
            out.write(broken(line, width))
            line = [Piece(text, piece.style)]
    out.write(broken(line, width))


def _table(
    rows: Sequence[Record], columns: Sequence[Column], width: int, *, explain: bool
) -> Iterator[Line]:
    columns = [c for c in columns if any(c.cell(row) for row in rows)]
    stacks = list(_stacks(columns, narrow=width < _WIDE))
    roomy = any(column.evidence for column in columns)
    heads = []
    for stack in stacks:
        flexible = any(column.evidence for column in stack)
        most = None if flexible or not roomy else max(12, width // 5)
        heads.append(grid.Column(stack[0].heading, flexible, most))
    cells = [[_cell(row, stack, explain=explain) for stack in stacks] for row in rows]
    return grid.table(heads, cells, width, roomy=roomy)


def _stacks(columns: Iterable[Column], *, narrow: bool) -> Iterator[list[Column]]:
    """The columns of the table, each with those that stand below it."""
    stack: list[Column] = []
    for column in columns:
        if stack and not (narrow and column.beside):
            yield stack
            stack = []
        stack.append(column)
    if stack:
        yield stack


def _cell(row: Record, stack: Sequence[Column], *, explain: bool) -> list[Line]:
    """One cell: the first column's text, below it, dimmed, the others' and remarks."""
    head, *below = stack
    text = head.cell(row)
    lines: list[Line] = []
    if text:
        lines.append(_evidence(row, text) if head.evidence else [_plain(row, head)])
    small = [_plain(row, column, "dim") for column in below if column.cell(row)]
    if head.evidence:
        if small:
            parts = [part for piece in small for part in (Piece(" · ", "dim"), piece)]
            lines.append(parts[1:])
        notes = [phrases.remarks(row), phrases.because(row) if explain else ""]
        lines += [[Piece(note, "italic dim")] for note in notes if note]
    else:
        lines += [[piece] for piece in small]
    return lines


def _plain(row: Record, column: Column, style: str = "") -> Piece:
    text = column.cell(row)
    if column.cell is phrases.short_place:
        return Piece(text, "dim", _link(row))
    return Piece(column.lead + text if style else text, style)


def _evidence(row: Record, text: str) -> Line:
    """The words of the article with the fact in them marked, or the words that differ."""
    style = "underline red" if "differs" in row else "bold"
    spans = sorted(
        (text.index(fact), text.index(fact) + len(fact))
        for fact in set(_marked(row))
        if fact and fact != text and text.count(fact) == 1
    )
    pieces, at = [], 0
    for start, end in spans:
        if start > at:
            pieces.append(Piece(text[at:start]))
        if end > at:
            pieces.append(Piece(text[max(at, start) : end], style))
            at = end
    return [*pieces, Piece(text[at:])]


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
    if not path or not _links_work():
        return None
    from pathlib import Path

    try:
        return Path(path).resolve().as_uri()
    except (OSError, ValueError):
        return None


def _links_work() -> bool:
    """Whether the terminal says that it follows links (OSC 8); others would show them as junk."""
    environ = os.environ
    if forced := environ.get("FORCE_HYPERLINK"):
        return forced != "0"
    if environ.get("TERM", "dumb") == "dumb" or environ.get("TMUX") or environ.get("STY"):
        return False
    vte = environ.get("VTE_VERSION", "")
    return (
        environ.get("TERM_PROGRAM") in {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"}
        or environ.get("TERM", "").startswith(("xterm-kitty", "foot", "alacritty", "xterm-ghostty"))
        or any(name in environ for name in ("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID"))
        or (vte.isdigit() and int(vte) >= 5000)
    )
