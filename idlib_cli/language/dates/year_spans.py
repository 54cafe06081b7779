"""Years that run from one calendar year into the next: "2022/23", "the 2022-23 season".

They are one time, while "the war of 2014-16" names the years of its beginning and its end.
"""

from collections.abc import Iterator

from idlib_cli.language.dates.meaning import Calendar, Expression, Fixed
from idlib_cli.language.patterns import lazy_pattern

_END = lazy_pattern(r"(?P<mark>[-/])(?P<last>[0-9]{4}|[0-9]{2})(?![0-9-]|/[0-9])")
_KINDS = (
    r"(?:school|academic|fiscal|financial|tax|budget|university|college|marketing|crop|farm(?:ing)?"
    r"|sugar)"
)
_NOUNS = rf"(?:seasons?|campaign|{_KINDS} year|term|budgets?)\b"
_AFTER_FULL = lazy_pattern(rf" {_NOUNS}")
_AFTER = lazy_pattern(rf" (?:[a-z-]+ ){{0,3}}?{_NOUNS}")
"""The 2022-23 league season; of "the 1973-1974 dry season" either year may be meant."""
_BEFORE = lazy_pattern(rf"\b(?:{_KINDS} year|seasons?|budgets?|term)(?: of| for| in)? \Z")
_REACH = 24


def joined(low: str, offset: int, found: list[Expression]) -> list[Expression]:
    """The expressions, those of such years as one; `low` begins at `offset`."""
    if "-" not in low and "/" not in low:
        return found
    ends = [low[one.end - offset : one.end - offset + 1] for one in found]
    if _MARKS.isdisjoint(ends):
        return found
    spans = dict(_spans(low, offset, found))
    if not spans:
        return found
    done, kept = 0, []
    for index, one in enumerate(found):
        if one.start >= done:
            kept.append(spans.get(index, one))
            done = kept[-1].end
    return kept


def _spans(low: str, offset: int, found: list[Expression]) -> Iterator[tuple[int, Expression]]:
    for index, one in enumerate(found):
        year = _bare_year(one)
        end = one.end - offset
        match = _END.match(low, end) if year else None
        if not year or match is None:
            continue
        if not f"{year + 1:04d}".endswith(match["last"]):
            continue
        if match["mark"] == "/" or _is_named(
            low, one.start - offset, match.end(), len(match["last"])
        ):
            value = Fixed(value=f"{year:04d}/{year + 1:04d}")
            yield index, Expression(one.start, offset + match.end(), "year-span", value)


_MARKS = frozenset("-/")


def _bare_year(expression: Expression) -> int | None:
    meaning = expression.meaning
    if not isinstance(meaning, Calendar) or meaning.before_christ or meaning.short:
        return None
    return None if meaning.month or meaning.section else meaning.year


def _is_named(low: str, begin: int, end: int, digits: int) -> bool:
    after = _AFTER if digits == len("23") else _AFTER_FULL
    return bool(after.match(low, end) or _BEFORE.search(low, max(0, begin - _REACH), begin))
