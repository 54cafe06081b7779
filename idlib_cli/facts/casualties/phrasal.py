"""Frames of common verbs that tell of harm only with the words that go with them.

"Moved", "taken", "treated" and "lost" say nothing by themselves; "moved to shelters", "taken away
by soldiers", "treated for burns" and "lost a leg" do. Each construction (`moving`, `taking`,
`harming`, `killing`) names its verbs, their voices and the words that have to follow. Leaves out:
verbs that mean harm alone (`verbs`), and single people who only move house or are taken somewhere.
"""

from collections.abc import Collection
from functools import cache

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.agents import agent
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.constructions import Construction, forms
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.harming import FELLED, HURTING
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.killing import KILLING
from idlib_cli.facts.casualties.lexicon import HOUSEHOLDS
from idlib_cli.facts.casualties.missing import MISSING
from idlib_cli.facts.casualties.moving import MOVING
from idlib_cli.facts.casualties.phrase import Phrase, personish
from idlib_cli.facts.casualties.restrictions import owns
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.status import NOT, Status, group, perhaps, status
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.facts.casualties.taking import TAKING

_FOLLOWING = 14
"""Tokens after a verb that may hold its object and the words it needs."""
_STOPS = frozenset(".;:?!,")

Reading = tuple[Construction, str]
"""A construction and which form of its verb a word is."""


@cache
def constructions() -> dict[str, tuple[Reading, ...]]:
    """Word form to the constructions it may open."""
    found: dict[str, tuple[Reading, ...]] = {}
    for construction in (*MOVING, *TAKING, *HURTING, FELLED, *KILLING, *MISSING):
        for base in construction.verbs:
            for word, form in forms()[base]:
                if construction.voices == "p" and form not in ("participle", "both"):
                    continue
                found[word] = (*found.get(word, ()), (construction, form))
    return found


def said(found: Arguments, at: int, words: Collection[str]) -> Hit | None:
    """What the verb at a token says by one of the constructions; None where it tells no harm.

    `words`: the plain words of the sentence.
    """
    first = group(found.sentence, at)
    for construction, form in constructions()[found.sentence.low[at]]:
        beside = construction.beside
        if beside and beside.isdisjoint(words):
            continue
        if not _applies(found.sentence, first, at, construction):
            continue
        hit = _said(found, first, at, construction, form)
        if hit is not None:
            return hit
    return None


def _said(
    found: Arguments, first: int, at: int, construction: Construction, form: str
) -> Hit | None:
    sentence = found.sentence
    participle = form in ("participle", "both")
    passive = participle and not BE.isdisjoint(sentence.low[first:at])
    behind = at + 1 + len(construction.between)
    if construction.between and tuple(sentence.low[at + 1 : behind]) != construction.between:
        return None
    target = found.after(behind) if not passive and "a" in construction.voices else None
    last = _completed(sentence, at, target, construction)
    if last is None:
        return None
    meant = _meant(sentence, first, at, negated=construction.negated)
    if construction.frame == "trapped" and meant == "unreal":
        meant = perhaps(sentence, first, at)
    if meant == "unreal":
        return None
    loses = "lose" in construction.verbs
    doing = agent(found, first) if target is not None and not loses else None
    victims = _victims(found, first, target, construction, form, passive=passive)
    victims = tuple(v for v in victims if _fits(sentence, v, construction) and not owns(found, v))
    if not victims:
        return None
    effect = construction.effect
    if construction.by_officials and _official(sentence, at, doing):
        effect = construction.by_officials
    span = (at if target is not None else first, last)
    return Hit(construction.frame, effect, victims, span, meant, doing, construction.harmed)


def _applies(sentence: Sentence, first: int, at: int, construction: Construction) -> bool:
    """Whether the words of a sentence and of the verb group allow a construction."""
    low = sentence.low
    if construction.helping and construction.helping.isdisjoint(low[first:at]):
        return False
    if construction.only and construction.only.isdisjoint(low):
        return False
    return construction.unless.isdisjoint(low)


def _victims(
    found: Arguments,
    first: int,
    target: Phrase | None,
    construction: Construction,
    form: str,
    *,
    passive: bool,
) -> tuple[Phrase, ...]:
    """Who a verb is about, by its voice; nobody where the construction has no such voice."""
    if passive:
        return _subjects(found, first) if "p" in construction.voices else ()
    if target is not None:
        return tuple(members(found, target, leftward=False))
    if "s" in construction.voices:
        victims = _subjects(found, first)
        present = form == "base"  # "who remain in jail", not "stay in shelters!"
        return tuple(v for v in victims if v.plural) if present else victims
    if form in ("participle", "both") and "p" in construction.voices:
        beside = found.before(first)  # "Thirty people moved to safety"
        return (beside,) if beside is not None and beside.shape == "number" else ()
    return ()


def _completed(
    sentence: Sentence, at: int, target: Phrase | None, construction: Construction
) -> int | None:
    """The token after the words that a verb needs, its object left out; None without them."""
    kinds, low = sentence.kind, sentence.low
    following: list[int] = []
    k = at + 1
    while k < min(len(low), at + _FOLLOWING) and kinds[k] not in _STOPS:
        if target is not None and k == target.first:
            k = target.last
            continue
        following.append(k)
        k += 1
    words = " ".join(low[k] + "^" if kinds[k] == "N" else low[k] for k in following)
    match = construction.needs.match(words)
    if match is None:
        return None
    if not match.end():
        return at + 1
    return following[words.count(" ", 0, match.end())] + 1


def _meant(sentence: Sentence, first: int, at: int, *, negated: bool) -> Status:
    """What the auxiliaries make of a verb; `negated`: only its denial tells of harm."""
    helping = set(sentence.low[first:at])
    if negated:
        denied = not NOT.isdisjoint(helping) or {"cannot", "can't", "couldn't"} & helping
        yet = {"yet", "to"} <= helping
        return "fact" if denied or yet else "unreal"
    return status(sentence, first, at)


def _subjects(found: Arguments, first: int) -> tuple[Phrase, ...]:
    victim = subject(found, first)
    if victim is None:
        return ()
    if found.sentence.low[victim.head] in HOUSEHOLDS:
        return (victim,)
    return () if victim.nobody else subjects(found, victim)


def _fits(sentence: Sentence, victim: Phrase, construction: Construction) -> bool:
    """Whether a phrase counts people whom the construction may be about."""
    word = sentence.low[victim.head]
    lost = construction.frame == "lost-kin" and sentence.low[victim.first] == "the"  # whose?
    if lost or (construction.counted and (victim.number is None or victim.low == 1)):
        return False
    if construction.whom:
        return victim.counted and not construction.whom.isdisjoint((word, word.removesuffix("s")))
    homes = word in HOUSEHOLDS
    if homes or victim.nobody or not victim.counted:
        return homes and construction.effect == "displaced" and victim.counted
    if victim.shape == "number":
        bare = word[0] == "#" or word in ("others", "more", "another", "them", "those", "whom")
        known = bare or word in lexicon.people() or victim.head == victim.first
        return known and (construction.single or victim.high != 1)
    if victim.shape == "unknown":
        return construction.frame == "maimed" and personish(sentence, victim)  # "his arm"
    return construction.single and (victim.shape != "name" or victim.low == 1)


_OFFICIAL = frozenset({"police", "officers", "policemen", "deputies", "detectives", "agents",
                       "handcuffs", "gendarmes", "troops", "soldiers", "army",
                       "authorities"})  # fmt: skip


def _official(sentence: Sentence, at: int, doing: Phrase | None) -> bool:
    """Whether police or troops do it."""
    if doing is not None:
        return doing.kind in ("police", "military") or sentence.low[doing.head] in _OFFICIAL
    return not _OFFICIAL.isdisjoint(sentence.low[at + 1 : at + 9])
