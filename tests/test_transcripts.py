"""Transcripts: what a command prints, to the character, in `cli/*.txt` and in the README.

A transcript is a line `$ idlib …` and what follows it up to the next one: standard output, then
standard error, then `[exit N]` where the status is not 0. The files of `cli/` show what a pipe
gets, the blocks ```console of the README what a terminal of 100 columns shows, but for colours.

After a change that is meant to show, `python -m tests.test_transcripts` writes them anew: read the
difference before you commit it.
"""

import os
import re
import shlex
import sys
import tempfile
from pathlib import Path
from unittest import mock

import pytest

from tests.command_line import idlib

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "tests/cli").glob("*.txt"))
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n)(?:(?!```).*\n)*", re.MULTILINE)
STYLE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")


def transcript(text: str, *, terminal: bool) -> str:
    """The commands of a transcript, each with what it prints now; comments are kept."""
    lines = []
    for line in text.splitlines():
        if line.startswith("#"):
            lines.append(line)
        elif line.startswith("$ "):
            lines += [line, *printed(line[2:], terminal=terminal), ""]
    return "\n".join(lines).strip() + "\n"


def printed(command: str, *, terminal: bool) -> list[str]:
    """The lines that a command prints."""
    program, *arguments = shlex.split(command)
    assert program == "idlib", command
    run = idlib(*arguments, terminal=terminal)
    lines = [line.rstrip() for line in STYLE.sub("", run.out + run.err).splitlines()]
    return lines if run.status == 0 else [*lines, f"[exit {run.status}]"]


def anew(path: Path) -> str:
    """A file with its transcripts as they would be now."""
    text = path.read_text(encoding="utf-8")
    if path != README:
        return transcript(text, terminal=False)
    return BLOCK.sub(lambda block: transcript(block.group(), terminal=True), text)


def surroundings(cache: str) -> dict[str, str]:
    """The environment of a transcript."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("IDLIB_")}
    for name in ("TMUX", "VTE_VERSION", "TERM_PROGRAM", "FORCE_HYPERLINK", "FORCE_COLOR"):
        kept.pop(name, None)
    return kept | {"IDLIB_CACHE": cache, "COLUMNS": "100", "TERM": "xterm"}


@pytest.mark.parametrize("path", [*FILES, README], ids=lambda p: p.name)
def test_transcripts_are_what_is_printed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with mock.patch.dict(os.environ, surroundings(str(tmp_path)), clear=True):
        assert path.read_text(encoding="utf-8") == anew(path)


if __name__ == "__main__":
    os.chdir(ROOT)
    with (
        tempfile.TemporaryDirectory() as cache,
        mock.patch.dict(os.environ, surroundings(cache), clear=True),
    ):
        for path in [*FILES, README]:
            path.write_text(anew(path), encoding="utf-8")
            print(path.relative_to(ROOT), file=sys.stderr)
