"""Finding date expressions: one fast search for the words that give them away, rules only there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import get_args

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.day_rules import DAY_RULES
from idlib_cli.language.dates.distance_rules import DISTANCE_RULES
from idlib_cli.language.dates.guards import is_date
from idlib_cli.language.dates.habits import of_days
from idlib_cli.language.dates.holiday_rules import HOLIDAY_RULES, HOLIDAYS
from idlib_cli.language.dates.meaning import Expression, Meaning
from idlib_cli.language.dates.month_rules import MONTH_RULES
from idlib_cli.language.dates.needed import HEADED, LETTERS, NEEDED, PLAIN, REACH
from idlib_cli.language.dates.one_case import plain
from idlib_cli.language.dates.period_rules import PERIOD_RULES
from idlib_cli.language.dates.quarter_rules import HALF_YEARLY, QUARTER_RULES
from idlib_cli.language.dates.ranges import complete
from idlib_cli.language.dates.reference_rules import REFERENCE_RULES
from idlib_cli.language.dates.rules import DateRule, Head
from idlib_cli.language.dates.today_rules import TODAY_RULES
from idlib_cli.language.dates.weekday_rules import WEEKDAY_RULES
from idlib_cli.language.dates.year_rules import YEAR_RULES
from idlib_cli.language.dates.year_spans import joined
from idlib_cli.language.memo import Memo
from idlib_cli.language.numbers import figures
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.plain_words import plain_words
from idlib_cli.language.wordlists import words

RULES: tuple[DateRule, ...] = (
    DAY_RULES
    + MONTH_RULES
    + WEEKDAY_RULES
    + QUARTER_RULES
    + YEAR_RULES
    + HOLIDAY_RULES
    + DISTANCE_RULES
    + PERIOD_RULES
    + TODAY_RULES
    + REFERENCE_RULES
)
"""Of two that match the same words the earlier one is taken: a half of 2008, not 2008."""

_HEADS = {
    "month": rf"""(?!may[ ]day\b)(?:{v.MONTH_NAMES})\b
        |(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b""",
    "weekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    "numeric": r"""[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}(?![0-9])
        |(?<=[ ]o[nf][ ])[0-9]{2}/[0-9]{2}(?![0-9/])""",
    "year": r"""(?:1[0-9]|20)[0-9]{2}(?:'?s)?\b
        |(?<!['`])'[0-9]{2}s?\b(?!')|[0-9]{1,4}(?:'?s)?[ ](?:b\.?[ ]?c|a\.?[ ]?d|c\.?[ ]?e)\b
        |(?<=ad[ ])[0-9]{1,4}\b|(?<=a\.d\.[ ])[0-9]{1,4}\b
        |(?:nineteen|twenty|eighteen)[ -](?:hundred|oh|ten|eleven|twelve|[a-z]+(?:teen|ty))\b
        |two[ ]thousand\b
        |(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b""",
    "quarter": r"(?:q[1-4]|h[12])\b|fy[ ]?'?(?:20)?[0-9]{2}\b",
    "nth": r"(?:3[01]|[12]?[0-9])(?:st|nd|rd|th)\b",
    "unit": rf"""(?:day|week|month|quarter|year|decade|weekend|fortnight)s?\b|centur(?:y|ies)\b
        |half(?=[ ](?:{HALF_YEARLY})\b)""",
    "season": r"(?:spring|summer|autumn|fall|winter)\b",
    "word": r"""(?:yesterday|today|tomorrow|tonight|morning|afternoon|evening|night|now|nowadays
        |current|currently|present|presently|present-day|modern|recent|recently|lately|previously
        |past|future|soon|term)\b""",
    "holiday": rf"(?:{HOLIDAYS.replace(' ', '[ ]')})\b",
}
"""The heads by their kind; where two fit, the first of them is taken."""


@cache
def _head(*kinds: str) -> re.Pattern[str]:
    """A pattern for heads of some kinds."""
    either = "|".join(f"(?P<{kind}>{_HEADS[kind]})" for kind in kinds)
    return lazy_pattern(rf"(?<![a-z0-9$£€])(?:{either})", re.VERBOSE)


_HEAD = _head(*_HEADS)
_FIGURE_HEAD = _head("numeric", "year", "nth")
_QUARTER_HEAD = _head("quarter")
_FIGURES = re.compile(
    # 5, 1918, '68; not $5, 3.5 or 50%. It begins with a set, which is what searching is fast for
    r"['0-9](?<![a-z0-9.,$£€].)(?:(?<=')[0-9]{1,4}|(?<!')[0-9]{0,3})(?![0-9%])"
)
_QUARTERS = re.compile(r"[qh](?<![a-z0-9].)[1-4](?![a-z0-9])")
_OF_QUARTERS = frozenset("qh")
_HEAD_WORDS = frozenset(v.MONTHS + v.WEEKDAYS) | words("date_heads")
"""Words that may be a head: looking each word up is five times as fast as searching `_HEAD`."""
_ALONE = ((word, _HEAD.match(word)) for word in _HEAD_WORDS)
_HEAD_OF = {
    word: _head(alone.lastgroup) if alone and alone.lastgroup else _HEAD for word, alone in _ALONE
} | {"may": _head("month", "holiday")}  # May Day
"""Of what kind the head is that such a word opens; words that are none alone may open any."""
_BEFORE = words("date_modifiers") | frozenset(v.CARDINALS) | frozenset(v.ORDINALS)


def _rules_of(head: Head) -> tuple[DateRule, ...]:
    """The rules of a head; a weekday may open a date with its month."""
    heads = {head, "month", "numeric"} if head == "weekday" else {head}
    return tuple(rule for rule in RULES if rule.head in heads)


_RULES_OF: dict[str, tuple[DateRule, ...]] = {head: _rules_of(head) for head in get_args(Head)}
_PLAIN_RULES_OF = {
    head: tuple(rule for rule in _RULES_OF[head] if rule.name in names)
    for head, (names, _) in PLAIN.items()
}


def _rules_near(head: str, word: str, near: str) -> tuple[DateRule, ...]:
    """The rules of a head, but for those that need another word or what the text near it lacks."""
    if head == "word":
        return _rules_headed[word]
    if head == "unit":
        return _rules_with(frozenset(filter(near.__contains__, LETTERS)))
    if head in PLAIN and not PLAIN[head][1].search(near):
        return _PLAIN_RULES_OF[head]
    return _RULES_OF[head]


def _rules_by(word: str) -> tuple[DateRule, ...]:
    """The rules of words that take in this one."""
    return tuple([rule for rule in _RULES_OF["word"] if word in HEADED[rule.name]])


_rules_headed = Memo(_rules_by)


@lru_cache(maxsize=1024)
def _rules_with(letters: frozenset[str]) -> tuple[DateRule, ...]:
    """The rules of units, but for those that need other letters than the text has."""
    return tuple(
        rule
        for rule in _RULES_OF["unit"]
        if rule.name not in NEEDED or not letters.isdisjoint(NEEDED[rule.name])
    )


def find(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    words: Iterable[str] | None = None,
    figured: Sequence[int] | None = None,
) -> Iterator[Expression]:
    """The date expressions of `text[start:end]`, in order, none overlapping another.

    `words` and `figured`: its `plain_words` and `figures`, where they are known already.
    """
    end = len(text) if end is None else end
    heads = _HEAD_WORDS.intersection(plain_words(text[start:end]) if words is None else words)
    if figured is None:
        figured = [start + at for at in figures(text[start:end])]
    if not heads and not figured:
        return iter(())
    low = plain(text[start:end])
    found = _find(text, low, start, _heads(low, heads, [at - start for at in figured]))
    if not found:
        return iter(())
    return complete(low, start, joined(low, start, of_days(low, start, found)))


def _find(
    text: str, low: str, start: int, heads: list[tuple[int, re.Pattern[str]]]
) -> list[Expression]:
    expressions: list[Expression] = []
    done = 0
    for begin, pattern in heads:
        if begin < done:
            continue
        head = pattern.match(low, begin)
        if head is None:
            continue
        found = _longest(low, start, head, done)
        if found and is_date(text, low, head, found, start):
            done = found.end - start
            expressions.append(found)
    return expressions


def _heads(
    low: str, words: frozenset[str], figured: Sequence[int]
) -> list[tuple[int, re.Pattern[str]]]:
    """Where the head of a date may begin, one of the words or a figure, in order, and what it must
    match there."""
    found: list[tuple[int, re.Pattern[str]]] = []
    for at in figured:
        before = low[at - 1 : at]
        if before == "'" and _FIGURES.match(low, at - 1):
            found.append((at - 1, _FIGURE_HEAD))
        elif _FIGURES.match(low, at):
            found.append((at, _FIGURE_HEAD))
        elif before in _OF_QUARTERS and _QUARTERS.match(low, at - 1):
            found.append((at - 1, _QUARTER_HEAD))
        elif before == "y" and low.startswith("fy", max(0, at - 2)):
            found.append((at - 2, _QUARTER_HEAD))
    for word in words:
        begin = low.find(word)
        while begin >= 0:
            end = begin + len(word)
            inside = "a" <= low[begin - 1 : begin] <= "z" or "a" <= low[end : end + 1] <= "z"
            if not inside:
                found.append((begin, _HEAD_OF[word]))
            begin = low.find(word, end)
    found.sort(key=itemgetter(0))
    return found


def _longest(low: str, start: int, head: re.Match[str], done: int) -> Expression | None:
    """The longest expression that begins furthest to the left and takes the head in."""
    begins = _beginnings(low, head.start(), done)
    rules = _rules_near(head.lastgroup or "", head[0], low[begins[0] : head.end() + REACH])
    for begin in begins:
        best: tuple[int, DateRule, Meaning] | None = None
        for rule in rules:
            match = rule.pattern.match(low, begin)
            if match and match.end() > head.start() and (best is None or match.end() > best[0]):
                meaning = rule.read(match)
                if meaning is not None:
                    best = match.end(), rule, meaning
        if best:
            return Expression(start + begin, start + best[0], best[1].name, best[2])
    return None


def _beginnings(low: str, head: int, done: int) -> list[int]:
    """Where an expression around the head may begin, leftmost first."""
    found = [head]
    position = head
    for _ in range(10):
        first = position - 20 if position - 20 > done else done
        before = low[first:position].rstrip(" -")
        word = before.replace("-", " ").rpartition(" ")[2]
        if not word or not _modifies[word]:
            break
        position = first + len(before) - len(word.lstrip("('\""))
        found.append(position)
    found.reverse()
    return found


def _may_modify(word: str) -> bool:
    """Whether a piece of text before a head may belong to the expression."""
    bare = word.strip(",('\"")
    return bare in _BEFORE or bare[:1].isdigit() or bare.rstrip(".") in _DAYS


_modifies = Memo(_may_modify)
_DAYS = frozenset(v.WEEKDAYS) | {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"}
