"""A speaker whom only the words beside the quote name: a name or a role as it is written there."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes import apposed
from idlib_cli.facts.quotes.self_named import self_named
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.written import (
    HANGING,
    LEADING,
    NAMED,
    PLACED,
    head_alone,
    is_common,
    is_honorific,
    is_personal,
    titled,
)

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_PARTYS = re.compile(r"(?:[A-Z][\w&.-]*\s){0,3}[A-Z][\w&.-]*['’]s\s(?P<name>[A-Z]\S+\s[A-Z]\S+)")
_IN_A_YEAR = re.compile(r"\s(?:in|of)\s(?:1[5-9]|20)\d\d$")
"""an inquest | in 2007"""
_AGED = re.compile(r"^(?:\d{1,3}|[a-z]{3,8})-year-old\s(?=[A-ZÀ-ÞĀ-Ž][\w’'-]+$)")
"""12-year-old | Tomas"""
_SURNAMED = re.compile(r"\s(?:sur|nick)?named$")
"""a rescuer | surnamed Tian"""


def by_words(people: "People", start: int, end: int, written: str) -> Speaker:
    """A name or role that only this mention gives."""
    if (given := self_named(people, end, written)) is not None:
        own_role = LEADING.sub("", written, count=1)
        return Speaker(start, end, given, own_role, None, "introduced")
    written = _AGED.sub("", written, count=1)
    given = apposed.unknown(people.text, written, start, end)
    if given is None and (owned := _PARTYS.fullmatch(written)) is not None:
        written = owned["name"] if is_personal(owned["name"]) else written  # "Labour's Ann Lee"
    if given is not None:
        return Speaker(start, end, given, LEADING.sub("", written, count=1))
    bare = head_alone(LEADING.sub("", written, count=1))
    if not (bare.isascii() and bare.islower()):  # there is a name
        placed = PLACED.fullmatch(bare)
        if placed is not None and is_personal(placed["name"]):
            bare = " ".join([*(placed["role"] or "").split(), placed["name"]])
        named = NAMED.fullmatch(bare)
        if named is not None and named["role"].split()[-1] not in HANGING:
            return Speaker(start, end, named["name"], _SURNAMED.sub("", named["role"]))
        parts = bare.split()
        if len(parts) > 1 and parts[-1][0].isupper() and all(map(is_common, parts[:-1])):
            # "consultancy Hydrograf"
            return Speaker(start, end, parts[-1], _SURNAMED.sub("", " ".join(parts[:-1])))
    role, name = titled(bare)
    if role is not None and is_honorific(role):
        return Speaker(start, end, name or None, None)
    by = "named" if role or is_personal(name) else "role"
    if name[-1:].isdigit():
        name = _IN_A_YEAR.sub("", name)
    return Speaker(start, end, name or None, role, None, by)
