"""The day that a web page shows beside its headline.

What a page says of itself for machines is often the time of a first draft, or of another time
zone; the date line beside the headline is what its reader goes by. Where the line names the day
of publication, that counts; where it names only the day of the last change, that one does.
Nothing is taken from captions, sentences, lists of other stories or a masthead's date of today.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from idlib_cli.reading.calendar_dates import dates

Label = Literal["published", "first", "original", "updated", "bare"]
"""What the line says of its day: published; first published, here or elsewhere; that of an
original, another version of the text; updated."""

_ABOVE = 2
"""So many lines above the headline may hold the date line."""
_BELOW = 30
_PARAGRAPHS = 3
"""So many paragraphs of the story may come before the date line: a standfirst, a lede."""
_NO_HEADLINE = 4
"""Where no headline is found, it is taken to stand so many lines above the story."""
_LONG = 120
_ALIKE = 20
"""A line of more characters may be a part of the title, or begin with it."""
_NUMERIC = re.compile(r"\d[./-]\d")
_DIGITS = re.compile(r"\d\d")
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 200
_MOST_OTHER_WORDS = 6
"""Names, a section; half as many above the headline and in what ends like a sentence."""
_UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|revision|edited|changed|reviewed|mis à jour|modifié|"
    r"aktualisiert|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|oppdatert|"
    r"aktualizacja|güncelleme|обновлено|diperbarui)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"\b(?:(?:originally|initially)\b|original (?:publi|post|version|date))", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|created|written|released|issued|filed|publié|veröffentlicht|publicado|"
    r"pubblicato|gepubliceerd|publicerad|publisert|opublikowano|yayınlanma|опубликовано|terbit)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"©|\bcopyright\b|\ball rights\b|\bsince\b|\bborn\b|\bexpires?\b|\bdeadline\b|"
    r"\b(?:until|till|through|between|when|where|starts?|begins?|ends?|due|event)\b|"
    r"\bversion\b|\bretrieved\b|\baccessed\b|\bcomments?\b|\b(?:photo|image|file|picture)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_SMALL = re.compile(
    r"published|posted|created|written|released|issued|filed|updated?|modified|revised|"
    r"originally|first|last|on|at|in|of|by|the|date|dated|[ap]m|[a-z]{2,4}t|gmt|utc|noon|"
    r"hours?|hrs?|mins?|minutes?|read|mon|tues?|wed|thur?s?|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A day that a date line gives."""

    day: str
    label: Label
    line: str
    below: int
    """So many lines below the headline; negative above it."""


def beside_headline(
    lines: Sequence[str],
    *,
    titles: Sequence[str],
    story: Sequence[str],
    order: Callable[[], bool | None],
) -> list[Shown]:
    """The days shown beside the headline, in the order of the page.

    `lines` is the page as its reader sees it, `story` the first paragraphs of its story;
    `order` says whether its numeric dates put the day first, and is asked only if there are any.
    """
    headline = _headline(lines, titles, story)
    if headline is None:
        return []
    found: list[Shown] = []
    paragraphs = 0
    for position in range(max(0, headline - _ABOVE), min(len(lines), headline + _BELOW)):
        line = lines[position]
        found.extend(_days(line, position - headline, order))
        if position > headline and len(line) > _LONG:
            paragraphs += 1
            if paragraphs > _PARAGRAPHS:
                break
    return found


def _headline(lines: Sequence[str], titles: Sequence[str], story: Sequence[str]) -> int | None:
    """The line of the headline: the last one like a title before the story begins."""
    begins = tuple(start for text in story if (start := _key(text)[:60]))
    wanted = [name for title in titles if (name := _key(title))]
    telling = {word for name in wanted for word in name.split()}
    telling.update(start.split()[0] for start in begins)
    headline = first_like_story = None
    for position, line in enumerate(lines):
        word = _WORD.search(line, 0, _LONG)
        if word is None or word.group().lower() not in telling:
            continue  # as nearly all lines
        key = _key(line)
        if any(_like(key, name) for name in wanted):
            headline = position
        elif begins and key.startswith(begins):
            if headline is not None:
                return headline
            if first_like_story is None:
                first_like_story = position
    if headline is None and first_like_story is not None:
        return max(0, first_like_story - _NO_HEADLINE)
    return headline


def _like(line: str, title: str) -> bool:
    return line == title or (
        len(title) > _ALIKE and len(line) > _ALIKE and (line.startswith(title) or line in title)
    )


def _days(line: str, below: int, order: Callable[[], bool | None]) -> Iterator[Shown]:
    if len(line) > _LONGEST or not _DIGITS.search(line):
        return
    found = list(dates(line, day_first=order() if _NUMERIC.search(line) else None))[:3]
    rest = line
    for day in reversed(found):
        rest = f"{rest[: day.start]} | {rest[day.end :]}"
    if not found or not _date_line(line, rest, above=below < 0):
        return
    end = 0
    labels: list[Label] = []
    for day in found:
        labels.append(_label(line[end : day.start]))
        end = day.end
    if len({day.value for day in found}) > 1 and set(labels) == {"bare"}:
        return  # a stretch of time: the days of an event
    for day, label in zip(found, labels, strict=True):
        yield Shown(day.value, label, line, below)


def _date_line(line: str, rest: str, *, above: bool) -> bool:
    """Whether a line with a date is a date line; `rest` is the line without its dates."""
    if _OTHER.search(rest) or line.startswith("\u2014 "):  # the foot of a quoted post
        return False
    others = sum(not _SMALL.fullmatch(word) for word in _LETTERS.findall(rest))
    if others > (_MOST_OTHER_WORDS // 2 if above or line.endswith(".") else _MOST_OTHER_WORDS):
        return False
    today = above and not others and _WEEKDAY.search(rest) and not _PUBLISHED.search(rest)
    return not today  # mastheads carry the weekday and the date of today


def _label(words: str) -> Label:
    if _ORIGINAL.search(words):
        return "original"
    if _FIRST.search(words):
        return "first"
    if _UPDATED.search(words):
        return "updated"
    return "published" if _PUBLISHED.search(words) else "bare"


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text[:400].lower()))
