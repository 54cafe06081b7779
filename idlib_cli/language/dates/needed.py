"""The letters without which a rule for units of time cannot match, such as "ago".

These rules are many, and most paragraphs lack the letters of most.

One of them stands in all that the rule matches or looks ahead to. A rule that is not in the table
needs none, or only such as stand everywhere.
"""

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
    "day-of-event": ("before", "after", "following"),
    "unit-before-or-after": ("before", "after"),
    "later": ("later", "after"),
    "weekend": ("weekend",),
    "around-day-word": ("yesterday", "tomorrow"),
    "recent-units": ("recent",),
    "coming-units": ("coming", "future"),
    "these-days": ("these",),
}
"""By the name of the rule, in lower case."""

LETTERS = tuple(sorted({letters for group in NEEDED.values() for letters in group}))
"""All that any rule needs."""
