"""Sentences as the quote rules see them: quotations folded into one token, words into classes.

A `Frame` is a sentence of the narration. A quotation inside it, however many sentences long, is
one token `Q`, so that `"I will. I must," said Ann.` is the frame `Q C N .`. What stands inside
quotation marks is never looked at for cues or subjects.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from operator import itemgetter

from idlib_cli.facts.quotes.lexicon import nounlike, verbs
from idlib_cli.facts.quotes.tokens import BY_CASE, Piece, cut, in_context
from idlib_cli.language.pieces import pieces
from idlib_cli.language.quotation import Quotation

_BEFORE_PREDICATE = re.compile(r"[CBv](?=[xv])")
_LONGER = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 200
"""Tokens of a frame; what is longer is no sentence."""


class Frame:
    """One sentence: `kinds[i]` is the class of the token that `words[i]` gives in lower case."""

    __slots__ = (
        *("kinds", "words", "quotes", "paragraph", "headline"),
        *("_text", "_pieces", "_stretches", "_places"),
    )

    def __init__(
        self,
        kinds: str,
        words: list[str],
        quotes: dict[int, Quotation],
        paragraph: int,
        text: str,
        found: list[Piece],
        stretches: list[tuple[int, int, bool]],
    ) -> None:
        self.kinds = kinds
        self.words = words
        """Lower case; "" for a quotation."""
        self.quotes = quotes
        """The quotation at each index of class Q."""
        self.paragraph = paragraph
        self.headline = False
        self._text = text
        self._pieces = found
        self._stretches = stretches
        """(start, end, whether it is one) of the quotations and what stands between them."""
        self._places: tuple[list[int], list[int]] | None = None
        """The number of the first token of each piece, and where the piece starts."""

    def start(self, token: int) -> int:
        """Where a token starts in the text."""
        firsts, places = self._places or self._locate()
        at = bisect_right(firsts, token) - 1
        return places[at] + self._pieces[at][2][token - firsts[at]]

    def end(self, token: int) -> int:
        """Where a token ends in the text."""
        firsts, places = self._places or self._locate()
        at = bisect_right(firsts, token) - 1
        return places[at] + self._pieces[at][3][token - firsts[at]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens `first:last` stand in the text."""
        firsts, places = self._places or self._locate()
        found = self._pieces
        at = bisect_right(firsts, first) - 1
        start = places[at] + found[at][2][first - firsts[at]]
        last -= 1
        if last >= firsts[at + 1]:
            at = bisect_right(firsts, last) - 1
        return start, places[at] + found[at][3][last - firsts[at]]

    def _locate(self) -> tuple[list[int], list[int]]:
        """Where the pieces stand: found out when first asked for, as few sentences are."""
        firsts = list(accumulate(map(len, map(_kinds_of, self._pieces)), initial=0))
        places: list[int] = []
        for start, end, quoted in self._stretches:
            places += [start] if quoted else pieces(self._text, start, end)[1]
        self._places = firsts, places
        return self._places

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> str:
        return self.kinds[index : index + 1] if index >= 0 else ""

    def part(self, first: int, last: int) -> "Frame":
        """The frame of the tokens `first:last` alone."""
        size = last - first
        found = [
            Piece(self.kinds[at], (self.words[at],), (self.start(at),), (self.end(at),))
            for at in range(first, last)
        ]
        quotes = {at - first: quote for at, quote in self.quotes.items() if first <= at < last}
        part = Frame(
            self.kinds[first:last],
            self.words[first:last],
            quotes,
            self.paragraph,
            self._text,
            found,
            [],
        )
        part._places = list(range(size + 1)), [0] * size
        return part

    def joined(self, second: "Frame") -> "Frame":
        """The frame of this sentence and the next."""
        shift = len(self.kinds)
        return Frame(
            self.kinds + second.kinds,
            self.words + second.words,
            {**self.quotes, **{at + shift: q for at, q in second.quotes.items()}},
            self.paragraph,
            self._text,
            self._pieces + second._pieces,
            self._stretches + second._stretches,
        )


def frames(
    text: str,
    sentences: Sequence[tuple[int, int]],
    quotations: Sequence[Quotation],
    paragraph: int,
    *,
    headline: bool = False,
) -> Iterator[Frame]:
    """The frames of one paragraph, given its sentences and the quotations in it."""
    at = 0
    begin: int | None = None
    inside: list[Quotation] = []
    held: Frame | None = None
    for position, (start, end) in enumerate(sentences):
        if begin is None:
            begin = start
        while at < len(quotations) and quotations[at].open_start < end:
            inside.append(quotations[at])
            at += 1
        if position + 1 < len(sentences) and inside and inside[-1].close_end > end:
            continue  # the sentence ends inside the quotation: the frame goes on
        frame = _frame(text, begin, end, inside, paragraph, headline)
        begin, inside = None, []
        if held is not None:
            if _names_speaker(text, held, frame):
                frame = held.joined(frame)
            elif len(held.kinds) <= _LONGEST:
                yield held
            else:
                yield from _pieces(held)
        held = frame
    if held is not None:
        yield from _pieces(held)


SIGNATURE = re.compile(r"-[dNnPro#,iD]{1,14}[.]?$")
"""The classes of "— Ann Lee, a reader of Cork" behind a quotation."""
_ATTRIBUTION = re.compile(
    # the classes of "Graham asked.", "Ann Lee, the mayor, said in a statement."
    r"(?:[dNnP#e]{1,9}|p)(?:,[^,:Q]{1,12},)?[xr]*C(?P<after>.*)"
)


def _names_speaker(text: str, quoted: Frame, frame: Frame) -> bool:
    """Whether a sentence only says who spoke the quotation before it: `"Why?" Graham asked.`"""
    if not quoted.kinds.endswith("Q"):
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


def _pieces(frame: Frame) -> Iterator[Frame]:
    """The frame itself; one too long to be a sentence of news, in pieces (time stays linear)."""
    size = len(frame.kinds)
    if size <= _LONGEST:
        yield frame
        return
    for first in range(0, size, _LONGEST):
        yield frame.part(first, min(size, first + _LONGEST))


def _frame(
    text: str, start: int, end: int, inside: list[Quotation], paragraph: int, headline: bool
) -> Frame:
    frame, by_case = _cut(text, start, end, inside, paragraph, capitals=headline)
    if by_case and not headline and _is_title_case(text, start, end):
        frame, _ = _cut(text, start, end, inside, paragraph, capitals=True)
    frame.headline = headline
    kinds = frame.kinds
    for match in _BEFORE_PREDICATE.finditer(kinds):
        # "said rates would rise": a verb form before a predicate is its subject.
        at = match.start()
        noun = frame.words[at] in nounlike() or kinds[at - 1 : at + 2] == "Cvx"
        if noun and (at == 0 or kinds[at - 1] != "p"):
            frame.kinds = f"{frame.kinds[:at]}n{frame.kinds[at + 1 :]}"
    return frame


def _cut(
    text: str, start: int, end: int, inside: list[Quotation], paragraph: int, *, capitals: bool
) -> tuple[Frame, bool]:
    """The frame of a sentence, and whether another `capitals` would class a word otherwise."""
    found: list[Piece] = []
    stretches: list[tuple[int, int, bool]] = []
    begin = start
    for quotation in inside:
        opened, closed = quotation.open_start, quotation.close_end
        if begin < opened:
            found += cut(text[begin:opened], capitals)
            stretches.append((begin, opened, False))
        found.append(Piece("Q", ("",), (0,), (closed - opened,)))
        stretches.append((opened, closed, True))
        begin = closed
    if begin < end:
        found += cut(text[begin:end], capitals)
        stretches.append((begin, end, False))
    kinds = "".join(map(_kinds_of, found))
    by_case = BY_CASE in kinds
    if by_case:
        kinds = kinds.replace(BY_CASE, "N")
    words = list(chain.from_iterable(map(_words_of, found)))
    kinds = in_context(kinds, words)
    quotes: dict[int, Quotation] = {}
    at = -1
    for quotation in inside:
        at = kinds.index("Q", at + 1)
        quotes[at] = quotation
    return Frame(kinds, words, quotes, paragraph, text, found, stretches), by_case


_kinds_of = itemgetter(0)
_words_of = itemgetter(1)


def _is_title_case(text: str, start: int, end: int) -> bool:
    """Whether most long words are capitalised: a headline, or a sentence all in capitals."""
    longer = _LONGER.findall(text, start, min(end, start + 250))
    capitals, least = len(longer), 0.8 * len(longer)
    if capitals <= 3:
        return False
    for word in longer:
        if not word[0].isupper():
            capitals -= 1
            if capitals <= least:
                return False
    return True
