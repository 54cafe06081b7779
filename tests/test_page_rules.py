"""Every rule about page lines matches its examples and leaves its counterexamples alone."""

import pytest

from idlib_cli.reading.line_rules import LineRule, match
from idlib_cli.reading.page_rules import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples(rule: LineRule) -> None:
    for example in rule.examples:
        assert match(example, (rule,)) is rule, example
    for prose in rule.counterexamples:
        assert match(prose, RULES) is None, prose
