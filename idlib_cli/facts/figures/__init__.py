"""Figures of one article: every number worth a look-up that is no casualty.

A figure needs something that it counts ("12 observation posts") or a unit ("6.4 percent", "$3
billion", "40 km"). Left out are numbers that only place, order or name things (dates, ages, clock
times, lengths of time, labels, scores), the small definite counts of running prose ("the two
leaders"), vague counts ("several", "a few"), and whatever belongs to a casualty claim.

Modules: `units` (percent, currencies, measures), `fractions`, `subjects` (what is counted, after
the number), `predicates` (before it), `exclusions` (numbers that are no figures).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.figures import fractions
from idlib_cli.facts.figures.exclusions import Candidate, Span, excluded, overlapping, says_nothing
from idlib_cli.facts.figures.fractions import Fraction
from idlib_cli.facts.figures.predicates import COUNT_RULES, UNIT_RULES, counted_before
from idlib_cli.facts.figures.subjects import complement_after, counted_after, mass_after
from idlib_cli.facts.figures.units import Unit, opened, qualified, unit_of
from idlib_cli.facts.when import days_of, governing
from idlib_cli.language.folding import fold
from idlib_cli.records import Figure

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.figures.subjects import Subject

_SHARE_UNITS = {"percent": "percent", "percentage point": "percent", "basis point": "percent"}
_CONTINUES = re.compile(
    r"(?:\s+in\s+\w{3,9})?[\s,]*(?:(?:up|down)\s+)?"
    r"(?:to|from|and|or|compared\s+(?:with|to)|against|versus|rather\s+than)\s*\Z"
)
_SENTENCE_END = re.compile(r"[.!?][”’\"')]?\s|\n\s*\n")
_SINCE = re.compile(r"\b(?:since|until|from|between|before|after)\s+(?:late\s+|early\s+)?\Z", re.I)
_SHARE_OF = re.compile(r"\b\w+\s+of\s+(?:whom|them|which)\b")
_THEREOF = re.compile(r"\s+of\s+(?:whom|which|them)\b")


class _Reading(NamedTuple):
    """What the words around a number make of it."""

    start: int
    end: int
    subject: str | None
    rule: str
    why: str


def extract(analysis: "Analysis") -> Iterator[Figure]:
    """The figures of an article, in the order of the text."""
    first: dict[tuple[object, ...], int] = {}
    for figure in _figures(analysis):
        earlier = figure.start
        if figure.subject is not None:
            key = (figure.min, figure.max, figure.unit, fold(figure.subject))
            earlier = first.setdefault(key, figure.start)
        speaker, day = _speaker(analysis, figure), _as_of(analysis, figure)
        repeated = earlier if earlier != figure.start else None
        if speaker is None and day is None and repeated is None:
            yield figure
        else:
            yield replace(figure, attributed_to=speaker, as_of=day, repeat_of=repeated)


def _figures(analysis: "Analysis") -> Iterator[Figure]:
    """The figures of every sentence, as the words around them give them."""
    text, numbers = analysis.text, analysis.numbers
    sentence_words = iter(analysis.sentence_words)
    parted = not fractions.PART_WORDS.isdisjoint(chain.from_iterable(analysis.paragraph_words))
    last, count = 0, len(numbers)
    claims = sorted([(c.start, c.end) for c in analysis.casualties])
    for paragraph, sentences in analysis.paragraph_sentences:
        for start, end in sentences:
            words, first = next(sentence_words), last
            while last < count and numbers[last].start < end:
                last += 1
            parts = parted and not fractions.PART_WORDS.isdisjoint(words)
            if first == last and not parts:
                continue
            here = numbers[first:last]
            near = claims[bisect_left(claims, (start, 0)) : bisect_left(claims, (end, 0))]
            titled = paragraph.kind in ("title", "heading")
            found: list[Figure] = []
            if parts or len(here) > 1:
                for share in fractions.find(text, start, end, parts=parts, numbers=here):
                    if not overlapping(near, share.start, share.end):
                        found.append(_share(text, share, end))
            taken = sorted([(f.start, f.end) for f in found])
            for number in here:
                if number.role not in ("count", "modifier") or overlapping(
                    taken, number.number_start, number.number_end
                ):
                    continue
                unit = unit_of(text, number, start, end)
                candidate = Candidate(text, number, unit, start, end, titled)
                if excluded(candidate):
                    continue
                if unit is None and _in_claim(text, near, (number.start, number.number_end)):
                    continue
                figure = _figure(candidate, found)
                if figure is not None:
                    found.append(figure)
            found.sort(key=lambda f: (f.start, f.end))
            yield from _with_shared_subjects(text, found)


def _in_claim(text: str, claims: Sequence[Span], number: Span) -> bool:
    """Whether a number is a casualty claim's own; "3 million people, half of whom fled": no."""
    here = overlapping(claims, *number)
    return any(not _SHARE_OF.search(text, number[1], last) for _, last in here)


def _share(text: str, share: Fraction, end: int) -> Figure:
    """The figure of a fraction: "two-thirds of voters"."""
    subject = complement_after(text, share.end, end) or mass_after(text, share.end, end)
    low, high = opened(share.value, share.value, share.qualifier)
    return Figure(
        start=share.start,
        end=subject.end if subject else share.end,
        rule=share.rule.name,
        why=share.rule.why,
        min=low,
        max=high,
        qualifier=share.qualifier,
        number_as_written=text[share.number_start : share.end],
        unit="fraction",
        subject=_as_phrase(text, subject),
    )


def _figure(candidate: Candidate, before: list[Figure]) -> Figure | None:
    """The figure of a number, or None where nothing says what it counts."""
    number, unit = candidate.number, candidate.unit
    reading = _counted(candidate) if unit is None else _measured(candidate, unit, before)
    if reading is None:
        return None
    low, high, qualifier = number.min, number.max, number.qualifier
    if unit is not None and qualifier is None:
        qualifier = qualified(candidate.text, unit, candidate.start)[1]
        low, high = opened(low, high, qualifier)
    return Figure(
        start=reading.start,
        end=reading.end,
        rule=reading.rule,
        why=reading.why,
        min=low,
        max=high,
        qualifier=qualifier,
        number_as_written=candidate.written,
        unit=unit.name if unit else None,
        subject=reading.subject,
    )


def _counted(candidate: Candidate) -> _Reading | None:
    """A plain count: of the plural after it, or of what the words before it say."""
    text, number = candidate.text, candidate.number
    after = counted_after(text, number.end, candidate.end)
    if after is not None:
        if says_nothing(text, number, after):
            return None
        why = "a number before the plural noun that it counts"
        return _Reading(number.start, after.end, _as_phrase(text, after), "count", why)
    told = counted_before(text, candidate.start, number.start, COUNT_RULES)
    if told is None:
        return None
    subject, rule = told
    phrase = _as_phrase(text, subject)
    return _Reading(subject.start, number.end, phrase, rule.name, rule.why.format(subject=phrase))


def _measured(candidate: Candidate, unit: Unit, before: list[Figure]) -> _Reading:
    """A share, a sum or a measure; what it is of may stay unknown."""
    text, number = candidate.text, candidate.number
    start, end = min(number.start, unit.start), max(number.end, unit.end)
    if number.qualifier is None:
        start = min(start, qualified(text, unit, candidate.start)[0])
    rule = "money" if unit.name.isupper() else _SHARE_UNITS.get(unit.name, "measure")
    why = f"a number of the unit {unit.name}"
    if subject := complement_after(text, end, candidate.end, only_of=rule == "measure"):
        return _Reading(start, subject.end, _as_phrase(text, subject), rule, why)
    if before and _CONTINUES.match(text[before[-1].end : start][:32]):
        return _Reading(start, end, before[-1].subject, rule, why)
    if told := counted_before(text, candidate.start, start, UNIT_RULES):
        subject, found_by = told
        phrase = _as_phrase(text, subject)
        return _Reading(subject.start, end, phrase, rule, found_by.why.format(subject=phrase))
    if rule != "measure" and (subject := mass_after(text, end, candidate.end)):
        return _Reading(start, subject.end, _as_phrase(text, subject), rule, why)
    return _Reading(start, end, None, rule, why)


def _with_shared_subjects(text: str, found: list[Figure]) -> Iterator[Figure]:
    """ "30,000 people, two-thirds of whom …": of the people told before."""
    before: Figure | None = None
    for figure in found:
        shared = figure
        if figure.subject is None and before is not None and _THEREOF.match(text, figure.end):
            shared = replace(figure, subject=before.subject)
        yield shared
        before = shared


def _as_phrase(text: str, subject: "Subject | None") -> str | None:
    """The subject on one line."""
    return " ".join(text[subject.start : subject.end].split()) if subject else None


def _speaker(analysis: "Analysis", figure: Figure) -> str | None:
    """Who gives the figure, where the article says so."""
    speaker = None
    shortest: int | None = None
    for quote in analysis.quotes:
        if quote.start > figure.start:
            break
        length = quote.end - quote.start
        if figure.end <= quote.end and (shortest is None or length < shortest):
            shortest, speaker = length, quote.speaker
    return speaker


def _as_of(analysis: "Analysis", figure: Figure) -> str | None:
    """The day that the figure's own sentence gives for it; "since May" gives none."""
    sentence = bisect_right(analysis.sentence_starts, figure.start) - 1
    if not days_of(analysis, analysis.sentences[sentence]):
        return None
    date = governing(analysis, figure.start, figure.end)
    if date is None or not date.value or not date.value[:4].isdigit():
        return None
    between = analysis.text[min(date.end, figure.end) : max(date.start, figure.start)]
    before = analysis.text[max(0, date.start - 12) : date.start]
    elsewhere = _SENTENCE_END.search(between) or _SINCE.search(before)
    return None if elsewhere else date.value
