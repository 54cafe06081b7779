"""Nouns by which the bearer of a role is called the second time: "the boss" for a manager.

Nouns of the same office stand in `people/description.py`; these say only what somebody is by
calling, and are taken where nobody else of the article may be called so.
"""

from functools import lru_cache

from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.patterns import lazy_pattern

_AKIN: tuple[frozenset[str], ...] = (
    frozenset({"boss", "manager", "coach"}),
    frozenset({"captain", "skipper"}),
    frozenset({"keeper", "goalkeeper"}),
    frozenset({"author", "novelist", "writer", "biographer", "memoirist"}),
    frozenset({"writer", "playwright", "poet", "essayist"}),
    frozenset({"musician", "singer", "guitarist", "pianist", "drummer", "violinist", "cellist"}),
    frozenset({"singer", "rapper", "songwriter", "soprano", "tenor", "vocalist"}),
    frozenset({"headteacher", "headmaster", "headmistress"}),
    frozenset({"lawyer", "solicitor", "barrister", "attorney"}),
    frozenset({"doctor", "surgeon", "physician", "paediatrician", "cardiologist", "gp"}),
    frozenset({"scientist", "biologist", "physicist", "chemist", "ecologist", "geologist"}),
    frozenset({"businessman", "tycoon", "entrepreneur", "magnate", "billionaire"}),
    frozenset({"businesswoman", "entrepreneur", "billionaire"}),
    frozenset({"broadcaster", "presenter", "host"}),
    frozenset({"comedian", "comic"}),
    frozenset({"actor", "actress", "star"}),
    frozenset({"mp", "backbencher"}),
    frozenset({"activist", "campaigner"}),
    frozenset({"politician", "mp", "senator", "congressman", "congresswoman", "councillor"}),
    frozenset({"policeman", "policewoman", "constable"}),
    frozenset({"mum", "mom", "mother"}),
    frozenset({"dad", "father"}),
)
"""Nouns that may stand for one another, beyond those of the same office."""
_AKIN_TO = {
    noun: frozenset().union(*(akin for akin in _AKIN if noun in akin))
    for noun in frozenset().union(*_AKIN)
}
_RIVALS = {"lawyer": frozenset({"prosecutor", "counsel"}), "boss": frozenset({"chief", "owner"})}
"""Nouns of whoever else an epithet may mean."""
_STARS = {
    "singer": frozenset({"pop", "rock", "soul", "country", "folk", "reggae"}),
    "rapper": frozenset({"rap", "hip-hop"}),
    "actor": frozenset({"film", "movie", "soap", "television", "tv", "hollywood"}),
    "actress": frozenset({"film", "movie", "soap", "television", "tv", "hollywood"}),
    "footballer": frozenset({"football", "soccer"}),
}
"""What a star is called, by what stands before the word: "pop star"."""
_OFFICES = frozenset({"mp", "msp", "mep", "peer", "mayor"})
"""Nouns that mean the one bearer of the office told of, wherever that is for."""
_WORD = lazy_pattern(r"[^\W_][\w’'-]*")
_VAGUE = frozenset(
    {"the", "new", "veteran", "current", "long-serving", "head", "of", "star"}
    | {"a", "an", "and", "for", "at", "in", "acting", "interim", "top", "local"}
)
"""Words that set nobody apart."""


def has_kindred(noun: str) -> bool:
    """Whether somebody may be called by the noun for another role."""
    return noun in _AKIN_TO or noun in _STARS or noun in _OFFICES


def is_rival(noun: str, role: str) -> bool:
    """Whether the bearer of a role may be meant by the noun just as well: a prosecutor by "the
    lawyer"."""
    return head_noun(role) in _RIVALS.get(noun, ())


@lru_cache(maxsize=2048)
def is_akin(noun: str, written: str, role: str) -> bool:
    """Whether a role's bearer is called by the noun, and nothing of `written` is of another."""
    role = role.replace("-of-", " of ")
    head = head_noun(role)
    held = {w.lower() for w in _WORD.findall(role)}
    star = head == "star" and not held.isdisjoint(_STARS.get(noun, ()))
    if not (head == noun or head in _AKIN_TO.get(noun, ()) or star):
        return False
    said = {w.lower() for w in _WORD.findall(written.replace("-of-", " of "))}
    return said - {noun} - _VAGUE <= held
