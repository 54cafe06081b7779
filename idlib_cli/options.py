"""The options that every look-up has, each defined once, and what they come to: a LookUp.

A command takes a `LookUp` as its first parameter; `look_up` puts the options in its place in
the signature that Typer reads.
"""

import inspect
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Concatenate, Literal, NamedTuple, ParamSpec

import typer

from idlib_cli.errors import UsageError

P = ParamSpec("P")

Format = Literal["table", "plain", "json", "jsonl", "csv", "markdown", "acled"]
"""acled is for casualties alone."""
Sort = Literal["score", "date", "article"]

HELP = (
    ("--corpus PATH", "folder or file of articles; may be given again"),
    ("--since, --until DATE", "2020, 2020-02 or 2020-02-03; both ends included"),
    ("--outlet, --article NAME", "of this outlet only, of this article only"),
    ("--limit N", "so many records; 0 for all"),
    ("--sort ORDER, --reverse", "by score, date or article; the other way round"),
    ("--all-copies", "repeats and copies of articles too"),
    ("--format FORM, --json", "table, plain, json, jsonl, csv, markdown"),
    ("--explain", "say of each record why it was found"),
    ("--refresh, --no-cache", "read every file again; keep no index on disk"),
    ("--jobs N", "processes that build the index; one a core if unset"),
    ("-q, --quiet", "print nothing; exit 0 if something was found, else 1"),
)
"""How --help tells of them: close together, so that the help of every command fits a screen."""


class LookUp(NamedTuple):
    """What the shared options say."""

    corpus: tuple[Path, ...] = ()
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    article: str | None = None
    limit: int | None = None
    sort: Sort | None = None
    reverse: bool = False
    all_copies: bool = False
    form: Format | None = None
    explain: bool = False
    refresh: bool = False
    no_cache: bool = False
    jobs: int | None = None
    quiet: bool = False


def _option(
    name: str, annotation: Any, default: Any, *flags: str, **about: Any
) -> inspect.Parameter:
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[annotation, typer.Option(*flags, **about)],
    )


def article_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """The names of articles that the shell may complete."""
    from idlib_cli import completion

    return completion.article_names(incomplete, ctx.params.get("corpus") or ())


SHARED = (
    _option("corpus", list[Path] | None, None, "--corpus", metavar="PATH"),
    _option("since", str | None, None, "--since", metavar="DATE"),
    _option("until", str | None, None, "--until", metavar="DATE"),
    _option("outlet", str | None, None, "--outlet", metavar="NAME"),
    _option("article", str | None, None, "--article", metavar="ID", autocompletion=article_names),
    _option("limit", int | None, None, "--limit", metavar="N", min=0),
    _option("sort", Sort | None, None, "--sort"),
    _option("reverse", bool, False, "--reverse"),
    _option("all_copies", bool, False, "--all-copies"),
    _option("form", Format | None, None, "--format"),
    _option("json", bool, False, "--json"),
    _option("explain", bool, False, "--explain"),
    _option("refresh", bool, False, "--refresh"),
    _option("no_cache", bool, False, "--no-cache"),
    _option("jobs", int | None, None, "--jobs", metavar="N", min=1),
    _option("quiet", bool, False, "--quiet", "-q"),
)


def look_up(command: Callable[Concatenate[LookUp, P], None]) -> Callable[..., None]:
    """A command whose first parameter is filled from the shared options."""
    signature = inspect.signature(command)
    own = list(signature.parameters.values())[1:]

    def run(**values: Any) -> None:
        own_values = {parameter.name: values.pop(parameter.name) for parameter in own}
        look = gathered(**values)
        try:
            command(look, **own_values)  # type: ignore[call-arg]
        except Exception as error:
            if look.refresh or look.no_cache or not _damaged(error):
                raise
            # Nothing was printed yet, see output.write: answered from an index made anew.
            command(look._replace(refresh=True), **own_values)  # type: ignore[call-arg]

    run.__name__ = command.__name__
    run.__doc__ = command.__doc__
    run.__signature__ = signature.replace(parameters=[*own, *SHARED])  # type: ignore[attr-defined]
    return run


def _damaged(error: Exception) -> bool:
    """Whether an index turned out to be damaged that looked as we left it."""
    library = sys.modules.get("idlib_cli.library")  # not imported: no index was opened
    return library is not None and isinstance(error, library.DAMAGE)


def gathered(*, corpus: list[Path] | None, json: bool, form: Format | None, **rest: Any) -> LookUp:
    """The shared options checked and put together."""
    for end in ("since", "until"):
        if rest[end] is not None:
            check_date(f"--{end}", rest[end])
    if rest["since"] and rest["until"] and rest["since"] > rest["until"]:
        pair = f"--since {rest['until']} --until {rest['since']}"
        if not rest["since"].startswith(rest["until"]):
            raise UsageError(f"--since is later than --until; the other way round: {pair}")
    if json and form not in (None, "json"):
        raise UsageError(f"--json and --format {form} contradict each other; give one of them")
    return LookUp(corpus=tuple(corpus or ()), form="json" if json else form, **rest)


_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def check_date(option: str, text: str) -> None:
    """Raise UsageError unless the text is a year, a month or a day that exists."""
    match = _DATE.fullmatch(text)
    if match and match[3]:
        import datetime

        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            match = None
    if not match or match[1] == "0000":
        raise UsageError(f"{option}: {text!r} is no date; write 2020, 2020-02 or 2020-02-03")
