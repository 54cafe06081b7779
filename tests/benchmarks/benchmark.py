"""How long look-ups, builds and updates take, as the size of the corpus grows.

    python tests/benchmarks/benchmark.py 5 1000 10000 [--runs 11] [--folder DIR]

Byte-compile the environment first (`python -m compileall`), as an installer does. Every figure
is of whole processes. A look-up runs in turn with `hello`, a Typer program with one option, and
the median of the pairwise ratios is given, of processor time and of wall time; on a machine that
does other things too the first says more. 5 stands for the bundled articles. Prints Markdown:
docs/performance.md holds the last output.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from corpora import ROOT, make

HELLO = """
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "you") -> None:
    print("hello", name)


app()
"""
LOOK_UPS = {
    "search, a rare word": ("search", "rogatory"),
    "search, two words": ("search", "ceasefire Sochi"),
    "search, a phrase": ("search", '"observation posts"'),
    "search, a dense word": ("search", "president"),
    "search, misspelt": ("search", "presidnt"),
    "quotes --speaker": ("quotes", "--speaker", "Erdogan", "--limit", "20"),
    "casualties": ("casualties", "--limit", "20"),
}
BUNDLED = 5


class Cost(NamedTuple):
    """What one process took: seconds and MiB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str], environment: dict[str, str]) -> Cost:
    """Run a command, its output thrown away."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
    scale = 1 if sys.platform == "darwin" else 1024
    peak = usage.ru_maxrss * scale / 2**20
    return Cost(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, peak)


def paired(
    command: Sequence[str], other: Sequence[str], environment: dict[str, str], runs: int
) -> tuple[float, float, Cost]:
    """Median ratios (processor, wall) of a command to another, and its median cost."""
    run(command, environment)
    pairs = [(run(command, environment), run(other, environment)) for _ in range(runs)]
    median = Cost(
        *(statistics.median(values) for values in zip(*(a for a, _ in pairs), strict=True))
    )
    return (
        statistics.median(a.cpu / b.cpu for a, b in pairs),
        statistics.median(a.wall / b.wall for a, b in pairs),
        median,
    )


def corpus_of(folder: Path, size: int) -> Path:
    """The corpus of so many articles, made if need be."""
    if size == BUNDLED:
        return ROOT / "corpus"
    corpus = folder / str(size)
    make(corpus, size)
    return corpus


def bytes_in(corpus: Path) -> int:
    """The size of the text."""
    return sum(path.stat().st_size for path in corpus.rglob("*") if path.is_file())


def building(idlib: list[str], corpus: Path, environment: dict[str, str], size: int) -> str:
    """A row on building and updating."""
    cache = Path(environment["IDLIB_CACHE"])
    shutil.rmtree(cache, ignore_errors=True)
    look = [*idlib, "articles", "--limit", "1", "--corpus", str(corpus)]
    cost = run(look, environment)
    index = max(path.stat().st_size for path in cache.iterdir())
    update = "–"
    if size > BUNDLED:
        for path in sorted(corpus.rglob("*.txt"))[:10]:
            path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        time.sleep(0.1)
        update = f"{run(look, environment).wall:.1f} s"
    rate = size / cost.cpu
    return (
        f"| {size} | {cost.wall:.1f} s | {rate:.0f} | {cost.peak:.0f} MiB | "
        f"{index / bytes_in(corpus):.1f} | {update} |"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[BUNDLED, 1000])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir(), "idlib-sizes"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    hello = options.folder / "hello.py"
    hello.write_text(HELLO, encoding="utf-8")
    idlib = [sys.executable, "-m", "idlib_cli"]
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    builds, look_ups = [], []
    for size in options.sizes:
        corpus = corpus_of(options.folder, size)
        environment = os.environ | {"IDLIB_CACHE": str(options.folder / f"cache-{size}")}
        builds.append(building(idlib, corpus, environment, size))
        for name, words in LOOK_UPS.items():
            command = [*idlib, *words, "--corpus", str(corpus)]
            cpu, wall, cost = paired(
                command, [sys.executable, str(hello)], environment, options.runs
            )
            look_ups.append(
                f"| {name} | {size} | {cpu:.2f} | {wall:.2f} | {1000 * cost.wall:.0f} ms |"
                f" {cost.peak:.0f} MiB |"
            )
        if finder := shutil.which("rg"):
            command = [finder, "-c", "observation posts", str(corpus)]
            cost = paired(command, [sys.executable, str(hello)], environment, options.runs)[2]
            look_ups.append(f"| ripgrep, a phrase | {size} | | | {1000 * cost.wall:.0f} ms | |")
    print("| look-up | articles | × hello, processor | × hello, wall | median | peak |")
    print("|---|---|---|---|---|---|", *look_ups, sep="\n")
    print("\n| articles | build | articles/s of processor | peak | index × text | 10 changed |")
    print("|---|---|---|---|---|---|", *builds, sep="\n")


if __name__ == "__main__":
    main()
