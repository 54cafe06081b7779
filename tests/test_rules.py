"""Every table of rules: each rule matches its examples and none of its counterexamples."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import idlib_cli
from idlib_cli.facts.rules import Rule

EXAMPLES_SHOWN = 60


def rules() -> Iterator[tuple[str, Rule]]:
    """(module, rule) of every rule in a module-level table, wherever it is imported."""
    for module in pkgutil.walk_packages(idlib_cli.__path__, "idlib_cli."):
        if module.name.rpartition(".")[2] == "__main__":
            continue
        loaded = importlib.import_module(module.name)
        for value in list(vars(loaded).values()):
            table = tuple(value.values()) if isinstance(value, dict) else value
            for item in table if isinstance(table, (tuple, list, frozenset)) else (table,):
                if isinstance(item, Rule):
                    yield module.name, item


RULES = list({id(rule): (name, rule) for name, rule in rules()}.values())
EXAMPLES = [
    pytest.param(
        rule, text, matches, id=f"{rule.name}-{'is' if matches else 'not'}-{text[:EXAMPLES_SHOWN]}"
    )
    for _, rule in RULES
    for matches, texts in ((True, rule.examples), (False, rule.counterexamples))
    for text in texts
]


@pytest.mark.parametrize(("rule", "text", "matches"), EXAMPLES)
def test_a_rule_matches_its_examples_only(rule: Rule, text: str, matches: bool) -> None:
    assert bool(rule.pattern.search(text)) == matches


def test_every_rule_has_an_example_a_reason_and_a_name_of_its_own() -> None:
    for module, rule in RULES:
        assert rule.examples, f"{module}: rule {rule.name} has no example"
        assert rule.why.strip(), f"{module}: rule {rule.name} does not say why"
        assert re.fullmatch(r"[a-z0-9]+([-.: ][a-z0-9]+)*", rule.name), f"{module}: {rule.name!r}"
    names = [(module.split(".")[:3], rule.name) for module, rule in RULES]
    repeated = [name for name in names if names.count(name) > 1]
    assert not repeated, f"two rules of one name: {repeated}"
