"""Where tellings are filed, so that each is compared with few others.

A block is a number made from what tellings may share: a day, a sentence, a place with a number.
A telling is filed under some blocks, and looks for earlier ones under these and a few more;
`lookers` turns that round: from a block to those under which its lookers are filed.
"""

from collections.abc import Iterator
from zlib import crc32

from idlib_cli.linking.claims import Telling

_REPORTED_WITHIN = 3
"""Days after an event within which an undated report may be of it."""


def filed_under(telling: Telling) -> list[int]:
    """The blocks under which later tellings find this one, and `lookers` finds it."""
    return _numbers((*_common(telling), *_days(telling), *_undated(telling)))


def looked_up(telling: Telling) -> list[int]:
    """The blocks in which earlier tellings of the same incident lie."""
    return _numbers((*_common(telling), *_days_around(telling)))


def lookers(telling: Telling) -> list[tuple[int, list[int]]]:
    """Each block in which this telling is found, with the blocks of those that look there."""
    found = [(block, [block]) for block in _numbers(_common(telling))]
    for day in sorted(telling.days):
        keys = [_day(day + offset) for offset in (-1, 0, 1)]
        keys += [_reported(day + later) for later in range(_REPORTED_WITHIN + 1)]
        found.append((_number(_day(day)), _numbers(keys)))
    return found


def _common(telling: Telling) -> Iterator[str]:
    yield f"article {telling.article}"
    yield from (f"sentence {sentence}" for sentence in sorted(telling.sentences))
    yield from (f"month-day {value}" for value in sorted(telling.month_days))
    where = sorted(telling.places) or sorted(telling.names)[:8]
    if telling.scope == "cumulative":
        yield from (f"total {effect} {place}" for effect in telling.numbers for place in where)
    for effect, ranges in telling.numbers.items():
        for bound in {bound or 0 for bounds in ranges for bound in bounds if bound is not None}:
            yield from (f"number {effect} {bound} {place}" for place in where)


def _days(telling: Telling) -> Iterator[str]:
    return (_day(day) for day in telling.days)


def _days_around(telling: Telling) -> Iterator[str]:
    for day in telling.days:
        yield from (_day(day + offset) for offset in (-1, 0, 1))
    if not telling.days and telling.published is not None:
        yield from (_day(telling.published - n) for n in range(_REPORTED_WITHIN + 1))


def _undated(telling: Telling) -> Iterator[str]:
    if not telling.days and telling.published is not None:
        yield _reported(telling.published)


def _day(day: int) -> str:
    return f"day {day}"


def _reported(day: int) -> str:
    return f"reported {day}"


def _numbers(keys: Iterator[str] | list[str] | tuple[str, ...]) -> list[int]:
    return sorted({_number(key) for key in keys})


def _number(key: str) -> int:
    return crc32(key.encode(errors="surrogatepass")) >> 1  # four bytes in a database
