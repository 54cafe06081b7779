"""Who the victims of a claim are, compared with those of another: by noun, name and pronoun."""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.phrases import WEEKDAYS

GENERIC = frozenset({"people", "person", "persons", "victims", "victim", "dead", "individuals",
                      "individual", "others", "bodies", "body", "casualties", "", "lives",
                      "residents", "civilians", "man", "men", "woman", "year-old"})  # fmt: skip

OF_HARM = frozenset({"wounded", "injured", "dead", "missing", "displaced", "casualties"})
"""One of the *wounded* was critical: what befell them, not who those of the next claim are."""

_ALIKE = (
    frozenset({"soldier", "troop", "personnel", "serviceman", "servicemen", "members", "member",
               "trooper", "forces", "marine"}),
    frozenset({"policeman", "policemen", "officer", "police", "policewoman", "constable", "cop"}),
    frozenset({"militant", "fighter", "rebel", "insurgent", "guerrilla", "gunman", "gunmen",
               "terrorist", "attacker", "assailant", "extremist", "jihadist", "subversive"}),
    frozenset({"child", "children", "boy", "girl", "kid", "teenager", "youth", "student", "teen",
               "infant", "toddler", "baby"}),
    frozenset({"woman", "mother", "wife", "girlfriend", "daughter", "sister", "female", "lady",
               "grandmother", "girl", "widow"}),
    frozenset({"man", "father", "husband", "boyfriend", "son", "brother", "male", "suspect",
               "gunman", "grandfather", "driver", "passenger", "shooter", "robber", "resident"}),
    frozenset({"hostage", "captive", "detainee", "prisoner"}),
    frozenset({"worker", "employee", "miner", "laborer", "labourer"}),
)  # fmt: skip

MORE = frozenset({"others", "more", "other", "another", "additional", "further"})
_NTH = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
                  "tenth", "eleventh", "twelfth"})  # fmt: skip
"""A *tenth* victim died: beyond the nine told of before."""


def anybody(other: Draft) -> bool:
    """Whether a toll counts people of all kinds: "five people", "a woman and her two sons"."""
    phrase = other.phrase
    family = phrase is not None and phrase.shape == "noun" and not phrase.plural
    return head(other) in GENERIC or (family and (other.point or 0) > 1)


def telegraphic(draft: Draft) -> bool:
    """Whether the victim is a bare singular noun, as only headlines write: "Man shot dead"."""
    phrase = draft.phrase
    if phrase is None or phrase.shape != "noun" or phrase.low != 1 or draft.order > 1:
        return False
    return draft.sentence.kind[phrase.first] in "wNh" and not named(draft)


def compatible(draft: Draft, other: Draft) -> bool:
    """Whether two phrases of one number may name the same people."""
    one, two = head(draft), head(other)
    if one in GENERIC or two in GENERIC or one == two:
        return True
    return alike(one, two)


_PAST = frozenset({"past", "participle", "both"})
_NO_NUMBER = frozenset({"no", "any", "every", "each", "neither", "either", "all", "both"})


def uncounted(draft: Draft) -> bool:
    """Whether a claim tells of several people without their number: "soldiers were killed".

    Only as news tells it: in the past, of no known people, of nobody that a clause goes on about.
    """
    phrase, low = draft.phrase, draft.sentence.low
    if phrase is None or phrase.shape != "noun" or not phrase.plural or phrase.definite:
        return False
    following = low[phrase.last] if phrase.last < len(low) else ""
    named = draft.sentence.kind[phrase.last - 1] == "N"
    if named or low[phrase.first] in _NO_NUMBER or following in ("who", "that", "'s", "'"):
        return False
    return _happened(draft)


def _happened(draft: Draft) -> bool:
    """Whether the verb of a claim tells of something that came to pass."""
    low = draft.sentence.low
    first, last = draft.verb
    if draft.phrase is not None and "who" in low[draft.phrase.last : first]:
        return False  # "relatives of people who were killed"
    forms = {t.form for word in low[first:last] for t in lexicon.triggers().get(word, ())}
    if draft.frame == "active" and "ing" in forms:
        return first > 0 and low[first - 1] == ","
    if draft.frame == "active" and (not first or draft.sentence.kind[first - 1] not in "wNho"):
        return False  # "treated wounded soldiers"
    happened = bool(forms & _PAST)
    if draft.frame == "passive":
        return happened and bool(_WERE & set(low[first:last]))
    return happened and draft.frame in ("active", "intransitive")


_WERE = frozenset({"was", "were", "been"})


def includes(other: Draft, draft: Draft) -> bool:
    return head(other) in GENERIC or compatible(draft, other) or named(draft)


def alike(one: str, two: str) -> bool:
    one, two = _singular(one), _singular(two)
    if one == two:
        return True
    if one in _KIN and two in _KIN:
        return False  # "killed a grandfather"; "his brother died, too"
    return any(one in group and two in group for group in _ALIKE)


_KIN = frozenset(
    {"mother", "father", "wife", "husband", "brother", "sister", "son", "daughter", "grandmother"}
    | {"grandfather", "uncle", "aunt", "nephew", "niece", "cousin", "grandson", "granddaughter"}
    | {"boyfriend", "girlfriend", "fiance", "fiancé", "fiancee", "fiancée", "partner", "friend"}
    | {"colleague", "neighbour", "neighbor", "passenger", "companion", "bodyguard", "driver"}
)


def is_kin(draft: Draft) -> bool:
    """Whether the victim is told by whose kin: "his brother", which points to nobody before."""
    phrase = draft.phrase
    if phrase is None or draft.sentence.low[phrase.first] not in ("his", "her", "their"):
        return False
    return _singular(draft.sentence.low[phrase.head]) in _KIN


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def head(draft: Draft) -> str:
    """The noun of the victims; "" where there is only a number."""
    if draft.phrase is None:
        return ""
    word = draft.sentence.low[draft.phrase.head]
    return "" if word.startswith("#") else word


def words(draft: Draft) -> set[str]:
    if draft.phrase is None:
        return set()
    low, kind = draft.sentence.low, draft.sentence.kind
    return {
        low[k] for k in range(draft.phrase.first, draft.phrase.last)
        if kind[k] in "wNh" and low[k][0] != "#"
    }  # fmt: skip


def names(draft: Draft) -> set[str]:
    """The capitalised words of the victims: where they come from, what they belong to."""
    if draft.phrase is None:
        return set()
    low, kind = draft.sentence.low, draft.sentence.kind
    found = {low[k] for k in range(draft.phrase.first, draft.phrase.last) if kind[k] == "N"}
    return found - WEEKDAYS  # "a suspect Friday"


def named(draft: Draft) -> bool:
    """Whether the victim is named."""
    phrase = draft.phrase
    if phrase is None or phrase.plural:
        return False
    if phrase.shape == "name":
        return True
    sentence, last = draft.sentence, phrase.last - 1
    called = sentence.kind[last] == "N" and sentence.low[last] not in WEEKDAYS
    return phrase.shape == "noun" and called


def pronoun(draft: Draft) -> bool:
    return (
        draft.phrase is not None
        and draft.phrase.shape == "pronoun"
        and draft.phrase.definite
        and draft.sentence.low[draft.phrase.head] not in ("other", "others")
    )


def pointing(draft: Draft) -> bool:
    """Whether the victims are known already: named, "the", "his", a pronoun, "one of them"."""
    if draft.phrase is None:
        return False
    return draft.phrase.definite or named(draft)


def bare(draft: Draft) -> bool:
    """Whether there is only a number: "Five were killed at the church"."""
    return draft.phrase is not None and head(draft) == "" and not additional(draft)


def also(draft: Draft) -> bool:
    """Whether a claim says that it adds to what was told: "One soldier was also killed"."""
    first, last = draft.verb
    low = draft.sentence.low
    return bool({"also", "separately", "additionally", "meanwhile", "elsewhere"}
                & (set(low[first:last]) | set(low[:3])))  # fmt: skip


def additional(draft: Draft) -> bool:
    if draft.phrase is None:
        return False
    words = draft.sentence.low[draft.phrase.first : draft.phrase.last]
    return not MORE.isdisjoint(words) or not _NTH.isdisjoint(words[:2])
