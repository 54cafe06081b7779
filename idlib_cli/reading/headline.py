"""Which line is the headline of a story.

The title that the file gives, found again in the text; else the line above the story that shares
the most words with it, labels, dates, credits and the names of authors left out.
"""

import math
import re
from collections.abc import Sequence

from idlib_cli.language.plain_words import alphanumerics
from idlib_cli.reading.calendar_dates import dates
from idlib_cli.reading.lines import names_people
from idlib_cli.reading.main_text import FEW_LINES
from idlib_cli.reading.page_line import Line, captioned

_LIKE_TITLE = 0.75
"""A line is the title that the file gives where more than this share of their words is common."""
_TITLE_REACH = 60
_DECK = 3
_MARGIN = 2.5
"""Below a headline a second one may share more words with the story, though not many more."""
_FIRST_MARGIN = 7.0
"""So many more where it is the first line below the menu, or of the text."""
_LEAST_WORDS = 4
_OF_A_DECK = 3.0
"""Taken from a line of several sentences, as summaries below a headline are."""
_TWO_SENTENCES = re.compile(r"[a-z]{3}\.\s[A-Z]\w+\s\w+\s")
REPORT = re.compile(
    r"\A(?!last|latest|first|updated?|published|posted)(?=[A-Z0-9])[^|]{3,90}?"
    r"\b(?:update|assessment|(?:situation|status) report|sitrep|bulletin|round-?up|"
    r"press (?:briefing|conference)|transcript)\b[^|]{0,50}\d{4}\)?\Z",
    re.IGNORECASE,
)
"""Orla Floods: Situation Report No. 4 (as of 2 September 2022): its day is part of the headline."""


def headline(lines: Sequence[Line], first: int, last: int, title: str | None) -> int | None:
    """The line that is the headline of the story which begins at `first`."""
    if title:
        return _given_title(lines[: min(last, len(lines))], title)
    told = [entry for entry in lines[first : first + 12] if entry.rule is None]
    story_words = {word for entry in told for word in alphanumerics(entry.text[:1000])}
    best, best_value = None, 0.0
    values: dict[int, float] = {}
    for position in range(max(0, first - _TITLE_REACH), min(first + 1, len(lines))):
        entry = lines[position]
        if not _may_head(lines, position):
            continue
        words = {word for word in alphanumerics(entry.text) if len(word) > 3}
        shared = len(words & story_words)
        value = min(shared, 8) + min(entry.words, 8) / 8 - (first - position) * 0.04
        value -= 2 * entry.bullet + 2 * ("»" in entry.text)
        value -= _OF_A_DECK * (_TWO_SENTENCES.search(entry.text) is not None)
        if entry.words <= _LEAST_WORDS and entry.text.isupper():
            value -= 2  # the name of the paper
        near = first - position <= 3
        if value > best_value and (near or (shared and value >= 1)):
            best, best_value = position, value
        values[position] = value
    if best is not None and (signed := _signed_below(lines, values, best)) is not None:
        return signed
    if best is not None:
        for position in range(max(0, best - _DECK), best):
            between = lines[position + 1 : best]
            if any(entry.rule and entry.rule.name == "release-label" for entry in between):
                continue
            next_to_it = all(may_sign(entry) for entry in between)
            margin = _FIRST_MARGIN if next_to_it and _comes_first(lines, position) else _MARGIN
            if values.get(position, -margin) >= best_value - margin and _leads(
                lines, position, best
            ):
                return position
    return best


def _may_head(lines: Sequence[Line], position: int) -> bool:
    """Looks like a headline: no label, sentence, caption, author or date."""
    entry = lines[position]
    if entry.rule or not 3 <= entry.words <= 30:
        return False
    if entry.text.endswith((".", ":", ";")) and not _stopped_headline(lines, position):
        return False
    if captioned(lines, position) or names_people(entry.text):
        return False
    dated = entry.date or next(dates(entry.text, day_first=True), None)
    return not dated or REPORT.search(entry.text) is not None


def _signed_below(lines: Sequence[Line], values: dict[int, float], best: int) -> int | None:
    """The line above a byline or a date that shares words with the story which begins below it:
    what stands between them and the story is a summary or a caption."""
    for position in range(best - 1, -1, -1):
        if lines[position].kind != "byline" and not lines[position].date:
            continue
        above = position - 1
        while above > 0 and _goes_between(lines[above]):
            above -= 1
        entry = lines[above]
        told = any(lines[at].prose and not lines[at].date for at in range(above + 1, position))
        plain = entry.words >= _LEAST_WORDS and not entry.bullet and not told
        if plain and values.get(above, 0.0) >= _SHARED:
            return above
    return None


def _goes_between(entry: Line) -> bool:
    """May stand between a headline and its date: an author, a desk, a label."""
    return bool(may_sign(entry) or entry.date or entry.rule or entry.words <= 2)


_SHARED = 2.5
"""Two words of the story, in a line of some words."""


def _comes_first(lines: Sequence[Line], position: int) -> bool:
    """Only labels and menus stand above the line."""
    above = lines[max(0, position - _TITLE_REACH) : position]
    return len(lines) <= FEW_LINES and all(
        entry.rule or entry.date or entry.words <= _LEAST_WORDS for entry in above
    )


def may_sign(entry: Line) -> bool:
    """May name who wrote the story."""
    return entry.kind == "byline" or (
        1 < entry.words <= _LEAST_WORDS and entry.text.istitle() and not entry.stopped
    )


def _leads(lines: Sequence[Line], position: int, deck: int) -> bool:
    """The line is the headline, and `deck` what stands below it, not a kicker above it."""
    entry = lines[position]
    between = lines[position + 1 : deck]
    if entry.words < _LEAST_WORDS or entry.bullet or any(line.prose for line in between):
        return False
    below = lines[deck]
    return below.bullet or below.text.isupper() or not entry.text.isupper()


def _given_title(lines: Sequence[Line], title: str) -> int | None:
    """The line that says the title which the file gives, word for word or nearly so."""
    wanted = set(key(title).split())
    # Of so many of the title's words no line nearly like it lacks all.
    some = sorted(wanted, key=len)[-math.ceil(len(wanted) * (1 - _LIKE_TITLE)) :]
    best, best_likeness = None, _LIKE_TITLE
    for position, entry in enumerate(lines):
        if len(entry.text) > 2 * len(title) + 40:
            continue
        lower = entry.text.lower()
        if not any(word in lower for word in some):
            continue
        words = set(key(entry.text).split())
        likeness = len(words & wanted) / max(1, len(words | wanted))
        if likeness > best_likeness:
            best, best_likeness = position, likeness
    return best


def _stopped_headline(lines: Sequence[Line], position: int) -> bool:
    """Some archives close a headline with a full stop: a short first line above a story."""
    return (
        position == 0
        and len(lines) > 2
        and lines[0].words <= 16
        and lines[1].gap
        and len(lines[1].text) > len(lines[0].text)
    )


def key(text: str) -> str:
    """The words of a text, for comparing: what stands between them does not count."""
    return " ".join(alphanumerics(text))
