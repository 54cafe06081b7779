"""Where answers and remarks go: records to standard output, everything else to standard error."""

import itertools
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from idlib_cli import render
from idlib_cli.errors import ExitStatus, UsageError
from idlib_cli.options import LookUp
from idlib_cli.output.printing import after_printing, printing, read_by_nobody, write

if TYPE_CHECKING:
    from idlib_cli.index import Index
    from idlib_cli.query import Filters, Result

Record = dict[str, Any]

_FOR_PEOPLE = {"table", "plain", "markdown"}
"""The forms that leave out repeats and copies; the others print every record."""

_TABLE_ROWS = 40
"""So many rows fit a person's patience; the rest is counted."""


def form_of(look: LookUp) -> str:
    """The form asked for, or else a table on a terminal and plain lines in a pipe."""
    if look.form == "acled":
        raise UsageError("--format acled is for incidents: idlib casualties --format acled")
    return look.form or ("table" if sys.stdout.isatty() else "plain")


def for_people(look: LookUp) -> bool:
    """Whether the form is one that people read: it leaves out repeats and copies."""
    return form_of(look) in _FOR_PEOPLE


def note(look: LookUp, *texts: str) -> None:
    """Remarks on standard error, one line each; none with --quiet."""
    if not look.quiet:
        from idlib_cli.render.visible import visible

        with read_by_nobody():
            for text in texts:
                print(f"idlib: {visible(text)}", file=sys.stderr)


def opened(look: LookUp) -> "Index":
    """The index of the corpus that the options name; what could not be read is said."""
    from idlib_cli.library import open_corpus
    from idlib_cli.output.progress import progress

    library = open_corpus(
        *look.corpus,
        cache=not look.no_cache,
        refresh=look.refresh,
        jobs=look.jobs,
        progress=progress() if sys.stderr.isatty() and not look.quiet else None,
    )
    note(look, *library.notes)
    if library.problems:
        from idlib_cli.building.unread import remarks

        note(look, *remarks(library.problems))
    return library.index


def filters(look: LookUp, *, limit: int | None = None, **own: Any) -> "Filters":
    """The filters of a query; `limit` holds where --limit is not given."""
    from idlib_cli.query import Filters

    form = form_of(look)
    if look.limit is not None:
        limit = look.limit
    elif limit is None:
        limit = _TABLE_ROWS if form == "table" else 0
    return Filters(
        since=look.since, until=look.until, outlet=look.outlet, article=look.article,
        sort=look.sort, reverse=look.reverse, explain=look.explain,
        limit=1 if look.quiet else limit,
        copies=look.all_copies or form not in _FOR_PEOPLE,
        counted=form in _FOR_PEOPLE,
        **own,
    )  # fmt: skip


def show(look: LookUp, result: "Result", *, by: str | None = None) -> None:
    """Print the records of a result in the form asked for, then what there is to say about it."""
    form = form_of(look)
    first = next(result.records, None)
    if look.quiet:
        raise SystemExit(ExitStatus.NOTHING_FOUND if first is None else ExitStatus.ANSWERED)
    count = 0

    def counted() -> Iterator[Record]:
        nonlocal count
        for record in itertools.chain([] if first is None else [first], result.records):
            count += 1
            yield record

    with printing():
        if form == "table":
            from idlib_cli.render import table

            table.write(counted(), sys.stdout, explain=look.explain, by=by)
        else:
            pieces = render.lines(
                form, counted(), explain=look.explain, by=by, fields=result.fields
            )
            write(pieces)
    note(look, *result.notes)
    if form in _FOR_PEOPLE:
        with after_printing():
            hidden, total = result.hidden(), result.total()
            more = total is None and result.more()
        if hidden:
            note(look, f"{_plural(hidden, 'repeat')} left out; --all-copies shows them")
        if total is not None and total > count:
            note(look, f"{total - count} more; --limit 0 shows them all")
        elif more:
            note(look, "more; --limit 0 shows them all")


def timeline(look: LookUp, result: "Result") -> None:
    """Print the dates of a timeline; in a table below a picture of how they lie in time."""
    if form_of(look) == "table" and not look.quiet:
        from idlib_cli.query.periods import density
        from idlib_cli.render import table

        with printing():
            spans = result.spans()
            table.write_density(lambda width: density(spans, width), sys.stdout)
    show(look, result)


def incidents(look: LookUp, index: "Index", asked: "Filters") -> None:
    """Print incidents, for people each with the claims that it rests on."""
    from idlib_cli.query import incidents as query

    if look.quiet or form_of(look) != "table":
        show(look, query.incidents(index, asked, told=for_people(look)))
        return
    from idlib_cli.render import table

    found = query.blocks(index, asked)
    kept = found[: asked.limit or None]
    with printing():
        table.write_blocks(kept, sys.stdout, copies=asked.copies, explain=look.explain)
    note(look, *([] if found else query.why_none(index, asked)))
    if len(found) > len(kept):
        note(look, f"{len(found) - len(kept)} more; --limit 0 shows them all")


def answer(look: LookUp, text: str | None, records: list[Record]) -> None:
    """Print an answer to a question; json holds its words and its records, jsonl the records."""
    if look.quiet:
        raise SystemExit(ExitStatus.NOTHING_FOUND if text is None else ExitStatus.ANSWERED)
    form = form_of(look)
    with printing():
        if form == "json":
            from idlib_cli.render import machine

            write([machine.dumped({"answer": text, "records": records}) + "\n"])
        elif form in {"table", "plain"}:
            from idlib_cli.render.visible import visible

            write(visible(line) + "\n" for line in (text or "").splitlines())
        else:
            from idlib_cli.query.fields import OF_A_PASSAGE

            write(render.lines(form, records, explain=look.explain, fields=OF_A_PASSAGE))
    if text is None:
        note(look, "the corpus does not say")


def verified(look: LookUp, manifest: str, articles: "Result") -> None:
    """Print the articles that are not as a manifest says, and what became of each.

    With --quiet the exit status tells: 0 where all is as it was, else 1.
    """
    from collections import Counter
    from pathlib import Path

    from idlib_cli.manifest import compare
    from idlib_cli.query import Result

    found, same = compare(Path(manifest), articles.records)
    if look.quiet:
        raise SystemExit(ExitStatus.NOTHING_FOUND if found else ExitStatus.ANSWERED)
    now = (item.record for item in found if item.record is not None)
    show(look, Result(now, [], fields=articles.fields))
    for item in found:
        here = item.record["path"] if item.record else ""
        note(look, f"{item.name}: {item.change}{f' to {here}' if item.change == 'moved' else ''}")
    counts = Counter(item.change for item in found)
    changes = ", ".join(f"{counts[c]} {c}" for c in ("changed", "moved", "vanished", "came"))
    note(look, f"{same} as in {manifest}, {changes}")


def caches(look: LookUp, *, clear: bool) -> None:
    """Print the cache files there are, or remove them."""
    from idlib_cli.building import cache
    from idlib_cli.query import Result
    from idlib_cli.query.fields import fields

    if clear:
        removed = cache.clear()
        note(look, f"{_plural(len(removed), 'index')} removed from {cache.folder()}")
        return
    entries = ({**entry._asdict(), "roots": list(entry.roots)} for entry in cache.listed())
    remarks = [f"indexes lie in {cache.folder()}"]
    show(look, Result(entries, remarks, fields=fields("caches")))


def page(look: LookUp, index: "Index", head: Record, text: str) -> None:
    """Print one article: in a table's place with its facts marked, else exactly its text."""
    if look.quiet:
        raise SystemExit(ExitStatus.ANSWERED)
    with printing():
        if form_of(look) == "plain":
            write([text])
            return
        from idlib_cli import query
        from idlib_cli.render import page as pages
        from idlib_cli.render import table

        asked = query.Filters(article=head["article"])
        kinds = (query.quotes, query.casualties, query.figures, query.timeline)
        facts = [record for kind in kinds for record in kind(index, asked).records]
        paragraphs = query.paragraphs(index, asked).records
        junk = [(p["start"], p["end"]) for p in paragraphs if p["kind"] == "junk"]
        title = head["title"] or head["article"]
        table.write_page(title, pages.pieces(text, facts, junk), sys.stdout)


def _plural(count: int, noun: str) -> str:
    plural = "indexes" if noun == "index" else f"{noun}s"
    return f"{count} {noun if count == 1 else plural}"
