"""What somebody is held for: its place and its day are not those of the arrest."""

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.language.patterns import lazy_pattern

_FOR_A_DEED = lazy_pattern(
    r"\b(?:for|over|of|with|in\sconnection\swith)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+)?(?:kill|murder|shoot|stab|abduct"
    r"|kidnap|death|bomb|attack|assault|massacre|rap(?:e|ing)|explosion|blast)\w*\b"
    r"|\bwho\s(?:had\s|have\s|has\s|allegedly\s)?(?:killed|murdered|shot|stabbed|abducted|kidnapped"
    r"|attacked|bombed|raped|robbed)\b"
)
"""jailed in Orla *for killing* two nurses in Vell: not held in Vell."""
_AFTER_A_DEED = lazy_pattern(
    r"\safter\s(?:an?|the|his|her|two|three|four|five|police|\d+)\s[^,;.]{2,60}?\s(?:was|were|had\sbeen)\s(?:\w+ly\s)?"
    r"(?:stabbed|shot|killed|murdered|attacked|beaten|found|robbed|raped|abducted|kidnapped)\b"
)
"""arrested *after a boy was stabbed* in Orla on Friday."""
_OF_THE_HELD = lazy_pattern(r"\bof\s+an?\s+[\w-]+\s+(?:that|which|who)\b")
"""arrested the driver *of a lorry that* hit a crowd in Orla: where somebody did what it was for."""
HELD_FOR = lazy_pattern(
    r"\b(?:arrest|detain|held|jail|charg|convict|sentenc|extradit|questioned)\w*\b[^.;]{0,80}?"
    r"\s(?:for|over|in\sconnection\swith|on\ssuspicion\sof|of)\b"
)
"""arrested in Vell *over* a blast in Orla."""


_FREED = frozenset({"freed", "released", "release", "handed", "liberated", "rescued"})


def is_freed(draft: Draft) -> bool:
    """Whether a claim tells of captives who come free: "soldiers seized in April were freed"."""
    return draft.effect == "abducted" and not _FREED.isdisjoint(draft.sentence.low)


_VERDICTS = frozenset({"jailed", "sentenced", "imprisoned", "convicted"})
"""Lee was *jailed*, elsewhere and on a later day than those of what he did."""


def is_for_a_deed(text: str, draft: Draft, reach: int) -> bool:
    """Whether a claim tells what people are held for, or that they were tried for it."""
    tried = not _VERDICTS.isdisjoint(draft.sentence.low[draft.verb[0] : draft.verb[1]])
    return tried or deed(text, draft, reach) < draft.sentence.end


def deed(text: str, draft: Draft, reach: int) -> int:
    """Where the words for what those of a claim are held for begin, behind it; else the end of its
    sentence."""
    last = min(draft.sentence.end, draft.end + reach)
    found = (
        _FOR_A_DEED.search(text, draft.end, last),
        _AFTER_A_DEED.search(text, draft.end, last),
        _OF_THE_HELD.search(text, draft.end, last),
    )
    return min((match.start() for match in found if match), default=draft.sentence.end)
