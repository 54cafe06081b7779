"""What facts are about: answered from sentences, as if every record had been read."""

import threading
from itertools import islice, product
from pathlib import Path

import pytest

from idlib_cli import query
from idlib_cli.errors import UsageError
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


def folder_of(folder: Path, text: str) -> Index:
    (folder / "a.txt").write_text(f"Notes\n\n{text}\n", encoding="utf-8")
    return open_corpus(folder, cache=False).index


def test_a_beginning_stands_for_every_word_that_begins_so(tmp_path: Path) -> None:
    words = ["con" + "".join(more) for more in product("bdfgklmn", "aeiou", "bdfgklm")]
    text = "\n\n".join(f"“The {word} is closed today,” said Ann Lee." for word in words)
    found = query.quotes(folder_of(tmp_path, text), Filters(about="con*"))
    assert len(list(found.records)) == found.total() == len(words) == 280


def test_what_begins_otherwise_is_not_found_by_a_beginning(tmp_path: Path) -> None:
    text = (
        "“They run the mill daily,” said Ann Lee.\n\n“The running costs rose,” said Bo Roe.\n\n"
        "“A stop-over is what the runners want,” said Cy Dale.\n\n"
        "“Stopovers are rare,” said Eva Horn."
    )
    index = folder_of(tmp_path, text)
    for words, expected in (
        ("runn*", ["Bo Roe", "Cy Dale"]),
        ("run*", ["Ann Lee", "Bo Roe", "Cy Dale"]),
        ("stopover*", ["Cy Dale", "Eva Horn"]),
        ("runn* cost", ["Bo Roe"]),
    ):
        found = query.quotes(index, Filters(about=words))
        assert [record["speaker"] for record in found.records] == expected, words
        assert found.total() == len(expected)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("market outlet:Gazette", "--outlet Gazette"),
        ("market speaker:Tamm", "--speaker Tamm"),
        ("market date:2020", "--since"),
        ("-market", "--about -market"),
        ("!!!", "!!!"),
        ('""', "say what it is about"),
    ],
)
def test_what_only_a_search_takes_is_refused_by_name(index: Index, words: str, named: str) -> None:
    with pytest.raises(UsageError) as raised:
        query.quotes(index, Filters(about=words))
    (line,) = str(raised.value).splitlines()
    assert named in line
    assert "idlib search" not in line


def test_a_mark_beside_words_is_said_to_be_left_out(index: Index) -> None:
    found = query.quotes(index, Filters(about="close & market"))
    assert len(list(found.records)) == 1
    assert found.notes == ["'&' is no word: left out"]


ASKED = ["turkey", "russia", "soldiers", "idlib", "syrian", "ceasefire", "offens*", "erdogan"]


def test_threads_that_ask_one_library_do_not_disturb_each_other() -> None:
    library = open_corpus(SAMPLE)

    def ids(words: str) -> list[str]:
        found = [*library.quotes(about=words), *library.figures(about=words)]
        return [record["id"] for record in found]

    expected = {words: ids(words) for words in ASKED}
    wrong: list[object] = []

    def ask(words: str) -> None:
        for _ in range(15):
            try:
                if ids(words) != expected[words]:
                    wrong.append(words)
            except Exception as error:
                wrong.append(error)

    threads = [threading.Thread(target=ask, args=(words,)) for words in ASKED]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_answers_read_in_turns_do_not_disturb_each_other() -> None:
    index = open_corpus(SAMPLE).index
    whole = {w: [r["id"] for r in query.quotes(index, Filters(about=w)).records] for w in ASKED}
    begun = {w: iter(query.quotes(index, Filters(about=w)).records) for w in ASKED}
    read: dict[str, list[str]] = {w: [] for w in ASKED}
    for _ in range(max(map(len, whole.values())) + 1):
        for words, records in begun.items():
            read[words] += [record["id"] for record in islice(records, 1)]
    assert read == whole


def test_an_interrupted_look_up_leaves_nothing_that_the_next_believes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index = open_corpus(SAMPLE).index
    expected = [r["id"] for r in query.quotes(index, Filters(about="turkey russia")).records]
    index.forget()
    with monkeypatch.context() as patched:

        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        patched.setattr(index, "located", interrupted)
        with pytest.raises(KeyboardInterrupt):
            list(query.quotes(index, Filters(about="turkey russia")).records)
    found = [r["id"] for r in query.quotes(index, Filters(about="turkey russia")).records]
    assert found == expected != []


def test_what_nobody_reads_any_more_goes(index: Index) -> None:
    for words in ("market", "quarry", "close", "truce", "holds", "observ*", "old", "observe"):
        list(query.quotes(index, Filters(about=words)).records)
    (kept,) = index.db.execute("SELECT count(DISTINCT telling) FROM temp.told").fetchone()
    assert kept <= 6
