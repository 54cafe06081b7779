"""What English calls a speaker the second time: “…,” said the administrator, of a chief just named.

A description right behind somebody's words means whoever spoke before it in the paragraph: another
speaker would be introduced. Left out: offices that one person holds ("the president said" is not
the minister), whoever a spokesman or witness is, and nouns that the article has used of others.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people.roles import head_noun
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.written import head_of, is_one_person
from idlib_cli.language.lexicon import KIN, is_human
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

_TRAILS = lazy_pattern(
    # “We left,” | the officer said; “We left,” said | the officer
    r"[,.?!…][”\"’']\s(?:[a-z]{2,14}\s){0,2}$"
)
_ADDS = lazy_pattern(r"\s(?:also|further|added|adds|continued|went\son|goes\son)\b")
_DISTINCT = frozenset(
    {"president", "premier", "minister", "king", "queen", "pope", "chancellor", "governor", "mayor"}
    | {"judge", "coroner", "magistrate", "secretary", "emperor", "sultan", "emir", "prince"}
    | {"chairman", "chairwoman", "chair", "manager", "coach", "referee", "captain", "skipper"}
    | {"spokesman", "spokeswoman", "spokesperson", "source", "witness", "eyewitness", "victim"}
    | {"suspect", "accused", "defendant", "plaintiff", "complainant", "prosecutor", "aide"}
    | {"deputy", "adviser", "advisor", "colleague", "friend", "neighbour", "neighbor", "rival"}
    | {"successor", "predecessor", "counterpart", "interviewer", "reporter", "owner", "caller"}
)
"""Nouns that tell another person from the one who spoke."""
_GENERAL = frozenset(
    {"official", "officer", "man", "woman", "boss", "administrator", "politician", "lawmaker"}
    | {"parliamentarian", "legislator", "cleric", "clergyman", "executive"}
)
"""Nouns of which many an article has several bearers."""
_SOMEBODY = lazy_pattern(
    r"\b(?:an?|another|one|his|her|their|['’]s)\s(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]{2,20})\b",
    re.I,
)
_LOOKED = 6000
"""Characters before a description in which its noun may have been used of somebody else."""


def speaks_on(people: "People", last: Speaker, written: str, start: int, end: int) -> bool:
    """Whether the description `text[start:end]`, "the former minister", means the last speaker."""
    person, text = last.person, people.text
    if person is None or person.kind != "person" or not is_one_person(written):
        return False
    head = head_of(written)
    breaks = text.count("\n\n", last.end, start)
    shared = any(head_noun(role) == head for role in person.roles)
    does = head in _DISTINCT or not all(head_noun(role) in KIN for role in person.roles)
    apart = does and not (shared or head in _GENERAL or _is_former(written))
    if breaks > 1 or apart or (breaks and not shared and head not in _GENERAL):
        return False
    behind = is_trailing(text, start) or _ADDS.match(text, end) is not None
    if not behind or not _fits(head, person) or _is_another_named(people, last, start):
        return False
    if shared:
        return all(person is other for other in people.by_role(head))
    meant = people.resolve_description(written, start)
    return meant is person if meant is not None else not _is_told_of(text, head, last, start)


def _is_told_of(text: str, head: str, last: Speaker, start: int) -> bool:
    """Whether the noun was used before: in the paragraph, where it is one for many."""
    floor = text.rfind("\n\n", 0, last.start) if head in _GENERAL else start - _LOOKED
    used = re.compile(rf"\b{re.escape(head)}\b", re.I)
    return used.search(text, max(0, floor), start) is not None


def is_trailing(text: str, start: int) -> bool:
    """Whether words in marks stand right before a speaker's phrase."""
    return _TRAILS.search(text, max(0, start - 30), start) is not None


def _is_former(written: str) -> bool:
    return written.split()[1:2] in (["former"], ["ex"]) or " ex-" in written


def _fits(head: str, person: "Person") -> bool:
    """Whether the noun is of no other sex than the person."""
    female = head in words("role_nouns_female")
    male = head in words("role_nouns_male")
    return person.gender not in ({"m"} if female else {"f"} if male else set())


def _is_another_named(people: "People", last: Speaker, start: int) -> bool:
    """Whether somebody else stands between the last speaker and `start`, outside quoted words."""
    text = people.text
    return any(
        mention.person is not last.person
        and mention.person.kind == "person"
        and not people.is_quoted(mention.start)
        for mention in people.within(last.end, start)
    ) or any(
        is_human(match["noun"].lower()) and not people.is_quoted(match.start())
        for match in _SOMEBODY.finditer(text, last.end, start)
    )
