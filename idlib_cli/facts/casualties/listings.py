"""Victims named in a list: "the dead were identified as …", "among the injured are …".

Each person named is a claim of one, a share of the toll told before.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from idlib_cli.facts.casualties import apposed, clauses, lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase, in_capitals
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.status import group
from idlib_cli.facts.casualties.staying import AT_ONCE
from idlib_cli.facts.casualties.subjects import subjects
from idlib_cli.language.wordlists import words

_OPENERS = {
    "dead": "killed", "killed": "killed", "deceased": "killed", "slain": "killed",
    "murdered": "killed", "fatalities": "killed", "deaths": "killed",
    "injured": "wounded", "wounded": "wounded", "hurt": "wounded",
    "victims": "victims", "men": "victims", "persons": "victims",
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
    if _OPENERS.keys().isdisjoint(low):
        return
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
        if low[at - 2 : at - 1] == ["among"] and at > 2 and kinds[at - 3] == "x":
            first = group(sentence, at - 2)
            victim = subject(found, first)
            if victim is not None and not victim.nobody:
                listed = subjects(found, victim)
                yield Hit("listing", effect, listed, (first, at + 1), "fact")
            continue
        link = at + 1
        if effect == "victims" and not _IDENTIFIED & set(low[max(0, at - 4) : at + 5]):
            continue
        while link < len(low) and (low[link] in _LINKS or kinds[link] == "r"):
            link += 1
        if link == at + 1:
            continue
        one = "was" in low[at + 1 : link] or "is" in low[at + 1 : link]
        for victim in islice(_names(found, link), 1 if one else None):
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
    if low[_past_count(low, verb)] in ("in", "at", "near") and low[verb] in _CAME_ABOUT:
        return some  # "five of the dead were in Orla", "21 of the deaths were recorded in Vell"
    if low[verb] not in ("were", "was", "are", "is"):
        return None
    if kinds[verb + 1] not in "hdNnw":
        return None
    told = found.begins.get(verb + 1)
    if told is None or told.shape != "noun" or told.nobody:
        return some if kinds[verb + 1] != "w" else None
    return replace(told, low=some.low, high=some.high, number=some.number, definite=True)


def _past_count(low: list[str], verb: int) -> int:
    """The token behind "were", "occurred" or "were recorded"."""
    behind = verb + 1
    if behind + 1 < len(low) and low[behind] in _COUNTED:
        behind += 1
    return behind


_COUNTED = frozenset({"reported", "recorded", "registered", "confirmed", "documented", "logged"})
_CAME_ABOUT = frozenset({"were", "was", "are", "occurred", "happened"})
_WHERE = frozenset({"in", "at", "near", "on", "outside", "from", "across", "throughout"})
_SIDES = frozenset({"side", "country", "province", "region", "city", "capital", "north", "south",
                    "east", "west", "state", "district", "island", "mainland", "village",
                    "town", "suburb", "port", "county", "area", "hamlet"})  # fmt: skip
_GAP = 14
"""Tokens after a claim in which others may share its verb."""
_SHARED = frozenset({"passive", "intransitive", "active", "reduced", "state", "count", "listing"})


def sharing(found: Arguments, hits: list[Hit]) -> Iterator[Hit]:
    """ "Nine people died in Lyon, four in Nice and two in Metz": numbers that share the verb."""
    sentence = found.sentence
    if not hits or len(sentence.numbers) < 2:
        return
    counted = {victim.first for hit in hits for victim in hit.victims}
    for hit in hits:
        if hit.frame in _SHARED:
            for number in _sharing(found, hit):
                if number.first not in counted:
                    frame = "listing" if hit.frame == "listing" else "ellipsis"
                    span = (number.first, number.last)
                    yield Hit(frame, hit.effect, (number,), span, hit.status)


def _sharing(found: Arguments, hit: Hit) -> Iterator[Phrase]:
    """The numbers behind a claim that share its verb."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    end = max(hit.verb[1], hit.victims[-1].last) if hit.victims else len(low)
    if hit.frame == "listing" and low[end : end + 1] and low[end] in _CAME_ABOUT:
        end = _past_count(low, end)
    if low[end : end + 1] == [] or low[end] not in _WHERE:
        return
    stop = min(len(low) - 1, end + _GAP)
    at = end + 1
    while at < stop and kinds[at] not in "xvts;:":
        number = found.begins.get(at)
        bare = number is not None and number.shape == "number" and number.last == at + 1
        named = low[at + 1] in _WHERE and kinds[at + 2 : at + 3] == ["N"]
        if hit.frame == "intransitive" and not AT_ONCE.isdisjoint(low[end:at]):
            later = _died_later(sentence, number) if number is not None else None
            bare, named = (True, True) if later else (bare, named)
        named = named or (low[at + 1] == "in" and _another_event(sentence, at + 2))
        named = named or (
            low[at + 1] in _WHERE
            and low[at + 2 : at + 3] == ["the"]
            and not _SIDES.isdisjoint(low[at + 3 : at + 5])
        )
        listed = low[at - 1] == "," or (low[at - 1] == "and" and at - 2 not in sentence.numbers)
        if bare and number is not None and listed and named:
            yield number
            stop = min(len(low) - 1, at + _GAP)
        at += 1


_CARE = (["in", "hospital"], ["at", "hospital"], ["at", "the", "hospital"],
         ["in", "the", "hospital"],
         ["on", "the", "way"], ["en", "route"])  # fmt: skip


def _died_later(sentence: Sentence, others: Phrase) -> bool:
    """ "Four died at the scene and *three others later in hospital*", with no verb of their own."""
    low, kinds = sentence.low, sentence.kind
    at = others.last + (kinds[others.last : others.last + 1] == ["r"])
    if others.nobody or others.low is None or others.shape not in ("number", "noun"):
        return False
    if others.shape == "number" and low[others.head] != "others" and low[others.head][0] != "#":
        return False
    care = next((words for words in _CARE if low[at : at + len(words)] == words), None)
    return care is not None and not _VERBAL & set(kinds[at + len(care) :])


_VERBAL = frozenset("xvt")


_IRREGULAR = words("irregular_pasts")
_ALIKE = frozenset({"similar", "another", "second", "third", "separate", "different", "same"})


def _another_event(sentence: Sentence, at: int) -> bool:
    """ "60 in a similar blaze", "six in another attack": an event told beside the one before.

    Not "three in another car got away", which has a verb of its own.
    """
    low, kinds = sentence.low, sentence.kind
    if _ALIKE.isdisjoint(low[at : at + 2]):
        return False
    for k in range(at, len(low)):
        if kinds[k] in ",.;:":
            return True
        if kinds[k] in "xvte" or low[k] in _IRREGULAR:
            return False
    return True


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
        phrase = found.begins.get(at)
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
            if kinds[at] in "xvt:" or low[at] in people:
                return
            at += 1


_OWN = frozenset({"his", "her", "their"})


def _next_is_listed(found: Arguments, at: int, phrase: Phrase) -> bool:
    """Whether a list goes on behind a comma: with a name, or with "a priest, *a policeman*"."""
    if _next_is_name(found, at):
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
