"""How English says that people were killed, wounded …: one frame for each construction.

A frame looks at one trigger of a sentence and gives the phrases of its victims: `verbs` those of
verbs, `nouns` those of nouns and adjectives. `read` tries them in the order of the text.
"""

from collections.abc import Callable, Iterator

from idlib_cli.facts.casualties import idioms, intransitives, lexicon, nouns, verbs
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.hits import Hit, of_phrase
from idlib_cli.facts.casualties.lexicon import Trigger


def read(found: Arguments) -> Iterator[Hit]:
    """What each trigger of a sentence says, in the order of the text."""
    triggers = lexicon.triggers()
    if found.sentence.low[-1:] == ["?"]:
        return  # a question claims nothing
    for at, kind in enumerate(found.sentence.kind):
        if kind == "t":
            readings = triggers[found.sentence.low[at]]
            hit = next(filter(None, (_trigger(found, at, t) for t in readings)), None)
        else:
            of_idiom = kind in "wh" and found.sentence.low[at] in idioms.WORDS
            hit = idioms.idiom(found, at) if of_idiom else None
        if hit is not None and hit.status != "unreal":
            yield hit


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
    "suffer": nouns.suffer,
    "lives": nouns.lives,
    "body": nouns.body,
    "condition": nouns.condition,
}
