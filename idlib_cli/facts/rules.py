"""The shape of a rule: a stable name, what it does in words, and examples that test it.

An extractor keeps its rules in tables of `Rule`. `tests/test_rules.py` finds every table and
checks that each rule matches its examples and none of its counterexamples, so that the hundredth
rule is as easy to find, test and remove as the first.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of English and what it means.

    `name` is printed in records and never changes its meaning; `why` is the sentence that
    --explain prints (a format string over the pattern's named groups).
    """

    name: str
    why: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
