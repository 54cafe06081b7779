"""Does a record answer a question? Every name, date and verb asked about must be told by it.

A record's own sentence is evidence; the sentences beside it and the title of its article may
supply names and circumstances, since news does not repeat them in every sentence. What is left
unmatched after that speaks against the record: nothing may be in a short question, one word in
five in a long one, and never a name, the verb or the words in quotation marks.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from idlib_cli.ask.days import Days, month_day, within
from idlib_cli.ask.question import Question
from idlib_cli.ask.wording import Key, all_keys, group, key
from idlib_cli.index import Index
from idlib_cli.index.terms import WORD
from idlib_cli.language.folding import fold
from idlib_cli.linking.days import month_day as written_month_day
from idlib_cli.query.incident_records import stands_in

Record = dict[str, Any]

_NEAR = 2
"""Sentences on either side that may supply a name or circumstance."""
_LENIENT = 5
"""One word in so many may stay unmatched."""


class Told(NamedTuple):
    """What a stretch of an article tells, as keys."""

    own: frozenset[str]
    near: frozenset[str]
    title: frozenset[str]


class Reader:
    """Looks records up in their articles; keeps what it read."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._numbers: dict[str, int] = {}
        self._told = lru_cache(maxsize=4096)(self._read)

    def number(self, article: str) -> int:
        """The number of an article by its name."""
        if article not in self._numbers:
            self._numbers[article] = self.index.numbers(names=[article])[0]
        return self._numbers[article]

    def told(self, record: Record) -> Told:
        """What the sentences of a record and those around it tell."""
        return self._told(record["article"], record["start"], record["end"])

    def names_source(self, record: Record, source: str) -> bool:
        """Whether a record comes from a source: its outlet, who gives it, or the page's name."""
        key_of = fold(source)
        given = (record.get("outlet"), record.get("attributed_to"), record.get("speaker"))
        if any(key_of in fold(str(value)) for value in given if value):
            return True
        if record.get("outlet"):
            return False
        text = self.index.text(self.number(record["article"])).text
        return f" {key_of} " in f" {fold(text[:600] + ' ' + text[-600:])} ".replace("'s ", " ")

    def _read(self, article: str, start: int, end: int) -> Told:
        number = self.number(article)
        text = self.index.text(number)
        count = text.count
        inside = [
            n for n in range(count) if text.sentence(n)[0] < end and start < text.sentence(n)[1]
        ]
        if not inside:
            return Told(all_keys(text.text[start:end]), frozenset(), frozenset())
        first, last = inside[0], inside[-1]
        own = text.text[min(start, text.sentence(first)[0]) : max(end, text.sentence(last)[1])]
        near = [
            *range(max(0, first - _NEAR), first),
            *range(last + 1, min(count, last + 1 + _NEAR)),
        ]
        around = " ".join(text.text[slice(*text.sentence(n))] for n in near)
        return Told(all_keys(own), all_keys(around), all_keys(self.index.title(number) or ""))


def likeness(
    question: Question,
    reader: Reader,
    record: Record,
    *,
    extra: str = "",
    loose: bool = False,
    nearby: bool = False,
    free: Iterable[Key] = (),
) -> float | None:
    """How well a record answers, from 0 to 1; None where it does not.

    `extra`: words of the record's fields that count as told. `loose`: the verb may be worded
    otherwise (the record is of the kind that was asked for). `nearby`: the
    sentences beside it may tell all the rest. `free`: words settled elsewhere.
    """
    told = reader.told(record)
    own = told.own | all_keys(extra)
    everything = own | told.near | told.title
    settled = set(free)
    terms = [term for term in question.terms if term not in settled]
    must = [name & everything for name in question.names if name not in settled]
    if question.verb and not loose:
        must.append(
            key(question.verb) & own
            if not _undone(question, question.verb, record)
            else frozenset()
        )
    if not all(must) or not _holds(question, reader, record):
        return None
    if not terms:
        return 1.0
    here = sum(bool(term & own) for term in terms)
    beside = sum(bool(term & told.near) and not term & own for term in terms)
    missing = sum(not term & everything for term in terms)
    if missing > _may_miss(question, len(terms), loose=loose) or not (here or (nearby and beside)):
        return None
    return (here + 0.5 * beside + 0.3 * (len(terms) - missing - here - beside)) / len(terms)


def _holds(question: Question, reader: Reader, record: Record) -> bool:
    """Whether a record has the words in quotation marks and comes from the source asked for."""
    if question.source and not reader.names_source(record, question.source):
        return False
    folded = fold(f"{record.get('text') or ''} {record.get('sentence') or ''}")
    return all(phrase in folded for phrase in question.phrases)


def _may_miss(question: Question, terms: int, *, loose: bool) -> int:
    """How many words of a question may be nowhere near the record."""
    if question.phrases:
        return terms // 2
    return terms // (_LENIENT if question.verb or loose else _LENIENT + 1)


def _undone(question: Question, verb: str, record: Record) -> bool:
    """Whether a sentence says that what the verb says did not happen, or only might."""
    asked = {w.lower() for w in WORD.findall(question.text)}
    against = {
        w for name in ("negations", "unreal") if not group(name) & asked for w in group(name)
    }
    words = [w.lower() for w in WORD.findall(str(record.get("sentence") or record["text"]))]
    wanted = key(verb)
    places = [at for at, word in enumerate(words) if key(word) & wanted]
    return bool(places) and all(
        any(w in against or w.endswith(("n't", "n’t")) for w in words[max(0, at - 4) : at])
        for at in places
    )


def right_time(question: Question, record: Record, dates: Iterable[Record]) -> bool:
    """Whether a record is of the time asked for; `dates` are the date records of its article.

    The record's own date decides, else those in its sentence, else nothing does, except that an
    article is evidence for the year in which it appeared.
    """
    days = question.days
    if days is None:
        return True
    first = record.get("date") or record.get("said_on") or record.get("first_day")
    last = record.get("date_end") or record.get("last_day") or first
    known = within(days, first, last)
    if known is not None:
        return known
    wanted = month_day(days)
    written = record.get("date_as_written") or record.get("said_on_as_written")
    if wanted and written and written_month_day(None, written) == wanted:
        return True
    inside = [d for d in dates if stands_in(d, record)]
    if inside:
        return any(_is_in(days, date, wanted) for date in inside)
    published = record.get("published")
    whole_year = days.first is not None and days.first[4:] == "-01-01" and days.last is not None
    return whole_year and bool(within(days, published, published))


def _is_in(days: Days, date: Record, wanted: str | None) -> bool:
    known = within(days, date["first_day"] or date["value"], date["last_day"] or date["value"])
    if known is None and wanted:
        return written_month_day(None, date["text"]) == wanted
    return bool(known)
