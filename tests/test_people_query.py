"""`idlib people`: records across articles, aliases, names as people type them."""

from pathlib import Path

import pytest

from idlib_cli.errors import UsageError
from idlib_cli.library import Library, open_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    texts = {
        "one": "Date: 2021-03-01\n\nFinnish mayor Aino Virtanen spoke. “We wait,” Virtanen said.",
        "two": "Date: 2021-03-02\n\n“No,” said Aino Virtanen. Mr Paul Okoro agreed with Virtanen.",
        "three": "Date: 2021-03-03\n\nMs Ruth Okoro left. The Harbour Board said it was sorry.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def opened(corpus: Path) -> Library:
    return open_corpus(corpus, cache=False)


def test_a_person_is_one_record_with_roles_spellings_and_articles(corpus: Path) -> None:
    (record,) = opened(corpus).people("virtanen")
    assert record["name"] == "Aino Virtanen"
    assert record["kind"] == "person"
    assert record["roles"] == [["Finnish mayor", "2021-03-01"]]
    assert sorted(record["spellings"]) == [["Aino Virtanen", 2], ["Virtanen", 2]]
    assert record["articles"] == ["one", "two"]


def test_what_two_say_together_counts_for_each(corpus: Path) -> None:
    text = "Date: 2021-03-04\n\nRuth Okoro left. Okoro and Aino Virtanen said the pier was safe."
    (corpus / "four.txt").write_text(text, encoding="utf-8")
    library = opened(corpus)
    quoted = {r["name"]: r["quotes"] for r in library.people()}
    assert quoted["Ruth Okoro"] == 1
    assert quoted["Aino Virtanen"] == 3
    assert "Ruth Okoro and Aino Virtanen" not in quoted
    (quote,) = (q for q in library.quotes(speaker="Ruth Okoro") if q["article"] == "four")
    assert quote["speaker"] == "Ruth Okoro and Aino Virtanen"


def test_a_shared_surname_shows_both(corpus: Path) -> None:
    assert {r["name"] for r in opened(corpus).people("Okoro")} == {"Paul Okoro", "Ruth Okoro"}


def test_kind_and_time_restrict(corpus: Path) -> None:
    library = opened(corpus)
    assert [r["name"] for r in library.people(kind="organisation")] == ["Harbour Board"]
    assert "Aino Virtanen" not in {r["name"] for r in library.people(since="2021-03-03")}
    with pytest.raises(UsageError):
        library.people(kind="place")


def test_aliases_name_and_join(corpus: Path) -> None:
    (corpus / "aliases.txt").write_text("Paul Okoro = R. P. Okoro, Ruth Okoro", encoding="utf-8")
    library = opened(corpus)
    assert [r["articles"] for r in library.people("R. P. Okoro")] == [["two", "three"]]
    (corpus / "aliases.txt").write_text("only a name\n", encoding="utf-8")
    assert "line 1" in opened(corpus).notes[0]
