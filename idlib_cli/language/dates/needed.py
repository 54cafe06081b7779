"""What must stand near a head for a rule to match there: a quick look before the rules are tried.

The rules of a head are many, and near most heads what most of them need is missing. Near is from
where the expression may begin to `REACH` characters behind the head: all that a rule matches or
looks ahead to.
"""

import re

REACH = 60
"""Characters."""

NEEDED: dict[str, tuple[str, ...]] = {
    "the-quarter": ("quarter",),
    "year-earlier": ("ago", "earlier", "before"),
    "quarter-year-ago": ("quarter", "period"),
    "quarter": ("quarter",),
    "quarter-of-year": ("quarter",),
    "which-year-quarter": ("quarter",),
    "half-of-which-year": ("half",),
    "half-year-results": ("half",),
    "century": ("centur",),
    "ago": ("ago",),
    "from-now": ("from", "hence"),
    "in-so-long": ("time",),
    "earlier": ("earlier", "previously", "prior", "before"),
    "before-event": ("before", "prior", "ahead"),
    "after-event": ("after", "following"),
    "days-from-holiday": ("before", "after", "following", "ahead", "prior"),
    "first-months": ("month",),
    "half-of-the-year": ("half",),
    "day-of-event": ("before", "after", "following"),
    "unit-before-or-after": ("before", "after"),
    "later": ("later", "after"),
    "weekend": ("weekend",),
    "unit-before-last": ("before",),
    "around-day-word": ("yesterday", "tomorrow"),
    "recent-units": ("recent",),
    "coming-units": ("coming", "future"),
    "these-days": ("these",),
}
"""For rules of units, by name: letters of which one must be there. One that is not in the table
needs none, or only such as stand everywhere."""

LETTERS = tuple(sorted({letters for group in NEEDED.values() for letters in group}))
"""All that any rule needs."""

_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
HEADED: dict[str, frozenset[str]] = {
    "day-word": frozenset({"yesterday", "today", "tomorrow"}) | _PARTS,
    "night-before-last": frozenset({"night"}),
    "tonight": frozenset({"tonight"}),
    "part-of-this-day": _PARTS,
    "next-morning": _PARTS,
    "now": frozenset({"now", "nowadays", "current", "currently", "present", "presently", "modern"})
    | {"present-day"},
    "lately": frozenset({"recent", "recently", "lately", "past"}),
    "soon": frozenset({"future", "soon", "term"}),
}
"""For rules of words, by name: the heads that they take in."""

PLAIN: dict[str, tuple[frozenset[str], re.Pattern[str]]] = {
    "weekday": (
        frozenset({"weekday"}),
        re.compile(
            r"[0-9]|week|morning|afternoon|evening|night|dawn|noon|midday|dusk"
            r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
        ),
    ),
    "month": (
        frozenset({"month"}),
        re.compile(r"[0-9]|year|first|second|third|th\b|nineteen|twenty|eighteen|two "),
    ),
    "year": (
        frozenset({"year", "decade"}),
        re.compile(
            r" (?:b\.? ?c|a\.? ?d|c\.? ?e)|\bad |a\.d\.|'|nineteen|twenty|eighteen|two "
            r"|spring|summer|autumn|fall|winter|quarter|half"
        ),
    ),
}
"""By head: the rules that need nothing but it, and what must be there for any other."""
