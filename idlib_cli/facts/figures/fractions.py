"""Fractions of a whole: "half of them", "two-thirds of voters", "one in five pupils"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from idlib_cli.facts.rules import Rule
from idlib_cli.language.numbers import Number

_QUALIFIER = (
    r"(?:(?P<qualifier>more\s+than|less\s+than|fewer\s+than|at\s+least|up\s+to|over|under|about"
    r"|around|roughly|nearly|almost|some|just\s+over|just\s+under|close\s+to)\s+)?"
)
_OF = r"(?=\s+(?:of\b|the\b|its\b|their\b|all\b|his\b|her\b|our\b|whom\b))"
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "twenty": 20, "a": 1, "an": 1,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_COUNT = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"

PART_OF = Rule(
    name="fraction",
    why="a share of a whole, in words",
    pattern=re.compile(
        rf"\b{_QUALIFIER}(?:(?P<times>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]+)?"
        rf"(?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?P<plural>s?){_OF}",
        re.IGNORECASE,
    ),
    examples=("about half of the crop", "two-thirds of voters", "a quarter of its seats"),
    counterexamples=("half a million people", "two and a half hours", "the half-time whistle"),
)
ONE_IN = Rule(
    name="one-in",
    why="so many in so many",
    pattern=re.compile(
        rf"\b{_QUALIFIER}(?P<few>{_COUNT})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<many>{_COUNT})\b"
        r"(?!\s*(?:years?|months?|days?|weeks?|hours?|minutes?|%|percent|million|,\d))",
        re.IGNORECASE,
    ),
    examples=("one in five pupils", "nearly 9 out of 10 nurses"),
    counterexamples=("two in the morning", "one in 10 years", "the best in two decades"),
)
RULES = (PART_OF, ONE_IN)


class Fraction(NamedTuple):
    """A share between 0 and 1; `start:end` covers it with its qualifier."""

    start: int
    end: int
    value: float
    qualifier: str | None
    number_start: int
    rule: Rule


_SINGULAR = frozenset({"half", "third", "quarter", "fifth", "sixth"}) | frozenset(
    {"seventh", "eighth", "ninth", "tenth"}
)
PART_WORDS = _SINGULAR | {f"{word}s" for word in _SINGULAR}
"""The words that may name a part: only beside one is a closer look worth its time."""
_PART = re.compile(rf"(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?{_OF}", re.I)
"""What `PART_OF` ends with, which is found faster by its letters."""
_LINK = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
"""What `ONE_IN` has between its two numbers."""


def find(
    text: str, start: int, end: int, *, parts: bool, numbers: Sequence[Number]
) -> Iterator[Fraction]:
    """The fractions of the sentence `text[start:end]`.

    `parts`: it has one of the `PART_WORDS`; `numbers`: its numbers.
    """
    if parts and _PART.search(text, start, end):
        yield from _parts(text, start, end)
    for first, second in pairwise(numbers):
        if _LINK.fullmatch(text, first.number_end, second.number_start):
            yield from _so_many_in(text, start, end)
            break


def _parts(text: str, start: int, end: int) -> Iterator[Fraction]:
    for match in PART_OF.pattern.finditer(text, start, end):
        times, part = (match["times"] or "").lower(), match["part"].lower()
        # "The third of the boats" is an ordinal: parts other than a half need a count.
        if part != "half" and not times:
            continue
        if bool(match["plural"]) != (_WORDS.get(times, 1) > 1):
            continue
        yield _fraction(match, _WORDS.get(times, 1) / _PARTS[part], PART_OF, "part")


def _so_many_in(text: str, start: int, end: int) -> Iterator[Fraction]:
    for match in ONE_IN.pattern.finditer(text, start, end):
        few, many = _count(match["few"]), _count(match["many"])
        if 0 < few < many <= 1000 and not 1900 <= many <= 2100:
            yield _fraction(match, few / many, ONE_IN, "few")


def _fraction(match: re.Match[str], value: float, rule: Rule, first: str) -> Fraction:
    qualifier = match["qualifier"]
    number = match.start("times") if first == "part" and match["times"] else match.start(first)
    return Fraction(
        match.start(),
        match.end(),
        round(value, 6),
        " ".join(qualifier.lower().split()) if qualifier else None,
        number,
        rule,
    )


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]
