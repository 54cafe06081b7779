"""Records to text. Plain and machine formats here and beside; tables in `render.table`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Record = dict[str, Any]


def lines(
    form: str,
    records: Iterable[Record],
    *,
    explain: bool = False,
    by: str | None = None,
    fields: Sequence[str] = (),
) -> Iterator[str]:
    """The records in one of the forms plain, json, jsonl, csv or markdown, piece by piece.

    `by` ("article" or "month") puts headings into plain and markdown; the machine forms print the
    records as they are. `fields` are the heading of a csv without records.
    """
    if form == "json":
        from idlib_cli.render import machine

        return machine.json_array(records)
    if form == "jsonl":
        from idlib_cli.render import machine

        return machine.json_lines(records)
    if form == "csv":
        from idlib_cli.render import spreadsheet

        return spreadsheet.lines(records, fields)
    if form == "markdown":
        from idlib_cli.render import markdown

        return markdown.lines(records, explain=explain, by=by)
    from idlib_cli.render import plain

    return plain.lines(records, explain=explain, by=by)
