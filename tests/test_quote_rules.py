"""The table of quote rules: every rule finds its examples and nothing in its counterexamples."""

import re

import pytest

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.quotes import extract
from idlib_cli.facts.quotes.complements import COMPLEMENTS
from idlib_cli.facts.quotes.reasons import RULES
from idlib_cli.records import Article, Paragraph, Quote

MARKED = re.compile(r"‹(.*?)›", re.DOTALL)


def quotes(text: str) -> list[Quote]:
    """The quotes of a text, each of its paragraphs body text."""
    paragraphs = tuple(
        Paragraph(match.start(), match.end(), "body") for match in re.finditer(r"[^\n]+", text)
    )
    article = Article(id="a", path="a.txt", text=text, paragraphs=paragraphs)
    return list(extract(Analysis(article)))


@pytest.mark.parametrize(
    ("rule", "example"), [(name, text) for name, why in RULES.items() for text in why.examples]
)
def test_a_rule_finds_the_words_marked_in_its_examples(rule: str, example: str) -> None:
    text = MARKED.sub(r"\1", example)
    found = [text[quote.start : quote.end] for quote in quotes(text) if quote.rule == rule]
    assert found == MARKED.findall(example)


@pytest.mark.parametrize(
    ("rule", "text"), [(name, text) for name, why in RULES.items() for text in why.counterexamples]
)
def test_a_rule_finds_nothing_in_its_counterexamples(rule: str, text: str) -> None:
    assert [text[q.start : q.end] for q in quotes(text) if q.rule == rule] == []


def test_every_complement_has_its_reason() -> None:
    assert {name.replace(" ", "-") for name in COMPLEMENTS} <= RULES.keys()
