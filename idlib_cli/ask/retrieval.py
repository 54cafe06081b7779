"""What every finder does: records of the articles that hold a question's words, ranked."""

from collections.abc import Callable, Sequence

from idlib_cli import query
from idlib_cli.ask.evidence import Reader, Record, likeness, right_time
from idlib_cli.ask.question import Question
from idlib_cli.ask.wording import Key
from idlib_cli.index.terms import WORD
from idlib_cli.query import Filters

_SENTENCES = 80
"""Sentences, best first, whose facts are looked at."""


def sentences(
    question: Question, reader: Reader, filters: Filters, words: str = ""
) -> list[Record]:
    """The sentences that have the question's words, or the given ones, best first."""
    words = words or " ".join(question.words) or " ".join(question.phrases)
    if not words:
        return []
    asked = filters._replace(limit=_SENTENCES, since=None, until=None, copies=False, sort=None)
    return list(query.search(reader.index, " ".join(WORD.findall(words)).lower(), asked).records)


def facts(
    look_up: Callable[..., query.Result],
    question: Question,
    reader: Reader,
    filters: Filters,
    *,
    words: str = "",
) -> list[Record]:
    """The facts of a kind in the articles that have the question's words."""
    articles = dict.fromkeys(hit["article"] for hit in sentences(question, reader, filters, words))
    found: list[Record] = []
    for article in articles:
        asked = Filters(article=article, copies=True)
        found += [r for r in look_up(reader.index, asked).records if r["article"] == article]
    return found


def ranked(
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
