"""Frames of verbs with an object: killed five, five were killed, five killed.

The victims are the object of an active verb, the subject of a passive, or the phrase
right before a bare participle ("five wounded"). A verb after "and" shares the subject before it.
"""

from dataclasses import dataclass, replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments, subject, verbal
from idlib_cli.facts.casualties.enumerations import companions, members
from idlib_cli.facts.casualties.hits import BE, Hit, of_phrase
from idlib_cli.facts.casualties.lexicon import HOUSEHOLDS, Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import Status, group, status
from idlib_cli.facts.casualties.subjects import agreeing, names_in_capitals, singular, subjects

_NOUN_TOO = frozenset({"murder", "massacre", "slaughter", "wound", "hurt", "torture", "sentence"})
"""Verbs whose base form is a noun as well: "a murder suspect"."""
_FOR_CARE = frozenset({"hospital", "hospitals", "injuries", "wounds", "treatment", "burns"})
_DEATH = frozenset({"dead", "fatally", "mortally"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A trigger verb in its sentence."""

    at: int
    first: int
    """Where its group of auxiliaries begins."""
    after: int
    """The token after it and what belongs to it ("gunned down", "shot dead")."""
    trigger: Trigger
    effect: str
    meant: Status
    harmed: bool

    @property
    def span(self) -> tuple[int, int]:
        return self.first, max(self.at + 1, self.after)

    def hit(self, frame: str, victims: tuple[Phrase, ...], agent: Phrase | None = None) -> Hit:
        return Hit(frame, self.effect, victims, self.span, self.meant, agent, self.harmed)


def verb(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """What a verb with an object says: "killed", "was shot dead", "wounding"."""
    read = _understood(found, at, trigger)
    if read is None or _shared_object(found, at) or _of_a_year(found, at, trigger):
        return None
    hit = _said(found, at, read)
    if hit is not None and trigger.base in _OF_FOES:
        return _of_people(found, hit, trigger.base)
    if hit is not None and trigger.base == "shoot" and found.sentence.low[at + 1 :][:1] == ["down"]:
        known = lexicon.people()  # "shot down 271 of 312 drones"
        named = (v.shape == "name" or found.sentence.low[v.head] in known for v in hit.victims)
        return hit if all(named) else None
    if hit is None or trigger.pattern != "people":
        return hit
    known = lexicon.people()
    people = tuple(v for v in hit.victims if v.counted and found.sentence.low[v.head] in known)
    if not people:
        return None  # "seized 20 rifles"
    official = hit.agent is not None and hit.agent.kind in ("police", "military")
    return replace(hit, victims=people, effect="detained" if official else hit.effect)


_YEARLY = (["a", "year"], ["every", "year"], ["each", "year"], ["a", "day"], ["every", "day"])


def _of_a_year(found: Arguments, at: int, trigger: Trigger) -> bool:
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


_OF_ONE_DAY = (["after"], ["before"], ["of"], ["earlier"], ["ago"], ["later"])
"""Bombs kill 40 a day after the vote; gunmen kill 12 in a day of violence: no rates."""


_OF_FOES = frozenset({"execute", "eliminate", "capture", "annihilate", "neutralise", "neutralize"})
"""Verbs that orders, rivals and scenes are the objects of as well."""
_SIDES = frozenset({"military", "police", "militant"})


def _of_people(found: Arguments, hit: Hit, base: str) -> Hit | None:
    """The hit where it is people who were captured: not "executed 12 orders"."""
    sides = {p.kind for p in (*hit.victims, hit.agent) if p is not None}
    if base != "execute" and not sides & _SIDES:
        return None  # "the photo captured three children", "six candidates were eliminated"
    kinds, low = found.sentence.kind, found.sentence.low
    counted = (p for p in hit.victims if p.shape == "number")
    things = (kinds[p.head] == "w" and low[p.head][0] != "#" for p in counted)
    return None if any(things) else hit


def _said(found: Arguments, at: int, read: Verb) -> Hit | None:
    """What an understood verb says, in the passive or not."""
    trigger = read.trigger
    words = set(found.sentence.low[read.first : at])
    participle = trigger.form in ("participle", "both")
    if participle and words & BE:
        return _passive(found, read)
    if trigger.form == "ing" and found.sentence.low[read.first - 1] in ("the", "this", "that"):
        return of_phrase(found, at, read.effect, read.span)
    shot_at = read.harmed and "at" in found.sentence.low[at + 1 : at + 3]
    return None if shot_at else _bare(found, read)


def _bare(found: Arguments, read: Verb) -> Hit | None:
    """What a verb says that has no "was" before it: active, attributive or a bare participle."""
    participle = read.trigger.form in ("participle", "both")
    target = found.after(read.at + 1) or found.after(read.after) or _parted(found, read.after)
    far = target is not None and target.first > read.at + 1 and read.after > read.at + 1
    if far and target is not None and found.sentence.kind[target.first] not in "nd":
        target = None  # "shot to death visiting his mother"
    if read.trigger.form == "base" and read.trigger.base in _NOUN_TOO:
        doer = found.before(read.first)
        target = target if doer is not None and doer.plural else None
    beside = found.before(read.first)
    if participle and beside and target and (merged := attributive(beside, target, read.at)):
        return replace(read.hit("attributive", (merged,)), verb=(read.at, read.at + 1))
    if target is not None and not (read.trigger.form == "participle" and beside):
        return _active(found, read, target)
    return _reduced(found, read) if participle else None


def _parted(found: Arguments, at: int) -> Phrase | None:
    """The object behind an insertion: "they murdered, at gunpoint, a soldier"."""
    kinds = found.sentence.kind
    if kinds[at : at + 2] != [",", "p"]:
        return None
    comma = next((k for k in range(at + 2, min(at + 9, len(kinds))) if kinds[k] == ","), None)
    target = found.begins.get(comma + 1) if comma is not None else None
    return target if target is not None and target.counted else None


def _understood(found: Arguments, at: int, trigger: Trigger) -> Verb | None:
    """The verb with the words that complete it; None where they are missing."""
    low = found.sentence.low
    after, effect, harmed = at + 1, trigger.effect, False
    if trigger.pattern in ("down", "away"):
        near = range(at + 1, min(at + 6, len(low)))
        down = next((k for k in near if low[k] == trigger.pattern), None)
        if down is None:
            return None
        after = down + 1 if down == at + 1 else after
    first = group(found.sentence, at)
    if trigger.base == "evacuate" and _for_care(low, at):
        effect, harmed = "wounded", True  # "evacuated with injuries", "to a hospital"
    if trigger.pattern == "harm":
        fatal = _fatal(found, at, first)
        harmed = fatal is None
        if harmed and trigger.base == "bury" and _under_rubble(found, at, first):
            effect, harmed = "missing", False
        elif harmed and (effect == "death" or _then_killed(found, at)):
            return None
        if fatal is not None:
            effect, after = "killed", fatal if fatal > at else after
    first = _chain(found, first) if trigger.form in ("participle", "both") else first
    meant = status(found.sentence, first, at)
    return Verb(at, first, after, trigger, effect, meant, harmed)


SLIDES = frozenset({"landslide", "landslides", "mudslide", "mudslides", "avalanche", "avalanches",
                     "rubble", "debris", "mud", "rockfall", "landslip", "slide", "snow", "earth",
                     "rocks", "boulders", "wreckage"})  # fmt: skip


def _under_rubble(found: Arguments, at: int, first: int) -> bool:
    """Whether a slide or rubble buried people, whom nobody has found yet; mourners do not."""
    low = found.sentence.low
    if BE & set(low[first:at]):  # "were buried under rubble", not "on Sunday, after the landslide"
        below = low[at + 1 : at + 2] in (["in"], ["under"], ["beneath"], ["by"])
        return below and bool(SLIDES & set(low[at + 2 : at + 7]))
    doer = subject(found, first)
    people = doer is not None and not doer.nobody and doer.shape != "unknown"
    near = {*low[max(0, at - 8) : at], *low[at + 1 : at + 12]}
    return not people and bool(SLIDES & near)


def _for_care(low: list[str], at: int) -> bool:
    """Whether people were brought to a hospital, not out of one."""
    near = low[at + 1 : at + 9]
    care = next((k for k, word in enumerate(near) if word in _FOR_CARE), None)
    return care is not None and "from" not in near[max(0, care - 3) : care]


def _chain(found: Arguments, first: int) -> int:
    """Where a chain of passives begins: "was shot, stabbed and killed"."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    begin = first
    for _ in range(3):
        back = first - 1
        while back > 0 and (low[back] in ("and", ",", "then", "or") or kinds[back] == "r"):
            back -= 1
        if back == first - 1 or back < 0 or kinds[back] not in "te":
            break
        if kinds[back] == "t" and not verbal(low[back]):
            break
        start = group(sentence, back)
        if BE & set(low[start:back]):
            return start
        first = start
        if kinds[back] == "t":  # "Gunman shot, killed"
            begin = start
    return begin


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


def _active(found: Arguments, read: Verb, target: Phrase) -> Hit | None:
    homes = read.effect == "displaced" and found.sentence.low[target.head] in HOUSEHOLDS
    if read.meant == "unreal" or (target.nobody and not homes):
        return None
    if read.trigger.base == "hurt" and target.shape in ("name", "unknown"):
        return None
    agent = subject(found, read.first)
    if found.sentence.low[target.head] in ("himself", "herself", "themselves"):
        return None if read.harmed or agent is None else read.hit("reflexive", (agent,))
    objects = members(found, target, leftward=False)
    return read.hit("active", (*objects, *companions(found, objects[-1].last)), agent)


def _passive(found: Arguments, read: Verb) -> Hit | None:
    victim = subject(found, read.first)
    if (
        victim is None
        and read.meant != "unreal"
        and (names := names_in_capitals(found, read.first))
    ):
        return read.hit("passive", names, _by(found, read.span[1]))
    if victim is None or read.meant == "unreal" or victim.nobody:
        return None
    victim = singular(found, victim, read.first)
    victims = (*agreeing(found, victim, read.first), *companions(found, read.span[1]))
    return read.hit("passive", victims, _by(found, read.span[1]))


def _reduced(found: Arguments, read: Verb) -> Hit | None:
    """ "five wounded", "leaving 13 troops dead and 20 others injured", "Bus driver killed in …"."""
    victim = found.before(read.first)
    if victim is None:
        victim = _inserted(found, read.first)
        if victim is None:
            return None
    one = victim.shape == "number" and victim.head == victim.first and victim.high == 1
    nothing = victim.nobody or read.meant == "unreal" or not victim.counted
    after = found.sentence.kind[read.span[1] : read.span[1] + 1]
    owned = after == ["d"] or found.sentence.low[read.span[1] : read.span[1] + 1] == ["off"]
    nothing = nothing or owned  # "injured his knee", "killed off the game"
    doer = victim.shape == "pronoun" and victim.definite
    shots = read.harmed and (one or victim.shape == "unknown")  # "fired one shot"
    by = victim.first > 0 and found.sentence.low[victim.first - 1] == "by"
    if nothing or doer or shots or by:
        return None
    return read.hit("reduced", subjects(found, victim), _by(found, read.span[1]))


_INSERTION = 40
"""Tokens of an insertion between a noun and its participle."""


def _inserted(found: Arguments, first: int) -> Phrase | None:
    """The victims of a bare participle behind an insertion: "30 people, many of them …, killed"."""
    sentence = found.sentence
    if not first or sentence.low[first - 1] != ",":
        return None
    if "including" not in sentence.low[max(0, first - _INSERTION) : first]:
        return None
    victim = subject(found, first)
    return victim if victim is not None and victim.shape == "number" else None


def _shared_object(found: Arguments, at: int) -> bool:
    """Whether two verbs share one object: "killed and wounded 20" says neither number."""
    sentence = found.sentence
    if at + 2 < len(sentence) and sentence.low[at + 1] in ("and", "or", "/"):
        return sentence.kind[at + 2] == "t" and found.after(at + 3) is not None
    return False


def _fatal(found: Arguments, at: int, first: int) -> int | None:
    """Where words that make harm deadly end ("dead", "to death"); None where there are none."""
    low = found.sentence.low
    if _DEATH & set(low[first:at]) or (first and low[first - 1] in _DEATH):
        return at
    for k in range(at + 1, min(at + 9, len(low))):
        if low[k] == "dead" or (low[k] == "alive" and low[at].startswith("bur")):
            return k + 1
        if low[k] in ("death", "deaths") and low[k - 1] in ("to", "their", "his", "her"):
            return k + 1
        if low[k] in (",", ";", "and", "but", "who", "when", "after", "as"):
            break
    return None


def _then_killed(found: Arguments, at: int) -> bool:
    """Whether a second verb says that they died: "shot and killed"."""
    low = found.sentence.low
    for k in range(at + 1, min(at + 7, len(low) - 1)):
        if low[k] in ("and", ","):
            return any(
                trigger.effect == "killed" and trigger.pattern == "verb"
                for word in low[k + 1 : k + 3]
                for trigger in lexicon.triggers().get(word, ())
            )
    return False


def _by(found: Arguments, at: int) -> Phrase | None:
    """Who did it, after a passive."""
    low = found.sentence.low
    for k in range(at, min(at + 10, len(low))):
        if low[k] == "by":
            return found.after(k + 1)
        if low[k] in (",", ";", "and"):
            break
    return None
