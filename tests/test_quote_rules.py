"""The table of quote rules: every rule finds its examples and nothing in its counterexamples."""

import re

import pytest

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.quotes import extract
from idlib_cli.facts.quotes.assemble import article_frames
from idlib_cli.facts.quotes.complements import COMPLEMENTS
from idlib_cli.facts.quotes.cues import cues
from idlib_cli.facts.quotes.objects import TOPIC
from idlib_cli.facts.quotes.reasons import RULES
from idlib_cli.facts.quotes.silent_forms import BY_FORM
from idlib_cli.facts.quotes.silent_verbs import BY_BASE
from idlib_cli.facts.quotes.uses import Silent
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
    assert {name.replace(" ", "-") for name in COMPLEMENTS if name != TOPIC} <= RULES.keys()


SILENT = [
    *((f"{base}: {rule.stopped}", rule) for base, rule in BY_BASE.items()),
    *((f"{form}: {rule.stopped}", rule) for form, rules in BY_FORM.items() for rule in rules),
]


@pytest.mark.parametrize("rule", [rule for _, rule in SILENT], ids=[name for name, _ in SILENT])
def test_a_silent_verb_is_no_cue_and_its_like_is(rule: Silent) -> None:
    assert not is_cue(rule.stopped)
    assert is_cue(rule.kept)


def is_cue(marked: str) -> bool:
    """Whether the word between ‹ › is a cue of its sentence."""
    text = marked.replace("‹", "").replace("›", "")
    paragraph = Paragraph(0, len(text), "body")
    article = Article(id="a", path="a.txt", text=text, paragraphs=(paragraph,))
    return any(
        frame.start(cue.first) <= marked.index("‹") < frame.end(cue.last - 1)
        for frame in article_frames(Analysis(article))
        for cue in cues(frame)
    )
