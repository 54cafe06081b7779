"""Relative clauses between a subject and its verb: "gunmen *who killed a man* were arrested".

The object of such a clause is no subject of the verb behind it. Leaves out: clauses whose own
subject follows "who" ("the man who two boys saw"), and whatever a verb of saying opens.
"""

from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.clauses import PASTS
from idlib_cli.facts.casualties.phrase import Phrase

if TYPE_CHECKING:
    from idlib_cli.facts.casualties.arguments import Arguments

_REACH = 20
"""Tokens before an object within which its clause opens."""
ARTICLES = frozenset({"a", "an", "the", "his", "her", "their"})
"""Behind these a participle goes with a noun."""
_OPENERS = frozenset({"who", "which", "that"})
_OTHER_CLAUSE = frozenset({
    "after", "before", "until", "since", "as", "than", "whose", "whom", "what", "but",
    "said", "say", "says", "told", "tells", "tell", "claimed", "claims", "believed", "believe",
    "believes", "thought", "think", "thinks", "feared", "fear", "fears", "knew", "know", "knows",
    "confirmed", "confirms", "reported", "reports", "announced", "insisted", "insists", "denied",
    "denies", "admitted", "added", "adds", "warned", "estimated", "estimates", "noted", "found",
    "discovered", "learned", "learnt", "heard", "alleged", "suggested", "stated", "hoped",
    "hope", "showed", "shows", "suspected", "revealed",
})  # fmt: skip
"""Words behind which a phrase has a clause and a verb of its own."""


def object_of(found: "Arguments", phrase: Phrase, verb: int) -> int | None:
    """Where the relative clause opens that a phrase is an object in; None where it is in none.

    `verb`: where the verb group begins that seems to be about the phrase: "The man who saved
    *three children* died", "Soldiers who fired on a crowd, killing *six*, were arrested".
    """
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    start = max(1, phrase.first - _REACH)
    if _OPENERS.isdisjoint(low[start : phrase.first]) or _is_bare(found, verb):
        return None
    if low[phrase.first - 1] == "and" and not _is_listed(found, phrase.first - 1):
        return None
    verbs = 0
    for at in range(phrase.first - 1, start - 1, -1):
        if low[at] in _OPENERS:
            return at if verbs and _opens(found, at, verbs) else None
        if kinds[at] in ";:?!s(" or low[at] in _OTHER_CLAUSE:
            return None
        if kinds[at] == "," and not (low[at + 1].endswith("ing") and low[verb - 1] == ","):
            return None
        if _finite(found, at) and low[at - 1] not in ("and", "or", "then", "to"):
            verbs += 1
    return None


def _opens(found: "Arguments", at: int, verbs: int) -> bool:
    """Whether a relative clause without a subject of its own opens, whose one verb was seen."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    if verbs > 1 or (low[at] == "that" and kinds[at - 1] not in "whNn,"):
        return False
    first = at + 1
    while kinds[first] == "r":
        first += 1
    return kinds[first] == "x" or _finite(found, first)


def _finite(found: "Arguments", at: int) -> bool:
    """Whether a token is the main verb of its clause: "killed", "had killed", "saw"."""
    kind, word = found.sentence.kind[at], found.sentence.low[at]
    if kind in "ve":  # not "a much-loved grandfather"
        return not word.endswith("ing") and found.sentence.low[at - 1] not in ARTICLES
    if kind == "t":
        forms = lexicon.triggers()[word]
        verbal = any(t.form in ("past", "both", "participle", "s") for t in forms)
        return verbal and not (at + 1 in found.begins and found.sentence.kind[at - 1] in "dn")
    if word in PASTS:
        return True
    if kind == "w" and word.endswith("ed"):  # "who married the couple"
        return found.sentence.kind[at + 1 : at + 2] in (["d"], ["n"], ["h"], ["N"])
    return kind == "x" and found.sentence.kind[at + 1 : at + 2] in (["d"], ["n"], ["h"], ["N"])


def _is_bare(found: "Arguments", verb: int) -> bool:
    """Whether a verb is no finite one: "who saw two men *die*", "heard a boy *being* beaten"."""
    word = found.sentence.low[verb]
    if word.endswith("ing") or word in ("be", "to"):
        return True
    forms = lexicon.triggers().get(word, ()) if found.sentence.kind[verb] == "t" else ()
    return any(t.form == "base" for t in forms)


def _is_listed(found: "Arguments", joint: int) -> bool:
    """Whether "and" joins two objects: "who killed *two guards and* a nurse"."""
    other = found.ends.get(joint)
    return other is not None and other.first > 0 and _finite(found, other.first - 1)


_KIN = frozenset({
    "mother", "father", "mum", "mom", "dad", "parent", "parents", "wife", "husband", "widow",
    "widower", "brother", "brothers", "sister", "sisters", "son", "sons", "daughter", "daughters",
    "uncle", "aunt", "cousin", "cousins", "grandmother", "grandfather", "grandson", "nephew",
    "niece", "relative", "relatives", "family", "families", "friend", "friends", "girlfriend",
    "boyfriend", "partner", "fiance", "fiancee", "neighbour", "neighbor", "neighbours",
    "neighbors", "colleague", "colleagues", "lawyer", "lawyers", "attorney", "killer", "killers",
    "murderer", "owner", "employer", "boss", "teacher", "guardian", "spokesman", "spokeswoman",
    "supporter", "supporters", "admirer", "biographer",
})  # fmt: skip
"""Somebody's kin and friends, of whom a clause behind that somebody tells nothing."""


def of_kin(found: "Arguments", phrase: Phrase) -> bool:
    """Whether a phrase tells whose kin somebody is: "the mother *of a boy* who drowned"."""
    of = phrase.first - 1
    if of < 1 or found.sentence.low[of] not in ("of", "for", "to") or phrase.nobody:
        return False
    kin = found.ends.get(of)
    return kin is not None and found.sentence.low[kin.head] in _KIN
