"""How long look-ups, builds and updates take, as the size of the corpus grows.

    python tests/benchmarks/benchmark.py 5 1000 10000 100000 --jobs 2 --folder /tmp/idlib-sizes

Byte-compile the environment first (`python -m compileall`), as an installer does. Every figure
is of whole processes. A look-up runs in turn with `hello`, a Typer program with one option, and
the median of the pairwise ratios is given, of processor time and of wall time; on a machine that
does other things too the first says more. 5 stands for the bundled articles.

What was measured is kept in `results.jsonl` in the folder, and corpora and indexes stay there
too: a run that was stopped goes on where it was, `--again` measures afresh, all but the builds.
`--only build`, `look-ups`, `updates` or `workers` does a part. Of an index that another version of
idlib built in the same form, `--adopt` measures look-ups without building it anew. Prints Markdown,
which docs/performance.md holds, and with `--plot FILE` draws cost against size.
"""

import argparse
import json
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

from corpora import ROOT, make
from report import plot, tables

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
ON_A_TERMINAL = {
    "search, on a terminal": ("search", "ceasefire Sochi"),
    "quotes, on a terminal": ("quotes", "--speaker", "Erdogan", "--limit", "20"),
    "casualties, on a terminal": ("casualties", "--limit", "20"),
}
PHRASE = "observation posts"
BUNDLED = 5
RARE = "The commission heard of a rogatory letter from Tarnow."
"""Added to the first article: a word that no other has."""


class Cost(NamedTuple):
    """What one process took: seconds and MiB, with what it started."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str], environment: dict[str, str], *, terminal: bool = False) -> Cost:
    """Run a command, its output thrown away; with `terminal` it believes that somebody looks."""
    out, drain = subprocess.DEVNULL, None
    if terminal:
        master, out = os.openpty()
        drain = threading.Thread(target=_emptied, args=(master,), daemon=True)
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=out, stderr=subprocess.DEVNULL)
    if drain:
        os.close(out)
        drain.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
    scale = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 2**20)


def _emptied(master: int) -> None:
    try:
        while os.read(master, 1 << 16):
            pass
    except OSError:
        os.close(master)


class Bench:
    """One size of corpus: its folder, its index, and what was measured of it."""

    def __init__(self, folder: Path, size: int, *, runs: int, jobs: int) -> None:
        self.size, self.runs, self.jobs, self.folder = size, runs, jobs, folder
        self.corpus = ROOT / "corpus" if size == BUNDLED else folder / str(size)
        self.cache = folder / f"cache-{size}"
        self.environment = os.environ | {"IDLIB_CACHE": str(self.cache)}
        script = shutil.which("idlib", path=str(Path(sys.executable).parent))
        self.idlib = [script] if script else [sys.executable, "-m", "idlib_cli"]
        self.hello = [sys.executable, str(folder / "hello.py")]

    def made(self) -> dict[str, Any]:
        """The corpus written."""
        if self.size != BUNDLED:
            make(self.corpus, self.size)
            first = self.corpus / "000" / "report-000000.txt"
            text = first.read_text(encoding="utf-8")
            if RARE not in text:
                first.write_text(f"{text}\n{RARE}\n", encoding="utf-8")
        size = sum(path.stat().st_size for path in self.corpus.rglob("*") if path.is_file())
        return {"bytes": size}

    def built(self) -> dict[str, Any]:
        """The index made from nothing, everything extracted."""
        shutil.rmtree(self.cache, ignore_errors=True)
        cost = run(self._any_look_up("--jobs", str(self.jobs)), self.environment)
        index = max(path.stat().st_size for path in self.cache.iterdir())
        return {**cost._asdict(), "jobs": self.jobs, "index": index}

    def by_one_and_two(self) -> dict[str, Any]:
        """Builds of the same by one process and by two, elsewhere."""
        walls = {}
        with tempfile.TemporaryDirectory() as other:
            environment = self.environment | {"IDLIB_CACHE": other}
            for jobs in (1, 2):
                command = self._any_look_up("--refresh", "--jobs", str(jobs))
                walls[jobs] = run(command, environment)
        rate = self.size / walls[1].cpu
        return {"faster": walls[1].wall / walls[2].wall, "rate": rate, "peak": walls[1].peak}

    def adopt(self) -> None:
        """Have the index taken for one that this version made: for look-ups, not for updates."""
        sys.path.insert(0, str(ROOT))
        from idlib_cli.building import stamps

        for path in self.cache.glob("*.idlib"):
            with sqlite3.connect(path, isolation_level=None) as db:
                marks = {"version": stamps.digest_of_package(), "package": stamps.of_package()}
                db.executemany(
                    "UPDATE meta SET value = ? WHERE name = ?",
                    [(value, name) for name, value in marks.items()],
                )
                moment = time.time_ns() // 2_000_000_000 * 2_000_000_000
                db.execute("UPDATE meta SET value = ? WHERE name = 'written'", (moment,))
            os.utime(path, ns=(moment, moment))

    def updated(self) -> dict[str, Any]:
        """The index after ten files changed."""
        if self.size == BUNDLED:
            return {}
        walls = []
        for _ in range(3):
            for path in sorted(self.corpus.rglob("*.txt"))[-10:]:
                path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
                if self.size > 10_000:  # above that a change within a file is not looked for
                    path.replace(path.with_suffix(".tmp")).replace(path)
            os.sync()
            time.sleep(0.1)
            walls.append(run(self._any_look_up(), self.environment))
        peak = max(cost.peak for cost in walls)
        return {"wall": statistics.median(cost.wall for cost in walls), "peak": peak}

    def looked_up(self, words: Sequence[str], *, terminal: bool = False) -> dict[str, Any]:
        """A look-up in turn with `hello`: median ratios and median costs."""
        command = [*self.idlib, *words, "--corpus", str(self.corpus)]
        run(command, self.environment, terminal=terminal)
        pairs = [
            (run(command, self.environment, terminal=terminal), run(self.hello, self.environment))
            for _ in range(self.runs)
        ]
        return {
            "x_cpu": statistics.median(a.cpu / b.cpu for a, b in pairs),
            "x_wall": statistics.median(a.wall / b.wall for a, b in pairs),
            "wall": statistics.median(a.wall for a, _ in pairs),
            "peak": max(a.peak for a, _ in pairs),
            "hello": statistics.median(b.wall for _, b in pairs),
        }

    def ripgrepped(self) -> dict[str, Any]:
        """ripgrep for the phrase over the same files, warm."""
        finder = shutil.which("rg")
        if finder is None:
            return {}
        command = [finder, "-c", PHRASE, str(self.corpus)]
        run(command, self.environment)
        walls = [run(command, self.environment).wall for _ in range(min(self.runs, 5))]
        return {"wall": statistics.median(walls)}

    def _any_look_up(self, *options: str) -> list[str]:
        return [*self.idlib, "articles", "--limit", "1", "--corpus", str(self.corpus), *options]

    def measurements(self) -> dict[str, tuple[str, Callable[[], dict[str, Any]]]]:
        """What there is to measure, by name, in order: (part of the work, how)."""
        found: dict[str, tuple[str, Callable[[], dict[str, Any]]]] = {
            "corpus": ("build", self.made),
            "build": ("build", self.built),
        }
        for name, words in LOOK_UPS.items():
            found[name] = ("look-ups", partial(self.looked_up, words))
        for name, words in ON_A_TERMINAL.items():
            found[name] = ("look-ups", partial(self.looked_up, words, terminal=True))
        found["ripgrep, a phrase"] = ("look-ups", self.ripgrepped)
        found["update"] = ("updates", self.updated)
        if self.size == 1000:
            found["workers"] = ("workers", self.by_one_and_two)
        return found


def machine() -> str:
    """What the figures were measured on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        cpu = names[0].partition(": ")[2] if names else cpu
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return (
        f"{cpu}, {os.cpu_count()} cores{load}; Python {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version}, Typer {metadata.version('typer')}"
    )


def main() -> None:
    """Measure what is not measured yet, print and draw everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[BUNDLED, 1000])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir(), "idlib-sizes"))
    parser.add_argument("--again", action="store_true", help="measure afresh; indexes are kept")
    parser.add_argument("--only", choices=("build", "look-ups", "updates", "workers"))
    parser.add_argument("--adopt", action="store_true", help="take indexes for this version's")
    parser.add_argument("--plot", type=Path, help="draw cost against size into this SVG file")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "hello.py").write_text(HELLO, encoding="utf-8")
    kept = options.folder / "results.jsonl"
    results: dict[tuple[int, str], dict[str, Any]] = {}
    if kept.exists():
        for line in kept.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            results[entry.pop("size"), entry.pop("name")] = entry
    about = machine()
    for size in options.sizes:
        bench = Bench(options.folder, size, runs=options.runs, jobs=options.jobs)
        if options.adopt:
            bench.adopt()
        for name, (part, measure) in bench.measurements().items():
            known = (size, name) in results
            if options.only not in {None, part} or (
                known and (not options.again or part == "build")
            ):
                continue
            print(f"{size}: {name}", file=sys.stderr, flush=True)
            results[size, name] = measure()
            with kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"size": size, "name": name, **results[size, name]}) + "\n")
    print(about)
    print(tables({key: value for key, value in results.items() if key[0] in options.sizes}))
    if options.plot:
        options.plot.write_text(plot(results), encoding="utf-8")


if __name__ == "__main__":
    main()
