"""From an article's sentences to its casualty records."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import (
    arguments,
    care,
    circumstances,
    denials,
    elliptic,
    entries,
    event_days,
    events,
    frames,
    gate,
    headline_days,
    listings,
    named_causes,
    nominal,
    plots,
    revisions,
    rivalry,
    sections,
    sentence,
    shares,
    story,
    totals,
    whose,
    zeros,
)
from idlib_cli.facts.casualties.drafting import draft_of, from_hit, resolved, settled
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.places import Places
from idlib_cli.facts.casualties.running import is_of_the_war_in_a_clause
from idlib_cli.facts.casualties.sources import Sources
from idlib_cli.facts.casualties.table import FRAMES
from idlib_cli.records import Casualty

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def read(analysis: "Analysis") -> Iterator[Casualty]:
    """The casualties of an article, in the order of the text."""
    told = drafts(analysis)
    entries.fill(analysis, told)
    sections.fill(analysis, told)
    found = story.settle(story.counted(told))
    if not found:
        return
    whose.name(analysis, found)
    places, sources = Places(analysis), Sources(analysis)
    named: dict[int, list[tuple[int, int]]] = {}
    last: int | None = None
    before: int | None = None
    for draft in found:
        if last != draft.order:
            before, last = last, draft.order
        if draft.order not in named:
            named[draft.order] = named_causes.named(draft.sentence)
        circumstances.fill(analysis, draft, named[draft.order])
        draft.extra["place"] = places.near(draft)
        if is_of_the_war_in_a_clause(analysis.text, draft):
            draft.extra |= dict.fromkeys(("place", "date", "date_end", "date_as_written"))
            draft.extra["everywhere"] = "yes"
        if draft.extra["place"] is None:
            places.anew(draft, before)
        feared = denials.may_rise(analysis.text, draft)
        source = None if feared else draft.extra.get("source") or sources.of(draft)
        doer = draft.extra.get("perpetrator")
        if doer and doer.lower().split()[-1:] == (source or "").lower().split()[-1:]:
            source = None  # "a man accused of killing" claims nothing
        draft.extra["source"] = source
        said = source is not None or (not feared and sources.voiced(draft))
        if said and draft.modality == "asserted":
            draft.modality = "claimed"
    headline_days.headings(analysis, found)
    totals.further(found)
    events.number(analysis, found)
    headline_days.of_several(found)
    event_days.telling(analysis, found)
    event_days.of_counts(found)
    headline_days.titles(found, analysis.published.value)
    places.carry(found)
    rivalry.doubt(analysis.text, found)
    for draft in found:
        draft.extra["place"] = places.whole(draft.extra.get("place"))
        yield _record(draft)


def drafts(analysis: "Analysis") -> list[Draft]:
    """Every claim of the article, each sentence read by itself."""
    text = analysis.text
    found: list[Draft] = []
    title = next((p.end for p in analysis.paragraphs if p.kind == "title"), -1)
    starts = [n.start for n in analysis.numbers]
    telling = gate.telling()
    spans = zip(analysis.sentences, analysis.sentence_words, strict=True)
    for order, ((start, end), words) in enumerate(spans):
        tells = not telling.isdisjoint(words) and gate.may_tell(words)
        if not tells and not revisions.may_go_on(words, order, found):
            continue
        numbers = list(analysis.numbers[bisect_left(starts, start) : bisect_left(starts, end)])
        tokens = sentence.tokens(text, start, end, numbers)
        if plots.imagined(text, tokens, words):
            continue  # "In the film, a gunman kills 20 people"
        here = list(nominal.read(text, tokens, order, words))
        phrased = arguments.Arguments(tokens)
        hits = [*_by_the_living(frames.read(phrased, words)), *listings.find(phrased)]
        if not here and not hits:
            found.extend(revisions.anew(text, tokens, order, words, found))
            continue
        others = (*listings.besides(phrased, hits), *elliptic.sharing(phrased, hits))
        for hit in (*hits, *others):
            if hit.effect == "victims":
                told = _harm_of_victims(found, order)
                if told is None:
                    continue
                hit = replace(hit, effect=told.effect)  # noqa: PLW2901
            here.extend(from_hit(text, tokens, order, resolved(phrased, hit)))
        here = list(settled(here))
        parts = [_share(text, *share) for share in shares.find(phrased, here)]
        shared = {(d.start, d.effect) for d in parts}
        here = [d for d in here if (d.start, d.effect) not in shared]
        claimed = sorted((*here, *parts), key=lambda d: (d.start, d.end, d.effect))
        for draft in claimed:
            draft.headline = end <= title
        again = [
            d
            for d in revisions.anew(text, tokens, order, words, found)
            if not any(c.start < d.end <= c.end or d.start < c.end <= d.end for c in claimed)
        ]
        found.extend(sorted((*claimed, *again), key=lambda d: (d.start, d.end, d.effect)))
        found.extend(revisions.rivals(text, tokens, order, words, claimed))
        found.extend(revisions.before(text, tokens, order, words, claimed))
    return [draft for draft in found if not care.is_of_the_ill(analysis, draft)]


def _by_the_living(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without agents that are several who died: "eight girls died in 2022, and in January
    a lorry overturned, killing ten"."""
    dead: list[Phrase] = []
    for hit in hits:
        yield replace(hit, agent=None) if hit.agent is not None and hit.agent in dead else hit
        if hit.frame == "intransitive" and hit.effect == "killed":
            dead += [victim for victim in hit.victims if victim.shape == "number"]


def _harm_of_victims(found: list[Draft], order: int) -> Draft | None:
    """The claim that says what happened to "the victims": they died, where anybody has."""
    near = [d for d in found[-_MOST_BEFORE:] if order - d.order <= _TOLD_BEFORE]
    harmed = [d for d in near if d.effect in _HARMS and d.point != 0]
    dead = [d for d in harmed if d.effect == "killed"]
    return next(reversed(dead or harmed), None)


_MOST_BEFORE = 12
"""Claims before "the victims" that are looked at."""
_HARMS = frozenset({"killed", "wounded", "abducted"})
_TOLD_BEFORE = 6
"""Sentences before "the victims were identified as" that may say what happened to them."""


def _share(text: str, whole: Draft, phrase: Phrase, first: int) -> Draft:
    """The claim that a share of another makes."""
    tokens = whole.sentence
    draft = draft_of(text, tokens, whole.order, phrase, (first, phrase.last))
    draft.effect, draft.frame, draft.modality = whole.effect, "share", whole.modality
    if tokens.low[phrase.last : phrase.last + 1] == ["fatally"]:
        draft.effect, draft.victims = "killed", draft.victims or whole.victims
        return draft
    draft.part_of = whole
    draft.victims = draft.victims or whole.victims
    return draft


def _why(frame: str) -> str:
    if frame in FRAMES:
        return FRAMES[frame].why
    return next(rule.why for rule in zeros.ZERO if rule.name == frame)


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
