"""Whom a number alone counts: "12 dead", "a bus of pilgrims was hit. Nine were killed".

Such a claim takes the words for its victims from the claim that it repeats, or from the group that
its sentence or the one before tells was attacked, carried or buried. Leaves out: numbers that
share a verb or a clause with others (`story`), and groups that acted, of whom nobody knows whether
it was they who died.
"""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import befallen, lexicon, phrases, sentence, victims
from idlib_cli.facts.casualties.drafting import who
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.records import VictimKind

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_BY_NOUN = frozenset({"bodies", "corpses", "fatalities"})
"""Nouns for the dead that also say who they are, where nothing else does."""
_ANYBODY = frozenset({"people", "persons", "person"})


def name(analysis: "Analysis", found: list[Draft]) -> None:
    """Give the claims without words for their victims those that the text has for them."""
    for draft in found:
        if draft.victims is None and draft.phrase is not None:
            draft.victims = _noun(analysis.text, draft)
    _again(found)
    sentences = _Sentences(analysis, found)
    last: Draft | None = None
    for draft in found:
        if draft.phrase is None or draft.point == 0:
            continue
        head = victims.head(draft)
        if head == "whom" or (draft.victims is None and (head == "both" or victims.bare(draft))):
            _of_group(sentences, draft, last)
        elif draft.victims is not None and draft.victims.lower() in _ANYBODY and _others(draft):
            draft.victims = "others"  # "two people died and *22 others* were hurt"
        last = draft if draft.victims is not None else last


def _again(found: list[Draft]) -> None:
    """ "12 dead in crash", and below: "Twelve *pilgrims* died"."""
    for draft in found:
        told = draft.repeat_of
        if told is None or draft.phrase is None or draft.point == 1:
            continue
        if draft.order - told.order > _NEAR and not told.headline:
            continue
        if told.victims is None and draft.victims not in _NOBODY_ELSE:
            told.victims, told.kind = draft.victims, told.kind or _kind(draft)
        elif draft.victims is None and told.victims not in _NOBODY_ELSE:
            draft.victims, draft.kind = told.victims, draft.kind or _kind(told)


_NOBODY_ELSE = (None, "others", *_BY_NOUN)
"""Words that say nothing of those of another claim."""
_NEAR = 8
"""Sentences between a claim and one that says it again with words for the victims."""


def _kind(draft: Draft) -> VictimKind | None:
    return draft.kind or (draft.phrase.kind if draft.phrase else None)


def _others(draft: Draft) -> bool:
    return draft.phrase is not None and draft.sentence.low[draft.phrase.last - 1] == "others"


def _noun(text: str, draft: Draft) -> str | None:
    """ "*bodies*", "*fatalities*": the noun that a number counts, where it is one of the dead."""
    low, phrase = draft.sentence.low, draft.phrase
    if phrase is None:
        return None
    for at in (phrase.last - 1, phrase.last):
        if low[at : at + 1] and low[at] in _BY_NOUN:
            return text[draft.sentence.first[at] : draft.sentence.last[at]]
    return None


_TOLD_OF_ALL = frozenset({"passive", "intransitive", "reduced", "state", "active", "ellipsis",
                          "treated", "condition", "suffer"})  # fmt: skip


class _Sentences:
    """The tokens and phrases of sentences, each read once."""

    def __init__(self, analysis: "Analysis", found: list[Draft]) -> None:
        self.analysis = analysis
        self._tokens = {draft.order: draft.sentence for draft in found}
        self._groups: dict[int, list[Phrase]] = {}

    def tokens(self, order: int) -> Sentence | None:
        if order < 0:
            return None
        if order not in self._tokens:
            start, end = self.analysis.sentences[order]
            numbers = self.analysis.numbers
            first = bisect_left(numbers, start, key=_starts)
            here = list(numbers[first : bisect_left(numbers, end, lo=first, key=_starts)])
            self._tokens[order] = sentence.tokens(self.analysis.text, start, end, here)
        return self._tokens[order]

    def groups(self, order: int) -> list[Phrase]:
        """The phrases of a sentence that name several people, none of them fighters."""
        if order not in self._groups:
            tokens = self._tokens[order]
            self._groups[order] = [p for p in phrases.find(tokens) if _are_several(tokens, p)]
        return self._groups[order]


_starts = attrgetter("start")


def _are_several(tokens: Sentence, phrase: Phrase) -> bool:
    if phrase.nobody or phrase.shape not in ("noun", "number") or phrase.kind == "militant":
        return False
    person = lexicon.people().get(tokens.low[phrase.head])
    if person is None or not person.plural or tokens.low[phrase.head] in victims.OF_HARM:
        return False
    return phrase.head == phrase.last - 1  # not "armed forces positions"


def _of_group(sentences: _Sentences, draft: Draft, last: Draft | None) -> None:
    """Take the words of the group that a claim tells of some of, if there is one."""
    phrase = draft.phrase
    if phrase is None or draft.frame not in _TOLD_OF_ALL:
        return
    here, first = draft.sentence, phrase.first
    group = _group(sentences, draft.order, first, within=True)
    between = here.low[group.last : first] if group is not None else []
    apart = here.low[0] in _SET_APART and here.low[1] not in _IN_ALL and first > 1
    joins = not draft.headline and not apart and (draft.frame != "active" or _nobody(draft))
    own = any(
        told.last <= first and here.low[told.first - 1] in _STRUCK
        for told in sentences.groups(draft.order)
    )
    if group is None and joins and not own:
        before = sentences.tokens(draft.order - 1)
        if before is not None and first <= _FAR:
            group = _group(sentences, draft.order - 1, len(before), within=False)
        if before is not None and group is not None:
            between, here = here.low[:first] + before.low[group.last :], before
    if group is None or not _OTHERS.isdisjoint(between):
        return
    if last is not None and last.sentence is draft.sentence and not _within(last, here, group):
        return  # "attacked soldiers, and *two rebels* were killed and one hurt"
    draft.victims, draft.kind = who(sentences.analysis.text, here, group), group.kind


def _within(told: Draft, here: Sentence, group: Phrase) -> bool:
    """Whether a claim's victims are those of the group, or told before it."""
    phrase = told.phrase
    if phrase is None or told.sentence is not here:
        return phrase is not None and victims.bare(told)
    return victims.bare(told) or phrase.first <= group.first


_OTHERS = frozenset({"returned", "retaliated", "retaliation", "clash", "clashes", "clashed",
                     "fought", "gunfight", "gunbattle", "shootout", "firefight", "battle",
                     "battles", "another", "separate", "separately", "elsewhere", "second",
                     "similar", "meanwhile"})  # fmt: skip
"""Words of a fight, whose dead may be on either side, and of another event."""


_SET_APART = frozenset({"in", "at", "on", "near", "last", "since", "earlier", "previously", "back"})
_IN_ALL = frozenset({"all", "total", "the", "least"})
"""*In Orla*, nine were killed: of somebody else, as "*in all*, nine were killed" is not."""


def _nobody(draft: Draft) -> bool:
    """Whether no person did it: "the blast killed 12"."""
    return draft.agent is None or draft.agent.nobody


_STRUCK = frozenset({"into", "through", "at"})
"""Drove into *people* at a club, killing 35: not those told of before."""
_FAR = 40
"""Tokens between a group and what became of some of it."""


def _group(sentences: _Sentences, order: int, stop: int, *, within: bool) -> Phrase | None:
    """The last people shortly before a token who were attacked, carried or buried."""
    tokens, groups = sentences.tokens(order), sentences.groups(order)
    if tokens is None:
        return None
    for at in range(bisect_right(groups, stop, key=_ends) - 1, -1, -1):
        phrase = groups[at]
        if phrase.last < stop - _FAR:
            return None
        if not befallen.one_of_several(tokens, phrase) and (
            befallen.happened_to(tokens, phrase) or (within and befallen.shared_out(tokens, phrase))
        ):
            return phrase
    return None


_ends = attrgetter("last")
