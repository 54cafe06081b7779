"""Quick looks that spare rules most sentences and names: none may change what is found."""

import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from idlib_cli.facts import extract
from idlib_cli.facts.casualties import gate
from idlib_cli.facts.people import around, candidates
from idlib_cli.facts.quotes.quiet import which_are_quiet
from idlib_cli.facts.quotes.reasons import RULES
from idlib_cli.language import number_words, numbers
from idlib_cli.reading import read
from idlib_cli.records import Article, Casualty, Facts, Paragraph, Quote
from tests.hostile import HOSTILE

CORPUS = Path(__file__).parent.parent / "corpus"
CASES = Path(__file__).parent / "cases"
SHORT = 600
"""Characters of a hostile text: what is found, not how fast."""


SIGNED = "“The dam will hold for years.”\n— Orsk Lindt"
"""A name that only the dash before it shows to be a person's."""


def articles() -> Iterator[Article]:
    yield from (article for article in read([CORPUS]) if isinstance(article, Article))
    examples = [text for rule in RULES.values() for text in rule.examples + rule.counterexamples]
    for example in [*examples, SIGNED]:
        text = example.replace("‹", "").replace("›", "")
        yield Article("", "", text, (Paragraph(0, len(text), "body"),))


def found() -> list[Facts]:
    return [extract(article) for article in articles()]


def quotes() -> list[tuple[Quote, ...]]:
    texts = chain(articles(), cases_and_hostile_texts())
    return [extract(article).quotes for article in texts]


def test_a_quiet_sentence_reports_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = quotes()
    assemble = sys.modules["idlib_cli.facts.quotes.assemble"]
    monkeypatch.setattr(assemble, "which_are_quiet", lambda found, _: [False for _ in found])
    assert quotes() == looked


@pytest.mark.parametrize(
    ("sentence", "quiet"),
    [
        ("rain fell on the dam all night", True),
        ("the minister had a cold all week", True),
        ("the minister said no", False),
        ("it would rain", True),
        ("it would also rain", False),
        ("the mayor saw the dam and planned a new one", True),
        ("the jury heard that the dam broke", False),
        ("the nurse feared that the dam broke", False),
        ("police want to know why", False),
        ("per the report it held", False),
        ("it was the mayor s claim", False),
    ],
)
def test_what_is_quiet(sentence: str, quiet: bool) -> None:
    assert which_are_quiet([sentence.split()], [(0, len(sentence))]) == [quiet]


def test_names_with_nothing_beside_them_need_no_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = found()
    everything = ["SPEECH", "ROLE", "PLACING", "GROUP", "WHO", "AGE", "OF", "DASH"]
    may_be = sum(getattr(around, name) for name in everything)

    def anything(text: str, name: around.Name) -> int:
        return may_be | around.COMMA * (text[name.end : name.end + 1] == ",")

    monkeypatch.setattr(candidates, "beside", anything)
    assert found() == looked


def cases_and_hostile_texts() -> Iterator[Article]:
    texts = [file.read_text("utf-8") for file in sorted(CASES.rglob("*.txt"))]
    texts += [make(SHORT) for make in HOSTILE.values()]
    for text in texts:
        told = text.partition("\n# expected\n")[0]
        yield Article("", "", told, (Paragraph(0, len(told), "body"),))


def casualties() -> list[tuple[Casualty, ...]]:
    return [extract(article).casualties for article in cases_and_hostile_texts()]


@cache
def casualties_as_found() -> list[tuple[Casualty, ...]]:
    return casualties()


def test_a_sentence_kept_out_by_the_gate_tells_of_no_casualties(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gated = casualties_as_found()
    monkeypatch.setattr(gate, "may_tell", lambda words: True)
    assert casualties() == gated


class Anything:
    """A set of words that any sentence has one of."""

    @staticmethod
    def isdisjoint(_: object) -> bool:
        return False


def test_words_that_a_pattern_needs_leave_out_none(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = casualties_as_found()
    for name in (
        "casualties.areas.TOLD_BY",
        "casualties.place_names.LINK_WORDS",
        "casualties.place_sites.ROAD_WORDS",
        "casualties.place_sites.SITE_WORDS",
        "casualties.place_names.STRUCK_WORDS",
        "casualties.sources.NAMING",
        "when.event_words._CONJUNCTIONS",
    ):
        monkeypatch.setattr(f"idlib_cli.facts.{name}", Anything)
    assert casualties() == looked


def test_what_may_not_qualify_a_number_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [article.text for article in cases_and_hostile_texts()]
    looked = [numbers.find(text) for text in texts]
    monkeypatch.setattr(number_words, "may_qualify", lambda behind: True)
    assert [numbers.find(text) for text in texts] == looked
