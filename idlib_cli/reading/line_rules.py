"""What a single line gives away by its words: the shape of a rule, and how lines are matched.

The rules themselves stand in `page_rules`. They look at one line (or joined paragraph) alone;
position and shape, which tell most of the junk, are for `main_text`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Literal, NamedTuple

from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.reading.first_letters import beginnings, head
from idlib_cli.reading.needed_words import needed_words

LineKind = Literal["junk", "border", "promo", "credit", "byline", "bio", "label"]
"""junk: never article. border: a label under which other things than the article follow.
promo: junk if it stands apart from the story. credit: a picture's. bio: about the author.
label: says what the page is, as a letterhead does; junk above the headline, else a heading."""

_EDGES = " \t!\"&'()*+,-./:;<=>?[\\]^_`{|}~\xa0«·»‐–—―‘’“”†•…‹›−▪▶►●★☆✓→×"
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+")
_LONGEST_WHOLE = 320
_LONGEST_START = 500
_LONGEST_PIECE = 60
_MOST_PIECES = 1 << 13
_HEAD = 3
"""Letters by which the words that a piece of a line may hold are looked up."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """What a line is if it matches one of the patterns; case does not count."""

    name: str
    kind: LineKind
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    """Must match all of the line, bullets and punctuation at its edges left out."""
    starts: tuple[str, ...] = ()
    """Must match where the line's words begin."""
    contains: tuple[str, ...] = ()
    """May match anywhere."""
    needs: tuple[str, ...] = ()
    """In lower case: one of these stands in every line that `contains` can match, and where one
    is spelt out in a pattern, a match of that one has it from there."""
    longest: int = 160
    """Longer lines are prose that happens to use the words."""
    sure: bool = False
    """Also junk where nothing else says that the text is a saved page."""


class _Needs:
    """Which groups of words have one that stands in a line, told from its pieces."""

    def __init__(self, groups: Sequence[tuple[str, ...]]) -> None:
        self._of: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            for word in group:
                # of words with a space between, the longest piece must stand there at least
                self._of.setdefault(max(word.split(), key=len), []).append(number)
        self._short = [word for word in self._of if len(word) < _HEAD]
        self._by_head: dict[str, list[str]] = {}
        for word in self._of:
            if len(word) >= _HEAD:
                self._by_head.setdefault(word[:_HEAD], []).append(word)
        self._in_piece = Memo(self._find)
        self._quiet: set[str] = set()
        """Pieces that hold none of the words, as nearly all do: whole lines are told by these."""

    def met(self, lower: str) -> set[int]:
        """The numbers of the groups that may have a word in the line, and of all that have."""
        found: set[int] = set()
        for piece in set(lower.split()) - self._quiet:
            groups = self._in_piece[piece]
            if groups:
                found.update(groups)
            elif len(piece) <= _LONGEST_PIECE:
                if len(self._quiet) >= _MOST_PIECES:
                    self._quiet.clear()
                self._quiet.add(piece)
        return found

    def _find(self, piece: str) -> tuple[int, ...]:
        words = set(filter(piece.__contains__, self._short))
        heads = {piece[at : at + _HEAD] for at in range(len(piece) - _HEAD + 1)}
        for letters in heads.intersection(self._by_head):
            words.update(filter(piece.__contains__, self._by_head[letters]))
        return tuple({number for word in words for number in self._of[word]})


class _Pattern(NamedTuple):
    """A pattern of a rule, and where it must match."""

    longest: int
    """It is tried on lines of so many characters at most."""
    rule: int
    """The number of its rule."""
    where: Literal["whole", "start", "anywhere"]
    needs: tuple[str, ...]
    """In lower case: one of these stands in every line it matches."""
    pattern: re.Pattern[str]

    def matches(self, line: str, core: str) -> bool:
        """Whether it matches the line, or its words from the first one."""
        if self.where == "anywhere":
            return self.pattern.search(line) is not None
        found = self.pattern.fullmatch if self.where == "whole" else self.pattern.match
        return found(core) is not None


class _Openings:
    """Patterns by the letters that what they match begins with, so that only those are tried
    that can begin as a line does."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[_Pattern]] = {}

    def add(self, pattern: _Pattern, heads: Iterable[str]) -> None:
        for letters in heads:
            self._by_head.setdefault(letters, []).append(pattern)

    def of(self, core: str) -> Iterator[_Pattern]:
        """The patterns that can begin as `core` does."""
        return chain.from_iterable(
            filter(None, map(self._by_head.get, accumulate(head(core), initial="")))
        )


class Matcher:
    """A table of rules, of whose patterns few are tried on a line: those that can begin as it does,
    or those with a word that stands in it."""

    def __init__(self, rules: tuple[LineRule, ...]) -> None:
        self._rules = rules
        self._openings = _Openings()
        self._by_words: list[_Pattern] = []
        for number, rule in enumerate(rules):
            for source in rule.whole:
                self._add(min(rule.longest, _LONGEST_WHOLE), number, "whole", source)
            for source in rule.starts:
                self._add(min(rule.longest, _LONGEST_START), number, "start", source)
            for source, needs in zip(rule.contains, _needs_of(rule), strict=True):
                compiled = lazy_pattern(source, re.IGNORECASE)
                self._by_words.append(_Pattern(rule.longest, number, "anywhere", needs, compiled))
        self._longest = max(rule.longest for rule in rules)
        self._needs = _Needs([pattern.needs for pattern in self._by_words])

    def _add(self, longest: int, rule: int, where: Literal["whole", "start"], source: str) -> None:
        """Add a pattern that matches where the words of a line begin."""
        heads = beginnings(source)
        needs = () if heads else tuple(sorted(needed_words(source)))
        pattern = _Pattern(longest, rule, where, needs, lazy_pattern(source, re.IGNORECASE))
        if heads or not needs:
            self._openings.add(pattern, heads or [""])
        else:
            self._by_words.append(pattern)

    def match(self, line: str) -> LineRule | None:
        """The first rule that the line matches."""
        length = len(line)
        if length > self._longest:
            return None
        core = line.strip(_EDGES)
        if numbered := _NUMBERED.match(core):
            core = core[numbered.end() :]
        lower = line.lower()
        tried = [
            one
            for one in map(self._by_words.__getitem__, self._needs.met(lower))
            if length <= one.longest and any(map(lower.__contains__, one.needs))
        ]
        tried += [one for one in self._openings.of(core) if length <= one.longest]
        matched = [one for one in tried if one.matches(line, core)]
        if not matched:
            return None
        found = {one.rule for one in matched if one.where == "anywhere"}
        for where in ("whole", "start"):  # of these the first alone is asked whether it allows it
            found.update(sorted(one.rule for one in matched if one.where == where)[:1])
        allowed = (self._rules[position] for position in sorted(found))
        return next((rule for rule in allowed if _allows(rule, line)), None)


def _needs_of(rule: LineRule) -> list[tuple[str, ...]]:
    """For each pattern of `contains` those of the words needed that a match of it may have."""
    spelt = [[word for word in rule.needs if word in pattern.lower()] for pattern in rule.contains]
    everywhere = set(rule.needs).difference(*spelt)
    return [(*words, *sorted(everywhere)) if words else rule.needs for words in spelt]


def _allows(rule: LineRule, line: str) -> bool:
    if len(line) > rule.longest or (rule.kind == "byline" and len(line) > 60 and line.isupper()):
        return False  # in capitals any word may be a name
    # a sentence of some length is no label
    return rule.kind != "border" or not line.endswith(".") or line.count(" ") < 4
