"""Running a command line inside the test process: through `main`, as the console script does."""

import contextlib
import io
from collections.abc import Sequence
from typing import NamedTuple

from idlib_cli.cli import main


class Stream(io.TextIOWrapper):
    """A pipe, or with `terminal` what says that it is a terminal."""

    def __init__(self, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined,no-any-return]


class Run(NamedTuple):
    """What a command line printed and how it ended."""

    status: object
    out: str
    err: str


def idlib(*arguments: object, terminal: bool = False) -> Run:
    """Run `idlib ARGUMENTS`."""
    out, err = Stream(terminal=terminal), Stream()
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        status = _status([str(argument) for argument in arguments])
    return Run(status, out.text(), err.text())


def _status(arguments: Sequence[str]) -> object:
    try:
        main(arguments)
    except SystemExit as ending:
        return int(ending.code) if isinstance(ending.code, int) else ending.code
