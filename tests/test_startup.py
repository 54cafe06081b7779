"""What a command may import before it knows that it needs it: start-up time is a feature."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ALWAYS_FORBIDDEN = {"rich", "rapidfuzz", "trafilatura", "click", "pydantic", "charset_normalizer"}
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


def modules(arguments: list[str], cache: Path) -> set[str]:
    """The modules that a command has imported by its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"IDLIB_CACHE": str(cache)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return set(json.loads(done.stderr.splitlines()[-1]))


def forbidden(found: set[str], prefixes: set[str]) -> set[str]:
    return {m for m in found if any(m == p or m.startswith(p + ".") for p in prefixes)}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["quotes", "--help"]])
def test_help_reads_nothing_and_imports_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    found = modules(arguments, tmp_path)
    assert not forbidden(found, ALWAYS_FORBIDDEN | FORBIDDEN_BEFORE_EXTRACTION)
