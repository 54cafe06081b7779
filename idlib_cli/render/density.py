"""A picture of how dates lie in time, for the head of a timeline: one block a period.

    Dates by month, 2019-03 to 2020-02 (most: 14 in 2020-02)
    ▁    ▂   ▁▃█
    2019-03   2020-01

Periods whose dates all lie ahead of their article are drawn with a lighter block. Nothing here
knows colours: what is drawn reads the same on every terminal that has the block characters.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from idlib_cli.query.periods import Density

_BLOCKS = "▁▂▃▄▅▆▇█"
_AHEAD = "░"
_WIDEST = 4
"""How many columns a period takes at most."""


def lines(density: "Density", width: int) -> Iterator[str]:
    """The lines of the picture, none wider than `width` columns."""
    most = max(density.counts)
    first, last = density.periods[0], density.periods[-1]
    peak = density.periods[density.counts.index(most)]
    reach = f"{_name(first)} to {_name(last)}"
    yield f"Dates by {density.unit}, {reach} (most: {most} in {_name(peak)})"
    each = max(1, min(_WIDEST, width // len(density.periods)))
    yield "".join(
        _block(count, ahead, most) * each
        for count, ahead in zip(density.counts, density.planned, strict=True)
    ).rstrip()
    yield _axis(density.periods, each, width)
    notes = []
    if any(density.planned):
        notes.append(f"{_AHEAD} planned")
    if density.left_out:
        notes.append(f"{density.left_out} longer than a {density.unit} not drawn")
    if notes:
        yield "; ".join(notes)


def _block(count: int, ahead: int, most: int) -> str:
    if not count:
        return " "
    if ahead == count:
        return _AHEAD
    return _BLOCKS[max(0, -(-count * len(_BLOCKS) // most) - 1)]


def _axis(periods: list[str], each: int, width: int) -> str:
    """Names of periods below their blocks, as many as have room."""
    axis = ""
    for number, period in enumerate(periods):
        name = _name(period)
        begin = number * each
        if begin >= len(axis) + (2 if axis else 0) and begin + len(name) <= width:
            axis = axis.ljust(begin) + name
    return axis


def _name(period: str) -> str:
    return f"{period}0s" if len(period) == 3 else period
