"""One person told of twice in a list: "the pilot, Jorge Silva", "Ana Ruiz, a nurse".

Leaves out: who is listed (`listings`, `enumerations`).
"""

from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence


def _behind_name(found: Arguments, phrase: Phrase) -> int:
    """Where a single person ends whose name follows what they are: "the pilot*, Jorge Silva,*"."""
    low, last = found.sentence.low, phrase.last
    if phrase.shape != "noun" or phrase.low != 1 or phrase.plural or _is_named(found, phrase):
        return phrase.last
    home = found.begins.get(last + 1) if low[last : last + 1] == ["of"] else None
    if home is not None and home.shape == "name":
        last = home.last  # "the mayor *of Orla*, Ana Ruiz"
    name = found.begins.get(last + 1) if low[last : last + 1] == [","] else None
    if name is None or name.shape != "name" or name.low != 1:
        return phrase.last
    return name.last


def _is_named(found: Arguments, phrase: Phrase) -> bool:
    """Whether a phrase ends with a name: "Major Ivan Petko"."""
    return found.sentence.kind[phrase.last - 1] == "N"


def behind(found: Arguments, phrase: Phrase) -> int:
    """Where a person ends of whom more is said: "Ana Ruiz*, a nurse,*", "his wife*, Olha*"."""
    low, last = found.sentence.low, phrase.last
    named = phrase.shape == "name" or (phrase.low == 1 and _is_named(found, phrase))
    if not named:
        return _behind_name(found, phrase)
    if low[last : last + 1] != [","]:
        return last
    if low[last + 1 : last + 3] == ["#age", ","]:
        last += 2
    role = found.begins.get(last + 1)
    if role is None or role.shape != "noun" or role.low != 1 or low[role.first] not in ("a", "an"):
        return phrase.last
    return role.last if low[role.last : role.last + 1] in ([","], ["and"], [";"]) else phrase.last


_KINDS = (
    {"man", "men", "boy", "boys", "father", "fathers", "husband"},
    {"woman", "women", "girl", "girls", "mother", "mothers", "wife"},
)
_AGES = (
    {"man", "men", "woman", "women", "adult", "adults", "father", "fathers", "mother", "mothers"},
    {"boy", "boys", "girl", "girls", "child", "children", "baby", "babies", "infant", "infants",
     "toddler", "toddlers"},
)  # fmt: skip


AGES_AND_SEXES = frozenset().union(*_KINDS, *_AGES) | {"teenager", "teenagers"}


def apart(low: list[str], one: Phrase, other: Phrase) -> bool:
    """Whether nobody can be both: "two *women*, a *boy* and a cook", "three *soldiers*, two
    *policemen* and a guide" are no women, and no soldiers."""
    if one.kind and other.kind and one.kind != other.kind:
        return True
    heads = low[one.head], low[other.head]
    for first, second in (_KINDS, _AGES):
        if (heads[0] in first and heads[1] in second) or (heads[0] in second and heads[1] in first):
            return True
    return False


_ANYBODY = frozenset({"man", "woman", "boy", "girl", "teenager", "national", "resident", "native"})


def says_more(sentence: Sentence, previous: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase between commas only says more of the one before.

    "The driver, *a man of 34,* and two nurses", "two Danes, *both tourists,* and a guide".
    """
    low = sentence.low
    if low[phrase.last : phrase.last + 1] != [","]:
        return False
    if low[phrase.first] in ("both", "all"):
        return previous.plural
    anybody = low[phrase.head] in _ANYBODY and low[phrase.first] in ("a", "an")
    return anybody and previous.definite and previous.low == 1


_OWN = frozenset({"his", "her", "their"})


def is_another(found: Arguments, previous: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase behind the comma after a person names somebody else.

    "Ana Ruiz, *her husband Ivo* and a son", "Major Ivo Petko, *Private Sam Lee* and a cook", "Ana
    Ruiz, *her husband* and a son"; but "Ana Ruiz, *a nurse,* and a son".
    """
    if not (previous.shape == "name" or _is_named(found, previous)):
        return False
    if _is_named(found, phrase):
        return phrase.shape != "name" or _is_named(found, previous) != (previous.shape == "name")
    if found.sentence.low[phrase.first] not in _OWN:
        return False
    following = found.sentence.low[phrase.last : phrase.last + 1]
    name = found.begins.get(phrase.last + 1) if following == [","] else None
    return following == ["and"] or (name is not None and name.shape == "name")
