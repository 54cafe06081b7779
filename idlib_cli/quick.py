"""Plain command lines, read without Typer, whose import takes longer than a whole look-up.

A plain line names a command, its arguments and its options, each option once, with values that
need no explanation. Whatever else is typed (help, a mistake, an abbreviation, `--`) is None here
and left to Typer, so that this module never has to complain. Both read the same declarations,
and a test compares what they make of the same lines.
"""

import os
import sys
from collections.abc import Sequence
from types import UnionType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from idlib_cli.commands import COMMANDS
from idlib_cli.options import Argument, Command, Option, Parameter, Path, invoke, parameters

_PLAIN_NUMBER = 9
"""Digits of a whole number that is surely one."""


class Call(NamedTuple):
    """A command and the values of all its parameters."""

    command: Command
    values: dict[str, Any]


class _UnclearError(Exception):
    """Typer should look at this line."""


def parsed(arguments: Sequence[str]) -> Call | None:
    """What a plain command line asks for; None where Typer should read it."""
    # Typer expands `*` on Windows, and completes where the shell asks it to.
    if not arguments or sys.platform == "win32" or "_IDLIB_COMPLETE" in os.environ:
        return None
    command = COMMANDS.get(arguments[0])
    if command is None:
        return None
    try:
        return Call(command, _values(parameters(command), arguments[1:]))
    except _UnclearError:
        return None


def run(call: Call) -> None:
    """Run the command."""
    invoke(call.command, call.values)


def _values(known: Sequence[Parameter], typed: Sequence[str]) -> dict[str, Any]:
    """The value of each parameter by name."""
    by_flag = {flag: p for p in known if isinstance(p.about, Option) for flag in p.flags}
    positional = [p for p in known if isinstance(p.about, Argument)]
    given: dict[str, Any] = {}
    rest = iter(typed)
    for word in rest:
        if word.startswith("-"):
            flag, equals, text = word.partition("=")
            parameter = by_flag.get(flag)
            if parameter is None or (equals and not flag.startswith("--")):
                raise _UnclearError
            if parameter.type is bool:
                value: Any = not equals
                if not value:
                    raise _UnclearError
            else:
                value = _value(parameter, text if equals else next(rest, "-"))
        elif positional:
            parameter = positional.pop(0)
            value = _value(parameter, word)
        else:
            raise _UnclearError
        if parameter.name in given:
            if not isinstance(value, list):
                raise _UnclearError
            value = given[parameter.name] + value
        given[parameter.name] = value
    values = {p.name: given.get(p.name, p.default) for p in known}
    if ... in values.values():
        raise _UnclearError
    return values


def _value(parameter: Parameter, text: str) -> Any:
    """A value as the type of its parameter."""
    if text.startswith("-"):
        raise _UnclearError
    type_ = parameter.type
    if isinstance(type_, UnionType) or type(None) in get_args(type_):
        (type_,) = (one for one in get_args(type_) if one is not type(None))
    if type_ is str or (type_ == Path and text):
        return text
    if type_ == list[Path] and text:
        return [text]
    if get_origin(type_) is Literal and text in get_args(type_):
        return text
    least = parameter.about.min if isinstance(parameter.about, Option) else None
    if type_ is int and text.isascii() and text.isdigit() and len(text) <= _PLAIN_NUMBER:
        number = int(text)
        if least is None or number >= least:
            return number
    raise _UnclearError
