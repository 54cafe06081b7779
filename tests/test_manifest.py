"""A manifest tells what changed, moved, vanished and came."""

from pathlib import Path

import pytest

from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.manifest import differences, load


def row(article: str, sha256: str) -> dict[str, str]:
    return {"article": article, "path": f"{article}.txt", "sha256": sha256}


def test_differences() -> None:
    listed = [row("same", "1"), row("edited", "2"), row("old-name", "3"), row("gone", "4")]
    found = [row("same", "1"), row("edited", "9"), row("new-name", "3"), row("fresh", "5")]
    told = [(d.change, d.article, d.path) for d in differences(listed, found)]
    assert told == [
        ("changed", "edited", "edited.txt"),
        ("moved", "old-name", "new-name.txt"),
        ("vanished", "gone", "gone.txt"),
        ("came", "fresh", "fresh.txt"),
    ]


def test_a_copy_of_a_listed_article_has_come_not_moved() -> None:
    told = differences([row("a", "1")], [row("a", "1"), row("b", "1")])
    assert [(d.change, d.article) for d in told] == [("came", "b")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("m.csv", "\ufeffarticle,path,title,sha256\n'-1,a.txt,T,abc\n"),
        ("m.jsonl", '{"article": "-1", "path": "a.txt", "sha256": "abc", "title": "T"}\n'),
        ("m.json", '[{"article": "-1", "path": "a.txt", "sha256": "abc"}]'),
    ],
)
def test_load_takes_the_printed_forms(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert load(tmp_path / name) == [{"article": "-1", "path": "a.txt", "sha256": "abc"}]


def test_something_else_is_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("name,age\nAnn,3\n")
    with pytest.raises(UnreadableError, match="idlib articles --format csv"):
        load(tmp_path / "m.csv")
