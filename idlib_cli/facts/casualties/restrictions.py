"""What speaks against a verb of harm: rates, shots that were only aimed, one number for two harms.

And verbs that are about people only where a noun says so: 12 orders are executed, prices slashed.
"""

from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group
from idlib_cli.language import lexicon as language

_YEARLY = (["a", "year"], ["every", "year"], ["each", "year"], ["a", "day"], ["every", "day"])
_OF_ONE_DAY = (["after"], ["before"], ["of"], ["earlier"], ["ago"], ["later"])
"""Bombs kill 40 a day after the vote; gunmen kill 12 in a day of violence: no rates."""


def is_rate(found: Arguments, at: int, trigger: Trigger) -> bool:
    """Whether it is a rate: "smoking kills 8 million people a year"; or noise: "drowned out"."""
    low = found.sentence.low
    if trigger.base == "drown" and low[at + 1 : at + 2] == ["out"]:
        return True
    if trigger.form not in ("s", "base"):
        return False
    return any(
        low[k : k + 2] in _YEARLY and low[k - 1] != "in" and low[k + 2 : k + 3] not in _OF_ONE_DAY
        for k in range(at + 1, min(at + 9, len(low) - 1))
    )


_GOLF = frozenset({"round", "rounds", "par", "under", "birdie", "birdies", "bogey", "eagle",
                   "leaderboard", "fairway", "golf", "golfer", "hole", "holes", "course", "lead",
                   "clubhouse", "strokes", "shots"})  # fmt: skip
_WORDS = frozenset({"criticism", "remark", "remarks", "comment", "comments", "words", "accusation",
                    "accusations", "defeat", "insult", "insults", "allegation", "allegations",
                    "rejection", "betrayal", "rumours", "gossip", "review",
                    "reviews"})  # fmt: skip
"""What wounds without a weapon."""


def of_no_harm(found: Arguments, at: int, trigger: Trigger) -> bool:
    """Whether a golfer shot 68, somebody was wounded by words, or a deed is only named."""
    low, kinds = found.sentence.low, found.sentence.kind
    if trigger.form == "ing" and low[at + 1 : at + 2] in _OF_DEEDS:
        return True  # "shooting suspect Bo Reed"
    if trigger.base == "shoot":
        if low[at + 1 : at + 2] == ["back"]:
            return True  # "“Never,” he shot back"
        bare = kinds[at + 1 : at + 2] == ["n"] and kinds[at + 2 : at + 3] not in (["h"], ["w"])
        return bare and not _GOLF.isdisjoint(low)
    if trigger.base not in ("wound", "hurt"):
        return False
    if trigger.base == "hurt" and (only_aches(low, at) or not _COSTS.isdisjoint(low[:at])):
        return True
    return not _WORDS.isdisjoint(low[max(0, at - 5) : at]) or not _WORDS.isdisjoint(
        low[at + 1 : at + 5]
    )


_OF_DEEDS = (["suspect"], ["survivor"], ["survivors"])
"""Whom a deed is named beside without having befallen them."""


def only_aches(low: list[str], at: int) -> bool:
    """Whether it hurts by itself: "the more *my head* hurt"."""
    return at > 0 and low[at] == "hurt" and low[at - 1] in _ACHING


_COSTS = frozenset({"tariff", "tariffs", "sanctions", "prices", "inflation", "policy", "policies",
                    "tax", "taxes", "budget", "austerity", "rates", "levy", "levies", "duties",
                    "embargo", "boycott", "recession", "subsidies", "reforms"})  # fmt: skip
"""What hurts farmers or families in their purse."""
_ACHING = frozenset({"head", "heart", "feelings", "back", "stomach", "eyes", "feet", "legs",
                     "knees", "arms", "hands", "throat", "ears", "chest", "pride"})  # fmt: skip


_OF_LIMBS = frozenset({"slash", "maul", "gore"})
"""Verbs that prices, budgets and rivals are the objects of as well."""


_JUDGES = frozenset({"critic", "critics", "reviewer", "reviewers", "press", "media", "papers",
                     "newspapers", "commentators", "columnists", "pundits", "voters", "opponents",
                     "rivals", "judges", "bank", "banks", "firm", "company"})  # fmt: skip
"""Who mauls or slashes with words and money."""


def owns(found: Arguments, victim: Phrase) -> bool:
    """Whether a phrase only says whose something is: "300 workers' pay", "his brother's number"."""
    sentence, last = found.sentence, victim.last
    if last and sentence.low[last - 1] == "'s":
        return True
    if sentence.low[last : last + 1] == ["'s"]:
        return True
    written = sentence.last[last - 1] - sentence.first[last - 1]
    word = sentence.low[last - 1]
    apostrophe = word.endswith("s") and written == len(word) + 1
    return apostrophe and sentence.kind[last : last + 1] in (["w"], ["h"], ["N"])


def _if_counted_people(found: Arguments, hit: Hit) -> Hit | None:
    """The hit about those of its victims whom a noun for people names."""
    known, low = lexicon.people(), found.sentence.low
    people = tuple(
        v for v in hit.victims if v.counted and low[v.head] in known and not owns(found, v)
    )
    return replace(hit, victims=people) if people else None


_OF_FOES = frozenset({"execute", "eliminate", "capture", "annihilate", "neutralise", "neutralize"})
"""Verbs that orders, rivals and scenes are the objects of as well."""
_FOES = frozenset({"commander", "commanders", "operative", "operatives", "gunmen", "bandits"})
_SIDES = frozenset({"military", "police", "militant"})


def _beside_the_dead(found: Arguments, hit: Hit) -> bool:
    """Whether a bare number follows one of people killed."""
    low = found.sentence.low
    bare = all(v.shape == "number" and low[v.head][0] == "#" for v in hit.victims)
    return bare and not {"killed", "dead", "wounded"}.isdisjoint(low[: hit.verb[0]])


def _of_people(found: Arguments, hit: Hit, base: str) -> Hit | None:
    """The hit where it is people who were captured: not "executed 12 orders"."""
    sides = {p.kind for p in (*hit.victims, hit.agent) if p is not None}
    if base == "capture" and _beside_the_dead(found, hit):
        return hit  # "Six killed, 13 captured"
    foes = any(found.sentence.low[v.head] in _FOES for v in hit.victims) and base != "capture"
    if base != "execute" and not foes and not sides & _SIDES:
        return None  # "the photo captured three children", "six candidates were eliminated"
    kinds, low = found.sentence.kind, found.sentence.low
    counted = (p for p in hit.victims if p.shape == "number")
    things = (kinds[p.head] == "w" and low[p.head][0] != "#" for p in counted)
    return None if any(things) else hit


_AIMED = frozenset({"by", "while", "when", "as", "from", "and", "but", "with", "twice", "again",
                    "too", "repeatedly", ",", ".", ";", "!"})  # fmt: skip


def only_aimed(found: Arguments, at: int) -> bool:
    """Whether shots were only aimed: "was shot at by snipers", not "was shot at a checkpoint"."""
    low = found.sentence.low
    aimed = at + 2 >= len(low) or low[at + 2] in _AIMED
    return low[at + 1 : at + 2] == ["at"] and aimed


def shared(found: Arguments, at: int) -> bool:
    """Whether one number is of two harms: "killed and wounded 20", "20 died or disappeared".

    It says neither number. "Killed or wounded" counts two groups, "shot and killed" one.
    """
    low, kinds = found.sentence.low, found.sentence.kind
    if at > 1 and kinds[at] == "t" and (low[at - 1] in _JOINTS or kinds[at - 1] == "x"):
        first = next((k for k in range(at - 2, max(-1, at - 5), -1) if kinds[k] == "t"), None)
        if first is not None:
            return _counted_together(found, first) or _either(found, first, at)
    if low[at + 1 : at + 2] not in (["and"], ["or"], ["/"]):
        return False
    object_of_both = kinds[at + 2 : at + 3] == ["t"] and found.after(at + 3) is not None
    if low[at] in ("dead", "missing", "homeless"):
        object_of_both = False  # "left 20 people dead and displaced 900"
    return object_of_both or _counted_together(found, at)


_JOINTS = frozenset({"and", "or", "/", "gone", "went", "been"})


def _counted_together(found: Arguments, at: int) -> bool:
    """Whether the subject of two verbs of harm is one number for both."""
    low, kinds = found.sentence.low, found.sentence.kind
    other = at + 2
    if low[at + 1 : at + 2] not in (["and"], ["or"], ["/"]):
        return False
    while other < len(low) and (kinds[other] in "rx" or low[other] in ("gone", "went", "been")):
        other += 1
    if other >= len(low) or kinds[other] != "t" or found.after(other + 1) is not None:
        return False
    bases = {t.base for word in (low[at], low[other]) for t in lexicon.triggers()[word]}
    two = bases & {"kill", "die", "perish"} and bases & _UNHURT
    return bool(two) and _many(found, at)


def _either(found: Arguments, first: int, at: int) -> bool:
    """Whether a word only adds to another what else may be true of the same people: "dead or
    *missing*", "abducted or are *missing*": the first one counts."""
    low, kinds = found.sentence.low, found.sentence.kind
    if low[first + 1] != "or" or any(kinds[k] != "x" for k in range(first + 2, at)):
        return False
    one, two = ({t.effect for t in lexicon.triggers()[low[k]]} for k in (first, at))
    return one.isdisjoint(two) and "death" not in one | two


_UNHURT = frozenset({"wound", "injure", "hurt", "disappear", "missing"})
"""Verbs of those who live; "shot and killed" is one harm."""


def _many(found: Arguments, at: int) -> bool:
    """Whether the subject of a verb is several people."""
    first = group(found.sentence, at)
    victim = found.before(first) or subject(found, first)
    return victim is not None and victim.plural and victim.high != 1


def is_land(found: Arguments, victim: Phrase) -> bool:
    """Whether a name is that of a country or a town."""
    if victim.shape != "name":
        return False
    return " ".join(found.sentence.low[victim.first : victim.last]) in language.places()


def _of_things(found: Arguments, hit: Hit) -> bool:
    """Whether some of what is counted is not known for people: "14 barns were burned"."""
    low, kinds = found.sentence.low, found.sentence.kind
    heads = (v.head for v in hit.victims if v.shape == "number")
    bare = ("others", "more", "another")
    return any(low[k][0] != "#" and low[k] not in bare and kinds[k] != "h" for k in heads)


_WAYS = frozenset({"wide", "over", "straight", "high", "low", "home", "past", "well", "just",
                   "tamely", "weakly", "narrowly", "first"})  # fmt: skip


def _at_a_goal(found: Arguments, at: int, hit: Hit) -> bool:
    """ "The striker shot wide", "she shot a career-best 62": sport."""
    if hit.frame == "reduced":
        return not _WAYS.isdisjoint(found.sentence.low[at + 1 : at + 2])
    return any(v.shape == "unknown" and v.last in found.sentence.numbers for v in hit.victims)


def about_people(found: Arguments, at: int, hit: Hit, trigger: Trigger) -> Hit | None:
    """The hit where its verb is one of harm only to people, and it is people."""
    low = found.sentence.low
    if trigger.base in _OF_LIMBS:
        judged = hit.agent is not None and low[hit.agent.head] in _JUDGES
        return None if judged else _if_counted_people(found, hit)
    if trigger.base in _OF_FOES:
        return _of_people(found, hit, trigger.base)
    known = lexicon.people()
    if trigger.base == "shoot" and _at_a_goal(found, at, hit):
        return None
    if trigger.base == "shoot" and low[at + 1 : at + 2] == ["down"]:  # "shot down 271 drones"
        names = hit.agent is not None or hit.frame != "passive"  # not "flight 17 was shot down"
        named = ((v.shape == "name" and names) or low[v.head] in known for v in hit.victims)
        return hit if all(named) else None
    if trigger.pattern != "people":
        return None if trigger.base == "burn" and _of_things(found, hit) else hit
    people = _if_counted_people(found, hit)  # not "seized 20 rifles"
    official = hit.agent is not None and hit.agent.kind in ("police", "military")
    return replace(people, effect="detained") if people is not None and official else people
