"""From an article's sentences to its casualty records."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import (
    arguments,
    circumstances,
    days,
    events,
    frames,
    lexicon,
    listings,
    nominal,
    phrases,
    sentence,
    shares,
    story,
)
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrases import Phrase
from idlib_cli.facts.casualties.places import Places
from idlib_cli.facts.casualties.sources import Sources
from idlib_cli.facts.casualties.table import FRAMES
from idlib_cli.records import Casualty, Modality

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_MODALITY: dict[str, Modality] = {"fact": "asserted", "feared": "feared", "denied": "denied"}


def read(analysis: "Analysis") -> Iterator[Casualty]:
    """The casualties of an article, in the order of the text."""
    found = story.settle(story.counted(drafts(analysis)))
    if not found:
        return
    places, sources = Places(analysis), Sources(analysis)
    named: dict[int, list[tuple[int, int]]] = {}
    for draft in found:
        if draft.order not in named:
            named[draft.order] = circumstances.causes(draft.sentence)
        circumstances.fill(analysis, draft, named[draft.order])
        draft.extra["place"] = places.near(draft)
        draft.extra["source"] = draft.extra.get("source") or sources.of(draft)
        doer = draft.extra.get("perpetrator")
        if doer and doer.lower().split()[-1:] == (draft.extra["source"] or "").lower().split()[-1:]:
            draft.extra["source"] = None  # "a man accused of killing" claims nothing
        if draft.extra["source"] and draft.modality == "asserted":
            draft.modality = "claimed"
    events.number(analysis.text, found)
    days.telling(analysis, found)
    places.carry(found)
    for draft in found:
        yield _record(draft)


def drafts(analysis: "Analysis") -> list[Draft]:
    """Every claim of the article, each sentence read by itself."""
    text = analysis.text
    found: list[Draft] = []
    title = next((p.end for p in analysis.paragraphs if p.kind == "title"), -1)
    starts = [n.start for n in analysis.numbers]
    for order, (start, end) in enumerate(analysis.sentences):
        if _LOOKED_FOR.isdisjoint(analysis.sentence_words[order]):
            continue
        numbers = list(analysis.numbers[bisect_left(starts, start) : bisect_left(starts, end)])
        tokens = sentence.tokens(text, start, end, numbers)
        if not (_FICTION.isdisjoint(tokens.low) or _TOLD_NOW.isdisjoint(tokens.low)):
            continue  # "In the film, a gunman kills 20 people"
        here = list(nominal.read(text, tokens, order))
        phrased = arguments.arguments(tokens, phrases.find(tokens))
        hits = [*frames.read(phrased), *listings.find(phrased)]
        for hit in (*hits, *listings.besides(phrased, hits)):
            if hit.effect == "victims":
                told = next((d for d in reversed(found) if d.effect in _HARMS), None)
                if told is None or order - told.order > _TOLD_BEFORE:
                    continue
                hit = replace(hit, effect=told.effect)  # noqa: PLW2901
            here.extend(_from_hit(text, tokens, order, _resolved(phrased, hit)))
        here = list(_settled(here))
        parts = [_share(text, *share) for share in shares.find(phrased, here)]
        claimed = sorted((*here, *parts), key=lambda d: (d.start, d.end, d.effect))
        for draft in claimed:
            draft.headline = end <= title
        found.extend(claimed)
        if claimed:
            found.extend(nominal.rivals(text, tokens, order, claimed))
    return found


_FICTION = frozenset({"film", "movie", "novel", "thriller", "sitcom", "miniseries", "opera",
                      "videogame", "novella", "blockbuster", "screenplay"})  # fmt: skip
_TOLD_NOW = frozenset({"kills", "murders", "dies", "shoots", "stabs", "kidnaps", "abducts",
                       "assassinates", "slaughters", "massacres", "strangles",
                       "perishes"})  # fmt: skip
"""How plots are told: in the present, where news of an event has the past."""
_HARMS = frozenset({"killed", "wounded", "abducted"})
_TOLD_BEFORE = 6
"""Sentences before "the victims were identified as" that may say what happened to them."""


def _share(text: str, whole: Draft, phrase: Phrase, first: int) -> Draft:
    """The claim that a share of another makes."""
    tokens = whole.sentence
    draft = _draft(text, tokens, whole.order, phrase, (first, phrase.last))
    draft.effect, draft.frame, draft.modality = whole.effect, "share", whole.modality
    draft.part_of = whole
    draft.victims = draft.victims or whole.victims
    return draft


_LOOKED_FOR = frozenset(lexicon.triggers()) | {
    "toll",
    "hostage",
    "prisoner",
    "homes",
    "custody",
    "victims",
    "identified",
}
"""What a sentence must hold one of to be looked at."""


def _resolved(found: arguments.Arguments, hit: Hit) -> Hit:
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


def _from_hit(text: str, tokens: sentence.Sentence, order: int, hit: Hit) -> Iterator[Draft]:
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
        draft = _draft(text, tokens, order, phrase, hit.verb)
        draft.effect, draft.frame = hit.effect, hit.frame
        draft.modality = _MODALITY[hit.status]
        draft.agent, draft.harmed = hit.agent, hit.harmed
        if draft.start in taken:  # the second of a list: its own words, so that ids differ
            draft.start = tokens.first[phrase.first]
        taken.add(draft.start)
        yield draft


def _draft(
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
    if all(
        word in story.MORE or word in ("them", "whom") for word in tokens.low[first : phrase.last]
    ):
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
    if phrases.personish(tokens, phrase):
        return True
    words = tokens.low[hit.verb[0] : hit.verb[1]]
    return any(t.base in _OF_PEOPLE for w in words for t in lexicon.triggers().get(w, ()))


def _each_one(tokens: sentence.Sentence, one: Phrase, other: Phrase) -> bool:
    """ "a policeman and a guard were killed": two people told of in one breath."""
    joined = tokens.low[one.last : other.first] == ["and"]
    return joined and all(
        p.shape == "noun" and p.low == 1 == p.high and tokens.low[p.first] in ("a", "an")
        and tokens.low[p.last - 1] in lexicon.people()
        for p in (one, other)
    )  # fmt: skip


def _merged(tokens: sentence.Sentence, hit: Hit) -> Iterator[Phrase]:
    """The members of an enumeration; "the couple and their three children" is one."""
    listed = list(hit.victims)
    while len(listed) > 1:
        previous, last = listed[-2], listed[-1]
        own = tokens.low[last.first] in ("their", "his", "her")
        family = tokens.low[last.head] in _KIN and (last.low or 0) > 1
        kin = previous.shape == "noun" and previous.low == 1 and family
        telegraphic = kin and tokens.kind[previous.first] == "h"
        pair = (
            len(listed) == 2
            and hit.frame == "passive"
            and not hit.harmed
            and _each_one(tokens, previous, last)
        )
        parents = previous.shape == "group" and own and last.low is not None
        if parents or (own and kin) or telegraphic or pair:
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


_KIN = frozenset({"son", "sons", "daughter", "daughters", "child", "children", "baby", "infant",
                  "grandson", "grandsons", "granddaughter", "granddaughters", "grandchildren",
                  "twins", "kids", "toddler", "nephews", "nieces", "siblings"})  # fmt: skip
"""What makes one family of a list in a headline: "Gran and two grandsons killed"."""

_NEIGHBOURS = 8
"""Claims on either side, in one sentence, that a claim is compared with."""


def _settled(here: list[Draft]) -> Iterator[Draft]:
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


def _why(frame: str) -> str:
    if frame in FRAMES:
        return FRAMES[frame].why
    return next(rule.why for rule in nominal.ZERO if rule.name == frame)


def _record(draft: Draft) -> Casualty:
    low, high = draft.low, draft.high
    return Casualty(
        start=draft.start,
        end=draft.end,
        rule=draft.frame,
        why=_why(draft.frame),
        doubt=draft.doubt,
        effect=draft.effect,  # type: ignore[arg-type]
        min=int(low) if low is not None else None,
        max=int(high) if high is not None else None,
        qualifier=draft.qualifier,
        number_as_written=draft.number,
        victims=draft.victims,
        victim_kind=draft.kind or (draft.phrase.kind if draft.phrase else None),
        place=draft.extra.get("place"),
        date=draft.extra.get("date"),
        date_end=draft.extra.get("date_end"),
        date_as_written=draft.extra.get("date_as_written"),
        perpetrator=draft.extra.get("perpetrator"),
        cause=draft.extra.get("cause"),
        attributed_to=draft.extra.get("source"),
        modality=draft.modality,
        scope=draft.scope,
        part_of=(draft.part_of.start, draft.part_of.effect) if draft.part_of else None,
        repeat_of=(draft.repeat_of.start, draft.repeat_of.effect) if draft.repeat_of else None,
        incident=draft.incident,
    )
