"""The cache: never a wrong answer, whatever happens to it or to the process that writes it."""

import errno
import json
import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from idlib_cli import query, render
from idlib_cli.building import cache, extraction, renewing, stamps, update
from idlib_cli.errors import CorpusError
from idlib_cli.index import writing
from idlib_cli.index.schema import PAGE_SIZE, SMALL_PAGE_SIZE
from idlib_cli.library import Library, open_corpus
from tests.command_line import idlib

KILLS = 100
SENTENCES = (
    "The governor of Tarn said that {n} people were killed on Monday.",
    "“We counted {n} houses,” Ada Brenn told reporters.",
    "At least {n} soldiers were wounded near the dam on 3 February 2020.",
)


def write(folder: Path, name: str, number: int) -> None:
    text = "\n\n".join(sentence.format(n=number + i) for i, sentence in enumerate(SENTENCES))
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: Report {number}\ndate: 2020-02-0{number % 9 + 1}\n---\n{text}\n")
    past = time.time() - 100 + number % 50
    os.utime(file, (past, past))


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "caches" / "idlib"))
    folder = tmp_path / "articles"
    for number in range(6):
        write(folder, f"{'deep/' * (number % 2)}report-{number}.md", number)
    return folder


def everything(library: Library) -> str:
    """All that can be asked of a corpus, as one text."""
    index = library.index
    results = [
        query.articles(index), query.quotes(index), query.casualties(index),
        query.figures(index), query.timeline(index), query.paragraphs(index),
        query.search(index, "people houses soldiers"),
        query.search(index, "governor peopel", by_article=True),
    ]  # fmt: skip
    records = [list(result.records) for result in results]
    notes = [result.notes for result in results]
    return json.dumps([records, notes, library.problems], indent=0)


def uncached(corpus: Path) -> str:
    return everything(open_corpus(corpus, cache=False))


def cache_file() -> Path:
    (file,) = (Path(found.path) for found in cache.listed())
    return file


@pytest.fixture
def count_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are extracted."""
    names: list[str] = []
    read = extraction.read_file

    def reading(file: Any) -> Any:
        names.append(file.path.name)
        return read(file)

    monkeypatch.setattr(extraction, "read_file", reading)
    return names


def test_what_is_unchanged_is_extracted_once(corpus: Path, count_files: list[str]) -> None:
    cold = everything(open_corpus(corpus))
    assert len(count_files) == 6
    warm = everything(open_corpus(corpus))
    assert len(count_files) == 6
    assert cold == warm == uncached(corpus)


def test_only_what_changed_is_extracted_again(corpus: Path, count_files: list[str]) -> None:
    open_corpus(corpus)
    count_files.clear()
    write(corpus, "report-0.md", 40)
    write(corpus, "deep/new.md", 41)
    (corpus / "report-2.md").unlink()
    warm = everything(open_corpus(corpus))
    assert sorted(count_files) == ["new.md", "report-0.md"]
    assert warm == uncached(corpus)


def test_supplied_dates_are_seen(corpus: Path) -> None:
    open_corpus(corpus)
    (corpus / "dates.csv").write_text("report-2,2019-05-06\n")
    assert "2019-05-06" in everything(open_corpus(corpus))
    assert everything(open_corpus(corpus)) == uncached(corpus)


def test_twins_have_the_same_names_however_they_came(corpus: Path) -> None:
    write(corpus, "z/report-2.md", 7)
    open_corpus(corpus)
    write(corpus, "a/report-2.md", 8)
    assert everything(open_corpus(corpus)) == uncached(corpus)
    (corpus / "a" / "report-2.md").unlink()
    assert everything(open_corpus(corpus)) == uncached(corpus)


def test_paths_are_as_spelled_now(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_corpus(corpus)
    monkeypatch.chdir(corpus.parent)
    relative = open_corpus("articles")
    assert relative.articles()[0]["path"] == str(Path("articles", "report-0.md"))
    monkeypatch.chdir(corpus)
    assert open_corpus(".").articles()[0]["path"] == "report-0.md"
    assert everything(open_corpus(".")) == uncached(Path())
    assert len(cache.listed()) == 1


def test_several_roots_are_one_corpus(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    write(other, "report-0.md", 30)
    both = everything(open_corpus(corpus, other))
    assert both == everything(open_corpus(corpus, other))
    assert both == everything(open_corpus(corpus, other, cache=False))
    ids = [record["id"] for record in open_corpus(corpus, other).quotes()]
    assert len(set(ids)) == len(ids)


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_the_cache_is_private(corpus: Path) -> None:
    open_corpus(corpus)
    file = cache_file()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def spoil_all(file: Path) -> None:
    file.write_bytes(b"no database at all" * 1000)


def spoil_middle(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 3 : len(data) // 2] = os.urandom(len(data) // 2 - len(data) // 3)
    file.write_bytes(data)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5000])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def make_foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE meta (name, value)")
        db.execute("CREATE TABLE somebody (elses)")


def make_older(file: Path) -> None:
    db = sqlite3.connect(file)
    with db:
        db.execute("UPDATE meta SET value = 'older' WHERE name = 'version'")
        db.execute("UPDATE articles SET title = 'Wrong'")
    db.close()


@pytest.mark.parametrize(
    "spoil", [spoil_all, spoil_middle, cut_short, empty, make_foreign, make_older]
)
def test_a_cache_that_is_not_ours_is_made_again(corpus: Path, spoil: Any) -> None:
    open_corpus(corpus)
    spoil(cache_file())
    again = open_corpus(corpus)
    assert everything(again) == uncached(corpus)
    assert again.notes == ()
    assert cache_file().stat().st_size > 5000


def test_another_version_of_the_extractors_makes_it_again(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, count_files: list[str]
) -> None:
    open_corpus(corpus)
    monkeypatch.setattr(stamps, "of_package", lambda: "installed anew")
    open_corpus(corpus)
    assert len(count_files) == 6, "the same sources, installed at another time"
    monkeypatch.setattr(stamps, "of_package", lambda: "changed")
    monkeypatch.setattr(stamps, "digest_of_package", lambda: "changed")
    open_corpus(corpus)
    assert len(count_files) == 12


def test_where_no_cache_can_be_written_memory_will_do(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "caches").write_text("in the way")
    library = open_corpus(corpus)
    assert len(library.notes) == 1
    assert "in memory" in library.notes[0]
    assert everything(library) == uncached(corpus)


def test_a_full_disk_is_no_harm(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = renewing.connected

    def connected(path: str) -> sqlite3.Connection:
        db = connect(path)
        db.execute("PRAGMA max_page_count = 20")
        return db

    monkeypatch.setattr(renewing, "connected", connected)
    library = open_corpus(corpus)
    assert "full" in library.notes[0]
    assert everything(library) == uncached(corpus)


@pytest.mark.parametrize(("small", "page"), [(1 << 25, SMALL_PAGE_SIZE), (0, PAGE_SIZE)])
def test_a_new_index_has_no_gaps(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, small: int, page: int
) -> None:
    monkeypatch.setattr(writing, "SMALL_FILE", small)
    open_corpus(corpus)
    with sqlite3.connect(cache_file()) as db:
        assert db.execute("PRAGMA freelist_count").fetchone()[0] == 0
        assert db.execute("PRAGMA page_size").fetchone()[0] == page
    assert [file.name for file in cache_file().parent.iterdir()] == [cache_file().name]


def test_a_disk_too_full_for_a_second_file_keeps_the_first(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(db: sqlite3.Connection, path: str) -> None:
        Path(path).write_bytes(b"half of it")
        db.execute("PRAGMA max_page_count = 1")
        db.execute("CREATE TABLE more AS SELECT hex(zeroblob(100000)) AS size")

    monkeypatch.setattr(writing, "write_anew", full)
    library = open_corpus(corpus)
    assert library.notes == ()
    assert everything(library) == uncached(corpus)
    assert [file.name for file in cache_file().parent.iterdir()] == [cache_file().name]


@pytest.mark.parametrize("step", ["tidied", "write_anew"])
@pytest.mark.parametrize(
    ("code", "notes"),
    [
        (sqlite3.SQLITE_FULL, 0),
        (sqlite3.SQLITE_IOERR_WRITE, 0),
        (sqlite3.SQLITE_IOERR_FSYNC, 0),
        (sqlite3.SQLITE_IOERR_TRUNCATE, 0),
        (sqlite3.SQLITE_IOERR_READ, 1),
        (sqlite3.SQLITE_IOERR_SHORT_READ, 1),
        (sqlite3.SQLITE_IOERR, 1),
    ],
)
def test_a_disk_that_fails_is_not_taken_for_a_full_one(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, notes: int
) -> None:
    def failing(*_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = code
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(writing, step, failing)
        library = open_corpus(corpus)
    assert len(library.notes) == notes
    assert all("disk I/O error" in note for note in library.notes)
    assert everything(library) == uncached(corpus)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_an_update_that_finds_no_room_at_any_moment_costs_nothing(corpus: Path) -> None:
    import resource

    open_corpus(corpus)
    file = cache_file()
    before = file.read_bytes(), file.stat().st_mtime_ns
    for number in range(6, 12):  # so much that the index is tidied and written anew
        write(corpus, f"more-{number}.md", number)
    expected = uncached(corpus)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    in_memory = set()
    for tenths in range(16):
        cache.clear()
        file.write_bytes(before[0])
        os.utime(file, ns=(before[1], before[1]))
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before[0]) * tenths // 10, hard))
        try:
            library = open_corpus(corpus)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        in_memory.add(bool(library.notes))
        assert everything(library) == expected
        if library.notes:
            assert file.read_bytes() == before[0], "what there was is as it was"
        again = open_corpus(corpus)
        assert not again.notes
        assert everything(again) == expected
    assert in_memory == {True, False}


def test_what_a_killed_process_leaves_is_cleared_away(corpus: Path) -> None:
    open_corpus(corpus)
    left = Path(f"{cache_file()}{cache.TIDY}")
    left.write_bytes(b"half of it")
    write(corpus, "deep/new.md", 41)
    assert everything(open_corpus(corpus)) == uncached(corpus)
    assert not left.exists()


def test_a_folder_changed_without_effect_is_fresh(corpus: Path, count_files: list[str]) -> None:
    old = time.time() - 1000
    for folder in (corpus, corpus / "deep"):
        os.utime(folder, (old, old))
    open_corpus(corpus)
    before = cache_file().stat().st_ino
    (corpus / "deep" / ".swap").write_text("")
    (corpus / ".hidden").mkdir()
    open_corpus(corpus)
    assert cache_file().stat().st_ino == before
    (corpus / "deep" / "more").mkdir()
    write(corpus, "deep/more/new.md", 9)
    open_corpus(corpus)
    assert cache_file().stat().st_ino != before
    assert count_files.count("new.md") == 1


def test_a_change_in_a_folder_that_looks_the_same_is_seen(
    corpus: Path, count_files: list[str]
) -> None:
    old = time.time() - 1000
    for folder in (corpus, corpus / "deep"):
        os.utime(folder, (old, old))
    open_corpus(corpus)
    with (corpus / "deep" / "report-1.md").open("a") as file:
        file.write("At least 7 guards were killed.")
    os.utime(corpus / "deep", (old, old))
    assert everything(open_corpus(corpus)) == uncached(corpus)
    assert count_files.count("report-1.md") == 3, "twice with the cache, once without"


def test_nothing_readable_leaves_nothing(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="nowhere"):
        open_corpus(tmp_path / "nowhere")
    assert cache.listed() == []


def test_caches_are_listed_and_cleared(corpus: Path) -> None:
    open_corpus(corpus)
    (found,) = cache.listed()
    assert found.roots == (str(corpus),)
    assert found.articles == 6
    assert cache.clear() == [found.path]
    assert cache.listed() == []


def test_refresh_finds_what_a_glance_at_folders_misses(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "MOST_FILES", 3)
    before = everything(open_corpus(corpus))
    file = corpus / "report-0.md"
    os.utime(file, (1, 1))
    with file.open("r+") as text:
        text.write("---\ntitle: Rewritten")
    cited = query.search(open_corpus(corpus).index, "houses")
    assert "report-0" in [record["article"] for record in cited.records]
    assert [note for note in cited.notes if "--refresh" in note]
    unread = query.search(open_corpus(corpus).index, "houses", query.Filters(article="report-1"))
    assert list(unread.records)
    assert not unread.notes
    assert everything(open_corpus(corpus, refresh=True)) == uncached(corpus) != before
    write(corpus, "deep/new.md", 41)
    assert everything(open_corpus(corpus)) == uncached(corpus)


def test_any_number_of_workers_gives_the_same(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [json.dumps({"id": str(n), "text": SENTENCES[0].format(n=n)}) for n in range(50)]
    (corpus / "many.jsonl").write_text("\n".join(lines))
    monkeypatch.setattr(extraction, "_MANY_IN_ONE", 1000)
    alone = everything(open_corpus(corpus, jobs=1))
    assert everything(open_corpus(corpus, jobs=3, refresh=True)) == alone


def test_an_interrupted_build_goes_on_from_there(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "_COMMIT_EVERY", 0)
    seen: list[tuple[int, int]] = []

    def interrupt(_: int, done: int, total: int) -> None:
        seen.append((done, total))
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_corpus(corpus, progress=interrupt)
    library = open_corpus(corpus, progress=lambda _, *step: seen.append(step))
    assert seen == [(1, 6), (2, 6), (3, 6), (4, 6), (1, 3), (2, 3), (3, 3)]
    assert everything(library) == uncached(corpus)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")
def test_a_kill_at_any_moment_loses_nothing(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update, "_COMMIT_EVERY", 0)
    chance = random.Random(7)  # noqa: S311 - the same kills each time
    killed = 0
    for round_ in range(KILLS):
        for _ in range(3):
            write(corpus, f"report-{chance.randrange(8)}.md", chance.randrange(1000))
        child = os.fork()
        if not child:
            try:
                open_corpus(corpus)
            finally:
                os._exit(0)
        time.sleep(chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        killed += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        if round_ % 10 == 9:
            assert everything(open_corpus(corpus)) == uncached(corpus)
    assert killed > KILLS / 4, "too few were killed before they were done"


def test_three_processes_at_once_share_one_build(corpus: Path) -> None:
    for number in range(6, 60):  # so much that the others meet the one that builds
        write(corpus, f"more-{number}.md", number)
    script = (
        "import sys, json; from idlib_cli import open_corpus;"
        "print('ready', flush=True); sys.stdin.readline();"
        "library = open_corpus(sys.argv[1]);"
        "print(json.dumps([library.notes, library.casualties()]))"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(corpus)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in running:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [json.loads(process.communicate()[0]) for process in running]
    assert all(process.returncode == 0 for process in running)
    alone = open_corpus(corpus, cache=False).casualties()
    assert answers == [[[], alone]] * 3
    assert [file.name for file in cache_file().parent.iterdir()] == [cache_file().name]


def rot(file: Path, start: float, *, zeros: bool) -> None:
    """Spoil a tenth of a file so that size and times stay as they were."""
    status = file.stat()
    data = bytearray(file.read_bytes())
    begin, length = max(100, int(len(data) * start)), len(data) // 10
    data[begin : begin + length] = bytes(length) if zeros else random.Random(1).randbytes(length)  # noqa: S311
    file.write_bytes(data[: status.st_size])
    os.utime(file, ns=(status.st_mtime_ns, status.st_mtime_ns))


@pytest.mark.parametrize("zeros", [True, False])
@pytest.mark.parametrize("tenth", range(10))
def test_rot_that_nothing_shows_is_made_good_while_answering(
    corpus: Path, tenth: int, zeros: bool
) -> None:
    asked = ["casualties", "--corpus", corpus]
    expected = idlib(*asked)
    rot(cache_file(), tenth / 10, zeros=zeros)
    assert idlib(*asked) == expected
    rot(cache_file(), tenth / 10, zeros=zeros)
    library = open_corpus(corpus)
    assert library.casualties() == open_corpus(corpus, cache=False).casualties()


@pytest.mark.parametrize("tenth", range(1, 10))
def test_rot_that_shows_in_an_update_is_made_good(corpus: Path, tenth: int) -> None:
    open_corpus(corpus)
    rot(cache_file(), tenth / 10, zeros=False)
    write(corpus, "another.md", 7)
    library = open_corpus(corpus)
    assert library.notes == ()
    assert library.casualties() == open_corpus(corpus, cache=False).casualties()
    assert [file.name for file in cache_file().parent.iterdir()] == [cache_file().name]


@pytest.mark.parametrize(("code", "raised"), [(errno.ENOSPC, True), (errno.EXDEV, False)])
def test_a_copy_that_a_full_disk_cuts_short_is_no_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, raised: bool
) -> None:
    calls = []

    def partly(source: int, target: int, count: int) -> int:
        calls.append(count)
        if len(calls) > 1:
            raise OSError(code, os.strerror(code))
        return os.write(target, os.read(source, 1000))

    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(random.Random(3).randbytes(10_000))  # noqa: S311
    monkeypatch.setattr(os, "copy_file_range", partly, raising=False)
    if raised:
        with pytest.raises(OSError, match=os.strerror(code)):
            renewing._copy_bytes(str(one), str(other))
    else:
        renewing._copy_bytes(str(one), str(other))
        assert other.read_bytes() == one.read_bytes()
    assert len(calls) == 2


def test_a_disk_that_fills_while_the_cache_is_copied_costs_nothing(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_corpus(corpus)
    before = cache_file().read_bytes()

    def full(source: str, target: str) -> None:
        Path(target).write_bytes(b"half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    write(corpus, "another.md", 7)
    with monkeypatch.context() as patched:
        patched.setattr(renewing, "_copy_bytes", full)
        library = open_corpus(corpus)
    assert os.strerror(errno.ENOSPC) in library.notes[0]
    assert everything(library) == uncached(corpus)
    assert cache_file().read_bytes() == before
    assert open_corpus(corpus).notes == ()


def test_an_answer_that_rot_cuts_short_says_so(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lines(*_: object, **__: object) -> Iterator[str]:
        yield "x" * 100_000
        raise sqlite3.DatabaseError("malformed")

    monkeypatch.setattr(render, "lines", lines)
    status, out, err = idlib("casualties", "--corpus", corpus)
    assert (status, len(out)) == (3, 100_000)
    assert "--refresh" in err
