"""Rows: labels and prompts that stand side by side in a line of their own.

Menus, share buttons and mastheads come down to one line when a page is copied, their parts set
apart by bars, dots, slashes or wide gaps. Each part is looked at as if it were a line. A row with
a date is left to those who look for dates.
"""

import re

from idlib_cli.reading.line_rules import LineRule
from idlib_cli.reading.page_rules import MATCHER

_LONGEST = 250
_PARTED = re.compile(r"\s[|•·/›»]\s|\s?::\s|\s{2}|\t")
_PARTS = re.compile(r"\s*(?:\s[|•·/›»]\s|\s?::\s|\s{2}|\t)\s*")
_DASHED = re.compile(r"\s[–—-]\s")
_FEWEST_DASHES = 3
_FIGURE = re.compile(r"(?<![\w-])\d(?![\w]* (?:News|TV|Radio)\b)")
"""A figure, but not that of "Covid-19" or "Channel 6 News"."""
_SITE = re.compile(
    r"(?:[a-z]{2}(?:\s?[|/]\s?[a-z]{2})*|[\w-]{2,30}\.(?:news|com|net|org|info))", re.I
)
"""A language or the address of a site: "EN", "example.com"."""
_MOST_PARTS = 16
_LABEL = 4
"""Words; a longer part is no name of a section."""
_FEWEST_LABELS = 3
_LABELS = frozenset({"page-control", "section-bar", "edition", "counter"})
"""Rules for the name of a section, which alone is not enough to tell a row by."""

LABEL_ROW = LineRule(
    "label-row",
    "junk",
    examples=(
        "Rivers   Business   Mining   Culture",
        "Example Observer  ::  Local  ::  Reports  ::  Economy",
        "The Example Weekly  /  Asia  /  Analysis",
        "Home   |   Take Action   |   English · Français · العربية",
        "Egypt – World – Business – Heritage",
        "Norby Info   FR | EN   Rivers   Bridges   Roads",
        "Home   Covid-19   Rivers   In Person",
        "NRBY 6 News   Weather   Traffic   Sports",
    ),
    counterexamples=(
        "Ann Lee | Norby | Example Press",
        "Norby – Lund – Example – Rivers",
        "Killed: 3   Wounded: 12   Missing: 1",
        "Business  booms",
        "Exclusive | Mayor knew that the dam was at risk | World",
    ),
)


def rule_of(line: str) -> LineRule | None:
    """The rule that a line matches, as a whole or as a row."""
    return MATCHER.match(line) or row(line)


def row(line: str) -> LineRule | None:
    """The rule for a row of labels, or that of the prompt which it begins or ends with.

    >>> row("Share on Facebook   Post on X").name
    'share'
    >>> row("Ann Lee | Norby")
    """
    if len(line) > _LONGEST or line.endswith("."):
        return None
    if _PARTED.search(line):
        parts = [part for part in _PARTS.split(line) if part]
    elif len(_DASHED.findall(line)) >= _FEWEST_DASHES:  # "Egypt – World – Business – Opinion"
        parts = _DASHED.split(line)
    else:
        return None
    if not 2 <= len(parts) <= _MOST_PARTS:
        return None
    rules = [MATCHER.match(part) for part in parts]
    for rule in (rules[0], rules[-1]):
        if rule is not None and rule.kind in {"junk", "border"} and rule.name not in _LABELS:
            return rule
    labels = len(parts) >= _FEWEST_LABELS and all(map(_is_label, parts))
    told = any(map(_names_section, rules)) or any(_SITE.fullmatch(part) for part in parts)
    return LABEL_ROW if labels and told else None


def _is_label(part: str) -> bool:
    return not (
        part[0].islower()
        or part.count(" ") >= _LABEL
        or part[-1] in ".,:;?"
        or _FIGURE.search(part)
    )


def _names_section(rule: LineRule | None) -> bool:
    return rule is not None and rule.kind in {"junk", "border"}
