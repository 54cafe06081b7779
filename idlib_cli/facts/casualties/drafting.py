"""From what a frame found in a sentence to claims: one a victim or a number, families as one."""

from collections.abc import Iterator
from dataclasses import replace

from idlib_cli.facts.casualties import arguments, lexicon, sentence
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase, personish
from idlib_cli.facts.casualties.victims import MORE
from idlib_cli.records import Modality, VictimKind

_MODALITY: dict[str, Modality] = {"fact": "asserted", "feared": "feared", "denied": "denied"}


def resolved(found: arguments.Arguments, hit: Hit) -> Hit:
    """The hit with "them" standing for the people counted last in the sentence."""
    (first, *others) = hit.victims or (None,)
    low = found.sentence.low
    if first is None or others or low[first.head] not in ("them", "they"):
        return hit
    for phrase in reversed([p for p in found.phrases if p.last <= first.first]):
        counted = phrase.shape == "number" and phrase.plural and not phrase.nobody
        if counted and phrase is not hit.agent:
            many = replace(first, low=phrase.low, high=phrase.high, kind=phrase.kind)
            return replace(hit, victims=(many,))
    return hit


def from_hit(text: str, tokens: sentence.Sentence, order: int, hit: Hit) -> Iterator[Draft]:
    taken: set[int] = set()
    for phrase in _merged(tokens, hit):
        if "possible" in tokens.low[phrase.first : phrase.head]:
            continue  # "a call about a possible person shot"
        if phrase.number and text[phrase.number.number_start - 1] in "£$€¥₹":
            continue  # "a £40m casualty of the clear-out"
        homes = hit.effect == "displaced" and tokens.low[phrase.head] in ("families", "households")
        if (phrase.nobody and not homes) or (
            phrase.shape == "unknown" and not _somebody(tokens, phrase, hit)
        ):
            continue
        draft = draft_of(text, tokens, order, phrase, hit.verb)
        draft.effect, draft.frame = hit.effect, hit.frame
        draft.modality = _MODALITY[hit.status]
        draft.agent, draft.harmed = hit.agent, hit.harmed
        if draft.start in taken:  # the second of a list: its own words, so that ids differ
            draft.start = tokens.first[phrase.first]
        taken.add(draft.start)
        yield draft


def draft_of(
    text: str, tokens: sentence.Sentence, order: int, phrase: Phrase, verb: tuple[int, int]
) -> Draft:
    """A claim about the victims that a phrase names."""
    first, last = min(phrase.first, verb[0]), max(phrase.last, verb[1])
    number = phrase.number
    return Draft(
        effect="killed",
        sentence=tokens,
        order=order,
        start=tokens.first[first],
        end=tokens.last[last - 1],
        low=phrase.low,
        high=phrase.high,
        frame="",
        phrase=phrase,
        verb=verb,
        qualifier=number.qualifier if number else None,
        number=text[number.number_start : number.number_end] if number else None,
        victims=_who(text, tokens, phrase),
    )


def _who(text: str, tokens: sentence.Sentence, phrase: Phrase) -> str | None:
    """The words for the victims without their number; None for "five" and "five others"."""
    first = phrase.first
    at = next((k for k in range(phrase.first, phrase.last) if k in tokens.numbers), None)
    if at is not None and phrase.number is tokens.numbers[at]:
        first = at + 1
        while first < phrase.last and (tokens.low[first] == "of" or tokens.kind[first] in "dn"):
            first += 1
    if all(word in MORE or word in ("them", "whom") for word in tokens.low[first : phrase.last]):
        return None
    if phrase.shape == "pronoun":
        return None
    return text[tokens.first[first] : tokens.last[phrase.last - 1]]


_OF_PEOPLE = frozenset({"murder", "assassinate", "behead", "lynch", "kidnap", "abduct", "arrest",
                        "shoot", "stab", "gun", "execute", "die", "injure", "wound",
                        "murdered", "execution"})  # fmt: skip
"""Triggers whose victims are people, whatever the noun."""


def _somebody(tokens: sentence.Sentence, phrase: Phrase, hit: Hit) -> bool:
    """Whether an unknown noun names a person: by its look, or by what happens to it."""
    if personish(tokens, phrase):
        return True
    words = tokens.low[hit.verb[0] : hit.verb[1]]
    return any(t.base in _OF_PEOPLE for w in words for t in lexicon.triggers().get(w, ()))


def _merged(tokens: sentence.Sentence, hit: Hit) -> Iterator[Phrase]:
    """The members of an enumeration; "the couple and their three children" is one, as is "a nurse
    and a driver": nobody counts them, the list does."""
    listed = list(hit.victims)
    if len(listed) == 2 and all(_single(tokens, p, first=p is listed[0]) for p in listed):
        first, last = listed[0], listed[-1]
        yield replace(first, last=last.last, low=2, high=2, kind=_side(first, last))
        return
    while len(listed) > 1:
        previous, last = listed[-2], listed[-1]
        own = tokens.low[last.first] in ("their", "his", "her")
        family = tokens.low[last.head] in _KIN and (last.low or 0) > 1
        kin = previous.shape == "noun" and previous.low == 1 and family
        telegraphic = kin and tokens.kind[previous.first] == "h"
        parents = previous.shape == "group" and own and last.low is not None
        if parents or (own and kin) or telegraphic:
            listed[-2:] = [
                replace(
                    previous,
                    last=last.last,
                    low=(previous.low or 0) + (last.low or 0),
                    high=(previous.high or 0) + (last.high or 0),
                )
            ]
        else:
            break
    yield from listed


def _side(one: Phrase, other: Phrase) -> VictimKind | None:
    """The side of two victims; None where that of one is not known."""
    if one.kind is None or other.kind is None:
        return None
    return one.kind if one.kind == other.kind else "mixed"


def _single(tokens: sentence.Sentence, phrase: Phrase, *, first: bool) -> bool:
    """Whether a phrase names one person: "a nurse", "Ana Ruiz"; the first is no further one."""
    if phrase.low != 1 or phrase.high != 1 or phrase.number is not None or phrase.nobody:
        return False
    further = first and MORE & set(tokens.low[phrase.first : phrase.last])
    named = tokens.kind[phrase.last - 1] == "N" or tokens.capitals
    return phrase.shape == "noun" and not further and not named


_KIN = frozenset({"son", "sons", "daughter", "daughters", "child", "children", "baby", "infant",
                  "grandson", "grandsons", "granddaughter", "granddaughters", "grandchildren",
                  "twins", "kids", "toddler", "nephews", "nieces", "siblings"})  # fmt: skip
"""What makes one family of a list in a headline: "Gran and two grandsons killed"."""

_NEIGHBOURS = 8
"""Claims on either side, in one sentence, that a claim is compared with."""


def settled(here: list[Draft]) -> Iterator[Draft]:
    """The claims of one sentence without those that another of them makes void."""
    for at, draft in enumerate(here):
        before = here[max(0, at - _NEIGHBOURS) : at]
        after = here[at + 1 : at + 1 + _NEIGHBOURS]
        died = draft.effect == "wounded" and any(
            other.effect == "killed"
            and (draft.harmed or other.frame == "intransitive")  # "wounded a man, who later died"
            and _same_victims(draft, other)
            for other in before + after
        )
        twin = any(o.effect == draft.effect and _same_victims(draft, o) for o in before)
        if not died and not twin:
            yield draft


def _same_victims(one: Draft, other: Draft) -> bool:
    if one.phrase is None or other.phrase is None:
        return one.start < other.end and other.start < one.end and one.phrase is other.phrase
    return one.phrase.first < other.phrase.last and other.phrase.first < one.phrase.last
