"""What a command may import before it knows that it needs it: start-up time is a feature."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from idlib_cli import open_corpus
from idlib_cli.errors import ExitStatus

SAMPLE = str(Path(__file__).parent.parent / "corpus")

ALWAYS_FORBIDDEN = {"rich", "rapidfuzz", "trafilatura", "click", "pydantic", "charset_normalizer"}
EXTRACTION = {
    "idlib_cli.facts",
    "idlib_cli.reading",
    "idlib_cli.language",
    "idlib_cli.linking",
    "idlib_cli.records",
}
FORBIDDEN_BEFORE_EXTRACTION = {
    "idlib_cli.facts",
    "idlib_cli.reading",
    "idlib_cli.language",
    "idlib_cli.linking",
    "idlib_cli.records",
    "idlib_cli.index",
    "idlib_cli.query",
    "sqlite3",
}

PROBE = """
import json, sys, atexit
sys.argv = ["idlib", *json.loads(sys.argv[1])]
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from idlib_cli.cli import main
main()
"""


def modules(arguments: list[str]) -> set[str]:
    """The modules that a command has imported by its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return set(json.loads(done.stderr.splitlines()[-1]))


def forbidden(found: set[str], prefixes: set[str]) -> set[str]:
    return {m for m in found if any(m == p or m.startswith(p + ".") for p in prefixes)}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["quotes", "--help"]])
def test_help_reads_nothing_and_imports_nothing_heavy(arguments: list[str]) -> None:
    found = modules(arguments)
    assert not forbidden(found, ALWAYS_FORBIDDEN | FORBIDDEN_BEFORE_EXTRACTION)


NAMING = {
    "idlib_cli.language.name_forms",
    "idlib_cli.language.wordlists",
    "idlib_cli.linking",
    "idlib_cli.linking.aliases",
    "idlib_cli.linking.naming",
}
"""What it takes to tell who is meant by a name."""

TYPER = {"typer", "pathlib", "inspect", "dataclasses"}
"""What a plain look-up does without."""

TELLING = {"idlib_cli.language.telling", "idlib_cli.language.wordlists"}
"""What it takes to fold what several articles tell of one day."""


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["search", "Idlib"], set()),
        (["quotes", "--since", "2020"], set()),
        (["quotes", "--speaker", "Erdogan"], NAMING),
        (["casualties", "--format", "csv"], set()),
        (["timeline", "--format", "markdown"], TELLING),
        (["figures", "--json"], set()),
        (["articles"], set()),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_look_up_in_a_warm_cache_extracts_nothing(arguments: list[str], needed: set[str]) -> None:
    open_corpus(SAMPLE)
    imported = modules([*arguments, "--corpus", SAMPLE])
    found = forbidden(imported, ALWAYS_FORBIDDEN | EXTRACTION | TYPER)
    assert found - needed <= {"idlib_cli.language", "idlib_cli.language.folding"}


def test_a_look_up_that_ends_at_once_says_everything_and_how_it_ended(tmp_path: Path) -> None:
    open_corpus(SAMPLE)
    script = shutil.which("idlib", path=str(Path(sys.executable).parent))
    command = [script] if script else [sys.executable, "-m", "idlib_cli"]

    def ran(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)

    found = ran("search", "Idlib", "--limit", "1", "--corpus", SAMPLE)
    assert (found.returncode, found.stdout[:1] != "", found.stdout[-1:]) == (0, True, "\n")
    assert "--limit 0 shows them all" in found.stderr
    assert ran("search", "Idlib", "--corpus", str(tmp_path)).returncode == ExitStatus.NO_CORPUS


def test_a_script_that_runs_a_look_up_goes_on_after_it() -> None:
    open_corpus(SAMPLE)
    script = (
        "import sys\n"
        f"sys.argv = ['idlib', 'articles', '--corpus', {SAMPLE!r}]\n"
        "from idlib_cli.cli import main\n"
        "try:\n    main()\nfinally:\n    print('and on', file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr.endswith("and on\n")


def test_a_program_that_runs_the_console_script_goes_on_after_it(tmp_path: Path) -> None:
    open_corpus(SAMPLE)
    console = tmp_path / "idlib"
    console.write_text("from idlib_cli.cli import main\nmain()\n")
    script = (
        "import runpy, sys\n"
        f"sys.argv = ['idlib', 'articles', '--corpus', {SAMPLE!r}]\n"
        f"try:\n    runpy.run_path({str(console)!r}, run_name='__main__')\n"
        "finally:\n    print('and on', file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr.endswith("and on\n")
