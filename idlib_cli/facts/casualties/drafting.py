"""From what a frame found in a sentence to claims: one a victim or a number, families as one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from idlib_cli.facts.casualties import arguments, lexicon, sentence, together
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.hits import Hit
from idlib_cli.facts.casualties.phrase import Phrase, personish
from idlib_cli.facts.casualties.victims import MORE
from idlib_cli.language.lexicon import places
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import Modality

_MODALITY: dict[str, Modality] = {"fact": "asserted", "feared": "feared", "denied": "denied"}


_THEM = frozenset({"them", "they"})


def resolved(found: arguments.Arguments, hit: Hit) -> Hit:
    """The hit with "them" standing for the people counted last in the sentence."""
    (first, *others) = hit.victims or (None,)
    low = found.sentence.low
    if first is None or others or first.shape != "pronoun" or low[first.head] not in _THEM:
        return hit
    for phrase in reversed([p for p in found.phrases if p.last <= first.first]):
        counted = phrase.shape == "number" and phrase.plural and not phrase.nobody
        if counted and phrase is not hit.agent:
            many = replace(first, low=phrase.low, high=phrase.high, kind=phrase.kind)
            return replace(hit, victims=(many,))
    return hit


def from_hit(text: str, tokens: sentence.Sentence, order: int, hit: Hit) -> Iterator[Draft]:
    taken: set[int] = set()
    if _in_a_name(text, tokens, hit):
        return
    for phrase in together.claimed(tokens, hit):
        if "possible" in tokens.low[phrase.first : phrase.head]:
            continue  # "a call about a possible person shot"
        if phrase.number and text[phrase.number.number_start - 1] in "£$€¥₹":
            continue  # "a £40m casualty of the clear-out"
        if phrase.number and _is_a_rate(tokens, phrase):
            continue
        if (
            phrase.shape == "name"
            and hit.frame != "body"
            and _is_somebodys(text, tokens, phrase, hit)
        ):
            continue
        if _is_no_count(tokens, phrase) or _is_land(tokens, phrase):
            continue
        homes = hit.effect == "displaced" and tokens.low[phrase.head] in ("families", "households")
        if (phrase.nobody and not homes) or (
            phrase.shape == "unknown" and not _somebody(tokens, phrase, hit)
        ):
            continue
        draft = draft_of(text, tokens, order, phrase, hit.verb)
        draft.effect, draft.frame = hit.effect, hit.frame
        draft.modality = _MODALITY[hit.status]
        draft.agent, draft.harmed = hit.agent, hit.harmed
        if hit.frame == "reflexive" and phrase is not hit.victims[0]:
            draft.frame, draft.agent = "active", hit.victims[0]  # "killed himself and six guards"
        if draft.start in taken:  # the second of a list: its own words, so that ids differ
            draft.start = tokens.first[phrase.first]
        taken.add(draft.start)
        yield draft


def _goes_on_in_capitals(text: str, tokens: sentence.Sentence, at: int) -> bool:
    """Whether a name goes on behind a word: "Dead *Lake*", "the Massacre *of Vell*"."""
    following = at + 1
    if tokens.low[at - 1 : at + 2 : 2] == ["the", "of"]:
        following += 1
    return text[tokens.first[min(following, len(tokens) - 1)]].isupper()


def _is_a_rate(tokens: sentence.Sentence, phrase: Phrase) -> bool:
    """ "Three in *ten* drowned", "*one* in five died", "30 per cent, died": a share, no count."""
    low, numbers = tokens.low, tokens.numbers
    at = next((k for k in range(phrase.first, phrase.last) if k in numbers), None)
    if at is None or numbers[at] is not phrase.number:
        return False
    if low[at + 1 : at + 3] == ["per", "cent"]:
        return True
    alone = phrase.last == at + 1
    if low[at - 1] == "in" and at - 2 in numbers:
        return alone or numbers[at - 2].max == 1  # "one in six patients died"
    if low[at + 1 : at + 2] != ["in"] or not alone or at + 2 not in numbers:
        return False
    whom = tokens.kind[at + 3 : at + 4]
    if phrase.low == 1 and whom == ["h"]:
        return True
    return numbers[at + 2].role == "count" and whom not in (["w"], ["h"], ["N"], ["n"])


def _is_somebodys(text: str, tokens: sentence.Sentence, phrase: Phrase, hit: Hit) -> bool:
    """Whether a name only tells whose something is, or where: "Norby's hopes died", "Two died in
    Norby, and eight are in hospital"."""
    end = tokens.last[phrase.last - 1]
    owner = text[end - 2 : end] in ("'s", "’s") and phrase.last < hit.verb[1]
    if owner and tokens.kind[phrase.last] not in "tx,":
        return True
    return len(hit.victims) > 1 and " ".join(tokens.low[phrase.first : phrase.last]) in places()


_LANDS = frozenset({"counties", "county", "districts", "district", "provinces", "province",
                    "streets", "street", "valley", "valleys", "forest", "forests", "neighborhood",
                    "neighbourhood", "neighborhoods", "neighbourhoods"})  # fmt: skip


def _is_land(tokens: sentence.Sentence, phrase: Phrase) -> bool:
    """Whether a name is only that of land: "Orla and *Vell* counties, which burned"."""
    behind = tokens.low[phrase.last : phrase.last + 1]
    land = phrase.shape == "name" and bool(behind) and behind[0] in _LANDS
    return land and tokens.kind[phrase.last + 1 : phrase.last + 2] not in (["w"], ["h"], ["N"])


_EVERY = frozenset({"second", "seconds", "minute", "minutes", "hour", "hours"})


def _is_no_count(tokens: sentence.Sentence, phrase: Phrase) -> bool:
    """Whether words before or behind a phrase say that it counts nobody: "how many people died",
    "12, not 14", "all but two of the 40", "kills one person every 36 seconds"."""
    low, first, last = tokens.low, phrase.first, phrase.last
    if low[max(0, first - 2) : first] in (["all", "but"], [",", "not"]):
        return True
    if low[max(0, first - 2)] == "how" and first - 1 in tokens.numbers:
        return True
    return low[last : last + 1] == ["every"] and not _EVERY.isdisjoint(low[last + 1 : last + 4])


_COMPARES = re.compile(r"\bthan\s+the\s+\Z")
"""61 died, far more than *the 17* deaths told before: seventeen, neither more nor fewer."""
_SENTENCE_CASE = 2
"""Words in small letters, longer than three, of a sentence that is no headline."""


def _in_a_name(text: str, tokens: sentence.Sentence, hit: Hit) -> bool:
    """Whether the word for what happened is part of a name: "The Drowned Parish", "Dead Lake"."""
    first, last = hit.verb
    kinds = tokens.kind
    named = [
        k
        for k in range(max(first, 1), last)
        if kinds[k] == "t"
        and text[tokens.first[k]].isupper()
        and tokens.low[k - 1][0].isalpha()
        and _goes_on_in_capitals(text, tokens, k)
    ]
    if not named or tokens.capitals:
        return False
    small = sum(
        text[start].islower() and end - start > 3
        for start, end in zip(tokens.first, tokens.last, strict=True)
    )
    return small >= _SENTENCE_CASE


def draft_of(
    text: str, tokens: sentence.Sentence, order: int, phrase: Phrase, verb: tuple[int, int]
) -> Draft:
    """A claim about the victims that a phrase names."""
    first, last = min(phrase.first, verb[0]), max(phrase.last, verb[1])
    number = count = phrase.number
    if number is not None and _COMPARES.search(text, number.start, number.number_start):
        phrase = replace(phrase, low=number.min or number.max, high=number.max or number.min)
        number = None
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
        number=text[count.number_start : count.number_end] if count else None,
        victims=who(text, tokens, phrase),
    )


def who(text: str, tokens: sentence.Sentence, phrase: Phrase) -> str | None:
    """The words for the victims without their number; None for "five" and "five others"."""
    first = phrase.first
    at = next((k for k in range(phrase.first, phrase.last) if k in tokens.numbers), None)
    if at is not None and phrase.number is tokens.numbers[at]:
        first = at + 1
        while first < phrase.last and (tokens.low[first] == "of" or tokens.kind[first] in "dn"):
            first += 1
        if tokens.low[at + 1 : at + 3] == ["-", "member"]:
            first = min(at + 3, phrase.head)  # "the 12-member crew"
        while first + 1 < phrase.last and tokens.low[first] in _NO_PART:
            first += 1
    if all(word in MORE or word in ("them", "whom") for word in tokens.low[first : phrase.last]):
        return None
    if phrase.shape == "pronoun":
        return None
    counted = tokens.low[phrase.last : phrase.last + 1]
    if counted and counted[0] in _COUNTED and tokens.kind[phrase.head] not in "hN":
        return None  # "twelve new deaths", but "three civilian deaths"
    said = text[tokens.first[first] : tokens.last[phrase.last - 1]]
    said = said.removesuffix("'s").removesuffix("’s").rstrip("'’")  # "her husband's body"
    # "a man in a car in the village of Orla along with his sons": the man will do
    along = _FAR_ALONG.match(said)
    return along["who"] if along is not None else said


_FAR_ALONG = lazy_pattern(
    r"(?P<who>.{3,60}?)\s(?:in|at|near|on)\s.{12,200}?\s(?:along|together)\swith\s"
)


_NO_PART = frozenset({"more", "further", "additional", "registered", "missing"})
_COUNTED = frozenset({"death", "deaths", "fatality", "fatalities", "injury", "injuries",
                      "casualties", "arrests", "detentions", "abductions", "kidnappings",
                      "disappearances", "killings", "executions"})  # fmt: skip
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


_FOUND_DEAD = frozenset({"body", "state"})
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
            and (_same_victims(draft, other) or _then_died(draft, other))
            for other in before + after
        )
        died = died or (
            draft.effect == "missing"
            and any(
                other.effect == "killed"
                and other.frame in _FOUND_DEAD
                and _same_victims(draft, other)
                for other in before + after
            )
        )  # "the remains of a student missing since 2019"
        twin = any(o.effect == draft.effect and _same_victims(draft, o) for o in before)
        twin = twin or any(o.effect == draft.effect and _counted_by(draft, o) for o in after)
        state = (
            draft.effect in ("displaced", "detained", "missing") and draft.frame == "attributive"
        )
        twin = twin or (
            state
            and any(
                o.frame == "event" and o.end > draft.start and _same_victims(draft, o)
                for o in before
            )
        )  # "the deaths of 66 displaced people"
        within = draft.number is None and any(
            o.frame == "toll" and o.start <= draft.start and draft.end <= o.end for o in here
        )  # "the number of slain rangers at six"
        labelled = draft.number is None and any(
            o.frame == "toll" and draft.start < o.start < draft.end < o.end for o in here
        )  # "total *injured: 120*"
        if not died and not twin and not within and not labelled:
            yield draft


def _then_died(draft: Draft, other: Draft) -> bool:
    """Whether those brought to a hospital died there: "taken to hospital, where they died"."""
    if draft.frame != "treated" or other.phrase is None or other.start < draft.end:
        return False
    return other.phrase.shape == "pronoun"


def _counted_by(toll: Draft, other: Draft) -> bool:
    """Whether a toll's number is that of another claim: "put the toll at *11 dead*"."""
    if toll.frame != "toll" or other.phrase is None or other.frame == "toll":
        return False
    return other.phrase.first <= toll.verb[0] < other.phrase.last


def _same_victims(one: Draft, other: Draft) -> bool:
    if one.phrase is None or other.phrase is None:
        return one.start < other.end and other.start < one.end and one.phrase is other.phrase
    return one.phrase.first < other.phrase.last and other.phrase.first < one.phrase.last
