"""What is said of files that could not be read: each by name, counted by kind."""

import pytest

from idlib_cli.building import Unread
from idlib_cli.building.unread import remarks

GERMAN = "in German, not English: no facts are looked for"
EXTRA = "web pages need: pip install 'idlib-cli[html]'"


@pytest.mark.parametrize(
    ("reasons", "counts"),
    [
        (["the file is empty"], "1 file could not be read"),
        (["the file is empty", "no text"], "2 files could not be read"),
        (["line 2: not valid JSON"], "1 line could not be read"),
        (["the file is empty", "line 2: no", "line 9: no"], "1 file and 2 lines could not be read"),
        (
            ["entry 1: no text", "entry 4: no text", "gone", "message 3: no"],
            "2 entries, 1 file and 1 message could not be read",
        ),
        (["not a format idlib reads (.jpg) (and 3 more like it)"], "4 files could not be read"),
        ([GERMAN], "1 article in another language passed over"),
        (
            ["no text", GERMAN, GERMAN.replace("German", "Polish")],
            "1 file could not be read; 2 articles in other languages passed over",
        ),
    ],
)
def test_they_are_counted_by_kind(reasons: list[str], counts: str) -> None:
    problems = [Unread(f"{number}.x", reason) for number, reason in enumerate(reasons)]
    lines = list(remarks(problems))
    assert lines[-1] == counts
    assert lines[:-1] == [f"{path}: {reason}" for path, reason in problems]


def test_nothing_is_said_where_all_was_read() -> None:
    assert list(remarks([])) == []


@pytest.mark.parametrize("reason", [GERMAN, EXTRA])
def test_a_remedy_that_hundreds_of_files_need_is_said_once(reason: str) -> None:
    problems = [Unread(f"{number}.x", reason) for number in range(300)]
    lines = list(remarks([*problems, Unread("z.txt", "the file is empty")]))
    assert lines[:-1] == [f"0.x: {reason} (and 299 more like it)", "z.txt: the file is empty"]
    assert ("301 files could" in lines[-1]) == (reason == EXTRA)


def test_files_that_are_broken_each_in_its_way_are_all_named() -> None:
    problems = [Unread(f"{number}.pdf", "the PDF is damaged or cut short") for number in range(99)]
    assert len(list(remarks(problems))) == 100
