"""What a text has told so far: the last date, and whether it is news or a history."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from idlib_cli.language.dates import Expression
from idlib_cli.language.dates.meaning import Shift

REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
"""Values that name no day."""
_OF_THE_DAY = frozenset({"weekday", "weekday-week"})
"""What ties a text to the day it appeared."""
_ASIDE = frozenset({"year-earlier", "ago", "earlier", "before-event", "decade", "century"})
"""What is only held against the story does not move it on."""
_MENTIONED = re.compile(r"\b(?:of|the|since|than|like|from|and)\s+\Z")


@dataclass(frozen=True, slots=True)
class Story:
    """The last date and the last quarter told."""

    value: str | None = None
    quarter: str | None = None

    def then(self, value: str | None) -> "Story":
        """The story after another date."""
        if not value or value in REFERENCES or value.startswith("XXXX"):
            return self
        return Story(value, value if "-Q" in value else self.quarter)


def is_history(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether this is a history: it names years before its own again and again, and hardly a
    weekday or "yesterday"."""
    count = past = today = 0
    for expression in expressions:
        meaning = expression.meaning
        year = getattr(meaning, "year", None)
        count += 1
        past += year is not None and (published is None or year < published.year)
        today += expression.rule in _OF_THE_DAY
        today += isinstance(meaning, Shift) and meaning.base == "publication"
    return past >= 5 and past >= 5 * today and 10 * past >= count


def is_aside(text: str, expression: Expression, start: int) -> bool:
    """Whether the date is only mentioned: "(1914-18)", "the treaty of 1785", "since 1912".

    `start` is where its sentence begins.
    """
    if expression.rule in _ASIDE:
        return True
    before = text[max(start, expression.start - 60) : expression.start]
    if before.rfind("(") > before.rfind(")"):
        return True
    return expression.rule in {"year", "year-before-christ"} and bool(_MENTIONED.search(before))
