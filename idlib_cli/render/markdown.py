"""markdown: a table whose rows carry their citation (outlet, title, date, path:line)."""

import itertools
import re
from collections.abc import Iterable, Iterator

from idlib_cli.render import phrases
from idlib_cli.render.layout import COLUMNS
from idlib_cli.render.phrases import Record

_MARKUP = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_UNCITED = {"person", "incident", "period", "article", "cache"}
"""Kinds whose record is not a passage of one article: their articles are a column or a field."""


def lines(
    records: Iterable[Record], *, explain: bool = False, by: str | None = None
) -> Iterator[str]:
    """A table for each run of records of one kind, with `by` for each group."""

    def section(record: Record) -> tuple[str, str]:
        return phrases.kind_of(record), phrases.group(record, by) if by else ""

    for number, ((kind, heading), run) in enumerate(itertools.groupby(records, section)):
        columns = [c for c in COLUMNS[kind] if c.heading != "Where"]
        headings = [column.heading for column in columns]
        cells = [column.cell for column in columns]
        headings.append("Remarks")
        cells.append(phrases.remarks)
        if explain:
            headings.append("Why")
            cells.append(phrases.because)
        if kind not in _UNCITED:
            headings.append("Source")
            cells.append(phrases.citation)
        if number:
            yield "\n"
        if heading:
            yield f"### {escaped(heading)}\n\n"
        yield _row(headings)
        yield _row(["---"] * len(headings))
        for record in run:
            yield _row([escaped(cell(record)) for cell in cells])


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> escaped("*a* | <b>")
    '\\*a\\* \\| \\<b\\>'
    """
    return _MARKUP.sub(
        lambda match: "&amp;" if match.group() == "&" else "\\" + match.group(), text
    )


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"
