"""What a capitalised sequence names, as far as its form alone tells.

Titles, nationalities and words that open a sentence are left out before it. Names come again, in
an article and from one to the next, so what was made of a sequence is kept in a `memo.Memo`. What
stands around it in the text is for `names`.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from idlib_cli.language import lexicon
from idlib_cli.language.capitalised import Token, borne_from, given_at, tokens_of
from idlib_cli.language.lexicon import (
    FAMILY_FIRST,
    GIVEN,
    MODIFIER,
    NATION,
    NOT_NAME,
    OPENER,
    ORGANISATION,
    PLACE,
    POLICY,
    ROLE,
    THING,
    TITLE,
)
from idlib_cli.language.memo import Memo
from idlib_cli.language.name_forms import SUFFIXES, low
from idlib_cli.language.wordlists import words

NameKind = Literal["person", "organisation", "place", "acronym", "thing", "unknown"]

_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}s?|(?:[A-Z]\.){2,5}")
_PARTY_AND_STATE = re.compile(r"[A-Z]-[A-Z][A-Za-z.]*")
_OPENING_PAPER = frozenset({"daily", "evening", "sunday", "morning", "weekly"})
_OPENING_PLACE = frozenset({"mount", "lake", "fort", "camp", "port", "cape", "st"})
_RATHER_GIVEN = frozenset({"dean", "earl", "don", "di"})
"""Roles that before one last name are a given name more often."""
_RATHER_FIRMS = frozenset({"td", "ds"})
"""Letters of a rank or seat that before one word are a firm's more often: "TD Bank"."""
_PREMODIFIER = NATION | PLACE | MODIFIER


class Form(NamedTuple):
    """What a capitalised sequence names by its form alone; places count from its start."""

    lead: int
    start: int
    end: int
    kind: NameKind
    kind_after_the: NameKind
    kind_located: NameKind
    """Behind "in" or the like: "in Grace Hill"."""
    titled: bool
    the: bool
    """"The" was among its words."""
    whole: bool
    """The name begins it, function words before it left out."""
    short: bool
    """A particle in lower case may stand before it."""
    inner: int
    """Where an organisation inside the title ends: "Red Cross President Peter Maurer"; else 0."""


def read(written: str, tokens: Sequence[Token]) -> Form | None:
    """What a sequence of several words names by its form; None where it is no name."""
    tokens, the = _strip(tokens)
    if not tokens:
        return None
    lead = tokens[0].start
    name, titled = _untitled(written, tokens)
    if len(name) > len(("Junior", "Grade")) and (name[0].low, name[1].low) in _GRADE:
        name = name[2:]
    if not name or _PARTY_AND_STATE.fullmatch(written, name[0].start, name[0].end):
        return None
    head = tokens[: len(tokens) - len(name)]
    inner = 0
    if titled and len(head) > 2 and any(t.flags & ORGANISATION for t in head[1:-1]):
        inner = head[-2].end
    whole = name[0].start == lead
    kind, after_the, located = _kinds(written, name, titled)
    return Form(
        lead,
        name[0].start,
        name[-1].end,
        kind,
        after_the if whole else kind,
        located,
        titled,
        the,
        whole,
        not titled and len(name) < 3,
        inner,
    )


def _read(written: str) -> Form | NameKind | None:
    tokens = tokens_of[written]
    return read(written, tokens) if len(tokens) > 1 else _kind_alone(written, tokens[0])


forms = Memo(_read)
"""What sequences as written name: `read` for those of several words, the kind alone of one word."""


def _strip(tokens: Sequence[Token]) -> tuple[Sequence[Token], bool]:
    """Without function words and calendar words at both ends; whether "The" was one."""
    the = False
    first, last = 0, len(tokens)
    while first < last and (
        tokens[first].flags & (NOT_NAME | OPENER)
        or is_compound(tokens[first].low)
        or (
            tokens[first].low in _ARTICLES
            and first + 1 < last
            and is_compound(tokens[first + 1].low)
        )
    ):
        if first + 1 < last and _opens_name(tokens[first], tokens[first + 1]):
            break
        the = tokens[first].low == "the"
        first += 1
    while last - first > 1 and tokens[last - 1].flags & NOT_NAME:
        if tokens[last - 2].flags & GIVEN:  # "Theresa May"
            break
        last -= 1
    while last - first > 2 and tokens[last - 1].low in words("post_nominals"):
        last -= 1
    return tokens[first:last], the


_GRADE = frozenset({("junior", "grade"), ("senior", "grade")})
"""Lt. | *Junior Grade* Ana Ruiz: the rest of a rank."""
_ARTICLES = frozenset({"al", "el", "ash", "ar"})
"""The | *al* Karam-linked | Harbour Front."""


def is_compound(word: str) -> bool:
    """Whether a word is an adjective made of a name: "Delhi-based"."""
    return "-" in word and word.rpartition("-")[2] in words("name_compounds")


def _opens_name(token: Token, following: Token) -> bool:
    """Whether a word that usually opens a sentence is part of a name: "New York", "May Lind"."""
    if following.flags & NOT_NAME:
        return False
    if token.flags & OPENER:
        return bool(
            following.flags & (ORGANISATION | ROLE)
            or f"{token.low} {following.low}" in lexicon.places()
        )
    return bool(token.flags & GIVEN and not following.flags & (TITLE | ROLE | GIVEN))


def _untitled(written: str, tokens: Sequence[Token]) -> tuple[Sequence[Token], bool]:
    """The tokens after the last title or role noun, and whether there was one."""
    count = len(tokens)
    if count == 1:
        return ([] if tokens[0].flags & TITLE else tokens), False
    last = tokens[-1].flags
    if last & ORGANISATION and not (count > 2 and tokens[-2].flags & GIVEN):
        return tokens, False
    for at in range(count - 2, -1, -1):
        if tokens[at].low in _RATHER_GIVEN | _RATHER_FIRMS and (
            at == count - 2 or written[tokens[at + 1].start].islower()  # "Dean van Kolbe"
        ):
            if written.startswith("DI", tokens[at].start):  # a detective inspector
                return _titled(written, tokens, at), True
            continue
        if len(tokens[at].low) == 1 == len(tokens[at + 1].low):
            continue  # "M C Chaturvedi"
        if tokens[at].low == "general" and _is_of_body(written, tokens, at):
            continue
        if _is_title(tokens[at]) and tokens[at + 1].low not in SUFFIXES:
            return _titled(written, tokens, at), True
    if last & (ROLE | TITLE) and tokens[-1].low not in SUFFIXES:
        whole = tokens[0].flags & GIVEN or tokens[0].low in _OPENING_PAPER
        whole = whole or _is_of_justice(written, tokens)
        return (tokens if whole else []), False
    given = given_at(tokens)
    ranked = given is not None and _is_rank(written, tokens[given - 1])  # "Nyando OCPD Ann Lee"
    plain = all(map(_may_precede, tokens[:given])) and not _is_place(tokens)
    return (tokens[given:], ranked) if given and (ranked or plain) else (tokens, False)


def _is_of_body(written: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether "General" is part of a body's name and no rank: "General Authority for Ports",
    "Directorate General of Shipping"."""
    between = written[tokens[at].end : tokens[at + 1].start].strip()
    if not between:
        return bool(tokens[at + 1].flags & ORGANISATION)
    return at > 0 and between in ("of", "for") and bool(tokens[at - 1].flags & ORGANISATION)


def _is_of_justice(written: str, tokens: Sequence[Token]) -> bool:
    """Whether a body's name ends in what is a judge's title elsewhere: "Ministry of Justice"."""
    between = written[tokens[-2].end : tokens[-1].start].strip()
    return tokens[-1].low == "justice" and between == "of" and bool(tokens[-2].flags & ORGANISATION)


def _may_precede(token: Token) -> bool:
    """Whether a word before a given name is no part of the name: "Norwegian Ida Berg", "Landlady
    Ida Berg"."""
    return bool(token.flags & _PREMODIFIER) or (
        not token.flags & GIVEN and lexicon.is_human(token.low)
    )


def _is_rank(written: str, token: Token) -> bool:
    """Whether letters before a given name are those of a rank, and not of a ship."""
    letters = written[token.start : token.end]
    known = token.low in _RANKS if len(letters) < 3 else token.low not in _SHIPS
    return known and letters.isalpha() and letters.isupper()


_RANKS = frozenset({"dc", "ds", "di"})
"""Detectives, though the letters are a town's or a firm's elsewhere."""
_SHIPS = frozenset({"uss", "hms", "hmas", "hmcs", "ins", "rms", "uscgc"})


def _is_title(token: Token) -> bool:
    return bool(token.flags & (TITLE | ROLE)) or ("-" in token.low and lexicon.is_role(token.low))


def _titled(written: str, tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The name after the title at `at`: none where only parts of a title follow."""
    rest = tokens[at + 1 :]
    if written[tokens[at].end : rest[0].start].strip():
        # "Secretary of State Mike Pompeo": the title goes on to the name
        begin = borne_from(rest)
        rest = rest[begin:] if begin else []
    if len(rest) > 2 and (rest[0].flags & (NATION | PLACE) or _is_branch(rest[0])):
        rest = rest[1:]
    return [] if all(t.flags & (MODIFIER | ROLE) for t in rest) else rest


def _is_branch(token: Token) -> bool:
    """Whether a word behind a rank tells its branch: "DIG *Operations* Asif Khan"."""
    return token.low in _BRANCHES or bool(token.flags & POLICY and not token.flags & GIVEN)


_BRANCHES = frozenset({"operations", "traffic", "city", "rural", "urban", "investigation",
                       "investigations", "headquarters", "revenue", "crime", "crimes", "security",
                       "administration", "admin", "prosecution", "licensing"})  # fmt: skip


def _is_place(tokens: Sequence[Token]) -> bool:
    return " ".join(t.low for t in tokens) in lexicon.places()


def _kinds(  # noqa: PLR0911 - a list of cases, each with its answer
    text: str, tokens: Sequence[Token], titled: bool
) -> tuple[NameKind, NameKind, NameKind]:
    """What a name of the tokens of `text` is: by itself, behind "the", behind a preposition of
    place."""
    written = text[tokens[0].start : tokens[-1].end]
    if written in lexicon.institutions() or (len(tokens) > 1 and " & " in written):
        return _ORGANISATION
    if len(tokens) == 1:
        kind = _kind_of_word(written)
        return ("person", kind, "person") if titled else (kind, kind, kind)
    if _is_place(tokens):
        return _PLACE
    suffixed = tokens[-1].low in SUFFIXES
    if suffixed:
        tokens = tokens[:-1]
    first, last = tokens[0].flags, tokens[-1].flags
    named = bool(first & GIVEN) or suffixed
    if any(t.flags & ORGANISATION for t in tokens):
        named = named and len(tokens) == 2 and _is_thing_surname(tokens[-1])
        return _PERSON_OR_ORGANISATION if titled or named else _ORGANISATION
    thing = bool(last & THING) or tokens[0].low in _OPENING_PLACE
    unnamed: NameKind = "unknown"
    if thing or all(t.flags & (_PREMODIFIER | NOT_NAME) for t in tokens):
        unnamed = "thing"
    if titled:
        return "person", unnamed, "person"
    if thing:  # "Grace Hill", "Anne Church", but not "in Anne Church"
        named = named and len(tokens) > 1 and _is_thing_surname(tokens[-1])
        return "person" if named else "thing", "thing", "thing"
    if named or (first & FAMILY_FIRST and len(tokens) < 4):
        return "person", unnamed, "person"
    return unnamed, unnamed, unnamed


_ORGANISATION: tuple[NameKind, NameKind, NameKind] = (
    "organisation",
    "organisation",
    "organisation",
)
_PLACE: tuple[NameKind, NameKind, NameKind] = ("place", "place", "place")
_PERSON_OR_ORGANISATION: tuple[NameKind, NameKind, NameKind] = ("person", "organisation", "person")


def _is_thing_surname(token: Token) -> bool:
    """Whether the head of a thing's name is a surname too: "Anne Church"."""
    return token.low in words("thing_surnames")


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


def _kind_alone(written: str, token: Token) -> NameKind | None:
    """What a capitalised word that stands alone names; None where it is no name."""
    return None if token.flags & (NOT_NAME | OPENER | TITLE) else _kind_of_word(written)
