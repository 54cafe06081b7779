"""What stands above and below an article that is no saved page: a section bar, credits, prompts.

Somebody who copies an article takes a line or two of its page along. At the ends of the text,
where no prose comes any more, a line that looks like a prompt is one; within the story the same
words may be a heading, so there only the sure ones count.
"""

import re
from collections.abc import Sequence

from idlib_cli.reading.lines import names_people
from idlib_cli.reading.page_line import Line

_NAME = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|dela)){1,3}"
_SIGNED = re.compile(rf"{_NAME}(?:(?:,| and| &| [-|·]|\s\()\s?[\w(][\w ,.'’()&|-]{{0,80}})?")
_JOB = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|journalist|columnist|bureau|now|earlier)\b",
    re.IGNORECASE,
)
_OWN_BYLINE = re.compile(r"\W{0,3}by\b", re.IGNORECASE)


def edges(lines: Sequence[Line]) -> tuple[int, int]:
    """The first line of prose, and the line from which on nothing is article any more."""
    head = next((i for i, entry in enumerate(lines) if entry.prose and not entry.rule), None)
    if head is None:
        return 0, len(lines)
    tail = len(lines)
    while tail > head + 1 and not _told(lines[tail - 1]):
        tail -= 1
    while tail < len(lines) and not _closes(lines[tail]):
        tail += 1
    while tail < len(lines) and not lines[tail].gap and _loose(lines[tail - 1]):
        tail -= 1  # the name of the office above its address
    return head, tail


def _told(entry: Line) -> bool:
    """Belongs to the article, were it the last line."""
    if entry.rule is None or entry.kind in {"promo", "label"}:
        return entry.stopped or entry.prose
    return False


def _closes(entry: Line) -> bool:
    """A line after which nothing is told, given that no prose follows."""
    if entry.rule is None or entry.rule.name == "comment-head":
        return False
    if entry.kind == "byline":
        return _OWN_BYLINE.match(entry.text) is None
    return entry.kind in {"junk", "border", "bio"}


def _loose(entry: Line) -> bool:
    return not entry.stopped and not entry.bullet and entry.words <= 10 and not entry.date


def signature(lines: Sequence[Line], position: int, *, blocks: bool = False) -> bool:
    """The line names who wrote it: a name beside a date or a job, or the job under a name.

    `blocks` says that the lines are the blocks of a page, all of them apart.
    """
    entry = lines[position]
    if entry.stopped or entry.bullet or entry.words > 14 or (entry.rule and entry.kind != "bio"):
        return False
    if names_people(entry.text):
        return True
    if _SIGNED.fullmatch(entry.text):
        if _JOB.search(entry.text):
            return True
        following = lines[position + 1] if position + 1 < len(lines) else None
        return (
            following is not None
            and (blocks or not following.gap)
            and (following.date is not None or _job_alone(following))
        )
    above = lines[position - 1] if position else None
    return (
        above is not None
        and (blocks or not entry.gap)
        and _job_alone(entry)
        and entry.text[0].isupper()
        and (above.kind == "byline" or _SIGNED.fullmatch(above.text) is not None)
    )


def _job_alone(entry: Line) -> bool:
    return entry.words <= 8 and not entry.stopped and _JOB.search(entry.text) is not None
