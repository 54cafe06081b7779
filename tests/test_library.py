"""The Python API as somebody uses it in a notebook."""

import inspect
import json
from pathlib import Path

import pytest

from idlib_cli import CorpusError, Library, UsageError, open_corpus

SAMPLE = Path(__file__).parent.parent / "corpus"

REPORT = """---
title: Shelling in Tarn
date: 2020-02-05
outlet: The Post
---
At least four civilians were killed in Tarn on Monday, the mayor, Ada Brenn, said.

“We counted nine houses,” Brenn told reporters on Tuesday. The town hosts 3,000 refugees.
"""
LATER = """---
title: Tarn buries its dead
date: 2020-03-09
outlet: Valley News
---
“Nobody came to help us,” said Ada Brenn.
"""
LOOK_UPS = (
    "quotes", "casualties", "incidents", "figures", "timeline", "people", "articles", "paragraphs",
)  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    return open_corpus(tmp_path)


def test_every_look_up_answers_from_the_sample() -> None:
    library = open_corpus(SAMPLE)
    assert library.problems == ()
    for name in LOOK_UPS:
        records = getattr(library, name)()
        assert records, name
        assert json.loads(json.dumps(records)) == records
        assert len(getattr(library, name)(limit=1)) == 1
    assert library.search("ceasefire")
    answer, records = library.ask("How many refugees does Turkey host?")
    assert answer
    assert records


def test_quotes_by_speaker_time_and_words(library: Library) -> None:
    assert [q["text"] for q in library.quotes("brenn", since="2020-03")] == [
        "Nobody came to help us,"
    ]
    (said,) = library.quotes(about="houses")
    assert (said["speaker"], said["said_on"]) == ("Ada Brenn", "2020-02-04")
    assert {q["kind"] for q in library.quotes(kind="direct")} == {"direct"}
    assert library.quotes(unknown=True) == []
    (alike, *_) = library.quotes(like="we counted ten houses")
    assert alike["id"] == said["id"]
    assert alike["lacks"] == ["ten"]


def test_a_misspelt_name_is_found_and_said(library: Library) -> None:
    found = library.quotes("Brehn")
    assert {q["speaker"] for q in found} == {"Ada Brenn"}
    assert any("Ada Brenn" in note for note in found.notes)
    assert library.quotes("Zwicky Quux") == []


def test_numbers_and_incidents(library: Library) -> None:
    (claim,) = library.casualties(effect="killed", victims="civilians", place="Tarn")
    assert (claim["min"], claim["max"]) == (4, None)
    assert library.casualties(effect="wounded") == []
    for look_up in (library.casualties, library.incidents):
        for empty in ({"place": ""}, {"victims": " "}):
            with pytest.raises(UsageError, match="needs words"):
                look_up(**empty)
    with pytest.raises(UsageError, match="needs words"):
        library.timeline(place="")
    (incident,) = library.incidents(place="tarn")
    assert incident["claims"] == [claim["id"]]
    (row,) = library.incidents(form="acled")
    assert (row["event_date"], row["fatalities"]) == ("2020-02-03", 4)
    (refugees,) = library.figures("refugees")
    assert refugees["min"] == 3000


def test_dates_people_and_articles(library: Library) -> None:
    assert [d["first_day"] for d in library.timeline()] == ["2020-02-03", "2020-02-04"]
    assert library.timeline(by="month") == [{"period": "2020-02", "count": 2}]
    assert [d["text"] for d in library.timeline("reporters")] == ["Tuesday"]
    (brenn,) = library.people("ada brenn", kind="person")
    assert sorted(brenn["articles"]) == ["later", "report"]
    assert [a["article"] for a in library.articles(outlet="valley")] == ["later"]
    assert library.articles(undated=True) == []
    assert [a["article"] for a in library.articles(reverse=True)] == ["later", "report"]


def test_every_passage_is_verbatim_in_what_show_gives(library: Library) -> None:
    for record in [*library.search("civilians"), *library.quotes(), *library.casualties()]:
        head, text = library.show(record["article"])
        assert text[record["start"] : record["end"]] == record["text"]
        assert head["path"] == record["path"]
    assert library.search("help", by="article")[0]["article"] == "later"
    assert library.search("houses", speaker="Brenn")[0]["article"] == "report"
    assert "why" in library.quotes(explain=True)[0]


def test_questions_that_are_not_answered(library: Library) -> None:
    assert library.ask("How many ships sank in Oslo?") == (None, [])


def test_what_makes_no_sense_is_an_error(library: Library, tmp_path: Path) -> None:
    wrong = [
        lambda: library.quotes(since="last week"),
        lambda: library.quotes(since="２０２０"),
        lambda: library.quotes(kind="loud"),  # type: ignore[arg-type]
        lambda: library.casualties(effect="amused"),
        lambda: library.people(kind="ship"),  # type: ignore[arg-type]
        lambda: library.timeline(by="decade"),  # type: ignore[arg-type]
        lambda: library.incidents(form="xml"),  # type: ignore[arg-type]
        lambda: library.search("help", by="outlet"),  # type: ignore[arg-type]
        lambda: library.articles(sort="size"),  # type: ignore[arg-type]
        lambda: library.articles(limit=-1),
        lambda: library.quotes(like="…"),
        lambda: library.show("nothing of the kind"),
    ]
    for number, call in enumerate(wrong):
        with pytest.raises(UsageError):
            pytest.fail(f"{number}: {call()}")
    with pytest.raises(TypeError, match=r"'sinse'.* since"):
        library.quotes(sinse="2020")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'effect'"):
        library.quotes(effect="killed")  # type: ignore[call-arg]
    with pytest.raises(CorpusError):
        open_corpus(tmp_path / "nowhere")


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"no Word file")
    (problem,) = open_corpus(tmp_path).problems
    assert problem.path.endswith("bad.docx")
    assert problem.reason


@pytest.mark.parametrize("name", ["search", "ask", "show", *LOOK_UPS])
def test_every_look_up_is_documented_and_typed(name: str) -> None:
    method = getattr(Library, name)
    assert inspect.getdoc(method)
    own = [p for p in inspect.signature(method).parameters.values() if p.name != "self"]
    assert all(p.annotation is not p.empty for p in own)
