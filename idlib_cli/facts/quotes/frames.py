"""The frames of an article: its sentences as the quote rules see them (`framing`).

A `Frame` is a sentence of the narration. A quotation inside it, however many sentences long, is
one token `Q`, so that `"I will. I must," said Ann.` is the frame `Q C N .`. What stands inside
quotation marks is never looked at for cues or subjects.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from idlib_cli.facts.quotes.framing import Frame, Unread
from idlib_cli.facts.quotes.lexicon import verbs
from idlib_cli.language.quotation import Quotation

__all__ = ["SIGNATURE", "Frame", "frames", "from_offset"]

LONGEST = 200
"""Tokens of a frame; what is longer is no sentence."""


def frames(
    text: str,
    sentences: Sequence[tuple[int, int]],
    quotations: Sequence[Quotation],
    paragraph: int,
    *,
    headline: bool = False,
    quiet: Iterable[bool] = repeat(False),
) -> list[Frame]:
    """The frames of one paragraph, given its sentences and the quotations in it.

    `quiet`: of each sentence whether no word that can report speech stands in it.
    """
    if not quotations:
        found = [
            _frame(text, span, (), paragraph, headline, silent)
            for span, silent in zip(sentences, quiet, strict=False)
        ]
    else:
        found = _around(text, sentences, quotations, paragraph, headline, quiet)
    for frame in found:
        if frame.reach[1] - frame.reach[0] > LONGEST and not frame.quiet:
            return list(chain.from_iterable(map(_pieces, found)))
    return found


def _around(
    text: str,
    sentences: Sequence[tuple[int, int]],
    quotations: Sequence[Quotation],
    paragraph: int,
    headline: bool,
    quiet: Iterable[bool],
) -> list[Frame]:
    """The frames of a paragraph with quotations, each within one of them."""
    found: list[Frame] = []
    at = 0
    begin: int | None = None
    inside: list[Quotation] = []
    for position, ((start, end), silent) in enumerate(zip(sentences, quiet, strict=False)):
        if begin is None:
            begin = start
        while at < len(quotations) and quotations[at].open_start < end:
            inside.append(quotations[at])
            at += 1
        if position + 1 < len(sentences) and inside and inside[-1].close_end > end:
            continue  # the sentence ends inside the quotation: the frame goes on
        unread = silent and begin == start and not inside
        frame = _frame(text, (begin, end), inside, paragraph, headline, unread)
        begin, inside = None, []
        if found and _names_speaker(text, found[-1], frame):
            found[-1] = found[-1].joined(frame)
        else:
            found.append(frame)
    return found


def _frame(
    text: str,
    span: tuple[int, int],
    inside: Sequence[Quotation],
    paragraph: int,
    headline: bool,
    quiet: bool,
) -> Frame:
    if quiet:
        return Unread(text, span, paragraph, headline=headline)
    frame = Frame(text, span, paragraph, headline=headline)
    frame.read(inside)
    return frame


SIGNATURE = re.compile(r"-[dNnPro#,iD]{1,14}[.]?$")
"""The classes of "— Ann Lee, a reader of Cork" behind a quotation."""
_ATTRIBUTION = re.compile(
    # the classes of "Graham asked.", "Ann Lee, the mayor, said in a statement."
    r"(?:[dNnP#e]{1,9}|p)(?:,[^,:Q]{1,12},)?[xr]*C(?P<after>.*)"
)


def _names_speaker(text: str, quoted: Frame, frame: Frame) -> bool:
    """Whether a sentence only says who spoke the quotation before it: `"Why?" Graham asked.`"""
    if quoted.quiet or not quoted.kinds.endswith("Q"):
        return False
    if SIGNATURE.match(frame.kinds):
        return "N" in frame.kinds and frame.kinds[1] not in "iD"
    match = _ATTRIBUTION.match(frame.kinds)
    if match is None or len(frame.kinds) > 60:
        return False
    verb = verbs().get(frame.words[match.start("after") - 1])
    if verb is None or verb[1] != "say":
        return False
    last = text[quoted.quotes[len(quoted.kinds) - 1].end - 1]
    after = match["after"]
    if last in "?!…—-–":
        return not after.startswith(("t", ":", "Q")) and not set(after[:6]) & set("xvC")
    return (
        last in ".,"
        and verb[2] in ("say", "add", "write", "tell")
        and len(after) <= 6
        and not (set(after) & set("txvCQ:p"))
    )


def from_offset(frame: Frame, start: int) -> Frame:
    """The frame without the tokens before an offset of the text: without the label of a turn."""
    size = len(frame.kinds)
    return frame.part(bisect_left(range(size), start, key=frame.start), size)


def _pieces(frame: Frame) -> Sequence[Frame]:
    """The frame itself; one too long to be a sentence of news, in pieces (time stays linear)."""
    if frame.quiet or (size := len(frame.kinds)) <= LONGEST:
        return (frame,)
    return [frame.part(first, min(size, first + LONGEST)) for first in range(0, size, LONGEST)]
