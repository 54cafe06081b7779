"""Tables for a terminal: the only module that imports Rich.

Article text reaches Rich as `Text`, with control characters made visible, so that markup, emoji
codes and escape sequences in it stay what they are: characters of the article.
"""

import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from idlib_cli.render import density, page, phrases
from idlib_cli.render.layout import CLAIM, COLUMNS, Column
from idlib_cli.render.phrases import Record
from idlib_cli.render.visible import visible

if TYPE_CHECKING:
    from idlib_cli.query.periods import Density

_BAR = 50
_FILE_WIDTH = 160
_PAGE_WIDTH = 100

_WIDE = 120
"""From this many columns on, every field has a column of its own."""


def write(
    records: Iterable[Record], stream: TextIO, *, explain: bool = False, by: str | None = None
) -> None:
    """Print a table for each run of records of one kind, with `by` for each group."""
    console = _console(stream)

    def section(record: Record) -> tuple[str, str]:
        return phrases.kind_of(record), phrases.group(record, by) if by else ""

    for (kind, heading), run in itertools.groupby(records, section):
        if heading:
            console.print(Text(heading, "bold underline"))
        rows, columns = list(run), COLUMNS[kind]
        if kind == "period":
            columns = (*columns, _bars(rows))
        console.print(_table(rows, columns, console, explain=explain))


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
    console = _console(stream)
    for incident, claims in blocks:
        about = [visible(incident["place"] or "place unknown"), phrases.days(incident) or "undated"]
        about += [visible(incident["cause"])] if incident["cause"] else []
        console.print(
            Text(f"{incident['effect']} {phrases.bounds(incident)}", "bold red"),
            Text(" · ".join(about), "bold"),
        )
        remarks = [incident["best_because"], *incident["contradictions"], *incident["notes"]]
        for remark in remarks:
            if remark:
                console.print(Padding(Text(visible(remark), "italic"), (0, 0, 0, 2)))
        shown = [c for c in claims if copies or not (c["duplicate_of"] or c["repeat_of"])]
        console.print(Padding(_table(shown, CLAIM, console, explain=explain), (0, 0, 1, 2)))


def write_density(measured: Callable[[int], "Density | None"], stream: TextIO) -> None:
    """Print a picture of how dates lie in time, as wide as the terminal, and an empty line."""
    console = _console(stream)
    width = min(console.width, _PAGE_WIDTH)
    found = measured(width)
    if found is not None:
        heading, *picture = density.lines(found, width)
        console.print(Text(heading, "bold"))
        for line in picture:
            console.print(Text(line))
        console.print()


def write_page(title: str, pieces: Iterable[page.Piece], stream: TextIO) -> None:
    """Print an article with its facts marked, below a line that says what the marks mean."""
    console = _console(stream)
    console.print(Text(visible(title), "bold"))
    console.print(Text("  ").join(Text(name, style) for name, style in page.LEGEND), end="\n\n")
    console.print(Text.assemble(*pieces), width=min(console.width, _PAGE_WIDTH))


def _console(stream: TextIO) -> Console:
    """A console that takes text as it is; in a file as wide as COLUMNS or a wide screen."""
    width = None if stream.isatty() or os.environ.get("COLUMNS") else _FILE_WIDTH
    return Console(file=stream, highlight=False, emoji=False, markup=False, width=width)


def _table(
    rows: Sequence[Record], columns: Sequence[Column], console: Console, *, explain: bool
) -> Table:
    columns = [c for c in columns if any(c.cell(row) for row in rows)]
    stacks = list(_stacks(columns, narrow=console.width < _WIDE))
    roomy = any(column.evidence for column in columns)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold underline")
    for stack in stacks:
        flexible = any(column.evidence for column in stack)
        table.add_column(
            stack[0].heading,
            ratio=1 if flexible else None,
            max_width=None if flexible or not roomy else max(12, console.width // 5),
            overflow="fold",
        )
    for row in rows:
        cells = [_cell(row, stack, explain=explain) for stack in stacks]
        if roomy and row is not rows[-1]:
            for cell in cells:
                cell.append("\n")  # an empty line; an empty row would take Rich twice as long
        table.add_row(*cells)
    return table


def _stacks(columns: Iterable[Column], *, narrow: bool) -> Iterator[list[Column]]:
    """The columns of the table, each with those that stand below it."""
    stack: list[Column] = []
    for column in columns:
        if stack and not (narrow and column.beside):
            yield stack
            stack = []
        stack.append(column)
    yield stack


def _cell(row: Record, stack: Sequence[Column], *, explain: bool) -> Text:
    """One cell: the first column's text, below it, dimmed, the others' and remarks."""
    head, *below = stack
    lines = [_evidence(row, head.cell(row)) if head.evidence else _plain(row, head)]
    if not lines[0]:
        lines = []
    small = [_plain(row, column, "dim") for column in below if column.cell(row)]
    if head.evidence:
        lines += [Text(" · ", "dim").join(small)] if small else []
        notes = [phrases.remarks(row), phrases.because(row) if explain else ""]
        lines += [Text(note, "italic dim") for note in notes if note]
    else:
        lines += small
    return Text("\n").join(lines)


def _plain(row: Record, column: Column, style: str = "") -> Text:
    text = column.cell(row)
    if column.cell is phrases.short_place:
        return Text(text, Style(dim=True, link=_link(row)))
    return Text(column.lead + text if style else text, style)


def _evidence(row: Record, text: str) -> Text:
    """The words of the article with the fact in them marked, or the words that differ."""
    shown = Text(text)
    style = "underline red" if "differs" in row else "bold"
    for fact in _marked(row):
        if fact and fact != text and text.count(fact) == 1:
            begin = text.index(fact)
            shown.stylize(style, begin, begin + len(fact))
    return shown


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
    from pathlib import Path  # a twentieth of a table's time, and few terminals follow links

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
