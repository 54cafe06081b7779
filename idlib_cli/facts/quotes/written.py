"""A speaker's phrase as it is written: what in it is name, role, title or mere description."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import SPOKEN
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.lexicon import (
    GIVEN,
    MODIFIER,
    NATION,
    ORGANISATION,
    PLACE,
    POLICY,
    ROLE,
    THING,
    TITLE,
    flags,
    is_human,
)
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.people import Person

_IMPERSONAL = ORGANISATION | PLACE | THING | NATION
_TITULAR = TITLE | ROLE | MODIFIER | POLICY | NATION | PLACE
HANGING = closed("prepositions") | closed("determiners") | {"and", "or"}
LEADING = re.compile(
    # articles and the like, which a canonical name goes without
    r"\A(?:the|a|an|another|one|some|its|his|her|their|our|my|this|that|these|those|many|several|"
    r"other|both)\s+(?!(?:of|close|familiar|near|with|in|at|inside|around|who)\s)",
    re.IGNORECASE,
)
TAIL = re.compile(
    # "a diplomat familiar with the talks", "officials briefed on the matter": the head alone
    r"\s(?:familiar with|briefed (?:on|about)|close to|involved in|aware of|speaking|who|with "
    r"(?:direct )?knowledge of|quoted by|cited by|based in|under|led by|headed by)\s.*$",
    re.DOTALL,
)
_VAGUE = frozenset(
    {"those", "person", "persons", "people", "someone", "somebody", "one", "individual"}
    | {"individuals"}
)

_SOURCES = frozenset({"source", "sources", "insider", "insiders"})
"""Heads that say nothing but that they told: "a source close to the family" is so called."""
_CONDITION = re.compile(r",?\s(?:speaking|who|quoted by|cited by)\s.*$", re.DOTALL)
_TOLD = re.compile(
    # Two sources| familiar with the talks| said; two people| briefed on the plan|.
    r"\s(?:familiar\swith|briefed\s(?:on|about)|close\sto|involved\sin|aware\sof|with\s(?:direct\s)?"
    rf"knowledge\sof)(?:\s(?!{SPOKEN}\b)[\w’'&-]+){{1,8}}(?=[,.;:]|\s{SPOKEN}\b)"
)
_LONGEST_NOUN = 12


def head_alone(bare: str) -> str:
    """A description without what hangs on its head: "diplomat" of "diplomat familiar with the
    talks"; all of it where the head says nothing: "person familiar with the talks"."""
    head = TAIL.sub("", bare)
    noun = head.rpartition(" ")[2].lower()
    if noun in _SOURCES:
        return _CONDITION.sub("", bare)
    return head if noun not in _VAGUE else bare


def further(text: str, start: int, end: int) -> int:
    """Where a phrase ends that says who a source is, behind the noun that says nothing: "Two
    sources| familiar with the matter said"; `end` where none does."""
    noun = text[max(start, end - _LONGEST_NOUN) : end].rpartition(" ")[2].lower()
    told = _TOLD.match(text, end) if noun in _VAGUE | _SOURCES else None
    return told.end() if told is not None else end


NAMED = re.compile(
    # "works chief Jürgen Möllers": words in lower case, then a name
    r"(?P<role>(?:[^\W_]\S*\s+){0,5}?[a-z]\S*)\s+"
    r"(?P<name>[A-ZÀ-ÞĀ-Ž]\S+(?:\s+(?:[A-ZÀ-ÞĀ-Ž]\S*|al|bin|bint|da|de|del|der|di|du|el|la|van|von))+)"
)
_COMPLEMENT = re.compile(
    # the last preposition of "a woman in her fifties at" counts
    r"(?s:.*)\s(?P<tie>of|in|for|at|from|with|to|on|near|by|inside|within|under|around|behind"
    r"|including|like)\s+(?P<titles>(?:\S+\s+){0,4})\Z"
)
_LISTED = re.compile(r"\s(?:of|for)\s(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*,?\s){1,4}(?:and|&)\s\Z")
"""a source at the Ministry of Roads and | Highways"""
PLACED = re.compile(
    # "Heike Strand of the works council": where a person belongs is no part of the name
    r"(?P<role>(?:[a-z]\S*\s+){0,4})(?P<name>[A-ZÀ-ÞĀ-Ž]\S+(?:\s+[A-ZÀ-ÞĀ-Ž]\S+){1,3})"
    r"\s+(?:of|from|at|in|with)\s.+"
)


_BEHIND_HEAD = closed("prepositions") | {"of", "to", "who", "whose", "that", "there", "here", "as"}


def head_of(name: str) -> str:
    """The head noun of a role, without what hangs on it: "doctor" of "a doctor at the port"."""
    parts = (name.replace("-of-", " of ") if "-of-" in name else name).lower().split()
    for at, word in enumerate(parts):
        known = at > 0 and is_human(parts[at - 1])
        if at > 0 and (
            word in _BEHIND_HEAD
            or parts[at - 1].endswith(",")
            or (known and word.endswith(("ing", "ed")))  # "a lieutenant speaking from the port"
        ):
            return parts[at - 1].rstrip(",")
    return parts[-1] if parts else ""


def is_one_person(name: str) -> bool:
    """Whether a role means one human being: "lawyer", not "lawyers" or "ministry"."""
    head = head_of(name)
    if head == "one":  # "one of its workers"
        return is_people(name.lower().partition(" of ")[2])
    return is_human(head)


def is_people(name: str) -> bool:
    """Whether a plural means human beings: "survivors", "two officials in the capital"."""
    head = head_of(name)
    if head in ("two", "three", "some", "several", "others", "number") and " of " in name:
        return is_people(name.partition(" of ")[2])
    single = head.removesuffix("s") if head.endswith("s") else ""
    return bool(single) and is_human(single)


def is_mouthpiece(written: str) -> bool:
    """ "the statement", "the post": what somebody's words stand in."""
    article, _, noun = written.lower().partition(" ")
    return article in {"the", "this"} and noun in closed("mouthpieces")


def is_end(text: str, named: int, end: int) -> bool:
    """Whether nothing but letters of rank stand behind a name: "Ann Lee | KC"."""
    return named >= end - 1 or text[named:end].strip(" .").lower() in words("post_nominals")


def is_complement(before: str) -> bool:
    """Whether a name hangs on the words before it: "a spokesman for Chancellor | Ohlsen"."""
    if not before:
        return False
    if before.endswith((" and ", " & ")) and _LISTED.search(before[-60:]):
        return True
    found = _COMPLEMENT.search(before[-60:])
    # "Secretary of State | Lee" is Lee, "the delegation under Deputy Minister | Lee" is not
    titular = _TITULAR if found and found["tie"] != "of" else TITLE | ROLE
    return found is not None and all(
        word in closed("determiners") or flags(word.rstrip(".")) & titular
        for word in found["titles"].lower().split()
    )


def is_personal(name: str) -> bool:
    """Whether a name that is mentioned only here looks like a person's."""
    parts = name.split()
    return (
        1 < len(parts) < 5
        and parts[0][0].isupper()
        and parts[-1][0].isupper()
        and all(part[0].isupper() or part in closed("particles") for part in parts)
        and not any(is_impersonal(part) for part in parts)
    )


def is_impersonal(part: str) -> bool:
    """Whether a word of a name is no person's: "Bank", but not "Bill"."""
    known = flags(part.lower())
    return bool(known & _IMPERSONAL) and not known & GIVEN


def is_common(word: str) -> bool:
    """Whether a word before a name is a noun or adjective: "the French airline | Corsa"."""
    names = closed("particles") | closed("prepositions") | closed("determiners")
    return word.isalpha() and word.islower() and word not in names and word != "and"


def is_definite(written: str) -> bool:
    first = written.split(" ", 1)[0].lower()
    return first == "the" or (written[:1].isupper() and first not in {"a", "an", "another", "one"})


def titled(written: str) -> tuple[str | None, str]:
    """ "Senator Grace Mbeki" → ("Senator", "Grace Mbeki"); without a title (None, written)."""
    parts = written.split()
    at = 0
    while at < len(parts) - 1 and flags(parts[at].lower().rstrip(".")) & (TITLE | ROLE):
        at += 1
    rest = parts[at:]
    if (
        at
        and rest
        and rest[0][0].isupper()
        and all(part[0].isupper() or len(part) < 4 for part in rest)
    ):
        return " ".join(parts[:at]), " ".join(rest)
    return None, written


def role_of(person: "Person") -> str | None:
    return next((role for role in person.roles if not is_honorific(role)), None)


def is_honorific(role: str) -> bool:
    return role.lower().rstrip(".") in closed("honorifics")


def is_title(word: str) -> bool:
    """Whether a word before a name only styles its bearer: "Rev.", "Dr"."""
    low = word.lower().rstrip(".")
    return bool(flags(low) & TITLE) or low in ("rt", "most", "very")
