"""What may stand between one of a list and the next: an age, an aside, shares of the one before.

Leaves out: who is listed (`enumerations`).
"""

import re

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.phrase import Phrase

_DECADE = re.compile(
    r"(?:(?:early|mid|late)?-?\d0'?s"
    r"|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\Z"
)


def before_age(low: list[str], at: int) -> int:
    """Where a phrase ends that its age comes after: "Ana Ruiz*, 42,* and a boy", "two cooks*,
    aged 30 and 34,*"."""
    if at > 2 and low[at - 1] == "#age" and low[at - 2] == ",":
        return at - 2
    if at > 2 and low[at - 1] == "#age":
        back = at
        while back > 2 and low[back - 1] in ("#age", "and", ","):
            back -= 1
        aged = low[back - 1] in ("aged", "ages") and low[back - 2] == ","
        return back - 2 if aged else at
    return _before_decade(low, at)


def _before_decade(low: list[str], at: int) -> int:
    """Where a phrase ends that its age comes after: "a woman *in her 20s* and a boy"."""
    for length in (3, 4):
        words = low[max(0, at - length) : at]
        if len(words) == length and words[0] == "in" and words[1] in ("his", "her", "their", "the"):
            return at - length if _DECADE.match(words[-1]) else at
    return at


def after_age(low: list[str], at: int) -> int:
    """The comma behind an age in commas: "Ana Ruiz*, 42*, a nurse, was"."""
    return at + 2 if low[at : at + 3] == [",", "#age", ","] else at


def after_decade(low: list[str], at: int) -> int:
    """The same before what follows: "killed a woman *in her 20s* and a boy"."""
    if low[at : at + 1] != ["in"] or low[at + 1 : at + 2] not in (["his"], ["her"], ["their"]):
        return at
    stop = next((k for k in (at + 2, at + 3) if k < len(low) and _DECADE.match(low[k])), None)
    return stop + 1 if stop is not None else at


def after_home(found: Arguments, phrase: Phrase) -> int:
    """Where somebody ends with the place they are of: "killed the mayor *of Orla*, Ana Ruiz"."""
    low, last = found.sentence.low, phrase.last
    home = found.begins.get(last + 1) if low[last : last + 1] == ["of"] else None
    if home is None or home.shape != "name" or phrase.plural:
        return last
    return home.last if low[home.last : home.last + 1] == [","] else last


_OWNER = 4
"""Tokens of "the old school's"."""


def before_owner(found: Arguments, first: int) -> int:
    """Where somebody begins whose owner is told: "and *the school's* caretaker"."""
    kinds = found.sentence.kind
    if not first or kinds[first - 1] != "'":
        return first
    for at in range(first - 2, max(-1, first - 2 - _OWNER), -1):
        if kinds[at] == "d":
            return at
        if kinds[at] not in "wNh":
            return at + 1
    return first


def before_aside(kinds: list[str], at: int) -> int:
    """Where a phrase ends that an aside in brackets or dashes comes after."""
    mark = kinds[at - 1] if at else ""
    if mark not in (")", "-", "—", "–"):
        return at
    opening = "(" if mark == ")" else mark
    while at > 0 and kinds[at - 1] == mark:
        at -= 1
    start = next((k for k in range(at - 1, max(-1, at - 15), -1) if kinds[k] == opening), at)
    while start > 0 and kinds[start - 1] == opening:
        start -= 1
    return start


_SHARES = 6
"""Shares of a claim that are stepped over."""


def before_shares(found: Arguments, last: Phrase) -> int | None:
    """Where those end of whom a phrase is a share; None where it is none.

    "Nine men, *including a cook and two nurses*, and a boy drowned", "nine drowned, *among them a
    cook*, and two were hurt": none of these is listed with the boy, or hurt.
    """
    low, at = found.sentence.low, last.first
    for _ in range(_SHARES):
        if low[at - 1] == "including":
            return _comma_before(low, at - 1)
        if at > 1 and low[at - 1] in ("them", "whom"):
            if low[at - 2] == "among":
                return _comma_before(low, at - 2)
            some = found.ends.get(at)
            return _comma_before(low, some.first if some is not None else at - 2)
        if at < 2 or low[at - 1] not in (",", "and", "or"):
            return None
        joint = at - 2 if low[at - 2] == "," else at - 1
        other = found.ends.get(joint)
        if other is None:
            return None
        at = other.first
    return None


def _comma_before(low: list[str], at: int) -> int:
    return at - 1 if at and low[at - 1] == "," else at
