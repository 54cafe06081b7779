"""Typer: parse, call one query, print. No logic."""

import itertools
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from idlib_cli import library, query
from idlib_cli.errors import ExitStatus, IdlibError
from idlib_cli.index import Index
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


def _print(records: Iterable[dict[str, Any]], limit: int, form: str) -> None:
    records = itertools.islice(records, limit or None)
    if form == "json":
        import json

        print(json.dumps(list(records), ensure_ascii=False, indent=1))
    elif form == "jsonl":
        sys.stdout.writelines(machine.json_lines(records))
    else:
        for r in records:
            print(f"{r.get('path')}:{r.get('line')}: {r.get('text')}")


@app.command()
def search(
    words: str,
    corpus: CorpusOption = None,
    form: FormatOption = "plain",
    limit: LimitOption = 20,
    by: str = "",
) -> None:
    _print(query.search(_open(corpus), words, limit=limit, by_article=by == "article"), limit, form)


@app.command()
def quotes(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.facts(_open(corpus), "quotes"), limit, form)


@app.command()
def casualties(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.facts(_open(corpus), "casualties"), limit, form)


@app.command()
def figures(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.facts(_open(corpus), "figures"), limit, form)


@app.command()
def timeline(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.facts(_open(corpus), "dates"), limit, form)


@app.command()
def articles(
    corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0
) -> None:
    _print(query.articles(_open(corpus)), limit, form)


@app.command()
def show(corpus: CorpusOption = None, form: FormatOption = "plain", limit: LimitOption = 0) -> None:
    _print(query.paragraphs(_open(corpus)), limit, form)


def main() -> None:
    """The console script: our own errors become one line and an exit status."""
    try:
        app()
    except IdlibError as error:
        print(f"idlib: {error}", file=sys.stderr)
        raise SystemExit(error.status) from None
    except KeyboardInterrupt:
        raise SystemExit(ExitStatus.INTERRUPTED) from None
