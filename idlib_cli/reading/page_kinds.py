"""What each line of a page is, told by its rule, its shape, and whether it stands in the story."""

import re
from collections.abc import Sequence

from idlib_cli.reading.headline import may_sign
from idlib_cli.reading.main_text import FEW_LINES, sums_up
from idlib_cli.reading.page_line import Line, captioned
from idlib_cli.records import ParagraphKind

_SHORT_HEADING = 3
_HOUR = re.compile(r"\d{1,2}[:.]\d\d")
"""Begins an entry of a live blog."""
_LABELLED = 5
"""So many words has the headline of another story; shorter ones beside it are its kickers."""
_ASKED = 14
"""A question of no more words is a headline, below a label such as "Related"."""
_LONG_DECK = 8
"""A line of so many words may name a year and is no date line."""
_LONGEST_DECK = 30
_FOUR_DIGITS = re.compile(r"\d{4}")
QUOTED = re.compile(r"[\"'“‘].{3,80}[\"'”’]")
"""A line that is wholly what somebody says."""
_PICTURE_DATE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"
    r"(?!.{0,300}\b(?:said|told)\b)"
)
"""The agencies' captions name weekday, day and year; their stories only the weekday."""


_BY_RULE: dict[str, ParagraphKind] = {
    "junk": "junk",
    "border": "junk",
    "bio": "junk",
    "byline": "byline",
    "credit": "caption",
}


def inside(lines: Sequence[Line], position: int, *, page: bool) -> ParagraphKind:
    """What a line is that stands in the story; `page` says that others of its page may, too."""
    entry = lines[position]
    sure = page or (entry.rule is not None and entry.rule.sure and len(lines) > 2)
    kind: ParagraphKind = "body"
    if entry.rule and sure and entry.rule.kind in _BY_RULE:
        kind = _BY_RULE[entry.rule.kind]
    elif captioned(lines, position) or (page and _pictured(entry)):
        kind = "caption"
    elif entry.date or entry.clock:
        kind = "dateline"
    elif not entry.stopped and entry.words <= 14 and not entry.bullet and position + 1 < len(lines):
        kind = "heading"
        if page and _TEASES.match(entry.text):
            kind = "junk"
    return kind


_TEASES = re.compile(
    r"(?:in (?:pictures|photos|pics)|profile|explainer|gallery|infographic|quiz|podcast|watch|"
    r"listen|live (?:blog|updates))\s?[|:–—]\s\S|[^:]{4,80}:\s(?:live (?:updates?|blog|coverage))$",
    re.IGNORECASE,
)
"""Links between two paragraphs: "Profile | Ann Lee", "ORLA FLOOD: LIVE UPDATES"."""


def _pictured(entry: Line) -> bool:
    """The sentence about a picture ends in its date; a date line begins with it, and a masthead has
    it beside labels."""
    found = _PICTURE_DATE.search(entry.text)
    return found is not None and (
        entry.date is None or (found.start() > 0 and "   " not in entry.text)
    )


def outside(
    lines: Sequence[Line], position: int, title_at: int | None, first: int
) -> ParagraphKind:
    """What a line of a page is that stands above or below the story, which begins at `first`."""
    entry = lines[position]
    if (title_at is not None and title_at < position < first) or position < 6:
        if entry.kind == "byline":
            return "byline"
        if entry.kind == "credit" or captioned(lines, position):
            return "caption"
        if entry.date:
            return "dateline"
    if title_at is not None and position == title_at - 1 and QUOTED.fullmatch(entry.text):
        return "heading"  # somebody's words, set above the headline
    if title_at is not None and _second(lines, position, title_at) and len(lines) <= FEW_LINES:
        dated = _FOUR_DIGITS.search(entry.text) is not None and entry.words < _LONG_DECK
        deck = entry.rule is None and not entry.bullet and not dated
        if deck and _SHORT_HEADING < entry.words <= _LONGEST_DECK:
            return "heading"
    return "junk"


def _second(lines: Sequence[Line], position: int, title_at: int) -> bool:
    """Stands under the headline, or under the name below it."""
    below = title_at + 1
    return position == below or (position == below + 1 and may_sign(lines[below]))


def drop_teasers(lines: Sequence[Line], kinds: list[ParagraphKind], first: int, last: int) -> None:
    """Within a page's story, make headlines of other stories junk: runs of them, and what
    follows a label such as "Most popular"."""
    position = first
    while position < last:
        entry = lines[position]
        if entry.kind == "border" or _points_on(entry):
            position += 1
            while position < last and _teaser(lines, kinds, position):
                kinds[position] = "junk"
                position += 1
            continue
        run = position
        while run < last and kinds[run] == "heading" and not _HOUR.match(lines[run].text):
            run += 1
        end = run
        while end > position and lines[end - 1].words < _LABELLED:
            end -= 1  # a short one may head what follows
        if sum(entry.words >= _LABELLED for entry in lines[position:end]) > 1:
            told: ParagraphKind = "body" if sums_up(lines, position) else "junk"
            kinds[position:end] = [told] * (end - position)
        position = max(run, position + 1)
    for position in range(min(last, len(kinds)) - 1, first - 1, -1):
        # a heading stands above text; names, tags and labels do not
        if kinds[position] == "heading" and lines[position].words < 5:
            below = position + 1
            if below >= last or (
                kinds[below] not in {"body", "heading"} and not lines[below].clock
            ):
                kinds[position] = "junk"


def _points_on(entry: Line) -> bool:
    """Leads to other stories below it: "Read more:", "READ MORE ON RIVERS"."""
    if entry.kind != "junk":
        return False
    if _POINTER.fullmatch(entry.text):
        return True
    return entry.text.endswith(":") and _MORE.match(entry.text) is not None


_POINTER = re.compile(
    r"\W*(?:read more (?:on|about|from|in) [\w’' ]{2,30}|keep reading|also read|read also|"
    r"read next|see also|watch also)\W*",
    re.IGNORECASE,
)
"""Without "Read more" alone, which stands below a teaser."""


_MORE = re.compile(r"\W*(?:also\s)?(?:read|see|watch|more|related|recommended)\b", re.IGNORECASE)


def _teaser(lines: Sequence[Line], kinds: Sequence[ParagraphKind], position: int) -> bool:
    entry, kind = lines[position], kinds[position]
    following = kinds[position + 1] if position + 1 < len(kinds) else "junk"
    if kind == "body" and entry.text.endswith("?") and entry.words <= _ASKED:
        return True
    if kind == "heading" and entry.words <= _SHORT_HEADING and following == "body":
        # the story goes on under it; a name in capitals is a tag
        return entry.text.istitle() or entry.text.isupper()
    return kind in {"heading", "dateline", "junk", "byline"} or (entry.bullet and not entry.stopped)
