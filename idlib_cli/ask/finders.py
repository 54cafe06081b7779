"""One finder for each kind of question: the records that answer it, best first."""

import re
from collections.abc import Callable, Iterable, Sequence

from idlib_cli import query
from idlib_cli.ask.evidence import Reader, Record, likeness, right_time
from idlib_cli.ask.question import Question
from idlib_cli.ask.wording import Key, all_keys, effects, group, is_nation, key, keys
from idlib_cli.index.terms import COMMON, WORD
from idlib_cli.query import Filters
from idlib_cli.query.names import speakers_named

Finder = Callable[[Question, Reader, Filters], list[Record]]

_SENTENCES = 80
"""Sentences, best first, whose facts are looked at."""


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
        quotes = _facts(query.quotes, question, reader, filters)
        quotes = [r for r in quotes if r["speaker"] and _is_topic(question, reader, r)]
    asked_words = keys(question.speaker or "")
    found = _ranked(question, reader, filters, quotes, loose=True, free=asked_words)
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
        for hit in _ranked(question, reader, filters, _hits(question, reader, filters))
        if _does(hit["text"], asked_words, verb)
    ]


_YES_OR_NO = re.compile(r"(?:did|does|do|has|have|had|is|are|was|were|will)\b", re.IGNORECASE)


def count(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """How many: casualties where the question names what befell them, else figures."""
    words = [w.lower() for w in WORD.findall(question.text)]
    asked_for = [name for name, members in effects() if members & set(words)]
    if not asked_for:
        return _figures(question, reader, filters)
    victims = _counted(question, words)
    told = [r for name, members in effects() if name in asked_for for r in map(key, members)]
    claims = [
        claim
        for claim in _facts(query.casualties, question, reader, filters)
        if claim["effect"] in asked_for
        and (claim["min"] is not None or claim["max"] is not None)
        and _is_of(question, claim, victims, reader)
    ]
    free = [*told, *(key(w) for w in sorted(group("anybody"))), *victims]
    found = _ranked(question, reader, filters, claims, loose=True, nearby=True, free=free)
    if len(asked_for) == 1:
        return found
    # "How many were killed and how many wounded": both, or there is no answer.
    if {r["effect"] for r in found} < set(asked_for):
        return []
    first = {r["effect"]: r for r in reversed(found)}
    return [first[e] for e in asked_for] + [r for r in found if r is not first[r["effect"]]]


def when(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """The dates in the sentences that tell of it."""
    hits = _ranked(question, reader, filters, _hits(question, reader, filters))
    dates = [
        d
        for d in _facts(query.timeline, question, reader, filters)
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
    hits = _ranked(question, reader, filters, _hits(question, reader, filters))
    return [hit for hit in hits if places_told(question, hit["text"])]


def who(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """Sentences that tell of it and name somebody whom the question does not."""
    hits = _ranked(question, reader, filters, _hits(question, reader, filters))
    return [hit for hit in hits if names_told(question, hit["text"])]


def events(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """What happened in a time or place: the date records of that time, one a sentence."""
    days = question.days
    if days is None:
        dates = _facts(query.timeline, question, reader, filters)
        return _ranked(question, reader, filters, dates, loose=True)
    asked = filters._replace(since=_day(days.first), until=_day(days.last), limit=0, copies=False)
    dates = list(query.timeline(reader.index, asked).records)
    # Days of unknown year are not found by time, but by their words.
    dates += _facts(query.timeline, question, reader, filters, words=days.words)
    first: dict[tuple[str, str], Record] = {}
    for date in dates:
        if right_time(question, date, ()) and (
            likeness(question, reader, date, loose=True) is not None
        ):
            first.setdefault((date["article"], date["sentence"]), date)
    return list(first.values())


def fact(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """The sentences that say it; where no verb tells what is asked, all words close together."""
    hits = _ranked(question, reader, filters, _hits(question, reader, filters))
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


def _figures(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    words = [w.lower() for w in WORD.findall(question.text)]
    counted = _counted(question, words)
    figures = [
        figure
        for figure in _facts(query.figures, question, reader, filters)
        if _is_of(question, figure, counted, reader) and (counted or _by_the_verb(question, figure))
    ]
    return _ranked(
        question, reader, filters, figures, free=[key(w) for w in sorted(group("anybody"))]
    )


def _by_the_verb(question: Question, figure: Record) -> bool:
    """Whether the verb of a question stands by the number ("the pier cost €3.2 million"), or
    where it has none, what it asks about is counted ("a reward of $5,000")."""
    if question.verb is None:
        named = set(question.names)
        things = [term for term in question.terms if term not in named]
        told = all_keys(f"{figure['text']} {figure['subject'] or ''}")
        return 2 * sum(bool(thing & told) for thing in things) >= len(things)
    sentence: str = figure["sentence"]
    at = sentence.find(figure["text"])
    before = WORD.findall(sentence[:at])[-_BESIDE:]
    after = WORD.findall(sentence[at + len(figure["text"]) :])[:_BESIDE]
    verb = key(question.verb)
    return any(key(w) & verb for w in (*before, *WORD.findall(figure["text"]), *after))


_BESIDE = 4
"""Words between a number and the verb that it belongs to."""


def _counted(question: Question, words: Sequence[str]) -> list[Key]:
    """What a question counts: the words after "how many", up to a verb or preposition."""
    if "many" not in words:
        return []
    written = WORD.findall(question.text)
    found: list[str] = []
    for word in written[words.index("many") + 1 :]:
        effect = any(word.lower() in members for _, members in effects())
        if word.lower() in COMMON or effect or word.lower() in group("after-counted"):
            break
        found.append(word)
        if word.lower().endswith("s") and not is_nation(word):
            break
    return [key(w) for w in found if w.lower() not in group("anybody")]


def _is_of(question: Question, record: Record, counted: Sequence[Key], reader: Reader) -> bool:
    """Whether a record counts what is asked for: by its victims or subject, or else, where
    those are anybody, by its sentence."""
    phrase = str(record.get("victims") or record.get("subject") or "")
    nations = {w for w in WORD.findall(phrase) if is_nation(w)}
    if nations and not any(key(w) & asked for w in nations for asked in question.terms):
        return False
    if not counted:
        people = not record.get("effect") and group("anybody") & set(_lowered(question.words))
        return not people or bool(group("people-like") & set(_lowered(WORD.findall(phrase))))
    told = all_keys(f"{phrase} {record.get('victim_kind') or ''}")
    if all(word & told for word in counted):
        return True
    words = [w for w in WORD.findall(phrase) if w.lower() not in COMMON]
    if any(w[:1].isupper() and not _number(w) for w in words):
        return False
    if all(
        w.lower() in group("anybody") or _number(w) or w.lower() in group("others") for w in words
    ):
        sentence = reader.told(record).own
        return all(word & sentence for word in counted)
    # "Troops" where Turkish troops were asked for: the nation may stand beside.
    nouns = [word for word in counted if not _nation(word)]
    around = reader.told(record)
    return all(word & told for word in nouns) and all(
        word & (around.own | around.title) for word in counted
    )


def _lowered(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _nation(word: Key) -> bool:
    return any(group.startswith("nations") for group in word)


def _number(word: str) -> bool:
    return word[0].isdigit() or word.lower() in group("numbers")


def _hits(question: Question, reader: Reader, filters: Filters, words: str = "") -> list[Record]:
    """The sentences that have the question's words, or the given ones, best first."""
    words = words or " ".join(question.words) or " ".join(question.phrases)
    if not words:
        return []
    asked = filters._replace(limit=_SENTENCES, since=None, until=None, copies=False, sort=None)
    return list(query.search(reader.index, " ".join(WORD.findall(words)).lower(), asked).records)


def _facts(
    look_up: Callable[..., query.Result],
    question: Question,
    reader: Reader,
    filters: Filters,
    *,
    words: str = "",
) -> list[Record]:
    """The facts of a kind in the articles that have the question's words."""
    articles = dict.fromkeys(hit["article"] for hit in _hits(question, reader, filters, words))
    found: list[Record] = []
    for article in articles:
        asked = Filters(article=article, copies=True)
        found += [r for r in look_up(reader.index, asked).records if r["article"] == article]
    return found


def _ranked(
    question: Question,
    reader: Reader,
    filters: Filters,
    records: Sequence[Record],
    *,
    loose: bool = False,
    nearby: bool = False,
    free: Sequence[Key] = (),
) -> list[Record]:
    """The records that answer, best first; of equal ones the earlier in the list."""
    dates: list[Record] = []
    if question.days is not None:
        for article in dict.fromkeys(r["article"] for r in records):
            asked = Filters(article=article)
            dates += query.timeline(reader.index, asked).records
    scored = []
    for position, record in enumerate(records):
        extra = " ".join(str(record.get(name) or "") for name in _TELLING)
        value = likeness(
            question, reader, record, extra=extra, loose=loose, nearby=nearby, free=free
        )
        if value is not None and right_time(question, record, dates):
            repeated = record.get("repeat_of") is not None
            scored.append((-value + 0.1 * repeated, position, record))
    return [record for _, _, record in sorted(scored, key=lambda s: s[:2])]


_TELLING = (
    "place",
    "victims",
    "perpetrator",
    "cause",
    "subject",
    "attributed_to",
    "speaker",
    "role",
)


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


_PLACE = re.compile(
    r"\b(?i:in|at|near|from|outside|to|of|into|around)\s+(?i:the\s+)?(?:[a-z]+\s+){0,3}?"
    r"(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
_KIND_OF_PLACE = re.compile(
    r"\b(?:town|city|village|province|region|district|port|capital|country|state)\s+of\s+(?P<place>"
    r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)|\b(?P<named>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*),\s+"
    r"(?:a|an|the)\s+(?:[\w-]+\s+){0,3}(?:town|city|village|province|region|port|suburb)\b"
)
_NAME = re.compile(r"(?<![.!?“\"‘]\s)(?<!^)\b[A-Z][\w’'-]+(?:\s+(?:[a-z]{2}[-\s])?[A-Z][\w’'-]+)*")


def places_told(question: Question, text: str) -> list[str]:
    """Places that a sentence names and the question does not, likeliest first."""
    told = [m["place"] or m["named"] for m in _KIND_OF_PLACE.finditer(text)]
    told += [m["place"] for m in _PLACE.finditer(text)]
    return [p for p in dict.fromkeys(told) if _new(question, p) and not is_nation(p.split()[0])]


def names_told(question: Question, text: str) -> list[str]:
    """Names that a sentence has and the question has not."""
    return [m.group() for m in _NAME.finditer(text) if _new(question, m.group())]


def _new(question: Question, name: str) -> bool:
    asked = all_keys(question.text)
    parts = [w for w in WORD.findall(name) if w.lower() not in COMMON]
    return (
        bool(parts)
        and parts[0].lower() not in group("calendar")
        and not any(key(w) & asked for w in parts)
    )


def _day(day: str | None) -> str | None:
    return None if day is None or day.startswith("--") else day
