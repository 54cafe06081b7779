"""Numbers that share a verb told once: "Nine people died in Lyon, four in Nice and two in Metz"."""

from collections.abc import Iterator

from idlib_cli.facts.casualties import by_place
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.staying import AT_ONCE
from idlib_cli.language.wordlists import words


def past_count(low: list[str], verb: int) -> int:
    """The token behind "were", "occurred" or "were recorded"."""
    behind = verb + 1
    if behind + 1 < len(low) and low[behind] in _COUNTED:
        behind += 1
    return behind


_COUNTED = frozenset({"reported", "recorded", "registered", "confirmed", "documented", "logged"})
CAME_ABOUT = frozenset({"were", "was", "are", "occurred", "happened"})
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
    if hit.frame == "listing" and low[end : end + 1] and low[end] in CAME_ABOUT:
        end = past_count(low, end)
    if low[end : end + 1] == [] or low[end] not in by_place.WHERE:
        return
    stop = min(len(low) - 1, end + _GAP)
    at = end + 1
    while at < stop and kinds[at] not in "xvts;:":
        number = found.begins.get(at)
        bare = number is not None and number.shape == "number" and number.last == at + 1
        named = by_place.placed(sentence, at + 1) is not None
        if hit.frame == "intransitive" and not AT_ONCE.isdisjoint(low[end:at]):
            later = _died_later(sentence, number) if number is not None else None
            bare, named = (True, True) if later else (bare, named)
        named = named or (low[at + 1] == "in" and _another_event(sentence, at + 2))
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
