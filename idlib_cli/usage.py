"""How the command line presents itself: help that fits a screen, and a group built when needed.

A command's docstring is one line that says what it answers and, indented, two examples: its
help opens with them. Of the options its own are listed one a line; those that every look-up
shares follow as `options.HELP` tells them.
"""

import inspect
import sys
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo

from idlib_cli import options
from idlib_cli.commands import COMMANDS
from idlib_cli.output.printing import printing

_SHARED = {parameter.name for parameter in options.SHARED}
_INDENT = 2
_GROUP_OPTIONS = (
    ("--version", "print the version"),
    ("--install-completion", "teach this shell to complete idlib with Tab"),
    ("--show-completion", "print what that would install"),
    ("-h, --help", "also after a command: idlib quotes -h"),
)


class _OwnHelp:
    """Help that is printed as answers are: a full disk is one line, a reader who leaves none."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        found = super().get_help_option(ctx)  # type: ignore[misc]
        if found is not None:
            found.callback = _show_help
        return found


class Command(_OwnHelp, TyperCommand):
    """A command whose help opens with its examples."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """One sentence, examples, usage, own options, shared options."""
        _open(self, ctx, formatter)
        shared = any(p.name == "corpus" for p in self.params)
        own = [p for p in self.get_params(ctx) if not (shared and p.name in _SHARED)]
        _write(formatter, [record for p in own if (record := p.get_help_record(ctx))])
        if shared:
            formatter.write("Options of every look-up:\n")
            _write(formatter, options.HELP)


class Group(_OwnHelp, TyperGroup):
    """The commands, each built when it is asked for."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """One sentence, examples, usage, commands, options."""
        _open(self, ctx, formatter)
        names = self.list_commands(ctx)
        _write(formatter, [(name, _sentence(self, ctx, name)) for name in names], left=12)
        formatter.write("Options:\n")
        _write(formatter, _GROUP_OPTIONS)

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of their definition."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        if cmd_name not in self.commands and cmd_name in COMMANDS:
            info = CommandInfo(name=cmd_name, callback=_callback(COMMANDS[cmd_name]), cls=Command)
            self.commands[cmd_name] = get_command_from_info(
                info, pretty_exceptions_short=False, rich_markup_mode=None
            )
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with; else a UsageError that names the nearest."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            near = get_close_matches(name, self.list_commands(ctx), n=1, cutoff=0.5)
            hint = f"did you mean {near[0]}?" if near else "idlib --help lists the commands"
            ctx.fail(f"no command {name!r}; {hint}")
        return super().resolve_command(ctx, args)


def told(text: str) -> None:
    """Print what the command line says of itself."""
    with printing():
        sys.stdout.write(f"{text}\n")


def _show_help(ctx: Any, _: Any, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        told(ctx.get_help())
        ctx.exit()


def _callback(command: options.Command) -> Callable[..., None]:
    """A command as Typer wants it: a function with all its parameters in the signature."""

    def run(**values: Any) -> None:
        options.invoke(command, {name: _as_text(value) for name, value in values.items()})

    run.__name__ = command.__name__
    run.__doc__ = command.__doc__
    signature = inspect.Signature([_parameter(one) for one in options.parameters(command)])
    run.__signature__ = signature  # type: ignore[attr-defined]
    return run


def _as_text(value: Any) -> Any:
    """Typer's paths as the text that was typed."""
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    return str(value) if isinstance(value, Path) else value


_PATHS = {list[options.Path] | None: list[Path] | None, options.Path | None: Path | None}


def _parameter(parameter: options.Parameter) -> inspect.Parameter:
    about = parameter.about
    told: dict[str, Any] = {"metavar": about.metavar, "help": about.help}
    if about.names_article:
        told["autocompletion"] = _article_names
    if isinstance(about, options.Option):
        info = typer.Option(*parameter.flags, min=about.min, **told)
    else:
        info = typer.Argument(**told)
    required = parameter.default is ...
    return inspect.Parameter(
        parameter.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if required else parameter.default,
        annotation=Annotated[_PATHS.get(parameter.type, parameter.type), info],
    )


def _article_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """The names of articles that the shell may complete."""
    from idlib_cli import completion

    return completion.article_names(incomplete, ctx.params.get("corpus") or ())


def _open(command: Any, ctx: Any, formatter: Any) -> None:
    """The sentence that says what a command answers, its examples, its usage."""
    sentence, *examples = [line for line in command.help.splitlines() if line.strip()]
    formatter.write(f"{sentence}\n\n")
    formatter.write("".join(f"{'':{_INDENT}}{example.strip()}\n" for example in examples))
    formatter.write(f"\nUsage: {ctx.command_path} {' '.join(command.collect_usage_pieces(ctx))}\n")


def _sentence(group: Group, ctx: Any, name: str) -> str:
    return str(group.get_command(ctx, name).help).partition("\n")[0]


def _write(formatter: Any, rows: Iterable[tuple[str, str]], *, left: int = 26) -> None:
    for name, about in rows:
        formatter.write(f"{'':{_INDENT}}{name:{left - 1}} {about}\n")
