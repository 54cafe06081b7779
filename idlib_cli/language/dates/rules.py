"""The shape of a date rule, and the table of all of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from idlib_cli.language.dates import vocabulary
from idlib_cli.language.dates.meaning import Meaning

Head = Literal[
    "month", "weekday", "year", "unit", "season", "word", "holiday", "numeric", "quarter", "nth"
]
"""The kind of word that gives an expression away; a rule is tried only where its head stands."""


@dataclass(frozen=True, slots=True)
class DateRule:
    """One form of date expression.

    `pattern` is matched over lower-case text in which every kind of space is a space and every
    dash a hyphen; `read` turns the match into a meaning, or None where it is no date after all.
    """

    name: str
    head: Head
    why: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Meaning | None]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


def rule(
    name: str,
    head: Head,
    why: str,
    pattern: str,
    read: Callable[[re.Match[str]], Meaning | None],
    *examples: str,
    but_not: tuple[str, ...] = (),
) -> DateRule:
    """A DateRule from a pattern in the notation of `vocabulary.pattern`."""
    return DateRule(name, head, why, vocabulary.pattern(pattern), read, examples, but_not)
