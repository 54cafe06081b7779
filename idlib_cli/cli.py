"""Typer: parse, call one query, print. No logic."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from idlib_cli import library, query
from idlib_cli.errors import ExitStatus, IdlibError
from idlib_cli.index import Index
from idlib_cli.query import Filters, Result
from idlib_cli.render import machine

app = typer.Typer(no_args_is_help=True, add_completion=False)

CorpusOption = Annotated[list[Path] | None, typer.Option("--corpus")]
FormatOption = Annotated[str, typer.Option("--format")]
LimitOption = Annotated[int, typer.Option("--limit")]


def _open(corpus: list[Path] | None) -> Index:
    index, problems = library.open_index(corpus or [Path("corpus")])
    for problem in problems:
        print(f"{problem.path}: {problem.reason}", file=sys.stderr)
    return index


def _print(result: Result, form: str) -> None:
    records = result.records
    if form == "json":
        import json

        print(json.dumps(list(records), ensure_ascii=False, indent=1))
    elif form == "jsonl":
        sys.stdout.writelines(machine.json_lines(records))
    else:
        for r in records:
            print(f"{r.get('path')}:{r.get('line')}: {r.get('text')}")
    for note in result.notes:
        print(f"idlib: {note}", file=sys.stderr)


@app.command()
def search(
    words: str,
    corpus: CorpusOption = None,
    form: FormatOption = "plain",
    limit: LimitOption = 20,
    by: str = "",
) -> None:
    _print(
        query.search(_open(corpus), words, Filters(limit=limit), by_article=by == "article"), form
    )


@app.command()
def quotes(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.quotes(_open(corpus), Filters(limit=limit)), form)


@app.command()
def casualties(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.casualties(_open(corpus), Filters(limit=limit)), form)


@app.command()
def figures(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.figures(_open(corpus), Filters(limit=limit)), form)


@app.command()
def timeline(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.timeline(_open(corpus), Filters(limit=limit)), form)


@app.command()
def articles(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.articles(_open(corpus), Filters(limit=limit)), form)


@app.command()
def show(corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0) -> None:
    _print(query.paragraphs(_open(corpus), Filters(limit=limit)), form)


def main() -> None:
    """The console script: our own errors become one line and an exit status."""
    try:
        app()
    except IdlibError as error:
        print(f"idlib: {error}", file=sys.stderr)
        raise SystemExit(error.status) from None
    except KeyboardInterrupt:
        raise SystemExit(ExitStatus.INTERRUPTED) from None
