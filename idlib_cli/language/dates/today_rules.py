"""Rules for days told from the day of publication: "yesterday", "late today", "that night"."""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.meaning import Base, Meaning, Shift
from idlib_cli.language.dates.rules import DateRule, rule


def _day_word(match: re.Match[str]) -> Meaning | None:
    amount = {"yesterday": -1, "tomorrow": 1}.get(match["word"], 0)
    return Shift(unit="day", amount=amount, base="publication", calendar=True)


def _around_day_word(match: re.Match[str]) -> Meaning | None:
    amount = -2 if match["side"] == "before" else 2
    return Shift(unit="day", amount=amount, base="publication", calendar=True)


def _part_of_this_day(match: re.Match[str]) -> Meaning | None:
    story = match["which"] in {"that", "same"}
    base: Base = "story" if story else "publication"
    amount = -1 if match["which"] == "last" else 0
    return Shift(unit="day", amount=amount, base=base, calendar=True)


def _next_part(match: re.Match[str]) -> Meaning | None:
    amount = -1 if match["which"] in {"previous", "preceding"} else 1
    return Shift(unit="day", amount=amount, base="story", calendar=True)


TODAY_RULES: tuple[DateRule, ...] = (
    rule(
        "day-word",
        "word",
        "a day told from publication",
        rf"(?:(?:early|late|earlier|later) )?(?P<word>yesterday|today"
        rf"|tomorrow)(?: {v.PART_OF_DAY})?\b"
        r"(?!'s (?:\w+ )?(?:world|society|youth|young|standards|age|times|children|kids"
        r"|generations?)\b)",
        _day_word,
        "yesterday",
        "late today",
        "tomorrow morning",
        but_not=("today's world",),
    ),
    rule(
        "around-day-word",
        "unit",
        "two days from publication",
        r"the day (?P<side>before|after) (?:yesterday|tomorrow)\b",
        _around_day_word,
        "the day after tomorrow",
    ),
    rule(
        "night-before-last",
        "word",
        "two nights before publication",
        r"the (?P<word>night) before last\b",
        lambda m: Shift(unit="day", amount=-2, base="publication", calendar=True),
        "the night before last",
    ),
    rule(
        "tonight",
        "word",
        "the evening of publication",
        r"(?P<word>tonight)\b",
        lambda m: Shift(unit="day", amount=0, base="publication", calendar=True),
        "tonight",
    ),
    rule(
        "part-of-this-day",
        "word",
        "a part of this day or of the day just told",
        rf"(?:(?:early|late|earlier|later) )?(?P<which>this|that|last|same) {v.PART_OF_DAY}\b",
        _part_of_this_day,
        "this morning",
        "that night",
    ),
    rule(
        "next-morning",
        "word",
        "a part of the day after or before the one just told",
        rf"the (?P<which>next|following|previous|preceding) {v.PART_OF_DAY}\b",
        _next_part,
        "the next morning",
    ),
)
