"""What a mail holds of other mails: a forwarded one, the lines it answers, and its signature.

Told by the marks that mail programs set. Of a mail that forwards, the forwarded one is the
article; the lines that a mail answers were read where they were first written, and are junk.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.records import Paragraph

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_FORWARDS = re.compile(
    r"\W{0,40}(?:forwarded message|original message|begin forwarded message)\W{0,40}", re.IGNORECASE
)
_FIELD = re.compile(r"[>* ]{0,6}(From|Date|Sent|Subject|To|Cc|Bcc|Reply-To):\*?[ \t]+(.*)", re.I)
_ANSWER = re.compile(r"\s*(?:re|aw|sv|antw|rif|odp)(?:\[\d+\])?\s?:", re.IGNORECASE)
"""The subject of a mail that answers another: "Re:", in other languages "AW:", "SV:"."""
_RULE = re.compile(r"[_-]{5,}")
_ANSWERS = re.compile(
    r"(?:On|Am|Le|El|Il|Op|Em) .{5,200}"
    r"(?:wrote|schrieb|écrit|escribió|ha scritto|schreef|escreveu)(?: .{1,80})?\s?:|.{3,100} wrote:"
)
_FEWEST_FIELDS = 3
_FEWEST_WORDS = 2
"""Who answers with less ("Thanks!") has written nothing of his own."""
_COMMENT = 60
"""Words; who says more than that above a forwarded mail has written an article of his own."""
_SIGNATURE = 15
"""Lines; more than that below `-- ` is no signature."""
_LEAST_TOLD = 3
_MOST_SIGNED = 8
"""Words in small letters: with a full stop so many are a sentence, without one more than that."""
_SMALL = re.compile(r"(?<!\w)[a-z]{2,}(?!\w)")
_STOPPED = re.compile(r"[.!?…][\"'”’)]*\s*\Z")


@dataclass(frozen=True, slots=True)
class Thread:
    """The paragraphs of a mail's text, and what the mail that it forwards says of itself."""

    parts: tuple[Paragraph, ...]
    forwarded: dict[str, str] = field(default_factory=dict)
    """from, date, subject, as far as given."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The header of a mail within the mail."""

    fields: dict[str, str]
    line: int
    above: int
    """So many words stand above it."""
    sent_on: bool
    """A line says that what follows is forwarded."""


def thread(text: str, *, subject: str | None = None) -> Thread | None:
    """The paragraphs of a mail that holds others; None where it is one mail alone."""
    lines = list(_lines(text))
    quoted = [text.startswith(">", start) for start, _ in lines]
    junk, forwarded = _told_apart(text, lines, quoted, subject)
    if not any(junk) or all(junk):
        return None
    parts: list[Paragraph] = []
    position = 0
    while position < len(lines):
        first, same = position, junk[position]
        while position < len(lines) and junk[position] == same:
            position += 1
        start, end = lines[first][0], lines[position - 1][1]
        if not same:
            parts.extend(paragraphs(text, start, end=end, clean=True))
        elif inside := text[start:end].strip():
            at = text.index(inside, start)
            parts.append(Paragraph(at, at + len(inside), "junk"))
    return Thread(tuple(parts), forwarded)


def thread_of_blocks(
    text: str, parts: Sequence[Paragraph], quoted: Sequence[bool], *, subject: str | None
) -> Thread | None:
    """The same of a mail in markup: its paragraphs, and of each whether its program says that
    it is answered."""
    lines = [(part.start, part.end) for part in parts]
    junk, forwarded = _told_apart(text, lines, quoted, subject)
    if not any(junk) or all(junk):
        return None
    told = (
        replace(part, kind="junk") if is_junk else part
        for part, is_junk in zip(parts, junk, strict=True)
    )
    return Thread(tuple(told), forwarded)


def _told_apart(
    text: str, lines: list[tuple[int, int]], quoted: Sequence[bool], subject: str | None
) -> tuple[list[bool], dict[str, str]]:
    """Of each line whether it is not the mail's own, and what a forwarded mail says of itself."""
    junk = [False] * len(lines)
    head = _forwarded(text, lines, junk)
    answers = (
        head is not None
        and subject is not None
        and _ANSWER.match(subject) is not None
        and not head.sent_on
        and head.above > _FEWEST_WORDS
    )
    if head and answers:
        junk[head.line :] = [True] * (len(lines) - head.line)
    elif head:  # what is sent on stands in the box for what is answered
        quoted = [is_quoted and at < head.line for at, is_quoted in enumerate(quoted)]
    _answered(text, lines, junk, quoted)
    _signature(text, lines, junk)
    return junk, head.fields if head and head.above <= _COMMENT and not answers else {}


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, the end of a line left out."""
    at = 0
    while at < len(text) and (match := _LINE.match(text, at)):
        yield at, at + len(match.group().rstrip("\r\n"))
        at = match.end()


def _forwarded(text: str, lines: list[tuple[int, int]], junk: list[bool]) -> _Head | None:
    """The header of the first mail within; the headers of all of them are marked as junk."""
    first: _Head | None = None
    words = position = 0
    while position < len(lines):
        start, end = lines[position]
        marked = end - start < 100 and _FORWARDS.fullmatch(text, start, end)
        begin = position + 1 if marked else position
        while marked and begin < len(lines) and not text[slice(*lines[begin])].strip(" >"):
            begin += 1
        stop, fields = begin, dict[str, str]()
        while stop < len(lines) and (found := _FIELD.match(text, *lines[stop])):
            fields.setdefault(found[1].lower(), found[2].strip(" *"))
            stop += 1
        header = "from" in fields and ("date" in fields or "sent" in fields)
        if header and (marked or len(fields) >= _FEWEST_FIELDS):
            if position and _RULE.fullmatch(text, *lines[position - 1]):
                junk[position - 1] = True
            junk[position:stop] = [True] * (stop - position)
            if first is None:
                fields = {"date": fields.get("sent", ""), **fields}
                sent_on = bool(marked) and "forward" in text[start:end].lower()
                first = _Head(fields, position, words, sent_on)
            position = stop
            continue
        words += len(text[start:end].split())
        position += 1
    return first


def _answered(
    text: str, lines: list[tuple[int, int]], junk: list[bool], quoted: Sequence[bool]
) -> None:
    """Mark the lines that the mail answers, and who wrote them."""
    own = any(
        not (is_quoted or is_junk) and len(text[slice(*line)].split()) > 2
        for line, is_quoted, is_junk in zip(lines, quoted, junk, strict=True)
    )
    if not own:
        return  # forwarded as it is answered: all of it is quoted
    for position, is_quoted in enumerate(quoted):
        if not is_quoted:
            continue
        junk[position] = True
        if position and not quoted[position - 1]:
            _who_wrote(text, lines, junk, position)


def _who_wrote(text: str, lines: list[tuple[int, int]], junk: list[bool], position: int) -> None:
    """Mark "On 3 May 2021, Ann Lee wrote:" above a quoted line; it may run over two lines."""
    above = position - 1
    while above > 0 and not text[slice(*lines[above])].strip():
        above -= 1
    for first in (above, max(0, above - 1)):
        said = " ".join(text[lines[first][0] : lines[above][1]].split())
        if len(said) < 300 and _ANSWERS.fullmatch(said):
            junk[first:position] = [True] * (position - first)
            return


def _signature(text: str, lines: list[tuple[int, int]], junk: list[bool]) -> None:
    """Mark the last lines from `-- ` on; from a bare `--`, which also parts items, only where it is
    the last and nothing is told below it."""
    last = [text[slice(*line)] for line in lines[-_SIGNATURE:]]
    at = last.index("-- ") if "-- " in last else None
    if at is None and "--" in last:
        bare = len(last) - 1 - last[::-1].index("--")
        below = "\n".join(last[bare + 1 :])
        at = None if any(map(_is_told, re.split(r"\n\s*\n", below))) else bare
    if at is not None:
        junk[at - len(last) :] = [True] * (len(last) - at)


def _is_told(paragraph: str) -> bool:
    """Whether it reads like a sentence, not like names, offices and addresses."""
    words = len(_SMALL.findall(paragraph))
    return words > _MOST_SIGNED or (words >= _LEAST_TOLD and _STOPPED.search(paragraph) is not None)
