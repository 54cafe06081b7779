"""A question in plain English to one of the queries, and its records to an answer.

The answer is words of the articles with their citations; where no record holds every name, date
and verb that the question asks about, there is none: the corpus does not say. Nothing is put
together from several sentences and nothing is concluded.

`question` takes a question apart, `days` reads its dates, `wording` compares words, `evidence`
says whether a record answers, `finders` runs the queries, `phrasing` puts answers into words.
"""

from typing import NamedTuple

from idlib_cli.ask import finders, phrasing
from idlib_cli.ask.evidence import Reader, Record
from idlib_cli.ask.question import parse
from idlib_cli.index import Index
from idlib_cli.query import Filters

__all__ = ["Answer", "ask"]

_RECORDS = 5


class Answer(NamedTuple):
    """What answers a question: None and no record where the corpus does not say."""

    text: str | None
    records: list[Record]


def ask(index: Index, text: str, filters: Filters | None = None) -> Answer:
    """The answer to a question; `filters` restrict where it may come from."""
    filters = filters or Filters()
    question = parse(text)
    if not (question.terms or question.days or question.speaker or question.phrases):
        return Answer(None, [])
    found = finders.FINDERS[question.kind](question, Reader(index), filters)
    records = found[: filters.limit or _RECORDS]
    if not records:
        return Answer(None, [])
    return Answer(phrasing.phrased(question, records), records)
