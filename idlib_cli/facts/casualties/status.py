"""Whether a verb says that something happened: negations, hypotheses, plans, fears, denials."""

from typing import Literal

from idlib_cli.facts.casualties.sentence import Sentence

Status = Literal["fact", "feared", "denied", "unreal"]

_MODALS = frozenset({"would", "could", "should", "will", "shall", "can", "cannot", "must", "may",
                     "might", "won't", "wouldn't", "couldn't", "can't", "must've", "could've",
                     "would've", "should've"})  # fmt: skip
NOT = frozenset({"not", "never", "n't", "wasn't", "weren't", "isn't", "aren't", "hasn't",
                  "haven't", "hadn't", "didn't", "doesn't", "don't", "nobody", "none"})  # fmt: skip
_DONE = frozenset({"managed", "went", "proceeded", "continued", "continues", "used", "goes",
                   "helped", "on"})  # fmt: skip
_FEARED = frozenset({"feared", "believed", "presumed", "thought", "suspected", "fear", "fears",
                     "appear", "appears", "appeared", "seem", "seems", "assumed",
                     "possibly", "probably", "likely"})  # fmt: skip
_PREVENT = frozenset({"from", "without", "stop", "stopped", "avoid", "avoided", "prevent",
                      "prevented", "against", "threatened", "threatening", "consider",
                      "considered", "ban", "attempted", "risk", "risked", "admit"})  # fmt: skip
_UNREAL_EVENT = frozenset({"attempted", "attempt", "attempts", "plot", "plots", "plotting", "plan",
                           "plans", "threat", "threats", "threatened",
                           "threatening", "prevent", "prevented", "preventing", "avoid", "foiled",
                           "possible", "call", "called", "calls", "calling",
                           "demand", "demanded", "demands", "demanding",
                           "sought", "seek", "seeks", "alleged", "fear", "potential",
                           "future", "no", "without", "risk", "any",
                           "potentially"})  # fmt: skip
HABITUAL = frozenset({"usually", "typically", "normally", "average", "averages", "annually",
                      "often", "routinely", "averaging"})  # fmt: skip
"""What is told of every year tells of no event."""
_WANTED = frozenset({"killed", "kill", "die", "executed", "eliminated", "shot"})
"""Had to be evacuated was; who "had to be killed", as others thought, may not have been."""
_HARDLY = frozenset({"nearly", "almost", "narrowly"})
"""A fall almost killed her."""
_ESCAPED = frozenset({"avoid", "avoids", "avoided", "avoiding", "escape", "escapes", "escaped",
                      "escaping", "dodged", "evaded"})  # fmt: skip
"""He escaped being arrested."""
_OWNED_UP = frozenset({"confessed", "confesses", "confess", "confessing", "admitted", "admits",
                       "admitting", "guilty"})  # fmt: skip
_CAUSES = frozenset({"force", "forced", "forcing", "forces", "drove", "driven", "driving", "drive",
                     "caused", "causing", "causes", "cause", "prompted", "prompting", "led",
                     "leading", "made", "compelled", "obliged", "sent", "obliging", "began",
                     "ordered", "had"})  # fmt: skip


def group(sentence: Sentence, at: int) -> int:
    """Where the verb group that ends at a token begins: its auxiliaries and adverbs."""
    kinds, low = sentence.kind, sentence.low
    first = at
    while first > 0 and (
        kinds[first - 1] in "xr"
        or low[first - 1] in ("to", "feared", "believed", "reportedly", "presumed", "thought",
                              "confirmed", "suspected", "said", "found", "known", "reported",
                              "alleged", "assumed", "estimated", "since")
    ):  # fmt: skip
        if low[first - 1] in (
            "said",
            "found",
            "known",
            "thought",
            "confirmed",
            "reported",
            "suspected",
            "alleged",
            "estimated",
            "believed",
            "feared",
            "presumed",
            "since",
        ) and (first < 2 or kinds[first - 2] not in "xr"):
            break
        first -= 1
    while first < at and kinds[first] == "r" and low[first] in ("more", "others", "less", "out"):
        first += 1
    return first


def status(sentence: Sentence, first: int, at: int) -> Status:
    """What the verb group `first:at` and the words before it make of the verb at a token."""
    low = sentence.low
    words = set(low[first:at])
    before = low[first - 1] if first else ""
    negated = (words & NOT and "only" not in words) or low[at - 1] in _HARDLY
    negated = negated or ("being" in words and before in _ESCAPED)
    negated = negated or (before == "go" and not words)  # "go shoot every guard you find"
    if negated or words & HABITUAL or _under_if(sentence, first):
        return "unreal"
    if words & _MODALS:
        likely = words & {"may", "might", "could"} and "have" in words
        if not {"had", "if"}.isdisjoint(low[at + 1 :]):
            likely = set()  # "hundreds could have died had the bombs gone off"
        return "feared" if likely else "unreal"
    feared = bool(words & _FEARED) or before in ("possibly", "probably")
    infinitive = "to" in words or "be" in words  # "leave or be killed"
    infinitive = infinitive or (before == "and" and not words and _of_infinitive(sentence, at))
    if low[at].endswith("ing") and before in _OWNED_UP:
        infinitive = False  # "confessed to killing three men"
    had = "had" in words and low[at] not in _WANTED
    # "how many more have to die"
    must = "have" in words and low[at] == "die" and not feared
    if infinitive and ("have" not in words or must) and not had and before not in _DONE:
        return "unreal"
    if low[at].endswith("ing") and not words & {"was", "were", "is", "are", "been"}:
        if before in _PREVENT:
            return "unreal"
        if before in ("deny", "denied", "denies", "denying"):
            return "denied"
    return "feared" if feared else "fact"


_PERHAPS = frozenset({"may", "might", "could"})


def perhaps(sentence: Sentence, first: int, at: int) -> Status:
    """What the words make of a verb that tells how people are now: "may still be trapped"."""
    words = set(sentence.low[first:at])
    if words & NOT or words & HABITUAL or _under_if(sentence, first) or "be" not in words:
        return "unreal"
    doubted = words & _PERHAPS or ("to" in words and words & _FEARED)
    return "feared" if doubted else "unreal"


_INFINITIVE_REACH = 8
_PLANNED_REACH = 12
_PLANNED = frozenset({"plot", "plots", "plotted", "plotting", "plan", "plans", "planned",
                      "planning", "wanted", "wants", "trying", "tried", "threatened",
                      "threatening", "threat", "threats", "attempt", "attempted",
                      "attempting", "conspiracy", "conspiring",
                      "conspired", "bid", "intended", "intent", "hoped", "hoping", "vowed",
                      "prepared", "preparing", "scheme", "mission"})  # fmt: skip
"""A *plot* to bomb a market *and kill* hundreds."""


def _of_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether a verb goes on with "to" and another: "a plot to kill the king and wound dozens"."""
    low, kinds = sentence.low, sentence.kind
    if low[at].endswith(("ed", "ing", "s")):
        return False
    for back in range(at - 2, max(0, at - _PLANNED_REACH), -1):
        near = at - back < _INFINITIVE_REACH
        if low[back] == "to" and (low[back - 1] in _PLANNED or (near and kinds[back + 1] == "t")):
            return low[back - 1] not in _DONE
        if low[back] in (",", ";", ":"):
            return False
    return False


def caused(sentence: Sentence, phrase_first: int) -> bool:
    """Whether "forced", "drove" … stands before the people who then flee."""
    low = sentence.low
    return any(low[back] in _CAUSES for back in range(max(0, phrase_first - 3), phrase_first))


_WOULD = frozenset({"would", "could", "might", "may", "will"})
_AS_A_RESULT = frozenset({"leaving", "killing", "injuring", "wounding", "displacing", "forcing",
                          "driving", "making"})  # fmt: skip
_RESULT_REACH = 10
"""Tokens from a comma to what came of its clause."""


def would_follow(sentence: Sentence, at: int) -> bool:
    """Whether a token tells of what would come of what has not happened: "said a wave *would reach*
    the town, *leaving* 2,000 homeless"."""
    low, kinds = sentence.low, sentence.kind
    if _WOULD.isdisjoint(low):
        return False
    for comma in range(at, max(0, at - _RESULT_REACH), -1):
        if low[comma] == "," and comma + 1 <= at:
            break
    else:
        return False
    if low[comma + 1] not in _AS_A_RESULT:
        return False
    said = (k for k in range(comma - 1, -1, -1) if low[k] == ";" or low[k] in _WOULD)
    modal = next(said, -1)
    if modal < 0 or kinds[modal] != "x" or low[modal + 1] == "have":
        return False  # "in *May* a tornado tore through"
    return not any(kinds[k] in "vt" or low[k] in _RELATIVES for k in range(modal + 2, comma))


_RELATIVES = frozenset({"who", "which", "that", "after", "when"})


_TIP_REACH = 12
_TIPS = frozenset({"information", "reward", "rewards", "tips", "bounty"})
_LEADING = frozenset({"leading", "leads", "lead"})
"""A reward for information *leading* to the arrest of a man."""


def event_status(sentence: Sentence, at: int) -> Status:
    """What the words before a noun such as "killing" make of it."""
    low = sentence.low
    nearby = low[max(0, at - 5) : at]
    if _UNREAL_EVENT & set(nearby) or nearby[-1:] == ["further"]:
        return "unreal"
    if {"denied", "denies", "deny"} & set(nearby):
        return "denied"
    before = low[max(0, at - _TIP_REACH) : at]
    if not _TIPS.isdisjoint(before) and not _LEADING.isdisjoint(before):
        return "unreal"
    return "unreal" if _under_if(sentence, at) else "fact"


def _under_if(sentence: Sentence, at: int) -> bool:
    """Whether the clause of a token begins with "if"."""
    low = sentence.low
    for back in range(at - 1, max(-1, at - 16), -1):
        if low[back] in ("if", "unless", "lest", "whether"):
            return True
        if low[back] in (",", ";"):
            return False
    return False
