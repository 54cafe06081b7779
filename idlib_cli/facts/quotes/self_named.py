"""The name that somebody gives: "A trader, who identified himself only as Musa, said"."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.written import is_one_person
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_SELF_NAMED = lazy_pattern(
    # "A trader, who identified himself only as Musa, said"; ", who gave only his first name, Ida"
    r",?\s(?:who|that)\s(?:(?:only|simply|just|would|can|asked|wanted|wished|to|be|agreed)\s){0,3}(?:"
    r"(?:identified|introduced|named|described)\s(?:(?:him|her|them)sel(?:f|ves)\s)?"
    r"(?:(?:only|simply|just)\s)?as\s"
    r"|(?:(?:called|named)\s(?:him|her|them)sel(?:f|ves)\s|(?:is|was)\s(?:called|known|named)\s)"
    r"(?:(?:only|simply|just)\s)?(?:as\s)?"
    r"|(?:goes|went)\sby\s(?:the\s(?:nick)?name\s)?(?:of\s)?"
    r"|(?:would|wanted|asked|agreed|wished)\s(?:only\s|to\s|just\s){0,2}be\s(?:only\s)?"
    r"(?:called|named|known|identified)\s(?:only\s)?(?:as\s|by\s(?:(?:his|her|their)\s(?:\w+\s)?(?:sur)?name,?\s)?)?"
    r"|(?:gives?|gave)\s(?:(?:only|just)\s)?(?:his|her|their)\s(?:\w+\s)?name"
    r"(?:\s(?:(?:only|simply|just)\s)?as\s|,\s))"
)
_CALLED = lazy_pattern(
    r",\s(?:sur|nick)?(?:named|called|(?:identified|known|named)\s(?:only\s|simply\s)?as)\s(?=[A-ZÀ-Þ])"
)
"""A rescuer|, surnamed Tian, said"""
_NAME_REACH = 40


def self_named(people: "People", end: int, written: str = "one") -> str | None:
    """The name that somebody gives at `end`, behind what is `written`: "the man|, who gave only his
    first name, Idris"."""
    introduced = _SELF_NAMED.match(people.text, end)
    if introduced is None and (written == "one" or is_one_person(written)):
        introduced = _CALLED.match(people.text, end)
    if introduced is None:
        return None
    begin = introduced.end()
    given = next(iter(people.within(begin, begin + _NAME_REACH)), None)
    if given is not None and given.person.kind == "person":
        return given.person.name
    name = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'-]+(?=[,.\s])").match(people.text, begin)
    return name[0] if name is not None else None
