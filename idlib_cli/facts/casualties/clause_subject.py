"""The subject of a verb: the nearest phrase of its own clause, insertions stepped over.

All searches are bounded by the sentence and by `_REACH` tokens.
"""

from idlib_cli.facts.casualties import relatives
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_bounds import blocks, relative_opening, verb_before
from idlib_cli.facts.casualties.counted import all_of
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group
from idlib_cli.language.lexicon import ORGANISATION, flags

_REACH = 45


def subject(found: Arguments, verb: int, *, depth: int = 0) -> Phrase | None:
    """The subject of the verb group that begins at a token: nearest phrase of its own clause.

    Phrases after a preposition, inside a relative clause or between commas are stepped over; a
    verb after "and" takes the subject of the verb before it.
    """
    sentence = found.sentence
    kinds, low = sentence.kind, sentence.low
    joined = depth < 3 and verb and low[verb - 1] in ("and", "or", "but", "then")
    joined = joined or (depth < 3 and low[verb - 1] == "before" and low[verb].endswith("ing"))
    if joined and (earlier := verb_before(found, verb - 1)) is not None:
        return subject(found, group(sentence, earlier), depth=depth + 1)
    if verb and verb not in found.ends and (low[verb - 1] in _UNCOUNTED or low[verb] == "some"):
        return None
    at = _before_insertion(found, verb)
    stop = max(0, verb - _REACH)
    relative_clause = inside = False  # `inside`: the verb is that of the clause
    while at > stop:
        phrase = found.ends.get(at)
        if phrase is None and low[at - 1] == "whose":
            break  # "a couple whose car was buried"
        if phrase is not None:
            if _fraction(found, phrase) or _is_share(low, phrase):
                return None
            step = _onward(found, phrase, verb, relative=relative_clause, inside=inside)
            if step is None:
                return all_of(sentence, phrase) if inside else phrase
            relative_clause = low[phrase.head] in ("who", "whom")
            apposed = inside and low[phrase.first - 1] == ","
            inside = apposed or (relative_clause and set(kinds[phrase.last : verb]) <= {"r"})
            at = step
        elif kinds[at - 1] == ")" and "(" in kinds[stop : at - 1]:
            at = max(k for k in range(stop, at - 1) if kinds[k] == "(")
        elif blocks(found, at - 1) or _opens_another(found, at - 1, verb):
            anew = low[at - 1] in ("but", "that")
            relative = relative_opening(sentence, at - 1) if not anew else None
            if relative is None:
                return None  # "he fought on, but the bill was killed"
            at = _skip_comma(kinds, relative)
        else:
            at -= 1
            if low[at] in ("that", "which") and set(kinds[at + 1 : verb]) <= {"r"}:
                relative_clause = inside = True  # "the parents of three boys *that* were killed"
    return None


def _opens_another(found: Arguments, at: int, verb: int) -> bool:
    """Whether "but" or "that" opens a clause whose subject names nobody: "a nurse noticed *that
    some boxes* were missing"."""
    kinds, word = found.sentence.kind, found.sentence.low[at]
    clause = kinds[at + 1 : verb]
    if word == "but":
        return "d" in clause
    own = word == "that" and clause[-1:] == ["w"] and set(clause) <= set("wdrn-")
    return own and at > 0 and kinds[at - 1] in "vewN"


_UNCOUNTED = frozenset({"we", "i", "you", "#idiom", "many", "some", "nobody", "none", "everybody",
                        "everyone", "anybody", "anyone", "someone", "somebody"})  # fmt: skip
"""Subjects of their own that give no number: "He fears that many died", "nobody dies of it"."""

_FRACTIONS = frozenset({"half", "most", "many", "some", "several", "part", "third", "quarter",
                        "majority", "few", "much", "#fraction"})  # fmt: skip


_SHARES = frozenset({"half", "third", "quarter", "fifth", "majority", "thirds", "quarters"})


def _is_share(low: list[str], phrase: Phrase) -> bool:
    """Whether a share counts nobody: "a third of the crew died" tells of no one person."""
    return low[phrase.head] in _SHARES and low[phrase.last : phrase.last + 1] == ["of"]


def _fraction(found: Arguments, phrase: Phrase) -> bool:
    """Whether a pronoun is a share that the text does not count: "half of them"."""
    low, of = found.sentence.low, phrase.first - 1
    shared = phrase.shape == "pronoun" and of > 0 and low[of] == "of"
    return shared and low[of - 1] in _FRACTIONS


_INSERTED = frozenset({"including", "who", "a", "an", "the", "his", "her", "their", "one", "both",
                       "aged", "age", "ages", "#age", "formerly", "among", "most", "some", "all",
                       "many", "whose", "believed", "thought", "described", "known", "identified",
                       "reportedly", "named", "dressed", "wearing", "mostly",
                       "mainly"})  # fmt: skip
"""Words that open an insertion between commas."""

_SAID = frozenset({"said", "says", "added", "adds", "reported", "reports", "told", "confirmed",
                   "claimed", "claims", "stated", "believes", "noted", "continued",
                   "explained"})  # fmt: skip
"""Verbs that close an insertion: "some 40 people, *she said*, were killed"."""


_DASHES = frozenset("—–-")


def _before_dashes(found: Arguments, verb: int) -> int:
    """The same for an insertion between dashes: "two boys — Ali, 9, and Omar, 11 — drowned"."""
    low = found.sentence.low
    if not verb or low[verb - 1] not in _DASHES:
        return verb
    stop = max(0, verb - _REACH)
    opening = next((k for k in range(verb - 2, stop, -1) if low[k] == low[verb - 1]), None)
    return opening if opening is not None and opening in found.ends else verb


def _before_insertion(found: Arguments, verb: int) -> int:
    """Where to look for the subject left of an insertion: "Ana Ruiz, a nurse from X, was …"."""
    kinds, low = found.sentence.kind, found.sentence.low
    if not verb or low[verb - 1] != ",":
        return _before_dashes(found, verb)
    said = low[verb - 2] in _SAID
    for at in range(verb - 2, max(0, verb - _REACH), -1):
        if kinds[at] in ";:?!":
            break
        if low[at] == "," and (said or low[at + 1 : at + 3] == ["according", "to"]):
            return at
        if low[at] == "," and (
            low[at + 1] in _INSERTED
            or kinds[at + 1] in "nhNe"
            or (low[at + 1] == "of" and low[at + 2] in ("whom", "them", "which"))
        ):
            phrase = found.ends.get(at)
            before = phrase.first - 1 if phrase is not None else 0
            held = before > 0 and kinds[before] == "p" and low[before] not in _CLAUSAL
            if low[at + 1] == "who" or (phrase is not None and not held):
                return at
            if phrase is not None and _counts_members(found, phrase):
                return at
            if phrase is None and low[at + 1] in ("a", "an", "the") and kinds[at - 1] in "wN":
                return at
    return verb


def _counts_members(found: Arguments, group_of: Phrase) -> bool:
    """Whether those of a group are counted before it: "nine members of *a platoon*"."""
    of = group_of.first - 1
    members = found.ends.get(of) if found.sentence.low[of] == "of" else None
    return members is not None and members.shape == "number" and not members.nobody


def _onward(
    found: Arguments, phrase: Phrase, verb: int, *, relative: bool, inside: bool
) -> int | None:
    """Where to go on left of a phrase that is no subject, 0 for nowhere; None where it is one.

    `relative`: a "who" stands right after it; `inside`: the verb is that of the clause of "who".
    """
    if inside and relatives.of_kin(found, phrase) and _agrees(found, phrase, verb):
        return None  # "the mother of a boy who drowned"
    step = _step_over(found, phrase, verb)
    step = _included(found, phrase) if step is None else step
    one = phrase.shape == "name" or (phrase.shape == "noun" and phrase.low == 1)
    named = inside and one and _is_who(found, phrase)
    if (
        step is not None
        and not (relative and phrase.shape == "number")
        and not (named and _agrees(found, phrase, verb))
    ):
        return step
    clause = None if inside else relatives.object_of(found, phrase, verb)
    if clause is None:
        return None
    at = _skip_comma(found.sentence.kind, clause)
    return at if at in found.ends else 0  # "the ferry that picked up 60 migrants went missing"


_OF_SOMEBODY = frozenset({"by", "with", "to", "after", "for", "against", "about", "alongside"})
"""Prepositions before whoever a clause says more of; behind "in" and "of" may be a place."""


_OF_THE_DEAD = [
    [noun, "of"] for noun in ("loss", "death", "murder", "killing", "passing", "memory")
]
"""the loss *of his neighbour*, Ada Reed, who died"""


def _is_who(found: Arguments, name: Phrase) -> bool:
    """Whether a clause says more of somebody: "named after *Ana Ruiz, who* was murdered", "grieves
    for *his brother, who* drowned"."""
    low = found.sentence.low
    if low[max(0, name.first - 2) : name.first] in _OF_THE_DEAD:
        return True
    somebody = name.first > 0 and low[name.first - 1] in _OF_SOMEBODY
    return somebody and "who" in (low[name.last], *low[name.last + 1 : name.last + 2])


_SHARE = 8
"""Tokens of an aside that says what some of them are."""


def _before_share(low: list[str], comma: int) -> int:
    """Left of an aside before "who": "nine sailors, *two of them Danes*, who were killed"."""
    for at in range(comma - 1, max(0, comma - _SHARE), -1):
        if low[at] == ",":
            return at if low[at + 2 : at + 4] in (["of", "them"], ["of", "whom"]) else comma
    return comma


def _step_over(found: Arguments, phrase: Phrase, verb: int) -> int | None:
    """Where to go on left of a phrase that is no subject; None where it is one."""
    kinds, low = found.sentence.kind, found.sentence.low
    before = phrase.first - 1
    if phrase.shape == "pronoun" and low[phrase.head] in ("who", "whom", "which"):
        return _before_share(low, _skip_comma(kinds, phrase.first))
    if kinds[phrase.last : phrase.last + 1] == ["'"]:
        return phrase.first
    if not _agrees(found, phrase, verb):
        return phrase.first  # the subject of a singular verb is one
    taken = low[verb] == "being" and phrase.last == verb and phrase.number is not None
    # "resulted in 900 people *being* arrested"
    if taken or before < 0 or (low[before] in _CLAUSAL and _reaches(found, phrase, verb)):
        return None
    if phrase.shape == "name":
        body = kinds[before] == "w" and flags(low[before]) & ORGANISATION
        over = "wN" if body else "w"  # "a founder of the West Indian union *Orlu*"
        while before > 0 and kinds[before] in over and low[before][0] != "#":
            before -= 1
        called = before < phrase.first - 1 and kinds[before] == "d" and before
        before -= bool(called)  # "the captain of *the ferry* Saint Ada, which sank, was held"
    if kinds[before] == "p" and low[before] not in ("like", "about") and not _in_all(low, phrase):
        held = low[before] == "of" and before and low[before - 1] in QUANTITIES
        return None if held else before
    carried = kinds[before] == "e" and low[before].endswith("ing")  # a bus carrying 40 people
    carried = carried and low[before] not in _NOT_CARRYING
    inserted = low[before] == "," and (
        _is_apposition(found, phrase, verb) or _is_home(found, phrase)
    )
    return before if carried or inserted else None


def _is_home(found: Arguments, town: Phrase) -> bool:
    """Whether a town stands behind name and age: "Ada Reed, 30, *Orla* was arrested"."""
    return town.shape == "name" and _aged(found, town.first - 3) is not None


def _aged(found: Arguments, age: int) -> Phrase | None:
    """The name before an age in commas, the first of which is at a token."""
    if age < 1 or found.sentence.low[age : age + 3] != [",", "#age", ","]:
        return None
    somebody = found.ends.get(age)
    return somebody if somebody is not None and somebody.shape == "name" else None


def _in_all(low: list[str], phrase: Phrase) -> bool:
    """Whether the words before a number sum it up: "*In all* nine were hurt"."""
    return low[: phrase.first + 1] == ["in", "all"]


def _reaches(found: Arguments, phrase: Phrase, verb: int) -> bool:
    """Whether nothing but "of …" or an aside stands between a phrase and its verb."""
    between = found.sentence.kind[phrase.last : verb]
    of = found.sentence.low[phrase.last : phrase.last + 1] == ["of"]
    aside = len(between) > 1 and between[0] == between[-1] == ","
    return not between or aside or (of and set("xvtsecp,;").isdisjoint(between[1:]))


_NOT_CARRYING = frozenset({"evening", "morning", "saying", "claiming", "adding", "reporting",
                           "announcing", "confirming", "alleging", "estimating"})  # fmt: skip
"""What stands before a subject as "carrying" stands before an object: as *saying* 14 had died."""


def _agrees(found: Arguments, phrase: Phrase, verb: int) -> bool:
    """Whether a verb may be about a phrase: "was" is about one."""
    one = phrase.plural and found.sentence.low[verb] in ("was", "is", "has")
    return not one or _coordinated(found, phrase)


def _included(found: Arguments, phrase: Phrase) -> int | None:
    """Where to go on left of those included: "17 people *including a nurse and a boy* died"."""
    low, at = found.sentence.low, phrase.first
    while at > 1 and low[at - 1] in ("and", ",") and (other := found.ends.get(at - 1)) is not None:
        at = other.first
    if low[max(0, at - 2) : at] in (["among", "them"], ["among", "whom"]):
        return _skip_comma(found.sentence.kind, at - 2)
    return at - 1 if at < phrase.first and at and low[at - 1] == "including" else None


def _coordinated(found: Arguments, phrase: Phrase) -> bool:
    held = any(word in QUANTITIES for word in found.sentence.low[phrase.first : phrase.last])
    return phrase.shape in ("pronoun", "name", "group") or phrase.nobody or held


_CLAUSAL = frozenset({"after", "before", "since", "until", "as", "than"})
"""Prepositions that may open a clause."""

QUANTITIES = frozenset({"group", "number", "total", "family", "crowd", "handful", "majority",
                         "dozens", "hundreds", "band", "estimated", "rest"})  # fmt: skip


def _skip_comma(kinds: list[str], at: int) -> int:
    return at - 1 if at > 0 and kinds[at - 1] == "," else at


_OPENING = 7
"""Tokens within which a place may open a sentence."""


def _is_apposition(found: Arguments, phrase: Phrase, verb: int) -> bool:
    """Whether a phrase after a comma only says more of the phrase before that comma.

    "Ana Ruiz, a nurse, was killed": the comma before the verb closes it.
    """
    sentence = found.sentence
    end = verb - 1 if sentence.low[verb - 1 : verb] == ["who"] else verb
    closed = phrase.last < len(sentence) and "," in (
        sentence.kind[phrase.last], sentence.kind[end - 1] if end else "")  # fmt: skip
    before = found.ends.get(phrase.first - 1) or _aged(found, phrase.first - 3)
    opens = before is not None and 0 < before.first < _OPENING and sentence.kind[0] == "p"
    if opens and phrase.shape == "noun" and sentence.low[phrase.first] in ("a", "an"):
        return False  # "In West Orland, a youth, Bo Reed, died"
    return closed and before is not None and phrase.shape != "number"
