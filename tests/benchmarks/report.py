"""What `benchmark.py` measured, as Markdown tables and as a drawing of cost against size."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Results = Mapping[tuple[int, str], Mapping[str, Any]]

_PIPED, _LARGE, _TERMINAL = 1.35, 2.0, 1.9
_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _KEY = 760, 420, 60, 40, 220
_COLOURS = ("#1b6ca8", "#d1495b", "#2e8b57", "#8d5fa3", "#e09f3e", "#4a4e69", "#0a9396", "#999999")


def tables(results: Results) -> str:
    """Look-ups, builds and single figures, sizes side by side."""
    sizes = sorted({size for size, _ in results})
    names = list(dict.fromkeys(name for _, name in results))
    look_ups = [name for name in names if any("x_cpu" in results.get((s, name), {}) for s in sizes)]
    lines = [
        "\nLook-ups: processor time × hello (wall time × hello; milliseconds)\n",
        _row("look-up", *(f"{size:,} articles" for size in sizes), "aim"),
        _row(*["---"] * (len(sizes) + 2)),
    ]
    for name in look_ups:
        aim = f"{_TERMINAL}" if "terminal" in name else f"{_PIPED}, at 100,000 {_LARGE:.0f}"
        lines.append(_row(name, *(_look_up(results.get((s, name))) for s in sizes), aim))
    wall = [results.get((s, "ripgrep, a phrase"), {}).get("wall") for s in sizes]
    ripgrep = [f"{1000 * one:.0f} ms" if one else "–" for one in wall]
    lines.append(_row("ripgrep, the phrase", *ripgrep, ""))
    lines.append(
        _row("peak memory", *(_highest(results, look_ups, s) for s in sizes), "100 MB at 100,000")
    )
    lines += [
        "\nBuilds and updates\n",
        _row("", *(f"{size:,} articles" for size in sizes), "aim"),
        _row(*["---"] * (len(sizes) + 2)),
    ]
    for label, name, form, aim in _BUILDS:
        cells = []
        for size in sizes:
            own = {**results.get((size, "corpus"), {}), **results.get((size, name), {})}
            cells.append(_told(form, {**own, "size": size}))
        lines.append(_row(label, *cells, aim))
    return "\n".join(lines)


def _told(form: Callable[[Mapping[str, Any]], str], own: Mapping[str, Any]) -> str:
    try:
        return form(own)
    except KeyError:
        return "–"


_BUILDS: Sequence[tuple[str, str, Callable[[Mapping[str, Any]], str], str]] = (
    ("text", "corpus", lambda r: f"{r['bytes'] / 1e6:.2f} MB", ""),
    ("build", "build", lambda r: f"{r['wall']:.1f} s by {r['jobs']}", ""),
    ("articles/s of processor", "build", lambda r: f"{r['size'] / r['cpu']:.0f}", "120"),
    ("peak memory of a build", "build", lambda r: f"{r['peak']:.0f} MiB", "flat"),
    ("index × text", "build", lambda r: f"{r['index'] / r['bytes']:.2f}", "2"),
    ("update, 10 files changed", "update", lambda r: f"{r['wall']:.1f} s", "2 s at 10,000"),
    ("two workers × one", "workers", lambda r: f"{r['faster']:.2f}", "1.85"),
)


def _look_up(found: Mapping[str, Any] | None) -> str:
    if not found:
        return "–"
    return f"{found['x_cpu']:.2f} ({found['x_wall']:.2f}; {1000 * found['wall']:.0f} ms)"


def _highest(results: Results, names: Sequence[str], size: int) -> str:
    peaks = [results[size, name]["peak"] for name in names if (size, name) in results]
    return f"{max(peaks):.0f} MiB" if peaks else "–"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def plot(results: Results) -> str:
    """An SVG drawing of wall time against the number of articles, both logarithmic."""
    lines: dict[str, list[tuple[int, float]]] = {}
    for (size, name), found in sorted(results.items()):
        if "terminal" not in name and name != "update" and ("x_cpu" in found or "rip" in name):
            if found:
                lines.setdefault(name, []).append((size, 1000 * found["wall"]))
            if "hello" in found:
                hello = lines.setdefault("hello, for comparison", [])
                if not hello or hello[-1][0] != size:
                    hello.append((size, 1000 * found["hello"]))
    sizes = [size for points in lines.values() for size, _ in points]
    costs = [cost for points in lines.values() for _, cost in points]
    least, most = 10 ** math.floor(math.log10(min(costs))), 10 ** math.ceil(math.log10(max(costs)))

    def x(size: float) -> float:
        share = math.log(size / min(sizes)) / math.log(max(sizes) / min(sizes) or 2)
        return _LEFT + share * (_WIDTH - _LEFT - _KEY)

    def y(cost: float) -> float:
        return (_HEIGHT - _BOTTOM) - math.log(cost / least) / math.log(most / least) * (
            _HEIGHT - _BOTTOM - 20
        )

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
    ]
    mark = least
    while mark <= most:
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _KEY}" y1="{y(mark):.1f}" y2="{y(mark):.1f}"'
            f' stroke="#ddd"/><text x="{_LEFT - 6}" y="{y(mark) + 4:.1f}" text-anchor="end">'
            f"{mark:g} ms</text>"
        )
        mark *= 10
    for size in sorted(set(sizes)):
        parts.append(
            f'<text x="{x(size):.1f}" y="{_HEIGHT - 18}" text-anchor="middle">{size:,}</text>'
        )
    parts.append(
        f'<text x="{(_LEFT + _WIDTH - _KEY) / 2:.0f}" y="{_HEIGHT - 3}" text-anchor="middle">'
        "articles</text>"
    )
    for at, (name, points) in enumerate(lines.items()):
        colour = _COLOURS[at % len(_COLOURS)]
        dash = ' stroke-dasharray="5 4"' if "hello" in name or "ripgrep" in name else ""
        path = " ".join(f"{x(size):.1f},{y(cost):.1f}" for size, cost in points)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'
        )
        parts += [
            f'<circle cx="{x(size):.1f}" cy="{y(cost):.1f}" r="3" fill="{colour}"/>'
            for size, cost in points
        ]
        key = 30 + 20 * at
        parts.append(
            f'<line x1="{_WIDTH - _KEY + 15}" x2="{_WIDTH - _KEY + 40}" y1="{key}" y2="{key}"'
            f' stroke="{colour}" stroke-width="2"{dash}/>'
            f'<text x="{_WIDTH - _KEY + 46}" y="{key + 4}">{name}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"
