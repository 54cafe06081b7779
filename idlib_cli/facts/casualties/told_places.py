"""What the claims of an article that name a place themselves tell of each event.

Leaves out: how claims that name none go by it (`carrying`).
"""

import re
from dataclasses import dataclass, field

from idlib_cli.facts.casualties import victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.language.patterns import lazy_pattern

_SHOT_DOWN = lazy_pattern(
    r"\b(?:police|officers?|guards?|troops|soldiers|forces|agents|commandos|snipers?)\b.*\b(?:shot|killed|gunned)"
    r"(?:\sdead)?\s(?:him|her|(?:the|their)\s(?:[a-z-]+\s)?(?:attacker|assailant|gunman|shooter|suspect|bomber|driver))\b"
    r"|\bthe\s(?:[a-z-]+\s)?(?:attacker|assailant|gunman|shooter|suspect|bomber)\s(?:was|were)\s(?:\w+\s)?(?:shot|killed)\b.*\bby"
    r"\s(?:police|officers?|guards?|troops|soldiers|security)\b",
    re.IGNORECASE,
)
"""Police later shot him dead in Vell: what became of who did it."""
_UNRELATED = lazy_pattern(
    r"\W*(?:[Mm]eanwhile,?\s)?[Ii]n\s(?:a\sseparate|an\sunrelated|another)\s(?:development|case|matter|incident)\b"
)
_WORDS = 14
"""Words of a sentence before a claim that are looked at."""


def _own_words(draft: Draft) -> str:
    low = draft.sentence.low
    return " ".join(low[max(0, draft.verb[0] - _WORDS) : draft.verb[1] + _WORDS])


@dataclass(slots=True)
class Told:
    """What the claims read so far, and those that name a place themselves, tell of each event."""

    place: dict[int, str] = field(default_factory=dict)
    """The place last told of an event; before its first, that of its first."""
    at: dict[int, int] = field(default_factory=dict)
    """The sentence that told it."""
    area: dict[int, str] = field(default_factory=dict)
    """Its first area without a name."""
    lead: dict[int, str] = field(default_factory=dict)
    """What the text says first: a place or such an area."""
    named: set[int] = field(default_factory=set)
    """Events whose place has been told by now."""
    events: dict[int, set[int]] = field(default_factory=dict)
    """The events that each sentence tells of."""
    caught: dict[int, str] = field(default_factory=dict)
    """Where somebody was caught for it, as told last."""
    harms: dict[int, set[int]] = field(default_factory=dict)
    """The same of those in which people came to harm."""
    spread: dict[tuple[int, str], set[str]] = field(default_factory=dict)
    """The places of the claims of one effect in each sentence."""
    harmed: set[int] = field(default_factory=set)
    """Events in which people came to harm."""
    past: set[str | None] = field(default_factory=set)
    """Places that only the history of the story tells."""
    unrelated: set[int] = field(default_factory=set)
    """Events told of as having nothing to do with the first: "In a separate development, …"."""
    elsewhere: bool = False
    """Whether another event than the first has been told with a place."""

    def is_of_the_caught(self, draft: Draft) -> bool:
        """Whether a claim only tells who was caught or shot dead for what others suffered:
        elsewhere, mostly."""
        if draft.effect == "killed" and draft.point == 1:
            return draft.incident in self.harmed and bool(_SHOT_DOWN.search(_own_words(draft)))
        apart = draft.order not in self.harms and draft.incident in self.harmed
        return draft.effect == "detained" and apart

    def of_others(self, incident: int, order: int) -> bool:
        """Whether people came to harm in a sentence, and only in other events than this one."""
        harmed = self.harms.get(order)
        return harmed is not None and incident not in harmed

    def is_one_of_several(self, draft: Draft) -> bool:
        """Whether a sentence tells numbers of several places: "eight in Orla and three in Vell"."""
        return len(self.spread.get((draft.order, draft.effect), ())) > 1


def _is_apart(text: str, draft: Draft, first: Draft) -> bool:
    """Whether the place of a claim is not where those told before it came to harm: "another died
    in Vell", "came hours after shells killed three in Vell"."""
    return draft is not first and (
        victims.additional(draft)
        or _HOURS_AFTER.search(text, draft.sentence.start, draft.start) is not None
        or is_there_alone(text, draft)
    )


_NEAR, _BEHIND = 300, 30
"""Characters beside a claim that may name its place, and behind the place."""


def is_there_alone(text: str, draft: Draft) -> bool:
    """Whether the place of a claim is one of several that its event struck: "counted 29 dead *in
    Orla alone*"."""
    place, sentence = draft.extra.get("place"), draft.sentence
    begin, last = max(sentence.start, draft.start - _NEAR), min(sentence.end, draft.end + _NEAR)
    at = text.find(place, begin, last) if place else -1
    if at < 0:
        return False
    end = at + len(place or "")
    return _ALONE.match(text, end, min(sentence.end, end + _BEHIND)) is not None


_ALONE = lazy_pattern(r"(?:\s[a-z]+)?\salone\b")
"""In Orla *alone*, in Orla *district alone*."""


_HOURS_AFTER = lazy_pattern(
    r"\b(?:came|comes|follow\w+)\s(?:\w+\s){0,2}(?:hours?|days?|weeks?)\safter\b"
)


def gathered(text: str, found: list[Draft]) -> Told:
    """What claims that name a place tell; `text`: the article's."""
    told = Told()
    for draft in found:
        if draft.incident != found[0].incident and _UNRELATED.match(text, draft.sentence.start):
            told.unrelated.add(draft.incident)
        if draft.extra.get("place"):
            told.spread.setdefault((draft.order, draft.effect), set()).add(
                draft.extra["place"] or ""
            )
        if draft.effect != "detained":
            told.harmed.add(draft.incident)
            told.harms.setdefault(draft.order, set()).add(draft.incident)
    for draft in reversed(found):
        place, area = draft.extra.get("town") or draft.extra.get("place"), draft.extra.get("area")
        if place and told.is_of_the_caught(draft):
            told.caught[draft.incident] = place
        elif place and draft.part_of is None and not _is_apart(text, draft, found[0]):
            told.place[draft.incident] = place
        if area and draft.part_of is None:
            told.area[draft.incident] = area
        if (first := place or area) and not is_there_alone(text, draft):
            told.lead[draft.incident] = first
        if draft.scope == "incident":
            told.events.setdefault(draft.order, set()).add(draft.incident)
    return told
