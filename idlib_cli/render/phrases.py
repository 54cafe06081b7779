"""Fields of a record in the words a person reads: one small function for each thing to say.

Used by plain, table and markdown; nothing here knows how it will be laid out. Every function
takes a record (a dict as docs/formats.md defines it) and returns "" where there is nothing to say.
"""

import re
from os.path import basename
from typing import Any

from idlib_cli.render.visible import visible

Record = dict[str, Any]

_LONG_NAME = 28
_ISO = r"\d{4}(-\d\d){0,2}"
"""Compiled only where a date was written."""

_MARKS = {
    "speaker": "quote",
    "claims": "incident",
    "effect": "casualty",
    "unit": "figure",
    "first_day": "date",
    "spellings": "person",
    "period": "period",
    "sha256": "article",
    "bytes": "cache",
    "score": "hit",
}
"""A field that only one kind of record has; incidents have an effect too, so they come first."""


def kind_of(record: Record) -> str:
    """Which kind of record it is, told by its fields; paragraph where none of them fits."""
    return next((kind for field, kind in _MARKS.items() if field in record), "paragraph")


def place_in_text(record: Record) -> str:
    """`path:line`, or `path#article:line` for a file that holds many articles."""
    path = str(record.get("path") or record.get("article") or "")
    if path.lower().endswith(".jsonl"):
        path += f"#{record['article']}"
    line = record.get("line")
    return visible(path if line is None else f"{path}:{line}")


def short_place(record: Record) -> str:
    """The same with the file's name alone, for tables; a long name loses its middle."""
    path = str(record.get("path") or record.get("article") or "")
    name = basename(path)
    if name.lower().endswith(".jsonl"):
        name += f"#{record['article']}"
    line = record.get("line")
    if line is None:
        return visible(name)
    if len(name) > _LONG_NAME:
        name = f"{name[: _LONG_NAME - 13]}…{name[-12:]}"
    return visible(f"{name}:{line}")


def number(value: float) -> str:
    """A number with separators: 500,000 or 3.5."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def amount(record: Record) -> str:
    """The reported number with its qualifier: "at least 20", "20–25", "24–99 (dozens)"."""
    low, high, qualifier = record["min"], record["max"], record["qualifier"]
    written = record["number_as_written"]
    if low is None and high is None:
        return visible(qualifier or written or "number not given")
    if low is None:
        return visible(f"{qualifier or 'up to'} {number(high)}")
    said = qualifier and visible(qualifier)
    named = bool(said and written and said.casefold() == visible(written).casefold())
    if high is None:
        named_amount = f"at least {number(low)} ({said})"
        return named_amount if named else f"{said or 'at least'} {number(low)}"
    if low != high:
        return f"{number(low)}–{number(high)}" + (f" ({said})" if said else "")
    if not said:
        return number(low)
    return f"{number(low)} ({said})" if named else f"{said} {number(low)}"


def quoted(record: Record) -> str:
    """The quote's text, in quotation marks where the record holds the inside of the marks."""
    text = visible(record["text"])
    return f"“{text}”" if record["kind"] == "direct" else text


def speaker(record: Record) -> str:
    """The speaker, or that none is known."""
    return visible(record["speaker"] or "speaker unknown")


def role(record: Record) -> str:
    return visible(record["role"] or "")


def said_on(record: Record) -> str:
    """The day it was said, or else the day of publication, marked as such."""
    if record["said_on"]:
        return visible(record["said_on"])
    return f"publ. {visible(record['published'])}" if record["published"] else ""


def days(record: Record) -> str:
    """The day or days of a casualty or incident."""
    first, last = record["date"], record["date_end"]
    return visible(f"{first} to {last}" if first and last and last != first else first or "")


_AT_LARGE = {"PAST_REF": "before", "PRESENT_REF": "about", "FUTURE_REF": "after"}


def value(record: Record) -> str:
    """A resolved date: a year, month or day as such, anything else by its first and last day."""
    first, last, written = record["first_day"], record["last_day"], record["value"]
    if written in _AT_LARGE and record["rule"] in {"later", "earlier"}:
        return f"{record['rule']}, day unknown"
    if written in _AT_LARGE:
        return visible(f"{_AT_LARGE[written]} {record['published'] or 'the time of writing'}")
    if written and written.startswith("XXXX"):
        return "year unknown"
    if not first or not last or (written and re.fullmatch(_ISO, written)):
        return visible(written or first or last or "date unknown")
    return visible(first if first == last else f"{first} to {last}")


def standing_in_time(record: Record) -> str:
    """Whether a date lay ahead when its article appeared."""
    return "planned" if record["planned"] else ""


def effect(record: Record) -> str:
    """`killed 8`, with what kind of claim it is where it is not a plain one."""
    return f"{record['effect']} {amount(record)}"


def standing(record: Record) -> str:
    """What sets a casualty claim apart: denied, feared, a running total, several incidents."""
    parts = []
    if record["modality"] in {"feared", "denied"}:
        parts.append(record["modality"])
    if record["scope"] == "cumulative":
        parts.append("running total")
    elif record["scope"] == "joint":
        parts.append("several incidents together")
    return ", ".join(parts)


def according_to(record: Record) -> str:
    """Who gives the figure."""
    return f"according to {visible(record['attributed_to'])}" if record["attributed_to"] else ""


def subject(record: Record) -> str:
    """What a figure counts, with its unit."""
    parts = [record["unit"], record["subject"]]
    return visible(" ".join(part for part in parts if part))


def sentence(record: Record) -> str:
    """The sentence around the fact, or the fact alone."""
    return visible(record.get("sentence") or record.get("text") or "")


def remarks(record: Record) -> str:
    """Doubt and repetition, which change how far a record can be trusted."""
    parts = [part for part in [likeness(record)] if part]
    if record.get("doubt"):
        parts.append(f"doubtful: {visible(record['doubt'])}")
    if record.get("repeat_of"):
        parts.append("said before")
    if others := record.get("told_in", ())[1:]:
        parts.append(f"also in {visible(', '.join(others))}")
    if record.get("duplicate_of"):
        parts.append(f"copy of {visible(record['duplicate_of'])}")
    return "; ".join(parts)


def likeness(record: Record) -> str:
    """With quotes --like: how alike, and which words only one of the two has."""
    if "lacks" not in record:
        return ""
    start = record["start"]
    only_here = [visible(record["text"][a - start : b - start]) for a, b in record["differs"]]
    parts = [f"{number(round(record['score']))} % alike"]
    if only_here:
        parts.append(f"only in the article: {' '.join(only_here)}")
    if record["lacks"]:
        parts.append(f"not in the article: {visible(' '.join(record['lacks']))}")
    return "; ".join(parts)


def because(record: Record) -> str:
    """With --explain: the rule and its reason."""
    why, rule = record.get("why"), record.get("rule")
    if not why:
        return ""
    return visible(f"{rule}: {why}" if rule else why)


def roles(record: Record) -> str:
    """The roles of a person, each once."""
    return "; ".join(dict.fromkeys(visible(role) for role, _ in record["roles"]))


def spellings(record: Record) -> str:
    """How a name is written, with counts."""
    return "; ".join(f"{visible(text)} ({count})" for text, count in record["spellings"])


def dated(record: Record) -> str:
    """An article's date and where it comes from."""
    published, source = record["published"], record["published_from"]
    return visible(f"{published} ({source})" if published else "undated")


def citation(record: Record) -> str:
    """Outlet, title, date and place in the text."""
    title = record.get("title")
    parts = [record.get("outlet"), title and f"“{title}”", record.get("published") or "undated"]
    return ", ".join([*(visible(part) for part in parts if part), place_in_text(record)])


def bounds(record: Record) -> str:
    """An incident's best figure and the span of the claims."""
    low, best, high = (record[name] for name in ("low", "best", "high"))
    shown = number(best) if best is not None else "number not clear"
    if low == high or (low is None and high is None):
        return shown
    span = f"{number(low) if low is not None else '?'}–{number(high) if high is not None else '?'}"
    return f"{shown} ({span})"


def group(record: Record, by: str) -> str:
    """The heading that a record stands under: its article, or the month of its date."""
    if by == "article":
        outlet, title = record["outlet"], record["title"] or record["article"]
        named = f"{outlet}: {title}" if outlet else title
        return visible(f"{named} ({record['published'] or 'undated'})")
    date = record.get("date") or record["published"]
    return visible(date[:7]) if date else "undated"
