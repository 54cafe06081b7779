"""The console script: hands over to a command; our errors become one line and an exit status."""

import gc
import os
import re
import sys
from collections.abc import Sequence
from typing import Annotated, NoReturn

gc.disable()  # importing makes no garbage, and looking for it takes a twentieth of a look-up

import typer
from typer.main import get_command

from idlib_cli import __version__
from idlib_cli.commands import commands
from idlib_cli.errors import ExitStatus, IdlibError
from idlib_cli.usage import Group

gc.enable()

Group.source = commands
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
        print(f"idlib {__version__}")
    elif ctx.invoked_subcommand is None:
        print(ctx.get_help())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command line and exit with its status."""
    # A caller may have closed either; print() would then write remarks into the answer.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    gc.disable()  # a look-up is over before collecting pays; building an index turns it on again
    try:
        status = get_command(app).main(arguments, prog_name="idlib", standalone_mode=False)
    except typer.TyperException as error:
        complain(_wording(error))
        raise SystemExit(ExitStatus.USAGE) from None
    except typer.Abort:
        raise SystemExit(ExitStatus.INTERRUPTED) from None
    except IdlibError as error:
        complain(str(error))
        raise SystemExit(error.status) from None
    except KeyboardInterrupt:
        raise SystemExit(ExitStatus.INTERRUPTED) from None
    except Exception:
        import traceback

        traceback.print_exc()
        complain("this is a bug; please report the lines above and the command")
        raise SystemExit(ExitStatus.BUG) from None
    raise SystemExit(status if isinstance(status, int) else ExitStatus.ANSWERED)


def complain(text: str) -> None:
    """One line on standard error."""
    from idlib_cli.render.visible import visible

    print(f"idlib: {visible(text)}", file=sys.stderr)


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
