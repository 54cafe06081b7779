"""The options that every look-up has, each defined once, and what they come to: a LookUp.

A command is a function whose keyword parameters are annotated with `Option` or `Argument`; where
its first parameter is a `LookUp`, it takes the shared options too. `quick` and `typed` read the
same annotations: the one for plain look-ups, the other by Typer for everything else.
"""

import re
import sys
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, NamedTuple, get_args

from idlib_cli.errors import UsageError

Format = Literal["table", "plain", "json", "jsonl", "csv", "markdown", "acled"]
"""acled is for casualties alone."""
Sort = Literal["score", "date", "article"]
Path = Annotated[str, "path"]
"""The name of a file or folder, which a shell may complete."""

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


class Option(NamedTuple):
    """How an option is written and explained; `flags` unless they follow from its name."""

    flags: tuple[str, ...] = ()
    metavar: str | None = None
    help: str | None = None
    min: int | None = None
    names_article: bool = False
    """Whether a shell may complete it with the names of articles."""


class Argument(NamedTuple):
    """How an argument is explained."""

    metavar: str
    help: str | None = None
    names_article: bool = False


class Parameter(NamedTuple):
    """A parameter of a command: what its function takes and how it is typed."""

    name: str
    type: Any
    default: Any
    """`...` where it must be given."""
    about: Option | Argument

    @property
    def flags(self) -> tuple[str, ...]:
        """The spellings of an option."""
        given = self.about.flags if isinstance(self.about, Option) else ()
        return given or ("--" + self.name.replace("_", "-"),)


class LookUp(NamedTuple):
    """What the shared options say."""

    corpus: tuple[str, ...] = ()
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


def _shared(name: str, type_: Any, default: Any, about: Option = Option()) -> Parameter:  # noqa: B008 - immutable
    return Parameter(name, type_, default, about)


SHARED = (
    _shared("corpus", list[Path] | None, None, Option(metavar="PATH")),
    _shared("since", str | None, None, Option(metavar="DATE")),
    _shared("until", str | None, None, Option(metavar="DATE")),
    _shared("outlet", str | None, None, Option(metavar="NAME")),
    _shared("article", str | None, None, Option(metavar="ID", names_article=True)),
    _shared("limit", int | None, None, Option(metavar="N", min=0)),
    _shared("sort", Sort | None, None),
    _shared("reverse", bool, False, Option(("--reverse",))),
    _shared("all_copies", bool, False, Option(("--all-copies",))),
    _shared("form", Format | None, None, Option(("--format",))),
    _shared("json", bool, False, Option(("--json",))),
    _shared("explain", bool, False, Option(("--explain",))),
    _shared("refresh", bool, False, Option(("--refresh",))),
    _shared("no_cache", bool, False, Option(("--no-cache",))),
    _shared("jobs", int | None, None, Option(metavar="N", min=1)),
    _shared("quiet", bool, False, Option(("--quiet", "-q"))),
)

Command = Callable[..., None]


def own(command: Command) -> Iterator[Parameter]:
    """The parameters of a command that are its own, in order."""
    code = command.__code__
    names = code.co_varnames[: code.co_argcount]
    defaults = command.__defaults__ or ()
    required = len(names) - len(defaults)
    for at, name in enumerate(names):
        annotation = command.__annotations__[name]
        if annotation is not LookUp:
            type_, *abouts = get_args(annotation)
            (about,) = (one for one in abouts if isinstance(one, Option | Argument))
            yield Parameter(name, type_, defaults[at - required] if at >= required else ..., about)


def looks_up(command: Command) -> bool:
    """Whether a command takes the shared options."""
    return LookUp in command.__annotations__.values()


def parameters(command: Command) -> list[Parameter]:
    """Every parameter of a command: its own, then the shared ones."""
    return [*own(command), *(SHARED if looks_up(command) else ())]


def invoke(command: Command, values: dict[str, Any]) -> None:
    """Run a command with the values of all its parameters."""
    if not looks_up(command):
        command(**values)
        return
    own_values = {parameter.name: values.pop(parameter.name) for parameter in own(command)}
    look = gathered(**values)
    try:
        command(look, **own_values)
    except Exception as error:
        if look.refresh or look.no_cache or not _damaged(error):
            raise
        # Nothing was printed yet, see output.write: answered from an index made anew.
        command(look._replace(refresh=True), **own_values)


def _damaged(error: Exception) -> bool:
    """Whether an index turned out to be damaged that looked as we left it."""
    library = sys.modules.get("idlib_cli.library")  # not imported: no index was opened
    return library is not None and isinstance(error, library.DAMAGE)


def gathered(*, corpus: list[str] | None, json: bool, form: Format | None, **rest: Any) -> LookUp:
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
    return LookUp(corpus=tuple(map(str, corpus or ())), form="json" if json else form, **rest)


_DATE = r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?"
"""Compiled only where a date is given."""


def check_date(option: str, text: str) -> None:
    """Raise UsageError unless the text is a year, a month or a day that exists."""
    match = re.fullmatch(_DATE, text)
    if match and match[3]:
        import datetime

        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            match = None
    if not match or match[1] == "0000":
        raise UsageError(f"{option}: {text!r} is no date; write 2020, 2020-02 or 2020-02-03")
