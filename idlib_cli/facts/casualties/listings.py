"""Victims named in a list: "the dead were identified as …", "among the injured are …".

Each person named is a claim of one, a share of the toll told before.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from idlib_cli.facts.casualties import apposed, clauses, lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.elliptic import CAME_ABOUT, past_count
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase, in_capitals
from idlib_cli.facts.casualties.status import group
from idlib_cli.facts.casualties.subjects import subjects

_OPENERS = {
    "dead": "killed", "killed": "killed", "deceased": "killed", "slain": "killed",
    "murdered": "killed", "fatalities": "killed", "deaths": "killed",
    "injured": "wounded", "wounded": "wounded", "hurt": "wounded",
    "victims": "victims", "men": "victims", "persons": "victims",
    "martyred": "killed", "fallen": "killed",
    "missing": "missing", "kidnapped": "abducted", "detained": "detained", "arrested": "detained",
}  # fmt: skip
_LINKS = frozenset({"is", "are", "was", "were", "include", "includes", "included", "identified",
                    "named", "as", "been", "have", "has", "also", "later", ":"})  # fmt: skip
_MOST = 20
_IDENTIFIED = frozenset({"identified", "named"})
"""the victims were identified as: what they were victims of is told before."""


def find(found: Arguments) -> Iterator[Hit]:
    """The people that a sentence lists as dead, injured …"""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    if "victim" in low and (latest := _the_victim(found, low.index("victim"))) is not None:
        yield latest
    if _OPENERS.keys().isdisjoint(low) and _ENDED.keys().isdisjoint(low):
        return
    yield from _told_first(found)
    yield from _among_those(found)
    for at, word in enumerate(low):
        effect = _OPENERS.get(word)
        if effect is None or not _opens(found, at):
            continue
        if (some := _of_the_dead(found, at)) is not None:
            begin = at + 2 if at > _OF_THOSE - 1 else 0
            yield Hit("listing", effect, (some,), (begin, some.last), "fact")
            continue
        if low[at - 2] == "of" and (some := _some_of(found, at)) is not None:
            counted = found.ends.get(at - 2) or found.ends.get(at + 1) or some
            yield Hit("listing", effect, (some,), (counted.first, at + 1), "fact")
            continue
        among = next((k for k in range(at - 2, max(0, at - _AMONG), -1) if low[k] == "among"), 0)
        those = among and kinds[among - 1] == "x" and set(kinds[among + 1 : at]) <= set("dnhw")
        if (those and (low[among + 1] == "the" or kinds[among + 1] == "n")) or (
            low[at - 2 : at - 1] == ["among"] and at > 2 and kinds[at - 3] == "x"
        ):
            first = group(sentence, among)
            victim = subject(found, first)
            if victim is not None and not victim.nobody:
                listed = subjects(found, victim)
                yield Hit("listing", effect, listed, (first, at + 1), "fact")
            continue
        link = _named_from(found, at, effect)
        if link is None:
            continue
        one = "was" in low[at + 1 : link] or "is" in low[at + 1 : link]
        for victim in islice(_names(found, link), 1 if one else None):
            yield Hit("listing", effect, (victim,), (victim.first, victim.last), "fact")


def _named_from(found: Arguments, at: int, effect: str) -> int | None:
    """Where the names begin that an opener at a token leads to, None where it leads to none: "the
    dead were |", "the slain guards were identified as |"."""
    low, kinds = found.sentence.low, found.sentence.kind
    identified = not _IDENTIFIED.isdisjoint(low[max(0, at - 4) : at + _TO_IDENTIFIED])
    begin = at + 1
    if kinds[begin : begin + 1] == ["h"] and identified:
        begin += 1
    elif low[at] == "fallen" or (effect == "victims" and not identified):
        return None
    link = begin
    while link < len(low) and (low[link] in _LINKS or kinds[link] == "r"):
        link += 1
    return link if link > begin else None


_TO_IDENTIFIED = 6
_ENDED = {"died": "killed", "perished": "killed", "drowned": "killed", "killed": "killed",
          "injured": "wounded", "wounded": "wounded", "hurt": "wounded"}  # fmt: skip


def _among_those(found: Arguments) -> Iterator[Hit]:
    """ "Her sister was among those who died", "Two nurses were among those who were killed"."""
    sentence = found.sentence
    low = sentence.low
    among = low.index("among") if "among" in low else 0
    if (
        not among
        or low[among + 1 : among + 3] != ["those", "who"]
        or sentence.kind[among - 1 : among] != ["x"]
    ):
        return
    at = among + 3
    while at < len(low) - 1 and sentence.kind[at] in "xr":
        at += 1
    effect = _ENDED.get(low[at]) if at < len(low) else None
    first = group(sentence, among)
    victim = subject(found, first) if effect is not None else None
    if effect is not None and victim is not None and not victim.nobody:
        yield Hit("listing", effect, subjects(found, victim), (first, at + 1), "fact")


_AMONG = 6
"""Tokens of "among the nine people"."""
_SPOT = 10
"""Tokens of "Killed in the attack on the village were"."""


def _told_first(found: Arguments) -> Iterator[Hit]:
    """ "Killed were Ana Ruiz, 58, and Omar Lin, 37", "Also killed in the blast was a nurse"."""
    low, kinds = found.sentence.low, found.sentence.kind
    effect = _OPENERS.get(low[0], "victims")
    if effect == "victims" or low[1:2] in ([","], ["from"]):
        return  # "Missing from the meeting was ..."
    stop = next((k for k in range(1, min(len(low), _SPOT)) if kinds[k] in ".,;:xvts"), 0)
    if low[stop : stop + 1] not in (["were"], ["was"]) or (stop > 1 and kinds[1] not in "pr"):
        return
    one = low[stop] == "was"
    for victim in islice(_names(found, stop + 1), 1 if one else None):
        yield Hit("listing", effect, (victim,), (victim.first, victim.last), "fact")


WHICH = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "other", "latest",
                    "last", "final", "only", "remaining"})  # fmt: skip


def _the_victim(found: Arguments, at: int) -> Hit | None:
    """ "The weekend's first victim was a woman of 41": of what is told before."""
    low = found.sentence.low
    if at + 2 >= len(low) or low[at - 1] not in WHICH or low[at + 1] not in ("was", "is"):
        return None
    victim = found.after(at + 2)
    if victim is None or victim.nobody or victim.low != 1 or victim.shape not in ("noun", "name"):
        return None
    return Hit("listing", "victims", (victim,), (at - 1, victim.last), "fact")


def _some_of(found: Arguments, at: int) -> Phrase | None:
    """ "Two of the dead were children": those two; not "nine of the injured were discharged"."""
    some = found.ends.get(at - 2) or found.ends.get(at + 1)
    if some is None or some.shape != "number" or some.first > at - 3:
        return None
    return _told_as(found, some, at + 1)


def _of_the_dead(found: Arguments, at: int) -> Phrase | None:
    """ "Of the dead, 38 were children", "Of the 51 people killed, 38 were children"."""
    low = found.sentence.low
    if at != 2 and (found.sentence.kind[2] != "n" or not _OF_THOSE <= at <= _OF_THOSE + 1):
        return None
    if low[0] != "of" or (at != 2 and low[1] != "the"):
        return None
    some = found.begins.get(at + 2) if low[at + 1 : at + 2] == [","] else None
    if some is None or some.shape != "number" or some.last != some.first + 1:
        return None
    return _told_as(found, some, some.last)


_OF_THOSE = 3
"""Tokens of "of the 51"."""


def _told_as(found: Arguments, some: Phrase, verb: int) -> Phrase | None:
    """The number with the noun that a sentence tells of it: "were children"."""
    low, kinds = found.sentence.low, found.sentence.kind
    if verb + 1 >= len(low):
        return None
    if low[past_count(low, verb)] in ("in", "at", "near", "from") and low[verb] in CAME_ABOUT:
        return some  # "five of the dead were in Orla", "21 of the deaths were recorded in Vell"
    if low[verb] not in ("were", "was", "are", "is"):
        return None
    if kinds[verb + 1] not in "hdNnw":
        return None
    told = found.begins.get(verb + 1)
    if told is None or told.shape != "noun" or told.nobody:
        return some if kinds[verb + 1] != "w" else None
    return replace(told, low=some.low, high=some.high, number=some.number, definite=True)


_BESIDES = (["in", "addition", "to"], ["along", "with"], ["besides"], ["apart", "from"])


def besides(found: Arguments, hits: list[Hit]) -> Iterator[Hit]:
    """ "In addition to the bomber, eight people were killed": the bomber was killed too."""
    sentence = found.sentence
    low = sentence.low
    start = 0
    while start < min(8, len(low)) and low[start] != "in" and low[start] != "along":
        start += 1
    opener = next((words for words in _BESIDES if low[start : start + len(words)] == words), None)
    if opener is None:
        return
    at = start + len(opener)
    phrase = found.after(at)
    passive = next((h for h in hits if h.frame in ("passive", "intransitive")), None)
    if phrase is None or passive is None or phrase.nobody or phrase.low is None:
        return
    if low[phrase.last : phrase.last + 1] == [","] and passive.verb[0] > phrase.last:
        yield Hit("listing", passive.effect, (phrase,), (phrase.first, phrase.last), "fact")


def _opens(found: Arguments, at: int) -> bool:
    """Whether a list of people follows: "the dead", "those killed", "among the injured"."""
    low = found.sentence.low
    before = low[max(0, at - 3) : at]
    among = "among" in low[max(0, at - 6) : at]
    return among or (bool(before) and before[-1] in ("the", "those", "four", "#", "people"))


def _names(found: Arguments, at: int) -> Iterator[Phrase]:
    """The people named from a token on, parted by commas, semicolons and "and"."""
    sentence = found.sentence
    low, kinds, people = sentence.low, sentence.kind, lexicon.people()
    first = at
    for _ in range(_MOST):
        while at < len(low) and (
            low[at] in (",", ";", "and", ":", "-", "years", "old")
            or low[at] in ("#age", "year-old")
        ):
            at += 1
        phrase = found.begins.get(at) or _behind_calling(found, at)
        if phrase is None and sentence.capitals and at < len(low) and kinds[at] == "w":
            phrase = in_capitals(sentence, at)
        if phrase is None or phrase.nobody or phrase.low is None or phrase.shape == "pronoun":
            return
        if at > first and clauses.opens(sentence, phrase, first_joined=False):
            return  # "were a priest and two nurses, *and 12 people were hurt*"
        yield replace(phrase, definite=True) if phrase.low == 1 else phrase
        at = apposed.behind(found, phrase)
        while (
            at < len(low)
            and low[at] not in (";", "and")
            and not (low[at] == "," and _next_is_listed(found, at + 1, phrase))
        ):
            if low[at] in ("all", "both") and ";" in low[at:]:
                at = low.index(";", at)  # "Bo Reed, his wife Ada, *all residents of Orla*; Ben Ash"
                break
            if kinds[at] in "xvt:" or low[at] in people:
                return
            at += 1


_LONGEST_CALLING = 3


def _behind_calling(found: Arguments, at: int) -> Phrase | None:
    """Somebody named behind a calling that no list knows: "*retired shearer* Les Pickett"."""
    if found.sentence.low[at - 1] not in ("is", "was", "were", "are"):
        return None
    for end in range(at + 1, min(at + 1 + _LONGEST_CALLING, len(found.sentence))):
        if found.sentence.kind[end - 1] != "w" or found.sentence.low[end - 1][0] == "#":
            return None
        phrase = found.begins.get(end)
        if phrase is not None:
            return replace(phrase, first=at) if phrase.shape == "name" else None
    return None


_OWN = frozenset({"his", "her", "their"})


def _next_is_listed(found: Arguments, at: int, phrase: Phrase) -> bool:
    """Whether a list goes on behind a comma: with a name, or with "a priest, *a policeman*"."""
    if _next_is_name(found, at) or _next_is_called(found, at):
        return True
    at += found.sentence.low[at : at + 1] == ["and"]
    following = found.begins.get(at) if phrase.shape in ("noun", "number") else None
    return (
        following is not None
        and following.shape in ("noun", "number")
        and following.counted
        and not following.nobody
        and (not following.definite or found.sentence.low[following.first] in _OWN)
        and not clauses.opens(found.sentence, following, first_joined=False)
    )


def _next_is_called(found: Arguments, at: int) -> bool:
    """Whether a list goes on with somebody called by kin or trade and name: "Bo Reed (40), *his
    wife Ada* (38) and *driver Ben Ash*"."""
    at += found.sentence.low[at : at + 1] == ["and"]
    following = found.begins.get(at)
    if following is None or following.shape != "noun" or following.low != 1 or following.nobody:
        return False
    kinds, low = found.sentence.kind, found.sentence.low
    if low[at] not in _OWN and kinds[at] in "d":
        return False  # "Ann Lee, *the nurse* Bo Reed had called"
    return "N" in (kinds[following.last - 1], *kinds[following.last : following.last + 1])


def _next_is_name(found: Arguments, at: int) -> bool:
    low, kinds = found.sentence.low, found.sentence.kind
    if low[at : at + 1] == ["and"]:
        at += 1
    if at >= len(low):
        return False
    if found.sentence.capitals and kinds[at] == "w":
        return in_capitals(found.sentence, at) is not None
    phrase = found.begins.get(at)
    return phrase is not None and phrase.shape == "name" and phrase.low == 1
