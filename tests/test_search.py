"""Search finds the right sentence first, over the bundled corpus and small made-up ones."""

from pathlib import Path

import pytest

from idlib_cli import query
from idlib_cli.errors import UsageError
from idlib_cli.index import Index
from idlib_cli.library import open_corpus
from idlib_cli.query import Filters
from idlib_cli.records import Article, Facts, Paragraph, Quote

ROOT = Path(__file__).parent.parent
ENOUGH = 0.9


@pytest.fixture(scope="module")
def bundled() -> Index:
    return open_corpus(ROOT / "corpus", cache=False).index


@pytest.mark.parametrize("name", ["queries", "queries-misspelt"])
def test_the_right_sentence_comes_first(bundled: Index, name: str) -> None:
    lines = (ROOT / "tests" / "bundled" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    wanted = [line.split("\t") for line in lines[1:]]
    misses = [
        (words, phrase, first[0]["text"] if first else None)
        for words, file, phrase in wanted
        if not (first := list(query.search(bundled, words, Filters(limit=1)).records))
        or not first[0]["path"].endswith(file)
        or phrase not in " ".join(first[0]["text"].split())
    ]
    assert len(wanted) == 40
    assert len(misses) <= (1 - ENOUGH) * len(wanted), misses


def made(*sentences: str, published: str | None = None, **about: str) -> Index:
    """An index of one article for each of the texts, a sentence each."""
    index = Index()
    for number, text in enumerate(sentences):
        spans = ((0, len(text)),)
        quotes = (Quote(start=0, end=4, rule="r", kind="direct", speaker=about.get("speaker")),)
        article = Article(
            id=f"a{number}",
            path=f"a{number}.txt",
            text=text,
            paragraphs=(Paragraph(0, len(text), "body"),),
            outlet=f"Outlet {number}",
            key=f"a{number}.txt",
        )
        index.add(article, Facts(published=published, sentences=spans, quotes=quotes))
    index.finish()
    return index


def found(index: Index, words: str, **filters: object) -> list[str]:
    return [r["article"] for r in query.search(index, words, Filters(**filters)).records]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The colour of the harbours faded.", "color harbor"),
        ("The defense minister organized talks.", "defence organised"),
        ("A cease-fire held in Tarn.", "ceasefire"),
        ("A ceasefire held in Tarn.", "cease-fire"),
        ("Zoë Brenné’s house burned.", "zoe brenne"),
        ("O'Dell paid 9,000 crowns.", "odell 9000"),
        ("They were negotiating.", "negotiations"),
        ("The observers watched.", "observ*"),
    ],
)
def test_spellings_fold(text: str, words: str) -> None:
    assert found(made("Nothing of the kind here.", text), words) == ["a1"]


def test_matches_are_what_matched() -> None:
    text = "The cease-fire that Brenn’s aides had negotiated broke."
    (hit,) = query.search(made(text), 'ceasefire brenn negotiation "had negotiated"').records
    assert [text[s:e] for s, e in hit["matches"]] == ["cease-fire", "Brenn’s", "had negotiated"]


def test_a_phrase_is_exact_and_a_minus_excludes() -> None:
    index = made("Final warnings were made.", "The warning was final.", "Warnings, final ones.")
    assert found(index, '"final warnings"') == ["a0"]
    assert set(found(index, "final warning")) == {"a0", "a1", "a2"}
    assert found(index, "warning -made -ones") == ["a1"]
    assert set(found(index, 'warning -"final warnings"')) == {"a1", "a2"}


def test_a_misspelt_word_finds_its_neighbour_and_says_so() -> None:
    result = query.search(made("The helicopter crashed near the dam."), "helicoptr crahsed")
    assert [r["article"] for r in result.records] == ["a0"]
    assert any("'helicoptr'" in note and "'helicopter'" in note for note in result.notes)
    assert any("'crahsed'" in note and "'crashed'" in note for note in result.notes)


def test_fields_in_the_query_restrict() -> None:
    index = made("Rain fell.", "Rain fell again.", published="2020-02-03")
    assert found(index, 'rain outlet:"Outlet 1"') == ["a1"]
    assert found(index, "rain date:2020-03") == []
    assert len(found(index, "rain date:2020-01..2020-02")) == 2
    spoken = made("Rain fell.", speaker="Ada Brenn")
    assert found(spoken, "rain speaker:brenn") == ["a0"]
    assert found(spoken, "rain speaker:other") == []


def test_an_empty_search_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        query.search(made("Rain."), "  ")


def notes_of(index: Index, words: str) -> list[str]:
    result = query.search(index, words)
    assert not list(result.records)
    return result.notes


def test_a_search_that_finds_nothing_names_what_is_near() -> None:
    index = made("Two walls fell.", "A wall stood near the river bank.", "The bank closed.")
    assert notes_of(index, "walruses")[0] == "'walruses' is in no article; near it: walls"
    assert notes_of(index, "rzzzzz")[0] == "'rzzzzz' is in no article; near it: river"
    assert notes_of(index, "zebra") == ["'zebra' is in no article", "nothing found"]
    assert notes_of(index, '"river walks"')[0] == "'walks' is in no article; near it: walls, wall"
    (note, _) = notes_of(index, '"bank river"')
    assert (
        note
        == 'nothing says "bank river"; 1 sentence has all of its words: search without the marks'
    )
    (note, _) = notes_of(index, '"closed river"')
    assert note == 'nothing says "closed river"; no sentences have all of its words'
