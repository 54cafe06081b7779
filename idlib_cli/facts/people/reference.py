"""Whom "he" and "she" stand for.

Pronouns are read once, in the order of the text, as a reader does: every mention makes its person
salient, more as a subject or speaker than as an object or inside somebody's quoted words, and
salience fades from sentence to sentence. "he" and "she" go to the most salient person who fits,
and make that person salient again; where a second person comes close, to nobody.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.people.around import VERBS
from idlib_cli.facts.people.described import subject
from idlib_cli.facts.people.openings import (
    companions,
    opens_by_an_aide,
    opens_harmed,
    opens_unnamed,
    opens_with_role,
)
from idlib_cli.facts.people.salience import (
    FAINT,
    MARGIN,
    SOMEBODY,
    SUBJECT,
    closes,
    mention_weight,
    pronoun_weight,
    speaks,
)
from idlib_cli.language.lexicon import is_human

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Gender, Mention, People, Person

_GENDERS: dict[str, "Gender"] = {
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
}
_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})
_PRONOUN = re.compile(
    # she, He, HIM; begins with a set of characters, which is what searching is fast for
    r"[SsHh](?<!\w.)(?:(?<=[Ss])he|(?<=[Hh])(?:e|er|is|im)|(?<=S)HE|(?<=H)(?:E|IS|ER|IM))\b"
)
_INDEFINITE = frozenset({"a", "an", "one", "another"})
"""What somebody without a name is introduced by, as first or second word of a sentence."""
_SPEECH_WORDS = VERBS | {"according"}

FADING = 0.5
"""What is left of salience after a sentence."""
UNSURE = 0.7
"""What somebody of unknown gender counts beside somebody of the right one."""

_REMEMBERED = 6
"""Sentences after which whoever was most salient has faded below what is kept."""
_MOST_IN_FOCUS = 60


class Resolved(NamedTuple):
    """A pronoun and the person it stands for, or None where two fit."""

    start: int
    end: int
    person: "Person | None"
    unnamed: bool = False
    """Whether somebody without a name may be meant: "Lee's lawyer"."""


def pronouns(people: "People") -> tuple[Resolved, ...]:
    """Every "he", "she", "his", "her", "him" of the article, in order."""
    text = people.text
    mentions = [m for m in people.mentions if m.person.kind == "person"]
    starts = [m.start for m in mentions]
    found: list[Resolved] = []
    salience: dict[int, float] = {}
    by_id = {id(p): p for p in people.persons}
    first = unfaded = 0
    sentences = zip(people.sentences, people.words, _reaching(people), strict=True)
    for (start, end), words, reach in sentences:
        at = bisect_left(starts, end, first)
        here, first = mentions[first:at], at
        if not reach:  # whoever it names is forgotten before the next pronoun
            salience, unfaded = {}, 0
            continue
        unfaded += 1
        marks: list[tuple[int, int] | None] = [None]
        if reach == _REMEMBERED:
            marks = [m.span() for m in _PRONOUN.finditer(text, start, end)]
            marks.append(None)
        said = _opening(people, here, salience, (start, end), words)
        if not here and not said and len(marks) == 1:
            continue
        salience = _faded(salience, unfaded)
        unfaded = 0
        spoken = not _SPEECH_WORDS.isdisjoint(words)
        told = 0
        for mark in marks:
            while told < len(here) and (mark is None or here[told].start < mark[0]):
                mention = here[told]
                told += 1
                _say(
                    said, id(mention.person), mention_weight(people, mention, start, spoken=spoken)
                )
                apposed = told < len(here) and here[told].phrase_start <= mention.start
                if not apposed and opens_with_role(text, mention, start):
                    _say(said, SOMEBODY, SUBJECT)
            if mark is None:
                break
            gender = _GENDERS[text[slice(*mark)].lower()]
            before = {} if closes(text, start, mark[0]) else said
            unnamed = salience.get(SOMEBODY, 0.0) + before.get(SOMEBODY, 0.0)
            opens = told and text.endswith(_CLAUSE_OPENS, start, mark[0])
            other = companions(text, here[:told], start) if opens else ()
            person = _most_salient(by_id, salience, before, gender, rival=unnamed, other=other)
            person = _unless_another(text, person, here[:told], start, mark[0])
            known = (by_id[who].gender for who in (*salience, *before) if who in by_id)
            if either := _may_be_either(text, mark[0], person, known):
                person = None
            found.append(Resolved(*mark, person, either or unnamed > FAINT))
            if person is not None and not people.is_quoted(mark[0]):
                person.gender = person.gender or gender
                _say(said, id(person), pronoun_weight(text, *mark, spoken=spoken))
        salience |= {who: max(was, salience.get(who, 0.0)) for who, was in said.items()}
    return tuple(found)


def _opening(
    people: "People",
    here: "Sequence[Mention]",
    salience: dict[int, float],
    span: tuple[int, int],
    words: Sequence[str],
) -> dict[int, float]:
    """Who is made salient by a description that opens the sentence."""
    start = span[0]
    if here and here[0].start > start + _LEAST_HARMED and opens_harmed(people.text, here, start):
        return {SOMEBODY: SUBJECT}
    if people.ambiguous and (shared := _shared(people, *span)):
        return dict.fromkeys(shared, SUBJECT)
    the = people.text[start] == "T"
    opening = subject(people, salience, start, named=bool(here)) if the else None
    if opening is not None:
        return {opening: SUBJECT}
    if the and opens_by_an_aide(people.text, start):
        return {SOMEBODY: SUBJECT}
    may_open = (
        not _INDEFINITE.isdisjoint(words)
        and (not _INDEFINITE.isdisjoint(words[:2]) or people.is_quoted(start + 1))
    ) or (the and "of" in words[:_KIN_WITHIN])
    return {SOMEBODY: SUBJECT} if may_open and opens_unnamed(people.text, here, *span) else {}


def _shared(people: "People", start: int, end: int) -> tuple[int, ...]:
    """Whom a surname of several may make salient that opens a sentence or speaks in it: its bearers
    where "he" and "she" tell them apart, else somebody who cannot be told."""
    at = bisect_left(people.ambiguous, (start, 0))
    if at == len(people.ambiguous) or people.ambiguous[at][0] >= end:
        return ()
    first, last = people.ambiguous[at]
    if first > start and (people.is_quoted(first) or not speaks(people.text, first, last, start)):
        return ()
    surname = people.text[first:last].split()[-1].lower()
    near = [m.person for m in people.within(max(0, first - _NEAR), first)]
    bearers = {id(p): p for p in near if p.name.lower().endswith(f" {surname}")}
    told_apart = {p.gender for p in bearers.values()} == {"f", "m"} and len(bearers) == 2
    return tuple(bearers) if told_apart or len(bearers) == 1 else (SOMEBODY,)


_NEAR = 800
"""Characters before a surname within which those who bear it are named."""


def _may_be_either(
    text: str, mark: int, person: "Person | None", known: "Iterable[Gender | None]"
) -> bool:
    """Whether "he told her" tells of one person named, of whose sex nobody knows, and another;
    `known`: what is known of all who may be meant."""
    if person is None or person.gender is not None or _OTHER_SEX.match(text, mark) is None:
        return False
    other: Gender = "f" if text[mark] in "Hh" else "m"
    return other not in known


_OTHER_SEX = re.compile(
    r"(?:[Hh]e\s(?:had\s)?[a-z]+\sher|[Ss]he\s(?:had\s)?[a-z]+\shim)(?=[,.]|\s(?:that|in|at|on)\b)"
)
"""“I ran,” | he told her."""
_CLAUSE_OPENS = (", ", " why ", " whether ", " if ", " how ", " what ", " where ", " when ")
"""What stands before the pronoun of the clause behind a phrase that opens the sentence: "Asked by
Lee why | he left"."""
_LEAST_HARMED = 10
"""Characters of "Reed is hit by"."""
_KIN_WITHIN = 6
"""Words of a sentence that "The youngest daughter of" may take."""


def _faded(salience: dict[int, float], sentences: int) -> dict[int, float]:
    """What is left of it so many sentences on; who is faint is forgotten."""
    left = FADING**sentences
    least = FAINT / 2
    return {who: kept for who, was in salience.items() if (kept := was * left) > least}


def _reaching(people: "People") -> list[int]:
    """For each sentence how many sentences before one with a pronoun it stands, counted down from
    `_REMEMBERED` for that one itself; 0 where whom it names is forgotten by then."""
    reach = 0
    found = []
    for words in reversed(people.words):
        reach = max(0, reach - 1) if _PRONOUNS.isdisjoint(words) else _REMEMBERED
        found.append(reach)
    found.reverse()
    return found


def _say(said: dict[int, float], who: int, weight: float) -> None:
    if weight > said.get(who, 0.0):
        said[who] = weight
    if len(said) > _MOST_IN_FOCUS:  # a sentence without end: forget whom it named first
        del said[next(iter(said))]


_DESCRIBED = re.compile(
    r"\b(?:the|an?|another|one|his|her)\s(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]+)\b"
)
"""Said that the bomber had been turned back before | she: "she" may be the bomber."""
_FURTHEST = 200


def _unless_another(
    text: str, person: "Person | None", told: "Sequence[Mention]", start: int, mark: int
) -> "Person | None":
    """The person, or None where somebody without a name stands between one of unknown gender and
    the pronoun at `mark`; `told`: the mentions before it in the sentence from `start`."""
    if person is None or person.gender is not None:
        return person
    near = [mention.phrase_end for mention in told if mention.person is person]
    begin = max(near[-1] if near else start, mark - _FURTHEST)
    described = _DESCRIBED.finditer(text, begin, mark)
    return None if any(is_human(match["noun"]) for match in described) else person


def _most_salient(
    by_id: dict[int, "Person"],
    salience: dict[int, float],
    said: dict[int, float],
    gender: "Gender",
    *,
    rival: float,
    other: "tuple[Person, ...]",
) -> "Person | None":
    """The one who stands out; `rival` is how salient somebody without a name is, `other` those
    who are not meant."""
    best, second = 0.0, rival
    person = None
    together = dict(salience)
    for who, more in said.items():
        together[who] = together.get(who, 0.0) + more
    together.pop(SOMEBODY, None)
    for who, weight in together.items():
        candidate = by_id[who]
        refused = other and any(candidate is one for one in other)
        if refused or candidate.gender not in (gender, None):
            continue
        score = weight * UNSURE if candidate.gender is None else weight
        if score > best:
            best, second, person = score, max(best, rival), candidate
        elif score > second:
            second = score
    return person if best >= FAINT and best >= MARGIN * second else None


def pronoun(
    people: "People", position: int, word: str, *, prefer: "Person | None" = None
) -> "Person | None":
    """The person that "he" or "she" at `position` stands for, or None where it is not clear.

    `prefer` is somebody already known to be in focus, such as the speaker of the quote before:
    taken where the text leaves it open and that person fits.
    """
    gender = _GENDERS.get(word.lower())
    if gender is None:
        return None
    resolved = people.pronouns
    index = bisect_left(resolved, position, key=lambda r: r.start)
    person = None
    if index < len(resolved) and resolved[index].start == position:
        person = resolved[index].person
        if person is None and resolved[index].unnamed:
            return None
    if person is None and prefer is not None and prefer.gender in {gender, None}:
        return prefer
    return person
