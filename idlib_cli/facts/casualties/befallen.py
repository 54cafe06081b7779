"""Whether something befell the people that a phrase names: a bus of pilgrims was hit.

Leaves out: how many of them were harmed (`whose`), and where it happened (`struck_patterns`).
"""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.wordlists import words


def one_of_several(tokens: Sentence, phrase: Phrase) -> bool:
    """Whether others are told of in one breath: "a bus carrying nine *tourists* and a guide"."""
    low, kinds, last = tokens.low, tokens.kind, phrase.last
    if low[last : last + 1] in (["and"], ["or"]):
        return bool({"h", "n", "N", "d"} & set(kinds[last + 1 : last + 2]))
    return low[phrase.first - 1 : phrase.first] in (["and"], ["or"])


_STRUCK = words("struck_groups", package=lexicon.PACKAGE)
"""Verbs of which a group is the object: "ambushed a convoy of *aid workers*"."""
_AT = frozenset({"on", "at", "into", "over", "near", "through", "among", "amid"})
_VEHICLES = frozenset({"bus", "buses", "minibus", "minibuses", "coach", "boat", "boats", "ship",
                       "ferry", "dinghy", "dinghies", "vessel", "truck", "trucks", "lorry",
                       "lorries", "van", "vans", "train", "plane", "aircraft", "helicopter",
                       "car", "convoy", "trailer", "tractor", "trolley", "jeep", "taxi",
                       "raft", "canoe", "barge", "airliner", "jet"})  # fmt: skip
_LOADED = frozenset({"carrying", "transporting", "ferrying", "bearing", "with", "of", "taking"})
_ABOARD = (["aboard"], ["on", "board"], ["onboard"])
_AIMED = frozenset({"fire", "fired", "firing", "ploughed", "plowed", "ploughing", "plowing",
                    "exploded", "detonated", "ripped", "tore"})  # fmt: skip
"""Verbs that strike with a preposition: "fired *at* protesters", not "fired three workers"."""
_ASSAULTS = frozenset({"attack", "attacks", "strike", "strikes", "raid", "raids", "ambush",
                       "assault", "bombing", "airstrike", "shelling"})  # fmt: skip
_DROVE = frozenset({"ran", "run", "drove", "smashed", "slammed", "crashed", "careered"})
_PASSIVE = frozenset({"was", "were", "been", "being"})
_REACH = 7
"""Tokens between a verb and the group it strikes: "hit *a crowded bus of* pilgrims"."""


def happened_to(tokens: Sentence, phrase: Phrase) -> bool:
    """Whether a clause tells that something befell those whom a phrase names."""
    low, first, last = tokens.low, phrase.first, phrase.last
    if first > 1 and low[first - 1] in _LOADED and _VEHICLES & set(low[max(0, first - 3) : first]):
        return True
    if any(low[k : k + len(aboard)] == aboard for aboard in _ABOARD for k in (last, last + 1)):
        return True
    if low[last : last + 1] and low[last] in _PASSIVE:
        return not _STRUCK.isdisjoint(low[last + 1 : last + 3])
    return _is_struck(tokens, first)


def _is_struck(tokens: Sentence, first: int) -> bool:
    """Whether those whom a phrase from a token on names are the object of a verb that strikes."""
    low = tokens.low
    for at in range(first - 1, max(-1, first - _REACH), -1):
        following = low[at + 1]
        if low[at] in _STRUCK:
            aimed = low[at] not in _AIMED or following in _AT
            return aimed and (at == 0 or tokens.kind[at - 1] not in "dp")
        if (low[at] in _ASSAULTS and following in ("on", "against")) or (
            low[at] in _DROVE and following in ("over", "into")
        ):
            return True
        if tokens.kind[at] in ".,;:sc'" or (tokens.kind[at] in "hN" and at < first - 1):
            return False
    return False


def shared_out(tokens: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase counts those of whom its sentence goes on to say what became of some.

    "Of the 14 *passengers*, six died", "14 *passengers*, of whom six died", "sickened 1,200
    *children* and killed 19".
    """
    low, first, last = tokens.low, phrase.first, phrase.last
    if low[first - 1 : first] == ["of"] and first == 1 and low[last : last + 1] == [","]:
        return True
    if low[last : last + 1] == ["and"] and tokens.kind[last + 1 : last + 2] == ["t"]:
        return tokens.kind[first - 1 : first] in (["e"], ["v"], ["t"])
    return low[last : last + 1] == [","] and "whom" in low[last + 1 : last + 4]
