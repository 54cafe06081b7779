"""Names in text that is in capitals throughout, as wires and old transcripts print it.

Capitals prove nothing there, so a name needs a word that is known: a given name, or a title with
an unknown word after it, makes a person; the head of an organisation's name ("MINISTRY") or an
acronym in brackets makes an organisation. Every other word that could be a surname is given as a
"thing", to be a name only where the article names that person in full.

>>> text = "PRESIDENT KARLA MENDEZ TOLD THE MINISTRY OF JUSTICE THAT MENDEZ WOULD GO."
>>> [(text[n.start:n.end], n.kind) for n in find(text, 0, len(text)) if n.kind != "thing"]
[('KARLA MENDEZ', 'person'), ('MINISTRY OF JUSTICE', 'organisation')]
"""

import re

from idlib_cli.language.capitalised import Token
from idlib_cli.language.lexicon import (
    FEMALE,
    GIVEN,
    MALE,
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
    flags,
)
from idlib_cli.language.name_forms import SUFFIXES, low
from idlib_cli.language.names import Name, word_before
from idlib_cli.language.wordlists import words

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_COMMON = re.compile(r"(?:ed|ing|ly|tion|sion|ment|ness|ism|ity|ists?|ers|ives?)$")
_NAME_FLAGS = GIVEN | FEMALE | MALE | PLACE | OPENER
_PARTICLES = frozenset(
    {"de", "del", "la", "las", "los", "da", "dos", "van", "von", "bin", "al", "y"}
)
_SPOKEN = frozenset({"said", "told", "will", "may"})
"""What is no name here, though Said and Will are."""
_BEFORE = NATION | MODIFIER | POLICY | PLACE


def is_capitals(text: str, start: int, end: int) -> bool:
    """Whether a sentence of some length has no lower-case letter."""
    if end - start <= 25 or text[start + 1].islower():  # as in most sentences
        return False
    return text[start:end].isupper()


def find(text: str, start: int, end: int) -> list[Name]:
    """The names of the sentence `text[start:end]`, in order."""
    tokens = []
    for match in _WORD.finditer(text, start, end):
        word = low(match.group().removesuffix("'S").removesuffix("’S"))
        stop = match.start() + len(match.group().rstrip(".-'’"))
        if match.group().endswith(("'S", "’S")):
            stop -= 2
        tokens.append(Token(match.start(), stop, word, flags(word)))
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        at = _name(text, tokens, at, found)
    return found


def _name(text: str, tokens: list[Token], at: int, found: list[Name]) -> int:
    """Add the name that begins at a token, if any; the token to go on with."""
    token = tokens[at]
    if token.flags & ORGANISATION and not token.flags & NOT_NAME:
        first, last = _organisation(text, tokens, at)
        if last > first and not _generic(tokens, first, last):
            begin = tokens[first].start
            while found and found[-1].end > begin:
                found.pop()
            word = word_before(text, begin)
            found.append(Name(begin, tokens[last].end, begin, "organisation", before=word))
            return last + 1
    before = tokens[at - 1] if at and _adjacent(text, tokens, at) else None
    titled = before is not None and bool(before.flags & (TITLE | ROLE))
    ranked = before is not None and (before.flags & TITLE or before.low in words("ranks"))
    bearer = ranked and _may_be_surname(token) and not token.flags & PLACE
    last = at
    given = token.flags & GIVEN and token.low not in _SPOKEN
    if bearer or (given and not token.flags & (NOT_NAME | ROLE | THING)):
        last = _extent(text, tokens, at)
    if bearer or last > at:
        lead = _lead(text, tokens, at) if titled else token.start
        word = word_before(text, lead)
        found.append(Name(token.start, tokens[last].end, lead, "person", titled, before=word))
        return last + 1
    if _may_be_surname(token) and len(token.low) > 2:
        found.append(Name(token.start, token.end, token.start, "thing"))
    return at + 1


def _generic(tokens: list[Token], first: int, last: int) -> bool:
    """Whether two words are a common noun with its adjective: "ARMED GROUP"."""
    return (
        last == first + 1
        and not tokens[first].flags & (NATION | PLACE | GIVEN)
        and tokens[last].low in words("group_nouns") | {"government", "regime", "administration"}
        and tokens[last].low not in {"ministry", "department"}
    )


def _adjacent(text: str, tokens: list[Token], at: int) -> bool:
    return not text[tokens[at - 1].end : tokens[at].start].strip(" \n\r\t.")


def _may_be_surname(token: Token) -> bool:
    return (
        token.low not in _SPOKEN
        and not token.flags & ~_NAME_FLAGS
        and len(token.low) > 1
        and not _COMMON.search(token.low)
        and token.low not in words("role_stops")
    )


def _extent(text: str, tokens: list[Token], at: int) -> int:
    """The last token of a person's name that begins at one."""
    last = at
    for following in range(at + 1, min(at + 5, len(tokens))):
        token = tokens[following]
        gap = text[tokens[following - 1].end : token.start]
        if gap.strip(" \n\r\t.") or (gap.startswith(".") and len(tokens[following - 1].low) > 1):
            break
        if token.low in _PARTICLES or len(token.low) == 1:
            continue
        if not (_may_be_surname(token) or token.low in SUFFIXES):
            break
        last = following
    return last


def _lead(text: str, tokens: list[Token], at: int) -> int:
    """Where the title before a name begins: "SALVADORAN PRESIDENT"."""
    first = at - 1
    while first > 0 and tokens[first - 1].flags & (_BEFORE | ROLE | TITLE):
        if tokens[first - 1].flags & NOT_NAME or not _adjacent(text, tokens, first):
            break
        first -= 1
    return tokens[first].start


def _organisation(text: str, tokens: list[Token], at: int) -> tuple[int, int]:
    """(first, last) token of the organisation whose head stands at `at`."""
    first = last = at
    while first > 0 and at - first < 5 and _adjacent(text, tokens, first):
        before = tokens[first - 1]
        if not before.flags & (_BEFORE | ORGANISATION | GIVEN) or before.flags & NOT_NAME:
            break
        first -= 1
    if at + 2 < len(tokens) and tokens[at + 1].low in {"of", "for"}:
        following = at + 2
        while (
            following < len(tokens)
            and following - at < 5
            and tokens[following].flags & (_BEFORE | ORGANISATION)
            and _adjacent(text, tokens, following)
        ):
            last = following
            following += 1
    return first, last
