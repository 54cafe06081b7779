"""Names in English news prose: capitalised sequences and what sort of thing they name.

`find` gives every capitalised sequence of a sentence that may be a name, without the titles,
nationalities and sentence openers before it, with a first judgement from its form alone: person
(a known given name, a title or role before it), organisation ("Ministry", "Front"), place,
thing (a street, a war, a law) or unknown. What the rest of the article says about it (an
apposition, "who", the same surname alone) is weighed by `facts.people`.

Left out: text in capitals throughout (see `facts.people.capitals`), names in other scripts, and
names written in lower case.

>>> text = "On Tuesday Turkish President Recep Tayyip Erdogan met Xi Jinping."
>>> [(text[n.start:n.end], n.kind) for n in find(text, 0, len(text))]
[('Recep Tayyip Erdogan', 'person'), ('Xi Jinping', 'person')]
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from idlib_cli.language import lexicon
from idlib_cli.language.capitalised import Token, given_at, runs
from idlib_cli.language.lexicon import (
    FAMILY_FIRST,
    GIVEN,
    MODIFIER,
    NATION,
    NOT_NAME,
    OPENER,
    ORGANISATION,
    PLACE,
    ROLE,
    THING,
    TITLE,
)
from idlib_cli.language.name_forms import SUFFIXES, low
from idlib_cli.language.wordlists import words

NameKind = Literal["person", "organisation", "place", "acronym", "thing", "unknown"]


class Name(NamedTuple):
    """A capitalised sequence that may name somebody."""

    start: int
    end: int
    """The name alone, without title, role, nationality or possessive ending."""
    lead: int
    """Where the capitalised words before it begin: "Turkish President" (else `start`)."""
    kind: NameKind
    titled: bool = False
    """A title or role noun stands right before it, in the same capitalised sequence."""
    initial: bool = False
    """It is the first word of its sentence, where any word has a capital."""
    after_the: bool = False
    """"the" stands right before it: seldom a person."""


_LEADING_PARTICLE = re.compile(
    r"(?<!\S)(?:(?:al|el|bin|bint|ibn|abu|von|van der|van den|van de|van|de la|de los|de|del|du|"
    r"da|di|dos|della|der|ter)\s){1,2}$"
)
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}s?|(?:[A-Z]\.){2,5}")
_PARTY_AND_STATE = re.compile(r"[A-Z]-[A-Z][A-Za-z.]*")
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|on|outside|around|across|into|through|the)\s$")
_OPENING_PAPER = frozenset({"daily", "evening", "sunday", "morning", "weekly"})
_OPENING_PLACE = frozenset({"mount", "lake", "fort", "camp", "port", "cape", "st"})
_PREMODIFIER = NATION | PLACE | MODIFIER


def find(text: str, start: int, end: int) -> list[Name]:
    """The names of the sentence `text[start:end]`, in order."""
    found: list[Name] = []
    opened = start
    while opened < end and not text[opened].isalnum():
        opened += 1
    for tokens in runs(text, start, end):
        if len(tokens) > 1:
            found.extend(_names(text, tokens, tokens[0].start <= opened))
            continue
        begin, stop, _, known = tokens[0]
        if known & (NOT_NAME | OPENER | TITLE):
            continue
        kind = _kind_of_word(text[begin:stop])
        lead = begin
        if kind == "unknown":
            lead = begin = _with_particle(text, begin)
        the = text[max(0, begin - 4) : begin] in {"the ", "The "}
        found.append(Name(begin, stop, lead, kind, False, lead <= opened, the))
    return found


def _with_particle(text: str, start: int) -> int:
    """Where a name begins, particles in lower case before it included: "bin Laden"."""
    if start < 3 or not text[start - 1].isspace() or not text[start - 2].islower():
        return start
    particle = _LEADING_PARTICLE.search(text, max(0, start - 14), start)
    return particle.start() if particle else start


def _names(text: str, tokens: list[Token], initial: bool) -> list[Name]:
    opener = tokens[0].start
    tokens, the = _strip(text, tokens)
    if not tokens:
        return []
    lead = tokens[0].start
    the = the or text[max(0, lead - 4) : lead].lower() == "the "
    name, titled = _untitled(text, tokens)
    if not name or _PARTY_AND_STATE.fullmatch(text, name[0].start, name[0].end):
        return []
    found: list[Name] = []
    head = tokens[: len(tokens) - len(name)]
    if titled and len(head) > 2 and any(t.flags & ORGANISATION for t in head[1:-1]):
        # the organisation inside a title: "Red Cross President Peter Maurer"
        found.append(Name(lead, head[-2].end, lead, "organisation"))
    whole = name[0].start == lead
    kind = _kind(text, name, titled, the and whole)
    begin = name[0].start
    if not titled and len(name) < 3 and kind in {"person", "unknown"}:
        begin = _with_particle(text, begin)
    initial = initial and lead == opener and whole
    lead = min(lead, begin)
    found.append(Name(begin, name[-1].end, lead, kind, titled, initial, the and whole))
    return found


def _strip(text: str, tokens: list[Token]) -> tuple[list[Token], bool]:
    """Without function words and calendar words at both ends; whether "The" was one."""
    the = False
    first, last = 0, len(tokens)
    while first < last and (
        tokens[first].flags & (NOT_NAME | OPENER) or _is_compound(tokens[first].low)
    ):
        if first + 1 < last and _opens_name(text, tokens[first], tokens[first + 1]):
            break
        the = tokens[first].low == "the"
        first += 1
    while last - first > 1 and tokens[last - 1].flags & NOT_NAME:
        if tokens[last - 2].flags & GIVEN:  # "Theresa May"
            break
        last -= 1
    return tokens[first:last], the


def _is_compound(word: str) -> bool:
    """Whether a word is an adjective made of a name: "Delhi-based"."""
    return "-" in word and word.rpartition("-")[2] in words("name_compounds")


def _opens_name(text: str, token: Token, following: Token) -> bool:
    """Whether a word that usually opens a sentence is part of a name: "New York", "May Lind"."""
    if following.flags & NOT_NAME:
        return False
    if token.flags & OPENER:
        return bool(
            following.flags & (ORGANISATION | ROLE)
            or f"{token.low} {following.low}" in lexicon.places()
        )
    return bool(token.flags & GIVEN and not following.flags & (TITLE | ROLE | GIVEN))


def _untitled(text: str, tokens: list[Token]) -> tuple[list[Token], bool]:
    """The tokens after the last title or role noun, and whether there was one."""
    count = len(tokens)
    if count == 1:
        return ([] if tokens[0].flags & TITLE else tokens), False
    last = tokens[-1].flags
    if last & ORGANISATION and not (count > 2 and tokens[-2].flags & GIVEN):
        return tokens, False
    for at in range(count - 2, -1, -1):
        if _is_title(tokens[at]) and tokens[at + 1].low not in SUFFIXES:
            return _titled(text, tokens, at), True
    if last & (ROLE | TITLE) and tokens[-1].low not in SUFFIXES:
        whole = tokens[0].flags & GIVEN or tokens[0].low in _OPENING_PAPER
        return (tokens if whole else []), False
    given = given_at(tokens)
    if given and all(t.flags & _PREMODIFIER for t in tokens[:given]) and not _is_place(tokens):
        return tokens[given:], False
    return tokens, False


def _is_title(token: Token) -> bool:
    return bool(token.flags & (TITLE | ROLE)) or ("-" in token.low and lexicon.is_role(token.low))


def _titled(text: str, tokens: list[Token], at: int) -> list[Token]:
    """The name after the title at `at`: none where only parts of a title follow."""
    rest = tokens[at + 1 :]
    if text[tokens[at].end : rest[0].start].strip():
        # "Secretary of State Mike Pompeo": the title goes on to the given name
        given = given_at(rest)
        rest = rest[given:] if given else []
    if len(rest) > 2 and rest[0].flags & (NATION | PLACE):
        rest = rest[1:]
    return [] if all(t.flags & (MODIFIER | ROLE) for t in rest) else rest


def _is_place(tokens: Sequence[Token]) -> bool:
    return " ".join(t.low for t in tokens) in lexicon.places()


def _kind(text: str, tokens: Sequence[Token], titled: bool, the: bool) -> NameKind:
    written = text[tokens[0].start : tokens[-1].end]
    if written in lexicon.institutions():
        return "organisation"
    if len(tokens) == 1:
        return "person" if titled and not the else _kind_of_word(written)
    if _is_place(tokens):
        return "place"
    suffixed = tokens[-1].low in SUFFIXES
    if suffixed:
        tokens = tokens[:-1]
    first, last = tokens[0].flags, tokens[-1].flags
    named = (first & GIVEN or suffixed) and not the
    titled = titled and not the
    surname = len(tokens) > 1 and tokens[-1].low in words("thing_surnames")  # "Anne Church"
    if any(t.flags & ORGANISATION for t in tokens):
        return "person" if titled or (named and surname and len(tokens) == 2) else "organisation"
    thing = bool(last & THING) or tokens[0].low in _OPENING_PLACE
    if thing and named and not titled:  # "Grace Hill", but not "in Grace Hill"
        named = surname and not _LOCATIVE.search(text, max(0, tokens[0].start - 8), tokens[0].start)
    family_first = first & FAMILY_FIRST and len(tokens) < 4 and not the and not thing
    if titled or named or family_first:
        return "person"
    thing = thing or all(t.flags & (_PREMODIFIER | NOT_NAME) for t in tokens)
    return "thing" if thing else "unknown"


@lru_cache(maxsize=8192)
def _kind_of_word(written: str) -> NameKind:
    word = low(written)
    known = lexicon.flags(word)
    if written in lexicon.institutions():
        return "organisation"
    if known & (PLACE | NATION):
        return "place"
    if _ACRONYM.fullmatch(written):
        return "acronym"
    plural = word.endswith("s") and lexicon.flags(word[:-1]) & ROLE  # "Officials"
    return "thing" if plural or known & (ORGANISATION | THING | ROLE) else "unknown"
