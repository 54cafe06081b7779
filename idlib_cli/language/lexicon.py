"""What a word can be in and around a name: the word lists of `words/`, as one table of flags.

>>> bool(flags("spokesman") & ROLE), bool(flags("aino") & GIVEN), flags("zxq")
(True, True, 0)
"""

from functools import cache

from idlib_cli.language.wordlists import entries, words

FEMALE = 1
"""A given name of women."""
MALE = 2
"""A given name of men."""
GIVEN = 4
"""A given name."""
ROLE = 8
"""The head noun of a role: "spokesman"."""
TITLE = 16
"""A title or abbreviated rank: "Mrs", "Gen"."""
NATION = 32
"""An adjective or noun of nationality, region, religion or party."""
PLACE = 64
"""A country, region or city."""
ORGANISATION = 128
"""The head of an organisation's name: "Ministry"."""
THING = 256
"""The head of a name that is no person and no organisation: "Street"."""
NOT_NAME = 512
"""Function and calendar words."""
OPENER = 1024
"""A word that often opens a sentence, seldom a name."""
MODIFIER = 2048
"""A word that stands before a role noun: "deputy"."""
FAMILY_FIRST = 4096
"""A family name that stands before the given name: "Xi"."""
POLICY = 8192
"""A field of policy: "Health"."""

KIN = frozenset(
    {"wife", "husband", "son", "daughter", "sister", "brother", "father", "mother", "widow"}
    | {"widower", "uncle", "aunt", "nephew", "niece", "cousin", "fiance", "fiancee", "partner"}
    | {
        "grandson",
        "granddaughter",
        "grandfather",
        "grandmother",
        "mum",
        "mom",
        "dad",
        "gran",
        "nan",
    }
    | {"granny", "grandad", "stepfather", "stepmother", "stepson", "stepdaughter"}
)
"""What somebody is to another of the article."""

_LISTS = {
    "given_names_female": FEMALE | GIVEN,
    "given_names_male": MALE | GIVEN,
    "given_names": GIVEN,
    "role_nouns": ROLE,
    "titles": TITLE,
    "nationalities": NATION,
    "places": PLACE,
    "organisation_heads": ORGANISATION,
    "thing_heads": THING,
    "not_names": NOT_NAME,
    "openers": OPENER,
    "role_modifiers": MODIFIER,
    "family_names_first": FAMILY_FIRST,
    "policy_words": POLICY,
}


@cache
def table() -> dict[str, int]:
    """Each word of the lists with its flags."""
    found: dict[str, int] = {}
    for name, flag in _LISTS.items():
        for word in words(name):
            found[word] = found.get(word, 0) | flag
    for word, flag in found.items():
        if flag & FEMALE and flag & MALE:  # "Alexis": of both
            found[word] = flag & ~(FEMALE | MALE)
    return found


def flags(word: str) -> int:
    """What a folded word without final full stop can be; 0 for a word of no list."""
    return table().get(word, 0)


def is_role(word: str) -> bool:
    """Whether a word in lower case is a role noun, compounds such as "co-founder" too."""
    known = table()
    if known.get(word, 0) & ROLE:
        return True
    if "-" not in word:
        return False
    head = word.partition("-in-")[0] if word.endswith(_IN_OFFICE) else word.rpartition("-")[2]
    return bool(known.get(head, 0) & ROLE)


_IN_OFFICE = ("-in-charge", "-in-waiting", "-in-residence")
"""Ends of compounds that begin with the role: "officer-in-charge"."""


def is_human(noun: str) -> bool:
    """Whether a noun in lower case means one human being: a role, "widow", "mum-of-two"."""
    if "-of-" in noun:
        noun = noun.partition("-of-")[0]
    return is_role(noun) or noun in words("people_nouns") or noun in words("everyday_people")


def is_somebody(noun: str) -> bool:
    """Whether a noun in lower case, one or several, is for human beings or a body of them.

    >>> [noun for noun in ("witnesses", "authorities", "police", "roads") if is_somebody(noun)]
    ['witnesses', 'authorities', 'police']
    """
    forms = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    if noun.endswith("ies"):
        forms.add(f"{noun[:-3]}y")
    return any(is_human(form) or flags(form) & ORGANISATION for form in forms)


@cache
def institutions() -> frozenset[str]:
    """Organisations whose names do not show that they are, as written: "White House"."""
    return words("institutions")


@cache
def places() -> frozenset[str]:
    """Names of places of several words too, without full stops."""
    return frozenset(" ".join(w.rstrip(".") for w in place.split()) for place in words("places"))


@cache
def adjectives() -> dict[str, str]:
    """The adjective of each country: "turkey" to "turkish". Folded."""
    pairs = (line.partition("=") for line in entries("country_adjectives"))
    return {country.strip(): adjective.strip() for country, _, adjective in pairs}
