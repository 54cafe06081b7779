"""How English says that people were killed, wounded …: one frame for each construction.

A frame looks at one trigger of a sentence and gives the phrases of its victims: `verbs` those of
verbs, `nouns` those of nouns and adjectives. `read` tries them in the order of the text.
"""

from collections.abc import Callable, Collection, Iterator

from idlib_cli.facts.casualties import (
    bodies,
    idioms,
    intransitives,
    lexicon,
    lives,
    nouns,
    phrasal,
    verbs,
    wounds,
)
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import Hit, of_phrase
from idlib_cli.facts.casualties.lexicon import Trigger
from idlib_cli.facts.casualties.spared import tells_of_nobody
from idlib_cli.facts.casualties.status import would_follow


def read(found: Arguments, words: Collection[str]) -> Iterator[Hit]:
    """What each trigger of a sentence says, in the order of the text, then its other verbs.

    `words`: its plain words.
    """
    triggers, completed, idiomatic = lexicon.triggers(), phrasal.constructions(), idioms.READERS
    kinds, low = found.sentence.kind, found.sentence.low
    if low[-1:] == ["?"]:
        return  # a question claims nothing
    others: list[Hit] = []
    for at, (kind, word) in enumerate(zip(kinds, low, strict=True)):
        hit = None
        if kind == "t":
            for trigger in triggers[word]:
                if (hit := _trigger(found, at, trigger)) is not None:
                    break
        if hit is None and word in idiomatic and kind in "whNrpxevt":
            hit = idiomatic[word](found, at)
        if word in completed and (said := phrasal.said(found, at, words)) is not None:
            others.append(said)
        told = hit is not None and hit.status != "unreal" and not would_follow(found.sentence, at)
        if told and hit is not None and not tells_of_nobody(found, hit):
            yield hit
    yield from others


def _trigger(found: Arguments, at: int, trigger: Trigger) -> Hit | None:
    if trigger.pattern == "event":
        return of_phrase(found, at, trigger.effect, (at, at + 1))
    if trigger.pattern in _NOUNS:
        return _NOUNS[trigger.pattern](found, at, trigger)
    reader = intransitives.die if trigger.pattern == "die" else verbs.verb
    return reader(found, at, trigger)


_NOUNS: dict[str, Callable[[Arguments, int, Trigger], Hit | None]] = {
    "state": nouns.state,
    "count": nouns.count,
    "suffer": wounds.suffer,
    "lives": lives.lives,
    "body": bodies.body,
    "condition": wounds.condition,
}
