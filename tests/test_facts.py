"""Invariants of extraction that hold for every article."""

from idlib_cli.facts import extract
from idlib_cli.records import Article, Paragraph


def test_every_fact_is_a_span_of_its_article() -> None:
    text = "Five people were killed on Monday, the mayor said. “We mourn them,” she added."
    article = Article(
        id="a", path="a.txt", text=text, paragraphs=(Paragraph(0, len(text), "body"),)
    )
    facts = extract(article)
    for fact in (*facts.quotes, *facts.casualties, *facts.figures, *facts.dates):
        assert 0 <= fact.start < fact.end <= len(text)
