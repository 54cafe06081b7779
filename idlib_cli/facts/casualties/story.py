"""The article as a whole: who "they" are, what is said again, what is a share of what.

Works on the claims in the order of the text, each compared with the last `_MEMORY` before it, so
that time stays linear.
"""

from itertools import pairwise

from idlib_cli.facts.casualties import victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.saying_again import first_token, is_the_doer, relate

_MEMORY = 40
_ANTECEDENT = 4
"""Sentences back that "the victims" may point to."""
_ANYBODY = frozenset({"person", "individual", "victim", "male", "female", ""})
_POINTING = frozenset({"victims", "hostages", "captives", "detainees", "bodies", "captured"})
"""Nouns that point back to people told of before."""
_LIMBS = frozenset({"leg", "legs", "arm", "arms", "foot", "feet", "hand", "hands", "thigh", "ankle",
                    "shoulder", "knee", "wrist", "calf", "toe", "finger", "buttocks"})  # fmt: skip
"""Where a shot seldom kills."""
_TO_LIMB = 10
"""Tokens between "shot" and the limb."""
_HARM = frozenset({"killed", "wounded", "missing"})


def counted(found: list[Draft]) -> list[Draft]:
    """The claims that have a number: "the victims were beheaded" takes it from before."""
    kept: list[Draft] = []
    uncounted: list[Draft] = []
    for at, draft in enumerate(found):
        said = draft.point is not None or draft.phrase is None or draft.phrase.number is not None
        if said or _take_number(draft, found[max(0, at - 12) : at]):
            kept.append(draft)
        elif victims.uncounted(draft):
            uncounted.append(draft)
    return _with_uncounted(kept, uncounted) if uncounted else kept


def _with_uncounted(kept: list[Draft], uncounted: list[Draft]) -> list[Draft]:
    """The claims with "soldiers were killed" where the article counts no such victims."""
    told = [d for d in kept if d.phrase is not None and d.point != 0][:_MEMORY]
    for draft in uncounted[:_MEMORY]:
        if not any(
            d.effect == draft.effect
            and (
                d.sentence is draft.sentence
                or victims.head(d) == victims.head(draft)
                or (d.point is not None and victims.compatible(draft, d))
            )
            for d in told
        ):
            told.append(draft)
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.start, d.end, d.effect))


def _take_number(draft: Draft, before: list[Draft]) -> bool:
    """Give a definite plural the number of the people it points to."""
    phrase, word = draft.phrase, victims.head(draft)
    if phrase is None or not (phrase.definite and phrase.plural) or word == "who":
        return False
    for earlier in reversed(before):
        if draft.order - earlier.order > _ANTECEDENT or earlier.sentence is draft.sentence:
            continue
        if earlier.phrase is None or not earlier.phrase.plural or earlier.point is None:
            continue
        if phrase.shape == "pronoun" or word in _POINTING:
            if earlier.effect == draft.effect:
                return False
            draft.low, draft.high = earlier.low, earlier.high
            draft.extra["counted_before"] = "yes"
            return True
    return False


def settle(found: list[Draft]) -> list[Draft]:
    """The claims with repeats and shares marked, without wounds that turned out deadly."""
    _name_victims(found)
    for draft, whole in pairwise(found):
        if _is_among(draft, whole):
            draft.part_of = whole
    found = [d for at, d in enumerate(found) if not (d.harmed and _died_of_it(d, at, found))]
    found = list({(d.start, d.effect): d for d in reversed(found)}.values())[::-1]
    for at, draft in enumerate(found):
        if draft.part_of is None:
            before = (d for d in found[max(0, at - _MEMORY) : at] if d.entry is draft.entry)
            relate(draft, list(before))
    return found


def _is_among(draft: Draft, whole: Draft) -> bool:
    """Whether a claim is of some of those counted next: "Three medics were *among the nine*"."""
    listed = draft.frame == "listing" and draft.sentence is whole.sentence
    if not listed or draft.effect != whole.effect or whole.part_of is not None:
        return False
    among = "among" in draft.sentence.low[draft.verb[0] : whole.verb[0]]
    return among and (whole.point or 0) > (draft.point or 0)


def _name_victims(found: list[Draft]) -> None:
    """ "Ten soldiers were killed and five wounded": five soldiers, if the text goes on at once."""
    latest: Draft | None = None
    for draft in found:
        if draft.phrase is None:
            continue
        if (
            draft.victims is None
            and latest is not None
            and (draft.frame != "lives" or draft.sentence is latest.sentence)
            and _same_kind(draft, latest)
            and not is_the_doer(draft, latest)
        ):
            if _are_others(draft, latest):
                draft.victims = "others"
                continue
            draft.victims = latest.victims
            draft.kind = latest.kind or (latest.phrase.kind if latest.phrase else None)
        if draft.frame == "lives" and draft.victims is None:
            latest = None  # "claimed 37 lives and left 90 injured": nobody told of before
        elif draft.victims is not None:
            known = victims.head(draft) not in victims.OF_HARM
            latest = draft if draft.part_of is None and known else latest
        elif draft.sentence.low[draft.phrase.last - 1] == "others":
            draft.victims = "others"
        elif latest is not None and draft.sentence is not latest.sentence:
            latest = None  # "killed a couple. … a strike that killed *eight* and injured others"


_BY_SEX = frozenset({"women", "men", "girls", "boys"})


def _are_others(draft: Draft, latest: Draft) -> bool:
    """Whether "others" need not be such as were told of before: "killed eight women; 12 *others*
    were hurt", "two workers and a nurse died and 28 *others* were hurt"."""
    if draft.phrase is None or draft.sentence.low[draft.phrase.last - 1] != "others":
        return False
    words = (latest.victims or "").lower().split()
    return "and" in words or not _BY_SEX.isdisjoint(words[-1:])


def _same_kind(draft: Draft, latest: Draft) -> bool:
    """Whether a number without a noun counts the people told of last."""
    between = draft.sentence.low[latest.verb[1] : first_token(draft)]
    parted = draft.sentence is latest.sentence and (
        (draft.headline and ";" in between) or _is_another_time(between)
    )
    if parted or draft.entry is not latest.entry or draft.frame == "reflexive":
        return False  # "Two reservists killed; 28 dead in strike on Orla"
    if not {draft.effect, latest.effect} <= _HARM:
        people = (latest.victims or "").lower() in ("people", "persons", "civilians", "residents")
        return people and draft.sentence is latest.sentence and draft.effect == "displaced"
    if latest.point == 2 and latest.phrase is not None and not latest.phrase.plural:
        return False  # "four others" are no policeman and guard, told in one breath
    if latest.sentence.low[first_token(latest)] == "both":
        return False  # "both drivers died and 114 were hurt"
    if (draft.point or 0) > 1 and latest.point == 1:
        return False  # "14 bodies" are not those of the one driver told of before
    return draft.sentence is latest.sentence or (
        draft.order - latest.order <= 1
        and (victims.additional(draft) or draft.effect != latest.effect)
    )


def _is_another_time(between: list[str]) -> bool:
    """Whether a second clause opens with a time or place of its own: "eight girls died in 2022, and
    *in January* a lorry overturned, killing 10"."""
    at = between.index("and") if "and" in between else len(between)
    return between[at + 1 : at + 2] in (["in"], ["on"]) and between[max(0, at - 1) : at] == [","]


_CARED_FOR = frozenset({"suffer", "treated", "condition", "maimed"})
"""Frames that tell of those who live; "shot 12 people" may count the dead too."""


def _died_of_it(draft: Draft, at: int, found: list[Draft]) -> bool:
    """Whether somebody shot is somebody who died, told elsewhere in the article."""
    if draft.point != 1:
        return draft.frame not in _CARED_FOR and _counts_all_shot(draft, at, found)
    if not _LIMBS.isdisjoint(draft.sentence.low[draft.verb[1] : draft.verb[1] + _TO_LIMB]):
        return False
    kin = victims.is_kin(draft)  # "killed a man and left his wife with injuries"
    near = found[max(0, at - _MEMORY) : at] + found[at + 1 : at + 1 + _MEMORY]
    for other in near:
        if other.effect != "killed" or other.point != 1 or other.part_of is not None:
            continue
        if (not kin and (victims.pointing(other) or victims.pointing(draft))) or victims.alike(
            victims.head(draft), victims.head(other)
        ):
            return True
        found_so = draft.frame == "suffer" and draft.order != other.order
        if found_so and {victims.head(draft), victims.head(other) or "one"} & _ANYBODY:
            return True
    return False


def _counts_all_shot(draft: Draft, at: int, found: list[Draft]) -> bool:
    """Whether "shot 12 people" counts the dead and the wounded told of elsewhere together."""
    near = found[max(0, at - _MEMORY) : at] + found[at + 1 : at + 1 + _MEMORY]
    dead = {d.point for d in near if d.effect == "killed" and d.point and d.part_of is None}
    hurt = {
        d.point for d in near
        if d.effect == "wounded" and d.point and (not d.harmed or d.frame == "suffer")
    }  # fmt: skip
    return draft.point in dead or any(draft.point == one + two for one in dead for two in hurt)
