"""What a verb of harm means in its sentence: its words of death, its auxiliaries, its particles.

"Shot" is wounded, "shot dead" killed; who is buried by a landslide is missing; "evacuated to a
hospital" is wounded.
"""

from dataclasses import dataclass

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_bounds import verbal
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import Status, group, perhaps, status


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


_HURT = frozenset({"wounded", "injured", "hurt"})
_FOR_CARE = frozenset({"hospital", "hospitals", "injuries", "wounds", "treatment", "burns"})
_MORTALLY = frozenset({"fatally", "mortally"})
_DEATH = frozenset({"dead"}) | _MORTALLY


def understood(found: Arguments, at: int, trigger: Trigger) -> Verb | None:
    """The verb with the words that complete it; None where they are missing."""
    low = found.sentence.low
    if low[at] == "wounds" and at and found.sentence.kind[at - 1] in "pd":
        return None  # "died of wounds he suffered"
    after, effect, harmed = at + 1, trigger.effect, False
    if trigger.pattern in ("down", "away"):
        near = range(at + 1, min(at + 6, len(low)))
        down = next((k for k in near if low[k] == trigger.pattern), None)
        if down is None:
            return None
        after = down + 1 if down == at + 1 else after
    first = group(found.sentence, at)
    if trigger.base == "evacuate" and low[at - 1] == "and" and low[at - 2] in _HURT:
        return None  # "were wounded and evacuated to Orla"
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
    mortal = effect == "wounded" and trigger.pattern == "verb"
    if mortal and (_MORTALLY & set(low[first:at]) or (first and low[first - 1] in _MORTALLY)):
        effect = "killed"
    bare = trigger.form in ("participle", "both") and BE.isdisjoint(found.sentence.low[first:at])
    first = _chain(found, first, at) if bare else first
    meant = status(found.sentence, first, at)
    if effect == "missing" and meant == "unreal":
        meant = perhaps(found.sentence, first, at)  # "may be buried under the rubble"
    return Verb(at, first, after, trigger, effect, meant, harmed)


SLIDES = frozenset({"landslide", "landslides", "mudslide", "mudslides", "avalanche", "avalanches",
                     "rubble", "debris", "mud", "rockfall", "landslip", "slide", "snow", "earth",
                     "rocks", "boulders", "wreckage"})  # fmt: skip


def _under_rubble(found: Arguments, at: int, first: int) -> bool:
    """Whether a slide or rubble buried people, whom nobody has found yet; mourners do not."""
    low = found.sentence.low
    if {"feared", "believed"} & set(low[first:at]):
        return True  # "40 more are feared buried"
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


def _chain(found: Arguments, first: int, at: int) -> int:
    """Where a chain of passives begins that ends with the verb at a token: "was shot, stabbed and
    killed"."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    begin = first
    for _ in range(3):
        back = first - 1
        while back > 0 and (low[back] in ("and", ",", "then", "or") or kinds[back] == "r"):
            back -= 1
        if back == first - 1 or back < 0 or kinds[back] not in "tev":
            break
        if kinds[back] == "t" and not verbal(low[back]):
            break
        start = group(sentence, back)
        if BE & set(low[start:back]):
            return begin if _has_object(found, at) else start
        if kinds[back] == "v":  # "were ambushed and killed", but not "attacked and killed"
            break
        first = start
        if kinds[back] == "t":  # "Gunman shot, killed"
            begin = start
    return begin


def _has_object(found: Arguments, at: int) -> bool:
    """Whether people that a verb acts on follow it: "the raid, in which Lee was hurt, killed
    *nine*"."""
    target = found.begins.get(at + 1)
    if target is None or target.nobody or target.shape not in ("number", "noun"):
        return False
    return target.counted and found.sentence.low[target.last : target.last + 1] != ["by"]


def _fatal(found: Arguments, at: int, first: int) -> int | None:
    """Where words that make harm deadly end ("dead", "to death"); None where there are none."""
    low = found.sentence.low
    if _DEATH & set(low[first:at]) or (first and low[first - 1] in _DEATH):
        return at
    if low[at] == "shot" and low[at - 1] == "and" and _ROW & set(low[max(0, at - _TO_ROW) : at]):
        return at  # "were lined up and shot"
    target = found.begins.get(at + 1)
    for k in range(at + 1, min(at + 9, len(low))):
        if target is not None and (found.sentence.kind[k] == "x" or low[k] == "left"):
            break  # "who poisoned ten patients *was* found dead"
        if low[k] == "dead" or (low[k] == "alive" and low[at].startswith("bur")):
            return k + 1
        if low[k - 1 : k + 1] == ["beyond", "recognition"] and low[at][:4] in ("burn", "char"):
            return k + 1
        if low[k] in ("death", "deaths") and low[k - 1] in ("to", "their", "his", "her"):
            return k + 1
        if low[k] in (",", ";", "and", "but", "who", "when", "after", "as"):
            break
    return None


_ROW = frozenset({"lined", "rounded", "blindfolded", "herded", "marched", "tied", "bound",
                  "stripped", "dragged", "captured"})  # fmt: skip
_TO_ROW = 6
"""Tokens between what is done with captives and "shot"."""


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
