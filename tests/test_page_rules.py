"""Every rule about page lines matches its examples and leaves its counterexamples alone."""

import pytest

from idlib_cli.reading.line_rules import LineRule, Matcher
from idlib_cli.reading.page_rules import MATCHER, RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples(rule: LineRule) -> None:
    for example in rule.examples:
        assert Matcher((rule,)).match(example) is rule, example
    for prose in rule.counterexamples:
        assert MATCHER.match(prose) is None, prose
