"""Who may work on a cache: one process at a time, and of its threads one."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from idlib_cli import open_corpus
from idlib_cli.building import cache, locking

TRY = """
import sys
from idlib_cli.building import cache, locking
locking.PATIENCE = 0.2
try:
    with locking.alone(sys.argv[1]):
        print("in")
except cache.UnusableError:
    print("out")
"""


def another_process(path: str) -> str:
    """Whether another process gets `in` or stays `out`."""
    done = subprocess.run(
        [sys.executable, "-c", TRY, path], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def another_thread(path: str) -> str:
    found: list[str] = []

    def enter() -> None:
        try:
            with locking.alone(path):
                found.append("in")
        except cache.UnusableError:
            found.append("out")

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    return found[0]


def test_a_thread_that_waits_does_not_give_the_lock_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.2)
    path = str(tmp_path / "corpus.idlib")
    with locking.alone(path):
        assert another_thread(path) == "out"
        assert another_process(path) == "out"
    assert another_thread(path) == "in"
    assert another_process(path) == "in"
    assert list(tmp_path.iterdir()) == []


def test_threads_that_open_one_corpus_find_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(4):
        text = f"Storm {number}\n\nAt least {number + 3} people were killed, officials said.\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    found: list[tuple[list[str], tuple[str, ...]]] = []

    def look() -> None:
        library = open_corpus(folder, jobs=1)
        found.append(([record["id"] for record in library.casualties()], library.notes))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(ids) for ids, _ in found] == [4] * 4
    assert all(one == found[0] for one in found)
    assert found[0][1] == ()


def test_a_lock_that_is_no_database_is_made_again(tmp_path: Path) -> None:
    path = str(tmp_path / "corpus.idlib")
    Path(path + cache.LOCK).write_bytes(b"no database at all" * 1000)
    with locking.alone(path):
        assert another_process(path) == "out"
    assert list(tmp_path.iterdir()) == []
