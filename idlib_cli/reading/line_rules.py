"""What a single line gives away by its words: the shape of a rule, and how lines are matched.

The rules themselves stand in `page_rules`. They look at one line (or joined paragraph) alone;
position and shape, which tell most of the junk, are for `main_text`.
"""

import re
from dataclasses import dataclass
from typing import Literal

LineKind = Literal["junk", "border", "promo", "credit", "byline", "bio"]
"""junk: never article. border: a label under which other things than the article follow.
promo: junk if it stands apart from the story. credit: a picture's. bio: about the author."""

_EDGES = "".join(
    chr(c) for c in range(0x20, 0x3000) if not (chr(c).isalnum() or chr(c) in "@#$€£©%(")
)


@dataclass(frozen=True, slots=True)
class LineRule:
    """What a line is if it matches one of the patterns."""

    name: str
    kind: LineKind
    whole: re.Pattern[str] | None
    """Must match all of the line, bullets and punctuation at its edges left out."""
    starts: re.Pattern[str] | None
    """Must match where the line's words begin."""
    contains: re.Pattern[str] | None
    """May match anywhere."""
    needs: tuple[str, ...]
    """In lower case: one of these stands in every line that `contains` can match."""
    longest: int
    """Longer lines are prose that happens to use the words."""
    sure: bool
    """Also junk where nothing else says that the text is a saved page."""
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def rule(
    name: str,
    kind: LineKind,
    *,
    whole: tuple[str, ...] = (),
    starts: tuple[str, ...] = (),
    contains: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
    longest: int = 160,
    sure: bool = False,
    examples: tuple[str, ...],
    counterexamples: tuple[str, ...] = (),
) -> LineRule:
    """A rule from alternatives; case does not count unless a pattern says `(?-i:…)`."""
    return LineRule(
        name=name,
        kind=kind,
        whole=_any(whole),
        starts=_any(starts),
        contains=_any(contains),
        needs=needs,
        longest=longest,
        sure=sure,
        examples=examples,
        counterexamples=counterexamples,
    )


def match(line: str, rules: tuple[LineRule, ...]) -> LineRule | None:
    """The first rule that the line matches."""
    length = len(line)
    if length > _longest(rules):
        return None
    core = line.strip(_EDGES)
    if numbered := _NUMBERED.match(core):
        core = core[numbered.end() :]
    lower = line.lower()
    for candidate in rules:
        if length <= candidate.longest and _matches(candidate, line, core, lower):
            return candidate
    return None


_NUMBERED = re.compile(r"\d{1,2}[.)]\s+")


def _matches(candidate: LineRule, line: str, core: str, lower: str) -> bool:
    if candidate.kind == "border" and line.endswith(".") and line.count(" ") >= 4:
        return False  # a sentence, not a label
    if candidate.whole and candidate.whole.fullmatch(core):
        return True
    if candidate.starts and candidate.starts.match(core):
        return True
    if candidate.contains is None or not any(word in lower for word in candidate.needs):
        return False
    return candidate.contains.search(line) is not None


def _longest(rules: tuple[LineRule, ...]) -> int:
    return max(entry.longest for entry in rules)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE) if patterns else None
