"""One sentence as the quote rules see it: its words in classes, a quotation being one token.

What a sentence with neither a cue nor a quotation is made of is hardly ever asked for: `Unread`.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, ClassVar

from idlib_cli.facts.quotes.context import in_context
from idlib_cli.facts.quotes.lexicon import nounlike
from idlib_cli.facts.quotes.tokens import BY_CASE, Case, Piece, cut, kinds_of, words_of
from idlib_cli.language.capitals import is_capitals
from idlib_cli.language.pieces import begins
from idlib_cli.language.quotation import Quotation

_HEADLINE_SOURCE = re.compile(r",(?P<noun>[vCB])C\.?$")
_BEFORE_PREDICATE = re.compile(r"[CBv](?:(?=[xvw])|(?<=[nNP]C)(?=[BC])|(?<=wB)(?=n[Cxv]))")
_LONGER = re.compile(r"[^\W\d_]{4,}")

Stretch = tuple[int, int, list[str] | None]
"""(start, end, what stands between its spaces) of a part of a sentence; None for a quotation."""


class Frame:
    """One sentence: `kinds[i]` is the class of the token that `words[i]` gives in lower case."""

    __slots__ = (
        *("kinds", "words", "quotes", "paragraph", "headline", "reach"),
        *("_text", "_pieces", "_stretches", "_places"),
    )
    kinds: str
    words: list[str]
    """Lower case; "" for a quotation."""
    quotes: dict[int, Quotation]
    """The quotation at each index of class Q."""

    quiet: ClassVar = False
    """Whether no word that can report speech stands in it, and no quotation."""

    def __init__(
        self, text: str, reach: tuple[int, int], paragraph: int, *, headline: bool = False
    ) -> None:
        self.paragraph = paragraph
        self.headline = headline
        self.reach = reach
        """Where it stands in the text; what its tokens hold may be less."""
        self._text = text
        self._places: tuple[list[int], list[int]] | None = None
        """The number of the first token of each piece, and where the piece starts."""

    def is_shouted(self) -> bool:
        """Whether it stands in capitals, so that no name can be told by them."""
        return is_capitals(self._text, *self.reach)

    def read(self, inside: Sequence[Quotation]) -> None:
        """Cut the sentence into its tokens; `inside` are the quotations in it."""
        by_case = self._cut(inside, "title" if self.headline else "plain")
        if (by_case or self.headline) and is_capitals(self._text, *self.reach):
            self._cut(inside, "shouted")
        elif by_case and not self.headline and _is_title_case(self._text, *self.reach):
            self._cut(inside, "title")
        if self.headline and (source := _HEADLINE_SOURCE.search(self.kinds)):
            at = source.start("noun")  # "Coffee is good for you, study finds"
            if self.words[at] in nounlike():
                self.kinds = f"{self.kinds[:at]}n{self.kinds[at + 1 :]}"
        kinds = self.kinds
        for match in _BEFORE_PREDICATE.finditer(kinds):
            # "said rates would rise": a verb form before a predicate is its subject;
            # "which state media said was full".
            at = match.start()
            noun = self.words[at] in nounlike() or kinds[at - 1 : at + 2] == "Cvx"
            if noun and (at == 0 or kinds[at - 1] != "p"):
                self.kinds = f"{self.kinds[:at]}n{self.kinds[at + 1 :]}"

    def _cut(self, inside: Sequence[Quotation], case: Case) -> bool:
        """Whether another `case` would class a word otherwise."""
        text, (begin, end) = self._text, self.reach
        found: list[Piece] = []
        stretches: list[Stretch] = []
        quotes: dict[int, Quotation] = {}
        kinds = ""
        for quotation in inside:
            opened, closed = quotation.open_start, quotation.close_end
            if begin < opened:
                kinds += _stretch(text, begin, opened, case, found, stretches)
            found.append(("Q", ("",), (0,), (closed - opened,)))
            stretches.append((opened, closed, None))
            quotes[len(kinds)] = quotation
            kinds += "Q"
            begin = closed
        if begin < end:
            kinds += _stretch(text, begin, end, case, found, stretches)
        by_case = BY_CASE in kinds
        if by_case:
            kinds = kinds.replace(BY_CASE, "N")
        self.words = words = list(chain.from_iterable(map(words_of, found)))
        self.kinds = in_context(kinds, words)
        self.quotes, self._pieces, self._stretches = quotes, found, stretches
        return by_case

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
        firsts = list(accumulate(map(len, map(kinds_of, self._pieces)), initial=0))
        places: list[int] = []
        for start, end, written in self._stretches:
            places += [start] if written is None else begins(self._text, start, end, written)
        self._places = firsts, places
        return self._places

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> str:
        return self.kinds[index : index + 1] if index >= 0 else ""

    def ends_in_comma(self, token: int) -> bool:
        """Whether the quotation at `token` has a comma inside its marks at the end."""
        return self._text[self.quotes[token].end - 1] == ","

    def part(self, first: int, last: int) -> "Frame":
        """The frame of the tokens `first:last` alone."""
        part = Frame(self._text, self.reach, self.paragraph)
        part.kinds, part.words = self.kinds[first:last], self.words[first:last]
        part.quotes = {at - first: quote for at, quote in self.quotes.items() if first <= at < last}
        part._pieces, part._stretches = self._pieces, self._stretches
        firsts, places = self._places or self._locate()
        part._places = [at - first for at in firsts], places
        return part

    def joined(self, second: "Frame") -> "Frame":
        """The frame of this sentence and the next."""
        shift = len(self.kinds)
        both = Frame(self._text, (self.reach[0], second.reach[1]), self.paragraph)
        both.kinds, both.words = self.kinds + second.kinds, self.words + second.words
        both.quotes = {**self.quotes, **{at + shift: q for at, q in second.quotes.items()}}
        both._pieces = self._pieces + second._pieces
        both._stretches = self._stretches + second._stretches
        return both


class Unread(Frame):
    """A quiet sentence: it is cut into its tokens only if it is asked for them, as few are."""

    __slots__ = ()
    quiet = True

    if not TYPE_CHECKING:  # which would let every name pass

        def __getattr__(self, name: str) -> Any:
            """Asked for what is not read yet."""
            if name not in Frame.__slots__:
                raise AttributeError(name)
            self.read(())
            return getattr(self, name)


def _stretch(
    text: str,
    start: int,
    end: int,
    case: Case,
    found: list[Piece],
    stretches: list[Stretch],
) -> str:
    """Add the pieces of what stands between two quotations; their classes."""
    written = text[start:end].split()
    stretches.append((start, end, written))
    added, kinds = cut(written, case, spaced=text[end - 1].isspace())
    found += added
    return kinds


def _is_title_case(text: str, start: int, end: int) -> bool:
    """Whether most long words are capitalised, as in a headline."""
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
