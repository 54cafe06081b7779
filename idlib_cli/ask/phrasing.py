"""Answers in words: what the records say, verbatim, each with where it says so."""

from collections.abc import Sequence

from idlib_cli.ask.evidence import Record
from idlib_cli.ask.named import places_told
from idlib_cli.ask.question import Question

_TOLD = 3
"""Records that an answer tells; the others stand below it."""


def phrased(question: Question, records: Sequence[Record]) -> str:
    """The answer in words: one line for each of the first records."""
    return "\n".join(dict.fromkeys(_line(question, record) for record in records[:_TOLD]))


def _line(question: Question, record: Record) -> str:
    if "speaker" in record:
        said_on = f" on {record['said_on']}" if record["said_on"] else ""
        return f"{_who(record)}{said_on}: {_quoted(record)} {_cited(record)}"
    if "effect" in record:
        about = f"{_amount(record)} {record['effect']}"
        source = f", according to {record['attributed_to']}" if record["attributed_to"] else ""
        return f"{about}{source}: {_sentence(record)} {_cited(record)}"
    if "number_as_written" in record:
        text = " ".join(record["text"].split())
        return f"{text}: {_sentence(record)} {_cited(record)}"
    if "first_day" in record:
        return f"{_when(record)}: {_sentence(record)} {_cited(record)}"
    if question.kind == "where" and (places := places_told(question, record["text"])):
        return f"{places[0]}: {_sentence(record)} {_cited(record)}"
    return f"{_sentence(record)} {_cited(record)}"


def _who(record: Record) -> str:
    role = f" ({record['role']})" if record["role"] else ""
    return f"{record['speaker'] or 'speaker unknown'}{role}"


def _quoted(record: Record) -> str:
    text = " ".join(record["text"].split())
    return f"“{text}”" if record["kind"] == "direct" else text


def _amount(record: Record) -> str:
    written = " ".join(str(record["number_as_written"] or "").split())
    qualifier = record["qualifier"]
    if not qualifier or qualifier in written.lower():
        return written
    return f"{qualifier} {written}"


def _when(record: Record) -> str:
    """The day with the words that give it, and what the article itself says against it."""
    first, last = record["first_day"], record["last_day"]
    doubt = f" (doubtful: {record['doubt']})" if record["doubt"] else ""
    if first is None:
        return f"“{record['text']}”{doubt}"
    day = str(first) if first == last or last is None else f"{first} to {last}"
    return f"{day} (“{record['text']}”){doubt}"


def _sentence(record: Record) -> str:
    return " ".join(record["sentence"].split())


def _cited(record: Record) -> str:
    parts = [record["outlet"], record["published"], f"{record['path']}:{record['line']}"]
    return f"({', '.join(str(part) for part in parts if part)})"
