"""`--corpus -`: what comes through a pipe is told by its beginning, read, and not kept."""

import gzip
import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.standard_input import read_input, suffix
from tests.command_line import idlib

STORY = "Nine people were killed when the mill burned down on 3 May 2020, police said."


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (STORY, ".txt"),
        (f"Title: Mill burns down\nDate: 2020-05-04\n\n{STORY}", ".txt"),
        (json.dumps({"text": STORY}), ".jsonl"),
        (json.dumps({"text": STORY}, indent=1), ".json"),
        (json.dumps([{"text": STORY}]), ".json"),
        ("\ufeff<!DOCTYPE html><p>x", ".html"),
        ("<?xml version='1.0'?><rss>", ".xml"),
        ("%PDF-1.7", ".pdf"),
        (f"id;Text;date\n1;{STORY};2020-05-04\n", ".csv"),
        (f"Nine killed, said police, text unclear\n{STORY}", ".txt"),
        (f"From: a@example.org\nSubject: Mill\nMIME-Version: 1.0\n\n{STORY}", ".eml"),
        (f"From a@example.org Mon May  4\nFrom: a@example.org\n\n{STORY}", ".mbox"),
        (f"From here on: nothing.\n{STORY}", ".txt"),
        (
            "From: <Saved>\nSnapshot-Content-Location: https://example.org\nMIME-Version: 1.0\n\n",
            ".mhtml",
        ),
    ],
)
def test_the_format_is_told_by_the_beginning(data: str, expected: str) -> None:
    assert suffix(data.encode()) == expected


def test_packed_input_is_unpacked_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, gzip.compress(json.dumps({"text": STORY}).encode()))
    assert read_input()[0] == "standard input.jsonl"
    monkeypatch.setattr("idlib_cli.reading.standard_input.LARGEST", 1_000)
    piped(monkeypatch, gzip.compress(bytes(100_000)))
    with pytest.raises(UnreadableError, match="far more than its size"):
        read_input()
    piped(monkeypatch, gzip.compress(STORY.encode())[:-9])
    with pytest.raises(UnreadableError, match="cut short"):
        read_input()


@pytest.mark.parametrize("data", [STORY.encode(), gzip.compress(STORY.encode(), mtime=0)])
def test_what_comes_through_a_pipe_answers_and_is_not_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: bytes
) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    piped(monkeypatch, data)
    status, out, _ = idlib("casualties", "--corpus", "-", "--format", "jsonl")
    assert status == 0
    record = json.loads(out)
    found = record["path"], record["min"], record["date"]
    assert found == ("standard input.txt", 9, "2020-05-03")
    assert not list(tmp_path.rglob("*.idlib*"))


def test_empty_input_is_no_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, b"")
    status, out, err = idlib("quotes", "--corpus", "-")
    assert (status, out) == (3, "")
    assert "empty" in err and "Traceback" not in err
