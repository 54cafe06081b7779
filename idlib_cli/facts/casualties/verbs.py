"""Frames of verbs with an object: killed five, five were killed, five killed.

The victims are the object of an active verb, the subject of a passive, or the phrase
right before a bare participle ("five wounded"). A verb after "and" shares the subject before it.
What a verb means stands in `verb_senses`, what speaks against it in `restrictions`.
"""

from dataclasses import replace

from idlib_cli.facts.casualties import clauses, lexicon
from idlib_cli.facts.casualties.agents import agent
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.counted import HARMED, all_of
from idlib_cli.facts.casualties.enumerations import GRAVELY, companions, members
from idlib_cli.facts.casualties.hits import BE, Hit, of_phrase
from idlib_cli.facts.casualties.lexicon import HOUSEHOLDS, Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.restrictions import (
    about_people,
    is_land,
    is_rate,
    of_no_harm,
    only_aimed,
    shared,
)
from idlib_cli.facts.casualties.subjects import agreeing, names_in_capitals, singular, subjects
from idlib_cli.facts.casualties.taking import CORPSES
from idlib_cli.facts.casualties.verb_senses import Verb, understood
from idlib_cli.language.lexicon import ORGANISATION, flags

_OF_ITSELF = frozenset({"freeze", "starve", "bleed", "burn", "choke", "char"})
"""Verbs that need nobody to do it: "froze to death"."""
_CORPSES = [[word] for word in sorted(CORPSES)]
_NOUN_TOO = frozenset({"murder", "massacre", "slaughter", "wound", "hurt", "torture", "sentence"})
"""Verbs whose base form is a noun as well: "a murder suspect"."""


def verb(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """What a verb with an object says: "killed", "was shot dead", "wounding"."""
    read = understood(found, at, trigger)
    if read is None or shared(found, at) or is_rate(found, at, trigger):
        return None
    if of_no_harm(found, at, trigger) or found.sentence.low[at + 1 : at + 2] in _CORPSES:
        return None  # "two burned bodies": of the bodies
    hit = _said(found, at, read)
    return about_people(found, at, hit, trigger) if hit is not None else None


def _said(found: Arguments, at: int, read: Verb) -> Hit | None:
    """What an understood verb says, in the passive or not."""
    trigger = read.trigger
    words = set(found.sentence.low[read.first : at])
    participle = trigger.form in ("participle", "both")
    if (read.harmed and only_aimed(found, at)) or found.sentence.low[at - 1 : at] == ["out"]:
        return None  # "the striker is out injured"
    if participle and words & BE and not _has_done(found, at, words):
        return _passive(found, read)
    if trigger.form == "ing" and found.sentence.low[read.first - 1] in ("the", "this", "that"):
        return of_phrase(found, at, read.effect, read.span)
    shot_at = read.harmed and "at" in found.sentence.low[at + 1 : at + 3]
    return None if shot_at else _bare(found, read)


def _has_done(found: Arguments, at: int, words: set[str]) -> bool:
    """Whether "to have" makes a verb active: "the quake *is believed to have* killed 300"."""
    return {"to", "have"} <= words and "been" not in words and found.after(at + 1) is not None


def _bare(found: Arguments, read: Verb) -> Hit | None:
    """What a verb says that has no "was" before it: active, attributive or a bare participle."""
    participle = read.trigger.form in ("participle", "both")
    if participle and _are_known(found, read.at):
        return None
    if participle and (mass := found.mass(read.at)) is not None:
        return Hit("reduced", read.effect, (mass,), (read.at, read.at + 1), "fact")
    target = found.after(read.at + 1) or found.after(read.after) or _parted(found, read.after)
    target = target or _by_trade(found, read.after)
    far = target is not None and target.first > read.at + 1 and read.after > read.at + 1
    if far and target is not None and found.sentence.kind[target.first] not in "nd":
        dead = found.sentence.low[read.at + 1 : target.first] == ["dead"]
        target = target if dead else None  # not of "shot to death visiting his mother"
    if read.trigger.form == "base" and read.trigger.base in _NOUN_TOO:
        doer = found.before(read.first)
        joined = target is not None and target.shape == "number" and _goes_on(found, read.first)
        target = target if joined or (doer is not None and doer.plural) else None
    beside = found.before(read.first)
    if participle and beside and target and (merged := attributive(beside, target, read.at)):
        return replace(read.hit("attributive", (merged,)), verb=(read.at, read.at + 1))
    if target is not None and not (read.trigger.form == "participle" and beside):
        return _active(found, read, target)
    itself = read.trigger.base in _OF_ITSELF and read.trigger.form == "past"
    return _reduced(found, read) if participle or itself else None


def _are_known(found: Arguments, at: int) -> bool:
    """Whether a participle stands for people told of before: "wished *the injured* a recovery"."""
    low, kinds = found.sentence.low, found.sentence.kind
    return at > 0 and low[at - 1] == "the" and kinds[at + 1 : at + 2] == ["d"]


def _goes_on(found: Arguments, at: int) -> bool:
    """Whether a headline goes on with a second verb: "blasts kill ranger, *wound* 27"."""
    low, kinds = found.sentence.low, found.sentence.kind
    if not at or low[at - 1] not in (",", "and"):
        return False
    triggers = lexicon.triggers()
    return any(
        kinds[k] == "t" and any(t.form in ("base", "s") for t in triggers[low[k]])
        for k in range(at - 1)
    )


def _parted(found: Arguments, at: int) -> Phrase | None:
    """The object behind an insertion: "they murdered, at gunpoint, a soldier"."""
    kinds = found.sentence.kind
    if kinds[at : at + 2] != [",", "p"]:
        return None
    comma = next((k for k in range(at + 2, min(at + 9, len(kinds))) if kinds[k] == ","), None)
    target = found.begins.get(comma + 1) if comma is not None else None
    return target if target is not None and target.counted else None


_TRADES = ("er", "or", "ist", "ian", "ant", "man", "woman")


def _by_trade(found: Arguments, at: int) -> Phrase | None:
    """Who is named behind a trade of no list: "killed *lamplighter* Ann Lee"."""
    low, kinds = found.sentence.low, found.sentence.kind
    if kinds[at : at + 3] != ["w", "N", "N"] or not low[at].endswith(_TRADES):
        return None
    return found.begins.get(at + 1)


def attributive(beside: Phrase, target: Phrase, at: int) -> Phrase | None:
    """ "five wounded soldiers", "one dead terrorist": number and noun around the trigger."""
    bare = beside.shape == "number" and beside.head == beside.first and beside.last == at
    if not bare or target.nobody or target.shape not in ("noun", "name"):
        return None
    if target.counted and not (target.low == 1 and beside.high == 1):
        return None
    return replace(
        target, first=beside.first, low=beside.low, high=beside.high, number=beside.number
    )


def _harms_nobody(found: Arguments, read: Verb, target: Phrase) -> bool:
    """ "Hurt Orla", "is executing a strategy", "shot Orla ahead", "it's killing them"."""
    if read.trigger.base == "kill" and target.shape == "pronoun":
        near = found.sentence.low[max(0, read.at - _ITS_KILLING) : read.at]
        if "it" in near or "it's" in near or "it’s" in near:
            return read.trigger.form == "ing"
    behind = found.sentence.low[target.last : target.last + 2]
    if target.head == target.first and behind[:1] and behind[0] in HARMED:
        return not lexicon.not_victims().isdisjoint(behind[1:])
    if read.trigger.base == "shoot":
        return found.sentence.low[target.last : target.last + 1] in _AHEAD
    if read.trigger.base == "execute":
        return target.shape == "unknown"
    return read.trigger.base == "hurt" and target.shape in ("name", "unknown")


_ITS_KILLING = 3
_AHEAD = (["ahead"], ["level"], ["clear"], ["top"])


def _active(found: Arguments, read: Verb, target: Phrase) -> Hit | None:
    homes = read.effect == "displaced" and found.sentence.low[target.head] in HOUSEHOLDS
    if read.meant == "unreal" or (target.nobody and not homes):
        return None
    if read.trigger.form == "ing" and found.sentence.low[target.first] in ("victim", "victims"):
        return None  # "an Orla shooting victim"
    town = read.trigger.base == "bury" and target.shape == "name"  # "a landslide buried Orla"
    town = town or (read.trigger.base == "evacuate" and target.low == 1 == target.high)
    if town or _harms_nobody(found, read, target):
        return None
    doing = agent(found, read.first)
    if found.sentence.low[target.head] in ("himself", "herself", "themselves"):
        with_him = members(found, target, leftward=False)[1:]
        return None if read.harmed or doing is None else read.hit("reflexive", (doing, *with_him))
    relative = read.first > 0 and found.sentence.low[read.first - 1] in clauses.RELATIVE
    objects = members(found, target, leftward=False, told_by=read.first if relative else None)
    hit = read.hit("active", (*objects, *companions(found, objects[-1].last)), doing)
    if read.effect == "wounded" and found.sentence.low[objects[-1].last :][:2] == ["to", "death"]:
        return replace(hit, effect="killed", verb=(hit.verb[0], objects[-1].last + 2))
    return hit


def _passive(found: Arguments, read: Verb) -> Hit | None:
    victim = subject(found, read.first)
    if (
        victim is None
        and read.meant != "unreal"
        and (names := names_in_capitals(found, read.first))
    ):
        return read.hit("passive", names, _by(found, read.span[1]))
    if victim is None or read.meant == "unreal":
        return None
    if victim.nobody:
        homes = read.effect == "displaced" and found.sentence.low[victim.head] in HOUSEHOLDS
        return read.hit("passive", (victim,), _by(found, read.span[1])) if homes else None
    land = read.trigger.base == "hurt" and is_land(found, victim)  # "England were hurt"
    if land or found.sentence.low[victim.first] == "neither":
        return None
    if found.sentence.low[read.span[1] : read.span[1] + 1] == ["off"]:
        return None  # "the side had been killed off"
    victim = singular(found, victim, read.first)
    victims = (*agreeing(found, victim, read.first), *companions(found, read.span[1]))
    return read.hit("passive", victims, _by(found, read.span[1]))


def _reduced(found: Arguments, read: Verb) -> Hit | None:
    """ "five wounded", "leaving 13 troops dead and 20 others injured", "Bus driver killed in …"."""
    victim = found.before(read.first)
    if victim is None and read.trigger.base in _OF_ITSELF and read.effect == "killed":
        victim = subject(found, read.first)  # "nine, most of them old, have starved to death"
    if victim is not None and victim.shape == "name" and read.trigger.base in _OF_ITSELF:
        place = found.sentence.low[victim.first - 1] in ("of", "from", "at", "in")
        victim = (subject(found, read.first) if place else None) or victim
        # "five pupils of Orla Academy burnt to death"
    if victim is None:
        victim = _inserted(found, read.first)
        if victim is None:
            return None
    victim = _whole(found, _kin_of(found, victim))
    one = victim.shape == "number" and victim.head == victim.first and victim.high == 1
    homes = read.effect == "displaced" and found.sentence.low[victim.head] in HOUSEHOLDS
    nobody = victim.nobody and not homes
    nothing = nobody or read.meant == "unreal" or not victim.counted
    after = found.sentence.kind[read.span[1] : read.span[1] + 1]
    owned = after == ["d"] and not _is_time(found, read.span[1])
    owned = owned or found.sentence.low[read.span[1] : read.span[1] + 1] == ["off"]
    beasts = not lexicon.not_victims().isdisjoint(found.sentence.low[read.at + 1 : read.at + 2])
    owned = owned or (beasts and after == ["w"] and victim.last == read.at)  # "two wounded birds"
    nothing = nothing or owned  # "injured his knee", "killed off the game"
    doer = victim.shape == "pronoun" and victim.definite
    doer = doer or _goes_on_with_an_object(found, read)
    shots = read.harmed and (one or victim.shape == "unknown")  # "fired one shot"
    by = victim.first > 0 and found.sentence.low[victim.first - 1] == "by"
    burned = read.trigger.base == "burn" and victim.shape == "name"  # "Ashby burned"
    named = victim.shape == "name" and flags(found.sentence.low[victim.head])
    doer = doer or bool(named & ORGANISATION)  # "the National Army killed"
    if nothing or doer or shots or by or burned:
        return None
    harmed = (victim,) if homes else subjects(found, victim)
    return read.hit("reduced", harmed, _by(found, read.span[1]))


def _kin_of(found: Arguments, victim: Phrase) -> Phrase:
    """Who is named by somebody else: "*Son* of a former minister stabbed to death"."""
    of = victim.first - 1
    holder = found.ends.get(of) if of > 0 and found.sentence.low[of] == "of" else None
    if holder is None or holder.shape != "noun" or holder.plural or holder.nobody:
        return victim
    if found.sentence.kind[holder.first] == "d":
        return victim  # "the father of a man killed on Monday said"
    return holder if victim.low == 1 and found.sentence.low[holder.head] in KIN_NOUNS else victim


KIN_NOUNS = frozenset({"son", "daughter", "wife", "husband", "widow", "brother", "sister", "mother",
                       "father", "nephew", "niece", "cousin", "uncle", "aunt", "grandson",
                       "granddaughter", "bodyguard", "aide", "driver", "relative",
                       "girlfriend", "boyfriend", "partner"})  # fmt: skip


def _goes_on_with_an_object(found: Arguments, read: Verb) -> bool:
    """Whether what killed does more to the same object: "a hunter killed *and ate a* hare"."""
    low, kinds = found.sentence.low, found.sentence.kind
    at = read.at + 2
    if low[read.at + 1 : at] != ["and"] or kinds[at + 1 : at + 2] != ["d"]:
        return False
    return kinds[at] in "vew" and low[at] not in GRAVELY and low[at + 1] in ("a", "an", "the")


def _whole(found: Arguments, victim: Phrase) -> Phrase:
    """Those of whom a victim is a share: "*Eight* including two boys killed in Orla"."""
    low, at = found.sentence.low, victim.first - 1
    among = low[max(0, at - 1) : at + 1] in (["among", "them"], ["among", "whom"])
    at -= among
    if at < 1 or not (among or low[at] == "including"):
        return all_of(found.sentence, victim)
    whole = found.ends.get(at - 1 if low[at - 1] == "," else at)
    counted = whole is not None and whole.number is not None and not whole.nobody
    return whole if whole is not None and counted else victim


_TIMES = frozenset({"day", "night", "week", "weekend", "month", "year", "morning", "evening"})


def _is_time(found: Arguments, at: int) -> bool:
    """Whether a time stands where an object would: "two workers kidnapped *the previous week*"."""
    return not _TIMES.isdisjoint(found.sentence.low[at + 1 : at + 3])


_PARTS = frozenset({"including", "mostly", "mainly", "most", "many"})
_INSERTION = 40
"""Tokens of an insertion between a noun and its participle."""


def _inserted(found: Arguments, first: int) -> Phrase | None:
    """The victims of a bare participle behind an insertion: "30 people, many of them …, killed"."""
    sentence = found.sentence
    if not first or sentence.low[first - 1] != ",":
        return None
    if _PARTS.isdisjoint(sentence.low[max(0, first - _INSERTION) : first]):
        return None
    victim = subject(found, first)
    return victim if victim is not None and victim.shape == "number" else None


def _by(found: Arguments, at: int) -> Phrase | None:
    """Who did it, after a passive."""
    low = found.sentence.low
    for k in range(at, min(at + 10, len(low))):
        if low[k] == "by":
            return found.after(k + 1)
        if low[k] in (",", ";", "and"):
            break
    return None
