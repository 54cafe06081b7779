"""Who tells what they will do themselves: "Lorvane will close two mills, it said".

"The plan will fail, he said" is somebody else's, and so may "Ann Lee will be fined, he said" be.
What one will do, plans or hopes is one's own to say: where nobody else stands near, the subject
of the sentence is who speaks.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.unnamed import FEMALE, SOMEBODY, other_gender
from idlib_cli.facts.quotes.written import is_personal, role_of
from idlib_cli.language.lexicon import ORGANISATION, flags, is_human
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_OWN = lazy_pattern(
    # will leave, plans to sell, is to step down; not "will be fined", "has been told"
    r"(?:,[^,.;:“”\"\n]{1,80},)?\s(?:(?:will|would|plans|planned|hopes|intends|aims)\s(?:not\s|never\s"
    r"|also\s|soon\s|again\s|to\s)*+|is\sto\s)(?!be\s(?:\w+ly\s)?\w+(?:ed|en|wn|ld|ght)\b)[a-z]"
)
_THE = lazy_pattern(r"The\s(?P<nouns>(?:[a-z-]{2,20}\s){0,2}?)(?P<noun>[a-z-]{2,20})(?=\s|,)")
_NAMED = lazy_pattern(r"[A-ZÀ-Þ][^\W\d_]{1,20}\s[A-ZÀ-Þ][^\W\d_]{1,20}(?=\s|,)")
_BODY = lazy_pattern(r"\b[a-z-]{3,20}\b")
_CLOSES = lazy_pattern(
    r"\s(?:(?:said|announced|added|says)(?:\.|,?\s(?:on|in|late|early|last|at|during)\b)"
    r"|(?:told|tells)\s[^.,;:“”\"\n]{1,60}\.)"
)
_NEAR = 600
"""Characters before the sentence in which nobody else may stand."""


def own(people: "People", start: int, end: int) -> Speaker | None:
    """The subject of the sentence that the pronoun `text[start:end]` closes, if it is who speaks;
    None where somebody else may be meant."""
    text = people.text
    if text[start - 2 : start] != ", " or not _CLOSES.match(text, end):
        return None
    at = bisect_left(people.sentences, (start + 1, 0)) - 1
    begin = people.sentences[at][0] if at >= 0 else start
    named = people.within(begin, start)
    if not named:
        return _role(people, begin, start, end) or _stranger(people, begin, start, end)
    if named[0].phrase_start > begin + len("The "):
        return None
    person, word = named[0].person, text[start:end].lower()
    body = person.kind == "organisation"
    fits = body if word == "it" else not body and person.gender in (_gender(word), None)
    others = any(m.person is not person for m in people.within(max(0, begin - _NEAR), start))
    last = max(named[0].end, named[0].phrase_end)
    if others or not fits or not _OWN.match(text, last, start):
        return None
    near = _may_be_another(people, max(0, begin - _NEAR), begin, word)
    if near or _may_be_another(people, last, start, word):
        return None
    return Speaker(start, end, person.name, role_of(person), person, "pronoun")


def _role(people: "People", begin: int, start: int, end: int) -> Speaker | None:
    """The same for a subject without a name: "The bank will close, it said"."""
    text, word = people.text, people.text[start:end].lower()
    opening = _THE.match(text, begin, start)
    if opening is None or not _OWN.match(text, opening.end(), start):
        return None
    if people.within(max(0, begin - _NEAR), begin) or not _is_meant(opening["noun"], word):
        return None
    near = _may_be_another(people, max(0, begin - _NEAR), begin, word)
    if near or _may_be_another(people, opening.end(), start, word):
        return None
    return Speaker(start, end, opening["nouns"] + opening["noun"], None, None, "pronoun")


def _stranger(people: "People", begin: int, start: int, end: int) -> Speaker | None:
    """The same for a full name that nothing else tells of: "Mota Lind will leave, he said"."""
    text = people.text
    word = text[start:end].lower()
    opening = _NAMED.match(text, begin, start)
    if word == "it" or opening is None or not _OWN.match(text, opening.end(), start):
        return None
    if not is_personal(opening[0]) or people.within(max(0, begin - _NEAR), begin):
        return None
    near = _may_be_another(people, max(0, begin - _NEAR), begin, word)
    if near or _may_be_another(people, opening.end(), start, word):
        return None
    return Speaker(start, end, opening[0], None, None, "pronoun")


def _gender(word: str) -> str:
    return "f" if word in FEMALE else "m"


def _is_meant(noun: str, word: str) -> bool:
    """Whether the pronoun can stand for a noun: "bank", "chairman"."""
    if word == "it":
        return bool(flags(noun) & ORGANISATION)
    return is_human(noun) and noun not in other_gender(word)


def _may_be_another(people: "People", begin: int, end: int, word: str) -> bool:
    """Whether a noun stands there that the pronoun can mean as well."""
    text = people.text
    if word == "it":
        return any(
            flags(noun[0].lower()) & ORGANISATION for noun in _BODY.finditer(text, begin, end)
        )
    return any(
        is_human(other["noun"].lower()) and other["noun"].lower() not in other_gender(word)
        for other in SOMEBODY.finditer(text, begin, end)
    )
