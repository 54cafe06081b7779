"""Command lines as Typer reads them: help, completion, mistakes, and what `quick` leaves to it."""

import re
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

from idlib_cli import __version__
from idlib_cli.errors import ExitStatus, UsageError
from idlib_cli.usage import Group, told

app = typer.Typer(
    cls=Group,
    rich_markup_mode=None,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)


@app.callback()
def idlib(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="print the version")] = False,
) -> None:
    """Look up in a folder of news articles who said what, when, and how many died.

    idlib casualties --since 2020-02
    idlib quotes --corpus articles --speaker Erdogan
    """
    if version:
        told(f"idlib {__version__}")
    elif ctx.invoked_subcommand is None:
        told(ctx.get_help())


def run(arguments: Sequence[str] | None) -> int:
    """Run a command line; its exit status. Raises UsageError where it makes no sense."""
    try:
        status = get_command(app).main(arguments, prog_name="idlib", standalone_mode=False)
    except typer.TyperException as error:
        raise UsageError(_wording(error)) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else ExitStatus.ANSWERED


def _wording(error: typer.TyperException) -> str:
    """Typer's message about the command line in our words, always with a right one beside it."""
    message = error.format_message().strip().rstrip(".")
    context = getattr(error, "ctx", None)
    message = re.sub(r"^Invalid value for '([^']*)'", r"\1", message)
    message = re.sub(
        r"is not a valid int(eger)?( range)?", "is not a whole number, like 20", message
    )
    message = message[:1].lower() + message[1:]
    if "(Possible options: " in message:
        return re.sub(r" \(Possible options: (.*)\)", r"; did you mean \1?", message)
    if message.startswith(("no such option", "got unexpected")) and context:
        return f"{message}; {context.command_path} --help lists what there is"
    if message.startswith(("missing", "option ")) and context:
        example = next((line for line in (context.command.help or "").splitlines()[1:] if line), "")
        return f"{message}; for example: {example.strip()}"
    return message
