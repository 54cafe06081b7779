"""One finder for each kind of question: the records that answer it, best first."""

import re
from collections.abc import Callable, Sequence

from idlib_cli import query
from idlib_cli.ask.counting import count
from idlib_cli.ask.evidence import Reader, Record, likeness, right_time
from idlib_cli.ask.named import names_told, places_told
from idlib_cli.ask.question import Question
from idlib_cli.ask.retrieval import facts, ranked, sentences
from idlib_cli.ask.wording import Key, all_keys, key, keys
from idlib_cli.index.terms import COMMON, WORD
from idlib_cli.query import Filters
from idlib_cli.query.names import speakers_named

Finder = Callable[[Question, Reader, Filters], list[Record]]


def saying(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """Somebody's words: who said this, what did X say about that, did X say it."""
    index = reader.index
    if question.speaker is not None:
        names = speakers_named(index, question.speaker, [])
        quotes = [
            r
            for r in query.quotes(index, filters._replace(limit=0, copies=False)).records
            if r["speaker"] in names or _by_role(question.speaker, r)
        ]
    else:
        quotes = facts(query.quotes, question, reader, filters)
        quotes = [r for r in quotes if r["speaker"] and _is_topic(question, reader, r)]
    asked_words = keys(question.speaker or "")
    found = ranked(question, reader, filters, quotes, loose=True, free=asked_words)
    if question.speaker is None and question.verb is not None and not found:
        return [] if question.phrases else who(question, reader, filters)
    if question.verb is None or question.speaker is None:
        return found
    if found:
        wanted = key(question.verb)
        return sorted(found, key=lambda quote: not wanted & reader.told(quote).own)
    if _YES_OR_NO.match(question.text):
        return []
    # "What did the Russians accuse Turkey of?": no quote may have been made of it; then the
    # sentence answers in which that name stands right before that verb.
    verb = key(question.verb)
    return [
        hit
        for hit in ranked(question, reader, filters, sentences(question, reader, filters))
        if _does(hit["text"], asked_words, verb)
    ]


_YES_OR_NO = re.compile(r"(?:did|does|do|has|have|had|is|are|was|were|will)\b", re.IGNORECASE)


def when(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """The dates in the sentences that tell of it."""
    hits = ranked(question, reader, filters, sentences(question, reader, filters))
    dates = [
        d
        for d in facts(query.timeline, question, reader, filters)
        if d["first_day"] is not None or str(d["value"] or "").startswith("XXXX")
    ]
    found: list[Record] = []
    for hit in hits:
        begin, end = hit["start"], hit["end"]
        inside = [d for d in dates if d["article"] == hit["article"] and begin <= d["start"] < end]
        at = _place_of(question, hit)
        inside.sort(key=lambda d: abs(d["start"] - at))
        found += [d for d in inside if d not in found]
    return found


def where(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """Sentences that tell of it and name a place that the question does not."""
    hits = ranked(question, reader, filters, sentences(question, reader, filters))
    return [hit for hit in hits if places_told(question, hit["text"])]


def who(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """Sentences that tell of it and name somebody whom the question does not."""
    hits = ranked(question, reader, filters, sentences(question, reader, filters))
    return [hit for hit in hits if names_told(question, hit["text"])]


def events(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """What happened in a time or place: the date records of that time, one a sentence."""
    days = question.days
    if days is None:
        dates = facts(query.timeline, question, reader, filters)
        return ranked(question, reader, filters, dates, loose=True)
    asked = filters._replace(since=_day(days.first), until=_day(days.last), limit=0, copies=False)
    dates = list(query.timeline(reader.index, asked).records)
    # Days of unknown year are not found by time, but by their words.
    dates += facts(query.timeline, question, reader, filters, words=days.words)
    first: dict[tuple[str, str], Record] = {}
    for date in dates:
        if right_time(question, date, ()) and (
            likeness(question, reader, date, loose=True) is not None
        ):
            first.setdefault((date["article"], date["sentence"]), date)
    return list(first.values())


def fact(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """The sentences that say it; where no verb tells what is asked, all words close together."""
    hits = ranked(question, reader, filters, sentences(question, reader, filters))
    return hits if question.verb else [h for h in hits if _close(question, h["text"])]


def _close(question: Question, text: str) -> bool:
    """Whether all the words asked about stand within a few words of each other."""
    told = [key(w) for w in WORD.findall(text) if w.lower() not in COMMON]
    size = 2 * len(question.terms) + 1
    return any(
        all(any(term & word for word in told[at : at + size]) for term in question.terms)
        for at in range(len(told))
    )


FINDERS: dict[str, Finder] = {
    "saying": saying,
    "count": count,
    "when": when,
    "where": where,
    "who": who,
    "events": events,
    "fact": fact,
}


def _is_topic(question: Question, reader: Reader, quote: Record) -> bool:
    """Whether a quote itself, not the sentences beside it, has what "who said" asks for: the
    first word after the verb and half of all words ("who claimed responsibility for …")."""
    told = reader.told(quote).own
    terms = question.terms
    if question.phrases or not terms:
        return True
    return bool(terms[0] & told) and 2 * sum(bool(t & told) for t in terms) >= len(terms)


def _by_role(asked: str, quote: Record) -> bool:
    """Whether a quote's speaker is asked for by role: "the Kremlin spokesman"."""
    words = keys(asked)
    told = all_keys(f"{quote['role'] or ''} {quote['speaker'] or ''}")
    return len(words) > 1 and quote["role"] is not None and all(w & told for w in words)


def _does(text: str, name: Sequence[Key], verb: Key) -> bool:
    """Whether a name stands before a verb with no other name between them."""
    words = WORD.findall(text)
    told = [key(w) for w in words]
    for at, word in enumerate(told):
        if not word & verb:
            continue
        back = at - 1
        while back >= 0 and at - back <= 6 and not words[back][:1].isupper():
            back -= 1
        if back >= 0 and any(part & told[back] for part in name):
            return True
    return False


def _place_of(question: Question, hit: Record) -> int:
    """Where in the article the verb of the question stands, or else the hit begins."""
    start: int = hit["start"]
    text: str = hit["text"]
    verb = key(question.verb) if question.verb else frozenset()
    for word in WORD.finditer(text):
        if key(word.group()) & verb:
            return start + word.start()
    return start


def _day(day: str | None) -> str | None:
    return None if day is None or day.startswith("--") else day
