"""The console script: hands over to a command; our errors become one line and an exit status."""

import gc

gc.disable()  # importing makes no garbage, and looking for it takes a twentieth of a look-up

import atexit
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from idlib_cli import quick
from idlib_cli.errors import ExitStatus, IdlibError

gc.enable()


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command line and exit with its status."""
    # A caller may have closed either; print() would then write remarks into the answer.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    gc.disable()  # a look-up is over before collecting pays; building an index turns it on again
    try:
        status = _run(arguments)
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
    if arguments is None and _is_the_program():
        _leave(status)
    raise SystemExit(status)


_BUILDING = "idlib_cli.building.extraction"


def _is_the_program() -> bool:
    """Whether this process runs nothing but a look-up: no caller's script, no workers.

    The console script is the outermost frame of its process; run by a tracer or by `runpy` it is
    not, and the process goes on.
    """
    caller = sys._getframe(2)
    _, _, name = (getattr(sys.modules["__main__"], "__file__", None) or "").rpartition(os.sep)
    return name == "idlib" and caller.f_back is None and _BUILDING not in sys.modules


def _leave(status: int) -> None:
    """End the process at once: taking objects apart one by one takes a twentieth of a look-up.

    Returns where something must still be said the usual way.
    """
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return
    os._exit(status)


def _run(arguments: Sequence[str] | None) -> int:
    """The exit status of a command line: a plain one is run at once, any other by Typer."""
    if call := quick.parsed(sys.argv[1:] if arguments is None else arguments):
        quick.run(call)
        return ExitStatus.ANSWERED
    from idlib_cli import typed

    return typed.run(arguments)


def complain(text: str) -> None:
    """One line on standard error."""
    from idlib_cli.render.visible import visible

    print(f"idlib: {visible(text)}", file=sys.stderr)
