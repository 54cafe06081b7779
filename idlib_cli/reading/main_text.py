"""Where the story stands on a page: the stretch of lines that reads most like prose.

Every line gets a score: sentences count by their length, menu-like lines and labels against.
The story is the run of lines with the largest sum (Kadane's algorithm; linear). What lies
outside is what a page puts around a story.
"""

import re
from collections import Counter
from collections.abc import Sequence

from idlib_cli.reading.calendar_dates import dates
from idlib_cli.reading.page_line import Line

_SHORT_COST = 50
_JUNK_COST = 130
_DATE_COST = 60
_CLOCK_COST = 10
_BORDER_COST = 300
_PROMPT_COST = 30
FEW_LINES = 80
"""A page of no more lines was copied by hand, and brings little of its surroundings."""
_SHORT_PAGE = (5, 30)
_FULL_PAGE = (4, 60)
"""The lines that may interrupt a story, and the least length of a paragraph that resumes it."""
_EVIDENT = 14
"""So many lines may interrupt a story that goes on with a paragraph which is evidently its own."""
_SAID = re.compile(
    r",[”\"’']?\s(?:[\w.’'-]+\s){0,6}(?:said|says|added)\b|\baccording to\b|"
    r"\b(?:said|told|added)(?:[.:,]|\s(?:on|in|at|that|the|he|she|they|it|there|a|[A-Z“\"\d]))"
)
"""…, the mayor said; police said the …; told Example Radio."""
_ADDRESSED = re.compile(r"\b(?:you|your|our|we)\b", re.IGNORECASE)
_FEW_WORDS = 3
_TO_READERS = re.compile(r"\b(?:you|your|our|we|us|this|here|please|more|now)\b", re.IGNORECASE)
_HANDLE = re.compile(r"@\w{2,30}")
_ITEM = 5
_ENDS = {
    "comments",
    "comment-head",
    "comment-policy",
    "tags",
    "about-author",
    "copyright",
    "news-feed",
}
_REPEATED = 60
_UNDER_WAY = 600
"""So much prose into a story, a byline or date line begins the teaser of another."""
_NEXT_STORY_COST = 200
_COMMENTED = 40
_LEAST_STORY = 300
"""So many characters of prose in so many lines before them may be what they comment on."""
_COMMENTS = 3
"""So many lines like "Ann says:" are a comment section."""


def score(entry: Line) -> int:
    """How much the line speaks for being part of the story."""
    length = min(len(entry.text), 500)
    value = -_SHORT_COST - (10 if entry.bullet else 0)
    if entry.kind == "border":
        value = -_BORDER_COST
    elif entry.kind in {"junk", "promo"}:
        value = -_JUNK_COST
    elif entry.kind in {"credit", "byline", "bio"}:
        value = -20
    elif entry.clock:
        value = -_CLOCK_COST
    elif entry.date:
        value = -_DATE_COST
    elif entry.prose and entry.text.endswith(("...", "…")):
        value = 0  # cut short: the teaser of another story
    elif entry.prose:
        value = length // 2 if entry.bullet else length
        if not entry.stopped:
            value //= 3
    elif entry.stopped and entry.words >= 3:
        value = 0
    return value


def story(lines: Sequence[Line]) -> tuple[int, int]:
    """The first line of the story and the line after its last; (0, 0) if nothing reads so."""
    seen = Counter(entry.text for entry in lines if len(entry.text) >= _REPEATED)
    best, best_span = 0, (0, 0)
    total, begin, told = 0, 0, 0
    lines = _before_comments(lines)
    for position, entry in enumerate(lines):
        if total <= 0:
            total, begin, told = 0, position, 0
        value = score(entry)
        if value < -_PROMPT_COST and _lone_prompt(lines, position):
            value = -_PROMPT_COST
        if seen[entry.text] > 1:  # what a page prints twice is a teaser or a caption
            value = min(value, 0)
        if told > _UNDER_WAY and (entry.kind == "byline" or entry.date):
            value = -_NEXT_STORY_COST
        told += max(value, 0)
        total += value
        if total > best:
            best, best_span = total, (begin, position + 1)
    return best_span[0], _resumed(lines, *best_span)


def _resumed(lines: Sequence[Line], first: int, last: int) -> int:
    """Where the story ends that goes on after a prompt or a short list within it; after a longer
    one, with a paragraph of which something shows that it is this story's."""
    seen = {entry.text for entry in lines[first:last]}
    reach, interruption = last, 0
    allowed, least = _SHORT_PAGE if len(lines) <= FEW_LINES else _FULL_PAGE
    while last and reach < len(lines) and interruption <= max(allowed, _EVIDENT):
        entry = lines[reach]
        reach += 1
        told = _told(entry) or _listed(lines, reach - 1, last)
        if told and len(entry.text) >= least and entry.text not in seen:
            if entry.text.endswith(("...", "…")):
                break
            if interruption > allowed and not _evidently(entry):
                interruption += 1
                continue
            last, interruption = reach, 0
            seen.add(entry.text)
        elif (
            (entry.rule and entry.rule.name in _ENDS)
            or (entry.date and not _posted(lines, reach - 1))
            or entry.kind == "byline"
        ):
            break
        elif not entry.clock:
            interruption += 1
    while last and last < len(lines) and _last_words(lines[last]):
        last += 1
    return last


def _last_words(entry: Line) -> bool:
    """A sentence of few words, which may end a story: "Nobody answered the door." """
    short = entry.stopped and entry.words >= _FEW_WORDS and entry.text[-1] in '.?!”"'
    bare = entry.rule is None and entry.date is None and not entry.bullet
    return short and bare and not _TO_READERS.search(entry.text)


def _listed(lines: Sequence[Line], position: int, last: int) -> bool:
    """A sentence of a list right behind the story, or behind the heading "Background:" there."""
    entry = lines[position]
    if not entry.bullet or not entry.prose or entry.rule is not None:
        return False
    heading = lines[last]
    return position == last or (
        position == last + 1 and heading.rule is None and heading.text.endswith(":")
    )


def _evidently(entry: Line) -> bool:
    """Reports what somebody said, as no footer and few teasers do, and speaks to nobody outside
    quotation marks."""
    unquoted = entry.text[max(map(entry.text.rfind, '"“”')) + 1 :]
    return _SAID.search(entry.text) is not None and _ADDRESSED.search(unquoted) is None


def _posted(lines: Sequence[Line], position: int) -> bool:
    """The date of a post that is set into the story: a handle stands above it."""
    return any(_HANDLE.fullmatch(entry.text) for entry in lines[max(0, position - 4) : position])


def opening(lines: Sequence[Line], title_at: int, first: int) -> int:
    """Where the story begins that has a short paragraph or list between it and the headline."""
    if len(lines) > FEW_LINES:
        return first  # there it is a caption or the teaser of another story
    reach, interruption = first - 1, 0
    allowed, least = _SHORT_PAGE
    while reach > title_at and interruption <= _EVIDENT:
        entry = lines[reach]
        listed = entry.bullet or sums_up(lines, reach)
        listed = listed and entry.rule is None and entry.words >= _ITEM
        told = _told(entry) and len(entry.text) >= least and not entry.date
        if (told or listed) and (interruption <= allowed or (told and _evidently(entry))):
            first, interruption = reach, 0
        elif not (entry.clock or entry.date):
            interruption += 1
        reach -= 1
    while first - 1 > title_at and (lines[first - 1].clock or _heads(lines[first - 1])):
        first -= 1
    return first


def sums_up(lines: Sequence[Line], position: int) -> bool:
    """Whether a line stands in a list of key points below a label that calls it so."""
    above = position
    while above > 0 and not lines[above].gap:
        above -= 1
        if _SUMMARY.fullmatch(lines[above].text):
            return True
    return False


_SUMMARY = re.compile(
    r"\W*(?:key (?:points|takeaways|facts|findings)|at a glance|in (?:brief|short|summary)|summary"
    r"|highlights|(?:the )?main points)\W*",
    re.IGNORECASE,
)
"""Key points: what stands below sums up the story."""


def _heads(entry: Line) -> bool:
    """May be the heading of what follows."""
    bare = entry.rule is None and entry.date is None and not entry.bullet
    if not bare or (entry.stopped and not entry.text.endswith(":")) or entry.words > 8:
        return False
    return next(dates(entry.text, day_first=True), None) is None


def _lone_prompt(lines: Sequence[Line], position: int) -> bool:
    """A prompt or label between two paragraphs of prose: pages interrupt their stories with
    them, while menus and footers stand together."""
    entry = lines[position]
    if not 0 < position < len(lines) - 1 or entry.kind not in {"junk", "border", "promo"}:
        return False
    return _told(lines[position - 1]) and _told(lines[position + 1])


def _told(entry: Line) -> bool:
    return entry.prose and entry.rule is None and not entry.bullet


def _before_comments(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to where readers have their say, if anything is told before that.

    Under a short post the comments are most of the page, and read like prose.
    """
    heads = [
        position
        for position, entry in enumerate(lines)
        if entry.rule is not None and entry.rule.name == "comment-head"
    ]
    if len(heads) < _COMMENTS:
        return lines
    before = lines[max(0, heads[0] - _COMMENTED) : heads[0]]
    if sum(len(entry.text) for entry in before if entry.prose) < _LEAST_STORY:
        return lines
    return lines[: heads[0]]


def saved_page(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether menus, prompts or labels stand around the story, as no article has them."""
    outside = [*lines[:first], *lines[last:]]
    told = [entry.rule for entry in outside if entry.kind in {"junk", "border", "promo"}]
    menu = sum(entry.rule is None and not entry.stopped and entry.words <= 4 for entry in outside)
    names = [rule.name for rule in told if rule is not None]
    if len(told) >= 3 and (len(set(names)) >= 2 or names.count("comment-head") >= _COMMENTS):
        return True
    return menu >= 15 or (len(told) >= 1 and menu >= 6)
