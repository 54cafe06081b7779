"""The command line as its users and scripts meet it: options, notes, exit statuses."""

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from idlib_cli.commands import COMMANDS
from idlib_cli.options import HELP, SHARED
from idlib_cli.output.progress import progress
from tests.command_line import idlib

LOOK_UPS = [name for name in COMMANDS if name != "cache"]
WORDS = {"search": ["fire"], "show": ["market-fire"], "ask": ["When was the road closed?"]}
"""The arguments that a look-up needs."""

FIRE = """---
title: Fire guts the market hall
date: 2021-03-10
outlet: The Harbour Post
---
A fire broke out in the market hall of Tarnow on Monday.

“We lost everything,” said Aldous Brenn, who sells fish there.
"""
FLOOD = """---
title: Flood closes the valley road
date: 2021-05-02
outlet: Valley News
---
The road through the valley was closed on 1 May 2021, and the fire brigade pumped for hours.
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("IDLIB_CORPUS", raising=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "market-fire.txt").write_text(FIRE, encoding="utf-8")
    (folder / "valley-flood.md").write_text(FLOOD, encoding="utf-8")
    return folder


def names() -> list[str]:
    return list(COMMANDS)


@pytest.mark.parametrize("command", names())
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_opens_with_two_examples_and_fits_a_screen(command: str, flag: str) -> None:
    status, out, err = idlib(command, flag)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert all(line.startswith(f"  idlib {command}") for line in lines[2:4])


def test_help_lists_every_command_and_fits_a_screen() -> None:
    for arguments in (["--help"], ["-h"], []):
        status, out, _ = idlib(*arguments)
        assert status == 0
        assert len(out.splitlines()) <= 24
        assert max(map(len, out.splitlines())) <= 80
        for name in names():
            assert re.search(rf"^  {name} ", out, re.MULTILINE)


def test_the_grouped_help_tells_of_every_shared_option() -> None:
    told = {flag for flags, _ in HELP for flag in re.findall(r"--?[a-z-]+", flags)}
    assert told == {flag for parameter in SHARED for flag in parameter.flags}


def test_version() -> None:
    status, out, _ = idlib("--version")
    assert status == 0
    assert re.fullmatch(r"idlib \d+\.\d+\.\d+\S*\n", out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["serch", "x"], "no command 'serch'; did you mean search?"),
        (["quotes", "--speker", "x"], "no such option: --speker; did you mean --speaker?"),
        (["quotes", "--xyz"], "idlib quotes --help lists"),
        (["search"], 'for example: idlib search "observation posts"'),
        (["quotes", "--kind", "loud"], "'loud' is not one of 'direct', 'mixed', 'indirect'"),
        (["quotes", "--limit", "many"], "--limit: 'many' is not a whole number, like 20"),
        (["quotes", "--since", "3 Feb"], "'3 Feb' is no date; write 2020, 2020-02 or 2020-02-03"),
        (["quotes", "--until", "2020-02-31"], "'2020-02-31' is no date; write 2020"),
        (["quotes", "--since", "2021", "--until", "2020"], "--since 2020 --until 2021"),
        (["quotes", "--json", "--format", "csv"], "give one of them"),
        (["show"], "which article?"),
        (["casualties", "--place", ""], "--place needs words; write --place "),
        (["casualties", "--victims", " "], "--victims needs words; write --victims "),
        (["casualties", "--by", "incident", "--place", ""], "--place needs words"),
        (["timeline", "--place", ""], "--place needs words"),
        (["quotes", "--about", ""], "in one word or more"),
        (["figures", " "], "in one word or more"),
        (["timeline", "the"], "not among the most common"),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_line_that_shows_a_right_one(
    arguments: list[str], said: str, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDLIB_CORPUS", str(corpus))
    status, out, err = idlib(*arguments)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("idlib: ")
    assert said in err


def test_a_since_and_until_of_one_period_are_no_contradiction(corpus: Path) -> None:
    status, _, _ = idlib("articles", "--corpus", corpus, "--since", "2021-03", "--until", "2021")
    assert status == 0


@pytest.mark.parametrize("command", LOOK_UPS)
@pytest.mark.parametrize("form", ["table", "plain", "json", "jsonl", "csv", "markdown"])
def test_every_look_up_prints_every_form(command: str, form: str, corpus: Path) -> None:
    words = WORDS.get(command, [])
    status, out, err = idlib(command, *words, "--corpus", corpus, "--format", form)
    assert status == 0, err
    if form == "json":
        assert isinstance(json.loads(out), dict if command == "ask" else list)
    if form == "jsonl":
        assert all(isinstance(json.loads(line), dict) for line in out.splitlines())


def test_plain_is_the_default_in_a_pipe_and_a_table_on_a_terminal(corpus: Path) -> None:
    piped = idlib("search", "broke", "--corpus", corpus).out
    assert piped == (
        f"{corpus}/market-fire.txt:6: A fire broke out in the market hall of Tarnow on Monday.\n"
    )
    shown = idlib("search", "broke", "--corpus", corpus, terminal=True).out
    assert shown.startswith("\x1b[")


def test_show_in_a_pipe_is_exactly_the_text(tmp_path: Path) -> None:
    text = (
        "One odd\r\nline \x1b[31m ends.\n\n\u202eAnd the text\x00 goes on and on and on for long.\n"
    )
    (tmp_path / "odd.txt").write_bytes(text.encode("utf-8"))
    assert idlib("show", "odd", "--corpus", tmp_path).out == text
    shown = idlib("show", "odd", "--corpus", tmp_path, terminal=True).out
    plain = re.sub(r"\x1b\[[\d;]*m", "", shown)
    assert "\\x1b[31m" in plain
    assert not set(plain) & set("\x1b\u202e\x00")


def test_json_is_short_for_format_json(corpus: Path) -> None:
    asked = ["search", "fire", "--corpus", corpus]
    assert idlib(*asked, "--json").out == idlib(*asked, "--format", "json").out


def test_quiet_prints_nothing_and_answers_by_its_status(corpus: Path) -> None:
    assert idlib("search", "fire", "--corpus", corpus, "-q") == (0, "", "")
    assert idlib("search", "walrus", "--corpus", corpus, "--quiet") == (1, "", "")


def test_nothing_found_is_success_and_says_so(corpus: Path) -> None:
    status, out, err = idlib("search", "walrus", "--corpus", corpus)
    assert (status, out) == (0, "")
    assert err.startswith("idlib: ")


def test_a_limited_answer_says_how_much_more_there_is(corpus: Path) -> None:
    _, out, err = idlib("articles", "--corpus", corpus, "--limit", 1)
    assert out.count("\n") == 1
    assert "1 more; --limit 0 shows them all" in err


def test_repeats_left_out_are_those_of_the_answer(tmp_path: Path) -> None:
    text = "Five miners were killed in Tarn on Monday.\n\nThe five miners were killed in Tarn.\n"
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{text}\nMore of {name}.\n", encoding="utf-8")
    _, out, err = idlib("casualties", "--corpus", tmp_path, "--place", "nowhere")
    assert out == ""
    assert "left out" not in err


def test_a_bad_file_is_named_and_counted_and_the_rest_answers(corpus: Path) -> None:
    (corpus / "picture.txt").write_bytes(bytes(range(256)) * 8)
    (corpus / "empty.txt").write_bytes(b"")
    status, out, err = idlib("articles", "--corpus", corpus)
    assert status == 0
    assert out.count("\n") == 2
    for name in ("picture.txt", "empty.txt"):
        assert len([line for line in err.splitlines() if name in line]) == 1
    assert "2 files could not be read" in err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_odd_file_names_are_shown_harmlessly(corpus: Path) -> None:
    odd = "new\nline\x1b[31m\u202e.txt"
    (corpus / odd).write_text("Crews put out the fire in the old mill.\n", encoding="utf-8")
    not_utf8 = os.path.join(os.fsencode(corpus), b"bad\xffname.txt")  # noqa: PTH118
    with open(not_utf8, "wb") as file:  # noqa: PTH123
        file.write(b"Crews put out the fire in the new mill.\n")
    _, out, err = idlib("search", "mill", "--corpus", corpus)
    assert out == (
        f"{corpus}/new line\\x1b[31m\\u202e.txt:1: Crews put out the fire in the old mill.\n"
    )
    assert "bad\\xffname.txt: its name is not UTF-8; rename it" in err
    exact = json.loads(idlib("search", "mill", "--corpus", corpus, "--format", "jsonl").out)
    assert exact["path"] == f"{corpus}/{odd}"


def test_a_corpus_with_nothing_readable_is_one_line_and_status_3(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        status, out, err = idlib("articles", "--corpus", path)
        assert (status, out) == (3, "")
        assert err.count("\n") == 1


def test_without_a_corpus_at_hand_the_sample_answers_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = idlib("articles")
    assert status == 0
    assert out
    assert "bundled sample" in err


def test_the_environment_names_a_corpus_and_the_option_overrules_it(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDLIB_CORPUS", str(tmp_path / "nowhere"))
    assert idlib("articles").status == 3
    assert idlib("articles", "--corpus", corpus).status == 0


def test_several_corpora_are_read_as_one(corpus: Path) -> None:
    files = [file for path in sorted(corpus.iterdir()) for file in ("--corpus", path)]
    assert idlib("articles", *files).out.count("\n") == 2


def start(*arguments: object, **options: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "idlib_cli", *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
    )  # type: ignore[call-overload,no-any-return]  # fmt: skip


def test_a_reader_who_leaves_early_is_no_failure(tmp_path: Path) -> None:
    lines = (json.dumps({"id": str(n), "text": "The fire spread."}) for n in range(1000))
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    run = start("articles", "--corpus", tmp_path / "many.jsonl", "--format", "jsonl")
    assert run.stdout
    assert run.stdout.readline()
    run.stdout.close()
    assert run.stderr
    assert run.stderr.read() == b""
    assert run.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("typed", [["articles"], ["--help"], ["quotes", "-h"], ["--version"], []])
def test_a_full_disk_is_one_line(typed: list[str], corpus: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "idlib_cli", *typed], stdout=full, stderr=subprocess.PIPE,
            check=False, env=os.environ | {"IDLIB_CORPUS": str(corpus)},
        )  # fmt: skip
    assert run.returncode == 70
    assert run.stderr == b"idlib: cannot write the answer: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_who_reads_no_help_is_no_failure() -> None:
    program = f"set -o pipefail; {sys.executable} -m idlib_cli --help | true"
    run = subprocess.run(["bash", "-c", program], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "2>&1 | head -c 1"])
def test_closed_streams_are_no_failure(closed: str, corpus: Path) -> None:
    program = f"set -o pipefail; {sys.executable} -m idlib_cli articles --corpus {corpus} {closed}"
    assert subprocess.run(["bash", "-c", program], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_is_status_130_without_a_traceback() -> None:
    # What a shell runs in the background ignores the signal, and so would this: it is asked for.
    program = "import signal; from idlib_cli import output;"
    program += "signal.signal(signal.SIGINT, signal.default_int_handler);"
    program += "output.opened = lambda look: signal.raise_signal(signal.SIGINT);"
    program += "from idlib_cli.cli import main; main(['articles'])"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert run.returncode == 130
    assert b"Traceback" not in run.stderr


def test_a_bug_is_status_70_and_asks_for_a_report(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("idlib_cli.output.show", broken)
    status, _, err = idlib("articles", "--corpus", corpus)
    assert status == 70
    assert err.splitlines()[-1].startswith("idlib: this is a bug; please report")
    assert "ZeroDivisionError" in err


def test_like_finds_what_was_said_and_marks_what_was_not() -> None:
    from idlib_cli.query.likeness import compare

    wanted = ["we", "will", "never", "go", "home"]
    said = ["and", "so", "we", "will", "not", "go", "there"]
    found = compare(wanted, said)
    assert (found.first, found.last, sorted(found.same)) == (2, 5, [2, 3, 5])
    assert found.lacks == ["never", "home"]
    assert found.score == pytest.approx(66.7)


def test_verify_tells_what_changed_since_a_list_was_made(corpus: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "then.json"
    manifest.write_text(idlib("articles", "--corpus", corpus, "--json").out, encoding="utf-8")
    asked = ["articles", "--corpus", corpus, "--verify", manifest]
    status, out, err = idlib(*asked)
    assert (status, out) == (0, "")
    assert "2 as in" in err
    assert idlib(*asked, "-q").status == 0
    (corpus / "valley-flood.md").write_text(FLOOD.replace("hours", "days"), encoding="utf-8")
    _, out, err = idlib(*asked)
    assert out.startswith(f"{corpus}/valley-flood.md: ")
    assert "valley-flood: changed\n" in err
    assert "1 as in" in err and "1 changed, 0 moved, 0 vanished, 0 came" in err
    assert idlib(*asked, "-q").status == 1


def test_verify_reads_what_sha256sum_prints(corpus: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "SHA256SUMS"
    data = (corpus / "market-fire.txt").read_bytes()
    manifest.write_text(f"{hashlib.sha256(data).hexdigest()}  market-fire.txt\n")
    _, out, err = idlib("articles", "--corpus", corpus, "--verify", manifest)
    assert "valley-flood" in out
    assert "1 as in" in err
    manifest.write_text("nothing of the kind")
    status, _, err = idlib("articles", "--corpus", corpus, "--verify", manifest)
    assert status == 2
    assert "idlib articles --format csv >" in err


def test_verify_takes_the_csv_of_articles_and_tells_what_became_of_each(
    corpus: Path, tmp_path: Path
) -> None:
    (corpus / "-dash.txt").write_text("The weir holds.\n")
    (corpus / "old.txt").write_text("The wheel remains.\n")
    manifest = tmp_path / "then.csv"
    manifest.write_text(idlib("articles", "--corpus", corpus, "--format", "csv").out)
    asked = ["articles", "--corpus", corpus, "--verify", manifest]
    assert "4 as in" in idlib(*asked).err  # the name "-dash" is guarded in csv
    (corpus / "market-fire.txt").unlink()
    (corpus / "old.txt").rename(corpus / "new.txt")
    (corpus / "valley-flood.md").write_text(FLOOD.replace("hours", "days"))
    (corpus / "fresh.txt").write_text("The sluice opened.\n")
    _, out, err = idlib(*asked)
    for said in ("market-fire: vanished", "valley-flood: changed", "fresh: came"):
        assert said in err
    assert f"old: moved to {corpus}/new.txt" in err
    assert "1 as in" in err and "1 changed, 1 moved, 1 vanished, 1 came" in err
    assert "dash" not in out and "fresh.txt" in out and "new.txt" in out


@pytest.mark.parametrize("command", [name for name in names() if name != "cache"])
def test_the_examples_in_help_answer_on_the_sample(command: str) -> None:
    sample = Path(__file__).parent.parent / "corpus"
    examples = idlib(command, "--help").out.split("\n\n")[1].splitlines()
    assert len(examples) == 2
    for example in examples:
        asked = re.sub(r" --corpus \w+", "", example.strip()).removeprefix("idlib ")
        run = idlib(*shlex.split(asked), "--corpus", sample)
        assert run.status == 0, run.err
        assert len(run.out) > 5, example


def test_progress_is_drawn_from_the_second_second_on_and_wiped_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    tell = progress()
    now = 100.9
    tell(3, 3, 9)
    assert capsys.readouterr().err == ""
    now = 101.2
    tell(5, 5, 9)
    assert "5 articles, 5 of 9 files" in capsys.readouterr().err
    tell(9, 9, 9)
    assert capsys.readouterr().err == "\r\x1b[K"


def test_progress_counts_one_article_and_a_thousand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    tell = progress()
    now = 102.0
    tell(1, 1, 5)
    assert "1 article, 1 of 5 files" in capsys.readouterr().err
    now = 103.0
    tell(1200, 0, 1)
    assert capsys.readouterr().err.partition(": ")[2] == "1,200 articles, 0 of 1 file"
