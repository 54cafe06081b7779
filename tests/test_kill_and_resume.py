"""A build of a folder of real files that is killed, and killed again, answers as if it never was.

The moments are counted in statements of the database and in files read, so that every run kills
at the same ones; nothing depends on how fast the machine is.
"""

import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from idlib_cli.building import cache, extraction, renewing, update
from idlib_cli.library import open_corpus
from tests.command_line import idlib
from tests.mixed_folder import fill

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")

COMMANDS = (
    ("articles",), ("articles", "--undated"), ("show",), ("quotes",), ("casualties",),
    ("casualties", "--by", "incident"), ("figures",), ("timeline",), ("people",),
    ("search", "bridge river"), ("search", "bridgge", "--by", "article"),
)  # fmt: skip
MOST_KILLS = 60


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mixed")
    fill(folder)
    return folder


@pytest.fixture(scope="module")
def undisturbed(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IDLIB_CACHE", str(tmp_path_factory.mktemp("caches") / "idlib"))
        open_corpus(corpus, jobs=1)
        return outputs(corpus)


def outputs(corpus: Path) -> dict[str, str]:
    """What every command prints, records and remarks alike."""
    found = {}
    for command in COMMANDS:
        status, out, err = idlib(*command, "--corpus", corpus, "--format", "jsonl")
        assert status == 0, (command, err)
        found[" ".join(command)] = out + err
    return found


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed(corpus: Path, *, jobs: int, arm: Callable[[], None]) -> bool:
    """Whether a build in a process of its own was killed; else it came to its end."""
    child = os.fork()
    if not child:
        status = 1
        try:
            arm()
            open_corpus(corpus, jobs=jobs)
            status = 0
        finally:
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def at_statement(wanted: int) -> Callable[[], None]:
    """Kill the process before its so-maniest statement to the database."""

    def arm() -> None:
        connected = renewing.connected
        count = 0

        def traced(path: str) -> sqlite3.Connection:
            def counted(_: str) -> None:
                nonlocal count
                count += 1
                if count == wanted:
                    _kill()

            db = connected(path)
            db.set_trace_callback(counted)
            return db

        renewing.connected = traced

    return arm


def at_file(wanted: int) -> Callable[[], None]:
    """Kill the process (a worker, where there are some) while it reads its so-maniest file."""

    def arm() -> None:
        read = extraction.read_file
        count = 0

        def reading(file: Any) -> Iterator[Any]:
            nonlocal count
            count += 1
            for item in read(file):
                yield item
                if count == wanted:
                    _kill()

        extraction.read_file = reading

    return arm


def halfway_copied() -> None:
    """Kill the process when half of the cache is copied."""

    def half(source: str, target: str) -> None:
        whole = Path(source).read_bytes()
        Path(target).write_bytes(whole[: len(whole) // 2])
        _kill()

    renewing._copy_bytes = half


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, to which every file is committed on its own."""
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "caches" / "idlib"))
    monkeypatch.setattr(update, "_COMMIT_EVERY", 0)
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_between_any_two_statements_and_resumed(
    corpus: Path, undisturbed: dict[str, str], fresh: Path, jobs: int
) -> None:
    kills = 0
    step = 150 if jobs == 1 else 400
    while kills < MOST_KILLS and killed(corpus, jobs=jobs, arm=at_statement(7 + step * kills)):
        kills += 1
    assert 2 < kills < MOST_KILLS, "killed often, and done at last"
    assert outputs(corpus) == undisturbed


def test_killed_while_files_are_read_and_resumed(
    corpus: Path, undisturbed: dict[str, str], fresh: Path
) -> None:
    kills = 0
    while kills < MOST_KILLS and killed(corpus, jobs=1, arm=at_file(7)):
        kills += 1
    assert 2 < kills < MOST_KILLS, "every round gets at least one file further"
    assert outputs(corpus) == undisturbed


def test_a_killed_build_leaves_one_unfinished_file_and_nothing_once_it_is_resumed(
    corpus: Path, fresh: Path
) -> None:
    assert killed(corpus, jobs=1, arm=at_statement(200))
    names = [path.name for path in (fresh / "caches" / "idlib").iterdir()]
    locks = [name for name in names if name.endswith(cache.LOCK)]
    assert len(locks) == 1, "locked by nobody: the next build takes it away"
    names.remove(locks[0])
    assert names and all(cache.UNFINISHED in name for name in names), names
    open_corpus(corpus, jobs=1)
    names = [path.name for path in (fresh / "caches" / "idlib").iterdir()]
    assert len(names) == 1 and names[0].endswith(".idlib"), names


def test_an_update_killed_anywhere_leaves_the_old_index_or_the_new(
    tmp_path: Path, fresh: Path
) -> None:
    folder = tmp_path / "articles"
    fill(folder)
    open_corpus(folder, jobs=1)
    changed = min(folder.rglob("*.txt"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\n\nNine people were killed.\n")
    assert killed(folder, jobs=1, arm=halfway_copied)
    kills = 0
    while kills < MOST_KILLS and killed(folder, jobs=1, arm=at_statement(3 + 9 * kills)):
        kills += 1
    assert 2 < kills < MOST_KILLS
    after = outputs(folder)
    open_corpus(folder, jobs=1, refresh=True)
    assert after == outputs(folder)
