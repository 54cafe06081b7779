"""The frame of bodies: 14 bodies were found, the body of a man, there were nine bodies."""

from dataclasses import replace

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.enumerations import members
from idlib_cli.facts.casualties.hits import BE, Hit
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.verbs import attributive

FOUND = frozenset({"found", "recovered", "discovered", "pulled", "retrieved", "dumped", "located",
                    "unearthed", "exhumed", "fished", "dug", "finding", "counted", "counting",
                    "confirmed", "confirming",
                    "buried", "received", "collected", "identified", "brought", "seen", "saw",
                    "removed", "extracted", "extricated", "returned", "repatriated", "lay", "lie",
                    "lying", "lies", "strewn", "littered", "scattered", "washed", "floating",
                    "surfaced", "delivered", "spotted", "hauled", "lifted", "stumbled",
                    "spoke", "reported", "recorded", "recording", "blessed", "photographed",
                    "filmed", "examined", "wrapped", "loaded", "unloaded", "dragged", "winched",
                    "pulling", "carrying", "collecting", "recovering", "removing", "burying",
                    "seeing"})  # fmt: skip


BROUGHT = frozenset({"taken", "shifted", "transferred", "moved", "carried", "transported",
                     "ferried", "conveyed", "evacuated", "deposited", "handed", "placed",
                     "laid", "cremated", "flown", "kept", "stored", "piled", "stacked",
                     "cleared", "sent", "arrived"})  # fmt: skip
"""What is done with bodies that lie there already: "six bodies were taken to the morgue"."""

_TOOK_AWAY = frozenset({"evacuated", "evacuating", "transported", "ferried"})
_ANYWHERE = frozenset({"taken", "transferred", "moved", "handed", "placed", "kept", "sent",
                       "cleared", "arrived", "delivered", "flown"})  # fmt: skip
"""What is done with councils and letters as well."""
_OF_THE_DEAD = frozenset({"morgue", "morgues", "mortuary", "mortuaries", "hospital", "hospitals",
                          "clinic", "relatives", "relative", "family", "families", "kin",
                          "burial", "burials", "funeral", "funerals", "autopsy", "autopsies",
                          "post-mortem", "post-mortems", "postmortem", "examination",
                          "examinations", "identification", "forensic", "coroner", "coroner's",
                          "cemetery", "truck", "trucks", "lorry", "lorries", "ambulance",
                          "ambulances", "bags", "coffin", "coffins", "ashore", "shore", "grave",
                          "graves", "ground", "floor", "freezer", "freezers", "container",
                          "containers", "helicopter", "helicopters", "refrigerated", "parents",
                          "widow", "village", "villages", "pathologist",
                          "pathologists", "rubble", "ruins",
                          "wreckage", "wreck", "debris", "river", "lake", "sea", "well", "scene",
                          "site", "crash"})  # fmt: skip
"""Where the dead are brought, and to whom."""
_LIFELESS = frozenset({"dead", "lifeless", "charred", "burned", "burnt", "mutilated", "headless",
                       "decomposed", "decomposing", "bloated", "bullet-riddled",
                       "bloodied", "unidentified", "dismembered", "beheaded", "decapitated",
                       "unclaimed", "partially", "badly", "naked", "handcuffed", "shackled",
                       "bound", "blindfolded", "half-naked", "semi-naked"})  # fmt: skip


def _is_brought(low: list[str], body: int, at: int) -> bool:
    """Whether a word tells, in the passive, where bodies were brought."""
    be = not BE.isdisjoint(low[max(0, at - 3) : at]) or low[at] in ("deposited", "arrived")
    if not be or low[at] not in BROUGHT:
        return False
    sure = low[at] not in _ANYWHERE or low[body + 1] == "of" or low[body - 1] in _LIFELESS
    return sure or not _OF_THE_DEAD.isdisjoint(low[at + 1 : at + 14])


_LONG_AGO = frozenset({"archaeologist", "archaeologists", "archeologists", "archaeological",
                       "archaeology", "ancient", "prehistoric", "medieval", "neolithic",
                       "century", "centuries", "millennia", "mummified",
                       "palaeontologists", "paleontologists", "excavation",
                       "excavations"})  # fmt: skip
_PEOPLES = frozenset({"roman", "romans", "viking", "vikings", "celtic", "saxon", "saxons", "incan",
                      "aztec", "mayan", "neanderthal", "neanderthals", "mummies",
                      "gladiators", "pharaohs", "crusaders"})  # fmt: skip


def of_the_past(sentence: Sentence, victim: Phrase) -> bool:
    """Whether archaeologists found them: "the remains of three Roman soldiers"."""
    low = sentence.low
    if not _LONG_AGO.isdisjoint(low):
        return True
    return victim.plural and not _PEOPLES.isdisjoint(low[victim.first : victim.last])


_OF_MANY = frozenset({"student", "governing", "public", "professional", "regulatory", "state",
                      "sporting", "sports", "trade", "official", "international", "statutory",
                      "advisory", "supervisory", "government", "governmental", "celestial",
                      "heavenly", "water", "industry", "religious", "civic", "representative",
                      "elected", "legislative", "judicial", "watchdog", "national"})  # fmt: skip
"""Bodies that are councils, or stars."""
_COUNCILS = frozenset({"board", "council", "committee", "panel", "commission"})


def _is_council(low: list[str], at: int, verb: int) -> bool:
    """Whether no bodies come to light: "two student bodies were removed", "nine bodies were
    reported to be in talks"."""
    if at and low[at - 1] in _OF_MANY:
        return True
    if low[verb] == "counted" and low[verb + 1 : verb + 2] == ["twice"]:
        return True  # "three bodies had been counted twice": nobody more is dead
    reported = low[verb] == "reported" and low[verb + 1 : verb + 2] == ["to"]
    return reported or (
        low[at + 1 : at + 2] == ["on"] and not _COUNCILS.isdisjoint(low[at + 2 : at + 5])
    )


def body(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    """ "14 bodies were found", "the body of a man was pulled from the river"."""
    sentence = found.sentence
    low = sentence.low
    near = range(max(0, at - 6), min(len(low), at + (26 if low[at + 1 : at + 2] == ["of"] else 14)))
    verb = next((k for k in near if low[k] in FOUND), None)
    if verb is None:
        behind = range(at + 1, min(len(low), at + 10))
        verb = next((k for k in behind if low[k] in BROUGHT and _is_brought(low, at, k)), None)
    if verb is None:  # Boats *evacuated* 12 bodies.
        verb = next((k for k in range(max(0, at - 6), at) if low[k] in _TOOK_AWAY), None)
    if verb is None and "there" in low[max(0, at - 6) : at]:
        verb = next((k for k in range(max(0, at - 6), at) if low[k] in BE), None)
    if verb is None or _is_council(low, at, verb) or not _LONG_AGO.isdisjoint(low):
        return None
    span = (at, max(verb, at) + 1)
    if low[at + 1 : at + 2] == ["of"]:
        victim = _missed(found, at + 2) or found.after(at + 2)
        if victim is None or victim.nobody or of_the_past(sentence, victim):
            return None
        counting = found.ends.get(at)
        if counting is not None and counting.shape == "number" and not victim.counted:
            victim = replace(victim, first=counting.first, low=counting.low, high=counting.high,
                             number=counting.number)  # fmt: skip
        listed = members(found, victim, leftward=False, told_by=at)
        return Hit("body", "killed", tuple(listed), span, "fact")
    beside = found.ends.get(at)
    if beside is not None and beside.plural and low[at] in ("body", "corpse"):
        return None  # "500 body cameras"
    if beside is None and low[at] in ("body", "corpse"):
        beside = found.ends.get(at + 1)
    if beside is None:
        beside = _before_adjectives(found, at)
    beside = beside or _owner(found, at) or _named_owner(found, at)
    if beside is None or beside.nobody or not (beside.counted or beside.shape == "pronoun"):
        return None
    return Hit("body", "killed", (beside,), span, "fact")


def _missed(found: Arguments, at: int) -> Phrase | None:
    """Who was missing: "the body of a *missing* swimmer", "the bodies of two *missing* hikers"."""
    low = found.sentence.low
    behind = at + (low[at : at + 1] in (["a"], ["the"]))
    count = found.begins.get(at)
    if count is not None and count.shape == "number":
        behind = count.last
    if low[behind : behind + 1] != ["missing"]:
        return None
    whom = found.after(behind + 1)
    if whom is None or count is None or not count.counted:
        return whom
    return attributive(replace(count, first=count.head), whom, behind)


FOUND_REMAINS = frozenset({"found", "recovered", "discovered", "located", "unearthed", "exhumed",
                            "retrieved", "identified", "dug", "buried"})  # fmt: skip


def remains(found: Arguments, at: int) -> Hit | None:
    """ "the remains of at least 11 people had been located"."""
    low = found.sentence.low
    if low[at + 1 : at + 2] != ["of"]:
        return None
    victim = _missed(found, at + 2) or found.after(at + 2)
    if victim is None or victim.nobody or not victim.counted or victim.shape == "unknown":
        return None
    if low[victim.head] not in lexicon.people() and victim.shape == "number":
        return None  # "the remains of two ships"
    near = (*range(max(0, at - 5), at), *range(victim.last, min(len(low), victim.last + 7)))
    verb = next((k for k in near if low[k] in FOUND_REMAINS), None)
    if verb is None or of_the_past(found.sentence, victim):
        return None
    listed = members(found, victim, leftward=False, told_by=at)
    return Hit("body", "killed", tuple(listed), (min(at, verb), max(verb, at) + 1), "fact")


_OWNERS = frozenset({("his", False), ("her", False), ("their", True)})


def _before_adjectives(found: Arguments, at: int) -> Phrase | None:
    """How many bodies there are before what they look like: "*three* badly charred bodies"."""
    low, kinds = found.sentence.low, found.sentence.kind
    first = at
    while (
        first > 0
        and at - first < _LOOKS
        and (low[first - 1] in _LIFELESS or kinds[first - 1] == "r")
    ):
        first -= 1
    count = found.ends.get(first) if first < at else None
    return count if count is not None and count.shape == "number" else None


_LOOKS = 3
"""Tokens of "badly charred"."""


def _named_owner(found: Arguments, at: int) -> Phrase | None:
    """Whose body it is: "*her husband*'s body", "*Ada Reed*'s charred body"."""
    owner = at
    while owner > 0 and at - owner < _ADJECTIVES and found.sentence.kind[owner - 1] in "wert":
        owner -= 1
    if found.sentence.kind[owner - 1 : owner] != ["'"] or found.sentence.low[at] != "body":
        return None
    whose = found.ends.get(owner - 1)
    return whose if whose is not None and whose.low == 1 and not whose.plural else None


_ADJECTIVES = 3


def _owner(found: Arguments, at: int) -> Phrase | None:
    """Whose body it is, told by a pronoun: "her body", "their charred bodies"."""
    low, kinds = found.sentence.low, found.sentence.kind
    owner = at - 1
    while owner > 0 and at - owner < 3 and kinds[owner] in "wert":
        owner -= 1
    if owner < 0 or (low[owner], low[at].endswith("s") or low[at] == "bodies") not in _OWNERS:
        return None
    count = None if low[owner] == "their" else 1
    return Phrase(owner, owner + 1, owner, "pronoun", count, count, plural=count is None,
                  definite=True)  # fmt: skip
