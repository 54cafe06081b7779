"""What facts are about: answered from sentences, as if every record had been read."""

from pathlib import Path

import pytest

from idlib_cli import query
from idlib_cli.index import Index
from idlib_cli.index.terms import terms
from idlib_cli.library import open_corpus
from idlib_cli.query import Filters

SAMPLE = Path(__file__).parent.parent / "corpus"


def keys(text: str) -> set[str]:
    return {key for key, _, _ in terms(text, 0, len(text))}


@pytest.mark.parametrize("look", [query.quotes, query.figures, query.timeline])
@pytest.mark.parametrize(
    "words", ["turkey", "Turkish soldiers", "idlib russia", "offensives", "said Tuesday Syrian"]
)
def test_facts_are_about_the_words_that_their_sentences_hold(look, words: str) -> None:
    index = open_corpus(SAMPLE).index
    every = look(index, Filters())
    expected = [r["id"] for r in every.records if keys(r["sentence"]) >= keys(words)]
    found = look(index, Filters(about=words))
    assert [record["id"] for record in found.records] == expected
    assert found.total() == len(expected)


TEXTS = {
    "harbour": "The master observed a cease-fire. “We observe it,” said Ida Brenn. “It holds.”",
    "market": "“The ceasefire holds at the old market,” said Jon Tamm. “We close the market,”"
    " he said.",
    "quarry": "“Nobody saw the observers or the truce,” said Mia Lund, who owns the quarry.",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("about")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"News of the {name}\n\n{text}\n", encoding="utf-8")
    return open_corpus(folder, cache=False).index


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("market", ["market", "market"]),
        ("close market", ["market"]),
        ("close quarry", []),
        ("observ*", ["harbour", "quarry"]),
        ("cease-fire", ["market"]),
        ('"old market"', ["market"]),
        ('"market old"', []),
        ("market -old", ["market"]),
        ("walrus", []),
    ],
)
def test_quotes_about(index: Index, words: str, expected: list[str]) -> None:
    found = query.quotes(index, Filters(about=words))
    assert [record["article"] for record in found.records] == expected
    assert found.total() == len(expected)


def test_what_it_is_about_joins_other_filters(index: Index) -> None:
    asked = Filters(about="market", speaker="Tamm", article="market", limit=1, copies=False)
    found = query.quotes(index, asked)
    assert len(list(found.records)) == 1
    assert found.total() == 2
    other = query.quotes(index, Filters(about="quarry", speaker="Tamm"))
    assert list(other.records) == []
