"""What the documentation says is so: links resolve, commands exist, fields are the ones printed."""

import json
import re
import shlex
from pathlib import Path

import pytest

from idlib_cli.commands import COMMANDS
from tests.command_line import idlib

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("tests/**/README.md")])
FORMATS = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
COMMAND = re.compile(r"(?:^\$ |&& \S*bin/|`)(idlib [a-z][^`\n]*)", re.MULTILINE)
SAMPLE = ["--corpus", ROOT / "corpus", "--format", "jsonl", "--no-cache"]
PRINTED_BY = {
    "hit": ["search", "Idlib"],
    "quote": ["quotes"],
    "casualty": ["casualties"],
    "incident": ["casualties", "--by", "incident"],
    "figure": ["figures"],
    "date": ["timeline"],
    "period": ["timeline", "--by", "month"],
    "person": ["people"],
    "article": ["articles"],
    "paragraph": ["show"],
}
OF_A_PASSAGE = {"hit", "quote", "casualty", "figure", "date"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_commands_and_options_exist(page: Path) -> None:
    names = set(COMMANDS)
    for command in COMMAND.findall(page.read_text(encoding="utf-8")):
        _, name, *arguments = shlex.split(command.partition(" | ")[0].partition(" > ")[0])
        assert name in names, command
        known = idlib(name, "--help").out
        for flag in (argument for argument in arguments if re.match(r"--?[a-z]", argument)):
            assert re.search(rf"(?<![\w-]){flag}(?![\w-])", known), command


def documented(kind: str) -> list[str]:
    """The fields that docs/formats.md gives for a kind of record."""
    headings = {"passage": "Fields that every record of a passage has"}
    section = FORMATS.partition(f"\n## {headings.get(kind, kind)}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)


@pytest.mark.parametrize("kind", PRINTED_BY)
def test_formats_md_lists_the_fields_that_are_printed(kind: str) -> None:
    run = idlib(*PRINTED_BY[kind], *SAMPLE)
    assert run.status == 0, run.err
    first = json.loads(run.out.splitlines()[0])
    common = documented("passage") if kind in OF_A_PASSAGE else []
    assert list(first) == common + documented(kind)
    nothing = idlib(*PRINTED_BY[kind], *SAMPLE, "--format", "csv", "--since", "2090")
    if kind != "paragraph":  # paragraphs have no date
        assert nothing.out == "\ufeff" + ",".join(first) + "\r\n"
    if kind in OF_A_PASSAGE:
        explained = idlib(*PRINTED_BY[kind], *SAMPLE, "--explain")
        assert list(json.loads(explained.out.splitlines()[0])) == [*first, "why"]
