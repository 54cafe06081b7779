"""What a single line gives away by its words: the shape of a rule, and how lines are matched.

The rules themselves stand in `page_rules`. They look at one line (or joined paragraph) alone;
position and shape, which tell most of the junk, are for `main_text`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Literal

from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.reading.first_letters import beginnings, head

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


class _Openings:
    """The patterns of many rules by the letters that a line begins with, so that only those are
    tried that can begin so."""

    def __init__(self, groups: Sequence[tuple[str, ...]]) -> None:
        self._by_head: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
        others: list[tuple[str, ...]] = []
        for number, group in enumerate(groups):
            unknown = []
            for pattern in group:
                heads = beginnings(pattern)
                if heads is None:
                    unknown.append(pattern)
                    continue
                entry = number, lazy_pattern(pattern, re.IGNORECASE)
                for letters in heads:
                    self._by_head.setdefault(letters, []).append(entry)
            others.append(tuple(unknown))
        self._any = _together(others)

    def whole(self, core: str) -> int | None:
        """The number of the first group that matches all of `core`."""
        match = self._any.fullmatch(core)
        found = [number for number, pattern in self._for(core) if pattern.fullmatch(core)]
        if match:
            found.append(_number(match))
        return min(found, default=None)

    def start(self, core: str) -> int | None:
        """The number of the first group that matches where `core` begins."""
        match = self._any.match(core)
        found = [number for number, pattern in self._for(core) if pattern.match(core)]
        if match:
            found.append(_number(match))
        return min(found, default=None)

    def _for(self, core: str) -> list[tuple[int, re.Pattern[str]]]:
        """The patterns that can begin as `core` does."""
        met = map(self._by_head.get, accumulate(head(core)))
        return list(chain.from_iterable(filter(None, met)))


class Matcher:
    """A table of rules, its patterns put together so that a line is looked at a few times only."""

    def __init__(self, rules: tuple[LineRule, ...]) -> None:
        self._rules = rules
        self._whole = _Openings([rule.whole for rule in rules])
        self._starts = _Openings([rule.starts for rule in rules])
        self._contains = [
            (rule.longest, position, needs, lazy_pattern(pattern, re.IGNORECASE))
            for position, rule in enumerate(rules)
            for pattern, needs in zip(rule.contains, _needs_of(rule), strict=True)
        ]
        """The patterns that look anywhere in a line."""
        self._longest = max(rule.longest for rule in rules)
        self._needs = _Needs([needs for _, _, needs, _ in self._contains])

    def match(self, line: str) -> LineRule | None:
        """The first rule that the line matches."""
        length = len(line)
        if length > self._longest:
            return None
        core = line.strip(_EDGES)
        if numbered := _NUMBERED.match(core):
            core = core[numbered.end() :]
        found: list[int] = []
        if length <= _LONGEST_WHOLE and (number := self._whole.whole(core)) is not None:
            found.append(number)
        if length <= _LONGEST_START and (number := self._starts.start(core)) is not None:
            found.append(number)
        lower = line.lower()
        for index in self._needs.met(lower):
            longest, position, needs, pattern = self._contains[index]
            if length > longest or not any(map(lower.__contains__, needs)):
                continue
            if pattern.search(line):
                found.append(position)
        if not found:
            return None
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


def _together(groups: Sequence[tuple[str, ...]]) -> re.Pattern[str]:
    """One pattern in which group `rN` is the N-th of the groups of alternatives, of which at least
    one has any."""
    alternatives = (
        f"(?P<r{number}>{'|'.join(f'(?:{p})' for p in patterns)})"
        for number, patterns in enumerate(groups)
        if patterns
    )
    return lazy_pattern("|".join(alternatives), re.IGNORECASE)


def _number(match: re.Match[str]) -> int:
    return int((match.lastgroup or "r0")[1:])
